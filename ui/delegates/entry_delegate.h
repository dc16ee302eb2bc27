#pragma once

#include <QStyledItemDelegate>

#include "models/entry_list_model.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// Paints a row of an EntryListModel: the title on one or two lines, below it sign, word and what else.
class EntryDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit EntryDelegate(const Theme& theme, QObject* parent = nullptr);
  /// Heights follow from the width there is.
  void setWidth(int width) { m_width = width; }
  void setHoveredRow(int row) { m_hovered = row; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  QStringList titleLines(const QString& title) const;
  /// What stands below the title, in the lines that it takes.
  QStringList wordLines(const EntryRow& row) const;
  int linesBelow(const EntryRow& row) const;
  bool tailBelow(const EntryRow& row, const QString& word) const;
  void paintSecondLine(QPainter& painter, const QRect& box, const EntryRow& row, const QColor& ground) const;

  const Theme& m_theme;
  QFont m_title, m_small, m_smallStrong;
  int m_width = 320, m_hovered = -1;
};

}  // namespace peilstok::ui
