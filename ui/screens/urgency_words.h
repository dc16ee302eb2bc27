#pragma once
// Why something is urgent, in the time of who reads it. Shared by the screens that tell it.

#include <QString>

#include "model/assessment.h"

namespace peilstok::ui {

/// Whether the urgency no longer says by when something must be done.
bool urgencyLapsed(const Assessment& assessment, Instant now);
/// The reasons as they were weighed, with the time that is left counted from `now`. Of an older weighing it says so:
/// what was urgent then may be over.
QString urgencyReasons(const Assessment& assessment, Instant now);

}  // namespace peilstok::ui
