// Dates in digits and words, and stretches of time from now.

#include <array>

#include "language/time_pieces.h"

namespace peilstok::language {

namespace {

using Kind = NumberShape::Kind;

bool isYear(int value, int digits) { return digits == 4 && value >= 1900 && value < 2200; }

/// A year right after a date: "2026", "'26"; moves `at` past it.
std::optional<int> readYear(const TimeTokens& t, std::size_t& at) {
  const NumberShape n = t.number(at);
  if (n.kind == Kind::plain && isYear(n.value[0], n.digits[0]) && !t.is(at + 1, TimeRole::hourWord)) {
    ++at;
    return n.value[0];
  }
  const NumberShape next = t.number(at + 1);
  if (t.form(at) != "'" && t.form(at) != "’") return std::nullopt;
  if (next.kind != Kind::plain || next.digits[0] != 2 || t.at(at + 1).spaceBefore) return std::nullopt;
  at += 2;
  return 2000 + next.value[0];
}

bool dayFits(int day, int month) {
  constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= kDays[static_cast<std::size_t>(month - 1)];
}

/// The month that begins at `at`, after a hyphen ("24-dec") or a space; 0 when there is none.
int monthAt(const TimeTokens& t, std::size_t& at) {
  if (t.form(at) == "-" && t.word(at + 1).month > 0) ++at;
  return t.isWord(at) ? t.word(at).month : 0;
}

/// Reads on after the month: full stop of an abbreviation, year. Empty when a street or square bears the name.
std::optional<TimePiece> finishDate(const TimeTokens& t, TimePiece piece, std::size_t month) {
  std::size_t at = month + 1;
  const bool abbreviated = t.form(month).size() <= 4;
  if (abbreviated && t.form(at) == "." && !t.at(at).spaceBefore &&
      (t.isKind(at + 1, TokenKind::number) || t.sameSentence(month, at + 1)))
    ++at;
  if (t.form(at) == "-" && !t.at(at).spaceBefore) {
    std::size_t year = at + 1;
    piece.year = readYear(t, year);
    if (piece.year) at = year;
  } else {
    piece.year = readYear(t, at);
  }
  if (t.is(at, TimeRole::street)) return std::nullopt;
  // "1 december a.s.", "5 dec jl."
  const Pointing pointing = t.word(at).pointing;
  const auto form = t.form(at);
  const bool back = form.substr(0, 1) == "j" || form.substr(0, 2) == "ll" || form == "laatstleden";
  if ((pointing == Pointing::komend && t.word(at + 1).unit == TimeUnit::none && t.word(at + 1).weekday < 0) ||
      (pointing == Pointing::vorig && back) || form == "as") {
    piece.pointing = back ? Pointing::vorig : Pointing::komend;
    ++at;
    if (t.form(at) == "." && !t.at(at).spaceBefore && t.sameSentence(at, at + 1)) ++at;
  }
  piece.last = at;
  return piece;
}

/// "12 oktober", "3e jan 2019", "4-5 mei", and the first half of "12 tot 14 oktober".
std::optional<TimePiece> namedMonth(const TimeTokens& t, std::size_t i) {
  TimePiece piece(i, i);
  const NumberShape n = t.number(i);
  std::size_t at = i + 1;
  if (n.kind == Kind::pair && (n.separator == '-' ? n.value[0] < n.value[1] : n.value[0] + 1 == n.value[1])) {
    const int month = monthAt(t, at);
    if (!dayFits(n.value[0], month) || !dayFits(n.value[1], month)) return std::nullopt;
    piece.dayOfMonth = n.value[0];
    piece.endDayOfMonth = n.value[1];
    piece.month = month;
    return finishDate(t, piece, at);
  }
  const int day = dayNumber(t, i);
  if (day < 1) return std::nullopt;
  // "de 15e van februari"
  if ((n.kind == Kind::ordinal || t.word(i).ordinal > 0) && t.form(at) == "van" && t.word(at + 1).month > 0) ++at;
  // "30 februari" is no day, but it is no other day either.
  if (const int month = monthAt(t, at); month > 0) {
    piece.dayOfMonth = day;
    piece.month = month;
    return finishDate(t, piece, at);
  }
  bool inclusive = false;
  std::size_t second = t.rangeSign(i + 1, t.is(t.before(i), TimeRole::between), inclusive);
  if (second == i + 1 && (t.form(second) == "en" || t.form(second) == "," || t.form(second) == "of")) ++second;
  // "za 21 en zo 22 maart", "12, 13 en 14 december"
  if (second > i + 1 && t.word(second).weekday >= 0) ++second;
  if (t.form(i + 1) == "," && dayNumber(t, second) > day && (t.form(second + 1) == "en" || t.form(second + 1) == ","))
    second += 2;
  const int secondDay = second > i + 1 ? dayNumber(t, second) : -1;
  if (secondDay <= day) return std::nullopt;
  std::size_t name = second + 1;
  const int month = monthAt(t, name);
  if (!dayFits(day, month) || !dayFits(secondDay, month)) return std::nullopt;
  piece.dayOfMonth = day;
  piece.month = month;
  piece.year = readYear(t, ++name);
  piece.last = i + 1;
  return piece;
}

/// Whether a number before `i` may count what stands there: a word, but none that goes on about the day.
bool mayBeCounted(const TimeTokens& t, std::size_t i) {
  return t.isWord(i) && !t.is(i, TimeRole::joins) && !t.is(i, TimeRole::clockCue) && !t.is(i, TimeRole::follows) &&
         !t.is(i, TimeRole::ahead) && !t.is(i, TimeRole::pastVerb);
}

/// "dec 24", "december de 12e": the month stands in front.
std::optional<TimePiece> monthFirst(const TimeTokens& t, std::size_t i) {
  const int month = t.isWord(i) ? t.word(i).month : 0;
  if (month == 0) return std::nullopt;
  const bool article = t.form(i + 1) == "de";
  const std::size_t at = article ? i + 2 : i + 1;
  const NumberShape n = t.number(at);
  const int day = dayNumber(t, at);
  const bool ordinal = n.kind == Kind::ordinal || (n.kind == Kind::none && t.word(at).ordinal > 0);
  if (!dayFits(day, month) || (article ? !ordinal : n.kind != Kind::plain)) return std::nullopt;
  // "de eerste week van", and "Jan 20 euro": a number that counts something, or stands behind a name.
  const bool counts = mayBeCounted(t, at + 1);
  const bool said = t.is(t.before(i), TimeRole::monthCue);  // "in december 24"
  if (counts || (!article && (said || t.is(i, TimeRole::unclear) || t.form(at + 1) == "%"))) return std::nullopt;
  TimePiece piece(i, at + 1);
  piece.dayOfMonth = day;
  piece.month = month;
  return piece;
}

/// Two numbers are a date when both have two digits, or when a word before them says so; else they are a score,
/// a fraction or a range.
bool isDatePair(const TimeTokens& t, std::size_t i, const NumberShape& n) {
  const int day = n.value[0], month = n.value[1];
  if (n.digits[0] > 2 || n.digits[1] > 2 || !dayFits(day, month)) return false;
  if (t.is(i + 1, TimeRole::hourWord) || t.is(i + 1, TimeRole::counted) || t.form(i + 1) == "%") return false;
  std::size_t before = t.before(i);
  if (t.form(before) == "." && t.word(t.before(before)).shortWeekday) before = t.before(before);
  const auto cue = t.form(before);
  if (cue == "€") return false;
  const bool said = cue == "op" || cue == "vanaf" || cue == "datum" || cue == "dd" || cue == "d.d." || cue == "per" ||
                    t.word(before).weekday >= 0 || t.word(before).dayOffset;
  if (said) return true;
  const bool alwaysOn = day == 24 && month == 7, rating = n.separator == '/' && day == month && day <= 10;
  return n.digits[0] == 2 && n.digits[1] == 2 && !alwaysOn && !rating;
}

/// "21.11" is a date after "op" and when a clock time of its own follows behind a weekday; else it is a clock time.
bool dottedDateIsMeant(const TimeTokens& t, std::size_t i) {
  const std::size_t before = t.before(i);
  const auto cue = t.form(before);
  if (cue == "op" || cue == "datum" || cue == "dd" || cue == "d.d.") return !t.is(i + 1, TimeRole::hourWord);
  const std::size_t next = t.form(i + 1) == "om" ? i + 2 : i + 1;
  const NumberShape n = t.number(next);
  const bool clock = n.kind == Kind::clock || n.kind == Kind::hours || t.is(next + 1, TimeRole::hourWord);
  return clock && (t.word(before).weekday >= 0 || t.number(i).kind == Kind::date);
}

std::optional<TimePiece> numericDate(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  TimePiece piece(i, i + 1);
  if (n.kind == Kind::date) {
    if (!isYear(n.value[2], 4) || (n.separator == '.' && n.digits[2] == 2 && !dottedDateIsMeant(t, i)))
      return std::nullopt;
    piece.year = n.value[2];
  } else if (n.kind == Kind::clock && n.separator == '.' && n.digits[0] == 2 && dayFits(n.value[0], n.value[1]) &&
             dottedDateIsMeant(t, i)) {
    // "op 21.11"
  } else if (n.kind != Kind::pair || !isDatePair(t, i, n)) {
    return std::nullopt;
  }
  piece.dayOfMonth = n.value[0];
  piece.month = n.value[1];
  return piece;
}

/// An amount of a unit: "drie dagen", "een half uur", "anderhalf uur", "een kwartier".
struct Amount {
  std::size_t end = 0;
  Elapsed elapsed;
};

std::optional<Amount> halves(std::size_t end, TimeUnit unit, int halfUnits) {
  if (unit == TimeUnit::hour) return Amount{end, {30 * halfUnits, TimeUnit::minute}};
  if (unit == TimeUnit::year) return Amount{end, {6 * halfUnits, TimeUnit::month}};
  if (unit == TimeUnit::month) return Amount{end, {15 * halfUnits, TimeUnit::day}};
  if (unit == TimeUnit::week) return Amount{end, {(7 * halfUnits + 1) / 2, TimeUnit::day}};
  return std::nullopt;
}

std::optional<Amount> readAmount(const TimeTokens& t, std::size_t i) {
  const std::size_t article = t.form(i) == "een" ? i + 1 : i;
  if (t.form(article) == "kwartier" || t.form(article) == "kwartiertje")
    return Amount{article + 1, {15, TimeUnit::minute}};
  if (t.form(article) == "halfuur" || t.form(article) == "halfuurtje")
    return Amount{article + 1, {30, TimeUnit::minute}};
  if (t.is(article, TimeRole::half)) return halves(article + 2, t.word(article + 1).unit, 1);
  if (t.form(i) == "anderhalf" || t.form(i) == "anderhalve") return halves(i + 2, t.word(i + 1).unit, 3);
  if (t.form(i) == "tweeënhalf" || t.form(i) == "tweeëneenhalf") return halves(i + 2, t.word(i + 1).unit, 5);
  if (const NumberShape n = t.number(i); n.separator != 0 && n.digits[1] == 1 && n.value[1] == 5 && n.value[0] < 100)
    return halves(i + 2, t.word(i + 1).unit, 2 * n.value[0] + 1);  // "2,5 uur"
  const int amount = t.cardinal(i);
  if (amount < 1 || amount > 1000) return std::nullopt;
  if (t.form(i + 1) == "kwartier") return Amount{i + 2, {15 * amount, TimeUnit::minute}};
  const TimeUnit unit = t.word(i + 1).unit;
  if (unit == TimeUnit::none || unit == TimeUnit::weekend || unit == TimeUnit::quarter) return std::nullopt;
  Amount out{i + 2, {amount, unit}};
  // "over een uur of twee"
  if (amount == 1 && t.form(i + 2) == "of" && t.cardinal(i + 3) > 1) out = {i + 4, {t.cardinal(i + 3), unit}};
  return out;
}

}  // namespace

int dayNumber(const TimeTokens& t, std::size_t i) {
  const NumberShape n = t.number(i);
  if (n.kind == Kind::plain || n.kind == Kind::ordinal) return n.digits[0] <= 2 ? n.value[0] : -1;
  if (t.form(i) == "een") return -1;
  return t.word(i).ordinal > 0 ? t.word(i).ordinal : t.word(i).number;
}

std::optional<TimePiece> matchDate(const TimeTokens& t, std::size_t i) {
  if (auto named = namedMonth(t, i)) return named;
  if (auto named = monthFirst(t, i)) return named;
  return numericDate(t, i);
}

std::optional<TimePiece> matchElapsed(const TimeTokens& t, std::size_t i) {
  const bool within = t.form(i) == "binnen", later = within || t.is(i, TimeRole::later);
  const auto about = t.form(i + 1);  // "over precies een week"
  const bool more = later && (t.is(i + 1, TimeRole::filler) || about == "ruim" || about == "krap" || about == "zo'n");
  const auto amount = readAmount(t, later ? i + 1 + (more ? 1U : 0U) : i);
  if (!amount) return std::nullopt;
  if (!later && !t.is(amount->end, TimeRole::ago)) return std::nullopt;
  TimePiece piece(i, later ? amount->end : amount->end + 1);
  piece.elapsed = amount->elapsed;
  piece.within = within;
  if (!later) piece.elapsed->amount = -piece.elapsed->amount;
  return piece;
}

}  // namespace peilstok::language
