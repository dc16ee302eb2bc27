#pragma once
// How cards are put in order, as data/ranking says. Weights are thousandths of a fit.

#include <map>
#include <string>
#include <vector>

#include "model/intervention.h"

namespace peilstok {

/// What a proposal must hold for breadth, so that nobody looks in one direction only.
struct BreadthRule {
  std::string why;
  std::vector<std::string> phases, whenAny, categories;  ///< whenAny: indicators, one of which is ja; empty: always
  std::vector<std::string> cards;                        ///< only these, the best of them; empty: any
  bool onTheSpot = false;                                ///< only cards that do something at the place named
};

struct Ranking {
  int inPhase = 0;                  ///< the card is meant for the phase
  int onePhase = 0, twoPhases = 0;  ///< ... and for no more than these
  int grounds = 0;                  ///< what the grounds of the picture can give together
  int groundsCounted = 1;           ///< of the picture, the heaviest ones; who answers those answers the picture
  double leastGrounds = 1;          ///< a picture with little in it is not answered by little
  int madeFor = 0;                  ///< the card is made for one of the grounds
  int carries = 0;                  ///< one of the card's grounds opened the phase
  std::map<std::string, int> lightness, reversible, effort;  ///< by phase or step, and by the card's own word
  std::map<std::string, int> status;                         ///< share of the fit that the law leaves
  int sideEffect = 0, sideEffectsMost = 0;
  int spreads = 0;  ///< a public message while few know of the call
  int mayBeLate = 0;  ///< it may take longer than the time that is left
  int slow = 0;     ///< in an escalation, for what cannot begin within slowHours
  double slowHours = 0;
  int askPolice = 0;                            ///< a mark says: talk to the police within the hour
  int experienceMost = 0, experienceDoubt = 1;  ///< what was seen here; the doubt weighs as many times as this
  std::vector<std::string> widelyKnown;         ///< indicators that say that many know of the call
  std::size_t least = 3, most = 7, ofOneCategory = 3, withoutIdentity = 3;
  int worthShowing = 0;
  std::vector<BreadthRule> breadth;
};

}  // namespace peilstok
