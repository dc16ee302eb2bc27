// Scenarios: what ships holds together, and what is wrong with one is named with its line.

#include "knowledge/exercise.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/real_knowledge.h"

using namespace peilstok;
using Json = nlohmann::ordered_json;

namespace {

/// A sound scenario of an hour with one leap in it.
Json sound() {
  return {
      {"schema", "exercise/1"},
      {"id", "proef"},
      {"title", "Proef"},
      {"about", "Om te toetsen."},
      {"municipality", "GM9001"},
      {"others", {"GM9002"}},
      {"goals", {"Oefenen"}},
      {"begins", "2026-11-20T16:00:00+01:00"},
      {"speed", 6},
      {"length", 60},
      {"jumps", {{{"minute", 30}, {"to", "2026-11-21T20:00:00+01:00"}, {"words", "De volgende avond."}}}},
      {"sources",
       {{{"id", "bron"}, {"what", "Een bron"}, {"address", "eigen"}, {"checked", "2026-11-22"}, {"verified", true}}}},
      {"signals",
       {{{"id", "s01"},
         {"minute", 5},
         {"aim", "signaal"},
         {"text", "Er gaat iets rond."},
         {"channel", "inwoner"},
         {"platform", "telefoon"},
         {"access", "mondeling"},
         {"observed", "mogelijk"}},
        {{"id", "s02"},
         {"minute", 40},
         {"aim", "grap"},
         {"text", "Haha"},
         {"channel", "monitoring"},
         {"access", "open"},
         {"observed", "gezien"},
         {"reach", 200},
         {"municipality", "GM9002"}}}},
      {"injects", {{{"minute", 10}, {"kind", "media"}, {"to", "Communicatie"}, {"text", "Wat zegt u?"}}}},
      {"really",
       {{{"at", "2026-11-21T21:00:00+01:00"},
         {"what", "Niets."},
         {"phase", "rust"},
         {"source", "bron"},
         {"verified", true},
         {"checked", "2026-11-22"}}}},
      {"questions", {"Wat zag het team?"}}};
}

Result<Exercise> readAs(const Json& document) {
  return readExercise({"proef.json", document.dump(1)}, *test::realKnowledge(true));
}

/// The first mistake of a scenario; "" when there is none.
std::string refusal(const Json& document) {
  const auto found = readAs(document);
  if (found) return "";
  CHECK(found.error().code == ErrorCode::knowledge_invalid);
  return found.error().detail;
}

bool names(const std::string& refusal, const std::string& words) {
  INFO(refusal);
  return refusal.rfind("proef.json:", 0) == 0 && refusal.find(words) != std::string::npos;
}

Instant moment(const char* iso) { return *civil::parseIso(iso); }

}  // namespace

TEST_CASE("a scenario becomes moments: minutes of the story, over a leap") {
  const auto exercise = readAs(sound());
  REQUIRE(exercise);
  CHECK(exercise->momentAt(0) == moment("2026-11-20T16:00:00+01:00"));
  CHECK(exercise->momentAt(29 * 60) == moment("2026-11-20T16:29:00+01:00"));
  CHECK(exercise->momentAt(30 * 60) == moment("2026-11-21T20:00:00+01:00"));
  CHECK(*exercise->signals[0].signal.received == moment("2026-11-20T16:05:00+01:00"));
  CHECK(*exercise->signals[1].signal.received == moment("2026-11-21T20:10:00+01:00"));
  CHECK(exercise->signals[1].signal.reach.at(0).at == *exercise->signals[1].signal.received);
  CHECK(exercise->signals[0].signal.municipality == "GM9001");
  CHECK(exercise->secondsAt(moment("2026-11-19T00:00:00+01:00")) == 0);
  CHECK(exercise->secondsAt(moment("2026-11-20T16:10:00+01:00")) == 600);
  CHECK(exercise->secondsAt(moment("2026-11-21T03:00:00+01:00")) == 30 * 60);  // leapt over
  CHECK(exercise->secondsAt(moment("2026-11-21T20:10:00+01:00")) == 40 * 60);
  CHECK(exercise->secondsAt(moment("2027-01-01T00:00:00+01:00")) == 60 * 60);
  for (std::int64_t second = 0; second < exercise->lengthInSeconds(); second += 37)
    CHECK(exercise->secondsAt(exercise->momentAt(second)) == second);
}

TEST_CASE("what is wrong with a scenario is refused and named") {
  CHECK(refusal(sound()).empty());
  Json one = sound();
  one["score"] = 10;
  CHECK(names(refusal(one), "score"));
  one = sound();
  one["signals"][0]["naam"] = "iemand";
  CHECK(names(refusal(one), "naam"));
  one = sound();
  one["signals"][1]["minute"] = 60;
  CHECK(names(refusal(one), "minute 60 lies behind the end, 60"));
  one = sound();
  one["signals"][0]["minute"] = -1;
  CHECK(names(refusal(one), "-1 is below 0"));
  one = sound();
  one["signals"][0]["minute"] = 50;
  CHECK(names(refusal(one), "minute 40 comes after 50"));
  one = sound();
  one["begins"] = "2026-11-20T16:00:00";
  CHECK(names(refusal(one), "has no offset"));
  one = sound();
  one["begins"] = "2026-13-20T16:00:00+01:00";
  CHECK(names(refusal(one), "is not a moment"));
  one = sound();
  one["jumps"][0]["to"] = "2026-11-20T16:20:00+01:00";
  CHECK(names(refusal(one), "leads forward"));
  one = sound();
  one["signals"][1]["municipality"] = "GM9003";
  CHECK(names(refusal(one), "'GM9003' is not in this exercise"));
  one = sound();
  one["others"] = {"GM0000"};
  CHECK(names(refusal(one), "there is no municipality 'GM0000'"));
  one = sound();
  one["signals"][0]["access"] = "besloten_zonder_uitnodiging";
  CHECK(!refusal(one).empty());
  one = sound();
  one["signals"][0]["indicators"] = {{"bestaat_niet", "ja"}};
  CHECK(names(refusal(one), "there is no indicator 'bestaat_niet'"));
  one = sound();
  one["injects"][0]["answers"] = {{"indicator", "bestaat_niet"}, {"answer", "ja"}};
  CHECK(names(refusal(one), "there is no indicator 'bestaat_niet'"));
  one = sound();
  one["signals"][0]["reliability"] = "G7";
  CHECK(names(refusal(one), "'G7' is not A1 to F6"));
  one = sound();
  one["really"][0]["source"] = "elders";
  CHECK(names(refusal(one), "there is no source 'elders'"));
  one = sound();
  one["really"][0]["step"] = "spanning";
  CHECK(names(refusal(one), "no such phase and step"));
  one = sound();
  one["sources"][0]["checked"] = "2026-02-30";
  CHECK(names(refusal(one), "is not a date"));
  one = sound();
  one["signals"][1]["id"] = "s01";
  CHECK(names(refusal(one), "s01"));
}

TEST_CASE("the scenarios that ship are rich enough to play and say where they come from") {
  const auto all = loadExercises(*test::realKnowledge());
  REQUIRE(all);
  CHECK(all->size() >= 5);
  for (const Exercise& one : *all) {
    INFO(one.id);
    const int minutes = one.length / one.speed;
    CHECK((minutes >= 45 && minutes <= 120));
    CHECK((one.signals.size() >= 25 && one.signals.size() <= 60));
    for (const ExerciseAim aim : {ExerciseAim::ruis, ExerciseAim::grap, ExerciseAim::tegenspraak})
      CHECK(std::ranges::count(one.signals, aim, &ExerciseSignal::aim) >= 2);
    CHECK(one.injects.size() >= 6);
    CHECK(one.questions.size() >= 4);
    CHECK(std::ranges::any_of(one.really, [](const ExerciseFact& fact) { return fact.phase.has_value(); }));
    // A fact cannot be surer than its source.
    for (const ExerciseFact& fact : one.really)
      if (fact.verified) CHECK(one.source(fact.source)->verified);
  }
}
