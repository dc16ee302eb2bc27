#include "support/catch.h"

#include "support/random_answers.h"
#include "weigh/plan.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

/// Everything the weighing decides, in one line, to compare two of them.
std::string written(const Assessment& a) {
  std::string out;
  const auto add = [&](const auto& value) {
    if constexpr (std::is_arithmetic_v<std::decay_t<decltype(value)>>) out += std::to_string(value);
    else out += value;
    out += '|';
  };
  for (const CriterionResult& c : a.criteria) {
    add(c.id), add(c.level), add(c.unknown ? 1 : 0), add(c.points);
    for (const Contribution& one : c.contributions) add(one.indicator), add(one.points), add(one.source);
  }
  add(a.score.total), add(a.score.low), add(a.score.high), add(a.unknownShare), add(static_cast<int>(a.certainty));
  add(static_cast<int>(a.phase.phase)), add(static_cast<int>(a.phase.step)), add(a.phase.rule);
  for (const Ground& one : a.phase.grounds) add(one.indicator);
  for (const Ground& one : a.phase.counterGrounds) add(one.indicator);
  add(static_cast<int>(a.urgency.level)), add(a.consultPoliceNow ? 1 : 0);
  for (const std::string& one : a.consultBecause) add(one);
  for (const NextQuestion& one : a.nextQuestions) add(one.indicator), add(one.gain);
  for (const CounterfactualStep& one : a.counterfactual.lower) add(one.indicator), add(one.set);
  for (const CounterfactualStep& one : a.counterfactual.higher) add(one.indicator), add(one.set);
  return out;
}

}  // namespace

TEST_CASE("the same answers give the same assessment, with a plan made before or not", "[weigh]") {
  overFrameworks(51, 40, [](const Framework& framework, const Answers& answers, Random&) {
    Assessment first, second, third;
    weigh::weigh(answers, weigh::Plan(framework), first, true);
    second = first;  // weighing again over an old result leaves nothing of it
    weigh::weigh(answers, weigh::Plan(framework), second, true);
    const weigh::Plan plan(framework);
    weigh::weigh(answers, plan, third, true);
    REQUIRE(written(first) == written(second));
    REQUIRE(written(first) == written(third));
  });
}

TEST_CASE("a mark is enough to consult the police, an unmarked or open one is not", "[weigh]") {
  Framework framework = smallFramework({{"a", 100}});
  addIndicator(framework, "wapens", "a", 1).consultPolice = true;
  addIndicator(framework, "plek", "a", 3);
  Assessment assessment;
  weigh::weigh(answersWith(framework, {{"wapens", Answer::ja}, {"plek", Answer::ja}}), weigh::Plan(framework),
               assessment, false);
  CHECK(assessment.consultPoliceNow);
  CHECK(assessment.consultBecause == std::vector<std::string>{"naam wapens"});
  weigh::weigh(answersWith(framework, {{"wapens", Answer::nee}, {"plek", Answer::ja}}), weigh::Plan(framework),
               assessment, false);
  CHECK_FALSE(assessment.consultPoliceNow);
  CHECK(assessment.consultBecause.empty());
  weigh::weigh(answersWith(framework, {}), weigh::Plan(framework), assessment, false);
  CHECK_FALSE(assessment.consultPoliceNow);
}

TEST_CASE("what would change it is only sought when asked for", "[weigh]") {
  Framework framework = smallFramework({{"a", 100}});
  addIndicator(framework, "plek", "a", 3);
  Condition condition;
  condition.id = "r";
  condition.all = {"plek"};
  addPhase(framework, Phase::escalatie, Step::none, 50, condition);
  Assessment assessment;
  weigh::weigh(answersWith(framework, {}), weigh::Plan(framework), assessment, true);
  CHECK(assessment.counterfactual.higher.size() == 1);
  weigh::weigh(answersWith(framework, {}), weigh::Plan(framework), assessment, false);
  CHECK(assessment.counterfactual.higher.empty());
}

TEST_CASE("answers that were never given count as unknown", "[weigh]") {
  Framework framework = smallFramework({{"a", 100}});
  addIndicator(framework, "plek", "a", 3);
  Assessment assessment;
  weigh::weigh(Answers{}, weigh::Plan(framework), assessment, true);
  CHECK(assessment.criteria[0].unknown);
  CHECK(assessment.unknownShare == Approx(1.0));
  CHECK(assessment.certainty == Certainty::laag);
}

TEST_CASE("the real weegkader keeps what it promises", "[weigh][data]") {
  const auto knowledge = realKnowledge();
  const Framework& framework = knowledge->framework;
  const auto weighed = [&](const std::vector<std::pair<std::string, Answer>>& named) {
    Answers answers = answersWith(framework, named);
    Assessment assessment;
    weigh::weigh(answers, weigh::Plan(framework), assessment, false);
    return assessment;
  };
  CHECK(weighed({}).phase.phase == Phase::rust);
  CHECK(weighed({{"onvrede", Answer::ja}}).phase.phase == Phase::sluimerend_ongenoegen);
  CHECK(weighed({{"ontmenselijking", Answer::ja}}).phase.step == Step::spanning);
  const std::vector<std::pair<std::string, Answer>> call{
      {"oproep_tot_komen", Answer::ja}, {"plek_genoemd", Answer::ja}, {"datum_en_tijd", Answer::ja}};
  CHECK(weighed(call).phase.step == Step::concrete_mobilisatie);
  auto peaceful = call;
  peaceful.emplace_back("vreedzame_betoging", Answer::ja);
  CHECK(weighed(peaceful).phase.step == Step::none);
  CHECK(weighed({{"verstoring_gaande", Answer::ja}}).phase.phase == Phase::escalatie);
  CHECK(weighed({{"verstoring_gaande", Answer::ja}}).consultPoliceNow);
  Tenths most = 0;
  for (const Criterion& one : framework.criteria) most += one.maxPoints;
  CHECK(most == 1000);
}
