#include "privacy/digit_groups.h"

namespace peilstok::privacy {

namespace {

/// Behind the spaces and signs at `at`, when a digit follows; else `at`.
std::size_t skipBetween(const Folded& t, std::size_t at, std::string_view signs, char32_t& sign) {
  std::size_t i = at;
  sign = 0;
  while (i - at < 4 && t.at(i) != 0 && t.at(i) < 0x80 &&
         signs.find(static_cast<char>(t.at(i))) != std::string_view::npos) {
    if (sign == 0 || sign == U' ') sign = t.at(i);
    ++i;
  }
  return isDigit(t.at(i)) ? i : at;
}

}  // namespace

DigitGroups::DigitGroups(const Folded& t, std::size_t at, std::string_view signs) {
  std::size_t i = at;
  char32_t sign = 0;
  while (isDigit(t.at(i)) && m_digits.size() <= kMost && m_count < m_groups.size()) {
    DigitGroup& group = m_groups[m_count++];
    group.begin = i;
    group.sign = sign;
    while (isDigit(t.at(i)) && m_digits.size() <= kMost) m_digits += static_cast<char>(t.at(i++));
    group.end = i;
    group.upTo = m_digits.size();
    const std::size_t next = skipBetween(t, i, signs, sign);
    if (next == i) break;
    i = next;
  }
}

std::size_t DigitGroups::groupsFor(std::size_t digits) const {
  for (std::size_t k = 0; k < m_count; ++k)
    if (m_groups[k].upTo == digits) return k + 1;
  return 0;
}

bool DigitGroups::isDate(std::size_t from) const {
  if (m_count < from + 3) return false;
  const DigitGroup &day = m_groups[from], &month = m_groups[from + 1], &year = m_groups[from + 2];
  const auto number = [&](const DigitGroup& g) {
    int value = 0;
    for (std::size_t i = g.upTo - g.size(); i < g.upTo; ++i) value = value * 10 + (m_digits[i] - '0');
    return value;
  };
  if (day.size() > 2 || month.size() > 2 || month.sign != year.sign) return false;
  if (number(day) < 1 || number(day) > 31 || number(month) < 1 || number(month) > 12) return false;
  if (year.size() == 4) return number(year) >= 1900 && number(year) < 2100;
  // A year of two digits is only told from a telephone number by the time of day that follows.
  if (year.size() != 2 || month.sign == U' ' || m_count < from + 5) return false;
  const DigitGroup &hour = m_groups[from + 3], &minute = m_groups[from + 4];
  return hour.sign == U' ' && hour.size() == 2 && minute.size() == 2 && minute.sign == U'.' && number(hour) < 24 &&
         number(minute) < 60;
}

}  // namespace peilstok::privacy
