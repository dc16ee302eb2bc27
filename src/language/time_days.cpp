// Days by name: weekdays, vandaag and its kin, parts of the day, holidays.

#include "language/time_pieces.h"

namespace peilstok::language {

namespace {

using Kind = NumberShape::Kind;

/// True when a short name of a weekday is meant as one, by what stands after it at `next`.
bool isMeant(const TimeTokens& t, std::size_t i, std::size_t next) {
  const bool unclear = t.is(i, TimeRole::unclear);
  if (t.word(next).part != PartOfDay::none && (!unclear || next > i + 1)) return true;  // "zat. avond"
  if (matchDate(t, next)) return true;
  // "ik zat om 9.00 uur" is no Saturday; "we vertrekken zat om 9.00 uur" is.
  const auto ahead = t.form(t.before(i));
  const bool behindVerb = ahead.size() > 3 && ahead.substr(ahead.size() - 2) == "en" && ahead != "hebben";
  const bool om =
      t.form(next) == "om" && (!unclear || (t.form(i) == "zat" && (behindVerb || t.is(t.before(i), TimeRole::ahead))));
  const auto clock = matchClock(t, om ? next + 1 : next, false);
  // "zo" and "do" before a mere "20 uur" are more often ordinary words.
  return clock && (!unclear || clock->clock->minutes || t.number(next).kind == Kind::hours);
}

/// True when a range of weekdays begins or ends with the short name at `i`, behind which `next` stands.
bool isEndOfRange(const TimeTokens& t, std::size_t i, std::size_t next) {
  constexpr std::size_t kLongestSign = 3;
  bool inclusive = false;
  const auto isRange = [&](std::size_t from, std::size_t to) {
    const std::size_t behind = t.rangeSign(from, false, inclusive);
    return behind != from && behind == to && t.form(from) != "–" && t.form(from) != "—";
  };
  for (std::size_t sign = 1; sign <= kLongestSign; ++sign) {
    if (t.word(next + sign).weekday >= 0 && isRange(next, next + sign)) return true;
    if (i > sign && t.word(i - sign - 1).weekday >= 0 && isRange(i - sign, i)) return true;
  }
  return false;
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
  if (isEndOfRange(t, i, next)) return piece;  // "ma t/m vr"
  const bool listed = t.form(next) == "en" && t.word(next + 1).weekday >= 0 && t.word(next + 2).part != PartOfDay::none;
  if (listed) return piece;  // "vr en za avond"
  return pointed || isMeant(t, i, next) ? std::optional(piece) : std::nullopt;
}

/// "de 21e", "de negentiende", "19" after a weekday.
void addDayOfMonth(const TimeTokens& t, TimePiece& piece) {
  const std::size_t at = t.form(piece.last) == "de" ? piece.last + 1 : piece.last;
  const NumberShape n = t.number(at);
  const int day = n.kind == Kind::none ? t.word(at).ordinal : n.value[0];
  const bool said = at > piece.last;
  const bool ordinal = n.kind == Kind::ordinal || (n.kind == Kind::none && said && day > 0);
  const bool plain = n.kind == Kind::plain && n.digits[0] <= 2 && !said && !t.is(at + 1, TimeRole::hourWord) &&
                     !t.is(at + 1, TimeRole::counted) && !t.is(at + 1, TimeRole::past) &&
                     !t.is(at + 1, TimeRole::before) && t.form(at + 1) != "-" && t.word(at + 1).unit == TimeUnit::none;
  if (!(ordinal || plain) || day < 1 || day > 31 || t.word(at + 1).month > 0) return;
  piece.dayOfMonth = day;
  piece.looseDayOfMonth = plain;
  piece.last = at + 1;
}

/// "op de 3e", "de 28e om 20 uur", "de 12e van volgende maand": no floor, rank or turn.
std::optional<TimePiece> loneDayOfMonth(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  const bool digits = n.kind == Kind::ordinal;
  const int day = digits ? n.value[0] : t.word(i).ordinal;
  const std::size_t article = t.before(i), ahead = t.before(article);
  if (day < 1 || day > 31 || t.form(article) != "de" || t.is(ahead, TimeRole::recurring)) return std::nullopt;
  TimePiece piece(i, i + 1);
  piece.dayOfMonth = day;
  if (t.form(i + 1) == "van") {  // "de 12e van deze maand"
    const Pointing pointing = t.word(i + 2).pointing;
    if (t.form(i + 3) != "maand" || (pointing == Pointing::none && t.form(i + 2) != "de")) return std::nullopt;
    if (pointing != Pointing::none)
      piece.monthOffset = pointing == Pointing::vorig ? -1 : pointing == Pointing::dit ? 0 : 1;
    piece.last = i + 4;
    return piece;
  }
  if (!digits) return std::nullopt;
  const auto cue = t.form(ahead);
  const bool said = cue == "op" || cue == "vanaf" || cue == "tot" || cue == "met" || cue == "rond" || cue == "voor" ||
                    cue == "na" || cue == "per";
  const bool opensSentence = ahead == t.size() || !t.isWord(ahead) || !t.sameSentence(ahead, i);
  const bool verb = t.is(i + 1, TimeRole::ahead) || t.is(i + 1, TimeRole::pastVerb) || t.is(i + 1, TimeRole::perfect);
  const bool clock = (t.form(i + 1) == "om" || t.form(i + 1) == "vanaf") && matchClock(t, i + 2, true);
  const bool closes = !t.isWord(i + 1) && !t.isKind(i + 1, TokenKind::number);  // "zijn jullie er de 20ste?"
  if (!clock && !((said || opensSentence) && verb) && !((said || t.is(ahead, TimeRole::dayOfMonthCue)) && closes))
    return std::nullopt;
  constexpr std::size_t kReach = 8;
  for (std::size_t k = i > kReach ? i - kReach : 0; k < i + kReach && k < t.size(); ++k)
    if (t.is(k, TimeRole::stays) && t.sameSentence(k, i)) return std::nullopt;
  return piece;
}

/// "elke dinsdag", "iedere avond", "elke eerste zaterdag", "dagelijks"
std::optional<TimePiece> recurring(const TimeTokens& t, std::size_t i) {
  if (!t.is(i, TimeRole::recurring)) return std::nullopt;
  const bool alone = t.form(i) == "dagelijks" || t.form(i) == "wekelijks";
  std::size_t at = i + 1;
  if (t.word(at).ordinal > 0 || t.number(at).kind == Kind::ordinal || t.form(at) == "laatste") ++at;
  const TimeWord& what = t.word(at);
  const bool unit = what.unit != TimeUnit::none && what.unit != TimeUnit::minute && what.unit != TimeUnit::hour;
  const bool part = what.part != PartOfDay::none && !what.dayOffset;
  if (!alone && !unit && !part && what.weekday < 0) return std::nullopt;
  TimePiece piece(i, alone ? i + 1 : at + 1);
  piece.noDay = true;
  return piece;
}

/// "#zaterdag17oktober", "za21nov"
std::optional<TimePiece> hashtagDate(const TimeTokens& t, std::size_t i) {
  if (!t.is(i, TimeRole::joinedDate)) return std::nullopt;
  const auto date = t.vocabulary().joinedDate(t.form(i));
  TimePiece piece(i, i + 1);
  if (date->weekday >= 0) piece.weekday = date->weekday;
  piece.dayOfMonth = date->day;
  piece.month = date->month;
  if (date->year > 0) piece.year = date->year < 100 ? 2000 + date->year : date->year;
  return piece;
}

/// "op een zaterdag", "een mooie zaterdag in mei": no certain one.
bool isAnyDay(const TimeTokens& t, std::size_t i) {
  const std::size_t ahead = t.before(i);
  if (t.form(ahead) == "een" && t.word(i).pointing == Pointing::none) return true;
  const auto adjective = t.form(ahead);
  return t.form(t.before(ahead)) == "een" && adjective.size() > 4 && adjective.back() == 'e' && t.isWord(ahead) &&
         t.word(ahead).unit == TimeUnit::none;
}

std::optional<TimePiece> weekday(const TimeTokens& t, std::size_t i) {
  const Pointing before = t.word(i).pointing;
  const std::size_t name = before == Pointing::none ? i : i + 1;
  const TimeWord& word = t.word(name);
  if (word.weekday < 0) return std::nullopt;
  const std::size_t ahead = t.before(i);
  if (t.is(ahead, TimeRole::recurring) || t.is(ahead, TimeRole::notDayAfter) || t.word(ahead).ordinal > 0)
    return std::nullopt;
  if (t.word(ahead).pointing != Pointing::none && t.is(t.before(ahead), TimeRole::recurring)) return std::nullopt;
  if (isAnyDay(t, i)) return std::nullopt;
  if (word.shortWeekday) {
    auto piece = shortWeekday(t, name, before);
    if (piece) piece->first = i;
    return piece;
  }
  TimePiece piece(i, name + 1);
  piece.weekday = word.weekday;
  piece.part = word.part;
  piece.pointing = before;
  if (const TimeWord& second = t.word(name + 2);
      t.form(name + 1) == "op" && second.part == PartOfDay::nacht && second.weekday == (word.weekday + 1) % 7) {
    piece.part = PartOfDay::nacht;  // "vrijdag op zaterdagnacht"
    piece.last = name + 3;
    return piece;
  }
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
    // "tot op heden", "verleden en heden", "heden ten dage" speak of an age.
    if (t.form(i) == "heden" && (t.form(i + 1) == "ten" || t.form(i + 1) == "en" || article == "het" ||
                                 article == "op" || article == "tot" || article == "en" || article == "vanaf"))
      return std::nullopt;
    if (t.form(i) == "vandaag" && t.form(i + 1) == "de" && t.form(i + 2) == "dag") return std::nullopt;
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
  if (!piece && t.word(on + 1).shortWeekday && t.word(i + 2).weekday >= 0) {  // "nacht van za op zo"
    piece = TimePiece(on + 1, on + 2);
    piece->weekday = t.word(on + 1).weekday;
  }
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
  // "aan het eind van de middag", "in de loop van de avond"
  if (i >= 3 && t.form(i - 1) == "de" && t.form(i - 2) == "van") {
    const auto edge = t.form(i - 3);
    piece.edgeOfPart = edge == "eind" || edge == "einde" || edge == "begin" || edge == "loop";
  }
  return piece;
}

std::optional<TimePiece> holiday(const TimeTokens& t, std::size_t first) {
  const NumberShape n = t.number(first);
  const int ordinal = n.kind == Kind::ordinal ? n.value[0] : t.word(first).ordinal;
  if (ordinal > 0) {
    const auto between = t.form(first + 1);
    if (between == "en" || between == "of")  // "1e en 2e kerstdag"
      if (const auto found = t.vocabulary().numberedHoliday(ordinal, t.form(first + 3))) {
        TimePiece piece(first, first + 1);
        piece.holiday = found;
        return piece;
      }
    if (const auto found = t.vocabulary().numberedHoliday(ordinal, t.form(first + 1))) {
      TimePiece piece(first, first + 2);
      piece.holiday = found;
      piece.year = yearAt(t, first + 2);
      if (piece.year) ++piece.last;
      return piece;
    }
  }
  const Pointing pointing = t.word(first).pointing;  // "afgelopen jaarwisseling"
  const std::size_t i = pointing == Pointing::none ? first : first + 1;
  if (!t.is(i, TimeRole::holiday)) return std::nullopt;
  for (const Holiday& named : t.vocabulary().holidays()) {
    std::string_view rest = named.name;
    std::size_t at = i;
    bool same = true;
    while (same && !rest.empty()) {
      const std::size_t space = rest.find(' ');
      same = t.form(at++) == rest.substr(0, space);
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
    const bool said = pointing != Pointing::none || t.is(t.before(i), TimeRole::holidayCue);
    if (!same || (named.needsCue && !said)) continue;
    TimePiece piece(first, at);
    piece.holiday = &named;
    piece.pointing = pointing;
    piece.part = named.part;
    // "jaarwisseling van 2025 op 2026", "jaarwisseling 2025-2026"
    const std::size_t year = t.form(at) == "van" || t.form(at) == "in" ? at + 1 : at;
    piece.year = yearAt(t, year);
    if (piece.year) piece.last = year + 1;
    if (piece.year && t.form(piece.last) == "op" && yearAt(t, piece.last + 1)) piece.last += 2;
    if (const NumberShape both = t.number(year); both.kind == Kind::pair && both.digits[0] == 4) {
      piece.year = both.value[0];
      piece.last = year + 1;
    }
    return piece;
  }
  return std::nullopt;
}

}  // namespace

std::optional<TimePiece> matchDay(const TimeTokens& t, std::size_t i) {
  if (!t.isWord(i) && !t.isKind(i, TokenKind::number)) return std::nullopt;
  if (auto piece = recurring(t, i)) return piece;
  if (auto piece = hashtagDate(t, i)) return piece;
  if (auto piece = holiday(t, i)) return piece;
  if (auto piece = matchPeriod(t, i)) return piece;
  if (auto piece = weekday(t, i)) return piece;
  if (auto piece = loneDayOfMonth(t, i)) return piece;
  if (auto piece = dayWord(t, i)) return piece;
  return partOfDay(t, i);
}

}  // namespace peilstok::language
