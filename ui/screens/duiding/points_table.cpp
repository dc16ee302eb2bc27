#include "screens/duiding/points_table.h"

#include <QHeaderView>
#include <QWheelEvent>

#include "screens/duiding/points_model.h"

namespace peilstok::ui {

namespace {

constexpr int lineHeight = 26;
// Below this width the running total goes: the last row says the same.
constexpr int runningFrom = 380;

}  // namespace

PointsTable::PointsTable(const Theme&, QWidget* parent) : QTableView(parent) {
  setObjectName(QStringLiteral("pointsTable"));
  setAccessibleName(tr("Bijdragen per criterium"));
  setAccessibleDescription(tr("Dezelfde getallen als in de balk erboven"));
  setShowGrid(false);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setTabKeyNavigation(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWordWrap(false);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(lineHeight);
  verticalHeader()->setMinimumSectionSize(lineHeight);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setMinimumSectionSize(metrics::page);
}

void PointsTable::fit() {
  const auto* points = qobject_cast<const PointsModel*>(model());
  if (!points || points->rowCount() == 0) return;
  setColumnHidden(PointsModel::own, !points->hasOwn());
  setColumnHidden(PointsModel::runningTotal, width() < runningFrom);
  for (int column = 0; column < PointsModel::columns; ++column)
    horizontalHeader()->setSectionResizeMode(
        column, column == PointsModel::criterion ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
  setFixedHeight(horizontalHeader()->sizeHint().height() + points->rowCount() * lineHeight + 2 * frameWidth());
}

void PointsTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  setColumnHidden(PointsModel::runningTotal, width() < runningFrom);
}

void PointsTable::wheelEvent(QWheelEvent* event) { event->ignore(); }

}  // namespace peilstok::ui
