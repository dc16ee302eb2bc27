#include "widgets/focus_ring.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace peilstok::ui {

namespace {

constexpr int outside = 3;

/// What scrolls as a whole around a widget, or the window.
QWidget* holderOf(QWidget* widget, QWidget* window) {
  for (QWidget* at = widget; at && at != window; at = at->parentWidget()) {
    const QWidget* viewport = at->parentWidget();
    const auto* area = viewport ? qobject_cast<QAbstractScrollArea*>(viewport->parentWidget()) : nullptr;
    if (area && area->viewport() == viewport && at != widget) return at;
  }
  return window;
}

}  // namespace

FocusRing::FocusRing(const Theme& theme, QWidget* window) : QWidget(window), m_theme(theme), m_window(window) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
  setFocusPolicy(Qt::NoFocus);
  hide();
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FocusRing::follow(QWidget* now) {
  for (const auto& widget : m_watched)
    if (widget) widget->removeEventFilter(this);
  m_watched.clear();
  const bool ours = now && now->window() == m_window && now != m_window && !now->property("ownFocus").toBool();
  m_target = ours ? now : nullptr;
  if (!ours) return hide();
  QWidget* holder = holderOf(now, m_window);
  setParent(holder);
  for (QWidget* at = now; at && at != holder; at = at->parentWidget()) {
    at->installEventFilter(this);
    m_watched.emplace_back(at);
  }
  // The page may be deleted or replaced with the ring on it: then the ring goes back to the window.
  if (holder != m_window) {
    holder->installEventFilter(this);
    m_watched.emplace_back(holder);
  }
  place();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::DeferredDelete:
      if (watched == parent()) {
        setParent(m_window);
        hide();
      }
      break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest: place(); break;
    default: break;
  }
  return false;
}

void FocusRing::place() {
  if (!m_target || !m_target->isVisible() || !parentWidget()->isAncestorOf(m_target)) return hide();
  // What scrolls fills its column to the edge: there the ring goes inside. A field to type in has room around it.
  const bool fills =
      qobject_cast<QAbstractScrollArea*>(m_target) && m_target->property("role") != QLatin1String("field");
  const int margin = fills ? 0 : outside;
  const QRect box(m_target->mapTo(parentWidget(), QPoint()), m_target->size());
  setGeometry(box.adjusted(-margin, -margin, margin, margin));
  raise();
  show();
}

void FocusRing::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme.colour(Role::focus), 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
}

}  // namespace peilstok::ui
