#pragma once
// A number as people write it: groups of digits with a space, dot, dash or bracket between them.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "privacy/folded.h"

namespace peilstok::privacy {

struct DigitGroup {
  std::size_t begin = 0, end = 0;  ///< in the text
  std::size_t upTo = 0;            ///< digits of the whole number up to and including this group
  char32_t sign = 0;               ///< what stands before it: 0 for the first, ' ' or the sign between two spaces
  std::size_t size() const { return end - begin; }
};

class DigitGroups {
 public:
  static constexpr std::size_t kMost = 24;

  /// Reads groups from the digit at `at`, until there are more than `kMost` digits. `signs` may stand between them.
  DigitGroups(const Folded& t, std::size_t at, std::string_view signs);

  std::size_t count() const { return m_count; }
  const DigitGroup& operator[](std::size_t i) const { return m_groups[i]; }
  const std::string& digits() const { return m_digits; }
  /// Number of groups that hold exactly `digits` together, or 0.
  std::size_t groupsFor(std::size_t digits) const;
  /// True when the first three groups from `from` on are a day, a month and a year.
  bool isDate(std::size_t from = 0) const;

 private:
  std::array<DigitGroup, kMost + 1> m_groups{};
  std::size_t m_count = 0;
  std::string m_digits;
};

}  // namespace peilstok::privacy
