#include "support/catch.h"

#include <functional>
#include <string>
#include <tuple>

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
  const Tenths total = weigh::score(weigh::weighCriteria(answers, weigh::Plan(framework)), 0, framework).total;
  const PhaseResult result = weigh::phase(answers, total, weigh::Plan(framework));
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

/// A set of flips that moves the phase, by trying.
struct Tried {
  std::vector<std::size_t> flips;  ///< positions in the list of flips
  std::pair<Phase, Step> reached;
  int distance = 0, answered = 0;
};

/// Every way to take `size` of `count`, in lexicographic order, until `visit` has seen them all.
template <class Visit>
void overSets(std::size_t size, std::size_t count, Visit visit) {
  std::vector<std::size_t> set(size);
  const std::function<void(std::size_t, std::size_t)> choose = [&](std::size_t at, std::size_t from) {
    if (at == size) return visit(set);
    for (std::size_t i = from; i < count; ++i) {
      set[at] = i;
      choose(at + 1, i + 1);
    }
  };
  choose(0, 0);
}

bool holdsOneOf(const std::vector<std::size_t>& set, const std::vector<Tried>& enough) {
  return std::any_of(enough.begin(), enough.end(), [&](const Tried& one) {
    return std::includes(set.begin(), set.end(), one.flips.begin(), one.flips.end());
  });
}

/// The sets that ought to be found, by trying every set of up to four flips through the weighing itself.
std::vector<Tried> byTrying(const Framework& framework, const Answers& answers, bool down) {
  const int now = rankOf(framework, phaseOf(framework, answers));
  const std::vector<Flip> flips = allowed(framework, answers, down);
  std::vector<Tried> found;
  for (std::size_t size = 1; size <= 4 && found.size() < 3; ++size) {
    std::vector<Tried> level;
    overSets(size, flips.size(), [&](const std::vector<std::size_t>& set) {
      if (holdsOneOf(set, found)) return;
      Tried one;
      one.flips = set;
      std::vector<Flip> chosen;
      for (const std::size_t i : set) {
        chosen.push_back(flips[i]);
        if (answers.byIndicator[flips[i].index].answer != Answer::onbekend) ++one.answered;
      }
      one.reached = after(framework, answers, chosen);
      const int rank = rankOf(framework, one.reached);
      if (down ? rank >= now : rank <= now) return;
      one.distance = std::abs(rank - now);
      level.push_back(one);
    });
    std::stable_sort(level.begin(), level.end(), [](const Tried& x, const Tried& y) {
      return std::tie(x.distance, x.answered) < std::tie(y.distance, y.answered);
    });
    found.insert(found.end(), level.begin(), level.end());
  }
  if (found.size() > 3) found.resize(3);
  return found;
}

/// One line a step, so that a difference can be read.
std::vector<std::string> written(const std::vector<CounterfactualStep>& steps) {
  std::vector<std::string> out;
  for (const CounterfactualStep& one : steps)
    out.push_back(std::to_string(one.set) + " " + one.indicator + (one.to == Answer::ja ? " ja " : " nee ") +
                  std::to_string(static_cast<int>(one.phase)) + "/" + std::to_string(static_cast<int>(one.step)));
  return out;
}

std::vector<std::string> expected(const Framework& framework, const Answers& answers, bool down) {
  const std::vector<Flip> flips = allowed(framework, answers, down);
  std::vector<CounterfactualStep> steps;
  int number = 0;
  for (const Tried& one : byTrying(framework, answers, down)) {
    ++number;
    for (const std::size_t i : one.flips)
      steps.push_back(
          {framework.indicators[flips[i].index].id, flips[i].to, one.reached.first, one.reached.second, number});
  }
  return written(steps);
}

/// Frameworks in which trying everything is done soon, with conditions that ask for much at once.
Framework demandingFramework(Random& random) {
  Framework framework = smallFramework({{"a", random.number(50, 300)}, {"b", 200}});
  const int indicators = random.number(4, 13);
  for (int i = 0; i < indicators; ++i) framework.indicators.push_back(randomIndicator(random, i, framework));
  PhaseEntry rest;
  framework.phases.push_back(rest);
  std::vector<std::string> upward;
  for (const Indicator& one : framework.indicators)
    if (one.direction > 0) upward.push_back(one.id);
  const std::vector<std::pair<Phase, Step>> phases{{Phase::sluimerend_ongenoegen, Step::none},
                                                   {Phase::oplopende_spanningen, Step::spanning},
                                                   {Phase::escalatie, Step::none}};
  int rank = 0;
  for (const auto& [phase, step] : phases) {
    PhaseEntry entry;
    entry.phase = phase;
    entry.step = step;
    entry.rank = rank += 10;
    entry.fullEvidence = random.chance(50);
    for (int n = random.number(1, 4); n > 0; --n) {
      Condition one = randomCondition(random, "r" + std::to_string(rank) + "." + std::to_string(n), framework);
      if (random.chance(40)) one.oneOf.push_back({random.oneOf(upward), random.oneOf(upward)});
      if (random.chance(30)) one.all.push_back(random.oneOf(upward));
      entry.enter.push_back(one);
    }
    framework.phases.push_back(entry);
  }
  return framework;
}

}  // namespace

TEST_CASE("the sets of other answers are exactly the smallest ones, by trying all of them", "[weigh]") {
  Random random(41);
  std::size_t longest = 0;
  for (int round = 0; round < 400; ++round) {
    const Framework framework = demandingFramework(random);
    const weigh::Plan plan(framework);
    for (int n = 0; n < 3; ++n) {
      const Answers answers = randomAnswers(random, framework);
      const Counterfactual result = weigh::counterfactual(answers, plan);
      CAPTURE(round, n);
      REQUIRE(written(result.lower) == expected(framework, answers, true));
      REQUIRE(written(result.higher) == expected(framework, answers, false));
      for (const auto* side : {&result.lower, &result.higher})
        for (const CounterfactualStep& one : *side)
          longest = std::max<std::size_t>(
              longest,
              static_cast<std::size_t>(std::count_if(
                  side->begin(), side->end(), [&](const CounterfactualStep& other) { return other.set == one.set; })));
    }
  }
  CHECK(longest == 4);  // sets of every size were met
}

TEST_CASE("with the real weegkader the sets are exact too", "[weigh][data]") {
  const auto knowledge = realKnowledge();
  REQUIRE(knowledge);
  const Framework& framework = knowledge->framework;
  const weigh::Plan plan(framework);
  Random random(43);
  for (int round = 0; round < 60; ++round) {
    Answers answers = randomAnswers(random, framework);
    // Few enough flips a side for trying: the others are noes that cannot be lowered, or facts that are known.
    for (std::size_t i = 0; i < answers.byIndicator.size(); ++i)
      if (random.chance(70) && framework.indicators[i].direction < 0) answers.byIndicator[i] = {Answer::nee, "mens"};
    if (allowed(framework, answers, true).size() <= 14)
      REQUIRE(written(weigh::counterfactual(answers, plan).lower) == expected(framework, answers, true));
    if (round % 6 == 0 && byTrying(framework, answers, false).size() == 3)
      REQUIRE(written(weigh::counterfactual(answers, plan).higher) == expected(framework, answers, false));
  }
}

TEST_CASE("only answers that could be otherwise are put forward", "[weigh]") {
  overFrameworks(42, 100, [](const Framework& framework, const Answers& answers, Random&) {
    const Counterfactual result = weigh::counterfactual(answers, weigh::Plan(framework));
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
  const auto lower = weigh::counterfactual(answers, weigh::Plan(framework)).lower;
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
  CHECK(weigh::counterfactual(peaceful, weigh::Plan(framework)).higher.empty());
  const Answers open = answersWith(framework, {{"oproep", Answer::ja}, {"plek", Answer::nee}});
  const auto higher = weigh::counterfactual(open, weigh::Plan(framework)).higher;
  REQUIRE(higher.size() == 2);
  CHECK(higher[0].indicator == "tijd");  // what is open before what was answered
  CHECK(higher[1].indicator == "plek");
}
