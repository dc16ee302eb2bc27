// One exercise in the real window, with a clock that the test moves: start, signals and announcements over scaled time,
// hold, faster, the end with its talk, and the paper of it.

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

#include "exercise/debrief_dialog.h"
#include "exercise/exercise_lead.h"
#include "exercise/start_exercise_dialog.h"
#include "main_window.h"
#include "settings_desk.h"
#include "shell/commands.h"

using namespace peilstok;
using namespace peilstok::ui;
using State = ExerciseStanding::State;

class ExercisePlayTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void aScenarioIsChosenWithItsSourceAndDuration();
  void signalsAndAnnouncementsComeInOverScaledTime();
  void itHoldsAndGoesFaster();
  void itEndsWithTheTalkAndItsPaper();
  void nothingOfItIsRealWork();

 private:
  template <class Widget>
  Widget* in(const QString& name) const {
    return m_window->findChild<Widget*>(name);
  }
  ExerciseLead* lead() const { return m_window->exerciseLead(); }
  /// Real minutes pass.
  void pass(int minutes) { m_passed += minutes; }

  QTemporaryDir m_folder;
  std::atomic<int> m_passed = 0;  ///< minutes that the clock is ahead of the computer
  std::unique_ptr<Settings> m_settings;
  std::unique_ptr<Theme> m_theme;
  AgreeingPrompts m_prompts;
  std::unique_ptr<Bridge> m_bridge;
  std::unique_ptr<MainWindow> m_window;
};

void ExercisePlayTest::initTestCase() {
  m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("instellingen.ini")));
  m_settings->setWelcomed(true);
  m_settings->setTourSeen(true);
  m_theme = std::make_unique<Theme>(*qApp, Scheme::light);
  m_prompts.saveFolder = m_folder.path();
  m_bridge =
      std::make_unique<Bridge>(Clock([this] { return systemClock()() + std::chrono::minutes(m_passed.load()); }));
  m_window = std::make_unique<MainWindow>(*m_theme, *m_bridge, *m_settings, m_prompts, m_bridge->clock(), true);
  m_window->resize(1366, 768);
  m_window->show();
  const QSignalSpy stands(m_bridge.get(), &Bridge::exerciseStands);
  WorkspacePlaces places{toPath(QStringLiteral(PEILSTOK_TEST_DATA_DIR)),
                         toPath(m_folder.filePath(QStringLiteral("werk-oefening.db"))),
                         {}};
  places.exercise = true;
  m_window->start(places, false);
  QTRY_COMPARE_WITH_TIMEOUT(stands.size(), 1, patience);
  QCOMPARE(lead()->standing().state, State::none);
  QVERIFY(in<QPushButton>(QStringLiteral("exerciseStart"))->isVisible());
}

void ExercisePlayTest::aScenarioIsChosenWithItsSourceAndDuration() {
  QVERIFY(m_window->commands().run(QStringLiteral("oefening.starten")));
  auto* dialog = m_window->findChild<StartExerciseDialog*>();
  QVERIFY(dialog);
  auto* which = dialog->findChild<QComboBox*>(QStringLiteral("exerciseWhich"));
  QTRY_VERIFY_WITH_TIMEOUT(which->count() >= 5, patience);
  which->setCurrentIndex(which->findData(QStringLiteral("haren_2012")));
  QStringList words;
  for (const auto* label : dialog->findChildren<QLabel*>()) words << label->text();
  const QString all = words.join(QLatin1Char('\n'));
  QVERIFY2(all.contains(QStringLiteral("Duurt ongeveer")), qPrintable(all));
  QVERIFY2(all.contains(QStringLiteral("Bronnen")), qPrintable(all));
  const QSignalSpy begun(m_bridge.get(), &Bridge::exerciseBegun);
  dialog->findChild<QPushButton*>(QStringLiteral("exerciseGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(begun.size(), 1, patience);
  QTRY_COMPARE_WITH_TIMEOUT(lead()->standing().state, State::runs, patience);
  QVERIFY(lead()->standing().of > 0);
}

void ExercisePlayTest::signalsAndAnnouncementsComeInOverScaledTime() {
  const QSignalSpy shown(m_window.get(), &MainWindow::listShown);
  const int before = lead()->standing().signals;
  for (int i = 0; i < 20 && (lead()->announced() == 0 || lead()->standing().signals == before); ++i) {
    const int minute = lead()->standing().minute;
    pass(2);
    QTRY_VERIFY_WITH_TIMEOUT(lead()->standing().minute > minute, patience);
  }
  QVERIFY(lead()->standing().signals > before);
  QVERIFY(lead()->announced() > 0);
  // Players sit at this window: the leader's text is there only for who opens it.
  auto* line = in<QWidget>(QStringLiteral("announcement"));
  auto* fold = in<QPushButton>(QStringLiteral("exerciseFold"));
  QVERIFY(fold->isVisible() && !line->isVisible());
  QVERIFY(fold->text().contains(QStringLiteral("Voor de oefenleider: ")));
  fold->click();
  QVERIFY(line->isVisible());
  QVERIFY(line->accessibleName().startsWith(QStringLiteral("Voor ")) ||
          line->accessibleName().startsWith(QStringLiteral("Het verhaal")));
  // It stands in the inbox.
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() && shown.back().front().toLongLong() > 0, patience);
  const int announced = lead()->announced();
  line->findChild<QPushButton*>()->click();
  QCOMPARE(lead()->announced(), announced - 1);
}

void ExercisePlayTest::itHoldsAndGoesFaster() {
  QVERIFY(m_window->commands().run(QStringLiteral("oefening.pauze")));
  QTRY_COMPARE_WITH_TIMEOUT(lead()->standing().state, State::held, patience);
  // How it really went is told only to who says that they want to know.
  m_prompts.asked.clear();
  QVERIFY(m_window->commands().run(QStringLiteral("oefening.nabespreking")));
  QCOMPARE(m_prompts.asked.size(), 1);
  QTRY_VERIFY(m_window->findChild<DebriefDialog*>());
  m_window->findChild<DebriefDialog*>()->reject();
  QTRY_VERIFY(!m_window->findChild<DebriefDialog*>());
  const int minute = lead()->standing().minute;
  pass(10);
  m_bridge->requestExercise();
  QTest::qWait(50);
  QCOMPARE(lead()->standing().minute, minute);
  QVERIFY(m_window->commands().run(QStringLiteral("oefening.pauze")));
  QTRY_COMPARE_WITH_TIMEOUT(lead()->standing().state, State::runs, patience);
  const int speed = lead()->standing().speed;
  QVERIFY(m_window->commands().run(QStringLiteral("oefening.sneller")));
  QTRY_VERIFY_WITH_TIMEOUT(lead()->standing().speed > speed, patience);
  QVERIFY(m_window->commands().run(QStringLiteral("oefening.langzamer")));
  QTRY_COMPARE_WITH_TIMEOUT(lead()->standing().speed, speed, patience);
}

void ExercisePlayTest::itEndsWithTheTalkAndItsPaper() {
  pass(60 * 24);
  QTRY_COMPARE_WITH_TIMEOUT(lead()->standing().state, State::done, 4 * patience);
  QCOMPARE(lead()->standing().signals, lead()->standing().of);
  QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<DebriefDialog*>() != nullptr, patience);
  auto* dialog = m_window->findChild<DebriefDialog*>();
  auto* text = dialog->findChild<QTextBrowser*>(QStringLiteral("debriefText"));
  QTRY_VERIFY_WITH_TIMEOUT(!text->toPlainText().isEmpty(), patience);
  QVERIFY(text->toPlainText().contains(QStringLiteral("OEFENING")));
  const QSignalSpy written(m_bridge.get(), &Bridge::debriefWritten);
  dialog->findChild<QPushButton*>(QStringLiteral("debriefKeep"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, patience);
  QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("Nabespreking oefening.pdf"))));
  dialog->accept();
  QTRY_VERIFY(m_window->findChild<DebriefDialog*>() == nullptr);
  QVERIFY(m_window->commands().run(QStringLiteral("oefening.stoppen")));
  QTRY_COMPARE_WITH_TIMEOUT(lead()->standing().state, State::stopped, patience);
  QVERIFY2(m_prompts.told.isEmpty(), qPrintable(m_prompts.told.join(QLatin1Char('\n'))));
}

void ExercisePlayTest::nothingOfItIsRealWork() {
  QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("OEFENING")));
  MainWindow real(*m_theme, *m_bridge, *m_settings, m_prompts, m_bridge->clock(), false);
  QVERIFY(real.exerciseLead() == nullptr);
  QVERIFY(real.commands().find(QStringLiteral("oefening.starten")) != nullptr);
}

QTEST_MAIN(ExercisePlayTest)
#include "exercise_play_test.moc"
