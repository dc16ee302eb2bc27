#pragma once
// Which of the cards that are allowed fit best: to the grounds first, then light, reversible, with few side effects.
// Every weight is data (data/ranking).

#include <vector>

#include "suggest/gates.h"

namespace peilstok::suggest {

struct Candidate {
  const Card* card = nullptr;
  int fit = 0;                            ///< 0..1000
  std::vector<const Indicator*> grounds;  ///< indicators that are ja and make the card fit, strongest first
  bool outOfPhase = false;
  bool policeCard = false;               ///< asks the police, and there is reason to do so now
  bool spreads = false;                  ///< a message that could make the call known
  const BreadthRule* breadth = nullptr;  ///< it is in the list for this
};

/// Rates cards against one picture.
class Rating {
 public:
  /// Keeps pointers to all three.
  Rating(const Situation& situation, const Knowledge& knowledge, const std::vector<Card>& cards);

  Candidate rate(const Card& card) const;

 private:
  double weight(const std::string& indicator) const;
  int groundsPart(const Candidate& candidate) const;
  int againstPart(const Candidate& candidate) const;

  const Situation& m_situation;
  const Knowledge& m_knowledge;
  std::map<std::string, int> m_uses;  ///< by indicator: how many cards it makes fit
  double m_most = 1;                  ///< weight of the heaviest grounds of the picture together
  double m_cards = 1;
};

/// Best first; equal fit by lightness, then by id.
void sortByFit(std::vector<Candidate>& candidates);

/// Those to put forward out of those that are allowed, best first. Takes fewer where there are fewer.
std::vector<Candidate> choose(std::vector<Candidate> candidates, const Situation& situation, const Ranking& ranking);

/// The best communicating card that says something to the public, or nothing: not silence, nor preparing in silence.
/// `candidates` are sorted.
const Card* bestMessage(const std::vector<Candidate>& candidates);

}  // namespace peilstok::suggest
