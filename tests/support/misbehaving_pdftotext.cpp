// Runs in place of pdftotext when a test wants to know what becomes of one that goes wrong or was taken over. The file
// on standard input says after its first line how.

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

std::string input() {
  std::string all;
  char bytes[4096];
  for (ssize_t count = 0; (count = read(STDIN_FILENO, bytes, sizeof bytes)) > 0;)
    all.append(bytes, static_cast<std::size_t>(count));
  return all;
}

void say(const char* what, bool could) { std::printf("%s: %s\n", what, could ? "ja" : "nee"); }

/// What one that was taken over would try.
void attempts() {
  say("lezen", open("/etc/passwd", O_RDONLY) >= 0);
  say("schrijven", open("/tmp/peilstok_mag_niet", O_WRONLY | O_CREAT, 0600) >= 0);
  say("netwerk", socket(AF_INET, SOCK_STREAM, 0) >= 0);
  say("starten", fork() >= 0);
  say("sein", kill(getppid(), 0) == 0);
  say("ander programma", execl("/bin/true", "true", nullptr) >= 0);
  say("omgeving", std::getenv("HOME") != nullptr || std::getenv("PATH") != nullptr);
}

}  // namespace

int main() {
  const std::string bytes = input();
  const auto asked = [&](const char* word) { return bytes.find(word) != std::string::npos; };
  if (asked("hang"))
    while (true) {}
  if (asked("stort")) std::abort();
  if (asked("vloed"))
    while (std::fputs("vloed van tekst ", stdout) >= 0) {}
  if (asked("geheugen")) {
    std::string all;
    while (true) all.append(std::size_t{8} << 20, 'x');
  }
  if (asked("geen utf")) std::fputs("\xFF\xFE\n", stdout);
  if (asked("pogingen")) attempts();
  return 0;
}
