#pragma once
// What people do with the logbook itself: putting a line right, and giving it to whoever checks it.

#include <filesystem>
#include <string>

#include "app/workspace.h"
#include "store/logbook.h"

namespace peilstok::app {

/// Writes a line that puts another right; that one stays as it is. `reason` is masked and says what is right. Gives
/// the number of the new line. Errors: not_found; wrong_use without a function or reason; too_large; refused_by_rule
/// when there is personal data in the reason, as lines are never removed.
Result<std::int64_t> correctLine(Workspace& workspace, std::int64_t number, std::string role, std::string reason,
                                 Instant now);

/// Notes that something was refused by a rule, and gives the same error again. Nothing is written for other errors, or
/// in a workspace that is only read.
Error noteRefusal(store::Store& store, Error error, LogEntry attempt);

/// Writes all lines to a file that is not there yet, one canonical line each. Errors: wrong_use, output_not_writable.
Result<LogHead> exportLog(Workspace& workspace, const std::filesystem::path& file);

}  // namespace peilstok::app
