#pragma once
// What the omgevingsbeeld and the report of a period ask: a stretch of time, and counts where there is much in it.

#include <functional>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<SurveyExtent> readExtent(Database& database);
Result<std::int64_t> countReceived(Database& database, Instant from, Instant until);
Result<std::vector<SurveyRow>> readSurveyRows(Database& database, Instant from, Instant until, std::size_t limit);
Result<std::vector<PlacedText>> readPlacedTexts(Database& database, const std::vector<std::int64_t>& numbers);
Result<std::vector<HourRow>> countByHour(Database& database, Instant from, Instant until);
Result<void> visitReceived(Database& database, Instant from, Instant until,
                           const std::function<bool(const ReceivedRow&)>& visit);
/// Of those that were received in [from, until), how many the weighing took for a peaceful demonstration.
Result<std::int64_t> countDemonstrations(Database& database, Instant from, Instant until);
Result<std::vector<SourceCount>> countSources(Database& database, Instant from, Instant until);
Result<std::vector<PlacedDecision>> readPlacedDecisions(Database& database, Instant from, Instant until);
Result<std::string> readUsualMunicipality(Database& database);

}  // namespace peilstok::store
