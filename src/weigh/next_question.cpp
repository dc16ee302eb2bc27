// Of what is unknown: which answer would change the picture most, at what cost, and whom to ask.

#include <algorithm>
#include <cmath>

#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

struct Candidate {
  std::size_t index = 0;
  double gain = 0;
};

/// What asking costs, set against a single call.
double cost(int effort, const QuestionRules& rules) {
  return rules.costs[static_cast<std::size_t>(std::clamp(effort, 1, 3) - 1)];
}

/// Points that a ja would still move: upward until the criterion's ceiling, downward until nothing is left.
Tenths pointsToMove(std::size_t index, const Tally& tally, Tenths total, const Plan& plan) {
  const int direction = plan.indicator(index).direction;
  const Tenths full = plan.points(index);
  if (direction > 0) return std::min({full, tally.room(plan.criterionOf(index)), kTotalMost - total});
  return direction < 0 ? std::min(full, total) : 0;
}

/// Expected change per effort, 0..1, in whole thousandths so that equal gains are equal.
double gainOf(std::size_t index, Tally& tally, Tenths total, int rank, bool blindSpot, const Plan& plan) {
  const Tenths* byStrength = plan.framework().pointsByStrength;
  const Tenths most = std::max(Tenths{1}, *std::max_element(byStrength, byStrength + 4));
  double change = static_cast<double>(pointsToMove(index, tally, total, plan)) / static_cast<double>(most);
  if (blindSpot && plan.weight(index) > 0) change += plan.framework().questions.blindSpot;
  // A no leaves the conditions where an open answer left them, so only a yes can change the phase.
  tally.set(index, true);
  if (enteredPhase(tally, tally.total(), plan).rank(plan) != rank) change += plan.framework().questions.phaseChange;
  tally.set(index, false);
  const QuestionRules& rules = plan.framework().questions;
  const double gain = rules.plausibility * change / cost(plan.indicator(index).effort, rules);
  return std::clamp(static_cast<double>(std::llround(gain * 1000.0)) / 1000.0, 0.0, 1.0);
}

/// Criteria of which no indicator that counts was answered.
std::vector<char> blindSpots(const Answers& answers, const Plan& plan) {
  std::vector<char> blind(plan.framework().criteria.size(), 1);
  for (std::size_t i = 0; i < plan.indicatorCount(); ++i)
    if (plan.criterionOf(i) != Plan::kNowhere && plan.weight(i) > 0 && answerTo(answers, i) != Answer::onbekend)
      blind[plan.criterionOf(i)] = 0;
  return blind;
}

std::vector<Candidate> candidates(const Answers& answers, const Plan& plan) {
  const std::vector<char> blind = blindSpots(answers, plan);
  Tally tally(answers, plan);
  const Tenths total = tally.total();
  const int rank = enteredPhase(tally, total, plan).rank(plan);
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < plan.indicatorCount(); ++i) {
    if (answerTo(answers, i) != Answer::onbekend || plan.indicator(i).ask.empty()) continue;
    const bool blindSpot = plan.criterionOf(i) != Plan::kNowhere && blind[plan.criterionOf(i)] != 0;
    const double gain = gainOf(i, tally, total, rank, blindSpot, plan);
    if (gain > 0) found.push_back({i, gain});
  }
  std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.gain > b.gain; });
  return found;
}

}  // namespace

std::vector<NextQuestion> nextQuestions(const Answers& answers, const Plan& plan) {
  std::vector<NextQuestion> questions;
  const auto wanted = static_cast<std::size_t>(std::max(0, plan.framework().nextQuestions));
  for (const Candidate& candidate : candidates(answers, plan)) {
    if (questions.size() >= wanted) break;
    const Indicator& indicator = plan.indicator(candidate.index);
    // One question a role and criterion: a second call to the same desk on the same matter adds little.
    const bool asked = std::any_of(questions.begin(), questions.end(), [&](const NextQuestion& q) {
      return q.ask == indicator.ask && q.criterion == indicator.criterion;
    });
    if (asked) continue;
    const std::string& words = indicator.askText.empty() ? indicator.question : indicator.askText;
    questions.push_back({indicator.criterion, indicator.id, indicator.ask, words, candidate.gain});
  }
  return questions;
}

}  // namespace peilstok::weigh
