#pragma once
// What long work shares: showing how far it is to a person who watches, and stopping when that person asks.

#include <atomic>
#include <string>

namespace peilstok::cli {

/// From now on Ctrl+C, and the request of the system to end, ask to stop and no longer end the program. True once it
/// was asked.
const std::atomic<bool>& stopOnInterrupt();

/// Progress is for a person who watches; in a log or a pipe it would only be noise.
bool stderrIsTerminal();
/// Puts one line over the one before, on stderr.
void showProgress(const std::string& line);
/// Takes the line away.
void endProgress();

}  // namespace peilstok::cli
