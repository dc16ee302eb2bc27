#pragma once
// Opens a workspace file with every precaution, and refuses what is not one without touching it.

#include <filesystem>
#include <memory>

#include "base/clock.h"
#include "store/database.h"
#include "store/migrations.h"

namespace peilstok::store {

/// A connection with the newest schema and the settings that the rest of this folder relies on. Errors as store::open.
/// `migrations` is another list only in tests of migrating.
Result<std::shared_ptr<Database>> openWorkspaceFile(const std::filesystem::path& file, bool readOnly, Instant now,
                                                    const std::vector<Migration>& migrations = kMigrations);

}  // namespace peilstok::store
