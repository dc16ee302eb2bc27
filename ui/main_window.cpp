#include "main_window.h"

#include <QAbstractButton>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <chrono>
#include <utility>

#include "bridge/messages.h"
#include "bridge/text.h"
#include "exercise/exercise_lead.h"
#include "import/import_dialog.h"
#include "note/note_dialog.h"
#include "screens/crisiskamer/crisiskamer.h"
#include "screens/crisiskamer/zaal/room_window.h"
#include "screens/duiding/duiding.h"
#include "screens/evaluatie/evaluatie.h"
#include "screens/instellingen/instellingen.h"
#include "screens/interventiekaart/interventiekaart.h"
#include "screens/logboek/logboek.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/postvak/postvak.h"
#include "screens/welkom/welkom.h"
#include "shell/commands.h"
#include "shell/exercise_bar.h"
#include "shell/folder_lookout.h"
#include "shell/keys.h"
#include "shell/palette.h"
#include "shell/rail.h"
#include "shell/status_line.h"
#include "shell/window_room.h"
#include "theme/icons.h"
#include "tour/window_tour.h"
#include "widgets/focus_ring.h"
#include "widgets/labels.h"
#include "widgets/wheel_guard.h"

namespace peilstok::ui {

namespace {

// From this width on the rail has room for its words.
constexpr int wideRailFrom = 1180;

constexpr std::chrono::minutes duePause{5};

}  // namespace

MainWindow::MainWindow(Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, Clock clock, bool exercise)
    : m_theme(theme),
      m_bridge(bridge),
      m_settings(settings),
      m_prompts(prompts),
      m_clock(std::move(clock)),
      m_commands(new Commands(settings, this)),
      m_exercise(exercise),
      m_lead(exercise ? new ExerciseLead(theme, bridge, prompts) : nullptr),
      m_status(new StatusLine(theme, exercise)),
      m_rail(new Rail(theme)),
      m_pages(new QStackedWidget),
      m_postvak(new Postvak(theme, bridge, settings, m_clock)),
      m_duiding(new Duiding(theme, bridge, m_clock)),
      m_survey(new Omgevingsbeeld(theme, bridge, prompts, m_clock)),
      m_cards(new Interventiekaart(theme, bridge, prompts, m_clock)),
      m_crisis(new Crisiskamer(theme, bridge, settings, prompts, m_clock, exercise)),
      m_logbook(new Logboek(theme, bridge, settings, prompts, m_clock)),
      m_evaluation(new Evaluatie(theme, bridge, settings, m_clock)),
      m_settingsPage(new Instellingen(theme, bridge, settings, exercise)),
      m_welcome(new Welkom(theme)),
      m_tour(new Tour(theme, this, windowStops(this, [this](Place place) { go(place); }))) {
  setMinimumSize(600, 340);
  setAcceptDrops(true);
  auto* central = new QWidget;
  auto* outer = new QVBoxLayout(central);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  if (exercise) {
    outer->addWidget(new ExerciseBar(theme));
    outer->addWidget(m_lead);
  }
  auto* layout = new QHBoxLayout;
  layout->setSpacing(0);
  outer->addLayout(layout, 1);
  layout->addWidget(m_rail);
  layout->addWidget(m_pages, 1);
  setCentralWidget(central);
  buildPlaces();
  buildStatusBar();
  buildCommands();
  connectBridge();
  connectScreens();
  connectDossiers();
  connectExercise();
  connectSettings();
  connectSteps();
  new FocusRing(m_theme, this);
  new WheelGuard(this);
  placeOnScreen();
  go(Place::postvak);
}

MainWindow::~MainWindow() = default;

void MainWindow::placeOnScreen() {
  resize(1366, 768);
  restoreGeometry(m_settings.geometry());
  fitOnScreen();
}

void MainWindow::standAside(const QRect& place) {
  const QScreen* there = QGuiApplication::screenAt(place.center());
  const QRect seen = place.intersected((there ? there : screen())->availableGeometry());
  setGeometry(seen.size().expandedTo(minimumSize()) == seen.size() ? seen : place);
  fitOnScreen();
}

void MainWindow::fitOnScreen() {
  constexpr int titleBar = 40;
  if (isMaximized() || isFullScreen()) return;
  // The screen may be smaller than it was, and counts as smaller with larger text: the status line and buttons must not
  // hang over its edge.
  const QScreen* now = QGuiApplication::screenAt(geometry().center());
  setGeometry(fitted(geometry(), (now ? now : screen())->availableGeometry(), titleBar));
}

void MainWindow::buildPlaces() {
  for (const Place place : allPlaces) {
    if (place == Place::postvak) {
      m_pages->addWidget(m_postvak);
    } else if (place == Place::duiding) {
      m_pages->addWidget(m_duiding);
    } else if (place == Place::omgevingsbeeld) {
      m_pages->addWidget(m_survey);
    } else if (place == Place::interventiekaart) {
      m_pages->addWidget(m_cards);
    } else if (place == Place::crisiskamer) {
      m_pages->addWidget(m_crisis);
    } else if (place == Place::logboek) {
      m_pages->addWidget(m_logbook);
    } else if (place == Place::evaluatie) {
      m_pages->addWidget(m_evaluation);
    } else {
      m_pages->addWidget(m_settingsPage);
    }
  }
  m_pages->addWidget(m_welcome);  // after the places, whose numbers are those of their pages
}

void MainWindow::buildStatusBar() {
  constexpr int height = 27;
  statusBar()->setSizeGripEnabled(false);
  statusBar()->setFixedHeight(height);
  statusBar()->addWidget(m_status, 1);
  connect(m_status->due(), &QPushButton::clicked, this, [this] { openSignal(m_firstDue); });
  connect(&m_bridge, &Bridge::written, this, [this] { m_status->showSaved(m_clock()); });
  buildKeyButtons();
}

void MainWindow::connectBridge() {
  connect(&m_bridge, &Bridge::opened, this, [this](const WorkspaceFacts& facts) {
    setFacts(facts);
    if (facts.notice)
      m_prompts.tell(this, tr("Weegkader van de gemeente"), messageFor(*facts.notice).text(),
                     adviceDetail({ErrorCode::knowledge_invalid, facts.notice->detail}));
    if (!facts.leftOut.empty())
      m_prompts.tell(
          this, tr("Eigen teksten"),
          tr("Eigen teksten van de gemeente die niet meer bij deze Peilstok passen: %1. Ze zijn bewaard, maar "
             "zolang geldt de tekst die wordt meegeleverd. Pas ze aan bij de kaart of in de kennisbank.")
              .arg(facts.leftOut.size()),
          adviceDetail({ErrorCode::knowledge_invalid, facts.leftOut.front()}));
    if (m_wantExample && facts.signalCount == 0) loadExample();
    else m_postvak->reload();
    m_bridge.requestDue();
    if (m_lead) m_lead->begin();
    const bool unknown = facts.knowledge->ownMunicipality.empty() && facts.signalCount == 0;
    if (unknown && !m_loadingExample && !m_settings.welcomed()) showWelcome();
  });
  connect(&m_bridge, &Bridge::dueReady, this, &MainWindow::showDue);
  auto* again = new QTimer(this);
  connect(again, &QTimer::timeout, this, [this] {
    if (m_knowledge) m_bridge.requestDue();
  });
  again->start(duePause);
  connect(&m_bridge, &Bridge::exampleLoaded, this, [this](const WorkspaceFacts& facts) {
    m_loadingExample = false;
    setFacts(facts);
    m_postvak->reload();
  });
  auto* lookout = new FolderLookout(m_bridge, this);
  connect(&m_bridge, &Bridge::opened, lookout, &FolderLookout::begin);
  connect(lookout, &FolderLookout::said, m_status, &StatusLine::say);
  connect(lookout, &FolderLookout::added, m_postvak, &Postvak::announce);
  connect(&m_bridge, &Bridge::municipalityKept, this, &MainWindow::setFacts);
  connect(&m_bridge, &Bridge::cardsChanged, this, &MainWindow::setFacts);
  connect(&m_bridge, &Bridge::openFailed, this, [this](const Error& error) {
    const Message message = messageFor(error.code);
    m_postvak->setBusy(message.what);
    m_prompts.tell(this, tr("Peilstok kan niet beginnen"), message.text(), adviceDetail(error));
  });
  connect(&m_bridge, &Bridge::failed, this, [this](const Error& error) {
    showError(error);
    // The page that says an example is coming must not stay when none does.
    if (std::exchange(m_loadingExample, false)) m_postvak->reload();
  });
}

void MainWindow::connectScreens() {
  connect(m_rail, &Rail::placeChosen, this, &MainWindow::go);
  connect(m_rail, &Rail::themeToggled, this, &MainWindow::toggleTheme);
  connect(m_postvak, &Postvak::openRequested, this, &MainWindow::openSignal);
  connect(m_postvak, &Postvak::importRequested, this, [this] { openImport(); });
  connect(m_postvak, &Postvak::forwardRequested, this, [this] { openForward(); });
  connect(m_postvak, &Postvak::exampleRequested, this, &MainWindow::loadExample);
  connect(m_postvak, &Postvak::shown, this, [this](std::int64_t stored) {
    const QWidget* focus = focusWidget();
    if (!focus || (!m_pages->isAncestorOf(focus) && !m_palette->isAncestorOf(focus))) m_postvak->focusList();
    if (stored > 0 && m_pages->currentWidget() == m_welcome) leaveWelcome();
    if (stored > 0) startTourIfDue();
    m_status->setCount(signalsText(m_stored = stored));
    Q_EMIT listShown(stored);
  });
  connect(m_postvak, &Postvak::arrived, this,
          [this](std::int64_t added) { m_status->setCount(signalsText(m_stored += added)); });
  connect(m_duiding, &Duiding::backRequested, this, &MainWindow::go);
  connect(m_duiding, &Duiding::partnerRequested, this, [this](const QString& partner) {
    m_cards->showPartner(partner);
    go(Place::interventiekaart);
    m_lookingUp = true;
    if (const Command* back = m_commands->find(QStringLiteral("interventiekaart.terug")))
      m_status->say(tr("%1 brengt je terug naar de Duiding.").arg(keysText(m_commands->keysOf(*back))));
  });
  connect(m_cards, &Interventiekaart::backRequested, this, [this] {
    // Not go(): that would open what is chosen in the list.
    if (std::exchange(m_lookingUp, false)) bringForward(Place::duiding);
  });
  connect(m_duiding, &Duiding::stepRequested, this, [this](int rows) {
    if (m_postvak->step(rows)) m_duiding->open(m_postvak->current());
  });
  connect(m_duiding, &Duiding::shown, this, &MainWindow::duidingShown);
  connect(m_duiding, &Duiding::proposalUnfolded, m_postvak, &Postvak::tellPhase);
  connect(m_duiding, &Duiding::said, m_status, &StatusLine::say);
  connect(m_duiding, &Duiding::refused, this, &MainWindow::showError);
  connect(m_duiding, &Duiding::decided, &m_bridge, &Bridge::requestDue);
  connect(m_duiding, &Duiding::decided, m_survey, &Omgevingsbeeld::reload);
  connect(m_survey, &Omgevingsbeeld::openRequested, this, &MainWindow::openSignal);
  connect(m_survey, &Omgevingsbeeld::importRequested, this, [this] { openImport(); });
  connect(m_survey, &Omgevingsbeeld::periodRequested, this, &MainWindow::openPeriod);
  connect(m_survey, &Omgevingsbeeld::municipalityChosen, this,
          [this](const std::string& code) { m_bridge.setMunicipality(toQt(code), m_settings.function()); });
  connect(m_survey, &Omgevingsbeeld::said, m_status, &StatusLine::say);
}

void MainWindow::start(const WorkspacePlaces& places, bool example) {
  expectWorkspace(example);
  m_bridge.open(places);
}

void MainWindow::expectWorkspace(bool example) {
  m_wantExample = example;
  // Who comes here from the welcome gets the round along the example.
  m_tourDue = example && m_exercise && !m_settings.tourSeen();
}

void MainWindow::bringForward(Place place) {
  // Whoever walks away from the welcome has seen it: it does not come back by itself.
  if (m_pages->currentWidget() == m_welcome) m_settings.setWelcomed(true);
  m_pages->setCurrentIndex(static_cast<int>(place));
  m_rail->setCurrent(place);
  setWindowTitle((m_exercise ? tr("OEFENING: %1 \u2013 Peilstok") : tr("%1 \u2013 Peilstok")).arg(placeName(place)));
  if (place == Place::postvak) m_postvak->focusList();
  if (place == Place::interventiekaart) m_cards->focusPage();
  if (place == Place::omgevingsbeeld) m_survey->focusPage();
  if (place == Place::crisiskamer) m_crisis->focusPage();
  if (place == Place::logboek) m_logbook->focusPage();
  if (place == Place::evaluatie) m_evaluation->focusPage();
  if (place == Place::instellingen) m_settingsPage->focusPage();
}

void MainWindow::go(Place place) {
  if (place == Place::duiding) rememberOrigin();
  m_lookingUp = false;
  bringForward(place);
  const std::int64_t chosen = m_postvak->current();
  if (place == Place::duiding && chosen != 0 && chosen != m_duiding->number()) m_duiding->open(chosen);
}

void MainWindow::openSignal(std::int64_t number) {
  if (number == 0) return;
  rememberOrigin();
  m_duiding->open(number);
  bringForward(Place::duiding);  // not go(): that would open what is chosen in the list
}

void MainWindow::rememberOrigin() {
  const QWidget* from = m_pages->currentWidget();
  if (from == m_postvak) m_duiding->setOrigin(Place::postvak);
  else if (from == m_survey) m_duiding->setOrigin(Place::omgevingsbeeld);
}

std::int64_t MainWindow::currentSignal() const { return m_postvak->current(); }

ImportDialog* MainWindow::openImport(const QString& file) {
  if (!m_knowledge) return nullptr;
  auto* dialog = new ImportDialog(m_theme, m_bridge, m_settings, m_prompts, m_knowledge, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ImportDialog::imported, m_postvak, &Postvak::reload);
  connect(dialog, &QDialog::finished, this, &MainWindow::startTourIfDue);
  connect(dialog, &ImportDialog::imported, m_survey, &Omgevingsbeeld::reload);
  connect(dialog, &ImportDialog::imported, this, [this] { m_imported = true; });
  connect(dialog, &ImportDialog::forwardRequested, this, [this] { openForward(true); });
  connect(dialog, &ImportDialog::groupsRequested, this, &MainWindow::openGroups);
  connect(dialog, &ImportDialog::bundleChosen, this, &MainWindow::openBundle);
  dialog->open();
  if (!file.isEmpty()) dialog->openFile(file);
  return dialog;
}

void MainWindow::toggleTheme() {
  m_theme.setScheme(m_theme.scheme() == Scheme::light ? Scheme::dark : Scheme::light);
  m_settings.setScheme(m_theme.schemeChoice());
}

void MainWindow::setFacts(const WorkspaceFacts& facts) {
  m_knowledge = facts.knowledge;
  m_postvak->setKnowledge(facts.knowledge);
  m_duiding->setKnowledge(facts.knowledge);
  m_cards->setFacts(facts);
  m_note->setKnowledge(facts.knowledge);
  m_settingsPage->setFacts(facts);
  m_welcome->setFacts(facts);
  m_survey->setFacts(facts);
  m_crisis->setFacts(facts);
  m_logbook->setFacts(facts);
  m_evaluation->setFacts(facts);
  const QString version = tr("Weegkader %1").arg(toQt(facts.knowledge->framework.version));
  const QString mark = tr("Kenmerk %1").arg(shortHash(facts.knowledge->framework.hash));
  if (!facts.example) return m_status->setFramework(version, mark);
  m_status->setFramework(tr("%1  \u00b7  voorbeeld: %2").arg(version, dayText(m_clock(), m_clock())),
                         mark + QLatin1Char('\n') +
                             tr("Het voorbeeld heeft een eigen klok: die begon te lopen toen je het laadde, in de "
                                "nacht van het verhaal."));
}

void MainWindow::loadExample() {
  m_postvak->setBusy(tr("Het voorbeeld wordt ingelezen\u2026"));
  m_loadingExample = true;
  m_bridge.loadExample();
}

void MainWindow::showError(const Error& error) {
  m_prompts.tell(this, tr("Dat lukte niet"), messageFor(error.code).text(), adviceDetail(error));
}

void MainWindow::showDue(const std::vector<app::Due>& due) {
  m_firstDue = due.empty() ? 0 : due.front().decision.signal;
  if (due.empty()) return m_status->setDue({}, {});
  m_status->setDue(due.size() == 1 ? tr("1 besluit vraagt opnieuw aandacht")
                                   : tr("%1 besluiten vragen opnieuw aandacht").arg(due.size()),
                   QString::number(due.size()));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  m_rail->setNarrow(width() < wideRailFrom);
  QMainWindow::resizeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  // Outside a dialog Qt gives a button only the space bar; Enter is what people press.
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  auto* button = qobject_cast<QAbstractButton*>(focusWidget());
  if (enter && button && !event->isAutoRepeat()) return button->click();
  QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_settings.setGeometry(saveGeometry());
  QMainWindow::closeEvent(event);
  if (!event->isAccepted()) return;
  // Nobody could hide or stop what the room shows any more.
  if (RoomWindow* room = m_crisis->room()) room->close();
  Q_EMIT closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QMimeData& mime = *event->mimeData();
  if (mime.hasUrls() || mime.hasText() || mime.hasHtml()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  takeIn(*event->mimeData());
}

}  // namespace peilstok::ui
