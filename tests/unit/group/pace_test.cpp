// How fast a group grows, by what came in and by readings of reach.

#include "group/pace.h"

#include "group/meeting.h"
#include "support/catch.h"

using namespace peilstok;

namespace {

Instant minute(int m) { return Instant{std::chrono::seconds{1'800'000'000 + m * 60}}; }

TimeMention time(int m, Grain grain) { return {{}, minute(m), std::nullopt, grain}; }
PlaceMention place(const char* text, PlaceKind kind, const char* code,
                   PlaceCertainty certainty = PlaceCertainty::zeker) {
  return {{}, text, kind, code, certainty};
}

}  // namespace

TEST_CASE("growth is told up to the last thing known") {
  const auto g = group::growing({{minute(0), {}},
                                 {minute(1436), {}},
                                 {minute(1439), {}},
                                 {std::nullopt, {}},
                                 {minute(1440), {{minute(1440), 50}}}});
  CHECK(g.until == minute(1440));
  CHECK(g.paces[0].copies == 3);
  CHECK(g.paces[1].copies == 3);
  CHECK(g.paces[2].copies == 3);  // what came in at the very begin of the stretch lies outside
  CHECK(g.reach == 50);
  CHECK(g.paces[0].reach == 50);
}

TEST_CASE("readings of one signal rise and fall, and those of several add up") {
  const auto g = group::growing(
      {{minute(0), {{minute(60), 400}, {minute(0), 100}, {minute(57), 380}}}, {minute(30), {{minute(30), 20}}}});
  CHECK(g.until == minute(60));
  CHECK(g.reach == 420);
  CHECK(g.paces[0].reach == 300);  // 380 came after the stretch began
  CHECK(g.paces[1].reach == 320);
  CHECK(g.paces[2].reach == 420);
  CHECK(group::growing({{minute(0), {{minute(0), 90}, {minute(50), 40}}}}).paces[1].reach == 40);
  CHECK(group::growing({{minute(0), {{minute(0), 90}, {minute(61), 40}}}}).paces[1].reach == -50);
}

TEST_CASE("without a moment nothing grows") {
  const auto g = group::growing({{std::nullopt, {}}});
  CHECK_FALSE(g.until.has_value());
  CHECK(g.paces[2].minutes == 1440);
  CHECK(g.paces[2].copies == 0);
  CHECK_FALSE(group::growing({}).until.has_value());
}

TEST_CASE("a spot on a day, or a town at an hour, is one meeting") {
  using enum PlaceKind;
  const auto key = [](std::vector<TimeMention> when, std::vector<PlaceMention> where) {
    return group::meetingKey(when, where);
  };
  const auto spot = place("het Marktplein", plek, "GM0200"), same = place("Marktplein", plek, "GM0200");
  const auto town = place("Apeldoorn", gemeente, "GM0200");
  CHECK(key({time(0, Grain::day)}, {spot}) != 0);
  CHECK(key({time(0, Grain::day)}, {spot}) == key({time(0, Grain::day)}, {town, same}));
  CHECK(key({time(0, Grain::minute)}, {town}) == key({time(0, Grain::day), time(0, Grain::hour)}, {town}));
  CHECK(key({time(0, Grain::minute)}, {spot}) != key({time(30, Grain::minute)}, {spot}));
  CHECK(key({time(0, Grain::minute)}, {spot}) != key({time(0, Grain::minute)}, {place("Kerkplein", plek, "GM0200")}));
  CHECK(key({time(0, Grain::minute)}, {spot}) != key({time(0, Grain::minute)}, {place("Marktplein", plek, "GM0014")}));
}

TEST_CASE("a town on a day is too little, and so is a place that may be several") {
  using enum PlaceKind;
  const auto town = place("Apeldoorn", gemeente, "GM0200");
  CHECK(group::meetingKey({time(0, Grain::day)}, {town}) == 0);
  CHECK(group::meetingKey({time(0, Grain::week)}, {town}) == 0);
  CHECK(group::meetingKey({}, {town}) == 0);
  CHECK(group::meetingKey({time(0, Grain::minute)}, {}) == 0);
  CHECK(group::meetingKey({time(0, Grain::minute)}, {place("Plein", plek, "")}) == 0);
  CHECK(group::meetingKey({time(0, Grain::minute)},
                          {place("Bergen", gemeente, "GM0373", PlaceCertainty::meerduidig)}) == 0);
}
