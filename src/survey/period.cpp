#include "survey/period.h"

namespace peilstok::survey {

using std::chrono::sys_seconds;

namespace {

constexpr std::chrono::days kWeek{7};

Instant instantOf(sys_seconds local) {
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss<std::chrono::seconds> clock(local - day);
  return civil::toInstant(std::chrono::year_month_day(day), static_cast<int>(clock.hours().count()),
                          static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
}

}  // namespace

sys_seconds civilSeconds(Instant moment) {
  const LocalTime local = civil::fromInstant(moment);
  return std::chrono::sys_days(local.date) + std::chrono::hours(local.hour) + std::chrono::minutes(local.minute) +
         std::chrono::seconds(local.second);
}

PeriodWeeks::PeriodWeeks(Instant from, Instant until, int weeks)
    : m_from(civilSeconds(from)),
      m_until(civilSeconds(until)),
      m_begins(instantOf(m_from - weeks * kWeek)),
      m_weeks(weeks) {}

std::optional<PeriodWeeks::Place> PeriodWeeks::place(Instant moment) const {
  const sys_seconds at = civilSeconds(moment);
  if (at >= m_until) return std::nullopt;
  if (at >= m_from) return Place{0, at, 1};
  const auto back = m_from - at;  // more than nothing
  const int week = static_cast<int>((back - std::chrono::seconds(1)) / kWeek) + 1;
  if (week > m_weeks) return std::nullopt;
  const sys_seconds first = at + week * kWeek;
  if (first >= m_until) return std::nullopt;
  return Place{week, first, static_cast<int>((m_until - first - std::chrono::seconds(1)) / kWeek) + 1};
}

int PeriodWeeks::known(std::optional<Instant> began) const {
  if (!began) return 0;
  const sys_seconds day = std::chrono::floor<std::chrono::days>(civilSeconds(*began));
  int weeks = 0;
  while (weeks < m_weeks && m_from - (weeks + 1) * kWeek >= day) ++weeks;
  return weeks;
}

}  // namespace peilstok::survey
