#pragma once
// A file that is in memory only, for readers that open one by its name.

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/result.h"

namespace peilstok {

/// Gone when this object goes, and never on a disk. Belongs to one thread.
class MemoryFile {
 public:
  /// Error: internal, on a system that has no such files.
  static Result<std::unique_ptr<MemoryFile>> make();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  /// Adds to its end. False when there is no memory for it.
  bool write(std::string_view bytes);
  /// By which this process, and no other, opens it.
  std::filesystem::path path() const;

 private:
  explicit MemoryFile(int number) : m_number(number) {}
  int m_number;
};

}  // namespace peilstok
