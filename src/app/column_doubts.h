#pragma once
// What the dates and numbers in the first rows of a table leave open, for a person to look at before it is read.

#include <string>
#include <vector>

#include "intake/record.h"

namespace peilstok::app {

/// Takes the rows of a preview one by one.
class ColumnDoubts {
 public:
  void look(const intake::RawRecord& record);
  /// Codes: day_or_month, when no date tells which number is the day; month_in_front, when one cannot be read with the
  /// day first; thousands_or_decimals, of a sign before three digits; number_unread.
  std::vector<std::string> codes() const;

 private:
  void lookAtDate(const std::string& text);
  void lookAtNumber(const std::string& text);

  bool m_eitherWay = false, m_dayFirst = false, m_monthFirst = false;
  bool m_threeDigits = false, m_notANumber = false;
};

}  // namespace peilstok::app
