#pragma once
// Until when an urgency counts: also of signals that were weighed before that was kept.

#include "app/pipeline.h"
#include "store/store.h"

namespace peilstok::app {

/// The end of the last moment that a text names, of those of a day or shorter; a whole day ends at midnight.
std::optional<Instant> lastNamed(const std::vector<TimeMention>& when);

/// Works it out from their texts, in pieces that are each kept. Nothing to do in a file that the program made itself.
Result<void> settleOlder(store::Store& store, const Pipeline& pipeline);

}  // namespace peilstok::app
