#pragma once
// What people do with signals in the inbox, checked before it is kept. Every step can be taken back.

#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/handling.h"

namespace peilstok::app {

/// What somebody wants done; which members count depends on the verb.
struct HandlingWish {
  HandlingVerb verb = HandlingVerb::pak_op;
  std::string role;              ///< who does it, by function
  std::string owner;             ///< wijs_toe, schaal_op: function that gets it
  std::optional<Instant> until;  ///< leg_weg
  Growth grows;                  ///< leg_weg
  std::int64_t into = 0;         ///< voeg_samen
  CloseReason reason = CloseReason::geen;
  std::string note;  ///< one line
};

/// Does it with all of them or with none; gives the number of the step. What lies in the inbox under one that is merged
/// goes along with it. Errors: not_found; changed_meanwhile; wrong_use for a wish that says too little (no reason, no
/// owner, a moment that has passed, itself); refused_by_rule for closing without a line of reason what asks for the
/// police now.
Result<std::int64_t> handle(Workspace& workspace, const std::vector<std::int64_t>& signals, HandlingWish wish,
                            Instant now);

/// Merges each of these groups into its first, all of them as one step. Errors: as `handle`; wrong_use for a group of
/// one, or for a signal in two of them.
Result<std::int64_t> mergeEach(Workspace& workspace, const std::vector<std::vector<std::int64_t>>& groups,
                               std::string role, Instant now);

/// Errors: not_found; changed_meanwhile.
Result<std::int64_t> undo(Workspace& workspace, std::int64_t step, const std::string& role, Instant now);

/// Takes apart what was merged, however long ago, as a step of its own: of each of the signals that lies under another
/// that one, and of each that others lie under all of those. They stand again as they did before; what went along with
/// a signal comes back with it. Errors: not_found; wrong_use for one that was merged with nothing.
Result<std::int64_t> unmerge(Workspace& workspace, const std::vector<std::int64_t>& signals, std::string role,
                             Instant now);

struct Woken {
  std::int64_t signal = 0;
  bool grew = false;  ///< else its moment came
};

/// Puts back in the inbox what was laid aside until now, or until it grew and did.
Result<std::vector<Woken>> wake(Workspace& workspace, Instant now);

}  // namespace peilstok::app
