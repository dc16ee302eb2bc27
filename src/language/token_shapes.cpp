#include "language/token_shapes.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/text.h"
#include "language/characters.h"

namespace peilstok::language {

namespace {

using namespace std::string_view_literals;

/// Words that people write against the number before them; the number stays a number.
constexpr auto kUnitsAfterNumber =
    std::to_array<std::string_view>({"uur",  "jan", "januari", "feb", "februari", "mrt", "maart",    "apr", "april",
                                     "mei",  "jun", "juni",    "jul", "juli",     "aug", "augustus", "sep", "september",
                                     "sept", "okt", "oktober", "nov", "november", "dec", "december", "am",  "pm"});

constexpr auto kMaskKinds = std::to_array<std::string_view>(
    {"account", "telefoon", "email", "naam_met_adres", "iban", "bsn", "kenteken", "profiellink"});

/// Top-level domains that are believed without a path ("nu.nl"); the others are Dutch words or syllables too often.
constexpr auto kPlainDomains = std::to_array<std::string_view>({"nl", "com", "org", "net", "eu"});
constexpr auto kPathDomains = std::to_array<std::string_view>(
    {"nl",        "com", "org", "net", "eu", "be",   "de",   "nu",     "info", "tv", "me",
     "co",        "ly",  "gg",  "app", "io", "uk",   "fr",   "frl",    "gl",   "li", "to",
     "amsterdam", "fm",  "cc",  "it",  "st", "news", "live", "online", "site", "dev"});

template <class Table>
bool isIn(const Table& table, std::string_view key) {
  return std::find(table.begin(), table.end(), key) != table.end();
}

bool isAsciiAlnum(char32_t c) { return c < 0x80 && isWordCharacter(c); }
bool isTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }
bool isHex(char32_t c) { return (c >= U'0' && c <= U'9') || ((c | 0x20) >= U'a' && (c | 0x20) <= U'f'); }

std::size_t digitsEnd(const VisibleText& text, std::size_t i) {
  while (isDigit(text.at(i))) ++i;
  return i;
}

/// True when what ends at `i` goes on as a clock time: "16.30" or "23u" after "14-".
bool clockGoesOn(const VisibleText& text, std::size_t i) {
  const char32_t c = text.at(i);
  if (c == U'.' || c == U':') return isDigit(text.at(i + 1)) && isDigit(text.at(i + 2)) && !isDigit(text.at(i + 3));
  if ((c | 0x20) != U'u' && (c | 0x20) != U'h') return false;
  return !isLetter(text.at(i + 1)) || text.lowered(i, shape::lettersEnd(text, i)) == "uur";
}

/// Digits with the separators that clock times, dates and decimals use. "-" and "/" join only dates and scores,
/// so that "14.00-16.00" stays two times.
std::size_t numericEnd(const VisibleText& text, std::size_t end) {
  char32_t joined = 0;
  while (true) {
    const char32_t separator = text.at(end);
    const bool date = separator == U'-' || separator == U'/';
    if (!date && separator != U'.' && separator != U',' && separator != U':') return end;
    if (!isDigit(text.at(end + 1))) return end;
    const char32_t kind = date ? separator : U'.';
    const std::size_t next = digitsEnd(text, end + 1);
    if ((joined != 0 && joined != kind) || (date && clockGoesOn(text, next))) return end;
    joined = kind;
    end = next;
  }
}

/// The parts of something that begins with a digit.
struct NumberParts {
  std::size_t from = 0, digits = 0, numeric = 0, letters = 0;  ///< where each of them ends
  std::string word;                                            ///< the letters, lower case
};

/// End of a suffix that belongs to the number ("u", "u30", "e", "ste"); the end of the digits when there is none.
std::size_t suffixEnd(const VisibleText& text, const NumberParts& n) {
  const bool plain = n.digits == n.numeric;
  const std::size_t length = n.digits - n.from;
  const bool open = !isWordCharacter(text.at(n.letters));
  if (n.word == "u" || n.word == "h" || n.word == "uur") {  // "20uur" stays two tokens, "20uur30" is one
    const char32_t separator = text.at(n.digits);
    if (open && n.word != "uur" && (plain ? length <= 4 : separator == U'.' || separator == U':')) return n.letters;
    const std::size_t minutes = digitsEnd(text, n.letters);
    if (plain && length <= 2 && minutes == n.letters + 2 && text.at(n.letters) < U'6' &&
        !isWordCharacter(text.at(minutes)))
      return minutes;
  }
  if (plain && length <= 3 && open && (n.word == "e" || n.word == "de" || n.word == "ste")) return n.letters;
  return n.numeric;
}

/// End of the host when a domain name that is believed begins at `i`, else 0. Looks at no more than a few labels.
std::size_t domainEnd(const VisibleText& text, std::size_t i) {
  constexpr std::size_t kMaxLabel = 63, kMaxLabels = 6;
  std::size_t label = i;
  for (std::size_t labels = 1; labels <= kMaxLabels; ++labels) {
    std::size_t end = label;
    while (end - label <= kMaxLabel && (isAsciiAlnum(text.at(end)) || text.at(end) == U'-')) ++end;
    if (end == label || end - label > kMaxLabel) return 0;
    if (text.at(end) == U'.' && isAsciiAlnum(text.at(end + 1))) {
      label = end + 1;
      continue;
    }
    if (labels < 2) return 0;
    const std::string top = text.lowered(label, end);
    if (text.at(end) == U'/' || text.at(end) == U'?') return isIn(kPathDomains, top) ? end : 0;
    if (isWordCharacter(text.at(end)) || text.at(end) == U'_' || text.at(end) == U'@') return 0;
    return label - i >= 3 && isIn(kPlainDomains, top) ? end : 0;
  }
  return 0;
}

bool isUrlCharacter(char32_t c) {
  if (c >= 0x80) return isWordCharacter(c);
  return c > 0x20 && c < 0x7F && "<>\"{}|\\^`[]"sv.find(static_cast<char>(c)) == std::string_view::npos;
}

bool startsWith(const VisibleText& text, std::size_t i, std::string_view ascii) {
  for (const char wanted : ascii) {
    const char32_t have = text.at(i++);
    const char32_t low = have >= U'A' && have <= U'Z' ? have + 0x20 : have;
    if (low != static_cast<char32_t>(wanted)) return false;
  }
  return true;
}

}  // namespace

VisibleText::VisibleText(std::string_view utf8) {
  m_chars.reserve(utf8.size());
  m_places.reserve(utf8.size());
  std::uint32_t place = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    // Nothing in a run of ASCII is invisible or belongs to an emoji, when none stands before it.
    if (m_chars.empty() || m_chars.back() < 0x80) {
      std::size_t run = at;
      while (run < utf8.size() && static_cast<unsigned char>(utf8[run]) < 0x80) ++run;
      m_chars.append(utf8.begin() + static_cast<std::ptrdiff_t>(at), utf8.begin() + static_cast<std::ptrdiff_t>(run));
      const std::size_t first = m_places.size();
      m_places.resize(first + (run - at));
      std::iota(m_places.begin() + static_cast<std::ptrdiff_t>(first), m_places.end(), place);
      place += static_cast<std::uint32_t>(run - at);
      at = run;
      if (at == utf8.size()) break;
    }
    char32_t c = static_cast<unsigned char>(utf8[at]);
    if (c < 0x80) ++at;
    else c = text::next(utf8, at);
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    const std::uint32_t here = place++;
    if (isInvisible(c) && !holdsEmoji(c)) continue;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // the wide forms of ASCII, so that "２１：００" is a time
    if (!m_chars.empty() && m_chars.back() == kEmojiSelector) dropIdleSelector(c);
    m_chars += c;
    m_places.push_back(here);
  }
}

std::string VisibleText::lowered(std::size_t from, std::size_t to) const {
  constexpr std::size_t kLongest = 12;
  std::string out;
  if (to - from > kLongest) return out;
  for (std::size_t i = from; i < to; ++i) {
    const char32_t c = m_chars[i];
    if (c >= 0x80) return {};
    out += static_cast<char>(c >= U'A' && c <= U'Z' ? c + 0x20 : c);
  }
  return out;
}

bool VisibleText::holdsEmoji(char32_t c) const {
  if (m_chars.empty()) return false;
  const char32_t before = m_chars.back();
  if (c == kZeroWidthJoiner) return before == kEmojiSelector || isSkinTone(before) || isEmojiBase(before, 0);
  if (c == kEmojiSelector)
    return isEmojiBase(before, kEmojiSelector) || isDigit(before) || before == U'#' || before == U'*';
  return isTag(c) && (before == 0x1F3F4 || isTag(before));
}

void VisibleText::dropIdleSelector(char32_t next) {
  if (m_chars.size() < 2 || next == kKeycap) return;
  const char32_t base = m_chars[m_chars.size() - 2];
  if (!isDigit(base) && base != U'#' && base != U'*') return;
  m_chars.pop_back();
  m_places.pop_back();
}

bool isEmojiGlue(char32_t c) { return c == kZeroWidthJoiner || c == kEmojiSelector || isTag(c); }

namespace shape {

std::size_t lettersEnd(const VisibleText& text, std::size_t from) {
  while (isLetter(text.at(from)) || isMark(text.at(from))) ++from;
  return from;
}

std::size_t emojiEnd(const VisibleText& text, std::size_t i) {
  const char32_t c = text.at(i);
  if (isDigit(c) || c == U'#' || c == U'*') {
    const std::size_t cap = text.at(i + 1) == kEmojiSelector ? i + 2 : i + 1;
    return text.at(cap) == kKeycap ? cap + 1 : 0;
  }
  if (isRegionalIndicator(c)) return isRegionalIndicator(text.at(i + 1)) ? i + 2 : i + 1;
  if (!isEmojiBase(c, text.at(i + 1))) return 0;
  for (++i;; ++i) {
    const char32_t next = text.at(i);
    if (next == kZeroWidthJoiner && isEmojiBase(text.at(i + 1), kEmojiSelector)) ++i;
    else if (next != kEmojiSelector && next != kKeycap && !isSkinTone(next) && !isTag(next)) return i;
  }
}

std::size_t numberEnd(const VisibleText& text, std::size_t from) {
  NumberParts n;
  n.from = from;
  n.digits = digitsEnd(text, from);
  n.numeric = numericEnd(text, n.digits);
  n.letters = lettersEnd(text, n.numeric);
  n.word = text.lowered(n.numeric, n.letters);
  const std::size_t end = suffixEnd(text, n);
  if (n.digits != n.numeric) return end;
  if (isHyphen(text.at(end)) && isLetter(text.at(end + 1)))
    return isIn(kUnitsAfterNumber, text.lowered(end + 1, lettersEnd(text, end + 1))) ? end : 0;
  const bool glued = end == n.digits && n.letters != n.numeric;
  return glued && !isIn(kUnitsAfterNumber, n.word) ? 0 : end;
}

std::size_t urlEnd(const VisibleText& text, std::size_t from) {
  std::size_t end = 0;
  if (startsWith(text, from, "http://")) end = from + 7;
  else if (startsWith(text, from, "https://")) end = from + 8;
  else if (startsWith(text, from, "www.") && isAsciiAlnum(text.at(from + 4))) end = from + 4;
  else end = domainEnd(text, from);
  if (end == 0) return 0;
  const std::size_t least = end;
  int open = 0;  // brackets that the address itself opened may be closed in it
  for (; isUrlCharacter(text.at(end)); ++end) {
    if (text.at(end) == U'(') ++open;
    else if (text.at(end) == U')' && --open < 0) break;
  }
  while (end > least && U".,;:!?'"sv.find(text.at(end - 1)) != std::u32string_view::npos) --end;
  return end;
}

std::size_t maskEnd(const VisibleText& text, std::size_t from, std::string& kind) {
  constexpr std::size_t kMostDigits = 16;
  if (text.at(from) != U'[') return 0;
  for (const std::string_view candidate : kMaskKinds) {
    std::size_t end = from + 1;
    const bool same = std::all_of(candidate.begin(), candidate.end(),
                                  [&](char c) { return text.at(end++) == static_cast<char32_t>(c); });
    if (!same) continue;
    if (text.at(end) == U':') {
      const std::size_t first = ++end;
      while (end - first <= kMostDigits && isHex(text.at(end))) ++end;
      if (end == first || end - first > kMostDigits) return 0;
    }
    if (text.at(end) != U']') return 0;
    kind = candidate;
    return end + 1;
  }
  return 0;
}

std::size_t tagOfPageEnd(const VisibleText& text, std::size_t from, bool& block) {
  constexpr std::size_t kLongestTag = 300;
  static constexpr auto kBlocks = std::to_array<std::string_view>(
      {"br", "p", "div", "li", "ul", "ol", "tr", "td", "table", "h", "hr", "body", "html", "head", "blockquote"});
  static constexpr auto kInline = std::to_array<std::string_view>(
      {"b", "i", "u", "s", "a", "em", "strong", "span", "font", "small", "img", "sup", "sub", "code", "mark"});
  if (text.at(from) != U'<') return 0;
  const std::size_t name = text.at(from + 1) == U'/' ? from + 2 : from + 1;
  const std::size_t end = lettersEnd(text, name);
  const std::string tag = text.lowered(name, end);
  block = isIn(kBlocks, tag);
  if (tag.empty() || (!block && !isIn(kInline, tag))) return 0;
  for (std::size_t i = end; i - from < kLongestTag && i < text.size() && text.at(i) != U'<'; ++i)
    if (text.at(i) == U'>') return i + 1;
  return 0;
}

std::size_t entityEnd(const VisibleText& text, std::size_t from, std::string& meant) {
  static constexpr std::pair<std::string_view, std::string_view> kEntities[] = {
      {"&nbsp;", " "}, {"&amp;", "&"}, {"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&#39;", "'"}, {"&apos;", "'"}};
  for (const auto& [written, character] : kEntities) {
    if (!startsWith(text, from, written)) continue;
    meant = character;
    return from + written.size();
  }
  return 0;
}

std::size_t tagEnd(const VisibleText& text, std::size_t from) {
  const char32_t sign = text.at(from);
  bool letter = false;
  std::size_t end = from + 1;
  for (;; ++end) {
    const char32_t c = text.at(end);
    if (isWordCharacter(c) || c == U'_') letter |= !isDigit(c);
    else if (sign != U'@' || (c != U'.' && c != U'-') || end == from + 1 || !isWordCharacter(text.at(end + 1))) break;
  }
  return end == from + 1 || (sign == U'#' && !letter) ? 0 : end;
}

}  // namespace shape
}  // namespace peilstok::language
