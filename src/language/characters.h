#pragma once
// Kinds of characters as the tokeniser sees them, and the folding that makes forms comparable.

#include <string>
#include <string_view>

namespace peilstok::language {

/// The answers for characters outside ASCII; asked through the functions below, whose ASCII path is inline because
/// every character of every text passes there.
namespace wide {
bool isLetter(char32_t c);
bool isDigit(char32_t c);
bool isInvisible(char32_t c);
bool isBlank(char32_t c);
bool isUpperCase(char32_t c);
bool isLowerCase(char32_t c);
bool isEmojiBase(char32_t c, char32_t next);
}  // namespace wide

/// A combining mark; belongs to the letter before it.
bool isMark(char32_t c);

/// A letter, or a symbol that reads as one (circled letters, Roman numerals).
inline bool isLetter(char32_t c) { return c < 0x80 ? (c | 0x20) >= U'a' && (c | 0x20) <= U'z' : wide::isLetter(c); }
/// A decimal digit of any script, a superscript digit or a fraction.
inline bool isDigit(char32_t c) { return c < 0x80 ? c >= U'0' && c <= U'9' : wide::isDigit(c); }
/// Letter, digit or mark.
inline bool isWordCharacter(char32_t c) { return isLetter(c) || isDigit(c) || (c >= 0x300 && isMark(c)); }
/// Soft hyphen, zero-width and direction characters, variation selectors: invisible, and often put inside words.
inline bool isInvisible(char32_t c) { return c >= 0x80 && wide::isInvisible(c); }
inline bool isLineEnd(char32_t c) { return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }
/// White space or control character that is not a line end.
inline bool isBlank(char32_t c) { return c < 0x80 ? c <= 0x20 || c == 0x7F : wide::isBlank(c); }
inline bool isUpperCase(char32_t c) { return c < 0x80 ? c >= U'A' && c <= U'Z' : wide::isUpperCase(c); }
inline bool isLowerCase(char32_t c) { return c < 0x80 ? c >= U'a' && c <= U'z' : wide::isLowerCase(c); }
/// ' and the characters that keyboards put in its place.
inline bool isApostrophe(char32_t c) {
  if (c < 0x80) return c == U'\'' || c == U'`';
  return c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0xB4 || c == 0x201B || c == 0xFF07;
}
/// - and the two hyphens of Unicode; not the dashes.
inline bool isHyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }
inline bool isSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
inline bool isRegionalIndicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
/// True when an emoji begins with `c`; `next` tells whether a sign that is text by default was asked for as emoji.
inline bool isEmojiBase(char32_t c, char32_t next) { return c >= 0xA9 && wide::isEmojiBase(c, next); }

inline constexpr char32_t kZeroWidthJoiner = 0x200D;
inline constexpr char32_t kEmojiSelector = 0xFE0F;
inline constexpr char32_t kKeycap = 0x20E3;

/// NFKC with case folding (and without invisible characters) as UTF-8.
std::string fold(std::u32string_view codePoints);

}  // namespace peilstok::language
