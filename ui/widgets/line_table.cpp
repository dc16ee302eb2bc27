#include "widgets/line_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

namespace peilstok::ui {

namespace {

constexpr int beside = 5;  ///< px; with what the style leaves, as far in as the words of the header

/// Text stands under the words of the header, and a chosen row has no ring around one of its cells.
class CellDelegate : public QStyledItemDelegate {
 public:
  CellDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, m_theme.colour(Role::selection));
    QStyleOptionViewItem inner(option);
    inner.rect.adjust(beside, 0, -beside, 0);
    inner.state &= ~QStyle::State_HasFocus;
    QStyledItemDelegate::paint(painter, inner, index);
  }
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(beside * 2, 0);
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    // The style puts the words against the box to tick.
    if (option->features & QStyleOptionViewItem::HasCheckIndicator) option->text.prepend(QStringLiteral("\u00a0 "));
  }

 private:
  const Theme& m_theme;
};

}  // namespace

void dressLines(QTableView* table, const Theme& theme) {
  table->setItemDelegate(new CellDelegate(theme, table));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setTabKeyNavigation(false);
  table->setShowGrid(false);
  table->setWordWrap(false);
  table->setFrameShape(QFrame::NoFrame);
  table->verticalHeader()->hide();
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table->horizontalHeader()->setMinimumSectionSize(48);
}

LineTable::LineTable(const Theme& theme, QWidget* parent) : QTableView(parent), m_theme(theme) {
  dressLines(this, theme);
  fitRows();
  connect(&theme, &Theme::changed, this, &LineTable::fitRows);
  connect(this, &QTableView::doubleClicked, this, &LineTable::openRequested);
}

void LineTable::setColumns(const std::vector<int>& widths, int least, std::vector<int> givingWay) {
  m_least = least;
  m_givingWay = std::move(givingWay);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] == 0) m_stretched = static_cast<int>(i);
    else setColumnWidth(static_cast<int>(i), widths[i]);
  }
  stretch();
}

void LineTable::fitRows() { verticalHeader()->setDefaultSectionSize(m_theme.rowHeight() - 6); }

void LineTable::stretch() {
  if (m_stretched < 0 || !model()) return;
  for (const int column : m_givingWay) setColumnHidden(column, false);
  int others = 0;
  for (int i = 0; i < model()->columnCount(); ++i)
    if (i != m_stretched) others += columnWidth(i);
  for (const int column : m_givingWay) {
    if (others + m_least <= viewport()->width()) break;
    others -= columnWidth(column);
    setColumnHidden(column, true);
  }
  setColumnWidth(m_stretched, std::max(m_least, viewport()->width() - others));
}

void LineTable::keyPressEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
    return Q_EMIT openRequested(currentIndex());
  QTableView::keyPressEvent(event);
}

void LineTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  stretch();
}

void LineTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.row() != previous.row()) Q_EMIT currentRowChanged(current.row());
}

}  // namespace peilstok::ui
