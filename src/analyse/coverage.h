#pragma once
// Zicht: which channels are in view for one signal.

#include "knowledge/knowledge.h"
#include "model/answers.h"

namespace peilstok::analyse {

/// Every channel of the weegkader with what shows that it is in view: the signal itself, the police's answer, a
/// person's own answer to what that role is asked, context from elsewhere, or a recent contact in the municipality's
/// register (which only counts for its own signals). What is known less of is never more in view.
Coverage coverageOf(const Signal& signal, const Knowledge& knowledge, Instant now);

}  // namespace peilstok::analyse
