#include "knowledge/door.h"

#include <algorithm>

namespace peilstok {

bool Recurrence::limits() const {
  constexpr int kWholeDay = 24 * 60;
  return weekday || weekOfMonth > 0 || fromMinute > 0 || untilMinute < kWholeDay || !firstDay.empty() ||
         !lastDay.empty();
}

bool Recurrence::holds(const std::optional<Instant>& moment) const {
  if (!limits()) return true;
  if (!moment) return false;
  const LocalTime local = civil::fromInstant(*moment);
  if (weekday && civil::weekday(local.date) != *weekday) return false;
  constexpr unsigned kWeek = 7;
  const unsigned week = (static_cast<unsigned>(local.date.day()) - 1) / kWeek + 1;
  if (weekOfMonth > 0 && static_cast<int>(week) != weekOfMonth) return false;
  const int minute = local.hour * 60 + local.minute;
  if (minute < fromMinute || minute >= untilMinute) return false;
  const std::string day = civil::formatDate(*moment);
  return (firstDay.empty() || day >= firstDay) && (lastDay.empty() || day <= lastDay);
}

const RoutingFunction* Routing::function(const std::string& id) const {
  const auto at =
      std::find_if(functions.begin(), functions.end(), [&](const RoutingFunction& one) { return one.id == id; });
  return at == functions.end() ? nullptr : &*at;
}

}  // namespace peilstok
