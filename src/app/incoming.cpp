#include "app/incoming.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "model/json.h"
#include "model/words.h"
#include "privacy/mask.h"

namespace peilstok::app {

namespace {

constexpr std::size_t kFewestFoldedLetters = 16;

std::string field(const intake::RawRecord& record, const char* name) {
  const auto it = record.fields.find(name);
  return it == record.fields.end() ? std::string{} : std::string(text::trimmed(it->second));
}

/// "1.234", "1,234" and "1234" are the same count; anything else is unknown.
std::optional<std::int64_t> count(const std::string& s) {
  std::string digits;
  for (const char c : s)
    if (c != '.' && c != ',' && c != ' ') digits += c;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
  return value;
}

std::string municipalityCode(const std::string& given, const Gazetteer& gazetteer) {
  if (given.empty()) return {};
  if (gazetteer.municipality(given)) return given;
  const std::string low = text::asciiLower(given);
  for (const Municipality& m : gazetteer.municipalities)
    if (text::asciiLower(m.name) == low) return m.code;
  return {};
}

/// Reads the columns of a table into a signal; a code when the row is refused.
std::optional<std::string> fromColumns(const intake::RawRecord& record, const Gazetteer& gazetteer, Signal& signal) {
  signal.id = field(record, "id");
  signal.title = field(record, "title");
  signal.text = field(record, "text");
  if (signal.text.empty()) std::swap(signal.text, signal.title);
  if (signal.text.empty()) return "empty_text";
  std::string moment = field(record, "received");
  if (moment.empty()) {
    moment = field(record, "date");
    if (const std::string time = field(record, "time"); !moment.empty() && !time.empty()) moment += ' ' + time;
  }
  if (!moment.empty()) {
    signal.received = civil::parseLoose(moment);
    if (!signal.received) return "bad_date";
  }
  signal.platform = text::asciiLower(field(record, "platform"));
  signal.url = field(record, "url");
  signal.author = field(record, "author");
  signal.municipality = municipalityCode(field(record, "municipality"), gazetteer);
  if (const auto reach = count(field(record, "reach")); reach && signal.received)
    signal.reach.push_back({*signal.received, *reach});
  signal.channel = Channel::monitoring;
  if (const std::string word = text::asciiLower(field(record, "channel")); !word.empty()) {
    const auto value = fromWord<Channel>(word);
    if (!value) return "unknown_value";
    signal.channel = *value;
  }
  if (const std::string word = text::asciiLower(field(record, "access")); !word.empty()) {
    signal.access = fromWord<Access>(word);
    if (!signal.access) return "unknown_value";
  }
  if (const std::string word = text::asciiLower(field(record, "observed")); !word.empty()) {
    signal.observed = fromWord<Observed>(word);
    if (!signal.observed) return "unknown_value";
  }
  return std::nullopt;
}

}  // namespace

std::uint64_t foldKey(std::string_view s) {
  std::string folded;
  for (std::size_t at = 0; at < s.size();) {
    if (s.compare(at, 4, "http") == 0 || s[at] == '@' || s[at] == '[') {
      const char* const stop = s[at] == '[' ? "]" : " \n\t";
      at = std::min(s.find_first_of(stop, at), s.size());
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = text::next(s, at);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) folded += static_cast<char>(c);
    else if (c >= 'A' && c <= 'Z') folded += static_cast<char>(c - 'A' + 'a');
    else if (c >= 0xC0 && c < 0x2000)
      folded.append(s.substr(begin, at - begin));  // letters; emoji and marks lie higher
  }
  return folded.size() < kFewestFoldedLetters ? 0 : std::max<std::uint64_t>(1, hash::fnv1a(folded) >> 1);
}

std::variant<store::NewSignal, std::string> toSignal(const intake::RawRecord& record, const Gazetteer& gazetteer,
                                                     const IncomingDefaults& defaults) {
  store::NewSignal out;
  Signal& signal = out.signal;
  if (!record.json.empty()) {
    std::string id;
    Result<Signal> read = json::readSignal(record.json, id);
    if (!read) {
      if (read.error().code == ErrorCode::access_not_allowed) return std::string(codeWord(read.error().code));
      return std::string(read.error().code == ErrorCode::wrong_use ? "unknown_value" : "bad_json");
    }
    signal = std::move(*read);
    if (text::trimmed(signal.text).empty()) return std::string("empty_text");
  } else if (const auto refused = fromColumns(record, gazetteer, signal)) {
    return *refused;
  }
  if (signal.access == Access::besloten_zonder_uitnodiging) return std::string(codeWord(ErrorCode::access_not_allowed));
  if (signal.municipality.empty()) signal.municipality = defaults.municipality;

  const auto masked = [&](const std::string& s) { return privacy::mask(s, defaults.key).text; };
  const bool titleRepeats = signal.text.compare(0, signal.title.size(), signal.title) == 0;
  signal.title = masked(text::repaired(signal.title));
  signal.text = masked(text::repaired(signal.text));
  if (!signal.title.empty() && !titleRepeats) signal.text = signal.title + "\n" + signal.text;
  signal.url = masked(text::repaired(signal.url));
  if (!signal.author.empty())
    signal.author =
        defaults.key ? hash::keyed("account:" + text::asciiLower(signal.author), *defaults.key) : std::string{};
  if (signal.police) signal.police->reason = masked(text::repaired(signal.police->reason));
  for (ContextItem& item : signal.context) item.theme = masked(text::repaired(item.theme));

  out.externalId = masked(std::exchange(signal.id, {}));
  out.importRow = record.row;
  out.foldKey = foldKey(signal.text);
  // A link or an id of the source tells two posts with the same words apart; without one the moment does.
  std::string identity = out.externalId + '\n' + signal.url + '\n' + signal.text;
  if (signal.received) identity += '\n' + std::to_string(signal.received->time_since_epoch().count());
  out.contentKey = hash::sha256(identity).substr(7, 32);
  return out;
}

}  // namespace peilstok::app
