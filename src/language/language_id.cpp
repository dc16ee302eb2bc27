#include "language/language_id.h"

#include <cstdio>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace peilstok::language {

namespace {

/// Words that are common in Dutch and rare or absent in its neighbours.
const std::unordered_set<std::string_view>& dutchWords() {
  static const std::unordered_set<std::string_view> words = {
      "de",     "het",    "een",    "en",     "van",    "ik",       "je",       "jij",      "jullie", "wij",
      "we",     "ze",     "zij",    "niet",   "geen",   "dat",      "dit",      "deze",     "zijn",   "heeft",
      "hebben", "wordt",  "worden", "naar",   "voor",   "met",      "aan",      "bij",      "uit",    "ook",
      "maar",   "om",     "te",     "er",     "op",     "wat",      "wie",      "waar",     "hoe",    "gaan",
      "gaat",   "kom",    "komt",   "moet",   "moeten", "kan",      "kunnen",   "nog",      "al",     "nu",
      "weer",   "onze",   "ons",    "mijn",   "jouw",   "allemaal", "iedereen", "vanavond", "morgen", "zaterdag",
      "uur",    "straks", "zo",     "toch",   "hier",   "daar",     "want",     "omdat",    "als",    "dan",
      "over",   "tegen",  "zonder", "tussen", "laat",   "laten",    "doen",     "doet",     "neem",   "mee",
      "heb",    "ben",    "bent",   "was",    "waren",  "wel",      "meer",     "zich",     "haar",   "hun",
      "zal",    "zou",    "zullen", "mag",    "wil",    "willen"};
  return words;
}

}  // namespace

bool isFunctionWord(std::string_view form) { return dutchWords().count(form) > 0; }

LanguageGuess guessLanguage(const TokenisedText& text) {
  WordCount count;
  for (const Token& t : text.tokens) {
    if (t.kind == TokenKind::word) count.add(isFunctionWord(t.form));
    if (count.enough()) break;
  }
  return guessLanguage(text, count);
}

LanguageGuess guessLanguage(const TokenisedText& text, WordCount count) {
  const auto [words, dutch] = count;
  if (words < 3) return {};
  if (dutch * 4 >= words || (dutch >= 2 && words <= 8)) return {"nl", true};
  CLD2::CLDHints hints = {nullptr, "nl", CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language top[3];
  int percent[3];
  double scores[3];
  int bytes = 0;
  bool reliable = false;
  const int length = static_cast<int>(std::min<std::size_t>(text.text.size(), 4096));
  CLD2::ExtDetectLanguageSummary(text.text.data(), length, true, &hints, 0, top, percent, scores, nullptr, &bytes,
                                 &reliable);
  const std::string code = CLD2::LanguageCode(top[0]);
  if (code == "nl") return {"nl", true};
  if (!reliable || code == "un" || code.empty()) return {"und", true};
  // A few Dutch words in a text that CLD2 gives to a neighbour: street language, not another language.
  if (dutch >= 2 && dutch * 6 >= words) return {"nl", true};
  return {code.substr(0, code.find('-')), false};
}

}  // namespace peilstok::language
