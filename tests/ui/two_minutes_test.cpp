// What a colleague of Communication does with an export of the monitoring, from beginning to end and by the keyboard:
// read it in, noise laid aside, what says the same brought together, the rest forwarded as one file.

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QTextEdit>

#include "exchange/forward_dialog.h"
#include "intake_desk.h"
#include "screens/postvak/groups/groups_dialog.h"
#include "screens/postvak/groups/groups_model.h"
#include "widgets/line_table.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

constexpr int rows = 5000;

/// An export as a busy day gives it: calls that were passed on, noise that a rule knows, and much that stands alone.
QByteArray busyDay() {
  QByteArray out = "Datum;Bericht;Auteur;Bron;Link\n";
  const char* const places[] = {"Marktplein", "Stationsplein", "park", "strand", "zwembad"};
  for (int i = 0; i < rows; ++i) {
    const QByteArray number = QByteArray::number(i);
    const QByteArray moment = "2026-11-19 " + QByteArray::number(8 + i / 500).rightJustified(2, '0') + ':' +
                              QByteArray::number(i % 60).rightJustified(2, '0');
    QByteArray text;
    if (i % 10 == 0) text = "Gefeliciteerd, u heeft gewonnen! Klik hier en claim uw prijs nummer " + number;
    else if (i % 10 < 4)
      text = QByteArray("Zaterdag om ") + QByteArray::number(18 + i % 4) + ".00 uur allemaal naar het " +
             places[i % 5] + " voor de grote verrassing van het jaar";
    else text = "Vandaag zag ik bij de bakker onder nummer " + number + " een heel andere taart dan " + number;
    out += moment + ';' + text + ";@account" + number + ";telegram;https://berichten.example/" + number + '\n';
  }
  return out;
}

}  // namespace

class TwoMinutesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void fromExportToFile();

 private:
  IntakeDesk m_desk;
};

void TwoMinutesTest::fromExportToFile() {
  m_desk.prompts.folder = m_desk.folder.path();
  QVERIFY(m_desk.start());
  QElapsedTimer clock;
  clock.start();
  const auto lap = [&](const char* what) { qInfo("%-24s %6lld ms", what, static_cast<long long>(clock.restart())); };

  ImportDialog* importing = m_desk.window->openImport(m_desk.write(QStringLiteral("export.csv"), busyDay()));
  auto* go = importing->findChild<QPushButton*>(QStringLiteral("importGo"));
  QTRY_VERIFY_WITH_TIMEOUT(go->isVisible() && go->isEnabled(), patience);
  importing->findChild<QComboBox*>(QStringLiteral("importAccess"))->setCurrentIndex(1);
  lap("preview");
  go->setFocus();
  m_desk.dialogKey(importing, Qt::Key_Return);
  auto* groups = importing->findChild<QPushButton*>(QStringLiteral("importGroups"));
  QTRY_VERIFY_WITH_TIMEOUT(groups->isVisible(), patience * 4);
  QVERIFY(importing->findChild<QLabel*>(QStringLiteral("reportMore"))->text().contains(QStringLiteral("als ruis")));
  lap("read, noise aside");

  groups->setFocus();
  m_desk.dialogKey(importing, Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(m_desk.dialog<GroupsDialog>(), patience);
  auto* dialog = m_desk.dialog<GroupsDialog>();
  auto* model = dialog->findChild<GroupsModel*>();
  QTRY_VERIFY_WITH_TIMEOUT(model->suggestions() > 0, patience);
  const int suggested = model->suggestions();
  lap("groups suggested");
  auto* all = dialog->findChild<QCheckBox*>(QStringLiteral("groupsAll"));
  all->setFocus();
  m_desk.dialogKey(dialog, Qt::Key_Space);
  QCOMPARE(static_cast<int>(model->ticked().size()), suggested);
  m_desk.dialogKey(dialog, Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(model->suggestions(), 0, patience * 4);
  lap("groups confirmed");
  m_desk.dialogKey(dialog, Qt::Key_Escape);
  m_desk.back();
  QTRY_COMPARE_WITH_TIMEOUT(m_desk.model()->rowCount(), static_cast<int>(m_desk.countIn(Tray::postvak)), patience);
  QVERIFY(m_desk.countIn(Tray::gesloten) >= rows / 10);
  QVERIFY(m_desk.countIn(Tray::samengevoegd) > rows / 5);

  m_desk.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_VERIFY_WITH_TIMEOUT(m_desk.dialog<ForwardDialog>(), patience);
  auto* forward = m_desk.dialog<ForwardDialog>();
  auto* count = forward->findChild<QLabel*>(QStringLiteral("forwardCount"));
  QTRY_VERIFY_WITH_TIMEOUT(count->text().contains(QStringLiteral("signa")) && !count->text().contains(u'\u2026'),
                           patience * 2);
  auto* note = forward->findChild<QTextEdit*>(QStringLiteral("forwardNoteInput"));
  QTRY_VERIFY_WITH_TIMEOUT(note->toPlainText().contains(QStringLiteral("signalen")), patience * 2);
  lap("figures to forward");
  m_desk.dialogKey(forward, Qt::Key_Return, Qt::ControlModifier);
  auto* file = forward->findChild<QLabel*>(QStringLiteral("sentFile"));
  QTRY_VERIFY_WITH_TIMEOUT(file->isVisible(), patience * 4);
  lap("one signed file");
  QCOMPARE(QDir(m_desk.folder.path()).entryList({QStringLiteral("doorzending*.peilstok")}).size(), 1);
  QVERIFY2(m_desk.prompts.told.isEmpty(), qPrintable(m_desk.prompts.told.join(u'\n')));
}

QTEST_MAIN(TwoMinutesTest)
#include "two_minutes_test.moc"
