#include "support/catch.h"

#include "support/random_answers.h"
#include "weigh/plan.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Tenths totalOf(const Framework& framework, const Answers& answers) {
  return weigh::score(weigh::weighCriteria(answers, weigh::Plan(framework)), 0, framework).total;
}

PhaseResult phaseOf(const Framework& framework, const Answers& answers) {
  return weigh::phase(answers, totalOf(framework, answers), weigh::Plan(framework));
}

int rankOf(const Framework& framework, const PhaseResult& phase) {
  for (const PhaseEntry& one : framework.phases)
    if (one.phase == phase.phase && one.step == phase.step) return one.rank;
  return -1;
}

/// Rust and one phase above it that asks for `condition`.
Framework withCondition(Condition condition) {
  Framework framework = smallFramework({{"a", 1000}});
  for (const char* id : {"plek", "tijd", "oproep", "groei", "vervoer", "middelen", "link"})
    addIndicator(framework, id, "a", 2).whenNo = std::string("nee ") + id;
  addIndicator(framework, "grap", "a", 2, -1);
  addIndicator(framework, "betoging", "a", 0, 0);
  addPhase(framework, Phase::rust, Step::none, 0, {}).enter.clear();
  condition.id = "regel";
  condition.words = "woorden";
  addPhase(framework, Phase::escalatie, Step::none, 50, std::move(condition));
  return framework;
}

bool escalates(const Framework& framework, const std::vector<std::pair<std::string, Answer>>& named) {
  return phaseOf(framework, answersWith(framework, named)).phase == Phase::escalatie;
}

constexpr Answer ja = Answer::ja, nee = Answer::nee;

}  // namespace

TEST_CASE("each part of a condition has a hit and a near miss", "[weigh]") {
  Condition all;
  all.all = {"plek", "tijd"};
  CHECK(escalates(withCondition(all), {{"plek", ja}, {"tijd", ja}}));
  CHECK_FALSE(escalates(withCondition(all), {{"plek", ja}, {"tijd", nee}}));
  CHECK_FALSE(escalates(withCondition(all), {{"plek", ja}}));

  Condition some;
  some.of = {"plek", "tijd", "groei"};
  some.atLeast = 2;
  CHECK(escalates(withCondition(some), {{"plek", ja}, {"groei", ja}}));
  CHECK_FALSE(escalates(withCondition(some), {{"groei", ja}, {"oproep", ja}}));

  Condition groups;
  groups.oneOf = {{"plek", "tijd"}, {"oproep", "groei"}};
  CHECK(escalates(withCondition(groups), {{"tijd", ja}, {"groei", ja}}));
  CHECK_FALSE(escalates(withCondition(groups), {{"plek", ja}, {"tijd", ja}}));

  Condition none;
  none.all = {"plek"};
  none.none = {"betoging"};
  CHECK(escalates(withCondition(none), {{"plek", ja}, {"betoging", nee}}));
  CHECK_FALSE(escalates(withCondition(none), {{"plek", ja}, {"betoging", ja}}));

  Condition total;
  total.minimumTotal = 120;
  CHECK(escalates(withCondition(total), {{"plek", ja}, {"tijd", ja}}));
  CHECK_FALSE(escalates(withCondition(total), {{"plek", ja}, {"tijd", ja}, {"grap", ja}}));

  Condition missing;
  missing.all = {"bestaat_niet"};
  CHECK_FALSE(escalates(withCondition(missing), {{"plek", ja}}));
}

TEST_CASE("the gravest phase of which a condition holds wins", "[weigh]") {
  Condition plek;
  plek.all = {"plek"};
  Framework framework = withCondition(plek);
  Condition tijd;
  tijd.id = "lager";
  tijd.all = {"tijd"};
  addPhase(framework, Phase::oplopende_spanningen, Step::spanning, 20, tijd);
  CHECK(phaseOf(framework, answersWith(framework, {{"tijd", ja}})).step == Step::spanning);
  const PhaseResult both = phaseOf(framework, answersWith(framework, {{"tijd", ja}, {"plek", ja}}));
  CHECK(both.phase == Phase::escalatie);
  CHECK(both.step == Step::none);
  CHECK(both.rule == "regel");
  const PhaseResult neither = phaseOf(framework, answersWith(framework, {{"groei", ja}}));
  CHECK(neither.phase == Phase::rust);
  CHECK(neither.rule.empty());
}

TEST_CASE("grounds name what made the condition true first, then the strongest others", "[weigh]") {
  Condition condition;
  condition.all = {"oproep"};
  condition.of = {"tijd", "plek"};
  condition.atLeast = 1;
  Framework framework = withCondition(condition);
  framework.indicators[indexOf(framework, "middelen")].strength = 3;
  const PhaseResult phase = phaseOf(
      framework, answersWith(framework, {{"groei", ja}, {"middelen", ja}, {"plek", ja}, {"oproep", ja}, {"grap", ja}}));
  std::vector<std::string> ids;
  for (const Ground& one : phase.grounds) ids.push_back(one.indicator);
  CHECK(ids == std::vector<std::string>{"oproep", "plek", "middelen", "groei"});
  CHECK(phase.grounds[0].words == "ja oproep");
  REQUIRE(phase.counterGrounds.size() == 1);
  CHECK(phase.counterGrounds[0].words == "ja grap");

  const PhaseResult many = phaseOf(framework, answersWith(framework, {{"groei", ja},
                                                                      {"middelen", ja},
                                                                      {"plek", ja},
                                                                      {"oproep", ja},
                                                                      {"tijd", ja},
                                                                      {"vervoer", ja},
                                                                      {"link", ja}}));
  CHECK(many.grounds.size() == 6);
}

TEST_CASE("a total that was asked for is a ground of its own", "[weigh]") {
  Condition condition;
  condition.minimumTotal = 60;
  const PhaseResult phase = phaseOf(withCondition(condition), answersWith(withCondition(condition), {{"plek", ja}}));
  REQUIRE_FALSE(phase.grounds.empty());
  CHECK(phase.grounds[0].indicator == "regel");
  CHECK(phase.grounds[0].words == "woorden");
}

TEST_CASE("counter-grounds are the noes that the next phase asks for, not what is unknown", "[weigh]") {
  Condition condition;
  condition.all = {"oproep", "groei"};
  condition.of = {"plek", "tijd"};
  condition.atLeast = 1;
  const Framework framework = withCondition(condition);
  const PhaseResult phase =
      phaseOf(framework, answersWith(framework, {{"oproep", ja}, {"plek", nee}, {"tijd", nee}, {"vervoer", nee}}));
  std::vector<std::string> ids;
  for (const Ground& one : phase.counterGrounds) ids.push_back(one.indicator);
  CHECK(ids == std::vector<std::string>{"plek", "tijd"});
}

TEST_CASE("what keeps a graver phase shut is a counter-ground", "[weigh]") {
  Condition condition;
  condition.all = {"plek"};
  condition.none = {"betoging"};
  const Framework framework = withCondition(condition);
  const PhaseResult shut = phaseOf(framework, answersWith(framework, {{"plek", ja}, {"betoging", ja}}));
  CHECK(shut.phase == Phase::rust);
  REQUIRE(shut.counterGrounds.size() == 1);
  CHECK(shut.counterGrounds[0].words == "ja betoging");
  CHECK(phaseOf(framework, answersWith(framework, {{"betoging", nee}})).counterGrounds.empty());
}

TEST_CASE("grounds are answers that were given, on the side they stand on", "[weigh]") {
  overFrameworks(21, 200, [](const Framework& framework, const Answers& answers, Random&) {
    const PhaseResult phase = phaseOf(framework, answers);
    REQUIRE(phase.grounds.size() <= 6);
    REQUIRE(phase.counterGrounds.size() <= 5);
    for (const Ground& one : phase.grounds) {
      const std::size_t i = indexOf(framework, one.indicator);
      if (i < framework.indicators.size()) REQUIRE(answers.byIndicator[i].answer == ja);
      else REQUIRE(one.indicator == phase.rule);
    }
    for (const Ground& one : phase.counterGrounds) {
      const std::size_t i = indexOf(framework, one.indicator);
      REQUIRE(i < framework.indicators.size());
      const bool down = framework.indicators[i].direction <= 0 && answers.byIndicator[i].answer == ja;
      REQUIRE((down || answers.byIndicator[i].answer == nee));
    }
  });
}

TEST_CASE("flipping an upward indicator to ja never lowers the phase", "[weigh]") {
  overFrameworks(22, 200, [](const Framework& framework, const Answers& answers, Random&) {
    const int before = rankOf(framework, phaseOf(framework, answers));
    for (std::size_t i = 0; i < framework.indicators.size(); ++i) {
      if (framework.indicators[i].direction <= 0 || answers.byIndicator[i].answer == ja) continue;
      Answers more = answers;
      more.byIndicator[i] = {ja, "mens"};
      REQUIRE(rankOf(framework, phaseOf(framework, more)) >= before);
    }
  });
}

TEST_CASE("stronger evidence never lowers the phase or the total", "[weigh]") {
  overFrameworks(24, 150, [](const Framework& framework, const Answers& answers, Random&) {
    const int before = rankOf(framework, phaseOf(framework, answers));
    for (std::size_t i = 0; i < framework.indicators.size(); ++i) {
      const IndicatorAnswer& one = answers.byIndicator[i];
      if (framework.indicators[i].direction <= 0 || one.answer != ja || one.strength == 0) continue;
      Answers stronger = answers;
      stronger.byIndicator[i].strength = one.strength == 3 ? 0 : one.strength + 1;
      REQUIRE(totalOf(framework, stronger) >= totalOf(framework, answers));
      REQUIRE(rankOf(framework, phaseOf(framework, stronger)) >= before);
    }
  });
}

TEST_CASE("a phase that asks for full evidence is not entered on a weak word", "[weigh]") {
  Condition condition;
  condition.all = {"plek"};
  condition.none = {"grap"};
  Framework framework = withCondition(condition);
  Answers weak = answersWith(framework, {{"plek", ja}});
  weak.byIndicator[indexOf(framework, "plek")].strength = 1;
  CHECK(phaseOf(framework, weak).phase == Phase::escalatie);
  for (PhaseEntry& one : framework.phases) one.fullEvidence = true;
  CHECK(phaseOf(framework, weak).phase == Phase::rust);
  weak.byIndicator[indexOf(framework, "plek")].strength = 2;
  CHECK(phaseOf(framework, weak).phase == Phase::escalatie);
  Answers joke = answersWith(framework, {{"plek", ja}, {"grap", ja}});
  joke.byIndicator[indexOf(framework, "grap")].strength = 1;
  CHECK(phaseOf(framework, joke).phase == Phase::rust);  // a weak doubt is doubt enough
}

TEST_CASE("what is unknown weighs as a nee in the phase", "[weigh]") {
  overFrameworks(23, 200, [](const Framework& framework, const Answers& answers, Random&) {
    Answers open = answers;
    for (IndicatorAnswer& one : open.byIndicator)
      if (one.answer == nee) one = {};
    const PhaseResult a = phaseOf(framework, answers), b = phaseOf(framework, open);
    REQUIRE(a.phase == b.phase);
    REQUIRE(a.step == b.step);
    REQUIRE(a.rule == b.rule);
  });
}
