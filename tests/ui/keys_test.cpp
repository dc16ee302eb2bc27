// Keys: the list of commands, the palette, the sheet of keys and the page to change them, in the real window.

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QtTest>
#include <map>

#include "bridge/bridge.h"
#include "main_window.h"
#include "prompts/desktop_prompts.h"
#include "screens/instellingen/instellingen.h"
#include "screens/postvak/signal_view.h"
#include "settings/settings.h"
#include "shell/command_match.h"
#include "shell/commands.h"
#include "shell/key_field.h"
#include "shell/key_sheet.h"
#include "shell/keys.h"
#include "shell/keys_page.h"
#include "shell/palette.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

constexpr int patience = 60'000;  // a loaded machine checks the knowledge slowly

std::filesystem::path path(const QString& text) { return std::filesystem::path(text.toStdU16String()); }

/// For a look at it: only where a folder is named.
void picture(QWidget& widget, const char* name) {
  const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES");
  if (folder.isEmpty()) return;
  QTest::qWait(300);
  widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

void countMnemonic(const QString& text, QMap<QChar, QString>& seen, QStringList& doubles) {
  const auto at = text.indexOf(QLatin1Char('&'));
  if (at < 0 || at + 1 >= text.size() || text.at(at + 1) == QLatin1Char('&')) return;
  const QChar key = text.at(at + 1).toLower();
  if (seen.contains(key)) doubles << seen[key] + QStringLiteral(" / ") + text;
  seen.insert(key, text);
}

/// Letters with a line under them that two things in sight have.
QStringList doubleMnemonics(const QWidget& window) {
  QMap<QChar, QString> seen;
  QStringList doubles;
  for (const auto* button : window.findChildren<QAbstractButton*>())
    if (button->isVisible() && button->window() == &window) countMnemonic(button->text(), seen, doubles);
  for (const auto* label : window.findChildren<QLabel*>())
    if (label->isVisible() && label->buddy()) countMnemonic(label->text(), seen, doubles);
  for (const auto* tabs : window.findChildren<QTabBar*>())
    for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) countMnemonic(tabs->tabText(tab), seen, doubles);
  return doubles;
}

QStringList namelessControls(const QWidget& window) {
  QStringList nameless;
  for (const auto* widget : window.findChildren<QWidget*>())
    if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && widget->accessibleName().isEmpty())
      nameless << QLatin1String(widget->metaObject()->className());
  return nameless;
}

}  // namespace

class KeysTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void init();
  void everyCommandIsWhole();
  void noKeyTwiceInOneContext();
  void noMnemonicTwiceOnOneScreen();
  void wordsFindCommands();
  void paletteRunsWhatIsFound();
  void paletteFindsWhatIsSet();
  void paletteGivesTheFocusBack();
  void paletteGoesToANumber();
  void paletteRemembersWhatWasUsed();
  void paletteKeepsKeysFromTheScreen();
  void sheetShowsThisScreenFirst();
  void lettersAreForListsOnly();
  void lettersCanBeSwitchedOff();
  void aKeyCanBeChanged();
  void aTakenKeyIsRefusedByName();
  void pageChangesKeys();
  void settingsFindAndOrderKeys();
  void allFitsInASmallWindow();

 private:
  Commands& commands() { return m_window->commands(); }
  QLineEdit* field() { return m_window->findChild<QLineEdit*>(QStringLiteral("paletteField")); }
  QListView* rows() { return m_window->findChild<QListView*>(QStringLiteral("paletteList")); }
  CommandPalette* palette() { return m_window->findChild<CommandPalette*>(); }
  SignalView* list() { return m_window->findChild<SignalView*>(); }
  QString firstRow() { return rows()->currentIndex().data().toString(); }
  void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
    QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, held);
  }
  bool isAt(Place place) { return m_window->windowTitle().startsWith(placeName(place)); }

  QTemporaryDir m_folder;
  std::unique_ptr<Theme> m_theme;
  std::unique_ptr<Settings> m_settings;
  std::unique_ptr<DesktopPrompts> m_prompts;
  std::unique_ptr<Bridge> m_bridge;
  std::unique_ptr<MainWindow> m_window;
};

void KeysTest::initTestCase() {
  const bool dark = qEnvironmentVariableIsSet("PEILSTOK_PICTURES_DARK");
  m_theme = std::make_unique<Theme>(*qApp, dark ? Scheme::dark : Scheme::light);
  m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("instellingen.ini")));
  m_bridge = std::make_unique<Bridge>();
  m_prompts = std::make_unique<DesktopPrompts>(*m_theme);
  m_window = std::make_unique<MainWindow>(*m_theme, *m_bridge, *m_settings, *m_prompts, m_bridge->clock());
  m_window->resize(1366, 768);
  m_window->show();
  m_window->activateWindow();
  const QString data = QStringLiteral(PEILSTOK_TEST_DATA_DIR);
  m_window->start({path(data), path(m_folder.filePath(QStringLiteral("werk.db"))),
                   path(data + QStringLiteral("/example/overlay.json"))},
                  true);
  QTRY_VERIFY_WITH_TIMEOUT(list()->isVisible() && list()->model()->rowCount() > 10, patience);
}

void KeysTest::init() {
  for (auto* dialog : m_window->findChildren<QDialog*>()) delete dialog;
  palette()->leave();
  commands().resetAll();
  commands().setLettersOn(true);
  m_window->activateWindow();
  m_window->go(Place::postvak);
  QTRY_VERIFY(list()->hasFocus());
}

void KeysTest::everyCommandIsWhole() {
  QSet<QString> ids;
  QVERIFY(commands().all().size() > 20);
  for (const Command& command : commands().all()) {
    QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
    ids.insert(command.id);
    QVERIFY2(!command.title.trimmed().isEmpty(), qPrintable(command.id));
    QVERIFY2(!command.section.trimmed().isEmpty(), qPrintable(command.id));
    QVERIFY2(!command.title.contains(QLatin1Char('&')), qPrintable(command.id));
    QVERIFY2(command.run || command.fixed, qPrintable(command.id));
    // A paper or a setting is for now and then: it has its button and its line in the palette, and no key to remember.
    const bool paper = command.id.startsWith(QStringLiteral("crisiskamer.")) && command.title.endsWith(QChar(0x2026));
    const bool setting = command.id.endsWith(QStringLiteral("Section"));
    QVERIFY2(paper || setting || !command.keys.isEmpty(), qPrintable(command.id + QStringLiteral(" has no key")));
    for (const QKeySequence& keys : command.keys) QVERIFY2(!keyText(keys).isEmpty(), qPrintable(command.id));
  }
}

void KeysTest::noKeyTwiceInOneContext() {
  QStringList twice;
  for (const Commands::Conflict& conflict : commands().conflicts())
    twice << QStringLiteral("%1: %2, %3").arg(keyText(conflict.keys), conflict.first, conflict.second);
  QCOMPARE(twice, QStringList());
  // The check must be able to fail.
  Commands others(*m_settings, m_window.get());
  others.add({QStringLiteral("een"), QStringLiteral("Een"), QStringLiteral("A"), {Qt::Key_F7}, [] {}});
  others.add({QStringLiteral("twee"),
              QStringLiteral("Twee"),
              QStringLiteral("B"),
              {Qt::Key_F7},
              [] {},
              {},
              [] { return false; }});
  QCOMPARE(others.conflicts().size(), std::size_t{1});
}

void KeysTest::noMnemonicTwiceOnOneScreen() {
  QTRY_VERIFY(m_window->findChild<QPushButton*>(QStringLiteral("openDuiding"))->isVisible());
  for (const Place place : allPlaces) {
    m_window->go(place);
    QTest::qWait(150);
    QVERIFY2(doubleMnemonics(*m_window).isEmpty(),
             qPrintable(placeName(place) + QStringLiteral(": ") + doubleMnemonics(*m_window).join(QLatin1Char(' '))));
  }
  m_window->go(Place::interventiekaart);
  for (int page = 1; commands().run(QStringLiteral("interventiekaart.blad%1").arg(page)); ++page) {
    QTest::qWait(150);
    QVERIFY2(doubleMnemonics(*m_window).isEmpty(), qPrintable(doubleMnemonics(*m_window).join(QLatin1Char(' '))));
  }
  QVERIFY(commands().run(QStringLiteral("interventiekaart.blad1")));
  QVERIFY(commands().run(QStringLiteral("kaarten.openen")));
  QCOMPARE(doubleMnemonics(*m_window), QStringList());
  m_window->findChild<QPushButton*>(QStringLiteral("cardClose"))->click();
}

void KeysTest::wordsFindCommands() {
  const Command print{QStringLiteral("x"), QStringLiteral("Kaart opnieuw geïmporteerd"), QStringLiteral("Postvak")};
  QVERIFY(!matchScore({QStringLiteral("kaart"), QStringLiteral("niets")}, print));
  QVERIFY(matchScore(plainWords(QStringLiteral("GEIMP kaa")), print));
  const auto first = matchScore({QStringLiteral("ka")}, print), inner = matchScore({QStringLiteral("art")}, print);
  QVERIFY(first && inner && *first < *inner);
  QVERIFY(matchScore({}, print));
}

void KeysTest::paletteRunsWhatIsFound() {
  press(Qt::Key_K, Qt::ControlModifier);
  QVERIFY(palette()->isVisible());
  QVERIFY(field()->hasFocus());
  QCOMPARE(namelessControls(*m_window), QStringList());
  QVERIFY(Commands::inSight(*commands().find(QStringLiteral("postvak.zoeken"))));
  picture(*m_window, "palette");
  const QAbstractItemModelTester tester(rows()->model());
  QTest::keyClicks(field(), QStringLiteral("logb"));
  QCOMPARE(firstRow(), QStringLiteral("Naar Logboek"));
  QVERIFY(rows()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Ctrl+6 of G dan L")));
  QCOMPARE(field()->accessibleDescription(), rows()->currentIndex().data(Qt::AccessibleTextRole).toString());
  QTest::keyClicks(field(), QStringLiteral(" bestaat niet"));
  QCOMPARE(rows()->model()->rowCount(), 0);
  picture(*m_window, "palette-nothing");
  field()->setText(QStringLiteral("vorige"));
  const QModelIndex previous = rows()->model()->index(0, 0);
  QCOMPARE(previous.data().toString(), QStringLiteral("Vorige signaal in de lijst"));
  QVERIFY(!(previous.flags() & Qt::ItemIsEnabled));  // its screen is not in sight
  field()->setText(QStringLiteral("kaart"));
  picture(*m_window, "palette-words");
  field()->setText(QStringLiteral("logb"));
  press(Qt::Key_Return);
  QVERIFY(!palette()->isVisible());
  QVERIFY(isAt(Place::logboek));
}

void KeysTest::paletteFindsWhatIsSet() {
  for (const auto& [typed, section] :
       std::map<QString, QString>{{QStringLiteral("bewaarter"), QStringLiteral("Bewaren")},
                                  {QStringLiteral("lettergrootte"), QStringLiteral("Weergave")},
                                  {QStringLiteral("taal scha"), QString()}}) {
    press(Qt::Key_K, Qt::ControlModifier);
    field()->setText(typed);
    if (section.isEmpty()) {
      QCOMPARE(rows()->model()->rowCount(), 0);
      continue;
    }
    QCOMPARE(firstRow(), QStringLiteral("Instellingen: ") + section);
    press(Qt::Key_Return);
    QVERIFY(isAt(Place::instellingen));
    auto* stack = m_window->settingsPage()->findChild<QStackedWidget*>();
    QCOMPARE(stack->currentWidget()->accessibleName(), section);
    QVERIFY(stack->isAncestorOf(QApplication::focusWidget()));
  }
}

void KeysTest::paletteGivesTheFocusBack() {
  press(Qt::Key_K, Qt::ControlModifier);
  const QModelIndex first = rows()->currentIndex();
  press(Qt::Key_Down);
  QVERIFY(rows()->currentIndex().row() > first.row());
  press(Qt::Key_Up);
  QCOMPARE(rows()->currentIndex(), first);
  press(Qt::Key_Tab);
  QVERIFY(rows()->hasFocus());
  press(Qt::Key_D);  // goes on in the field
  QVERIFY(field()->hasFocus());
  QCOMPARE(field()->text(), QStringLiteral("d"));
  press(Qt::Key_Escape);
  QVERIFY(!palette()->isVisible());
  QVERIFY(list()->hasFocus());
  press(Qt::Key_K, Qt::ControlModifier);
  press(Qt::Key_K, Qt::ControlModifier);
  QVERIFY(!palette()->isVisible());
  m_window->findChild<QAbstractButton*>(QStringLiteral("allCommands"))->click();
  QVERIFY(palette()->isVisible());
  QTest::mouseClick(palette(), Qt::LeftButton, {}, QPoint(5, 5));
  QVERIFY(!palette()->isVisible());
}

void KeysTest::paletteGoesToANumber() {
  const QSignalSpy shown(m_window.get(), &MainWindow::duidingShown);
  press(Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(field(), QStringLiteral("s3"));
  QCOMPARE(firstRow(), QStringLiteral("Ga naar signaal S3"));
  press(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("signalTitle"))->text(), QStringLiteral("Signaal S3"));
}

void KeysTest::paletteRemembersWhatWasUsed() {
  QVERIFY(commands().run(QStringLiteral("plaats.evaluatie")));
  const Settings kept(m_folder.filePath(QStringLiteral("instellingen.ini")));
  QTRY_COMPARE(kept.recentCommands().value(0), QStringLiteral("plaats.evaluatie"));
  press(Qt::Key_K, Qt::ControlModifier);
  QCOMPARE(firstRow(), QStringLiteral("Naar Evaluatie"));
}

void KeysTest::paletteKeepsKeysFromTheScreen() {
  m_window->go(Place::duiding);
  press(Qt::Key_K, Qt::ControlModifier);
  press(Qt::Key_1, Qt::ControlModifier);
  QVERIFY(isAt(Place::duiding));
  press(Qt::Key_Escape);
  QVERIFY(isAt(Place::duiding));  // Esc closed the palette and nothing else
  press(Qt::Key_Escape);
  QVERIFY(isAt(Place::postvak));
}

void KeysTest::sheetShowsThisScreenFirst() {
  m_window->go(Place::interventiekaart);
  QTest::qWait(50);
  press(Qt::Key_F1);
  auto* sheet = m_window->findChild<KeySheet*>();
  QVERIFY(sheet && sheet->isVisible());
  const QString text = sheet->plainText();
  QVERIFY2(text.startsWith(QStringLiteral("Interventiekaart\n")), qPrintable(text));
  QVERIFY(text.contains(QStringLiteral("Zoeken in kaarten: /")));
  QVERIFY(text.contains(QStringLiteral("Alle opdrachten…: Ctrl+K")));
  QVERIFY(!text.contains(QStringLiteral("Vorige signaal")));
  QCOMPARE(doubleMnemonics(*sheet), QStringList());
  QCOMPARE(namelessControls(*sheet), QStringList());
  picture(*sheet, "sheet");
  sheet->findChild<QPushButton*>(QStringLiteral("copyKeys"))->click();
  QCOMPARE(QApplication::clipboard()->text(), text);
  sheet->resize(560, 330);
  picture(*sheet, "sheet-small");
  QTRY_COMPARE(QApplication::activeWindow(), sheet);  // before that it has no keys of its own
  QTest::keyClick(sheet, Qt::Key_F1);
  QVERIFY(!sheet->isVisible());
  m_window->findChild<QAbstractButton*>(QStringLiteral("keys"))->click();
  QTRY_COMPARE(m_window->findChildren<KeySheet*>().size(), 1);
  QTest::keyClick(m_window->findChild<KeySheet*>(), Qt::Key_Escape);
  QTRY_VERIFY(!m_window->findChild<KeySheet*>());
}

void KeysTest::lettersAreForListsOnly() {
  auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("search"));
  press(Qt::Key_Slash);
  QVERIFY(search->hasFocus());
  QTest::keyClicks(search, QStringLiteral("/gp"));
  QCOMPARE(search->text(), QStringLiteral("/gp"));
  QVERIFY(isAt(Place::postvak));
  QTest::keyClick(search, Qt::Key_Escape);
  // A button is no list.
  auto* import = m_window->findChild<QPushButton*>(QStringLiteral("import"));
  import->setFocus();
  press(Qt::Key_Slash);
  QVERIFY(import->hasFocus());
}

void KeysTest::lettersCanBeSwitchedOff() {
  commands().setLettersOn(false);
  auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("search"));
  press(Qt::Key_Slash);
  QVERIFY(!search->hasFocus());
  press(Qt::Key_G);
  press(Qt::Key_L);
  QVERIFY(isAt(Place::postvak));
  QVERIFY(!Settings(m_folder.filePath(QStringLiteral("instellingen.ini"))).letters());
  press(Qt::Key_6, Qt::ControlModifier);
  QVERIFY(isAt(Place::logboek));
}

void KeysTest::aKeyCanBeChanged() {
  const QString id = QStringLiteral("postvak.zoeken");
  QCOMPARE(commands().setKey(id, Qt::Key_Y), QString());
  auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("search"));
  press(Qt::Key_Slash);
  QVERIFY(!search->hasFocus());
  press(Qt::Key_Y);
  QVERIFY(search->hasFocus());
  QCOMPARE(commands().setKey(id, QKeySequence(Qt::CTRL | Qt::Key_J)), QString());
  m_window->findChild<QPushButton*>(QStringLiteral("import"))->setFocus();
  press(Qt::Key_J, Qt::ControlModifier);
  QVERIFY(search->hasFocus());
  Settings kept(m_folder.filePath(QStringLiteral("instellingen.ini")));
  QCOMPARE(kept.key(id), QKeySequence(Qt::CTRL | Qt::Key_J));
  QWidget rest;
  Commands later(kept, &rest);
  later.add({id, QStringLiteral("Zoeken"), QStringLiteral("Postvak"), {Qt::Key_Slash}, [] {}});
  QCOMPARE(later.keysOf(*later.find(id)), QList<QKeySequence>({QKeySequence(Qt::CTRL | Qt::Key_J)}));
  // Tooltips follow, and no key is a choice that is kept too.
  auto* import = m_window->findChild<QPushButton*>(QStringLiteral("import"));
  QVERIFY(import->toolTip().endsWith(QStringLiteral("(Ctrl+I)")));
  QCOMPARE(commands().setKey(QStringLiteral("overal.importeren"), {}), QString());
  QVERIFY(!import->toolTip().contains(QLatin1Char('(')));
  QCOMPARE(kept.key(QStringLiteral("overal.importeren")), QKeySequence());
  QCOMPARE(commands().resetKey(QStringLiteral("overal.importeren")), QString());
  QVERIFY(import->toolTip().endsWith(QStringLiteral("(Ctrl+I)")));
}

void KeysTest::aTakenKeyIsRefusedByName() {
  const QString id = QStringLiteral("postvak.zoeken");
  QVERIFY(commands().setKey(id, QKeySequence(Qt::CTRL | Qt::Key_I)).contains(QStringLiteral("Bestand importeren")));
  QVERIFY(commands().setKey(id, Qt::Key_G).contains(QStringLiteral("Naar Postvak")));
  QVERIFY(!commands().setKey(id, QKeySequence(Qt::ALT | Qt::Key_P)).isEmpty());
  QVERIFY(!commands().setKey(id, Qt::Key_Return).isEmpty());
  QVERIFY(!commands().setKey(id, QKeySequence(Qt::CTRL | Qt::Key_C)).isEmpty());
  QVERIFY(!commands().setKey(QStringLiteral("postvak.openen"), Qt::Key_O).isEmpty());  // the list's own
  // Another screen may have the same letter.
  QCOMPARE(commands().setKey(id, Qt::Key_Q), QString());
  QVERIFY(commands().conflicts().empty());
}

void KeysTest::pageChangesKeys() {
  QVERIFY(commands().run(QStringLiteral("overal.toetsenWijzigen")));
  auto* dialog = m_window->findChild<KeysDialog*>();
  QVERIFY(dialog);
  auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("keysTable"));
  auto* key = dialog->findChild<KeyField*>();
  auto* refusal = dialog->findChild<QLabel*>(QStringLiteral("keyRefusal"));
  QCOMPARE(table->rowCount(), static_cast<int>(commands().all().size()));
  QCOMPARE(doubleMnemonics(*dialog), QStringList());
  QCOMPARE(namelessControls(*dialog), QStringList());
  const auto found = table->findItems(QStringLiteral("Bestand importeren…"), Qt::MatchExactly);
  QCOMPARE(found.size(), 1);
  const int row = found.front()->row();
  table->setCurrentCell(row, 0);
  QTest::keyClick(key, Qt::Key_M, Qt::ControlModifier);
  QVERIFY(!refusal->isVisible());
  QCOMPARE(table->item(row, 2)->text(), QStringLiteral("Ctrl+M"));
  QCOMPARE(table->item(row, 3)->text(), QStringLiteral("Ctrl+I"));
  QTest::keyClick(key, Qt::Key_F, Qt::ControlModifier);
  QVERIFY(refusal->isVisible());
  QVERIFY(refusal->text().contains(QStringLiteral("Zoeken")));
  QCOMPARE(table->item(row, 2)->text(), QStringLiteral("Ctrl+M"));
  picture(*dialog, "keys-page");
  dialog->findChild<QPushButton*>(QStringLiteral("keyStandard"))->click();
  QCOMPARE(table->item(row, 2)->text(), QStringLiteral("Ctrl+I"));
  dialog->findChild<QPushButton*>(QStringLiteral("keyNone"))->click();
  QCOMPARE(table->item(row, 2)->text(), QStringLiteral("geen toets"));
  dialog->findChild<QPushButton*>(QStringLiteral("keysStandard"))->click();
  QCOMPARE(table->item(row, 2)->text(), QStringLiteral("Ctrl+I"));
  dialog->findChild<QCheckBox*>(QStringLiteral("letters"))->click();
  QVERIFY(!commands().lettersOn());
}

void KeysTest::settingsFindAndOrderKeys() {
  m_window->go(Place::instellingen);
  m_window->settingsPage()->showSection(QStringLiteral("keysSection"));
  auto* section = m_window->findChild<QWidget*>(QStringLiteral("keysSection"));
  auto* table = section->findChild<QTableWidget*>(QStringLiteral("keysTable"));
  auto* search = section->findChild<QLineEdit*>(QStringLiteral("keysSearch"));
  QCOMPARE(table->rowCount(), static_cast<int>(commands().all().size()));  // none that came after the page
  QTRY_VERIFY(table->height() > 300);                                      // the page is not left empty
  for (int row = 0; row < table->rowCount(); ++row)
    QVERIFY(table->fontMetrics().horizontalAdvance(table->item(row, 0)->text()) < table->columnWidth(0));
  const auto shown = [&] {
    int rows = 0;
    for (int row = 0; row < table->rowCount(); ++row) rows += table->isRowHidden(row) ? 0 : 1;
    return rows;
  };
  search->setText(QStringLiteral("telefoontje"));  // another name of the note
  QCOMPARE(shown(), 1);
  QCOMPARE(table->item(table->currentRow(), 2)->text(), QStringLiteral("Ctrl+N"));
  search->setText(QStringLiteral("ctrl+k"));
  QCOMPARE(table->item(table->currentRow(), 0)->text(), QStringLiteral("Alle opdrachten\u2026"));
  search->setText(QStringLiteral("zeppelin"));
  QCOMPARE(shown(), 0);
  QVERIFY(section->findChild<QLabel*>(QStringLiteral("keysNothing"))->isVisible());
  QVERIFY(!section->findChild<KeyField*>()->isVisible());
  search->clear();
  QCOMPARE(shown(), table->rowCount());
  // Tab goes down the page and leaves it from there.
  auto* letters = section->findChild<QWidget*>(QStringLiteral("letters"));
  letters->setFocus();
  for (const char* next : {"keysSearch", "keysTable", "keyField"}) {
    press(Qt::Key_Tab);
    QVERIFY2(m_window->focusWidget(), next);
    const QWidget* focus = m_window->focusWidget();
    QVERIFY2(focus->objectName() == QLatin1String(next) || focus->parentWidget()->objectName() == QLatin1String(next),
             next);
  }
  m_window->go(Place::postvak);
}

void KeysTest::allFitsInASmallWindow() {
  m_window->resize(683, 384);  // 1366x768 at twice the size
  press(Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(field(), QStringLiteral("kaart"));
  const QRect box(field()->parentWidget()->mapTo(m_window.get(), QPoint()), field()->parentWidget()->size());
  QVERIFY(m_window->rect().contains(box));
  QVERIFY(rows()->height() >= 4 * metrics::rowHeight);
  picture(*m_window, "palette-small");
  press(Qt::Key_Escape);
  for (const char* command : {"overal.toetsen", "overal.toetsenWijzigen"}) {
    QVERIFY(commands().run(QLatin1String(command)));
    auto* dialog = m_window->findChild<QDialog*>();
    QVERIFY(dialog->width() <= m_window->width() && dialog->height() <= m_window->height());
    picture(*dialog, command);
    // Out of the field for a key with Tab, and out of the dialog with Esc.
    if (auto* key = dialog->findChild<KeyField*>()) {
      key->setFocus();
      QTest::keyClick(key, Qt::Key_Tab);
      QVERIFY(!key->hasFocus());
      key->setFocus();
      QTest::keyClick(key, Qt::Key_Escape);
    } else {
      QTest::keyClick(dialog, Qt::Key_Escape);
    }
    QVERIFY(!dialog->isVisible());
    delete dialog;
  }
  m_window->resize(1366, 768);
}

QTEST_MAIN(KeysTest)
#include "keys_test.moc"
