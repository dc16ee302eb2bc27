#pragma once
// The course of a dossier: how its phase went from one to the next, and when to look again.

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/assessment.h"

namespace peilstok {

/// What one signal of a dossier brings to its course.
struct CourseSignal {
  std::string id;
  Instant at;  ///< of receipt
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::optional<Instant> moment;  ///< the first moment it names that was still to come
};

enum class CourseReason { signaal, terugval, moment_voorbij, tot_rust, vervaagd };

/// The phase from a moment on, until the next entry.
struct CoursePhase {
  Instant from;
  Phase phase = Phase::rust;
  Step step = Step::none;
  CourseReason reason = CourseReason::signaal;
  std::vector<std::string> signals;  ///< ids of the signals that carry it, in order of receipt
};

struct Course {
  std::vector<CoursePhase> history;  ///< every change up to now; never empty when there is a signal
  std::optional<Instant> reviewBy;   ///< when to look again, counted from the last change or the last review
  bool reviewOverdue = false;

  const CoursePhase* now() const { return history.empty() ? nullptr : &history.back(); }
};

}  // namespace peilstok
