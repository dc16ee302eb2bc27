// The day on which a holiday falls.

#include "base/clock.h"
#include "language/time_words.h"

namespace peilstok::language {

std::chrono::sys_days holidayDate(const Holiday& holiday, int year) {
  using namespace std::chrono;
  using Rule = Holiday::Rule;
  const auto on = [&](int month, int day) {
    return sys_days{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::day{static_cast<unsigned>(day)}};
  };
  switch (holiday.rule) {
    case Rule::fixed: return on(holiday.month, holiday.day);
    case Rule::easter: return sys_days{civil::easter(year)} + days{holiday.day};
    case Rule::kingsday: {
      const sys_days day = on(4, 27);
      const bool sunday = civil::weekday(year_month_day{day}) == 6;
      return day - days{sunday ? 1 : 0} + days{holiday.day};
    }
    case Rule::weekday: break;
  }
  const sys_days first = on(holiday.month, holiday.day);
  return first + days{(holiday.weekday - civil::weekday(year_month_day{first}) + 7) % 7};
}

}  // namespace peilstok::language
