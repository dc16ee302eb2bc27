#include "survey/normal.h"

#include <algorithm>

namespace peilstok::survey {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

std::int64_t countOn(const DayCounts& counts, sys_days day) {
  const auto at = counts.find(day);
  return at == counts.end() ? 0 : at->second;
}

Change changeOf(const Compared& made, bool over, const SurveyRules& rules) {
  const double count = static_cast<double>(made.count);
  if (made.weeksKnown < rules.weeksLeast) return made.count < rules.least ? Change::silent : Change::no_normal;
  if (std::max(count, made.usual) < rules.least) return Change::silent;
  if (count >= rules.least && count >= rules.times * made.usual && count > made.usual) return Change::more;
  if (over && made.usual >= rules.least && count <= made.usual / rules.times) return Change::less;
  return Change::as_usual;
}

}  // namespace

sys_days civilDay(Instant moment) { return sys_days(civil::fromInstant(moment).date); }
Instant beginOf(sys_days day) { return civil::toInstant(std::chrono::year_month_day(day)); }

double median(std::vector<std::int64_t> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  const auto at = [&](std::size_t i) { return static_cast<double>(values[i]); };
  return values.size() % 2 == 1 ? at(half) : (at(half - 1) + at(half)) / 2;
}

Compared compared(std::int64_t count, std::vector<std::int64_t> before, bool over, const SurveyRules& rules) {
  Compared made;
  made.count = count;
  made.weeksKnown = static_cast<int>(before.size());
  made.usual = median(std::move(before));
  made.change = changeOf(made, over, rules);
  return made;
}

DayCounts countDays(const Picture& picture, const Selection& selection) {
  DayCounts counts;
  for (const HourCount& one : picture.history) {
    const bool mine =
        selection.place.empty() ? one.place.empty() || one.place == picture.own : one.place == selection.place;
    const bool phase = selection.phases.empty() || selection.phases.count(one.phase) > 0;
    if (mine && phase && (!selection.withoutPlace || one.place.empty())) counts[civilDay(one.hour)] += one.count;
  }
  return counts;
}

std::vector<DayFigures> againstNormal(const DayCounts& counts, sys_days first, sys_days last,
                                      std::optional<sys_days> began, sys_days today, const SurveyRules& rules) {
  std::vector<DayFigures> out;
  for (sys_days day = first; day <= last; day += days(1)) {
    std::vector<std::int64_t> before;
    for (int week = 1; week <= rules.weeks; ++week)
      if (const sys_days then = day - days(7 * week); began && then >= *began) before.push_back(countOn(counts, then));
    const Compared made = compared(countOn(counts, day), std::move(before), day < today, rules);
    out.push_back({day, made.count, made.usual, made.weeksKnown, day < today, made.change});
  }
  return out;
}

sys_days firstDayShown(Instant from, Instant until) {
  constexpr int kDaysLeast = 14;
  return std::min(civilDay(from), civilDay(until - std::chrono::seconds(1)) - days(kDaysLeast - 1));
}

std::vector<DayFigures> daysOf(const Picture& picture, const Selection& selection, const SurveyRules& rules) {
  const sys_days last = civilDay(picture.until - std::chrono::seconds(1));
  const auto began = picture.began ? std::optional(civilDay(*picture.began)) : std::nullopt;
  return againstNormal(countDays(picture, selection), firstDayShown(picture.from, picture.until), last, began,
                       civilDay(picture.now), rules);
}

}  // namespace peilstok::survey
