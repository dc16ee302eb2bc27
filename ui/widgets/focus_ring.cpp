#include "widgets/focus_ring.h"

#include <QApplication>
#include <QPainter>

namespace peilstok::ui {

FocusRing::FocusRing(const Theme& theme, QWidget* window) : QFocusFrame(window), m_theme(theme), m_window(window) {
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* now) {
  const bool ours = now && now->window() == m_window && now != m_window && !now->property("ownFocus").toBool();
  setWidget(ours ? now : nullptr);
}

void FocusRing::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme.colour(Role::focus), 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
}

}  // namespace peilstok::ui
