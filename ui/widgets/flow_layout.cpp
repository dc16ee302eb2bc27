#include "widgets/flow_layout.h"

#include <QWidget>
#include <algorithm>

namespace peilstok::ui {

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent), m_spacing(spacing), m_lineSpacing(spacing) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
  const QMargins margins = contentsMargins();
  return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
  const QRect area = rect.marginsRemoved(contentsMargins());
  int x = area.x(), y = area.y(), lineHeight = 0;
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;  // hidden
    const QSize hint = item->sizeHint();
    const int width = std::min(hint.width(), area.width());
    if (x > area.x() && x + width > area.right() + 1) {
      x = area.x();
      y += lineHeight + m_lineSpacing;
      lineHeight = 0;
    }
    if (place) item->setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())));
    x += width + m_spacing;
    lineHeight = std::max(lineHeight, hint.height());
  }
  return y + lineHeight - rect.y() + contentsMargins().bottom();
}

}  // namespace peilstok::ui
