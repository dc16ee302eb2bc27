#pragma once
// Checks that the file holds what the program believes it holds.

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

/// Problems are "<code>: <detail>" with the codes integrity, foreign_key, full_text, schema, state and workspace. A
/// file opened for reading only is checked except for its full-text index, which SQLite checks by a write.
/// An error only when nothing could be said, as when another program holds the lock.
Result<VerifyReport> verifyFile(Database& database);

}  // namespace peilstok::store
