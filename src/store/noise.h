#pragma once
// The municipality's own noise rules.

#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<std::vector<NoiseText>> readNoiseTexts(Database& database);
Result<void> writeNoiseText(Database& database, const NoiseText& rule);
Result<void> removeNoiseText(Database& database, const std::string& id);

}  // namespace peilstok::store
