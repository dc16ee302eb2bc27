#pragma once
// Which language a short text is in.

#include <string>

#include "language/tokens.h"

namespace peilstok::language {

struct LanguageGuess {
  std::string code = "und";  ///< ISO 639-1
  bool dutch = true;         ///< true when the rules of Dutch may speak: Dutch, or too little text to say otherwise
};

/// Dutch function words decide at once; only a text with too few of them goes to CLD2. Frisian and Afrikaans are not
/// Dutch. A text of fewer than three words is "und" and is read as Dutch.
LanguageGuess guessLanguage(const TokenisedText& text);

}  // namespace peilstok::language
