#pragma once
// Folders from which new files are taken in, and the imports by which a file is known again.

#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<std::vector<WatchedFolder>> readWatchedFolders(Database& database);
/// Gives the number of its row.
Result<std::int64_t> writeWatchedFolder(Database& database, const WatchedFolder& folder);
/// The same, of the row that went. Error: not_found.
Result<std::int64_t> removeWatchedFolder(Database& database, const std::string& path);

/// The last import of a file with these bytes of which anything was kept.
Result<std::optional<EarlierImport>> earlierImportOf(Database& database, const std::string& fileHash);

}  // namespace peilstok::store
