#pragma once
// The answers to all indicators of the weegkader for one signal: what the weighing starts from.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/assessment.h"
#include "model/signal.h"

namespace peilstok {

struct IndicatorAnswer {
  Answer answer = Answer::onbekend;
  /// "tekst", "mens", "context", "politie", "bereik", "bron", "plaats"; empty when unknown. Always a constant of the
  /// program: every signal has half a hundred of these.
  std::string_view source;
  int strength = 0;  ///< 1..3: the strongest evidence in the text; 0: as strong as the indicator itself
};

struct Answers {
  std::vector<IndicatorAnswer> byIndicator;  ///< parallel to Framework::indicators
  /// Until the first coming moment named, or until the day begins when only a day was named; negative never.
  std::optional<double> hoursToEvent;
  /// From today to the day of that moment, when a day (or a longer time) was named and no hour or part of a day.
  std::optional<int> daysToEvent;
  std::optional<Reliability> reliability;
  std::optional<Observed> observed;
  Coverage coverage;
  bool dutch = true;         ///< false: the rules of language could not speak
  std::string municipality;  ///< own, or empty
};

}  // namespace peilstok
