// The inbox by its keys, in a real window on a real workspace: every verb, the next row after each, and the way back.

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QtTest>

#include "bridge/presenter.h"
#include "models/signal_list_model.h"
#include "note/note_dialog.h"
#include "screens/duiding/asking/ask_dialog.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/duiding.h"
#include "screens/instellingen/instellingen.h"
#include "screens/postvak/detail_panel.h"
#include "screens/postvak/filter_bar.h"
#include "screens/postvak/news_strip.h"
#include "screens/postvak/signal_view.h"
#include "screens/postvak/verbs/verb_dialog.h"
#include "screens/postvak/view_text.h"
#include "screens/postvak/views_menu.h"
#include "settings_desk.h"
#include "shell/commands.h"
#include "widgets/marks.h"
#include "widgets/name_hint.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

constexpr int soon = 10'000;

/// A window on the example, waiting in its inbox.
struct Inbox {
  QTemporaryDir folder;
  Settings settings{folder.filePath(QStringLiteral("instellingen.ini"))};
  Theme theme{*qApp, Scheme::light};
  AgreeingPrompts prompts;
  Bridge bridge;
  std::unique_ptr<MainWindow> window;

  Inbox() {
    settings.setWelcomed(true);
    settings.setTourSeen(true);
    settings.setFunction(QStringLiteral("OOV-adviseur"));
    window = std::make_unique<MainWindow>(theme, bridge, settings, prompts, bridge.clock());
  }
  WorkspacePlaces places() const {
    return {toPath(QStringLiteral(PEILSTOK_TEST_DATA_DIR)), toPath(folder.filePath(QStringLiteral("werk.db"))), {}};
  }
  bool start() {
    window->resize(1366, 768);
    window->show();
    window->start(places(), true);
    if (!QTest::qWaitFor([&] { return view()->model()->rowCount() > 0; }, patience)) return false;
    view()->setFocus();
    return QTest::qWaitFor([&] { return rowReady(0); }, soon);
  }

  SignalView* view() const { return window->findChild<SignalView*>(); }
  const SignalListModel* model() const { return static_cast<const SignalListModel*>(view()->model()); }
  bool rowReady(int row) const { return model()->prepared(row) != nullptr; }
  std::int64_t current() const { return view()->currentIndex().data(SignalListModel::NumberRole).toLongLong(); }
  VerbDialog* dialog() const {
    for (VerbDialog* one : window->findChildren<VerbDialog*>())
      if (one->isVisible()) return one;
    return nullptr;
  }
  template <class Widget>
  Widget* find(const char* name) const {
    return window->findChild<Widget*>(QLatin1String(name));
  }
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { press(*window, key, modifiers); }
  /// What the dialog that is open is told by the keyboard.
  void dialogKey(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
    QWidget* focus = dialog()->focusWidget();
    QTest::keyClick(focus ? focus : dialog(), static_cast<Qt::Key>(key), modifiers);
  }
  /// Where one is when a dialog has closed: a window system gives the window back, the offscreen one does not.
  void back() const {
    window->activateWindow();
    QVERIFY(QTest::qWaitFor([this] { return window->isActiveWindow(); }, soon));
    view()->setFocus();
  }
  bool leftOpen(std::int64_t number) const { return model()->rowOf(number) >= 0; }
  /// The store as another program sees it.
  std::unique_ptr<store::Store> store() const {
    auto opened = store::open(places().database);
    return opened ? std::move(*opened) : nullptr;
  }
};

}  // namespace

class InboxTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_inbox = std::make_unique<Inbox>();
    QVERIFY(m_inbox->start());
  }
  void cleanup() { m_inbox.reset(); }

  void takesOnAndSaysSo();
  void fillsInNobodysFunction();
  void closesWithAReasonAndOpensTheNext();
  void asksAReasonBeforeClosingWhatNeedsThePolice();
  void laysAsideUntilItGrows();
  void mergesLookAlikes();
  void assignsAndScalesUp();
  void asksTheFirstQuestionAboutARow();
  void undoesEveryStepAndDoesItAgain();
  void handlesSeveralAtOnce();
  void takesBackWhatIsStillOnItsWay();
  void savedMomentFollowsEveryWrite();
  void writesANote();
  void aNoteNamesWhatLooksLikeAName();
  void aNoteSurvivesACrash();
  void keepsTheRowUnderTheCursorWhenSomethingComesIn();
  void keepsViews();
  void keepsEverythingInSightAt200Percent();
  void saysWhereAndHowPreciselyThatIsKnown();
  void keepsThePhaseToItselfUntilOneJudged();
  void saysWhatWasDoneAndWhatLapsed();
  void tellsThePhaseOnceTheProposalWasUnfolded();
  void filtersOnWhatOneMayKnow();
  void offersToSetAFunctionForWhatIsMine();
  void showsOtherTrays();
  void saysWhyATrayIsEmpty();
  void sharesTheFileWithAnotherWindow();

 private:
  std::unique_ptr<Inbox> m_inbox;
};

void InboxTest::takesOnAndSaysSo() {
  const auto number = m_inbox->current();
  m_inbox->key(Qt::Key_A);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->store()->handling(number)->owner, "OOV-adviseur", soon);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->find<QLabel>("saved")->text().startsWith(QStringLiteral("Opgeslagen ")), soon);
  QVERIFY(m_inbox->leftOpen(number));
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->prepared(0)->owner, QStringLiteral("OOV-adviseur"), soon);
  const QString said = m_inbox->find<QLabel>("said")->accessibleName();
  QVERIFY2(said.contains(QStringLiteral("opgepakt")) && said.contains(QStringLiteral("Ctrl+Z")), qPrintable(said));
  Commands& commands = m_inbox->window->commands();
  QVERIFY(commands.setKey(QStringLiteral("overal.ongedaan"), Qt::CTRL | Qt::Key_U).isEmpty());
  m_inbox->key(Qt::Key_Down);
  m_inbox->key(Qt::Key_A);
  const auto says = [&](const char* words) {
    return m_inbox->find<QLabel>("said")->accessibleName().contains(QLatin1String(words));
  };
  QTRY_VERIFY_WITH_TIMEOUT(says("Ctrl+U") && !says("Ctrl+Z"), soon);
  QVERIFY(commands.setKey(QStringLiteral("overal.ongedaan"), {}).isEmpty());
  m_inbox->key(Qt::Key_Down);
  m_inbox->key(Qt::Key_A);
  QTRY_VERIFY_WITH_TIMEOUT(says("opgepakt") && !says("Ctrl"), soon);
}

void InboxTest::fillsInNobodysFunction() {
  m_inbox->settings.setFunction({});
  const auto number = m_inbox->current();
  m_inbox->key(Qt::Key_A);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->store()->handling(number)->owner, kUnnamedFunction, soon);
  QCOMPARE(m_inbox->store()->handlingLines(number)->back().role, "");
  QCOMPARE(present::functionName({}), QString::fromLatin1(kUnnamedFunction));
}

void InboxTest::closesWithAReasonAndOpensTheNext() {
  while (m_inbox->model()->prepared(m_inbox->view()->currentIndex().row())->raw.consultPoliceNow)
    m_inbox->key(Qt::Key_Down);
  const int row = m_inbox->view()->currentIndex().row();
  const auto number = m_inbox->current();
  const auto next = m_inbox->model()->numberAt(row + 1);
  m_inbox->key(Qt::Key_S);
  QVERIFY(m_inbox->dialog());
  m_inbox->dialogKey(Qt::Key_Return);  // no reason yet
  QVERIFY(m_inbox->dialog());
  m_inbox->dialogKey(Qt::Key_2);
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!m_inbox->leftOpen(number), soon);
  QVERIFY(!m_inbox->dialog());
  QCOMPARE(m_inbox->current(), next);
  QCOMPARE(m_inbox->view()->currentIndex().row(), row);
  QCOMPARE(m_inbox->store()->handling(number)->reason, CloseReason::geen_actie);
}

void InboxTest::asksAReasonBeforeClosingWhatNeedsThePolice() {
  const auto number = m_inbox->current();
  QVERIFY(m_inbox->model()->prepared(0)->raw.consultPoliceNow);
  m_inbox->key(Qt::Key_S);
  m_inbox->dialogKey(Qt::Key_1);
  m_inbox->dialogKey(Qt::Key_Return);
  auto* refusal = m_inbox->dialog()->findChild<QWidget*>(QStringLiteral("refusal"));
  QTRY_VERIFY_WITH_TIMEOUT(refusal->isVisible(), soon);
  QVERIFY(m_inbox->dialog());
  QTRY_VERIFY(qobject_cast<QLineEdit*>(m_inbox->dialog()->focusWidget()));
  QTest::keyClicks(m_inbox->dialog()->focusWidget(), QStringLiteral("gebeld met de meldkamer, al bekend"));
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!m_inbox->leftOpen(number), soon);
}

void InboxTest::laysAsideUntilItGrows() {
  const auto number = m_inbox->current();
  m_inbox->key(Qt::Key_W);
  QVERIFY(m_inbox->dialog());
  auto* tomorrow = m_inbox->dialog()->findChild<QRadioButton*>(QStringLiteral("tomorrow"));
  QTRY_VERIFY(tomorrow->hasFocus() && tomorrow->isChecked());  // the ring is around what is chosen
  auto* grows = m_inbox->dialog()->findChild<QCheckBox*>(QStringLiteral("grows"));
  auto* moment = m_inbox->dialog()->findChild<QDateTimeEdit*>();
  QVERIFY(!grows->isChecked() && !moment->isEnabled());
  QVERIFY(m_inbox->model()->prepared(0)->raw.consultPoliceNow);
  QVERIFY(m_inbox->dialog()->findChild<QWidget*>(QStringLiteral("asideWarning")));  // that this cannot wait
  auto* growth = m_inbox->dialog()->findChild<QRadioButton*>(QStringLiteral("noMoment"));
  QTest::keyClick(growth, Qt::Key_Space);
  QVERIFY(grows->isChecked());
  grows->click();
  m_inbox->dialogKey(Qt::Key_Return);  // nothing would bring it back
  QVERIFY(m_inbox->dialog() && m_inbox->leftOpen(number));
  const auto* refusal = m_inbox->dialog()->findChild<QWidget*>(QStringLiteral("refusal"));
  QTRY_VERIFY(refusal->isVisible());
  grows->click();
  QVERIFY(!refusal->isVisible());
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!m_inbox->leftOpen(number), soon);
  const Handling kept = *m_inbox->store()->handling(number);
  QCOMPARE(kept.tray, Tray::weggelegd);
  QVERIFY(kept.grows && !kept.until);
}

void InboxTest::mergesLookAlikes() {
  int row = 0;
  while (row < m_inbox->model()->rowCount()) {
    QTRY_VERIFY(m_inbox->rowReady(row));
    if (m_inbox->model()->prepared(row)->raw.lookAlikes > 0) break;
    ++row;
  }
  QVERIFY(row < m_inbox->model()->rowCount());
  m_inbox->view()->setCurrentIndex(m_inbox->view()->model()->index(row, 0));
  const auto number = m_inbox->current();
  const int before = m_inbox->model()->rowCount();
  QTest::qWait(300);  // the detail, with what looks like it, is on its way
  m_inbox->key(Qt::Key_D);
  QTRY_VERIFY(m_inbox->dialog());
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->model()->rowCount() < before, soon);
  QVERIFY(!m_inbox->store()->mergedInto(number)->empty());
  QCOMPARE(m_inbox->current(), number);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->model()->prepared(m_inbox->model()->rowOf(number))->raw.merged > 0, soon);
}

void InboxTest::assignsAndScalesUp() {
  const auto number = m_inbox->current();
  m_inbox->key(Qt::Key_T);
  m_inbox->dialog()->findChild<QComboBox*>(QStringLiteral("to"))->setEditText(QStringLiteral("Jongerenwerk"));
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->store()->handling(number)->owner, "Jongerenwerk", soon);
  QTRY_VERIFY(!m_inbox->dialog());
  m_inbox->key(Qt::Key_O);
  QVERIFY(m_inbox->dialog());
  m_inbox->dialog()->findChild<QComboBox*>(QStringLiteral("to"))->setEditText(QStringLiteral("Burgemeester"));
  m_inbox->dialogKey(Qt::Key_Return);
  QVERIFY(m_inbox->dialog());  // by which arrangement, or why, is asked for
  QVERIFY(!m_inbox->store()->handling(number)->scaledUp);
  m_inbox->dialog()->findChild<Field*>(QStringLiteral("note"))->setText(QStringLiteral("afgesproken bij een oproep"));
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->store()->handling(number)->scaledUp, soon);
  QVERIFY(m_inbox->leftOpen(number));
}

void InboxTest::asksTheFirstQuestionAboutARow() {
  m_inbox->key(Qt::Key_Down);  // another than the first, which the duiding would take by itself
  const auto number = m_inbox->current();
  m_inbox->key(Qt::Key_V);
  auto* duiding = m_inbox->window->findChild<Duiding*>();
  QTRY_VERIFY_WITH_TIMEOUT(duiding->isVisible() && duiding->number() == number, soon);
  const auto dialog = [&] { return m_inbox->window->findChild<AskDialog*>(); };
  QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->isVisible(), soon);
  // What the page proposes first stands there already: whom to ask, and what.
  QVERIFY(!dialog()->findChild<QLineEdit*>(QStringLiteral("askedOfInput"))->text().isEmpty());
  QTest::keyClick(dialog()->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->store()->inquiries(number)->size(), std::size_t(1), soon);
  const Inquiry asked = m_inbox->store()->inquiries(number)->front();
  QVERIFY(!asked.indicator.empty() && !asked.question.empty());
  QCOMPARE(asked.role, std::string("OOV-adviseur"));
  QTRY_VERIFY_WITH_TIMEOUT(!dialog(), soon);
  QVERIFY(duiding->isVisible());  // one stays with the signal one asked about
  // It asked once: what opens next does not ask by itself.
  m_inbox->window->openSignal(m_inbox->model()->numberAt(0));
  QTest::qWait(300);
  QVERIFY(!dialog());
}

void InboxTest::undoesEveryStepAndDoesItAgain() {
  const auto number = m_inbox->current();
  m_inbox->key(Qt::Key_W);
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!m_inbox->leftOpen(number), soon);
  m_inbox->back();
  m_inbox->key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->leftOpen(number), soon);
  QTRY_COMPARE(m_inbox->current(), number);
  m_inbox->back();
  m_inbox->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_VERIFY_WITH_TIMEOUT(!m_inbox->leftOpen(number), soon);
  m_inbox->back();
  m_inbox->key(Qt::Key_Z);  // the single letter does the same
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->leftOpen(number), soon);
  QCOMPARE(*m_inbox->store()->handling(number), Handling{});
  QCOMPARE(m_inbox->store()->handlingLines(number)->size(), std::size_t(4));
}

void InboxTest::handlesSeveralAtOnce() {
  const int before = m_inbox->model()->rowCount();
  auto* several = m_inbox->find<QLabel>("severalChosen");
  QVERIFY(!several->isVisible());
  m_inbox->key(Qt::Key_Down, Qt::ShiftModifier);
  m_inbox->key(Qt::Key_Down, Qt::ShiftModifier);
  QVERIFY(several->isVisible() && several->text().startsWith(QStringLiteral("3 signalen gekozen")));
  m_inbox->key(Qt::Key_W);
  QVERIFY(m_inbox->dialog());
  QCOMPARE(m_inbox->dialog()->signals_().size(), std::size_t(3));
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), before - 3, soon);
  m_inbox->back();
  m_inbox->key(Qt::Key_Z);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), before, soon);
}

void InboxTest::takesBackWhatIsStillOnItsWay() {
  const auto first = m_inbox->current();
  const auto owner = [&](std::int64_t number) { return m_inbox->store()->handling(number)->owner; };
  m_inbox->key(Qt::Key_A);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->find<QLabel>("said")->accessibleName().contains(QStringLiteral("opgepakt")), soon);
  m_inbox->key(Qt::Key_Down);
  const auto second = m_inbox->current();
  QVERIFY(first != second);
  m_inbox->key(Qt::Key_A);
  m_inbox->key(Qt::Key_Z);  // before the answer came
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->store()->handlingLines(second)->size(), std::size_t{2}, soon);
  QVERIFY(owner(second).empty() && owner(first) == "OOV-adviseur");
  const auto says = [&](const char* words) {
    return m_inbox->find<QLabel>("said")->accessibleName().contains(QLatin1String(words));
  };
  QTRY_VERIFY_WITH_TIMEOUT(says("Ongedaan gemaakt"), soon);
  m_inbox->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_VERIFY_WITH_TIMEOUT(says("Opnieuw gedaan") && !owner(second).empty(), soon);
  m_inbox->key(Qt::Key_Z);
  m_inbox->key(Qt::Key_Z);  // both, though the first is not answered yet
  QTRY_VERIFY_WITH_TIMEOUT(owner(first).empty() && owner(second).empty(), soon);
}

void InboxTest::savedMomentFollowsEveryWrite() {
  QCOMPARE(m_inbox->find<QLabel>("local")->text(), QStringLiteral("Alles lokaal"));
  const auto writes = [this](const std::function<void()>& act) {
    const QSignalSpy written(&m_inbox->bridge, &Bridge::written);
    const QSignalSpy answered(&m_inbox->bridge, &Bridge::viewsReady);
    act();
    // The worker answers in order, and says before the answer to the next whether it wrote.
    m_inbox->bridge.requestViews();
    return QTest::qWaitFor([&] { return !answered.isEmpty(); }, soon) && !written.isEmpty();
  };
  Judgement own;
  own.phase = Phase::rust;
  QVERIFY(writes([&] { m_inbox->bridge.judge(m_inbox->current(), own); }));
  QVERIFY(writes([&] { m_inbox->bridge.keepDraft({"S1/oordeel", 0, {}, {{"note", "drukte"}}}); }));
  QVERIFY(writes([&] { m_inbox->bridge.setMunicipality(QStringLiteral("GM0344"), QString()); }));
  QVERIFY(!writes([&] { m_inbox->bridge.requestDetail(m_inbox->current()); }));
  Judgement wrong;
  wrong.kind = JudgementKind::wijk_af;  // without a reason
  QVERIFY(!writes([&] { m_inbox->bridge.judge(m_inbox->current(), wrong); }));
  QVERIFY(m_inbox->find<QLabel>("saved")->text().startsWith(QStringLiteral("Opgeslagen ")));
}

void InboxTest::writesANote() {
  const int before = m_inbox->model()->rowCount();
  m_inbox->key(Qt::Key_N, Qt::ControlModifier);
  auto* note = m_inbox->window->findChild<NoteDialog*>();
  QTRY_VERIFY(note->isVisible());
  auto* text = note->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
  QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);  // nothing to keep
  QVERIFY(note->isVisible());
  text->setPlainText(QStringLiteral("Een moeder belt: zaterdag zou er gevochten worden op het Marktplein"));
  note->reject();
  m_inbox->key(Qt::Key_N, Qt::ControlModifier);
  QVERIFY(text->toPlainText().contains(QStringLiteral("moeder")));  // closed by mistake, nothing lost
  QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), before + 1, soon);             // one's own is there at once
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->current(), *m_inbox->store()->lastNumber(), soon);  // and chosen
  QVERIFY(!note->isVisible());
  QVERIFY(!m_inbox->window->findChild<NewsStrip*>()->hasNews());
  const auto number = m_inbox->current();
  const Instant received = *m_inbox->store()->signal(number)->signal.received;
  m_inbox->back();
  m_inbox->key(Qt::Key_Z);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), before, soon);
  QVERIFY(!m_inbox->store()->signal(number));  // really gone, not under Gesloten
  m_inbox->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), before + 1, soon);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->current(), *m_inbox->store()->lastNumber(), soon);
  const auto again = m_inbox->store()->signal(m_inbox->current());
  QVERIFY(again->signal.text.find("moeder") != std::string::npos && again->signal.received == received);
  m_inbox->key(Qt::Key_A);  // now something hangs on it
  QTRY_VERIFY_WITH_TIMEOUT(!m_inbox->store()->handlingLines(again->number)->empty(), soon);
  m_inbox->view()->setFocus();
  m_inbox->key(Qt::Key_Z);
  m_inbox->key(Qt::Key_Z);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->store()->handling(again->number)->tray, Tray::gesloten, soon);
  QTRY_VERIFY_WITH_TIMEOUT(
      m_inbox->find<QLabel>("said")->accessibleName().contains(QStringLiteral("gesloten, niet verwijderd")), soon);
  QVERIFY(m_inbox->store()->verify()->sound);
}

void InboxTest::aNoteNamesWhatLooksLikeAName() {
  auto* button = m_inbox->find<QPushButton>("writeNote");
  QVERIFY(button->isVisible());
  button->click();
  auto* note = m_inbox->window->findChild<NoteDialog*>();
  QTRY_VERIFY(note->isVisible());
  auto* text = note->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
  auto* hint = note->findChild<NameHint*>();
  const int top = note->findChild<QWidget*>(QStringLiteral("who"))->mapTo(note, QPoint()).y();
  QTest::keyClicks(text, QStringLiteral("De buurman van Kevin belde over 1 jan op het Marktplein"));
  QVERIFY(hint->isVisible());
  QVERIFY2(hint->words().contains(QStringLiteral("Kevin")) && hint->words().contains(QStringLiteral("functie")),
           qPrintable(hint->words()));
  QVERIFY(!hint->words().contains(QStringLiteral("Marktplein")) && !hint->words().contains(QStringLiteral("jan")));
  QCOMPARE(text->accessibleDescription(), hint->words());
  QCOMPARE(note->findChild<QWidget*>(QStringLiteral("who"))->mapTo(note, QPoint()).y(), top);  // nothing moved
  text->clear();
  QVERIFY(!hint->isVisible());
  note->reject();
}

void InboxTest::aNoteSurvivesACrash() {
  m_inbox->key(Qt::Key_N, Qt::ControlModifier);
  auto* note = m_inbox->window->findChild<NoteDialog*>();
  auto* text = note->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
  QTRY_VERIFY(note->isVisible());
  QTest::keyClicks(text, QStringLiteral("Bel terug op 0612345678 over het plein"));
  auto* who = note->findChild<QComboBox*>(QStringLiteral("who"));
  who->setCurrentIndex(2);
  Q_EMIT who->activated(2);
  QTRY_VERIFY_WITH_TIMEOUT(*m_inbox->store()->draft("notitie"), soon);
  QTRY_VERIFY_WITH_TIMEOUT((*m_inbox->store()->draft("notitie"))->body.find("plein") != std::string::npos, soon);
  QVERIFY((*m_inbox->store()->draft("notitie"))->body.find("0612345678") == std::string::npos);

  // Another program on the same file, as after a crash: it never heard of this window.
  Bridge bridge;
  MainWindow window(m_inbox->theme, bridge, m_inbox->settings, m_inbox->prompts, bridge.clock());
  const QSignalSpy shown(&window, &MainWindow::listShown);
  window.show();
  window.start(m_inbox->places(), false);
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  QVERIFY(window.commands().run(QStringLiteral("overal.notitie")));
  auto* again = window.findChild<NoteDialog*>();
  auto* restored = again->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
  QTRY_VERIFY_WITH_TIMEOUT(restored->toPlainText().startsWith(QStringLiteral("Bel terug op [telefoon")), soon);
  QCOMPARE(again->findChild<QComboBox*>(QStringLiteral("who"))->currentIndex(), 2);
  QTest::keyClick(restored, Qt::Key_Return, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(!again->isVisible(), soon);
  QTRY_VERIFY_WITH_TIMEOUT((*m_inbox->store()->draft("notitie"))->body.empty(),
                           soon);  // laid down: nothing waits any more
  note->reject();
}

void InboxTest::keepsTheRowUnderTheCursorWhenSomethingComesIn() {
  SignalView* view = m_inbox->view();
  for (int i = 0; i < 20; ++i) m_inbox->key(Qt::Key_Down);
  const auto number = m_inbox->current();
  const int top = view->currentTop();
  const int before = m_inbox->model()->rowCount();
  NoteDraft note;
  note.text = QStringLiteral("Nu staan ze met stenen te gooien op het Stationsplein, de ruiten gaan eruit");
  Bridge other;  // somebody else's: one's own would be chosen
  bool kept = false;
  connect(&other, &Bridge::opened, this, [&] { other.keepNote(note); });
  connect(&other, &Bridge::noteKept, this, [&] { kept = true; });
  other.open(m_inbox->places());
  QTRY_VERIFY_WITH_TIMEOUT(kept, patience);
  m_inbox->key(Qt::Key_F5);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), before + 1, soon);
  QCOMPARE(m_inbox->current(), number);
  QCOMPARE(view->currentTop(), top);
}

void InboxTest::keepsViews() {
  auto* search = m_inbox->find<QLineEdit>("search");
  search->setText(QStringLiteral("vuurwerk"));
  const int all = m_inbox->model()->rowCount();
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->model()->rowCount() < all, soon);
  const int found = m_inbox->model()->rowCount();
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->rowReady(0) && !m_inbox->model()->prepared(0)->hits.empty(), soon);
  m_inbox->bridge.keepView(QStringLiteral("Vuurwerk"),
                           toText({m_inbox->window->findChild<FilterBar*>()->query(), {SignalListModel::placeColumn}}));
  auto* menu = m_inbox->window->findChild<ViewsMenu*>();
  const auto entry = [&](const QString& name) -> QAction* {
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions())
      if (action->text() == name) return action;
    return nullptr;
  };
  QTRY_VERIFY_WITH_TIMEOUT(entry(QStringLiteral("Vuurwerk")), soon);
  entry(QStringLiteral("Gewone weergave"))->trigger();
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), all, soon);
  QVERIFY(search->text().isEmpty());
  entry(QStringLiteral("Vuurwerk"))->trigger();
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), found, soon);
  QCOMPARE(m_inbox->settings.hiddenColumns(), QList<int>{SignalListModel::placeColumn});
  const InboxView odd = viewFrom(QStringLiteral("{\"tray\":\"prullenbak\",\"order\":99,\"hidden\":[0,77,\"x\"]}"));
  QCOMPARE(odd.query.order, store::SortOrder::urgency);
  QVERIFY(odd.hiddenColumns.isEmpty());
}

void InboxTest::keepsEverythingInSightAt200Percent() {
  auto* bar = m_inbox->window->findChild<FilterBar*>();
  auto* import = m_inbox->find<QPushButton>("import");
  QVERIFY(import->text().contains(QStringLiteral("mporteren")));
  m_inbox->window->resize(683, 384);  // 1366 x 768 at 200 %
  QTRY_VERIFY(bar->width() < 683);
  const auto inSight = [&](const QWidget* one) {
    return bar->rect().contains(QRect(one->mapTo(bar, QPoint()), one->size())) &&
           one->width() >= one->minimumSizeHint().width();
  };
  for (const char* name : {"tray", "search", "order", "views", "import", "writeNote"})
    QTRY_VERIFY2(inSight(bar->findChild<QWidget*>(QLatin1String(name))), name);
  QVERIFY(import->text().isEmpty());
  QCOMPARE(import->accessibleName(), QStringLiteral("Importeren"));
  QVERIFY(import->toolTip().contains(QStringLiteral("inlezen")));
  QVERIFY(import->shortcut() == (Qt::ALT | Qt::Key_I));
  QVERIFY(m_inbox->find<QLineEdit>("search")->width() >= 110);  // the signs leave room for a few words
  // There is no room for the signal itself, but what can be done with it has its buttons.
  auto* open = m_inbox->find<QPushButton>("postvak.openen");
  auto* takeOn = m_inbox->find<QPushButton>("postvak.pakOp");
  QTRY_VERIFY(open->isVisible() && takeOn->isVisible());
  QVERIFY(!m_inbox->find<QPushButton>("openDuiding")->isVisible());
  const auto number = m_inbox->current();
  takeOn->click();
  QTRY_VERIFY_WITH_TIMEOUT(!m_inbox->store()->handling(number)->owner.empty(), soon);
  QVERIFY(m_inbox->find<QWidget>("moreVerbs")->isVisible());
  m_inbox->window->resize(1366, 768);
  QTRY_VERIFY(import->text().contains(QStringLiteral("mporteren")));
  QTRY_VERIFY(m_inbox->find<QPushButton>("openDuiding")->isVisible() && !open->isVisible());
}

void InboxTest::saysWhereAndHowPreciselyThatIsKnown() {
  QSet<QString> places;
  for (int row = 0; row < m_inbox->model()->rowCount(); ++row) {
    QTRY_VERIFY_WITH_TIMEOUT(m_inbox->rowReady(row), soon);
    places << m_inbox->model()->prepared(row)->place;
  }
  for (const char* place : {"Marktplein, plek", "Marktplein, aangenomen", "Raadhuisplein in Kravelduin, plek",
                            "Kravelduin, gemeente", "Rietvonder, woonplaats", ""})
    QVERIFY2(places.contains(QString::fromUtf8(place)), place);
}

void InboxTest::keepsThePhaseToItselfUntilOneJudged() {
  const auto number = m_inbox->current();
  const auto told = [&](int column, int role = Qt::DisplayRole) {
    return m_inbox->model()->index(m_inbox->model()->rowOf(number), column).data(role).toString();
  };
  const QString phase = present::phaseName(m_inbox->model()->prepared(0)->raw.phase, Step::none);
  QCOMPARE(phase, QStringLiteral("Escalatie"));
  QCOMPARE(told(SignalListModel::phaseColumn), QStringLiteral("nog niet geduid"));
  QVERIFY(!told(SignalListModel::signalColumn, Qt::AccessibleTextRole).contains(phase));
  QVERIFY(!told(SignalListModel::phaseColumn, Qt::ToolTipRole).contains(phase));
  QCOMPARE(told(SignalListModel::urgencyColumn), QStringLiteral("Nu"));
  auto* weighing = m_inbox->find<QWidget>("weighing");
  auto* ownFirst = m_inbox->find<QWidget>("ownFirst");
  QTRY_VERIFY_WITH_TIMEOUT(ownFirst->isVisible(), soon);
  QVERIFY(!weighing->isVisible());
  for (const QLabel* label : m_inbox->window->findChild<DetailPanel*>()->findChildren<QLabel*>())
    QVERIFY2(!label->isVisible() || label->text() != phase, "the panel beside the list says the phase");

  Judgement other;
  other.role = "jongerenwerk";
  other.phase = Phase::rust;
  QVERIFY(m_inbox->store()->addJudgement(number, other));
  m_inbox->key(Qt::Key_F5);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->rowReady(0) && !m_inbox->model()->prepared(0)->raw.judgedBy.empty(), soon);
  QCOMPARE(told(SignalListModel::phaseColumn), QStringLiteral("nog niet geduid"));  // what another thinks is not mine

  Judgement own;
  own.role = "OOV-adviseur";
  own.phase = Phase::rust;
  m_inbox->bridge.judge(number, own);
  QTRY_COMPARE_WITH_TIMEOUT(told(SignalListModel::phaseColumn), QStringLiteral("Rust"), soon);  // one's own leads
  QTRY_VERIFY_WITH_TIMEOUT(weighing->isVisible() && !ownFirst->isVisible(), soon);
  QVERIFY(told(SignalListModel::signalColumn, Qt::AccessibleTextRole).contains(phase));
  QVERIFY(m_inbox->find<QLabel>("whosePhase")->text().contains(phase.toLower()));
}

void InboxTest::saysWhatWasDoneAndWhatLapsed() {
  const auto number = m_inbox->current();
  const auto told = [&](int column, int role = Qt::DisplayRole) {
    return m_inbox->model()->index(m_inbox->model()->rowOf(number), column).data(role).toString();
  };
  // The story of the example goes on from where it stood when it was loaded.
  QCOMPARE(civil::formatDate(m_inbox->bridge.clock()()), "2026-11-21");
  QCOMPARE(told(SignalListModel::urgencyColumn), QStringLiteral("Nu"));
  QCOMPARE(told(SignalListModel::workColumn), QString());
  Judgement own;
  own.role = "OOV-adviseur";
  own.phase = Phase::rust;
  m_inbox->bridge.judge(number, own);
  const auto other = QStringLiteral("geduid, Peilstok: Escalatie");  // beside the phase one judged it to be in
  QTRY_COMPARE_WITH_TIMEOUT(told(SignalListModel::workColumn), other, soon);
  QVERIFY(told(SignalListModel::signalColumn, Qt::AccessibleTextRole).endsWith(other));

  PreparedRow row = *m_inbox->model()->prepared(m_inbox->model()->rowOf(number));
  QVERIFY(row.raw.lapses && !row.lapsed);
  row.tellTime(*row.raw.lapses + std::chrono::hours(1));
  QVERIFY(row.lapsed);
  QCOMPARE(row.urgency, QStringLiteral("Verlopen"));
  QVERIFY(row.accessible.startsWith(QStringLiteral("urgentie verlopen, was nu")));
}

void InboxTest::tellsThePhaseOnceTheProposalWasUnfolded() {
  const auto number = m_inbox->current();
  const auto phase = [&] { return m_inbox->model()->prepared(m_inbox->model()->rowOf(number))->phase; };
  QCOMPARE(phase(), QStringLiteral("nog niet geduid"));
  m_inbox->window->openSignal(number);
  auto* skip = m_inbox->find<QPushButton>("ownSkip");
  QTRY_VERIFY_WITH_TIMEOUT(skip->isVisible(), soon);
  skip->click();
  QTRY_COMPARE_WITH_TIMEOUT(phase(), QStringLiteral("Escalatie"), soon);
  m_inbox->window->go(Place::postvak);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->find<QWidget>("weighing")->isVisible(), soon);
}

void InboxTest::filtersOnWhatOneMayKnow() {
  auto* waiting = m_inbox->find<FilterChip>("onlyUnknown");
  const int all = m_inbox->model()->rowCount();
  const auto says = [&](const FilterChip* chip, qint64 count) {
    return chip->accessibleName().contains(QStringLiteral(", %1 ").arg(count));
  };
  FilterChip *escalation = nullptr, *quiet = nullptr;
  for (FilterChip* chip : m_inbox->window->findChildren<FilterChip*>()) {
    if (chip->parentWidget() != waiting->parentWidget()) continue;
    if (chip->text() == QStringLiteral("Escalatie")) escalation = chip;
    if (chip->text() == QStringLiteral("Rust")) quiet = chip;
  }
  QVERIFY(escalation && quiet);
  QTRY_VERIFY_WITH_TIMEOUT(says(waiting, all) && says(quiet, 0), soon);
  QVERIFY(waiting->isVisible() && !quiet->isVisible());
  Judgement own;
  own.role = "OOV-adviseur";
  own.phase = Phase::rust;
  const auto number = m_inbox->current();
  m_inbox->bridge.judge(number, own);
  QTRY_VERIFY_WITH_TIMEOUT(says(waiting, all - 1) && says(quiet, 1), soon);
  // What a person thinks of it counts, and what the program came to stands beside it.
  QVERIFY(quiet->isVisible() && !escalation->isVisible());
  quiet->click();
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), 1, soon);
  QCOMPARE(m_inbox->current(), number);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->rowReady(0), soon);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->prepared(0)->phase, QStringLiteral("Rust"), soon);
  QVERIFY(m_inbox->model()->prepared(0)->work.startsWith(QStringLiteral("geduid, Peilstok: Escalatie")));
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->find<QLabel>("whosePhase")->text().contains(QStringLiteral("escalatie")), soon);
  waiting->click();
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), all - 1, soon);
  m_inbox->settings.setOwnFirst(false);
  Q_EMIT m_inbox->window->settingsPage()->ownFirstChosen(false);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), all, soon);
  QTRY_VERIFY_WITH_TIMEOUT(!waiting->isVisible(), soon);
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->rowReady(1), soon);
  QCOMPARE(m_inbox->model()->prepared(1)->phase, QStringLiteral("Escalatie"));
}

void InboxTest::offersToSetAFunctionForWhatIsMine() {
  const auto work = [&](const QString& function) {
    m_inbox->settings.setFunction(function);
    Q_EMIT m_inbox->window->settingsPage()->functionChosen(function);
  };
  work({});
  const int all = m_inbox->model()->rowCount();
  auto* mine = m_inbox->find<FilterChip>("onlyMine");
  auto* line = m_inbox->find<QWidget>("askFunction");
  QVERIFY(mine->isVisible() && !line->isVisible());
  mine->click();
  QVERIFY(line->isVisible() && !mine->isChecked());
  QCOMPARE(m_inbox->model()->rowCount(), all);
  m_inbox->find<QPushButton>("chooseFunction")->click();
  auto* section = m_inbox->find<QWidget>("functionSection");
  QTRY_VERIFY_WITH_TIMEOUT(section->isVisible(), soon);
  QTRY_VERIFY_WITH_TIMEOUT(section->isAncestorOf(m_inbox->window->focusWidget()), soon);
  work(QStringLiteral("Wijkadviseur"));
  m_inbox->window->go(Place::postvak);
  QVERIFY(!line->isVisible());
  m_inbox->view()->setFocus();
  const auto number = m_inbox->current();
  m_inbox->key(Qt::Key_A);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->store()->handling(number)->owner, "Wijkadviseur", soon);
  mine->click();
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), 1, soon);
  work({});  // then there is nobody whose signals these are
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), all, soon);
}

void InboxTest::showsOtherTrays() {
  const auto number = m_inbox->current();
  m_inbox->key(Qt::Key_W);
  m_inbox->dialogKey(Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!m_inbox->leftOpen(number), soon);
  auto* tray = m_inbox->find<QComboBox>("tray");
  QTRY_VERIFY_WITH_TIMEOUT(tray->itemText(1).contains(QStringLiteral("(1)")), soon);
  tray->setCurrentIndex(1);
  Q_EMIT tray->activated(1);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), 1, soon);
  QCOMPARE(m_inbox->current(), number);
  m_inbox->back();
  QTRY_VERIFY_WITH_TIMEOUT(m_inbox->find<QPushButton>("postvak.heropen")->isVisible(), soon);
  m_inbox->key(Qt::Key_R);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->store()->handling(number)->tray, Tray::postvak, soon);
}

void InboxTest::saysWhyATrayIsEmpty() {
  auto* tray = m_inbox->find<QComboBox>("tray");
  tray->setCurrentIndex(2);
  Q_EMIT tray->activated(2);
  const auto said = [&] {
    for (const QLabel* label : m_inbox->window->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(QStringLiteral("Hier ligt niets"))) return true;
    return false;
  };
  QTRY_VERIFY_WITH_TIMEOUT(said(), soon);
}

void InboxTest::sharesTheFileWithAnotherWindow() {
  QTest::qWait(3500);  // it has looked around once
  const int before = m_inbox->model()->rowCount();
  NoteDraft own;
  own.text = QStringLiteral("Zelf gehoord van de conciërge: morgen na school op het plein");
  m_inbox->bridge.keepNote(own);
  QTRY_COMPARE_WITH_TIMEOUT(m_inbox->model()->rowCount(), before + 1, soon);
  const auto number = m_inbox->current();
  Bridge other;
  bool open = false;
  connect(&other, &Bridge::opened, this, [&] { open = true; });
  other.open(m_inbox->places());
  QTRY_VERIFY_WITH_TIMEOUT(open, patience);
  NoteDraft note;
  note.text = QStringLiteral("Een collega hoorde dat er vanavond iets zou gebeuren bij de haven");
  other.keepNote(note);
  auto* news = m_inbox->window->findChild<NewsStrip*>();
  QTRY_VERIFY_WITH_TIMEOUT(news->hasNews(), soon);
  const auto* words = news->findChild<QLabel*>();
  QCOMPARE(words->text(), QStringLiteral("1 nieuw signaal"));  // not two: one's own is no news
  QCOMPARE(m_inbox->current(), number);
  QCOMPARE(m_inbox->model()->rowCount(), before + 1);  // what is new waits until one asks for it
  QCOMPARE(m_inbox->find<QLabel>("stored")->text(), QStringLiteral("%1 signalen").arg(before + 2));
}

QTEST_MAIN(InboxTest)
#include "inbox_test.moc"
