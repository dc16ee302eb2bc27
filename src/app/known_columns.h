#pragma once
// How a person said that the columns of a table lie, for the next table with the same header. Neither header nor
// names are kept: what somebody calls a file may hold more than column names.

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "intake/reader.h"
#include "store/store.h"

namespace peilstok::app {

struct KnownColumns {
  Instant at;                     ///< when that was said
  intake::ColumnMapping mapping;  ///< made for this header
};

/// False when nothing is kept, so that there is no need to look at a file for it.
Result<bool> anyKnownColumns(store::Store& store);
/// Nothing when no table with this header was read that way before.
Result<std::optional<KnownColumns>> knownColumns(store::Store& store, const std::vector<std::string>& header);
/// Keeps it in the place of what was kept for the same header; of the fifty that were said last.
Result<void> keepColumns(store::Store& store, const std::vector<std::string>& header,
                         const intake::ColumnMapping& mapping, Instant now);
/// What is not there is forgotten already.
Result<void> forgetColumns(store::Store& store, const std::vector<std::string>& header);

}  // namespace peilstok::app
