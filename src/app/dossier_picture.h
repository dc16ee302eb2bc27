#pragma once
// What follows from the entries of a dossier and its signals, at any moment since it was opened. Private to app.

#include <optional>
#include <vector>

#include "app/dossiers.h"

namespace peilstok::app {

/// An open question or action.
bool isOpenTask(const DossierItem& item);

/// `entries` are all of one dossier. Error: not_found, when it was not open yet at `at`.
Result<DossierDetail> pictureOf(Workspace& workspace, const std::vector<DossierEntry>& entries, Instant now,
                                std::optional<Instant> at);

/// What a list needs of a dossier as it is: its phase, what it misses and whether it waits to be evaluated.
DossierDetail listedDetail(Dossier dossier, Course course);
/// When somebody last looked at the whole: whoever opened it did.
Instant reviewedLast(const Dossier& dossier);
/// The moment that a call names is not stored with its assessment; it is read from the text again.
std::optional<Instant> momentNamed(Workspace& workspace, const Signal& signal, Instant weighed);

}  // namespace peilstok::app
