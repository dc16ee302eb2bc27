// Runs in place of the program when a test wants to know what becomes of a reader that goes wrong. The file on standard
// input says after its first four bytes how; a look at the file always goes well.

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <new>
#include <string>

#include "base/confinement.h"
#include "intake/confined/frames.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

bool sendBytes(std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
}

void rows(confined::FrameWriter& frames, std::uint64_t first, std::uint64_t last) {
  for (std::uint64_t row = first; row <= last; ++row) {
    const std::array<std::string_view, 1> cells = {row == 1 ? "Bericht" : "Zaterdag allemaal naar het plein"};
    if (!frames.row(row, cells)) std::_Exit(1);
  }
}

/// What a reader that was taken over would try. True when it could.
const std::map<std::string, std::function<bool()>> kAttempts = {
    {"open", [] { return open("/etc/passwd", O_RDONLY) >= 0; }},
    {"write", [] { return open("/tmp/peilstok_mag_niet", O_WRONLY | O_CREAT, 0600) >= 0; }},
    {"socket", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"unix", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    {"exec", [] { return execl("/bin/true", "true", nullptr) >= 0; }},
    {"fork", [] { return fork() >= 0; }},
    {"signal", [] { return kill(getppid(), 0) == 0; }},
    {"runnable",
     [] { return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }},
    {"inherited",
     [] {
       for (int number = 3; number < 1024; ++number)
         if (fcntl(number, F_GETFD) >= 0 || write(number, "", 0) >= 0) return true;
       return false;
     }},
    {"memory", [] {
       try {
         std::string all;
         for (int i = 0; i < 64; ++i) all.append(std::size_t{8} << 20, 'x');
         return all.size() > 0;
       } catch (const std::bad_alloc&) { return false; }
     }}};

int behave(const std::string& how, confined::FrameWriter& frames) {
  frames.sheet(0, "Blad", false);
  rows(frames, 1, 1);
  if (const auto attempt = kAttempts.find(how); attempt != kAttempts.end()) {
    const std::array<std::string_view, 1> cells = {attempt->second() ? "it could" : "refused"};
    frames.row(2, cells);
    return frames.done() ? 0 : 1;
  }
  rows(frames, 2, 2000);
  frames.progress(500);
  if (how == "killed") raise(SIGKILL);
  if (how == "segfault") raise(SIGSEGV);
  if (how == "silent")
    while (true) {}
  if (how == "garbage") sendBytes("dit zijn geen gegevens, maar iets heel anders dan er was afgesproken");
  if (how == "cut") sendBytes(std::string_view("R\x20\0\0\0half", 9));
  if (how == "lies") sendBytes(std::string_view("Z\x08\0\0\0\x01\0\0\0\0\0\0\0", 13));
  if (how == "flood")
    while (true) rows(frames, 2, 1000);
  if (how == "status") return 3;
  if (how == "good") return frames.done() ? 0 : 1;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  char head[64] = {};
  const std::size_t count = std::fread(head, 1, sizeof head - 1, stdin);
  const std::string how = count > 4 ? head + 4 : "";
  confined::FrameWriter frames(sendBytes);
  frames.greeting(shutIn({}));
  if (argc > 2 && std::strcmp(argv[2], "look") == 0) {
    frames.sheet(0, "Blad", false);
    rows(frames, 1, 2);
    std::_Exit(frames.done() ? 0 : 1);
  }
  std::_Exit(behave(how, frames));
}
