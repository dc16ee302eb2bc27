#pragma once
// Lists of signals and their counts: what passes a filter, and in which order.

#include <optional>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<std::int64_t> countSignals(Database& database, const SignalFilter& filter);
Result<std::vector<std::int64_t>> listNumbers(Database& database, const SignalFilter& filter);
Result<std::vector<PhaseCount>> countPhases(Database& database, std::optional<Tray> tray,
                                            const std::optional<KnownPhases>& known);
Result<std::vector<TrayCount>> countTrays(Database& database);

}  // namespace peilstok::store
