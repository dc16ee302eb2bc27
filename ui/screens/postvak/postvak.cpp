#include "screens/postvak/postvak.h"

#include <QApplication>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <utility>

#include "bridge/handling_words.h"
#include "bridge/text.h"
#include "models/signal_list_model.h"
#include "screens/postvak/detail_panel.h"
#include "screens/postvak/filter_bar.h"
#include "screens/postvak/filter_chips.h"
#include "screens/postvak/news_strip.h"
#include "screens/postvak/signal_view.h"
#include "screens/postvak/views_menu.h"
#include "shell/commands.h"
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
      m_stack(new QStackedWidget),
      m_verbs(new Verbs(theme, bridge, settings, clock, this)),
      m_menu(new ViewsMenu(bridge, this)),
      m_news(new NewsStrip(theme)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_view->setModel(m_model);
  auto* left = new QWidget;
  auto* list = new QVBoxLayout(left);
  list->setContentsMargins(0, 0, 0, 0);
  list->setSpacing(0);
  list->addWidget(m_filter);
  list->addWidget(m_news);
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
  m_filter->viewButton()->setMenu(m_menu);
  m_view->setHiddenColumns(settings.hiddenColumns());
  setOwnFirst(settings.ownFirst());
  setFunction(settings.function());
  restoreSplitter();
  connectParts();
}

void Postvak::connectParts() {
  connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
    if (!m_narrow) m_settings.setSplitter(m_splitter->saveState());
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this] { m_detail->setChosen(static_cast<int>(m_view->selectionModel()->selectedRows().size())); });
  connect(m_filter, &FilterBar::changed, this, [this] { m_bridge.list(asked()); });
  connect(m_filter, &FilterBar::choicesChanged, this, [this](store::SortOrder order, bool literal) {
    m_settings.setOrder(order);
    m_settings.setLiteralSearch(literal);
  });
  connect(&m_filter->chips(), &FilterChips::functionWanted, this, &Postvak::functionWanted);
  connect(m_filter, &FilterBar::importRequested, this, &Postvak::importRequested);
  connect(m_filter, &FilterBar::forwardRequested, this, &Postvak::forwardRequested);
  connect(m_filter, &FilterBar::noteRequested, this, &Postvak::noteRequested);
  connect(m_filter, &FilterBar::groupsRequested, this, &Postvak::groupsRequested);
  connect(m_verbs, &Verbs::groupsRequested, this, &Postvak::groupsRequested);
  connect(m_filter, &FilterBar::leaveSearch, this, &Postvak::focusList);
  connect(m_view, &SignalView::openRequested, this, &Postvak::openRequested);
  connect(m_detail, &DetailPanel::openRequested, this, &Postvak::openRequested);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& now) { choose(now.isValid() ? now.row() : -1); });
  connect(m_detail, &DetailPanel::verbRequested, this, [this](const QString& command) {
    if (m_commands) m_commands->run(command);
  });
  connect(m_verbs, &Verbs::done, this, &Postvak::takeHandled);
  connect(m_verbs, &Verbs::refused, this, &Postvak::refused);
  connect(m_menu, &QMenu::aboutToShow, this, [this] {
    m_menu->setCurrent({m_filter->query(), m_settings.hiddenColumns()});
  });
  connect(m_menu, &ViewsMenu::columnsChosen, this, [this](const QList<int>& hidden) {
    m_settings.setHiddenColumns(hidden);
    m_view->setHiddenColumns(hidden);
  });
  connect(m_menu, &ViewsMenu::chosen, this, [this](const InboxView& view) {
    m_settings.setHiddenColumns(view.hiddenColumns);
    m_view->setHiddenColumns(view.hiddenColumns);
    m_filter->setQuery(view.query);
  });
  connect(m_news, &NewsStrip::showRequested, this, &Postvak::reload);
  connect(&m_bridge, &Bridge::addedElsewhere, this, &Postvak::announce);
  connect(&m_bridge, &Bridge::woken, this, [this](const std::vector<app::Woken>& signals) {
    m_news->announce(0, static_cast<std::int64_t>(signals.size()));
  });
  connect(&m_bridge, &Bridge::noteKept, this, [this](const Result<std::int64_t>& number) {
    if (!number) return;
    // One's own is no news: it is in the list at once, and chosen when one is looking at the list.
    if (isVisible()) show({*number});
    else reload();
  });
  connect(&m_bridge, &Bridge::laidDown, this, [this](std::int64_t number, LaidDown what) {
    if (what == LaidDown::judgement) tellPhase(number);
    m_model->refresh({number});
  });
  connect(&m_bridge, &Bridge::decided, this, [this](std::int64_t number) { m_model->refresh({number}); });
  lookAround();
  connect(&m_bridge, &Bridge::countsReady, m_filter, &FilterBar::showAnswer);
  connect(&m_bridge, &Bridge::listReady, this, &Postvak::showList);
  connect(&m_bridge, &Bridge::detailReady, this, &Postvak::showDetail);
  connect(&m_bridge, &Bridge::likenessReady, this, &Postvak::showLikeness);
}

Postvak::~Postvak() = default;

void Postvak::buildEmptyStates() {
  m_noData = new EmptyState(m_theme, QStringLiteral("postvak"));
  m_noData->setText(
      tr("Nog geen signalen"),
      tr("Lees een export van je monitoring in, of een lijst met meldingen. Een bestand hierheen slepen kan "
         "ook. Belde er iemand? Maak dan een notitie. Wil je eerst kijken hoe het werkt? Laad dan de verzonnen "
         "gemeente Waterbroek. Een leeg "
         "postvak betekent niet dat het stil is in de gemeente."));
  auto* import = m_noData->addButton(tr("Bestand i&mporteren\u2026"), true);
  auto* note = m_noData->addButton(tr("&Notitie maken\u2026"), false);
  note->setObjectName(QStringLiteral("firstNote"));
  connect(note, &QPushButton::clicked, this, &Postvak::noteRequested);
  auto* example = m_noData->addButton(tr("&Voorbeeld laden"), false);
  example->setObjectName(QStringLiteral("loadExample"));
  connect(import, &QPushButton::clicked, this, &Postvak::importRequested);
  connect(example, &QPushButton::clicked, this, &Postvak::exampleRequested);
  m_welcome = m_noData->addButton(tr("Naar het wel&kom"), false);
  m_welcome->setObjectName(QStringLiteral("toWelcome"));
  connect(m_welcome, &QPushButton::clicked, this, &Postvak::welcomeRequested);
  m_noHits = new EmptyState(m_theme, QStringLiteral("zoeken"));
  m_clearFilters = m_noHits->addButton(tr("&Filter wissen"), true);
  connect(m_clearFilters, &QPushButton::clicked, this, [this] { m_filter->clearFilters(); });
  m_busy = new EmptyState(m_theme, QStringLiteral("tijd"));
  m_clear = new EmptyState(m_theme, QStringLiteral("vink"));
  for (EmptyState* state : {m_noData, m_noHits, m_busy, m_clear}) m_stack->addWidget(state);
  m_filter->hide();
  m_detail->hide();
  setBusy(tr("Het werkbestand wordt geopend\u2026"));
}

void Postvak::setKnowledge(const KnowledgePtr& knowledge) {
  m_knowledge = knowledge;
  m_welcome->setVisible(knowledge->ownMunicipality.empty());
}

void Postvak::setBusy(const QString& what) {
  if (what.isEmpty()) return;
  m_busy->setText(what, {});
  m_stack->setCurrentWidget(m_busy);
}

void Postvak::reload() {
  m_news->clearNews();
  m_bridge.list(asked());
}

void Postvak::show(const std::vector<std::int64_t>& numbers) {
  m_wanted = numbers;
  reload();
}

void Postvak::showNoise() {
  ListQuery query;
  query.order = m_filter->query().order;
  query.onlyNoise = true;
  query.tray = Tray::gesloten;
  m_filter->setQuery(query);
}

void Postvak::setFunction(const QString& function) {
  m_filter->chips().setFunction(function);
  knownChanged();
}

void Postvak::setOwnFirst(bool first) {
  m_ownFirst = first;
  m_filter->chips().setOwnFirst(first);
  knownChanged();
}

void Postvak::tellPhase(std::int64_t number) {
  if (std::ranges::find(m_unfolded, number) != m_unfolded.end()) return;
  m_unfolded.push_back(number);
  knownChanged();
}

std::optional<store::KnownPhases> Postvak::known() const {
  if (!m_ownFirst) return {};
  return store::KnownPhases{fromQt(m_settings.function()), m_unfolded};
}

ListQuery Postvak::asked() const {
  ListQuery query = m_filter->query();
  query.known = known();
  return query;
}

ForwardChoice Postvak::forwardChoice() const {
  ForwardChoice choice;
  choice.list = asked();
  choice.chosen = m_view->chosenNumbers();
  if (choice.chosen.size() > 1) choice.which = ForwardChoice::Which::chosen;
  return choice;
}

void Postvak::knownChanged() {
  // Rows tell more or less where they stand; only counts are asked for, so that none moves under the cursor.
  m_model->setKnown(known());
  if (m_shown) showDetail(m_shown);
  if (m_knowledge) m_bridge.count(asked());
}

void Postvak::announce(std::int64_t added) {
  if (m_empty) return reload();
  m_news->announce(added, 0);
  Q_EMIT arrived(added);
}

void Postvak::lookAround() {
  // Another window or program may add to the same file; what was laid aside comes back by the clock.
  constexpr std::chrono::seconds others{3}, asleep{60};
  const auto every = [this](std::chrono::seconds pause, auto action) {
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, action] {
      if (m_knowledge) action();
    });
    timer->start(pause);
  };
  every(others, [this] { m_bridge.lookForOthers(); });
  every(asleep, [this] { m_bridge.wake(); });
}

bool Postvak::inInbox() const { return m_shown && m_shown->handling.tray == Tray::postvak; }

bool Postvak::isMerged() const {
  return m_shown && m_shown->stored.number == m_current && (m_shown->handling.into != 0 || !m_shown->merged.empty());
}

VerbSubject Postvak::subject() const {
  VerbSubject made{m_view->chosenNumbers(), {}};
  for (const std::int64_t number : made.signals)
    if (const PreparedRow* row = m_model->prepared(m_model->rowOf(number))) {
      made.police = made.police || row->raw.consultPoliceNow;
      if (made.signals.size() == 1) made.excerpt = row->excerpt;
    }
  if (made.signals.size() == 1 && m_shown && m_shown->stored.number == made.signals.front())
    for (const TimeMention& named : m_shown->assessment.when)
      if (named.start > m_clock() && (!made.moment || named.start < *made.moment)) made.moment = named.start;
  return made;
}

void Postvak::takeOut(const std::vector<std::int64_t>& numbers) {
  // The row below opens, or the one above when there is none. Qt itself would go up.
  const auto goes = [&](int row) { return std::ranges::find(numbers, m_model->numberAt(row)) != numbers.end(); };
  const int from = m_view->currentIndex().row();
  int next = from;
  while (next < m_model->rowCount() && goes(next)) ++next;
  if (next == m_model->rowCount())
    for (next = from; next >= 0 && goes(next);) --next;
  const std::int64_t opens = m_model->numberAt(next);
  m_takingOut = true;
  m_model->removeNumbers(numbers);
  m_takingOut = false;
  if (const int row = m_model->rowOf(opens); row >= 0) {
    m_view->goTo(row);
    choose(row);
  }
}

void Postvak::takeHandled(const HandlingAnswer& answer) {
  // What was taken apart lies in its own place again, wherever that is in the list.
  if (answer.wish.verb == HandlingVerb::maak_ongedaan) return show(answer.signals);
  const std::optional<Tray> here = m_filter->query().tray;
  Tray now = Tray::postvak;
  if (answer.wish.verb == HandlingVerb::sluit) now = Tray::gesloten;
  if (answer.wish.verb == HandlingVerb::leg_weg) now = Tray::weggelegd;
  if (answer.wish.verb == HandlingVerb::voeg_samen) now = Tray::samengevoegd;
  // Given to somebody else it stays where it lies; everything else puts it in a tray.
  const bool moves = answer.wish.verb != HandlingVerb::wijs_toe;
  if (moves && here && *here != now) takeOut(answer.signals);
  m_model->refresh(answer.signals);
  if (answer.wish.verb == HandlingVerb::voeg_samen) m_model->refresh({answer.wish.into});
  if (m_model->rowCount() == 0) return reload();
  if (m_current != 0) m_bridge.requestDetail(m_current);
  m_bridge.count(asked());
}

void Postvak::focusSearch() { m_filter->focusSearch(); }
void Postvak::focusList() {
  if (m_stack->currentWidget() == m_view) m_view->setFocus(Qt::OtherFocusReason);
  else if (m_stack->currentWidget() == m_noData) m_noData->focusFirst();
  else if (m_stack->currentWidget() == m_noHits) m_noHits->focusFirst();
}

void Postvak::showBeginning(const ListAnswer& answer) {
  m_empty = false;
  m_filter->show();
  arrange();
  m_model->setBeginning(answer.numbers, answer.rows);
  m_stack->setCurrentWidget(m_view);
  m_view->goTo(std::max(0, m_model->rowOf(m_current)));
}

void Postvak::showList(const ListAnswer& answer) {
  if (!answer.whole) return showBeginning(answer);
  m_filter->showAnswer(answer);
  // Without a single signal there is nothing to seek or sort.
  m_empty = answer.stored == 0;
  m_filter->setVisible(!m_empty);
  arrange();
  // Whoever cleared the filter from the empty page goes on in the list, not in whatever control comes next.
  const bool hadFocus = m_view->hasFocus() || m_noHits->isAncestorOf(QApplication::focusWidget());
  const int top = m_view->currentTop();
  m_model->setNumbers(answer.numbers);
  if (answer.numbers.empty()) {
    const bool cleared = answer.stored > 0 && !answer.query.filters();
    if (cleared) showCleared(answer);
    else if (answer.stored > 0) {
      ListQuery rest = answer.query;
      rest.text.clear();
      m_clearFilters->setText(rest.filters() ? tr("&Filter wissen") : tr("Zoek&woorden wissen"));
      m_noHits->setText(
          tr("Geen signaal gevonden"),
          answer.stored == 1
              ? tr("Er is 1 signaal, maar dat past niet bij %1.").arg(m_filter->filterWords())
              : tr("Er zijn %1, maar geen past bij %2.").arg(signalsText(answer.stored), m_filter->filterWords()));
    }
    m_stack->setCurrentWidget(cleared ? m_clear : answer.stored > 0 ? m_noHits : m_noData);
    m_detail->showNothing();
    m_current = 0;
  } else {
    m_stack->setCurrentWidget(m_view);
    // The row one was on stays the row one is on, wherever the new order puts it.
    int kept = m_model->rowOf(m_current);
    for (const std::int64_t number : std::exchange(m_wanted, {}))
      if (const int row = m_model->rowOf(number); row >= 0) kept = row;
    m_view->goTo(kept < 0 ? 0 : kept);
    if (kept >= 0) m_view->putCurrentAt(top);
    if (hadFocus) m_view->setFocus();
  }
  Q_EMIT shown(answer.stored);
}

void Postvak::showCleared(const ListAnswer& answer) {
  const Tray tray = answer.query.tray.value_or(Tray::postvak);
  if (tray == Tray::postvak)
    m_clear->setText(tr("Alles is opgepakt of afgehandeld"),
                     tr("Er ligt niets meer in het postvak. Dat zegt alleen iets over wat er binnenkwam: wat buiten "
                        "het zicht van de kanalen gebeurt, staat hier niet."));
  else m_clear->setText(tr("Hier ligt niets"), tr("Er is nu niets in \u2018%1\u2019.").arg(present::tray(tray)));
}

void Postvak::choose(int row) {
  if (row < 0 || m_takingOut) return;
  m_current = m_model->numberAt(row);
  m_mergeWaits = false;
  m_bridge.requestDetail(m_current);
}

bool Postvak::step(int rows) {
  const int row = m_model->rowOf(m_current) + rows;
  if (row < 0 || row >= m_model->rowCount()) return false;
  m_view->goTo(row);
  return true;
}

void Postvak::showDetail(const DetailPtr& detail) {
  if (detail->stored.number != m_current) return;
  m_shown = detail;
  std::vector<std::string> judges;
  for (const store::StoredJudgement& one : detail->judgements) judges.push_back(one.judgement.role);
  const auto known = this->known();
  m_detail->showDetail(detail, m_knowledge, m_clock(), !known || known->hold(m_current, judges));
}

void Postvak::showLikeness(const LikenessPtr& likeness) {
  if (likeness->signal != m_current) return;
  m_likeness = likeness;
  m_detail->showLikeness(likeness);
  if (std::exchange(m_mergeWaits, false) && !QApplication::activeModalWidget()) merge();
}

void Postvak::merge() {
  // Several that were chosen go under the one that one stands on: there is nothing to look for.
  if (const VerbSubject several = subject(); several.signals.size() > 1)
    return m_verbs->merge(several, m_shown, m_likeness && m_likeness->signal == m_current ? m_likeness : nullptr);
  // What is offered to merge with comes a moment after the signal itself.
  m_mergeWaits = !m_likeness || m_likeness->signal != m_current || m_shown->stored.number != m_current;
  if (!m_mergeWaits) m_verbs->merge({{m_current}, {}}, m_shown, m_likeness);
}

void Postvak::resizeEvent(QResizeEvent* event) {
  arrange();
  QWidget::resizeEvent(event);
}

void Postvak::restoreSplitter() {
  if (!m_splitter->restoreState(m_settings.splitter())) m_splitter->setSizes({650, 350});
}

/// The signal beside the list, or, where the window is narrow, only what can be done with it below the list.
void Postvak::arrange() {
  m_detail->setVisible(!m_empty);
  const bool narrow = width() < detailFrom;
  if (narrow == m_narrow) return;
  m_narrow = narrow;
  m_detail->setNarrow(narrow);
  m_splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
  if (!narrow) restoreSplitter();
}

}  // namespace peilstok::ui
