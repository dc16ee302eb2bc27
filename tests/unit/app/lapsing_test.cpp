// Until when an urgency counts, also of signals that were weighed before that was kept.

#include "app/lapsing.h"

#include <sqlite3.h>

#include "own_place.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::app;

TEST_CASE("what a text warns of is still to come until the last moment it names is over", "[lapsing]") {
  const auto moment = [](int hours) { return Instant{std::chrono::hours{480'000 + hours}}; };
  CHECK(!lastNamed({}));
  const TimeMention evening{{}, moment(20), {}, Grain::hour}, day{{}, moment(0), {}, Grain::day},
      longer{{}, moment(2), moment(30), Grain::part_of_day}, year{{}, moment(9'000), {}, Grain::year};
  CHECK(lastNamed({evening}) == moment(20));
  CHECK(lastNamed({day, evening}) == moment(24));
  CHECK(lastNamed({longer, day}) == moment(30));
  CHECK(lastNamed({evening, year}) == moment(20));
}

TEST_CASE("a signal that was weighed before its lapsing was kept gets it when the file is opened", "[lapsing]") {
  test::OwnPlace place;
  const std::int64_t call = place.signal(test::kCall), grumble = place.signal(test::kGrumble);
  const auto before = place.workspace->store().rows({call, grumble}, {});
  REQUIRE((*before)[0].lapses);
  CHECK_FALSE((*before)[1].lapses);
  const auto file = place.workspace->file();
  place.workspace.reset();
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.string().c_str(), &handle) == SQLITE_OK);
  REQUIRE(sqlite3_exec(handle, "UPDATE signal_state SET lapses = 0 WHERE urgency > 0", nullptr, nullptr, nullptr) ==
          SQLITE_OK);
  sqlite3_close(handle);
  place.open(test::OwnPlace::shipped());
  CHECK(place.workspace->store().rows({call}, {})->front().lapses == before->front().lapses);
  CHECK(place.workspace->store().unsettledUrgencies(10)->empty());
}
