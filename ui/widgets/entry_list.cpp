#include "widgets/entry_list.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace peilstok::ui {

EntryList::EntryList(const Theme& theme, QWidget* parent)
    : QListView(parent), m_theme(theme), m_delegate(new EntryDelegate(theme, this)) {
  setItemDelegate(m_delegate);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setMouseTracking(true);
  setProperty("ownFocus", true);
  connect(this, &QListView::clicked, this,
          [this](const QModelIndex& at) { Q_EMIT openRequested(at.data(EntryListModel::IdRole).toString()); });
  connect(&m_theme, &Theme::changed, this, [this] {
    scheduleDelayedItemsLayout();  // rows may be of another height
    fit();
    viewport()->update();
  });
}

void EntryList::setEntries(EntryListModel* model) {
  setModel(model);
  connect(model, &QAbstractItemModel::modelReset, this, &EntryList::fit);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
    if (now.isValid()) Q_EMIT chosen(now.data(EntryListModel::IdRole).toString());
  });
}

bool EntryList::choose(const QString& id) {
  const auto* entries = static_cast<const EntryListModel*>(model());
  int row = entries->rowOf(id);
  if (row < 0) row = entries->firstEntry();
  if (row < 0) return false;
  setCurrentIndex(entries->index(row));
  if (row == entries->firstEntry()) scrollToTop();  // its heading too
  return true;
}

QString EntryList::currentId() const { return currentIndex().data(EntryListModel::IdRole).toString(); }

void EntryList::resizeEvent(QResizeEvent* event) {
  m_delegate->setWidth(viewport()->width());
  QListView::resizeEvent(event);
  scheduleDelayedItemsLayout();
  fit();
}

void EntryList::fitHeight(int mostRows) {
  m_mostRows = mostRows;
  fit();
}

void EntryList::fit() {
  if (m_mostRows == 0 || !model()) return;
  int height = 0;
  for (int row = 0; row < std::min(m_mostRows, model()->rowCount()); ++row) height += sizeHintForRow(row);
  if (height != maximumHeight()) setFixedHeight(height);
}

void EntryList::keyPressEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
    return Q_EMIT openRequested(currentId()), void();
  QListView::keyPressEvent(event);
}

void EntryList::hover(int row) {
  m_delegate->setHoveredRow(row);
  viewport()->update();
}

void EntryList::mouseMoveEvent(QMouseEvent* event) {
  hover(indexAt(event->position().toPoint()).row());
  QListView::mouseMoveEvent(event);
}

void EntryList::leaveEvent(QEvent* event) {
  hover(-1);
  QListView::leaveEvent(event);
}

void EntryList::focusInEvent(QFocusEvent* event) {
  QListView::focusInEvent(event);
  viewport()->update();
}

void EntryList::focusOutEvent(QFocusEvent* event) {
  QListView::focusOutEvent(event);
  viewport()->update();
}

void EntryList::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (!hasFocus() || !currentIndex().isValid()) return;
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme.colour(Role::focus), 2));
  painter.drawRoundedRect(QRectF(visualRect(currentIndex())).adjusted(1, 1, -1, -2), 3, 3);
}

}  // namespace peilstok::ui
