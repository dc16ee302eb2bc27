#include "screens/interventiekaart/link_head.h"

#include <QPainter>

namespace peilstok::ui {

namespace {

constexpr int tip = 12;  // how far the arrow sticks out, and the next one gives way

}  // namespace

LinkHead::LinkHead(const Theme& theme, int number, const QString& name, bool last, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_number(number), m_name(name), m_last(last) {
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  setAccessibleName(tr("Schakel %1: %2").arg(number).arg(name));
  setToolTip(name);
}

void LinkHead::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  const double middle = box.center().y(), right = box.right() - (m_last ? 0 : tip);
  QPolygonF arrow{box.topLeft(), {right, box.top()}};
  if (!m_last) arrow << QPointF(box.right(), middle);
  arrow << QPointF(right, box.bottom()) << box.bottomLeft();
  if (m_number > 1) arrow << QPointF(box.left() + tip, middle);
  painter.setPen(QPen(m_theme.colour(Role::lineStrong), 1));
  painter.setBrush(m_theme.colour(Role::selection));
  painter.drawPolygon(arrow);
  painter.setPen(m_theme.colour(Role::text));
  // The words stand at the height of the tip, so its room is theirs.
  const QRect words = rect().adjusted(m_number > 1 ? tip + 6 : 12, 0, -4, 0);
  const QString text = QStringLiteral("%1  %2").arg(m_number).arg(m_name);
  // A long name in a narrow column is better a little smaller than cut off.
  for (const int size : {metrics::head, metrics::body, metrics::small}) {
    painter.setFont(Theme::font(size, QFont::DemiBold));
    if (painter.fontMetrics().horizontalAdvance(text) + 2 <= words.width()) break;
  }
  painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
}

}  // namespace peilstok::ui
