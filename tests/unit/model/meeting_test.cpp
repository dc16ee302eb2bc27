// Meetings read back from the entries of a dossier.

#include "model/meeting.h"

#include "support/catch.h"

using namespace peilstok;

namespace {

Instant minute(int count) { return Instant(std::chrono::minutes(29'000'000 + count)); }

std::vector<DossierEntry> entries(const std::vector<std::pair<int, MeetingStep>>& steps) {
  std::vector<DossierEntry> all = {{1, 1, minute(-5), "OOV", DossierHead{}}};
  for (const auto& [at, step] : steps)
    all.push_back(
        {static_cast<std::int64_t>(all.size()) + 1, 1, minute(at), "OOV", Meeting{step, {}, {}, {"OOV"}, {}}});
  return all;
}

}  // namespace

TEST_CASE("a meeting is held from its first step to its end, with the time of each step") {
  using enum MeetingStep;
  const auto held = meetingsOf(entries({{0, beeld}, {12, oordeel}, {20, besluit}, {31, klaar}}));
  REQUIRE(held.size() == 1);
  CHECK(held[0].began == minute(0));
  CHECK(held[0].ended == minute(31));
  CHECK(held[0].present == std::vector<std::string>{"OOV"});
  CHECK(held[0].steps == std::vector<HeldStep>{{beeld, minute(0), minute(12)},
                                               {oordeel, minute(12), minute(20)},
                                               {besluit, minute(20), minute(31)}});
}

TEST_CASE("who goes back to a step holds it twice, and who changes only the next moment holds nothing new") {
  using enum MeetingStep;
  const auto held = meetingsOf(entries({{0, beeld}, {5, oordeel}, {6, oordeel}, {9, beeld}}));
  REQUIRE(held.size() == 1);
  CHECK_FALSE(held[0].ended);
  REQUIRE(held[0].steps.size() == 3);
  CHECK(held[0].steps[1] == HeldStep{oordeel, minute(5), minute(9)});
  CHECK_FALSE(held[0].steps[2].until);
}

TEST_CASE("a second meeting stands beside the first, and only what had been held by then is told") {
  using enum MeetingStep;
  const auto all = entries({{0, beeld}, {10, klaar}, {60, geen}, {120, beeld}, {130, besluit}});
  CHECK(meetingsOf(all).size() == 2);
  CHECK(meetingsOf(all, minute(119)).size() == 1);
  CHECK(meetingsOf(all, minute(5)).at(0).steps.size() == 1);
  CHECK_FALSE(meetingsOf(all, minute(5)).at(0).ended);
  CHECK(meetingsOf(all, minute(-1)).empty());
}
