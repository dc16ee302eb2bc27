#include "language/time_pieces.h"

#include <algorithm>

namespace peilstok::language {

namespace {

bool isOneOf(std::string_view form, std::initializer_list<std::string_view> forms) {
  for (const auto candidate : forms)
    if (form == candidate) return true;
  return false;
}

}  // namespace

TimeTokens::TimeTokens(const std::vector<Token>& tokens, const TimeVocabulary& words,
                       std::span<const TimeWord* const> meanings)
    : m_tokens(tokens), m_vocabulary(words), m_words(meanings) {
  if (meanings.empty()) {
    m_lookedUp.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) m_lookedUp[i] = words.meaning(tokens[i].form);
    m_words = m_lookedUp;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::number) m_promising = true;
    if (token.kind == TokenKind::punctuation) m_money |= token.form == "€";
    if (!m_words[i] || !isWord(i)) continue;
    m_promising |= m_words[i]->is(TimeRole::names);
    m_money |= m_words[i]->is(TimeRole::money);
  }
}

bool TimeTokens::mayBegin(std::size_t i) const { return isKind(i, TokenKind::number) || is(i, TimeRole::begins); }

const TimeWord& TimeTokens::word(std::size_t i) const {
  static const TimeWord kNone;
  return i < size() && m_words[i] && isWord(i) ? *m_words[i] : kNone;
}

NumberShape TimeTokens::number(std::size_t i) const {
  return isKind(i, TokenKind::number) ? numberShape(m_tokens[i].form) : NumberShape{};
}

int TimeTokens::cardinal(std::size_t i) const {
  if (isWord(i)) return word(i).number;
  const NumberShape n = number(i);
  return n.kind == NumberShape::Kind::plain ? n.value[0] : -1;
}

bool TimeTokens::sameSentence(std::size_t a, std::size_t b) const {
  return a < size() && b < size() && m_tokens[a].sentence == m_tokens[b].sentence;
}

std::size_t TimeTokens::rangeSign(std::size_t from, bool between, bool& inclusive) const {
  inclusive = false;
  const auto sign = form(from);
  if (sign == "tot" && form(from + 1) == "en" && form(from + 2) == "met") {
    inclusive = true;
    return from + 3;
  }
  if (sign == "tot" || sign == "-" || sign == "–" || sign == "—") return from + 1;
  if (sign == "t" && form(from + 1) == "/" && form(from + 2) == "m") {
    inclusive = true;
    return from + 3;
  }
  if (sign == "tm") {
    inclusive = true;
    return from + 1;
  }
  return between && sign == "en" ? from + 1 : from;
}

namespace {

constexpr std::size_t kLongestGap = 4;

bool isMark(const TimeTokens& t, std::size_t i) {
  constexpr std::string_view kMarks = ",-–—|(:@•·/~;'*";
  return t.isKind(i, TokenKind::emoji) || (t.isKind(i, TokenKind::punctuation) && t.form(i).size() <= 3 &&
                                           kMarks.find(t.form(i)) != std::string_view::npos);
}

/// Between a day and the clock time after it there may stand "om", marks, emoji and one line end.
bool clockMayFollow(const TimeTokens& t, std::size_t from, std::size_t to) {
  if (to - from > kLongestGap) return false;
  int lines = 0;
  for (std::size_t i = from; i < to; ++i) {
    const bool closing = t.form(i) == ")";
    if (t.isKind(i, TokenKind::newline)) ++lines;
    else if (!isMark(t, i) && !closing && !t.is(i, TimeRole::joins)) return false;
  }
  return lines <= 1;
}

/// "zaterdag aan het eind van de middag"
bool partMayFollow(const TimeTokens& t, std::size_t from, std::size_t to) {
  constexpr std::size_t kLongest = 5;
  if (to - from > kLongest) return false;
  for (std::size_t i = from; i < to; ++i)
    if (t.form(i) != "," && !t.is(i, TimeRole::adverb)) return false;
  return true;
}

bool gapIsOf(const TimeTokens& t, std::size_t from, std::size_t to, std::initializer_list<std::string_view> forms) {
  if (to - from > 3) return false;
  for (std::size_t i = from; i < to; ++i)
    if (!isOneOf(t.form(i), forms)) return false;
  return true;
}

bool isPlainWeekday(const TimePiece& p) {
  return p.weekday && !p.hasDate() && !p.elapsed && !p.weekOffset && !p.weekNumber && !p.dayOffset && !p.nth &&
         p.anchor.empty() && !p.noDay;
}
bool isWeek(const TimePiece& p) { return (p.weekOffset || p.weekNumber) && !p.weekday; }
bool isCounted(const TimePiece& p) { return p.noDay || p.nth || !p.anchor.empty() || p.quarter || p.season; }
bool isWeeksOn(const TimePiece& p) {
  return p.elapsed && p.elapsed->amount > 0 &&
         (p.elapsed->unit == TimeUnit::week || (p.elapsed->unit == TimeUnit::day && p.elapsed->amount % 7 == 0));
}
bool isYearOnly(const TimePiece& p) {
  return (p.year || p.yearOffset) && !p.month && !p.holiday && !p.dayOfMonth && !p.weekNumber && !isCounted(p);
}
bool wantsYear(const TimePiece& p) { return (p.month || p.holiday) && !p.year && !p.yearOffset && !p.nth; }

/// Two ways of naming the same day may be joined.
bool daysJoin(const TimeTokens& t, const TimePiece& a, const TimePiece& b) {
  const std::size_t from = a.last, to = b.first;
  if (isCounted(a) || isCounted(b)) return false;
  const bool freeWeekday = isPlainWeekday(a) && !a.dayOfMonth;
  if (freeWeekday && b.hasDate()) return gapIsOf(t, from, to, {",", "(", "-", "|", "de", "–"});
  if (a.hasDate() && !a.weekday && isPlainWeekday(b) && b.pointing == Pointing::none)
    return gapIsOf(t, from, to, {",", "("});
  // With a comma these may as well be two days of a list.
  const bool special = a.dayOffset || a.holiday, alsoSpecial = b.dayOffset || b.holiday;
  if ((freeWeekday && alsoSpecial) || (special && !a.weekday && isPlainWeekday(b)) ||
      (special && !a.hasDate() && b.hasDate()))
    return gapIsOf(t, from, to, {"("});
  if (isPlainWeekday(a) && isWeek(b)) return gapIsOf(t, from, to, {",", "van", "in"});
  if (isWeek(a) && isPlainWeekday(b)) return gapIsOf(t, from, to, {",", "op"});
  if ((isPlainWeekday(a) || (a.dayOffset && *a.dayOffset >= 0)) && isWeeksOn(b)) return from == to;
  if ((isYearOnly(a) && wantsYear(b)) || (wantsYear(a) && isYearOnly(b)))
    return gapIsOf(
        t, from, to,
        {a.yearOffset || b.yearOffset ? "," : "(", "(", "met", "tijdens", "in", "op", "van", "rond", "begin", "eind"});
  return false;
}

template <class T>
void take(std::optional<T>& to, const std::optional<T>& from) {
  if (from) to = from;
}

void join(TimePiece& a, const TimePiece& b) {
  take(a.dayOffset, b.dayOffset);
  take(a.weekday, b.weekday);
  if (b.hasDate()) a.endDayOfMonth = b.endDayOfMonth;
  take(a.dayOfMonth, b.dayOfMonth);
  take(a.month, b.month);
  take(a.year, b.year);
  take(a.yearOffset, b.yearOffset);
  take(a.weekOffset, b.weekOffset);
  take(a.weekNumber, b.weekNumber);
  if (b.holiday) a.holiday = b.holiday;
  take(a.elapsed, b.elapsed);
  take(a.quarterOffset, b.quarterOffset);
  take(a.clock, b.clock);
  take(a.endClock, b.endClock);
  if (b.part != PartOfDay::none) {
    a.part = b.part;
    a.habit = b.habit;
  }
  if (a.pointing == Pointing::none) a.pointing = b.pointing;
  a.partAlone = a.partAlone && b.partAlone;
  a.edgeOfPart = a.edgeOfPart || b.edgeOfPart;
  a.last = b.last;
}

bool bothNameDay(const TimePiece& a, const TimePiece& b) { return a.hasDay() && b.hasDay(); }

/// More words for the second day of a range: its date, and the clock time at which the range ends.
bool tryEnd(const TimeTokens& t, TimePiece& a, const TimePiece& b) {
  TimePiece& end = a.endDay.front();
  if (a.endClock || b.endClock || b.elapsed) return false;
  if (b.hasDay()) {
    if (b.clock || !daysJoin(t, end, b)) return false;
    join(end, b);
  } else {
    if (!b.clock || !clockMayFollow(t, a.last, b.first)) return false;
    a.endClock = b.clock;
  }
  a.last = b.last;
  return true;
}

/// Joins `b` into `a` when the words between them allow it.
bool tryJoin(const TimeTokens& t, TimePiece& a, const TimePiece& b) {
  if (!a.endDay.empty()) return tryEnd(t, a, b);
  if (a.isShort() || (b.elapsed && !isWeeksOn(b)) || a.within || b.within) return false;
  if (bothNameDay(a, b)) {
    if ((a.clock && !a.clockFirst) || !daysJoin(t, a, b)) return false;
  } else if (b.part != PartOfDay::none && !b.hasDay()) {
    const bool fits = a.part == PartOfDay::none || (a.part == b.part && b.habit);
    if (!fits || !partMayFollow(t, a.last, b.first)) return false;
    if (b.habit && !a.clock && !a.hasDay()) return false;
  } else if (b.clock) {
    if (a.clock) return false;
    const bool partFirst = a.partAlone && !a.habit;  // "avond 20.00" without a day says no more than the clock time
    if (partFirst || !clockMayFollow(t, a.last, b.first)) return false;
  } else if (a.clock && b.hasDay()) {
    if (a.hasDay() || !gapIsOf(t, a.last, b.first, {",", "(", "op", "van", "-"})) return false;
    if (b.part != PartOfDay::none && a.part != PartOfDay::none && a.part != b.part) return false;
    a.clockFirst = true;
  } else if (!(a.partAlone && b.hasDay() && b.part == PartOfDay::none && partMayFollow(t, a.last, b.first) &&
               (a.habit || a.last < b.first))) {
    return false;
  }
  join(a, b);
  return true;
}

/// "van vrijdag tot zondag", "20.00 - 23.00", "vrijdag 20.00 tot zaterdag 02.00".
bool tryRange(const TimeTokens& t, TimePiece& a, const TimePiece& b) {
  if (!a.endDay.empty() || a.endClock || a.elapsed || b.elapsed) return false;
  bool inclusive = false;
  const bool between = a.between || t.is(t.before(a.first), TimeRole::between);
  const std::size_t sign = t.rangeSign(a.last, between, inclusive);
  if (sign == a.last || sign != b.first) return false;
  if ((a.clock || a.hasDay()) && b.clock && !b.hasDay()) {
    a.endClock = b.clock;
  } else if (a.hasDay() && b.hasDay() && !b.clock && (!a.partAlone && !b.partAlone)) {
    a.endDay.push_back(b);
    a.inclusive = inclusive;
  } else {
    return false;
  }
  a.last = b.last;
  return true;
}

void markBefore(const TimeTokens& t, TimePiece& piece) {
  const std::size_t before = t.before(piece.first);
  piece.since = t.is(before, TimeRole::since);
  piece.between |= t.is(before, TimeRole::between);
}

bool dayBefore(const TimeTokens& t, const std::vector<TimePiece>& pieces, std::size_t i) {
  return !pieces.empty() && (pieces.back().hasDay() || pieces.back().part != PartOfDay::none) &&
         clockMayFollow(t, pieces.back().last, i);
}

/// "Dit jaar weer met Koningsdag", "volgende week komt ze dinsdag": the period says which day is meant.
bool tryQualify(const TimeTokens& t, const TimePiece& a, TimePiece& b) {
  constexpr std::size_t kReach = 10;
  const bool week = a.weekOffset && isWeek(a) && isPlainWeekday(b) && b.pointing == Pointing::none && !b.clockFirst;
  const bool year = a.yearOffset && isYearOnly(a) && wantsYear(b);
  if (!(week || year) || !a.endDay.empty() || !b.endDay.empty() || a.clock || b.first - a.last > kReach ||
      !t.sameSentence(a.first, b.first))
    return false;
  // This year is meant anyway.
  for (std::size_t i = a.last; i < b.first && !(year && *a.yearOffset == 0); ++i)
    if (breaksClause(t, i)) return false;
  if (week) b.weekOffset = a.weekOffset;
  else b.yearOffset = a.yearOffset;
  return true;
}

/// "vr en za avond", "vrijdag- en zaterdagavond": the part of the day is meant of both.
void lendPart(const TimeTokens& t, std::vector<TimePiece>& pieces) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    TimePiece& a = pieces[i - 1];
    const TimePiece& b = pieces[i];
    const bool days = isPlainWeekday(a) && isPlainWeekday(b) && a.part == PartOfDay::none && b.part != PartOfDay::none;
    if (!days || a.clock || a.dayOfMonth || a.pointing != Pointing::none || b.first == a.last) continue;
    const bool hyphen = t.form(a.last) == "-";
    const bool brief = t.word(a.last - 1).shortWeekday;
    if ((hyphen || brief) && gapIsOf(t, a.last, b.first, {"-", "en"})) a.part = b.part;
  }
}

/// A part of the day without a day says nothing, but for its end or beginning where no day is named at all and nothing
/// is told of what was or usually is: today's.
void settleParts(const TimeTokens& t, std::vector<TimePiece>& pieces) {
  const bool dayNamed = std::any_of(pieces.begin(), pieces.end(), [](const TimePiece& p) { return p.hasDay(); });
  for (TimePiece& piece : pieces) {
    if (!piece.partAlone || !piece.edgeOfPart || piece.clock || dayNamed) continue;
    markClause(t, piece);
    if (piece.pastNear || piece.habitual) continue;
    piece.partAlone = false;
    piece.dayOffset = 0;
  }
  std::erase_if(pieces, [](const TimePiece& p) { return p.partAlone && !p.clock; });
}

}  // namespace

std::vector<TimePiece> findPieces(const TimeTokens& t) {
  std::vector<TimePiece> pieces;
  if (!t.promising()) return pieces;
  for (std::size_t i = 0; i < t.size();) {
    if (!t.mayBegin(i)) {
      ++i;
      continue;
    }
    auto piece = matchElapsed(t, i);
    if (!piece) piece = matchDate(t, i);
    if (!piece) piece = matchClock(t, i, dayBefore(t, pieces, i));
    if (!piece) piece = matchDay(t, i);
    if (!piece) {
      ++i;
      continue;
    }
    i = piece->last;
    markBefore(t, *piece);
    pieces.push_back(std::move(*piece));
  }
  std::vector<TimePiece> joined;
  for (auto& piece : pieces) {
    if (!joined.empty() && (tryJoin(t, joined.back(), piece) || tryRange(t, joined.back(), piece))) continue;
    if (!joined.empty() && tryQualify(t, joined.back(), piece)) joined.back() = std::move(piece);
    else joined.push_back(std::move(piece));
  }
  settleParts(t, joined);
  lendPart(t, joined);
  for (auto& piece : joined) {
    markClause(t, piece);
    if (piece.within && piece.pastNear) piece.elapsed.reset();  // "was er binnen een kwartier"
  }
  std::erase_if(joined, [](const TimePiece& p) {
    const bool anyWeek = (isPlainWeekday(p) || p.weekend) && p.pointing == Pointing::none && !p.clock && !p.dayOfMonth;
    return (p.within && !p.elapsed) || (anyWeek && p.habitual);
  });
  return joined;
}

}  // namespace peilstok::language
