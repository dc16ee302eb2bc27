#pragma once
// The parts of the facts of a period that are not counts of signals. Private to src/app/.

#include "app/period.h"

namespace peilstok::app {

/// What went out and came in, what came of it, and what was decided.
Result<void> addActs(Workspace& workspace, const PeriodQuery& query, report::PeriodFacts& facts);
/// Which channels were in view: by a signal, by an answer that somebody gave, or by the register.
Result<void> addSight(Workspace& workspace, const PeriodQuery& query, report::PeriodFacts& facts);
/// The moments of the seven days after it is made, where the period ends about then.
Result<void> addComing(Workspace& workspace, const PeriodQuery& query, report::PeriodFacts& facts);

}  // namespace peilstok::app
