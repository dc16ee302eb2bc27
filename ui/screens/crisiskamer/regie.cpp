#include "screens/crisiskamer/regie.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/handling_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "prompts/prompts.h"
#include "screens/crisiskamer/ask_dialog.h"
#include "screens/crisiskamer/dossier_dialog.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/crisiskamer/end_dialog.h"
#include "screens/crisiskamer/item_card.h"
#include "screens/crisiskamer/item_column.h"
#include "screens/crisiskamer/item_dialog.h"
#include "screens/crisiskamer/meeting_strip.h"
#include "screens/crisiskamer/meetings_dialog.h"
#include "screens/crisiskamer/scaling_part.h"
#include "screens/crisiskamer/then_strip.h"
#include "shell/commands.h"
#include "widgets/columns_page.h"
#include "widgets/labels.h"
#include "widgets/layout_hold.h"
#include "widgets/marks.h"
#include "widgets/moment_field.h"
#include "widgets/panels.h"
#include "widgets/spoken.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

// Three columns of a readable width need this much.
constexpr int threeColumnsFrom = 900;
constexpr int onePageBelow = 520;
constexpr int usualMinutes = 60;
constexpr int phaseWords = 44;  // where the words of a phase begin, and a little room behind them
const std::string quickField = "text";

/// Of one signal: what was judged of it last, and beside that the program's phase.
QString phaseOf(const store::SignalRow& row, const app::DossierDetail& detail) {
  DossierPhase held;
  held.program = PhaseSince{row.phase, row.step, row.weighed};
  for (const store::StoredJudgement& one : detail.judgements)
    if (one.signal == row.number) held.own = PhaseSince{one.judgement.phase, one.judgement.step, one.judgement.at};
  return dossier_words::held(held);
}

/// Meetings to look back at. One that still runs is none yet, unless its dossier was closed over it.
std::size_t meetingsOver(const app::DossierDetail& detail) {
  if (detail.dossier.head.closed) return detail.meetings.size();
  const auto over = [](const HeldMeeting& one) { return one.ended.has_value(); };
  return static_cast<std::size_t>(std::ranges::count_if(detail.meetings, over));
}

constexpr std::array quickKinds{ItemKind::notitie,    ItemKind::gegeven,  ItemKind::vraag,
                                ItemKind::verklaring, ItemKind::scenario, ItemKind::actie};

}  // namespace

Regie::Regie(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_settings(settings),
      m_prompts(prompts),
      m_clock(std::move(clock)),
      m_title(makeLabel({}, "title")),
      m_number(makeLine({}, "small")),
      m_meta(makeLabel({}, "muted")),
      m_whose(makeLabel({}, "strong")),
      m_phase(new PhaseMark(theme)),
      m_room(new QPushButton(tr("&Zaal tonen"))),
      m_edit(new QPushButton(tr("&Bijwerken\u2026"))),
      m_more(new QPushButton(tr("&Meer"))),
      m_lacks(new Banner(theme, QStringLiteral("waarschuwing"))),
      m_then(new Banner(theme, QStringLiteral("tijd"))),
      m_shut(new Banner(theme, QStringLiteral("slot"))),
      m_meeting(new MeetingStrip(theme, m_clock)),
      m_slider(new ThenStrip(theme)),
      m_quickKind(new QComboBox),
      m_quick(new QLineEdit) {
  buildColumns();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_head = makeHead();
  m_quickTray = makeQuick();
  layout->addWidget(m_head);
  layout->addWidget(m_meeting);
  layout->addWidget(m_columns, 1);
  layout->addWidget(m_quickTray);
  layout->addWidget(m_slider);
  setAccessibleName(tr("Regie"));
  setAcceptDrops(true);
  connect(&m_bridge, &Bridge::dossierRefused, this, [this](std::int64_t dossier) { takeQuickBack(dossier); });
  connect(&m_bridge, &Bridge::attachmentChecked, this, &Regie::tellCompared);
  connect(&m_bridge, &Bridge::paperWritten, this, [this](const std::filesystem::path& file) {
    Q_EMIT said(tr("Geschreven: %1").arg(QString::fromStdU16String(file.filename().u16string())));
  });
  connect(m_meeting, &MeetingStrip::changed, this, [this](const Meeting& meeting) { send(meeting); });
  connect(m_meeting, &MeetingStrip::nextRequested, this, &Regie::askNextMeeting);
  connect(m_meeting, &MeetingStrip::heldRequested, this, &Regie::lookBackAtMeetings);
  connect(m_slider, &ThenStrip::momentChosen, this, [this](std::optional<Instant> moment) {
    if (m_now) m_bridge.requestDossier({m_now->dossier.number, moment});
  });
}

void Regie::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange(height() < onePageBelow);
}

void Regie::arrange(bool onePage) {
  if (std::exchange(m_onePage, onePage) == onePage) return;
  if (onePage) return m_columns->setEnds({m_head, m_meeting}, {m_quickTray, m_slider});
  m_columns->setEnds({}, {});
  auto* lines = static_cast<QVBoxLayout*>(layout());
  lines->insertWidget(0, m_head);
  lines->insertWidget(1, m_meeting);
  lines->addWidget(m_quickTray);
  lines->addWidget(m_slider);
  m_head->show();
  m_slider->show();
  if (m_shown) showShut();
}

QWidget* Regie::makeHead() {
  auto* head = new QFrame;
  setRole(head, "bar");
  auto* layout = new QVBoxLayout(head);
  layout->setContentsMargins(metrics::block, metrics::gap, metrics::block, metrics::gap);
  layout->setSpacing(metrics::tight);
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::gap);
  auto* words = new QVBoxLayout;
  words->setSpacing(metrics::hair);
  words->addWidget(m_number);
  words->addWidget(m_title);
  row->addLayout(words, 1);
  setRole(m_room, "primary");
  m_room->setObjectName(QStringLiteral("showRoom"));
  m_edit->setObjectName(QStringLiteral("editDossier"));
  m_more->setObjectName(QStringLiteral("dossierMore"));
  m_more->setProperty("hasMenu", true);
  auto* menu = new QMenu(m_more);
  const auto paper = [&](const QString& name, app::DossierPaper which) {
    menu->addAction(name, this, [this, which] { makePaper(which); });
  };
  paper(tr("Besluitnota maken\u2026"), app::DossierPaper::besluitnota);
  paper(tr("Situatierapport maken\u2026"), app::DossierPaper::situatie);
  paper(tr("Feitenrelaas voor de raad maken\u2026"), app::DossierPaper::feitenrelaas);
  paper(tr("Leesmap maken\u2026"), app::DossierPaper::leesmap);
  paper(tr("Overdrachtsmap maken\u2026"), app::DossierPaper::overdracht);
  menu->addAction(tr("Overdrachtsmap van alle dossiers van deze eigenaar maken\u2026"), this, &Regie::makeHandoverPack);
  menu->addSeparator();
  m_openOnly.push_back(menu->addAction(tr("Het geheel is opnieuw bekeken"), this, &Regie::review));
  m_openOnly.push_back(menu->addAction(tr("Overdragen aan een ander\u2026"), this, &Regie::handOver));
  m_openOnly.push_back(menu->addAction(tr("Dossier sluiten\u2026"), this, &Regie::close));
  m_reopen = menu->addAction(tr("Dossier heropenen\u2026"), this, &Regie::reopen);
  m_more->setMenu(menu);
  for (QPushButton* button : {m_room, m_edit, m_more}) row->addWidget(button, 0, Qt::AlignTop);
  layout->addLayout(row);
  auto* second = new QHBoxLayout;
  second->setSpacing(metrics::block);
  m_phase->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  second->addWidget(m_phase);
  auto* about = new QVBoxLayout;
  about->setSpacing(metrics::hair);
  m_whose->setObjectName(QStringLiteral("dossierWhose"));
  about->addWidget(m_whose);
  about->addWidget(m_meta);
  buildCalls();
  about->addWidget(m_calls);
  about->addStretch(1);
  second->addLayout(about, 1);
  layout->addLayout(second);
  layout->addWidget(m_lacks);
  layout->addWidget(m_then);
  layout->addWidget(m_shut);
  m_shut->setText(
      tr("Dit dossier is gesloten"),
      tr("Alles staat er nog om te lezen en af te drukken. Vastleggen, overleggen en de zaal tonen kan weer "
         "als het heropend is."));
  QPushButton* again = m_shut->addButton(tr("Heropenen\u2026"));
  again->setObjectName(QStringLiteral("reopenDossier"));
  connect(again, &QPushButton::clicked, this, &Regie::reopen);
  m_shut->hide();
  QPushButton* back = m_then->addButton(tr("Terug naar nu"));
  back->setObjectName(QStringLiteral("backToNow"));
  connect(back, &QPushButton::clicked, m_slider, &ThenStrip::toNow);
  m_lacks->hide();
  m_then->hide();
  connect(m_room, &QPushButton::clicked, this, &Regie::roomRequested);
  connect(m_edit, &QPushButton::clicked, this, &Regie::editHead);
  return head;
}

void Regie::buildColumns() {
  using Parts = std::vector<ItemColumn::Part>;
  m_signals = new QWidget;
  m_signalLines = new QVBoxLayout(m_signals);
  m_signalLines->setContentsMargins(0, 0, 0, 0);
  m_signalLines->setSpacing(metrics::hair);
  m_beeld =
      new ItemColumn(m_theme, tr("Beeld"), dossier_words::stepAsks(MeetingStep::beeld),
                     Parts{{tr("Feiten"), ItemKind::gegeven, tr("Nog geen feiten. Begin met wat zeker is.")},
                           {tr("Open vragen"), ItemKind::vraag, tr("Geen open vragen.")},
                           {tr("Notities"), ItemKind::notitie, tr("Geen notities.")},
                           {tr("Bijlagen"), ItemKind::bijlage,
                            tr("Geen bijlagen. Sleep een bestand hierheen; alleen naam, grootte en kenmerk worden "
                               "bewaard, het bestand niet.")}});
  m_beeld->addBelow(m_signals);
  m_oordeel = new ItemColumn(
      m_theme, tr("Oordeel"), dossier_words::stepAsks(MeetingStep::oordeel),
      Parts{
          {tr("Scenario\u2019s"), ItemKind::scenario, tr("Nog geen scenario\u2019s. Eén ervan is altijd: niets doen.")},
          {tr("Andere verklaring"), ItemKind::verklaring, tr("Nog niet opgeschreven wat het ook kan zijn.")},
          {tr("Opschaling"), ItemKind::opschaling, tr("Nog niemand gewaarschuwd.")}});
  m_scaling = new ScalingPart(m_theme);
  m_oordeel->addBelow(m_scaling);
  connect(m_scaling, &ScalingPart::calledRequested, this, [this](const std::string& rule) {
    if (m_now && !m_past) m_bridge.scaleUp(m_now->dossier.number, rule, fromQt(m_settings.function()));
  });
  m_besluit = new ItemColumn(m_theme, tr("Besluit"), dossier_words::stepAsks(MeetingStep::besluit),
                             Parts{{tr("Besluiten"), ItemKind::besluit, tr("Nog niets besloten.")},
                                   {tr("Acties"), ItemKind::actie, tr("Geen acties.")},
                                   {tr("Lessen"), ItemKind::les, tr("Nog geen lessen.")}});
  m_columns = new ColumnsPage({{m_beeld, 34, 0}, {m_oordeel, 32, 1}, {m_besluit, 34, 2}}, threeColumnsFrom);
  m_columns->setProperty("takesLetters", true);
  for (ItemColumn* column : {m_beeld, m_oordeel, m_besluit}) {
    connect(column, &ItemColumn::addRequested, this, &Regie::add);
    connect(column, &ItemColumn::cardMade, this, &Regie::connectCard);
  }
}

QWidget* Regie::makeQuick() {
  auto* line = new QFrame;
  setRole(line, "tray");
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(metrics::block, metrics::tight, metrics::block, metrics::tight);
  row->setSpacing(metrics::gap);
  for (const ItemKind kind : quickKinds) m_quickKind->addItem(dossier_words::kind(kind));
  m_quickKind->setObjectName(QStringLiteral("quickKind"));
  nameBox(m_quickKind, tr("Soort snelle notitie"));
  row->addWidget(m_quickKind);
  m_quick->setObjectName(QStringLiteral("quickLine"));
  m_quick->setPlaceholderText(tr("Snel vastleggen: typ één zin en druk op Enter. Zonder namen."));
  m_quick->setAccessibleName(tr("Snel vastleggen in dit dossier"));
  row->addWidget(m_quick, 1);
  auto* go = new QPushButton(tr("&Vastleggen"));
  go->setObjectName(QStringLiteral("quickGo"));
  row->addWidget(go);
  connect(go, &QPushButton::clicked, this, &Regie::quick);
  connect(m_quick, &QLineEdit::returnPressed, this, &Regie::quick);
  connect(m_quick, &QLineEdit::textEdited, this, [this](const QString& text) {
    if (m_quickDraft) m_quickDraft->type({{quickField, fromQt(text)}});
  });
  return line;
}

void Regie::describe(Commands& commands) {
  commands.describe(m_room, QStringLiteral("crisiskamer.zaal"),
                    tr("Het scherm voor de zaal, met alleen wat gedeeld mag worden"));
  commands.describe(m_edit, QStringLiteral("crisiskamer.bijwerken"), tr("Naam, eigenaar, volgend moment en fase"));
}

void Regie::show(const DossierPtr& detail, std::optional<Instant> at) {
  const bool other = !m_shown || m_shown->dossier.number != detail->dossier.number;
  m_shown = detail;
  m_past = at.has_value();
  if (!m_past) m_now = detail;
  if (other || detail->dossier.items.size() > m_quickItems) m_quickSent.clear();  // it was kept
  if (other) {
    m_slider->toNow();
    m_quick->clear();
    m_quickDraft =
        std::make_unique<Autosave>(m_bridge, dossier_words::name(detail->dossier.number).toStdString() + "/snel", this);
    connect(m_quickDraft.get(), &Autosave::restored, this, [this](const DraftFields& fields) {
      const auto found = fields.find(quickField);
      if (found != fields.end() && m_quick->text().isEmpty()) m_quick->setText(toQt(found->second));
    });
    m_quickDraft->begin();
  }
  const LayoutHold hold(m_columns);
  const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
  const Instant now = at.value_or(m_clock());
  showHead();
  showViolations();
  m_meeting->setAgenda(m_knowledge->agenda);
  m_meeting->setHeld(meetingsOver(*detail));
  m_meeting->show(detail->dossier.meeting, m_past || detail->dossier.head.closed, detail->dossier.head.closed);
  if (!m_past) m_slider->setMoments(detail->moments, m_clock());
  const bool fixed = m_past || detail->dossier.head.closed;
  const MeetingStep step = detail->dossier.head.closed ? MeetingStep::klaar : detail->dossier.meeting.step;
  m_beeld->setCurrent(step == MeetingStep::beeld);
  m_oordeel->setCurrent(step == MeetingStep::oordeel);
  m_besluit->setCurrent(step == MeetingStep::besluit);
  for (ItemColumn* column : {m_beeld, m_oordeel, m_besluit}) column->show(*detail, *m_knowledge, now, fixed);
  m_scaling->show(*detail, *m_knowledge, now, fixed);
  showCalls();
  showSignals();
  m_columns->orderTabs();
  for (QWidget* part : {static_cast<QWidget*>(m_quick), static_cast<QWidget*>(m_quickKind)}) part->setEnabled(!fixed);
  // Whatever was pressed is made anew; who pressed it goes on there.
  if (!focused.isEmpty())
    if (auto* again = m_columns->findChild<QWidget*>(focused)) again->setFocus(Qt::OtherFocusReason);
}

void Regie::showHead() {
  const app::DossierDetail& detail = *m_shown;
  const DossierHead& head = detail.dossier.head;
  const Instant now = m_clock();
  m_number->setText(head.closed ? tr("%1  \u00b7  gesloten").arg(dossier_words::name(detail.dossier.number))
                                : dossier_words::name(detail.dossier.number));
  m_title->setText(toQt(head.title));
  const PhaseSince phase = detail.held.leading();
  m_phase->setPhase(phase.phase, phase.step);
  // As wide as its words: what stands beside it is about it.
  const int name =
      QFontMetrics(Theme::font(metrics::title, QFont::DemiBold)).horizontalAdvance(present::phaseName(phase.phase));
  const int step =
      QFontMetrics(Theme::font()).horizontalAdvance(tr("Stap: %1").arg(present::phaseName(phase.phase, phase.step)));
  m_phase->setFixedWidth(phaseWords + std::max(name, phase.step == Step::none ? 0 : step));
  m_whose->setText(dossier_words::whose(detail.held));
  QStringList meta;
  meta << tr("van %1").arg(present::functionName(head.owner));
  if (!head.closedBecause.empty())
    meta << (head.closed ? tr("gesloten: \u201c%1\u201d") : tr("heropend: \u201c%1\u201d"))
                .arg(dossier_words::within(head.closedBecause));
  if (!head.closed && head.next)
    meta << (*head.next < now ? tr("had opnieuw bekeken moeten worden om %1") : tr("kijkt weer om %1"))
                .arg(momentText(*head.next, now));
  if (detail.course.reviewBy && !head.closed)
    meta << (detail.course.reviewOverdue ? tr("herduiden was nodig voor %1") : tr("herduiden voor %1"))
                .arg(momentText(*detail.course.reviewBy, now));
  meta << tr("in de zaal: %1").arg(dossier_words::roomTitle(detail.dossier.number, head.roomTitle));
  m_meta->setText(meta.join(QStringLiteral("  \u00b7  ")));
  m_then->setVisible(m_past);
  if (m_past)
    m_then->setText(tr("Zo was het op %1").arg(momentText(*m_slider->moment(), now)),
                    tr("Alles op deze bladzijde is wat er toen bekend was. Wijzigen kan alleen nu."));
  m_edit->setEnabled(!m_past);
  m_more->setEnabled(!m_past);
  for (QAction* action : m_openOnly) action->setEnabled(!head.closed);
  m_reopen->setEnabled(head.closed);
  m_room->setEnabled(!m_past);
  showShut();
}

/// What cannot be done with a closed dossier is not there; why, and how it can be again, stands in its place.
void Regie::showShut() {
  const bool shut = m_shown->dossier.head.closed;
  m_shut->setVisible(shut && !m_past);
  m_room->setVisible(!shut);
  m_edit->setVisible(!shut);
  m_quickTray->setVisible(!shut);
  m_meeting->setVisible(!shut || meetingsOver(*m_shown) > 0);
}

void Regie::showViolations() {
  const std::vector<Violation>& lacks = m_shown->violations;
  m_lacks->setVisible(!lacks.empty() && !m_past);
  if (lacks.empty()) return;
  QStringList lines;
  for (const Violation& one : lacks) lines << dossier_words::lack(one, m_shown->dossier);
  m_lacks->setText(tr("Nog niet op orde"), lines.join(QLatin1Char('\n')));
}

void Regie::showSignals() {
  clear(m_signalLines);
  const auto& rows = m_shown->signals;
  m_signalLines->addWidget(makeLine(tr("Signalen  %1").arg(rows.size()), "strong"));
  const Instant now = m_clock();
  for (const store::SignalRow& row : rows) {
    QString words = toQt(row.excerpt);
    constexpr int most = 90;
    if (words.size() > most) words = words.left(most).trimmed() + QStringLiteral("\u2026");
    auto* link = new TextButton(m_theme, words, present::signalName(row.number));
    link->setObjectName(QStringLiteral("dossierSignal_%1").arg(row.number));
    link->setAccessibleName(tr("Signaal %1 openen: %2").arg(present::signalName(row.number), words));
    connect(link, &QAbstractButton::clicked, this, [this, number = row.number] { Q_EMIT signalRequested(number); });
    m_signalLines->addWidget(link, 0, Qt::AlignLeft);
    QLabel* meta =
        makeLabel(tr("%1  \u00b7  %2")
                      .arg(phaseOf(row, *m_shown), row.received ? momentText(*row.received, now) : tr("zonder moment")),
                  "small");
    m_signalLines->addWidget(meta);
  }
  if (rows.empty()) m_signalLines->addWidget(makeLabel(tr("Nog geen signalen in dit dossier."), "small"));
}

void Regie::connectCard(ItemCard* card) {
  connect(card, &ItemCard::editRequested, this, &Regie::openItem);
  connect(card, &ItemCard::endRequested, this, [this](const DossierItem& item) { endItem(item, ItemState::gedaan); });
  connect(card, &ItemCard::shareRequested, this, [this](DossierItem item, bool share) {
    item.share = share;
    send(std::move(item));
  });
  connect(card, &ItemCard::compareRequested, this, &Regie::compareFile);
  connect(card, &ItemCard::stillSoRequested, this, [this](DossierItem item) {
    item.known = m_clock();
    send(std::move(item));
  });
  connect(card, &ItemCard::readBackRequested, this, [this](DossierItem item) {
    item.readBack = m_clock();
    send(std::move(item));
  });
}

void Regie::send(DossierAct act, bool unseen) {
  if (!m_now || m_past) return;
  m_bridge.changeDossier(
      {m_now->dossier.number, std::move(act), fromQt(m_settings.function()), unseen ? 0 : m_now->dossier.lastEntry});
}

DossierItem Regie::newItem(ItemKind kind) const {
  DossierItem item;
  item.kind = kind;
  const Instant now = m_clock();
  if (kind == ItemKind::gegeven) {
    item.sureness = Sureness::vermoed;
    item.known = now;
  }
  if (kind == ItemKind::vraag || kind == ItemKind::actie) {
    item.owner = m_settings.function().isEmpty() ? m_now->dossier.head.owner : fromQt(m_settings.function());
    item.due = quarterAfter(now, usualMinutes);
  }
  if (kind == ItemKind::besluit) {
    QStringList present;
    for (const std::string& one : m_now->dossier.meeting.present) present << toQt(one);
    item.present = fromQt(present.join(QStringLiteral(", ")));
  }
  return item;
}

void Regie::add(ItemKind kind) {
  if (kind == ItemKind::bijlage) return attach();
  if (!canAdd()) return;
  if (kind == ItemKind::besluit && lacksExplanation()) return explainFirst();
  openItem(newItem(kind));
}

bool Regie::lacksExplanation() const {
  return std::ranges::any_of(m_now->violations, [](const Violation& one) { return one.lack == Lack::verklaring; });
}

void Regie::explainFirst() {
  ItemDialog* dialog = openItem(newItem(ItemKind::verklaring));
  dialog->sayFirst(
      tr("Vanaf oplopende spanningen hoort bij een besluit een andere verklaring. Leg die eerst vast; daarna volgt het "
         "besluit."));
  connect(
      dialog, &QDialog::accepted, this, [this] { add(ItemKind::besluit); },
      Qt::QueuedConnection);  // when the dossier with the explanation is on the screen
}

ItemDialog* Regie::openItem(DossierItem item) {
  auto* dialog =
      new ItemDialog(m_theme, m_bridge, m_knowledge, m_now->dossier, std::move(item), m_settings.function(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ItemDialog::withdrawRequested, this,
          [this](const DossierItem& away) { endItem(away, ItemState::vervallen); });
  dialog->open();
  return dialog;
}

void Regie::endItem(const DossierItem& item, ItemState state) {
  auto* dialog =
      new EndDialog(m_theme, m_bridge, m_knowledge, m_now->dossier, item, state, m_settings.function(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Regie::quick() {
  const QString text = m_quick->text().trimmed();
  if (text.isEmpty() || !m_now) return m_quick->setFocus();
  DossierItem item = newItem(quickKinds[static_cast<std::size_t>(m_quickKind->currentIndex())]);
  item.text = fromQt(text);
  m_quickSent = text;
  m_quickItems = m_now->dossier.items.size();
  send(std::move(item), true);
  m_quick->clear();
  if (m_quickDraft) m_quickDraft->drop();
}

/// What was refused stands in the line again, unless somebody types the next already.
void Regie::takeQuickBack(std::int64_t dossier) {
  const QString text = std::exchange(m_quickSent, {});
  if (text.isEmpty() || !m_now || dossier != m_now->dossier.number || !m_quick->text().isEmpty()) return;
  m_quick->setText(text);
  if (m_quickDraft) m_quickDraft->type({{quickField, fromQt(text)}});
}

void Regie::focusQuick() { m_quick->setFocus(Qt::ShortcutFocusReason); }
void Regie::goOnWithMeeting() {
  if (m_now && !m_past) m_meeting->goOn();
}

void Regie::editHead() {
  if (!m_now || m_past || m_now->dossier.head.closed) return;
  auto* dialog = new DossierDialog(m_theme, m_bridge, m_knowledge, m_now->dossier, m_settings.function(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Regie::review() {
  if (!m_now || m_past) return;
  DossierHead head = m_now->dossier.head;
  head.reviewed = m_clock();
  send(head);
  Q_EMIT said(tr("Vastgelegd dat het geheel opnieuw is bekeken"));
}

void Regie::handOver() {
  if (!m_now || m_past) return;
  DossierQuestion question;
  question.title = tr("Dossier overdragen");
  question.lead = tr("Wie het overneemt, leest dit als eerste. Eigenaar en open punten gaan mee.");
  question.first = tr("Naar welke functie?");
  question.second = tr("Wat moet die weten?");
  question.go = tr("&Overdragen");
  auto* dialog = new DossierAskDialog(
      m_theme, m_bridge, m_knowledge, m_now->dossier.number, 0, m_settings.function(), question,
      [](const DossierAnswer& answer) -> DossierAct {
        return Handover{answer.first, answer.second};
      },
      window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Regie::close() {
  if (!m_now || m_past) return;
  DossierQuestion question;
  question.title = tr("Dossier sluiten");
  question.lead = tr("Het blijft leesbaar, en staat daarna klaar om te evalueren.");
  question.first = tr("Waarom kan het dicht?");
  question.go = tr("Dossier &sluiten");
  auto* dialog = new DossierAskDialog(
      m_theme, m_bridge, m_knowledge, m_now->dossier.number, m_now->dossier.lastEntry, m_settings.function(), question,
      [head = m_now->dossier.head](const DossierAnswer& answer) -> DossierAct {
        DossierHead closed = head;
        closed.closed = true;
        closed.closedBecause = answer.first;
        return closed;
      },
      window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Regie::reopen() {
  if (!m_now || m_past || !m_now->dossier.head.closed) return;
  DossierQuestion question;
  question.title = tr("Dossier heropenen");
  question.lead = tr("Alles wat erin stond, staat er nog. Wat er nu bij komt, komt daarna.");
  question.first = tr("Waarom gaat het weer open?");
  question.moment = tr("Wanneer kijken jullie weer?");
  question.momentNow = quarterAfter(m_clock(), usualMinutes);
  question.go = tr("Dossier &heropenen");
  auto* dialog = new DossierAskDialog(
      m_theme, m_bridge, m_knowledge, m_now->dossier.number, m_now->dossier.lastEntry, m_settings.function(), question,
      [head = m_now->dossier.head](const DossierAnswer& answer) -> DossierAct {
        DossierHead open = head;
        open.closed = false;
        open.closedBecause = answer.first;
        open.next = answer.moment;
        return open;
      },
      window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Regie::lookBackAtMeetings() {
  if (!m_shown) return;
  auto* dialog = new MeetingsDialog(m_theme, m_shown->meetings, m_knowledge->agenda, m_clock(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Regie::makePaper(app::DossierPaper paper) {
  if (!m_now || m_past) return;
  const auto name = [&] {
    switch (paper) {
      case app::DossierPaper::besluitnota: return tr("Besluitnota");
      case app::DossierPaper::situatie: return tr("Situatierapport");
      case app::DossierPaper::feitenrelaas: return tr("Feitenrelaas");
      case app::DossierPaper::overdracht: return tr("Overdrachtsmap");
      case app::DossierPaper::leesmap: break;
    }
    return tr("Leesmap");
  }();
  writePaper(name, dossier_words::name(m_now->dossier.number), {m_now->dossier.number, paper, Tlp::amber, {}, {}});
}

void Regie::makeHandoverPack() {
  if (!m_now || m_past) return;
  const std::string& owner = m_now->dossier.head.owner;
  writePaper(tr("Overdrachtsmap"), toQt(owner),
             {m_now->dossier.number, app::DossierPaper::overdracht, Tlp::amber, {}, owner});
}

void Regie::writePaper(const QString& name, const QString& of, PaperWish wish) {
  m_prompts.chooseSaveFile(this, tr("%1 maken").arg(name), QStringLiteral("%1 %2.pdf").arg(name, of),
                           tr("PDF (*.pdf);;OpenDocument (*.odt);;Word (*.docx);;Webpagina (*.html)"),
                           [this, wish = std::move(wish)](const QString& chosen) mutable {
                             wish.file = std::filesystem::path(chosen.toStdU16String());
                             m_bridge.writePaper(wish);
                           });
}

void Regie::askNextMeeting() {
  if (!m_now || m_past) return;
  DossierQuestion question;
  question.title = tr("Volgend overleg");
  question.moment = tr("Wanneer komen jullie weer bij elkaar?");
  question.momentNow = m_now->dossier.meeting.next;
  question.go = tr("&Vastleggen");
  auto* dialog = new DossierAskDialog(
      m_theme, m_bridge, m_knowledge, m_now->dossier.number, 0, m_settings.function(), question,
      [meeting = m_now->dossier.meeting](const DossierAnswer& answer) -> DossierAct {
        Meeting next = meeting;
        next.next = answer.moment;
        return next;
      },
      window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace peilstok::ui
