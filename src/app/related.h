#pragma once
// Signals that speak of the same thing in other words, and earlier cases that were alike.

#include <string>
#include <vector>

#include "app/workspace.h"

namespace peilstok::app {

/// Other signals that share rare words with this one, the most alike first; those that say the same or nearly so are
/// left out. Error: not_found.
Result<std::vector<Related>> relatedSignals(Workspace& workspace, const store::StoredSignal& signal, std::size_t most);

/// Signals of which it is known what came of them, with the most indicators in common, the most alike first.
Result<std::vector<SimilarCase>> similarCases(Workspace& workspace, std::int64_t signal, const Assessment& assessment,
                                              std::size_t most);

}  // namespace peilstok::app
