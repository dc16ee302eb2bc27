#pragma once
// A decision of the meeting that names a card passes the same gates as `decide`: it rests on a signal of its dossier,
// is kept as a decision on that signal, and the item of the dossier has its number.

#include <string>

#include "app/deciding.h"
#include "model/dossier.h"

namespace peilstok::app {

/// The signal that a decision in this dossier rests on, with everything of it: the heaviest of those that are still
/// there, of equals the first that joined. A call for a demonstration in any of them counts as one in this, and so does
/// what was decided on any of them or in the dossier. Error: refused_by_rule, when there is no signal in it.
Result<SignalDetail> groundOf(Workspace& workspace, const Dossier& dossier);

/// What a decision of the meeting on a card asks for, and of which signal its forms are filled in.
struct MeetingNeeds {
  std::int64_t signal = 0;
  DecisionNeeds needs;
};
/// Errors: not_found (dossier, card); refused_by_rule, as `groundOf`.
Result<MeetingNeeds> meetingNeeds(Workspace& workspace, std::int64_t dossier, const std::string& card);

/// What a card asks beside what stands in the item.
struct CardReasons {
  std::vector<LighterCard> lighter;  ///< of each lighter card why not
  std::string despite;               ///< why in spite of a gate
  std::optional<Instant> lookAgain;
  std::vector<std::string> wakes;
  std::string decides{};  ///< who decides, by function; empty: who enters it
  std::string watches{};  ///< who keeps an eye on it, by function; empty: who carries it out
};

/// Keeps a new item of kind besluit that names a card, and the decision on that card; both or neither. Reason, mandate,
/// who was there, dissent and who carries it out are the item's. Gives the number of the entry. Errors as `decide` and
/// `change`.
Result<std::int64_t> decideInDossier(Workspace& workspace, std::int64_t dossier, DossierItem item,
                                     const CardReasons& reasons, const std::string& role, Instant now);

}  // namespace peilstok::app
