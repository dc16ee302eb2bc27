#include "language/characters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "base/text.h"

namespace peilstok::language {

namespace {

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

bool property(char32_t c, UProperty which) { return u_hasBinaryProperty(icu(c), which) != 0; }

}  // namespace

bool isMark(char32_t c) {
  if (c < 0x300 || c == kEmojiSelector) return false;
  const int type = u_charType(icu(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || (type == U_ENCLOSING_MARK && c != kKeycap);
}

namespace wide {

bool isLetter(char32_t c) { return !isMark(c) && (u_isalpha(icu(c)) != 0 || property(c, UCHAR_ALPHABETIC)); }

bool isDigit(char32_t c) {
  const int type = u_charType(icu(c));
  return type == U_DECIMAL_DIGIT_NUMBER || (type == U_OTHER_NUMBER && !isEmojiBase(c, 0));
}

bool isInvisible(char32_t c) { return c == 0xAD || (c >= 0x34F && property(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)); }

bool isBlank(char32_t c) { return c <= 0xA0 || u_isUWhiteSpace(icu(c)) != 0; }

bool isUpperCase(char32_t c) { return property(c, UCHAR_UPPERCASE) || u_istitle(icu(c)) != 0; }

bool isLowerCase(char32_t c) { return property(c, UCHAR_LOWERCASE); }

bool isEmojiBase(char32_t c, char32_t next) {
  if (next == kEmojiSelector) return property(c, UCHAR_EMOJI);
  if (c < 0x2300) return false;
  if (c >= 0x1F000) return property(c, UCHAR_EXTENDED_PICTOGRAPHIC) || property(c, UCHAR_EMOJI);
  // Below U+2600 many signs are mere typography unless they are drawn in colour by default.
  return property(c, UCHAR_EMOJI_PRESENTATION) || (c >= 0x2600 && c < 0x2800 && property(c, UCHAR_EMOJI));
}

}  // namespace wide

std::string fold(std::u32string_view codePoints) {
  std::string out;
  if (std::all_of(codePoints.begin(), codePoints.end(), [](char32_t c) { return c < 0x80; })) {
    out.reserve(codePoints.size());
    for (const char32_t c : codePoints) out += static_cast<char>(c >= U'A' && c <= U'Z' ? c + 0x20 : c);
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* const normalizer = unorm2_getNFKCCasefoldInstance(&status);
  std::u16string units;
  units.reserve(codePoints.size() + 8);
  for (const char32_t c : codePoints) {
    if (c >= 0x10000) {
      units += static_cast<char16_t>(0xD7C0 + (c >> 10));
      units += static_cast<char16_t>(0xDC00 + (c & 0x3FF));
    } else {
      units += static_cast<char16_t>(c);
    }
  }
  // NFKC makes a character at most 18 times as long; asking for the size first would do the work twice.
  std::u16string folded(units.size() + 18, u'\0');
  const auto normalize = [&] {
    status = U_ZERO_ERROR;
    return unorm2_normalize(normalizer, units.data(), static_cast<int32_t>(units.size()), folded.data(),
                            static_cast<int32_t>(folded.size()), &status);
  };
  int32_t length = normalizer ? normalize() : 0;
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    folded.resize(static_cast<std::size_t>(length));
    length = normalize();
  }
  if (!normalizer || U_FAILURE(status)) return text::fromCodePoints(codePoints);
  for (std::size_t i = 0; i < static_cast<std::size_t>(length); ++i) {
    char32_t c = folded[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < static_cast<std::size_t>(length))
      c = 0x10000 + ((c - 0xD800) << 10) + (char32_t{folded[++i]} - 0xDC00);
    text::append(out, c);
  }
  return out;
}

}  // namespace peilstok::language
