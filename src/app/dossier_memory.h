#pragma once
// Lists tell of every dossier, and to read one is to read all its entries. Entries are only ever added, so what was
// folded before stays true: only what came since is read again, also when another program added it.

#include <map>
#include <optional>
#include <vector>

#include "app/dossier_phase.h"
#include "app/dossiers.h"

namespace peilstok::app {

/// A dossier as far as a list needs it.
struct ListedDossier {
  DossierDetail detail;                  ///< without what only its own page shows
  Instant changed;                       ///< of its last entry
  std::optional<Instant> toBeEvaluated;  ///< when people first closed it or held it to be na de escalatie
};

/// Belongs to one workspace, and to its thread.
class DossierMemory {
 public:
  /// Every dossier as it is, by number. Not within a transaction that may still be undone. Errors of the store.
  Result<std::vector<ListedDossier>> all(Workspace& workspace, Instant now);

 private:
  struct Kept {
    Dossier dossier;
    Instant changed;
    std::optional<Instant> toBeEvaluated;
    std::map<std::int64_t, Instant> joined;  ///< when a signal first joined
    HeldAsWhole whole;
  };
  /// The last judgement on each signal.
  using Judged = std::map<std::int64_t, store::StoredJudgement>;
  Result<void> catchUp(Workspace& workspace);
  static Result<Judged> judgedLast(Workspace& workspace,
                                   const std::map<std::int64_t, std::vector<store::DossierSignal>>& signals);
  static DossierPhase heldNow(const Kept& kept, const Course& course, const Judged& judged);
  static void add(Kept& kept, const DossierEntry& entry);
  Course courseOf(Workspace& workspace, const Kept& kept, const std::vector<store::DossierSignal>& signals,
                  Instant now);
  std::optional<Instant> momentOf(Workspace& workspace, const store::DossierSignal& signal);

  std::map<std::int64_t, Kept> m_kept;                       ///< by number
  std::map<std::int64_t, std::optional<Instant>> m_moments;  ///< that a call names, by assessment
};

}  // namespace peilstok::app
