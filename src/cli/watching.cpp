#include "cli/watching.h"

#include <csignal>
#include <cstdio>
#include <filesystem>

namespace peilstok::cli {

namespace {

std::atomic<bool> stopAsked{false};
static_assert(std::atomic<bool>::is_always_lock_free);
extern "C" void askToStop(int) { stopAsked.store(true); }

}  // namespace

const std::atomic<bool>& stopOnInterrupt() {
  std::signal(SIGINT, askToStop);
  std::signal(SIGTERM, askToStop);
  return stopAsked;
}

bool stderrIsTerminal() {
  std::error_code code;
  const std::string target = std::filesystem::read_symlink("/proc/self/fd/2", code).string();
  return !code && (target.starts_with("/dev/pts/") || target.starts_with("/dev/tty"));
}

void showProgress(const std::string& line) { std::fputs(("\r\x1b[K" + line).c_str(), stderr); }

void endProgress() { std::fputs("\r\x1b[K", stderr); }

}  // namespace peilstok::cli
