// The settings in the real window: what is chosen holds at once or from when it says, and is kept.

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStackedWidget>

#include "bridge/text.h"
#include "exercise/start_exercise_dialog.h"
#include "models/municipality_rows.h"
#include "screens/instellingen/instellingen.h"
#include "screens/instellingen/settings_section.h"
#include "screens/postvak/signal_view.h"
#include "settings_desk.h"
#include "shell/commands.h"
#include "theme/system_look.h"
#include "widgets/choice_group.h"
#include "widgets/entry_list.h"
#include "widgets/page_scroll.h"

using namespace peilstok;
using namespace peilstok::ui;

class SettingsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void choicesOfAppearanceHoldAndAreKept();
  void scaleHoldsFromTheNextStart();
  void typingSurvivesARestart();
  void themeFollowsTheSystem();
  void municipalityIsKeptInTheWorkspace();
  void municipalitiesAreFoundAsTheyAreTyped();
  void functionIsFilledInBeforehand();
  void exerciseWorksInAnotherFile();
  void refusedExerciseChangesNothing();
  void startingAnExerciseAsksForTheScenario();
  void everySectionIsReachableAndNamed();
  void everySectionFitsASmallWindow();
  void keysPageHasItsPlace();
};

namespace {

void choose(SessionDesk& desk, const char* group, int index) { desk.find<ChoiceGroup>(group)->button(index)->click(); }

void openSection(SessionDesk& desk, const char* name) {
  desk.window().go(Place::instellingen);
  desk.window().settingsPage()->showSection(QLatin1String(name));
}

}  // namespace

void SettingsTest::choicesOfAppearanceHoldAndAreKept() {
  SessionDesk desk;
  QVERIFY(desk.start());
  openSection(desk, "lookSection");
  auto* list = desk.window().findChild<SignalView*>();
  desk.window().go(Place::postvak);
  QCOMPARE(list->verticalHeader()->defaultSectionSize(), 40);
  openSection(desk, "lookSection");
  QVERIFY(desk.find<ChoiceGroup>("schemeChoice")
              ->button(0)
              ->accessibleDescription()
              .contains(QStringLiteral("Geldt direct")));

  choose(desk, "schemeChoice", 2);
  QCOMPARE(desk.theme.scheme(), Scheme::dark);
  choose(desk, "rowsChoice", 2);
  QCOMPARE(list->verticalHeader()->defaultSectionSize(), 48);
  choose(desk, "rowsChoice", 0);
  QVERIFY(list->verticalHeader()->defaultSectionSize() < 40);
  QVERIFY(!desk.theme.moves());  // nobody sees it here
  choose(desk, "motionChoice", 1);
  QVERIFY(desk.theme.moves());
  choose(desk, "motionChoice", 2);
  QVERIFY(!desk.theme.moves());

  const Settings again(desk.settingsFile);
  QCOMPARE(again.scheme(), SchemeChoice::dark);
  QCOMPARE(again.rows(), Rows::compact);
  QCOMPARE(again.motion(), Motion::off);
  // The key of the rail and the section tell the same.
  desk.find<QAbstractButton>("themeToggle")->click();
  QCOMPARE(desk.find<ChoiceGroup>("schemeChoice")->chosenIndex(), 1);
  QCOMPARE(desk.settings.scheme(), SchemeChoice::light);
}

void SettingsTest::scaleHoldsFromTheNextStart() {
  SessionDesk desk;
  QVERIFY(desk.start());
  openSection(desk, "lookSection");
  auto* restart = desk.find<QPushButton>("restartNow");
  QVERIFY(!restart->isVisible());
  choose(desk, "scaleChoice", 4);
  QCOMPARE(Settings(desk.settingsFile).scale(), 200);
  QVERIFY(restart->isVisible());
  const QSignalSpy asked(&desk.session, &Session::restartRequested);
  restart->click();
  QCOMPARE(desk.prompts.asked, QStringList{QStringLiteral("Opnieuw starten")});
  QTRY_VERIFY(!asked.isEmpty());
  choose(desk, "scaleChoice", 0);
  QVERIFY(!restart->isVisible());
}

void SettingsTest::typingSurvivesARestart() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  desk.settings.setTourSeen(true);
  desk.settings.setFunction(QStringLiteral("OOV-adviseur"));
  const WorkspacePlaces places{toPath(QStringLiteral(PEILSTOK_TEST_DATA_DIR)), desk.database, {}};
  std::unique_ptr<Session> session;
  std::int64_t signal = 0;
  const auto openNote = [&]() -> QLineEdit* {
    session = std::make_unique<Session>(desk.theme, desk.settings, desk.prompts, systemClock(), places);
    session->begin(true);
    MainWindow& window = session->window();
    if (!QTest::qWaitFor([&] { return window.currentSignal() != 0; }, patience)) return nullptr;
    if (signal == 0) signal = window.currentSignal();
    const QSignalSpy shown(&window, &MainWindow::duidingShown);
    window.openSignal(signal);
    if (!QTest::qWaitFor([&] { return !shown.isEmpty(); }, patience)) return nullptr;
    return window.findChild<QLineEdit*>(QStringLiteral("ownNoteInput"));
  };
  QLineEdit* note = openNote();
  QVERIFY(note);
  QTest::qWait(300);  // what lay there is known; there was nothing
  note->setFocus();
  QTRY_VERIFY(note->hasFocus());
  QTest::keyClicks(note, QStringLiteral("Let op de bus van half negen"));
  session.reset();  // at once, as when the program starts again for another scale
  note = openNote();
  QVERIFY(note);
  QTRY_COMPARE_WITH_TIMEOUT(note->text(), QStringLiteral("Let op de bus van half negen"), patience);
}

void SettingsTest::themeFollowsTheSystem() {
  Theme theme(*qApp, Scheme::light);
  const QString group = QStringLiteral("org.freedesktop.appearance"), key = QStringLiteral("color-scheme");
  theme.system().take(group, key, 1U);
  QCOMPARE(theme.scheme(), Scheme::light);  // a choice goes before the system
  theme.setSchemeChoice(SchemeChoice::system);
  QCOMPARE(theme.scheme(), Scheme::dark);
  theme.system().take(group, key, 0U);  // no preference changes nothing
  QCOMPARE(theme.scheme(), Scheme::dark);
  theme.system().take(group, key, 2U);
  QCOMPARE(theme.scheme(), Scheme::light);
  theme.setMotion(Motion::system);
  theme.system().take(group, QStringLiteral("reduced-motion"), 0U);
  QVERIFY(theme.moves());
  theme.system().take(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), false);
  QVERIFY(!theme.moves());
}

void SettingsTest::municipalityIsKeptInTheWorkspace() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  QVERIFY(desk.start());
  press(desk.window(), Qt::Key_G);
  press(desk.window(), Qt::Key_N);
  QVERIFY(desk.window().windowTitle().startsWith(QStringLiteral("Instellingen")));
  press(desk.window(), Qt::Key_Return);
  auto* field = desk.find<QWidget>("municipalitySection")->findChild<QLineEdit*>(QStringLiteral("municipalityField"));
  QVERIFY(field->hasFocus());
  QTest::keyClicks(field, QStringLiteral("utr"));
  QVERIFY(field->accessibleDescription().contains(QStringLiteral("Utrecht")));
  press(desk.window(), Qt::Key_Return);
  auto* own = desk.find<QLabel>("ownMunicipality");
  QTRY_VERIFY_WITH_TIMEOUT(own->text().startsWith(QStringLiteral("Utrecht,")), patience);
  press(desk.window(), Qt::Key_Escape);
  QVERIFY(desk.find<QWidget>("settingsList")->hasFocus());

  auto store = store::open(desk.database);
  QVERIFY(store);
  const auto kept = (*store)->setting("gemeente");
  QVERIFY(kept);
  QCOMPARE(toQt(*kept), QStringLiteral("GM0344"));
}

void SettingsTest::municipalitiesAreFoundAsTheyAreTyped() {
  const auto knowledge = loadKnowledge(toPath(QStringLiteral(PEILSTOK_TEST_DATA_DIR)));
  QVERIFY(knowledge);
  const Gazetteer& gazetteer = (*knowledge)->gazetteer;
  const auto first = [&](const char* typed) {
    const auto rows = municipalityRows(gazetteer, QString::fromUtf8(typed));
    return rows.empty() ? QString() : rows.front().title;
  };
  QCOMPARE(first("Utr"), QStringLiteral("Utrecht"));
  QCOMPARE(first("hertogenbosch"), QStringLiteral("'s-Hertogenbosch"));
  QCOMPARE(first("gravenh"), QStringLiteral("Den Haag"));
  QCOMPARE(first("SUDWEST"), QStringLiteral("Súdwest-Fryslân"));
  QVERIFY(municipalityRows(gazetteer, {}).empty());
  QVERIFY(municipalityRows(gazetteer, QStringLiteral("xyzzy")).empty());
  EntryListModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  for (const char* typed : {"a", "al", "alm", "almz", "", "b"})
    model.setRows(municipalityRows(gazetteer, QString::fromUtf8(typed)));
  QCOMPARE(model.rowCount(), 8);
}

void SettingsTest::functionIsFilledInBeforehand() {
  SessionDesk desk;
  QVERIFY(desk.start());
  openSection(desk, "functionSection");
  auto* other = desk.find<QLineEdit>("otherFunction");
  auto* group = desk.find<QWidget>("functionSection")->findChild<ChoiceGroup*>();
  auto* role = desk.find<QLineEdit>("agreementRole");
  QVERIFY(!other->isVisible());
  group->button(1)->click();
  QCOMPARE(desk.settings.function(), QStringLiteral("OOV-adviseur"));
  QCOMPARE(role->text(), QStringLiteral("OOV-adviseur"));
  group->button(4)->click();
  QVERIFY(other->isVisible());
  QTest::keyClicks(other, QStringLiteral("teamhoofd"));
  QCOMPARE(role->text(), QStringLiteral("teamhoofd"));
  // Who goes on typing after the choice types in the field.
  other->clear();
  group->button(4)->setFocus();
  QTest::keyClick(group->button(4), Qt::Key_T);
  QVERIFY(other->hasFocus());
  QTest::keyClicks(other, QStringLiteral("eamhoofd"));
  QCOMPARE(role->text(), QStringLiteral("teamhoofd"));
  role->setText(QStringLiteral("wijkmanager"));
  group->button(2)->click();
  QCOMPARE(role->text(), QStringLiteral("wijkmanager"));  // what was typed stays
}

void SettingsTest::exerciseWorksInAnotherFile() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  QVERIFY(desk.start());
  MainWindow& real = desk.window();
  QVERIFY(!real.findChild<QWidget*>(QStringLiteral("exerciseBar")));
  openSection(desk, "exerciseSection");
  desk.find<QPushButton>("exerciseSwitch")->click();
  QTRY_VERIFY(desk.session.isExercise());
  QCOMPARE(desk.prompts.asked.size(), 1);
  MainWindow& practice = desk.window();
  QVERIFY(&practice != &real);
  QTRY_VERIFY(!real.isVisible());
  QVERIFY(practice.isVisible());
  QVERIFY(practice.windowTitle().startsWith(QStringLiteral("OEFENING")));
  auto* bar = desk.find<QWidget>("exerciseBar");
  QVERIFY(bar->isVisible());
  QCOMPARE(bar->accessibleName(), QStringLiteral("OEFENING"));
  QVERIFY(desk.find<QLabel>("exerciseStatus")->isVisible());
  const auto other = exerciseFile(desk.database);
  QVERIFY(other != desk.database);
  QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(other), patience);
  QVERIFY(Settings(desk.settingsFile).exercise());

  openSection(desk, "exerciseSection");
  desk.find<QPushButton>("exerciseSwitch")->click();
  QTRY_VERIFY(!desk.session.isExercise());
  QCOMPARE(&desk.window(), &real);  // the same window, with what was typed in it
  QTRY_VERIFY(real.isVisible());
  QVERIFY(!Settings(desk.settingsFile).exercise());
}

void SettingsTest::refusedExerciseChangesNothing() {
  SessionDesk desk;
  desk.prompts.agrees = false;
  QVERIFY(desk.start());
  openSection(desk, "exerciseSection");
  desk.find<QPushButton>("exerciseSwitch")->click();
  QCoreApplication::processEvents();
  QVERIFY(!desk.session.isExercise());
  QVERIFY(!std::filesystem::exists(exerciseFile(desk.database)));
}

void SettingsTest::startingAnExerciseAsksForTheScenario() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  QVERIFY(desk.start());
  QVERIFY(desk.window().commands().run(QStringLiteral("oefening.starten")));
  QTRY_VERIFY(desk.session.isExercise());
  // No second key: what there is to practise with comes by itself.
  QTRY_VERIFY_WITH_TIMEOUT(desk.window().findChild<StartExerciseDialog*>(), patience);
  auto* dialog = desk.window().findChild<StartExerciseDialog*>();
  QTRY_VERIFY(dialog->isVisible());
  dialog->reject();
  // And again, when that window is there already.
  QTRY_VERIFY(!desk.window().findChild<StartExerciseDialog*>());
  desk.session.change(false, false);
  QVERIFY(desk.window().commands().run(QStringLiteral("oefening.starten")));
  QTRY_VERIFY(desk.session.isExercise());
  QTRY_VERIFY_WITH_TIMEOUT(desk.window().findChild<StartExerciseDialog*>(), patience);
}

void SettingsTest::everySectionIsReachableAndNamed() {
  SessionDesk desk;
  QVERIFY(desk.start());
  press(desk.window(), Qt::Key_N, Qt::NoModifier);
  press(desk.window(), Qt::Key_8, Qt::ControlModifier);
  auto* list = desk.find<EntryList>("settingsList");
  const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
  QTRY_VERIFY(list->hasFocus());
  QCOMPARE(list->model()->rowCount(), 10);
  QStringList seen;
  for (int row = 0; row < list->model()->rowCount(); ++row) {
    const auto* section = desk.find<SettingsSection>(qPrintable(list->currentId()));
    QVERIFY2(section && section->isVisible(), qPrintable(list->currentId()));
    seen << section->title();
    QCOMPARE(namelessControls(desk.window()).join(QLatin1Char(',')), QString());
    QCOMPARE(doubleMnemonics(desk.window()), QStringList());
    press(desk.window(), Qt::Key_Down);
  }
  QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 10);
}

void SettingsTest::everySectionFitsASmallWindow() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  QVERIFY(desk.start({683, 384}));  // 1366x768 at 200 %
  desk.window().go(Place::instellingen);
  auto* list = desk.find<EntryList>("settingsList");
  for (int row = 0; row < list->model()->rowCount(); ++row) {
    list->setCurrentIndex(list->model()->index(row, 0));
    QCoreApplication::processEvents();
    const auto* section = desk.find<SettingsSection>(qPrintable(list->currentId()));
    const auto* scroll = qobject_cast<PageScroll*>(section->parentWidget()->parentWidget());
    QVERIFY2(section->minimumSizeHint().width() <= scroll->viewport()->width(),
             qPrintable(QStringLiteral("%1: %2 in %3")
                            .arg(section->title())
                            .arg(section->minimumSizeHint().width())
                            .arg(scroll->viewport()->width())));
    QCOMPARE(section->width(), scroll->viewport()->width());
  }
}

void SettingsTest::keysPageHasItsPlace() {
  SessionDesk desk;
  QVERIFY(desk.start());
  auto* page = new QPushButton(QStringLiteral("toetsen"));
  desk.window().settingsPage()->setKeysPage(page);
  openSection(desk, "keysSection");
  QVERIFY(page->isVisible());
  QVERIFY(desk.find<QWidget>("keysSection")->isAncestorOf(page));
}

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
