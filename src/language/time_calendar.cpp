// Which day is meant.

#include <algorithm>

#include "language/time_resolve.h"

namespace peilstok::language {

using namespace std::chrono;

namespace {

/// Words of the past make a date or holiday without a year a recent one, if it is not longer ago than this.
constexpr days kRecentPast{60};

int weekdayOf(sys_days day) { return civil::weekday(year_month_day{day}); }

sys_days mondayOf(sys_days day) { return day - days{weekdayOf(day)}; }

/// The first day with this weekday at or after `from`.
sys_days nextWeekday(sys_days from, int wanted) { return from + days{(wanted - weekdayOf(from) + 7) % 7}; }

/// The last day with this weekday before `from`.
sys_days lastWeekday(sys_days from, int wanted) { return nextWeekday(from, wanted) - days{7}; }

std::optional<sys_days> dayOf(int y, int m, int d) {
  const year_month_day date{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                            std::chrono::day{static_cast<unsigned>(d)}};
  return date.ok() ? std::optional(sys_days{date}) : std::nullopt;
}

/// Monday of an ISO week; empty when the year has no such week.
std::optional<sys_days> isoWeek(int y, int week) {
  const sys_days monday = mondayOf(*dayOf(y, 1, 4)) + days{7 * (week - 1)};
  const year_month_day thursday{monday + days{3}};
  return int(thursday.year()) == y ? std::optional(monday) : std::nullopt;
}

}  // namespace

Calendar::Calendar(Instant received)
    : m_received(received), m_local(civil::fromInstant(received)), m_today(sys_days{m_local.date}) {}

std::optional<DaySpan> Calendar::days(const TimePiece& piece, sys_days from) const {
  if (piece.hasDate()) return date(piece, from);
  if (piece.holiday) return holiday(piece, from);
  if (piece.dayOffset) {
    // In the small hours "vannacht" is the night that is going on.
    const bool tonight = *piece.dayOffset == 0 && piece.part == PartOfDay::nacht && !piece.habit && m_local.hour < 6;
    return DaySpan{m_today + std::chrono::days{*piece.dayOffset - (tonight ? 1 : 0)}};
  }
  if (piece.weekday) return weekday(piece, from);
  if (piece.elapsed) return elapsed(*piece.elapsed);
  if (piece.weekend) return weekend(piece);
  if (piece.weekOffset || piece.weekNumber) return week(piece);
  if (piece.month || piece.monthOffset) return month(piece);
  if (!piece.year && !piece.yearOffset) return std::nullopt;
  const auto first = dayOf(piece.year ? *piece.year : year() + *piece.yearOffset, 1, 1);
  return first ? std::optional(DaySpan{*first, 1, Grain::year}) : std::nullopt;
}

std::optional<DaySpan> Calendar::date(const TimePiece& piece, sys_days from) const {
  const int d = *piece.dayOfMonth, m = *piece.month;
  const int length = piece.endDayOfMonth ? *piece.endDayOfMonth - d + 1 : 1;
  if (piece.year || piece.yearOffset) {
    const auto day = dayOf(piece.year ? *piece.year : year() + *piece.yearOffset, m, d);
    return day ? std::optional(DaySpan{*day, length, Grain::day, *day < m_today}) : std::nullopt;
  }
  const int y = int(year_month_day{from}.year());
  std::optional<sys_days> coming, gone;
  for (int i = 0; i <= 8 && !coming; ++i)
    if (const auto day = dayOf(y + i, m, d); day && *day + std::chrono::days{length} > from) coming = day;
  for (int i = 0; i <= 8 && !gone; ++i)
    if (const auto day = dayOf(y - i, m, d); day && *day + std::chrono::days{length} <= from) gone = day;
  if (!coming) return std::nullopt;
  const bool recent = piece.pastNear && gone && from - *gone <= kRecentPast;
  // A weekday that only fits the last time says that this one is meant.
  const bool fits = piece.weekday && gone && weekdayOf(*coming) != *piece.weekday &&
                    weekdayOf(*gone) == *piece.weekday && from - *gone <= std::chrono::days{366};
  if (recent || fits) return DaySpan{*gone, length, Grain::day, true};
  return DaySpan{*coming, length};
}

std::optional<DaySpan> Calendar::holiday(const TimePiece& piece, sys_days from) const {
  const Holiday& which = holidays()[*piece.holiday];
  if (piece.year || piece.yearOffset) {
    const int y = piece.year ? *piece.year : year() + *piece.yearOffset;
    if (y < 1900 || y > 2200) return std::nullopt;
    const sys_days day = holidayDate(which, y);
    return DaySpan{day, which.length, Grain::day, day + std::chrono::days{which.length} <= m_today};
  }
  const int y = int(year_month_day{from}.year());
  for (int i = -1; i <= 2; ++i) {
    const sys_days day = holidayDate(which, y + i);
    const bool gone = day + std::chrono::days{which.length} <= from;
    if (gone && piece.pastNear && from - day <= kRecentPast) return DaySpan{day, which.length, Grain::day, true};
    if (!gone) return DaySpan{day, which.length};
  }
  return std::nullopt;
}

std::optional<DaySpan> Calendar::weekday(const TimePiece& piece, sys_days from) const {
  const int wanted = *piece.weekday;
  if (piece.weekOffset || piece.weekNumber) {
    const auto monday = week(piece);
    return monday ? std::optional(DaySpan{monday->start + std::chrono::days{wanted}}) : std::nullopt;
  }
  if (piece.elapsed) {
    const int weeks = piece.elapsed->unit == TimeUnit::week ? piece.elapsed->amount : piece.elapsed->amount / 7;
    return DaySpan{nextWeekday(from, wanted) + std::chrono::days{7 * weeks}};
  }
  if (piece.dayOfMonth) {  // "zaterdag de 21e"
    for (int i = 0; i <= 62; ++i)
      if (const year_month_day day{from + std::chrono::days{i}};
          civil::weekday(day) == wanted && unsigned(day.day()) == static_cast<unsigned>(*piece.dayOfMonth))
        return DaySpan{sys_days{day}};
  }
  switch (piece.pointing) {
    case Pointing::vorig: return DaySpan{lastWeekday(from, wanted)};
    case Pointing::komend: return DaySpan{nextWeekday(from + std::chrono::days{1}, wanted)};
    case Pointing::volgend: return DaySpan{mondayOf(from) + std::chrono::days{7 + wanted}};
    case Pointing::dit: return DaySpan{nextWeekday(from, wanted)};
    case Pointing::none: break;
  }
  if (piece.since || piece.pastNear) return DaySpan{lastWeekday(from, wanted), 1, Grain::day, true};
  return DaySpan{nextWeekday(from, wanted)};
}

std::optional<DaySpan> Calendar::week(const TimePiece& piece) const {
  if (piece.weekOffset) return DaySpan{mondayOf(m_today) + std::chrono::days{7 * *piece.weekOffset}, 1, Grain::week};
  // Without a year: from last year, whose week 53 may still be running, to the next one that has such a week.
  const bool given = piece.year || piece.yearOffset;
  const int first = piece.year ? *piece.year : year() + piece.yearOffset.value_or(-1);
  const int tries = given ? 1 : 9;
  for (int i = 0; i < tries; ++i) {
    const auto monday = isoWeek(first + i, *piece.weekNumber);
    if (monday && (given || *monday + std::chrono::days{7} > m_today)) return DaySpan{*monday, 1, Grain::week};
  }
  return std::nullopt;
}

std::optional<DaySpan> Calendar::month(const TimePiece& piece) const {
  const int current = year() * 12 + static_cast<int>(unsigned(m_local.date.month())) - 1;
  int index = current + piece.monthOffset.value_or(0);
  bool past = false;
  if (piece.month && (piece.year || piece.yearOffset)) {
    index = (piece.year ? *piece.year : year() + *piece.yearOffset) * 12 + *piece.month - 1;
    past = index < current;
  } else if (piece.month) {
    index = year() * 12 + *piece.month - 1;
    const bool back = piece.pointing == Pointing::vorig || piece.since || piece.pastNear;
    const bool other = piece.pointing == Pointing::volgend || piece.pointing == Pointing::komend;
    if (back && (index > current || (index == current && piece.pointing == Pointing::vorig))) index -= 12;
    if (!back && (index < current || (index == current && other))) index += 12;
    past = index < current;
  }
  const auto first = dayOf(index / 12, index % 12 + 1, 1);
  return first ? std::optional(DaySpan{*first, 1, Grain::month, past}) : std::nullopt;
}

DaySpan Calendar::weekend(const TimePiece& piece) const {
  constexpr int kSaturday = 5;
  const sys_days saturday = mondayOf(m_today) + std::chrono::days{kSaturday};
  const bool running = m_today >= saturday;
  int weeks = 0;
  if (piece.pointing == Pointing::komend && running) weeks = 1;
  if (piece.pointing == Pointing::volgend) weeks = 1;
  if (piece.pointing == Pointing::vorig) weeks = -1;
  return DaySpan{saturday + std::chrono::days{7 * weeks}, 2};
}

std::optional<DaySpan> Calendar::elapsed(const Elapsed& stretch) const {
  switch (stretch.unit) {
    case TimeUnit::day: return DaySpan{m_today + std::chrono::days{stretch.amount}};
    case TimeUnit::week: return DaySpan{m_today + std::chrono::days{7 * stretch.amount}};
    case TimeUnit::month:
    case TimeUnit::year: {
      const bool byYear = stretch.unit == TimeUnit::year;
      const int index =
          year() * 12 + static_cast<int>(unsigned(m_local.date.month())) - 1 + stretch.amount * (byYear ? 12 : 1);
      for (int d = static_cast<int>(unsigned(m_local.date.day())); d > 0 && index > 0; --d)
        if (const auto day = dayOf(index / 12, index % 12 + 1, d))
          return DaySpan{*day, 1, byYear ? Grain::year : Grain::month};
      return std::nullopt;
    }
    default: return std::nullopt;
  }
}

}  // namespace peilstok::language
