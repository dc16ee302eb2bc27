#pragma once
// Which of the cards that are allowed fit best: to the grounds first, then light, reversible, with few side effects.

#include <vector>

#include "suggest/gates.h"

namespace peilstok::suggest {

struct Candidate {
  const Card* card = nullptr;
  int fit = 0;                            ///< 0..1000
  std::vector<const Indicator*> grounds;  ///< indicators that are ja and make the card fit, strongest first
  bool outOfPhase = false;
  bool policeCard = false;  ///< asks the police, and there is reason to do so now
  bool spreads = false;     ///< a message that could make the call known
};

Candidate rate(const Card& card, const Situation& situation, const Framework& framework);

/// Best first; equal fit by lightness, then by id.
void sortByFit(std::vector<Candidate>& candidates);

/// The three to seven to put forward out of those that are allowed, best first. Takes fewer where there are fewer.
std::vector<Candidate> choose(std::vector<Candidate> candidates);

/// The best communicating card that is not the silence card, or nothing. `candidates` are sorted.
const Card* bestMessage(const std::vector<Candidate>& candidates);

}  // namespace peilstok::suggest
