#pragma once

#include <atomic>
#include <memory>

#include "base/clock.h"

namespace peilstok::ui {

/// The time of a workspace: that of the computer, except where a story is told that has a time of its own. Copies tell
/// the same time; any thread may ask.
class WorkspaceClock {
 public:
  explicit WorkspaceClock(Clock base = systemClock()) : m_base(std::move(base)) {}

  Instant operator()() const { return m_base() + std::chrono::seconds(m_ahead->load()); }
  /// The time of the computer, whatever story is told.
  Instant base() const { return m_base(); }
  /// From now on it is this many seconds later than on the computer; earlier when negative.
  void setAhead(std::int64_t seconds) { *m_ahead = seconds; }
  /// What makes it tell this moment now.
  std::int64_t aheadFor(Instant moment) const { return (moment - m_base()).count(); }

 private:
  Clock m_base;
  std::shared_ptr<std::atomic<std::int64_t>> m_ahead = std::make_shared<std::atomic<std::int64_t>>(0);
};

}  // namespace peilstok::ui
