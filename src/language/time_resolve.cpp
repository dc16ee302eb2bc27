#include "language/time_resolve.h"

namespace peilstok::language {

using namespace std::chrono;

namespace {

/// A time of day that has only just gone is still the one that is meant.
constexpr minutes kJustGone{60};
constexpr int kNoon = 12 * 60, kDay = 24 * 60;

/// Minutes from midnight of `day`; may lie beyond it.
Instant moment(sys_days day, int minute) {
  const sys_days actual = day + days{minute / kDay};
  return civil::toInstant(year_month_day{actual}, minute % kDay / 60, minute % 60);
}

int minutesOf(const ClockValue& clock) { return clock.hour * 60 + clock.minute; }

/// The clock time of `clock` within a part of the day, in minutes from midnight of the day the part belongs to. The
/// night belongs to the day before it; "3 uur 's nachts" is of the calendar day itself.
int withinPart(const ClockValue& clock, PartOfDay part, bool habit) {
  const int written = minutesOf(clock), hour = clock.hour;
  const int fromTwelve = hour == 12 ? written - kNoon : written;
  switch (part) {
    case PartOfDay::avond:
      if (hour == 12 || hour < 4) return fromTwelve + kDay;
      return hour < 12 ? written + kNoon : written;
    case PartOfDay::middag: return hour >= 1 && hour <= 7 ? written + kNoon : written;
    case PartOfDay::nacht:
      if (hour == 12 || hour == 0) return fromTwelve + kDay;
      if (hour <= 8) return habit ? written : written + kDay;
      return hour < 12 ? written + kNoon : written;
    case PartOfDay::ochtend:
    case PartOfDay::none: break;
  }
  return written;
}

bool isOpen(const ClockValue& clock) { return clock.twelve && clock.hour >= 7 && clock.hour <= 11; }

/// Without a part of the day: 1-6 is the afternoon, 12 noon. From 7 to 11 both are plausible; on a day still to come
/// 7-9 is taken for the evening, when people gather, and 10-11 for the morning.
int withoutPart(const ClockValue& clock, PartOfDay hint) {
  if (isOpen(clock) && hint == PartOfDay::ochtend) return minutesOf(clock);
  if (isOpen(clock) && hint == PartOfDay::avond) return minutesOf(clock) + kNoon;
  if (!clock.twelve || clock.hour == 12) return minutesOf(clock);
  return clock.hour <= 9 ? minutesOf(clock) + kNoon : minutesOf(clock);
}

/// "van 9 tot 5": the first is before noon, or the range would last all night.
bool isWorkday(const TimePiece& p) {
  return p.clock && p.endClock && isOpen(*p.clock) && p.endClock->twelve && p.endClock->hour <= 6;
}

/// The end of a range of clock times: the first time after the start that is written so.
int endAfter(int start, const ClockValue& end) {
  const int step = end.twelve ? kNoon : kDay;
  int at = end.twelve ? minutesOf(end) % kNoon : minutesOf(end);
  while (at <= start) at += step;
  return at;
}

bool pointsBack(const TimePiece& p) {
  const auto negative = [](const std::optional<int>& n) { return n && *n < 0; };
  return p.pointing == Pointing::vorig || negative(p.dayOffset) || negative(p.yearOffset) || negative(p.monthOffset) ||
         negative(p.weekOffset) || p.since || (p.elapsed && p.elapsed->amount < 0);
}

Grain clockGrain(const TimePiece& p) { return p.clock->vague ? Grain::hour : Grain::minute; }

/// Where a clock time and a part of the day are put on a day.
class Placing {
 public:
  Placing(const TimePiece& piece, const Calendar& calendar) : m_piece(piece), m_calendar(calendar) {}

  /// Minutes from midnight of `day`.
  int start(sys_days day, PartOfDay part) const {
    const ClockValue& clock = *m_piece.clock;
    if (const auto afterMidnight = inNewYear(day, part)) return *afterMidnight;
    if (part != PartOfDay::none) return withinPart(clock, part, m_piece.habit);
    if (isWorkday(m_piece)) return minutesOf(clock);
    int at = withoutPart(clock, m_piece.hint);
    if (isUndecided() && day == m_calendar.today()) {
      at = minutesOf(clock);
      if (moment(day, at) < m_calendar.received()) at += kNoon;
    }
    if (m_piece.endClock && !m_piece.endClock->twelve && at >= minutesOf(*m_piece.endClock) && clock.twelve &&
        minutesOf(clock) < minutesOf(*m_piece.endClock))
      at = minutesOf(clock);
    return at;
  }

  /// The start when no day is named: today, or tomorrow when it has gone.
  Instant next(PartOfDay part, sys_days& day) const {
    day = m_calendar.today();
    const int minute = start(day, part);
    const Instant at = moment(day, minute);
    if (m_piece.pastNear) return previous(part, day);
    const bool open = part == PartOfDay::none && isUndecided();
    if (m_piece.endClock && moment(day, endAfter(minute, *m_piece.endClock)) > m_calendar.received()) return at;
    if (at + (open ? minutes{0} : kJustGone) >= m_calendar.received()) return at;
    day += days{1};
    return moment(day, open ? minutesOf(*m_piece.clock) : start(day, part));
  }

 private:
  /// "31 december 00.00 uur" is when the year ends; so is "oud en nieuw om 12 uur", and one o'clock is after it.
  std::optional<int> inNewYear(sys_days day, PartOfDay part) const {
    const ClockValue& clock = *m_piece.clock;
    const year_month_day date{day};
    if (date.month() != December || unsigned(date.day()) != 31) return std::nullopt;
    if (clock.hour == 0) return minutesOf(clock) + kDay;
    const bool night = part == PartOfDay::none || part == PartOfDay::nacht;
    if (!m_piece.holiday || !clock.twelve || !night || (clock.hour != 12 && clock.hour > 5)) return std::nullopt;
    return minutesOf(clock) % kNoon + kDay;
  }

  /// Neither the words nor the hour tell whether it is before or after noon.
  bool isUndecided() const { return isOpen(*m_piece.clock) && m_piece.hint == PartOfDay::none; }

  /// The last time that it was this late, for what is told of the past.
  Instant previous(PartOfDay part, sys_days& day) const {
    const bool either = part == PartOfDay::none && m_piece.clock->twelve;
    for (day = m_calendar.today();; day -= days{1}) {
      const int minute = either ? minutesOf(*m_piece.clock) % kNoon : start(day, part);
      if (either && moment(day, minute + kNoon) <= m_calendar.received()) return moment(day, minute + kNoon);
      // The small hours are only meant when it is said so.
      if ((!either || minute >= 7 * 60) && moment(day, minute) <= m_calendar.received()) return moment(day, minute);
    }
  }

  const TimePiece& m_piece;
  const Calendar& m_calendar;
};

int partStart(PartOfDay part, bool habit) { return part == PartOfDay::nacht && !habit ? kDay : firstHour(part) * 60; }

/// End of a part of the day, for telling whether it has gone.
int partEnd(PartOfDay part) {
  return part == PartOfDay::nacht ? kDay + 6 * 60 : part == PartOfDay::none ? kDay : firstHour(part) * 60 + 6 * 60;
}

std::optional<TimeFound> resolveElapsed(const TimePiece& piece, const Calendar& calendar) {
  const Elapsed& stretch = *piece.elapsed;
  const bool byMinute = stretch.unit == TimeUnit::minute;
  if (!byMinute && stretch.unit != TimeUnit::hour) return std::nullopt;
  TimeFound found;
  found.mention.start = calendar.received() + minutes{stretch.amount * (byMinute ? 1 : 60)};
  found.mention.grain = Grain::minute;
  if (piece.within) {
    found.mention.end = found.mention.start;
    found.mention.start = calendar.received();
  }
  found.hasClock = true;
  return found;
}

/// A clock time without a day of its own.
TimeFound resolveClock(const TimePiece& piece, const Calendar& calendar, const std::optional<DayContext>& context) {
  const Placing placing(piece, calendar);
  TimeFound found;
  sys_days day = context ? context->day : calendar.today();
  const PartOfDay part = piece.part != PartOfDay::none ? piece.part : context ? context->part : PartOfDay::none;
  if (context) found.mention.start = moment(day, placing.start(day, part));
  else found.mention.start = placing.next(part, day);
  if (piece.endClock) {
    const int start = static_cast<int>(duration_cast<minutes>(found.mention.start - moment(day, 0)).count());
    found.mention.end = moment(day, endAfter(start, *piece.endClock));
  }
  found.mention.grain = clockGrain(piece);
  found.hasClock = true;
  found.past = !context && piece.pastNear;
  return found;
}

void setEndDay(TimeFound& found, const TimePiece& piece, const DaySpan& span, const Calendar& calendar) {
  const TimePiece& last = piece.endDay.front();
  const auto end = calendar.days(last, span.start + days{1});
  if (!end) return;
  Instant at = moment(end->start + days{piece.inclusive || !end->single() ? end->days : 0}, 0);
  if (last.part != PartOfDay::none && !piece.inclusive) at = moment(end->start, partStart(last.part, last.habit));
  if (piece.endClock && end->single()) {
    TimePiece clock(last.first, last.last);
    clock.clock = piece.endClock;
    at = moment(end->start, Placing(clock, calendar).start(end->start, last.part));
  }
  if (at > found.mention.start) found.mention.end = at;
}

/// A weekday that is today, but whose time has gone, is the one of next week.
void skipGoneToday(DaySpan& span, const TimePiece& piece, const Calendar& calendar) {
  const bool bare = piece.weekday && !piece.nth && piece.anchor.empty() && !piece.hasDate() && !piece.dayOffset &&
                    !piece.dayOfMonth && piece.pointing == Pointing::none;
  if (!bare || span.past || span.start != calendar.today()) return;
  Instant end = moment(span.start, partEnd(piece.part));
  if (piece.clock) end = moment(span.start, Placing(piece, calendar).start(span.start, piece.part)) + kJustGone;
  if (end < calendar.received()) span.start += days{7};
}

/// The time of day of a named day, in minutes from its midnight.
int startOn(const DaySpan& span, const TimePiece& piece, const Calendar& calendar, TimeFound& found) {
  if (piece.clock && span.single()) {
    found.mention.grain = clockGrain(piece);
    found.hasClock = true;
    return Placing(piece, calendar).start(span.start, piece.part);
  }
  if (piece.part == PartOfDay::none) return 0;
  found.mention.grain = Grain::part_of_day;
  return partStart(piece.part, piece.habit);
}

/// A named day, with or without a time of day.
std::optional<Resolved> resolveDay(const TimePiece& piece, const Calendar& calendar) {
  auto span = calendar.days(piece, calendar.today());
  if (!span) return std::nullopt;
  skipGoneToday(*span, piece, calendar);
  Resolved out;
  TimeFound& found = out.time;
  found.hasDay = true;
  if (piece.within) {
    found.mention.end = moment(span->start, 0);
    found.mention.start = calendar.received();
    found.mention.grain = Grain::day;
    if (*found.mention.end <= found.mention.start) return std::nullopt;
    return out;
  }
  found.past = span->past || (span->grain == Grain::year && span->start + days{366} <= calendar.today());
  found.mention.grain = span->grain;
  const int start = startOn(*span, piece, calendar, found);
  found.mention.start = moment(span->start, start);
  if (!piece.endDay.empty()) {
    setEndDay(found, piece, *span, calendar);
  } else if (piece.endClock && span->single()) {
    found.mention.end = moment(span->start, endAfter(start, *piece.endClock));
  } else if (span->days > 1) {
    found.mention.end = moment(span->start + days{span->days}, 0);
  }
  if (span->single() && piece.endDay.empty()) out.day = span->start;
  return out;
}

}  // namespace

std::optional<Resolved> resolve(const TimePiece& piece, const Calendar& calendar,
                                const std::optional<DayContext>& context) {
  std::optional<Resolved> out;
  if (piece.elapsed) {
    if (const auto found = resolveElapsed(piece, calendar)) out = Resolved{*found, std::nullopt};
  }
  if (!out && piece.hasDay() && !context) out = resolveDay(piece, calendar);
  else if (!out && piece.clock) out = Resolved{resolveClock(piece, calendar, context), std::nullopt};
  if (!out) return std::nullopt;
  out->time.past = out->time.past || pointsBack(piece);
  static const Instant kFirst = civil::toInstant(year{1900} / 1 / 1), kLast = civil::toInstant(year{2200} / 12 / 31);
  const bool sensible = out->time.mention.start >= kFirst && out->time.mention.start <= kLast;
  return sensible ? out : std::nullopt;
}

}  // namespace peilstok::language
