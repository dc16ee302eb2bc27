// The phase: the gravest one of which an entry condition holds, with the grounds that made it so.

#include <algorithm>

#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

constexpr std::size_t kGrounds = 6;  // more than a reader takes in at once is no ground but a list
constexpr std::size_t kCounterGrounds = 5;

/// Grounds without doubles, up to a limit.
class GroundList {
 public:
  GroundList(std::vector<Ground>& out, std::size_t most) : m_out(out), m_most(most) {}

  void add(const std::string& id, const std::string& words) {
    if (words.empty() || m_out.size() >= m_most) return;
    const auto same = [&](const Ground& g) { return g.indicator == id; };
    if (std::none_of(m_out.begin(), m_out.end(), same)) m_out.push_back({id, words});
  }

 private:
  std::vector<Ground>& m_out;
  std::size_t m_most;
};

const std::string& wordsWhenYes(const Indicator& indicator) {
  return indicator.whenYes.empty() ? indicator.name : indicator.whenYes;
}

void addGrounds(const Entered& entered, const Tally& tally, const Plan& plan, std::vector<Ground>& out) {
  GroundList grounds(out, kGrounds);
  const auto addYes = [&](std::size_t index) {
    if (tally.yes(index)) grounds.add(plan.indicator(index).id, wordsWhenYes(plan.indicator(index)));
  };
  if (entered.rule) {
    for (const std::size_t index : entered.rule->all) addYes(index);
    for (const auto& group : entered.rule->oneOf)
      for (const std::size_t index : group) addYes(index);
    for (const std::size_t index : entered.rule->of) addYes(index);
    const Condition& condition = *entered.rule->condition;
    if (condition.minimumTotal) grounds.add(condition.id, condition.words);
  }
  for (const std::size_t index : plan.strongestFirst())
    if (plan.indicator(index).direction > 0) addYes(index);
}

/// The phases that rank next above the one that holds.
std::vector<const Plan::Entry*> nextHigher(int rank, const Plan& plan) {
  std::vector<const Plan::Entry*> next;
  for (auto entry = plan.gravestFirst().rbegin(); entry != plan.gravestFirst().rend(); ++entry) {
    if (entry->phase->rank <= rank) continue;
    if (!next.empty() && entry->phase->rank > next.front()->phase->rank) break;
    next.push_back(&*entry);
  }
  return next;
}

/// What does not count but keeps a graver phase shut, such as a peaceful demonstration.
void addLocks(int rank, const Tally& tally, const Plan& plan, GroundList& grounds) {
  for (const Plan::Entry& entry : plan.gravestFirst())
    for (const Plan::Rule& rule : entry.rules)
      for (const std::size_t index : rule.none)
        if (entry.phase->rank > rank && tally.yes(index))
          grounds.add(plan.indicator(index).id, wordsWhenYes(plan.indicator(index)));
}

void addCounterGrounds(const Entered& entered, const Tally& tally, const Answers& answers, const Plan& plan,
                       std::vector<Ground>& out) {
  GroundList grounds(out, kCounterGrounds);
  for (const std::size_t index : plan.strongestFirst()) {
    const Indicator& indicator = plan.indicator(index);
    if (indicator.direction < 0 && tally.yes(index)) grounds.add(indicator.id, wordsWhenYes(indicator));
  }
  addLocks(entered.rank(plan), tally, plan, grounds);
  const auto addNo = [&](std::size_t index) {
    const Indicator& indicator = plan.indicator(index);
    if (answerTo(answers, index) == Answer::nee) grounds.add(indicator.id, indicator.whenNo);
  };
  for (const Plan::Entry* entry : nextHigher(entered.rank(plan), plan))
    for (const Plan::Rule& rule : entry->rules) {
      for (const std::size_t index : rule.all) addNo(index);
      for (const auto& group : rule.oneOf)
        for (const std::size_t index : group) addNo(index);
      for (const std::size_t index : rule.of) addNo(index);
    }
}

}  // namespace

bool holds(const Plan::Rule& rule, const Tally& tally, Tenths total, bool fullEvidence) {
  if (!rule.possible) return false;
  const auto yes = [&](std::size_t index) { return tally.yes(index) && !(fullEvidence && tally.weak(index)); };
  if (!std::all_of(rule.all.begin(), rule.all.end(), yes)) return false;
  if (std::any_of(rule.none.begin(), rule.none.end(), [&](std::size_t index) { return tally.yes(index); }))
    return false;
  for (const std::vector<std::size_t>& group : rule.oneOf)
    if (std::none_of(group.begin(), group.end(), yes)) return false;
  if (rule.condition->minimumTotal && total < *rule.condition->minimumTotal) return false;
  return std::count_if(rule.of.begin(), rule.of.end(), yes) >= rule.condition->atLeast;
}

Entered enteredPhase(const Tally& tally, Tenths total, const Plan& plan) {
  for (const Plan::Entry& entry : plan.gravestFirst())
    for (const Plan::Rule& rule : entry.rules)
      if (holds(rule, tally, total, entry.phase->fullEvidence)) return {&entry, &rule};
  return {};
}

PhaseResult phase(const Answers& answers, Tenths total, const Plan& plan) {
  const Tally tally(answers, plan);
  const Entered entered = enteredPhase(tally, total, plan);
  PhaseResult result;
  result.phase = entered.phase();
  result.step = entered.step();
  if (entered.rule) result.rule = entered.rule->condition->id;
  addGrounds(entered, tally, plan, result.grounds);
  addCounterGrounds(entered, tally, answers, plan, result.counterGrounds);
  return result;
}

}  // namespace peilstok::weigh
