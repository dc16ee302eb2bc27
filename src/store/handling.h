#pragma once
// What people do with signals in the inbox: a log that only grows, and beside it how each signal stands now.

#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<std::int64_t> insertHandling(Database& database, const HandlingStep& step);
Result<std::int64_t> undoHandling(Database& database, std::int64_t step, Instant at, const std::string& role);
Result<Handling> readHandling(Database& database, std::int64_t signal);
Result<std::vector<HandlingLine>> readHandlingLines(Database& database, std::int64_t signal);
Result<std::vector<HandlingLine>> readHandlingStep(Database& database, std::int64_t step);
Result<std::vector<Asleep>> readAsleep(Database& database);
Result<std::vector<std::int64_t>> readMergedInto(Database& database, std::int64_t signal);

/// Number of a step of which the first line still has to be written.
Result<std::int64_t> nextStep(Database& database);
/// Within a transaction: closes a signal that was just stored, as a line of a step that may hold many.
Result<void> layAsideAsNoise(Database& database, std::int64_t step, std::int64_t signal, const NoiseMark& mark,
                             Instant at);
/// Signals that a noise rule closed and that nobody touched since.
Result<std::vector<std::int64_t>> readLaidAsideBy(Database& database, const std::string& rule);

/// The columns of a handling, in the order of kHandlingColumns of handling.cpp; all NULL where nothing was done yet.
Handling columnsOfHandling(Query& row);

}  // namespace peilstok::store
