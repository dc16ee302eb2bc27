#pragma once
// What a set of signals is about, in counts, and who should be involved: a first estimate that a person confirms.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/exchange.h"

namespace peilstok::app {

/// How strongly somebody is meant by a set of signals.
struct Behind {
  std::int64_t signals = 0;  ///< for which a rule names them
  bool soon = false;         ///< among them one that asks for something today or now
};

struct Figures {
  BundleFigures counts;                  ///< by channel, place, theme, phase or step, and civil day of receipt
  std::vector<BundleInvolved> involved;  ///< by the rules of data/routing, each once, with each reason once
  std::map<std::string, Behind> behind;  ///< by the id of who is involved
};

/// Errors: not_found, in_exercise and those of the store.
Result<Figures> figuresOf(Workspace& workspace, const std::vector<std::int64_t>& signals);

}  // namespace peilstok::app
