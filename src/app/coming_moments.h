#pragma once
// What is still to come: the moments that signals in the inbox name. That is not kept with an assessment, so the texts
// are read again.

#include <vector>

#include "app/workspace.h"
#include "survey/picture.h"

namespace peilstok::app {

/// Of signals that lie open and ask for something this week at the latest, and of demonstrations that are called for.
/// Signals that name the same moment and place stand together; soonest first, before `until`.
Result<std::vector<survey::ComingMoment>> comingMoments(Workspace& workspace, Instant now, Instant until);

}  // namespace peilstok::app
