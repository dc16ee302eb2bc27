#pragma once
// Opschaalruimte: for every pair of cards, whether the second can still be played after the first.

#include <cstdint>
#include <string>
#include <vector>

#include "model/intervention.h"

namespace peilstok::suggest {

class ScalingRoom {
 public:
  /// Keeps a pointer to the cards; they must outlive it.
  explicit ScalingRoom(const std::vector<Card>& cards);

  std::size_t size() const { return m_cards.size(); }
  const Card& card(std::size_t i) const { return m_cards[i]; }
  bool isOpen(std::size_t played, std::size_t later) const { return m_why[played * m_cards.size() + later] == nullptr; }
  /// Why it is closed; empty when it is open.
  const std::string& why(std::size_t played, std::size_t later) const;
  /// How many cards playing this one leaves open, itself not counted.
  std::size_t openAfter(std::size_t played) const;
  /// Place of a card, or size() when there is none with this id.
  std::size_t find(const std::string& id) const;

 private:
  const std::vector<Card>& m_cards;
  std::vector<const std::string*> m_why;  ///< row by row; null where the later card stays open
};

}  // namespace peilstok::suggest
