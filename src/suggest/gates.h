#pragma once
// The hard gates: what keeps a card out whatever it would be worth, each with its name.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "model/answers.h"
#include "model/assessment.h"

namespace peilstok::suggest {

/// The card that says: bewust niet reageren. It is always put beside the others, in every phase.
inline constexpr std::string_view kSilenceCard = "COM-01";

/// The indicator that locks every card that restricts: a demonstration is a fundamental right.
inline constexpr std::string_view kDemonstration = "vreedzame_betoging";

/// Whether what is known speaks of a peaceful demonstration, so that what restricts stays closed.
bool isDemonstration(const Answers& answers, const Knowledge& knowledge);

/// What the cards are held against: the picture in the few facts that decide about them.
struct Situation {
  std::vector<const Indicator*> yes;  ///< answered ja, strongest first
  Phase phase = Phase::rust;
  Step step = Step::none;
  std::string_view phaseId;  ///< the step where there is one, else the phase
  bool demonstrationLock = false;
  bool identityKnown = false;  ///< the police know who: somebody was arrested for it
  bool placeKnown = false;
  bool widelyKnown = false;  ///< the call is known to many already, so a message does not spread it
  bool consultPolice = false;
  std::optional<double> hoursLeft;
  std::string carries;  ///< indicator that opened the phase; a card made for it goes before one that fits by the way
  std::vector<const Card*> played;        ///< decided on before for this signal
  std::vector<std::string> rightsTested;  ///< restricting cards for which the grondrechtentoets was passed
  Instant now;

  /// The indicator when it was answered ja, else nothing.
  const Indicator* yesTo(std::string_view id) const;
};

Situation situationOf(const Answers& answers, const Knowledge& knowledge, const Assessment& assessment);

/// Name of the first gate that blocks the card and what it saw ("fase:rust"); empty when none does.
std::string blockedBy(const Card& card, const Situation& situation);

/// The card may take longer than is left until the moment that somebody names.
bool mayBeLate(const Card& card, const Situation& situation);

/// False for help and accounting afterwards, which are not bound to the next moment that somebody names.
bool boundToMoment(const Card& card, const Situation& situation);

/// True when the card is meant for the phase, or step, that holds.
bool inPhase(const Card& card, const Situation& situation);

}  // namespace peilstok::suggest
