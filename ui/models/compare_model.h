#pragma once

#include <QAbstractTableModel>

#include "cards/card_deck.h"

namespace peilstok::ui {

/// One cell: lines below each other. A line that not all cards have is said to differ.
struct CompareLine {
  QString text;
  bool differs = false;
};
using CompareCell = std::vector<CompareLine>;

/// Two or three cards beside each other, an aspect a row.
class CompareModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role {
    CellRole = Qt::UserRole + 1,  ///< const CompareCell*, valid until the next `setCards`
    DiffersRole                   ///< bool: not the same for all cards
  };

  using QAbstractTableModel::QAbstractTableModel;
  void setCards(const DeckPtr& deck, const QStringList& ids);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  struct Row {
    QString aspect;
    bool differs = false;
    std::vector<CompareCell> cells;
  };
  void addRow(const QString& aspect, std::vector<QStringList> values, bool compared = true);

  DeckPtr m_deck;
  std::vector<const PreparedCard*> m_cards;
  std::vector<Row> m_rows;
};

}  // namespace peilstok::ui
