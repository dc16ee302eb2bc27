#pragma once
// Outcomes against what was concluded: how far the picture was right, where people thought otherwise, and what might be
// learned. Nothing here changes anything by itself.

#include <map>
#include <string>
#include <vector>

#include "knowledge/framework.h"
#include "model/calibration.h"
#include "model/judgement.h"

namespace peilstok::weigh {

/// A disorder is licht or ernstig. Order of the cases makes no difference.
Calibration calibrate(const std::vector<ClosedCase>& cases, const Framework& framework);

/// Counts judgements by civil month.
class JudgementFigures {
 public:
  explicit JudgementFigures(const Framework& framework) : m_framework(framework) {}

  void add(const Judgement& judgement, Phase proposedPhase, Step proposedStep,
           const std::map<std::string, int>& proposedLevels);
  /// In order of time.
  std::vector<MonthOfJudgements> months() const;

 private:
  const Framework& m_framework;
  std::map<std::string, MonthOfJudgements> m_months;
};

}  // namespace peilstok::weigh
