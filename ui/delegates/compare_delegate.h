#pragma once

#include <QStyledItemDelegate>

#include "models/compare_model.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// A cell of the comparison: its lines below each other, those that differ heavier.
class CompareDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit CompareDelegate(const Theme& theme, QObject* parent = nullptr);
  /// Width of each column, which decides how high its cells are.
  void setColumnWidth(int width) { m_width = width; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int heightOf(const CompareLine& line, int width) const;

  const Theme& m_theme;
  QFont m_body, m_strong;
  int m_width = 200;
};

}  // namespace peilstok::ui
