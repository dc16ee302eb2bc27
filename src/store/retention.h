#pragma once
// What retention looks at, and the removal of what it names.

#include <functional>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<void> visitRetained(Database& database, const std::function<bool(const RetentionFacts&)>& visit);
Result<RetentionOthers> readRetentionOthers(Database& database, Instant now);
/// All of it in one transaction; the words stay in the file until eraseRemovedWords (see search.h).
Result<PurgeLine> removeNamed(Database& database, const PurgeOrder& order);
Result<std::vector<PurgeLine>> readPurgeLines(Database& database);

}  // namespace peilstok::store
