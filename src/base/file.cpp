#include "base/file.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#if __has_include(<unistd.h>)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace peilstok::file {

namespace {

namespace fs = std::filesystem;

Error notWritable(const fs::path& file) { return {ErrorCode::output_not_writable, file.filename().string()}; }

bool writeAll(const fs::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return static_cast<bool>(out);
}

#if __has_include(<unistd.h>)
/// Waits until the disk has it: a name must not come to stand for bytes that a power cut takes away.
bool settle(const fs::path& path) {
  const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0) return false;
  const bool settled = ::fsync(opened) == 0;
  return ::close(opened) == 0 && settled;
}

/// Made with these rights, not given them afterwards: in between somebody could have opened it.
bool makePrivate(const fs::path& file) {
  const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
  return made >= 0 && ::close(made) == 0;
}
#else
bool settle(const fs::path&) { return true; }

bool makePrivate(const fs::path& file) {
  if (!writeAll(file, {})) return false;
  std::error_code ignored;  // a disk without rights still takes the file
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
  return true;
}
#endif

/// Through a file beside it, so that there is never half a one. `make` makes it, empty.
template <class Make>
Result<void> replaceBy(const fs::path& file, std::string_view bytes, Make make) {
  std::error_code code;
  if (fs::is_directory(file, code)) return notWritable(file);
  fs::path part = file;
  part += ".part";
  fs::remove(part, code);
  if (make(part) && writeAll(part, bytes) && settle(part)) {
    fs::rename(part, file, code);
    if (!code) {
      settle(file.has_parent_path() ? file.parent_path()
                                    : fs::path("."));  // not every disk can, and the bytes are safe
      return {};
    }
  }
  fs::remove(part, code);
  return notWritable(file);
}

}  // namespace

Result<std::string> read(const fs::path& file, std::size_t most) {
  const std::string shown = file.filename().string();
  std::error_code code;
  if (fs::is_directory(file, code)) return Error{ErrorCode::is_directory, shown};
  if (!fs::exists(file, code)) return Error{ErrorCode::file_not_found, shown};
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::file_not_readable, shown};
  std::string bytes;
  constexpr std::size_t piece = 256u << 10;
  while (in && bytes.size() <= most) {
    const std::size_t had = bytes.size();
    bytes.resize(had + std::min(piece, most + 1 - had));
    in.read(bytes.data() + had, static_cast<std::streamsize>(bytes.size() - had));
    bytes.resize(had + static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return Error{ErrorCode::file_not_readable, shown};
  if (bytes.size() > most) return Error{ErrorCode::too_large, shown};
  return bytes;
}

Result<void> replace(const fs::path& file, std::string_view bytes) {
  return replaceBy(file, bytes, [](const fs::path&) { return true; });
}

Result<void> create(const fs::path& file, std::string_view bytes) {
  std::error_code code;
  if (fs::exists(file, code)) return Error{ErrorCode::wrong_use, "that file is there already"};
  return replace(file, bytes);
}

Result<void> replacePrivate(const fs::path& file, std::string_view bytes) {
  return replaceBy(file, bytes, makePrivate);
}

bool ownerOnly(const fs::path& file) {
  std::error_code code;
  const fs::perms rights = fs::status(file, code).permissions();
  constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
  return !code && (rights & others) == fs::perms::none;
}

}  // namespace peilstok::file
