#include "base/memory_file.h"

#if defined(__linux__)

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace peilstok {

Result<std::unique_ptr<MemoryFile>> MemoryFile::make() {
  const int number = memfd_create("peilstok", MFD_CLOEXEC);
  if (number < 0) return Error{ErrorCode::internal, std::strerror(errno)};
  return std::unique_ptr<MemoryFile>(new MemoryFile(number));
}

MemoryFile::~MemoryFile() { close(m_number); }

bool MemoryFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(m_number, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::filesystem::path MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(m_number); }

}  // namespace peilstok

#else

namespace peilstok {

Result<std::unique_ptr<MemoryFile>> MemoryFile::make() { return Error{ErrorCode::internal, "no files in memory"}; }
MemoryFile::~MemoryFile() = default;
bool MemoryFile::write(std::string_view) { return false; }
std::filesystem::path MemoryFile::path() const { return {}; }

}  // namespace peilstok

#endif
