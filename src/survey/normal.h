#pragma once
// Days against the municipality's own normal.

#include <map>
#include <vector>

#include "knowledge/survey_rules.h"
#include "survey/picture.h"

namespace peilstok::survey {

std::chrono::sys_days civilDay(Instant moment);
/// The moment at which a civil day begins.
Instant beginOf(std::chrono::sys_days day);

/// The middle value; between two of them their mean. 0 of none.
double median(std::vector<std::int64_t> values);

/// A count beside those of as many weeks before it as are known, by the rules' thresholds. `over`: it can still become
/// more while it is not, and is never less yet.
Compared compared(std::int64_t count, std::vector<std::int64_t> before, bool over, const SurveyRules& rules);

/// Signals by day.
using DayCounts = std::map<std::chrono::sys_days, std::int64_t>;

/// Signals of the own municipality and those without a place, or of one municipality when the selection has one, by
/// civil day; of the phases that are selected. A stretch does not matter here.
DayCounts countDays(const Picture& picture, const Selection& selection);

/// The days [first, last], each beside the same weekday in the weeks before it; a week counts from the day on which
/// the first signal was stored. Nothing is said of a day on which both the count and the usual are under the rules'
/// least number; without enough weeks there is no normal.
std::vector<DayFigures> againstNormal(const DayCounts& counts, std::chrono::sys_days first, std::chrono::sys_days last,
                                      std::optional<std::chrono::sys_days> began, std::chrono::sys_days today,
                                      const SurveyRules& rules);

/// The first day that is held against normal for a stretch: that of its beginning, or two weeks before its end where
/// the stretch is shorter.
std::chrono::sys_days firstDayShown(Instant from, Instant until);

/// The same for the days of a picture, from `firstDayShown` on.
std::vector<DayFigures> daysOf(const Picture& picture, const Selection& selection, const SurveyRules& rules);

}  // namespace peilstok::survey
