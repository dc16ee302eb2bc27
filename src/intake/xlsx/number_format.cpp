#include "intake/xlsx/number_format.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

#include "base/text.h"

namespace peilstok::intake::xlsx {

namespace {

constexpr std::int64_t kSecondsADay = 86400;
constexpr double kAfterLastDay = 2958466;  // 10000-01-01 in the 1900 system
constexpr int kDaysTo1904 = 1462;

/// What the letters of a format code say.
struct Letters {
  bool day = false, year = false, hour = false, second = false, month = false, elapsed = false;

  void see(char c, char afterIt) {
    switch (c) {
      case 'd': day = true; break;
      case 'y': year = true; break;
      case 'j': year = year || afterIt == 'j'; break;  // "jj": jaar, as careless programs write it
      case 'h': hour = true; break;
      case 's': second = true; break;
      case 'm': month = true; break;
      default: break;
    }
  }
  /// A lone "m" is a month; beside hours or seconds it is minutes.
  NumberKind kind() const {
    if (elapsed) return NumberKind::elapsed;
    const bool clock = hour || second, date = day || year || (month && !clock);
    if (date && clock) return NumberKind::dateTime;
    return date ? NumberKind::date : clock ? NumberKind::time : NumberKind::plain;
  }
};

/// In brackets: "[Red]", "[$-413]" and conditions say nothing of moments; "[h]", "[mm]" and "[ss]" count on past a day.
bool isElapsed(std::string_view inBrackets) {
  const std::string low = text::asciiLower(inBrackets);
  return !low.empty() && low.find_first_not_of(low[0]) == std::string::npos &&
         (low[0] == 'h' || low[0] == 'm' || low[0] == 's');
}

std::string date(std::int64_t day, bool from1904) {
  using namespace std::chrono;
  if (!from1904 && day == 60) return "1900-02-29";
  const sys_days base = from1904   ? sys_days{1904y / January / 1}
                        : day < 60 ? sys_days{1899y / December / 31}
                                   : sys_days{1899y / December / 30};
  const year_month_day when{base + days{day}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(when.year()), static_cast<unsigned>(when.month()),
                     static_cast<unsigned>(when.day()));
}

std::string clock(std::int64_t seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

NumberKind builtInKind(int id) {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
    return NumberKind::date;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
    return NumberKind::time;
  if (id == 22) return NumberKind::dateTime;
  return id == 46 ? NumberKind::elapsed : NumberKind::plain;
}

NumberKind kindOf(std::string_view code) {
  const std::string low = text::asciiLower(code);
  if (low == "general" || low == "standaard") return NumberKind::plain;
  Letters letters;
  for (std::size_t at = 0; at < low.size() && low[at] != ';'; ++at) {
    const char c = low[at];
    if (c == '\\' || c == '_' || c == '*') {
      ++at;  // the next character is shown, or is as wide as what is shown
    } else if (c == '"') {
      at = std::min(low.find('"', at + 1), low.size());
    } else if (c == '[') {
      const std::size_t end = low.find(']', at);
      if (end == std::string::npos) break;
      letters.elapsed = letters.elapsed || isElapsed(std::string_view(low).substr(at + 1, end - at - 1));
      at = end;
    } else if (low.compare(at, 7, "general") == 0) {
      at += 6;
    } else if (low.compare(at, 5, "am/pm") == 0) {
      at += 4;
    } else {
      letters.see(c, at + 1 < low.size() ? low[at + 1] : '\0');
    }
  }
  return letters.kind();
}

std::string plainNumber(double value) {
  if (!std::isfinite(value)) return {};
  if (value == 0) return "0";
  std::array<char, 40> written{};
  const auto made =
      std::to_chars(written.data(), written.data() + written.size(), value, std::chars_format::scientific, 14);
  std::string_view all(written.data(), static_cast<std::size_t>(made.ptr - written.data()));
  const std::size_t e = all.find('e');
  int exponent = 0;
  const std::size_t digitsFrom = e + (all[e + 1] == '+' ? 2 : 1);
  std::from_chars(all.data() + digitsFrom, all.data() + all.size(), exponent);
  const bool negative = all.front() == '-';
  std::string digits;
  for (const char c : all.substr(0, e))
    if (c >= '0' && c <= '9') digits += c;
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  if (exponent > 20 || exponent < -9) return fmt::format("{}", value);
  if (exponent < 0) digits.insert(0, static_cast<std::size_t>(-exponent), '0'), exponent = 0;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() < whole) digits.append(whole - digits.size(), '0');
  if (digits.size() > whole) digits.insert(whole, 1, '.');
  return negative ? '-' + digits : digits;
}

std::string momentText(double serial, NumberKind kind, bool from1904) {
  const double last = kAfterLastDay - (from1904 ? kDaysTo1904 : 0);
  if (kind == NumberKind::plain || !(serial >= 0) || !(serial < last)) return plainNumber(serial);
  const auto seconds = static_cast<std::int64_t>(std::llround(serial * static_cast<double>(kSecondsADay)));
  const std::int64_t day = seconds / kSecondsADay, rest = seconds % kSecondsADay;
  if (kind == NumberKind::elapsed) return clock(seconds);
  // Before the first day of the calendar there is only a time of day.
  if (kind == NumberKind::time || (day == 0 && !from1904)) return clock(rest);
  if (kind == NumberKind::date && rest == 0) return date(day, from1904);
  return date(day, from1904) + ' ' + clock(rest);
}

}  // namespace peilstok::intake::xlsx
