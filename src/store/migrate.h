#pragma once
// Brings a file to the newest schema, or tells why it must be left alone.

#include <filesystem>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "store/database.h"
#include "store/migrations.h"

namespace peilstok::store {

/// "Peil" read as a big-endian number: stands in the file's header, so that other programs and we can tell it is ours.
constexpr std::int64_t kApplicationId = 0x5065696C;

/// The schema a file has now: 0 for a file without any table.
/// Errors: database_not_ours (another program's, or tables that are not ours), database_newer.
Result<int> inspectSchema(Database& database, const std::vector<Migration>& migrations);

/// Runs what is missing, all or nothing, under one write lock. A file with an older schema is first copied to
/// "<name>.v<N>.bak". A new file gets its key of records, and
/// its logbook begins. `file` is where the back-up goes beside.
Result<void> migrate(Database& database, const std::filesystem::path& file, const std::vector<Migration>& migrations,
                     Instant now);

/// A path as SQLite wants it.
std::string utf8Name(const std::filesystem::path& file);

}  // namespace peilstok::store
