#include "base/child_process.h"

#if defined(__linux__)

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

namespace peilstok {

namespace {

constexpr std::size_t kChunk = 64u << 10;

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0) close(m_number);
  }
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }
  int number() const { return m_number; }
  explicit operator bool() const { return m_number >= 0; }

 private:
  int m_number;
};

/// What is opened for the child before it begins.
class Actions {
 public:
  Actions() { posix_spawn_file_actions_init(&m_actions); }
  ~Actions() { posix_spawn_file_actions_destroy(&m_actions); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  bool give(int from, int to) { return posix_spawn_file_actions_adddup2(&m_actions, from, to) == 0; }
  bool silence(int number) {
    return posix_spawn_file_actions_addopen(&m_actions, number, "/dev/null", O_WRONLY, 0) == 0;
  }
  const posix_spawn_file_actions_t* get() const { return &m_actions; }

 private:
  posix_spawn_file_actions_t m_actions;
};

/// Where libraries are, and how a build for tests watches itself; nothing else of our surroundings is the child's
/// business.
std::vector<std::string> surroundings() {
  constexpr std::array<const char*, 4> kept = {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"};
  std::vector<std::string> all = {"LC_ALL=C"};
  for (const char* name : kept)
    if (const char* value = std::getenv(name)) all.push_back(std::string(name) + '=' + value);
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

struct ChildProcess::State {
  pid_t process = -1;
  Descriptor output;
  std::array<char, kChunk> chunk;
};

bool canStartChildren() { return true; }

// Not where it was found: that file may have been replaced by a newer one meanwhile.
std::filesystem::path ownProgram() { return "/proc/self/exe"; }

ChildProcess::ChildProcess(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::filesystem::path& program,
                                                          const std::vector<std::string>& arguments,
                                                          const std::filesystem::path& file) {
  const Descriptor input(open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!input) return Error{ErrorCode::file_not_readable, file.string()};
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return Error{ErrorCode::internal, std::strerror(errno)};
  auto state = std::make_unique<State>();
  state->output = Descriptor(ends[0]);
  const Descriptor childEnd(ends[1]);
  Actions actions;
  if (!actions.give(input.number(), STDIN_FILENO) || !actions.give(childEnd.number(), STDOUT_FILENO) ||
      !actions.silence(STDERR_FILENO))
    return Error{ErrorCode::internal, "spawn"};
  std::vector<std::string> words = {"peilstok"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> around = surroundings();
  const int failure = posix_spawn(&state->process, program.c_str(), actions.get(), nullptr, pointers(words).data(),
                                  pointers(around).data());
  if (failure != 0) {
    state->process = -1;
    return Error{ErrorCode::internal, std::strerror(failure)};
  }
  return std::unique_ptr<ChildProcess>(new ChildProcess(std::move(state)));
}

ChildProcess::~ChildProcess() {
  if (m_state->process < 0) return;
  kill(m_state->process, SIGKILL);
  while (waitpid(m_state->process, nullptr, 0) < 0 && errno == EINTR) {}
}

ChildProcess::Heard ChildProcess::listen(std::chrono::milliseconds patience, std::string_view& bytes) {
  pollfd output{m_state->output.number(), POLLIN, 0};
  const int ready = poll(&output, 1, static_cast<int>(patience.count()));
  if (ready == 0 || (ready < 0 && errno == EINTR)) return Heard::nothing;
  const ssize_t count = read(m_state->output.number(), m_state->chunk.data(), m_state->chunk.size());
  if (count < 0 && errno == EINTR) return Heard::nothing;
  if (count <= 0) return Heard::end;
  bytes = {m_state->chunk.data(), static_cast<std::size_t>(count)};
  return Heard::bytes;
}

ChildProcess::Ending ChildProcess::ending() {
  int status = 0;
  pid_t ended = 0;
  constexpr int patience = 200;  // times 10 ms: closing the pipe and ending are two things
  for (int i = 0; i < patience && ended == 0; ++i) {
    ended = waitpid(m_state->process, &status, WNOHANG);
    if (ended == 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    if (ended < 0 && errno == EINTR) ended = 0;
  }
  if (ended <= 0) return Ending::failed;  // the destructor ends it
  m_state->process = -1;
  if (WIFEXITED(status)) return WEXITSTATUS(status) == 0 ? Ending::done : Ending::failed;
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU ? Ending::tookTooLong : Ending::crashed;
}

}  // namespace peilstok

#else

namespace peilstok {

struct ChildProcess::State {};

bool canStartChildren() { return false; }
std::filesystem::path ownProgram() { return {}; }
ChildProcess::ChildProcess(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ChildProcess::~ChildProcess() = default;

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::filesystem::path&, const std::vector<std::string>&,
                                                          const std::filesystem::path&) {
  return Error{ErrorCode::internal, "no processes"};
}
ChildProcess::Heard ChildProcess::listen(std::chrono::milliseconds, std::string_view&) { return Heard::end; }
ChildProcess::Ending ChildProcess::ending() { return Ending::failed; }

}  // namespace peilstok

#endif
