#include "screens/interventiekaart/phase_strip.h"

#include <QPainter>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "theme/shapes.h"

namespace peilstok::ui {

PhaseStrip::PhaseStrip(const Theme& theme, const QString& name, std::optional<PhaseStep> phase, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_phase(phase) {
  setText(name);
  setFixedWidth(wide);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  setCount(0);
}

void PhaseStrip::setCount(int count) {
  m_count = countText(count);
  setAccessibleName(tr("%1, %2, in beeld brengen").arg(text(), present::cardCount(count)));
  update();
}

void PhaseStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.colour(underMouse() ? Role::raised : Role::surface));
  constexpr int head = 38;  // as high as the head of a column
  if (m_phase)
    paintPhase(painter, QRectF((wide - 16) / 2.0, (head - 16) / 2.0, 16, 16), *m_phase, m_theme.phase(m_phase->phase));
  painter.setFont(Theme::font());
  painter.setPen(m_theme.colour(Role::textMuted));
  painter.drawText(QRect(0, head, wide, 24), Qt::AlignCenter, m_count);
  painter.translate(wide, head + 32);
  painter.rotate(90);
  painter.setFont(Theme::font(metrics::body, QFont::DemiBold));
  painter.setPen(m_theme.colour(Role::text));
  painter.drawText(QRect(0, 0, height() - head - 40, wide), Qt::AlignLeft | Qt::AlignVCenter, text());
}

}  // namespace peilstok::ui
