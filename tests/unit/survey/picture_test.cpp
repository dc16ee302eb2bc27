#include "survey/picture.h"

#include "support/catch.h"
#include "support/real_knowledge.h"
#include "survey/normal.h"
#include "survey/occasions.h"

using namespace peilstok;
using namespace peilstok::survey;

namespace {

Instant at(const char* iso) { return *civil::parseIso(iso); }

Occurrence occurrence(const char* when, const std::string& place, std::optional<Phase> phase) {
  Occurrence one;
  one.at = at(when);
  one.place = place;
  one.phase = phase;
  one.precision = place.empty() ? Precision::geen : Precision::woonplaats;
  return one;
}

Picture example() {
  Picture picture;
  picture.own = "GM9001";
  picture.region = regionAround(test::realKnowledge(true)->gazetteer, "GM9001");
  picture.occurrences = {occurrence("2026-11-20T21:00+01:00", "GM9001", Phase::escalatie),
                         occurrence("2026-11-20T20:00+01:00", "GM9003", Phase::rust),
                         occurrence("2026-11-19T20:00+01:00", "GM9003", std::nullopt),
                         occurrence("2026-11-19T10:00+01:00", "GM0363", Phase::rust),
                         occurrence("2026-11-18T10:00+01:00", "", Phase::rust)};
  return picture;
}

std::size_t count(const Selection& selection) {
  const Picture picture = example();
  return chosen(picture, selection, picture.occurrences).size();
}

}  // namespace

TEST_CASE("a selection filters by stretch, place and phase together", "[survey][picture]") {
  CHECK(count({}) == 5);
  CHECK(count({.stretch = std::pair{at("2026-11-20T00:00+01:00"), at("2026-11-21T00:00+01:00")}}) == 2);
  CHECK(count({.stretch = std::pair{at("2026-11-20T20:00+01:00"), at("2026-11-20T21:00+01:00")}}) == 1);
  CHECK(count({.place = "GM9003"}) == 2);
  CHECK(count({.withoutPlace = true}) == 1);
  CHECK(count({.elsewhere = true}) == 1);
  CHECK(count({.phases = {Phase::rust}}) == 4);  // what has no phase is not kept away
  CHECK(count({.place = "GM9003", .phases = {Phase::escalatie}}) == 1);
  CHECK(Selection{}.isEmpty());
  CHECK_FALSE(Selection{.withoutPlace = true}.isEmpty());
}

TEST_CASE("figures by place come own municipality first, unknown and elsewhere last", "[survey][picture]") {
  const Picture picture = example();
  const auto figures = byPlace(picture, picture.occurrences);
  REQUIRE(figures.size() == 4);
  CHECK(figures[0].code == "GM9001");
  CHECK(figures[0].highest == Phase::escalatie);
  CHECK(figures[1].code == "GM9003");
  CHECK(figures[1].total == 2);
  CHECK(figures[1].highest == Phase::rust);
  CHECK(figures[2].code.empty());
  CHECK(figures[2].byPrecision[static_cast<std::size_t>(Precision::geen)] == 1);
  CHECK(figures[3].code == "elders");
}

TEST_CASE("decisions have no place of their own", "[survey][picture]") {
  Picture picture = example();
  for (Occurrence& one : picture.occurrences) one.kind = Happening::besluit;
  CHECK(byPlace(picture, picture.occurrences).empty());
}

TEST_CASE("occasions of the calendar and of the municipality stand by day", "[survey][occasions]") {
  const auto knowledge = test::realKnowledge(true);
  const auto from = civilDay(at("2026-11-15")), to = civilDay(at("2026-12-31"));
  const auto days = occasionDays(*knowledge, "GM9001", from, to);
  REQUIRE_FALSE(days.empty());
  CHECK(std::is_sorted(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.day < b.day; }));
  const auto named = [&](const std::string& name) {
    return std::find_if(days.begin(), days.end(), [&](const OccasionDay& one) { return one.name == name; });
  };
  REQUIRE(named("besluit") != days.end());
  CHECK(named("besluit")->own);
  CHECK(named("besluit")->day == civilDay(at("2026-11-26")));
  REQUIRE(named("Jaarwisseling") != days.end());
  CHECK_FALSE(named("Jaarwisseling")->exact);  // the day before it
  CHECK(named("incident") == days.end());
  // What another municipality laid down is not ours.
  CHECK(occasionDays(*knowledge, "GM0361", from, to).size() < days.size());
}
