#pragma once
// What people think and what came of it: checked and masked before it is stored, and counted.

#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/calibration.h"
#include "model/judgement.h"

namespace peilstok::app {

/// Stores what somebody thinks of a signal, beside its current assessment. `volg` takes the proposal's phase over and
/// needs nothing else; `wijk_af` needs its one line and another phase or step than the proposal's. Personal data in the
/// note and the role is masked first. Errors: not_found; wrong_use for a criterion, level or phase that the weegkader
/// does not have, a step that does not belong to its phase, or a deviation without a reason or from nothing.
Result<std::int64_t> judge(Workspace& workspace, std::int64_t signal, Judgement judgement);

/// The last judgement of a signal, unless the weighing came to another phase since; null when none stands.
const store::StoredJudgement* standingJudgement(const SignalDetail& detail);

/// Stores what came of a signal. Errors: not_found; wrong_use when it happened after it was laid down.
Result<std::int64_t> recordOutcome(Workspace& workspace, std::int64_t signal, EventOutcome outcome);

/// Own views beside proposals, by month. Error: in_exercise.
Result<std::vector<MonthOfJudgements>> judgementFigures(Workspace& workspace);
/// Outcomes against what was concluded. Error: in_exercise.
Result<Calibration> calibration(Workspace& workspace);
/// The learning proposals as a variant of the weegkader in force (schema framework-variant/1); empty without proposals.
std::string learningVariant(const Calibration& calibration, const Framework& framework);

}  // namespace peilstok::app
