#pragma once
// A stretch of time of any length against the eight weeks before it.

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "survey/normal.h"

namespace peilstok::survey {

/// Where a moment counts for the stretch [from, until): within it, or in one of the weeks before its beginning. Of
/// such a week what fell on the weekdays and hours of the stretch counts, once for every time that those come round in
/// it. So a stretch of an hour, a week and a month all have their normal from the same weeks.
class PeriodWeeks {
 public:
  PeriodWeeks(Instant from, Instant until, int weeks);

  /// Civil time: what is alike on the clock counts as alike, whatever the season.
  struct Place {
    int week = 0;                   ///< 0: the stretch itself, 1: the week before its beginning, and so on
    std::chrono::sys_seconds at{};  ///< the civil moment in the stretch with which it is held
    int times = 1;                  ///< how often it counts: at `at`, a week later, ...
  };
  std::optional<Place> place(Instant moment) const;

  /// The first moment that may count.
  Instant begins() const { return m_begins; }
  int weeks() const { return m_weeks; }
  /// Weeks that lie wholly after the day on which the first signal was stored.
  int known(std::optional<Instant> began) const;

 private:
  std::chrono::sys_seconds m_from, m_until;  ///< civil
  Instant m_begins;
  int m_weeks;
};

/// A moment as the clock shows it in the Netherlands.
std::chrono::sys_seconds civilSeconds(Instant moment);

/// Counts by a key of the caller's, in the stretch and in each of the weeks before it.
template <class Key>
class PeriodCounts {
 public:
  void add(const Key& key, int week, std::int64_t times = 1) {
    std::vector<std::int64_t>& weeks = m_counts[key];
    if (weeks.size() <= static_cast<std::size_t>(week)) weeks.resize(static_cast<std::size_t>(week) + 1);
    weeks[static_cast<std::size_t>(week)] += times;
  }
  /// Every key that was added.
  const std::map<Key, std::vector<std::int64_t>>& all() const { return m_counts; }
  Compared of(const Key& key, int weeksKnown, bool over, const SurveyRules& rules) const {
    const auto found = m_counts.find(key);
    std::vector<std::int64_t> weeks = found == m_counts.end() ? std::vector<std::int64_t>() : found->second;
    weeks.resize(static_cast<std::size_t>(weeksKnown) + 1);
    const std::int64_t count = weeks.front();
    weeks.erase(weeks.begin());
    return compared(count, std::move(weeks), over, rules);
  }

 private:
  std::map<Key, std::vector<std::int64_t>> m_counts;
};

}  // namespace peilstok::survey
