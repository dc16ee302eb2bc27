#pragma once
// A zip file, read part by part through libzip, with limits against files that unpack to far more than they are.

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/record.h"

struct zip;
struct zip_file;

namespace peilstok::intake::xlsx {

class Archive;

/// One file in the archive, unpacked chunk by chunk.
class Part {
 public:
  /// The next bytes, until the next call; empty at the end. Errors: malformed (damaged), unpacks_too_large.
  Result<std::string_view> next();
  /// What the archive says that the whole unpacks to. It may lie.
  std::uint64_t size() const { return m_size; }
  std::uint64_t done() const { return m_done; }

 private:
  friend class Archive;
  struct Close {
    void operator()(zip_file* file) const;
  };
  Part(Archive& archive, zip_file* file, std::uint64_t size, std::uint64_t packed);

  Archive* m_archive;
  std::unique_ptr<zip_file, Close> m_file;
  std::uint64_t m_size, m_packed, m_done = 0;
  std::vector<char> m_chunk;
};

/// Parts share one limit on what is unpacked in all.
class Archive {
 public:
  /// Takes over the file, which must be at its beginning and allow seeking. Errors: malformed, unpacks_too_large.
  static Result<std::unique_ptr<Archive>> open(std::FILE* file, const Limits& limits);
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// Names of parts differ in case only when a program was careless.
  bool has(const std::string& name) const;
  /// Errors: encrypted, malformed (not there, or packed in a way that no spreadsheet is).
  Result<Part> part(const std::string& name);
  /// The whole of a small part. Error: unpacks_too_large when it is over `most`, and those of `Part::next`.
  Result<std::string> whole(const std::string& name, std::size_t most);

 private:
  friend class Part;
  struct Discard {
    void operator()(zip* archive) const;
  };
  Archive(zip* archive, const Limits& limits) : m_zip(archive), m_limits(limits) {}
  /// Counts bytes that came out of a part which was `packed` bytes long.
  Result<void> count(std::uint64_t bytes, std::uint64_t ofPart, std::uint64_t packed);

  std::unique_ptr<zip, Discard> m_zip;
  const Limits m_limits;
  std::uint64_t m_unpacked = 0;
};

}  // namespace peilstok::intake::xlsx
