// The line at the bottom: what must always stand does, whatever is being said.

#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "shell/status_line.h"

using namespace peilstok;
using namespace peilstok::ui;

class StatusLineTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void lastingFactsStand_data();
  void lastingFactsStand();
  void savedMomentIsCivilTime();
  void hintStaysUntilTaken();

 private:
  QLabel* label(const char* name) const { return m_line->findChild<QLabel*>(QLatin1String(name)); }

  Theme m_theme{*qApp, Scheme::light};
  std::unique_ptr<StatusLine> m_line;
};

void StatusLineTest::init() {
  m_line = std::make_unique<StatusLine>(m_theme, true);
  m_line->setCount(QStringLiteral("102 signalen"));
  m_line->setFramework(QStringLiteral("Weegkader 1.0.0  \u00b7  voorbeeldgemeente"), {});
  m_line->addButton(QStringLiteral("Opdrachten"), "allCommands");
  m_line->addButton(QStringLiteral("Toetsen"), "keys");
  m_line->showSaved(*civil::parseIso("2026-11-22T12:26:17Z"));
}

void StatusLineTest::lastingFactsStand_data() {
  QTest::addColumn<int>("width");
  QTest::addColumn<bool>("due");
  QTest::newRow("wide") << 1366 << false;
  QTest::newRow("wide, with a reminder") << 1366 << true;
  QTest::newRow("200 %") << 683 << false;
  QTest::newRow("200 %, with a reminder") << 683 << true;
}

void StatusLineTest::lastingFactsStand() {
  QFETCH(int, width);
  QFETCH(bool, due);
  m_line->resize(width, 27);
  m_line->show();
  if (due) m_line->setDue(QStringLiteral("2 besluiten vragen opnieuw aandacht"), QStringLiteral("2"));
  const QString words = QStringLiteral("S60 weggelegd tot morgenochtend negen uur. Met Ctrl+Z maak je dit ongedaan.");
  m_line->say(words);
  QCoreApplication::processEvents();
  for (const char* name : {"local", "exerciseStatus", "saved", "said"}) {
    QVERIFY2(label(name)->isVisible(), name);
    QVERIFY2(m_line->rect().contains(label(name)->geometry()), name);
    if (qstrcmp(name, "said") != 0) QVERIFY2(label(name)->width() >= label(name)->sizeHint().width(), name);
  }
  QCOMPARE(m_line->due()->isVisible(), due);
  QCOMPARE(label("said")->accessibleName(), words);
  QVERIFY(label("said")->text().startsWith(QStringLiteral("S60")));
  QCOMPARE(label("said")->text() == words, width > 1000);
  QCOMPARE(label("framework")->isVisible(), width > 1000 && !due);
  m_line->say({});
  QVERIFY(label("local")->isVisible() && label("said")->text().isEmpty());
}

void StatusLineTest::savedMomentIsCivilTime() {
  // Of the Netherlands, whatever the machine's own zone is.
  QCOMPARE(label("saved")->text(), QStringLiteral("Opgeslagen 13:26:17"));
}

void StatusLineTest::hintStaysUntilTaken() {
  m_line->resize(1366, 27);
  m_line->say(QStringLiteral("S60 weggelegd"));
  m_line->hint(QStringLiteral("Ga naar:  P Postvak"));
  QCOMPARE(label("said")->text(), QStringLiteral("Ga naar:  P Postvak"));
  m_line->hint({});
  QVERIFY(label("said")->text().isEmpty());
}

QTEST_MAIN(StatusLineTest)
#include "status_line_test.moc"
