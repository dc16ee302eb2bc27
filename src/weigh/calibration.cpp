#include "weigh/calibration.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace peilstok::weigh {

namespace {

bool isDisorder(const ClosedCase& one) { return one.happened == Happened::licht || one.happened == Happened::ernstig; }

double chanceOf(const ClosedCase& one, const CalibrationRules& rules) {
  const auto known = rules.expected.find({one.phase, one.step});
  return known == rules.expected.end() ? 0 : known->second.chance;
}

double squared(double difference) { return difference * difference; }

double share(int part, int whole) { return whole == 0 ? 0 : static_cast<double>(part) / whole; }

std::vector<ReliabilityRow> reliability(const std::vector<ClosedCase>& cases, const Framework& framework) {
  std::vector<const PhaseEntry*> phases;
  for (const PhaseEntry& entry : framework.phases) phases.push_back(&entry);
  std::sort(phases.begin(), phases.end(), [](const auto* a, const auto* b) { return a->rank < b->rank; });
  std::vector<ReliabilityRow> rows;
  for (const PhaseEntry* entry : phases) {
    ReliabilityRow row;
    row.phase = entry->phase;
    row.step = entry->step;
    for (const ClosedCase& one : cases) {
      if (one.phase != row.phase || one.step != row.step) continue;
      ++row.cases;
      row.disorders += isDisorder(one);
    }
    const auto expected = framework.calibration.expected.find({entry->phase, entry->step});
    if (expected != framework.calibration.expected.end()) row.expected = expected->second.chance;
    row.few = row.cases < framework.calibration.few;
    rows.push_back(row);
  }
  return rows;
}

std::vector<Calibration::ByCertainty> byCertainty(const std::vector<ClosedCase>& cases, const Framework& framework) {
  std::vector<Calibration::ByCertainty> out;
  for (const Certainty certainty : {Certainty::laag, Certainty::midden, Certainty::hoog}) {
    Calibration::ByCertainty row{certainty, 0, 0};
    for (const ClosedCase& one : cases) {
      if (one.certainty != certainty) continue;
      ++row.cases;
      row.brier += squared(chanceOf(one, framework.calibration) - (isDisorder(one) ? 1 : 0));
    }
    if (row.cases > 0) row.brier /= row.cases;
    out.push_back(row);
  }
  return out;
}

/// One step of strength at most, and only where enough happened with and without the sign.
std::vector<LearningProposal> proposals(const std::vector<ClosedCase>& cases, const Framework& framework) {
  const CalibrationRules& rules = framework.calibration;
  std::vector<LearningProposal> out;
  if (static_cast<int>(cases.size()) < rules.leastCases) return out;
  for (const Indicator& indicator : framework.indicators) {
    if (indicator.direction == 0) continue;
    LearningProposal one{indicator.id, indicator.strength, indicator.strength, 0, 0, 0, 0};
    for (const ClosedCase& closed : cases) {
      const bool yes = std::find(closed.yes.begin(), closed.yes.end(), indicator.id) != closed.yes.end();
      ++(yes ? one.yesCases : one.otherCases);
      if (isDisorder(closed)) ++(yes ? one.yesDisorders : one.otherDisorders);
    }
    if (one.yesCases < rules.leastYes || one.otherCases < rules.leastYes) continue;
    const double difference =
        indicator.direction * (share(one.yesDisorders, one.yesCases) - share(one.otherDisorders, one.otherCases));
    if (difference > rules.clearDifference) one.to = std::min(indicator.strength + 1, 3);
    // A sign beside which nothing happens more often than without it counts for too much.
    if (difference <= 0) one.to = std::max(indicator.strength - 1, 1);
    if (one.to != one.from) out.push_back(one);
  }
  return out;
}

}  // namespace

Calibration calibrate(const std::vector<ClosedCase>& cases, const Framework& framework) {
  std::vector<ClosedCase> clear;
  for (const ClosedCase& one : cases)
    if (one.happened != Happened::onbekend) clear.push_back(one);
  Calibration out;
  out.cases = static_cast<int>(clear.size());
  out.unclear = static_cast<int>(cases.size()) - out.cases;
  for (const ClosedCase& one : clear) out.disorders += isDisorder(one);
  const double rate = share(out.disorders, out.cases);
  for (const ClosedCase& one : clear) {
    const double happened = isDisorder(one) ? 1 : 0;
    out.brier += squared(chanceOf(one, framework.calibration) - happened) / out.cases;
    out.brierOfBaseRate += squared(rate - happened) / out.cases;
  }
  out.byPhase = reliability(clear, framework);
  out.byCertainty = byCertainty(clear, framework);
  out.proposals = proposals(clear, framework);
  return out;
}

void JudgementFigures::add(const Judgement& judgement, Phase proposedPhase, Step proposedStep,
                           const std::map<std::string, int>& proposedLevels) {
  const auto local = civil::fromInstant(judgement.at);
  const std::string key = fmt::format("{:04}-{:02}", int(local.date.year()), unsigned(local.date.month()));
  MonthOfJudgements& month = m_months[key];
  month.month = key;
  if (judgement.kind == JudgementKind::volg) {
    ++month.followed;
    return;
  }
  if (judgement.kind == JudgementKind::wijk_af) ++month.deviated;
  else ++month.own;
  if (judgement.kind == JudgementKind::eigen && !judgement.proposalSeen) ++month.ownBeforeProposal;
  const PhaseEntry* proposed = m_framework.phase(proposedPhase, proposedStep);
  const PhaseEntry* judged = m_framework.phase(judgement.phase, judgement.step);
  const int difference = (judged ? judged->rank : 0) - (proposed ? proposed->rank : 0);
  ++(difference == 0 ? month.same : difference > 0 ? month.higher : month.lower);
  for (const auto& [criterion, level] : judgement.levels) {
    const auto other = proposedLevels.find(criterion);
    if (other == proposedLevels.end()) continue;
    ++month.levelsCompared;
    month.levelDistance += std::abs(level - other->second);
  }
}

std::vector<MonthOfJudgements> JudgementFigures::months() const {
  std::vector<MonthOfJudgements> out;
  for (const auto& [key, month] : m_months) out.push_back(month);
  return out;
}

}  // namespace peilstok::weigh
