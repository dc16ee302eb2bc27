// Wie belt wie: what is filled in is counted and marked, stored in the workspace file, and never lost when it is not.

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "bridge/text.h"
#include "lookup_pages.h"
#include "models/entry_list_model.h"
#include "screens/interventiekaart/partners_page.h"
#include "widgets/entry_list.h"
#include "widgets/fold.h"
#include "widgets/sign_line.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

/// A page over a workspace of its own.
struct Desk {
  OpenWorkspace work;
  std::unique_ptr<PartnersPage> page;

  bool start() {
    if (!work.open()) return false;
    page = makePage();
    return QTest::qWaitFor([this] { return list()->isVisible(); }, patience);
  }
  std::unique_ptr<PartnersPage> makePage() {
    auto made = std::make_unique<PartnersPage>(work.theme, work.bridge, nullptr,
                                               [] { return *civil::parseIso("2026-11-22T09:00"); });
    made->resize(1188, 700);
    made->show();
    return made;
  }
  EntryList* list() const { return page->findChild<EntryList*>(); }
  QLineEdit* field(const char* name) const { return page->findChild<QLineEdit*>(QLatin1String(name)); }
  QPushButton* button(const char* name) const { return page->findChild<QPushButton*>(QLatin1String(name)); }
  QString words(const char* name) const { return page->findChild<QLabel*>(QLatin1String(name))->text(); }
  bool says(const QString& part) const {
    for (const QLabel* label : page->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(part)) return true;
    return false;
  }
  QString row(const QString& id) const {
    const auto* model = static_cast<EntryListModel*>(list()->model());
    return model->index(model->rowOf(id)).data(Qt::AccessibleTextRole).toString();
  }
  bool save() {
    const QSignalSpy ready(&work.bridge, &Bridge::partnersReady), refused(&work.bridge, &Bridge::refused);
    button("saveContact")->click();
    return QTest::qWaitFor([&] { return !ready.isEmpty() || !refused.isEmpty(); }, patience) && refused.isEmpty();
  }
};

}  // namespace

class PartnersPageTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void startsEmptyAndKind();
  void savesAContact();
  void marksWhoHasNoDeputy();
  void keepsWhatWasRefused();
  void keepsDraftsWhileGoingAround();
  void asksForARealDate();
  void agreementsStack();
  void worksByKeyboard();
  void everythingHasAName();
};

void PartnersPageTest::startsEmptyAndKind() {
  Desk desk;
  QVERIFY(desk.start());
  QVERIFY(desk.words("partnerCounts").startsWith(QStringLiteral("Nog geen van de ")));
  QTRY_VERIFY(desk.says(QStringLiteral("geen namen")));
  QTRY_VERIFY(desk.says(QStringLiteral("alleen in dit werkbestand")));
  QTRY_VERIFY(desk.says(QStringLiteral("Nog niet ingevuld")));
  QTRY_VERIFY(desk.says(QStringLiteral("Nog geen afspraken")));
  QVERIFY(desk.row(QStringLiteral("wijkagent")).contains(QStringLiteral("nog niet ingevuld")));
  QVERIFY(!desk.button("saveContact")->isEnabled());
  QVERIFY(!desk.button("agree")->isEnabled());
}

void PartnersPageTest::savesAContact() {
  Desk desk;
  QVERIFY(desk.start());
  desk.page->showPartner(QStringLiteral("wijkagent"));
  desk.field("function")->setText(QStringLiteral("  wijkagent Noord "));
  desk.field("reach")->setText(QStringLiteral("0900 8844"));
  desk.field("hours")->setText(QStringLiteral("ma t/m vr"));
  desk.field("deputy")->setText(QStringLiteral("wijkagent Zuid"));
  desk.button("today")->click();
  QCOMPARE(desk.field("checked")->text(), QStringLiteral("22-11-2026"));
  QVERIFY(desk.row(QStringLiteral("wijkagent")).contains(QStringLiteral("nog niet bewaard")));
  QVERIFY(desk.save());
  QTRY_COMPARE(desk.words("contactSaid"), QStringLiteral("Bewaard."));
  QVERIFY(!desk.button("saveContact")->isEnabled());
  QVERIFY(desk.words("partnerCounts").startsWith(QStringLiteral("1 van ")));
  QVERIFY(desk.words("partnerCounts").endsWith(QStringLiteral("allemaal met vervanger")));
  QTRY_VERIFY(desk.says(QStringLiteral("22 november 2026")));

  // Another page over the same file reads it back.
  desk.page = desk.makePage();
  QTRY_VERIFY_WITH_TIMEOUT(desk.list()->isVisible(), patience);
  desk.page->showPartner(QStringLiteral("wijkagent"));
  QCOMPARE(desk.field("function")->text(), QStringLiteral("wijkagent Noord"));
  QCOMPARE(desk.field("checked")->text(), QStringLiteral("22-11-2026"));
}

void PartnersPageTest::marksWhoHasNoDeputy() {
  Desk desk;
  QVERIFY(desk.start());
  desk.page->showPartner(QStringLiteral("communicatie"));
  desk.field("function")->setText(QStringLiteral("adviseur crisiscommunicatie"));
  QVERIFY(desk.save());
  QTRY_VERIFY(desk.words("partnerCounts").contains(QStringLiteral("1 zonder vervanger")));
  QVERIFY(desk.row(QStringLiteral("communicatie")).contains(QStringLiteral("geen vervanger")));
  QTRY_VERIFY(desk.says(QStringLiteral("geen vervanger")));
  const auto* model = static_cast<EntryListModel*>(desk.list()->model());
  const auto* row = static_cast<const EntryRow*>(
      model->index(model->rowOf(QStringLiteral("communicatie"))).data(EntryListModel::RowRole).value<const void*>());
  QCOMPARE(*row->sign, Sign::gap);  // a shape beside the word
}

void PartnersPageTest::keepsWhatWasRefused() {
  Desk desk;
  QVERIFY(desk.start());
  desk.page->showPartner(QStringLiteral("halt"));
  // Within the characters of the field, but more bytes than the core takes.
  const QString tooLong = QStringLiteral("€").repeated(100);
  desk.field("function")->setText(tooLong);
  QVERIFY(!desk.save());
  const auto* wrong = desk.page->findChild<SignLine*>(QStringLiteral("contactWrong"));
  QTRY_VERIFY(wrong->isVisible());
  QVERIFY(wrong->words().startsWith(QStringLiteral("Niet bewaard.")));
  QCOMPARE(desk.field("function")->text(), tooLong);
  QVERIFY(desk.button("saveContact")->isEnabled());
  QVERIFY(desk.row(QStringLiteral("halt")).contains(QStringLiteral("nog niet bewaard")));
}

void PartnersPageTest::keepsDraftsWhileGoingAround() {
  Desk desk;
  QVERIFY(desk.start());
  desk.page->showPartner(QStringLiteral("halt"));
  desk.field("function")->setText(QStringLiteral("teamleider"));
  auto* agreement = desk.page->findChild<QPlainTextEdit*>(QStringLiteral("agreementText"));
  agreement->setPlainText(QStringLiteral("belt terug"));
  desk.page->showPartner(QStringLiteral("coa"));
  QCOMPARE(desk.field("function")->text(), QString());
  QCOMPARE(agreement->toPlainText(), QString());
  desk.work.bridge.requestPartners();  // fresh facts do not wipe what is being typed
  QTest::qWait(200);
  desk.page->showPartner(QStringLiteral("halt"));
  QCOMPARE(desk.field("function")->text(), QStringLiteral("teamleider"));
  QCOMPARE(agreement->toPlainText(), QStringLiteral("belt terug"));
}

void PartnersPageTest::asksForARealDate() {
  Desk desk;
  QVERIFY(desk.start());
  const QSignalSpy ready(&desk.work.bridge, &Bridge::partnersReady);
  desk.field("function")->setText(QStringLiteral("jurist"));
  desk.field("checked")->setText(QStringLiteral("gisteren"));
  desk.button("saveContact")->click();
  QVERIFY(desk.page->findChild<SignLine*>(QStringLiteral("contactWrong"))->isVisible());
  QCOMPARE(desk.field("checked")->text(), QStringLiteral("gisteren"));
  QTest::qWait(50);
  QVERIFY(ready.isEmpty());  // it was not even asked
  desk.field("checked")->setText(QStringLiteral("1-11-2026"));
  QVERIFY(desk.save());
}

void PartnersPageTest::agreementsStack() {
  Desk desk;
  QVERIFY(desk.start());
  desk.page->showPartner(QStringLiteral("jongerenwerk"));
  auto* text = desk.page->findChild<QPlainTextEdit*>(QStringLiteral("agreementText"));
  const auto agree = [&](const QString& what) {
    text->setPlainText(what);
    desk.field("agreementRole")->setText(QStringLiteral("adviseur OOV"));
    const QSignalSpy ready(&desk.work.bridge, &Bridge::partnersReady);
    desk.button("agree")->click();
    return QTest::qWaitFor([&] { return !ready.isEmpty(); }, patience);
  };
  QVERIFY(agree(QStringLiteral("Belt binnen een uur terug.")));
  QTRY_COMPARE(desk.words("agreement"), QStringLiteral("Belt binnen een uur terug."));
  QCOMPARE(text->toPlainText(), QString());
  QVERIFY(agree(QStringLiteral("Elke maandag overleg.")));
  QTRY_COMPARE(desk.words("agreement"), QStringLiteral("Elke maandag overleg."));
  auto* earlier = desk.page->findChild<Fold*>(QStringLiteral("earlierAgreements"));
  QVERIFY(earlier);
  QVERIFY(!earlier->isOpen());
  QVERIFY(!desk.says(QStringLiteral("Belt binnen een uur terug.")));
  earlier->setOpen(true);
  QTRY_VERIFY(desk.says(QStringLiteral("Belt binnen een uur terug.")));
}

void PartnersPageTest::worksByKeyboard() {
  Desk desk;
  QVERIFY(desk.start());
  EntryList* list = desk.list();
  list->setFocus();
  const QString first = list->currentId();
  QVERIFY(!first.isEmpty());
  QTest::keyClick(list, Qt::Key_End);
  QTest::keyClick(list, Qt::Key_Home);
  QVERIFY(!list->currentId().isEmpty());  // never on a heading
  for (int i = 0; i < 8; ++i) {
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(!list->currentId().isEmpty());
  }
  QVERIFY(list->currentId() != first);
  QTest::keyClick(list, Qt::Key_Return);
  QCOMPARE(desk.page->focusWidget(), static_cast<QWidget*>(desk.field("function")));
  QTest::keyClicks(desk.field("function"), QStringLiteral("teamleider"));
  const QSignalSpy ready(&desk.work.bridge, &Bridge::partnersReady);
  QTest::keyClick(desk.field("function"), Qt::Key_Return);
  QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), patience);
  QCOMPARE(desk.page->focusWidget(), static_cast<QWidget*>(desk.field("function")));
}

void PartnersPageTest::everythingHasAName() {
  Desk desk;
  QVERIFY(desk.start());
  QCOMPARE(namelessControls(*desk.page), QStringList());
  QCOMPARE(doubleMnemonics(*desk.page), QStringList());
  for (const int width : {1742, 944, 544}) {
    desk.page->resize(width, 500);
    QTest::qWait(20);
    QVERIFY(desk.page->width() <= width);
    QCOMPARE(namelessControls(*desk.page), QStringList());
  }
}

QTEST_MAIN(PartnersPageTest)
#include "partners_page_test.moc"
