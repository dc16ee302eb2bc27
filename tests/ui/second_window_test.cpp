// A second window on the same workspace: it shows the same, hears what the other does, and goes without losing a
// letter.

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

#include "note/note_dialog.h"
#include "screens/duiding/duiding.h"
#include "screens/postvak/news_strip.h"
#include "screens/postvak/signal_view.h"
#include "settings_desk.h"
#include "shell/commands.h"

using namespace peilstok;
using namespace peilstok::ui;

class SecondWindowTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void cleanup();
  void showsTheSame();
  void hearsWhatTheOtherDoes();
  void keepsWhatWasTypedWhenItCloses();

 private:
  static QList<MainWindow*> windows();
  static int rows(const MainWindow& window) { return window.findChild<SignalView*>()->model()->rowCount(); }
  /// By its key, as a person opens it.
  MainWindow* openSecond();

  std::unique_ptr<SessionDesk> m_desk;
};

QList<MainWindow*> SecondWindowTest::windows() {
  QList<MainWindow*> found;
  for (QWidget* one : QApplication::topLevelWidgets())
    if (auto* window = qobject_cast<MainWindow*>(one); window && window->isVisible()) found << window;
  return found;
}

void SecondWindowTest::init() {
  m_desk = std::make_unique<SessionDesk>();
  m_desk->settings.setWelcomed(true);
  m_desk->settings.setTourSeen(true);
  m_desk->settings.setFunction(QStringLiteral("OOV-adviseur"));
  m_desk->session.begin(true);
  QVERIFY(QTest::qWaitFor([this] { return rows(m_desk->window()) > 0; }, patience));
}

void SecondWindowTest::cleanup() { m_desk.reset(); }

MainWindow* SecondWindowTest::openSecond() {
  // A window system gives the window back when the other closes; the offscreen one does not.
  m_desk->window().activateWindow();
  if (!QTest::qWaitFor([this] { return m_desk->window().isActiveWindow(); }, patience)) return nullptr;
  press(m_desk->window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
  for (MainWindow* one : windows())
    if (one != &m_desk->window()) return one;
  return nullptr;
}

void SecondWindowTest::showsTheSame() {
  QCOMPARE(windows().size(), 1);
  MainWindow* second = openSecond();
  QVERIFY(second);
  QTRY_COMPARE_WITH_TIMEOUT(rows(*second), rows(m_desk->window()), patience);
  QVERIFY(second->pos() != m_desk->window().pos());  // not right on top of the other
  // Each goes its own way.
  second->go(Place::instellingen);
  QVERIFY(m_desk->window().findChild<SignalView*>()->isVisible());
  second->close();
  QTRY_COMPARE(windows().size(), 1);
  QVERIFY(m_desk->window().isVisible());
  QVERIFY(openSecond());  // and once more
}

void SecondWindowTest::hearsWhatTheOtherDoes() {
  MainWindow* second = openSecond();
  QVERIFY(second);
  QTRY_VERIFY_WITH_TIMEOUT(rows(*second) > 0, patience);
  QTest::qWait(3500);  // both have looked around once
  const int before = rows(*second);
  MainWindow& first = m_desk->window();
  QVERIFY(first.commands().run(QStringLiteral("overal.notitie")));
  auto* text = first.findChild<NoteDialog*>()->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
  text->setPlainText(QStringLiteral("De conciërge hoorde dat er na school iets komt bij de haven"));
  QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(rows(first), before + 1, patience);
  auto* news = second->findChild<NewsStrip*>();
  QTRY_VERIFY_WITH_TIMEOUT(news->isVisible(), patience);
  QCOMPARE(rows(*second), before);  // it says so, and shows it when asked
  QVERIFY(!first.findChild<NewsStrip*>()->hasNews());
  QVERIFY(second->commands().run(QStringLiteral("postvak.nieuw")));
  QTRY_COMPARE_WITH_TIMEOUT(rows(*second), before + 1, patience);
}

void SecondWindowTest::keepsWhatWasTypedWhenItCloses() {
  MainWindow* second = openSecond();
  QVERIFY(second);
  QTRY_VERIFY_WITH_TIMEOUT(second->currentSignal() != 0, patience);
  const std::int64_t signal = second->currentSignal();
  const auto noteIn = [&](MainWindow& window) -> QLineEdit* {
    const QSignalSpy shown(&window, &MainWindow::duidingShown);
    window.openSignal(signal);
    if (!QTest::qWaitFor([&] { return !shown.isEmpty(); }, patience)) return nullptr;
    return window.findChild<QLineEdit*>(QStringLiteral("ownNoteInput"));
  };
  QLineEdit* note = noteIn(*second);
  QVERIFY(note);
  second->activateWindow();
  note->setFocus();
  QTRY_VERIFY(note->hasFocus());
  QTest::keyClicks(note, QStringLiteral("Nog eens bellen"));
  second->close();
  QTRY_COMPARE(windows().size(), 1);
  note = noteIn(m_desk->window());
  QVERIFY(note);
  QTRY_COMPARE_WITH_TIMEOUT(note->text(), QStringLiteral("Nog eens bellen"), patience);
}

QTEST_MAIN(SecondWindowTest)
#include "second_window_test.moc"
