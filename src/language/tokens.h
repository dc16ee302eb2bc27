#pragma once
// A text cut into tokens. Spans are code points of the text that was given; `form` is what is compared.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace peilstok::language {

enum class TokenKind : std::uint8_t { word, number, punctuation, emoji, url, mention, hashtag, mask, newline };

struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  std::string form;      ///< NFKC case-folded; hashtags and mentions without their sign; a mask's kind ("account")
  bool capital = false;  ///< first letter upper case in the text
  bool allCaps = false;  ///< at least two letters, all upper case
  std::uint16_t sentence = 0;
  std::uint64_t seams = 0;  ///< of a hashtag: bit i is set when a new word begins at its i-th letter ("#KomNaar")
  bool spaceBefore = true;  ///< white space (or the beginning) stands before it
  bool ofTag = false;       ///< a hashtag, or a word that was cut out of one
};

struct TokenisedText {
  std::string text;  ///< UTF-8 as given
  std::vector<Token> tokens;
};

/// Cuts well-formed UTF-8 into tokens; never fails, linear in the length of the text.
/// Clock times ("20.00", "8u30", "20:15"), dates ("24-05", "12/10/26") and decimals stay one number token;
/// "azc-protest" stays one word; "[account:1a2b]" is a mask; line ends are newline tokens.
TokenisedText tokenise(std::string_view utf8);

}  // namespace peilstok::language
