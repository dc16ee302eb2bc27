// What lapses and telling back, in a real window: terms with their ground, a dry count, removal only after it was
// agreed to, the key that is destroyed; and a text for whoever told of a signal, with the stamp that it was done or why
// not.

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>

#include "feedback/feedback_dialog.h"
#include "intake_desk.h"
#include "screens/duiding/duiding.h"
#include "screens/instellingen/instellingen.h"
#include "screens/instellingen/term_dialog.h"
#include "widgets/panels.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

constexpr const char* messages =
    "Datum;Bericht;Auteur;Bron\n"
    "2026-11-19 10:00;Zaterdag om 20.00 uur naar het Marktplein;@a;telegram\n"
    "2026-11-19 13:00;Wie weet waar mijn fiets is gebleven bij het station;@c;facebook\n";

}  // namespace

class KeepingTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_now = std::make_shared<Instant>(*civil::parseIso("2026-11-20T10:00:00+01:00"));
    m_desk = std::make_unique<IntakeDesk>([now = m_now] { return *now; });
    QVERIFY(m_desk->start());
    QVERIFY(m_desk->readIn(messages));
  }
  void cleanup() { m_desk.reset(); }

  void saysWhatLapsesAndRemovesItAfterAYes();
  void changesATermWithinItsBounds();
  void tellsBack();
  void saysWhyNot();

 private:
  std::int64_t stored() { return *m_desk->store()->count({}); }
  QString outcome() { return m_desk->find<QLabel>("retentionOutcome")->text(); }
  FeedbackDialog* telling() {
    m_desk->back();
    m_desk->goTo(1);
    QTest::qWait(300);
    m_desk->key(Qt::Key_K);
    const bool there = QTest::qWaitFor([&] { return m_desk->dialog<FeedbackDialog>() != nullptr; }, patience);
    auto* dialog = there ? m_desk->dialog<FeedbackDialog>() : nullptr;
    auto* text = dialog ? dialog->findChild<QPlainTextEdit*>(QStringLiteral("feedbackText")) : nullptr;
    return text && QTest::qWaitFor([&] { return !text->toPlainText().isEmpty(); }, patience) ? dialog : nullptr;
  }

  std::shared_ptr<Instant> m_now;
  std::unique_ptr<IntakeDesk> m_desk;
};

void KeepingTest::saysWhatLapsesAndRemovesItAfterAYes() {
  m_desk->window->go(Place::instellingen);
  m_desk->window->settingsPage()->showSection(QStringLiteral("keepingSection"));
  auto* clean = m_desk->find<QPushButton>("retentionClean");
  QTRY_COMPARE_WITH_TIMEOUT(outcome(), QStringLiteral("Er is nu niets voorbij zijn termijn."), patience);
  QVERIFY(!clean->isEnabled());
  *m_now += std::chrono::hours(24) * 365 * 6;
  m_desk->find<QPushButton>("retentionAgain")->click();
  QTRY_VERIFY2_WITH_TIMEOUT(outcome().contains(QStringLiteral("2 signalen")), qPrintable(outcome()), patience);
  QVERIFY2(outcome().contains(QStringLiteral("1 sleutel")), qPrintable(outcome()));
  m_desk->picture(m_desk->window.get(), "retention");
  m_desk->prompts.agrees = false;
  clean->click();
  QVERIFY(m_desk->prompts.asked.contains(QStringLiteral("Nu opruimen")));
  QTest::qWait(100);
  QCOMPARE(stored(), 2);
  m_desk->prompts.agrees = true;
  clean->setFocus();
  m_desk->key(Qt::Key_Return);
  // Nobody else may read meanwhile: then the words could not be taken out of the file.
  auto* done = m_desk->find<Banner>("retentionDone");
  QTRY_VERIFY_WITH_TIMEOUT(done->isVisible(), patience);
  QCOMPARE(stored(), 0);
  QString said;
  for (const QLabel* label : done->findChildren<QLabel*>()) said += label->text();
  QVERIFY2(said.contains(QStringLiteral("sleutel")) && said.contains(QStringLiteral("vernietigd")), qPrintable(said));
  QTRY_COMPARE_WITH_TIMEOUT(outcome(), QStringLiteral("Er is nu niets voorbij zijn termijn."), patience);
  m_desk->picture(m_desk->window.get(), "retention_done");
}

void KeepingTest::changesATermWithinItsBounds() {
  m_desk->window->go(Place::instellingen);
  m_desk->window->settingsPage()->showSection(QStringLiteral("keepingSection"));
  const auto button = [&] { return m_desk->find<QPushButton>("term_niet_opgevolgd"); };
  QTRY_VERIFY_WITH_TIMEOUT(button() != nullptr, patience);
  const auto own = [&] { return m_desk->store()->setting("bewaartermijnen").value(); };
  button()->click();
  QTRY_VERIFY(m_desk->dialog<TermDialog>());
  auto* dialog = m_desk->dialog<TermDialog>();
  auto* spin = dialog->findChild<QSpinBox*>(QStringLiteral("termDays"));
  const int before = spin->value();
  QVERIFY(spin->minimum() > 0 && spin->minimum() < before && spin->maximum() >= before);
  QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("termDefault")));
  m_desk->picture(dialog, "term");
  const int least = spin->minimum();
  spin->setValue(least);
  dialog->findChild<QPushButton*>(QStringLiteral("termGo"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(own().find("\"niet_opgevolgd\":" + std::to_string(least)) != std::string::npos, patience);
  QTRY_VERIFY(!m_desk->dialog<TermDialog>());
  m_desk->picture(m_desk->window.get(), "term_own");
  // And back again, once the page tells that it is our own.
  const auto tellsOwn = [&] {
    for (const QLabel* label : m_desk->window->findChildren<QLabel*>())
      if (label->isVisible() && label->text().endsWith(QStringLiteral("(eigen)"))) return true;
    return false;
  };
  QTRY_VERIFY_WITH_TIMEOUT(tellsOwn() && button(), patience);
  button()->click();
  QTRY_VERIFY(m_desk->dialog<TermDialog>());
  m_desk->dialog<TermDialog>()->findChild<QPushButton*>(QStringLiteral("termDefault"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(own().find("niet_opgevolgd") == std::string::npos, patience);
}

void KeepingTest::tellsBack() {
  FeedbackDialog* dialog = telling();
  QVERIFY(dialog);
  m_desk->picture(dialog, "feedback");
  m_desk->dialogKey(dialog, Qt::Key_Return);  // copying has the focus
  QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Dank u voor uw melding")));
  m_desk->dialogKey(dialog, Qt::Key_Return, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(!m_desk->dialog<FeedbackDialog>(), patience);
  QCOMPARE(m_desk->store()->feedback(1)->size(), 1u);
  QCOMPARE(m_desk->store()->feedback(1)->front().way, "telefoon");
  const int row = m_desk->model()->rowOf(1);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->model()->prepared(row)->work, QStringLiteral("teruggekoppeld"), patience);
  // And in the Duiding, among what is known of it.
  m_desk->window->openSignal(1);
  const auto* page = m_desk->window->findChild<Duiding*>();
  const auto says = [&] {
    for (const QLabel* label : page->findChildren<QLabel*>())
      if (label->text().startsWith(QStringLiteral("Teruggekoppeld per telefoon"))) return true;
    return false;
  };
  QTRY_VERIFY_WITH_TIMEOUT(says(), patience);
}

void KeepingTest::saysWhyNot() {
  FeedbackDialog* dialog = telling();
  QVERIFY(dialog);
  dialog->findChild<QRadioButton*>(QStringLiteral("feedbackNot"))->click();
  m_desk->dialogKey(dialog, Qt::Key_Return, Qt::ControlModifier);  // not without a reason
  QVERIFY(dialog->isVisible());
  dialog->findChild<QLineEdit*>(QStringLiteral("feedbackWhyNotInput"))
      ->setText(QStringLiteral("De melder belde anoniem."));
  m_desk->dialogKey(dialog, Qt::Key_Return, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(!m_desk->dialog<FeedbackDialog>(), patience);
  QVERIFY(!m_desk->store()->feedback(1)->front().given);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->model()->prepared(m_desk->model()->rowOf(1))->work,
                            QStringLiteral("niet teruggekoppeld"), patience);
}

QTEST_MAIN(KeepingTest)
#include "keeping_test.moc"
