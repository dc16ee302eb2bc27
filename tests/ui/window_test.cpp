// The whole way through the real window: an empty workspace, an import, the top signal, its duiding.

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

#include "base/clock.h"
#include "bridge/bridge.h"
#include "bridge/text.h"
#include "import/import_dialog.h"
#include "main_window.h"
#include "prompts/prompts.h"
#include "screens/duiding/duiding.h"
#include "screens/interventiekaart/partners_page.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/postvak/signal_view.h"
#include "settings/settings.h"
#include "shell/commands.h"
#include "theme/theme.h"
#include "widgets/entry_list.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

const QString dataDir = QStringLiteral(PEILSTOK_TEST_DATA_DIR);
const QString exportFile = dataDir + QStringLiteral("/example/obi4wan-berichten.csv");

constexpr int patience = 60'000;  // a loaded machine checks the knowledge slowly

/// Answers every question as the test says.
class ScriptedPrompts : public Prompts {
 public:
  void chooseImportFile(QWidget*, const QString&, std::function<void(QString)> chosen) override { chosen(file); }
  void choosePrinter(QWidget*, const QString&, std::function<void(QPrinter&)>) override {}
  void choosePdfFile(QWidget*, const QString&, std::function<void(QString)>) override {}
  void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void()> agreed) override {
    agreed();
  }
  void tell(QWidget*, const QString& title, const QString& text, const QString& detail,
            std::function<void()>) override {
    told << title + QLatin1Char('\n') + text + QLatin1Char('\n') + detail;
  }
  QString file;
  QStringList told;
};

/// Everything a window needs, in a folder of its own.
struct Desk {
  QTemporaryDir folder;
  Settings settings{folder.filePath(QStringLiteral("instellingen.ini"))};
  Theme theme{*qApp, Scheme::light};
  ScriptedPrompts prompts;
  Bridge bridge{[] { return *civil::parseIso("2026-11-19T22:00:00+01:00"); }};  // while what is urgent in it is so
  MainWindow window{theme, bridge, settings, prompts, bridge.clock()};

  bool start(const QString& data = dataDir) {
    const auto path = [](const QString& text) { return std::filesystem::path(text.toStdU16String()); };
    const QSignalSpy shown(&window, &MainWindow::listShown);
    window.resize(1366, 768);
    window.show();
    window.start({path(data), path(folder.filePath(QStringLiteral("werk.db"))),
                  path(data + QStringLiteral("/example/overlay.json"))},
                 false);
    return QTest::qWaitFor([&] { return !shown.isEmpty() || !prompts.told.isEmpty(); }, patience) &&
           prompts.told.isEmpty();
  }
  /// Through the dialog, as a person would.
  bool importFile(const QString& file) {
    prompts.file = file;
    ImportDialog* dialog = window.openImport();
    if (!dialog) return false;
    dialog->chooseFile();
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("importGo"));
    if (!QTest::qWaitFor([&] { return go->isVisible() && go->isEnabled(); }, patience)) return false;
    const QSignalSpy listed(&window, &MainWindow::listShown);
    go->click();
    return QTest::qWaitFor([&] { return !listed.isEmpty(); }, patience);
  }
  ImportDialog* dialog() { return window.findChild<ImportDialog*>(); }
};

int figure(const QWidget* parent, const char* name) {
  return parent->findChild<QLabel*>(QLatin1String(name))->text().remove(QLatin1Char('.')).toInt();
}

QStringList doubleMnemonics(const QWidget& window) {
  QMap<QChar, QString> seen;
  QStringList doubles;
  for (const auto* button : window.findChildren<QAbstractButton*>()) {
    const int at = static_cast<int>(button->text().indexOf(QLatin1Char('&')));
    if (!button->isVisible() || at < 0) continue;
    const QChar key = button->text().at(at + 1).toLower();
    if (seen.contains(key)) doubles << seen[key] + QStringLiteral(" / ") + button->text();
    seen.insert(key, button->text());
  }
  return doubles;
}

QStringList namelessControls(const QWidget& window) {
  QStringList nameless;
  for (const auto* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
    if (widget->accessibleName().isEmpty()) nameless << QLatin1String(widget->metaObject()->className());
  }
  return nameless;
}

}  // namespace

class WindowTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void refusesBrokenKnowledge();
  void fromImportToDuiding();
  void importingTwiceAddsNothing();
  void textColumnIsPointedOut();
  void escapeClearsTheSearch();
  void keysGoPlaces();
  void interventiekaartHasItsPlace();
  void leadsBackToWhereOneCameFrom();
  void looksUpWhomToCallAndComesBack();
  void themeIsRemembered();
};

void WindowTest::refusesBrokenKnowledge() {
  Desk desk;
  QVERIFY(!desk.start(desk.folder.path()));
  QCOMPARE(desk.prompts.told.size(), 1);
  QVERIFY(desk.prompts.told.front().contains(QStringLiteral("Peilstok kan niet beginnen")));
}

void WindowTest::fromImportToDuiding() {
  Desk desk;
  QVERIFY2(desk.start(), qPrintable(desk.prompts.told.join(QLatin1Char('\n'))));
  auto* list = desk.window.findChild<SignalView*>();
  QVERIFY(!list->isVisible());  // nothing yet: the page says what to do
  QVERIFY(desk.window.findChild<QPushButton*>(QStringLiteral("loadExample"))->isVisible());

  QVERIFY(desk.importFile(exportFile));
  QVERIFY(desk.dialog()->findChild<QTableWidget*>(QStringLiteral("previewRows"))->rowCount() > 10);
  const int read = figure(desk.dialog(), "reportRead");
  const int stored = figure(desk.dialog(), "reportStored"), rejected = figure(desk.dialog(), "reportRejected");
  QCOMPARE(read, stored + rejected);
  QVERIFY(stored > 30);
  QVERIFY(rejected > 0);
  QVERIFY(doubleMnemonics(*desk.dialog()).isEmpty());
  desk.dialog()->close();

  QVERIFY(list->isVisible());
  QCOMPARE(list->model()->rowCount(), stored);
  QCOMPARE(doubleMnemonics(desk.window), QStringList());
  QCOMPARE(namelessControls(desk.window), QStringList());

  const QSignalSpy shown(&desk.window, &MainWindow::duidingShown);
  list->setFocus();
  QTest::keyClick(list, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  desk.window.findChild<QPushButton*>(QStringLiteral("ownSkip"))->click();
  const auto* phase = desk.window.findChild<QWidget*>(QStringLiteral("phase"));
  QVERIFY2(phase->accessibleName().contains(QStringLiteral("scalatie")), qPrintable(phase->accessibleName()));
  QVERIFY(desk.window.findChild<QLabel*>(QStringLiteral("total"))->text().endsWith(QStringLiteral("van 100")));
  const auto proposals = desk.window.findChildren<QAbstractButton*>(QStringLiteral("proposal"));
  QVERIFY(proposals.size() >= 3);
  QVERIFY(proposals.size() <= 7);
  for (const QAbstractButton* proposal : proposals)
    QVERIFY(proposal->accessibleName().startsWith(QStringLiteral("Voorstel ")));
  QCOMPARE(doubleMnemonics(desk.window), QStringList());
  QCOMPARE(namelessControls(desk.window), QStringList());

  proposals.front()->setFocus();
  QTest::keyClick(proposals.front(), Qt::Key_Return);
  QTRY_VERIFY(desk.window.findChild<QDialog*>(QStringLiteral("cardDialog")));
  QVERIFY(desk.prompts.told.isEmpty());
}

void WindowTest::importingTwiceAddsNothing() {
  Desk desk;
  QVERIFY2(desk.start(), qPrintable(desk.prompts.told.join(QLatin1Char('\n'))));
  QVERIFY(desk.importFile(exportFile));
  const int stored = figure(desk.dialog(), "reportStored");
  desk.dialog()->close();
  QTRY_VERIFY(!desk.dialog());
  QVERIFY(desk.importFile(exportFile));
  QCOMPARE(figure(desk.dialog(), "reportStored"), 0);
  QCOMPARE(figure(desk.dialog(), "reportDouble"), stored);
}

void WindowTest::textColumnIsPointedOut() {
  Desk desk;
  QVERIFY2(desk.start(), qPrintable(desk.prompts.told.join(QLatin1Char('\n'))));
  desk.prompts.file = desk.folder.filePath(QStringLiteral("eigen-lijst.csv"));
  QFile file(desk.prompts.file);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("opmerking;kleur\nEr staan veel mensen op het plein;rood\nHet is rustig;blauw\n");
  file.close();
  ImportDialog* dialog = desk.window.openImport();
  dialog->chooseFile();
  auto* text = dialog->findChild<QComboBox*>(QStringLiteral("column_text"));
  auto* go = dialog->findChild<QPushButton*>(QStringLiteral("importGo"));
  QTRY_VERIFY_WITH_TIMEOUT(text->isVisible(), patience);
  QVERIFY(!go->isEnabled());
  QCOMPARE(text->count(), 3);
  text->setCurrentIndex(1);
  Q_EMIT text->activated(1);
  QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patience);
  QCOMPARE(dialog->findChild<QTableWidget*>(QStringLiteral("previewRows"))->rowCount(), 2);
  // Taken back again the choice stays on the page.
  text->setCurrentIndex(0);
  Q_EMIT text->activated(0);
  QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChild<QTableWidget*>(QStringLiteral("previewRows"))->isVisible(), patience);
  QVERIFY(text->isVisible());
  QVERIFY(!go->isEnabled());
}

void WindowTest::escapeClearsTheSearch() {
  Desk desk;
  QVERIFY2(desk.start(), qPrintable(desk.prompts.told.join(QLatin1Char('\n'))));
  QVERIFY(desk.importFile(exportFile));
  desk.dialog()->close();
  auto* search = desk.window.findChild<QLineEdit*>(QStringLiteral("search"));
  search->setFocus();
  QTest::keyClicks(search, QStringLiteral("rellen"));
  QTest::keyClick(search, Qt::Key_Escape);
  QCOMPARE(search->text(), QString());
}

void WindowTest::keysGoPlaces() {
  Desk desk;
  QVERIFY2(desk.start(), qPrintable(desk.prompts.told.join(QLatin1Char('\n'))));
  QTest::keyClick(&desk.window, Qt::Key_G);
  QTest::keyClick(&desk.window, Qt::Key_L);
  QVERIFY(desk.window.windowTitle().startsWith(QStringLiteral("Logboek")));
  QTest::keyClick(&desk.window, Qt::Key_D);  // without G before it
  QVERIFY(desk.window.windowTitle().startsWith(QStringLiteral("Logboek")));
  QTest::keyClick(&desk.window, Qt::Key_G);
  QTest::keyClick(&desk.window, Qt::Key_P);
  QVERIFY(desk.window.windowTitle().startsWith(QStringLiteral("Postvak")));
}

void WindowTest::interventiekaartHasItsPlace() {
  Desk desk;
  QVERIFY2(desk.start(), qPrintable(desk.prompts.told.join(QLatin1Char('\n'))));
  QTest::keyClick(&desk.window, Qt::Key_G);
  QTest::keyClick(&desk.window, Qt::Key_I);
  QVERIFY(desk.window.windowTitle().startsWith(QStringLiteral("Interventiekaart")));
  auto* count = desk.window.findChild<QLabel*>(QStringLiteral("cardCount"));
  QVERIFY(count->isVisible());
  QVERIFY2(count->text().contains(QStringLiteral(" kaarten")), qPrintable(count->text()));
  auto* list = desk.window.findChild<QListView*>(QStringLiteral("column_0"));
  QTRY_VERIFY(list->hasFocus());
  QTest::keyClick(list, Qt::Key_V);
  QTest::keyClick(list, Qt::Key_Return);
  QCOMPARE(doubleMnemonics(desk.window), QStringList());
  QCOMPARE(namelessControls(desk.window), QStringList());
  auto* panel = desk.window.findChild<QWidget*>(QStringLiteral("cardPanel"));
  QVERIFY(panel->isVisible());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  QVERIFY(!panel->isVisible());
  QTest::keyClick(list, Qt::Key_F, Qt::ControlModifier);
  QVERIFY(desk.window.findChild<QLineEdit*>(QStringLiteral("cardSearch"))->hasFocus());
}

void WindowTest::leadsBackToWhereOneCameFrom() {
  Desk desk;
  QVERIFY(desk.start());
  QVERIFY(desk.importFile(exportFile));
  desk.dialog()->close();
  const auto at = [&](Place place) { return desk.window.windowTitle().startsWith(placeName(place)); };
  auto* back = desk.window.findChild<QPushButton*>(QStringLiteral("duidingBack"));
  const QSignalSpy shown(&desk.window, &MainWindow::duidingShown);
  const auto open = [&] {
    const auto before = shown.size();
    Q_EMIT desk.window.findChild<Omgevingsbeeld*>()->openRequested(2);
    return QTest::qWaitFor([&] { return shown.size() > before; }, patience);
  };
  desk.window.go(Place::omgevingsbeeld);
  QVERIFY(open());
  QVERIFY(at(Place::duiding));
  QCOMPARE(back->text().remove(QLatin1Char('&')), QStringLiteral("Omgevingsbeeld"));
  QCOMPARE(doubleMnemonics(desk.window), QStringList());
  desk.window.activateWindow();
  QVERIFY(desk.window.commands().run(QStringLiteral("duiding.terug")));
  QVERIFY(at(Place::omgevingsbeeld));
  QVERIFY(open());
  back->click();
  QVERIFY(at(Place::omgevingsbeeld));
  desk.window.go(Place::postvak);
  desk.window.openSignal(1);
  QCOMPARE(back->text().remove(QLatin1Char('&')), QStringLiteral("Postvak"));
  desk.window.go(Place::instellingen);  // a look elsewhere on the way changes nothing
  desk.window.go(Place::duiding);
  back->click();
  QVERIFY(at(Place::postvak));
}

void WindowTest::looksUpWhomToCallAndComesBack() {
  Desk desk;
  QVERIFY(desk.start());
  QVERIFY(desk.importFile(exportFile));
  desk.dialog()->close();
  const auto at = [&](Place place) { return desk.window.windowTitle().startsWith(placeName(place)); };
  desk.window.openSignal(2);
  auto* duiding = desk.window.findChild<Duiding*>();
  Q_EMIT duiding->partnerRequested(QStringLiteral("wijkagent"));
  QVERIFY(at(Place::interventiekaart));
  QTRY_VERIFY(desk.window.findChild<PartnersPage*>()->isVisible());
  const auto* list = desk.window.findChild<PartnersPage*>()->findChild<EntryList*>();
  QTRY_COMPARE_WITH_TIMEOUT(list->currentId(), QStringLiteral("wijkagent"), patience);
  QVERIFY(desk.window.commands().run(QStringLiteral("interventiekaart.terug")));
  QVERIFY(at(Place::duiding));
  QCOMPARE(duiding->number(), 2);  // not what is chosen in the list
  desk.window.go(Place::interventiekaart);
  QVERIFY(desk.window.commands().run(QStringLiteral("interventiekaart.terug")));
  QVERIFY(at(Place::interventiekaart));
}

void WindowTest::themeIsRemembered() {
  Desk desk;
  QVERIFY2(desk.start(), qPrintable(desk.prompts.told.join(QLatin1Char('\n'))));
  auto* toggle = desk.window.findChild<QAbstractButton*>(QStringLiteral("themeToggle"));
  toggle->click();
  QCOMPARE(desk.theme.scheme(), Scheme::dark);
  QCOMPARE(desk.settings.scheme(), SchemeChoice::dark);
  toggle->click();
  QCOMPARE(desk.settings.scheme(), SchemeChoice::light);
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
