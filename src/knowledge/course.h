#pragma once
// How the phase of a dossier runs in time, as data/framework/verloop.json has it.

#include <map>
#include <string>
#include <utility>

#include "model/course.h"

namespace peilstok {

struct CourseRules {
  double overAfterHours = 12;  ///< after the moment named, a call no longer holds concrete mobilisatie
  double callDays = 7;         ///< the same for a call that names no moment
  double tensionDays = 14;     ///< how long spanning holds after the last signal of it, or after a moment went by
  double discontentDays = 60;
  double calmHours = 48;                                 ///< without new signs of it, an escalation is over
  double aftermathDays = 14;                             ///< how long na_de_escalatie lasts
  std::map<std::pair<Phase, Step>, double> reviewHours;  ///< when to look again; none for a phase that is not in it
  std::map<CourseReason, std::string> words;             ///< Dutch, for a note
};

}  // namespace peilstok
