// Clock times: in digits, in words, with or without "uur", alone or as a range.

#include <algorithm>

#include "language/time_pieces.h"

namespace peilstok::language {

namespace {

using Kind = NumberShape::Kind;

enum class Strength {
  bare,   ///< a number that only a cue makes a time: "8"
  loose,  ///< looks like one, but like other things too: "8.30"
  hours,  ///< "8 uur": a time or a duration
  sure,   ///< "20:15", "half negen", "20u"
};

struct Reading {
  std::size_t end = 0;
  ClockValue value;
  Strength strength = Strength::bare;
};

bool isTwelveHour(int hour, int digits) { return hour >= 1 && hour <= 12 && (digits == 1 || hour >= 10); }

/// An hour on the dial, 1-12, as number or word; -1 otherwise.
int dialHour(const TimeTokens& t, std::size_t i) {
  const int hour = t.word(i).pluralHour > 0 ? t.word(i).pluralHour : t.cardinal(i);
  return hour >= 1 && hour <= 12 ? hour : -1;
}

std::size_t pastHourWord(const TimeTokens& t, std::size_t i) { return t.is(i, TimeRole::hourWord) ? i + 1 : i; }

/// `minutes` after (or, when negative, before) an hour of the dial.
ClockValue dial(int hour, int minutes) {
  const int total = (hour % 12) * 60 + minutes + (minutes < 0 && hour % 12 == 0 ? 12 * 60 : 0);
  const int shown = total / 60;
  return {shown == 0 ? 12 : shown, total % 60, true, true};
}

/// "half negen", "halfnegen".
std::optional<Reading> readHalf(const TimeTokens& t, std::size_t i) {
  const bool joined = t.word(i).halfHour > 0;
  const int hour = joined ? t.word(i).halfHour : t.is(i, TimeRole::half) ? dialHour(t, i + 1) : -1;
  if (hour < 0) return std::nullopt;
  return Reading{pastHourWord(t, joined ? i + 1 : i + 2), dial(hour, -30), Strength::sure};
}

/// "14 uur 30": the minutes behind the hour; -1 when there are none.
int minutesBehind(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  const bool minutes = n.kind == Kind::plain && n.digits[0] == 2 && n.value[0] < 60 && n.value[0] % 5 == 0;
  const bool counts = t.isWord(i + 1) && (t.is(i + 1, TimeRole::counted) || t.word(i + 1).unit != TimeUnit::none ||
                                          t.word(i + 1).month > 0);
  return minutes && !counts ? n.value[0] : -1;
}

/// "kwart over acht", "tien voor half 9".
std::optional<Reading> readMinutes(const TimeTokens& t, std::size_t i) {
  const bool quarter = t.is(i, TimeRole::quarter);
  const int minutes = quarter ? 15 : t.cardinal(i);
  const bool unit = !quarter && t.word(i + 1).unit == TimeUnit::minute;  // "tien minuten voor acht"
  const std::size_t sense = unit ? i + 2 : i + 1;
  const bool after = t.is(sense, TimeRole::past), before = t.is(sense, TimeRole::before);
  if (minutes < 1 || minutes > 29 || !(after || before)) return std::nullopt;
  const int sign = after ? 1 : -1;
  if (const auto half = readHalf(t, sense + 1)) {
    const int hour = half->value.hour % 12;
    ClockValue value = dial(hour == 0 ? 12 : hour, 30 + sign * minutes);
    return Reading{half->end, value, quarter ? Strength::loose : Strength::sure};
  }
  const int hour = dialHour(t, sense + 1);
  if (hour < 0) return std::nullopt;
  const std::size_t end = pastHourWord(t, sense + 2);
  const bool inWords = (t.isWord(i) || t.isWord(sense + 1)) && minutes % 5 == 0;
  // "Vijf voor twaalf" is mostly a figure of speech.
  const bool saying = minutes == 5 && before && hour == 12;
  const bool sure = quarter || unit || (end > sense + 2) || (inWords && !saying);
  return Reading{end, dial(hour, sign * minutes), sure && !saying ? Strength::sure : Strength::loose};
}

/// "19.50" may be a price where prices are spoken of.
Strength digitalStrength(const NumberShape& n, bool money) {
  if (n.unit || n.separator == ':') return Strength::sure;
  if (money) return Strength::loose;
  return n.digits[0] == 2 && n.value[1] % 5 == 0 ? Strength::sure : Strength::loose;
}

/// "9 pm", "9:30 p.m.": the half of the day stands behind the number.
std::optional<Reading> readHalfOfDay(const TimeTokens& t, std::size_t i, const NumberShape& n) {
  const int half = t.isWord(i + 1) ? halfOfDay(t.form(i + 1)) : -1;
  const bool hours = n.kind == Kind::plain && n.digits[0] <= 2;
  if (half < 0 || !(hours || n.kind == Kind::clock) || n.unit || n.value[0] < 1 || n.value[0] > 12) return std::nullopt;
  return Reading{i + 2, {n.value[0] % 12 + half, hours ? 0 : n.value[1], true, false}, Strength::sure};
}

std::optional<Reading> readNumber(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  if (const auto half = readHalfOfDay(t, i, n)) return half;
  const bool hourWord = t.is(i + 1, TimeRole::hourWord);
  const std::size_t end = hourWord && !n.unit ? i + 2 : i + 1;
  const int hour = n.value[0];
  if (t.is(t.before(i), TimeRole::notClockAfter) && !hourWord && !n.unit) return std::nullopt;
  switch (n.kind) {
    case Kind::clock:
      if (n.separator == ',' && !hourWord) return std::nullopt;
      // "8.30" and "9:00" are written on the clock of 24 hours, as "20.30" is; the small hours are not meant.
      return Reading{
          end,
          {hour, n.value[1], true,
           !n.settled && n.digits[0] == 1 && hour >= 1 && (hour <= 6 || n.separator == 'u' || n.separator == 'h')},
          hourWord ? Strength::sure : digitalStrength(n, t.money())};
    case Kind::hours:
      return Reading{end,
                     {hour, 0, false, !n.settled && isTwelveHour(hour, n.digits[0])},
                     hour == 24 ? Strength::loose : Strength::sure};
    case Kind::compact: return Reading{end, {hour / 100, hour % 100, true, false}, Strength::sure};
    case Kind::plain:
      if (n.digits[0] == 4 && hourWord && hour % 100 < 60 && hour < 2400)
        return Reading{end,
                       {hour / 100, hour % 100, true, false},
                       hour % 100 == 0 ? Strength::loose : Strength::hours};  // "1500 uur" is more often a duration
      if (n.digits[0] > 2 || hour > 24) return std::nullopt;
      if (const int minutes = hourWord && hour < 24 ? minutesBehind(t, end) : -1; minutes >= 0)
        return Reading{end + 1, {hour, minutes, true, isTwelveHour(hour, n.digits[0])}, Strength::sure};
      return Reading{
          end, {hour, 0, false, isTwelveHour(hour, n.digits[0])}, hourWord ? Strength::hours : Strength::bare};
    default: return std::nullopt;
  }
}

std::optional<Reading> readClock(const TimeTokens& t, std::size_t i) {
  if (t.isKind(i, TokenKind::number)) {
    if (const auto minutes = readMinutes(t, i)) return minutes;
    return readNumber(t, i);
  }
  if (!t.isWord(i)) return std::nullopt;
  if (t.form(i) == "middernacht") return Reading{i + 1, {24, 0, false, false}, Strength::sure};
  if (const auto half = readHalf(t, i)) return half;
  if (const auto minutes = readMinutes(t, i)) return minutes;
  const TimeWord& word = t.word(i);
  if (word.pluralHour > 0) return Reading{i + 1, {word.pluralHour, 0, false, true}, Strength::bare};
  if (word.number < 1 || word.number > 24) return std::nullopt;
  const bool hourWord = t.is(i + 1, TimeRole::hourWord);
  // "acht uur dertig"
  const int minutes = hourWord && t.isWord(i + 2) ? t.word(i + 2).number : -1;
  const bool counts = t.isWord(i + 3) && (t.is(i + 3, TimeRole::counted) || t.word(i + 3).unit != TimeUnit::none ||
                                          t.word(i + 3).month > 0 || t.is(i + 3, TimeRole::hourWord));
  if (minutes >= 15 && minutes < 60 && minutes % 5 == 0 && !counts)
    return Reading{i + 3, {word.number, minutes, true, word.number <= 12}, Strength::sure};
  return Reading{hourWord ? i + 2 : i + 1,
                 {word.number, 0, false, word.number <= 12},
                 hourWord ? Strength::hours : Strength::bare};
}

/// Where the cue before token `i` stands, over words such as "stipt"; size() when there is none.
std::size_t cueBefore(const TimeTokens& t, std::size_t i) {
  std::size_t at = t.before(i);
  for (int skipped = 0; skipped < 2 && t.is(at, TimeRole::filler) && !t.is(at, TimeRole::clockCue); ++skipped)
    at = t.before(at);
  if (t.is(at, TimeRole::clockCue)) {
    // "rond precies 8", "om stipt 8": the word further ahead says more.
    const std::size_t ahead = t.before(at);
    return t.is(at, TimeRole::filler) && t.is(ahead, TimeRole::clockCue) ? ahead : at;
  }
  if (t.form(at) == "van" && t.form(t.before(at)) == "klok") return t.before(at);
  // "een uur of acht", "uurtje of acht"
  const auto hours = t.form(t.before(at));
  if (t.form(at) == "of" && (hours == "uurtje" || (hours == "uur" && at >= 2 && t.form(at - 2) == "een"))) return at;
  return t.size();
}

bool isDayLike(const TimeTokens& t, std::size_t i) {
  const TimeWord& word = t.word(i);
  return word.dayOffset || (word.weekday >= 0 && !word.shortWeekday) || word.part != PartOfDay::none ||
         ((t.form(i) == "'s" || t.form(i) == "s") && t.is(i + 1, TimeRole::habit));
}

/// Money, percentages and counted things.
bool isAmount(const TimeTokens& t, std::size_t first, std::size_t end) {
  const auto before = t.form(t.before(first)), after = t.form(end);
  if (before == "€" || before == "$" || before == "eur" || before == "euro" || before == "#") return true;
  if (after == "%" || after == "€" || after == "$" || after == "°") return true;
  const bool hours = t.number(first).unit || t.is(t.before(end), TimeRole::hourWord);  // "21u m@rktplein"
  if (t.is(end, TimeRole::counted) && !hours) return true;
  return (after == "," || after == "+") && !t.at(end).spaceBefore && (after == "+" || t.form(end + 1) == "-");
}

/// "2 uur geleden", "8 uur lang": a duration whatever stands before it.
bool isStretch(const TimeTokens& t, std::size_t end) {
  const auto next = t.form(end);
  return t.is(end, TimeRole::ago) || next == "lang" || next == "later" || next == "eerder" || next == "per" ||
         next == "durende";
}

/// A bare number is followed by nothing that it could count.
bool standsAlone(const TimeTokens& t, std::size_t end) {
  if (!t.isWord(end) && !t.isKind(end, TokenKind::number)) return true;
  return t.is(end, TimeRole::follows) || isDayLike(t, end);
}

bool acceptBare(const TimeTokens& t, std::size_t i, const Reading& r, std::size_t cue, bool nearDay) {
  const auto word = t.form(cue);
  if (t.word(i).pluralHour > 0) {
    const bool celebrates = t.form(i) == "vieren" && word != "tegen" && word != "na" && word != "rond";
    return !celebrates &&
           (word == "tegen" || word == "na" || word == "rond" || word == "voor" || t.form(t.before(i)) == "over");
  }
  if (cue == t.size() || t.form(i) == "een" || t.isKind(r.end, TokenKind::number)) return false;
  if (word == "of" || word == "klok") return true;
  if (word == "om") return !t.is(t.before(cue), TimeRole::aboutBefore);
  if (word == "tegen" && t.cardinal(t.before(cue)) >= 0) return false;
  return standsAlone(t, r.end) && (nearDay || t.is(cue, TimeRole::firmCue) || word == "tegen");
}

bool acceptHours(const TimeTokens& t, std::size_t i, const Reading& r, std::size_t cue, bool nearDay) {
  const bool rather = t.form(i) == "een" && t.form(r.end) == "of" && t.cardinal(r.end + 1) > 0;  // "een uur of acht"
  if (isStretch(t, r.end) || rather) return false;
  const auto word = t.form(cue);
  if (word == "tot" && t.cardinal(t.before(cue)) >= 0) return false;  // "2 tot 3 uur"
  if (cue != t.size()) {
    const bool firm =
        t.is(cue, TimeRole::firmCue) || word == "tegen" || word == "tot" || word == "tussen" || word == "of";
    return firm || nearDay || r.value.hour >= 7;
  }
  const std::size_t before = t.before(i);
  if (r.value.hour == 24) return false;
  if (nearDay) return !t.is(before, TimeRole::later);
  if (t.form(i) == "een" || t.is(before, TimeRole::spanBefore) || t.is(r.end, TimeRole::spanAfter)) return false;
  const auto next = t.form(r.end);
  if (t.isWord(r.end) && next.size() > 5 && next.substr(0, 2) == "ge") return false;  // "8 uur gewacht"
  return r.value.hour >= 7 || before == t.size() || !t.isWord(before) || !t.sameSentence(before, i);
}

bool accept(const TimeTokens& t, std::size_t i, const Reading& r, bool dayBefore) {
  if (isAmount(t, i, r.end)) return false;
  const std::size_t cue = cueBefore(t, i);
  const bool nearDay = dayBefore || isDayLike(t, r.end);
  switch (r.strength) {
    case Strength::bare: return acceptBare(t, i, r, cue, nearDay);
    case Strength::loose: return nearDay || (t.money() ? t.is(cue, TimeRole::firmCue) : cue != t.size());
    case Strength::hours: return acceptHours(t, i, r, cue, nearDay);
    case Strength::sure: break;
  }
  if (r.value.minutes) return true;
  return !isStretch(t, r.end) && (cue != t.size() || nearDay || !t.is(t.before(i), TimeRole::spanBefore));
}

/// "20-22 uur": one token, two hours.
std::optional<TimePiece> pairRange(const TimeTokens& t, std::size_t i, bool dayBefore) {
  const NumberShape n = t.number(i);
  if (n.kind != Kind::pair || n.separator != '-' || !t.is(i + 1, TimeRole::hourWord) || isStretch(t, i + 2))
    return std::nullopt;
  const int from = n.value[0], to = n.value[1];
  if (from > 24 || to > 24 || n.digits[0] > 2 || n.digits[1] > 2) return std::nullopt;
  const bool said = dayBefore || cueBefore(t, i) != t.size() || t.form(t.before(i)) == "van" || isDayLike(t, i + 2);
  if (!said && (from < 13 || to < 13)) return std::nullopt;
  TimePiece piece(i, i + 2);
  piece.clock = ClockValue{from, 0, false, isTwelveHour(from, n.digits[0])};
  piece.endClock = ClockValue{to, 0, false, isTwelveHour(to, n.digits[1])};
  return piece;
}

bool acceptRange(const TimeTokens& t, std::size_t i, const Reading& a, const Reading& b, bool dayBefore) {
  if (isAmount(t, i, b.end) || isStretch(t, b.end)) return false;
  const auto before = t.form(t.before(i));
  const bool said = before == "van" || before == "tussen" || before == "vanaf" || dayBefore || isDayLike(t, b.end);
  const Strength most = std::max(a.strength, b.strength);
  if (most == Strength::sure) return true;
  if (most == Strength::bare) return said && standsAlone(t, b.end) && t.form(t.before(t.before(i))) != "schaal";
  return said || cueBefore(t, i) != t.size() || (a.value.hour > 12 && b.value.hour > 12);
}

std::optional<TimePiece> matchRange(const TimeTokens& t, std::size_t i, bool dayBefore) {
  if (auto pair = pairRange(t, i, dayBefore)) return pair;
  const auto a = readClock(t, i);
  if (!a) return std::nullopt;
  bool inclusive = false;
  const std::size_t sign = t.rangeSign(a->end, t.is(t.before(i), TimeRole::between), inclusive);
  if (sign == a->end) return std::nullopt;
  const auto b = matchDate(t, sign) ? std::nullopt : readClock(t, sign);
  if (!b || !acceptRange(t, i, *a, *b, dayBefore)) return std::nullopt;
  TimePiece piece(i, b->end);
  piece.clock = a->value;
  piece.endClock = b->value;
  return piece;
}

/// "tegen negen", "rond de klok van 8", "even na achten", "8 uur ongeveer".
bool isVague(const TimeTokens& t, std::size_t i, std::size_t end) {
  if (t.word(i).pluralHour > 0) return true;
  const auto next = t.form(end);
  if (next == "ongeveer" || next == "circa" || next == "ofzo" || (next == "of" && t.form(end + 1) == "zo")) return true;
  constexpr int kReach = 4;
  std::size_t at = t.before(i);
  for (int n = 0; n < kReach; ++n, at = t.before(at)) {
    if (t.is(at, TimeRole::vague)) return true;
    const auto form = t.form(at);
    const auto ahead = t.form(t.before(at));
    if (form == "of") return ahead == "uur" || ahead == "uurtje";
    if ((form == "na" || form == "voor" || form == "over") && t.is(t.before(at), TimeRole::near)) return true;
    const bool passes = t.is(at, TimeRole::filler) || form == "de" || form == "klok" || form == "van" || form == "en";
    if (!passes) return false;
  }
  return false;
}

}  // namespace

std::optional<TimePiece> matchClock(const TimeTokens& t, std::size_t i, bool dayBefore) {
  if (auto range = matchRange(t, i, dayBefore)) {
    range->clock->vague = isVague(t, i, range->last);
    return range;
  }
  const auto reading = readClock(t, i);
  if (!reading || !accept(t, i, *reading, dayBefore)) return std::nullopt;
  TimePiece piece(i, reading->end);
  piece.clock = reading->value;
  piece.clock->vague = isVague(t, i, reading->end);
  piece.between = t.is(t.before(i), TimeRole::between);
  return piece;
}

}  // namespace peilstok::language
