#pragma once
// The trace of a wording that is stored: see model/wording.h.

#include "knowledge/grouping.h"
#include "model/wording.h"

namespace peilstok::group {

/// Depends on the wording and the rules alone.
Sketch sketchOf(const Wording& wording, const GroupingRules& rules);

}  // namespace peilstok::group
