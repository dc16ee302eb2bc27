#pragma once
// What somebody is typing, and the views of the inbox that were given a name. Both come and go.

#include <optional>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<std::optional<Draft>> readDraft(Database& database, const std::string& key);
Result<int> writeDraft(Database& database, const Draft& draft);
/// Those whose key begins with the signal's name: "S12/".
Result<void> removeDraftsOf(Database& database, std::int64_t signal);
Result<void> removeDraft(Database& database, const std::string& key);

Result<std::vector<SavedView>> readViews(Database& database);
Result<void> writeView(Database& database, const SavedView& view);
Result<void> removeView(Database& database, const std::string& name);

}  // namespace peilstok::store
