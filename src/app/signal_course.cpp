#include "app/signal_course.h"

#include "weigh/course.h"

namespace peilstok::app {

Result<Assessment> SignalCourse::add(const Signal& signal) {
  // Without a moment of receipt a signal has no place in time.
  if (!signal.received) return Error{ErrorCode::malformed, "received"};
  Assessment assessment = m_pipeline.assess(signal, *signal.received, {false, false, false});
  m_signals.push_back(weigh::courseSignal(assessment, *signal.received));
  return assessment;
}

Course SignalCourse::course(Instant now, std::optional<Instant> reviewed) const {
  return weigh::course(m_signals, now, m_pipeline.knowledge().framework, reviewed);
}

}  // namespace peilstok::app
