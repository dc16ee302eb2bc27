#pragma once
// From proposal to decision: what a card asks of who decides on it, and which decisions want to be looked at again.

#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/deciding.h"

namespace peilstok::app {

/// What deciding on one card for one signal asks for.
struct DecisionNeeds {
  std::string gate;                  ///< gate that keeps the card out of the proposal, as in `blocked`; empty when none
  bool refused = false;              ///< that gate cannot be passed by a reason
  std::vector<std::string> lighter;  ///< lighter cards of the proposal: of each must be said why not
  std::vector<std::string> asked;    ///< every form that the card asks for here
  std::vector<std::string> forms;    ///< forms that must be passed first and are not yet
  std::vector<std::string> stops;    ///< what a form that was filled in says against deciding this
  bool silence = false;              ///< deliberately not reacting: owner, moment and waking signs are compulsory
};

DecisionNeeds needsOf(const SignalDetail& detail, const Card& card, const Knowledge& knowledge);
/// Error: not_found (signal, card).
Result<DecisionNeeds> needsOf(Workspace& workspace, std::int64_t signal, const std::string& card);

/// The decision as it may be kept for this signal: masked, with the gate it passed and the forms that were filled in
/// for it. Errors as `decide`; a refusal is told in the logbook, of `object`.
Result<Decision> checked(Workspace& workspace, const SignalDetail& detail, Decision decision, const std::string& object,
                         Instant now);

/// Keeps a decision. What people type is masked. Errors: not_found; refused_by_rule when a gate that cannot be passed
/// keeps the card out, or a form that it needs was not passed; wrong_use, with all that is missing, when a reason, a
/// "why not" or a part of deliberately not reacting is.
Result<std::int64_t> decide(Workspace& workspace, std::int64_t signal, Decision decision, Instant now);

/// A decision that wants to be looked at again.
struct Due {
  store::StoredDecision decision;
  std::vector<std::string> woken;  ///< indicators that became ja since, in the signal or in one that looks like it
  bool momentPassed = false;
};

/// Those whose moment has passed or that were woken by a sign, the first moment first. What was withdrawn in its
/// dossier asks nothing any more.
Result<std::vector<Due>> dueDecisions(Workspace& workspace, Instant now);

/// The cards in force with what was decided, and not withdrawn, and tested for this signal.
suggest::CardsOnTable cardsOnTable(const std::vector<store::StoredDecision>& decisions,
                                   const std::vector<store::StoredForm>& forms, const Knowledge& knowledge);

/// The indicator counts as ja in what was concluded.
bool isYes(const Assessment& assessment, const std::string& indicator);

}  // namespace peilstok::app
