// Groups of signals that say the same, in a real window and by the keyboard alone: suggested, confirmed many at once,
// taken back as one step, and taken apart later.

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "import/import_dialog.h"
#include "intake_desk.h"
#include "screens/crisiskamer/dossier_dialog.h"
#include "screens/postvak/groups/group_words.h"
#include "screens/postvak/groups/groups_dialog.h"
#include "screens/postvak/groups/groups_model.h"
#include "widgets/line_table.h"
#include "widgets/marked_text.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

// Two groups, of three and of two, a contrasting twin of the first, and one that stands alone.
constexpr const char* messages =
    "Datum;Bericht;Auteur;Bron\n"
    "2026-11-19 10:00;Zaterdag om 20.00 uur allemaal naar het Marktplein voor de grote verrassing;@a;telegram\n"
    "2026-11-19 10:03;zaterdag om 20.00 uur allemaal naar het Marktplein voor de grote verrassing!!;@b;telegram\n"
    "2026-11-19 11:00;RT Zaterdag om 20:00 allemaal naar het Marktplein voor de grote verrassing;@c;facebook\n"
    "2026-11-19 11:10;Zondag om 20.00 uur allemaal naar het Marktplein voor de grote verrassing;@d;telegram\n"
    "2026-11-19 12:00;De nieuwe speeltuin aan de Kerkstraat gaat volgende week eindelijk helemaal open;@e;facebook\n"
    "2026-11-19 12:30;De nieuwe speeltuin aan de Kerkstraat gaat volgende week eindelijk helemaal open;@f;instagram\n"
    "2026-11-19 13:00;Wie weet waar mijn fiets is gebleven bij het station van gisteren;@g;facebook\n";

}  // namespace

class GroupsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    m_desk = std::make_unique<IntakeDesk>();
    QVERIFY(m_desk->start());
    QVERIFY(m_desk->readIn(messages));
  }
  void cleanup() { m_desk.reset(); }

  void confirmsManyWithOneKey();
  void marksWhatIsSharedAndWhatDiffers();
  void takesApartLater();
  void leavesOutWhatWasUnticked();
  void opensFromTheReportAndFromD();
  void marksWordsWhole();
  void suggestsTheSamePlaceAndTime();
  void becomesADossier();

 private:
  GroupsDialog* opened();
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_desk->dialogKey(m_dialog, key, modifiers); }
  std::int64_t inInbox() { return m_desk->countIn(Tray::postvak); }

  std::unique_ptr<IntakeDesk> m_desk;
  GroupsDialog* m_dialog = nullptr;
};

GroupsDialog* GroupsTest::opened() {
  m_desk->key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
  m_dialog = m_desk->dialog<GroupsDialog>();
  if (!m_dialog) return nullptr;
  const auto* table = m_dialog->findChild<LineTable*>();
  const bool there = QTest::qWaitFor([&] { return table->isVisible() && table->model()->rowCount() > 0; }, patience);
  return there ? m_dialog : nullptr;
}

void GroupsTest::confirmsManyWithOneKey() {
  QVERIFY(opened());
  auto* model = m_dialog->findChild<GroupsModel*>();
  QCOMPARE(model->suggestions(), 2);
  QCOMPARE(model->group(0)->count, 3);
  QCOMPARE(m_dialog->focusWidget(), m_dialog->findChild<LineTable*>());
  key(Qt::Key_Space);
  key(Qt::Key_Down);
  key(Qt::Key_Space);
  QCOMPARE(model->ticked().size(), 2u);
  m_desk->picture(m_dialog, "groups");
  QCOMPARE(inInbox(), 7);
  key(Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 4, patience);
  QTRY_COMPARE_WITH_TIMEOUT(model->suggestions(), 0, patience);
  QCOMPARE(model->rowCount(), 2);
  QVERIFY(m_desk->find<QLabel>("groupsSaid")->text().contains(QStringLiteral("2 groepen")));
  // Both were one step.
  key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 7, patience);
  QTRY_COMPARE_WITH_TIMEOUT(m_dialog->findChild<QLabel*>(QStringLiteral("groupsSaid"))->text(),
                            QStringLiteral("Ongedaan gemaakt."), patience);
}

void GroupsTest::marksWhatIsSharedAndWhatDiffers() {
  QVERIFY(opened());
  QVERIFY(m_desk->find<QLabel>("groupHead")->text().startsWith(QStringLiteral("3 signalen")));
  QVERIFY(m_desk->find<QLabel>("groupShared")->text().contains(QStringLiteral("verrassing")));
  const auto* model = m_dialog->findChild<GroupsModel*>();
  const auto& near = model->group(0)->near;
  QVERIFY(!near.empty());
  QCOMPARE(near.front().likeness, Likeness::lijkt_op_maar);
  const QString said = grouped::difference(near.front());
  QVERIFY2(said.startsWith(QStringLiteral("lijkt op, maar")), qPrintable(said));
  QVERIFY2(said.contains(QStringLiteral("zaterdag")) && said.contains(QStringLiteral("zondag")), qPrintable(said));
}

void GroupsTest::takesApartLater() {
  QVERIFY(opened());
  key(Qt::Key_Return);  // without a tick: the one that is chosen
  QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 5, patience);
  key(Qt::Key_Escape);
  QTRY_VERIFY(!m_desk->dialog<GroupsDialog>());
  // By the inbox itself, from the one that they lie under.
  m_desk->back();
  m_desk->goTo(m_desk->numbersIn(Tray::samengevoegd).front() - 1);
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QPushButton>("postvak.haalLos")->isEnabled(), patience);
  m_desk->key(Qt::Key_L);
  QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 7, patience);
  m_desk->key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 5, patience);
  // And from the dialog.
  QVERIFY(opened());
  auto* model = m_dialog->findChild<GroupsModel*>();
  const int row = model->rowCount() - 1;
  QVERIFY(model->group(row)->confirmed);
  key(Qt::Key_End, Qt::ControlModifier);
  auto* apart = m_dialog->findChild<QPushButton*>(QStringLiteral("groupsApart"));
  QTRY_VERIFY(apart->isVisible());
  apart->setFocus();
  key(Qt::Key_Return);
  QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 7, patience);
}

void GroupsTest::leavesOutWhatWasUnticked() {
  QVERIFY(opened());
  const auto* model = m_dialog->findChild<GroupsModel*>();
  const auto third = model->group(0)->members.back().number;
  auto* box = m_dialog->findChild<QCheckBox*>(QStringLiteral("member_%1").arg(third));
  QVERIFY(box);
  box->setChecked(false);
  m_dialog->findChild<QPushButton*>(QStringLiteral("groupsGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 6, patience);
  QCOMPARE(m_desk->store()->handling(third)->into, 0);
}

void GroupsTest::opensFromTheReportAndFromD() {
  m_desk->back();
  m_desk->goTo(1);
  QTest::qWait(300);  // what it is like comes a moment later
  m_desk->key(Qt::Key_D);
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QAbstractButton>("allGroups"), patience);
  m_desk->find<QAbstractButton>("allGroups")->click();
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->dialog<GroupsDialog>(), patience);
}

void GroupsTest::marksWordsWhole() {
  const auto marks =
      grouped::marksOf(QStringLiteral("Zaterdagavond: zaterdag om 20.00 uur"), {"zaterdag", "20:00"}, Effect::none, {});
  QCOMPARE(marks.size(), 2u);
  QCOMPARE(marks[0].begin, 15);
  QCOMPARE(marks[1].begin, 27);
}

void GroupsTest::suggestsTheSamePlaceAndTime() {
  QVERIFY(
      m_desk->readIn("Datum;Bericht;Auteur;Bron\n"
                     "2026-11-19 14:00;Mijn dochter hoorde op school van Marktplein, zaterdag 20.00 uur. Klopt dat?;@h;"
                     "facebook\n"));
  QVERIFY(opened());
  auto* model = m_dialog->findChild<GroupsModel*>();
  QTRY_COMPARE_WITH_TIMEOUT(model->suggestions(), 3, patience);
  QCOMPARE(model->copies(), 2);
  key(Qt::Key_Down);
  key(Qt::Key_Down);
  QCOMPARE(model->group(2)->likeness, Likeness::zelfde_plaats_en_tijd);
  QVERIFY(m_desk->find<QLabel>("groupHead")->text().contains(QStringLiteral("dezelfde plaats en tijd")));
  // Its texts differ, so all of them can be read, and ticking what says the same leaves it alone.
  const auto last = model->group(2)->members.back().number;
  auto* box = m_dialog->findChild<QCheckBox*>(QStringLiteral("member_%1").arg(last));
  QTRY_VERIFY(box->isVisible());
  QVERIFY(!box->accessibleDescription().isEmpty());
  m_desk->picture(m_dialog, "groups-meeting");
  m_dialog->findChild<QCheckBox*>(QStringLiteral("groupsAll"))->click();
  QCOMPARE(model->tickedCopies(), 2);
  QVERIFY(!model->isTicked(2));
  // One signal in two of the ticked groups makes them one.
  model->tick(2, true);
  m_dialog->findChild<QPushButton*>(QStringLiteral("groupsGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 4, patience);
}

void GroupsTest::becomesADossier() {
  QVERIFY(opened());
  const auto* model = m_dialog->findChild<GroupsModel*>();
  const std::size_t members = model->group(0)->members.size();
  auto* box = m_dialog->findChild<QCheckBox*>(QStringLiteral("member_%1").arg(model->group(0)->members.back().number));
  QVERIFY(box);
  box->setChecked(false);
  m_desk->picture(m_dialog, "groups-dossier");
  m_dialog->findChild<QPushButton*>(QStringLiteral("groupsDossier"))->click();
  QTRY_VERIFY_WITH_TIMEOUT(m_desk->dialog<DossierDialog>(), patience);
  auto* dialog = m_desk->dialog<DossierDialog>();
  dialog->findChild<QLineEdit*>(QStringLiteral("dossierTitleInput"))->setText(QStringLiteral("Marktplein"));
  const QSignalSpy made(&m_desk->bridge, &Bridge::dossierOpened);
  dialog->findChild<QPushButton*>(QStringLiteral("dossierGo"))->click();
  QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, patience);
  const auto in = m_desk->store()->dossierSignals(made.front().front().toLongLong());
  QVERIFY(in);
  QCOMPARE(in->size(), members - 1);
}

QTEST_MAIN(GroupsTest)
#include "groups_test.moc"
