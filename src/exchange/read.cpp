// From the bytes of a stranger to a bundle: first the signature over all of it, then every line, which must be exactly
// as this program would write it.

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/text.h"
#include "exchange/lines.h"
#include "model/json.h"
#include "model/json_fields.h"
#include "model/json_source.h"
#include "model/words.h"

namespace peilstok::exchange {

namespace {

using Json = nlohmann::json;
using json::malformed;
using json::member;
using json::readText;
using json::tooLarge;

constexpr std::size_t kMostHeader = 16u << 10, kMostLine = 4u << 20;
constexpr std::size_t kMostEntries = 2000, kMostReasons = 20, kMostInvolved = 100, kMostIndicators = 500;

Error changed(const char* why) { return {ErrorCode::bundle_changed, why}; }

/// The bytes that were signed, and the signature that stands behind them.
struct Signed {
  std::string_view bytes, header;
  signature::Signature signature{};
};

/// Only the outside of the file, so that nothing of it is believed before the signature was looked at.
Result<Signed> takeApart(std::string_view bytes) {
  if (bytes.size() > mostBytes) return tooLarge("bundle");
  constexpr std::size_t written = 8 + 2 * sizeof(signature::Signature);  // "ed25519:" and its digits
  constexpr std::size_t whole = signatureStart.size() + written + signatureEnd.size();
  const bool begins = beginsAsBundle(bytes);
  const std::size_t end = bytes.size() < whole ? 0 : bytes.size() - whole;
  const std::string_view last = bytes.substr(end);
  const bool signedAtEnd =
      end > 0 && bytes[end - 1] == '\n' && last.starts_with(signatureStart) && last.ends_with(signatureEnd);
  if (!begins) return signedAtEnd ? changed("the beginning") : Error{ErrorCode::unknown_format, {}};
  if (!signedAtEnd) return changed("the signature is not there");
  const auto signature = signature::readSignature(last.substr(signatureStart.size(), written));
  if (!signature) return changed("the signature");
  return Signed{bytes.substr(0, end), bytes.substr(0, bytes.find('\n')), *signature};
}

/// A later form may be quite another, so it is recognised before anything else is read.
Result<void> checkVersion(std::string_view header) {
  const std::string_view rest = header.substr(headerStart.size());
  int version = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), version);
  if (error != std::errc{} || version < 1 || end == rest.data() + rest.size() || *end != ',')
    return changed("the version");
  if (version > formatVersion) return Error{ErrorCode::bundle_newer, "form " + std::to_string(version)};
  return {};
}

/// One line that people read: no signs that steer a terminal or begin a new line.
Result<void> readPlain(const Json& object, const char* key, std::size_t most, std::string& out) {
  if (auto ok = readText(object, key, key, most, out); !ok) return ok;
  const bool plain = std::none_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  return plain ? Result<void>() : malformed(key);
}

bool isId(std::string_view id) {
  return id.size() == 32 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<void> readSender(const Json& header, BundleCover& cover) {
  const Json* sender = member(header, "sender");
  if (!sender || !sender->is_object()) return malformed("sender");
  if (auto ok = json::readMunicipality(*sender, "organisation", "sender.organisation", cover.organisation); !ok)
    return ok;
  if (auto ok = readPlain(*sender, "function", mostFunctionBytes, cover.function); !ok) return ok;
  if (cover.organisation.empty() || cover.function.empty()) return malformed("sender");
  return {};
}

Result<void> readFramework(const Json& header, BundleCover& cover) {
  const Json* framework = member(header, "framework");
  if (!framework || !framework->is_object()) return malformed("framework");
  if (auto ok = readPlain(*framework, "version", json::kMaxWordBytes, cover.frameworkVersion); !ok) return ok;
  return readPlain(*framework, "hash", json::kMaxWordBytes, cover.frameworkHash);
}

Result<void> readHeader(const Json& header, BundleCover& cover) {
  std::string kind;
  if (auto ok = readText(header, "kind", "kind", json::kMaxWordBytes, kind); !ok) return ok;
  const auto known = fromWord<BundleKind>(kind);
  if (!known) return Error{ErrorCode::bundle_newer, "a kind that is not known"};
  cover.kind = *known;
  if (auto ok = readText(header, "id", "id", json::kMaxWordBytes, cover.id); !ok) return ok;
  if (!isId(cover.id)) return malformed("id");
  if (auto ok = json::readMoment(header, "made", "made", cover.made); !ok) return ok;
  if (auto ok = readSender(header, cover); !ok) return ok;
  if (auto ok = readFramework(header, cover); !ok) return ok;
  return json::readWord<Tlp>(header, "tlp", "tlp", cover.tlp);
}

Result<void> readCounts(const Json& object, const char* key, std::map<std::string, std::int64_t>& out) {
  const Json* counts = member(object, key);
  if (!counts || !counts->is_object()) return malformed(key);
  if (counts->size() > kMostEntries) return tooLarge(key);
  for (const auto& [name, count] : counts->items()) {
    const bool sound = !name.empty() && name.size() <= json::kMaxWordBytes && count.is_number_unsigned();
    if (!sound || count.get<std::uint64_t>() > mostSignals) return malformed(key);
    out[name] = count.get<std::int64_t>();
  }
  return {};
}

Result<void> readStrings(const Json& object, const char* key, std::size_t most, std::size_t mostBytesEach,
                         std::vector<std::string>& out) {
  const Json* list = member(object, key);
  if (!list || !list->is_array()) return malformed(key);
  if (list->size() > most) return tooLarge(key);
  for (const Json& one : *list) {
    if (!one.is_string()) return malformed(key);
    if (one.get_ref<const std::string&>().size() > mostBytesEach) return tooLarge(key);
    out.push_back(one.get<std::string>());
  }
  return {};
}

/// Reads the lines behind the header, in the order in which the kinds of them stand.
class Lines {
 public:
  explicit Lines(Bundle& bundle) : m_bundle(bundle) {}

  Result<void> take(std::string_view line) {
    const auto object = json::parseObject(line);
    if (!object) return object.error();
    std::string part;
    if (auto ok = readText(*object, "part", "part", json::kMaxWordBytes, part); !ok) return ok;
    const auto found = std::find_if(kParts.begin(), kParts.end(), [&](const Part& one) { return one.name == part; });
    if (found == kParts.end()) return malformed("part");
    const auto place = static_cast<std::size_t>(found - kParts.begin());
    if (place < m_at || found->kind != m_bundle.cover.kind || (found->once && m_seen[place])) return malformed("part");
    m_at = place;
    m_seen[place] = true;
    auto written = (this->*found->read)(*object, line);
    if (!written) return written.error();
    return *written == line ? Result<void>() : malformed("not in its one form");
  }

  /// What must be there, and what the parts say of each other.
  Result<void> finish() const {
    for (std::size_t i = 0; i < kParts.size(); ++i)
      if (kParts[i].needed && kParts[i].kind == m_bundle.cover.kind && !m_seen[i])
        return malformed("a part is missing");
    for (const BundleGroup& group : m_bundle.cover.groups)
      for (const std::string& id : group.signals)
        if (!m_ids.contains(id)) return malformed("group");
    return {};
  }

 private:
  using Written = Result<std::string>;
  struct Part {
    std::string_view name;
    BundleKind kind;
    bool once, needed;
    Written (Lines::*read)(const Json&, std::string_view);
  };
  static const std::array<Part, 6> kParts;

  Written note(const Json& object, std::string_view) {
    if (auto ok = readText(object, "text", "text", mostNoteBytes, m_bundle.cover.note); !ok) return ok.error();
    return noteLine(m_bundle.cover.note);
  }

  Written figures(const Json& object, std::string_view) {
    BundleFigures& f = m_bundle.cover.figures;
    for (const auto& [key, counts] :
         {std::pair("channels", &f.channels), std::pair("places", &f.places), std::pair("themes", &f.themes),
          std::pair("phases", &f.phases), std::pair("days", &f.days)})
      if (auto ok = readCounts(object, key, *counts); !ok) return ok.error();
    return figuresLine(f);
  }

  Written involved(const Json& object, std::string_view) {
    constexpr std::size_t mostBytes = 1000;
    if (m_bundle.cover.involved.size() == kMostInvolved) return tooLarge("involved");
    BundleInvolved one;
    if (auto ok = readPlain(object, "id", json::kMaxWordBytes, one.id); !ok) return ok.error();
    if (one.id.empty()) return malformed("id");
    if (auto ok = readStrings(object, "because", kMostReasons, mostBytes, one.because); !ok) return ok.error();
    m_bundle.cover.involved.push_back(std::move(one));
    return involvedLine(m_bundle.cover.involved.back());
  }

  Written group(const Json& object, std::string_view) {
    if (m_bundle.cover.groups.size() == mostSignals) return tooLarge("group");
    BundleGroup one;
    if (auto ok = readPlain(object, "id", json::kMaxWordBytes, one.id); !ok) return ok.error();
    if (auto ok = readStrings(object, "signals", mostSignals, json::kMaxWordBytes, one.signals); !ok) return ok.error();
    if (!m_groups.insert(one.id).second || one.signals.size() < 2) return malformed("group");
    m_bundle.cover.groups.push_back(std::move(one));
    return groupLine(m_bundle.cover.groups.back());
  }

  Written signal(const Json& object, std::string_view line) {
    if (m_bundle.signals.size() == mostSignals) return tooLarge("signals");
    ForwardedSignal one;
    std::string id;
    auto read = json::readSignal(line, id);
    if (!read) return read.error();
    one.signal = std::move(*read);
    if (auto ok = readText(object, "title", "title", json::kMaxTextBytes, one.signal.title); !ok) return ok.error();
    if (auto ok = readText(object, "url", "url", json::kMaxTextBytes, one.signal.url); !ok) return ok.error();
    if (auto ok = readText(object, "source_id", "source_id", json::kMaxTextBytes, one.sourceId); !ok) return ok.error();
    if (one.signal.indicators.size() > kMostIndicators) return tooLarge("indicators");
    if (text::trimmed(one.signal.text).empty()) return malformed("text");
    if (!m_ids.insert(id).second) return malformed("id");
    m_bundle.signals.push_back(std::move(one));
    return signalLine(m_bundle.signals.back());
  }

  Written answer(const Json& object, std::string_view) {
    BundleAnswer& answer = m_bundle.cover.answer.emplace();
    if (auto ok = readText(object, "to", "to", json::kMaxWordBytes, answer.to); !ok) return ok.error();
    if (!isId(answer.to)) return malformed("to");
    if (auto ok = json::readMoment(object, "received", "received", answer.received); !ok) return ok.error();
    if (auto ok = json::readWord<AnswerWord>(object, "word", "word", answer.word); !ok) return ok.error();
    if (auto ok = readText(object, "reason", "reason", mostNoteBytes, answer.reason); !ok) return ok.error();
    return answerLine(answer);
  }

  Bundle& m_bundle;
  std::size_t m_at = 0;
  std::array<bool, 6> m_seen{};
  std::set<std::string, std::less<>> m_ids, m_groups;
};

const std::array<Lines::Part, 6> Lines::kParts = {{
    {"note", BundleKind::doorzending, true, true, &Lines::note},
    {"figures", BundleKind::doorzending, true, true, &Lines::figures},
    {"involved", BundleKind::doorzending, false, false, &Lines::involved},
    {"group", BundleKind::doorzending, false, false, &Lines::group},
    {"signal", BundleKind::doorzending, false, true, &Lines::signal},
    {"answer", BundleKind::antwoord, true, true, &Lines::answer},
}};

Error inLine(Error error, std::size_t number) {
  error.detail = "line " + std::to_string(number) + ": " + error.detail;
  // A word that is not in its list can only come from another program: this one writes none.
  if (error.code == ErrorCode::wrong_use) error.code = ErrorCode::malformed;
  return error;
}

}  // namespace

bool beginsAsBundle(std::string_view bytes) { return bytes.starts_with(headerStart); }

Result<Bundle> read(std::string_view bytes) {
  const auto outside = takeApart(bytes);
  if (!outside) return outside.error();
  if (const auto version = checkVersion(outside->header); !version) return version.error();
  if (outside->header.size() > kMostHeader) return inLine(tooLarge("header"), 1);
  const auto header = json::parseObject(outside->header);
  if (!header) return changed("the first line");
  Bundle bundle;
  std::string key;
  const auto keyRead = readText(*header, "key", "key", json::kMaxWordBytes, key);
  const auto publicKey = keyRead ? signature::readPublicKey(key) : std::nullopt;
  if (!publicKey || !signature::verify(outside->bytes, outside->signature, *publicKey)) return changed("a byte");
  bundle.cover.key = *publicKey;

  if (const auto ok = readHeader(*header, bundle.cover); !ok) return inLine(ok.error(), 1);
  Lines lines(bundle);
  std::size_t number = 2;
  for (std::string_view rest = outside->bytes.substr(outside->header.size() + 1); !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');  // there is one: the signed bytes end with it
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (line.size() > kMostLine) return inLine(tooLarge("line"), number);
    if (const auto ok = lines.take(line); !ok) return inLine(ok.error(), number);
  }
  if (const auto ok = lines.finish(); !ok) return inLine(ok.error(), number);
  // Last, for the header counts the parts.
  if (headerLine(bundle) != outside->header) return inLine(malformed("not in its one form"), 1);
  return bundle;
}

}  // namespace peilstok::exchange
