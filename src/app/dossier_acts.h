#pragma once
// What may be entered in a dossier: typed texts without personal data, and nothing that misses what it needs.

#include <cstdint>

#include "app/workspace.h"
#include "model/dossier.h"

namespace peilstok::app {

inline constexpr std::size_t kMostTitle = 200;  // bytes
inline constexpr std::size_t kMostSignals = 5'000, kMostPresent = 60, kMostCards = 60;

/// The same act with every typed text masked. Error: too_large, with the name of the text as detail.
Result<DossierAct> maskedAct(DossierAct act);

/// Whether what an act names is there: signals, cards, a decision on one of the dossier's signals, a municipality.
/// Errors: not_found; wrong_use.
Result<void> checkNamed(Workspace& workspace, const DossierAct& act, const Dossier& before);

/// Whether an act fits on what the dossier is. Errors: wrong_use, with what is missing; not_found (an item).
Result<void> mayEnter(const DossierAct& act, const Dossier& before, const Knowledge& knowledge);

/// Whether a new decision may be entered: from oplopende spanningen up somebody wrote down first what else it may be.
/// `entries`: of the dossier so far. Error: refused_by_rule, with its cause.
Result<void> explained(Workspace& workspace, const DossierAct& act, const std::vector<DossierEntry>& entries,
                       Instant now);

/// The same for a decision on a signal by itself, for every open dossier that it is in.
Result<void> explainedInDossiers(Workspace& workspace, std::int64_t signal, Instant now);

/// Whether an entry after `seen` changed the same part as `act` does.
bool changedSince(const std::vector<DossierEntry>& entries, const DossierAct& act, std::int64_t seen);

}  // namespace peilstok::app
