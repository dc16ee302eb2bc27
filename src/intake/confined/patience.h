#pragma once
// How long another process is waited for.

#include <algorithm>
#include <chrono>
#include <string_view>

#include "base/child_process.h"
#include "intake/record.h"

namespace peilstok::intake::confined {

/// What the pipe gives, and how long it was waited for. Time in which we ourselves were busy does not count.
class Patience {
 public:
  explicit Patience(const Worker& worker) : m_worker(worker) {}

  ChildProcess::Heard listen(ChildProcess& child, std::string_view& bytes) {
    using std::chrono::milliseconds;
    using Timer = std::chrono::steady_clock;
    constexpr milliseconds glance{100};  // how long a person who says stop may wait
    const auto began = Timer::now();
    const auto heard = child.listen(std::min(glance, m_worker.silence), bytes);
    const auto waited = std::chrono::duration_cast<milliseconds>(Timer::now() - began);
    m_inAll += waited;
    m_since = heard == ChildProcess::Heard::nothing ? m_since + waited : milliseconds{0};
    return heard;
  }
  bool isGone() const { return m_since >= m_worker.silence || m_inAll >= m_worker.waiting; }

 private:
  const Worker& m_worker;
  std::chrono::milliseconds m_since{0}, m_inAll{0};
};

}  // namespace peilstok::intake::confined
