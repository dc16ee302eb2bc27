#include "screens/omgevingsbeeld/survey_tables.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "charts/survey_words.h"
#include "theme/shapes.h"

namespace peilstok::ui {

namespace {

/// The shape of a phase before its word; text stands under the words of the header.
class PhaseCellDelegate : public QStyledItemDelegate {
 public:
  PhaseCellDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, m_theme.colour(Role::selection));
    QStyleOptionViewItem inner(option);
    inner.rect.adjust(5, 0, -4, 0);
    QStyledItemDelegate::paint(painter, inner, index);
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant phase = index.data(SurveyTableModel::PhaseRole);
    if (!phase.isValid()) return;
    const double ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    QPixmap shape(QSize(14, 14) * ratio);
    shape.setDevicePixelRatio(ratio);
    shape.fill(Qt::transparent);
    QPainter painter(&shape);
    const PhaseStep which{static_cast<Phase>(phase.toInt()),
                          static_cast<Step>(index.data(SurveyTableModel::StepRole).toInt())};
    paintPhase(painter, QRectF(0, 0, 14, 14), which, m_theme.phase(which.phase));
    painter.end();
    option->features |= QStyleOptionViewItem::HasDecoration;
    // The style would grey it on the chosen row, and its colour is its meaning.
    option->icon.addPixmap(shape, QIcon::Normal);
    option->icon.addPixmap(shape, QIcon::Selected);
    option->decorationSize = QSize(14, 14);
  }

 private:
  const Theme& m_theme;
};

/// Letters are keys of the screen, not a search within the table.
class LetterlessTable : public QTableView {
 public:
  void keyboardSearch(const QString&) override {}
};

SurveyCell count(std::int64_t value) { return {countText(value), QVariant::fromValue<qlonglong>(value)}; }
SurveyCell plain(const QString& text) { return {text, text}; }

QVariant sortable(Instant moment) { return QVariant::fromValue<qlonglong>(moment.time_since_epoch().count()); }

}  // namespace

std::vector<SurveyTableRow> occurrenceRows(const survey::Picture& picture, const Knowledge& knowledge,
                                           const std::vector<survey::Occurrence>& shown) {
  std::vector<SurveyTableRow> rows;
  for (const survey::Occurrence& one : shown) {
    SurveyTableRow row;
    row.signal = one.signal;
    row.tip = survey_words::what(one);
    const QString when =
        QStringLiteral("%1 %2").arg(survey_words::day(survey::civilDay(one.at)), toQt(civil::formatHourMinute(one.at)));
    row.cells.push_back({when, sortable(one.at)});
    row.cells.push_back({survey_words::lane(one.lane), static_cast<int>(one.lane)});
    row.cells.push_back({survey_words::phase(one), one.phase ? survey::gravity(*one.phase) : -1,
                         one.phase ? std::optional(PhaseStep{*one.phase, one.step}) : std::nullopt});
    row.cells.push_back(plain(survey_words::what(one).simplified()));
    row.cells.push_back(plain(survey_words::place(picture, knowledge, one.place)));
    row.cells.push_back({survey_words::precision(one.precision), static_cast<int>(one.precision)});
    row.cells.push_back({survey_words::fades(one.fades), one.fades.value_or(4)});
    row.cells.push_back({one.signal > 0 ? QStringLiteral("S%1").arg(one.signal) : QString(),
                         QVariant::fromValue<qlonglong>(one.signal)});
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<SurveyTableRow> dayRows(const survey::Picture& picture, const std::vector<survey::DayFigures>& days,
                                    const SurveyRules& rules) {
  const auto namesOn = [&](std::chrono::sys_days day) {
    QStringList names;
    for (const survey::OccasionDay& one : picture.occasions)
      if (one.day == day) names << survey_words::occasion(one);
    return names.join(QStringLiteral("; "));
  };
  std::vector<SurveyTableRow> rows;
  const std::chrono::sys_days today = survey::civilDay(picture.now);
  const auto add = [&](std::chrono::sys_days day, const survey::DayFigures* figures) {
    SurveyTableRow row;
    row.cells.push_back({survey_words::day(day), static_cast<qlonglong>(day.time_since_epoch().count())});
    const bool known = figures && figures->weeksKnown >= rules.weeksLeast;
    row.cells.push_back(figures ? count(figures->count) : SurveyCell{QString(), -1});
    row.cells.push_back({known ? survey_words::usual(figures->usual) : QString(), known ? figures->usual : -1.0});
    row.cells.push_back(plain(figures       ? survey_words::change(figures->change)
                              : day > today ? SurveyTables::tr("nog niet geweest")
                                            : SurveyTables::tr("buiten deze periode")));
    row.cells.push_back(plain(namesOn(day)));
    row.tip = row.cells.back().text;
    rows.push_back(std::move(row));
  };
  for (auto day = picture.calendarTo; !days.empty() && day > days.back().day; day -= std::chrono::days(1))
    if (!namesOn(day).isEmpty()) add(day, nullptr);
  for (auto one = days.rbegin(); one != days.rend(); ++one) add(one->day, &*one);
  return rows;
}

std::vector<SurveyTableRow> placeRows(const survey::Picture& picture, const std::vector<survey::Occurrence>& shown) {
  std::vector<SurveyTableRow> rows;
  for (const survey::PlaceFigures& one : survey::byPlace(picture, shown)) {
    const bool real = !one.name.empty();
    SurveyTableRow row;
    const QString name = real               ? toQt(one.name)
                         : one.code.empty() ? SurveyTables::tr("zonder plaats")
                                            : SurveyTables::tr("elders");
    row.cells.push_back(plain(name));
    const QString part = !real                           ? QString()
                         : one.part == survey::Part::own ? SurveyTables::tr("eigen gemeente")
                                                         : SurveyTables::tr("buur");
    row.cells.push_back(plain(part));
    row.cells.push_back(count(one.total));
    row.cells.push_back({one.highest ? present::phaseName(*one.highest) : QString(),
                         one.highest ? survey::gravity(*one.highest) : -1,
                         one.highest ? std::optional(PhaseStep{*one.highest}) : std::nullopt});
    for (const Precision precision :
         {Precision::plek, Precision::woonplaats, Precision::gemeente, Precision::aangenomen})
      row.cells.push_back(count(one.byPrecision[static_cast<std::size_t>(precision)]));
    rows.push_back(std::move(row));
  }
  return rows;
}

SurveyTables::SurveyTables(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tabs(new QTabBar), m_pages(new QStackedWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_tabs->setExpanding(false);
  m_tabs->setDrawBase(false);
  m_tabs->setAccessibleName(tr("Tabellen van het omgevingsbeeld"));
  layout->addWidget(m_tabs);
  layout->addWidget(m_pages, 1);
  addTable(tr("Wat er gebeurde"), "occurrences",
           {tr("Moment"), tr("Baan"), tr("Fase"), tr("Wat"), tr("Plaats"), tr("Hoe precies"), tr("Bij de buren"),
            tr("Signaal")},
           {130, 104, 132, 0, 120, 112, 140, 68}, 3);
  addTable(tr("Dagen"), "days",
           {tr("Dag"), tr("Signalen"), tr("Gewoonlijk"), tr("Tegenover gewoonlijk"), tr("Bijzondere dag")},
           {110, 80, 96, 220, 0}, 4);
  addTable(tr("Gemeenten"), "places",
           {tr("Gemeente"), tr("Wat"), tr("Meldingen"), tr("Zwaarste fase"), tr("Plek of straat"), tr("Woonplaats"),
            tr("Gemeente"), tr("Aangenomen")},
           {0, 130, 92, 190, 110, 100, 92, 106}, 0);
  connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void SurveyTables::addTable(const QString& title, const char* name, const QStringList& headers,
                            const std::vector<int>& widths, int stretched) {
  auto* model = new SurveyTableModel(headers, this);
  auto* sorted = new QSortFilterProxyModel(this);
  sorted->setSourceModel(model);
  sorted->setSortRole(SurveyTableModel::SortRole);
  auto* view = new LetterlessTable;
  view->setObjectName(QLatin1String(name));
  view->setAccessibleName(title);
  view->setModel(sorted);
  view->setItemDelegate(new PhaseCellDelegate(m_theme, view));
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setSelectionMode(QAbstractItemView::SingleSelection);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setTabKeyNavigation(false);
  view->setShowGrid(false);
  view->setWordWrap(false);
  view->setFrameShape(QFrame::NoFrame);
  view->setSortingEnabled(true);
  view->verticalHeader()->hide();
  view->verticalHeader()->setDefaultSectionSize(30);
  view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  view->horizontalHeader()->setSortIndicatorClearable(true);
  view->horizontalHeader()->setHighlightSections(false);
  view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  view->horizontalHeader()->setMinimumSectionSize(48);
  view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (widths[i] > 0) view->setColumnWidth(static_cast<int>(i), widths[i]);
  view->setProperty("stretched", stretched);
  view->installEventFilter(this);
  view->viewport()->installEventFilter(this);
  connect(view, &QTableView::doubleClicked, this, [this, view] { open(view); });
  m_tabs->addTab(title);
  m_pages->addWidget(view);
  m_models.push_back(model);
  m_views.push_back(view);
}

void SurveyTables::setRows(std::vector<SurveyTableRow> occurrences, std::vector<SurveyTableRow> days,
                           std::vector<SurveyTableRow> places) {
  m_models[0]->setRows(std::move(occurrences));
  m_models[1]->setRows(std::move(days));
  m_models[2]->setRows(std::move(places));
  for (QTableView* view : m_views)
    if (view->model()->rowCount() > 0) view->setCurrentIndex(view->model()->index(0, 0));
}

void SurveyTables::focusTable() {
  m_views[static_cast<std::size_t>(m_pages->currentIndex())]->setFocus(Qt::OtherFocusReason);
}

void SurveyTables::open(const QTableView* view) {
  const qlonglong number = view->currentIndex().data(SurveyTableModel::NumberRole).toLongLong();
  if (number > 0) Q_EMIT openRequested(number);
}

bool SurveyTables::eventFilter(QObject* watched, QEvent* event) {
  if (auto* view = qobject_cast<QTableView*>(watched); view && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return open(view), true;
  }
  if (auto* view = qobject_cast<QTableView*>(watched->parent()); view && event->type() == QEvent::Resize) {
    // One column takes what is left, but never so little that nothing can be read in it: then the table scrolls.
    const int stretched = view->property("stretched").toInt();
    int others = 0;
    for (int i = 0; i < view->model()->columnCount(); ++i)
      if (i != stretched) others += view->columnWidth(i);
    view->setColumnWidth(stretched, std::max(180, view->viewport()->width() - others));
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace peilstok::ui
