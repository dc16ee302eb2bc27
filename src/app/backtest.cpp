#include "app/backtest.h"

#include "app/exercise.h"

namespace peilstok::app {

namespace {

PhaseAndStep phaseOf(const Assessment& a) { return {a.phase.phase, a.phase.step}; }

/// The outlook and the cards do not bear on what is compared, and cost more than all the rest.
Assessment weighed(const Pipeline& pipeline, const store::StoredSignal& stored, Instant now) {
  return pipeline.assess(stored.signal, now, {.suggestions = false, .outlook = false, .involve = false});
}

/// Going down, nothing new holds: then what speaks against the graver phase is the reason, if anything was said.
Ground groundOf(const Assessment& before, const Assessment& after) {
  const bool entered = !after.phase.rule.empty() && after.phase.rule != before.phase.rule;
  if (entered && !after.phase.grounds.empty()) return after.phase.grounds.front();
  if (!after.phase.counterGrounds.empty()) return after.phase.counterGrounds.front();
  return after.phase.grounds.empty() ? Ground{} : after.phase.grounds.front();
}

void count(const Assessment& before, const Assessment& after, BacktestTotals& totals) {
  ++totals.signals;
  if (before.certainty != after.certainty) ++totals.certainty[{before.certainty, after.certainty}];
  if (after.consultPoliceNow && !before.consultPoliceNow) ++totals.consultAdded;
  if (before.consultPoliceNow && !after.consultPoliceNow) ++totals.consultRemoved;
  if (before.score.total != after.score.total) ++totals.totalChanged;
  if (phaseOf(before) == phaseOf(after)) return;
  ++totals.changed;
  ++totals.phases[{phaseOf(before), phaseOf(after)}];
}

}  // namespace

Result<BacktestTotals> backtest(Workspace& workspace, const Pipeline& other,
                                const std::function<void(const BacktestChange&)>& changed,
                                const std::function<void(std::int64_t)>& progress, const std::atomic<bool>& cancel) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  BacktestTotals totals;
  const auto visit = [&](const store::StoredSignal& stored, const store::StoredAssessment& recorded) {
    if (cancel) return false;
    const Assessment before = weighed(workspace.pipeline(), stored, recorded.now);
    const Assessment after = weighed(other, stored, recorded.now);
    count(before, after, totals);
    if (phaseOf(before) != phaseOf(after))
      changed({stored.number, stored.signal.received, phaseOf(before), phaseOf(after), after.phase.rule,
               groundOf(before, after), before.score.total, after.score.total});
    if (progress) progress(totals.signals);
    return true;
  };
  if (const auto read = workspace.store().forEach(visit); !read) return read.error();
  if (cancel) return Error{ErrorCode::cancelled, {}};
  return totals;
}

}  // namespace peilstok::app
