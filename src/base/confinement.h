#pragma once
// Shuts a process in before it touches what strangers made. What cannot be done on this system is left out, and told.

#include <cstdint>
#include <string>
#include <vector>

namespace peilstok {

struct Bounds {
  std::uint64_t memoryBytes = 256u << 20;
  unsigned cpuSeconds = 120;
};

/// The words that `shutIn` may give, and "process", which says that there was a process of its own to shut in.
const std::vector<std::string>& restrictionWords();

/// For the rest of its life this process has only its three standard streams, opens nothing, starts nothing, reaches
/// no network and leaves no core. To be called before there are threads. Gives the word of each restriction that holds:
/// "landlock" (no file, device or network may be opened), "seccomp" (only calls that read, write and compute),
/// "memory" and "cpu_time" (not over the bounds), "no_core".
std::vector<std::string> shutIn(const Bounds& bounds);

/// What a program that is shut in may still open. A folder stands for all below it.
struct Reach {
  std::vector<std::string> run;  ///< programs, and the loader of their libraries
  std::vector<std::string> readFiles, readFolders;
};

/// As `shutIn`, for a process that is going to become another program: that one may load libraries and open for reading
/// what `reach` names, where the kernel knows landlock, and still writes nothing, starts no second process and reaches
/// no network.
std::vector<std::string> shutInToBecome(const Bounds& bounds, const Reach& reach);

/// Goes on as another program, with the same standard streams and nothing of our surroundings. Comes back only when
/// that was not possible.
void become(const std::string& program, const std::vector<std::string>& arguments);

}  // namespace peilstok
