#pragma once
// The lines of a file or of standard input, one at a time.

#include <functional>
#include <string>

#include "base/result.h"
#include "cli/output.h"

namespace peilstok::cli {

/// Of one signal.
inline constexpr std::size_t kMaxLineBytes = 4u << 20;

/// Why a line could not be weighed. Only keys of the contract are named, never what stood there.
std::string lineMessage(const Error& error);
/// The object that stands in the place of an answer to such a line; without an id it is null.
Json lineError(const std::string& id, const Error& error);

/// Calls `line` for each line of the file, without its end; "-" is standard input. An empty line is left out, and of
/// one that is longer than `most` bytes only `tooLong` is told. Errors: is_directory, file_not_found,
/// file_not_readable.
Result<void> readLines(const std::string& name, std::size_t most, const std::function<void(const std::string&)>& line,
                       const std::function<void()>& tooLong);

}  // namespace peilstok::cli
