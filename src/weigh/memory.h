#pragma once
// What answers came to before. Most rows of an import have the same answers, as nothing was found in them.

#include <string>
#include <unordered_map>
#include <vector>

#include "model/answers.h"
#include "weigh/plan.h"

namespace peilstok::weigh {

/// The part of a weighing that the answers to indicators, who said it and whether it was seen decide alone: all but
/// what hangs on the hour and on the channels in view.
struct Weighed {
  std::vector<CriterionResult> criteria;
  double unknownShare = 1.0;
  Score score;
  PhaseResult phase;
  bool consultPoliceNow = false;
  std::vector<std::string> consultBecause;
};

Weighed weighed(const Answers& answers, const Plan& plan);

/// For one plan, which must outlive it. Belongs to one thread. Bounded.
class Memory {
 public:
  /// The same as `weighed`, but for the names of what is unknown: nothing that is kept of an import has them, and they
  /// are most of what there is to copy. Until the next call.
  const Weighed& of(const Answers& answers, const Plan& plan);

 private:
  std::string m_key;
  std::unordered_map<std::string, Weighed> m_known;
};

}  // namespace peilstok::weigh
