#include "screens/interventiekaart/compare_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "delegates/compare_delegate.h"
#include "models/compare_model.h"
#include "theme/icons.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int aspectWidth = 152, narrowAspectWidth = 104;
// Below this the names of the aspects make room for the cards.
constexpr int wideFrom = 720;

/// The header of the cards or of the aspects: text that wraps and stands at the top.
class WrappedHeader : public QHeaderView {
 public:
  WrappedHeader(const Theme& theme, Qt::Orientation orientation, QWidget* parent)
      : QHeaderView(orientation, parent), m_theme(theme) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(36);
  }

 protected:
  QSize sectionSizeFromContents(int section) const override {
    const int wide = orientation() == Qt::Horizontal ? sectionSize(section) : width();
    const QFontMetrics fm(ink());
    const QRect box = fm.boundingRect(QRect(0, 0, std::max(40, wide - 24), 1000), Qt::TextWordWrap, words(section));
    return {wide, box.height() + 18};
  }
  void paintSection(QPainter* painter, const QRect& rect, int section) const override {
    painter->save();
    painter->fillRect(rect, m_theme.colour(Role::surface));
    painter->setPen(m_theme.colour(Role::line));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->setFont(ink());
    painter->setPen(m_theme.colour(orientation() == Qt::Horizontal ? Role::text : Role::textMuted));
    painter->drawText(rect.adjusted(12, 8, -12, 0), Qt::TextWordWrap, words(section));
    painter->restore();
  }

 private:
  QFont ink() const {
    return orientation() == Qt::Horizontal ? Theme::font(metrics::body, QFont::DemiBold)
                                           : Theme::font(metrics::small, QFont::DemiBold);
  }
  QString words(int section) const { return model()->headerData(section, orientation()).toString(); }

  const Theme& m_theme;
};

}  // namespace

ComparePage::ComparePage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(new CompareModel(this)),
      m_delegate(new CompareDelegate(theme, this)),
      m_table(new QTableView) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* head = new QFrame;
  setRole(head, "bar");
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(metrics::loose, metrics::gap, metrics::loose, metrics::gap);
  row->setSpacing(metrics::loose);
  auto* back = new QPushButton(tr("&Kaarten"));
  back->setAccessibleName(tr("Terug naar de kaarten"));
  back->setToolTip(tr("Terug naar de kaarten (Esc)"));
  const auto icon = [this, back] { back->setIcon(lineIcon(QStringLiteral("terug"), m_theme.colour(Role::text))); };
  icon();
  connect(&m_theme, &Theme::changed, back, icon);
  connect(back, &QPushButton::clicked, this, &ComparePage::backRequested);
  row->addWidget(back);
  row->addWidget(makeLine(tr("Naast elkaar"), "head"));
  row->addWidget(makeLabel(tr("Vet is wat niet alle kaarten hebben."), "muted"), 1);
  layout->addWidget(head);
  m_table->setObjectName(QStringLiteral("compareTable"));
  m_table->setAccessibleName(tr("Vergelijking van kaarten"));
  m_table->setModel(m_model);
  m_table->setItemDelegate(m_delegate);
  m_table->setHorizontalHeader(new WrappedHeader(theme, Qt::Horizontal, m_table));
  m_table->setVerticalHeader(new WrappedHeader(theme, Qt::Vertical, m_table));
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_table->verticalScrollBar()->setSingleStep(24);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setTabKeyNavigation(false);
  m_table->setCornerButtonEnabled(false);
  m_table->setProperty("ownFocus", true);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  layout->addWidget(m_table, 1);
}

void ComparePage::showCards(const DeckPtr& deck, const QStringList& ids) {
  m_model->setCards(deck, ids);
  arrange();
  m_table->setCurrentIndex(m_model->index(0, 0));
}

void ComparePage::focusTable() { m_table->setFocus(Qt::OtherFocusReason); }

void ComparePage::arrange() {
  const int columns = m_model->columnCount();
  if (columns == 0) return;
  const int aspects = width() >= wideFrom ? aspectWidth : narrowAspectWidth;
  m_table->verticalHeader()->setFixedWidth(aspects);
  const int room = width() - aspects - m_table->verticalScrollBar()->sizeHint().width() - 1;
  const int wide = std::max(80, room / columns);
  m_delegate->setColumnWidth(wide);
  int headHeight = 0;
  for (int column = 0; column < columns; ++column) {
    m_table->setColumnWidth(column, wide);
    const QString name = m_model->headerData(column, Qt::Horizontal).toString();
    const QFontMetrics fm(Theme::font(metrics::body, QFont::DemiBold));
    headHeight = std::max(headHeight, fm.boundingRect(QRect(0, 0, wide - 24, 1000), Qt::TextWordWrap, name).height());
  }
  m_table->horizontalHeader()->setFixedHeight(headHeight + 18);
  for (int row = 0; row < m_model->rowCount(); ++row) {
    int high = m_table->verticalHeader()->minimumSectionSize();
    for (int column = 0; column < columns; ++column)
      high = std::max(high, m_delegate->sizeHint({}, m_model->index(row, column)).height());
    m_table->setRowHeight(row, high);
  }
}

void ComparePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

}  // namespace peilstok::ui
