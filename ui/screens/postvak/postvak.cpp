#include "screens/postvak/postvak.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/signal_list_model.h"
#include "screens/postvak/detail_panel.h"
#include "screens/postvak/filter_bar.h"
#include "screens/postvak/signal_view.h"
#include "shell/commands.h"
#include "shell/keys.h"
#include "shell/places.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

// Below this there is no room for list and detail side by side; Enter then opens the duiding.
constexpr int detailFrom = 860;

}  // namespace

Postvak::Postvak(const Theme& theme, Bridge& bridge, Settings& settings, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_settings(settings),
      m_clock(clock),
      m_model(new SignalListModel(bridge, clock, this)),
      m_filter(new FilterBar(theme)),
      m_view(new SignalView(theme)),
      m_detail(new DetailPanel(theme)),
      m_splitter(new QSplitter),
      m_stack(new QStackedWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_view->setModel(m_model);
  auto* left = new QWidget;
  auto* list = new QVBoxLayout(left);
  list->setContentsMargins(0, 0, 0, 0);
  list->setSpacing(0);
  list->addWidget(m_filter);
  list->addWidget(m_stack, 1);
  m_stack->addWidget(m_view);
  buildEmptyStates();
  m_splitter->addWidget(left);
  m_splitter->addWidget(m_detail);
  m_splitter->setHandleWidth(1);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, 65);
  m_splitter->setStretchFactor(1, 35);
  m_detail->setMinimumWidth(320);
  layout->addWidget(m_splitter);
  m_filter->setChoices(settings.order(), settings.literalSearch());
  if (!m_splitter->restoreState(settings.splitter())) m_splitter->setSizes({650, 350});
  connectParts();
}

void Postvak::connectParts() {
  connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_settings.setSplitter(m_splitter->saveState()); });
  connect(m_filter, &FilterBar::changed, this, [this](const ListQuery& query) { m_bridge.list(query); });
  connect(m_filter, &FilterBar::choicesChanged, this, [this](store::SortOrder order, bool literal) {
    m_settings.setOrder(order);
    m_settings.setLiteralSearch(literal);
  });
  connect(m_filter, &FilterBar::importRequested, this, &Postvak::importRequested);
  connect(m_filter, &FilterBar::leaveSearch, this, &Postvak::focusList);
  connect(m_view, &SignalView::openRequested, this, &Postvak::openRequested);
  connect(m_detail, &DetailPanel::openRequested, this, &Postvak::openRequested);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& now) { choose(now.isValid() ? now.row() : -1); });
  connect(&m_bridge, &Bridge::listReady, this, &Postvak::showList);
  connect(&m_bridge, &Bridge::detailReady, this, &Postvak::showDetail);
}

Postvak::~Postvak() = default;

void Postvak::buildEmptyStates() {
  m_noData = new EmptyState(m_theme, QStringLiteral("postvak"));
  m_noData->setText(
      tr("Nog geen signalen"),
      tr("Lees een export van je monitoring in, of een lijst met meldingen. Een bestand hierheen slepen kan "
         "ook. Wil je eerst kijken hoe het werkt? Laad dan de verzonnen gemeente Waterbroek. Een leeg "
         "postvak betekent niet dat het stil is in de gemeente."));
  auto* import = m_noData->addButton(tr("Bestand i&mporteren\u2026"), true);
  auto* example = m_noData->addButton(tr("&Voorbeeld laden"), false);
  example->setObjectName(QStringLiteral("loadExample"));
  connect(import, &QPushButton::clicked, this, &Postvak::importRequested);
  connect(example, &QPushButton::clicked, this, &Postvak::exampleRequested);
  m_noHits = new EmptyState(m_theme, QStringLiteral("zoeken"));
  auto* clear = m_noHits->addButton(tr("&Filter wissen"), true);
  connect(clear, &QPushButton::clicked, this, [this] { m_filter->clearFilters(); });
  m_busy = new EmptyState(m_theme, QStringLiteral("tijd"));
  for (EmptyState* state : {m_noData, m_noHits, m_busy}) m_stack->addWidget(state);
  m_filter->hide();
  m_detail->hide();
  setBusy(tr("Het werkbestand wordt geopend\u2026"));
}

void Postvak::setBusy(const QString& what) {
  if (what.isEmpty()) return;
  m_busy->setText(what, {});
  m_stack->setCurrentWidget(m_busy);
}

void Postvak::addCommands(Commands& commands) {
  const auto here = [this] { return isVisible(); };
  const auto listed = [this] { return m_stack->currentWidget() == m_view; };
  const QString section = placeName(Place::postvak);
  commands.add({QStringLiteral("postvak.openen"),
                tr("Duiding van het gekozen signaal openen"),
                section,
                {Qt::Key_Return},
                [this] { Q_EMIT openRequested(m_current); },
                listed,
                here,
                {tr("lezen"), tr("weging")},
                true});
  commands.add({QStringLiteral("postvak.zoeken"),
                tr("Zoeken in signalen"),
                section,
                {Qt::Key_Slash},
                [this] { focusSearch(); },
                [this] { return !m_empty; },
                here,
                {tr("vinden")}});
  commands.add({QStringLiteral("postvak.wissen"),
                tr("Zoekwoorden en filter wissen"),
                section,
                {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
                [this] { m_filter->clearFilters(); },
                [this] { return !m_filter->filterWords().isEmpty(); },
                here,
                {tr("alles tonen")}});
  const auto placeholder = [this, &commands] {
    const QString keys = keysText(commands.keysOf(*commands.find(QStringLiteral("overal.zoeken"))));
    m_filter->findChild<QLineEdit*>(QStringLiteral("search"))
        ->setPlaceholderText(keys.isEmpty() ? tr("Zoek in signalen") : tr("Zoek in signalen  (%1)").arg(keys));
  };
  placeholder();
  connect(&commands, &Commands::keysChanged, this, placeholder);
  commands.describe(m_filter->findChild<QPushButton*>(QStringLiteral("import")), QStringLiteral("overal.importeren"),
                    tr("Een export of lijst met meldingen inlezen"));
}

void Postvak::reload() { m_bridge.list(m_filter->query()); }
void Postvak::focusSearch() { m_filter->focusSearch(); }
void Postvak::focusList() {
  if (m_stack->currentWidget() == m_view) m_view->setFocus(Qt::OtherFocusReason);
  else if (m_stack->currentWidget() == m_noData) m_noData->focusFirst();
  else if (m_stack->currentWidget() == m_noHits) m_noHits->focusFirst();
}

void Postvak::showList(const ListAnswer& answer) {
  m_filter->showAnswer(answer);
  // Without a single signal there is nothing to seek or sort.
  m_empty = answer.stored == 0;
  m_filter->setVisible(!m_empty);
  m_detail->setVisible(!m_empty && width() >= detailFrom);
  // Whoever cleared the filter from the empty page goes on in the list, not in whatever control comes next.
  const bool hadFocus = m_view->hasFocus() || m_noHits->isAncestorOf(QApplication::focusWidget());
  m_model->setNumbers(answer.numbers);
  if (answer.numbers.empty()) {
    if (answer.stored > 0)
      m_noHits->setText(tr("Geen signaal gevonden"),
                        tr("Er zijn %n signalen, maar geen past bij %1.", nullptr, static_cast<int>(answer.stored))
                            .arg(m_filter->filterWords()));
    m_stack->setCurrentWidget(answer.stored > 0 ? m_noHits : m_noData);
    m_detail->showNothing();
    m_current = 0;
  } else {
    m_stack->setCurrentWidget(m_view);
    // The row one was on stays the row one is on, wherever the new order puts it.
    const int kept = m_model->rowOf(m_current);
    m_view->setCurrentIndex(m_model->index(kept < 0 ? 0 : kept, 0));
    if (hadFocus) m_view->setFocus();
  }
  Q_EMIT shown(answer.stored);
}

void Postvak::choose(int row) {
  if (row < 0) return;
  m_current = m_model->numberAt(row);
  m_bridge.requestDetail(m_current);
}

bool Postvak::step(int rows) {
  const int row = m_model->rowOf(m_current) + rows;
  if (row < 0 || row >= m_model->rowCount()) return false;
  m_view->setCurrentIndex(m_model->index(row, 0));
  return true;
}

void Postvak::showDetail(const DetailPtr& detail) {
  if (detail->stored.number == m_current) m_detail->showDetail(detail, m_knowledge, m_clock());
}

void Postvak::resizeEvent(QResizeEvent* event) {
  m_detail->setVisible(!m_empty && width() >= detailFrom);
  QWidget::resizeEvent(event);
}

}  // namespace peilstok::ui
