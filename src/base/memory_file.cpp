#include "base/memory_file.h"

#include <atomic>
#include <string>

#include "base/file.h"
#include "base/hash.h"

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace peilstok::file {

namespace {

Result<std::filesystem::path> onDisk(std::string_view bytes) {
  std::error_code failed;
  const auto folder = std::filesystem::temp_directory_path(failed);
  if (failed) return Error{ErrorCode::output_not_writable, {}};
  static std::atomic<int> made = 0;
  auto path = folder / ("peilstok-" + hash::sha256(bytes).substr(7, 16) + "-" + std::to_string(made++));
  if (auto written = replacePrivate(path, bytes); !written) return written.error();
  return path;
}

#ifdef __linux__
int inMemory(std::string_view bytes) {
  const int descriptor = ::memfd_create("peilstok", MFD_CLOEXEC);
  while (descriptor >= 0 && !bytes.empty()) {
    const auto done = ::write(descriptor, bytes.data(), bytes.size());
    if (done <= 0) {
      ::close(descriptor);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return descriptor;
}
#endif

}  // namespace

Result<std::shared_ptr<const MemoryFile>> MemoryFile::of(std::string_view bytes) {
#ifdef __linux__
  if (const int descriptor = inMemory(bytes); descriptor >= 0)
    return std::shared_ptr<const MemoryFile>(new MemoryFile("/proc/self/fd/" + std::to_string(descriptor), descriptor));
#endif
  auto path = file::onDisk(bytes);
  if (!path) return path.error();
  return std::shared_ptr<const MemoryFile>(new MemoryFile(std::move(*path), -1));
}

MemoryFile::~MemoryFile() {
#ifdef __linux__
  if (m_descriptor >= 0) ::close(m_descriptor);
#endif
  std::error_code ignored;
  if (m_descriptor < 0) std::filesystem::remove(m_path, ignored);
}

}  // namespace peilstok::file
