#pragma once
// Bytes that are read as a file is read, and that never come on a disk where the system can prevent that.

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/result.h"

namespace peilstok::file {

/// Gone when this object is. Where there are no files in memory it is one in the folder for temporary files, which only
/// its owner may read.
class MemoryFile {
 public:
  /// Error: output_not_writable.
  static Result<std::shared_ptr<const MemoryFile>> of(std::string_view bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  /// As this process opens it; it names nothing to another one.
  const std::filesystem::path& path() const { return m_path; }
  bool onDisk() const { return m_descriptor < 0; }

 private:
  MemoryFile(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

  std::filesystem::path m_path;
  int m_descriptor;
};

}  // namespace peilstok::file
