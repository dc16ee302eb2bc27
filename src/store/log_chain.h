#pragma once
// Lines of the logbook in the file, and whether they still form the chain that was written.

#include <functional>
#include <string>

#include "store/database.h"
#include "store/logbook.h"

namespace peilstok::store {

/// The schema that brought the logbook.
inline constexpr int kLogbookSchema = 8;

/// Adds a line behind the last one; `now` counts when the entry names no moment. Within the caller's transaction, or
/// one of its own. Error: not_found, when it corrects a line that is not there.
Result<std::int64_t> appendLine(Database& database, const LogEntry& entry, const std::string& origin, Instant now);

/// The first line: from which row of each kind on the logbook tells of it, and a mark of its own, so that no two
/// workspaces have the same chain.
Result<void> beginLog(Database& database, Instant now);

Result<LogLine> readLogLine(Database& database, std::int64_t number);
Result<void> visitLog(Database& database, const LogFilter& filter, const std::function<bool(const LogLine&)>& visit);
Result<LogHead> readLogHead(Database& database);
Result<std::optional<std::int64_t>> numberOfHash(Database& database, const std::string& hash);

/// Tells every line that does not follow on the one before or is not as it was written, lines that are missing at the
/// end as far as the file still knows of them, rows that people made of which no line tells, and rows that are not as
/// they were when their line was written, or are gone without a removal told after it.
Result<LogHead> checkLog(Database& database, const std::function<void(const std::string&)>& problem);

}  // namespace peilstok::store
