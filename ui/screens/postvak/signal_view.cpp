#include "screens/postvak/signal_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <array>
#include <utility>

namespace peilstok::ui {

namespace {

using Model = SignalListModel;

// From this width on every property has its own column; below it a row has two lines.
constexpr int wideFrom = 1240;

constexpr std::array wideColumns{std::pair{Model::urgencyColumn, 128}, std::pair{Model::phaseColumn, 136},
                                 std::pair{Model::placeColumn, 192},   std::pair{Model::observedColumn, 98},
                                 std::pair{Model::sourceColumn, 108},  std::pair{Model::ageColumn, 82},
                                 std::pair{Model::likeColumn, 66},     std::pair{Model::growthColumn, 92},
                                 std::pair{Model::ownerColumn, 110},   std::pair{Model::workColumn, 130}};

}  // namespace

SignalView::SignalView(const Theme& theme, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_delegate(new SignalDelegate(theme, this)) {
  setItemDelegate(m_delegate);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setMouseTracking(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setProperty("ownFocus", true);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  fitRows();
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setFixedHeight(28);
  setAccessibleName(tr("Signalen"));
  connect(this, &QTableView::doubleClicked, this, &SignalView::openCurrent);
  connect(&m_theme, &Theme::changed, this, &SignalView::fitRows);
}

void SignalView::fitRows() {
  const int height = m_theme.rowHeight(m_delegate->compact() ? 2 : 1);
  if (verticalHeader()->defaultSectionSize() != height) {
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
  }
  viewport()->update();
}

void SignalView::resizeEvent(QResizeEvent* event) {
  arrangeColumns();
  QTableView::resizeEvent(event);
}

void SignalView::arrangeColumns() {
  if (!model()) return;
  const bool compact = viewport()->width() < wideFrom;
  m_delegate->setCompact(compact);
  fitRows();
  QHeaderView* header = horizontalHeader();
  header->setMinimumSectionSize(40);
  header->setSectionResizeMode(QHeaderView::Fixed);
  header->setSectionResizeMode(Model::signalColumn, QHeaderView::Stretch);
  for (const auto& [column, width] : wideColumns) {
    const bool kept = column == Model::urgencyColumn || column == Model::ageColumn;
    setColumnHidden(column, (compact && !kept) || m_hidden.contains(column));
    setColumnWidth(column, compact && column == Model::urgencyColumn ? 120 : width);
  }
}

void SignalView::setHiddenColumns(const QList<int>& columns) {
  m_hidden = columns;
  m_delegate->setHiddenColumns(columns);
  arrangeColumns();
}

std::vector<std::int64_t> SignalView::chosenNumbers() const {
  QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
  std::sort(rows.begin(), rows.end());
  std::vector<std::int64_t> numbers;
  for (const QModelIndex& row : rows) numbers.push_back(row.data(Model::NumberRole).toLongLong());
  // Where one stands is what one means, unless it is one of those that were chosen.
  if (!currentIndex().isValid()) return numbers;
  const std::int64_t here = currentIndex().data(Model::NumberRole).toLongLong();
  return std::ranges::find(numbers, here) == numbers.end() ? std::vector{here} : numbers;
}

void SignalView::goTo(int row) {
  // Not setCurrentIndex: that asks the keyboard, and a Ctrl that is down would add the row to those that are chosen.
  const QModelIndex index = model()->index(row, 0);
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  scrollTo(index);
}

int SignalView::currentTop() const { return currentIndex().isValid() ? rowViewportPosition(currentIndex().row()) : -1; }

void SignalView::putCurrentAt(int top) {
  if (!currentIndex().isValid() || top < 0 || top >= viewport()->height()) return;
  const int now = rowViewportPosition(currentIndex().row());
  verticalScrollBar()->setValue(verticalScrollBar()->value() + now - top);
}

void SignalView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return openCurrent();
  // In a list the ends are its first and last row; along a row there is nothing to go to. With Shift they stretch.
  const bool end = event->key() == Qt::Key_End;
  if ((end || event->key() == Qt::Key_Home) && !(event->modifiers() & Qt::ShiftModifier) && model()) {
    const int row = end ? model()->rowCount() - 1 : 0;
    if (row >= 0) goTo(row);
    return;
  }
  QTableView::keyPressEvent(event);
}

void SignalView::openCurrent() {
  if (currentIndex().isValid()) Q_EMIT openRequested(currentIndex().data(Model::NumberRole).toLongLong());
}

void SignalView::hover(int row) {
  m_delegate->setHoveredRow(row);
  viewport()->update();
}

void SignalView::mouseMoveEvent(QMouseEvent* event) {
  hover(rowAt(event->position().toPoint().y()));
  QTableView::mouseMoveEvent(event);
}

void SignalView::leaveEvent(QEvent* event) {
  hover(-1);
  QTableView::leaveEvent(event);
}

void SignalView::focusInEvent(QFocusEvent* event) {
  QTableView::focusInEvent(event);
  viewport()->update();
}

void SignalView::focusOutEvent(QFocusEvent* event) {
  QTableView::focusOutEvent(event);
  viewport()->update();
}

void SignalView::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (!hasFocus() || !currentIndex().isValid()) return;
  // The ring goes around the whole row: the row is what one acts on, not a cell of it.
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme.colour(Role::focus), 2));
  const int top = rowViewportPosition(currentIndex().row());
  painter.drawRoundedRect(QRectF(1, top + 1, viewport()->width() - 2, rowHeight(currentIndex().row()) - 3), 3, 3);
}

}  // namespace peilstok::ui
