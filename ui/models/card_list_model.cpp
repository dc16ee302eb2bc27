#include "models/card_list_model.h"

#include <algorithm>

#include "bridge/text.h"

namespace peilstok::ui {

void CardListModel::setCards(DeckPtr deck, std::vector<const PreparedCard*> cards) {
  if (deck == m_deck && cards == m_cards) return;
  beginResetModel();
  m_deck = std::move(deck);
  m_cards = std::move(cards);
  endResetModel();
}

void CardListModel::setTray(const QStringList& ids) {
  if (ids == m_tray) return;
  const QStringList before = std::exchange(m_tray, ids);
  for (int row = 0; row < rowCount(); ++row)
    if (before.contains(idAt(row)) != ids.contains(idAt(row))) Q_EMIT dataChanged(index(row), index(row));
}

QString CardListModel::idAt(int row) const {
  return row >= 0 && row < rowCount() ? toQt(m_cards[static_cast<std::size_t>(row)]->card->id) : QString();
}

int CardListModel::rowOf(const QString& id) const {
  const std::string sought = fromQt(id);
  const auto found =
      std::find_if(m_cards.begin(), m_cards.end(), [&](const PreparedCard* one) { return one->card->id == sought; });
  return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

int CardListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant CardListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const PreparedCard* card = m_cards[static_cast<std::size_t>(index.row())];
  const bool inTray = m_tray.contains(toQt(card->card->id));
  switch (role) {
    case Qt::DisplayRole: return card->name;
    case Qt::AccessibleTextRole:
      return inTray ? tr("%1, gekozen om te vergelijken").arg(card->accessible) : card->accessible;
    case Qt::ToolTipRole: return tr("%1\nDoorlooptijd: %2\nBeslist: %3").arg(card->name, card->leadTime, card->decides);
    case CardRole: return QVariant::fromValue(static_cast<const void*>(card));
    case IdRole: return toQt(card->card->id);
    case TrayRole: return inTray;
    default: return {};
  }
}

}  // namespace peilstok::ui
