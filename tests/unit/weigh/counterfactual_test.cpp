#include "support/catch.h"

#include <map>
#include <set>

#include "support/random_answers.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

struct Flip {
  std::size_t index;
  Answer to;
};

std::pair<Phase, Step> phaseOf(const Framework& framework, const Answers& answers) {
  const Tenths total = weigh::score(weigh::weighCriteria(answers, framework), 0, framework).total;
  const PhaseResult result = weigh::phase(answers, total, framework);
  return {result.phase, result.step};
}

int rankOf(const Framework& framework, std::pair<Phase, Step> phase) {
  for (const PhaseEntry& one : framework.phases)
    if (one.phase == phase.first && one.step == phase.second) return one.rank;
  return 0;
}

std::pair<Phase, Step> after(const Framework& framework, Answers answers, const std::vector<Flip>& flips) {
  for (const Flip& one : flips) answers.byIndicator[one.index].answer = one.to;
  return phaseOf(framework, answers);
}

std::vector<Flip> allowed(const Framework& framework, const Answers& answers, bool down) {
  std::vector<Flip> flips;
  for (std::size_t i = 0; i < framework.indicators.size(); ++i) {
    const int direction = framework.indicators[i].direction;
    const Answer answer = answers.byIndicator[i].answer;
    if (down && direction > 0 && answer == Answer::ja) flips.push_back({i, Answer::nee});
    if (down && direction < 0 && answer == Answer::onbekend) flips.push_back({i, Answer::ja});
    if (!down && direction > 0 && answer != Answer::ja) flips.push_back({i, Answer::ja});
  }
  return flips;
}

/// How many single flips, and pairs of flips that do nothing alone, move the phase; by trying all of them.
std::pair<int, int> byTrying(const Framework& framework, const Answers& answers, bool down) {
  const int now = rankOf(framework, phaseOf(framework, answers));
  const auto moves = [&](const std::vector<Flip>& flips) {
    const int rank = rankOf(framework, after(framework, answers, flips));
    return down ? rank < now : rank > now;
  };
  const std::vector<Flip> flips = allowed(framework, answers, down);
  int singles = 0, pairs = 0;
  std::vector<bool> alone;
  for (const Flip& one : flips) alone.push_back(moves({one}));
  for (const bool one : alone) singles += one ? 1 : 0;
  for (std::size_t i = 0; i < flips.size(); ++i)
    for (std::size_t j = i + 1; j < flips.size(); ++j)
      if (!alone[i] && !alone[j] && moves({flips[i], flips[j]})) ++pairs;
  return {singles, pairs};
}

void checkSide(const Framework& framework, const Answers& answers, const std::vector<CounterfactualStep>& steps,
               bool down) {
  std::map<int, std::vector<CounterfactualStep>> sets;
  for (const CounterfactualStep& one : steps) sets[one.set].push_back(one);
  const int now = rankOf(framework, phaseOf(framework, answers));
  std::size_t last = 1;
  std::pair<int, int> found{0, 0};
  for (const auto& [number, set] : sets) {
    REQUIRE(number >= 1);
    REQUIRE(set.size() <= 2);
    REQUIRE(set.size() >= last);  // smallest first
    last = set.size();
    (set.size() == 1 ? found.first : found.second) += 1;
    std::vector<Flip> flips;
    for (const CounterfactualStep& one : set) flips.push_back({indexOf(framework, one.indicator), one.to});
    const auto reached = after(framework, answers, flips);
    REQUIRE(reached == std::pair(set[0].phase, set[0].step));
    REQUIRE((down ? rankOf(framework, reached) < now : rankOf(framework, reached) > now));
    for (const Flip& one : flips) {  // neither half is enough
      if (flips.size() < 2) break;
      const int rank = rankOf(framework, after(framework, answers, {one}));
      REQUIRE((down ? rank >= now : rank <= now));
    }
  }
  const auto [singles, pairs] = byTrying(framework, answers, down);
  REQUIRE(found.first == std::min(3, singles));
  REQUIRE(found.second == std::min(3 - found.first, pairs));
}

}  // namespace

TEST_CASE("the sets of other answers are exact, smallest and all there are up to three", "[weigh]") {
  overFrameworks(41, 12, [](const Framework& framework, const Answers& answers, Random&) {
    const Counterfactual result = weigh::counterfactual(answers, framework);
    checkSide(framework, answers, result.lower, true);
    checkSide(framework, answers, result.higher, false);
  });
}

TEST_CASE("only answers that could be otherwise are put forward", "[weigh]") {
  overFrameworks(42, 100, [](const Framework& framework, const Answers& answers, Random&) {
    const Counterfactual result = weigh::counterfactual(answers, framework);
    for (const CounterfactualStep& one : result.higher) {
      const std::size_t i = indexOf(framework, one.indicator);
      REQUIRE(framework.indicators[i].direction > 0);  // so never a demonstration that would not be peaceful
      REQUIRE(answers.byIndicator[i].answer != Answer::ja);
      REQUIRE(one.to == Answer::ja);
    }
    for (const CounterfactualStep& one : result.lower) {
      const std::size_t i = indexOf(framework, one.indicator);
      if (one.to == Answer::nee) REQUIRE(answers.byIndicator[i].answer == Answer::ja);
      else REQUIRE(answers.byIndicator[i].answer == Answer::onbekend);
    }
  });
}

TEST_CASE("a call with place and time falls with the call, and with place and time together", "[weigh]") {
  Framework framework = smallFramework({{"a", 400}});
  for (const char* id : {"oproep", "plek", "tijd", "groei"}) addIndicator(framework, id, "a", 2);
  addIndicator(framework, "betoging", "a", 0, 0);
  Condition call;
  call.id = "r";
  call.all = {"oproep"};
  call.of = {"plek", "tijd"};
  call.atLeast = 1;
  call.none = {"betoging"};
  addPhase(framework, Phase::escalatie, Step::none, 50, call);
  const Answers answers = answersWith(
      framework, {{"oproep", Answer::ja}, {"plek", Answer::ja}, {"tijd", Answer::ja}, {"groei", Answer::ja}});
  const auto lower = weigh::counterfactual(answers, framework).lower;
  REQUIRE(lower.size() == 3);
  CHECK(lower[0].indicator == "oproep");
  CHECK(lower[0].set == 1);
  CHECK(lower[0].phase == Phase::rust);
  CHECK(lower[1].indicator == "plek");
  CHECK(lower[2].indicator == "tijd");
  CHECK(lower[1].set == 2);
  CHECK(lower[2].set == 2);

  const Answers peaceful =
      answersWith(framework, {{"oproep", Answer::ja}, {"plek", Answer::ja}, {"betoging", Answer::ja}});
  CHECK(weigh::counterfactual(peaceful, framework).higher.empty());
  const Answers open = answersWith(framework, {{"oproep", Answer::ja}, {"plek", Answer::nee}});
  const auto higher = weigh::counterfactual(open, framework).higher;
  REQUIRE(higher.size() == 2);
  CHECK(higher[0].indicator == "tijd");  // what is open before what was answered
  CHECK(higher[1].indicator == "plek");
}
