#pragma once
// Paints one row of the list: columns when there is room, two lines when there is not.

#include <QStyledItemDelegate>

#include "models/signal_list_model.h"
#include "theme/theme.h"

namespace peilstok::ui {

class SignalDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit SignalDelegate(const Theme& theme, QObject* parent = nullptr);

  /// Two lines in the signal column instead of a column for each property.
  void setCompact(bool compact) { m_compact = compact; }
  bool compact() const { return m_compact; }
  /// What a person put out of sight is not on the second line either.
  void setHiddenColumns(const QList<int>& columns) { m_hidden = columns; }
  void setHoveredRow(int row) { m_hovered = row; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintUrgencyCell(QPainter& painter, const QRect& box, const PreparedRow& row) const;
  void paintSignalCell(QPainter& painter, QRect box, const PreparedRow& row) const;
  void paintHits(QPainter& painter, const QRect& box, const PreparedRow& row) const;
  void paintPlaceholder(QPainter& painter, const QRect& box) const;
  QRect paintMarks(QPainter& painter, QRect box, const PreparedRow& row) const;

  const Theme& m_theme;
  QFont m_body, m_strong, m_small;
  QString secondLine(const PreparedRow& row) const;

  QList<int> m_hidden;
  bool m_compact = false;
  int m_hovered = -1;
};

}  // namespace peilstok::ui
