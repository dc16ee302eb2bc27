// What is pasted and dropped: a text becomes a note, a table and a page are read as files are, several files in one go.

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QWheelEvent>

#include "base/memory_file.h"
#include "intake/confined/worker.h"
#include "intake_desk.h"
#include "note/note_dialog.h"

using namespace peilstok;
using namespace peilstok::ui;

class PasteTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_desk = std::make_unique<IntakeDesk>();
    QVERIFY(m_desk->start());
    m_desk->window->activateWindow();
    QVERIFY(QTest::qWaitFor([&] { return m_desk->window->isActiveWindow(); }, patience));
  }
  void cleanup() { m_desk.reset(); }

  void aTextBecomesANote();
  void aNoteMayBeAMessageAfterAll();
  void anEarlierDraftIsSaidAndCanBeEmptied();
  void aTableIsReadAsATable();
  void aHostilePageIsReadByTheReaderThatIsShutIn();
  void nothingIsSaidSo();
  void severalFilesInOneGo();
  void aDropIsTakenInAsAPaste();
  void liesInMemoryOnly();

 private:
  void paste(const QString& text, const QString& html = {}) {
    auto* data = new QMimeData;
    if (!text.isEmpty()) data->setText(text);
    if (!html.isEmpty()) data->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(data);
    m_desk->key(Qt::Key_V, Qt::ControlModifier);
  }
  ImportDialog* importing() {
    if (!QTest::qWaitFor([&] { return m_desk->dialog<ImportDialog>() != nullptr; }, patience)) return nullptr;
    auto* dialog = m_desk->dialog<ImportDialog>();
    auto* go = dialog ? dialog->findChild<QPushButton*>(QStringLiteral("importGo")) : nullptr;
    return go && QTest::qWaitFor([&] { return go->isVisible() && go->isEnabled(); }, patience) ? dialog : nullptr;
  }
  std::int64_t stored() { return *m_desk->store()->count({}); }

  std::unique_ptr<IntakeDesk> m_desk;
};

void PasteTest::aTextBecomesANote() {
  paste(QStringLiteral("Een buurman zegt dat er zaterdag jongeren naar het Marktplein komen. Bel 06-12345678."));
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->dialog<NoteDialog>(), patience);
  auto* note = m_desk->dialog<NoteDialog>();
  auto* text = note->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
  QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QStringLiteral("Marktplein")), patience);
  QVERIFY(note->findChild<QLabel*>(QStringLiteral("noteRecognised"))->text().contains(QStringLiteral("tekst")));
  m_desk->picture(note, "paste_note");
  m_desk->dialogKey(note, Qt::Key_Return, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(stored(), 1, patience);
  QVERIFY(!QString::fromStdString(m_desk->store()->signal(1)->signal.text).contains(QStringLiteral("12345678")));
}

void PasteTest::aNoteMayBeAMessageAfterAll() {
  paste(QStringLiteral("Zaterdag allemaal naar het Marktplein, neem vuurwerk mee en zegt het voort"));
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->dialog<NoteDialog>(), patience);
  m_desk->dialog<NoteDialog>()->findChild<QPushButton*>(QStringLiteral("noteImport"))->click();
  ImportDialog* dialog = importing();
  QVERIFY(dialog);
  QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("importNote"))->isVisible());
  dialog->findChild<QComboBox*>(QStringLiteral("importAccess"))->setCurrentIndex(1);
  dialog->findChild<QPushButton*>(QStringLiteral("importGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(stored(), 1, patience);
  QCOMPARE(m_desk->store()->signal(1)->importFile, "Geplakt");
  QVERIFY(m_desk->store()->signal(1)->signal.received);  // it says no moment itself: then it came in just now
  // It went its own way: the next note begins with nothing.
  QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLabel*>(QStringLiteral("reportStored"))->isVisible(), patience);
  dialog->close();
  QTRY_VERIFY(!m_desk->dialog<ImportDialog>());
  m_desk->window->activateWindow();
  QTRY_COMPARE(QApplication::activeWindow(), m_desk->window.get());
  m_desk->key(Qt::Key_N, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->dialog<NoteDialog>(), patience);
  auto* note = m_desk->dialog<NoteDialog>();
  QTest::qWait(300);
  QCOMPARE(note->findChild<QPlainTextEdit*>(QStringLiteral("noteText"))->toPlainText(), QString());
  QVERIFY(!note->findChild<QPushButton*>(QStringLiteral("noteClear"))->isVisible());
  note->close();
}

void PasteTest::anEarlierDraftIsSaidAndCanBeEmptied() {
  m_desk->key(Qt::Key_N, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->dialog<NoteDialog>(), patience);
  auto* note = m_desk->dialog<NoteDialog>();
  auto* text = note->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
  auto* clear = note->findChild<QPushButton*>(QStringLiteral("noteClear"));
  QTest::keyClicks(text, QStringLiteral("De wijkagent belt straks terug"));
  QVERIFY(!clear->isVisible());
  m_desk->dialogKey(note, Qt::Key_Escape);
  QTRY_VERIFY(!m_desk->dialog<NoteDialog>());
  m_desk->window->activateWindow();
  m_desk->key(Qt::Key_N, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(clear->isVisible(), patience);
  QCOMPARE(text->toPlainText(), QStringLiteral("De wijkagent belt straks terug"));
  // Rolling over a choice reads on; it never changes what was said.
  auto* how = note->findChild<QComboBox*>(QStringLiteral("how"));
  QVERIFY(how);
  const int before = how->currentIndex();
  QWheelEvent roll(QPointF(5, 5), how->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                   Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(how, &roll);
  QCOMPARE(how->currentIndex(), before);
  clear->click();
  QCOMPARE(text->toPlainText(), QString());
  QVERIFY(!clear->isVisible());
  note->close();
}

void PasteTest::aTableIsReadAsATable() {
  // As a spreadsheet copies it: with a table of HTML beside it.
  paste(QStringLiteral("Datum\tBericht\tBron\n2026-11-19 10:00\tZaterdag naar het plein\ttelegram\n"
                       "2026-11-19 11:00\tRustig vandaag op de markt\tfacebook\n"),
        QStringLiteral("<table><tr><td>Datum</td></tr></table>"));
  ImportDialog* dialog = importing();
  QVERIFY(dialog);
  QCOMPARE(dialog->findChild<QTableWidget*>(QStringLiteral("previewRows"))->rowCount(), 2);
  m_desk->picture(dialog, "paste_table");
  dialog->findChild<QComboBox*>(QStringLiteral("importAccess"))->setCurrentIndex(1);
  dialog->findChild<QPushButton*>(QStringLiteral("importGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(stored(), 2, patience);
}

void PasteTest::aHostilePageIsReadByTheReaderThatIsShutIn() {
  QString html = QStringLiteral(
      "<html><body><script>alert('06-87654321')</script><p>Morgen om acht uur bij de brug"
      " verzamelen, bel 06-12345678</p>");
  for (int i = 0; i < 5000; ++i) html += QStringLiteral("<div>");
  paste({}, html + QStringLiteral("<img src=\"https://ver.example/x.png\">"));
  ImportDialog* dialog = importing();
  QVERIFY(dialog);
  auto* rows = dialog->findChild<QTableWidget*>(QStringLiteral("previewRows"));
  QCOMPARE(rows->rowCount(), 1);
  const QString text = rows->item(0, 3)->text();
  QVERIFY2(text.contains(QStringLiteral("bij de brug")) && !text.contains(QStringLiteral("alert")), qPrintable(text));
  QVERIFY(!text.contains(QStringLiteral("12345678")));
}

void PasteTest::nothingIsSaidSo() {
  QGuiApplication::clipboard()->clear();
  m_desk->key(Qt::Key_V, Qt::ControlModifier);
  QTRY_VERIFY_WITH_TIMEOUT(
      m_desk->find<QLabel>("said")->accessibleName().contains(QStringLiteral("geen tekst en geen bestand")), patience);
}

void PasteTest::severalFilesInOneGo() {
  const auto file = [&](const char* name, const char* what) {
    return m_desk->write(QLatin1String(name), QByteArray("Datum;Bericht;Auteur;Bron\n2026-11-19 10:00;") + what +
                                                  ";@a;telegram\n2026-11-19 11:00;Nog een bericht: " + what +
                                                  ";@b;telegram\n");
  };
  const QString broken = m_desk->write(QStringLiteral("leeg.csv"), {});
  m_desk->window->openImports(
      {file("een.csv", "naar het plein"), file("twee.csv", "naar de brug"), broken, file("drie.csv", "naar het park")});
  ImportDialog* dialog = importing();
  QVERIFY(dialog);
  dialog->findChild<QComboBox*>(QStringLiteral("importAccess"))->setCurrentIndex(1);
  auto* go = dialog->findChild<QPushButton*>(QStringLiteral("importGo"));
  QVERIFY(go->text().contains(QStringLiteral("1 van 4")));
  go->click();
  // What cannot be read stops there and is told of; the rest goes on with the same answers.
  QTRY_COMPARE_WITH_TIMEOUT(stored(), 4, patience);
  auto* skip = dialog->findChild<QPushButton*>(QStringLiteral("importSkip"));
  QTRY_VERIFY_WITH_TIMEOUT(skip->isVisible(), patience);
  skip->click();
  QTRY_COMPARE_WITH_TIMEOUT(stored(), 6, patience);
  auto* files = dialog->findChild<QTableWidget*>(QStringLiteral("reportFiles"));
  QTRY_VERIFY_WITH_TIMEOUT(files->isVisible(), patience);
  QCOMPARE(files->rowCount(), 4);
  QCOMPARE(files->item(2, 0)->text(), QStringLiteral("leeg.csv"));
  QVERIFY(files->item(2, 1)->text().contains(QStringLiteral("leeg")));
  QCOMPARE(files->item(3, 0)->text(), QStringLiteral("drie.csv"));
  QCOMPARE(files->item(3, 1)->text(), QStringLiteral("2"));
  QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("reportStored"))->text(), QStringLiteral("6"));
  m_desk->picture(dialog, "import_several");
}

void PasteTest::aDropIsTakenInAsAPaste() {
  QMimeData data;
  data.setText(QStringLiteral("Er wordt in de wijk gezegd dat het zaterdag onrustig wordt"));
  QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(m_desk->window.get(), &enter);  // or nobody is the target of the drop
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(m_desk->window.get(), &drop);
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->dialog<NoteDialog>(), patience);
}

void PasteTest::liesInMemoryOnly() {
  const auto file = file::MemoryFile::of("wat geplakt is");
  QVERIFY(static_cast<bool>(file));
#ifdef Q_OS_LINUX
  QVERIFY(!(*file)->onDisk());
#endif
  QFile read(QString::fromStdU16String((*file)->path().u16string()));
  QVERIFY(read.open(QIODevice::ReadOnly));
  QCOMPARE(read.readAll(), QByteArray("wat geplakt is"));
}

// As the program itself: the process that reads a page is this one, started again.
int main(int argc, char** argv) {
  if (intake::confined::isWorker(argc, argv)) intake::confined::runWorker(argc, argv);
  QApplication app(argc, argv);
  PasteTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "paste_test.moc"
