#pragma once
// From the words of a time to a moment.

#include <chrono>
#include <optional>

#include "base/clock.h"
#include "language/time_expression.h"
#include "language/time_pieces.h"

namespace peilstok::language {

/// Whole days, from midnight to midnight.
struct DaySpan {
  std::chrono::sys_days start;
  int days = 1;
  Grain grain = Grain::day;
  bool past = false;  ///< found by looking back, though no word of the expression itself points back

  bool single() const { return days == 1 && grain == Grain::day; }
};

/// A day that a later clock time without one may belong to.
struct DayContext {
  std::chrono::sys_days day;
  PartOfDay part = PartOfDay::none;
};

/// Works out days relative to the day of receipt.
class Calendar {
 public:
  explicit Calendar(Instant received);

  Instant received() const { return m_received; }
  std::chrono::sys_days today() const { return m_today; }

  /// The days that `piece` names, seen from `from` (the day of receipt, or the first day of a range). Empty when
  /// it names none or none that exists.
  std::optional<DaySpan> days(const TimePiece& piece, std::chrono::sys_days from) const;

 private:
  std::optional<DaySpan> date(const TimePiece& piece, std::chrono::sys_days from) const;
  std::optional<DaySpan> holiday(const TimePiece& piece, std::chrono::sys_days from) const;
  std::optional<DaySpan> weekday(const TimePiece& piece, std::chrono::sys_days from) const;
  std::optional<DaySpan> week(const TimePiece& piece) const;
  std::optional<DaySpan> quarter(const TimePiece& piece) const;
  std::optional<DaySpan> season(const TimePiece& piece) const;
  std::optional<DaySpan> nthOfMonth(const TimePiece& piece) const;
  std::optional<DaySpan> countedFrom(const TimePiece& piece, std::chrono::sys_days from) const;
  std::optional<DaySpan> dayOfMonth(const TimePiece& piece, std::chrono::sys_days from) const;
  std::optional<DaySpan> month(const TimePiece& piece) const;
  DaySpan weekend(const TimePiece& piece) const;
  std::optional<DaySpan> elapsed(const Elapsed& stretch) const;
  int year() const { return int(m_local.date.year()); }
  int monthIndex() const { return year() * 12 + static_cast<int>(unsigned(m_local.date.month())) - 1; }
  /// The year that the piece names, if any.
  std::optional<int> namedYear(const TimePiece& piece) const;

  Instant m_received;
  LocalTime m_local;
  std::chrono::sys_days m_today;
};

struct Resolved {
  TimeFound time;
  std::optional<std::chrono::sys_days> day;  ///< the one day that was named
};

/// The moment of a piece; `context` lends its day to a clock time that has none. Empty when it cannot be told.
std::optional<Resolved> resolve(const TimePiece& piece, const Calendar& calendar,
                                const std::optional<DayContext>& context);

}  // namespace peilstok::language
