#include "base/clock.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include "base/text.h"

namespace peilstok {

using namespace std::chrono;

Clock systemClock() {
  return [] { return floor<seconds>(system_clock::now()); };
}

namespace civil {

namespace {

const date::time_zone& zone() {
  static const date::time_zone* const amsterdam = date::locate_zone("Europe/Amsterdam");
  return *amsterdam;
}

/// UTC offset at a moment, with the last answer's validity kept: imports ask for millions of moments in few periods.
seconds offsetAt(Instant moment) {
  thread_local date::sys_info last{};
  const date::sys_seconds at{moment.time_since_epoch()};
  if (!(at >= last.begin && at < last.end)) last = zone().get_info(at);
  return last.offset;
}

bool validDate(year_month_day d) { return d.ok() && int(d.year()) >= 1970 && int(d.year()) <= 2200; }

/// Reads digits from `s` at `at`; at most `most` of them. -1 when there are none.
int number(std::string_view s, std::size_t& at, int most) {
  int value = 0, count = 0;
  while (at < s.size() && count < most && s[at] >= '0' && s[at] <= '9') {
    value = value * 10 + (s[at] - '0');
    ++at;
    ++count;
  }
  return count == 0 ? -1 : value;
}

bool skip(std::string_view s, std::size_t& at, std::string_view any) {
  if (at < s.size() && any.find(s[at]) != std::string_view::npos) {
    ++at;
    return true;
  }
  return false;
}

struct ClockTime {
  int hour = 0, minute = 0, second = 0;
  bool ok = false;
};

/// "16:05", "16.05.30", "4:05 PM", "16u05"; moves past it.
ClockTime readClock(std::string_view s, std::size_t& at) {
  ClockTime t;
  t.hour = number(s, at, 2);
  if (t.hour < 0 || !skip(s, at, ":.uh")) return t;
  t.minute = number(s, at, 2);
  if (t.minute < 0) return t;
  if (skip(s, at, ":.")) {
    t.second = number(s, at, 2);
    if (t.second < 0) return t;
    if (at < s.size() && s[at] == '.') {  // fractions are dropped
      ++at;
      number(s, at, 9);
    }
  }
  std::size_t ahead = at;
  while (ahead < s.size() && s[ahead] == ' ') ++ahead;
  const std::string half = text::asciiLower(s.substr(std::min(ahead, s.size()), 2));
  if (half == "pm" || half == "am") {
    if (t.hour < 1 || t.hour > 12) return t;
    t.hour = t.hour % 12 + (half == "pm" ? 12 : 0);
    at = ahead + 2;
  }
  t.ok = t.hour < 24 && t.minute < 60 && t.second < 60;
  return t;
}

int monthByName(std::string_view word) {
  static const std::array<std::vector<std::string_view>, 12> names = {{
      {"jan", "januari", "january"},
      {"feb", "februari", "february"},
      {"mrt", "mar", "maart", "march"},
      {"apr", "april"},
      {"mei", "may"},
      {"jun", "juni", "june"},
      {"jul", "juli", "july"},
      {"aug", "augustus", "august"},
      {"sep", "sept", "september"},
      {"okt", "oct", "oktober", "october"},
      {"nov", "november"},
      {"dec", "december"},
  }};
  const std::string low = text::asciiLower(word);
  for (std::size_t m = 0; m < names.size(); ++m)
    for (const auto& name : names[m])
      if (low == name) return static_cast<int>(m) + 1;
  return 0;
}

/// Offset after a clock time: "Z", "+01:00", "+0100"; empty when there is none; sets `ok` to false on nonsense.
std::optional<seconds> readOffset(std::string_view s, std::size_t& at, bool& ok) {
  ok = true;
  if (at < s.size() && (s[at] == 'Z' || s[at] == 'z')) {
    ++at;
    return seconds{0};
  }
  if (at < s.size() && (s[at] == '+' || s[at] == '-')) {
    const int sign = s[at] == '-' ? -1 : 1;
    ++at;
    const int h = number(s, at, 2);
    skip(s, at, ":");
    const int m = at < s.size() ? number(s, at, 2) : 0;
    if (h < 0 || h > 15 || m < 0 || m > 59) {
      ok = false;
      return std::nullopt;
    }
    return seconds{sign * (h * 3600 + m * 60)};
  }
  return std::nullopt;
}

std::optional<Instant> fromParts(int y, int mo, int d, const ClockTime& t, std::optional<seconds> offset) {
  const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
  if (!validDate(date)) return std::nullopt;
  if (offset)
    return Instant{sys_days{date}.time_since_epoch() + hours{t.hour} + minutes{t.minute} + seconds{t.second} - *offset};
  return toInstant(date, t.hour, t.minute, t.second);
}

/// Reads an optional clock time and offset from `at` to the end and joins them with the date.
std::optional<Instant> finish(std::string_view s, std::size_t at, int y, int mo, int d) {
  ClockTime t;
  t.ok = true;
  while (at < s.size() && (s[at] == ' ' || s[at] == ',' || s[at] == 'T' || s[at] == 't')) ++at;
  if (at < s.size() && s.substr(at, 3) == "om ") at += 3;
  std::optional<seconds> offset;
  if (at < s.size()) {
    t = readClock(s, at);
    if (!t.ok) return std::nullopt;
    while (at < s.size() && s[at] == ' ') ++at;
    bool ok = true;
    offset = readOffset(s, at, ok);
    if (!ok) return std::nullopt;
    if (text::asciiLower(s.substr(std::min(at, s.size()))) == "uur") at = s.size();
    if (text::asciiLower(s.substr(std::min(at, s.size()))) == "utc") {
      offset = seconds{0};
      at = s.size();
    }
    if (at != s.size()) return std::nullopt;
  }
  return fromParts(y, mo, d, t, offset);
}

}  // namespace

LocalTime fromInstant(Instant moment) {
  const auto local = moment + offsetAt(moment);
  const auto day = floor<days>(local);
  const auto rest = local - day;
  LocalTime out;
  out.date = year_month_day{sys_days{day}};
  out.hour = static_cast<int>(duration_cast<hours>(rest).count());
  out.minute = static_cast<int>(duration_cast<minutes>(rest).count() % 60);
  out.second = static_cast<int>(rest.count() % 60);
  return out;
}

Instant toInstant(year_month_day date, int hour, int minute, int second) {
  const auto wall = sys_days{date}.time_since_epoch() + hours{hour} + minutes{minute} + seconds{second};
  const auto info = zone().get_info(date::local_seconds{wall});
  if (info.result == date::local_info::nonexistent) return Instant{info.second.begin.time_since_epoch()};
  return Instant{wall - info.first.offset};
}

Instant toInstant(const LocalTime& l) { return toInstant(l.date, l.hour, l.minute, l.second); }

int weekday(year_month_day date) { return static_cast<int>(std::chrono::weekday{sys_days{date}}.iso_encoding()) - 1; }

year_month_day addDays(year_month_day date, int count) { return year_month_day{sys_days{date} + days{count}}; }

// Anonymous Gregorian computus (Meeus/Jones/Butcher).
year_month_day easter(int y) {
  const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int mo = (h + l - 7 * m + 114) / 31, da = (h + l - 7 * m + 114) % 31 + 1;
  return year{y} / month{static_cast<unsigned>(mo)} / day{static_cast<unsigned>(da)};
}

std::string format(Instant moment) {
  const LocalTime t = fromInstant(moment);
  const auto offset = duration_cast<minutes>(offsetAt(moment)).count();
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", int(t.date.year()), unsigned(t.date.month()),
                     unsigned(t.date.day()), t.hour, t.minute, t.second, offset < 0 ? '-' : '+', std::abs(offset) / 60,
                     std::abs(offset) % 60);
}

std::string formatDate(Instant moment) { return format(moment).substr(0, 10); }
std::string formatHourMinute(Instant moment) { return format(moment).substr(11, 5); }

std::optional<Instant> parseIso(std::string_view s) {
  s = text::trimmed(s);
  std::size_t at = 0;
  const int y = number(s, at, 4);
  if (at != 4 || !skip(s, at, "-")) return std::nullopt;
  const int mo = number(s, at, 2);
  if (at != 7 || !skip(s, at, "-")) return std::nullopt;
  const int d = number(s, at, 2);
  if (at != 10 || y < 0 || mo < 1 || d < 1) return std::nullopt;
  if (at < s.size() && s[at] != 'T' && s[at] != 't' && s[at] != ' ') return std::nullopt;
  return finish(s, at, y, mo, d);
}

std::optional<Instant> parseLoose(std::string_view s) {
  s = text::trimmed(s);
  if (s.empty() || s.size() > 64) return std::nullopt;
  if (const auto iso = parseIso(s)) return iso;
  if (s.find_first_not_of("0123456789") == std::string_view::npos) {
    std::int64_t v = 0;
    std::from_chars(s.data(), s.data() + s.size(), v);
    if (s.size() == 13) v /= 1000;
    if (s.size() == 10 || s.size() == 13) return Instant{seconds{v}};
    return std::nullopt;
  }
  // A weekday in front says nothing that the date does not say.
  if (const auto comma = s.find(' '); comma != std::string_view::npos) {
    static constexpr std::array<std::string_view, 14> weekdays = {"ma",  "di",  "wo",  "do",  "vr",  "za",  "zo",
                                                                  "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    std::string first = text::asciiLower(s.substr(0, comma));
    while (!first.empty() && (first.back() == ',' || first.back() == '.')) first.pop_back();
    for (const auto w : weekdays)
      if (first == w) {
        s = text::trimmed(s.substr(comma));
        break;
      }
  }
  std::size_t at = 0;
  if (s[0] >= '0' && s[0] <= '9') {
    const int first = number(s, at, 4);
    if (at <= 2 && skip(s, at, "-/. ")) {
      std::size_t word = at;
      while (word < s.size() && ((s[word] | 32) >= 'a' && (s[word] | 32) <= 'z')) ++word;
      int mo = 0;
      if (word > at) {
        mo = monthByName(s.substr(at, word - at));
        at = word;
        skip(s, at, ".");
      } else {
        mo = number(s, at, 2);
      }
      if (mo < 1 || mo > 12 || !skip(s, at, "-/. ,")) return std::nullopt;
      skip(s, at, " ");
      const std::size_t begin = at;
      int y = number(s, at, 4);
      if (at - begin == 2) y += 2000;
      else if (at - begin != 4) return std::nullopt;
      return finish(s, at, y, mo, first);
    }
    if (at == 4 && skip(s, at, "/.")) {
      const int mo = number(s, at, 2);
      if (mo < 1 || !skip(s, at, "/.")) return std::nullopt;
      const int d = number(s, at, 2);
      return d < 1 ? std::nullopt : finish(s, at, first, mo, d);
    }
    return std::nullopt;
  }
  std::size_t word = 0;
  while (word < s.size() && ((s[word] | 32) >= 'a' && (s[word] | 32) <= 'z')) ++word;
  const int mo = monthByName(s.substr(0, word));
  at = word;
  if (mo == 0) return std::nullopt;
  skip(s, at, ".");
  if (!skip(s, at, " -")) return std::nullopt;
  const int d = number(s, at, 2);
  if (d < 1) return std::nullopt;
  skip(s, at, ",");
  if (!skip(s, at, " -")) return std::nullopt;
  const int y = number(s, at, 4);
  return y < 1000 ? std::nullopt : finish(s, at, y, mo, d);
}

}  // namespace civil
}  // namespace peilstok
