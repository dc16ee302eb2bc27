// The duiding as people use it: an own judgement before the proposal, questions with what came back, findings that say
// why, and what is typed that survives.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTextEdit>
#include <QtTest>
#include <array>
#include <utility>

#include "bridge/bridge.h"
#include "bridge/text.h"
#include "lookup_pages.h"
#include "screens/duiding/asking/question_lines.h"
#include "screens/duiding/duiding.h"
#include "screens/duiding/finding_card.h"
#include "screens/duiding/finding_groups.h"
#include "screens/duiding/finding_text.h"
#include "screens/duiding/own/phase_choice.h"
#include "screens/duiding/points_model.h"
#include "settings/settings.h"
#include "shell/commands.h"
#include "typing/autosave.h"
#include "widgets/name_hint.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

std::filesystem::path filePath(const QString& text) { return std::filesystem::path(text.toStdU16String()); }

/// Makes a picture for who looks at the result, when PEILSTOK_PICTURES names a folder.
void picture(QWidget& widget, const char* name) {
  const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES");
  if (folder.isEmpty()) return;
  QTest::qWait(400);
  widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

template <class T>
T* in(const QWidget* parent, const QString& name) {
  for (T* one : parent->findChildren<T*>(name))
    if (!one->isHidden()) return one;
  qWarning() << "no" << name;
  return parent->findChild<T*>(name);
}

}  // namespace

class DuidingTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void ownJudgementComesFirst();
  void layingDownShowsThePicture_data();
  void layingDownShowsThePicture();
  void arrowsWalkAllSixPhases();
  void policeIsNeverHeldUp();
  void skippingIsAVisibleStep();
  void totalOfThenWaitsToo();
  void ownFirstCanBeSwitchedOff();
  void leavingAtOnceHoldsUpNothing();
  void refusalOfALeftPageIsTold();
  void deviatingNeedsOneLine();
  void deviatingKnowsWhatOneJudged();
  void nothingMovesAwayFromThePointer();
  void namesArePointedOutAndStopNobody();
  void ownLevelsStandBesideOurs();
  void askThenNothingThenAnAnswer();
  void policeJudgementStandsApart();
  void threeStatesAreThreeThings();
  void draftSurvivesReopening();
  void anotherWindowIsNotOverwritten();
  void whatWasWrittenAnewIsNotOverwritten();
  void decisionSurvivesReopening();
  void findingsSayWhy();
  void contributionsAddUp();
  void outcomeMakesASimilarCase();
  void keysAndNamesAreWhole();
  void themeMayChangeAfterASecondSignal();

 private:
  void open(std::int64_t number);
  void press(Qt::Key key) { QTest::keyClick(m_page->focusWidget() ? m_page->focusWidget() : m_page.get(), key); }
  bool sees(const char* name) const {
    for (const auto* one : m_page->findChildren<QWidget*>(QLatin1String(name)))
      if (one->isVisible()) return true;
    return false;
  }
  void waitForDetail(const std::function<void()>& act);
  QString firstIndicator() const;

  QTemporaryDir m_folder;
  std::unique_ptr<Theme> m_theme;
  std::unique_ptr<Bridge> m_bridge;
  KnowledgePtr m_knowledge;
  DetailPtr m_detail;
  std::unique_ptr<Settings> m_settings;
  std::unique_ptr<Duiding> m_page;
  Commands* m_commands = nullptr;
};

void DuidingTest::initTestCase() {
  const bool dark = qEnvironmentVariableIsSet("PEILSTOK_PICTURES_DARK");
  m_theme = std::make_unique<Theme>(*qApp, dark ? Scheme::dark : Scheme::light);
  m_bridge = std::make_unique<Bridge>();
  m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("instellingen.ini")));
  connect(m_bridge.get(), &Bridge::opened, this,
          [this](const WorkspaceFacts& facts) { m_knowledge = facts.knowledge; });
  connect(m_bridge.get(), &Bridge::detailReady, this, [this](const DetailPtr& detail) { m_detail = detail; });
  const QString data = QStringLiteral(PEILSTOK_TEST_DATA_DIR);
  m_bridge->open({filePath(data), filePath(m_folder.filePath(QStringLiteral("werk.db"))),
                  filePath(data + QStringLiteral("/example/overlay.json"))});
  QTRY_VERIFY_WITH_TIMEOUT(m_knowledge, patience);
  QFile file(m_folder.filePath(QStringLiteral("signalen.csv")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("tekst\n");
  for (int i = 0; i < 5; ++i)
    file.write(QStringLiteral("\"Vanavond 20u allemaal naar het Marktplein, neem vuurwerk mee, we gaan rellen %1\"\n")
                   .arg(QString(i + 1, QLatin1Char('!')))
                   .toUtf8());
  for (int i = 0; i < 5; ++i)
    file.write(QStringLiteral("\"Deel dit snel voordat het verwijderd wordt: er komt stiekem een azc%1\"\n")
                   .arg(QString(i + 1, QLatin1Char('!')))
                   .toUtf8());
  for (int i = 0; i < 7; ++i)
    file.write(QStringLiteral("\"Morgen komen we allemaal naar het stadhuis, niemand houdt ons tegen%1\"\n")
                   .arg(QString(i + 1, QLatin1Char('!')))
                   .toUtf8());
  file.close();
  const QSignalSpy imported(m_bridge.get(), &Bridge::importFinished);
  app::ImportOptions options;
  options.file = filePath(file.fileName());
  m_bridge->import(options);
  QTRY_VERIFY_WITH_TIMEOUT(!imported.isEmpty(), patience);
}

void DuidingTest::init() {
  m_page = std::make_unique<Duiding>(*m_theme, *m_bridge, systemClock());
  m_page->setKnowledge(m_knowledge);
  m_page->setFunction(QStringLiteral("OOV-adviseur"));
  m_commands = new Commands(*m_settings, m_page.get());
  m_page->addCommands(*m_commands);
  m_page->resize(1366, 768);
  m_page->show();
  m_page->activateWindow();
}

void DuidingTest::cleanup() { m_page.reset(); }

void DuidingTest::open(std::int64_t number) {
  const QSignalSpy shown(m_page.get(), &Duiding::shown), all(m_bridge.get(), &Bridge::likenessReady);
  m_page->open(number);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() && !all.isEmpty(), patience);
}

void DuidingTest::waitForDetail(const std::function<void()>& act) {
  const QSignalSpy shown(m_page.get(), &Duiding::shown);
  act();
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  // Only what is shown now is to be found.
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString DuidingTest::firstIndicator() const { return toQt(m_detail->assessment.nextQuestions.front().indicator); }

void DuidingTest::ownJudgementComesFirst() {
  open(1);
  QVERIFY(sees("ownPart") && sees("ownLevels"));
  for (const char* hidden : {"total", "pointsTable", "phase", "proposal", "verdict"}) QVERIFY2(!sees(hidden), hidden);
  QVERIFY(sees("questions"));  // asking is never held up
  QCOMPARE(namelessControls(*m_page), QStringList());
  picture(*m_page, "eerst-zelf");
  in<QPushButton>(m_page.get(), QStringLiteral("ownLayDown"))->click();
  QVERIFY(sees("missing"));  // no phase yet
  QVERIFY(m_detail->judgements.empty());
  in<QRadioButton>(m_page.get(), QStringLiteral("phase_2"))->click();
  QVERIFY(!sees("missing"));
  in<QLineEdit>(m_page.get(), QStringLiteral("ownNoteInput"))->setText(QStringLiteral("Het plein is vaker genoemd"));
  waitForDetail([this] { in<QPushButton>(m_page.get(), QStringLiteral("ownLayDown"))->click(); });
  QCOMPARE(m_detail->judgements.size(), std::size_t{1});
  const Judgement& own = m_detail->judgements.front().judgement;
  QVERIFY(own.kind == JudgementKind::eigen && !own.proposalSeen);
  QVERIFY(own.phase == Phase::oplopende_spanningen && own.step == Step::spanning);
  QCOMPARE(own.role, std::string("OOV-adviseur"));
  for (const char* seen : {"total", "pointsTable", "phase", "proposal", "verdict"}) QTRY_VERIFY2(sees(seen), seen);
  QVERIFY(!sees("ownPart"));
  const auto* state = in<QLabel>(m_page.get(), QStringLiteral("verdictState"));
  QVERIFY2(state->text().startsWith(QStringLiteral("Jij: spanning; voorstel: ")), qPrintable(state->text()));
  QVERIFY(in<QPushButton>(m_page.get(), QStringLiteral("follow"))->hasFocus());
  picture(*m_page, "uitgevouwen");
  waitForDetail([this] { press(Qt::Key_F); });
  QCOMPARE(m_detail->judgements.size(), std::size_t{2});
  const Judgement& follow = m_detail->judgements.back().judgement;
  QVERIFY(follow.kind == JudgementKind::volg && follow.proposalSeen);
  QVERIFY(follow.phase == m_detail->assessment.phase.phase && follow.step == m_detail->assessment.phase.step);
  QTRY_VERIFY(state->text().startsWith(QStringLiteral("Het voorstel is gevolgd")));
  m_page->resize(1366, 2400);
  picture(*m_page, "uitgevouwen-lang");
}

void DuidingTest::layingDownShowsThePicture_data() {
  QTest::addColumn<QSize>("size");
  QTest::newRow("wide") << QSize(1188, 690);
  QTest::newRow("200 %") << QSize(627, 330);
}

void DuidingTest::layingDownShowsThePicture() {
  QFETCH(QSize, size);
  m_page->resize(size);
  open(size.width() > 1000 ? 14 : 15);
  in<QRadioButton>(m_page.get(), QStringLiteral("phase_2"))->click();
  for (auto* bar : m_page->findChildren<QScrollBar*>()) bar->setValue(bar->maximum());
  waitForDetail([this] { in<QPushButton>(m_page.get(), QStringLiteral("ownLayDown"))->click(); });
  auto* follow = in<QPushButton>(m_page.get(), QStringLiteral("follow"));
  const auto inSight = [&](const QWidget* one) { return one->visibleRegion().boundingRect() == one->rect(); };
  picture(*m_page, size.width() > 1000 ? "vastgelegd" : "vastgelegd-200");
  QTRY_VERIFY(follow->hasFocus() && inSight(follow));
  if (size.width() > 1000) {
    QTRY_VERIFY(inSight(in<QWidget>(m_page.get(), QStringLiteral("phase"))));
    QTRY_VERIFY(inSight(in<QWidget>(m_page.get(), QStringLiteral("total"))));
  } else {
    QTRY_VERIFY(inSight(in<QWidget>(m_page.get(), QStringLiteral("verdictProposal"))));
  }
}

void DuidingTest::arrowsWalkAllSixPhases() {
  open(6);
  const auto button = [this](int index) {
    return in<QRadioButton>(m_page.get(), QStringLiteral("phase_%1").arg(index));
  };
  button(0)->setFocus();
  for (const Qt::Key on : {Qt::Key_Down, Qt::Key_Right})
    for (int step = 1; step <= 6; ++step) {
      press(on);
      QVERIFY(button(step % 6)->hasFocus() && button(step % 6)->isChecked());
    }
  for (const Qt::Key back : {Qt::Key_Up, Qt::Key_Left})
    for (int step = 5; step >= 0; --step) {
      press(back);
      QVERIFY(button(step)->hasFocus() && button(step)->isChecked());
    }
}

void DuidingTest::policeIsNeverHeldUp() {
  for (const std::int64_t number : {2, 6}) {
    open(number);
    QVERIFY(sees("ownPart"));
    QCOMPARE(sees("policeNow"), m_detail->assessment.consultPoliceNow);
    QVERIFY(!sees("policeTag"));
    m_page->resize(640, 480);  // there the banner may lie below the text
    QCOMPARE(sees("policeTag"), m_detail->assessment.consultPoliceNow);
    m_page->resize(1366, 768);
  }
}

void DuidingTest::skippingIsAVisibleStep() {
  open(2);
  press(Qt::Key_U);
  QVERIFY(sees("ownHint"));
  QVERIFY(!sees("total"));
  QVERIFY(in<QPushButton>(m_page.get(), QStringLiteral("ownSkip"))->hasFocus());
  press(Qt::Key_U);
  QVERIFY(sees("total") && !sees("ownPart"));
  QVERIFY(m_detail->judgements.empty());
  open(6);
  QVERIFY(sees("ownPart"));
  open(2);
  QVERIFY(sees("total"));  // what was unfolded stays so
}

void DuidingTest::totalOfThenWaitsToo() {
  open(10);
  auto changed = std::make_shared<app::SignalDetail>(*m_detail);
  changed->sameFramework = false;
  changed->recorded.total = 877;
  Q_EMIT m_bridge->detailReady(changed);
  const auto says = [this](const QString& words) {
    for (const auto* label : m_page->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(words)) return true;
    return false;
  };
  QVERIFY(says(QStringLiteral("Gewogen met een ander weegkader")));
  QVERIFY(!says(QStringLiteral("87,7")));
  in<QPushButton>(m_page.get(), QStringLiteral("ownSkip"))->click();
  QVERIFY(says(QStringLiteral("Toen was het totaal 87,7.")));
}

void DuidingTest::ownFirstCanBeSwitchedOff() {
  open(6);
  QVERIFY(!sees("total"));
  m_page->setOwnFirst(false);
  QVERIFY(sees("total") && !sees("ownPart"));
  m_page->setOwnFirst(true);
  QVERIFY(sees("ownPart"));
  QVERIFY(m_settings->ownFirst());
  m_settings->setOwnFirst(false);
  QVERIFY(!Settings(m_folder.filePath(QStringLiteral("instellingen.ini"))).ownFirst());
  m_settings->setOwnFirst(true);
}

void DuidingTest::leavingAtOnceHoldsUpNothing() {
  const QSignalSpy laidDown(m_bridge.get(), &Bridge::laidDown);
  for (const std::int64_t number : {11, 12}) {
    open(number);
    press(Qt::Key_U);
    press(Qt::Key_U);
    press(Qt::Key_F);
    m_page->open(13);  // before the answer can have come
  }
  QTRY_COMPARE_WITH_TIMEOUT(laidDown.count(), 2, patience);
  for (const std::int64_t number : {11, 12}) {
    open(number);
    QCOMPARE(m_detail->judgements.size(), std::size_t{1});
  }
}

void DuidingTest::refusalOfALeftPageIsTold() {
  open(13);
  press(Qt::Key_U);
  press(Qt::Key_U);
  const QSignalSpy refused(m_page.get(), &Duiding::refused);
  press(Qt::Key_F);
  m_page->open(1);
  Q_EMIT m_bridge->notLaidDown(13, {ErrorCode::database_locked, {}});
  QCOMPARE(refused.count(), 1);
  Q_EMIT m_bridge->notLaidDown(13, {ErrorCode::database_locked, {}});
  QCOMPARE(refused.count(), 1);  // told once
}

void DuidingTest::deviatingNeedsOneLine() {
  m_page->setOwnFirst(false);
  open(3);
  press(Qt::Key_X);
  auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("deviateDialog"));
  QVERIFY(dialog);
  QCOMPARE(namelessControls(*dialog), QStringList());
  QCOMPARE(doubleMnemonics(*dialog), QStringList());
  auto* go = in<QPushButton>(dialog, QStringLiteral("deviateGo"));
  const auto proposed = std::find(allPhaseSteps().begin(), allPhaseSteps().end(),
                                  PhaseStep{m_detail->assessment.phase.phase, m_detail->assessment.phase.step});
  const auto own = QStringLiteral("phase_%1").arg(proposed - allPhaseSteps().begin());
  QVERIFY(!in<QRadioButton>(dialog, own)->isChecked());
  in<QRadioButton>(dialog, own)->click();
  QVERIFY(in<QWidget>(dialog, QStringLiteral("missing"))->isVisible());  // that is following
  QTest::keyClicks(in<QLineEdit>(dialog, QStringLiteral("deviateWhyInput")), QStringLiteral("Ik zie het ook zo"));
  go->click();
  QVERIFY(dialog->isVisible() && m_detail->judgements.empty());
  in<QLineEdit>(dialog, QStringLiteral("deviateWhyInput"))->clear();
  in<QRadioButton>(dialog, QStringLiteral("phase_1"))->click();
  go->click();
  QVERIFY(in<QWidget>(dialog, QStringLiteral("missing")));
  QVERIFY(dialog->isVisible() && m_detail->judgements.empty());
  auto* why = in<QLineEdit>(dialog, QStringLiteral("deviateWhyInput"));
  QCOMPARE(dialog->focusWidget(), why);
  picture(*dialog, "afwijken");
  QTest::keyClicks(why, QStringLiteral("De wijkagent kent de groep"));
  QTRY_COMPARE(QApplication::activeWindow(), dialog);  // before that it has no keys of its own
  waitForDetail([&] { QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier); });
  QTRY_VERIFY(!m_page->findChild<QDialog*>(QStringLiteral("deviateDialog")));
  const Judgement& made = m_detail->judgements.back().judgement;
  QVERIFY(made.kind == JudgementKind::wijk_af && made.phase == Phase::sluimerend_ongenoegen);
  QCOMPARE(made.note, std::string("De wijkagent kent de groep"));
  QVERIFY(in<QLabel>(m_page.get(), QStringLiteral("verdictState"))->text().contains(QStringLiteral("Je week af")));
  QVERIFY(m_page->findChild<QWidget*>(QStringLiteral("judgementLine")));
}

void DuidingTest::deviatingKnowsWhatOneJudged() {
  m_page->setOwnFirst(false);
  open(3);
  const auto judgedAndAsked = [this](PhaseStep phase) {
    Judgement own;
    own.role = "OOV-adviseur";
    own.phase = phase.phase;
    own.step = phase.step;
    waitForDetail([&] { m_bridge->judge(3, own); });
    press(Qt::Key_X);
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("deviateDialog"));
    const auto at = std::find(allPhaseSteps().begin(), allPhaseSteps().end(), phase) - allPhaseSteps().begin();
    const bool chosen = in<QRadioButton>(dialog, QStringLiteral("phase_%1").arg(at))->isChecked();
    const bool toWhy = dialog->focusWidget() == in<QLineEdit>(dialog, QStringLiteral("deviateWhyInput"));
    dialog->close();
    QTest::qWait(50);
    return std::pair(chosen, toWhy);
  };
  QCOMPARE(judgedAndAsked({Phase::escalatie, Step::none}), std::pair(true, true));
  // What is the proposal itself is no deviation, so nothing stands chosen then.
  QCOMPARE(judgedAndAsked({m_detail->assessment.phase.phase, m_detail->assessment.phase.step}),
           std::pair(false, false));
}

void DuidingTest::nothingMovesAwayFromThePointer() {
  open(17);
  const auto* layDown = in<QPushButton>(m_page.get(), QStringLiteral("ownLayDown"));
  const auto* note = in<QLineEdit>(m_page.get(), QStringLiteral("ownNoteInput"));
  const auto* skip = in<QPushButton>(m_page.get(), QStringLiteral("ownSkip"));
  const auto places = [&] {
    QCoreApplication::processEvents();
    return std::array{layDown->mapTo(m_page.get(), QPoint()), note->mapTo(m_page.get(), QPoint()),
                      skip->mapTo(m_page.get(), QPoint())};
  };
  auto before = places();
  // What comes after the detail (what is like it) may still find its place first.
  QVERIFY(QTest::qWaitFor(
      [&] {
        const auto earlier = std::exchange(before, places());
        QTest::qWait(250);
        return earlier == before && places() == before;
      },
      patience));
  in<QPushButton>(m_page.get(), QStringLiteral("ownLayDown"))->click();  // no phase yet
  QVERIFY(sees("missing"));
  QTRY_VERIFY(places() == before);
  press(Qt::Key_U);
  QVERIFY(sees("ownHint"));
  QTRY_VERIFY(places() == before);
  in<QLineEdit>(m_page.get(), QStringLiteral("ownNoteInput"))->setText(QStringLiteral("Drukte"));
  QTRY_VERIFY_WITH_TIMEOUT(sees("kept"), patience);
  QTRY_VERIFY(places() == before);
  in<QLineEdit>(m_page.get(), QStringLiteral("ownNoteInput"))->clear();
  QTest::qWait(500);  // the draft goes too
}

void DuidingTest::namesArePointedOutAndStopNobody() {
  open(16);
  const auto hintUnder = [this](const char* field) {
    return in<QWidget>(m_page.get(), QLatin1String(field))->findChild<NameHint*>();
  };
  in<QLineEdit>(m_page.get(), QStringLiteral("ownNoteInput"))
      ->setText(QStringLiteral("Mark zei dat het drukker wordt"));
  QVERIFY(hintUnder("ownNote")->isVisible());
  in<QRadioButton>(m_page.get(), QStringLiteral("phase_2"))->click();
  waitForDetail([this] { in<QPushButton>(m_page.get(), QStringLiteral("ownLayDown"))->click(); });
  QCOMPARE(m_detail->judgements.size(), std::size_t{1});  // pointed out, not kept back
  const QString id = firstIndicator();
  auto* row = in<QWidget>(m_page.get(), QStringLiteral("question_") + id);
  in<QPushButton>(row, QStringLiteral("otherAnswer_") + id)->click();
  in<QLineEdit>(row, QStringLiteral("answerNote_") + id)->setText(QStringLiteral("volgens mevrouw Jansen"));
  QVERIFY(row->findChild<NameHint*>()->words().contains(QStringLiteral("mevrouw Jansen")));
}

void DuidingTest::ownLevelsStandBesideOurs() {
  open(4);
  const std::string first = m_knowledge->framework.criteria.front().id;
  auto* level = m_page->findChild<QAbstractButton*>(QStringLiteral("own_%1_2").arg(toQt(first)));
  QVERIFY(level);
  level->setChecked(true);
  in<QRadioButton>(m_page.get(), QStringLiteral("phase_3"))->click();
  m_page->resize(1366, 1400);
  picture(*m_page, "eigen-niveaus");
  waitForDetail([this] { m_commands->run(QStringLiteral("duiding.uitvouwen")); });
  QCOMPARE(m_detail->judgements.back().judgement.levels, (std::map<std::string, int>{{first, 2}}));
  const auto* table = in<QTableView>(m_page.get(), QStringLiteral("pointsTable"));
  QVERIFY(!table->isColumnHidden(PointsModel::own));
  QVERIFY(table->model()->index(0, PointsModel::own).data().toString().startsWith(QStringLiteral("2 / ")));
}

void DuidingTest::askThenNothingThenAnAnswer() {
  m_page->setOwnFirst(false);
  open(7);
  QVERIFY(!m_detail->assessment.nextQuestions.empty());
  const QString id = firstIndicator();
  const auto state = [&] { return in<QLabel>(m_page.get(), QStringLiteral("state_") + id)->text(); };
  QVERIFY2(state().startsWith(QStringLiteral("niet gevraagd")), qPrintable(state()));
  press(Qt::Key_Q);
  auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("askDialog"));
  QVERIFY(dialog);
  QCOMPARE(namelessControls(*dialog), QStringList());
  auto* asked = in<QLineEdit>(dialog, QStringLiteral("askedOfInput"));
  QCOMPARE(asked->text(), toQt(m_detail->assessment.nextQuestions.front().ask));
  QCOMPARE(in<QTextEdit>(dialog, QStringLiteral("askedWhatInput"))->toPlainText(),
           toQt(m_detail->assessment.nextQuestions.front().question));
  picture(*dialog, "vraag-stellen");
  in<QPushButton>(dialog, QStringLiteral("askCopy"))->click();
  QCOMPARE(QGuiApplication::clipboard()->text(), toQt(m_detail->assessment.nextQuestions.front().question));
  QVERIFY(!in<QLabel>(dialog, QStringLiteral("askCopied"))->text().isEmpty());
  auto* partner = dialog->findChild<QAbstractButton*>(QStringLiteral("askPartner"));
  asked->setText(QStringLiteral("buurvrouw"));
  QVERIFY(!partner->isVisible());
  asked->setText(QStringLiteral("Wijkagent"));
  QVERIFY(partner->isVisible());
  const QSignalSpy lookedUp(m_page.get(), &Duiding::partnerRequested);
  partner->click();
  QCOMPARE(lookedUp.size(), 1);
  QCOMPARE(lookedUp.front().front().toString(), QStringLiteral("wijkagent"));
  QTRY_VERIFY(!m_page->findChild<QDialog*>(QStringLiteral("askDialog")));
  press(Qt::Key_Q);  // what was typed is there again
  dialog = m_page->findChild<QDialog*>(QStringLiteral("askDialog"));
  asked = in<QLineEdit>(dialog, QStringLiteral("askedOfInput"));
  QTRY_COMPARE(asked->text(), QStringLiteral("Wijkagent"));
  asked->clear();
  in<QPushButton>(dialog, QStringLiteral("askGo"))->click();
  QVERIFY(m_detail->inquiries.empty());  // whom is compulsory
  asked->setText(QStringLiteral("wijkagent"));
  waitForDetail([&] { in<QPushButton>(dialog, QStringLiteral("askGo"))->click(); });
  QCOMPARE(m_detail->inquiries.size(), std::size_t{1});
  QVERIFY2(state().startsWith(QStringLiteral("gesteld aan wijkagent, ")), qPrintable(state()));

  const auto answer = [&](ReplyWord word) {
    waitForDetail([&] {
      in<QPushButton>(m_page.get(), QStringLiteral("answer_%1_%2").arg(id).arg(static_cast<int>(word)))->click();
    });
  };
  const Tenths before = m_detail->assessment.score.total;
  answer(ReplyWord::geen_antwoord);
  QCOMPARE(m_detail->assessment.score.total, before);
  QVERIFY2(state().contains(QStringLiteral("geen antwoord")), qPrintable(state()));
  answer(ReplyWord::geen_signaal);
  QVERIFY2(state().contains(QStringLiteral("geen signaal")), qPrintable(state()));
  QCOMPARE(m_detail->assessment.score.total, before);
  picture(*m_page, "vragen");
  answer(ReplyWord::ja);
  QVERIFY(m_detail->assessment.score.total != before);
  const auto* change = in<QLabel>(m_page.get(), QStringLiteral("answerChange"));
  QTRY_VERIFY(change->isVisible());  // a new line is shown when the page has come to rest
  QVERIFY2(change->text().contains(
               QStringLiteral("%1 \u2192 %2").arg(pointsText(before), pointsText(m_detail->assessment.score.total))),
           qPrintable(change->text()));
  QCOMPARE(m_detail->replies.size(), std::size_t{3});
  // What it did stays in sight, with the question, until the next step.
  waitForDetail([this] { m_bridge->requestDetail(m_detail->stored.number); });
  change = in<QLabel>(m_page.get(), QStringLiteral("answerChange"));
  QTRY_VERIFY(change->isVisible() && change->text().contains(QStringLiteral("Totaal ")));
  QVERIFY(in<QWidget>(m_page.get(), QStringLiteral("question_") + id)->isAncestorOf(change));
  m_page->resize(1366, 1800);
  picture(*m_page, "beantwoord");
}

void DuidingTest::policeJudgementStandsApart() {
  m_page->setOwnFirst(false);
  open(8);
  const Phase ours = m_detail->assessment.phase.phase;
  in<QPushButton>(m_page.get(), QStringLiteral("ask_politie"))->click();
  auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("askDialog"));
  waitForDetail([&] { in<QPushButton>(dialog, QStringLiteral("askGo"))->click(); });
  const auto cell = [this] { return in<QWidget>(m_page.get(), QStringLiteral("verdictPolice"))->accessibleName(); };
  QTRY_VERIFY2(cell().contains(QStringLiteral("wacht op antwoord")), qPrintable(cell()));
  in<QLineEdit>(m_page.get(), QStringLiteral("answerNote_politie"))->setText(QStringLiteral("Kent de afzender niet"));
  waitForDetail([this] {
    in<QPushButton>(m_page.get(), QStringLiteral("answer_politie_%1").arg(static_cast<int>(ReplyWord::wordt_niets)))
        ->click();
  });
  QVERIFY2(cell().contains(QStringLiteral("Dit wordt niets")), qPrintable(cell()));
  QVERIFY(in<QWidget>(m_page.get(), QStringLiteral("verdictProposal"))->accessibleName().startsWith("Voorstel: "));
  QVERIFY(m_detail->assessment.phase.phase == ours);
  QCOMPARE(m_detail->replies.back().note, std::string("Kent de afzender niet"));
  QVERIFY(m_detail->replies.back().inquiry > 0);

  // Somebody calls before anybody asked.
  const QString id = firstIndicator();
  const QString button = QStringLiteral("answer_%1_%2").arg(id).arg(static_cast<int>(ReplyWord::nee));
  QTRY_VERIFY(sees(qPrintable(QStringLiteral("otherAnswer_") + id)));
  QVERIFY(!sees(qPrintable(button)));
  in<QPushButton>(m_page.get(), QStringLiteral("otherAnswer_") + id)->click();
  QVERIFY(sees(qPrintable(button)));
  waitForDetail([&] { in<QPushButton>(m_page.get(), button)->click(); });
  QCOMPARE(m_detail->replies.back().inquiry, 0);
}

void DuidingTest::threeStatesAreThreeThings() {
  open(9);
  app::SignalDetail detail = *m_detail;
  const std::string id = detail.assessment.nextQuestions.front().indicator;
  const auto line = [&] {
    for (const QuestionLine& one : questionLines(detail, *m_knowledge))
      if (one.indicator == id) return one;
    return QuestionLine{};
  };
  const Instant now = systemClock()();
  QStringList words{stateText(line(), now)};
  detail.inquiries = {{1, now, id, "wijkagent", "Klopt dit?", "adviseur"}};
  words << stateText(line(), now);
  for (const ReplyWord word :
       {ReplyWord::geen_antwoord, ReplyWord::geen_signaal, ReplyWord::onbekend, ReplyWord::nee}) {
    detail.replies = {{1, 1, now, id, word, "adviseur", ""}};
    words << stateText(line(), now);
  }
  QCOMPARE(words.removeDuplicates(), 0);
  QVERIFY(words[3].contains(QStringLiteral("geen signaal")));
  // Asked again: the earlier answer is not an answer to this.
  detail.inquiries.push_back({2, now, id, "wijkagent", "En nu?", "adviseur"});
  QCOMPARE(line().state, AskState::waiting);
}

void DuidingTest::draftSurvivesReopening() {
  open(9);
  auto* note = in<QLineEdit>(m_page.get(), QStringLiteral("ownNoteInput"));
  note->setFocus();
  QTest::keyClicks(note, QStringLiteral("Bel 06-12345678 over het plein"));
  in<QRadioButton>(m_page.get(), QStringLiteral("phase_4"))->click();
  const auto* kept = m_page->findChild<QWidget*>(QStringLiteral("ownPart"))->findChild<QLabel*>(QStringLiteral("kept"));
  QTRY_VERIFY(kept->isVisible());
  QVERIFY2(kept->text().startsWith(QStringLiteral("Concept bewaard ")), qPrintable(kept->text()));
  QCOMPARE(note->text(), QStringLiteral("Bel 06-12345678 over het plein"));  // here it stays as it was typed
  m_page.reset();

  init();
  const QSignalSpy restored(m_bridge.get(), &Bridge::draftReady);
  open(9);
  note = in<QLineEdit>(m_page.get(), QStringLiteral("ownNoteInput"));
  QTRY_VERIFY_WITH_TIMEOUT(note->text().endsWith(QStringLiteral("over het plein")), patience);
  QVERIFY2(!note->text().contains(QStringLiteral("12345678")), qPrintable(note->text()));
  QVERIFY(in<QRadioButton>(m_page.get(), QStringLiteral("phase_4"))->isChecked());
  // Laid down: nothing waits any more.
  waitForDetail([this] { in<QPushButton>(m_page.get(), QStringLiteral("ownLayDown"))->click(); });
  std::optional<std::size_t> left;
  connect(m_bridge.get(), &Bridge::draftReady, m_page.get(), [&left](const DraftText& draft) {
    if (draft.key == "S9/oordeel") left = draft.fields.size();
  });
  m_bridge->requestDraft("S9/oordeel");
  QTRY_COMPARE(left, std::optional<std::size_t>(0));
}

void DuidingTest::anotherWindowIsNotOverwritten() {
  open(10);
  auto* note = in<QLineEdit>(m_page.get(), QStringLiteral("ownNoteInput"));
  const auto* kept = m_page->findChild<QWidget*>(QStringLiteral("ownPart"))->findChild<QLabel*>(QStringLiteral("kept"));
  QTest::keyClicks(note, QStringLiteral("Mijn eerste"));
  QTRY_VERIFY(kept->isVisible());
  const QSignalSpy others(m_bridge.get(), &Bridge::draftKept);
  m_bridge->keepDraft({"S10/oordeel", 1, {}, {{"note", "Van het andere venster"}}});
  QTRY_COMPARE(others.size(), 1);
  QTest::keyClicks(note, QStringLiteral(" tekst"));
  QTRY_VERIFY_WITH_TIMEOUT(sees("twoTexts"), patience);
  const QString both = in<QWidget>(m_page.get(), QStringLiteral("twoTexts"))->accessibleName();
  QVERIFY(both.contains(QStringLiteral("Mijn eerste tekst")) &&
          both.contains(QStringLiteral("Van het andere venster")));
  picture(*m_page, "twee-teksten");
  in<QPushButton>(m_page.get(), QStringLiteral("takeTheirs"))->click();
  QVERIFY(!sees("twoTexts"));
  QCOMPARE(note->text(), QStringLiteral("Van het andere venster"));
  m_bridge->keepDraft({"S10/oordeel", 2, {}, {{"note", "Nog eens anders"}}});
  QTRY_COMPARE(others.size(), 2);
  note->setText(QStringLiteral("Toch de mijne"));
  QTRY_VERIFY_WITH_TIMEOUT(sees("twoTexts"), patience);
  in<QPushButton>(m_page.get(), QStringLiteral("keepMine"))->click();
  QTRY_COMPARE(others.size(), 3);
  QCOMPARE(others.back().front().value<DraftText>().fields.at("note"), std::string("Toch de mijne"));
}

void DuidingTest::whatWasWrittenAnewIsNotOverwritten() {
  Autosave theirs(*m_bridge, "S9/anders", nullptr);
  const QSignalSpy kept(&theirs, &Autosave::kept);
  theirs.begin();
  theirs.type({{"note", "wat er stond"}});
  QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
  Autosave mine(*m_bridge, "S9/anders", nullptr);
  const QSignalSpy restored(&mine, &Autosave::restored), clashed(&mine, &Autosave::clashed);
  mine.begin();
  QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, patience);
  theirs.drop();
  theirs.type({{"note", "wat er daarna kwam"}});
  QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 2, patience);
  mine.type({{"note", "wat ik van het oude maakte"}});
  QTRY_COMPARE_WITH_TIMEOUT(clashed.size(), 1, patience);
  QCOMPARE(clashed.front().back().value<DraftFields>().at("note"), std::string("wat er daarna kwam"));
  mine.drop();
}

void DuidingTest::decisionSurvivesReopening() {
  const auto reason = [this] {
    m_page->setOwnFirst(false);
    open(8);
    const QSignalSpy ready(m_bridge.get(), &Bridge::needsReady);
    m_page->decideOn(QStringLiteral("COM-01"));
    (void)QTest::qWaitFor([&] { return !ready.isEmpty(); }, patience);
    QTest::qWait(20);
    return in<QTextEdit>(m_page->findChild<QDialog*>(QStringLiteral("decideDialog")), QStringLiteral("reasonInput"));
  };
  QTextEdit* edit = reason();
  QTest::keyClicks(edit, QStringLiteral("Het blijft klein"));
  const auto* kept = edit->window()->findChild<QLabel*>(QStringLiteral("kept"));
  QTRY_VERIFY_WITH_TIMEOUT(kept->isVisible(), patience);
  picture(*edit->window(), "besluit-bewaard");
  m_page.reset();
  init();  // nothing of the other page is left but what lies in the workspace
  edit = reason();
  QCOMPARE(edit->toPlainText(), QStringLiteral("Het blijft klein"));
}

void DuidingTest::findingsSayWhy() {
  open(5);
  const auto groups = groupFindings(*m_detail, *m_knowledge);
  QVERIFY(!groups.empty());
  std::set<std::tuple<std::string, int, int>> seen;
  std::size_t rules = 0;
  for (const FindingGroup& one : groups) {
    QVERIFY(seen.insert({one.indicator, one.mark.begin, one.mark.end}).second);
    rules += one.rules.size();
    for (const FoundBy& rule : one.rules) QVERIFY2(!rule.words.isEmpty(), qPrintable(rule.id));
  }
  QCOMPARE(rules, m_detail->assessment.findings.size());
  auto* text = m_page->findChild<FindingText*>();
  text->setFocus(Qt::TabFocusReason);
  QVERIFY(text->card().isVisible());
  QVERIFY(text->card().height() > 90);  // as high as its words, not an empty strip
  QCOMPARE(text->chosen(), 0);
  press(Qt::Key_Right);
  QCOMPARE(text->chosen(), groups.size() > 1 ? 1 : 0);
  press(Qt::Key_P);
  QCOMPARE(text->chosen(), 0);
  QVERIFY(text->accessibleDescription().contains(groups.front().rules.front().words));
  picture(const_cast<FindingCard&>(text->card()), "vondst");
  QString words;
  for (const auto* label : text->card().findChildren<QLabel*>()) words += label->text() + QLatin1Char('\n');
  QVERIFY2(words.contains(groups.front().name) && words.contains(groups.front().rules.front().id), qPrintable(words));
  press(Qt::Key_Escape);
  QVERIFY(!text->card().isVisible());
}

void DuidingTest::contributionsAddUp() {
  m_page->setOwnFirst(false);
  open(1);
  PointsModel model;
  const QAbstractItemModelTester tester(&model);
  model.setAssessment(m_detail->assessment, *m_knowledge, {});
  QCOMPARE(model.rowCount(), static_cast<int>(m_detail->assessment.criteria.size()) + 1);
  const auto* table = in<QTableView>(m_page.get(), QStringLiteral("pointsTable"));
  const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
  const int last = table->model()->rowCount() - 1;
  QCOMPARE(cell(last, PointsModel::points), pointsText(m_detail->assessment.score.total));
  QCOMPARE(cell(last - 1, PointsModel::runningTotal), cell(last, PointsModel::points));
  QVERIFY(!table->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void DuidingTest::outcomeMakesASimilarCase() {
  m_page->setOwnFirst(false);
  open(1);
  QVERIFY(!m_page->findChild<QWidget*>(QStringLiteral("similarCase")));
  press(Qt::Key_A);
  auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("outcomeDialog"));
  QVERIFY(dialog);
  QCOMPARE(namelessControls(*dialog), QStringList());
  in<QPushButton>(dialog, QStringLiteral("outcomeGo"))->click();
  QVERIFY(dialog->isVisible());
  in<QRadioButton>(dialog, QStringLiteral("happened_0"))->click();
  picture(*dialog, "afloop");
  waitForDetail([&] { in<QPushButton>(dialog, QStringLiteral("outcomeGo"))->click(); });
  open(2);
  QTRY_VERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("similarCase")));
  auto* similar = in<QAbstractButton>(m_page.get(), QStringLiteral("similarCase"));
  QVERIFY2(similar->accessibleDescription().contains(QStringLiteral("niets gebeurd")),
           qPrintable(similar->accessibleDescription()));
  waitForDetail([&] { similar->click(); });
  QCOMPARE(m_page->number(), 1);
}

void DuidingTest::keysAndNamesAreWhole() {
  QCOMPARE(m_commands->conflicts().size(), std::size_t{0});
  for (const bool first : {true, false}) {
    m_page->setOwnFirst(first);
    open(5);
    QCOMPARE(doubleMnemonics(*m_page), QStringList());
    QCOMPARE(namelessControls(*m_page), QStringList());
  }
}

void DuidingTest::themeMayChangeAfterASecondSignal() {
  for (const std::int64_t number : {1, 2, 1}) open(number);
  const Scheme before = m_theme->scheme();
  for (const Scheme scheme : {Scheme::dark, Scheme::light, Scheme::dark, before}) {
    m_theme->setScheme(scheme);
    QTest::qWait(50);
  }
  QCOMPARE(m_theme->scheme(), before);
}

QTEST_MAIN(DuidingTest)
#include "duiding_test.moc"
