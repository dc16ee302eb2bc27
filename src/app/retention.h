#pragma once
// How long what is kept here, and the clearing away of what is past its term.

#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/retention.h"

namespace peilstok::app {

/// A term as it holds here.
struct TermInForce {
  RetentionTerm term;
  int days = 0;
  bool own = false;  ///< set by the municipality
};
Result<std::vector<TermInForce>> termsInForce(Workspace& workspace);
/// Sets the municipality's own days of a term; 0 takes them back. Error: wrong_use outside the bounds of the term.
Result<void> setTerm(Workspace& workspace, RetentionKind kind, int days, const std::string& role);

/// What of one kind goes now, and what stays until when.
struct RetentionPart {
  TermInForce term;
  std::int64_t goes = 0, stays = 0;
  std::optional<Instant> nextGoes;            ///< when the first of what stays is past its term
  std::vector<std::int64_t> signals;          ///< that go
  std::vector<store::SignalsToPurge> purged;  ///< the same, with what goes together
  std::vector<std::int64_t> dossiers;         ///< that go
  std::vector<std::filesystem::path> files;   ///< copies that go
};

struct RetentionPlan {
  Instant at;
  std::vector<RetentionPart> parts;  ///< one for each kind, in the order of the terms
};
/// What would go at `now`. Signals that were merged go together with the one they were merged into, when the last of
/// them is past its term. Changes nothing.
Result<RetentionPlan> planRetention(Workspace& workspace, Instant now);

/// Removes what a plan names and gives the account; nothing is written when there is nothing to remove. A signal in
/// which something happened since the plan stays. Copies of the file go last and have a line of their own; the account
/// given is of both, with the number of the last line.
/// Errors: database_locked when all of it went but the words still stand in the log that another window reads;
/// output_not_writable when a copy cannot be removed: all before it went and stands in the account.
Result<PurgeLine> carryOut(Workspace& workspace, const RetentionPlan& plan, const std::string& role);

}  // namespace peilstok::app
