#include "screens/interventiekaart/card_list_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace peilstok::ui {

CardListView::CardListView(const Theme& theme, QWidget* parent)
    : QListView(parent), m_theme(theme), m_delegate(new CardDelegate(theme, this)) {
  setItemDelegate(m_delegate);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  verticalScrollBar()->setSingleStep(24);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setMouseTracking(true);
  setProperty("ownFocus", true);
  connect(&m_theme, &Theme::changed, this, [this] {
    scheduleDelayedItemsLayout();  // rows may be of another height
    viewport()->update();
  });
}

QString CardListView::currentId() const { return currentIndex().data(CardListModel::IdRole).toString(); }

int CardListView::currentTop() const { return currentIndex().isValid() ? visualRect(currentIndex()).top() : 0; }

void CardListView::chooseAt(int top) {
  QModelIndex best = model()->index(0, 0);
  for (int row = 1; row < model()->rowCount(); ++row) {
    const QModelIndex next = model()->index(row, 0);
    if (std::abs(visualRect(next).top() - top) < std::abs(visualRect(best).top() - top)) best = next;
  }
  if (best.isValid()) setCurrentIndex(best);
}

void CardListView::resizeEvent(QResizeEvent* event) {
  // The room of the scroll bar is always kept: a bar that comes must not break every name anew.
  m_delegate->setWidth(width() - verticalScrollBar()->sizeHint().width());
  QListView::resizeEvent(event);
  scheduleDelayedItemsLayout();
}

void CardListView::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() & ~Qt::KeypadModifier) return QListView::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left: Q_EMIT sideRequested(-1); return;
    case Qt::Key_Right: Q_EMIT sideRequested(1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (currentIndex().isValid()) Q_EMIT openRequested(currentId());
      return;
    default: QListView::keyPressEvent(event);
  }
}

void CardListView::mouseReleaseEvent(QMouseEvent* event) {
  QListView::mouseReleaseEvent(event);
  const QModelIndex under = indexAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && under.isValid() && under == currentIndex()) Q_EMIT chosen(currentId());
}

void CardListView::focusInEvent(QFocusEvent* event) {
  QListView::focusInEvent(event);
  viewport()->update();
  Q_EMIT entered(event->reason() == Qt::MouseFocusReason);
}

void CardListView::focusOutEvent(QFocusEvent* event) {
  QListView::focusOutEvent(event);
  viewport()->update();
}

void CardListView::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (!hasFocus()) return;
  // The ring goes around the card: that is what one acts on. In an empty list it goes around the list.
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme.colour(Role::focus), 2));
  const QRect box = currentIndex().isValid() ? visualRect(currentIndex()) : viewport()->rect();
  painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -2), 3, 3);
}

}  // namespace peilstok::ui
