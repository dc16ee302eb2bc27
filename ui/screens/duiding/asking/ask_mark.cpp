#include "screens/duiding/asking/ask_mark.h"

#include <QPainter>

#include "theme/signs.h"

namespace peilstok::ui {

AskMark::AskMark(const Theme& theme, AskState state, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_state(state) {
  setFixedSize(sizeHint());
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AskMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
  const QColor ground = m_theme.colour(Role::panel);
  const auto sign = [&](Sign one, Role role) { paintSign(painter, box, one, m_theme.colour(role), ground); };
  switch (m_state) {
    case AskState::notAsked: return sign(Sign::empty, Role::textMuted);
    case AskState::waiting: return sign(Sign::unsure, Role::accent);
    case AskState::unknown: return sign(Sign::unsure, Role::textMuted);
    case AskState::noAnswer: return sign(Sign::gap, Role::notice);
    case AskState::yes: return sign(Sign::yes, Role::accent);
    case AskState::no: return sign(Sign::no, Role::textMuted);
    default: break;
  }
  const bool dash = m_state == AskState::noSignal;
  const QColor ink = m_theme.colour(dash ? Role::textMuted : m_state == AskState::becomes ? Role::up : Role::down);
  painter.setPen(QPen(ink, 1.6));
  painter.setBrush(dash ? QBrush(Qt::NoBrush) : QBrush(ink));
  painter.drawEllipse(box.adjusted(1, 1, -1, -1));
  painter.setPen(QPen(dash ? ink : ground, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QPointF middle = box.center();
  if (dash) return painter.drawLine(middle - QPointF(3.6, 0), middle + QPointF(3.6, 0));
  const double up = m_state == AskState::becomes ? 1 : -1;
  painter.drawLine(middle + QPointF(0, 3.8 * up), middle - QPointF(0, 3.8 * up));
  painter.drawLine(middle - QPointF(0, 3.8 * up), middle + QPointF(-3, -0.8 * up));
  painter.drawLine(middle - QPointF(0, 3.8 * up), middle + QPointF(3, -0.8 * up));
}

}  // namespace peilstok::ui
