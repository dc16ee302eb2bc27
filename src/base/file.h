#pragma once
// Whole small files in and out. Errors name a file without its folder.

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace peilstok::file {

/// Errors: is_directory, file_not_found, file_not_readable, too_large (more than `most` bytes).
Result<std::string> read(const std::filesystem::path& file, std::size_t most);

/// Puts a file in the place of the one that may be there, once it is complete. Error: output_not_writable.
Result<void> replace(const std::filesystem::path& file, std::string_view bytes);

/// Writes a file that is not there yet, and leaves none behind when it fails. Errors: wrong_use (it is there already),
/// output_not_writable.
Result<void> create(const std::filesystem::path& file, std::string_view bytes);

/// As `replace`, but from its first byte on only who runs the program may read it, where the platform and the disk know
/// of such rights; `ownerOnly` says whether they do. Error: output_not_writable.
Result<void> replacePrivate(const std::filesystem::path& file, std::string_view bytes);

/// True when nobody but its owner may read or write the file; false also where no such rights are kept.
bool ownerOnly(const std::filesystem::path& file);

}  // namespace peilstok::file
