// A day at the desk by keyboard alone: an import of twenty-five signals, what is ordinary closed, three duidingen (one
// with an own judgement first, one with a question to the police), two proposals followed and one deviated from, one
// signal taken on, one laid aside until it grows, and that taken back.

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QtTest>

#include "import/import_dialog.h"
#include "models/signal_list_model.h"
#include "screens/duiding/duiding.h"
#include "screens/postvak/signal_view.h"
#include "screens/postvak/verbs/verb_dialog.h"
#include "settings_desk.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

constexpr int soon = 15'000;
constexpr int calls = 5, complaints = 8, ordinary = 12;

QByteArray exportFile() {
  QByteArray text = "tekst\n";
  const auto add = [&](const QString& line) { text += QStringLiteral("\"%1\"\n").arg(line).toUtf8(); };
  const QStringList places{QStringLiteral("Marktplein"), QStringLiteral("Stationsplein"), QStringLiteral("haven"),
                           QStringLiteral("winkelcentrum"), QStringLiteral("sportpark")};
  for (int i = 0; i < ordinary; ++i)
    add(QStringLiteral("De kerstmarkt begint om %1 uur, er is koffie en muziek voor iedereen").arg(i + 9));
  for (int i = 0; i < calls; ++i)
    add(QStringLiteral("Zaterdag om 21.00 uur allemaal naar het %1, neem vuurwerk mee, we gaan rellen").arg(places[i]));
  for (int i = 0; i < complaints; ++i)
    add(QStringLiteral("Wat een waardeloos besluit van de gemeente, nummer %1 al, ze luisteren nooit").arg(i + 1));
  return text;
}

}  // namespace

class DayTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void worksByKeyboardAlone();

 private:
  SignalView* view() const { return m_window->findChild<SignalView*>(); }
  const SignalListModel* model() const { return static_cast<const SignalListModel*>(view()->model()); }
  std::int64_t current() const { return view()->currentIndex().data(SignalListModel::NumberRole).toLongLong(); }
  QDialog* dialog() const {
    for (QDialog* one : m_window->findChildren<QDialog*>())
      if (one->isVisible()) return one;
    return nullptr;
  }
  /// A key to whatever has the focus, in the dialog that is open or else in the window.
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
    QWidget* const where = dialog() ? static_cast<QWidget*>(dialog()) : m_window.get();
    QWidget* const focus = where->focusWidget();
    QTest::keyClick(focus ? focus : where, static_cast<Qt::Key>(key), modifiers);
  }
  /// Tab until that control has the focus; false when it is never reached.
  bool tabTo(const QString& name) const {
    const QWidget* where = dialog() ? static_cast<QWidget*>(dialog()) : m_window.get();
    for (int i = 0; i < 120; ++i) {
      if (where->focusWidget() && where->focusWidget()->objectName() == name) return true;
      key(Qt::Key_Tab);
    }
    return false;
  }
  /// A dialog has keys of its own only once it is the active window.
  bool asked() const {
    return QTest::qWaitFor([this] { return dialog() && QApplication::activeWindow() == dialog(); }, soon);
  }
  void back() const {
    m_window->activateWindow();
    QVERIFY(QTest::qWaitFor([this] { return m_window->isActiveWindow(); }, soon));
  }
  std::unique_ptr<store::Store> store() const {
    auto opened = store::open(toPath(m_folder.filePath(QStringLiteral("werk.db"))));
    return opened ? std::move(*opened) : nullptr;
  }
  void import();
  void closeOrdinary();
  void openCurrent();
  void backToNext();
  Judgement judgement(std::int64_t number, std::size_t which) const;
  void judgeThenFollow();
  void follow();
  void askPoliceThenDeviate();

  QTemporaryDir m_folder;
  Settings m_settings{m_folder.filePath(QStringLiteral("instellingen.ini"))};
  Theme m_theme{*qApp, Scheme::light};
  AgreeingPrompts m_prompts;
  Bridge m_bridge;
  std::unique_ptr<MainWindow> m_window;
};

void DayTest::initTestCase() {
  m_settings.setWelcomed(true);
  m_settings.setTourSeen(true);
  m_settings.setFunction(QStringLiteral("OOV-adviseur"));
  QFile file(m_folder.filePath(QStringLiteral("export.csv")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(exportFile());
  m_prompts.file = file.fileName();
  m_window = std::make_unique<MainWindow>(m_theme, m_bridge, m_settings, m_prompts, m_bridge.clock());
  m_window->resize(1366, 768);
  m_window->show();
  const QString data = QStringLiteral(PEILSTOK_TEST_DATA_DIR);
  const QSignalSpy shown(m_window.get(), &MainWindow::listShown);
  m_window->start({toPath(data), toPath(m_folder.filePath(QStringLiteral("werk.db"))),
                   toPath(data + QStringLiteral("/example/overlay.json"))},
                  false);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
}

void DayTest::import() {
  back();
  key(Qt::Key_I, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(dialog(), soon);
  key(Qt::Key_Return);  // the button that chooses a file
  QTRY_VERIFY_WITH_TIMEOUT(tabTo(QStringLiteral("importAccess")), soon);
  key(Qt::Key_Down);  // an open source
  QTRY_VERIFY_WITH_TIMEOUT(tabTo(QStringLiteral("importGo")), soon);
  const QSignalSpy listed(m_window.get(), &MainWindow::listShown);
  key(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!listed.isEmpty(), patience);
  QTRY_VERIFY_WITH_TIMEOUT(!dialog() || tabTo(QStringLiteral("importClose")), soon);
  if (dialog()) key(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!dialog(), soon);
  back();
  QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), calls + complaints + ordinary, soon);
}

void DayTest::closeOrdinary() {
  view()->setFocus();
  key(Qt::Key_End, Qt::ControlModifier);
  for (int left = ordinary; left > 0; --left) {
    const auto number = current();
    key(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), soon);
    key(Qt::Key_1);
    key(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(model()->rowOf(number) < 0 && !dialog(), qPrintable(QString::number(left)), soon);
  }
  QCOMPARE(model()->rowCount(), calls + complaints);
}

void DayTest::openCurrent() {
  const QSignalSpy shown(m_window.get(), &MainWindow::duidingShown);
  key(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), soon);
  back();
}

void DayTest::backToNext() {
  back();
  key(Qt::Key_Escape);
  QTRY_VERIFY_WITH_TIMEOUT(view()->isVisible(), soon);
  view()->setFocus();
  const auto before = current();
  key(Qt::Key_Down);
  QVERIFY(current() != before);
}

/// Waits until so many judgements of the signal are in the file; the last one.
Judgement DayTest::judgement(std::int64_t number, std::size_t which) const {
  const bool there = QTest::qWaitFor([&] { return store()->judgements(number)->size() == which; }, soon);
  return there ? store()->judgements(number)->back().judgement : Judgement{};
}

void DayTest::judgeThenFollow() {
  const auto number = current();
  openCurrent();
  key(Qt::Key_O);
  key(Qt::Key_Down);
  key(Qt::Key_Space);
  key(Qt::Key_U);
  const Judgement own = judgement(number, 1);
  QVERIFY(own.kind == JudgementKind::eigen && !own.proposalSeen);
  QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QPushButton*>(QStringLiteral("follow"))->isVisible(), soon);
  key(Qt::Key_F);
  QCOMPARE(judgement(number, 2).kind, JudgementKind::volg);
  backToNext();
}

void DayTest::follow() {
  const auto number = current();
  openCurrent();
  key(Qt::Key_U);
  key(Qt::Key_U);
  key(Qt::Key_F);
  QCOMPARE(judgement(number, 1).kind, JudgementKind::volg);
  backToNext();
}

void DayTest::askPoliceThenDeviate() {
  const auto number = current();
  openCurrent();
  key(Qt::Key_Q);
  QVERIFY(asked());
  QVERIFY(tabTo(QStringLiteral("askedOfInput")));
  key(Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(dialog()->focusWidget(), QStringLiteral("digitale wijkagent"));
  key(Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(store()->inquiries(number)->size(), std::size_t(1), soon);
  QCOMPARE(store()->inquiries(number)->front().asked, "digitale wijkagent");
  QTRY_VERIFY_WITH_TIMEOUT(!dialog(), soon);
  back();
  key(Qt::Key_U);
  key(Qt::Key_U);
  key(Qt::Key_X);
  QVERIFY(asked());
  QVERIFY(tabTo(QStringLiteral("phase_0")));
  key(Qt::Key_Down);
  key(Qt::Key_Space);
  QVERIFY(tabTo(QStringLiteral("deviateWhyInput")));
  QTest::keyClicks(dialog()->focusWidget(), QStringLiteral("De wijkagent kent de groep"));
  key(Qt::Key_Return, Qt::ControlModifier);
  const Judgement made = judgement(number, 1);
  QVERIFY(made.kind == JudgementKind::wijk_af && made.phase == Phase::sluimerend_ongenoegen);
  QTRY_VERIFY_WITH_TIMEOUT(!dialog(), soon);
  backToNext();
}

void DayTest::worksByKeyboardAlone() {
  import();
  closeOrdinary();
  if (QTest::currentTestFailed()) return;
  back();
  view()->setFocus();
  key(Qt::Key_Home, Qt::ControlModifier);
  judgeThenFollow();
  if (QTest::currentTestFailed()) return;
  follow();
  if (QTest::currentTestFailed()) return;
  askPoliceThenDeviate();
  if (QTest::currentTestFailed()) return;
  view()->setFocus();
  key(Qt::Key_A);
  QTRY_COMPARE_WITH_TIMEOUT(store()->handling(current())->owner, "OOV-adviseur", soon);
  key(Qt::Key_End, Qt::ControlModifier);
  const auto aside = current();
  key(Qt::Key_W);
  QTRY_VERIFY_WITH_TIMEOUT(dialog(), soon);
  QVERIFY(tabTo(QStringLiteral("grows")));
  key(Qt::Key_Space);
  key(Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(store()->handling(aside)->tray, Tray::weggelegd, soon);
  QVERIFY(store()->handling(aside)->grows);
  QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), calls + complaints - 1, soon);
  back();
  key(Qt::Key_Z, Qt::ControlModifier);  // on second thoughts
  QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), calls + complaints, soon);
  QVERIFY(store()->verify()->sound);
}

QTEST_MAIN(DayTest)
#include "day_test.moc"
