#pragma once
// Generated frameworks and answers for properties that must hold whatever the data says. Same seed, same values.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "model/answers.h"
#include "support/real_knowledge.h"

namespace peilstok::test {

class Random {
 public:
  explicit Random(std::uint32_t seed) : m_engine(seed) {}

  /// From `from` up to and including `to`.
  int number(int from, int to) {
    return from + static_cast<int>(m_engine() % static_cast<std::uint32_t>(to - from + 1));
  }
  bool chance(int percent) { return number(1, 100) <= percent; }
  template <class T>
  const T& oneOf(const std::vector<T>& items) {
    return items[static_cast<std::size_t>(number(0, static_cast<int>(items.size()) - 1))];
  }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[static_cast<std::size_t>(number(0, static_cast<int>(i) - 1))]);
  }

 private:
  std::mt19937 m_engine;
};

inline Indicator randomIndicator(Random& random, int number, const Framework& framework) {
  Indicator one;
  one.id = "i" + std::to_string(number);
  one.criterion = random.oneOf(framework.criteria).id;
  one.name = "naam " + one.id;
  one.whenYes = "ja " + one.id;
  if (random.chance(60)) one.whenNo = "nee " + one.id;
  const int kind = number == 0 ? 1 : random.number(1, 10);
  one.direction = kind <= 7 ? 1 : kind <= 9 ? -1 : 0;
  one.strength = one.direction == 0 ? random.number(0, 1) : random.number(1, 3);
  one.level = one.direction > 0 ? one.strength : 0;
  one.consultPolice = random.chance(20);
  if (random.chance(80)) {
    one.ask = random.oneOf(std::vector<std::string>{"wijkagent", "jongerenwerk", "scholen", "Communicatie"});
    one.askText = "Weet u iets over " + one.id + "?";
  }
  one.effort = random.number(1, 3);
  one.answeredBy = {AnsweredBy::person};
  return one;
}

/// A condition as the loader lets it through: what counts up stands nowhere in `none`, what counts down nowhere else,
/// and no condition rests on a total alone. The first indicator of the framework counts up.
inline Condition randomCondition(Random& random, const std::string& id, const Framework& framework) {
  Condition condition;
  condition.id = id;
  condition.words = "regel " + id;
  const auto some = [&](int most, bool withoutUpward) {
    std::vector<std::string> ids;
    for (int n = random.number(0, most); n > 0; --n) {
      const Indicator& one = random.oneOf(framework.indicators);
      if (withoutUpward ? one.direction <= 0 : one.direction >= 0) ids.push_back(one.id);
    }
    return ids;
  };
  condition.all = some(2, false);
  if (random.chance(25)) condition.oneOf.push_back(some(3, false));
  if (!condition.oneOf.empty() && condition.oneOf.back().empty()) condition.oneOf.pop_back();
  condition.of = some(6, false);
  condition.none = some(2, true);
  if (!condition.of.empty())
    condition.atLeast = random.number(1, std::min<int>(3, static_cast<int>(condition.of.size())));
  if (random.chance(30)) condition.minimumTotal = random.number(1, 600);
  if (condition.all.empty() && condition.oneOf.empty() && condition.of.empty())
    condition.all = {framework.indicators.front().id};
  return condition;
}

inline Framework randomFramework(Random& random) {
  Framework framework;
  framework.version = "0.0.1";
  framework.hash = "sha256:0";
  const int criteria = random.number(1, 9);
  for (int c = 0; c < criteria; ++c) {
    Criterion one;
    one.id = "c" + std::to_string(c);
    one.maxPoints = random.number(0, 300);
    one.levels.resize(4);
    framework.criteria.push_back(one);
  }
  const int indicators = random.number(3, 50);
  for (int i = 0; i < indicators; ++i) framework.indicators.push_back(randomIndicator(random, i, framework));
  const std::vector<std::pair<Phase, Step>> phases{{Phase::rust, Step::none},
                                                   {Phase::sluimerend_ongenoegen, Step::none},
                                                   {Phase::oplopende_spanningen, Step::spanning},
                                                   {Phase::na_de_escalatie, Step::none},
                                                   {Phase::oplopende_spanningen, Step::concrete_mobilisatie},
                                                   {Phase::escalatie, Step::none}};
  for (std::size_t p = 0; p < phases.size(); ++p) {
    PhaseEntry entry;
    entry.phase = phases[p].first;
    entry.step = phases[p].second;
    entry.rank = static_cast<int>(p) * 10;
    entry.fullEvidence = random.chance(30);
    entry.name = "fase " + std::to_string(p);
    for (int n = p == 0 ? 0 : random.number(1, 4); n > 0; --n)
      entry.enter.push_back(randomCondition(random, "f" + std::to_string(p) + "." + std::to_string(n), framework));
    framework.phases.push_back(entry);
  }
  framework.rangeShare = random.number(10, 90) / 100.0;
  framework.nextQuestions = random.number(0, 5);
  return framework;
}

inline Answers randomAnswers(Random& random, const Framework& framework) {
  Answers answers;
  const int yesPercent = random.number(0, 60), unknownPercent = random.number(0, 100);
  for (std::size_t i = 0; i < framework.indicators.size(); ++i) {
    IndicatorAnswer one;
    if (!random.chance(unknownPercent)) {
      one.answer = random.chance(yesPercent) ? Answer::ja : Answer::nee;
      one.source = "mens";
      if (one.answer == Answer::ja && random.chance(40)) one.strength = random.number(1, 3);
    }
    answers.byIndicator.push_back(one);
  }
  if (random.chance(60))
    answers.reliability = Reliability{static_cast<char>('A' + random.number(0, 5)), random.number(1, 6)};
  if (random.chance(60))
    answers.observed = random.oneOf(std::vector{Observed::gezien, Observed::ervaren, Observed::mogelijk});
  if (random.chance(50)) answers.hoursToEvent = random.number(0, 2000) / 10.0;
  answers.dutch = random.chance(85);
  for (const CoverageChannel& channel : framework.coverage.channels) {
    answers.coverage.channels.push_back({channel.id, channel.name, random.chance(50), channel.hidden, {}, {}, {}});
  }
  return answers;
}

/// Calls `check(framework, answers, random)` over generated frameworks, and over the real one.
template <class Check>
void overFrameworks(std::uint32_t seed, int rounds, Check check) {
  Random random(seed);
  for (int round = 0; round < rounds; ++round) {
    const Framework framework = randomFramework(random);
    for (int n = 0; n < 4; ++n) check(framework, randomAnswers(random, framework), random);
  }
  const Framework& real = realKnowledge()->framework;
  for (int round = 0; round < rounds; ++round) check(real, randomAnswers(random, real), random);
}

/// A framework of one criterion per name, small enough to write expectations by hand.
inline Framework smallFramework(const std::vector<std::pair<std::string, Tenths>>& criteria) {
  Framework framework;
  framework.version = "1.0.0";
  for (const auto& [id, most] : criteria) {
    Criterion one;
    one.id = id;
    one.maxPoints = most;
    one.levels.resize(4);
    framework.criteria.push_back(one);
  }
  return framework;
}

inline Indicator& addIndicator(Framework& framework, const std::string& id, const std::string& criterion, int strength,
                               int direction = 1) {
  Indicator one;
  one.id = id;
  one.criterion = criterion;
  one.name = "naam " + id;
  one.whenYes = "ja " + id;
  one.strength = strength;
  one.direction = direction;
  one.level = direction > 0 ? strength : 0;
  framework.indicators.push_back(one);
  return framework.indicators.back();
}

inline PhaseEntry& addPhase(Framework& framework, Phase phase, Step step, int rank, Condition condition) {
  PhaseEntry entry;
  entry.phase = phase;
  entry.step = step;
  entry.rank = rank;
  entry.name = "fase " + std::to_string(rank);
  entry.enter.push_back(std::move(condition));
  framework.phases.push_back(entry);
  return framework.phases.back();
}

inline std::size_t indexOf(const Framework& framework, const std::string& id) {
  for (std::size_t i = 0; i < framework.indicators.size(); ++i)
    if (framework.indicators[i].id == id) return i;
  return framework.indicators.size();
}

/// Everything unknown but what is named.
inline Answers answersWith(const Framework& framework, const std::vector<std::pair<std::string, Answer>>& named) {
  Answers answers;
  answers.byIndicator.resize(framework.indicators.size());
  for (const auto& [id, answer] : named) answers.byIndicator.at(indexOf(framework, id)) = {answer, "mens"};
  return answers;
}

}  // namespace peilstok::test
