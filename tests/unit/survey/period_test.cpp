// A stretch against the weeks before it: what counts where, over the change of the clock too.

#include "survey/period.h"

#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::survey;

namespace {

Instant at(const char* iso) { return *civil::parseIso(iso); }

/// The figures of `moments` for [from, until), with signals known of all weeks before.
Compared figures(const char* from, const char* until, const std::vector<const char*>& moments,
                 const SurveyRules& rules = {}) {
  const PeriodWeeks weeks(at(from), at(until), rules.weeks);
  PeriodCounts<int> counts;
  for (const char* moment : moments)
    if (const auto place = weeks.place(at(moment))) counts.add(0, place->week, place->times);
  return counts.of(0, weeks.known(weeks.begins()), true, rules);
}

}  // namespace

TEST_CASE("a period begins with its first second and ends before its last", "[survey][period]") {
  const PeriodWeeks weeks(at("2026-11-16T00:00:00+01:00"), at("2026-11-17T00:00:00+01:00"), 8);
  CHECK(weeks.place(at("2026-11-16T00:00:00+01:00"))->week == 0);
  CHECK(weeks.place(at("2026-11-16T23:59:59+01:00"))->week == 0);
  CHECK_FALSE(weeks.place(at("2026-11-17T00:00:00+01:00")));
  CHECK_FALSE(weeks.place(at("2026-11-15T23:59:59+01:00")));
  CHECK(weeks.place(at("2026-11-09T00:00:00+01:00"))->week == 1);
  CHECK(weeks.place(at("2026-11-09T23:59:59+01:00"))->week == 1);
  CHECK(weeks.place(weeks.begins())->week == 8);
  CHECK_FALSE(weeks.place(weeks.begins() - std::chrono::seconds(1)));
}

TEST_CASE("the same hour of the clock counts, in summer as in winter", "[survey][period]") {
  // On 25 October 2026 the clock goes back: eight in the evening is another moment of UTC in the weeks before it.
  const PeriodWeeks weeks(at("2026-10-26T20:00:00+01:00"), at("2026-10-26T21:00:00+01:00"), 8);
  CHECK(weeks.place(at("2026-10-19T20:30:00+02:00"))->week == 1);
  CHECK_FALSE(weeks.place(at("2026-10-19T19:30:00+02:00")));
  CHECK(civilSeconds(weeks.begins()) == civilSeconds(at("2026-08-31T20:00:00+02:00")));
}

TEST_CASE("a period of a month has its normal from the same eight weeks", "[survey][period]") {
  const PeriodWeeks weeks(at("2026-10-01T00:00:00+02:00"), at("2026-10-31T00:00:00+01:00"), 8);
  // The thirty days hold five Thursdays and four Saturdays.
  CHECK(weeks.place(at("2026-09-24T12:00:00+02:00"))->times == 5);
  CHECK(weeks.place(at("2026-09-26T12:00:00+02:00"))->times == 4);
  CHECK(weeks.place(at("2026-09-24T12:00:00+02:00"))->at == civilSeconds(at("2026-10-01T12:00:00+02:00")));
}

TEST_CASE("what is known of is counted in whole weeks", "[survey][period]") {
  const PeriodWeeks weeks(at("2026-11-16T09:00:00+01:00"), at("2026-11-17T09:00:00+01:00"), 8);
  CHECK(weeks.known(std::nullopt) == 0);
  CHECK(weeks.known(at("2026-11-16T10:00:00+01:00")) == 0);
  CHECK(weeks.known(at("2026-11-09T12:00:00+01:00")) == 1);  // the same day is enough
  CHECK(weeks.known(at("2026-11-10T00:00:00+01:00")) == 0);
  CHECK(weeks.known(at("2020-01-01T00:00:00+01:00")) == 8);
}

TEST_CASE("the thresholds are those of a day", "[survey][period]") {
  std::vector<const char*> five(5, "2026-11-16T12:00:00+01:00");
  CHECK(figures("2026-11-16T00:00:00+01:00", "2026-11-17T00:00:00+01:00", {}).change == Change::silent);
  CHECK(figures("2026-11-16T00:00:00+01:00", "2026-11-17T00:00:00+01:00", five).change == Change::more);
  five.pop_back();
  CHECK(figures("2026-11-16T00:00:00+01:00", "2026-11-17T00:00:00+01:00", five).change == Change::silent);
}

TEST_CASE("a day of a picture and a period of that day say the same", "[survey][period]") {
  const SurveyRules rules;
  const std::int64_t before[] = {3, 7, 2, 9, 4, 1, 5, 6};
  DayCounts days;
  PeriodCounts<int> counts;
  const auto day = civilDay(at("2026-11-16T00:00:00+01:00"));
  const PeriodWeeks weeks(beginOf(day), beginOf(day + std::chrono::days(1)), rules.weeks);
  const auto add = [&](std::chrono::sys_days when, std::int64_t count) {
    days[when] = count;
    for (std::int64_t i = 0; i < count; ++i)
      if (const auto place = weeks.place(beginOf(when) + std::chrono::hours(i)))
        counts.add(0, place->week, place->times);
  };
  add(day, 11);
  for (int week = 1; week <= 8; ++week) add(day - std::chrono::days(7 * week), before[week - 1]);
  const DayFigures one =
      againstNormal(days, day, day, day - std::chrono::days(56), day + std::chrono::days(1), rules).front();
  const Compared two = counts.of(0, weeks.known(weeks.begins()), true, rules);
  CHECK(two.count == one.count);
  CHECK(two.usual == one.usual);
  CHECK(two.weeksKnown == one.weeksKnown);
  CHECK(two.change == one.change);
}
