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
  std::optional<std::size_t> holiday;
  std::optional<Elapsed> elapsed;
  bool weekend = false;
  Pointing pointing = Pointing::none;  ///< of a weekday or weekend

  PartOfDay part = PartOfDay::none;
  bool habit = false;      ///< 's nachts: of no certain night
  bool partAlone = false;  ///< a part of the day that means nothing by itself

  std::optional<ClockValue> clock, endClock;

  std::vector<TimePiece> endDay;  ///< none or one
  bool inclusive = false;         ///< "t/m"
  bool between = false, until = false, since = false;
  bool clockFirst = false;  ///< the clock time stands before the day
  bool pastNear = false;    ///< words of the past stand near it

  bool hasDate() const { return dayOfMonth.has_value() && month.has_value(); }
  /// Names a day, or more than one.
  bool hasDay() const {
    return dayOffset || weekday || hasDate() || holiday || weekend || weekOffset || weekNumber || month ||
           monthOffset || year || yearOffset || (elapsed && !isShort());
  }
  /// A stretch of minutes or hours.
  bool isShort() const { return elapsed && (elapsed->unit == TimeUnit::minute || elapsed->unit == TimeUnit::hour); }
};

/// Tokens with the meaning of their words looked up once.
class TimeTokens {
 public:
  /// `meanings` holds timeWord() of each token, or is empty when nobody looked it up yet.
  explicit TimeTokens(const std::vector<Token>& tokens, std::span<const TimeWord* const> meanings = {});

  std::size_t size() const { return m_tokens.size(); }
  /// False when nothing in the text can be part of a time; most texts are like that.
  bool promising() const { return m_promising; }
  const Token& at(std::size_t i) const { return m_tokens[i]; }
  std::string_view form(std::size_t i) const {
    return i < size() ? std::string_view(m_tokens[i].form) : std::string_view();
  }
  bool isKind(std::size_t i, TokenKind kind) const { return i < size() && m_tokens[i].kind == kind; }
  bool isWord(std::size_t i) const { return isKind(i, TokenKind::word) || isKind(i, TokenKind::hashtag); }
  /// True when a piece of a time can begin here; spares the matchers most of the text.
  bool mayBegin(std::size_t i) const { return i < size() && m_begins[i]; }
  /// The meaning of a word or hashtag; an empty meaning for anything else and for places outside the text.
  const TimeWord& word(std::size_t i) const;
  bool is(std::size_t i, TimeRole role) const { return word(i).is(role); }
  NumberShape number(std::size_t i) const;
  /// "8", "acht": the number; -1 for anything else.
  int cardinal(std::size_t i) const;
  bool sameSentence(std::size_t a, std::size_t b) const;
  /// Index of the token before, size() when there is none; so that every question about it is answered "no".
  std::size_t before(std::size_t i) const { return i == 0 ? size() : i - 1; }
  /// End of what stands between the two ends of a range ("tot", "t/m", "-"); `from` when it is none.
  /// `inclusive` tells whether the second end is part of it.
  std::size_t rangeSign(std::size_t from, bool between, bool& inclusive) const;

 private:
  const std::vector<Token>& m_tokens;
  std::vector<const TimeWord*> m_words;
  std::vector<bool> m_begins;
  bool m_promising = false;
};

/// The matchers: the piece that begins at `i`, if any. `dayBefore` says that a day stands just before it.
std::optional<TimePiece> matchClock(const TimeTokens& tokens, std::size_t i, bool dayBefore);
std::optional<TimePiece> matchElapsed(const TimeTokens& tokens, std::size_t i);
std::optional<TimePiece> matchDate(const TimeTokens& tokens, std::size_t i);
std::optional<TimePiece> matchDay(const TimeTokens& tokens, std::size_t i);

/// All pieces in order, joined where they belong together.
std::vector<TimePiece> findPieces(const TimeTokens& tokens);

}  // namespace peilstok::language
