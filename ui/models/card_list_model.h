#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include "cards/card_deck.h"

namespace peilstok::ui {

/// The cards of one column.
class CardListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role {
    CardRole = Qt::UserRole + 1,  ///< const PreparedCard*, valid as long as the deck that was set
    IdRole,                       ///< QString
    TrayRole                      ///< bool: chosen to be compared
  };

  using QAbstractListModel::QAbstractListModel;

  /// `cards` point into `deck`.
  void setCards(DeckPtr deck, std::vector<const PreparedCard*> cards);
  void setTray(const QStringList& ids);
  QString idAt(int row) const;
  /// Row of a card, or -1.
  int rowOf(const QString& id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  DeckPtr m_deck;
  std::vector<const PreparedCard*> m_cards;
  QStringList m_tray;
};

}  // namespace peilstok::ui
