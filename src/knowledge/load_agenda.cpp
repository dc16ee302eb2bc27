// The agenda of a meeting.

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

void loadAgenda(Loading& loading, MeetingAgenda& agenda) {
  constexpr const char* kFile = "meeting/bob.json";
  const auto root = loading.document(kFile, "meeting");
  if (!root) return;
  agenda.ground = root->str("ground");
  agenda.checked = root->str("checked");
  agenda.verified = root->flag("verified");
  if (!isRealDate(agenda.checked)) loading.complain(*root, "no such date");
  for (const Node& node : root->list("steps"))
    if (const auto step = fromWord<MeetingStep>(node.str("step"))) agenda.minutes[*step] = node.integer("minutes");
}

}  // namespace peilstok::knowledge
