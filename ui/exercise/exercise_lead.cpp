#include "exercise/exercise_lead.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bridge/text.h"
#include "exercise/debrief_dialog.h"
#include "exercise/start_exercise_dialog.h"
#include "shell/commands.h"
#include "widgets/labels.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

namespace {

constexpr std::chrono::seconds beat{1};
constexpr int mostAnnouncements = 3;  // more would push the page away; what was said first goes first
constexpr std::array speeds{1, 2, 4, 6, 8, 12, 20, 30, 60};

QString kindWords(InjectKind kind) {
  switch (kind) {
    case InjectKind::politie_bericht: return ExerciseLead::tr("bericht van de politie");
    case InjectKind::telefoontje: return ExerciseLead::tr("telefoontje");
    case InjectKind::besluit_elders: return ExerciseLead::tr("besluit elders");
    case InjectKind::vraag_burgemeester: return ExerciseLead::tr("vraag van de burgemeester");
    case InjectKind::media: return ExerciseLead::tr("media");
    case InjectKind::tegenbericht: return ExerciseLead::tr("tegenbericht");
  }
  return {};
}

}  // namespace

ExerciseLead::ExerciseLead(const Theme& theme, Bridge& bridge, Prompts& prompts, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_prompts(prompts),
      m_words(makeLabel({}, "small")),
      m_start(makeButton(tr("Oefening starten\u2026"), "exerciseStart", &ExerciseLead::choose)),
      m_hold(makeButton(tr("Pauze"), "exerciseHold", &ExerciseLead::holdOrGoOn)),
      m_slower(makeButton(tr("Langzamer"), "exerciseSlower", &ExerciseLead::slower)),
      m_faster(makeButton(tr("Sneller"), "exerciseFaster", &ExerciseLead::faster)),
      m_stop(makeButton(tr("Stoppen\u2026"), "exerciseStop", &ExerciseLead::stop)),
      m_debrief(makeButton(tr("Nabespreking\u2026"), "exerciseDebrief", &ExerciseLead::showDebrief)),
      m_leave(makeButton(tr("Oefening verlaten\u2026"), "exerciseLeave", &ExerciseLead::leaveRequested)),
      m_fold(new QPushButton),
      m_folded(new QWidget),
      m_announcements(new QVBoxLayout(m_folded)) {
  setRole(this, "bar");
  setObjectName(QStringLiteral("exerciseLead"));
  setAccessibleName(tr("Oefenleiding"));
  auto* lines = new QVBoxLayout(this);
  lines->setContentsMargins(metrics::block, metrics::tight, metrics::block, metrics::tight);
  lines->setSpacing(metrics::tight);
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::tight);
  m_words->setObjectName(QStringLiteral("exerciseWords"));
  row->addWidget(m_words, 1);
  for (QPushButton* button : {m_fold, m_start, m_hold, m_slower, m_faster, m_stop, m_debrief, m_leave})
    row->addWidget(button);
  lines->addLayout(row);
  lines->addWidget(m_folded);
  m_announcements->setContentsMargins(0, 0, 0, 0);
  m_folded->hide();
  setRole(m_fold, "quiet");
  m_fold->setObjectName(QStringLiteral("exerciseFold"));
  m_fold->setCheckable(true);
  m_fold->setToolTip(tr("Wat de oefenleider hardop zegt. Wie meespeelt, kijkt hier niet."));
  connect(m_fold, &QPushButton::toggled, this, [this](bool open) {
    m_folded->setVisible(open);
    showFold();
  });
  connect(&m_bridge, &Bridge::exerciseStands, this, [this](const ExerciseStanding& standing) {
    showStanding(standing);
    if (std::exchange(m_chooseNext, false) && !standing.isGoing()) choose();
  });
  connect(&m_bridge, &Bridge::exercisePlayed, this, &ExerciseLead::showTurn);
  connect(&m_bridge, &Bridge::exerciseBegun, this, &ExerciseLead::begun);
  connect(&m_bridge, &Bridge::exerciseRefused, this, [this](const Error& error) {
    m_asked = false;
    m_timer.stop();
    Q_EMIT refused(error);
  });
  connect(&m_timer, &QTimer::timeout, this, &ExerciseLead::tick);
  showStanding({});
}

QPushButton* ExerciseLead::makeButton(const QString& words, const char* name, void (ExerciseLead::*act)()) {
  auto* button = new QPushButton(words);
  setRole(button, "quiet");
  button->setObjectName(QLatin1String(name));
  button->setAccessibleName(tr("Oefening: %1").arg(words));
  connect(button, &QPushButton::clicked, this, act);
  return button;
}

void ExerciseLead::addCommands(Commands& commands) {
  const QString section = tr("Oefening");
  const auto going = [this] { return m_standing.isGoing(); };
  const auto add = [&](const char* id, const QString& title, Qt::Key key, void (ExerciseLead::*act)(),
                       std::function<bool()> available, const QStringList& known) {
    commands.add({QLatin1String(id),
                  title,
                  section,
                  {Qt::CTRL | Qt::ALT | key},
                  [this, act] { (this->*act)(); },
                  std::move(available),
                  {},
                  known});
  };
  add("oefening.starten", tr("Oefening starten\u2026"), Qt::Key_O, &ExerciseLead::choose,
      [this] { return !m_standing.isGoing(); }, {tr("scenario"), tr("draaiboek")});
  add("oefening.pauze", tr("Oefening stilzetten of verder laten gaan"), Qt::Key_P, &ExerciseLead::holdOrGoOn, going,
      {tr("pauze"), tr("verder")});
  add("oefening.sneller", tr("Oefening sneller"), Qt::Key_N, &ExerciseLead::faster, going, {tr("tempo")});
  add("oefening.langzamer", tr("Oefening langzamer"), Qt::Key_L, &ExerciseLead::slower, going, {tr("tempo")});
  add("oefening.stoppen", tr("Oefening stoppen\u2026"), Qt::Key_X, &ExerciseLead::stop, going, {tr("einde")});
  add("oefening.nabespreking", tr("Nabespreking van de oefening\u2026"), Qt::Key_B, &ExerciseLead::showDebrief,
      [this] { return m_standing.state != ExerciseStanding::State::none; }, {tr("terugkijken"), tr("debrief")});
}

void ExerciseLead::begin() { m_bridge.requestExercise(); }

int ExerciseLead::announced() const { return m_announcements->count(); }

void ExerciseLead::tick() {
  if (std::exchange(m_asked, true)) return;
  m_bridge.playExercise();
}

void ExerciseLead::choose() {
  auto* dialog = new StartExerciseDialog(m_theme, m_bridge, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void ExerciseLead::holdOrGoOn() {
  m_bridge.stepExercise(m_standing.state == ExerciseStanding::State::held ? ExerciseStep::resume : ExerciseStep::pause);
}

void ExerciseLead::changeSpeed(bool faster) {
  const auto above = std::ranges::find_if(speeds, [&](int one) { return one > m_standing.speed; });
  const auto below = std::find_if(speeds.rbegin(), speeds.rend(), [&](int one) { return one < m_standing.speed; });
  if (faster && above != speeds.end()) m_bridge.setExerciseSpeed(*above);
  if (!faster && below != speeds.rend()) m_bridge.setExerciseSpeed(*below);
}

void ExerciseLead::stop() {
  m_prompts.confirm(this, tr("Oefening stoppen"),
                    tr("Er komt niets meer binnen. Wat jullie deden blijft staan, en de nabespreking ligt klaar."),
                    tr("Stoppen"), [this] { m_bridge.stepExercise(ExerciseStep::stop); });
}

void ExerciseLead::showDebrief() {
  if (m_standing.state != ExerciseStanding::State::runs && m_standing.state != ExerciseStanding::State::held)
    return openDebrief();
  m_prompts.confirm(this, tr("Nabespreking tijdens het spel"),
                    tr("De oefening loopt nog. In de nabespreking staat wat er echt gebeurde: wie meespeelt, weet dan "
                       "hoe het afloopt."),
                    tr("Toch openen"), [this] { openDebrief(); });
}

void ExerciseLead::openDebrief() {
  auto* dialog = new DebriefDialog(m_theme, m_bridge, m_prompts, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &DebriefDialog::said, this, &ExerciseLead::said);
  dialog->open();
}

void ExerciseLead::showStanding(const ExerciseStanding& standing) {
  using State = ExerciseStanding::State;
  const State before = std::exchange(m_standing, standing).state;
  const bool going = standing.isGoing();
  m_start->setVisible(!going);
  for (QPushButton* button : {m_hold, m_slower, m_faster, m_stop}) button->setVisible(going);
  m_debrief->setVisible(standing.state == State::stopped || standing.state == State::done);
  m_hold->setText(standing.state == State::held ? tr("Verder") : tr("Pauze"));
  m_hold->setAccessibleName(tr("Oefening: %1").arg(m_hold->text()));
  m_hold->setEnabled(standing.state != State::done);
  if (standing.state == State::none) {
    m_words->setText(tr("Er loopt geen oefening. Kies een scenario om te beginnen."));
  } else {
    const QString how = standing.state == State::runs   ? tr("loopt, %1 keer zo snel").arg(standing.speed)
                        : standing.state == State::held ? tr("staat stil")
                        : standing.state == State::done ? tr("het verhaal is uit")
                                                        : tr("gestopt");
    m_words->setText(tr("%1  \u00b7  %2  \u00b7  in het verhaal %3, minuut %4 van %5  \u00b7  %6 van %7 signalen")
                         .arg(toQt(standing.title), how, momentText(standing.story, standing.story))
                         .arg(standing.minute)
                         .arg(standing.minutes)
                         .arg(standing.signals)
                         .arg(standing.of));
  }
  if (standing.state == State::runs) m_timer.start(beat);
  else m_timer.stop();
  // At the end one talks about it: the paper lies ready, and nobody has to look for it.
  const bool ended = standing.state == State::stopped || standing.state == State::done;
  if (!going) clearAnnouncements();
  showFold();
  if (ended && (before == State::runs || before == State::held)) openDebrief();
}

void ExerciseLead::showTurn(const ExerciseTurn& turn) {
  m_asked = false;
  for (const ExerciseJump& one : turn.jumps) announce(tr("Het verhaal gaat verder"), toQt(one.words));
  for (const ExerciseInject& one : turn.injects)
    announce(tr("Voor %1 (%2)").arg(toQt(one.to), kindWords(one.kind)), toQt(one.text));
  if (turn.signals > 0) Q_EMIT said(tr("%n signaal kwam binnen in de oefening", nullptr, turn.signals));
  showStanding(turn.standing);
}

bool ExerciseLead::isFoldOpen() const { return m_fold->isChecked(); }

void ExerciseLead::clearAnnouncements() {
  while (const std::unique_ptr<QLayoutItem> one{m_announcements->takeAt(0)}) {
    one->widget()->hide();
    one->widget()->deleteLater();
  }
}

void ExerciseLead::showFold() {
  m_fold->setVisible(m_standing.isGoing());
  if (!m_standing.isGoing()) m_fold->setChecked(false);
  const int waiting = announced();
  const QString words = waiting == 0 ? tr("Voor de oefenleider") : tr("Voor de oefenleider: %1").arg(waiting);
  m_fold->setText((m_fold->isChecked() ? QStringLiteral("\u25be ") : QStringLiteral("\u25b8 ")) + words);
  m_fold->setAccessibleName(m_fold->isChecked() ? tr("%1, open").arg(words) : tr("%1, dicht").arg(words));
}

void ExerciseLead::announce(const QString& whom, const QString& text) {
  if (m_announcements->count() >= mostAnnouncements) {
    const std::unique_ptr<QLayoutItem> oldest(m_announcements->takeAt(0));
    oldest->widget()->hide();
    oldest->widget()->deleteLater();
  }
  auto* line = new QWidget;
  line->setObjectName(QStringLiteral("announcement"));
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(new SignLine(m_theme, Sign::gap, QStringLiteral("%1: %2").arg(whom, text)), 1);
  auto* done = new QPushButton(tr("Gezegd"));
  setRole(done, "quiet");
  done->setAccessibleName(tr("Gezegd: %1").arg(whom));
  connect(done, &QPushButton::clicked, line, [this, line] {
    m_announcements->removeWidget(line);
    line->hide();
    line->deleteLater();
    showFold();
  });
  row->addWidget(done, 0, Qt::AlignTop);
  line->setAccessibleName(QStringLiteral("%1: %2").arg(whom, text));
  m_announcements->addWidget(line);
  showFold();
  // Heard is as much as read: behind a closed fold only that something waits.
  QAccessibleEvent spoken(isFoldOpen() ? line : static_cast<QWidget*>(m_fold), QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
}

}  // namespace peilstok::ui
