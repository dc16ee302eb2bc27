#include "screens/crisiskamer/crisiskamer.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "models/entry_list_model.h"
#include "screens/crisiskamer/dossier_dialog.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/crisiskamer/join_dialog.h"
#include "screens/crisiskamer/regie.h"
#include "screens/crisiskamer/zaal/room_window.h"
#include "shell/commands.h"
#include "shell/places.h"
#include "widgets/entry_list.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

// Below this the list stands above the dossier.
constexpr int sideBySideFrom = 820;
// And below this height there is no room for a list above it.
constexpr int listFrom = 560;
constexpr int sideWidth = 250;

EntryRow rowOf(const app::DossierRow& dossier, Instant now) {
  EntryRow row{dossier_words::name(dossier.number),
               QStringLiteral("%1  %2").arg(dossier_words::name(dossier.number), toQt(dossier.title)),
               std::nullopt,
               dossier_words::held(dossier.held),
               {}};
  QStringList tail;
  if (dossier.overdue) {
    row.sign = Sign::gap;
    tail << Crisiskamer::tr("moest al bekeken zijn");
  } else if (dossier.violations > 0) {
    row.sign = Sign::gap;
    tail << Crisiskamer::tr("nog niet op orde");
  }
  if (!dossier.closed && dossier.next && !dossier.overdue) tail << momentText(*dossier.next, now);
  if (dossier.closed) tail << (dossier.evaluate ? Crisiskamer::tr("te evalueren") : Crisiskamer::tr("gesloten"));
  row.tail = tail.join(QStringLiteral("  \u00b7  "));
  return row;
}

}  // namespace

Crisiskamer::Crisiskamer(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, Clock clock,
                         bool exercise, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_settings(settings),
      m_clock(std::move(clock)),
      m_exercise(exercise),
      m_model(new EntryListModel(this)),
      m_pick(new QComboBox),
      m_list(new EntryList(theme)),
      m_new(new QPushButton(tr("&Nieuw dossier\u2026"))),
      m_regie(new Regie(theme, bridge, settings, prompts, m_clock)),
      m_empty(new EmptyState(theme, QStringLiteral("crisiskamer"))),
      m_splitter(new QSplitter),
      m_stack(new QStackedWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_stack);
  m_side = makeSide();
  m_splitter->addWidget(m_side);
  m_splitter->addWidget(m_regie);
  m_splitter->setHandleWidth(1);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, 0);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({sideWidth, 900});
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_splitter);
  m_empty->setText(
      tr("Nog geen dossiers"),
      tr("Een dossier houdt bij elkaar wat bij één kwestie hoort: de signalen, de feiten, de vragen, wat er "
         "besloten is en wie wat doet. Open er een uit een signaal, of begin er hier een."));
  QPushButton* first = m_empty->addButton(tr("&Nieuw dossier\u2026"), true);
  first->setObjectName(QStringLiteral("firstDossier"));
  connect(first, &QPushButton::clicked, this, [this] { openNew({}); });
  setAccessibleName(tr("Crisiskamer"));
  connect(m_list, &EntryList::chosen, this, [this](const QString& id) {
    m_pick->setCurrentIndex(m_pick->findData(id));
    m_bridge.requestDossier({id.mid(1).toLongLong(), std::nullopt});
  });
  connect(m_regie, &Regie::roomRequested, this, &Crisiskamer::openRoom);
  connect(m_regie, &Regie::signalRequested, this, &Crisiskamer::signalRequested);
  connect(m_regie, &Regie::said, this, &Crisiskamer::said);
  connect(&m_bridge, &Bridge::dossiersReady, this, &Crisiskamer::receive);
  connect(&m_bridge, &Bridge::dossierReady, this, [this](const DossierPtr& detail, const DossierChoice& choice) {
    if (choice.number == current() || current() == 0) showDossier(detail, choice.at);
  });
  connect(&m_bridge, &Bridge::dossierChanged, this, [this](const DossierPtr& detail) {
    if (detail->dossier.number == current()) showDossier(detail, std::nullopt);
    if (detail->dossier.number == m_roomOf) fillRoom(*detail);
    askWhenSeen();
  });
  connect(&m_bridge, &Bridge::dossierOpened, this, [this](std::int64_t number) {
    m_wanted = number;
    Q_EMIT said(tr("Dossier %1 geopend").arg(dossier_words::name(number)));
    ask();
    Q_EMIT dossierRequested(number);
  });
  // What is refused without a dialog in sight is told; a dialog shows its own refusal.
  connect(&m_bridge, &Bridge::dossierRefused, this, [this](std::int64_t, const Error& error) {
    if (!QApplication::activeModalWidget()) Q_EMIT refused(error);
  });
  connect(&m_bridge, &Bridge::evaluated, this, [this] { m_stale = true; });
  connect(&m_bridge, &Bridge::laidDown, this, [this] {
    m_outdated = true;
    askWhenSeen();
    // The room looks on, wherever the adviser is.
    if (!isVisible() && m_room && m_room->isVisible()) m_bridge.requestDossier({m_roomOf, std::nullopt});
  });
}

Crisiskamer::~Crisiskamer() { delete m_room; }

QWidget* Crisiskamer::makeSide() {
  auto* side = new QFrame;
  setRole(side, "panel");
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, metrics::gap, 0, 0);
  layout->setSpacing(metrics::gap);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(metrics::gap, 0, metrics::gap, 0);
  m_new->setObjectName(QStringLiteral("newDossier"));
  m_pick->setObjectName(QStringLiteral("dossierPick"));
  m_pick->setAccessibleName(tr("Dossier"));
  m_pick->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_pick->setMinimumContentsLength(12);
  m_pick->hide();
  connect(m_pick, &QComboBox::activated, this, [this](int at) { m_list->choose(m_pick->itemData(at).toString()); });
  row->addWidget(m_pick, 1);
  row->addWidget(m_new);
  layout->addLayout(row);
  m_list->setEntries(m_model);
  m_list->setObjectName(QStringLiteral("dossierList"));
  m_list->setAccessibleName(tr("Dossiers"));
  layout->addWidget(m_list, 1);
  side->setMinimumWidth(210);
  connect(m_new, &QPushButton::clicked, this, [this] { openNew({}); });
  return side;
}

void Crisiskamer::setFacts(const WorkspaceFacts& facts) {
  m_knowledge = facts.knowledge;
  m_regie->setKnowledge(facts.knowledge);
  askWhenSeen();
}

void Crisiskamer::addCommands(Commands& commands) {
  const QString section = placeName(Place::crisiskamer);
  const auto here = [this] { return isVisible(); };
  const auto open = [this] { return m_regie->detail() && !m_regie->detail()->dossier.head.closed; };
  const auto add = [&](const char* id, const QString& title, const QKeySequence& key, std::function<void()> run,
                       std::function<bool()> available, const QStringList& known) {
    commands.add({QLatin1String(id), title, section, {key}, std::move(run), std::move(available), here, known});
  };
  add("crisiskamer.nieuw", tr("Nieuw dossier\u2026"), Qt::Key_N, [this] { openNew({}); }, {}, {tr("zaak")});
  add("crisiskamer.feit", tr("Feit toevoegen\u2026"), Qt::Key_F, [this] { m_regie->add(ItemKind::gegeven); }, open,
      {tr("beeld"), tr("weten")});
  add("crisiskamer.vraag", tr("Vraag toevoegen\u2026"), Qt::Key_V, [this] { m_regie->add(ItemKind::vraag); }, open,
      {tr("navragen")});
  add("crisiskamer.scenario", tr("Scenario toevoegen\u2026"), Qt::Key_S, [this] { m_regie->add(ItemKind::scenario); },
      open, {tr("oordeel"), tr("niets doen")});
  add("crisiskamer.verklaring", tr("Andere verklaring toevoegen\u2026"), Qt::Key_W,
      [this] { m_regie->add(ItemKind::verklaring); }, open, {tr("tegenspraak")});
  add("crisiskamer.besluit", tr("Besluit vastleggen\u2026"), Qt::Key_B, [this] { m_regie->add(ItemKind::besluit); },
      open, {tr("besluiten")});
  add("crisiskamer.actie", tr("Actie toevoegen\u2026"), Qt::Key_A, [this] { m_regie->add(ItemKind::actie); }, open,
      {tr("wie doet wat"), tr("taak")});
  add("crisiskamer.les", tr("Les toevoegen\u2026"), Qt::Key_L, [this] { m_regie->add(ItemKind::les); }, open,
      {tr("leren")});
  add("crisiskamer.bijlage", tr("Bijlage toevoegen\u2026"), Qt::Key_I, [this] { m_regie->attach(); }, open,
      {tr("bestand"), tr("kenmerk"), tr("foto")});
  add("crisiskamer.stap", tr("Volgende stap van het overleg"), Qt::Key_O, [this] { m_regie->goOnWithMeeting(); }, open,
      {tr("beeld oordeel besluit"), tr("vergadering")});
  add("crisiskamer.snel", tr("Snel iets vastleggen in het dossier"), Qt::Key_T, [this] { m_regie->focusQuick(); }, open,
      {tr("typen"), tr("notitie")});
  add("crisiskamer.bijwerken", tr("Naam, eigenaar en moment van het dossier\u2026"), Qt::Key_E,
      [this] { m_regie->editHead(); }, open, {tr("fase")});
  add("crisiskamer.bekeken", tr("Het geheel is opnieuw bekeken"), Qt::Key_R, [this] { m_regie->review(); }, open,
      {tr("herduiden")});
  add("crisiskamer.overdragen", tr("Dossier overdragen\u2026"), Qt::Key_D, [this] { m_regie->handOver(); }, open,
      {tr("overdracht"), tr("dienst")});
  add(
      "crisiskamer.heropenen", tr("Gesloten dossier heropenen\u2026"), Qt::Key_H, [this] { m_regie->reopen(); },
      [this] { return m_regie->detail() && m_regie->detail()->dossier.head.closed; },
      {tr("weer open"), tr("gesloten")});
  add(
      "crisiskamer.overleggen", tr("Eerdere overleggen terugkijken"), Qt::Key_K,
      [this] { m_regie->lookBackAtMeetings(); }, [this] { return m_regie->detail() != nullptr; },
      {tr("richttijd"), tr("hoe lang")});
  add("crisiskamer.zaal", tr("Scherm voor de zaal tonen"), Qt::Key_Z, [this] { openRoom(); }, open,
      {tr("beamer"), tr("tweede scherm")});
  const auto shown = [this] { return m_room && m_room->isVisible(); };
  const QString everywhere = tr("Overal");
  commands.add({QStringLiteral("zaal.stilzetten"),
                tr("Scherm in de zaal stilzetten of weer laten lopen"),
                everywhere,
                {Qt::CTRL | Qt::Key_B},
                [this] { m_room->setFrozen(!m_room->isFrozen()); },
                shown,
                {},
                {tr("bevriezen"), tr("freeze")}});
  commands.add({QStringLiteral("zaal.verbergen"),
                tr("Scherm in de zaal verbergen of weer tonen"),
                everywhere,
                {Qt::CTRL | Qt::SHIFT | Qt::Key_H},
                [this] { m_room->setCovered(!m_room->isCovered()); },
                shown,
                {},
                {tr("weg"), tr("leeg")}});
  const auto paper = [&](const char* id, const QString& title, app::DossierPaper which, const QStringList& known) {
    commands.add({QLatin1String(id),
                  title,
                  section,
                  {},
                  [this, which] { m_regie->makePaper(which); },
                  [this] { return m_regie->detail() != nullptr; },
                  {},
                  known});
  };
  paper("crisiskamer.besluitnota", tr("Besluitnota van het dossier maken\u2026"), app::DossierPaper::besluitnota,
        {tr("nota"), tr("burgemeester"), tr("afdrukken")});
  paper("crisiskamer.situatierapport", tr("Situatierapport van het dossier maken\u2026"), app::DossierPaper::situatie,
        {tr("sitrap"), tr("afdrukken")});
  paper("crisiskamer.feitenrelaas", tr("Feitenrelaas voor de raad maken\u2026"), app::DossierPaper::feitenrelaas,
        {tr("raad"), tr("raadsbrief"), tr("afdrukken")});
  paper("crisiskamer.overdrachtsmap", tr("Overdrachtsmap van het dossier maken\u2026"), app::DossierPaper::overdracht,
        {tr("overdragen"), tr("dienst"), tr("afdrukken")});
  commands.add({QStringLiteral("crisiskamer.overdrachtsmappen"),
                tr("Overdrachtsmap van alle dossiers van deze eigenaar maken\u2026"),
                section,
                {},
                [this] { m_regie->makeHandoverPack(); },
                open,
                {},
                {tr("overdragen"), tr("dienst"), tr("afdrukken")}});
  paper("crisiskamer.leesmap", tr("Leesmap van het dossier maken\u2026"), app::DossierPaper::leesmap,
        {tr("stukken"), tr("afdrukken")});
  commands.describe(m_new, QStringLiteral("crisiskamer.nieuw"),
                    tr("Een dossier zonder signalen; die kunnen er later bij"));
  m_regie->describe(commands);
}

void Crisiskamer::focusPage() {
  if (m_stack->currentWidget() == m_empty) m_empty->focusFirst();
  else (m_list->isHidden() ? static_cast<QWidget*>(m_pick) : m_list)->setFocus(Qt::OtherFocusReason);
}

void Crisiskamer::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) ask();
}

void Crisiskamer::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool narrow = width() < sideBySideFrom;
  m_splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
  fold(narrow && height() < listFrom);
}

void Crisiskamer::fold(bool folded) {
  if (folded == m_list->isHidden()) return;
  const bool held = m_list->hasFocus() || m_pick->hasFocus();
  m_list->setVisible(!folded);
  m_pick->setVisible(folded);
  m_side->layout()->setContentsMargins(0, metrics::gap, 0, folded ? metrics::gap : 0);
  const int line = m_side->sizeHint().height();
  m_side->setMaximumHeight(folded ? line : QWIDGETSIZE_MAX);
  if (folded) m_splitter->setSizes({line, height() - line});
  else m_splitter->setSizes({sideWidth, 900});
  if (held) focusPage();
}

void Crisiskamer::ask() {
  if (!m_knowledge) return;
  m_stale = false;
  m_bridge.requestDossiers();
  if (std::exchange(m_outdated, false) && current() > 0) m_bridge.requestDossier({current(), std::nullopt});
}

void Crisiskamer::askWhenSeen() {
  m_stale = true;
  if (isVisible()) ask();
}

void Crisiskamer::openNew(const std::vector<std::int64_t>& signals) {
  if (!m_knowledge) return;
  auto* dialog = new DossierDialog(m_theme, m_bridge, m_knowledge, signals, m_settings.function(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Crisiskamer::openDossier(std::int64_t number) {
  m_wanted = number;
  ask();
}

void Crisiskamer::take(const std::vector<std::int64_t>& signals) {
  if (!m_knowledge || signals.empty()) return;
  if (m_stale) {
    // Which dossiers run is asked first; it goes on once that is known.
    m_taking = signals;
    return ask();
  }
  if (m_open.empty()) return openNew(signals);
  auto* dialog = new JoinDialog(m_theme, m_bridge, m_knowledge, m_open, signals, m_settings.function(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &JoinDialog::newRequested, this, [=, this] { openNew(signals); });
  connect(dialog, &JoinDialog::joined, this, &Crisiskamer::dossierRequested);
  dialog->open();
}

RoomWindow* Crisiskamer::room() const { return m_room; }
std::int64_t Crisiskamer::current() const { return m_list->currentId().mid(1).toLongLong(); }

void Crisiskamer::receive(const std::vector<app::DossierRow>& rows) {
  const Instant now = m_clock();
  std::vector<EntryRow> open, closed;
  m_open.clear();
  for (const app::DossierRow& row : rows) {
    (row.closed ? closed : open).push_back(rowOf(row, now));
    if (!row.closed) m_open.push_back(row);
  }
  const QSignalBlocker quiet(m_pick);
  m_pick->clear();
  for (const auto* some : {&open, &closed})
    for (const EntryRow& row : *some)
      m_pick->addItem(some == &closed ? tr("%1 (gesloten)").arg(row.title) : row.title, row.id);
  std::vector<EntryRow> all;
  if (!open.empty()) all.push_back({{}, tr("Lopend"), {}, {}, {}});
  std::ranges::move(open, std::back_inserter(all));
  if (!closed.empty()) all.push_back({{}, tr("Gesloten"), {}, {}, {}});
  std::ranges::move(closed, std::back_inserter(all));
  const bool none = rows.empty();
  const QString kept = m_wanted != 0 ? dossier_words::name(std::exchange(m_wanted, 0)) : m_list->currentId();
  if (!m_model->refresh(all)) {
    m_model->setRows(std::move(all));
    if (!none) m_list->choose(kept);
  } else if (kept != m_list->currentId()) {
    m_list->choose(kept);
  }
  m_pick->setCurrentIndex(m_pick->findData(m_list->currentId()));
  auto* const page = none ? static_cast<QWidget*>(m_empty) : m_splitter;
  const bool gaveWay = m_stack->currentWidget() != page && (isAncestorOf(focusWidget()) || hasFocus());
  m_stack->setCurrentWidget(page);
  // Whoever was here stays here, and not on the button that stands nearest.
  if (gaveWay) focusPage();
  if (!m_taking.empty()) take(std::exchange(m_taking, {}));
}

void Crisiskamer::showDossier(const DossierPtr& detail, std::optional<Instant> at) {
  m_regie->show(detail, at);
  if (!at && m_room && m_room->isVisible() && detail->dossier.number == m_roomOf) fillRoom(*detail);
}

void Crisiskamer::openRoom() {
  const DossierPtr& detail = m_regie->detail();
  if (!detail || detail->dossier.head.closed) return;
  if (!m_room) {
    m_room = new RoomWindow(m_theme, m_clock, m_exercise);
    connect(m_room, &RoomWindow::frozenChanged, this, [this](bool frozen) {
      Q_EMIT said(frozen ? tr("Het scherm in de zaal staat stil") : tr("Het scherm in de zaal loopt weer mee"));
    });
    connect(m_room, &RoomWindow::coveredChanged, this, [this](bool covered) {
      Q_EMIT said(covered ? tr("Het scherm in de zaal toont alleen de klok")
                          : tr("Het scherm in de zaal is weer te zien"));
    });
  }
  m_roomOf = detail->dossier.number;
  fillRoom(*detail);
  m_room->open(window());
}

void Crisiskamer::fillRoom(const app::DossierDetail& detail) {
  if (!m_room) return;
  const PhaseSince phase = detail.held.leading();
  // Who judged and why stays at the table.
  DossierPhase held = detail.held;
  held.by.clear();
  held.because.clear();
  held.signal = 0;
  m_room->show(roomPicture(detail.dossier, phase.phase, phase.step), held,
               dossier_words::freshFor(*m_knowledge, phase.phase, phase.step));
}

}  // namespace peilstok::ui
