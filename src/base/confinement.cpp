#include "base/confinement.h"

#if defined(__linux__)

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#endif

namespace peilstok {

const std::vector<std::string>& restrictionWords() {
  static const std::vector<std::string> words = {"process", "landlock", "seccomp", "memory", "cpu_time", "no_core"};
  return words;
}

#if defined(__linux__)

namespace {

// Landlock (Linux 5.13 and later) by its numbers: the headers of Debian 12 know the first version only, the kernel that
// the program runs on may know more. https://docs.kernel.org/userspace-api/landlock.html
constexpr long kCreateRuleset = 444, kAddRule = 445, kRestrictSelf = 446;
constexpr unsigned kAskVersion = 1, kBelowPlace = 1;

struct LandlockRules {
  std::uint64_t files = 0, network = 0, scopes = 0;
};

/// Everything that a version can forbid, and the size of the structure that it knows.
LandlockRules everything(long version, std::size_t& size) {
  LandlockRules rules;
  rules.files = (1ULL << 13) - 1;               // run, write, read, list, remove and make whatever kind
  if (version >= 2) rules.files |= 1ULL << 13;  // link or move between folders
  if (version >= 3) rules.files |= 1ULL << 14;  // truncate
  if (version >= 5) rules.files |= 1ULL << 15;  // talk to devices
  if (version >= 4) rules.network = 3;          // bind, connect
  if (version >= 6) rules.scopes = 3;           // abstract sockets and signals of others
  size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  return rules;
}

// What may be done below a place all the same.
constexpr std::uint64_t kExecute = 1, kReadFile = 4, kReadFolder = 8;

struct LandlockPlace {
  std::uint64_t allowed = 0;
  std::int32_t place = -1;
} __attribute__((packed));

/// An exception for what is at a place, or below it. One that is not there needs none.
bool except(long ruleset, const std::string& path, std::uint64_t allowed) {
  LandlockPlace rule{allowed, open(path.c_str(), O_PATH | O_CLOEXEC)};
  if (rule.place < 0) return true;
  const bool added = syscall(kAddRule, ruleset, kBelowPlace, &rule, 0) == 0;
  close(rule.place);
  return added;
}

/// Without an exception nothing can be opened any more.
bool landlock(const Reach& reach = {}) {
  const long version = syscall(kCreateRuleset, nullptr, 0, kAskVersion);
  if (version < 1) return false;
  std::size_t size = 0;
  const LandlockRules rules = everything(version, size);
  const long ruleset = syscall(kCreateRuleset, &rules, size, 0);
  if (ruleset < 0) return false;
  bool held = true;
  for (const std::string& program : reach.run) held = except(ruleset, program, kExecute | kReadFile) && held;
  for (const std::string& file : reach.readFiles) held = except(ruleset, file, kReadFile) && held;
  for (const std::string& folder : reach.readFolders) held = except(ruleset, folder, kReadFile | kReadFolder) && held;
  held = held && syscall(kRestrictSelf, ruleset, 0) == 0;
  close(static_cast<int>(ruleset));
  return held;
}

/// What a program needs to compute, and to read and write what is open already.
constexpr std::array kAllowedCalls = {SCMP_SYS(read),
                                      SCMP_SYS(readv),
                                      SCMP_SYS(pread64),
                                      SCMP_SYS(write),
                                      SCMP_SYS(writev),
                                      SCMP_SYS(lseek),
                                      SCMP_SYS(_llseek),
                                      SCMP_SYS(fstat),
                                      SCMP_SYS(fstat64),
                                      SCMP_SYS(newfstatat),
                                      SCMP_SYS(fstatat64),
                                      SCMP_SYS(close),
                                      SCMP_SYS(munmap),
                                      SCMP_SYS(mremap),
                                      SCMP_SYS(madvise),
                                      SCMP_SYS(brk),
                                      SCMP_SYS(futex),
                                      SCMP_SYS(sched_yield),
                                      SCMP_SYS(rt_sigaction),
                                      SCMP_SYS(rt_sigprocmask),
                                      SCMP_SYS(rt_sigreturn),
                                      SCMP_SYS(sigaltstack),
                                      SCMP_SYS(restart_syscall),
                                      SCMP_SYS(clock_gettime),
                                      SCMP_SYS(clock_gettime64),
                                      SCMP_SYS(gettimeofday),
                                      SCMP_SYS(getrandom),
                                      SCMP_SYS(getpid),
                                      SCMP_SYS(gettid),
                                      SCMP_SYS(exit),
                                      SCMP_SYS(exit_group)};

/// What a program needs besides to begin: it takes the place of this one and loads its libraries. Which files it may
/// open, landlock says.
constexpr std::array kBeginningCalls = {SCMP_SYS(execve),
                                        SCMP_SYS(open),
                                        SCMP_SYS(openat),
                                        SCMP_SYS(access),
                                        SCMP_SYS(faccessat),
                                        SCMP_SYS(faccessat2),
                                        SCMP_SYS(stat),
                                        SCMP_SYS(stat64),
                                        SCMP_SYS(lstat),
                                        SCMP_SYS(statx),
                                        SCMP_SYS(readlink),
                                        SCMP_SYS(readlinkat),
                                        SCMP_SYS(getdents64),
                                        SCMP_SYS(mmap),
                                        SCMP_SYS(mmap2),
                                        SCMP_SYS(mprotect),
                                        SCMP_SYS(arch_prctl),
                                        SCMP_SYS(set_tid_address),
                                        SCMP_SYS(set_robust_list),
                                        SCMP_SYS(rseq),
                                        SCMP_SYS(prlimit64),
                                        SCMP_SYS(fadvise64),
                                        SCMP_SYS(getuid),
                                        SCMP_SYS(geteuid),
                                        SCMP_SYS(getgid),
                                        SCMP_SYS(getegid)};

/// The rules for a program as it is, or for one that is still to begin.
bool addRules(scmp_filter_ctx filter, bool begins) {
  const auto allow = [&](int call) {  // a call that this kind of machine does not have needs no rule
    return call < 0 || seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  };
  bool whole = true;
  for (const int call : kAllowedCalls) whole = allow(call) && whole;
  if (begins) {
    for (const int call : kBeginningCalls) whole = allow(call) && whole;
    return whole;
  }
  constexpr scmp_arg_cmp notRunnable{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};  // the third argument
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(mprotect)})
    if (call >= 0) whole = whole && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, notRunnable) == 0;
  return whole;
}

/// Anything else fails as if it were not permitted; unless a program is still to begin, memory that can be run cannot
/// be had either.
bool seccomp(bool begins = false) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == nullptr) return false;
  bool whole = addRules(filter, begins);
  const scmp_arg_cmp ourselves{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()), 0};            // the first argument
  whole = whole && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, ourselves) == 0;  // abort()
  const bool held = whole && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return held;
}

/// At the first bound the process is told, at the one after it is ended.
bool limit(int what, std::uint64_t most, std::uint64_t grace = 0) {
  const rlimit both{most, most + grace};
  return setrlimit(static_cast<decltype(RLIMIT_CPU)>(what), &both) == 0;
}

constexpr bool isWatchedBuild() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return true;
#else
  return false;
#endif
#else
  return false;
#endif
}

}  // namespace

namespace {

/// What both ways of shutting in share; `reach` is nothing for a process that stays the program it is.
std::vector<std::string> restrict(const Bounds& bounds, const Reach* reach) {
  std::vector<std::string> held;
  const auto note = [&](bool holds, const char* word) {
    if (holds) held.emplace_back(word);
  };
  close_range(STDERR_FILENO + 1, ~0U, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_DUMPABLE, 0);
  const bool forGood = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  note(forGood && landlock(reach ? *reach : Reach{}), "landlock");
  // A build that watches its own memory reserves far more than it uses.
  note(!isWatchedBuild() && limit(RLIMIT_DATA, bounds.memoryBytes), "memory");
  note(limit(RLIMIT_CPU, bounds.cpuSeconds, 1), "cpu_time");
  note(limit(RLIMIT_CORE, 0), "no_core");
  constexpr std::uint64_t librariesAtOnce = 32;
  limit(RLIMIT_NOFILE, reach ? librariesAtOnce : 0);
  limit(RLIMIT_FSIZE, 0);
  note(forGood && seccomp(reach != nullptr), "seccomp");  // last: what is above needs calls that it forbids
  return held;
}

}  // namespace

std::vector<std::string> shutIn(const Bounds& bounds) { return restrict(bounds, nullptr); }

std::vector<std::string> shutInToBecome(const Bounds& bounds, const Reach& reach) { return restrict(bounds, &reach); }

void become(const std::string& program, const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  std::string locale = "LC_ALL=C.UTF-8";
  const std::array<char*, 2> around = {locale.data(), nullptr};
  execve(program.c_str(), pointers.data(), around.data());
}

#else

std::vector<std::string> shutIn(const Bounds&) { return {}; }
std::vector<std::string> shutInToBecome(const Bounds&, const Reach&) { return {}; }
void become(const std::string&, const std::vector<std::string>&) {}

#endif

}  // namespace peilstok
