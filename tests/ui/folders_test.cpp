// Folders that are watched, in the real window: named in the settings, looked into by themselves, told of in the
// Postvak.

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "screens/instellingen/instellingen.h"
#include "screens/postvak/postvak.h"
#include "screens/postvak/signal_view.h"
#include "settings_desk.h"
#include "shell/folder_lookout.h"

using namespace peilstok;
using namespace peilstok::ui;

class FoldersTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void folderIsNamedAndItsFilesComeIn();
  void whatIsMissingIsAskedFor();
  void folderIsTakenAway();
};

namespace {

void write(const QString& name, const char* bytes) {
  QFile file(name);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

/// The page of folders, with everything chosen.
void fillIn(SessionDesk& desk, const QString& folder) {
  desk.window().go(Place::instellingen);
  desk.window().settingsPage()->showSection(QStringLiteral("foldersSection"));
  desk.window().settingsPage()->setFolder(folder);
  auto* channel = desk.find<QComboBox>("folderChannel");
  channel->setCurrentIndex(channel->findData(static_cast<int>(Channel::politie)));
  auto* access = desk.find<QComboBox>("folderAccess");
  access->setCurrentIndex(access->findData(static_cast<int>(Access::politie)));
}

bool keeps(SessionDesk& desk, const QString& folder) {
  fillIn(desk, folder);
  desk.find<QPushButton>("keepFolder")->click();
  return QTest::qWaitFor([&] { return desk.find<QPushButton>("dropFolder") != nullptr; }, patience);
}

}  // namespace

void FoldersTest::folderIsNamedAndItsFilesComeIn() {
  SessionDesk desk;
  const QTemporaryDir in;
  desk.window().findChild<FolderLookout*>()->setPause(std::chrono::milliseconds{50});
  QVERIFY(desk.start());
  const QSignalSpy said(desk.window().findChild<FolderLookout*>(), &FolderLookout::said);
  QVERIFY(keeps(desk, in.path()));
  write(in.filePath(QStringLiteral("a.csv")), "datum,tekst\n2026-11-19 16:05,Zaterdag allemaal naar het Marktplein\n");
  write(in.filePath(QStringLiteral("foto.jpg")), "\xFF\xD8\xFF\xE0\x01\x02\x03");
  QVERIFY(QTest::qWaitFor([&] { return QFile::exists(in.filePath(QStringLiteral("rejected/foto.jpg"))); }, patience));
  QVERIFY(QTest::qWaitFor([&] { return QFile::exists(in.filePath(QStringLiteral("done/a.csv"))); }, patience));
  QVERIFY(QFile::exists(in.filePath(QStringLiteral("done/a.csv.verslag.txt"))));
  const auto heard = [&](const QString& part) {
    return std::ranges::any_of(
        said, [&](const auto& one) { return one.first().toString().contains(part, Qt::CaseInsensitive); });
  };
  QVERIFY(QTest::qWaitFor([&] { return heard(QStringLiteral("1 bestand ingelezen uit een map")); }, patience));
  QVERIFY(QTest::qWaitFor([&] { return heard(QStringLiteral("1 bestand geweigerd")); }, patience));
  desk.window().go(Place::postvak);
  auto* list = desk.window().findChild<SignalView*>();
  QVERIFY(QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }, patience));
}

void FoldersTest::whatIsMissingIsAskedFor() {
  SessionDesk desk;
  QVERIFY(desk.start());
  const QTemporaryDir in;
  fillIn(desk, in.path());
  desk.find<QComboBox>("folderAccess")->setCurrentIndex(0);
  desk.find<QPushButton>("keepFolder")->click();
  QVERIFY(desk.find<QLabel>("folderRefusal")->text().contains(QStringLiteral("hoe de gemeente")));
  fillIn(desk, in.path());
  auto* channel = desk.find<QComboBox>("folderChannel");
  auto* access = desk.find<QComboBox>("folderAccess");
  channel->setCurrentIndex(channel->findData(static_cast<int>(Channel::politie)));
  access->setCurrentIndex(access->findData(static_cast<int>(Access::open)));
  desk.find<QPushButton>("keepFolder")->click();
  QVERIFY(desk.find<QLabel>("folderRefusal")->text().contains(QStringLiteral("van haar verkregen")));
  QVERIFY(!desk.find<QPushButton>("dropFolder"));
  fillIn(desk, in.filePath(QStringLiteral("bestaat-niet")));
  desk.find<QPushButton>("keepFolder")->click();
  QVERIFY(QTest::qWaitFor(
      [&] { return desk.find<QLabel>("folderRefusal")->text().contains(QStringLiteral("Kijk of zij bestaat")); },
      patience));
  QVERIFY(!desk.find<QPushButton>("dropFolder"));
}

void FoldersTest::folderIsTakenAway() {
  SessionDesk desk;
  QVERIFY(desk.start());
  const QTemporaryDir in;
  QVERIFY(keeps(desk, in.path()));
  desk.find<QPushButton>("dropFolder")->click();
  QVERIFY(QTest::qWaitFor([&] { return desk.find<QPushButton>("dropFolder") == nullptr; }, patience));
}

QTEST_MAIN(FoldersTest)
#include "folders_test.moc"
