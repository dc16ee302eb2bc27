// An evening in real windows: a signal becomes a dossier, the team goes through beeld, oordeel and besluit, the room
// sees only what may be shared, papers are made, the logbook holds, and afterwards three questions are answered.

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QTableView>
#include <QTextEdit>

#include "main_window.h"
#include "screens/crisiskamer/crisiskamer.h"
#include "screens/crisiskamer/dossier_dialog.h"
#include "screens/crisiskamer/end_dialog.h"
#include "screens/crisiskamer/item_dialog.h"
#include "screens/crisiskamer/join_dialog.h"
#include "screens/crisiskamer/regie.h"
#include "screens/crisiskamer/zaal/room_sheet.h"
#include "screens/crisiskamer/zaal/room_window.h"
#include "screens/evaluatie/evaluatie.h"
#include "screens/logboek/line_view.h"
#include "screens/logboek/logboek.h"
#include "screens/postvak/postvak.h"
#include "settings_desk.h"
#include "shell/commands.h"
#include "widgets/entry_list.h"

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
  void theRoomSeesOnlyWhatIsShared();
  void aPageThatStandsStillStands();
  void theSliderGoesBack();
  void twoWindowsNeverLoseAText();
  void papersAreMade();
  void theLogbookHolds();
  void itClosesAndIsEvaluated();

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
  add(ItemKind::verklaring, QStringLiteral("Het kan een uitgelopen feest zijn"), share);
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

void CrisisEveningTest::papersAreMade() {
  for (const auto paper : {app::DossierPaper::besluitnota, app::DossierPaper::situatie, app::DossierPaper::feitenrelaas,
                           app::DossierPaper::leesmap}) {
    const QSignalSpy written(&m_desk.bridge, &Bridge::paperWritten);
    regie()->makePaper(paper);
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, patience);
  }
  const QStringList papers = QDir(m_desk.folder.path()).entryList({QStringLiteral("*.pdf")});
  QCOMPARE(papers.size(), 4);
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
  regie()->close();
  auto* ask = m_desk.window.findChild<QDialog*>(QStringLiteral("dossierAsk"));
  QTRY_VERIFY(ask && ask->isVisible());
  type(m_desk.in<QWidget>(ask, QStringLiteral("askFirstInput")), QStringLiteral("het plein is leeg"));
  m_desk.in<QPushButton>(ask, QStringLiteral("askGo"))->click();
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

QTEST_MAIN(CrisisEveningTest)
#include "crisis_evening_test.moc"
