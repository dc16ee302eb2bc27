#pragma once
// How strongly what happened elsewhere counts, by distance and age, as data/framework/verval.json has it.

#include <vector>

namespace peilstok {

enum class Nearness { neighbour, around, farther };

struct FadingRules {
  struct Step {
    double days = 0;   ///< up to this age, inclusive
    int strength = 0;  ///< 1..3
  };
  double aroundKm = 0;
  std::vector<Step> neighbour, around, farther;  ///< by age, each weaker than the one before it or as strong

  /// 0..3; never more when it is older or farther away.
  int strength(Nearness nearness, double days) const {
    const std::vector<Step>& steps = nearness == Nearness::neighbour ? neighbour
                                     : nearness == Nearness::around  ? around
                                                                     : farther;
    for (const Step& step : steps)
      if (days <= step.days) return step.strength;
    return 0;
  }
};

}  // namespace peilstok
