// What is expected of each phase, and when there is enough to learn from.

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

void loadCalibration(Loading& loading, Framework& framework) {
  constexpr const char* kFile = "framework/ijking.json";
  const auto root = loading.document(kFile, "calibration");
  if (!root) return;
  CalibrationRules& rules = framework.calibration;
  rules.few = root->integer("few");
  for (const Node& node : root->list("expected")) {
    const auto phase = knownPhase(node, kFile, loading, framework);
    if (!rules.expected.emplace(phase, Expectation{node.num("chance"), node.str("words")}).second)
      loading.complain(kFile, node.line, "this phase was there before");
  }
  for (const PhaseEntry& entry : framework.phases)
    if (rules.expected.find({entry.phase, entry.step}) == rules.expected.end())
      loading.complain(kFile, root->line, "nothing is expected of '" + entry.name + "'");
  const Node& learning = *root->find("learning");
  rules.leastCases = learning.integer("least_cases");
  rules.leastYes = learning.integer("least_yes");
  rules.clearDifference = learning.num("clear_difference");
}

}  // namespace peilstok::knowledge
