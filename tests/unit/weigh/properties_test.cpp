// What must be true of every weighing, over generated frameworks and over the one that ships.

#include <numeric>
#include <tuple>

#include "model/json.h"
#include "support/catch.h"
#include "support/random_answers.h"
#include "weigh/memory.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Assessment outcomeOf(const Answers& answers, const weigh::Plan& plan, bool outlook = false) {
  Assessment assessment;
  weigh::weigh(answers, plan, assessment, outlook);
  return assessment;
}

int rankOf(const Assessment& a, const Framework& framework) {
  const PhaseEntry* entry = framework.phase(a.phase.phase, a.phase.step);
  return entry ? entry->rank : 0;
}

std::size_t anyIndicator(Random& random, const Framework& framework) {
  return static_cast<std::size_t>(random.number(0, static_cast<int>(framework.indicators.size()) - 1));
}

/// The same framework with its indicators in another order, and the answers moved along.
std::pair<Framework, Answers> shuffled(const Framework& framework, const Answers& answers, Random& random) {
  std::vector<std::size_t> order(framework.indicators.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  random.shuffle(order);
  std::pair<Framework, Answers> out{framework, answers};
  for (std::size_t i = 0; i < order.size(); ++i) {
    out.first.indicators[i] = framework.indicators[order[i]];
    out.second.byIndicator[i] = answers.byIndicator[order[i]];
  }
  for (PhaseEntry& phase : out.first.phases) random.shuffle(phase.enter);
  random.shuffle(out.first.phases);
  return out;
}

}  // namespace

TEST_CASE("the total is the sum of all contributions", "[weigh][property]") {
  overFrameworks(101, 150, [](const Framework& framework, const Answers& answers, Random&) {
    const Assessment a = outcomeOf(answers, weigh::Plan(framework));
    Tenths sum = 0;
    for (const CriterionResult& criterion : a.criteria)
      for (const Contribution& one : criterion.contributions) sum += one.points;
    REQUIRE(sum == a.score.total);
    REQUIRE((a.score.low <= a.score.total && a.score.total <= a.score.high));
  });
}

TEST_CASE("what was weighed before comes to what it came to, all that is kept of it", "[weigh][property]") {
  overFrameworks(111, 60, [](const Framework& framework, const Answers& given, Random& random) {
    const weigh::Plan plan(framework);
    weigh::Memory memory;
    std::vector<Answers> all{given};
    for (int i = 0; i < 6; ++i) {
      all.push_back(all.back());
      IndicatorAnswer& one = all.back().byIndicator[anyIndicator(random, framework)];
      one = {one.answer == Answer::ja ? Answer::nee : Answer::ja, random.chance(50) ? "tekst" : "mens",
             random.number(0, 3)};
      if (random.chance(30)) all.back().observed = Observed::gezien;
      if (random.chance(30)) all.back().hoursToEvent = random.number(0, 99);
    }
    for (int round = 0; round < 2; ++round)
      for (const Answers& answers : all) {
        const Assessment plain = outcomeOf(answers, plan);
        Assessment known;
        weigh::weigh(answers, plan, known, false, &memory);
        REQUIRE(json::writeAssessmentBody(known) == json::writeAssessmentBody(plain));
        REQUIRE(std::tuple(known.score.total, known.score.low, known.score.high, known.certainty, known.phase.phase,
                           known.phase.step, known.urgency.level, known.consultPoliceNow) ==
                std::tuple(plain.score.total, plain.score.low, plain.score.high, plain.certainty, plain.phase.phase,
                           plain.phase.step, plain.urgency.level, plain.consultPoliceNow));
      }
  });
}

TEST_CASE("one more ja that counts up never lowers total, phase or mark", "[weigh][property]") {
  overFrameworks(102, 150, [](const Framework& framework, const Answers& answers, Random& random) {
    const weigh::Plan plan(framework);
    const Assessment before = outcomeOf(answers, plan);
    Answers more = answers;
    for (int n = random.number(1, 4); n > 0; --n) {
      const std::size_t i = anyIndicator(random, framework);
      if (framework.indicators[i].direction <= 0 || more.byIndicator[i].answer == Answer::ja) continue;
      more.byIndicator[i] = {Answer::ja, "tekst", random.number(0, 3)};
    }
    const Assessment after = outcomeOf(more, plan);
    REQUIRE(after.score.total >= before.score.total);
    REQUIRE(rankOf(after, framework) >= rankOf(before, framework));
    REQUIRE((after.consultPoliceNow || !before.consultPoliceNow));
  });
}

TEST_CASE("one more ja that counts down never raises total or phase", "[weigh][property]") {
  overFrameworks(103, 150, [](const Framework& framework, const Answers& answers, Random& random) {
    const weigh::Plan plan(framework);
    Answers more = answers;
    const std::size_t i = anyIndicator(random, framework);
    if (framework.indicators[i].direction >= 0) return;
    more.byIndicator[i] = {Answer::ja, "mens"};
    REQUIRE(outcomeOf(more, plan).score.total <= outcomeOf(answers, plan).score.total);
    REQUIRE(rankOf(outcomeOf(more, plan), framework) <= rankOf(outcomeOf(answers, plan), framework));
  });
}

TEST_CASE("an answer that becomes unknown widens the range and never raises certainty", "[weigh][property]") {
  overFrameworks(104, 150, [](const Framework& framework, const Answers& answers, Random& random) {
    const weigh::Plan plan(framework);
    const Assessment before = outcomeOf(answers, plan);
    Answers less = answers;
    const int what = random.number(0, 3);
    const std::size_t i = anyIndicator(random, framework);
    if (what == 0) less.reliability.reset();
    else if (what == 1) less.observed.reset();
    else less.byIndicator[i] = {};
    const Assessment after = outcomeOf(less, plan);
    REQUIRE(after.unknownShare >= before.unknownShare);
    REQUIRE(after.score.high - after.score.low >= before.score.high - before.score.low - 1);  // a tenth of rounding
    REQUIRE(after.certainty <= before.certainty);
    // A nee that becomes unknown moves nothing but the range: unknown is not zero, and not a nee either.
    if (what >= 2 && answers.byIndicator[i].answer == Answer::nee) {
      REQUIRE(after.score.total == before.score.total);
      REQUIRE(after.phase.phase == before.phase.phase);
      REQUIRE(after.score.low <= before.score.low);
      REQUIRE(after.score.high >= before.score.high);
    }
  });
}

TEST_CASE("the order of indicators, conditions and phases in a framework makes no difference", "[weigh][property]") {
  overFrameworks(105, 150, [](const Framework& framework, const Answers& answers, Random& random) {
    const auto [other, moved] = shuffled(framework, answers, random);
    const Assessment a = outcomeOf(answers, weigh::Plan(framework)), b = outcomeOf(moved, weigh::Plan(other));
    REQUIRE(a.score.total == b.score.total);
    REQUIRE(a.score.low == b.score.low);
    REQUIRE(a.score.high == b.score.high);
    REQUIRE(a.certainty == b.certainty);
    REQUIRE(a.phase.phase == b.phase.phase);
    REQUIRE(a.phase.step == b.phase.step);
    REQUIRE(a.consultPoliceNow == b.consultPoliceNow);
    for (std::size_t c = 0; c < a.criteria.size(); ++c) REQUIRE(a.criteria[c].level == b.criteria[c].level);
  });
}

TEST_CASE("the same answers give the same bytes", "[weigh][property]") {
  overFrameworks(106, 60, [](const Framework& framework, const Answers& answers, Random&) {
    const Framework copy = framework;
    const std::string first = json::writeAssessment(outcomeOf(answers, weigh::Plan(framework), true), true);
    REQUIRE(json::writeAssessment(outcomeOf(answers, weigh::Plan(framework), true), true) == first);
    REQUIRE(json::writeAssessment(outcomeOf(answers, weigh::Plan(copy), true), true) == first);
  });
}
