#pragma once
// What a number token can be in an expression of time.

#include <array>
#include <cstdint>
#include <string_view>

namespace peilstok::language {

struct NumberShape {
  enum class Kind : std::uint8_t {
    none,     ///< nothing that a time is made of: "1.000", "06-12345678"
    plain,    ///< "8"
    ordinal,  ///< "3e"
    hours,    ///< "20u"
    clock,    ///< "20.00", "8u30", "20:15u", "20:15:30"; "20,00" is one only before "uur"
    compact,  ///< "1900u", "1900" (a plain number of four digits may be one too)
    pair,     ///< "24-05", "2-1", "20-22"
    date,     ///< "12/10/26", "2026-11-19"
  };
  Kind kind = Kind::none;
  std::array<int, 3> value{0, 0, 0};  ///< as written; a date is day, month, year
  std::array<int, 3> digits{0, 0, 0};
  char separator = 0;
  bool unit = false;     ///< "u" or "h" is part of the token, or "am" or "pm"
  bool settled = false;  ///< by "am" or "pm", already counted in the hour
};

/// The ending of "9pm", "9:30 p.m.": 0 for am, 12 for pm, -1 for none.
int halfOfDay(std::string_view ending);

NumberShape numberShape(std::string_view form);

}  // namespace peilstok::language
