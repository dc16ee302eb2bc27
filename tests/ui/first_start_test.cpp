// The first minutes with the keyboard alone: welcome, example or import, and the round along the window.

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "bridge/text.h"
#include "import/import_dialog.h"
#include "screens/instellingen/instellingen.h"
#include "screens/postvak/signal_view.h"
#include "screens/welkom/welkom.h"
#include "settings_desk.h"
#include "shell/commands.h"
#include "shell/places.h"
#include "shell/window_room.h"
#include "tour/coach_card.h"
#include "tour/tour.h"

using namespace peilstok;
using namespace peilstok::ui;

class FirstStartTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void fromWelcomeToTheExample();
  void welcomeCanBePutAside();
  void welcomeCanBeLeftAndFoundAgain();
  void chosenMunicipalityEndsTheWelcome();
  void importFromTheWelcome();
  void knownMunicipalityNeedsNoWelcome();
  void tourByKeyboard();
  void tourPointsAtWhatItTells();
  void savedWindowFitsTheScreen_data();
  void savedWindowFitsTheScreen();
  void tourIsFoundAgain();
  void cardStandsBesideItsPart_data();
  void cardStandsBesideItsPart();
  void tourFitsASmallWindow();
};

namespace {

QWidget* focusOf(SessionDesk& desk) { return desk.window().focusWidget(); }
QString focusName(SessionDesk& desk) { return focusOf(desk) ? focusOf(desk)->objectName() : QString(); }

bool tourRuns(SessionDesk& desk) { return desk.find<CoachCard>("coachCard")->isVisible(); }

}  // namespace

void FirstStartTest::fromWelcomeToTheExample() {
  SessionDesk desk;
  QVERIFY(desk.start());
  QVERIFY(desk.window().findChild<Welkom*>()->isVisible());
  QCOMPARE(focusName(desk), QStringLiteral("municipalityField"));
  QCOMPARE(namelessControls(desk.window()), QStringList());
  QCOMPARE(doubleMnemonics(desk.window()), QStringList());
  // Qt would make the example text in the field fainter than our palest text.
  QCOMPARE(focusOf(desk)->palette().color(QPalette::PlaceholderText), desk.theme.colour(Role::textMuted));
  QTest::keyClicks(focusOf(desk), QStringLiteral("amers"));
  press(desk.window(), Qt::Key_Return);
  QCOMPARE(focusName(desk), QStringLiteral("welcomeImport"));
  QTRY_COMPARE_WITH_TIMEOUT(desk.find<QLabel>("welcomeOwn")->text(), QStringLiteral("Gemeente Amersfoort"), patience);
  QCOMPARE(namelessControls(desk.window()), QStringList());
  QCOMPARE(doubleMnemonics(desk.window()), QStringList());
  press(desk.window(), Qt::Key_Tab);
  QCOMPARE(focusName(desk), QStringLiteral("welcomeExample"));
  press(desk.window(), Qt::Key_Return);
  // The example opens as an exercise, so that real work stays clean; there the round begins.
  QTRY_VERIFY(desk.session.isExercise());
  QTRY_VERIFY_WITH_TIMEOUT(desk.window().findChild<SignalView*>()->isVisible(), patience);
  QTRY_VERIFY_WITH_TIMEOUT(tourRuns(desk), patience);
  QVERIFY(desk.window().windowTitle().startsWith(QStringLiteral("OEFENING")));
  press(desk.window(), Qt::Key_Escape);
  QVERIFY(!tourRuns(desk));
  QVERIFY(Settings(desk.settingsFile).tourSeen());
  QVERIFY(Settings(desk.settingsFile).welcomed());
  // Nothing of it landed in the real workspace, which kept its municipality.
  auto real = store::open(desk.database, true);
  auto practice = store::open(exerciseFile(desk.database), true);
  QVERIFY(real && practice);
  const auto stored = (*real)->count({}), practised = (*practice)->count({});
  const auto municipality = (*real)->setting("gemeente");
  QVERIFY(stored && practised && municipality);
  QCOMPARE(*stored, 0);
  QVERIFY(*practised > 0);
  QCOMPARE(toQt(*municipality), QStringLiteral("GM0307"));
}

void FirstStartTest::welcomeCanBePutAside() {
  SessionDesk desk;
  QVERIFY(desk.start());
  press(desk.window(), Qt::Key_Tab);
  QCOMPARE(focusName(desk), QStringLiteral("welcomeSkip"));
  press(desk.window(), Qt::Key_Return);
  while (focusName(desk) != QStringLiteral("welcomeLater")) press(desk.window(), Qt::Key_Tab);
  press(desk.window(), Qt::Key_Return);
  QVERIFY(desk.window().windowTitle().startsWith(QStringLiteral("Postvak")));
  QVERIFY(tourRuns(desk));
  press(desk.window(), Qt::Key_Escape);
  // Neither comes back by itself.
  const QSignalSpy shown(&desk.window(), &MainWindow::listShown);
  desk.session.begin(false);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  QVERIFY(!desk.window().findChild<Welkom*>()->isVisible());
  QVERIFY(!tourRuns(desk));
}

void FirstStartTest::welcomeCanBeLeftAndFoundAgain() {
  SessionDesk desk;
  QVERIFY(desk.start());
  auto* welcome = desk.window().findChild<Welkom*>();
  QVERIFY(welcome->isVisible());
  press(desk.window(), Qt::Key_1, Qt::ControlModifier);
  QVERIFY(!welcome->isVisible());
  const QSignalSpy shown(&desk.window(), &MainWindow::listShown);
  desk.session.begin(false);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  QTest::qWait(50);
  QVERIFY(!welcome->isVisible());  // whoever left it is not asked again
  auto* back = desk.find<QPushButton>("toWelcome");
  QVERIFY(back->isVisible());
  QCOMPARE(doubleMnemonics(desk.window()), QStringList());
  back->click();
  QVERIFY(welcome->isVisible());
  press(desk.window(), Qt::Key_Escape);
  QVERIFY(!welcome->isVisible());
  QVERIFY(desk.window().commands().run(QStringLiteral("overal.welkom")));
  QVERIFY(welcome->isVisible());
}

void FirstStartTest::chosenMunicipalityEndsTheWelcome() {
  SessionDesk desk;
  QVERIFY(desk.start());
  QTest::keyClicks(focusOf(desk), QStringLiteral("amers"));
  press(desk.window(), Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(desk.find<QLabel>("welcomeOwn")->text(), QStringLiteral("Gemeente Amersfoort"), patience);
  QVERIFY(desk.settings.welcomed());
  press(desk.window(), Qt::Key_1, Qt::ControlModifier);
  QVERIFY(!desk.find<QPushButton>("toWelcome")->isVisible());
  const QSignalSpy shown(&desk.window(), &MainWindow::listShown);
  desk.session.begin(false);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  QTest::qWait(50);
  QVERIFY(!desk.window().findChild<Welkom*>()->isVisible());
}

void FirstStartTest::importFromTheWelcome() {
  SessionDesk desk;
  desk.prompts.file = QStringLiteral(PEILSTOK_TEST_DATA_DIR "/example/obi4wan-berichten.csv");
  QVERIFY(desk.start());
  desk.find<QPushButton>("welcomeSkip")->click();
  desk.find<QPushButton>("welcomeImport")->click();
  auto* dialog = desk.window().findChild<ImportDialog*>();
  QVERIFY(dialog);
  dialog->chooseFile();
  auto* go = dialog->findChild<QPushButton*>(QStringLiteral("importGo"));
  QTRY_VERIFY_WITH_TIMEOUT(go->isVisible() && go->isEnabled(), patience);
  go->click();
  QTRY_VERIFY_WITH_TIMEOUT(desk.window().findChild<SignalView*>()->isVisible(), patience);
  QVERIFY(!tourRuns(desk));  // the report is still being read
  dialog->close();
  QVERIFY(tourRuns(desk));
}

void FirstStartTest::knownMunicipalityNeedsNoWelcome() {
  SessionDesk desk;
  {
    auto store = store::open(desk.database);
    QVERIFY(store);
    QVERIFY((*store)->setSetting("gemeente", "GM0344"));
  }
  QVERIFY(desk.start());
  QVERIFY(!desk.window().findChild<Welkom*>()->isVisible());
}

void FirstStartTest::tourByKeyboard() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  QVERIFY(desk.start());
  desk.window().go(Place::interventiekaart);
  QWidget* before = focusOf(desk);
  desk.window().startTour();
  auto* card = desk.find<CoachCard>("coachCard");
  QVERIFY(card->isAncestorOf(focusOf(desk)));
  const QString first = card->accessibleName();
  QVERIFY(!first.isEmpty());
  QVERIFY(focusOf(desk)->accessibleName().contains(first));
  QVERIFY(!focusOf(desk)->accessibleDescription().isEmpty());
  QCOMPARE(namelessControls(*card), QStringList());
  press(desk.window(), Qt::Key_Right);
  const QString second = card->accessibleName();
  QVERIFY(second != first);
  press(desk.window(), Qt::Key_Left);
  QCOMPARE(card->accessibleName(), first);
  QStringList stops;
  while (card->isVisible() && stops.size() < 20) {
    stops << card->accessibleName();
    press(desk.window(), Qt::Key_Return);
  }
  QCOMPARE(stops.size(), 6);
  QVERIFY(desk.settings.tourSeen());
  QVERIFY(!before || focusOf(desk) != nullptr);
}

void FirstStartTest::tourPointsAtWhatItTells() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  QVERIFY(desk.start());
  desk.window().startTour();
  auto* card = desk.find<CoachCard>("coachCard");
  auto* outline = desk.window().findChild<CoachOutline*>();
  const std::map<QString, Place> told{{QStringLiteral("De Duiding"), Place::duiding},
                                      {QStringLiteral("De Interventiekaart"), Place::interventiekaart},
                                      {QStringLiteral("De Crisiskamer"), Place::crisiskamer},
                                      {QStringLiteral("Instellingen"), Place::instellingen}};
  std::size_t seen = 0;
  for (; card->isVisible(); press(desk.window(), Qt::Key_Right)) {
    const auto stop = told.find(card->accessibleName());
    if (stop == told.end()) continue;
    ++seen;
    const auto* button = desk.find<QAbstractButton>(qPrintable(placeButtonName(stop->second)));
    QVERIFY(button && button->text() == placeName(stop->second));
    const QRect part(button->mapTo(&desk.window(), QPoint()), button->size());
    QVERIFY2(outline->geometry().contains(part), qPrintable(stop->first));
    QVERIFY(outline->height() < 2 * part.height());
  }
  QCOMPARE(seen, told.size());
}

void FirstStartTest::savedWindowFitsTheScreen_data() {
  QTest::addColumn<QRect>("window");
  QTest::addColumn<QRect>("expected");
  QTest::newRow("fits") << QRect(100, 80, 800, 500) << QRect(100, 80, 800, 500);
  QTest::newRow("too large in both ways") << QRect(0, 28, 1366, 768) << QRect(0, 40, 1093, 560);
  QTest::newRow("hangs over the lower right corner") << QRect(700, 400, 800, 500) << QRect(293, 100, 800, 500);
  QTest::newRow("on a screen that is gone") << QRect(-2000, -50, 800, 500) << QRect(0, 40, 800, 500);
}

void FirstStartTest::savedWindowFitsTheScreen() {
  QFETCH(QRect, window);
  QFETCH(QRect, expected);
  QCOMPARE(fitted(window, QRect(0, 0, 1093, 600), 40), expected);
}

void FirstStartTest::tourIsFoundAgain() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  desk.settings.setTourSeen(true);
  QVERIFY(desk.start());
  QVERIFY(!tourRuns(desk));
  desk.window().go(Place::instellingen);
  desk.window().settingsPage()->showSection(QStringLiteral("aboutSection"));
  desk.find<QPushButton>("startTour")->click();
  QVERIFY(tourRuns(desk));
  press(desk.window(), Qt::Key_Escape);
  desk.window().go(Place::instellingen);
  desk.find<QPushButton>("showWelcome")->click();
  QVERIFY(desk.window().findChild<Welkom*>()->isVisible());
}

void FirstStartTest::cardStandsBesideItsPart_data() {
  QTest::addColumn<QRect>("part");
  QTest::addColumn<bool>("clear");
  QTest::newRow("rail") << QRect(0, 0, 178, 740) << true;
  QTest::newRow("list") << QRect(178, 60, 600, 680) << true;
  QTest::newRow("detail") << QRect(900, 0, 466, 740) << true;
  QTest::newRow("status bar") << QRect(0, 741, 1366, 27) << true;
  QTest::newRow("everything") << QRect(0, 0, 1366, 768) << false;
}

void FirstStartTest::cardStandsBesideItsPart() {
  QFETCH(QRect, part);
  QFETCH(bool, clear);
  const QRect room(0, 0, 1366, 768);
  const QRect card = besidePart(part, {340, 190}, room);
  QVERIFY(room.contains(card));
  QCOMPARE(!card.intersects(part), clear);
}

void FirstStartTest::tourFitsASmallWindow() {
  SessionDesk desk;
  desk.settings.setWelcomed(true);
  QVERIFY(desk.start({683, 384}));
  desk.window().startTour();
  auto* card = desk.find<CoachCard>("coachCard");
  for (int stop = 0; card->isVisible() && stop < 10; ++stop) {
    QVERIFY2(desk.window().rect().contains(card->geometry()), qPrintable(card->accessibleName()));
    press(desk.window(), Qt::Key_Right);
  }
}

QTEST_MAIN(FirstStartTest)
#include "first_start_test.moc"
