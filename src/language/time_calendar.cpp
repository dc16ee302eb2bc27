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
  if (m < 1 || d < 1) return std::nullopt;
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

int weeksOf(const Elapsed& stretch) {
  return stretch.unit == TimeUnit::week ? stretch.amount : stretch.unit == TimeUnit::day ? stretch.amount / 7 : 0;
}

/// First day of a month counted from January of the year 0.
std::optional<sys_days> monthStart(int index) { return dayOf(index / 12, index % 12 + 1, 1); }

}  // namespace

Calendar::Calendar(Instant received)
    : m_received(received), m_local(civil::fromInstant(received)), m_today(sys_days{m_local.date}) {}

std::optional<int> Calendar::namedYear(const TimePiece& piece) const {
  if (piece.year) return piece.year;
  return piece.yearOffset ? std::optional(year() + *piece.yearOffset) : std::nullopt;
}

std::optional<DaySpan> Calendar::days(const TimePiece& piece, sys_days from) const {
  if (piece.noDay) return std::nullopt;
  if (!piece.anchor.empty()) return countedFrom(piece, from);
  if (piece.nth) return nthOfMonth(piece);
  if (piece.quarter || piece.quarterOffset) return quarter(piece);
  if (piece.season) return season(piece);
  if (piece.hasDate()) return date(piece, from);
  if (piece.holiday) return holiday(piece, from);
  if (piece.dayOffset) {
    // In the small hours "vannacht" is the night that is going on.
    const bool tonight = *piece.dayOffset == 0 && piece.part == PartOfDay::nacht && !piece.habit && m_local.hour < 6;
    const bool lastNight = *piece.dayOffset == 0 && piece.part == PartOfDay::nacht && !piece.habit && piece.pastNear;
    const int weeks = piece.elapsed ? weeksOf(*piece.elapsed) : 0;  // "vandaag over een week"
    return DaySpan{m_today + std::chrono::days{*piece.dayOffset - (tonight || lastNight ? 1 : 0) + 7 * weeks}, 1,
                   Grain::day, lastNight};
  }
  if (piece.weekday) return weekday(piece, from);
  if (piece.dayOfMonth) return dayOfMonth(piece, from);
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
  if (piece.pointing == Pointing::vorig && gone) return DaySpan{*gone, length, Grain::day, true};
  const bool recent = piece.pastNear && piece.pointing == Pointing::none && gone && from - *gone <= kRecentPast;
  // A weekday that only fits the last time says that this one is meant.
  const bool fits = piece.weekday && gone && weekdayOf(*coming) != *piece.weekday &&
                    weekdayOf(*gone) == *piece.weekday && from - *gone <= std::chrono::days{366};
  if (recent || fits) return DaySpan{*gone, length, Grain::day, true};
  return DaySpan{*coming, length};
}

std::optional<DaySpan> Calendar::holiday(const TimePiece& piece, sys_days from) const {
  const Holiday& which = *piece.holiday;
  if (piece.year || piece.yearOffset) {
    const int y = piece.year ? *piece.year : year() + *piece.yearOffset;
    if (y < 1900 || y > 2200) return std::nullopt;
    const sys_days day = holidayDate(which, y);
    return DaySpan{day, which.length, Grain::day, day + std::chrono::days{which.length} <= m_today};
  }
  const int y = int(year_month_day{from}.year());
  for (int i = 0; i <= 2 && piece.pointing == Pointing::vorig; ++i)
    if (const sys_days day = holidayDate(which, y - i); day + std::chrono::days{which.length} <= from)
      return DaySpan{day, which.length, Grain::day, true};
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
  if (piece.elapsed) { return DaySpan{nextWeekday(from, wanted) + std::chrono::days{7 * weeksOf(*piece.elapsed)}}; }
  if (piece.dayOfMonth) {  // "zaterdag de 21e"
    for (int i = 0; i <= 62; ++i)
      if (const year_month_day day{from + std::chrono::days{i}};
          civil::weekday(day) == wanted && unsigned(day.day()) == static_cast<unsigned>(*piece.dayOfMonth))
        return DaySpan{sys_days{day}};
    for (int i = 1; i <= 62 && (piece.pastNear || piece.pointing == Pointing::vorig); ++i)
      if (const year_month_day day{from - std::chrono::days{i}};
          civil::weekday(day) == wanted && unsigned(day.day()) == static_cast<unsigned>(*piece.dayOfMonth))
        return DaySpan{sys_days{day}, 1, Grain::day, true};
    if (!piece.looseDayOfMonth) return std::nullopt;
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
    case TimeUnit::year: {  // counted by the calendar, not by the day
      const bool byYear = stretch.unit == TimeUnit::year;
      const int index = byYear ? (year() + stretch.amount) * 12 : monthIndex() + stretch.amount;
      const auto first = index > 0 ? monthStart(index) : std::nullopt;
      return first ? std::optional(DaySpan{*first, 1, byYear ? Grain::year : Grain::month}) : std::nullopt;
    }
    default: return std::nullopt;
  }
}

std::optional<DaySpan> Calendar::quarter(const TimePiece& piece) const {
  const int current = year() * 4 + (monthIndex() % 12) / 3;
  int index = current + piece.quarterOffset.value_or(0);
  if (piece.quarter) {
    index = namedYear(piece).value_or(year()) * 4 + *piece.quarter - 1;
    if (!namedYear(piece) && index < current && !piece.pastNear) index += 4;
  }
  const auto first = monthStart(3 * index), next = monthStart(3 * index + 3);
  if (!first || !next) return std::nullopt;
  return DaySpan{*first, static_cast<int>((*next - *first).count()), Grain::month, *next <= m_today};
}

/// By the seasons of the weather: winter begins on 1 December.
std::optional<DaySpan> Calendar::season(const TimePiece& piece) const {
  const auto begin = [&](int y) { return dayOf(y, *piece.season, 1); };
  const auto end = [&](int y) { return monthStart(y * 12 + *piece.season - 1 + 3); };
  int y = year();
  if (const auto named = namedYear(piece)) {
    y = *named;
  } else if (piece.pointing == Pointing::vorig) {
    while (*end(y) > m_today) --y;
  } else if (piece.pointing == Pointing::dit) {
    if (*end(y - 1) > m_today) --y;  // January is still "deze winter"
  } else {
    while (*begin(y) <= m_today) ++y;
  }
  const auto first = begin(y), next = end(y);
  if (!first || !next) return std::nullopt;
  return DaySpan{*first, static_cast<int>((*next - *first).count()), Grain::month, *next <= m_today};
}

/// "laatste vrijdag van november": in the month named, or without one in the first month in which it still comes.
std::optional<DaySpan> Calendar::nthOfMonth(const TimePiece& piece) const {
  constexpr int kThursday = 3, kSaturday = 5, kWeek = 7;
  const bool week = piece.nthUnit == TimeUnit::week, weekend = piece.nthUnit == TimeUnit::weekend;
  const bool anyDay = piece.nthUnit == TimeUnit::day;
  const int wanted = week ? kThursday : weekend ? kSaturday : piece.weekday.value_or(0);  // a week is its Thursday's
  const auto inMonth = [&](int index) -> std::optional<DaySpan> {
    const auto first = monthStart(index), after = monthStart(index + 1);
    if (!first || !after) return std::nullopt;
    sys_days day = anyDay ? *first + std::chrono::days{*piece.nth - 1}
                          : nextWeekday(*first, wanted) + std::chrono::days{kWeek * (*piece.nth - 1)};
    if (*piece.nth < 0) day = anyDay ? *after - std::chrono::days{1} : lastWeekday(*after, wanted);
    if (day >= *after) return std::nullopt;
    if (week) return DaySpan{mondayOf(day), 1, Grain::week, mondayOf(day) + std::chrono::days{kWeek} <= m_today};
    return DaySpan{day, weekend ? 2 : 1, Grain::day, day < m_today};
  };
  if (piece.monthOffset) return inMonth(monthIndex() + *piece.monthOffset);
  const int step = piece.month ? 12 : 1;
  int index = piece.month ? namedYear(piece).value_or(year()) * 12 + *piece.month - 1 : monthIndex();
  if (piece.month && namedYear(piece)) return inMonth(index);
  for (int tries = 0; tries < 12; ++tries, index += step)
    if (const auto found = inMonth(index); found && (!found->past || (piece.pastNear && tries == 0))) return found;
  return std::nullopt;
}

std::optional<DaySpan> Calendar::countedFrom(const TimePiece& piece, sys_days from) const {
  TimePiece base = piece.anchor.front();
  base.pastNear = base.pastNear || piece.pastNear;
  const auto anchor = days(base, from);
  if (!anchor) return std::nullopt;
  const sys_days first = anchor->start, after = first + std::chrono::days{anchor->days};
  constexpr int kSaturday = 5;
  if (piece.shiftUnit == TimeUnit::week)
    return DaySpan{mondayOf(first) + std::chrono::days{7 * piece.shift}, 1, Grain::week, anchor->past};
  if (piece.shiftUnit == TimeUnit::day)
    return DaySpan{
        piece.shift > 0 ? after + std::chrono::days{piece.shift - 1} : first + std::chrono::days{piece.shift}, 1,
        Grain::day, anchor->past};
  const bool weekend = piece.shiftUnit == TimeUnit::weekend;
  const int wanted = weekend ? kSaturday : *piece.weekday;
  sys_days day = piece.shift > 0 ? nextWeekday(after, wanted) : lastWeekday(first, wanted);
  if (weekend && piece.shift == 0) day = mondayOf(first) + std::chrono::days{kSaturday};
  return DaySpan{day, weekend ? 2 : 1, Grain::day, anchor->past};
}

/// "de 28e": of the month that was named, or the first month in which it still comes.
std::optional<DaySpan> Calendar::dayOfMonth(const TimePiece& piece, sys_days from) const {
  const year_month_day start{from};
  const int current = int(start.year()) * 12 + static_cast<int>(unsigned(start.month())) - 1;
  const auto in = [&](int index) { return dayOf(index / 12, index % 12 + 1, *piece.dayOfMonth); };
  if (piece.monthOffset) {
    const auto day = in(monthIndex() + *piece.monthOffset);
    return day ? std::optional(DaySpan{*day, 1, Grain::day, *day < m_today}) : std::nullopt;
  }
  constexpr int kMonths = 3;  // a month without such a day is followed by one that has it
  for (int i = 0; i < kMonths && piece.pastNear; ++i)
    if (const auto day = in(current - i); day && *day <= from) return DaySpan{*day, 1, Grain::day, *day < m_today};
  for (int i = 0; i < kMonths; ++i)
    if (const auto day = in(current + i); day && *day >= from) return DaySpan{*day};
  return std::nullopt;
}

}  // namespace peilstok::language
