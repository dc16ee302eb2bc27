#pragma once
// The one place that says what the phase of a dossier is. Private to app; others read it in `DossierDetail::held`.

#include <map>
#include <vector>

#include "model/course.h"
#include "model/dossier.h"
#include "model/dossier_phase.h"
#include "store/store.h"

namespace peilstok::app {

/// What people held the whole dossier to be, and since when; laid down entry by entry, in order.
struct HeldAsWhole {
  std::optional<PhaseSince> phase;
  std::string by;
  void apply(const DossierEntry& entry);
};

/// What counts of a dossier at one moment.
struct PhaseGrounds {
  const Course& course;
  const HeldAsWhole& whole;
  /// The last judgement on each of its signals.
  const std::map<std::int64_t, store::StoredJudgement>& judged;
  /// When each of its signals joined.
  const std::map<std::int64_t, Instant>& joined;
};

/// What was said of the whole replaces what was judged of its signals before. Of several the heaviest is the dossier's,
/// of equals the first.
DossierPhase phaseOf(const PhaseGrounds& grounds);

}  // namespace peilstok::app
