// The agenda of a meeting: every step has its minutes, and that nobody checked them stands beside them.

#include "data_copy.h"

using namespace peilstok;
using peilstok::test::DataCopy;

TEST_CASE("the agenda that ships gives every step its minutes, with the ground and the day", "[knowledge]") {
  const DataCopy copy;
  const auto knowledge = copy.load();
  REQUIRE(knowledge);
  const MeetingAgenda& agenda = (*knowledge)->agenda;
  for (const MeetingStep step : {MeetingStep::beeld, MeetingStep::oordeel, MeetingStep::besluit})
    CHECK(agenda.minutesFor(step) > 0);
  CHECK(agenda.minutesFor(MeetingStep::klaar) == 0);
  CHECK(agenda.checked.size() == 10);
  if (!agenda.verified) CHECK((agenda.ground.find("ontroleren") != std::string::npos));
}

TEST_CASE("an agenda without a step, or with a step twice, is refused", "[knowledge][refusal]") {
  const DataCopy copy;
  copy.replace("meeting/bob.json", "\"oordeel\"", "\"beeld\"");
  CHECK_FALSE(copy.refusal().empty());
}

TEST_CASE("a day that does not exist is refused in an agenda", "[knowledge][refusal]") {
  const DataCopy copy;
  const std::string before = copy.read("meeting/bob.json");
  const std::size_t at = before.find("\"checked\": \"");
  REQUIRE(at != std::string::npos);
  copy.replace("meeting/bob.json", before.substr(at, 23), "\"checked\": \"2026-02-30\"");
  CHECK_FALSE(copy.refusal().empty());
}
