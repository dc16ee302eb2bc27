// Answers -> the criteria with their contributions. Invariant: contributions add up to a criterion's points, and the
// criteria's points add up to the total, also where the total met its limits.

#include <algorithm>

#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

/// A contribution and where it stands, to change it afterwards.
struct Place {
  std::size_t criterion = 0;
  std::size_t at = 0;
};

void addContribution(CriterionResult& result, std::size_t index, Tenths points, Tenths fullPoints,
                     const Answers& answers, const Plan& plan) {
  Contribution one;
  one.indicator = plan.indicator(index).id;
  one.points = points;
  one.fullPoints = fullPoints;
  one.answer = Answer::ja;
  one.source = answers.byIndicator[index].source;
  result.points += points;
  result.contributions.push_back(std::move(one));
}

/// What a ja on one indicator does to its criterion. Locks and facts count for nothing but are shown.
void count(CriterionResult& result, std::size_t index, Tenths& room, const Answers& answers, const Plan& plan) {
  const Indicator& indicator = plan.indicator(index);
  const Tenths full = plan.points(index, answers.byIndicator[index].strength);
  if (indicator.direction > 0) {
    const Tenths under = std::min(full, room);
    room -= under;
    const int evidence = answers.byIndicator[index].strength;
    const int level =
        evidence > 0 && evidence < indicator.strength ? std::min(indicator.level, evidence) : indicator.level;
    result.level = std::max(result.level, std::clamp(level, 0, 3));
    addContribution(result, index, under, full, answers, plan);
  } else if (indicator.direction < 0) {
    addContribution(result, index, -full, -full, answers, plan);
  } else {
    addContribution(result, index, 0, 0, answers, plan);
  }
}

/// Every contribution on one side of zero, weakest first; among equals the one that was counted last goes first.
std::vector<Place> weakestFirst(const std::vector<CriterionResult>& criteria, bool downward) {
  std::vector<Place> places;
  for (std::size_t c = criteria.size(); c-- > 0;)
    for (std::size_t i = criteria[c].contributions.size(); i-- > 0;) {
      const Tenths points = criteria[c].contributions[i].points;
      if (downward ? points < 0 : points > 0) places.push_back({c, i});
    }
  std::stable_sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    return std::abs(criteria[a.criterion].contributions[a.at].points) <
           std::abs(criteria[b.criterion].contributions[b.at].points);
  });
  return places;
}

/// Where the sum leaves 0..100, the contributions that pushed it out are shortened until it is back at the limit,
/// weakest first, so that the strongest reasons keep their points. The total is the clamped sum whatever is shortened,
/// so this cannot make it less monotone; it only keeps hidden points out of it.
void keepWithinLimits(std::vector<CriterionResult>& criteria) {
  Tenths sum = 0;
  for (const CriterionResult& one : criteria) sum += one.points;
  const bool below = sum < 0;
  Tenths excess = below ? -sum : sum - kTotalMost;
  if (excess <= 0) return;
  for (const Place& place : weakestFirst(criteria, below)) {
    Tenths& points = criteria[place.criterion].contributions[place.at].points;
    const Tenths taken = std::min(excess, std::abs(points));
    const Tenths change = below ? taken : -taken;
    points += change;
    criteria[place.criterion].points += change;
    excess -= taken;
    if (excess == 0) return;
  }
}

}  // namespace

std::vector<CriterionResult> weighCriteria(const Answers& answers, const Plan& plan) {
  const Framework& framework = plan.framework();
  std::vector<CriterionResult> results(framework.criteria.size());
  std::vector<Tenths> room(framework.criteria.size());
  for (std::size_t c = 0; c < results.size(); ++c) {
    results[c].id = framework.criteria[c].id;
    results[c].maxPoints = room[c] = framework.criteria[c].maxPoints;
  }
  std::vector<std::size_t> unknown(results.size());
  for (std::size_t index = 0; index < plan.indicatorCount(); ++index)
    if (const std::size_t c = plan.criterionOf(index);
        c != Plan::kNowhere && answerTo(answers, index) == Answer::onbekend)
      ++unknown[c];
  for (std::size_t c = 0; c < results.size(); ++c) results[c].unknownIndicators.reserve(unknown[c]);
  for (const std::size_t index : plan.strongestFirst()) {
    const std::size_t c = plan.criterionOf(index);
    if (c != Plan::kNowhere && answerTo(answers, index) == Answer::ja) count(results[c], index, room[c], answers, plan);
  }
  for (std::size_t index = 0; index < plan.indicatorCount(); ++index) {
    const std::size_t c = plan.criterionOf(index);
    if (c == Plan::kNowhere) continue;
    // A lock says nothing about how grave a criterion is, so knowing it does not make the criterion known.
    if (answerTo(answers, index) == Answer::onbekend) results[c].unknownIndicators.push_back(plan.indicator(index).id);
    else if (plan.weight(index) > 0) results[c].unknown = false;
  }
  keepWithinLimits(results);
  return results;
}

}  // namespace peilstok::weigh
