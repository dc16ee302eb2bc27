#pragma once
// Signals that belong together: each weighed when it came in, and the course of the whole.

#include <optional>
#include <vector>

#include "app/pipeline.h"
#include "model/course.h"

namespace peilstok::app {

class SignalCourse {
 public:
  explicit SignalCourse(const Pipeline& pipeline) : m_pipeline(pipeline) {}

  /// Weighs a signal at the moment it was received and takes it in. Error: malformed ("received") without that moment.
  Result<Assessment> add(const Signal& signal);
  /// The phase from moment to moment up to `now`; `reviewed` is when somebody last looked at the whole.
  Course course(Instant now, std::optional<Instant> reviewed) const;

 private:
  const Pipeline& m_pipeline;
  std::vector<CourseSignal> m_signals;
};

}  // namespace peilstok::app
