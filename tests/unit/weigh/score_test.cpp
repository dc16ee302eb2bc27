#include "support/catch.h"

#include <cmath>

#include "support/random_answers.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Score scoreOf(const Framework& framework, const Answers& answers) {
  return weigh::score(weigh::weighCriteria(answers, weigh::Plan(framework)),
                      weigh::unknownShare(answers, weigh::Plan(framework)), framework);
}

Certainty certaintyOf(const Framework& framework, const Answers& answers) {
  return weigh::certainty(answers, weigh::unknownShare(answers, weigh::Plan(framework)), framework);
}

/// Takes away one thing that was known, at random; false when there was nothing to take.
bool takeAway(Answers& answers, Random& random) {
  const int kind = random.number(1, 6);
  if (kind == 1 && answers.reliability) {
    answers.reliability.reset();
    return true;
  }
  if (kind == 2 && answers.observed) {
    answers.observed.reset();
    return true;
  }
  const auto i = static_cast<std::size_t>(random.number(0, static_cast<int>(answers.byIndicator.size()) - 1));
  if (answers.byIndicator[i].answer == Answer::onbekend) return false;
  answers.byIndicator[i] = {};
  return true;
}

CriterionResult points(Tenths tenths) {
  CriterionResult one;
  one.points = tenths;
  return one;
}

}  // namespace

TEST_CASE("the range follows the total and what is unknown", "[weigh]") {
  Framework framework = smallFramework({{"a", 1000}});
  framework.rangeShare = 0.6;
  const Score half = weigh::score({points(500)}, 0.5, framework);
  CHECK(half.total == 500);
  CHECK(half.low == 350);
  CHECK(half.high == 650);
  const Score known = weigh::score({points(500)}, 0.0, framework);
  CHECK(known.low == 500);
  CHECK(known.high == 500);
  const Score rounded = weigh::score({points(333)}, 0.1, framework);  // 333 x 0.94 = 313.02; 333 + 667 x 0.06 = 373.02
  CHECK(rounded.low == 313);
  CHECK(rounded.high == 374);
  const Score nothing = weigh::score({points(0)}, 1.0, framework);
  CHECK(nothing.low == 0);
  CHECK(nothing.high == 600);
  const Score most = weigh::score({points(1000)}, 1.0, framework);
  CHECK(most.low == 400);
  CHECK(most.high == 1000);
}

TEST_CASE("the range holds the total and stays on the scale", "[weigh]") {
  overFrameworks(11, 200, [](const Framework& framework, const Answers& answers, Random&) {
    const Score score = scoreOf(framework, answers);
    REQUIRE(score.low >= 0);
    REQUIRE(score.low <= score.total);
    REQUIRE(score.total <= score.high);
    REQUIRE(score.high <= 1000);
  });
}

TEST_CASE("the unknown share weighs strength, locks left out", "[weigh]") {
  Framework framework = smallFramework({{"a", 1000}});
  addIndicator(framework, "sterk", "a", 3);
  addIndicator(framework, "zwak", "a", 1, -1);
  addIndicator(framework, "feit", "a", 1, 0);
  addIndicator(framework, "slot", "a", 0, 0);
  // 100 + 30 + 30, and 100 each for the source and for how it was observed.
  Answers answers = answersWith(framework, {});
  CHECK(weigh::unknownShare(answers, weigh::Plan(framework)) == Approx(1.0));
  answers.byIndicator[0].answer = Answer::nee;
  CHECK(weigh::unknownShare(answers, weigh::Plan(framework)) == Approx(260.0 / 360.0));
  answers.byIndicator[3].answer = Answer::ja;
  CHECK(weigh::unknownShare(answers, weigh::Plan(framework)) == Approx(260.0 / 360.0));
  answers.reliability = Reliability{'B', 2};
  CHECK(weigh::unknownShare(answers, weigh::Plan(framework)) == Approx(160.0 / 360.0));
  answers.reliability = Reliability{'F', 6};  // cannot be judged is not known
  CHECK(weigh::unknownShare(answers, weigh::Plan(framework)) == Approx(260.0 / 360.0));
  answers.observed = Observed::mogelijk;
  CHECK(weigh::unknownShare(answers, weigh::Plan(framework)) == Approx(160.0 / 360.0));
}

TEST_CASE("hoog needs a known picture, a good source, own eyes and Dutch", "[weigh]") {
  Framework framework = smallFramework({{"a", 1000}});
  framework.certainty = {0.25, 0.5, "ABC"};
  Answers answers = answersWith(framework, {});
  answers.reliability = Reliability{'C', 3};
  answers.observed = Observed::gezien;
  CHECK(weigh::certainty(answers, 0.24, framework) == Certainty::hoog);
  CHECK(weigh::certainty(answers, 0.25, framework) == Certainty::midden);
  CHECK(weigh::certainty(answers, 0.5, framework) == Certainty::laag);
  Answers other = answers;
  other.reliability = Reliability{'D', 3};
  CHECK(weigh::certainty(other, 0.1, framework) == Certainty::midden);
  other = answers;
  other.reliability.reset();
  CHECK(weigh::certainty(other, 0.1, framework) == Certainty::midden);
  other = answers;
  other.observed = Observed::ervaren;
  CHECK(weigh::certainty(other, 0.1, framework) == Certainty::hoog);
  other.observed = Observed::mogelijk;
  CHECK(weigh::certainty(other, 0.1, framework) == Certainty::midden);
  other = answers;
  other.dutch = false;
  CHECK(weigh::certainty(other, 0.1, framework) == Certainty::laag);
}

TEST_CASE("removing information never raises certainty nor narrows the range", "[weigh]") {
  overFrameworks(12, 400, [](const Framework& framework, const Answers& answers, Random& random) {
    Answers less = answers;
    if (!takeAway(less, random)) return;
    REQUIRE(weigh::unknownShare(less, weigh::Plan(framework)) >= weigh::unknownShare(answers, weigh::Plan(framework)));
    REQUIRE(certaintyOf(framework, less) <= certaintyOf(framework, answers));
    const Score before = scoreOf(framework, answers), after = scoreOf(framework, less);
    REQUIRE(after.high - after.low >= before.high - before.low);
  });
}

TEST_CASE("taking away a ja that counts up never raises the total", "[weigh]") {
  overFrameworks(13, 200, [](const Framework& framework, const Answers& answers, Random&) {
    const Tenths before = scoreOf(framework, answers).total;
    for (std::size_t i = 0; i < framework.indicators.size(); ++i) {
      if (framework.indicators[i].direction <= 0 || answers.byIndicator[i].answer != Answer::ja) continue;
      Answers less = answers;
      less.byIndicator[i] = {};
      REQUIRE(scoreOf(framework, less).total <= before);
    }
  });
}

TEST_CASE("an unknown answer weighs as a nee in the total", "[weigh]") {
  overFrameworks(14, 150, [](const Framework& framework, const Answers& answers, Random&) {
    Answers open = answers;
    for (IndicatorAnswer& one : open.byIndicator)
      if (one.answer == Answer::nee) one = {};
    REQUIRE(scoreOf(framework, open).total == scoreOf(framework, answers).total);
  });
}
