#include "intake/confined/confined.h"

#include "intake/confined/frames.h"
#include "intake/confined/patience.h"
#include "intake/confined/worker.h"

namespace peilstok::intake::confined {

namespace {

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
