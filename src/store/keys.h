#pragma once
// The keys of a workspace: those of pseudonyms, one per quarter, and the one by which records are told apart.

#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

/// A quarter in civil time: "2026-K4", and the moment at which it is over.
struct Period {
  std::string name;
  Instant ends;
};
Period periodOf(Instant moment);

/// Whether the key of this period is there, destroyed or not.
Result<bool> hasKeyOf(Database& database, Instant now);
/// Keys that were not destroyed; makes that of the current period when `mayMake` and there is none. Error:
/// database_corrupt when that key was destroyed already.
Result<PseudonymKeys> pseudonymKeys(Database& database, Instant now, bool mayMake);
/// Of periods that are over at `now`.
Result<std::vector<KeyAge>> livingKeysBefore(Database& database, Instant now);
/// Within a transaction: destroys the keys of periods that ended at `until` or before. Gives how many.
Result<std::int64_t> destroyKeys(Database& database, Instant until, Instant now);

/// The key of records. A file from before there was one gets it now, and every record a new digest with it; a file that
/// is only read gets none, and none is needed there.
Result<hash::Key> recordKey(Database& database);

}  // namespace peilstok::store
