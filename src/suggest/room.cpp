#include "suggest/room.h"

#include <algorithm>

namespace peilstok::suggest {

ScalingRoom::ScalingRoom(const std::vector<Card>& cards) : m_cards(cards), m_why(cards.size() * cards.size(), nullptr) {
  for (std::size_t i = 0; i < cards.size(); ++i)
    for (const Closing& one : cards[i].closings)
      if (const std::size_t later = find(one.card); later < cards.size()) m_why[i * cards.size() + later] = &one.why;
}

const std::string& ScalingRoom::why(std::size_t played, std::size_t later) const {
  static const std::string open;
  const std::string* why = m_why[played * m_cards.size() + later];
  return why ? *why : open;
}

std::size_t ScalingRoom::openAfter(std::size_t played) const {
  const auto row = m_why.begin() + static_cast<std::ptrdiff_t>(played * m_cards.size());
  const auto open = std::count(row, row + static_cast<std::ptrdiff_t>(m_cards.size()), nullptr);
  return static_cast<std::size_t>(open) - (isOpen(played, played) ? 1 : 0);
}

std::size_t ScalingRoom::find(const std::string& id) const {
  const auto at = std::find_if(m_cards.begin(), m_cards.end(), [&](const Card& one) { return one.id == id; });
  return static_cast<std::size_t>(at - m_cards.begin());
}

}  // namespace peilstok::suggest
