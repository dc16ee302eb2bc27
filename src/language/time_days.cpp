// Days by name: weekdays, vandaag and its kin, parts of the day, weekends, weeks, months, years, holidays.

#include "language/time_pieces.h"

namespace peilstok::language {

namespace {

using Kind = NumberShape::Kind;

int offsetOf(Pointing pointing) {
  return pointing == Pointing::vorig ? -1 : pointing == Pointing::dit || pointing == Pointing::none ? 0 : 1;
}

std::optional<int> yearAt(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  const bool year = n.kind == Kind::plain && n.digits[0] == 4 && n.value[0] >= 1900 && n.value[0] < 2200;
  if (!year || t.is(i + 1, TimeRole::hourWord) || t.is(i + 1, TimeRole::counted)) return std::nullopt;
  return n.value[0];
}

/// True when a short name of a weekday is meant as one, by what stands after it at `next`.
bool isMeant(const TimeTokens& t, std::size_t i, std::size_t next) {
  const bool unclear = t.is(i, TimeRole::unclear);
  if (t.word(next).part != PartOfDay::none && !unclear) return true;
  if (matchDate(t, next)) return true;
  const bool om = !unclear && t.form(next) == "om";
  const auto clock = matchClock(t, om ? next + 1 : next, false);
  // "zo" and "do" before a mere "20 uur" are more often ordinary words.
  return clock && (!unclear || clock->clock->minutes || t.number(next).kind == Kind::hours);
}

/// "za", "vrij." and the like; they are ordinary words too often to be believed alone.
std::optional<TimePiece> shortWeekday(const TimeTokens& t, std::size_t i, Pointing before) {
  std::size_t next = i + 1;
  if (t.form(next) == "." && !t.at(next).spaceBefore) ++next;
  TimePiece piece(i, next);
  piece.weekday = t.word(i).weekday;
  piece.pointing = before;
  const Pointing after = t.word(next).pointing;
  const bool pointsOn = after == Pointing::komend || after == Pointing::vorig;
  if (pointsOn && t.form(next) != "laatste") {
    piece.pointing = after;
    piece.last = next + 1;
    return piece;
  }
  const bool pointed = before != Pointing::none && !t.is(i, TimeRole::unclear);
  return pointed || isMeant(t, i, next) ? std::optional(piece) : std::nullopt;
}

/// "de 21e" after a weekday.
void addDayOfMonth(const TimeTokens& t, TimePiece& piece) {
  const std::size_t at = t.form(piece.last) == "de" ? piece.last + 1 : piece.last;
  const NumberShape n = t.number(at);
  if (n.kind != Kind::ordinal || n.value[0] < 1 || n.value[0] > 31 || t.word(at + 1).month > 0) return;
  piece.dayOfMonth = n.value[0];
  piece.last = at + 1;
}

std::optional<TimePiece> weekday(const TimeTokens& t, std::size_t i) {
  const Pointing before = t.word(i).pointing;
  const std::size_t name = before == Pointing::none ? i : i + 1;
  const TimeWord& word = t.word(name);
  if (word.weekday < 0) return std::nullopt;
  const std::size_t ahead = t.before(i);
  if (t.is(ahead, TimeRole::recurring) || t.is(ahead, TimeRole::notDayAfter) || t.word(ahead).ordinal > 0)
    return std::nullopt;
  if (word.shortWeekday) {
    auto piece = shortWeekday(t, name, before);
    if (piece) piece->first = i;
    return piece;
  }
  TimePiece piece(i, name + 1);
  piece.weekday = word.weekday;
  piece.part = word.part;
  piece.pointing = before;
  if (before == Pointing::vorig && t.form(i) == "laatste" && t.form(name + 1) == "van") return std::nullopt;
  const Pointing after = t.word(piece.last).pointing;
  const bool alone = t.word(piece.last + 1).unit == TimeUnit::none && t.word(piece.last + 1).weekday < 0;
  const bool as = t.form(piece.last) == "as";
  if (before == Pointing::none &&
      (as || ((after == Pointing::komend || after == Pointing::vorig) && alone && t.form(piece.last) != "laatste"))) {
    piece.pointing = as ? Pointing::komend : after;
    ++piece.last;
    if (t.form(piece.last) == "." && !t.at(piece.last).spaceBefore && t.sameSentence(piece.last, piece.last + 1))
      ++piece.last;
  }
  addDayOfMonth(t, piece);
  return piece;
}

/// Vandaag, morgenavond; "deze avond", "afgelopen nacht".
std::optional<TimePiece> dayWord(const TimeTokens& t, std::size_t i) {
  const TimeWord& word = t.word(i);
  if (word.dayOffset) {
    const std::size_t ahead = t.before(i);
    if (t.is(ahead, TimeRole::notDayAfter) || t.is(ahead, TimeRole::recurring)) return std::nullopt;
    const auto article = t.form(ahead);
    if (t.form(i) == "morgen" && (article == "de" || article == "'s" || article == "een" || article == "s"))
      return std::nullopt;
    TimePiece piece(i, i + 1);
    piece.dayOffset = word.dayOffset;
    piece.part = word.part;
    if (t.form(i) == "morgen" && t.form(i + 1) == "vroeg") {
      piece.part = PartOfDay::ochtend;
      ++piece.last;
    }
    return piece;
  }
  const PartOfDay part = t.word(i + 1).part;
  const bool noun =
      part != PartOfDay::none && t.word(i + 1).weekday < 0 && !t.word(i + 1).dayOffset && !t.is(i + 1, TimeRole::habit);
  if (word.pointing == Pointing::none || word.pointing == Pointing::volgend || !noun || t.form(i) == "dit")
    return std::nullopt;
  TimePiece piece(i, i + 2);
  const bool back = word.pointing == Pointing::vorig;
  piece.dayOffset = back && part != PartOfDay::ochtend && part != PartOfDay::middag ? -1 : 0;
  piece.part = part;
  return piece;
}

/// A weekday, a date or both.
std::optional<TimePiece> plainDay(const TimeTokens& t, std::size_t i) {
  auto piece = weekday(t, i);
  if (!piece) return matchDate(t, i);
  if (const auto date = matchDate(t, piece->last)) {
    piece->dayOfMonth = date->dayOfMonth;
    piece->month = date->month;
    piece->year = date->year;
    piece->last = date->last;
  }
  return piece;
}

/// "nacht van vrijdag op zaterdag", "nacht van 31 december op 1 januari": it begins with the second day.
std::optional<TimePiece> nightBetween(const TimeTokens& t, std::size_t i) {
  constexpr std::size_t kLongestDay = 4;
  if (t.form(i) != "nacht" || t.form(i + 1) != "van") return std::nullopt;
  std::size_t on = i + 3;
  while (on < i + 3 + kLongestDay && t.form(on) != "op") ++on;
  if (t.form(on) != "op") return std::nullopt;
  auto piece = plainDay(t, on + 1);
  if (!piece || piece->part != PartOfDay::none) return std::nullopt;
  const Pointing pointing = t.word(i + 2).pointing;
  if (piece->pointing == Pointing::none) piece->pointing = pointing;
  piece->first = i;
  piece->part = PartOfDay::nacht;
  piece->habit = true;  // its hours are those of the second day
  return piece;
}

/// "'s avonds", "avond": worth something only with a day or a clock time.
std::optional<TimePiece> partOfDay(const TimeTokens& t, std::size_t i) {
  if (auto night = nightBetween(t, i)) return night;
  const bool apostrophe = (t.form(i) == "'s" || t.form(i) == "s") && t.is(i + 1, TimeRole::habit);
  const TimeWord& word = t.word(apostrophe ? i + 1 : i);
  if (word.part == PartOfDay::none || word.weekday >= 0 || word.dayOffset) return std::nullopt;
  TimePiece piece(i, apostrophe ? i + 2 : i + 1);
  piece.part = word.part;
  piece.habit = word.is(TimeRole::habit);
  piece.partAlone = true;
  return piece;
}

std::optional<TimePiece> holiday(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  const int ordinal = n.kind == Kind::ordinal ? n.value[0] : t.word(i).ordinal;
  if (ordinal > 0) {
    if (const auto found = numberedHoliday(ordinal, t.form(i + 1))) {
      TimePiece piece(i, i + 2);
      piece.holiday = found;
      return piece;
    }
  }
  if (!t.is(i, TimeRole::holiday)) return std::nullopt;
  const auto all = holidays();
  for (std::size_t h = 0; h < all.size(); ++h) {
    std::string_view rest = all[h].name;
    std::size_t at = i;
    bool same = true;
    while (same && !rest.empty()) {
      const std::size_t space = rest.find(' ');
      same = t.form(at++) == rest.substr(0, space);
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
    if (!same || (all[h].needsCue && !t.is(t.before(i), TimeRole::holidayCue))) continue;
    TimePiece piece(i, at);
    piece.holiday = h;
    piece.part = all[h].part;
    piece.year = yearAt(t, at);
    if (piece.year) ++piece.last;
    return piece;
  }
  return std::nullopt;
}

/// "volgende week", "dit weekend", "vorig jaar", "week 48".
std::optional<TimePiece> period(const TimeTokens& t, std::size_t i) {
  if (t.form(i) == "week" && t.word(t.before(i)).pointing == Pointing::none) {
    const NumberShape n = t.number(i + 1);
    if (n.kind != Kind::plain || n.value[0] < 1 || n.value[0] > 53 || t.is(i + 2, TimeRole::counted))
      return std::nullopt;
    TimePiece piece(i, i + 2);
    piece.weekNumber = n.value[0];
    piece.year = yearAt(t, i + 2);
    if (piece.year) ++piece.last;
    return piece;
  }
  const Pointing pointing = t.word(i).pointing;
  const TimeUnit unit = t.word(i + 1).unit;
  const bool article = t.form(i) == "het" || t.form(i) == "'t";
  const auto name = t.form(i + 1);
  const bool plural = name.size() > 2 && name.substr(name.size() - 2) == "en";
  TimePiece piece(i, i + 2);
  if (unit == TimeUnit::weekend && (article || pointing != Pointing::none)) {
    if (article && t.form(i + 2) == "van") return std::nullopt;
    piece.weekend = true;
    piece.pointing = pointing;
    return piece;
  }
  if (pointing == Pointing::none || plural || t.form(i) == "laatste" || t.is(t.before(i), TimeRole::recurring))
    return std::nullopt;
  if (unit == TimeUnit::week) piece.weekOffset = offsetOf(pointing);
  else if (unit == TimeUnit::month) piece.monthOffset = offsetOf(pointing);
  else if (unit == TimeUnit::year && name == "jaar") piece.yearOffset = offsetOf(pointing);
  else return std::nullopt;
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
  const int month = t.word(i).month;
  if (month == 0) return std::nullopt;
  const Pointing pointing = t.word(ahead).pointing;
  TimePiece piece(i, i + 1);
  piece.month = month;
  piece.pointing = pointing;
  piece.year = yearAt(t, i + 1);
  if (piece.year) ++piece.last;
  const bool whole = t.form(i).size() > 4 || t.form(i) == "mei" || t.form(i) == "juni" || t.form(i) == "juli";
  const bool said = t.is(ahead, TimeRole::monthCue) || pointing != Pointing::none;
  return piece.year || (whole && said) ? std::optional(piece) : std::nullopt;
}

}  // namespace

std::optional<TimePiece> matchDay(const TimeTokens& t, std::size_t i) {
  if (!t.isWord(i) && !t.isKind(i, TokenKind::number)) return std::nullopt;
  if (auto piece = holiday(t, i)) return piece;
  if (auto piece = period(t, i)) return piece;
  if (auto piece = weekday(t, i)) return piece;
  if (auto piece = dayWord(t, i)) return piece;
  if (auto piece = partOfDay(t, i)) return piece;
  return monthOrYear(t, i);
}

}  // namespace peilstok::language
