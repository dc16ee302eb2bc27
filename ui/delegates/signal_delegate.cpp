#include "delegates/signal_delegate.h"

#include <QPainter>

#include "theme/icons.h"
#include "theme/shapes.h"

namespace peilstok::ui {

namespace {

constexpr int side = 8;  ///< room left and right in a cell

void drawElided(QPainter& painter, const QRect& box, const QString& text, Qt::Alignment alignment = Qt::AlignLeft,
                Qt::TextElideMode where = Qt::ElideRight) {
  painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(text, where, box.width()));
}

}  // namespace

SignalDelegate::SignalDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_body(Theme::font()),
      m_strong(Theme::font(metrics::body, QFont::DemiBold)),
      m_small(Theme::font(metrics::small)) {}

QSize SignalDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {80, m_theme.rowHeight(m_compact ? 2 : 1)};
}

void SignalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  paintBackground(*painter, option, index);
  const QRect box = option.rect.adjusted(side, 0, -side, -1);
  const auto* row = static_cast<const PreparedRow*>(index.data(SignalListModel::RowRole).value<const void*>());
  painter->setFont(m_body);
  painter->setPen(m_theme.colour(Role::text));
  if (!row) {
    if (index.column() == SignalListModel::signalColumn) paintPlaceholder(*painter, box);
    painter->restore();
    return;
  }
  const QString text = index.data(Qt::DisplayRole).toString();
  switch (index.column()) {
    case SignalListModel::urgencyColumn: paintUrgencyCell(*painter, box, *row); break;
    case SignalListModel::phaseColumn:
      if (row->phaseTold)
        paintPhase(*painter, QRectF(box.left(), box.center().y() - 7, 15, 15), {row->raw.phase, row->raw.step},
                   m_theme.phase(row->raw.phase));
      else painter->setPen(m_theme.colour(Role::textMuted));
      drawElided(*painter, box.adjusted(row->phaseTold ? 24 : 0, 0, 0, 0), text);
      break;
    case SignalListModel::signalColumn: paintSignalCell(*painter, box, *row); break;
    case SignalListModel::ageColumn:
    case SignalListModel::growthColumn:
      painter->setPen(m_theme.colour(Role::textMuted));
      drawElided(*painter, box, text, Qt::AlignRight);
      break;
    case SignalListModel::likeColumn:
      if (text.isEmpty()) break;
      painter->setPen(m_theme.colour(Role::textMuted));
      drawElided(*painter, box, text, Qt::AlignRight);
      paintIcon(*painter,
                QRectF(box.right() - painter->fontMetrics().horizontalAdvance(text) - 20, box.center().y() - 7, 15, 15),
                QStringLiteral("gelijk"), m_theme.colour(Role::textMuted));
      break;
    case SignalListModel::placeColumn:
      // How precise it is stands at the end, and must not fall off.
      painter->setPen(m_theme.colour(Role::textMuted));
      drawElided(*painter, box, text, Qt::AlignLeft, Qt::ElideMiddle);
      break;
    default: painter->setPen(m_theme.colour(Role::textMuted)); drawElided(*painter, box, text);
  }
  painter->restore();
}

void SignalDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const {
  const bool chosen = option.state & QStyle::State_Selected;
  const Role ground = chosen ? Role::selection : index.row() == m_hovered ? Role::raised : Role::panel;
  painter.fillRect(option.rect, m_theme.colour(ground));
  painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.colour(Role::line));
  if (chosen && index.column() == SignalListModel::urgencyColumn)
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                     m_theme.colour(Role::accent));
}

void SignalDelegate::paintUrgencyCell(QPainter& painter, const QRect& box, const PreparedRow& row) const {
  const UrgencyLevel level = row.raw.urgency;
  const bool now = !row.lapsed && level == UrgencyLevel::nu, today = !row.lapsed && level == UrgencyLevel::vandaag;
  const QColor ink = now ? m_theme.colour(Role::onUrgent) : m_theme.colour(today ? Role::text : Role::textMuted);
  painter.setFont(now || today ? m_strong : m_body);
  QRect words = box.adjusted(22, 0, 0, 0);
  if (now) {
    const int width = 22 + painter.fontMetrics().horizontalAdvance(row.urgency) + 14;
    const QRectF pill(box.left(), box.center().y() - 11.5, width, 24);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Role::urgent));
    painter.drawRoundedRect(pill, 4, 4);
  }
  paintUrgency(painter, QRectF(box.left() + 7, box.center().y() - 7.5, 9, 16), level, ink);
  painter.setPen(ink);
  words.translate(2, 0);
  drawElided(painter, words, row.urgency);
}

QRect SignalDelegate::paintMarks(QPainter& painter, QRect box, const PreparedRow& row) const {
  const auto mark = [&](const QString& icon, Role role) {
    paintIcon(painter, QRectF(box.right() - 17, box.top() + 1, 18, 18), icon, m_theme.colour(role));
    box.adjust(0, 0, -24, 0);
  };
  if (row.raw.consultPoliceNow) mark(QStringLiteral("politie"), Role::urgent);
  if (row.raw.demonstrationLock) mark(QStringLiteral("betoging"), Role::textMuted);
  return box;
}

void SignalDelegate::paintSignalCell(QPainter& painter, QRect box, const PreparedRow& row) const {
  const QRect first(box.left(), m_compact ? box.center().y() - 17 : box.center().y() - 9, box.width(), 20);
  const QRect left = paintMarks(painter, first, row);
  painter.setFont(m_body);
  painter.setPen(m_theme.colour(Role::text));
  paintHits(painter, left, row);
  drawElided(painter, left, row.excerpt);
  if (!m_compact) return;
  const QRect second(box.left(), first.bottom() - 1, box.width(), 17);
  if (row.phaseTold)
    paintPhase(painter, QRectF(second.left(), second.top() + 2.5, 13, 13), {row.raw.phase, row.raw.step},
               m_theme.phase(row.raw.phase));
  painter.setFont(m_small);
  painter.setPen(m_theme.colour(Role::textMuted));
  drawElided(painter, second.adjusted(row.phaseTold ? 19 : 0, 0, 0, 0), secondLine(row));
}

QString SignalDelegate::secondLine(const PreparedRow& row) const {
  using Model = SignalListModel;
  QStringList parts;
  // What is not told is left out: the same words on every line would say nothing.
  if (row.phaseTold) parts << row.phase;
  const auto add = [&](int column, const QString& words) {
    if (!words.isEmpty() && !m_hidden.contains(column)) parts << words;
  };
  add(Model::placeColumn, row.place);
  add(Model::observedColumn, row.observed);
  add(Model::sourceColumn, row.source);
  add(Model::likeColumn, row.alike);
  add(Model::growthColumn, row.growth);
  add(Model::ownerColumn, row.owner);
  add(Model::workColumn, row.work);
  return parts.join(QStringLiteral("  \u00b7  "));
}

void SignalDelegate::paintHits(QPainter& painter, const QRect& box, const PreparedRow& row) const {
  const QFontMetrics metrics = painter.fontMetrics();
  for (const Span hit : row.hits) {
    const int from = box.left() + metrics.horizontalAdvance(row.excerpt, static_cast<int>(hit.begin));
    const int to = box.left() + metrics.horizontalAdvance(row.excerpt, static_cast<int>(hit.end));
    const QRect mark = QRect(QPoint(from - 1, box.center().y() - 9), QPoint(to, box.center().y() + 10)) & box;
    if (mark.isEmpty()) continue;
    painter.fillRect(mark, m_theme.colour(Role::noticeTint));
    // A line as well: colour is never the only sign.
    painter.fillRect(QRect(mark.left(), mark.bottom() - 1, mark.width(), 2), m_theme.colour(Role::notice));
  }
}

void SignalDelegate::paintPlaceholder(QPainter& painter, const QRect& box) const {
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme.colour(Role::raised));
  painter.drawRoundedRect(QRect(box.left(), box.center().y() - 5, std::min(box.width(), 320), 10), 4, 4);
}

}  // namespace peilstok::ui
