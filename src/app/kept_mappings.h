#pragma once
// Mappings of columns that a person chose, kept in the workspace for files with the same header.

#include <string>
#include <vector>

#include "intake/reader.h"
#include "store/store.h"

namespace peilstok::app {

/// The one that was chosen last comes first. What was damaged from outside counts as none.
Result<std::vector<intake::ColumnMapping>> keptMappings(store::Store& store);

/// Puts it in the place of what was chosen for this header before; of the oldest there is no room for more than a
/// hundred. Within an import it lands with it.
Result<void> keepMapping(store::Store& store, intake::ColumnMapping mapping, const std::vector<std::string>& header);

}  // namespace peilstok::app
