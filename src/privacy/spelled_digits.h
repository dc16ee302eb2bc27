#pragma once
// Numbers that are partly words or look-alike letters: "nul zes een twee", "O6 7l23", "06 vierendertig".

#include <cstddef>
#include <string>

#include "privacy/folded.h"

namespace peilstok::privacy {

struct SpelledNumber {
  std::string digits;
  std::size_t end = 0;   ///< behind the last group that was read
  bool spelled = false;  ///< something in it was no digit
};

/// Reads groups from `at` until there are `most` digits or more, or nothing follows that may be part of a number.
SpelledNumber readSpelledNumber(const Folded& t, std::size_t at, std::size_t most);

}  // namespace peilstok::privacy
