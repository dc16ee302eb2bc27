// Outcomes against phases: exact by hand, and steady under order.

#include "support/catch.h"

#include <algorithm>

#include "support/asked.h"
#include "support/real_knowledge.h"
#include "weigh/calibration.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Framework withExpectations() { return realKnowledge()->framework; }

ClosedCase closed(Phase phase, Step step, Happened happened, std::vector<std::string> yes = {}) {
  return {phase, step, Certainty::midden, happened, std::move(yes)};
}

}  // namespace

TEST_CASE("the Brier score is the mean squared difference from the expected chance", "[calibration]") {
  Framework framework = withExpectations();
  framework.calibration.expected[{Phase::rust, Step::none}].chance = 0.1;
  framework.calibration.expected[{Phase::escalatie, Step::none}].chance = 0.9;
  const Calibration c = weigh::calibrate(
      {closed(Phase::rust, Step::none, Happened::niets), closed(Phase::rust, Step::none, Happened::licht),
       closed(Phase::escalatie, Step::none, Happened::ernstig),
       closed(Phase::escalatie, Step::none, Happened::onbekend)},
      framework);
  CHECK(c.cases == 3);
  CHECK(c.disorders == 2);
  CHECK(c.unclear == 1);
  CHECK(c.brier == Approx((0.01 + 0.81 + 0.01) / 3));
  CHECK(c.brierOfBaseRate == Approx((4.0 / 9 + 1.0 / 9 + 1.0 / 9) / 3));
  REQUIRE_FALSE(c.byPhase.empty());
  CHECK(c.byPhase.front().phase == Phase::rust);
  CHECK(c.byPhase.front().cases == 2);
  CHECK(c.byPhase.front().disorders == 1);
  CHECK(c.byPhase.front().few);
  CHECK(c.proposals.empty());
}

TEST_CASE("nothing is learned from little, and one step at a time from much", "[calibration]") {
  Framework framework = withExpectations();
  const std::string sign = "grove_taal";  // weak, counts up
  REQUIRE(framework.indicator(sign)->strength == 1);
  std::vector<ClosedCase> cases;
  const auto add = [&](int count, bool yes, bool disorder) {
    for (int i = 0; i < count; ++i)
      cases.push_back(closed(Phase::rust, Step::none, disorder ? Happened::licht : Happened::niets,
                             yes ? std::vector<std::string>{sign} : std::vector<std::string>{}));
  };
  add(framework.calibration.leastYes, true, true);
  add(framework.calibration.leastCases - framework.calibration.leastYes - 1, false, false);
  CHECK(weigh::calibrate(cases, framework).proposals.empty());
  add(1, false, false);
  const Calibration learned = weigh::calibrate(cases, framework);
  REQUIRE(learned.proposals.size() == 1);
  CHECK(learned.proposals[0].indicator == sign);
  CHECK(learned.proposals[0].to == 2);
  std::reverse(cases.begin(), cases.end());
  CHECK(weigh::calibrate(cases, framework).brier == Approx(learned.brier));
}

TEST_CASE("judgements are counted by month, beside what was proposed", "[calibration]") {
  weigh::JudgementFigures figures(realKnowledge()->framework);
  Judgement own;
  own.at = at("2026-10-31T23:30:00+01:00");
  own.phase = Phase::oplopende_spanningen;
  own.step = Step::spanning;
  own.levels = {{"taalgebruik", 3}, {"sentiment", 0}};
  figures.add(own, Phase::rust, Step::none, {{"taalgebruik", 1}});
  Judgement deviation = own;
  deviation.kind = JudgementKind::wijk_af;
  deviation.at = at("2026-11-01T00:30:00+01:00");
  deviation.phase = Phase::rust;
  deviation.step = Step::none;
  figures.add(deviation, Phase::oplopende_spanningen, Step::spanning, {});
  Judgement follow = deviation;
  follow.kind = JudgementKind::volg;
  figures.add(follow, Phase::rust, Step::none, {});
  const auto months = figures.months();
  REQUIRE(months.size() == 2);
  CHECK(months[0].month == "2026-10");
  CHECK(months[0].own == 1);
  CHECK(months[0].ownBeforeProposal == 1);
  CHECK(months[0].higher == 1);
  CHECK(months[0].levelsCompared == 1);
  CHECK(months[0].levelDistance == 2);
  CHECK(months[1].deviated == 1);
  CHECK(months[1].followed == 1);
  CHECK(months[1].lower == 1);
}
