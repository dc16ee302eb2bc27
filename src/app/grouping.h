#pragma once
// Signals that came in, laid beside those that were there.

#include <atomic>

#include "app/pipeline.h"
#include "store/store.h"

namespace peilstok::app {

/// How a masked signal is weighed of which only the outcome is kept.
Pipeline::Options forKeeping(const store::NewSignal& fresh, weigh::Memory* memory);

/// Weighs a signal that is to be stored, and takes down by what it is laid beside others. `fresh.signal` is masked.
void weighFresh(const Pipeline& pipeline, Instant now, store::NewSignal& fresh, weigh::Memory* memory = nullptr);

/// Lays every signal that was not yet beside all others, and gives how many of them say the same as another. To be
/// called within the import that stored them, when all of them are. Error: cancelled.
Result<store::CopyCounts> groupFresh(store::ImportTransaction& transaction, store::Store& store,
                                     const Pipeline& pipeline, const std::atomic<bool>& cancel);

/// The same for signals of an older workspace, which have no sketch yet: in pieces, each of which is kept, so that it
/// can be stopped at any moment and goes on the next time.
Result<void> groupOlder(store::Store& store, const Pipeline& pipeline);

/// The words of a stored signal, as they were when it came in.
Result<Wording> wordingOf(store::Store& store, const Pipeline& pipeline, std::int64_t signal);

}  // namespace peilstok::app
