#pragma once
// Moments and civil time. A moment is UTC seconds; civil time is always Europe/Amsterdam.

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace peilstok {

using Instant = std::chrono::sys_seconds;

/// Where "now" comes from; tests put their own in.
using Clock = std::function<Instant()>;
Clock systemClock();

/// A civil date and time of day in the Netherlands.
struct LocalTime {
  std::chrono::year_month_day date;
  int hour = 0, minute = 0, second = 0;
};

namespace civil {

LocalTime fromInstant(Instant moment);

/// A civil time that the clock skips (spring) becomes the moment just after the gap; one that occurs
/// twice (autumn) becomes the first of the two.
Instant toInstant(const LocalTime& local);
Instant toInstant(std::chrono::year_month_day date, int hour = 0, int minute = 0, int second = 0);

/// 0 Monday .. 6 Sunday.
int weekday(std::chrono::year_month_day date);
std::chrono::year_month_day addDays(std::chrono::year_month_day date, int days);
/// Gregorian Easter Sunday.
std::chrono::year_month_day easter(int year);

/// "2026-11-19T16:05:00+01:00", with the offset that holds in the Netherlands at that moment.
std::string format(Instant moment);
/// "2026-11-19" and "16:05" in civil time.
std::string formatDate(Instant moment);
std::string formatHourMinute(Instant moment);

/// Reads ISO 8601 ("2026-11-19T16:05[:00][.000][Z|+01:00]", also with a space for the T, or a date alone);
/// without an offset the time is civil. Empty when it is not a valid moment between 1970 and 2200.
std::optional<Instant> parseIso(std::string_view text);

/// Reads the ways in which exports write a moment: ISO, "19-11-2026 16:05[:00]", "19/11/2026 16.05",
/// "Nov 19, 2026 4:05 PM", "19-Nov-2026 04:05PM", "19 november 2026 16:05", Unix seconds or milliseconds. Day before
/// month when both are numbers. Empty when in doubt or invalid.
std::optional<Instant> parseLoose(std::string_view text);

}  // namespace civil
}  // namespace peilstok
