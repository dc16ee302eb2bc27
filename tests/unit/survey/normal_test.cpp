#include "survey/normal.h"

#include <algorithm>
#include <random>

#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::survey;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

sys_days on(int year, unsigned month, unsigned day) {
  return sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

const sys_days kSaturday = on(2026, 11, 21);

/// The figures of one Saturday with these counts on the eight Saturdays before it.
DayFigures figures(std::int64_t count, const std::vector<std::int64_t>& before, const SurveyRules& rules = {},
                   sys_days today = kSaturday + days(1)) {
  DayCounts counts{{kSaturday, count}};
  for (std::size_t i = 0; i < before.size(); ++i) counts[kSaturday - days(7 * (static_cast<int>(i) + 1))] = before[i];
  const auto began = kSaturday - days(7 * static_cast<int>(before.size()));
  return againstNormal(counts, kSaturday, kSaturday, began, today, rules).front();
}

}  // namespace

TEST_CASE("usual is the middle of the same weekday", "[survey][normal]") {
  CHECK(median({}) == 0);
  CHECK(median({7}) == 7);
  CHECK(median({9, 1, 4}) == 4);
  CHECK(median({9, 1, 4, 5}) == 4.5);
  const DayFigures busyOnce = figures(14, {3, 3, 2, 90, 4, 3, 2, 3});
  CHECK(busyOnce.usual == 3);
  CHECK(busyOnce.weeksKnown == 8);
  CHECK(busyOnce.change == Change::more);
}

TEST_CASE("under five it stays silent", "[survey][normal]") {
  CHECK(figures(4, {0, 0, 0, 0, 0, 0, 0, 0}).change == Change::silent);
  CHECK(figures(5, {0, 0, 0, 0, 0, 0, 0, 0}).change == Change::more);
  CHECK(figures(0, {4, 4, 4, 4, 4, 4, 4, 4}).change == Change::silent);
  CHECK(figures(0, {5, 5, 5, 5, 5, 5, 5, 5}).change == Change::less);
}

TEST_CASE("the threshold is a factor", "[survey][normal]") {
  CHECK(figures(9, {5, 5, 5, 5, 5, 5, 5, 5}).change == Change::as_usual);
  CHECK(figures(10, {5, 5, 5, 5, 5, 5, 5, 5}).change == Change::more);
  CHECK(figures(4, {8, 8, 8, 8, 8, 8, 8, 8}).change == Change::less);
  CHECK(figures(5, {8, 8, 8, 8, 8, 8, 8, 8}).change == Change::as_usual);
}

TEST_CASE("a day that is not over cannot be less yet", "[survey][normal]") {
  const std::vector<std::int64_t> before(8, 20);
  CHECK(figures(1, before).change == Change::less);
  CHECK(figures(1, before, {}, kSaturday).change == Change::as_usual);
  CHECK(figures(60, before, {}, kSaturday).change == Change::more);
}

TEST_CASE("without enough weeks there is no normal", "[survey][normal]") {
  CHECK(figures(40, {2, 2, 2}).change == Change::no_normal);
  CHECK(figures(40, {2, 2, 2}).weeksKnown == 3);
  CHECK(figures(4, {2, 2, 2}).change == Change::silent);
  CHECK(figures(40, {2, 2, 2, 2}).change == Change::more);
  CHECK(againstNormal({{kSaturday, 9}}, kSaturday, kSaturday, std::nullopt, kSaturday, {}).front().change ==
        Change::no_normal);
}

TEST_CASE("more signals never make a day less, and nothing under the least is more", "[survey][normal]") {
  std::mt19937 engine(3);
  std::uniform_int_distribution<int> any(0, 30);
  const auto rank = [](Change change) { return change == Change::less ? 0 : change == Change::more ? 2 : 1; };
  for (int i = 0; i < 500; ++i) {
    std::vector<std::int64_t> before(8);
    for (auto& one : before) one = any(engine);
    const int count = any(engine);
    const DayFigures now = figures(count, before), next = figures(count + 1, before);
    CHECK(rank(next.change) >= rank(now.change));
    if (now.change == Change::more) CHECK(count >= 5);
    std::shuffle(before.begin(), before.end(), engine);
    CHECK(figures(count, before).change == now.change);
  }
}

TEST_CASE("a day is a civil day, also when the clock changes", "[survey][normal]") {
  const sys_days shortDay = on(2026, 3, 29), longDay = on(2026, 10, 25);
  CHECK(beginOf(shortDay + days(1)) - beginOf(shortDay) == std::chrono::hours(23));
  CHECK(beginOf(longDay + days(1)) - beginOf(longDay) == std::chrono::hours(25));
  CHECK(civilDay(beginOf(longDay)) == longDay);
  CHECK(civilDay(beginOf(longDay) - std::chrono::seconds(1)) == longDay - days(1));
}

TEST_CASE("days count what is ours and what has no place", "[survey][normal]") {
  Picture picture;
  picture.own = "GM0361";
  const Instant noon = beginOf(kSaturday) + std::chrono::hours(12);
  picture.history = {{noon, Lane::online, "GM0361", Phase::rust, 3},
                     {noon, Lane::online, "", Phase::escalatie, 2},
                     {noon, Lane::buren, "GM0373", Phase::rust, 40}};
  CHECK(countDays(picture, {}).at(kSaturday) == 5);
  CHECK(countDays(picture, {.place = "GM0373"}).at(kSaturday) == 40);
  CHECK(countDays(picture, {.withoutPlace = true}).at(kSaturday) == 2);
  CHECK(countDays(picture, {.phases = {Phase::escalatie}}).at(kSaturday) == 2);
}

TEST_CASE("two weeks are shown of a short stretch", "[survey][normal]") {
  const Instant end = beginOf(kSaturday + days(1));
  CHECK(firstDayShown(end - std::chrono::hours(24), end) == kSaturday - days(13));
  CHECK(firstDayShown(beginOf(kSaturday - days(40)), end) == kSaturday - days(40));
}
