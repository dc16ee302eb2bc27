#include "delegates/compare_delegate.h"

#include <QPainter>
#include <algorithm>

namespace peilstok::ui {

namespace {

constexpr int side = 12, above = 8, between = 4;

const CompareCell* cellAt(const QModelIndex& index) {
  return static_cast<const CompareCell*>(index.data(CompareModel::CellRole).value<const void*>());
}

}  // namespace

CompareDelegate::CompareDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_body(Theme::font()),
      m_strong(Theme::font(metrics::body, QFont::DemiBold)) {}

int CompareDelegate::heightOf(const CompareLine& line, int width) const {
  const QFontMetrics fm(line.differs ? m_strong : m_body);
  return fm.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, line.text).height();
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const CompareCell* cell = cellAt(index);
  int height = 2 * above;
  if (cell) {
    for (const CompareLine& line : *cell) height += heightOf(line, m_width - 2 * side) + between;
    height -= between;
  }
  return {m_width, std::max(height, m_theme.rowHeight() - 4)};
}

void CompareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const CompareCell* cell = cellAt(index);
  if (!cell) return;
  painter->save();
  const bool current = option.state & QStyle::State_Selected;
  painter->fillRect(option.rect, m_theme.colour(current ? Role::selection : Role::panel));
  QRect box = option.rect.adjusted(side, above, -side, 0);
  for (const CompareLine& line : *cell) {
    painter->setFont(line.differs ? m_strong : m_body);
    painter->setPen(m_theme.colour(line.differs ? Role::text : Role::textMuted));
    box.setHeight(heightOf(line, box.width()));
    painter->drawText(box, Qt::TextWordWrap, line.text);
    box.translate(0, box.height() + between);
  }
  if (option.state & QStyle::State_HasFocus) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.colour(Role::focus), 2));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
  }
  painter->restore();
}

}  // namespace peilstok::ui
