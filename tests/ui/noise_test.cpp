// Noise in a real window, by the keyboard: what a rule closed is seen by its chip and put back, a rule is made from a
// signal, and rules are switched off.

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

#include "intake_desk.h"
#include "noise/noise_dialog.h"
#include "noise/noise_words.h"
#include "noise/rule_dialog.h"
#include "screens/postvak/filter_bar.h"
#include "screens/postvak/filter_chips.h"
#include "screens/postvak/verbs/close_dialog.h"
#include "widgets/marks.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

// The first two fit the rule on the monthly test of the sirens, which ships.
constexpr const char* messages =
    "Datum;Bericht;Auteur;Bron;Link\n"
    "2026-11-02 12:01;Schrik me weer dood van die sirenes, o ja eerste maandag;@a;facebook;\n"
    "2026-11-02 12:02;Daar was het luchtalarm weer;@b;telegram;\n"
    "2026-11-19 12:00;De wekelijkse kaasmarkt op het plein begint om negen uur;@waterbroekmarkt;facebook;"
    "https://www.markt.example/kaas\n"
    "2026-11-19 13:00;Wie weet waar mijn fiets is gebleven bij het station;@c;facebook;\n";

}  // namespace

class NoiseTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_desk = std::make_unique<IntakeDesk>();
    QVERIFY(m_desk->start());
    QVERIFY(m_desk->readIn(messages));
  }
  void cleanup() { m_desk.reset(); }

  void showsWhatWasLaidAside();
  void putsBackARuleAndUndoesThat();
  void makesARuleByWords();
  void comparesAnAccount();
  void switchesARuleOffAndOn();
  void beginsWithTellingWords();
  void closesInOneGoWhereNothingWasFound();

 private:
  template <class Dialog>
  Dialog* after(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    m_desk->key(key, modifiers);
    return QTest::qWaitFor([&] { return m_desk->dialog<Dialog>() != nullptr; }, patience) ? m_desk->dialog<Dialog>()
                                                                                          : nullptr;
  }
  NoiseDialog* lists() {
    auto* dialog = after<NoiseDialog>(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto* table = dialog ? dialog->findChild<QTableWidget*>() : nullptr;
    return table && QTest::qWaitFor([&] { return table->rowCount() > 0; }, patience) ? dialog : nullptr;
  }
  static void chooseRule(NoiseDialog* dialog, const QString& name) {
    auto* table = dialog->findChild<QTableWidget*>();
    for (int row = 0; row < table->rowCount(); ++row)
      if (table->item(row, 0)->text().contains(name)) table->setCurrentCell(row, 0);
  }
  /// The market, which comes back every week.
  RuleDialog* rule() {
    m_desk->back();
    m_desk->goTo(3);
    auto* keep = m_desk->find<QPushButton>("postvak.altijdRuis");
    if (!QTest::qWaitFor([&] { return keep->isEnabled() && keep->parentWidget()->isVisible(); }, patience))
      return nullptr;
    QTest::qWait(200);
    return after<RuleDialog>(Qt::Key_X);
  }

  std::unique_ptr<IntakeDesk> m_desk;
};

void NoiseTest::showsWhatWasLaidAside() {
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->model()->rowCount(), 2, patience);
  auto* chip = m_desk->find<FilterChip>("onlyNoise");
  QTRY_VERIFY_WITH_TIMEOUT(chip->isVisible(), patience);
  chip->setFocus();
  m_desk->key(Qt::Key_Space);
  const auto work = [&] {
    const PreparedRow* row = m_desk->model()->prepared(0);
    return row ? row->work : QString();
  };
  QTRY_VERIFY2_WITH_TIMEOUT(work().startsWith(QStringLiteral("ruis: ")), qPrintable(work()), patience);
  QVERIFY2(work().contains(QStringLiteral("proefalarm")), qPrintable(work()));
  QCOMPARE(m_desk->model()->rowCount(), 2);
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QPushButton>("postvak.heropen")->isVisible(), patience);
  m_desk->picture(m_desk->window.get(), "noise_chip");
  // Back by hand, and with undo closed again.
  m_desk->view()->setFocus();
  m_desk->key(Qt::Key_R);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::postvak), 3, patience);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->model()->rowCount(), 1, patience);  // the window knows of it too
  m_desk->key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::postvak), 2, patience);
  chip->click();
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->window->findChild<FilterBar*>()->query().tray, std::optional(Tray::postvak),
                            patience);
}

void NoiseTest::putsBackARuleAndUndoesThat() {
  NoiseDialog* dialog = lists();
  QVERIFY(dialog);
  chooseRule(dialog, QStringLiteral("proefalarm"));
  m_desk->picture(dialog, "noise");
  auto* back = dialog->findChild<QPushButton*>(QStringLiteral("noiseBack"));
  QVERIFY(back->isVisible());
  back->setFocus();
  m_desk->dialogKey(dialog, Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::postvak), 4, patience);
  m_desk->dialogKey(dialog, Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::postvak), 2, patience);
}

void NoiseTest::makesARuleByWords() {
  RuleDialog* dialog = rule();
  QVERIFY(dialog);
  dialog->findChild<QLineEdit*>(QStringLiteral("noiseWordsInput"))->setText(QStringLiteral("kaasmarkt"));
  auto* proof = dialog->findChild<QLabel*>(QStringLiteral("noiseProof"));
  QTRY_VERIFY_WITH_TIMEOUT(proof->text().contains(QStringLiteral("1 signaal")), patience);
  m_desk->picture(dialog, "noise_rule");
  auto* keep = dialog->findChild<QPushButton*>(QStringLiteral("noiseKeep"));
  keep->click();  // not without a reason
  QVERIFY(dialog->isVisible());
  dialog->findChild<QLineEdit*>(QStringLiteral("noiseWhyInput"))->setText(QStringLiteral("Elke week, altijd rustig."));
  m_desk->dialogKey(dialog, Qt::Key_Return, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(!m_desk->dialog<RuleDialog>(), patience);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::postvak), 1, patience);
  const auto handling = m_desk->store()->handling(3);
  QCOMPARE(handling->reason, CloseReason::ruis);
  // The next import lays it aside by itself, and says by which rule.
  QVERIFY(
      m_desk->readIn("Datum;Bericht;Auteur;Bron\n"
                     "2026-11-26 12:00;Op de kaasmarkt van vandaag stond een nieuwe kraam;@d;facebook\n"));
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::gesloten), 4, patience);
}

void NoiseTest::comparesAnAccount() {
  RuleDialog* dialog = rule();
  QVERIFY(dialog);
  dialog->findChild<QAbstractButton*>(QStringLiteral("noiseBy_1"))->click();
  auto* account = dialog->findChild<QLineEdit*>(QStringLiteral("noiseAccountInput"));
  auto* proof = dialog->findChild<QLabel*>(QStringLiteral("noiseProof"));
  account->setText(QStringLiteral("@iemandanders"));
  QTRY_VERIFY2_WITH_TIMEOUT(proof->text().startsWith(QStringLiteral("Dit is niet het account")),
                            qPrintable(proof->text()), patience);
  account->setText(QStringLiteral("@WaterbroekMarkt"));
  QTRY_VERIFY_WITH_TIMEOUT(proof->text().startsWith(QStringLiteral("Van wat er nu is")), patience);
  dialog->findChild<QAbstractButton*>(QStringLiteral("noiseBy_2"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(proof->text().startsWith(QStringLiteral("Van wat er nu is, zou dit 1 signaal")), patience);
}

void NoiseTest::switchesARuleOffAndOn() {
  NoiseDialog* dialog = lists();
  QVERIFY(dialog);
  chooseRule(dialog, QStringLiteral("NL-Alert"));
  auto* table = dialog->findChild<QTableWidget*>();
  const int row = table->currentRow();
  auto* turn = dialog->findChild<QPushButton*>(QStringLiteral("noiseSwitch"));
  QCOMPARE(turn->accessibleName(), QStringLiteral("Uitzetten"));
  turn->setFocus();
  m_desk->dialogKey(dialog, Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(table->item(row, 1)->text(), QStringLiteral("uitgezet"), patience);
  m_desk->dialogKey(dialog, Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(table->item(row, 1)->text(), QStringLiteral("meegeleverd"), patience);
}

void NoiseTest::beginsWithTellingWords() {
  QCOMPARE(noisy::tellingWords(QStringLiteral("De wekelijkse kaasmarkt [account:1a2b] op https://x.example/abcdefgh")),
           QStringList({QStringLiteral("wekelijkse"), QStringLiteral("kaasmarkt")}));
  app::NoiseList list;
  NoiseRule kept;
  kept.id = "eigen_kaasmarkt";
  list.entries.push_back({kept, true, 0});
  QCOMPARE(noisy::freeId(QStringLiteral("Kaasmarkt"), list), QStringLiteral("eigen_kaasmarkt_2"));
}

void NoiseTest::closesInOneGoWhereNothingWasFound() {
  QVERIFY(
      m_desk->readIn("Datum;Bericht;Auteur;Bron;Link\n"
                     "2026-11-19 14:00;Zaterdag om acht uur met z'n allen naar het plein, neem vuurwerk mee!;@d;x;\n"
                     "2026-11-19 14:05;Kat weggelopen, rood met een wit befje;@e;facebook;\n"
                     "2026-11-19 14:06;Te koop: kinderfiets, weinig gebruikt;@f;facebook;\n"));
  store::SignalFilter quiet;
  quiet.tray = Tray::postvak;
  quiet.onlyQuiet = true;
  const auto all = m_desk->countIn(Tray::postvak), some = *m_desk->store()->count(quiet);
  QVERIFY(some >= 2 && some < all);
  auto* chip = m_desk->find<FilterChip>("onlyQuiet");
  QTRY_VERIFY2_WITH_TIMEOUT(chip->isVisible() && chip->accessibleName().contains(QString::number(some)),
                            qPrintable(chip->accessibleName()), patience);
  chip->setFocus();
  m_desk->key(Qt::Key_Space);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->model()->rowCount(), static_cast<int>(some), patience);
  m_desk->picture(m_desk->window.get(), "quiet_chip");
  m_desk->view()->setFocus();
  m_desk->key(Qt::Key_A, Qt::ControlModifier);
  auto* closing = after<CloseDialog>(Qt::Key_S);
  QVERIFY(closing);
  m_desk->dialogKey(closing, Qt::Key_1);
  m_desk->dialogKey(closing, Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::postvak), all - some, patience);
  const auto left = m_desk->store()->rows(m_desk->numbersIn(Tray::postvak), {});
  QVERIFY(std::ranges::any_of(*left, &store::SignalRow::isCall));
  QTRY_VERIFY_WITH_TIMEOUT(!m_desk->dialog<CloseDialog>(), patience);
  m_desk->back();
  m_desk->key(Qt::Key_Z, Qt::ControlModifier);  // and one step brings them all back
  QTRY_COMPARE_WITH_TIMEOUT(m_desk->countIn(Tray::postvak), all, patience);
}

QTEST_MAIN(NoiseTest)
#include "noise_test.moc"
