#pragma once
// The cards in force with their texts made ready, in the order of the interventiekaart. Never changes once made.

#include <QHash>
#include <QString>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "bridge/values.h"

namespace peilstok::ui {

/// A card as a column shows it, so that painting formats nothing.
struct PreparedCard {
  const Card* card = nullptr;
  QString number, name, status, checked, lightness, leadTime, decides, searchText, accessible;
  QStringList marks;  ///< "ouder dan half jaar", "nog te controleren", "eigen tekst", "nieuwere tekst van Peilstok"
};

class CardDeck {
 public:
  /// `now` decides which facts are old.
  CardDeck(CardsPtr cards, Instant now);

  /// Card 0 first, then by weight of the means, what may not be used last.
  const std::vector<PreparedCard>& all() const { return m_all; }
  const PreparedCard* find(const QString& id) const;
  Instant now() const { return m_now; }
  /// Every card was checked long ago. Then none is marked so: a warning that stands everywhere warns of nothing.
  bool allOld() const { return m_allOld; }
  QString nameOf(const std::string& id) const;

 private:
  CardsPtr m_cards;
  Instant m_now;
  bool m_allOld = false;
  std::vector<PreparedCard> m_all;
  QHash<QString, std::size_t> m_byId;
};

using DeckPtr = std::shared_ptr<const CardDeck>;

}  // namespace peilstok::ui
