#pragma once
// A text as the matchers see it: look-alike digits and signs made plain, invisible characters left out,
// pseudonyms that already stand there closed off.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace peilstok::privacy {

/// Stands for every character of something that is masked; no matcher reads past it.
inline constexpr char32_t kBarrier = 0x110000;

/// No attempt at a match looks further ahead than this, which keeps the scan linear.
inline constexpr std::size_t kLookahead = 1024;

bool isWordBeyondAscii(char32_t c);
char32_t lowerBeyondAscii(char32_t c);
bool isUpperBeyondAscii(char32_t c);

constexpr bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool isAsciiUpper(char32_t c) { return c >= U'A' && c <= U'Z'; }
constexpr bool isAsciiLetter(char32_t c) { return isAsciiUpper(c) || (c >= U'a' && c <= U'z'); }
inline bool isLetter(char32_t c) { return c < 0x80 ? isAsciiLetter(c) : isWordBeyondAscii(c); }
/// Asked several times of every character, so looked up where nearly all of them are.
inline constexpr std::array<bool, 128> kAsciiWordChar = [] {
  std::array<bool, 128> wordChar{};
  for (char32_t c = 0; c < wordChar.size(); ++c) wordChar[c] = isDigit(c) || c == U'_' || isAsciiLetter(c);
  return wordChar;
}();
inline bool isWordChar(char32_t c) { return c < kAsciiWordChar.size() ? kAsciiWordChar[c] : isWordBeyondAscii(c); }
inline bool isUpper(char32_t c) { return c < 0x80 ? isAsciiUpper(c) : isUpperBeyondAscii(c); }
inline char32_t lower(char32_t c) {
  if (c >= 0x80) return lowerBeyondAscii(c);
  return isAsciiUpper(c) ? c + 32 : c;
}

class Folded {
 public:
  explicit Folded(std::string_view utf8);

  std::size_t size() const { return m_chars.size(); }
  /// The character at `i`, or 0 beyond the end.
  char32_t at(std::size_t i) const { return i < m_chars.size() ? m_chars[i] : U'\0'; }
  /// The character before `i`, or 0 at the beginning.
  char32_t before(std::size_t i) const { return i > 0 ? m_chars[i - 1] : U'\0'; }
  /// True for what follows "://" up to the end of that address.
  bool inUrl(std::size_t i) const { return i < m_url.size() && m_url[i] != 0; }
  /// True when a digit may stand in [i, i + distance).
  bool digitWithin(std::size_t i, std::size_t distance) const {
    return i < m_nextDigit.size() && m_nextDigit[i] - i < distance;
  }
  /// True when what may be a house number stands in [i, i + kLookahead).
  bool houseNumberAhead(std::size_t i) const {
    return i < m_nextHouseNumber.size() && m_nextHouseNumber[i] - i < kLookahead;
  }
  /// True when the text has an "@", or "at" spelled out, anywhere.
  bool mayHoldEmail() const { return m_atSign; }
  /// True when the text has a slash, or one spelled out, anywhere.
  bool hasSlash() const { return m_slash; }
  /// True when a "#" with a digit behind it clings to a word anywhere.
  bool hasNumberedName() const { return m_numberedName; }
  /// The stretch of the delivered text that [begin, end) came from; must not be empty.
  Span delivered(std::size_t begin, std::size_t end) const;
  /// True when the ASCII text stands at `i`, without regard to case (`ascii` is lower case).
  bool startsWith(std::size_t i, std::string_view ascii) const;
  /// [begin, end) in lower case.
  std::string lowered(std::size_t begin, std::size_t end) const;

  /// Closes [begin, end) off as masked.
  void close(std::size_t begin, std::size_t end);

 private:
  void closeKnownMasks();
  void markUrls();
  bool markSigns();
  void markDigits();

  std::u32string m_chars;
  std::vector<std::uint32_t> m_origin;                        ///< place in the delivered text of each character
  std::vector<std::uint8_t> m_url;                            ///< 2 at "://", 1 behind it, empty when there is none
  std::vector<std::uint32_t> m_nextDigit, m_nextHouseNumber;  ///< empty when there is none
  bool m_atSign = false, m_slash = false, m_numberedName = false;
};

/// A run of letters with hyphens and apostrophes inside.
struct Word {
  std::size_t begin = 0, end = 0;
  std::string low;     ///< lower case
  bool title = false;  ///< begins with a capital
  bool empty() const { return begin == end; }
};

/// The word that begins at `i`; empty when none does, or when it is longer than any name.
Word wordAt(const Folded& t, std::size_t i);
/// The last word that ends at or before `i` with nothing but characters of `between` in the way.
Word wordBefore(const Folded& t, std::size_t i, std::string_view between = " ");
/// The first place at or after `i` that is no space.
std::size_t skipSpaces(const Folded& t, std::size_t i, std::size_t most = 3);

}  // namespace peilstok::privacy
