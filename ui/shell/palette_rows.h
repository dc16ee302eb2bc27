#pragma once
// The rows of the palette: a model of them, and how one is painted.

#include <QAbstractListModel>
#include <QKeySequence>
#include <QStyledItemDelegate>
#include <vector>

#include "theme/theme.h"

namespace peilstok::ui {

struct PaletteRow {
  QString command;  ///< id; empty for a signal to go to
  QString title, section;
  QList<QKeySequence> keys = {};
  bool usable = true;
  bool here = false;  ///< of one screen, not of the whole window
  std::int64_t signal = 0;
};

class PaletteModel : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;
  void setRows(std::vector<PaletteRow> rows);
  const PaletteRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  /// From a row on, the next that can be done, in a direction; −1 for none.
  int usableFrom(int row, int step) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  std::vector<PaletteRow> m_rows;
};

class PaletteDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  PaletteDelegate(const Theme& theme, const PaletteModel& model, QObject* parent);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  const Theme& m_theme;
  const PaletteModel& m_model;
};

}  // namespace peilstok::ui
