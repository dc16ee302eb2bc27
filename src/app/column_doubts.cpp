#include "app/column_doubts.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace peilstok::app {

namespace {

constexpr int kMonths = 12;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Numbers at the beginning of a text with one sign between each two; at most three of them.
std::vector<int> leadingNumbers(const std::string& text) {
  std::vector<int> numbers;
  std::size_t at = 0;
  while (numbers.size() < 3 && at < text.size() && isDigit(text[at])) {
    int value = 0;
    std::size_t digits = 0;
    for (; at < text.size() && isDigit(text[at]) && digits < 5; ++at, ++digits) value = value * 10 + (text[at] - '0');
    numbers.push_back(value);
    if (at >= text.size() || (text[at] != '-' && text[at] != '/' && text[at] != '.')) break;
    ++at;
  }
  return numbers;
}

std::string valueOf(const intake::RawRecord& record, const char* field) {
  const auto found = record.fields.find(field);
  return found == record.fields.end() ? std::string() : std::string(text::trimmed(found->second));
}

}  // namespace

void ColumnDoubts::look(const intake::RawRecord& record) {
  if (!record.json.empty()) return;
  for (const char* field : {"received", "date"}) lookAtDate(valueOf(record, field));
  for (const char* field : {"reach", "likes", "shares", "comments"}) lookAtNumber(valueOf(record, field));
}

void ColumnDoubts::lookAtDate(const std::string& text) {
  const auto numbers = leadingNumbers(text);
  // A year in front tells the order of the rest.
  if (numbers.size() < 3 || numbers[0] > 31 || numbers[1] > 31 || numbers[0] == 0 || numbers[1] == 0) return;
  if (numbers[0] > kMonths) m_dayFirst = true;
  else if (numbers[1] > kMonths) m_monthFirst = true;
  else if (numbers[0] != numbers[1]) m_eitherWay = true;
}

void ColumnDoubts::lookAtNumber(const std::string& text) {
  if (text.empty()) return;
  const auto sign = text.find_first_of(".,");
  const bool sound = std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '.' || c == ',' || c == ' '; });
  if (!sound) m_notANumber = true;
  else if (sign != std::string::npos && sign > 0 && sign <= 3 && text.size() == sign + 4 &&
           text.find_first_of(".,", sign + 1) == std::string::npos)
    m_threeDigits = true;
}

std::vector<std::string> ColumnDoubts::codes() const {
  std::vector<std::string> codes;
  if (m_monthFirst) codes.emplace_back("month_in_front");
  else if (m_eitherWay && !m_dayFirst) codes.emplace_back("day_or_month");
  if (m_threeDigits) codes.emplace_back("thousands_or_decimals");
  if (m_notANumber) codes.emplace_back("number_unread");
  return codes;
}

}  // namespace peilstok::app
