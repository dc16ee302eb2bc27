#pragma once
// The process that takes one file apart: what runs behind `--import-worker`.

#include <optional>
#include <string>
#include <vector>

#include "base/confinement.h"
#include "intake/apart.h"

namespace peilstok::intake::confined {

/// The first argument of a program that is to be a worker and nothing else.
inline constexpr const char* kWorkerArgument = "--import-worker";

/// A task as arguments behind that one, and back; nothing when they are no task.
std::vector<std::string> argumentsOf(const ApartTask& task);
std::optional<ApartTask> taskOf(const std::vector<std::string>& arguments);

/// True when the program was started as a worker. To be asked before anything else is done.
bool isWorker(int argc, char** argv);

/// Shuts itself in, takes the file on standard input apart, writes frames to standard output, and ends the process.
[[noreturn]] void runWorker(int argc, char** argv);

}  // namespace peilstok::intake::confined
