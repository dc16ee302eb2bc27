#pragma once
// How long each step of a meeting is meant to take, as data/meeting/bob.json has it.

#include <map>
#include <string>

#include "model/dossier.h"

namespace peilstok {

struct MeetingAgenda {
  std::map<MeetingStep, int> minutes;
  std::string ground, checked;  ///< why these, and the ISO date on which somebody looked at them last
  bool verified = false;

  /// 0 for a step that has no target.
  int minutesFor(MeetingStep step) const {
    const auto found = minutes.find(step);
    return found == minutes.end() ? 0 : found->second;
  }
};

}  // namespace peilstok
