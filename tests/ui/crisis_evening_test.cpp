// An evening in real windows: a signal becomes a dossier, the team goes through beeld, oordeel and besluit, the room
// sees only what may be shared, papers are made, the logbook holds, and afterwards three questions are answered.

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTableView>
#include <QTextEdit>

#include "app/scaling_up.h"
#include "bridge/text.h"
#include "main_window.h"
#include "screens/crisiskamer/ask_dialog.h"
#include "screens/crisiskamer/attach_dialog.h"
#include "screens/crisiskamer/card_asks.h"
#include "screens/crisiskamer/crisiskamer.h"
#include "screens/crisiskamer/dossier_dialog.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/crisiskamer/end_dialog.h"
#include "screens/crisiskamer/item_dialog.h"
#include "screens/crisiskamer/join_dialog.h"
#include "screens/crisiskamer/meeting_strip.h"
#include "screens/crisiskamer/meetings_dialog.h"
#include "screens/crisiskamer/regie.h"
#include "screens/crisiskamer/zaal/room_sheet.h"
#include "screens/crisiskamer/zaal/room_window.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/form_line.h"
#include "screens/evaluatie/evaluatie.h"
#include "screens/logboek/line_view.h"
#include "screens/logboek/logboek.h"
#include "screens/postvak/postvak.h"
#include "settings_desk.h"
#include "shell/commands.h"
#include "widgets/columns_page.h"
#include "widgets/entry_list.h"
#include "widgets/sign_line.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

/// A window with the example in it, and files of its own.
class Desk {
 public:
  Desk() {
    m_settings.setWelcomed(true);
    m_settings.setTourSeen(true);
    m_settings.setFunction(QStringLiteral("adviseur OOV"));
    prompts.saveFolder = folder.path();
    QObject::connect(&bridge, &Bridge::opened, &window,
                     [this](const WorkspaceFacts& facts) { knowledge = facts.knowledge; });
    window.resize(1366, 768);
    window.show();
    const QSignalSpy shown(&window, &MainWindow::listShown);
    const QString data = QStringLiteral(PEILSTOK_TEST_DATA_DIR);
    window.start({toPath(data), toPath(folder.filePath(QStringLiteral("werk.db"))), {}}, true);
    started = QTest::qWaitFor([&] { return !shown.isEmpty() && shown.back().front().toLongLong() > 0; }, patience);
  }
  ~Desk() { window.close(); }

  template <class Widget>
  Widget* in(const QWidget* where, const QString& name) const {
    return where->findChild<Widget*>(name);
  }
  template <class Dialog>
  Dialog* dialog() const {
    for (auto* one : window.findChildren<Dialog*>())
      if (one->isVisible()) return one;
    return nullptr;
  }
  template <class Place>
  Place* place() const {
    return window.findChild<Place*>();
  }
  void picture(QWidget* widget, const char* name) const {
    const QString where = qEnvironmentVariable("PEILSTOK_PICTURES");
    if (where.isEmpty()) return;
    QTest::qWait(150);
    widget->grab().save(where + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
  }

  QTemporaryDir folder;

 private:
  Settings m_settings{folder.filePath(QStringLiteral("instellingen.ini"))};

 public:
  Theme theme{*qApp, Scheme::light};
  AgreeingPrompts prompts;
  Bridge bridge;
  MainWindow window{theme, bridge, m_settings, prompts, bridge.clock()};
  KnowledgePtr knowledge;
  bool started = false;
};

void type(QWidget* field, const QString& text) {
  if (auto* edit = qobject_cast<QTextEdit*>(field)) edit->setPlainText(text);
  else static_cast<QLineEdit*>(field)->setText(text);
}

}  // namespace

class CrisisEveningTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QVERIFY(m_desk.started); }
  void aSignalBecomesADossier();
  void theTableFillsIn();
  void aCardIsDecidedOnWithAllItAsks();
  void aWithdrawnDecisionAsksNoSecondLook();
  void aFileIsAttachedByKeyAndComparedLater();
  void aTitleReachesTheRoomOnlyWhenItWasWrittenForIt();
  void theRoomSeesOnlyWhatIsShared();
  void aPageThatStandsStillStands();
  void theSliderGoesBack();
  void twoWindowsNeverLoseAText();
  void anotherProgramNeverLosesAText();
  void papersAreMade();
  void theLogbookHolds();
  void itClosesAndIsEvaluated();
  void aClosedDossierOpensAgain();
  void anOwnJudgementLeads();
  void aLowWindowIsOnePage();
  void theDeputyIsNextOnceTheWaitIsOver();
  void aQuickNoteThatIsRefusedStandsThereAgain();
  void lettersInTheRoomFillThePageAndAreNeverSmall();
  void overTimeIsToldInWordsAndShape();

 private:
  Regie* regie() const { return m_desk.place<Regie>(); }
  const Dossier& dossier() const { return regie()->detail()->dossier; }
  /// Adds an item through its dialog; `fill` sets what is not text.
  void add(ItemKind kind, const QString& text, const std::function<void(ItemDialog*)>& fill = {});
  const DossierItem* find(ItemKind kind) const;
  Desk m_desk;
};

const DossierItem* CrisisEveningTest::find(ItemKind kind) const {
  for (const DossierItem& item : dossier().items)
    if (item.kind == kind) return &item;
  return nullptr;
}

void CrisisEveningTest::aSignalBecomesADossier() {
  auto* postvak = m_desk.place<Postvak>();
  postvak->focusList();
  QVERIFY(m_desk.window.commands().run(QStringLiteral("postvak.dossier")));
  QTRY_VERIFY(m_desk.dialog<DossierDialog>());
  auto* dialog = m_desk.dialog<DossierDialog>();
  type(m_desk.in<QWidget>(dialog, QStringLiteral("dossierTitleInput")), {});
  m_desk.in<QPushButton>(dialog, QStringLiteral("dossierGo"))->click();
  QVERIFY(dialog->isVisible());  // a dossier without a name is asked for one
  type(m_desk.in<QWidget>(dialog, QStringLiteral("dossierTitleInput")), QStringLiteral("Oproep Stationsplein"));
  m_desk.picture(dialog, "dossier_dialog");
  m_desk.in<QPushButton>(dialog, QStringLiteral("dossierGo"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(regie()->detail() != nullptr, patience);
  QCOMPARE(dossier().head.title, std::string("Oproep Stationsplein"));
  QCOMPARE(dossier().head.owner, std::string("adviseur OOV"));
  QCOMPARE(dossier().signals.size(), 1U);
  QTRY_VERIFY(m_desk.place<Crisiskamer>()->isVisible());
  // Where the letters of the screen work, and not on the button that would begin another dossier.
  QTRY_COMPARE(m_desk.window.focusWidget(),
               m_desk.in<QWidget>(m_desk.place<Crisiskamer>(), QStringLiteral("dossierList")));
}

void CrisisEveningTest::add(ItemKind kind, const QString& text, const std::function<void(ItemDialog*)>& fill) {
  const std::size_t before = dossier().items.size();
  regie()->add(kind);
  QTRY_VERIFY(m_desk.dialog<ItemDialog>());
  auto* dialog = m_desk.dialog<ItemDialog>();
  type(m_desk.in<QWidget>(dialog, QStringLiteral("item_textInput")), text);
  if (fill) fill(dialog);
  m_desk.picture(dialog, QByteArray("item_" + QByteArray::number(static_cast<int>(kind))).constData());
  m_desk.in<QPushButton>(dialog, QStringLiteral("itemGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(dossier().items.size(), before + 1, patience);
  QTRY_VERIFY(!m_desk.dialog<ItemDialog>());
  m_desk.window.activateWindow();
}

void CrisisEveningTest::theTableFillsIn() {
  const auto share = [this](ItemDialog* dialog) {
    m_desk.in<QCheckBox>(dialog, QStringLiteral("item_share"))->setChecked(true);
  };
  add(ItemKind::gegeven, QStringLiteral("Er staan ongeveer honderd mensen op het Stationsplein"), share);
  add(ItemKind::gegeven, QStringLiteral("Informatie die alleen de politie heeft"), [this](ItemDialog* dialog) {
    m_desk.in<QCheckBox>(dialog, QStringLiteral("item_share"))->setChecked(true);
    for (auto* button : dialog->findChildren<QRadioButton*>())
      if (button->text() == QStringLiteral("van de politie")) button->click();
    QVERIFY(!m_desk.in<QCheckBox>(dialog, QStringLiteral("item_share"))->isEnabled());
  });
  // A decision waits for another explanation: that is asked first, and then the decision by itself.
  QVERIFY(!regie()->detail()->violations.empty());
  const std::size_t items = dossier().items.size();
  const auto asksFor = [this](ItemKind kind) {
    const auto* dialog = m_desk.dialog<ItemDialog>();
    return dialog && dialog->windowTitle() == dossier_words::add(kind);
  };
  regie()->add(ItemKind::besluit);
  QTRY_VERIFY(asksFor(ItemKind::verklaring));
  auto* explaining = m_desk.dialog<ItemDialog>();
  QVERIFY(explaining->accessibleDescription().contains(QStringLiteral("daarna volgt het besluit")));
  type(m_desk.in<QWidget>(explaining, QStringLiteral("item_textInput")),
       QStringLiteral("Het kan een uitgelopen feest zijn"));
  share(explaining);
  m_desk.picture(explaining, "verklaring_eerst");
  m_desk.in<QPushButton>(explaining, QStringLiteral("itemGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(dossier().items.size(), items + 1, patience);
  QTRY_VERIFY_WITH_TIMEOUT(asksFor(ItemKind::besluit), patience);
  m_desk.dialog<ItemDialog>()->reject();
  QTRY_VERIFY(!m_desk.dialog<ItemDialog>());
  add(ItemKind::scenario, QStringLiteral("De groep trekt de binnenstad in"), share);
  add(ItemKind::actie, QStringLiteral("Hekken klaarzetten"), share);
  add(ItemKind::besluit, QStringLiteral("Zichtbaar aanwezig, nog geen bevel"), [&](ItemDialog* dialog) {
    share(dialog);
    type(m_desk.in<QWidget>(dialog, QStringLiteral("item_becauseInput")), QStringLiteral("lichter is genoeg"));
  });
  // A quick line becomes a note by Enter alone.
  const std::size_t before = dossier().items.size();
  auto* quick = m_desk.in<QLineEdit>(regie(), QStringLiteral("quickLine"));
  m_desk.window.activateWindow();
  quick->setFocus();
  QTRY_VERIFY(quick->hasFocus());
  QTest::keyClicks(quick, QStringLiteral("Bel 06-12345678 terug"));
  QTest::keyClick(quick, Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(dossier().items.size(), before + 1, patience);
  QCOMPARE(dossier().items.back().text, std::string("Bel [telefoon] terug"));  // masked before it is kept
  QVERIFY(regie()->detail()->violations.empty());
  m_desk.window.commands().run(QStringLiteral("crisiskamer.stap"));
  QTRY_COMPARE_WITH_TIMEOUT(dossier().meeting.step, MeetingStep::beeld, patience);
  m_desk.picture(&m_desk.window, "crisiskamer");
}

void CrisisEveningTest::aCardIsDecidedOnWithAllItAsks() {
  const std::size_t before = dossier().items.size();
  regie()->add(ItemKind::besluit);
  QTRY_VERIFY(m_desk.dialog<ItemDialog>());
  auto* dialog = m_desk.dialog<ItemDialog>();
  auto* asks = dialog->findChild<CardAsks*>();
  QVERIFY(asks && !asks->isVisible());  // without a card nothing is asked
  type(m_desk.in<QWidget>(dialog, QStringLiteral("item_textInput")), QStringLiteral("Een noodbevel voor het plein"));
  type(m_desk.in<QWidget>(dialog, QStringLiteral("item_becauseInput")), QStringLiteral("anders loopt het uit de hand"));
  auto* card = m_desk.in<QComboBox>(dialog, QStringLiteral("item_card"));
  const auto choose = [&](const char* id) { card->setCurrentIndex(card->findData(QLatin1String(id))); };
  choose("BES-11");
  QTRY_VERIFY_WITH_TIMEOUT(asks->findChild<FormLine*>() != nullptr, patience);
  auto* go = m_desk.in<QPushButton>(dialog, QStringLiteral("itemGo"));
  go->click();
  QVERIFY(dialog->isVisible());
  QVERIFY(!asks->findChild<FormLine*>()->passed());
  QCOMPARE(dossier().items.size(), before);
  m_desk.picture(dialog, "besluit_kaart_gevraagd");
  // The form is filled in as its own dialog does; what the card asks is asked anew after it.
  const KnowledgePtr& knowledge = m_desk.knowledge;
  FilledForm filled{kRightsTest, "BES-11", {}, "adviseur OOV", {}};
  for (const FormStep& step : knowledge->form(kRightsTest)->steps) {
    filled.steps[step.id].text = "nagegaan";
    for (const FormChoice& one : step.choices)
      if (!one.stops && filled.steps[step.id].choice.empty()) filled.steps[step.id].choice = one.id;
  }
  const QSignalSpy formKept(&m_desk.bridge, &Bridge::needsReady);
  m_desk.bridge.fillIn(dossier().signals.front(), "BES-11", filled);
  QTRY_COMPARE_WITH_TIMEOUT(formKept.size(), 1, patience);
  card->setCurrentIndex(0);
  QVERIFY(!asks->isVisible());
  choose("BES-11");
  QTRY_VERIFY_WITH_TIMEOUT(asks->findChild<FormLine*>() && asks->findChild<FormLine*>()->passed(), patience);
  for (Field* field : asks->findChildren<Field*>())
    if (field->text().isEmpty()) field->setText(QStringLiteral("dat is nu niet genoeg"));
  m_desk.picture(dialog, "besluit_kaart");
  go->click();
  QTRY_COMPARE_WITH_TIMEOUT(dossier().items.size(), before + 1, patience);
  const DossierItem& item = dossier().items.back();
  QCOMPARE(item.card, std::string("BES-11"));
  QVERIFY(item.decision != 0);
  QCOMPARE(regie()->detail()->decisions.back().decision.forms.size(), 1U);
  QTRY_VERIFY(!m_desk.dialog<ItemDialog>());
  // Read back and stamped: who decided, when, and what was known stand on its card.
  const QString readBack = QStringLiteral("readBack_%1").arg(item.id);
  QTRY_VERIFY(m_desk.in<QPushButton>(regie(), readBack));
  m_desk.in<QPushButton>(regie(), readBack)->click();
  QTRY_VERIFY_WITH_TIMEOUT(dossier().items.back().readBack.has_value(), patience);
  QStringList words;
  for (const auto* label : regie()->findChildren<QLabel*>()) words << label->text();
  QVERIFY(words.join(QLatin1Char('\n')).contains(QStringLiteral("Toen bekend: ")));
  m_desk.window.activateWindow();
}

void CrisisEveningTest::aWithdrawnDecisionAsksNoSecondLook() {
  // The decision of the step before gets a moment to look again, and is withdrawn.
  const DossierItem item = dossier().items.back();
  QVERIFY(item.decision != 0);
  DossierItem away = item;
  away.state = ItemState::vervallen;
  away.outcome = "er is nieuws";
  m_desk.bridge.changeDossier({dossier().number, away, "adviseur OOV", 0});
  QTRY_VERIFY_WITH_TIMEOUT(regie()->detail()->decisions.back().withdrawn, patience);
  const auto words = [&] {
    QStringList all;
    const auto* card = m_desk.in<QWidget>(regie(), QStringLiteral("item_%1").arg(item.id));
    for (const auto* label : card->findChildren<QLabel*>()) all << label->text();
    return all.join(QLatin1Char('\n'));
  };
  QTRY_VERIFY(words().contains(QStringLiteral("Vervallen, want: er is nieuws")));
  QVERIFY2(!words().contains(QStringLiteral("Opnieuw kijken")), qPrintable(words()));
  DossierItem again = item;
  m_desk.bridge.changeDossier({dossier().number, again, "adviseur OOV", 0});
  QTRY_VERIFY_WITH_TIMEOUT(!regie()->detail()->decisions.back().withdrawn, patience);
}

void CrisisEveningTest::aFileIsAttachedByKeyAndComparedLater() {
  const QString path = m_desk.folder.filePath(QStringLiteral("plattegrond.txt"));
  const auto write = [&](const char* bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  };
  write("het plein");
  m_desk.prompts.file = path;
  const std::size_t before = dossier().items.size();
  // With the key alone: the letter, what it is, and Ctrl+Enter.
  auto* columns = regie()->findChild<ColumnsPage*>();
  m_desk.window.activateWindow();
  columns->setFocus();
  QVERIFY(m_desk.window.commands().run(QStringLiteral("crisiskamer.bijlage")));
  QTRY_VERIFY(m_desk.dialog<AttachDialog>());
  auto* dialog = m_desk.dialog<AttachDialog>();
  QStringList said;
  for (const auto* label : dialog->findChildren<QLabel*>()) said << label->text();
  QVERIFY(said.join(QLatin1Char(' ')).contains(QStringLiteral("niet het bestand zelf")));
  auto* field = m_desk.in<QWidget>(dialog, QStringLiteral("attachTextInput"));
  type(field, QStringLiteral("Tekening van de wijkagent"));
  m_desk.picture(dialog, "bijlage");
  QTRY_VERIFY(dialog->isActiveWindow());
  QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(dossier().items.size(), before + 1, patience);
  QTRY_VERIFY(!m_desk.dialog<AttachDialog>());
  const DossierItem item = dossier().items.back();
  QCOMPARE(item.kind, ItemKind::bijlage);
  QCOMPARE(item.fileName, std::string("plattegrond.txt"));
  QCOMPARE(item.fileSize, 9);
  const auto* card = m_desk.in<QWidget>(regie(), QStringLiteral("item_%1").arg(item.id));
  QStringList words;
  for (const auto* label : card->findChildren<QLabel*>()) words << label->text();
  const QString all = words.join(QLatin1Char('\n'));
  QVERIFY2(all.contains(QStringLiteral("plattegrond.txt, 9 ")), qPrintable(all));
  const QString digits = QString::fromStdString(item.fileHash).section(QLatin1Char(':'), 1);
  QVERIFY2(QString(all).remove(QLatin1Char(' ')).contains(digits), qPrintable(all));
  m_desk.picture(&m_desk.window, "regie_bijlage");
  const auto compare = [&] {
    const auto told = m_desk.prompts.told.size();
    m_desk.in<QPushButton>(regie(), QStringLiteral("compare_%1").arg(item.id))->click();
    return QTest::qWaitFor([&] { return m_desk.prompts.told.size() > told; }, patience) ? m_desk.prompts.told.back()
                                                                                        : QString();
  };
  QVERIFY(compare().startsWith(QStringLiteral("Hetzelfde bestand")));
  write("het pleim");
  QVERIFY(compare().startsWith(QStringLiteral("Een ander bestand")));
  m_desk.prompts.told.clear();
  // Dropping it does the same as the key.
  QMimeData one;
  one.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &one, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(regie(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &one, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(regie(), &dropped);
  QTRY_VERIFY(m_desk.dialog<AttachDialog>());
  m_desk.in<QPushButton>(m_desk.dialog<AttachDialog>(), QStringLiteral("attachClose"))->click();
  QTRY_VERIFY(!m_desk.dialog<AttachDialog>());
  m_desk.prompts.file.clear();
  m_desk.window.activateWindow();
}

void CrisisEveningTest::aTitleReachesTheRoomOnlyWhenItWasWrittenForIt() {
  m_desk.window.commands().run(QStringLiteral("crisiskamer.zaal"));
  RoomWindow* room = m_desk.place<Crisiskamer>()->room();
  QVERIFY(room && room->isVisible());
  const auto shown = [&] {
    QStringList words;
    for (const auto* label : room->findChildren<QLabel*>()) words << label->text();
    return words.join(QLatin1Char('\n'));
  };
  QVERIFY2(!shown().contains(QStringLiteral("Oproep Stationsplein")), qPrintable(shown()));
  QVERIFY(shown().contains(QStringLiteral("Dossier D%1").arg(dossier().number)));
  m_desk.window.commands().run(QStringLiteral("crisiskamer.bijwerken"));
  QTRY_VERIFY(m_desk.dialog<DossierDialog>());
  auto* dialog = m_desk.dialog<DossierDialog>();
  type(m_desk.in<QWidget>(dialog, QStringLiteral("dossierRoomTitleInput")), QStringLiteral("Drukte bij het station"));
  m_desk.in<QPushButton>(dialog, QStringLiteral("dossierGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(dossier().head.roomTitle, std::string("Drukte bij het station"), patience);
  QTRY_VERIFY(shown().contains(QStringLiteral("Drukte bij het station")));
  QVERIFY(!shown().contains(QStringLiteral("Oproep Stationsplein")));
  room->close();
  m_desk.window.activateWindow();
}

void CrisisEveningTest::theRoomSeesOnlyWhatIsShared() {
  m_desk.window.commands().run(QStringLiteral("crisiskamer.zaal"));
  RoomWindow* room = m_desk.place<Crisiskamer>()->room();
  QVERIFY(room && room->isVisible());
  RoomSheet* sheet = room->sheet();
  QStringList all;
  for (int i = 0; i < sheet->pages(); ++i) {
    all << sheet->spoken();
    sheet->turn(1);
  }
  const QString read = all.join(QLatin1Char('\n'));
  QVERIFY2(read.contains(QStringLiteral("honderd mensen")), qPrintable(read));
  QVERIFY(read.contains(QStringLiteral("uitgelopen feest")));
  QVERIFY(read.contains(QStringLiteral("Hekken klaarzetten")));
  QVERIFY(!read.contains(QStringLiteral("alleen de politie")));
  QVERIFY(!read.contains(QStringLiteral("Bel ")));
  sheet->goTo(0);
  m_desk.picture(room, "zaal");
  m_desk.theme.setScheme(Scheme::dark);
  sheet->goTo(2);
  m_desk.picture(room, "zaal_donker");
  m_desk.theme.setScheme(Scheme::light);
}

void CrisisEveningTest::aPageThatStandsStillStands() {
  RoomWindow* room = m_desk.place<Crisiskamer>()->room();
  room->sheet()->goTo(2);
  const QString before = room->sheet()->spoken();
  QTest::keyClick(room, Qt::Key_B, Qt::ControlModifier);
  QVERIFY(room->isFrozen());
  const auto* action = find(ItemKind::actie);
  DossierItem done = *action;
  done.state = ItemState::gedaan;
  done.outcome = "staan er";
  m_desk.bridge.changeDossier({dossier().number, done, "adviseur OOV", 0});
  QTRY_COMPARE_WITH_TIMEOUT(find(ItemKind::actie)->state, ItemState::gedaan, patience);
  QCOMPARE(room->sheet()->spoken(), before);
  QTest::keyClick(room, Qt::Key_B, Qt::ControlModifier);
  QVERIFY(room->sheet()->spoken() != before);
  QTest::keyClick(room, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(room->isCovered());
  QVERIFY(!room->sheet()->isVisible());
  QTest::keyClick(room, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(!room->isCovered());
  room->close();
  m_desk.window.activateWindow();
}

void CrisisEveningTest::theSliderGoesBack() {
  auto* slider = m_desk.in<QSlider>(regie(), QStringLiteral("thenSlider"));
  QVERIFY(slider->maximum() >= 1);
  slider->setValue(0);
  auto* back = m_desk.in<QPushButton>(regie(), QStringLiteral("backToNow"));
  QTRY_VERIFY_WITH_TIMEOUT(back->isVisible(), patience);
  // As it was at its opening: nothing can be added there.
  QVERIFY(!m_desk.in<QPushButton>(regie(), QStringLiteral("editDossier"))->isEnabled());
  regie()->add(ItemKind::actie);
  QVERIFY(!m_desk.dialog<ItemDialog>());
  m_desk.picture(&m_desk.window, "toen");
  back->click();
  QTRY_VERIFY_WITH_TIMEOUT(!back->isVisible(), patience);
}

void CrisisEveningTest::twoWindowsNeverLoseAText() {
  const DossierItem fact = *find(ItemKind::gegeven);
  const QString edit = QStringLiteral("edit_%1").arg(fact.id);
  QTRY_VERIFY(m_desk.in<QPushButton>(regie(), edit));
  m_desk.in<QPushButton>(regie(), edit)->click();
  QTRY_VERIFY(m_desk.dialog<ItemDialog>());
  auto* dialog = m_desk.dialog<ItemDialog>();
  type(m_desk.in<QWidget>(dialog, QStringLiteral("item_textInput")), QStringLiteral("Mijn tekst"));
  DossierItem theirs = fact;
  theirs.text = "Hun tekst";
  m_desk.bridge.changeDossier({dossier().number, theirs, "meldkamer", 0});
  QTRY_COMPARE_WITH_TIMEOUT(find(ItemKind::gegeven)->text, std::string("Hun tekst"), patience);
  m_desk.in<QPushButton>(dialog, QStringLiteral("itemGo"))->click();
  // Both stand there, and nothing was written over.
  const auto bothShown = [&] {
    QStringList words;
    for (const auto* label : dialog->findChildren<QLabel*>())
      if (label->isVisible()) words << label->text();
    const QString all = words.join(QLatin1Char('\n'));
    return all.contains(QStringLiteral("Mijn tekst")) && all.contains(QStringLiteral("Hun tekst"));
  };
  QTRY_VERIFY_WITH_TIMEOUT(bothShown(), patience);
  QCOMPARE(find(ItemKind::gegeven)->text, std::string("Hun tekst"));
  m_desk.picture(dialog, "twee_teksten");
  m_desk.in<QPushButton>(dialog, QStringLiteral("itemGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(find(ItemKind::gegeven)->text, std::string("Mijn tekst"), patience);
  QTRY_VERIFY(!m_desk.dialog<ItemDialog>());
  m_desk.window.activateWindow();
}

void CrisisEveningTest::anotherProgramNeverLosesAText() {
  const DossierItem fact = *find(ItemKind::gegeven);
  const QString edit = QStringLiteral("edit_%1").arg(fact.id);
  QTRY_VERIFY(m_desk.in<QPushButton>(regie(), edit));
  m_desk.in<QPushButton>(regie(), edit)->click();
  QTRY_VERIFY(m_desk.dialog<ItemDialog>());
  auto* dialog = m_desk.dialog<ItemDialog>();
  type(m_desk.in<QWidget>(dialog, QStringLiteral("item_textInput")), QStringLiteral("Tekst uit het venster"));
  // A program of its own writes in the same file while the dialog is open.
  QProcess other;
  other.start(QStringLiteral(PEILSTOK_TEST_CLI),
              {QStringLiteral("--data"), QStringLiteral(PEILSTOK_TEST_DATA_DIR), QStringLiteral("--db"),
               m_desk.folder.filePath(QStringLiteral("werk.db")), QStringLiteral("dossier"), QStringLiteral("edit"),
               QStringLiteral("D%1").arg(dossier().number), QString::number(fact.id), QStringLiteral("--text"),
               QStringLiteral("Tekst van de opdrachtregel"), QStringLiteral("--role"), QStringLiteral("meldkamer")});
  QVERIFY(other.waitForFinished(patience));
  QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());
  m_desk.in<QPushButton>(dialog, QStringLiteral("itemGo"))->click();
  const auto bothShown = [&] {
    QStringList words;
    for (const auto* label : dialog->findChildren<QLabel*>())
      if (label->isVisible()) words << label->text();
    const QString all = words.join(QLatin1Char('\n'));
    return all.contains(QStringLiteral("Tekst uit het venster")) &&
           all.contains(QStringLiteral("Tekst van de opdrachtregel"));
  };
  QTRY_VERIFY_WITH_TIMEOUT(bothShown(), patience);
  m_desk.in<QPushButton>(dialog, QStringLiteral("itemGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(find(ItemKind::gegeven)->text, std::string("Tekst uit het venster"), patience);
  QTRY_VERIFY(!m_desk.dialog<ItemDialog>());
  m_desk.window.activateWindow();
}

void CrisisEveningTest::papersAreMade() {
  for (const auto paper : {app::DossierPaper::besluitnota, app::DossierPaper::situatie, app::DossierPaper::feitenrelaas,
                           app::DossierPaper::leesmap, app::DossierPaper::overdracht}) {
    const QSignalSpy written(&m_desk.bridge, &Bridge::paperWritten);
    regie()->makePaper(paper);
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, patience);
  }
  const QSignalSpy written(&m_desk.bridge, &Bridge::paperWritten);
  regie()->makeHandoverPack();
  QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, patience);
  const QStringList papers = QDir(m_desk.folder.path()).entryList({QStringLiteral("*.pdf")});
  QCOMPARE(papers.size(), 6);
  for (const QString& paper : papers) {
    QFile file(m_desk.folder.filePath(paper));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
  }
}

void CrisisEveningTest::theLogbookHolds() {
  m_desk.window.go(Place::logboek);
  auto* page = m_desk.place<Logboek>();
  auto* table = m_desk.in<QTableView>(page, QStringLiteral("logTable"));
  QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 10, patience);
  const QSignalSpy checked(&m_desk.bridge, &Bridge::logChecked);
  m_desk.in<QPushButton>(page, QStringLiteral("logCheck"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, patience);
  QVERIFY2(m_desk.prompts.told.isEmpty(), qPrintable(m_desk.prompts.told.join(QLatin1Char('\n'))));
  // What people wrote stands beside the line that tells of it, as it was then.
  const auto* model = table->model();
  int first = -1;
  for (int row = 0; row < model->rowCount(); ++row)
    if (model->index(row, 2).data().toString() == QStringLiteral("Toegevoegd")) first = row;
  QVERIFY(first >= 0);
  table->setCurrentIndex(model->index(first, 0));
  const auto read = [&] {
    QStringList words;
    for (const auto* label : m_desk.place<LineView>()->findChildren<QLabel*>()) words << label->text();
    return words.join(QLatin1Char('\n'));
  };
  QTRY_VERIFY2_WITH_TIMEOUT(read().contains(QStringLiteral("ongeveer honderd mensen")), qPrintable(read()), patience);
  m_desk.picture(&m_desk.window, "logboek");
  auto* correct = m_desk.in<QPushButton>(page, QStringLiteral("correctLine"));
  QTRY_VERIFY(correct);
  correct->click();
  auto* dialog = m_desk.window.findChild<QDialog*>(QStringLiteral("correctDialog"));
  QTRY_VERIFY(dialog && dialog->isVisible());
  type(m_desk.in<QWidget>(dialog, QStringLiteral("correctReasonInput")), QStringLiteral("het was om negen uur"));
  const QSignalSpy corrected(&m_desk.bridge, &Bridge::lineCorrected);
  m_desk.in<QPushButton>(dialog, QStringLiteral("correctGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(corrected.size(), 1, patience);
  const QSignalSpy exported(&m_desk.bridge, &Bridge::logExported);
  m_desk.window.activateWindow();
  m_desk.in<QPushButton>(page, QStringLiteral("logExport"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
  QVERIFY(QFile::exists(m_desk.folder.filePath(QStringLiteral("logboek.jsonl"))));
}

void CrisisEveningTest::itClosesAndIsEvaluated() {
  m_desk.window.go(Place::crisiskamer);
  const auto ask = [this] { return m_desk.dialog<DossierAskDialog>(); };
  const auto isOpen = [](const DossierItem& item) {
    return (item.kind == ItemKind::actie || item.kind == ItemKind::vraag) && item.state == ItemState::open;
  };
  const auto open = [&] { return std::ranges::count_if(dossier().items, isOpen); };
  add(ItemKind::actie, QStringLiteral("Hekken weghalen"));
  // With something open it stays open; what was typed is there still when it is closed after all.
  QVERIFY(open() > 0);
  regie()->close();
  QTRY_VERIFY(ask());
  type(m_desk.in<QWidget>(ask(), QStringLiteral("askFirstInput")), QStringLiteral("het plein is leeg"));
  m_desk.in<QPushButton>(ask(), QStringLiteral("askGo"))->click();
  auto* refusal = m_desk.in<QWidget>(ask(), QStringLiteral("refusal"));
  QTRY_VERIFY_WITH_TIMEOUT(refusal->isVisible(), patience);
  QVERIFY(refusal->accessibleDescription().contains(QStringLiteral("vragen of acties open")));
  m_desk.picture(ask(), "sluiten_geweigerd");
  ask()->reject();
  QTRY_VERIFY(!ask());
  while (open() > 0) {
    DossierItem item = *std::ranges::find_if(dossier().items, isOpen);
    const auto before = open();
    item.state = ItemState::vervallen;
    item.outcome = "niet meer nodig";
    m_desk.bridge.changeDossier({dossier().number, item, "adviseur OOV", 0});
    QTRY_COMPARE_WITH_TIMEOUT(open(), before - 1, patience);
  }
  m_desk.window.activateWindow();
  regie()->close();
  QTRY_VERIFY(ask());
  const auto* because = m_desk.in<QTextEdit>(ask(), QStringLiteral("askFirstInput"));
  QTRY_COMPARE_WITH_TIMEOUT(because->toPlainText(), QStringLiteral("het plein is leeg"), patience);
  m_desk.in<QPushButton>(ask(), QStringLiteral("askGo"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(dossier().head.closed, patience);
  m_desk.window.go(Place::evaluatie);
  auto* page = m_desk.place<Evaluatie>();
  auto* go = m_desk.in<QPushButton>(page, QStringLiteral("evaluationGo"));
  QTRY_VERIFY_WITH_TIMEOUT(go->isVisible(), patience);
  auto* what = m_desk.in<QWidget>(page, QStringLiteral("evaluationWhatInput"));
  QTRY_VERIFY(!static_cast<QTextEdit*>(what)->toPlainText().isEmpty());  // filled in beforehand
  m_desk.picture(&m_desk.window, "evaluatie");
  type(m_desk.in<QWidget>(page, QStringLiteral("evaluationLessonInput")),
       QStringLiteral("eerder het jongerenwerk bellen"));
  const QSignalSpy done(&m_desk.bridge, &Bridge::evaluated);
  go->click();
  QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
  const auto detail = done.front().front().value<DossierPtr>();
  QVERIFY(detail->dossier.evaluation.has_value());
  QVERIFY(!detail->evaluate);
  QVERIFY2(m_desk.prompts.told.isEmpty(), qPrintable(m_desk.prompts.told.join(QLatin1Char('\n'))));
}

void CrisisEveningTest::aClosedDossierOpensAgain() {
  m_desk.window.go(Place::crisiskamer);
  QVERIFY(dossier().head.closed);
  // What cannot be done is not there; how it can be again is.
  const auto shown = [this](const char* name) { return m_desk.in<QWidget>(regie(), QLatin1String(name))->isVisible(); };
  for (const char* name : {"showRoom", "editDossier", "quickGo", "quickLine", "meetingNext"})
    QVERIFY2(!shown(name), name);
  QVERIFY(shown("reopenDossier"));
  QVERIFY(shown("meetingsHeld"));
  QVERIFY(!m_desk.window.commands().run(QStringLiteral("crisiskamer.zaal")));
  m_desk.picture(&m_desk.window, "gesloten");
  QVERIFY(m_desk.window.commands().run(QStringLiteral("crisiskamer.heropenen")));
  const auto ask = [this] { return m_desk.dialog<DossierAskDialog>(); };
  QTRY_VERIFY(ask());
  auto* go = m_desk.in<QPushButton>(ask(), QStringLiteral("askGo"));
  go->click();
  QVERIFY(ask());  // the reason is asked for
  type(m_desk.in<QWidget>(ask(), QStringLiteral("askFirstInput")), QStringLiteral("er wordt opnieuw opgeroepen"));
  go->click();
  QTRY_VERIFY_WITH_TIMEOUT(!dossier().head.closed, patience);
  QCOMPARE(dossier().head.closedBecause, std::string("er wordt opnieuw opgeroepen"));
  QVERIFY(dossier().head.next.has_value());
  QTRY_VERIFY(!ask());
  // What was held earlier can be looked back at.
  m_desk.window.activateWindow();
  QVERIFY(m_desk.window.commands().run(QStringLiteral("crisiskamer.overleggen")));
  QTRY_VERIFY(m_desk.dialog<MeetingsDialog>());
  auto* held = m_desk.dialog<MeetingsDialog>();
  QVERIFY(held->findChild<SignLine*>()->words().startsWith(QStringLiteral("Beeld: ")));
  m_desk.picture(held, "overleggen");
  held->accept();
}

void CrisisEveningTest::anOwnJudgementLeads() {
  auto* whose = m_desk.in<QLabel>(regie(), QStringLiteral("dossierWhose"));
  QCOMPARE(whose->text(), QStringLiteral("volgens Peilstok"));
  Judgement judgement;
  judgement.kind = JudgementKind::eigen;
  judgement.at = m_desk.bridge.clock()();
  judgement.phase = Phase::oplopende_spanningen;
  judgement.step = Step::concrete_mobilisatie;
  judgement.role = "adviseur OOV";
  m_desk.bridge.judge(dossier().signals.front(), judgement);
  QTRY_VERIFY_WITH_TIMEOUT(regie()->detail()->held.own.has_value(), patience);
  QTRY_VERIFY_WITH_TIMEOUT(whose->text().contains(QStringLiteral("eigen oordeel van adviseur OOV")), patience);
  QVERIFY2(whose->text().contains(QStringLiteral("Peilstok: escalatie")), qPrintable(whose->text()));
  auto* list = m_desk.in<EntryList>(m_desk.place<Crisiskamer>(), QStringLiteral("dossierList"));
  const auto word = [list] {
    return static_cast<const EntryRow*>(list->currentIndex().data(EntryListModel::RowRole).value<const void*>())->word;
  };
  QTRY_VERIFY_WITH_TIMEOUT(word().startsWith(QStringLiteral("Eigen oordeel: concrete mobilisatie")), patience);
  QVERIFY(m_desk.window.commands().run(QStringLiteral("crisiskamer.zaal")));
  RoomWindow* room = m_desk.place<Crisiskamer>()->room();
  room->resize(1280, 720);
  auto* phase = m_desk.in<QLabel>(room, QStringLiteral("roomPhase"));
  QVERIFY2(phase->text().startsWith(QStringLiteral("Eigen oordeel: concrete mobilisatie \u00b7 Peilstok: escalatie")),
           qPrintable(phase->text()));
  QVERIFY(!phase->text().contains(QStringLiteral("adviseur")));
  m_desk.picture(room, "zaal_oordeel");
  room->hide();
  m_desk.window.activateWindow();
  m_desk.window.resize(1920, 1080);
  m_desk.picture(&m_desk.window, "oordeel_1920");
  m_desk.window.resize(1366, 768);
  m_desk.picture(&m_desk.window, "oordeel");
}

void CrisisEveningTest::aLowWindowIsOnePage() {
  m_desk.window.resize(683, 384);
  auto* crisis = m_desk.place<Crisiskamer>();
  auto* pick = m_desk.in<QComboBox>(crisis, QStringLiteral("dossierPick"));
  QTRY_VERIFY(pick->isVisible());
  QVERIFY(pick->currentText().startsWith(QStringLiteral("D1")));
  // The list takes one line, and the dossier all that is left.
  QTRY_VERIFY(regie()->height() > crisis->height() - 2 * pick->height());
  QTest::qWait(100);
  // The head, the meeting, the columns and the lines below scroll as one, and each is as high as it asks for.
  QScrollArea* page = nullptr;
  for (auto* one : regie()->findChildren<QScrollArea*>())
    if (one->isVisible()) page = one;
  QVERIFY(page);
  QVERIFY(page->verticalScrollBar()->maximum() > 0);
  QCOMPARE(page->horizontalScrollBar()->maximum(), 0);
  for (const char* name : {"showRoom", "editDossier", "dossierMore", "meetingNext", "meetingPresent", "quickLine",
                           "quickGo", "thenSlider"}) {
    auto* part = m_desk.in<QWidget>(regie(), QLatin1String(name));
    QVERIFY2(part && page->widget()->isAncestorOf(part), name);
    if (!part->isVisible()) continue;
    QVERIFY2(part->height() >= part->minimumSizeHint().height(), name);
    const QPoint left = part->mapTo(page->widget(), QPoint());
    QVERIFY2(left.x() >= 0 && left.x() + part->width() <= page->viewport()->width(), name);
  }
  m_desk.picture(&m_desk.window, "laag");
  page->verticalScrollBar()->setValue(300);
  m_desk.picture(&m_desk.window, "laag_midden");
  page->verticalScrollBar()->setValue(page->verticalScrollBar()->maximum());
  m_desk.picture(&m_desk.window, "laag_onder");
  m_desk.window.resize(1366, 768);
  QTRY_VERIFY(!pick->isVisible());
  QTRY_VERIFY(!page->isVisible());
  m_desk.picture(&m_desk.window, "weer_hoog");
}

void CrisisEveningTest::theDeputyIsNextOnceTheWaitIsOver() {
  Instant now = m_desk.bridge.clock()();
  auto detail = std::make_shared<app::DossierDetail>(*regie()->detail());
  detail->dossier.head.closed = false;
  std::vector<app::ScalingStep> steps = app::adviseScaling(*detail, *m_desk.knowledge, now);
  std::erase_if(steps, [](const app::ScalingStep& one) { return one.deputy.empty() || one.waitMinutes <= 0; });
  QVERIFY(!steps.empty());
  const app::ScalingStep chain = steps.front();
  std::erase_if(detail->dossier.items, [](const DossierItem& one) { return one.kind == ItemKind::opschaling; });
  DossierItem told;
  told.id = 9999;
  told.kind = ItemKind::opschaling;
  told.asked = chain.whom;
  told.because = app::kByRule + chain.rule;
  told.waitMinutes = chain.waitMinutes;
  told.at = now;
  detail->dossier.items.push_back(told);
  Settings settings(m_desk.folder.filePath(QStringLiteral("ander.ini")));
  Regie page(m_desk.theme, m_desk.bridge, settings, m_desk.prompts, [&now] { return now; });
  page.setKnowledge(m_desk.knowledge);
  page.show(detail, std::nullopt);
  page.setVisible(true);
  const QSignalSpy said(&page, &Regie::said);
  const auto calling = [&] {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // the line that was there before
    auto* link = page.findChild<QAbstractButton*>(QStringLiteral("callNow"));
    return link ? link->accessibleName() : QString();
  };
  QVERIFY2(!calling().contains(toQt(chain.deputy)), qPrintable(calling()));
  now += std::chrono::minutes(chain.waitMinutes - 1);
  page.showTime();
  QVERIFY2(!calling().contains(toQt(chain.deputy)), qPrintable(calling()));
  QCOMPARE(said.size(), 0);
  now += std::chrono::minutes(2);
  page.showTime();
  QVERIFY2(calling().contains(toQt(chain.deputy)), qPrintable(calling()));
  QCOMPARE(said.size(), 1);
  QVERIFY(said.front().front().toString().contains(toQt(chain.deputy)));
}

void CrisisEveningTest::aQuickNoteThatIsRefusedStandsThereAgain() {
  auto* quick = m_desk.in<QLineEdit>(regie(), QStringLiteral("quickLine"));
  QTRY_VERIFY(quick->isEnabled());
  const QString tooLong(30'000, QLatin1Char('x'));
  quick->setText(tooLong);
  const QSignalSpy refused(&m_desk.bridge, &Bridge::dossierRefused);
  m_desk.in<QPushButton>(regie(), QStringLiteral("quickGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
  QCOMPARE(quick->text(), tooLong);
  quick->clear();
}

void CrisisEveningTest::lettersInTheRoomFillThePageAndAreNeverSmall() {
  RoomSheet sheet(m_desk.theme);
  const auto shown = [&](int facts) {
    RoomPicture picture;
    for (int i = 0; i < facts; ++i)
      picture.facts.push_back({"Ongeveer honderd mensen op het plein, de sfeer is gespannen", Sureness::zeker, {}});
    sheet.show(roomChapters(picture, m_desk.bridge.clock()(), std::chrono::hours(24)));
  };
  sheet.resize(1366, 600);
  shown(1);
  const int few = sheet.letters(), pages = sheet.pages();
  QVERIFY2(few >= 50, qPrintable(QString::number(few)));
  shown(40);
  QCOMPARE(sheet.letters(), 36);
  QVERIFY(sheet.pages() > pages);
  // What is higher than a page goes on on the next, and none of it is lost.
  RoomPicture tooLong;
  QString words;
  for (int i = 0; i < 700; ++i) words += QStringLiteral("woord%1 ").arg(i);
  tooLong.facts.push_back({words.toStdString(), Sureness::zeker, {}});
  sheet.show(roomChapters(tooLong, m_desk.bridge.clock()(), std::chrono::hours(24)));
  QString read;
  for (int i = 0; i < sheet.pages(); ++i, sheet.turn(1)) read += sheet.spoken();
  for (int i = 0; i < 700; ++i)
    QVERIFY2(read.contains(QStringLiteral("woord%1").arg(i)), qPrintable(QString::number(i)));
  sheet.resize(640, 260);
  shown(40);
  QVERIFY(sheet.letters() >= 32);
}

void CrisisEveningTest::overTimeIsToldInWordsAndShape() {
  Instant now = *civil::parseIso("2026-11-20T20:00:00+01:00");
  MeetingStrip strip(m_desk.theme, [&now] { return now; });
  strip.setAgenda(m_desk.knowledge->agenda);
  const int target = m_desk.knowledge->agenda.minutesFor(MeetingStep::beeld);
  QVERIFY(target > 0);
  const Meeting meeting{MeetingStep::beeld, now, now, {"OOV"}, {}};
  now += std::chrono::minutes(target);
  strip.show(meeting, false);
  auto* time = strip.findChild<SignLine*>(QStringLiteral("meetingTime"));
  QVERIFY(!time->words().contains(QStringLiteral("over de richttijd")));
  QVERIFY2(time->words().contains(QStringLiteral("%1 van %1 min").arg(target)), qPrintable(time->words()));
  const QImage inTime = strip.grab().toImage();
  now += std::chrono::minutes(3);
  strip.show(meeting, false);
  QVERIFY2(time->words().contains(QStringLiteral("3 min over de richttijd")), qPrintable(time->words()));
  QCOMPARE(time->accessibleName(), time->words());
  QVERIFY(strip.grab().toImage() != inTime);
}

QTEST_MAIN(CrisisEveningTest)
#include "crisis_evening_test.moc"
