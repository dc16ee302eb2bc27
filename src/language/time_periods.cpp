// What is longer than a day, and days by their place in it: weekends, weeks, months, quarters, seasons, years;
// "eerste weekend van december", "de dag na Koningsdag", "de week van 23 november".

#include "language/time_pieces.h"

namespace peilstok::language {

namespace {

using Kind = NumberShape::Kind;

int offsetOf(Pointing pointing) {
  return pointing == Pointing::vorig ? -1 : pointing == Pointing::dit || pointing == Pointing::none ? 0 : 1;
}

/// "week 48", "week 3 van 2027".
std::optional<TimePiece> numberedWeek(const TimeTokens& t, std::size_t i) {
  if ((t.form(i) != "week" && t.form(i) != "wk" && t.form(i) != "weeknummer") ||
      t.word(t.before(i)).pointing != Pointing::none)
    return std::nullopt;
  const NumberShape n = t.number(i + 1);
  if (n.kind != Kind::plain || n.value[0] < 1 || n.value[0] > 53 || t.is(i + 2, TimeRole::counted)) return std::nullopt;
  TimePiece piece(i, i + 2);
  piece.weekNumber = n.value[0];
  const std::size_t at = t.form(i + 2) == "van" || t.form(i + 2) == "in" ? i + 3 : i + 2;
  piece.year = yearAt(t, at);
  if (piece.year) piece.last = at + 1;
  return piece;
}

/// "deze zomer", "zomer 2027", "in de winter van 2026"; a bare "in de zomer" is of every year.
std::optional<TimePiece> season(const TimeTokens& t, std::size_t i) {
  const Pointing pointing = t.word(i).pointing;
  const std::size_t name = pointing == Pointing::none ? i : i + 1;
  if (t.word(name).season == 0) return std::nullopt;
  TimePiece piece(i, name + 1);
  piece.season = t.word(name).season;
  piece.pointing = pointing;
  const std::size_t at = t.form(name + 1) == "van" ? name + 2 : name + 1;
  piece.year = yearAt(t, at);
  if (piece.year) piece.last = at + 1;
  return piece.year || (pointing != Pointing::none && t.form(i) != "laatste") ? std::optional(piece) : std::nullopt;
}

/// "volgende maand", "volgende maand de 3e".
TimePiece pointedMonth(const TimeTokens& t, TimePiece piece, int offset) {
  piece.monthOffset = offset;
  const std::size_t at = piece.last + 1;
  const NumberShape n = t.number(at);
  const int day = n.kind == Kind::ordinal ? n.value[0] : t.word(at).ordinal;
  const TimeWord& next = t.word(at + 1);  // "volgende maand de eerste week", "de derde wedstrijd"
  const bool counts = t.isWord(at + 1) && !t.is(at + 1, TimeRole::joins) && !t.is(at + 1, TimeRole::follows) &&
                      !t.is(at + 1, TimeRole::ahead);
  if (t.form(piece.last) != "de" || day < 1 || day > 31 || counts || next.unit != TimeUnit::none) return piece;
  piece.dayOfMonth = day;
  piece.last = at + 1;
  return piece;
}

/// "volgende week", "dit weekend", "vorig jaar", "dit kwartaal", "van de week".
std::optional<TimePiece> pointedPeriod(const TimeTokens& t, std::size_t i) {
  const Pointing pointing = t.word(i).pointing;
  const TimeUnit unit = t.word(i + 1).unit;
  const bool article = t.form(i) == "het" || t.form(i) == "'t" || t.form(i) == "t";
  const auto name = t.form(i + 1);
  const bool plural = name.size() > 2 && name.substr(name.size() - 2) == "en";
  TimePiece piece(i, i + 2);
  if (unit == TimeUnit::weekend && (article || pointing != Pointing::none)) {
    const auto next = t.form(i + 2);
    if (article && (next == "van" || next == "voor" || next == "na")) return std::nullopt;
    piece.weekend = true;
    piece.pointing = pointing;
    return piece;
  }
  if (pointing == Pointing::none || plural || t.form(i) == "laatste" || t.is(t.before(i), TimeRole::recurring))
    return std::nullopt;
  if (unit == TimeUnit::week) piece.weekOffset = offsetOf(pointing);
  else if (unit == TimeUnit::month) return pointedMonth(t, piece, offsetOf(pointing));
  else if (unit == TimeUnit::quarter) piece.quarterOffset = offsetOf(pointing);
  else if (unit == TimeUnit::year && name == "jaar") piece.yearOffset = offsetOf(pointing);
  else return std::nullopt;
  return piece;
}

/// The end of "eind van de maand", "begin van het jaar": a stretch of the month that is running.
std::optional<TimePiece> edgeOfPeriod(const TimeTokens& t, std::size_t i) {
  const auto edge = t.form(i);
  if (edge != "eind" && edge != "einde" && edge != "begin") return std::nullopt;
  const bool article = t.form(i + 1) == "van" && (t.form(i + 2) == "de" || t.form(i + 2) == "het");
  if (!article) return std::nullopt;
  TimePiece piece(i, i + 4);
  const auto name = t.form(i + 3);
  if (name == "week") piece.weekOffset = 0;
  else if (name == "maand") piece.monthOffset = 0;
  else if (name == "jaar") piece.yearOffset = 0;
  else return std::nullopt;
  return piece;
}

/// The month or year behind "van" or "in" in "eerste weekend van december": moves `piece.last` past it.
bool readMonthOf(const TimeTokens& t, TimePiece& piece) {
  std::size_t at = piece.last;
  if (t.form(at) != "van" && t.form(at) != "in" && t.form(at) != "v") return false;
  ++at;
  if (t.form(at) == "v" && t.form(at + 1) == "d") at += 2;
  if (const int month = t.word(at).month; month > 0) {
    piece.month = month;
    piece.year = yearAt(t, at + 1);
    piece.last = at + (piece.year ? 2 : 1);
    if (const auto after = pointedPeriod(t, piece.last); !piece.year && after && after->yearOffset) {
      piece.yearOffset = after->yearOffset;
      piece.last = after->last;
    }
    return true;
  }
  const auto unit = t.word(at + 1).unit;
  const Pointing pointing = t.word(at).pointing;
  if (pointing == Pointing::none && t.form(at) != "de" && t.form(at) != "het") return false;
  if (t.form(at + 1) == "maand") {
    if (pointing != Pointing::none) piece.monthOffset = offsetOf(pointing);
  } else if (unit == TimeUnit::year) {
    piece.month = piece.nth == -1 ? 12 : 1;  // "de laatste dag van het jaar"
    if (pointing != Pointing::none) piece.yearOffset = offsetOf(pointing);
  } else {
    return false;
  }
  piece.last = at + 2;
  return true;
}

/// "eerste weekend van december", "laatste vrijdag van de maand", "derde kwartaal van 2027".
std::optional<TimePiece> nthOfPeriod(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  const int ordinal = n.kind == Kind::ordinal ? n.value[0] : t.word(i).ordinal;
  const bool last = t.form(i) == "laatste";
  if ((!last && (ordinal < 1 || ordinal > 5)) || t.is(t.before(i), TimeRole::recurring)) return std::nullopt;
  TimePiece piece(i, i + 2);
  const TimeWord& what = t.word(i + 1);
  if (what.unit == TimeUnit::quarter) {
    if (ordinal < 1 || ordinal > 4) return std::nullopt;
    piece.quarter = ordinal;
    const std::size_t at = t.form(i + 2) == "van" || t.form(i + 2) == "in" ? i + 3 : i + 2;
    piece.year = yearAt(t, at);
    if (piece.year) piece.last = at + 1;
    if (const auto period = pointedPeriod(t, at); !piece.year && period && period->yearOffset) {
      piece.yearOffset = period->yearOffset;
      piece.last = period->last;
    }
    return piece;
  }
  piece.nth = last ? -1 : ordinal;
  if (what.weekday >= 0 && !what.shortWeekday) {
    piece.weekday = what.weekday;
    piece.part = what.part;
  } else if (what.unit == TimeUnit::weekend || t.form(i + 1) == "week" || t.form(i + 1) == "dag") {
    piece.nthUnit = what.unit;
  } else {
    return std::nullopt;
  }
  return readMonthOf(t, piece) ? std::optional(piece) : std::nullopt;
}

/// A day that others are counted from: a date or holiday.
std::optional<TimePiece> anchorAt(const TimeTokens& t, std::size_t i) {
  const std::size_t at = t.form(i) == "de" || t.form(i) == "het" ? i + 1 : i;
  if (auto date = matchDate(t, at)) return date;
  if (t.is(at, TimeRole::holiday) || t.word(at).ordinal > 0 || t.number(at).kind == Kind::ordinal) {
    auto day = matchDay(t, at);
    if (day && day->holiday) return day;
  }
  return std::nullopt;
}

/// "de dag na Koningsdag", "de avond voor 5 december", "vrijdag na Hemelvaart", "de week van 23 november".
std::optional<TimePiece> countedFrom(const TimeTokens& t, std::size_t first) {
  const bool nearest = t.form(first) == "laatste" || t.form(first) == "eerste";  // "de laatste zaterdag voor kerst"
  const std::size_t i = nearest ? first + 1 : first;
  const TimeWord& what = t.word(i);
  const auto relation = t.form(i + 1);
  const bool week = t.form(i) == "week", day = t.form(i) == "dag", weekend = what.unit == TimeUnit::weekend;
  const bool part = what.part != PartOfDay::none && what.weekday < 0 && !what.dayOffset && !what.is(TimeRole::habit);
  const bool weekday = what.weekday >= 0 && !what.shortWeekday;
  const bool within = relation == "van" && (week || weekend);
  if (!(week || day || weekend || part || weekday) || !(within || relation == "voor" || relation == "na"))
    return std::nullopt;
  const auto anchor = anchorAt(t, i + 2);
  if (!anchor) return std::nullopt;
  TimePiece piece(first, anchor->last);
  piece.anchor.push_back(*anchor);
  piece.shift = within ? 0 : relation == "na" ? 1 : -1;
  piece.shiftUnit = weekday ? TimeUnit::none : part ? TimeUnit::day : what.unit;
  piece.part = what.part;
  if (weekday) piece.weekday = what.weekday;
  return piece;
}

/// "twee dagen voor oudjaar", "een week na kerst": a day so far from another.
std::optional<TimePiece> daysFrom(const TimeTokens& t, std::size_t i) {
  constexpr int kMost = 60, kDaysOfWeek = 7;
  const int amount = t.cardinal(i);
  const TimeUnit unit = t.word(i + 1).unit;
  const auto relation = t.form(i + 2);
  if (amount < 1 || amount > kMost || (unit != TimeUnit::day && unit != TimeUnit::week)) return std::nullopt;
  if (relation != "voor" && relation != "na") return std::nullopt;
  const auto anchor = anchorAt(t, i + 3);
  if (!anchor) return std::nullopt;
  TimePiece piece(i, anchor->last);
  piece.anchor.push_back(*anchor);
  piece.shift = amount * (unit == TimeUnit::week ? kDaysOfWeek : 1) * (relation == "na" ? 1 : -1);
  piece.shiftUnit = TimeUnit::day;
  return piece;
}

/// "in december", "oktober 2026", "in 2012".
std::optional<TimePiece> monthOrYear(const TimeTokens& t, std::size_t i) {
  const std::size_t ahead = t.before(i);
  if (const auto year = yearAt(t, i)) {
    const bool glued = t.form(i + 1) == "-" || t.form(i + 1) == "+";
    if (!t.is(ahead, TimeRole::yearCue) || glued) return std::nullopt;
    TimePiece piece(i, i + 1);
    piece.year = year;
    return piece;
  }
  const bool pointed = t.word(i).pointing != Pointing::none && t.word(i + 1).month > 0 && t.form(i) != "laatste";
  const std::size_t name = pointed ? i + 1 : i;
  const int month = t.word(name).month;
  if (month == 0) return std::nullopt;
  const Pointing pointing = pointed ? t.word(i).pointing : Pointing::none;
  TimePiece piece(i, name + 1);
  piece.month = month;
  piece.pointing = pointing;
  piece.year = yearAt(t, name + 1);
  if (piece.year) ++piece.last;
  const auto form = t.form(name);
  const bool whole = form.size() > 4 || form == "mei" || form == "juni" || form == "juli";
  const bool ofYear =
      t.form(ahead) == "jaar" && t.word(t.before(ahead)).pointing != Pointing::none;  // "vorig jaar mei"
  const bool said = (t.is(ahead, TimeRole::monthCue) && ahead < t.size()) || pointed || ofYear;
  return piece.year || (whole && said) ? std::optional(piece) : std::nullopt;
}

}  // namespace

std::optional<int> yearAt(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  const bool year = n.kind == Kind::plain && n.digits[0] == 4 && n.value[0] >= 1900 && n.value[0] < 2200;
  const bool counts = t.is(i + 1, TimeRole::counted) && !t.is(i + 1, TimeRole::aboutBefore);  // "vragen" is a verb too
  if (!year || t.is(i + 1, TimeRole::hourWord) || counts) return std::nullopt;
  return n.value[0];
}

std::optional<TimePiece> matchPeriod(const TimeTokens& t, std::size_t i) {
  if (auto piece = nthOfPeriod(t, i)) return piece;
  if (auto piece = countedFrom(t, i)) return piece;
  if (auto piece = daysFrom(t, i)) return piece;
  if (auto piece = numberedWeek(t, i)) return piece;
  if (auto piece = season(t, i)) return piece;
  if (auto piece = edgeOfPeriod(t, i)) return piece;
  if (auto piece = pointedPeriod(t, i)) return piece;
  return monthOrYear(t, i);
}

}  // namespace peilstok::language
