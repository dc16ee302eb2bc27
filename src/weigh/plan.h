#pragma once
// A framework made ready for weighing: every id resolved to an index once, so that a signal costs no look-ups.

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "knowledge/framework.h"
#include "model/answers.h"
#include "model/assessment.h"

namespace peilstok::weigh {

constexpr Tenths kTotalMost = 1000;  ///< the total runs from 0 to 100 points

/// Resolved view on one framework, which must outlive it. Immutable after construction; safe from any thread.
class Plan {
 public:
  static constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

  struct Rule {
    const Condition* condition = nullptr;
    std::vector<std::size_t> all, of, none;  ///< indexes of indicators
    std::vector<std::vector<std::size_t>> oneOf;
    bool possible = true;  ///< false: asks for an indicator that does not exist
  };
  struct Entry {
    const PhaseEntry* phase = nullptr;
    std::vector<Rule> rules;
  };

  explicit Plan(const Framework& framework);

  const Framework& framework() const { return *m_framework; }
  std::size_t indicatorCount() const { return m_criterionOf.size(); }
  const Indicator& indicator(std::size_t index) const { return m_framework->indicators[index]; }
  /// Criterion of an indicator; kNowhere when the framework has none by that id.
  std::size_t criterionOf(std::size_t index) const { return m_criterionOf[index]; }
  /// What a ja is worth by strength alone, without a sign and before any ceiling.
  Tenths points(std::size_t index) const { return m_points[index]; }
  /// The same for evidence of a given strength (0: the indicator's own): weak evidence never counts for more than weak.
  Tenths points(std::size_t index, int evidence) const;
  /// Weight of an indicator in the share of what is unknown; 0 when it is left out.
  Tenths weight(std::size_t index) const { return m_weight[index]; }
  /// Indicators in the order in which upward points reach a ceiling: most points first, then the framework's order.
  const std::vector<std::size_t>& strongestFirst() const { return m_strongestFirst; }
  /// Phases, gravest first; equal ranks in the framework's order.
  const std::vector<Entry>& gravestFirst() const { return m_entries; }
  /// Rank of rust: what holds when no phase was entered.
  int restRank() const { return m_restRank; }

 private:
  const Framework* m_framework;
  std::vector<std::size_t> m_criterionOf;
  std::vector<Tenths> m_points, m_weight;
  std::vector<std::size_t> m_strongestFirst;
  std::vector<Entry> m_entries;
  int m_restRank = 0;
};

/// The answer to an indicator; what was never answered is unknown.
inline Answer answerTo(const Answers& answers, std::size_t index) {
  return index < answers.byIndicator.size() ? answers.byIndicator[index].answer : Answer::onbekend;
}

/// The part of the answers that decides total and phase, cheap to change one answer at a time.
class Tally {
 public:
  Tally(const Answers& answers, const Plan& plan);

  bool yes(std::size_t index) const { return m_yes[index] != 0; }
  /// A ja that rests on weak evidence only, for an indicator that is more than weak.
  bool weak(std::size_t index) const { return m_weak[index] != 0; }
  void set(std::size_t index, bool yes);
  /// Sum of the criteria after their ceilings; may lie outside 0..1000.
  Tenths sum() const;
  /// The same clamped to 0..1000.
  Tenths total() const;
  /// What a ja counts for, evidence considered, before any ceiling and without a sign.
  Tenths points(std::size_t index) const { return m_points[index]; }
  /// Upward points that still fit under the ceiling of a criterion.
  Tenths room(std::size_t criterion) const;

 private:
  const Plan* m_plan;
  std::vector<char> m_yes, m_weak;
  std::vector<Tenths> m_points;      ///< what a ja counts for, evidence considered
  std::vector<Tenths> m_up, m_down;  ///< by criterion, before the ceiling
};

/// Whether a condition holds. With `fullEvidence` a ja on weak evidence does not help it, as in a grave phase.
bool holds(const Plan::Rule& rule, const Tally& tally, Tenths total, bool fullEvidence);

/// The gravest phase of which an entry condition holds, and that condition; both empty means rust.
struct Entered {
  const Plan::Entry* entry = nullptr;
  const Plan::Rule* rule = nullptr;

  int rank(const Plan& plan) const { return entry ? entry->phase->rank : plan.restRank(); }
  Phase phase() const { return entry ? entry->phase->phase : Phase::rust; }
  Step step() const { return entry ? entry->phase->step : Step::none; }
};
Entered enteredPhase(const Tally& tally, Tenths total, const Plan& plan);

}  // namespace peilstok::weigh
