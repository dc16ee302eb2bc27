#pragma once
// Signal, Reading and Knowledge -> an answer (ja, nee, onbekend) to every indicator, and where it came from.

#include <optional>

#include "analyse/analyser.h"
#include "knowledge/knowledge.h"
#include "model/answers.h"

namespace peilstok::analyse {

/// A moment that still has to come or has not ended, and how exactly it was named.
struct Coming {
  Instant start;
  bool exact = false;     ///< a day with a clock time or a part of the day
  bool wholeDay = false;  ///< of this very moment nothing more exact than the day was said
};

/// The first moment of a text that still has to come or has not ended.
std::optional<Coming> comingMoment(const Reading& reading, Instant now);

/// A person's own answer always wins. What text can answer is ja or nee as soon as there is Dutch text; all else is
/// onbekend until something says otherwise.
Answers answerIndicators(const Signal& signal, const Reading& reading, const Knowledge& knowledge, Instant now);

}  // namespace peilstok::analyse
