#pragma once
// What the logbook says of an entry of a dossier.

#include "model/dossier.h"
#include "model/logbook.h"

namespace peilstok::store {

/// `before` is the dossier without the entry. Only words of lists, functions, numbers and hashes are in it.
LogEntry lineOf(const DossierEntry& entry, const Dossier& before);

}  // namespace peilstok::store
