#pragma once
// Signal, Reading and Knowledge -> an answer (ja, nee, onbekend) to every indicator, and where it came from.

#include "analyse/analyser.h"
#include "knowledge/knowledge.h"
#include "model/answers.h"

namespace peilstok::analyse {

/// A person's own answer always wins. What text can answer is ja or nee as soon as there is Dutch text; all else is
/// onbekend until something says otherwise.
Answers answerIndicators(const Signal& signal, const Reading& reading, const Knowledge& knowledge, Instant now);

}  // namespace peilstok::analyse
