#pragma once
// Which days of a stretch are out of the ordinary.

#include <vector>

#include "knowledge/knowledge.h"
#include "survey/picture.h"

namespace peilstok::survey {

/// Days in [first, last] of the calendar and of what the municipality laid down itself (plans, measures, its own
/// occasions, a counter-action), by day; on one day the own ones go first.
std::vector<OccasionDay> occasionDays(const Knowledge& knowledge, const std::string& own, std::chrono::sys_days first,
                                      std::chrono::sys_days last);

}  // namespace peilstok::survey
