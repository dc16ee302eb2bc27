#include "knowledge/occasion_days.h"

#include <algorithm>

#include "base/clock.h"

namespace peilstok {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<sys_days> dayIn(const Occasion& occasion, int year) {
  const auto valid = [](year_month_day date) -> std::optional<sys_days> {
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
  };
  const auto month = std::chrono::month(static_cast<unsigned>(std::clamp(occasion.month, 0, 13)));
  const auto at = [&](int day) {
    return valid(std::chrono::year(year) / month / std::chrono::day(static_cast<unsigned>(std::clamp(day, 0, 32))));
  };
  switch (occasion.kind) {
    case Occasion::Kind::easter: return sys_days(civil::easter(year)) + days(occasion.easterOffset);
    case Occasion::Kind::fixed: {
      const std::optional<sys_days> day = at(occasion.day);
      if (day && occasion.ifSunday != 0 && civil::weekday(year_month_day(*day)) == 6)
        return *day + days(occasion.ifSunday);
      return day;
    }
    case Occasion::Kind::weekday: {
      const std::optional<sys_days> from = at(occasion.onOrAfter);
      if (!from || occasion.weekday < 0 || occasion.weekday > 6) return std::nullopt;
      return *from + days((occasion.weekday - civil::weekday(year_month_day(*from)) + 7) % 7);
    }
    case Occasion::Kind::once: {
      const std::optional<Instant> moment = civil::parseIso(occasion.once);
      if (!moment) return std::nullopt;
      const sys_days day(civil::fromInstant(*moment).date);
      return int(year_month_day(day).year()) == year ? std::optional(day) : std::nullopt;
    }
  }
  return std::nullopt;
}

bool covers(const Occasion& occasion, sys_days day) {
  // A window can reach over the turn of the year from either side.
  const int inYear = int(year_month_day(day).year());
  for (int y = inYear - 1; y <= inYear + 1; ++y) {
    const std::optional<sys_days> centre = dayIn(occasion, y);
    if (centre && day >= *centre - days(occasion.daysBefore) && day <= *centre + days(occasion.daysAfter)) return true;
  }
  return false;
}

}  // namespace peilstok
