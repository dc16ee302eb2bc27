#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "bridge/intake_values.h"

namespace peilstok::ui {

/// Groups of signals that say the same, or name the same place and time: suggestions, which can be ticked, and what was merged already.
class GroupsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { WhatColumn, CountColumn, GrowthColumn, StateColumn, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  /// Ticks stay on what is still a suggestion.
  void setGroups(GroupsPtr groups, Instant now);
  const app::SignalGroup* group(int row) const;
  /// The row of the group with this first signal, or -1.
  int rowOf(std::int64_t first) const;
  std::vector<int> ticked() const;
  int suggestions() const { return m_suggestions; }
  /// Of those the ones that say the same: what may be confirmed without reading each.
  int copies() const { return m_copies; }
  int tickedCopies() const;
  void tick(int row, bool on);
  bool isTicked(int row) const { return m_ticked[static_cast<std::size_t>(row)]; }
  void tickCopies(bool on);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 Q_SIGNALS:
  void ticksChanged();

 private:
  struct Words {
    QString what, count, growth, state, spoken;
  };
  Words wordsOf(const app::SignalGroup& group, Instant now) const;

  GroupsPtr m_groups;
  std::vector<Words> m_words;  ///< made once: to paint is not to look up
  std::vector<bool> m_ticked;
  int m_suggestions = 0, m_copies = 0;
};

}  // namespace peilstok::ui
