#pragma once
// Judgements and outcomes: only ever added.

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

/// Beside the current assessment. Error: not_found.
Result<std::int64_t> insertJudgement(Database& database, std::int64_t signal, const Judgement& judgement);
/// Error: not_found.
Result<std::int64_t> insertOutcome(Database& database, std::int64_t signal, const EventOutcome& outcome);

Result<bool> hasOutcome(Database& database, std::int64_t signal);
Result<std::vector<StoredJudgement>> readJudgements(Database& database, std::int64_t signal);
/// The functions that judged it, each once.
Result<std::vector<std::string>> readJudges(Database& database, std::int64_t signal);
/// What people made of each signal, as far as that stands (see StandingPhase), in the order of the signals.
Result<std::vector<std::pair<std::int64_t, StandingPhase>>> readStanding(Database& database);
Result<std::optional<StandingPhase>> readStandingOf(Database& database, std::int64_t signal);
Result<void> visitJudgements(Database& database, const std::function<bool(const StoredJudgement&)>& visit);
Result<void> visitOutcomes(Database& database, const std::function<bool(const StoredOutcome&)>& visit);

}  // namespace peilstok::store
