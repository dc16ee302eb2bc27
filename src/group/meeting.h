#pragma once
// One key for the place and the moment that a text names, however it says them.

#include <cstdint>
#include <vector>

#include "model/assessment.h"

namespace peilstok::group {

/// Equal for texts that name the same spot on the same day, or the same municipality at the same time of the clock; 0
/// when one of the two is missing or could mean several.
std::int64_t meetingKey(const std::vector<TimeMention>& when, const std::vector<PlaceMention>& where);

}  // namespace peilstok::group
