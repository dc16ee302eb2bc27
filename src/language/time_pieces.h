#pragma once
// The parts that an expression of time is put together from, before anything is resolved.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/time_numbers.h"
#include "language/time_words.h"
#include "language/tokens.h"

namespace peilstok::language {

/// A time of day as written.
struct ClockValue {
  int hour = 0, minute = 0;
  bool minutes = false;  ///< minutes were given
  bool twelve = false;   ///< written so that it can be before or after noon
  bool vague = false;    ///< said to be about then
};

/// A stretch of time from the moment of receipt; negative for "geleden".
struct Elapsed {
  int amount = 0;
  TimeUnit unit = TimeUnit::day;
};

struct TimePiece {
  TimePiece(std::size_t from, std::size_t to) : first(from), last(to) {}

  std::size_t first = 0, last = 0;  ///< tokens [first, last)

  std::optional<int> dayOffset, weekday, dayOfMonth, endDayOfMonth, month, year;
  std::optional<int> yearOffset, monthOffset, weekOffset, weekNumber;
  std::optional<int> quarter, quarterOffset;
  std::optional<int> season;          ///< its first month
  std::optional<int> nth;             ///< of the weekday, weekend or week within the month, from 1; -1 the last
  TimeUnit nthUnit = TimeUnit::none;  ///< what is counted: day, week, weekend, or a weekday (none)
  const Holiday* holiday = nullptr;
  std::optional<Elapsed> elapsed;
  bool within = false;  ///< elapsed is the latest moment, not the moment itself
  bool weekend = false;
  bool noDay = false;                  ///< of days, but of no certain one: "elke dinsdag"
  bool looseDayOfMonth = false;        ///< "zaterdag 28": only when it is that weekday
  Pointing pointing = Pointing::none;  ///< of a weekday or weekend

  PartOfDay part = PartOfDay::none;
  PartOfDay hint = PartOfDay::none;  ///< by the words around a clock time: "ontbijt om 9 uur"
  bool habit = false;                ///< 's nachts: of no certain night
  bool partAlone = false;            ///< a part of the day that means nothing by itself
  bool edgeOfPart = false;           ///< "eind van de middag": today's when no day is named

  std::optional<ClockValue> clock, endClock;

  std::vector<TimePiece> endDay;  ///< none or one
  /// None or one: the day that this is counted from. With shift -1 or 1 the day, week, weekend or weekday before or
  /// after it, of days also more of them; with 0 the week in which it lies.
  std::vector<TimePiece> anchor;
  int shift = 0;
  TimeUnit shiftUnit = TimeUnit::none;  ///< none: the weekday
  bool inclusive = false;               ///< "t/m"
  bool between = false, since = false;
  bool clockFirst = false;  ///< the clock time stands before the day
  bool habitual = false;    ///< the clause around it tells of what happens time and again
  bool pastNear = false;    ///< the clause around it tells of the past

  bool hasDate() const { return dayOfMonth.has_value() && month.has_value(); }
  /// Names a day, or more than one.
  bool hasDay() const {
    return noDay || !anchor.empty() || nth || dayOffset || weekday || dayOfMonth || holiday || weekend || weekOffset ||
           weekNumber || month || monthOffset || year || yearOffset || quarter || quarterOffset || season ||
           (elapsed && !isShort());
  }
  /// A stretch of minutes or hours.
  bool isShort() const { return elapsed && (elapsed->unit == TimeUnit::minute || elapsed->unit == TimeUnit::hour); }
};

/// Tokens with the meaning of their words looked up once.
class TimeTokens {
 public:
  /// All of these outlive this. `meanings` holds what `words` says of each token, or is empty when nobody asked yet.
  TimeTokens(const std::vector<Token>& tokens, const TimeVocabulary& words,
             std::span<const TimeWord* const> meanings = {});

  std::size_t size() const { return m_tokens.size(); }
  const TimeVocabulary& vocabulary() const { return m_vocabulary; }
  /// False when nothing in the text can be part of a time; most texts are like that.
  bool promising() const { return m_promising; }
  const Token& at(std::size_t i) const { return m_tokens[i]; }
  std::string_view form(std::size_t i) const {
    return i < size() ? std::string_view(m_tokens[i].form) : std::string_view();
  }
  bool isKind(std::size_t i, TokenKind kind) const { return i < size() && m_tokens[i].kind == kind; }
  bool isWord(std::size_t i) const { return isKind(i, TokenKind::word) || isKind(i, TokenKind::hashtag); }
  /// True when a piece of a time can begin here; spares the matchers most of the text.
  bool mayBegin(std::size_t i) const;
  /// The meaning of a word or hashtag; an empty meaning for anything else and for places outside the text.
  const TimeWord& word(std::size_t i) const;
  bool is(std::size_t i, TimeRole role) const { return word(i).is(role); }
  NumberShape number(std::size_t i) const;
  /// "8", "acht": the number; -1 for anything else.
  int cardinal(std::size_t i) const;
  bool sameSentence(std::size_t a, std::size_t b) const;
  /// True when prices are spoken of somewhere in the text.
  bool money() const { return m_money; }
  /// Index of the token before, size() when there is none; so that every question about it is answered "no".
  std::size_t before(std::size_t i) const { return i == 0 ? size() : i - 1; }
  /// End of what stands between the two ends of a range ("tot", "t/m", "-"); `from` when it is none.
  /// `inclusive` tells whether the second end is part of it.
  std::size_t rangeSign(std::size_t from, bool between, bool& inclusive) const;

 private:
  const std::vector<Token>& m_tokens;
  const TimeVocabulary& m_vocabulary;
  std::span<const TimeWord* const> m_words;
  std::vector<const TimeWord*> m_lookedUp;  ///< when the caller had none
  bool m_promising = false;
  bool m_money = false;
};

/// The matchers: the piece that begins at `i`, if any. `dayBefore` says that a day stands just before it.
std::optional<TimePiece> matchClock(const TimeTokens& tokens, std::size_t i, bool dayBefore);
std::optional<TimePiece> matchElapsed(const TimeTokens& tokens, std::size_t i);
std::optional<TimePiece> matchDate(const TimeTokens& tokens, std::size_t i);
std::optional<TimePiece> matchDay(const TimeTokens& tokens, std::size_t i);
/// Parts of months and years: "eerste weekend van december", "week 48", "deze zomer", "in 2027".
std::optional<TimePiece> matchPeriod(const TimeTokens& tokens, std::size_t i);

/// A year in four digits that counts nothing.
std::optional<int> yearAt(const TimeTokens& tokens, std::size_t i);
/// The number at `i` as the day of a month ("12", "12e", "twaalf", "eerste"); -1 for anything else.
int dayNumber(const TimeTokens& tokens, std::size_t i);

/// Looks at the clause around a piece: whether it tells of the past, and what it says of the time of day.
void markClause(const TimeTokens& tokens, TimePiece& piece);
/// True for what parts one clause from the next: a comma, "maar", "dat".
bool breaksClause(const TimeTokens& tokens, std::size_t i);

/// All pieces in order, joined where they belong together.
std::vector<TimePiece> findPieces(const TimeTokens& tokens);

}  // namespace peilstok::language
