#include "app/incoming.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "model/json.h"
#include "model/words.h"
#include "privacy/mask.h"

namespace peilstok::app {

namespace {

std::string field(const intake::RawRecord& record, const char* name) {
  const auto it = record.fields.find(name);
  return it == record.fields.end() ? std::string{} : std::string(text::trimmed(it->second));
}

/// "1.234", "1,234" and "1234" are the same count; what stands behind a decimal sign is left off; anything else is
/// unknown. A point or comma before exactly three digits parts thousands.
std::optional<std::int64_t> count(const std::string& s) {
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  std::string digits;
  std::size_t group = 0;  // digits since the last sign
  for (std::size_t at = 0; at < s.size(); ++at) {
    if (s[at] == ' ') continue;
    if (isDigit(s[at])) {
      digits += s[at];
      ++group;
      continue;
    }
    if (s[at] != '.' && s[at] != ',') return std::nullopt;
    const auto behind = std::find_if_not(s.begin() + static_cast<std::ptrdiff_t>(at) + 1, s.end(), isDigit);
    const bool thousands = behind - s.begin() == static_cast<std::ptrdiff_t>(at) + 4 && group >= 1 && group <= 3;
    if (!thousands && behind != s.end()) return std::nullopt;
    if (!thousands) break;
    group = 0;
  }
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{}) return std::nullopt;
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
    // A date that brings its own clock needs no other: a spreadsheet shows one moment in two columns.
    const bool hasClock = moment.find(':') != std::string::npos;
    if (const std::string time = field(record, "time"); !moment.empty() && !time.empty() && !hasClock)
      moment += ' ' + time;
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

/// The words by which a record is told from others.
struct Words {
  std::string id, url, title, text;
  bool masks = false;  ///< something in them was masked
  bool plain = false;  ///< nothing in the text was, and it is the text alone
};

Words wordsOf(const Signal& signal, const std::string& sourceId) {
  return {text::repaired(sourceId),
          text::repaired(signal.url),
          text::repaired(signal.title),
          text::repaired(signal.text),
          false,
          false};
}

/// A title that the text does not begin with stands before it.
Words masked(const Words& delivered, const hash::Key& key) {
  Words out;
  const auto hide = [&](const std::string& s) {
    privacy::MaskedText hidden = privacy::mask(s, key);
    out.masks = out.masks || !hidden.masked.empty();
    return std::move(hidden.text);
  };
  const bool titleRepeats = delivered.text.compare(0, delivered.title.size(), delivered.title) == 0;
  out.id = hide(delivered.id);
  out.url = hide(delivered.url);
  out.title = hide(delivered.title);
  const bool before = std::exchange(out.masks, false);
  out.text = hide(delivered.text);
  out.plain = !out.masks;
  out.masks = out.masks || before;
  if (!out.title.empty() && !titleRepeats) {
    out.text = out.title + "\n" + out.text;
    out.plain = false;
  }
  return out;
}

std::string contentKeyOf(const Words& words, const Signal& signal) {
  Signal told;
  told.url = words.url;
  told.text = words.text;
  told.received = signal.received;
  return store::contentKey(words.id, told);
}

/// A row of a table or a line of JSON as a signal; a code when it is refused.
std::optional<std::string> readRecord(const intake::RawRecord& record, const Gazetteer& gazetteer, Signal& signal) {
  if (record.json.empty()) return fromColumns(record, gazetteer, signal);
  std::string id;
  Result<Signal> read = json::readSignal(record.json, id);
  if (!read) {
    if (read.error().code == ErrorCode::access_not_allowed) return codeWord(read.error().code);
    return read.error().code == ErrorCode::wrong_use ? "unknown_value" : "bad_json";
  }
  signal = std::move(*read);
  if (text::trimmed(signal.text).empty()) return "empty_text";
  return std::nullopt;
}

/// Through which channel a row came that does not say so. A chat of a closed group is no monitoring, and who brought it
/// is not known.
std::optional<Channel> channelOf(Access access) {
  switch (access) {
    case Access::open: return Channel::monitoring;
    case Access::politie: return Channel::politie;
    case Access::besloten_op_uitnodiging:
    case Access::mondeling:
    case Access::besloten_zonder_uitnodiging: break;
  }
  return std::nullopt;
}

}  // namespace

std::variant<store::NewSignal, std::string> toSignal(const intake::RawRecord& record, const Gazetteer& gazetteer,
                                                     const IncomingDefaults& defaults) {
  Signal signal;
  if (const auto refused = readRecord(record, gazetteer, signal)) return *refused;
  if (!signal.access) signal.access = defaults.access;
  if (!signal.received) signal.received = defaults.received;
  if (signal.access == Access::besloten_zonder_uitnodiging) return std::string(codeWord(ErrorCode::access_not_allowed));
  if (!signal.channel) signal.channel = defaults.channel;
  if (!signal.channel && record.json.empty()) signal.channel = channelOf(signal.access.value_or(Access::open));
  if (signal.municipality.empty()) signal.municipality = defaults.municipality;
  std::string sourceId = std::exchange(signal.id, {});
  if (!defaults.recognise) sourceId.clear();
  store::NewSignal out = maskedSignal(std::move(signal), std::move(sourceId), defaults.keys, defaults.recognise);
  out.importRow = record.row;
  return out;
}

std::string excerptOf(const intake::RawRecord& record, const std::string& code) {
  constexpr std::size_t kMostShown = 200;  // code points
  if (code != "bad_date" && code != "unknown_value") return {};
  std::string words = field(record, "text");
  if (words.empty()) words = field(record, "title");
  return text::shortened(privacy::mask(text::repaired(words)).text, kMostShown);
}

namespace {

/// Whether a key of the answers has the form of an id of the weegkader. Anything else is a text, and may name somebody.
bool isIndicatorId(std::string_view key) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; };
  return !key.empty() && key.front() >= 'a' && key.front() <= 'z' && std::ranges::all_of(key, fits);
}

}  // namespace

store::NewSignal maskedSignal(Signal signal, std::string sourceId, const store::PseudonymKeys& keys, bool recognise) {
  const Words delivered = wordsOf(signal, sourceId);
  const Words stored = masked(delivered, keys.current);
  signal.title = stored.title;
  signal.text = stored.text;
  signal.url = stored.url;
  const auto hidden = [&](const std::string& s) { return privacy::mask(text::repaired(s), keys.current).text; };
  signal.platform = hidden(signal.platform);
  if (!signal.author.empty()) signal.author = hash::pseudonymOfAccount(signal.author, keys.current);
  if (signal.police) signal.police->reason = hidden(signal.police->reason);
  for (ContextItem& item : signal.context) item.theme = hidden(item.theme);
  std::erase_if(signal.indicators,
                [&](const auto& one) { return !isIndicatorId(one.first) || hidden(one.first) != one.first; });

  store::NewSignal out;
  out.plain = stored.plain;
  out.externalId = stored.id;
  if (recognise) out.contentKey = contentKeyOf(stored, signal);
  if (stored.masks && recognise)
    for (const hash::Key& earlier : keys.earlier)
      out.earlierContentKeys.push_back(contentKeyOf(masked(delivered, earlier), signal));
  out.signal = std::move(signal);
  return out;
}

Result<std::optional<std::int64_t>> numberOf(store::Store& store, const store::NewSignal& record) {
  auto number = store.numberOfContent(record.contentKey);
  for (std::size_t i = 0; number && !*number && i < record.earlierContentKeys.size(); ++i)
    number = store.numberOfContent(record.earlierContentKeys[i]);
  return number;
}

Result<void> addBaseForms(store::ImportTransaction& transaction, const analyse::Analyser& analyser) {
  const auto terms = transaction.termsWithoutBaseForm();
  if (!terms) return terms.error();
  std::vector<std::pair<std::string, std::string>> pairs;
  pairs.reserve(terms->size());
  for (const std::string& term : *terms) pairs.emplace_back(term, analyser.baseForm(term));
  return transaction.setBaseForms(pairs);
}

}  // namespace peilstok::app
