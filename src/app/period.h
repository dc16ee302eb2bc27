#pragma once
// The monitoring of a period, gathered from a workspace for a report.

#include "app/workspace.h"
#include "report/document.h"
#include "report/period.h"

namespace peilstok::app {

struct PeriodQuery {
  Instant from, until;  ///< [from, until)
  Instant made;         ///< when the report is made: what was answered later is not in it
};

/// Everything that the report of a period says, in one pass over its signals and those of the weeks before. Errors:
/// wrong_use (an empty stretch, or one of over 400 days) and those of the store.
Result<report::PeriodFacts> periodFacts(Workspace& workspace, const PeriodQuery& query);

/// The whole report, or the one page of it. Of an exercise it says so. Errors as periodFacts.
Result<report::Report> periodReport(Workspace& workspace, const PeriodQuery& query, bool onePage);

}  // namespace peilstok::app
