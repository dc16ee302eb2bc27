#pragma once
// Dossiers: signals that became a case. What people type is masked before it is kept; every entry has its line in the
// logbook, and none is changed or removed but by retention, with the whole dossier.

#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/course.h"
#include "model/dossier.h"
#include "model/dossier_phase.h"
#include "model/meeting.h"
#include "model/signal_told.h"

namespace peilstok::app {

/// A dossier with what follows from its signals.
struct DossierDetail {
  Dossier dossier;
  Course course;              ///< of its signals, up to the moment asked for
  Phase phase = Phase::rust;  ///< the heavier of the course and what people hold it to be
  Step step = Step::none;
  DossierPhase held;  ///< what people hold it to be, and beside it what the program says: what is shown
  std::vector<store::SignalRow> signals;         ///< those that are still there, the last received first
  std::vector<store::StoredDecision> decisions;  ///< on its signals, oldest first
  std::vector<Violation> violations;
  std::vector<store::StoredOutcome> outcomes;  ///< the last word on each of its signals, where there is one
  std::vector<Instant> moments;  ///< of its entries and signals since it was opened, in order: where a slider stops
  std::vector<HeldMeeting> meetings;  ///< oldest first
  std::vector<SignalTold> told;       ///< the heaviest of its signals, at most eight: what may be said of them outside
  std::vector<store::StoredJudgement> judgements;  ///< on its signals, oldest first
  std::optional<Instant> closed;                   ///< since when it is closed
  bool evaluate = false;                           ///< it is na de escalatie or closed, and nobody evaluated it yet
};

struct DossierRow {
  std::int64_t number = 0;
  std::string title, owner, place;
  std::optional<Instant> next;
  Instant opened, changed;
  bool closed = false, evaluate = false, overdue = false;  ///< overdue: its next moment or its review has passed
  Phase phase = Phase::rust;                               ///< as in `DossierDetail`, and so `held`
  Step step = Step::none;
  DossierPhase held;
  int signals = 0, openItems = 0, violations = 0;
};

/// Opens a dossier with signals. Errors: wrong_use without a title, owner or next moment; not_found (a signal).
Result<std::int64_t> openDossier(Workspace& workspace, DossierHead head, const std::vector<std::int64_t>& signals,
                                 const std::string& role, Instant now);

/// Adds one entry; gives its number, which for a new item is its id. `seen`: the `lastEntry` of the dossier that
/// whoever acts had before them, or 0 not to ask. Errors: not_found; wrong_use (what an act needs is missing, or the
/// dossier is closed); too_large; changed_meanwhile, when the same part (head, that item, meeting) was changed after
/// `seen`, so that both texts can be shown.
Result<std::int64_t> change(Workspace& workspace, std::int64_t dossier, DossierAct act, const std::string& role,
                            Instant now, std::int64_t seen = 0);

/// As it was at `at`, signals and phase too; absent: as it is. Of a signal, what it is like and what is asked about it
/// stand as they are now. A signal without a moment of receipt counts from when it joined. Error: not_found, also when
/// it was not open yet at `at`. "D12" or "12" is read by `findDossier`.
Result<DossierDetail> dossierDetail(Workspace& workspace, std::int64_t number, Instant now,
                                    std::optional<Instant> at = std::nullopt);
Result<std::int64_t> findDossier(Workspace& workspace, const std::string& id);

/// Open ones first, by their next moment; then closed ones, the last changed first.
Result<std::vector<DossierRow>> dossiers(Workspace& workspace, Instant now);
/// Of every open dossier; in good order this is empty.
Result<std::vector<Violation>> violations(Workspace& workspace, Instant now);
/// Numbers of the open dossiers that a signal is in.
Result<std::vector<std::int64_t>> dossiersOf(Workspace& workspace, std::int64_t signal);

/// The three questions as far as they can be filled in from what is known.
Evaluation prefilled(const DossierDetail& detail, const Knowledge& knowledge);
/// Keeps it, and lays the experience of its cards and the outcome of its signals down. Errors as `change`; wrong_use
/// when it is skipped without a function and a reason.
Result<void> evaluate(Workspace& workspace, std::int64_t dossier, Evaluation evaluation, Instant now);

/// Of the dossiers that had to be evaluated in a quarter, how many were.
struct QuarterShare {
  std::string quarter;  ///< "2026-K4"
  int due = 0, evaluated = 0, skipped = 0;
};
Result<std::vector<QuarterShare>> evaluatedByQuarter(Workspace& workspace, Instant now);

}  // namespace peilstok::app
