#pragma once
// The mood of a text as a whole, from weighted words with negation and emphasis.

#include "analyse/sentence_view.h"
#include "model/assessment.h"

namespace peilstok::analyse {

/// Sum of the words' weights (lexicon "sentiment"), turned around by a negation shortly before, raised by an
/// intensifier ("context.versterker") and by capitals; squeezed into -1..1. Group names carry no weight, ever.
/// `darkest` receives the token that weighs most on the negative side, or the number of tokens when there is none.
Sentiment sentimentOf(const TextView& view, const Vocabulary& vocabulary, std::size_t* darkest = nullptr);

/// The mood of mockery: praise counts as blame, and what weighs little is blame all the same. Polarity -1..-0.2.
Sentiment mocking(const Sentiment& literal);

}  // namespace peilstok::analyse
