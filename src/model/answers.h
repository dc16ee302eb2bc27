#pragma once
// The answers to all indicators of the weegkader for one signal: what the weighing starts from.

#include <optional>
#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/signal.h"

namespace peilstok {

struct IndicatorAnswer {
  Answer answer = Answer::onbekend;
  std::string source;  ///< "tekst", "mens", "context", "politie", "bereik", "bron", "plaats"; empty when unknown
  int strength = 0;    ///< 1..3: the strongest evidence in the text; 0: as strong as the indicator itself
};

struct Answers {
  std::vector<IndicatorAnswer> byIndicator;  ///< parallel to Framework::indicators
  std::optional<double> hoursToEvent;        ///< until the first coming moment named; negative never
  std::optional<Reliability> reliability;
  std::optional<Observed> observed;
  Coverage coverage;
  bool dutch = true;         ///< false: the rules of language could not speak
  std::string municipality;  ///< own, or empty
};

}  // namespace peilstok
