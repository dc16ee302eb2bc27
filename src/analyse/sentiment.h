#pragma once
// The mood of a text as a whole, from weighted words with negation and emphasis.

#include "analyse/sentence_view.h"
#include "model/assessment.h"

namespace peilstok::analyse {

/// Numbers of the lexicons that tell of mood; made once.
struct MoodLexicons {
  explicit MoodLexicons(const Vocabulary& vocabulary);
  int words, grief, negation, strong, weak, excess, contrast, concession, tail, joint;
  LexiconSet all;  ///< of all of them
};

struct Mood {
  Sentiment sentiment;
  double anger = 0;         ///< polarity without words of grief ("sentiment.verdriet"), -1..0
  std::size_t darkest = 0;  ///< first token of what weighs most towards anger; number of tokens when nothing does
};

/// Sum of the weights of words and phrases (lexicon "sentiment") after negation, emphasis and contrast, squeezed into
/// -1..1. Group names carry no weight, ever. Linear in the number of tokens.
/// In mockery praise counts as blame, and what weighs little is blame all the same: -0.2 at most.
Mood moodOf(const TextView& view, const MoodLexicons& lexicons, bool mocking = false);

}  // namespace peilstok::analyse
