#pragma once
// Kinds of characters as the tokeniser sees them, and the folding that makes forms comparable.

#include <string>
#include <string_view>

namespace peilstok::language {

/// A letter, or a symbol that reads as one (circled letters, Roman numerals).
bool isLetter(char32_t c);
/// A decimal digit of any script, a superscript digit or a fraction.
bool isDigit(char32_t c);
/// A combining mark; belongs to the letter before it.
bool isMark(char32_t c);
/// Letter, digit or mark.
bool isWordCharacter(char32_t c);
/// Soft hyphen, zero-width and direction characters, variation selectors: invisible, and often put inside words.
bool isInvisible(char32_t c);
bool isLineEnd(char32_t c);
/// White space or control character that is not a line end.
bool isBlank(char32_t c);
bool isUpperCase(char32_t c);
bool isLowerCase(char32_t c);
/// ' and the characters that keyboards put in its place.
bool isApostrophe(char32_t c);
/// - and the two hyphens of Unicode; not the dashes.
bool isHyphen(char32_t c);
bool isSkinTone(char32_t c);
bool isRegionalIndicator(char32_t c);
/// True when an emoji begins with `c`; `next` tells whether a sign that is text by default was asked for as emoji.
bool isEmojiBase(char32_t c, char32_t next);

inline constexpr char32_t kZeroWidthJoiner = 0x200D;
inline constexpr char32_t kEmojiSelector = 0xFE0F;
inline constexpr char32_t kKeycap = 0x20E3;

/// NFKC with case folding (and without invisible characters) as UTF-8.
std::string fold(std::u32string_view codePoints);

}  // namespace peilstok::language
