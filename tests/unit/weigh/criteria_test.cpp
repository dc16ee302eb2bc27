#include "support/catch.h"

#include "support/random_answers.h"
#include "weigh/plan.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Tenths sumOf(const CriterionResult& criterion) {
  Tenths sum = 0;
  for (const Contribution& one : criterion.contributions) sum += one.points;
  return sum;
}

Tenths sumOf(const std::vector<CriterionResult>& criteria) {
  Tenths sum = 0;
  for (const CriterionResult& one : criteria) sum += one.points;
  return sum;
}

/// Sum of the criteria after their ceilings, written down once more without any code of the weighing.
Tenths expectedTotal(const Framework& framework, const Answers& answers) {
  Tenths sum = 0;
  for (const Criterion& criterion : framework.criteria) {
    Tenths up = 0, down = 0;
    for (std::size_t i = 0; i < framework.indicators.size(); ++i) {
      const Indicator& one = framework.indicators[i];
      if (one.criterion != criterion.id || answers.byIndicator[i].answer != Answer::ja) continue;
      const int evidence = answers.byIndicator[i].strength;
      const int counts = evidence == 0 ? one.strength : std::min(one.strength, evidence);
      if (one.direction > 0) up += framework.pointsByStrength[counts];
      if (one.direction < 0) down += framework.pointsByStrength[counts];
    }
    sum += std::min(up, criterion.maxPoints) - down;
  }
  return std::clamp(sum, 0, 1000);
}

}  // namespace

TEST_CASE("contributions add up to the criteria and the criteria to the total", "[weigh]") {
  overFrameworks(1, 300, [](const Framework& framework, const Answers& answers, Random&) {
    const auto criteria = weigh::weighCriteria(answers, weigh::Plan(framework));
    REQUIRE(criteria.size() == framework.criteria.size());
    for (const CriterionResult& one : criteria) REQUIRE(sumOf(one) == one.points);
    const Tenths total = weigh::score(criteria, 0.5, framework).total;
    REQUIRE(sumOf(criteria) == total);
    REQUIRE(total == expectedTotal(framework, answers));
  });
}

TEST_CASE("no contribution exceeds what its indicator is worth or changes sign", "[weigh]") {
  overFrameworks(2, 200, [](const Framework& framework, const Answers& answers, Random&) {
    for (const CriterionResult& criterion : weigh::weighCriteria(answers, weigh::Plan(framework))) {
      REQUIRE(criterion.points <= criterion.maxPoints);
      for (const Contribution& one : criterion.contributions) {
        REQUIRE(answers.byIndicator[indexOf(framework, one.indicator)].answer == Answer::ja);
        REQUIRE(std::abs(one.points) <= std::abs(one.fullPoints));
        REQUIRE(one.points * one.fullPoints >= 0);
      }
    }
  });
}

TEST_CASE("upward points stop at the ceiling, strongest first", "[weigh]") {
  Framework framework = smallFramework({{"taal", 140}});
  addIndicator(framework, "zwak", "taal", 1);
  addIndicator(framework, "sterk", "taal", 3);
  addIndicator(framework, "matig", "taal", 2);
  const auto both =
      weigh::weighCriteria(answersWith(framework, {{"zwak", Answer::ja}, {"sterk", Answer::ja}, {"matig", Answer::ja}}),
                           weigh::Plan(framework));
  REQUIRE(both[0].points == 140);
  REQUIRE(both[0].contributions.size() == 3);
  CHECK(both[0].contributions[0].indicator == "sterk");
  CHECK(both[0].contributions[0].points == 100);
  CHECK(both[0].contributions[1].indicator == "matig");
  CHECK(both[0].contributions[1].points == 40);
  CHECK(both[0].contributions[1].fullPoints == 60);
  CHECK(both[0].contributions[2].points == 0);
  CHECK(both[0].contributions[2].fullPoints == 30);

  const auto under = weigh::weighCriteria(answersWith(framework, {{"zwak", Answer::ja}, {"sterk", Answer::ja}}),
                                          weigh::Plan(framework));
  CHECK(under[0].points == 130);  // just below the ceiling nothing is cut
}

TEST_CASE("downward points are subtracted in full, below the ceiling and below zero", "[weigh]") {
  Framework framework = smallFramework({{"taal", 100}, {"bron", 100}});
  addIndicator(framework, "sterk", "taal", 3);
  addIndicator(framework, "ook", "taal", 3);
  addIndicator(framework, "grap", "taal", 2, -1);
  addIndicator(framework, "lokaal", "bron", 3);
  const auto all =
      weigh::weighCriteria(answersWith(framework, {{"sterk", Answer::ja}, {"ook", Answer::ja}, {"grap", Answer::ja}}),
                           weigh::Plan(framework));
  CHECK(all[0].points == 40);  // 200 cut to 100, then 60 off: the ceiling comes first
  const auto below = weigh::weighCriteria(answersWith(framework, {{"grap", Answer::ja}, {"lokaal", Answer::ja}}),
                                          weigh::Plan(framework));
  CHECK(below[0].points == -60);
  CHECK(below[1].points == 100);
}

TEST_CASE("a sum below zero is brought back to zero, weakest reason first", "[weigh]") {
  Framework framework = smallFramework({{"taal", 100}, {"bron", 100}});
  addIndicator(framework, "zwak", "taal", 1);
  addIndicator(framework, "grap", "taal", 2, -1);
  addIndicator(framework, "stilte", "bron", 3, -1);
  addIndicator(framework, "sjabloon", "bron", 1, -1);
  const Answers answers = answersWith(
      framework, {{"zwak", Answer::ja}, {"grap", Answer::ja}, {"stilte", Answer::ja}, {"sjabloon", Answer::ja}});
  const auto criteria = weigh::weighCriteria(answers, weigh::Plan(framework));
  REQUIRE(sumOf(criteria) == 0);
  // 30 up, 190 down: 160 too much. sjabloon gives 30, grap 60, stilte the rest.
  CHECK(criteria[0].points == 30);
  CHECK(criteria[1].points == -30);
  for (const Contribution& one : criteria[1].contributions) {
    if (one.indicator == "sjabloon") CHECK(one.points == 0);
    if (one.indicator == "stilte") CHECK(one.points == -30);
  }
}

TEST_CASE("a sum over a hundred is brought back, weakest reason first", "[weigh]") {
  Framework framework = smallFramework({{"a", 900}, {"b", 900}});
  for (int i = 0; i < 9; ++i) addIndicator(framework, "a" + std::to_string(i), "a", 3);
  addIndicator(framework, "b0", "b", 3);
  addIndicator(framework, "b1", "b", 1);
  std::vector<std::pair<std::string, Answer>> all;
  for (const Indicator& one : framework.indicators) all.emplace_back(one.id, Answer::ja);
  const auto criteria = weigh::weighCriteria(answersWith(framework, all), weigh::Plan(framework));
  REQUIRE(sumOf(criteria) == 1000);
  CHECK(criteria[0].points == 900);
  CHECK(criteria[1].points == 100);
  CHECK(criteria[1].contributions.back().indicator == "b1");
  CHECK(criteria[1].contributions.back().points == 0);
}

TEST_CASE("level and unknown come from what was answered", "[weigh]") {
  Framework framework = smallFramework({{"taal", 180}});
  addIndicator(framework, "dreiging", "taal", 3);
  addIndicator(framework, "lof", "taal", 2);
  addIndicator(framework, "grap", "taal", 2, -1).level = 3;
  addIndicator(framework, "betoging", "taal", 0, 0);
  const auto nothing = weigh::weighCriteria(answersWith(framework, {}), weigh::Plan(framework))[0];
  CHECK(nothing.unknown);
  CHECK(nothing.unknownIndicators.size() == 4);
  CHECK(weigh::weighCriteria(answersWith(framework, {{"betoging", Answer::nee}}), weigh::Plan(framework))[0].unknown);
  const auto no = weigh::weighCriteria(answersWith(framework, {{"dreiging", Answer::nee}}), weigh::Plan(framework))[0];
  CHECK_FALSE(no.unknown);
  CHECK(no.level == 0);
  CHECK(no.unknownIndicators == std::vector<std::string>{"lof", "grap", "betoging"});
  const auto two = weigh::weighCriteria(
      answersWith(framework, {{"lof", Answer::ja}, {"grap", Answer::ja}, {"betoging", Answer::ja}}),
      weigh::Plan(framework))[0];
  CHECK(two.level == 2);  // what counts down has no level
  CHECK(two.points == 0);
}

TEST_CASE("flipping an upward indicator to ja never lowers the total, a downward one never raises it", "[weigh]") {
  overFrameworks(3, 150, [](const Framework& framework, const Answers& answers, Random& random) {
    const auto i = static_cast<std::size_t>(random.number(0, static_cast<int>(framework.indicators.size()) - 1));
    Answers yes = answers, no = answers;
    yes.byIndicator[i] = {Answer::ja, "mens"};
    no.byIndicator[i].answer = random.chance(50) ? Answer::nee : Answer::onbekend;
    const Tenths with = weigh::score(weigh::weighCriteria(yes, weigh::Plan(framework)), 0, framework).total;
    const Tenths without = weigh::score(weigh::weighCriteria(no, weigh::Plan(framework)), 0, framework).total;
    const int direction = framework.indicators[i].direction;
    if (direction > 0) REQUIRE(with >= without);
    if (direction < 0) REQUIRE(with <= without);
    if (direction == 0) REQUIRE(with == without);
  });
}

TEST_CASE("weak evidence counts as weak, strong evidence for no more than the indicator", "[weigh]") {
  Framework framework = smallFramework({{"taal", 400}});
  addIndicator(framework, "dreiging", "taal", 3);
  addIndicator(framework, "grof", "taal", 1);
  Answers answers = answersWith(framework, {{"dreiging", Answer::ja}, {"grof", Answer::ja}});
  const auto weighed = [&](int evidence) {
    for (IndicatorAnswer& one : answers.byIndicator) one.strength = evidence;
    return weigh::weighCriteria(answers, weigh::Plan(framework))[0];
  };
  CHECK(weighed(0).points == 130);
  CHECK(weighed(1).points == 60);
  CHECK(weighed(1).level == 1);
  CHECK(weighed(2).points == 90);
  CHECK(weighed(2).level == 2);
  CHECK(weighed(3).points == 130);
  CHECK(weighed(3).level == 3);
}

TEST_CASE("the tally that seeks other answers agrees with the weighing", "[weigh]") {
  overFrameworks(4, 150, [](const Framework& framework, const Answers& answers, Random&) {
    const weigh::Plan plan(framework);
    REQUIRE(weigh::Tally(answers, plan).total() ==
            weigh::score(weigh::weighCriteria(answers, weigh::Plan(framework)), 0, framework).total);
  });
}
