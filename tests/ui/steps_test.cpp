// Taking back: the last step, and nothing else. What cannot be taken back is said before an earlier step is.

#include <QLabel>

#include "intake_desk.h"
#include "shell/commands.h"

using namespace peilstok;
using namespace peilstok::ui;

class StepsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aJudgementStandsAndProtectsTheStepBefore();
  void afterTakingBackTheOtherWayIsTold();

 private:
  QString said() const { return m_desk->find<QLabel>("said")->accessibleName(); }
  /// Two signals, and the first of them closed as a mistake.
  bool closeOne() {
    m_desk = std::make_unique<IntakeDesk>();
    if (!m_desk->start() || !m_desk->readIn("Datum;Bericht;Auteur;Bron\n"
                                            "2026-11-19 10:00;Morgen komt de kaasmarkt weer;@a;telegram\n"
                                            "2026-11-19 11:00;Rustig vandaag in de stad;@b;facebook\n"))
      return false;
    const QSignalSpy handled(&m_desk->bridge, &Bridge::handled);
    app::HandlingWish wish;
    wish.verb = HandlingVerb::sluit;
    wish.reason = CloseReason::vergissing;
    m_desk->bridge.handle({1}, wish);
    return QTest::qWaitFor([&] { return !handled.isEmpty(); }, patience) && m_desk->countIn(Tray::gesloten) == 1;
  }

  std::unique_ptr<IntakeDesk> m_desk;
};

void StepsTest::aJudgementStandsAndProtectsTheStepBefore() {
  QVERIFY(closeOne());
  const QSignalSpy laid(&m_desk->bridge, &Bridge::laidDown);
  Judgement judgement;
  judgement.phase = Phase::rust;
  m_desk->bridge.judge(2, judgement);
  QTRY_VERIFY_WITH_TIMEOUT(!laid.isEmpty(), patience);
  m_desk->key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("oordeel over S2 blijft staan")), qPrintable(said()),
                            patience);
  QCOMPARE(m_desk->countIn(Tray::gesloten), 1);  // nothing else was touched
  m_desk->key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::gesloten), 0, patience);
}

void StepsTest::afterTakingBackTheOtherWayIsTold() {
  QVERIFY(closeOne());
  m_desk->key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::gesloten), 0, patience);
  QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("Ongedaan gemaakt")), qPrintable(said()), patience);
  QVERIFY2(said().contains(QStringLiteral("Shift")) && !said().contains(QStringLiteral("maak je dit ongedaan")),
           qPrintable(said()));
}

QTEST_MAIN(StepsTest)
#include "steps_test.moc"
