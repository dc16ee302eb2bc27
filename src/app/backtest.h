#pragma once
// What another weegkader would have made of the signals that a workspace holds. Nothing is stored.

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "app/workspace.h"

namespace peilstok::app {

using PhaseAndStep = std::pair<Phase, Step>;

/// One signal of which the phase is another one under the other weegkader.
struct BacktestChange {
  std::int64_t number = 0;
  std::optional<Instant> received;
  PhaseAndStep from, to;
  std::string rule;  ///< id of the entry condition that holds now; empty when no phase was entered
  Ground ground;     ///< what made it: the first ground of the phase entered, else the first counter-ground
  Tenths totalFrom = 0, totalTo = 0;
};

struct BacktestTotals {
  std::int64_t signals = 0, changed = 0;
  std::map<std::pair<PhaseAndStep, PhaseAndStep>, std::int64_t> phases;  ///< of what changed, from and to
  std::map<std::pair<Certainty, Certainty>, std::int64_t> certainty;     ///< of what changed
  std::int64_t consultAdded = 0, consultRemoved = 0;                     ///< marks for the police
  std::int64_t totalChanged = 0;                                         ///< signals with another total
};

/// Weighs every stored signal twice, with the workspace's weegkader and with `other`, both at the moment that counted
/// as now when it came in, so that only the weegkader makes a difference. One signal is held at a time. `changed` is
/// called in order of number; `progress` with how many were weighed. Errors: cancelled; in_exercise; those of the
/// store.
Result<BacktestTotals> backtest(Workspace& workspace, const Pipeline& other,
                                const std::function<void(const BacktestChange&)>& changed,
                                const std::function<void(std::int64_t)>& progress, const std::atomic<bool>& cancel);

}  // namespace peilstok::app
