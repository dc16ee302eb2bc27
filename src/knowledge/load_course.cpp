// How the phase of a dossier runs in time.

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

void loadCourse(Loading& loading, Framework& framework) {
  constexpr const char* kFile = "framework/verloop.json";
  const auto root = loading.document(kFile, "course");
  if (!root) return;
  CourseRules& rules = framework.course;
  rules.overAfterHours = root->num("over_after_hours");
  rules.callDays = root->num("call_days");
  rules.tensionDays = root->num("tension_days");
  rules.discontentDays = root->num("discontent_days");
  rules.calmHours = root->num("calm_hours");
  rules.aftermathDays = root->num("aftermath_days");
  for (const Node& node : root->list("review")) {
    const auto phase = knownPhase(node, kFile, loading, framework);
    if (!rules.reviewHours.emplace(phase, node.num("hours")).second)
      loading.complain(kFile, node.line, "this phase was there before");
  }
  for (const auto& [key, words] : root->find("words")->members)
    if (const auto reason = fromWord<CourseReason>(key)) rules.words[*reason] = words.text;
}

}  // namespace peilstok::knowledge
