#pragma once
// Which language a short text is in.

#include <cstddef>
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

/// Words at the beginning of a text, and how many of them are function words.
struct WordCount {
  std::size_t words = 0, functionWords = 0;
  void add(bool functionWord) {
    ++words;
    functionWords += functionWord;
  }
  bool enough() const { return words >= 60; }
};

/// Dutch function words decide at once; only a text with too few of them goes to CLD2. Frisian and Afrikaans are not
/// Dutch. A text of fewer than three words is "und" and is read as Dutch.
LanguageGuess guessLanguage(const TokenisedText& text);
/// The same with the words counted already.
LanguageGuess guessLanguage(const TokenisedText& text, WordCount count);

}  // namespace peilstok::language
