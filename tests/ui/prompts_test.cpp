// Questions and messages in the program's own form: what Enter does can be seen, and Esc does nothing.

#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "lookup_pages.h"
#include "prompts/desktop_prompts.h"
#include "prompts/prompt_dialog.h"

using namespace peilstok;
using namespace peilstok::ui;

class PromptsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void confirmShowsWhatEnterDoes();
  void escapeLeavesItUndone();
  void heldEnterAnswersNothing();
  void tellingHasOneButton();
  void longWordsFitASmallWindow();

 private:
  PromptDialog* dialog() const { return m_window->findChild<PromptDialog*>(); }
  void confirm() {
    m_prompts.confirm(m_window.get(), QStringLiteral("Oefening verlaten"), QStringLiteral("Je gaat terug."),
                      QStringLiteral("Naar echt werk"), [this] { ++m_agreed; });
  }

  Theme m_theme{*qApp, Scheme::light};
  DesktopPrompts m_prompts{m_theme};
  std::unique_ptr<QWidget> m_window;
  int m_agreed = 0;
};

void PromptsTest::init() {
  m_agreed = 0;
  m_window = std::make_unique<QWidget>();
  m_window->resize(1366, 768);
  m_window->show();
}

void PromptsTest::confirmShowsWhatEnterDoes() {
  confirm();
  QCOMPARE(namelessControls(*dialog()), QStringList());
  auto* action = dialog()->findChild<QPushButton*>(QStringLiteral("promptAction"));
  QTRY_VERIFY(action->hasFocus());
  QCOMPARE(action->property("role").toString(), QStringLiteral("primary"));
  QCOMPARE(action->text(), QStringLiteral("Naar echt werk"));
  QVERIFY(dialog()->findChild<QPushButton*>(QStringLiteral("promptLeave")));
  QVERIFY(dialog()->height() < 300);  // as high as its words
  QTest::keyClick(action, Qt::Key_Return);
  QCOMPARE(m_agreed, 1);
  QTRY_VERIFY(!dialog());
}

void PromptsTest::escapeLeavesItUndone() {
  confirm();
  QTest::keyClick(dialog(), Qt::Key_Escape);
  QTRY_VERIFY(!dialog());
  confirm();
  dialog()->findChild<QPushButton*>(QStringLiteral("promptLeave"))->click();
  QTRY_VERIFY(!dialog());
  QCOMPARE(m_agreed, 0);
}

void PromptsTest::heldEnterAnswersNothing() {
  confirm();
  QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
  QCoreApplication::sendEvent(dialog(), &held);
  QVERIFY(dialog()->isVisible());
  QCOMPARE(m_agreed, 0);
}

void PromptsTest::tellingHasOneButton() {
  bool closed = false;
  m_prompts.tell(m_window.get(), QStringLiteral("Dat lukte niet"), QStringLiteral("De schijf is vol."),
                 QStringLiteral("write: disk full"), [&closed] { closed = true; });
  QCOMPARE(dialog()->findChildren<QPushButton*>().size(), 1);
  QCOMPARE(dialog()->accessibleDescription(), QStringLiteral("De schijf is vol.\nwrite: disk full"));
  QTRY_VERIFY(dialog()->findChild<QPushButton*>(QStringLiteral("promptAction"))->hasFocus());
  QTest::keyClick(dialog(), Qt::Key_Return);
  QTRY_VERIFY(closed);
}

void PromptsTest::longWordsFitASmallWindow() {
  m_window->resize(683, 344);
  m_prompts.tell(m_window.get(), QStringLiteral("Dat lukte niet"),
                 QStringLiteral("Er is niets veranderd. ").repeated(60), {}, {});
  QVERIFY(dialog()->height() <= 344 && dialog()->width() <= 683);
  const auto* action = dialog()->findChild<QPushButton*>(QStringLiteral("promptAction"));
  QVERIFY(dialog()->rect().contains(QRect(action->mapTo(dialog(), QPoint()), action->size())));
}

QTEST_MAIN(PromptsTest)
#include "prompts_test.moc"
