// The choice of a sheet on the page that shows what a workbook will become.

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "import/preview_page.h"
#include "theme/theme.h"

using namespace peilstok;
using namespace peilstok::ui;

class ImportSheetsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void oneSheetIsNoQuestion();
  void severalSheetsAreShownWithTheChosenOne();
  void aChoiceIsTold();
  void anInvitationIsStatedWhereItIsMissed();

 private:
  Theme m_theme{*qApp, Scheme::light};
  Knowledge m_knowledge;
};

namespace {

intake::SheetProfile sheet(const char* name, bool fits, bool hidden = false) {
  intake::SheetProfile made;
  made.name = name;
  made.hidden = hidden;
  made.header = {"Datum", "Bericht"};
  if (fits) made.fieldColumns["text"] = 1;
  return made;
}

app::ImportPreview workbook(std::vector<intake::SheetProfile> sheets, std::vector<std::uint32_t> read) {
  app::ImportPreview preview;
  preview.profile.kind = intake::FileKind::xlsx;
  preview.profile.header = sheets[read.front()].header;
  preview.profile.fieldColumns = sheets[read.front()].fieldColumns;
  preview.profile.sheets = std::move(sheets);
  preview.profile.sheetsRead = std::move(read);
  return preview;
}

QComboBox* choiceOf(const ImportPreviewPage& page) { return page.findChild<QComboBox*>(QStringLiteral("importSheet")); }

QStringList itemsOf(const QComboBox& box) {
  QStringList items;
  for (int i = 0; i < box.count(); ++i) items << box.itemText(i);
  return items;
}

}  // namespace

void ImportSheetsTest::oneSheetIsNoQuestion() {
  ImportPreviewPage page(m_theme, m_knowledge, systemClock());
  page.show(QStringLiteral("een.xlsx"), workbook({sheet("Blad1", true)}, {0}));
  QVERIFY(choiceOf(page)->parentWidget()->isHidden());
  page.show(QStringLiteral("lijst.csv"), {});
  QVERIFY(choiceOf(page)->parentWidget()->isHidden());
}

void ImportSheetsTest::anInvitationIsStatedWhereItIsMissed() {
  ImportPreviewPage page(m_theme, m_knowledge, systemClock());
  auto* button = page.findChild<QPushButton*>(QStringLiteral("importInvited"));
  QVERIFY(button->isHidden());
  page.showError(QStringLiteral("a.txt"), Error{ErrorCode::unknown_format, {}});
  QVERIFY(button->isHidden());
  page.showError(QStringLiteral("a.txt"), Error{ErrorCode::chat_needs_invitation, {}});
  QVERIFY(!button->isHidden());
  QSignalSpy stated(&page, &ImportPreviewPage::invitationStated);
  button->click();
  QCOMPARE(stated.count(), 1);
  page.show(QStringLiteral("a.txt"), {});
  QVERIFY(button->isHidden());
}

void ImportSheetsTest::severalSheetsAreShownWithTheChosenOne() {
  ImportPreviewPage page(m_theme, m_knowledge, systemClock());
  page.show(
      QStringLiteral("drie.xlsx"),
      workbook({sheet("Uitleg", false), sheet("Kort", true), sheet("Lang", true), sheet("Oud", true, true)}, {2}));
  QComboBox* choice = choiceOf(page);
  QVERIFY(!choice->parentWidget()->isHidden());
  QVERIFY(!choice->accessibleName().isEmpty());
  QCOMPARE(itemsOf(*choice), QStringList({QStringLiteral("Uitleg (geen berichten herkend)"), QStringLiteral("Kort"),
                                          QStringLiteral("Lang"), QStringLiteral("Oud"),
                                          QStringLiteral("alle 2 werkbladen met berichten")}));
  QCOMPARE(choice->currentIndex(), 2);
  QCOMPARE(page.sheet(), std::string("Lang"));
  page.show(QStringLiteral("drie.xlsx"), workbook({sheet("Kort", true), sheet("Lang", true)}, {0, 1}));
  QCOMPARE(page.sheet(), std::string(intake::kAllSheets));
}

void ImportSheetsTest::aChoiceIsTold() {
  ImportPreviewPage page(m_theme, m_knowledge, systemClock());
  page.show(QStringLiteral("twee.xlsx"), workbook({sheet("Kort", true), sheet("Lang", true)}, {0}));
  const QSignalSpy told(&page, &ImportPreviewPage::sheetChanged);
  QComboBox* choice = choiceOf(page);
  choice->setCurrentIndex(1);
  QCOMPARE(told.size(), 0);
  Q_EMIT choice->activated(1);
  QCOMPARE(told.size(), 1);
  QCOMPARE(page.sheet(), std::string("Lang"));
}

QTEST_MAIN(ImportSheetsTest)
#include "import_sheets_test.moc"
