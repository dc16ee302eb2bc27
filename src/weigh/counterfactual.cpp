// What would change it: the smallest sets of other answers that put the phase lower, or higher.
//
// Every flip of one side moves the picture one way only. So a set that is enough stays enough with more flips, a
// condition that was broken stays broken, and one that was met stays met. The search therefore never tries sets at
// random: it takes a condition that is still in the way and tries only the flips that bear on it.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <tuple>

#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

constexpr std::size_t kSets = 3;
constexpr std::size_t kMostFlips = 4;  // more other answers than this is another story, not another answer

/// Indexes of the indicators whose answers change, ascending.
struct FlipSet {
  std::array<std::size_t, kMostFlips> flips{};
  std::size_t size = 0;
  Entered reached;
  int distance = 0;  ///< in rank, from the phase that holds now
  int answered = 0;  ///< how many of the flips go against an answer that was given

  bool before(const FlipSet& other) const {
    return std::tie(size, distance, answered, flips) <
           std::tie(other.size, other.distance, other.answered, other.flips);
  }
  bool same(const FlipSet& other) const { return size == other.size && flips == other.flips; }
};

/// The best sets found so far.
class Best {
 public:
  bool full() const { return m_sets.size() == kSets; }
  const std::vector<FlipSet>& sets() const { return m_sets; }
  void add(const FlipSet& set) {
    const auto at = std::find_if(m_sets.begin(), m_sets.end(), [&](const FlipSet& one) { return !one.before(set); });
    if (at != m_sets.end() && at->same(set)) return;
    m_sets.insert(at, set);
    if (m_sets.size() > kSets) m_sets.pop_back();
  }

 private:
  std::vector<FlipSet> m_sets;
};

/// What both directions share: the flips that may be used, those that are on now, and where that leads.
class Search {
 public:
  Search(const Answers& answers, const Plan& plan)
      : m_answers(answers), m_plan(plan), m_tally(answers, plan), m_usable(plan.indicatorCount(), 0) {
    m_rank = enteredPhase(m_tally, m_tally.total(), m_plan).rank(m_plan);
  }

 protected:
  static constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

  bool usable(std::size_t index) const { return m_usable[index] != 0; }
  void flip(std::size_t index) { m_tally.set(index, !m_tally.yes(index)); }
  int reachedRank() const { return enteredPhase(m_tally, m_tally.total(), m_plan).rank(m_plan); }

  /// Tries each candidate with everything after it. What was tried is not usable further on, so that no set comes
  /// twice: a set that holds several candidates is met at the first of them.
  template <class Further>
  void branch(const std::vector<std::size_t>& candidates, Further further) {
    for (const std::size_t index : candidates) {
      m_usable[index] = 0;
      m_on[m_size++] = index;
      flip(index);
      further();
      flip(index);
      --m_size;
    }
    for (const std::size_t index : candidates) m_usable[index] = 1;
  }

  /// Keeps the set that is on now, unless it is enough without one of its flips. `enough` judges the tally.
  template <class Enough>
  void keep(Enough enough, Best& best) {
    for (std::size_t i = 0; i < m_size; ++i) {
      flip(m_on[i]);
      const bool without = enough();
      flip(m_on[i]);
      if (without) return;
    }
    FlipSet set;
    set.size = m_size;
    set.reached = enteredPhase(m_tally, m_tally.total(), m_plan);
    set.distance = std::abs(set.reached.rank(m_plan) - m_rank);
    for (std::size_t i = 0; i < m_size; ++i) {
      set.flips[i] = m_on[i];
      if (answerTo(m_answers, m_on[i]) != Answer::onbekend) ++set.answered;
    }
    std::sort(set.flips.begin(), set.flips.begin() + static_cast<std::ptrdiff_t>(m_size));
    best.add(set);
  }

  std::vector<CounterfactualStep> steps(const Best& best, Answer upward) const {
    std::vector<CounterfactualStep> out;
    int number = 0;
    for (const FlipSet& set : best.sets()) {
      ++number;
      for (std::size_t i = 0; i < set.size; ++i) {
        const Indicator& indicator = m_plan.indicator(set.flips[i]);
        const Answer to = indicator.direction > 0 ? upward : Answer::ja;
        out.push_back({indicator.id, to, set.reached.phase(), set.reached.step(), number});
      }
    }
    return out;
  }

  const Answers& m_answers;
  const Plan& m_plan;
  Tally m_tally;
  std::vector<char> m_usable;
  std::array<std::size_t, kMostFlips> m_on{};
  std::size_t m_size = 0;
  int m_rank = 0;
};

/// Lower: every condition that holds for the present phase must be broken. An upward ja becomes nee, an open downward
/// one becomes ja.
class Lower : public Search {
 public:
  Lower(const Answers& answers, const Plan& plan) : Search(answers, plan) {
    for (std::size_t i = 0; i < plan.indicatorCount(); ++i) {
      const int direction = plan.indicator(i).direction;
      const Answer answer = answerTo(answers, i);
      m_usable[i] = (direction > 0 && answer == Answer::ja) || (direction < 0 && answer == Answer::onbekend) ? 1 : 0;
    }
    for (const Plan::Entry& entry : plan.gravestFirst()) {
      if (entry.phase->rank < m_rank) continue;
      for (const Plan::Rule& rule : entry.rules)
        if (holds(rule, m_tally, m_tally.total(), entry.phase->fullEvidence))
          m_held.push_back({&rule, entry.phase->fullEvidence});
    }
  }

  std::vector<CounterfactualStep> run() {
    Best best;
    // Without a condition to break the phase is rust, and nothing lies below.
    for (std::size_t size = 1; size <= kMostFlips && !best.full() && !m_held.empty(); ++size) descend(size, best);
    return steps(best, Answer::nee);
  }

 private:
  struct Held {
    const Plan::Rule* rule = nullptr;
    bool fullEvidence = false;
  };

  bool helps(const Held& held, std::size_t index) const {
    return m_tally.yes(index) && !(held.fullEvidence && m_tally.weak(index));
  }
  bool stands(const Held& held, Tenths total) const { return holds(*held.rule, m_tally, total, held.fullEvidence); }
  bool allBroken() const {
    const Tenths total = m_tally.total();
    return std::none_of(m_held.begin(), m_held.end(), [&](const Held& one) { return stands(one, total); });
  }

  void descend(std::size_t left, Best& best) {
    const Tenths total = m_tally.total();
    std::vector<std::size_t> fewest;
    bool standing = false;
    for (const Held& held : m_held) {
      if (!stands(held, total)) continue;
      if (left == 0 || flipsToBreak(held) > left) return;
      std::vector<std::size_t> candidates = bearingOn(held);
      if (!standing || candidates.size() < fewest.size()) fewest = std::move(candidates);
      standing = true;
    }
    if (standing) return branch(fewest, [&] { descend(left - 1, best); });
    // One with fewer flips was found when fewer were tried.
    if (left == 0) keep([&] { return allBroken(); }, best);
  }

  /// At least so many more flips are needed to break a condition that stands; kNever when it cannot be broken.
  std::size_t flipsToBreak(const Held& held) const {
    const Plan::Rule& rule = *held.rule;
    const auto can = [&](std::size_t index) { return usable(index); };
    if (rule.condition->minimumTotal || std::any_of(rule.all.begin(), rule.all.end(), can) ||
        std::any_of(rule.none.begin(), rule.none.end(), can))
      return 1;
    std::size_t least = kNever;
    for (const auto& group : rule.oneOf) {
      const auto [helping, flippable] = counted(held, group);
      if (helping == flippable) least = std::min(least, helping);
    }
    const auto [helping, flippable] = counted(held, rule.of);
    const auto needed = static_cast<std::size_t>(rule.condition->atLeast);
    if (needed > 0 && helping >= needed && flippable > helping - needed) least = std::min(least, helping - needed + 1);
    return least;
  }

  /// How many of a list help a condition, and how many of those can be flipped.
  std::pair<std::size_t, std::size_t> counted(const Held& held, const std::vector<std::size_t>& list) const {
    std::size_t helping = 0, flippable = 0;
    for (const std::size_t index : list) {
      if (!helps(held, index)) continue;
      ++helping;
      if (usable(index)) ++flippable;
    }
    return {helping, flippable};
  }

  std::vector<std::size_t> bearingOn(const Held& held) const {
    std::vector<std::size_t> out;
    const auto add = [&](std::size_t index) {
      if (usable(index) && std::find(out.begin(), out.end(), index) == out.end()) out.push_back(index);
    };
    const auto addHelping = [&](const std::vector<std::size_t>& list) {
      for (const std::size_t index : list)
        if (helps(held, index)) add(index);
    };
    addHelping(held.rule->all);
    for (const auto& group : held.rule->oneOf) addHelping(group);
    addHelping(held.rule->of);
    for (const std::size_t index : held.rule->none) add(index);
    if (held.rule->condition->minimumTotal)
      for (std::size_t i = 0; i < m_plan.indicatorCount(); ++i)
        if (m_tally.points(i) > 0) add(i);
    return out;
  }

  std::vector<Held> m_held;
};

/// Higher: one condition of a graver phase must be met. Only what counts up: taking away that a demonstration is
/// peaceful is never put forward as a way to a graver picture.
class Higher : public Search {
 public:
  Higher(const Answers& answers, const Plan& plan) : Search(answers, plan) {
    for (std::size_t i = 0; i < plan.indicatorCount(); ++i)
      m_usable[i] = plan.indicator(i).direction > 0 && answerTo(answers, i) != Answer::ja ? 1 : 0;
  }

  std::vector<CounterfactualStep> run() {
    Best best;
    for (std::size_t size = 1; size <= kMostFlips && !best.full(); ++size)
      for (const Plan::Entry& entry : m_plan.gravestFirst()) {
        if (entry.phase->rank <= m_rank) break;
        for (const Plan::Rule& rule : entry.rules)
          if (rule.possible &&
              std::none_of(rule.none.begin(), rule.none.end(), [&](std::size_t index) { return m_tally.yes(index); }))
            descend(rule, entry.phase->fullEvidence, size, best);
      }
    return steps(best, Answer::ja);
  }

 private:
  void descend(const Plan::Rule& rule, bool fullEvidence, std::size_t left, Best& best) {
    std::vector<std::size_t> fewest;
    std::size_t needed = 0;
    bool open = false;
    // A part of the condition that is not met: so many more of these. False when it never can be.
    const auto part = [&](std::vector<std::size_t> candidates, std::size_t missing) {
      if (missing > candidates.size() || missing > left) return false;
      if (!open || candidates.size() < fewest.size()) fewest = std::move(candidates);
      open = true;
      return true;
    };
    const auto helps = [&](std::size_t index) { return m_tally.yes(index) && !(fullEvidence && m_tally.weak(index)); };
    for (const std::size_t index : rule.all) {
      if (helps(index)) continue;
      if (++needed > left || !part(among({index}), 1)) return;
    }
    for (const auto& group : rule.oneOf)
      if (std::none_of(group.begin(), group.end(), helps) && !part(among(group), 1)) return;
    const auto have = std::count_if(rule.of.begin(), rule.of.end(), helps);
    if (have < rule.condition->atLeast &&
        !part(among(rule.of), static_cast<std::size_t>(rule.condition->atLeast - have)))
      return;
    if (rule.condition->minimumTotal && m_tally.total() < *rule.condition->minimumTotal) {
      if (!canReach(*rule.condition->minimumTotal, left) || !part(thatRaise(), 1)) return;
    }
    if (open) return branch(fewest, [&] { descend(rule, fullEvidence, left - 1, best); });
    if (left == 0) keep([&] { return reachedRank() > m_rank; }, best);
  }

  std::vector<std::size_t> among(const std::vector<std::size_t>& list) const {
    std::vector<std::size_t> out;
    for (const std::size_t index : list)
      if (usable(index)) out.push_back(index);
    return out;
  }

  Tenths raisesAtMost(std::size_t index) const {
    return usable(index) ? std::min(m_tally.points(index), m_tally.room(m_plan.criterionOf(index))) : 0;
  }

  std::vector<std::size_t> thatRaise() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < m_plan.indicatorCount(); ++i)
      if (raisesAtMost(i) > 0) out.push_back(i);
    return out;
  }

  /// Whether the flips that raise most could bring the total so far; what one raises never grows with the others.
  bool canReach(Tenths wanted, std::size_t left) const {
    std::array<Tenths, kMostFlips> most{};
    for (std::size_t i = 0; i < m_plan.indicatorCount(); ++i) {
      Tenths one = raisesAtMost(i);
      for (std::size_t at = 0; at < left && one > 0; ++at)
        if (one > most[at]) std::swap(one, most[at]);
    }
    Tenths sum = m_tally.sum();
    for (std::size_t at = 0; at < left; ++at) sum += most[at];
    return sum >= wanted;
  }
};

}  // namespace

Counterfactual counterfactual(const Answers& answers, const Plan& plan) {
  return {Lower(answers, plan).run(), Higher(answers, plan).run()};
}

}  // namespace peilstok::weigh
