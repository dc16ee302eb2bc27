// What must be true of a signal from text to picture, over generated signals.

#include <algorithm>

#include "app/pipeline.h"
#include "model/json.h"
#include "support/catch.h"
#include "support/random_answers.h"

using namespace peilstok;
using test::Random;

namespace {

const Instant kNow = *civil::parseIso("2026-11-19T16:05:00+01:00");

const app::Pipeline& pipeline() {
  static const auto loaded = [] {
    const std::filesystem::path data = PEILSTOK_TEST_DATA_DIR;
    auto made = app::Pipeline::load({data, data / "example" / "overlay.json"});
    REQUIRE(made);
    return *made;
  }();
  return *loaded;
}

ContextItem randomItem(Random& random) {
  ContextItem item;
  item.kind = static_cast<ContextKind>(random.number(0, 5));
  item.outcome = static_cast<Outcome>(random.number(0, 2));
  if (random.chance(85)) item.at = kNow + std::chrono::hours(random.number(-300, 300));
  item.municipality = random.oneOf(std::vector<std::string>{"", "GM9001", "GM0361", "GM0363", "GM0373", "GM0935"});
  return item;
}

Signal randomSignal(Random& random) {
  static const std::vector<std::string> texts{
      "Vanavond 20.00 uur allemaal naar het Marktplein, neem vuurwerk mee",
      "Klopt het dat er zaterdag iets te doen is bij de opvang?",
      "We pakken ze, morgen om 21 uur op het plein",
      "Ik ben het zat, al drie jaar geen antwoord van de gemeente",
      "Stille tocht zaterdag 14.00 uur, aangemeld bij de gemeente",
      "Te koop: fiets, weinig gebruikt",
      "This is not Dutch at all, just a plain English sentence about the weather"};
  Signal signal;
  signal.id = "s";
  signal.text = random.oneOf(texts);
  signal.received = kNow;
  signal.municipality = random.oneOf(std::vector<std::string>{"", "GM9001", "GM0361"});
  for (int n = random.number(0, 5); n > 0; --n) signal.context.push_back(randomItem(random));
  for (int n = random.number(0, 6); n > 0; --n)
    signal.reach.push_back({kNow - std::chrono::minutes(random.number(0, 2000)), random.number(0, 200'000)});
  if (random.chance(50)) signal.reliability = Reliability{static_cast<char>('A' + random.number(0, 5)), 3};
  if (random.chance(50)) signal.observed = Observed::gezien;
  const auto& indicators = pipeline().knowledge().framework.indicators;
  for (int n = random.number(0, 4); n > 0; --n)
    signal.indicators[random.oneOf(indicators).id] = static_cast<Answer>(random.number(0, 2));
  return signal;
}

std::string bytes(const Signal& signal) { return json::writeAssessment(pipeline().assess(signal, kNow), true); }

const Contribution* contributionOf(const Assessment& a, const std::string& id) {
  for (const CriterionResult& criterion : a.criteria)
    for (const Contribution& one : criterion.contributions)
      if (one.indicator == id) return &one;
  return nullptr;
}

bool isUnknown(const Assessment& a, const std::string& id) {
  return std::any_of(a.criteria.begin(), a.criteria.end(), [&](const CriterionResult& one) {
    return std::find(one.unknownIndicators.begin(), one.unknownIndicators.end(), id) != one.unknownIndicators.end();
  });
}

}  // namespace

TEST_CASE("the order of what surrounds a signal makes no difference", "[property]") {
  Random random(201);
  for (int round = 0; round < 300; ++round) {
    Signal signal = randomSignal(random);
    const std::string before = bytes(signal);
    random.shuffle(signal.context);
    random.shuffle(signal.reach);
    CAPTURE(round);
    REQUIRE(bytes(signal) == before);
  }
}

TEST_CASE("the same signal gives the same bytes, from another pipeline too", "[property]") {
  Random random(202);
  const app::Pipeline other(pipeline().sharedKnowledge());
  for (int round = 0; round < 100; ++round) {
    const Signal signal = randomSignal(random);
    REQUIRE(bytes(signal) == json::writeAssessment(other.assess(signal, kNow), true));
  }
}

TEST_CASE("a person's answer wins from everything else", "[property]") {
  Random random(203);
  for (int round = 0; round < 300; ++round) {
    Signal signal = randomSignal(random);
    const Indicator& indicator = random.oneOf(pipeline().knowledge().framework.indicators);
    const Answer said = static_cast<Answer>(random.number(0, 2));
    signal.indicators[indicator.id] = said;
    const Assessment a = pipeline().assess(signal, kNow);
    CAPTURE(round, indicator.id, static_cast<int>(said));
    const Contribution* counted = contributionOf(a, indicator.id);
    REQUIRE((counted != nullptr) == (said == Answer::ja));
    if (counted) REQUIRE(counted->source == "mens");
    REQUIRE(isUnknown(a, indicator.id) == (said == Answer::onbekend));
  }
}

TEST_CASE("a person's ja that counts up never lowers the picture, the municipality's own list included", "[property]") {
  Random random(204);
  const Framework& framework = pipeline().knowledge().framework;
  for (int round = 0; round < 400; ++round) {
    Signal signal = randomSignal(random);
    const Indicator& indicator = random.oneOf(framework.indicators);
    if (indicator.direction <= 0) continue;
    const Assessment before = pipeline().assess(signal, kNow);
    signal.indicators[indicator.id] = Answer::ja;
    const Assessment after = pipeline().assess(signal, kNow);
    CAPTURE(round, indicator.id, signal.text, signal.municipality);
    REQUIRE(after.score.total >= before.score.total);
    REQUIRE(framework.phase(after.phase.phase, after.phase.step)->rank >=
            framework.phase(before.phase.phase, before.phase.step)->rank);
  }
}
