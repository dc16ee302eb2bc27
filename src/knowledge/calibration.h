#pragma once
// What is expected of each phase, and when there is enough to learn from, as data/framework/ijking.json has it.

#include <map>
#include <string>
#include <utility>

#include "model/assessment.h"

namespace peilstok {

struct Expectation {
  double chance = 0;  ///< 0..1 of a disorder
  std::string words;  ///< the same in words of likelihood
};

struct CalibrationRules {
  int few = 10;  ///< fewer cases than this are told in words, not as a rate
  std::map<std::pair<Phase, Step>, Expectation> expected;
  int leastCases = 30,
      leastYes = 10;             ///< what a proposal to learn rests on: cases in all, and of which the sign was ja
  double clearDifference = 0.2;  ///< between the shares of disorder with and without the sign
};

}  // namespace peilstok
