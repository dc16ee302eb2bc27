// From Communication to OOV and back in real windows: a file is read in and forwarded, the receiver compares the
// fingerprint and takes it in, and answers. Only a file passes between the two.

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTextEdit>

#include "exchange/bundles_dialog.h"
#include "exchange/forward_dialog.h"
#include "exchange/receive_dialog.h"
#include "import/import_dialog.h"
#include "main_window.h"
#include "screens/postvak/postvak.h"
#include "settings_desk.h"
#include "store/store.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

constexpr int rows = 6;

QByteArray exportFile() {
  QByteArray out = "Datum;Bericht;Auteur;Bron\n";
  for (int i = 0; i < rows; ++i)
    out += QStringLiteral(
               "2026-11-19 1%1:00;Zaterdag om 20.00 uur allemaal naar het Marktplein, groep %1 komt ook, bel "
               "06-1234567%1;@piet%1;telegram\n")
               .arg(i)
               .toUtf8();
  return out;
}

/// A place of work: a window, a workspace and keys of its own.
class Office {
 public:
  explicit Office(const QString& function) {
    m_settings.setWelcomed(true);
    m_settings.setTourSeen(true);
    m_settings.setFunction(function);
    window.resize(1366, 768);
    window.show();
    const QString data = QStringLiteral(PEILSTOK_TEST_DATA_DIR);
    const QSignalSpy shown(&window, &MainWindow::listShown);
    window.start(
        {toPath(data), toPath(m_folder.filePath(QStringLiteral("werk.db"))),
         toPath(data + QStringLiteral("/example/overlay.json")), toPath(m_folder.filePath(QStringLiteral("s")))},
        false);
    started = QTest::qWaitFor([&] { return !shown.isEmpty(); }, patience);
  }
  ~Office() { window.close(); }

  template <class Dialog>
  Dialog* dialog() const {
    for (auto* one : window.findChildren<Dialog*>())
      if (one->isVisible()) return one;
    return nullptr;
  }
  std::int64_t stored() const {
    const auto store = store::open(toPath(m_folder.filePath(QStringLiteral("werk.db"))));
    return store ? *(*store)->count({}) : -1;
  }

  class Prompts : public AgreeingPrompts {
   public:
    void chooseFolder(QWidget*, const QString&, std::function<void(QString)> chosen) override { chosen(folder); }
    QString folder;
  };

 private:
  QTemporaryDir m_folder;
  Settings m_settings{m_folder.filePath(QStringLiteral("instellingen.ini"))};
  Theme m_theme{*qApp, Scheme::light};

 public:
  Prompts prompts;
  Bridge bridge;
  MainWindow window{m_theme, bridge, m_settings, prompts, bridge.clock()};
  bool started = false;
};

template <class Widget>
Widget* in(const QWidget* where, const char* name) {
  return where->findChild<Widget*>(QLatin1String(name));
}

void picture(QWidget* widget, const char* name) {
  const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES");
  if (folder.isEmpty()) return;
  QTest::qWait(100);
  widget->grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

}  // namespace

class ExchangeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void thereAndBack();
  void nothingIsKeptWithoutKnowingHow();

 private:
  void readIn(Office& office);
  void forward(Office& office);
  void takeIn(Office& office);
  void answer(Office& office);
  QString laidDown(const char* pattern) const;
  QTemporaryDir m_road;
};

QString ExchangeTest::laidDown(const char* pattern) const {
  const QStringList found = QDir(m_road.path()).entryList({QLatin1String(pattern)});
  return found.isEmpty() ? QString() : m_road.filePath(found.front());
}

void ExchangeTest::readIn(Office& office) {
  QFile file(m_road.filePath(QStringLiteral("export.csv")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(exportFile());
  file.close();
  ImportDialog* dialog = office.window.openImport(file.fileName());
  auto* go = in<QPushButton>(dialog, "importGo");
  auto* access = in<QComboBox>(dialog, "importAccess");
  QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled() && go->isVisible(), patience);
  access->setCurrentIndex(1);
  picture(dialog, "import");
  go->click();
  auto* forward = in<QPushButton>(dialog, "importForward");
  QTRY_VERIFY_WITH_TIMEOUT(forward->isVisible(), patience);
  picture(dialog, "import_report");
  forward->click();
}

void ExchangeTest::forward(Office& office) {
  QTRY_VERIFY(office.dialog<ForwardDialog>());
  auto* dialog = office.dialog<ForwardDialog>();
  office.prompts.folder = m_road.path();
  auto* count = in<QLabel>(dialog, "forwardCount");
  QTRY_COMPARE_WITH_TIMEOUT(count->text(), QStringLiteral("%1 signalen").arg(rows), patience);
  auto* note = in<QTextEdit>(dialog, "forwardNoteInput");
  QVERIFY(note->toPlainText().contains(QStringLiteral("6 signalen")));
  note->setPlainText(QStringLiteral("Dezelfde oproep in zes groepen. Bel 06-12345678."));
  picture(dialog, "forward");
  in<QPushButton>(dialog, "forwardGo")->click();
  auto* file = in<QLabel>(dialog, "sentFile");
  QTRY_VERIFY_WITH_TIMEOUT(file->isVisible(), patience);
  QVERIFY(file->text().contains(QStringLiteral(".peilstok")));
  QVERIFY(in<QLabel>(dialog, "sentFingerprint")->isVisible());
  picture(dialog, "sent");
  in<QPushButton>(dialog, "forwardClose")->click();
  QVERIFY(!laidDown("doorzending*.peilstok").isEmpty());
}

void ExchangeTest::takeIn(Office& office) {
  office.window.openImport(laidDown("doorzending*.peilstok"));
  QTRY_VERIFY(office.dialog<ReceiveDialog>());
  auto* dialog = office.dialog<ReceiveDialog>();
  auto* note = in<QLabel>(dialog, "receivedNote");
  QTRY_VERIFY(note->isVisible());
  QVERIFY(note->text().startsWith(QStringLiteral("Dezelfde oproep in zes groepen.")));
  QVERIFY(!note->text().contains(QStringLiteral("12345678")));
  auto* go = in<QPushButton>(dialog, "receiveGo");
  QCOMPARE(go->accessibleName(), QStringLiteral("Vertrouwen en opnemen"));
  go->click();  // not before the fingerprint was compared
  QVERIFY(go->isVisible());
  QCOMPARE(office.stored(), 0);
  in<QCheckBox>(dialog, "senderCompared")->click();
  picture(dialog, "receive");
  go->click();
  QTRY_VERIFY_WITH_TIMEOUT(
      !go->isVisible() && in<QPushButton>(dialog, "receiveClose")->text() == QStringLiteral("&Sluiten"), patience);
  QTRY_COMPARE_WITH_TIMEOUT(office.stored(), rows, patience);
  picture(dialog, "received");
  in<QPushButton>(dialog, "receiveClose")->click();
}

void ExchangeTest::answer(Office& office) {
  office.prompts.folder = m_road.path();
  office.window.openBundles();
  auto* dialog = office.dialog<BundlesDialog>();
  QVERIFY(dialog);
  auto* table = in<QTableWidget>(dialog, "bundles");
  QTRY_COMPARE(table->rowCount(), 1);
  QCOMPARE(table->item(0, 4)->text(), QStringLiteral("nog niet beantwoord"));
  in<QRadioButton>(dialog, "answerNothing")->click();
  auto* go = in<QPushButton>(dialog, "bundlesGo");
  go->click();  // not without a reason
  QVERIFY(laidDown("antwoord*.peilstok").isEmpty());
  in<QTextEdit>(dialog, "answerReasonInput")->setPlainText(QStringLiteral("Het plein is die avond dicht."));
  picture(dialog, "bundles");
  go->click();
  QTRY_COMPARE_WITH_TIMEOUT(table->item(0, 4)->text(), QStringLiteral("niets mee gedaan"), patience);
  QVERIFY(!laidDown("antwoord*.peilstok").isEmpty());
  in<QPushButton>(dialog, "bundlesClose")->click();
}

void ExchangeTest::thereAndBack() {
  Office communication(QStringLiteral("Communicatie"));
  QVERIFY(communication.started);
  readIn(communication);
  forward(communication);
  {
    Office oov(QStringLiteral("OOV-adviseur"));
    QVERIFY(oov.started);
    takeIn(oov);
    answer(oov);
    QVERIFY2(oov.prompts.told.isEmpty(), qPrintable(oov.prompts.told.join(QLatin1Char('\n'))));
  }
  communication.window.openBundle(toPath(laidDown("antwoord*.peilstok")));
  auto* dialog = communication.dialog<ReceiveDialog>();
  auto* go = in<QPushButton>(dialog, "receiveGo");
  QTRY_VERIFY_WITH_TIMEOUT(go->isVisible(), patience);
  in<QCheckBox>(dialog, "senderCompared")->click();
  go->click();
  auto* close = in<QPushButton>(dialog, "receiveClose");
  QTRY_COMPARE_WITH_TIMEOUT(close->text(), QStringLiteral("&Sluiten"), patience);
  close->click();
  communication.window.openBundles();
  auto* table = in<QTableWidget>(communication.dialog<BundlesDialog>(), "bundles");
  QTRY_COMPARE(table->rowCount(), 1);
  QCOMPARE(table->item(0, 4)->text(), QStringLiteral("niets mee gedaan"));
  QCOMPARE(table->item(0, 4)->toolTip(), QStringLiteral("Het plein is die avond dicht."));
}

void ExchangeTest::nothingIsKeptWithoutKnowingHow() {
  Office office(QStringLiteral("Communicatie"));
  QVERIFY(office.started);
  QFile file(m_road.filePath(QStringLiteral("onbekend.csv")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(exportFile());
  file.close();
  ImportDialog* dialog = office.window.openImport(file.fileName());
  auto* go = in<QPushButton>(dialog, "importGo");
  auto* access = in<QComboBox>(dialog, "importAccess");
  QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled() && go->isVisible(), patience);
  go->click();
  QVERIFY(access->isVisible());
  access->setCurrentIndex(access->count() - 1);
  Q_EMIT access->activated(access->count() - 1);
  go->click();
  QVERIFY(go->isVisible());
  QCOMPARE(office.stored(), 0);
  picture(dialog, "import_refused");
  access->setCurrentIndex(1);
  go->click();
  QTRY_COMPARE_WITH_TIMEOUT(office.stored(), rows, patience);
}

QTEST_MAIN(ExchangeTest)
#include "exchange_test.moc"
