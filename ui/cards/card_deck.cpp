#include "cards/card_deck.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "cards/card_facts.h"
#include "cards/card_filter.h"
#include "cards/card_sheet.h"

namespace peilstok::ui {

namespace {

struct Deck {
  Q_DECLARE_TR_FUNCTIONS(CardDeck)
};

/// What decides the order; smaller goes first.
auto placeOf(const Card& card) {
  const bool shut = card.status == CardStatus::niet_gebruiken || card.status == CardStatus::nog_geen_recht;
  return std::make_tuple(!isCardZero(card), shut, card.lightness, std::cref(card.id));
}

PreparedCard prepare(const Card& card, bool markOld) {
  PreparedCard made;
  made.card = &card;
  made.number = shortNumber(card);
  made.name = toQt(card.name);
  made.status = present::cardStatus(card.status);
  made.checked = Deck::tr("nagekeken %1").arg(shortIsoDateText(card.checked));
  made.lightness = present::lightness(card.lightness);
  made.leadTime = leadTimeText(card.leadTimeHours[0], card.leadTimeHours[1]);
  made.decides = toQt(card.decides);
  made.searchText = searchable(card);
  if (markOld) made.marks << oldMark();
  if (lawUnchecked(card)) made.marks << uncheckedMark();
  if (card.origin == CardOrigin::gemeente) made.marks << Deck::tr("eigen tekst van de gemeente");
  if (hasNewerText(card)) made.marks << Deck::tr("Peilstok heeft een nieuwere tekst");
  QStringList spoken{made.number, made.name, made.status, made.checked};
  spoken << made.marks << Deck::tr("zwaarte: %1").arg(made.lightness) << Deck::tr("doorlooptijd: %1").arg(made.leadTime)
         << Deck::tr("beslist: %1").arg(made.decides);
  made.accessible = spoken.join(QStringLiteral(", "));
  return made;
}

}  // namespace

CardDeck::CardDeck(CardsPtr cards, Instant now) : m_cards(std::move(cards)), m_now(now) {
  if (!m_cards) return;
  const auto old = [now](const Card& card) { return checkedLongAgo(card.checked, now); };
  m_allOld = !m_cards->empty() && std::all_of(m_cards->begin(), m_cards->end(), old);
  m_all.reserve(m_cards->size());
  for (const Card& card : *m_cards) m_all.push_back(prepare(card, old(card) && !m_allOld));
  std::sort(m_all.begin(), m_all.end(),
            [](const PreparedCard& a, const PreparedCard& b) { return placeOf(*a.card) < placeOf(*b.card); });
  for (std::size_t i = 0; i < m_all.size(); ++i) m_byId.insert(toQt(m_all[i].card->id), i);
}

const PreparedCard* CardDeck::find(const QString& id) const {
  const auto found = m_byId.constFind(id);
  return found == m_byId.constEnd() ? nullptr : &m_all[*found];
}

QString CardDeck::nameOf(const std::string& id) const {
  const PreparedCard* found = find(toQt(id));
  return found ? found->name : QString();
}

}  // namespace peilstok::ui
