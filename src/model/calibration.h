#pragma once
// Outcomes beside what was concluded, and people's own views beside proposals, counted.

#include <string>
#include <vector>

#include "model/judgement.h"

namespace peilstok {

/// A signal of which the outcome is known, with what had been concluded when it happened.
struct ClosedCase {
  Phase phase = Phase::rust;
  Step step = Step::none;
  Certainty certainty = Certainty::laag;
  Happened happened = Happened::onbekend;
  std::vector<std::string> yes;  ///< indicators that were ja
};

/// One line of the reliability table.
struct ReliabilityRow {
  Phase phase = Phase::rust;
  Step step = Step::none;
  int cases = 0, disorders = 0;
  double expected = 0;  ///< chance by the weegkader
  bool few = true;      ///< too few to speak of a rate
};

/// A sign that counts for more or less than what happened beside it.
struct LearningProposal {
  std::string indicator;
  int from = 0, to = 0;  ///< strength
  int yesCases = 0, yesDisorders = 0, otherCases = 0, otherDisorders = 0;
};

struct Calibration {
  int cases = 0, disorders = 0, unclear = 0;  ///< unclear: the outcome is onbekend; those count nowhere else
  /// Mean squared difference between the expected chance and what happened: 0 is perfect. Meaningless without cases.
  double brier = 0;
  /// The same for whoever says the overall share of disorder each time: what knowing nothing of the case would give.
  double brierOfBaseRate = 0;
  std::vector<ReliabilityRow> byPhase;  ///< in the order of the weegkader's ranks
  struct ByCertainty {
    Certainty certainty = Certainty::laag;
    int cases = 0;
    double brier = 0;
  };
  std::vector<ByCertainty> byCertainty;
  std::vector<LearningProposal> proposals;
};

/// What a month of judgements says.
struct MonthOfJudgements {
  std::string month;  ///< "2026-11"
  int own = 0, ownBeforeProposal = 0, followed = 0, deviated = 0;
  int same = 0, higher = 0, lower = 0;        ///< people's phase beside the proposed one, of own views and deviations
  int levelsCompared = 0, levelDistance = 0;  ///< criteria judged by both, and the sum of the differences in level
};

}  // namespace peilstok
