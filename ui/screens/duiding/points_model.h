#pragma once

#include <QAbstractTableModel>
#include <map>
#include <vector>

#include "bridge/values.h"

namespace peilstok::ui {

/// The table beside the bar: the same numbers, criterion by criterion, with what they add up to after each.
class PointsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { number, criterion, own, points, most, runningTotal, columns };

  explicit PointsModel(QObject* parent = nullptr);
  /// `ownLevels` by criterion; without any the column stays empty.
  void setAssessment(const Assessment& assessment, const Knowledge& knowledge,
                     const std::map<std::string, int>& ownLevels);
  bool hasOwn() const { return m_hasOwn; }
  bool isSum(int row) const { return row == rowCount() - 1; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  struct Row {
    QString cells[columns];
    QString spoken;
  };
  std::vector<Row> m_rows;
  bool m_hasOwn = false;
};

}  // namespace peilstok::ui
