#include "screens/interventiekaart/card_board.h"

#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "cards/card_facts.h"
#include "screens/interventiekaart/card_column.h"
#include "screens/interventiekaart/phase_strip.h"
#include "theme/shapes.h"
#include "widgets/labels.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

// A name of three words and a status with its date still read well in this.
constexpr int columnFrom = 212;
// Below this columns would be many and thin: one at a time, with a box to choose.
constexpr int severalFrom = 640;

QIcon phaseIcon(const Theme& theme, const PhaseStep& phase) {
  constexpr int side = 16;
  QPixmap pixmap = QPixmap(QSize(side, side) * qApp->devicePixelRatio());
  pixmap.setDevicePixelRatio(qApp->devicePixelRatio());
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  paintPhase(painter, QRectF(0, 0, side, side), phase, theme.phase(phase.phase));
  return pixmap;
}

}  // namespace

CardBoard::CardBoard(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_chooserRow(new QFrame), m_chooser(new QComboBox) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  setRole(m_chooserRow, "bar");
  auto* chooser = new QHBoxLayout(m_chooserRow);
  chooser->setContentsMargins(metrics::gap, 5, metrics::gap, 5);
  chooser->addWidget(m_chooser);
  m_chooser->setObjectName(QStringLiteral("phaseChooser"));
  nameBox(m_chooser, tr("Fase in beeld"));
  m_chooser->setToolTip(tr("Fase in beeld (pijltjes links en rechts in de lijst)"));
  setRole(m_chooser, "filter");
  connect(m_chooser, &QComboBox::activated, this, &CardBoard::choosePhase);
  connect(&m_theme, &Theme::changed, this, &CardBoard::fillChooser);
  layout->addWidget(m_chooserRow);
  auto* row = new QWidget;
  row->setProperty("role", "columns");
  row->setAttribute(Qt::WA_StyledBackground);
  auto* columns = new QHBoxLayout(row);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setSpacing(1);  // the line between the columns is the ground showing through
  layout->addWidget(row, 1);
  for (int place = 0; place <= withoutPhase; ++place) {
    addColumn(place);
    columns->addWidget(m_strips.back());
    columns->addWidget(m_columns.back(), 1);
  }
  fillChooser();
  arrange();
}

void CardBoard::addColumn(int place) {
  auto* column = new CardColumn(m_theme, place);
  m_columns.push_back(column);
  auto* strip = new PhaseStrip(m_theme, columnName(place), columnPhase(place));
  strip->setToolTip(columnMeaning(place));
  m_strips.push_back(strip);
  connect(strip, &QAbstractButton::clicked, this, [this, place] {
    choosePhase(place);
    focusCurrent();  // the strip is gone
  });
  CardListView* view = column->view();
  connect(view, &CardListView::entered, this, [this, place](bool byMouse) { activate(place, !byMouse); });
  connect(view, &CardListView::sideRequested, this, &CardBoard::moveAside);
  connect(view, &CardListView::openRequested, this, &CardBoard::openRequested);
  connect(view, &CardListView::chosen, this, &CardBoard::chosen);
  connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, place](const QModelIndex& now) {
    if (!m_settling && now.isValid() && place == m_active)
      Q_EMIT currentChanged(now.data(CardListModel::IdRole).toString());
  });
}

void CardBoard::fillChooser() {
  m_chooser->clear();
  for (int place = 0; place < available(); ++place) {
    const QString words = tr("%1 (%2)").arg(columnName(place)).arg(m_columns[static_cast<std::size_t>(place)]->count());
    if (const auto phase = columnPhase(place)) m_chooser->addItem(phaseIcon(m_theme, *phase), words);
    else m_chooser->addItem(words);
  }
  m_chooser->setCurrentIndex(m_active);
}

void CardBoard::showCards(const DeckPtr& deck, const std::vector<const PreparedCard*>& cards) {
  const QString kept = currentId();
  const bool focused = hasFocusWithin();
  m_settling = true;
  std::vector<std::vector<const PreparedCard*>> perColumn(m_columns.size());
  for (const PreparedCard* card : cards)
    for (const int place : columnsOf(*card->card)) perColumn[static_cast<std::size_t>(place)].push_back(card);
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    m_columns[i]->setCards(deck, std::move(perColumn[i]));
    m_strips[i]->setCount(m_columns[i]->count());
  }
  m_active = nearestFilled(m_active);
  CardColumn* column = m_columns[static_cast<std::size_t>(m_active)];
  const int row = std::max(0, column->model()->rowOf(kept));
  column->view()->setCurrentIndex(column->model()->index(row));
  m_settling = false;
  fillChooser();
  arrange();
  if (focused) focusCurrent();
  if (currentId() != kept && !currentId().isEmpty()) Q_EMIT currentChanged(currentId());
}

void CardBoard::setTray(const QStringList& ids) {
  for (CardColumn* column : m_columns) column->model()->setTray(ids);
}

QString CardBoard::currentId() const { return m_columns[static_cast<std::size_t>(m_active)]->view()->currentId(); }

bool CardBoard::hasFocusWithin() const {
  const QWidget* focus = QApplication::focusWidget();
  return std::any_of(m_columns.begin(), m_columns.end(),
                     [focus](const CardColumn* column) { return column->view() == focus; });
}

void CardBoard::focusCurrent() {
  CardListView* view = m_columns[static_cast<std::size_t>(m_active)]->view();
  view->setFocus(Qt::OtherFocusReason);
  if (view->currentIndex().isValid()) view->scrollTo(view->currentIndex());
}

int CardBoard::available() const {
  return static_cast<int>(m_columns.size()) - (m_columns.back()->count() > 0 ? 0 : 1);
}

int CardBoard::nearestFilled(int column) const {
  const int count = static_cast<int>(m_columns.size());
  for (int away = 0; away < count; ++away)
    for (const int at : {column + away, column - away})
      if (at >= 0 && at < count && m_columns[static_cast<std::size_t>(at)]->count() > 0) return at;
  return std::min(column, available() - 1);
}

int CardBoard::roomFor(int columns) const {
  return columns * columnFrom + (available() - columns) * PhaseStrip::wide + available() - 1;
}

std::vector<int> CardBoard::filled() const {
  std::vector<int> places;
  for (int i = 0; i < static_cast<int>(m_columns.size()); ++i)
    if (m_columns[static_cast<std::size_t>(i)]->count() > 0) places.push_back(i);
  if (places.empty()) places.push_back(m_active);
  return places;
}

void CardBoard::arrange() {
  const int all = available();
  const bool several = width() >= severalFrom;
  // A phase without cards is no more than its strip: the room is for what there is to read.
  const std::vector<int> places = filled();
  const int count = static_cast<int>(places.size());
  const int active = static_cast<int>(std::find(places.begin(), places.end(), m_active) - places.begin()) % count;
  m_shown = 1;
  if (several)
    while (m_shown < count && roomFor(m_shown + 1) <= width()) ++m_shown;
  m_first = std::clamp(m_first, std::max(0, active - m_shown + 1), active);
  m_first = std::min(m_first, count - m_shown);
  for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
    CardColumn* column = m_columns[static_cast<std::size_t>(i)];
    const auto at = std::find(places.begin(), places.end(), i) - places.begin();
    const bool inSight = at >= m_first && at < m_first + m_shown;
    column->setVisible(inSight);
    column->setHeadVisible(several);
    PhaseStrip* strip = m_strips[static_cast<std::size_t>(i)];
    strip->setVisible(!inSight && i < all && several);
    strip->setEnabled(column->count() > 0);
    // One stop for Tab: within the board the arrow keys go from column to column.
    column->view()->setFocusPolicy(i == m_active ? Qt::StrongFocus : Qt::ClickFocus);
  }
  m_chooserRow->setVisible(!several && all > 1);
  m_chooser->setCurrentIndex(m_active);
}

void CardBoard::activate(int column, bool choose) {
  const int before = std::exchange(m_active, column);
  if (before != column) {
    m_columns[static_cast<std::size_t>(before)]->view()->setCurrentIndex({});
    arrange();
  }
  // Under a pressed mouse the press itself chooses; a list that scrolled to its first card would move away from it.
  CardListView* view = m_columns[static_cast<std::size_t>(column)]->view();
  if (!choose || view->model()->rowCount() == 0) return;
  const QModelIndex kept = view->currentIndex();
  view->setCurrentIndex(kept.isValid() ? kept : view->model()->index(0, 0));
}

void CardBoard::moveAside(int step) {
  int next = m_active + step;
  while (next >= 0 && next < available() && m_columns[static_cast<std::size_t>(next)]->count() == 0) next += step;
  if (next < 0 || next >= available()) return;
  const int top = m_columns[static_cast<std::size_t>(m_active)]->view()->currentTop();
  m_columns[static_cast<std::size_t>(m_active)]->view()->setCurrentIndex({});
  m_active = next;
  arrange();
  CardListView* view = m_columns[static_cast<std::size_t>(next)]->view();
  // A column that was out of sight has not been laid out yet.
  layout()->activate();
  view->chooseAt(top);
  focusCurrent();
}

void CardBoard::choosePhase(int column) {
  m_columns[static_cast<std::size_t>(m_active)]->view()->setCurrentIndex({});
  m_active = column;
  arrange();
  CardListView* view = m_columns[static_cast<std::size_t>(column)]->view();
  if (view->model()->rowCount() > 0) view->setCurrentIndex(view->model()->index(0, 0));
}

void CardBoard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

}  // namespace peilstok::ui
