#include "privacy/folded.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "model/words.h"
#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

constexpr std::size_t kLongestWord = 40;
constexpr std::size_t kKeyDigits = 8;
constexpr std::size_t kLongestHouseNumber = 5;

bool isInvisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0x20E3 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

char32_t plain(char32_t c) {
  if (c < 0x80) return c == U'\t' || c == U'\r' ? U' ' : c;
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return U' ';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return U'-';
  if (c == 0x2018 || c == 0x2019) return U'\'';
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return U'\n';
  if (c < 0x0660) return c;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == 0xFE6B) return U'@';
  const int digit = u_charDigitValue(static_cast<UChar32>(c));
  return digit >= 0 ? U'0' + static_cast<char32_t>(digit) : c;
}

bool endsUrl(char32_t c) {
  return c <= U' ' || c == kBarrier || std::u32string_view(U"<>\"'()[]{}|\\^`").find(c) != std::u32string_view::npos;
}

bool isHexDigit(char32_t c) { return isDigit(c) || (c >= U'a' && c <= U'f'); }

/// End of the pseudonym ("[account]", "[account:1a2b3c4d]") that begins at `i`, or 0.
std::size_t knownMask(std::u32string_view s, std::size_t i) {
  for (const auto& [kind, name] : Words<MaskKind>::table) {
    std::size_t at = i + 1;
    if (s.size() - at <= name.size()) continue;
    if (!std::equal(name.begin(), name.end(), s.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char32_t b) { return static_cast<char32_t>(a) == b; }))
      continue;
    at += name.size();
    if (s[at] == U']') return at + 1;
    if (s[at] != U':' || s.size() - at < kKeyDigits + 2) continue;
    const auto digits = s.substr(at + 1, kKeyDigits);
    if (s[at + 1 + kKeyDigits] == U']' && std::all_of(digits.begin(), digits.end(), isHexDigit))
      return at + kKeyDigits + 2;
  }
  return 0;
}

/// A short number behind a word that may end the name of a street.
bool mayBeHouseNumber(const Folded& t, std::size_t at) {
  if (t.at(at) == U'0' || t.before(at) != U' ') return false;
  std::size_t end = at;
  while (isDigit(t.at(end)) && end - at <= kLongestHouseNumber) ++end;
  if (end - at > kLongestHouseNumber) return false;
  const char32_t c = t.at(end);
  if ((c == U'.' || c == U':' || c == U',') && isDigit(t.at(end + 1))) return false;
  const Word word = wordBefore(t, at, " .");
  if (isHouseNumberLabel(word.low) || isStreetName(word.low) || isStreetWord(word.low)) return true;
  return word.title && (!isNotInName(word.low) || wordBefore(t, word.begin).title);
}

}  // namespace

bool isWordBeyondAscii(char32_t c) {
  if (c >= 0x300 && c <= 0x36F) return true;  // a letter written as letter and accent stays one word
  return c < kBarrier && u_isalpha(static_cast<UChar32>(c));
}
char32_t lowerBeyondAscii(char32_t c) {
  return c < kBarrier ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))) : c;
}
bool isUpperBeyondAscii(char32_t c) { return c < kBarrier && u_isupper(static_cast<UChar32>(c)); }

Folded::Folded(std::string_view utf8) {
  m_chars.resize(utf8.size());
  m_origin.resize(utf8.size());
  std::uint32_t place = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++place) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    const char32_t c = byte < 0x80 ? (++at, char32_t{byte}) : text::next(utf8, at);
    if (c >= 0x80 && isInvisible(c)) continue;
    m_chars[count] = plain(c);
    m_origin[count++] = place;
  }
  m_chars.resize(count);
  m_origin.resize(count);
  closeKnownMasks();
  if (markSigns()) markUrls();
  markDigits();
}

void Folded::closeKnownMasks() {
  for (std::size_t i = m_chars.find(U'['); i != std::u32string::npos;) {
    const std::size_t end = knownMask(m_chars, i);
    if (end != 0)
      std::fill(m_chars.begin() + static_cast<std::ptrdiff_t>(i), m_chars.begin() + static_cast<std::ptrdiff_t>(end),
                kBarrier);
    i = m_chars.find(U'[', end == 0 ? i + 1 : end);
  }
}

void Folded::markUrls() {
  m_url.assign(m_chars.size(), 0);
  bool inside = false;
  for (std::size_t i = 0; i < m_chars.size(); ++i) {
    const bool start = m_chars[i] == U':' && at(i + 1) == U'/' && at(i + 2) == U'/';
    inside = start || (inside && !endsUrl(m_chars[i]));
    m_url[i] = start ? 2 : (inside ? 1 : 0);
  }
}

/// Text-wide answers that spare most texts most of the work. What is closed off later may make them too generous. True
/// when "://" stands somewhere.
bool Folded::markSigns() {
  static constexpr std::array<bool, 128> kAsked = [] {
    std::array<bool, 128> asked{};
    for (const char c : {'/', '@', '#', 's', 'S', 'a', 'A'}) asked[static_cast<std::size_t>(c)] = true;
    return asked;
  }();
  bool address = false;
  for (std::size_t i = 0; i < m_chars.size(); ++i) {
    const char32_t c = m_chars[i];
    if (c >= kAsked.size() || !kAsked[c]) continue;
    if (c == U'/') {
      m_slash = true;
      address = address || (before(i) == U':' && at(i + 1) == U'/');
    } else if (c == U'@') m_atSign = true;
    else if (c == U'#') m_numberedName = m_numberedName || (isWordChar(before(i)) && isDigit(at(i + 1)));
    else if ((c == U's' || c == U'S') && !m_slash) m_slash = before(i) == U' ' && startsWith(i, "slash ");
    else if ((c == U'a' || c == U'A') && !m_atSign && !isLetter(before(i)))
      m_atSign =
          (lower(at(i + 1)) == U't' && !isLetter(at(i + 2))) || startsWith(i, "apenst") || startsWith(i, "apest");
  }
  return address;
}

/// From back to front, so that each place learns how far the next one is.
void Folded::markDigits() {
  if (std::none_of(m_chars.begin(), m_chars.end(), isDigit)) return;
  const auto far = static_cast<std::uint32_t>(m_chars.size() + kLookahead);
  m_nextDigit.resize(m_chars.size());
  std::uint32_t next = far, nextHouse = far;
  for (std::size_t i = m_chars.size(); i-- > 0;) {
    if (isDigit(m_chars[i])) {
      next = static_cast<std::uint32_t>(i);
      if (!isDigit(before(i)) && mayBeHouseNumber(*this, i)) {
        if (nextHouse == far) m_nextHouseNumber.assign(m_chars.size(), far);
        nextHouse = next;
      }
    }
    m_nextDigit[i] = next;
    if (nextHouse != far) m_nextHouseNumber[i] = nextHouse;
  }
}

Span Folded::delivered(std::size_t begin, std::size_t end) const { return {m_origin[begin], m_origin[end - 1] + 1}; }

bool Folded::startsWith(std::size_t i, std::string_view ascii) const {
  if (i > m_chars.size() || m_chars.size() - i < ascii.size()) return false;
  for (std::size_t k = 0; k < ascii.size(); ++k)
    if (lower(m_chars[i + k]) != static_cast<char32_t>(ascii[k])) return false;
  return true;
}

std::string Folded::lowered(std::size_t begin, std::size_t end) const {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = lower(m_chars[i]);
    if (c < 0x80) out += static_cast<char>(c);
    else text::append(out, c);
  }
  return out;
}

void Folded::close(std::size_t begin, std::size_t end) {
  std::fill(m_chars.begin() + static_cast<std::ptrdiff_t>(begin), m_chars.begin() + static_cast<std::ptrdiff_t>(end),
            kBarrier);
  if (m_url.empty()) return;
  std::fill(m_url.begin() + static_cast<std::ptrdiff_t>(begin), m_url.begin() + static_cast<std::ptrdiff_t>(end),
            std::uint8_t{0});
  // A pseudonym ends an address, so what stood behind it is ordinary text from now on.
  for (std::size_t i = end; i < m_url.size() && m_url[i] == 1; ++i) m_url[i] = 0;
}

Word wordAt(const Folded& t, std::size_t i) {
  Word w{i, i, {}, false};
  if (!isLetter(t.at(i)) && !(t.at(i) == U'\'' && t.at(i + 1) == U't')) return w;
  std::size_t end = i + 1;
  while (isLetter(t.at(end)) || ((t.at(end) == U'-' || t.at(end) == U'\'') && isLetter(t.at(end + 1)))) {
    if (++end - i > kLongestWord) return w;
  }
  w.end = end;
  w.low = t.lowered(i, end);
  w.title = isUpper(t.at(i));
  return w;
}

Word wordBefore(const Folded& t, std::size_t i, std::string_view between) {
  std::size_t end = i;
  while (end > 0 && i - end < 4 && t.before(end) < 0x80 &&
         between.find(static_cast<char>(t.before(end))) != std::string_view::npos)
    --end;
  std::size_t begin = end;
  while (begin > 0 &&
         (isLetter(t.before(begin)) || (begin < end && (t.before(begin) == U'-' || t.before(begin) == U'\'') &&
                                        begin > 1 && isLetter(t.at(begin - 2))))) {
    if (end - --begin > kLongestWord) return {i, i, {}, false};
  }
  return {begin, end, t.lowered(begin, end), begin < end && isUpper(t.at(begin))};
}

std::size_t skipSpaces(const Folded& t, std::size_t i, std::size_t most) {
  while (most-- > 0 && t.at(i) == U' ') ++i;
  return i;
}

}  // namespace peilstok::privacy
