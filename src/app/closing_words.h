#pragma once
// What the reason for which people closed a dossier says of what happened. Private to app.

#include <string>

#include "model/judgement.h"

namespace peilstok::app {

/// Only plain words count; what is denied ("geen aanhoudingen") counts as not there. Onbekend when they do not say.
Happened happenedBy(const std::string& closedBecause);

}  // namespace peilstok::app
