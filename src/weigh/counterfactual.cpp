// What would change it: the smallest sets of other answers that put the phase lower, or higher.

#include <algorithm>
#include <tuple>

#include "weigh/plan.h"
#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

constexpr std::size_t kSets = 3;

struct Flip {
  std::size_t index = 0;
  Answer to = Answer::nee;
  bool wasOpen = false;
};

/// One or two flips (positions in the list of flips) and the phase they lead to.
struct FlipSet {
  std::size_t first = 0, second = 0;  ///< equal for a single flip
  Entered reached;
  int distance = 0;  ///< in rank, from the phase that holds now
  int answered = 0;  ///< how many of the flips go against an answer that was given
};

/// Answers that could be otherwise and would, if anything, lower the phase.
std::vector<Flip> lowering(const Answers& answers, const Plan& plan) {
  std::vector<Flip> flips;
  for (std::size_t i = 0; i < plan.indicatorCount(); ++i) {
    const Answer answer = answerTo(answers, i);
    const int direction = plan.indicator(i).direction;
    if (direction > 0 && answer == Answer::ja) flips.push_back({i, Answer::nee, false});
    if (direction < 0 && answer == Answer::onbekend) flips.push_back({i, Answer::ja, true});
  }
  return flips;
}

/// Answers that would raise it. Only what counts up: taking away that a demonstration is peaceful is never put forward
/// as a way to a graver picture.
std::vector<Flip> raising(const Answers& answers, const Plan& plan) {
  std::vector<Flip> flips;
  for (std::size_t i = 0; i < plan.indicatorCount(); ++i) {
    const Answer answer = answerTo(answers, i);
    if (plan.indicator(i).direction > 0 && answer != Answer::ja)
      flips.push_back({i, Answer::ja, answer == Answer::onbekend});
  }
  return flips;
}

class Search {
 public:
  Search(const Answers& answers, const Plan& plan, std::vector<Flip> flips, bool down)
      : m_plan(plan), m_tally(answers, plan), m_flips(std::move(flips)), m_down(down) {
    m_rank = enteredPhase(m_tally, m_tally.total(), m_plan).rank(m_plan);
  }

  std::vector<CounterfactualStep> run() {
    std::vector<FlipSet> sets = singles();
    if (sets.size() < kSets) {
      const std::vector<FlipSet> more = pairs(sets);
      sets.insert(sets.end(), more.begin(), more.end());
    }
    if (sets.size() > kSets) sets.resize(kSets);
    return steps(sets);
  }

 private:
  void apply(const Flip& flip) { m_tally.set(flip.index, flip.to == Answer::ja); }
  void undo(const Flip& flip) { m_tally.set(flip.index, flip.to != Answer::ja); }

  /// Notes a set when the present tally is on the wanted side of where it began.
  void judge(std::size_t first, std::size_t second, std::vector<FlipSet>& out) const {
    const Entered reached = enteredPhase(m_tally, m_tally.total(), m_plan);
    const int rank = reached.rank(m_plan);
    if (m_down ? rank >= m_rank : rank <= m_rank) return;
    const int answered = (m_flips[first].wasOpen ? 0 : 1) + (m_flips[second].wasOpen ? 0 : 1);
    out.push_back({first, second, reached, std::abs(rank - m_rank), answered});
  }

  /// The nearest phase first, then what is open before what was answered, then the framework's order.
  static void order(std::vector<FlipSet>& sets) {
    std::stable_sort(sets.begin(), sets.end(), [](const FlipSet& a, const FlipSet& b) {
      return std::tie(a.distance, a.answered) < std::tie(b.distance, b.answered);
    });
  }

  std::vector<FlipSet> singles() {
    std::vector<FlipSet> found;
    for (std::size_t i = 0; i < m_flips.size(); ++i) {
      apply(m_flips[i]);
      judge(i, i, found);
      undo(m_flips[i]);
    }
    order(found);
    return found;
  }

  /// Pairs of which neither half is enough by itself.
  std::vector<FlipSet> pairs(const std::vector<FlipSet>& enough) {
    std::vector<char> alone(m_flips.size(), 0);
    for (const FlipSet& one : enough) alone[one.first] = 1;
    std::vector<FlipSet> found;
    for (std::size_t i = 0; i < m_flips.size(); ++i) {
      if (alone[i]) continue;
      apply(m_flips[i]);
      for (std::size_t j = i + 1; j < m_flips.size(); ++j) {
        if (alone[j]) continue;
        apply(m_flips[j]);
        judge(i, j, found);
        undo(m_flips[j]);
      }
      undo(m_flips[i]);
    }
    order(found);
    return found;
  }

  std::vector<CounterfactualStep> steps(const std::vector<FlipSet>& sets) const {
    std::vector<CounterfactualStep> out;
    int number = 0;
    for (const FlipSet& one : sets) {
      ++number;
      const auto add = [&](const Flip& flip) {
        out.push_back({m_plan.indicator(flip.index).id, flip.to, one.reached.phase(), one.reached.step(), number});
      };
      add(m_flips[one.first]);
      if (one.second != one.first) add(m_flips[one.second]);
    }
    return out;
  }

  const Plan& m_plan;
  Tally m_tally;
  std::vector<Flip> m_flips;
  bool m_down = false;
  int m_rank = 0;
};

}  // namespace

Counterfactual counterfactual(const Answers& answers, const Plan& plan) {
  Counterfactual result;
  result.lower = Search(answers, plan, lowering(answers, plan), true).run();
  result.higher = Search(answers, plan, raising(answers, plan), false).run();
  return result;
}

Counterfactual counterfactual(const Answers& answers, const Framework& framework) {
  return counterfactual(answers, Plan(framework));
}

}  // namespace peilstok::weigh
