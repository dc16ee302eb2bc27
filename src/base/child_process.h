#pragma once
// Another run of a program that reads one file and answers over a pipe.

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace peilstok {

/// False on a system on which none can be started.
bool canStartChildren();

/// The program that is running, to start again; empty where `canStartChildren` is false.
std::filesystem::path ownProgram();

/// Belongs to one thread. The child ends with this object, if it did not by itself.
class ChildProcess {
 public:
  /// The child has the file as standard input, a pipe to us as standard output, nothing as standard error, and no
  /// other thing that we had open. Errors: file_not_readable, internal when it cannot be started.
  static Result<std::unique_ptr<ChildProcess>> start(const std::filesystem::path& program,
                                                     const std::vector<std::string>& arguments,
                                                     const std::filesystem::path& file);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  enum class Heard { bytes, nothing, end };
  /// Waits for output, but no longer than `patience`. The bytes last until the next call.
  Heard listen(std::chrono::milliseconds patience, std::string_view& bytes);

  enum class Ending { done, failed, crashed, tookTooLong };
  /// How it ended: with status 0, with another, by a signal, or over its share of the processor. To be asked after
  /// `Heard::end`; a child that closed its output and goes on is ended.
  Ending ending();

 private:
  struct State;
  explicit ChildProcess(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace peilstok
