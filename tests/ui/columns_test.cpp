// Columns that a person pointed out are read the same way the next time, and that is said and can be forgotten; what
// dates and numbers leave open is shown before anything is stored.

#include <QComboBox>
#include <QLabel>

#include "intake_desk.h"
#include "widgets/panels.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

QByteArray table(const char* day) {
  return QByteArray("Wanneer het was;Verhaal;Gezien door\n") + day + " 10:00;Zaterdag naar het Marktplein;1.234\n" +
         day + " 11:00;Nog een verhaal over de markt van vandaag;2.345\n";
}

}  // namespace

class ColumnsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_desk = std::make_unique<IntakeDesk>();
    QVERIFY(m_desk->start());
  }
  void cleanup() { m_desk.reset(); }

  void isReadTheSameWayNextTime();
  void canBeForgotten();
  void showsWhatIsInDoubt();

 private:
  /// Opens a file; the dialog when its preview stands.
  ImportDialog* opened(const QByteArray& bytes, const char* name) {
    ImportDialog* dialog = m_desk->window->openImport(m_desk->write(QLatin1String(name), bytes));
    auto* text = column(dialog, "text");
    return QTest::qWaitFor([&] { return text->isVisible() && text->count() > 1; }, patience) ? dialog : nullptr;
  }
  static QComboBox* column(const ImportDialog* dialog, const char* field) {
    return dialog->findChild<QComboBox*>(QStringLiteral("column_") + QLatin1String(field));
  }
  static void choose(QComboBox* box, const QString& words) {
    box->setCurrentText(words);
    Q_EMIT box->activated(box->currentIndex());
  }
  bool readWithOwnColumns() {
    ImportDialog* dialog = opened(table("19-11-2026"), "een.csv");
    if (!dialog) return false;
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("importGo"));
    choose(column(dialog, "text"), QStringLiteral("Verhaal"));
    if (!QTest::qWaitFor([&] { return go->isEnabled(); }, patience)) return false;
    choose(column(dialog, "received"), QStringLiteral("Wanneer het was"));
    if (!QTest::qWaitFor([&] { return go->isEnabled(); }, patience)) return false;
    dialog->findChild<QComboBox*>(QStringLiteral("importAccess"))->setCurrentIndex(1);
    const QSignalSpy imported(dialog, &ImportDialog::imported);
    go->click();
    if (!QTest::qWaitFor([&] { return !imported.isEmpty(); }, patience)) return false;
    dialog->close();
    return *m_desk->store()->count({}) == 2;
  }

  std::unique_ptr<IntakeDesk> m_desk;
};

void ColumnsTest::isReadTheSameWayNextTime() {
  QVERIFY(readWithOwnColumns());
  ImportDialog* dialog = opened(table("20-11-2026"), "twee.csv");
  QVERIFY(dialog);
  auto* known = dialog->findChild<QLabel*>(QStringLiteral("importKnown"));
  QTRY_VERIFY_WITH_TIMEOUT(known->isVisible(), patience);
  QVERIFY(known->text().startsWith(QStringLiteral("Eerder zo gelezen")));
  QCOMPARE(column(dialog, "text")->currentText(), QStringLiteral("Verhaal"));
  QCOMPARE(column(dialog, "received")->currentText(), QStringLiteral("Wanneer het was"));
  QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("importGo"))->isEnabled());
  m_desk->picture(dialog, "import_known");
  // What is kept names no column: a header may hold more than names.
  const auto kept = m_desk->store()->setting("kolommen");
  QVERIFY(!kept->empty() && kept->find("Verhaal") == std::string::npos);
}

void ColumnsTest::canBeForgotten() {
  QVERIFY(readWithOwnColumns());
  ImportDialog* dialog = opened(table("20-11-2026"), "twee.csv");
  QVERIFY(dialog);
  auto* forget = dialog->findChild<QPushButton*>(QStringLiteral("importForget"));
  QTRY_VERIFY_WITH_TIMEOUT(forget->isVisible(), patience);
  forget->setFocus();
  m_desk->dialogKey(dialog, Qt::Key_Space);
  QTRY_VERIFY_WITH_TIMEOUT(!forget->isVisible(), patience);
  QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("importGo"))->isEnabled());
  QCOMPARE(column(dialog, "text")->currentIndex(), 0);
}

void ColumnsTest::showsWhatIsInDoubt() {
  const QByteArray bytes =
      "Datum;Bericht;Auteur;Bron;Bereik\n"
      "03/04/2026 10:00;Zaterdag naar het Marktplein;@a;telegram;1.234\n"
      "05/06/2026 11:00;Rustig vandaag op de markt;@b;facebook;onbekend\n";
  ImportDialog* dialog = opened(bytes, "twijfel.csv");
  QVERIFY(dialog);
  QString said;
  for (const Banner* banner : dialog->findChildren<Banner*>())
    if (banner->isVisible())
      for (const QLabel* label : banner->findChildren<QLabel*>()) said += label->text() + QLatin1Char('\n');
  QVERIFY2(said.contains(QStringLiteral("wat de dag is en wat de maand")), qPrintable(said));
  QVERIFY2(said.contains(QStringLiteral("1.234")), qPrintable(said));
  QVERIFY2(said.contains(QStringLiteral("blijven onbekend")), qPrintable(said));
  m_desk->picture(dialog, "import_doubts");
}

QTEST_MAIN(ColumnsTest)
#include "columns_test.moc"
