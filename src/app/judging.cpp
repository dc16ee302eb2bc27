#include "app/judging.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/exercise.h"
#include "app/in_force.h"
#include "app/masked.h"
#include "weigh/calibration.h"

namespace peilstok::app {

namespace {

Result<void> check(const Judgement& judgement, const Framework& framework) {
  if (!framework.phase(judgement.phase, judgement.step))
    return Error{ErrorCode::wrong_use, "the weegkader has no such phase and step"};
  for (const auto& [criterion, level] : judgement.levels) {
    if (!framework.criterion(criterion))
      return Error{ErrorCode::wrong_use, "there is no criterion '" + criterion + "'"};
    if (level < 0 || level > 3) return Error{ErrorCode::wrong_use, "a level is 0, 1, 2 or 3"};
  }
  if (judgement.kind == JudgementKind::wijk_af && judgement.note.empty())
    return Error{ErrorCode::wrong_use, "a deviation needs one line of reason"};
  return {};
}

/// A deviation that is the proposal would count as a disagreement in every figure.
Result<void> checkDeviates(const Judgement& judgement, const store::StoredAssessment& proposal) {
  if (judgement.kind != JudgementKind::wijk_af) return {};
  if (judgement.phase != proposal.phase || judgement.step != proposal.step) return {};
  return Error{ErrorCode::wrong_use, "that is the phase of the proposal itself: that is following it, not deviating"};
}

}  // namespace

Result<std::int64_t> judge(Workspace& workspace, std::int64_t signal, Judgement judgement) {
  const auto current = workspace.store().currentAssessment(signal);
  if (!current) return current.error();
  if (judgement.kind == JudgementKind::volg) {
    judgement.phase = current->phase;
    judgement.step = current->step;
    judgement.levels.clear();
  }
  if (judgement.kind != JudgementKind::eigen) judgement.proposalSeen = true;
  if (auto ok = maskLines({{&judgement.note, kMostNote, "note"}, {&judgement.role, kMostRole, "role"}}); !ok)
    return ok.error();
  if (auto ok = check(judgement, workspace.knowledge().framework); !ok) return ok.error();
  if (auto ok = checkDeviates(judgement, *current); !ok) return ok.error();
  return workspace.store().addJudgement(signal, judgement);
}

Result<std::int64_t> recordOutcome(Workspace& workspace, std::int64_t signal, EventOutcome outcome) {
  if (outcome.at > outcome.recorded) return Error{ErrorCode::wrong_use, "an outcome lies in the past"};
  if (auto ok = maskLines({{&outcome.note, kMostNote, "note"}, {&outcome.role, kMostRole, "role"}}); !ok)
    return ok.error();
  return workspace.store().addOutcome(signal, outcome);
}

Result<std::vector<MonthOfJudgements>> judgementFigures(Workspace& workspace) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  weigh::JudgementFigures figures(workspace.knowledge().framework);
  const auto read = workspace.store().forEachJudgement([&](const store::StoredJudgement& one) {
    figures.add(one.judgement, one.proposedPhase, one.proposedStep, one.proposedLevels);
    return true;
  });
  if (!read) return read.error();
  return figures.months();
}

Result<Calibration> calibration(Workspace& workspace) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  std::vector<ClosedCase> cases;
  const auto read = workspace.store().forEachOutcome([&](const store::StoredOutcome& one) {
    cases.push_back({one.phase, one.step, one.certainty, one.outcome.happened, one.yes});
    return true;
  });
  if (!read) return read.error();
  return weigh::calibrate(cases, workspace.knowledge().framework);
}

const store::StoredJudgement* standingJudgement(const SignalDetail& detail) {
  if (detail.judgements.empty()) return nullptr;
  const store::StoredJudgement& last = detail.judgements.back();
  const bool stands = last.proposedPhase == detail.recorded.phase && last.proposedStep == detail.recorded.step;
  return stands ? &last : nullptr;
}

std::string learningVariant(const Calibration& calibration, const Framework& framework) {
  if (calibration.proposals.empty()) return {};
  nlohmann::ordered_json indicators;
  for (const LearningProposal& one : calibration.proposals)
    indicators[one.indicator] = {
        {"strength", one.to},
        {"source", fmt::format("eigen geschiedenis: verstoring bij {} van {} met dit teken, bij {} van {} zonder",
                               one.yesDisorders, one.yesCases, one.otherDisorders, one.otherCases)},
        {"verified", false}};
  const nlohmann::ordered_json variant = {
      {"schema", "framework-variant/1"},
      {"name", "Leervoorstel"},
      {"version", "0.1.0"},
      {"based_on", shippedVersion(framework)},
      {"note", fmt::format("Voorgesteld uit {} signalen waarvan de afloop bekend is.", calibration.cases)},
      {"changes", {{"indicators", std::move(indicators)}}}};
  return variant.dump(2) + "\n";
}

}  // namespace peilstok::app
