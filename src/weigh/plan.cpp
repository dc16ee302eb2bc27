#include "weigh/plan.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace peilstok::weigh {

namespace {

using IndexById = std::unordered_map<std::string_view, std::size_t>;

template <class T>
IndexById indexById(const std::vector<T>& items) {
  IndexById index;
  index.reserve(items.size() * 2);
  for (std::size_t i = 0; i < items.size(); ++i) index.emplace(items[i].id, i);
  return index;
}

/// Indexes of the ids that exist; `missing` tells whether one does not.
std::vector<std::size_t> resolved(const std::vector<std::string>& ids, const IndexById& index, bool& missing) {
  std::vector<std::size_t> found;
  found.reserve(ids.size());
  for (const std::string& id : ids) {
    const auto at = index.find(id);
    if (at == index.end()) missing = true;
    else if (std::find(found.begin(), found.end(), at->second) == found.end()) found.push_back(at->second);
  }
  return found;
}

Plan::Rule resolvedRule(const Condition& condition, const IndexById& index) {
  Plan::Rule rule;
  rule.condition = &condition;
  bool missing = false;
  rule.all = resolved(condition.all, index, missing);
  rule.possible = !missing;
  for (const std::vector<std::string>& ids : condition.oneOf) rule.oneOf.push_back(resolved(ids, index, missing));
  rule.of = resolved(condition.of, index, missing);
  rule.none = resolved(condition.none, index, missing);
  return rule;
}

Tenths pointsOf(const Framework& framework, int strength) {
  return framework.pointsByStrength[std::clamp(strength, 0, 3)];
}

}  // namespace

Plan::Plan(const Framework& framework) : m_framework(&framework) {
  const IndexById criteria = indexById(framework.criteria);
  const IndexById indicators = indexById(framework.indicators);
  for (const Indicator& one : framework.indicators) {
    const auto at = criteria.find(one.criterion);
    m_criterionOf.push_back(at == criteria.end() ? kNowhere : at->second);
    m_points.push_back(pointsOf(framework, one.strength));
    const bool leftOut = one.direction == 0 && one.strength == 0;
    m_weight.push_back(leftOut ? 0 : pointsOf(framework, std::max(1, one.strength)));
  }
  m_strongestFirst.resize(framework.indicators.size());
  std::iota(m_strongestFirst.begin(), m_strongestFirst.end(), std::size_t{0});
  std::stable_sort(m_strongestFirst.begin(), m_strongestFirst.end(),
                   [this](std::size_t a, std::size_t b) { return m_points[a] > m_points[b]; });
  for (const PhaseEntry& phase : framework.phases) {
    Entry entry;
    entry.phase = &phase;
    for (const Condition& condition : phase.enter) entry.rules.push_back(resolvedRule(condition, indicators));
    m_entries.push_back(std::move(entry));
    if (phase.phase == Phase::rust) m_restRank = phase.rank;
  }
  std::stable_sort(m_entries.begin(), m_entries.end(),
                   [](const Entry& a, const Entry& b) { return a.phase->rank > b.phase->rank; });
}

Tenths Plan::points(std::size_t index, int evidence) const {
  return evidence <= 0 ? m_points[index] : std::min(m_points[index], pointsOf(*m_framework, evidence));
}

Tally::Tally(const Answers& answers, const Plan& plan)
    : m_plan(&plan),
      m_yes(plan.indicatorCount(), 0),
      m_weak(plan.indicatorCount(), 0),
      m_points(plan.indicatorCount(), 0),
      m_up(plan.framework().criteria.size(), 0),
      m_down(plan.framework().criteria.size(), 0) {
  for (std::size_t i = 0; i < plan.indicatorCount(); ++i) {
    const bool yes = answerTo(answers, i) == Answer::ja;
    const int evidence = yes ? answers.byIndicator[i].strength : 0;
    m_points[i] = plan.points(i, evidence);
    m_weak[i] = evidence == 1 && plan.indicator(i).strength > 1 ? 1 : 0;
    if (yes) set(i, true);
  }
}

void Tally::set(std::size_t index, bool yes) {
  if (this->yes(index) == yes) return;
  m_yes[index] = yes ? 1 : 0;
  const std::size_t criterion = m_plan->criterionOf(index);
  if (criterion == Plan::kNowhere) return;
  const Tenths change = yes ? m_points[index] : -m_points[index];
  const int direction = m_plan->indicator(index).direction;
  if (direction > 0) m_up[criterion] += change;
  if (direction < 0) m_down[criterion] += change;
}

Tenths Tally::sum() const {
  Tenths sum = 0;
  const auto& criteria = m_plan->framework().criteria;
  for (std::size_t c = 0; c < criteria.size(); ++c) sum += std::min(m_up[c], criteria[c].maxPoints) - m_down[c];
  return sum;
}

Tenths Tally::total() const { return std::clamp(sum(), Tenths{0}, kTotalMost); }

Tenths Tally::room(std::size_t criterion) const {
  if (criterion == Plan::kNowhere) return 0;
  return std::max(Tenths{0}, m_plan->framework().criteria[criterion].maxPoints - m_up[criterion]);
}

}  // namespace peilstok::weigh
