#include "language/time_numbers.h"

#include <utility>

namespace peilstok::language {

namespace {

using Kind = NumberShape::Kind;

struct Reader {
  std::string_view s;
  std::size_t at = 0;
  bool done() const { return at >= s.size(); }
  char peek() const { return done() ? '\0' : s[at]; }
};

/// Digits at the reader; false when there are none or more than any time has.
bool readDigits(Reader& r, int& value, int& digits) {
  constexpr int kMostDigits = 4;
  value = 0;
  digits = 0;
  for (; !r.done() && r.peek() >= '0' && r.peek() <= '9'; ++r.at) {
    if (++digits > kMostDigits) return false;
    value = value * 10 + (r.peek() - '0');
  }
  return digits > 0;
}

bool isHourSign(char c) { return c == 'u' || c == 'h'; }

NumberShape clock(NumberShape shape, bool unit) {
  const auto& [hour, minute, unused] = shape.value;
  const bool valid =
      shape.digits[0] <= 2 && shape.digits[1] == 2 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
  shape.kind = valid ? Kind::clock : Kind::none;
  shape.unit = unit;
  return shape;
}

/// What can follow the first number directly: nothing, a unit or the ending of an ordinal.
NumberShape single(NumberShape shape, std::string_view rest) {
  if (rest.empty()) shape.kind = Kind::plain;
  else if (rest == "e" || rest == "de" || rest == "ste") shape.kind = shape.digits[0] <= 2 ? Kind::ordinal : Kind::none;
  else if (rest.size() == 1 && isHourSign(rest[0])) {
    shape.unit = true;
    if (shape.digits[0] <= 2) shape.kind = shape.value[0] <= 24 ? Kind::hours : Kind::none;
    else if (shape.value[0] % 100 < 60 && shape.value[0] < 2400) shape.kind = Kind::compact;
  }
  return shape;
}

/// Three numbers with the same separator: day first, or year first when it has four digits.
NumberShape threeParts(NumberShape shape) {
  if (shape.digits[0] == 4) {
    std::swap(shape.value[0], shape.value[2]);
    std::swap(shape.digits[0], shape.digits[2]);
  }
  const bool longYear = shape.digits[2] == 4, shortYear = shape.digits[2] == 2;
  if (shape.digits[0] > 2 || shape.digits[1] > 2 || !(longYear || shortYear)) return shape;
  if (shortYear && shape.separator == '.' && shape.value[1] > 12) return shape;  // no date: "20.30.40"
  if (shortYear) shape.value[2] += 2000;
  shape.kind = Kind::date;
  return shape;
}

/// What a form is but for "am" and "pm" behind it.
NumberShape plainShape(std::string_view form) {
  NumberShape shape;
  Reader r{form};
  if (!readDigits(r, shape.value[0], shape.digits[0])) return shape;
  if (form.substr(r.at).starts_with("uur")) {  // "20uur30", "20uur"
    r.at += 2;
    if (r.at + 1 == form.size()) return single(shape, "u");
    if (form[r.at + 1] < '0' || form[r.at + 1] > '9') return shape;
  }
  const char separator = form.substr(0, r.at).ends_with("uu") ? 'u' : r.peek();
  const bool next = r.at + 1 < form.size() && form[r.at + 1] >= '0' && form[r.at + 1] <= '9';
  if (!next || (separator >= '0' && separator <= '9')) return single(shape, form.substr(r.at));
  shape.separator = separator;
  ++r.at;
  if (!readDigits(r, shape.value[1], shape.digits[1])) return shape;
  const std::string_view rest = form.substr(r.at);
  if (separator == '.' || separator == ',' || separator == ':' || isHourSign(separator)) {
    const bool seconds = separator == ':' && rest.size() == 3 && rest[0] == ':' && shape.digits[0] <= 2;
    if (seconds) return clock(shape, false);
    if (rest.empty()) return clock(shape, isHourSign(separator));
    if (rest.size() == 1 && isHourSign(rest[0])) return clock(shape, true);
  } else if (separator != '-' && separator != '/') {
    return shape;
  } else if (rest.empty()) {
    shape.kind = Kind::pair;
    return shape;
  }
  if (rest.empty() || rest[0] != separator || separator == ':' || separator == ',' || isHourSign(separator))
    return shape;
  ++r.at;
  if (!readDigits(r, shape.value[2], shape.digits[2]) || !r.done()) return shape;
  return threeParts(shape);
}

}  // namespace

int halfOfDay(std::string_view ending) {
  if (ending == "am" || ending == "a.m." || ending == "a.m") return 0;
  return ending == "pm" || ending == "p.m." || ending == "p.m" ? 12 : -1;
}

NumberShape numberShape(std::string_view form) {
  constexpr std::size_t kEnding = 2;
  const int half = form.size() > kEnding ? halfOfDay(form.substr(form.size() - kEnding)) : -1;
  if (half < 0) return plainShape(form);
  NumberShape shape = plainShape(form.substr(0, form.size() - kEnding));
  const bool hours = shape.kind == Kind::plain && shape.digits[0] <= 2;
  if (!(hours || shape.kind == Kind::clock) || shape.unit || shape.value[0] < 1 || shape.value[0] > 12) return {};
  if (hours) shape.kind = Kind::hours;
  shape.value[0] = shape.value[0] % 12 + half;
  shape.unit = shape.settled = true;
  return shape;
}

}  // namespace peilstok::language
