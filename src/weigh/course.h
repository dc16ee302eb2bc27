#pragma once
// Signals of one dossier over time -> the phase it was in at every moment, and when to look again.

#include <optional>
#include <vector>

#include "knowledge/framework.h"
#include "model/course.h"

namespace peilstok::weigh {

/// The course up to `now`. Signals received later are left out; their order does not matter. `lastReview` is when
/// somebody last looked at the dossier as a whole; looking again is due so many hours after that, or after the last
/// change when that was later.
Course course(std::vector<CourseSignal> signals, Instant now, const Framework& framework,
              std::optional<Instant> lastReview = std::nullopt);

/// What the course needs of an assessment.
CourseSignal courseSignal(const Assessment& assessment, Instant received);

}  // namespace peilstok::weigh
