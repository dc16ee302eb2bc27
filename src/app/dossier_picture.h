#pragma once
// What follows from the entries of a dossier and its signals, at any moment since it was opened. Private to app.

#include <optional>
#include <vector>

#include "app/dossiers.h"

namespace peilstok::app {

/// An open question or action.
bool isOpenTask(const DossierItem& item);

/// `entries` are all of one dossier. With `whole` false what only its own page shows is left out: the rows of its
/// signals, decisions, outcomes and moments. Error: not_found, when it was not open yet at `at`.
Result<DossierDetail> pictureOf(Workspace& workspace, const std::vector<DossierEntry>& entries, Instant now,
                                std::optional<Instant> at, bool whole);

}  // namespace peilstok::app
