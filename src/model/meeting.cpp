#include "model/meeting.h"

namespace peilstok {

namespace {

void endStep(HeldMeeting& held, Instant at) {
  if (!held.steps.empty() && !held.steps.back().until) held.steps.back().until = at;
}

}  // namespace

bool isSitting(MeetingStep step) { return step != MeetingStep::geen && step != MeetingStep::klaar; }

std::vector<HeldMeeting> meetingsOf(const std::vector<DossierEntry>& entries, std::optional<Instant> until) {
  std::vector<HeldMeeting> all;
  for (const DossierEntry& entry : entries) {
    const auto* meeting = std::get_if<Meeting>(&entry.act);
    if (!meeting || (until && entry.at > *until)) continue;
    const bool running = !all.empty() && !all.back().ended;
    if (!isSitting(meeting->step)) {
      if (!running) continue;
      endStep(all.back(), entry.at);
      all.back().ended = entry.at;
      continue;
    }
    if (!running) all.push_back({meeting->began.value_or(entry.at), {}, {}, {}});
    HeldMeeting& held = all.back();
    if (!meeting->present.empty()) held.present = meeting->present;
    if (!held.steps.empty() && held.steps.back().step == meeting->step) continue;
    endStep(held, entry.at);
    held.steps.push_back({meeting->step, entry.at, {}});
  }
  return all;
}

}  // namespace peilstok
