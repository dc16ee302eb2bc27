#pragma once
// Which language a short text is in.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/tokens.h"

namespace peilstok::language {

struct LanguageGuess {
  std::string code = "und";  ///< ISO 639-1
  bool dutch = true;         ///< true when the rules of Dutch may speak: Dutch, or too little text to say otherwise
};

/// One of the little words that are common in Dutch and rare or absent in its neighbours. `form` is case-folded.
bool isFunctionWord(std::string_view form);

/// All of them.
std::vector<std::string_view> functionWords();

/// Languages by their number; a small set, since many words belong to none.
using LanguageSet = std::uint32_t;
inline constexpr std::size_t kMostLanguages = 24;

/// The languages of which a case-folded form is one of the little words; Dutch is number 0.
LanguageSet littleWordOf(std::string_view form);

/// What the words at the beginning of a text tell of its language.
struct WordCount {
  std::size_t words = 0, functionWords = 0;
  std::size_t dutch = 0;                                     ///< little words of Dutch
  std::array<std::uint8_t, kMostLanguages> own{}, shared{};  ///< per other language: those that Dutch lacks, has too

  /// `languages` as littleWordOf() has it.
  void add(bool functionWord, LanguageSet languages);
  bool enough() const { return words >= 60; }
};

/// Dutch function words decide at once; only a text with too few of them goes to CLD2. Frisian and Afrikaans are not
/// Dutch. A text of fewer than three words is "und" and is read as Dutch.
LanguageGuess guessLanguage(const TokenisedText& text);
/// The same with the words counted already.
LanguageGuess guessLanguage(const TokenisedText& text, const WordCount& count);

}  // namespace peilstok::language
