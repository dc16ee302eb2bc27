#pragma once
// Dossiers: entries that are only ever added, and which signals are in them now.

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

/// Within a transaction: a dossier without entries; gives its number.
Result<std::int64_t> insertDossier(Database& database, Instant opened);
/// Within a transaction: adds an entry and keeps the membership in step; gives its number. It is no earlier than the
/// last one. Error: not_found, when there is no such dossier.
Result<std::int64_t> insertDossierEntry(Database& database, const DossierEntry& entry);

Result<std::vector<std::int64_t>> readDossierNumbers(Database& database);
/// Oldest first. Errors: not_found; database_corrupt, when somebody else wrote in it.
Result<std::vector<DossierEntry>> readDossierEntries(Database& database, std::int64_t dossier);
Result<std::vector<DossierVersion>> readDossierVersions(Database& database);
/// As `readDossierEntries`, but for a dossier that is gone, which has none.
Result<std::vector<DossierEntry>> readDossierEntriesAfter(Database& database, std::int64_t dossier, std::int64_t entry);
Result<std::vector<DossierSignal>> readSignalsOfDossiers(Database& database);
Result<std::vector<std::int64_t>> readDossierSignals(Database& database, std::int64_t dossier);
Result<std::vector<std::int64_t>> readDossiersOf(Database& database, std::int64_t signal);

/// The decisions that dossiers name.
struct DossierDecisions {
  std::set<std::int64_t> any;
  std::set<std::int64_t> open;       ///< of a dossier that is open
  std::set<std::int64_t> withdrawn;  ///< in every dossier that names it
};
/// An entry that cannot be read is passed over; `checkDossiers` tells of it.
Result<DossierDecisions> readDossierDecisions(Database& database);

/// Closed dossiers, with when something was last entered.
Result<std::vector<ClosedDossier>> readClosedDossiers(Database& database);
/// Within a transaction: removes those of them that are still closed; gives how many.
Result<std::int64_t> removeDossiers(Database& database, const std::vector<std::int64_t>& dossiers);

/// Tells of every dossier that cannot be read or of which the membership is not what its entries say.
Result<void> checkDossiers(Database& database, const std::function<void(const std::string&)>& problem);

}  // namespace peilstok::store
