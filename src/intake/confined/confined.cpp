#include "intake/confined/confined.h"

#include <algorithm>

#include "base/child_process.h"
#include "intake/confined/frames.h"
#include "intake/confined/worker.h"

namespace peilstok::intake::confined {

namespace {

using std::chrono::milliseconds;
using Timer = std::chrono::steady_clock;

constexpr milliseconds kGlance{100};  // how long a person who says stop may wait

/// What the pipe gives, and how long it was waited for. Time in which we ourselves were busy does not count.
class Patience {
 public:
  explicit Patience(const Worker& worker) : m_worker(worker) {}

  ChildProcess::Heard listen(ChildProcess& child, std::string_view& bytes) {
    const auto began = Timer::now();
    const auto heard = child.listen(std::min(kGlance, m_worker.silence), bytes);
    const auto waited = std::chrono::duration_cast<milliseconds>(Timer::now() - began);
    m_inAll += waited;
    m_since = heard == ChildProcess::Heard::nothing ? m_since + waited : milliseconds{0};
    return heard;
  }
  bool isGone() const { return m_since >= m_worker.silence || m_inAll >= m_worker.waiting; }

 private:
  const Worker& m_worker;
  milliseconds m_since{0}, m_inAll{0};
};

/// A process that ended before it said that it was done.
Error brokenOff(ChildProcess::Ending ending) {
  switch (ending) {
    case ChildProcess::Ending::tookTooLong: return {ErrorCode::reader_silent, "processor time"};
    case ChildProcess::Ending::done: return {ErrorCode::reader_garbled, "cut off"};
    case ChildProcess::Ending::failed: return {ErrorCode::reader_crashed, "status"};
    case ChildProcess::Ending::crashed: return {ErrorCode::reader_crashed, "signal"};
  }
  return {ErrorCode::reader_crashed, {}};
}

}  // namespace

Result<void> takeApart(const std::filesystem::path& file, const ApartTask& task, const Limits& limits, Pieces& pieces) {
  const Worker& worker = limits.worker;
  auto started = ChildProcess::start(worker.program.empty() ? ownProgram() : worker.program, argumentsOf(task), file);
  if (!started) return started.error();
  ChildProcess& child = **started;
  FrameParser frames(pieces, limits);
  Patience patience(worker);
  std::string_view bytes;
  while (true) {
    switch (patience.listen(child, bytes)) {
      case ChildProcess::Heard::bytes:
        if (!frames.feed(bytes)) return *frames.outcome();
        break;
      case ChildProcess::Heard::nothing:
        if (pieces.stopAsked()) return Error{ErrorCode::cancelled, {}};
        break;
      case ChildProcess::Heard::end: return brokenOff(child.ending());
    }
    if (patience.isGone()) return Error{ErrorCode::reader_silent, "silence"};
  }
}

}  // namespace peilstok::intake::confined
