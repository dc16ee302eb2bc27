#include "widgets/page_scroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <algorithm>

#include "theme/metrics.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

PageScroll::PageScroll(QWidget* parent) : QScrollArea(parent) {
  announceAs<PageScroll>(QAccessible::Pane);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_revealed = {}; });
  // QScrollArea only follows the focus within itself; when Tab comes in from elsewhere the ring would be out of sight.
  // Not under a pressed mouse: what is being clicked must not move away.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now && widget() && widget()->isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton)
      ensureWidgetVisible(now, 12, 12);
  });
}

void PageScroll::setPage(QWidget* page) {
  setWidget(page);
  page->installEventFilter(this);
  page->show();
  fit();
}

QWidget* PageScroll::takePage() {
  if (widget()) widget()->removeEventFilter(this);
  return takeWidget();
}

void PageScroll::reveal(QWidget* part, QWidget* control) {
  control->setFocus(Qt::OtherFocusReason);
  m_revealed = {part, control};
  for (QWidget* at = part; at && at != viewport(); at = at->parentWidget())
    if (at->layout()) at->layout()->activate();
  fit();
  bringInSight();
}

void PageScroll::bringInSight() {
  if (!m_revealed.part || !m_revealed.control || !m_revealed.control->hasFocus()) return;
  verticalScrollBar()->setValue(m_revealed.part->mapTo(widget(), QPoint()).y() - metrics::gap);
  ensureWidgetVisible(m_revealed.control, metrics::loose, metrics::loose);
}

void PageScroll::wheelEvent(QWheelEvent* event) {
  m_revealed = {};  // the reader goes on by himself
  QScrollArea::wheelEvent(event);
}

void PageScroll::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  fit();
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event) {
  const bool handled = QScrollArea::eventFilter(watched, event);
  if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
  return handled;
}

// A page that nobody sees is laid out when it is shown: of all pages of a window that is one in ten.
void PageScroll::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  fit();
}

void PageScroll::fit() {
  if (!isVisible() || !widget() || !widget()->layout()) return;
  const int width = viewport()->width();
  const int needed = widget()->layout()->totalHeightForWidth(width);
  const QSize fitted(width, std::max(needed, viewport()->height()));
  if (widget()->size() == fitted) return;
  widget()->resize(fitted);
  bringInSight();  // what stands above it may have grown
}

}  // namespace peilstok::ui
