#pragma once
// The whole chain of one assessment in plain Dutch:
// text -> finding -> indicator -> criterion -> total -> phase -> cards.

#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "model/assessment.h"
#include "model/signal.h"

namespace peilstok::app {

/// One link of the chain. Every number in a step can be found again in the step before it.
struct ExplainStep {
  std::string id;  ///< tekst, aanwijzingen, criteria, totaal, fase, urgentie, vragen, kaarten, weegkader
  std::string title;
  std::vector<std::string> lines;
};

/// `signal.text` is the text to which the spans of the assessment refer (the masked one for a stored signal).
std::vector<ExplainStep> explain(const Signal& signal, const Assessment& assessment, const Knowledge& knowledge);

/// Titles and indented lines, ready to print.
std::string explainText(const std::vector<ExplainStep>& steps);

}  // namespace peilstok::app
