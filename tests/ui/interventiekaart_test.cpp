// The interventiekaart: its filters, columns, keys, comparison and paper, with cards made for the purpose.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "bridge/bridge.h"
#include "bridge/text.h"
#include "cards/card_deck.h"
#include "cards/card_filter.h"
#include "cards/card_print.h"
#include "cards/card_sheet.h"
#include "cards/card_view.h"
#include "models/card_list_model.h"
#include "models/compare_model.h"
#include "prompts/prompts.h"
#include "screens/interventiekaart/card_board.h"
#include "screens/interventiekaart/card_filter_bar.h"
#include "screens/interventiekaart/card_list_view.h"
#include "screens/interventiekaart/compare_tray.h"
#include "screens/interventiekaart/interventiekaart.h"
#include "screens/interventiekaart/phase_strip.h"
#include "settings/settings.h"
#include "shell/commands.h"
#include "widgets/marks.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

Instant now() { return *civil::parseIso("2026-11-19T12:00"); }

Card makeCard(const std::string& id, const std::string& category, std::vector<std::string> phases) {
  Card card;
  card.id = id;
  card.name = "Naam " + id;
  card.what = "Wat " + id + " inhoudt.";
  card.category = category;
  card.phases = std::move(phases);
  card.decides = "burgemeester";
  card.carriesOut = {"OOV"};
  card.checked = "2026-09-01";
  card.where = "fysiek";
  card.reversible = "ja";
  card.effort = "klein";
  card.cost = "laag";
  card.mayWe = "Ja.";
  card.leadTimeHours = {1, 8};
  card.lightness = 2;
  return card;
}

/// Six cards that differ in what the filters ask for. Card 0 is neither first nor lightest.
std::vector<Card> makeCards() {
  std::vector<Card> cards;
  Card order = makeCard("BES-01", "bestuursrecht", {"concrete_mobilisatie", "escalatie"});
  order.legalBasis = {{"artikel 172 Gemeentewet", true}, {"artikel 8 EVRM", false}};
  order.lightness = 4;
  order.leadTimeHours = {24, 48};
  order.sideEffects = {"juridisch_risico"};
  cards.push_back(order);
  Card talk = makeCard("INT-01", "interveniëren", {"sluimerend_ongenoegen", "spanning"});
  talk.needsIdentity = true;
  talk.lightness = 1;
  talk.decides = "OOV en politie";
  cards.push_back(talk);
  Card zero = makeCard("COM-01", "communiceren", {"sluimerend_ongenoegen", "spanning", "concrete_mobilisatie"});
  zero.where = "online";
  zero.lightness = 3;
  cards.push_back(zero);
  Card video = makeCard("COM-02", "communiceren", {"concrete_mobilisatie", "escalatie", "na_de_escalatie"});
  video.where = "beide";
  video.decides = "burgemeester, in overleg met de driehoek";
  video.sideEffects = {"juridisch_risico", "rode_lap"};
  video.closings = {{"COM-01", "Wie spreekt, zwijgt niet meer."}};
  video.script = {"Kom niet naar het plein.", "Blijf thuis vanavond."};
  video.checked = "2026-03-31";
  cards.push_back(video);
  Card aftercare = makeCard("NAZ-01", "nazorg", {"na_de_escalatie"});
  aftercare.decides = "college";
  aftercare.status = CardStatus::alleen_met_juridisch_advies;
  cards.push_back(aftercare);
  Card struck = makeCard("BES-21", "bestuursrecht", {});
  struck.status = CardStatus::niet_gebruiken;
  struck.statusNote = "De rechter wees dit af.";
  cards.push_back(struck);
  return cards;
}

CardsPtr shared(std::vector<Card> cards) { return std::make_shared<const std::vector<Card>>(std::move(cards)); }

/// Gives the file that the test wants; what was told is kept.
class ScriptedPrompts : public Prompts {
 public:
  void chooseImportFile(QWidget*, const QString&, std::function<void(QString)>) override {}
  void choosePrinter(QWidget*, const QString&, std::function<void(QPrinter&)>) override { ++printers; }
  void choosePdfFile(QWidget*, const QString& name, std::function<void(QString)> chosen) override {
    suggested = name;
    chosen(file);
  }
  void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void()>) override {}
  void tell(QWidget*, const QString& title, const QString&, const QString&, std::function<void()>) override {
    told << title;
  }
  int printers = 0;
  QString file, suggested;
  QStringList told;
};

struct Desk {
  Theme theme{*qApp, Scheme::light};
  ScriptedPrompts prompts;
  Bridge bridge;
  QTemporaryDir folder;
  Settings settings{folder.filePath(QStringLiteral("instellingen.ini"))};
  Interventiekaart screen{theme, bridge, prompts, now};
  Commands* commands = new Commands(settings, &screen);
  bool active = false;

  explicit Desk(QSize size = {1600, 900}, std::vector<Card> cards = makeCards()) {
    WorkspaceFacts facts;
    facts.knowledge = std::make_shared<const Knowledge>();
    facts.cards = shared(std::move(cards));
    screen.addCommands(*commands);
    screen.setFacts(facts);
    screen.setMinimumSize(300, 200);  // as the window does, which may be smaller than all that is on it would like
    screen.resize(size);
    screen.show();
    screen.activateWindow();
    active = QTest::qWaitForWindowActive(&screen);  // or nothing has the focus, and no key is a shortcut
    screen.focusPage();
  }
  template <class Widget>
  Widget* find(const char* name) {
    return screen.findChild<Widget*>(QLatin1String(name));
  }
  CardListView* column(int place) { return screen.findChild<CardListView*>(QStringLiteral("column_%1").arg(place)); }
  QString count() { return find<QLabel>("cardCount")->text(); }
  CardFilterBar* bar() { return screen.findChild<CardFilterBar*>(); }
  int shownColumns() { return screen.findChild<CardBoard*>()->shownColumns(); }
};

QStringList idsIn(const QListView* view) {
  QStringList ids;
  for (int row = 0; row < view->model()->rowCount(); ++row)
    ids << view->model()->index(row, 0).data(CardListModel::IdRole).toString();
  return ids;
}

/// Ids of the cards that pass, in the order of makeCards.
QStringList passing(const CardFilter& filter) {
  QStringList ids;
  for (const Card& card : makeCards())
    if (passes(card, searchable(card), filter)) ids << toQt(card.id);
  return ids;
}

int pagesOf(const QString& file) {
  QFile pdf(file);
  if (!pdf.open(QIODevice::ReadOnly)) return 0;
  static const QRegularExpression page(QStringLiteral("/Type\\s*/Page[^s]"));
  return static_cast<int>(QString::fromLatin1(pdf.readAll()).count(page));
}

QString allText(const QWidget* widget) {
  QStringList lines;
  for (const QLabel* label : widget->findChildren<QLabel*>()) lines << label->text();
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

class InterventiekaartTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void filtersCombine();
  void decidersAreRead_data();
  void decidersAreRead();
  void cardsGrowOldAfterHalfAYear();
  void saysOnceThatAllIsOld();
  void cardZeroComesFirst();
  void modelsKeepTheRules();
  void barCountsAndClears();
  void nothingLeftSaysWhy();
  void keysGoAlongTheBoard();
  void threeAreComparedAndAFourthIsRefused();
  void emptyPhaseFoldsToAStrip();
  void otherWordsFindToo();
  void narrowFallsToOneColumn();
  void cardSaysAll();
  void ownTextsAreSaidToBe();
  void paper();
  void pagesCanBeAdded();
  void whatIsTypedOverACardStays();
};

void InterventiekaartTest::filtersCombine() {
  CardFilter filter;
  QCOMPARE(passing(filter).size(), 6);
  filter.legal = true;
  QCOMPARE(passing(filter), QStringList({QStringLiteral("BES-01"), QStringLiteral("BES-21")}));
  filter.usableOnly = true;
  QCOMPARE(passing(filter), QStringList(QStringLiteral("BES-01")));
  filter.hours = 8;
  QCOMPARE(passing(filter), QStringList());
  filter.hours = 24;
  filter.text = QStringLiteral("gemeentewet 172");
  QCOMPARE(passing(filter), QStringList(QStringLiteral("BES-01")));
  QCOMPARE(static_cast<int>(partsOf(filter).size()), 4);
  for (const FilterPart part : partsOf(filter)) QVERIFY(!partWords(filter, part).isEmpty());

  filter = {};
  filter.senderUnknown = true;
  QVERIFY(!passing(filter).contains(QStringLiteral("INT-01")));
  filter.where = "online";  // what works in both passes either
  QCOMPARE(passing(filter), QStringList({QStringLiteral("COM-01"), QStringLiteral("COM-02")}));
  filter = {};
  filter.text = QStringLiteral("KAART 0");
  QCOMPARE(passing(filter), QStringList(QStringLiteral("COM-01")));
  filter = {};
  filter.category = "interveniëren";
  filter.decider = Decider::politieOm;
  QCOMPARE(passing(filter), QStringList(QStringLiteral("INT-01")));
}

void InterventiekaartTest::decidersAreRead_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("found");
  const auto row = [](const char* text, const char* found) {
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(found);
  };
  row("burgemeester", "b");
  row("burgemeester, op advies van Communicatie", "b");
  row("burgemeester, samen met het OM", "bp");
  row("burgemeester, in overleg met de driehoek", "b");
  row("organisator, na overleg met de burgemeester", "a");
  row("wethouder of burgemeester", "cb");
  row("officier van justitie", "p");
  row("driehoek", "bp");
  row("OOV en politie", "ap");
  row("gemeenteraad", "a");
}

void InterventiekaartTest::decidersAreRead() {
  QFETCH(QString, text);
  QFETCH(QString, found);
  Card card;
  card.decides = fromQt(text);
  QString read;
  for (const Decider decider : decidersOf(card)) read += QLatin1Char("bcpa"[static_cast<int>(decider)]);
  QCOMPARE(read, found);
}

void InterventiekaartTest::cardsGrowOldAfterHalfAYear() {
  Card card;
  card.checked = "2026-05-19";
  QVERIFY(!checkedLongAgo(card.checked, now()));
  card.checked = "2026-05-18";
  QVERIFY(checkedLongAgo(card.checked, now()));
  card.checked = "2025-08-31";  // half a year on is no date: the last of February
  QVERIFY(!checkedLongAgo(card.checked, *civil::parseIso("2026-02-28T12:00")));
  QVERIFY(checkedLongAgo(card.checked, *civil::parseIso("2026-03-01T12:00")));
  card.checked = "onbekend";
  QVERIFY(checkedLongAgo(card.checked, now()));
}

void InterventiekaartTest::saysOnceThatAllIsOld() {
  const auto old = [](const CardDeck& deck) {
    return std::count_if(deck.all().begin(), deck.all().end(),
                         [](const PreparedCard& card) { return card.marks.contains(oldMark()); });
  };
  const CardDeck some(shared(makeCards()), now());
  QCOMPARE(old(some), 1);
  QVERIFY(!some.allOld());
  std::vector<Card> cards = makeCards();
  for (Card& card : cards) card.checked = "2026-03-31";
  const CardDeck all(shared(cards), now());
  QCOMPARE(old(all), 0);
  QVERIFY(all.allOld());
  Desk desk({1600, 900}, cards);
  QVERIFY2(desk.count().contains(QStringLiteral("half jaar")), qPrintable(desk.count()));
}

void InterventiekaartTest::cardZeroComesFirst() {
  Desk desk;
  for (const int place : {0, 1, 2}) {
    const QModelIndex first = desk.column(place)->model()->index(0, 0);
    QCOMPARE(first.data(CardListModel::IdRole).toString(), QStringLiteral("COM-01"));
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Kaart 0, ")));
  }
  // The lighter means before the heavier one, and what fits no phase in a column of its own.
  QCOMPARE(idsIn(desk.column(2)),
           QStringList({QStringLiteral("COM-01"), QStringLiteral("COM-02"), QStringLiteral("BES-01")}));
  QCOMPARE(idsIn(desk.column(5)), QStringList(QStringLiteral("BES-21")));
}

void InterventiekaartTest::modelsKeepTheRules() {
  const auto deck = std::make_shared<const CardDeck>(shared(makeCards()), now());
  CardListModel list;
  const QAbstractItemModelTester listRules(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
  std::vector<const PreparedCard*> all;
  for (const PreparedCard& card : deck->all()) all.push_back(&card);
  list.setCards(deck, all);
  QCOMPARE(list.rowCount(), 6);
  const QSignalSpy changed(&list, &CardListModel::dataChanged);
  list.setTray({QStringLiteral("COM-02")});
  QCOMPARE(changed.size(), 1);  // one row, and no reset
  QVERIFY(list.index(list.rowOf(QStringLiteral("COM-02"))).data(CardListModel::TrayRole).toBool());
  list.setCards(deck, {});
  QCOMPARE(list.rowCount(), 0);

  CompareModel compare;
  const QAbstractItemModelTester compareRules(&compare, QAbstractItemModelTester::FailureReportingMode::QtTest);
  compare.setCards(deck, {QStringLiteral("COM-02"), QStringLiteral("BES-01")});
  QCOMPARE(compare.columnCount(), 2);
  const auto row = [&](const QString& aspect) {
    for (int i = 0; i < compare.rowCount(); ++i)
      if (compare.headerData(i, Qt::Vertical).toString() == aspect) return i;
    return -1;
  };
  const auto differs = [&](const QString& aspect) {
    return compare.index(row(aspect), 0).data(CompareModel::DiffersRole).toBool();
  };
  QVERIFY(differs(QStringLiteral("Zwaarte")));
  QVERIFY(!differs(QStringLiteral("Inzet en kosten")));
  QVERIFY(!differs(QStringLiteral("Wat")));  // told, not compared
  const auto* cell = static_cast<const CompareCell*>(
      compare.index(row(QStringLiteral("Bijwerkingen")), 0).data(CompareModel::CellRole).value<const void*>());
  QVERIFY(!cell->at(0).differs);  // both have it
  QVERIFY(cell->at(1).differs);
  QCOMPARE(compare.index(row(QStringLiteral("Grondslag")), 0).data().toString(), QStringLiteral("Geen"));
}

void InterventiekaartTest::barCountsAndClears() {
  Desk desk;
  QCOMPARE(desk.count(), QStringLiteral("6 van 6 kaarten"));
  auto* clear = desk.find<QPushButton>("clearFilters");
  QVERIFY(!clear->isVisible());
  desk.find<FilterChip>("filterLegal")->click();
  QCOMPARE(desk.count(), QStringLiteral("2 van 6 kaarten"));
  desk.find<FilterChip>("filterOther")->click();  // the opposite takes its place
  QVERIFY(!desk.find<FilterChip>("filterLegal")->isChecked());
  QCOMPARE(desk.count(), QStringLiteral("4 van 6 kaarten"));
  auto* decider = desk.find<QComboBox>("filterDecider");
  decider->setCurrentIndex(decider->findData(static_cast<int>(Decider::burgemeester)));
  QCOMPARE(desk.count(), QStringLiteral("2 van 6 kaarten"));
  QVERIFY(clear->isVisible());
  clear->click();
  QCOMPARE(desk.count(), QStringLiteral("6 van 6 kaarten"));
  QCOMPARE(desk.bar()->filter(), CardFilter());
  // Every condition can be reached with Tab.
  for (const auto* box : desk.screen.findChildren<QComboBox*>()) QVERIFY(box->focusPolicy() & Qt::TabFocus);
  for (const auto* chip : desk.bar()->findChildren<FilterChip*>()) QVERIFY(chip->focusPolicy() & Qt::TabFocus);
}

void InterventiekaartTest::nothingLeftSaysWhy() {
  Desk desk;
  CardFilter filter;
  filter.legal = true;
  filter.hours = 1;
  filter.text = QStringLiteral("evrm");
  desk.bar()->setFilter(filter);
  QCOMPARE(desk.count(), QStringLiteral("0 van 6 kaarten"));
  auto* relax = desk.find<QPushButton>("relaxFilter");
  QVERIFY(relax->isVisible());
  const QString why = allText(relax->parentWidget()->parentWidget());
  for (const char* part : {"juridisch", "binnen 1 uur", "evrm", "1 kaart over"})
    QVERIFY2(why.contains(QLatin1String(part)), part);
  relax->click();
  QVERIFY(desk.count() != QStringLiteral("0 van 6 kaarten"));
  QVERIFY(desk.screen.stepBack());
  QCOMPARE(desk.count(), QStringLiteral("6 van 6 kaarten"));
  QVERIFY(!desk.screen.stepBack());
}

void InterventiekaartTest::keysGoAlongTheBoard() {
  Desk desk;
  QTRY_VERIFY(desk.column(0)->hasFocus());
  QCOMPARE(desk.column(0)->currentId(), QStringLiteral("COM-01"));
  QTest::keyClick(desk.column(0), Qt::Key_Down);
  QCOMPARE(desk.column(0)->currentId(), QStringLiteral("INT-01"));
  QTest::keyClick(desk.column(0), Qt::Key_Right);
  QVERIFY(desk.column(1)->hasFocus());
  QCOMPARE(desk.column(1)->currentId(), QStringLiteral("INT-01"));  // at the same height
  QVERIFY(desk.column(0)->currentId().isEmpty());                   // one is on one card only
  QTest::keyClick(desk.column(1), Qt::Key_Left);
  QVERIFY(desk.column(0)->hasFocus());
  QTest::keyClick(desk.column(0), Qt::Key_Return);
  auto* panel = desk.find<QWidget>("cardPanel");
  QVERIFY(panel->isVisible());
  QVERIFY(panel->accessibleName().contains(QStringLiteral("INT-01")));
  QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
  QVERIFY(desk.screen.stepBack());
  QVERIFY(!panel->isVisible());
  QVERIFY(desk.column(0)->hasFocus());
  QTest::keyClick(desk.column(0), Qt::Key_Slash);
  auto* search = desk.find<QLineEdit>("cardSearch");
  QVERIFY(search->hasFocus());
  QTest::keyClicks(search, QStringLiteral("com-02"));
  QTest::keyClick(search, Qt::Key_Return);
  QCOMPARE(desk.count(), QStringLiteral("1 van 6 kaarten"));
  QTRY_VERIFY(desk.column(2)->hasFocus());  // the nearest column that still holds one
  QCOMPARE(desk.column(2)->currentId(), QStringLiteral("COM-02"));
  search->setFocus();
  QTest::keyClick(search, Qt::Key_Escape);
  QCOMPARE(search->text(), QString());
  QCOMPARE(desk.count(), QStringLiteral("6 van 6 kaarten"));
}

void InterventiekaartTest::threeAreComparedAndAFourthIsRefused() {
  Desk desk;
  auto* tray = desk.screen.findChild<CompareTray*>();
  auto* go = desk.find<QPushButton>("compareGo");
  auto* message = desk.find<QLabel>("trayMessage");
  QVERIFY(!tray->isVisible());
  QTest::keyClick(desk.column(0), Qt::Key_V);
  QVERIFY(tray->isVisible());
  QVERIFY(!go->isEnabled());  // one is nothing to compare with
  for (const char* id : {"COM-02", "BES-01"}) tray->toggle(QLatin1String(id));
  QVERIFY(go->isEnabled());
  QVERIFY(!message->isVisible());
  tray->toggle(QStringLiteral("INT-01"));
  QCOMPARE(tray->ids(), QStringList({QStringLiteral("COM-01"), QStringLiteral("COM-02"), QStringLiteral("BES-01")}));
  QVERIFY(message->isVisible());
  QVERIFY(message->text().contains(QStringLiteral("hoogstens drie")));
  go->click();
  auto* table = desk.find<QTableView>("compareTable");
  QVERIFY(table->isVisible());
  QVERIFY(table->hasFocus());
  QCOMPARE(table->model()->columnCount(), 3);
  QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
  QVERIFY(desk.screen.stepBack());
  QVERIFY(!table->isVisible());
  QVERIFY(desk.column(0)->hasFocus());
  QTest::keyClick(desk.column(0), Qt::Key_V);  // out again
  QCOMPARE(tray->ids().size(), 2);
  QVERIFY(!message->isVisible());
}

void InterventiekaartTest::emptyPhaseFoldsToAStrip() {
  Desk desk({1600, 900});
  CardFilter aftercare;
  aftercare.category = "nazorg";
  desk.bar()->setFilter(aftercare);
  QCOMPARE(desk.shownColumns(), 1);
  QVERIFY(desk.column(4)->isVisible());  // na de escalatie, with its own head and not behind a box to choose
  QVERIFY(!desk.find<QWidget>("phaseChooser")->isVisible());
  int strips = 0;
  for (const auto* strip : desk.screen.findChildren<PhaseStrip*>())
    if (strip->isVisible()) {
      ++strips;
      QVERIFY(!strip->isEnabled());
    }
  QCOMPARE(strips, 4);
  desk.bar()->setFilter({});
  QCOMPARE(desk.shownColumns(), 6);
}

void InterventiekaartTest::otherWordsFindToo() {
  const CardsWith with = [](const QString& word, const std::string& card) {
    return word == QLatin1String("woordvoering") && card == "COM-02";
  };
  QStringList ids;
  CardFilter filter;
  filter.text = QStringLiteral("Woordvoering");
  for (const Card& card : makeCards())
    if (passes(card, searchable(card), filter, with)) ids << toQt(card.id);
  QCOMPARE(ids, QStringList{QStringLiteral("COM-02")});
  QVERIFY(passing(filter).isEmpty());
}

void InterventiekaartTest::narrowFallsToOneColumn() {
  Desk desk({1600, 900});
  QCOMPARE(desk.shownColumns(), 6);
  QVERIFY(!desk.find<QWidget>("phaseChooser")->isVisible());
  desk.screen.resize(1188, 700);
  QCOMPARE(desk.shownColumns(), 5);  // the last one is folded to a strip
  QCOMPARE(desk.screen.findChildren<PhaseStrip*>().size(), 6);
  QVERIFY(!desk.find<QWidget>("phaseChooser")->isVisible());
  desk.screen.resize(400, 340);
  QCOMPARE(desk.shownColumns(), 1);
  QVERIFY(desk.find<QWidget>("phaseChooser")->isVisible());
  QVERIFY(desk.find<QPushButton>("foldFilters")->isVisible());
  QVERIFY(!desk.find<QComboBox>("filterTime")->isVisible());
  desk.find<QPushButton>("foldFilters")->click();
  QVERIFY(desk.find<QComboBox>("filterTime")->isVisible());
  desk.find<QPushButton>("foldFilters")->click();
  QTest::keyClick(desk.column(0), Qt::Key_Right);
  QVERIFY(desk.column(1)->isVisible());
  QVERIFY(!desk.column(0)->isVisible());
  QVERIFY(desk.column(1)->hasFocus());
  // The card stands over the columns, and gives them back.
  QTest::keyClick(desk.column(1), Qt::Key_Return);
  QVERIFY(desk.find<QWidget>("cardPanel")->isVisible());
  QVERIFY(!desk.column(1)->isVisible());
  QVERIFY(desk.screen.stepBack());
  QTRY_VERIFY(desk.column(1)->hasFocus());
  for (const auto* area : desk.screen.findChildren<QAbstractScrollArea*>())
    QVERIFY(!area->isVisible() || area->horizontalScrollBar()->maximum() == 0);
}

void InterventiekaartTest::cardSaysAll() {
  const Desk desk;
  const auto deck = std::make_shared<const CardDeck>(shared(makeCards()), now());
  CardView view(desk.theme);
  const auto show = [&](const char* id) {
    view.showSheet(sheetOf(*deck->find(QLatin1String(id))->card, now(),
                           [&](const std::string& other) { return deck->nameOf(other); }));
  };
  show("COM-01");
  QVERIFY2(view.accessibleName().startsWith(QStringLiteral("Kaart 0 (COM-01): ")), qPrintable(view.accessibleName()));
  show("COM-02");
  QVERIFY(view.accessibleName().startsWith(QStringLiteral("Kaart COM-02: ")));
  QTest::qWait(0);  // what stood there before is deleted later
  QString text = allText(&view);
  for (const char* part : {"Mag dit?", "nagekeken op 31 maart 2026", "ouder dan half jaar", "Zo kan het gezegd worden",
                           "COM-01  Naam COM-01", "Wie spreekt, zwijgt niet meer.", "nog niets vastgelegd"})
    QVERIFY2(text.contains(QString::fromUtf8(part)), part);
  const auto copies = view.findChildren<QPushButton*>(QStringLiteral("copySaying"));
  QCOMPARE(copies.size(), 2);
  copies.at(1)->click();
  QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Blijf thuis vanavond."));
  show("BES-01");
  QTest::qWait(0);
  text = allText(&view);
  QVERIFY(text.contains(QStringLiteral("artikel 8 EVRM")));
  QVERIFY(text.contains(QStringLiteral("nog te controleren")));
}

void InterventiekaartTest::ownTextsAreSaidToBe() {
  std::vector<Card> cards = makeCards();
  cards[3].origin = CardOrigin::gemeente;
  cards[3].basedOn = 1;
  cards[3].shippedVersion = 2;
  cards[3].experience = {2, 1, 0, 0};
  Desk desk({1600, 900}, cards);
  const QModelIndex index = desk.column(3)->model()->index(0, 0);
  QCOMPARE(index.data(CardListModel::IdRole).toString(), QStringLiteral("COM-02"));
  const QString spoken = index.data(Qt::AccessibleTextRole).toString();
  QVERIFY(spoken.contains(QStringLiteral("eigen tekst van de gemeente")));
  QVERIFY(spoken.contains(QStringLiteral("Peilstok heeft een nieuwere tekst")));
  CardView view(desk.theme);
  view.showSheet(sheetOf(cards[3], now(), [](const std::string&) { return QString(); }));
  QVERIFY(allText(&view).contains(QStringLiteral("twee keer geholpen, een keer niets gedaan")));
  QVERIFY(view.findChild<QWidget*>(QStringLiteral("newerText")));
}

void InterventiekaartTest::paper() {
  const QTemporaryDir folder;
  Desk desk;
  desk.prompts.file = folder.filePath(QStringLiteral("kaart.pdf"));
  QTest::keyClick(desk.column(0), Qt::Key_Return);
  desk.find<QPushButton>("cardPdf")->click();
  QCOMPARE(desk.prompts.suggested, QStringLiteral("COM-01 Naam COM-01.pdf"));
  QCOMPARE(desk.prompts.told, QStringList());
  QVERIFY(desk.find<QLabel>("cardSaid")->text().contains(QStringLiteral("kaart.pdf")));
  QCOMPARE(pagesOf(desk.prompts.file), 1);
  desk.find<QPushButton>("cardPrint")->click();
  QCOMPARE(desk.prompts.printers, 1);

  Card longCard = makeCards()[3];
  for (int i = 0; i < 90; ++i)
    longCard.steps.push_back("Een stap die een hele regel van het blad nodig heeft, en nog iets meer.");
  const QString file = folder.filePath(QStringLiteral("lang.pdf"));
  QVERIFY(writeCardPdf(sheetOf(longCard, now(), [](const std::string&) { return QString(); }), file));
  QVERIFY(pagesOf(file) >= 2);
  QVERIFY(pagesOf(file) <= 4);

  desk.prompts.file = folder.filePath(QStringLiteral("bestaat-niet/kaart.pdf"));
  desk.find<QPushButton>("cardPdf")->click();
  QCOMPARE(desk.prompts.told.size(), 1);
}

void InterventiekaartTest::whatIsTypedOverACardStays() {
  Desk desk;
  QTest::keyClick(desk.column(0), Qt::Key_Return);
  desk.find<QPushButton>("cardEdit")->click();
  auto* editor = desk.find<QDialog>("editCard");
  QVERIFY(editor && editor->isVisible());
  if (const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES"); !folder.isEmpty())
    editor->grab().save(folder + QStringLiteral("/edit.png"));
  auto* name = editor->findChild<QLineEdit*>(QStringLiteral("editName"));
  name->setText(QStringLiteral("Onze eigen naam"));
  auto* said = editor->findChild<QLabel*>(QStringLiteral("editSaid"));
  editor->findChild<QPushButton*>(QStringLiteral("useKeep"))->click();
  QVERIFY(!said->text().isEmpty());  // nothing was chosen, so nothing is sent off
  said->clear();
  // No workspace is open here, so keeping it is refused, and says so.
  editor->findChild<QPushButton*>(QStringLiteral("editKeep"))->click();
  QTRY_VERIFY(!said->text().isEmpty());
  QCOMPARE(name->text(), QStringLiteral("Onze eigen naam"));
  editor->hide();
  desk.find<QPushButton>("cardEdit")->click();
  QVERIFY(editor->isVisible());
  QCOMPARE(name->text(), QStringLiteral("Onze eigen naam"));
  editor->hide();
}

void InterventiekaartTest::pagesCanBeAdded() {
  Desk desk;
  auto* tabs = desk.screen.findChild<QTabBar*>();
  QVERIFY(tabs->isVisible());
  QCOMPARE(tabs->count(), 4);
  auto* page = new QLineEdit;
  desk.screen.addPage(QStringLiteral("Eigen"), page);
  QCOMPARE(tabs->count(), 5);
  QTest::keyClick(desk.column(0), Qt::Key_5, Qt::AltModifier);
  QVERIFY(page->isVisible());
  QTRY_VERIFY(page->hasFocus());
  QVERIFY(!desk.screen.stepBack());
  QTest::keyClick(page, Qt::Key_1, Qt::AltModifier);
  QTRY_VERIFY(desk.column(0)->hasFocus());
}

QTEST_MAIN(InterventiekaartTest)
#include "interventiekaart_test.moc"
