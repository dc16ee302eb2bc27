// The omgevingsbeeld on a workspace of invented signals: choosing, brushing, the table, paper and outlines, with the
// keyboard.

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPdfWriter>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "bridge/bridge.h"
#include "bridge/text.h"
#include "charts/survey_words.h"
#include "prompts/prompts.h"
#include "screens/omgevingsbeeld/coming_strip.h"
#include "screens/omgevingsbeeld/day_views.h"
#include "screens/omgevingsbeeld/map_view.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/omgevingsbeeld/survey_print.h"
#include "screens/omgevingsbeeld/survey_tables.h"
#include "screens/omgevingsbeeld/timeline_view.h"
#include "settings/settings.h"
#include "shell/commands.h"
#include "theme/theme.h"
#include "widgets/marks.h"
#include "widgets/panels.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

const QString dataDir = QStringLiteral(PEILSTOK_TEST_DATA_DIR);
constexpr int patience = 60'000;

Instant now() { return *civil::parseIso("2026-11-21T12:00:00+01:00"); }
std::filesystem::path path(const QString& text) { return std::filesystem::path(text.toStdU16String()); }

/// Answers every question at once.
class Answering : public Prompts {
 public:
  void chooseImportFile(QWidget*, const QString&, std::function<void(QString)>) override {}
  void choosePrinter(QWidget*, const QString&, std::function<void(QPrinter&)> chosen) override {
    QPrinter printer;
    printer.setOutputFileName(pdf);
    chosen(printer);
  }
  void choosePdfFile(QWidget*, const QString& name, std::function<void(QString)> chosen) override {
    suggested = name;
    chosen(pdf);
  }
  void chooseBoundaryFile(QWidget*, std::function<void(QString)> chosen) override { chosen(boundaries); }
  void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void()> agreed) override {
    agreed();
  }
  void tell(QWidget*, const QString&, const QString& text, const QString&, std::function<void()>) override {
    told << text;
  }

  QString pdf, boundaries, suggested;
  QStringList told;
};

/// Eight ordinary weeks of three signals a Saturday, a busy last Friday, and what happened next door.
QByteArray signalLines() {
  QByteArray out;
  int number = 0;
  const auto add = [&](const QString& text, const QString& received, const char* channel) {
    out +=
        QStringLiteral(
            R"({"id": "v%1", "text": "%2", "received": "%3", "channel": "%4", "access": "open", "observed": "gezien", )"
            R"("municipality": "GM9001"})")
            .arg(++number)
            .arg(text, received, QLatin1String(channel))
            .toUtf8() +
        '\n';
  };
  for (int week = 1; week <= 9; ++week)
    for (int i = 0; i < 3; ++i) {
      const auto day = survey::civilDay(now()) - std::chrono::days(7 * week + 1);
      add(QStringLiteral("Bericht %1 over de markt in Waterbroek.").arg(i),
          toQt(civil::format(survey::beginOf(day) + std::chrono::hours(9 + i))), "monitoring");
    }
  for (int i = 0; i < 12; ++i)
    add(QStringLiteral("Melding %1: veel jongeren op het Stationsplein in Waterbroek.").arg(i),
        QStringLiteral("2026-11-20T%1:1%2:00+01:00").arg(18 + i / 4).arg(i % 4), i % 3 == 0 ? "politie" : "monitoring");
  add(QStringLiteral(
          "Nu honderd man op het Stationsplein in Waterbroek, ruiten ingegooid, zwaar vuurwerk naar agenten."),
      QStringLiteral("2026-11-20T21:40:00+01:00"), "politie");
  add(QStringLiteral("Onrust in Rietvonder vanmiddag."), QStringLiteral("2026-11-19T15:00:00+01:00"), "school");
  add(QStringLiteral("Ruiten ingegooid bij het raadhuis in Kravelduin."), QStringLiteral("2026-11-18T22:00:00+01:00"),
      "monitoring");
  add(QStringLiteral("Wat een mooi weer vandaag."), QStringLiteral("2026-11-18T12:00:00+01:00"), "monitoring");
  add(QStringLiteral("Wedstrijd in Alkmaar begint laat."), QStringLiteral("2026-11-18T13:00:00+01:00"), "monitoring");
  return out;
}

void picture(QWidget& widget, const char* name) {
  const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES");
  if (folder.isEmpty()) return;
  QTest::qWait(300);
  widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

}  // namespace

class OmgevingsbeeldTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanupTestCase();
  void showsWhatThereIs();
  void tellsWhatIsToCome();
  void everyControlHasAName();
  void chartsSpeak();
  void mapFiltersTheOthers();
  void timelineBrushesWithKeys();
  void timelineZooms();
  void dayIsChosen();
  void standsOutAgainstNormal();
  void chipsFilter();
  void tableHoldsTheSame();
  void tableOpensASignal();
  void timelineOpensASignal();
  void escapeLetsGoStepByStep();
  void rangesGoBackAndForth();
  void quietStretchSaysSo();
  void printsOnA4();
  void boundariesComeAndGo();
  void fitsANarrowWindow();
  void emptyWorkspaceSaysWhy();
  void failedRequestSaysSo();
  void calendarGoesWithAPastStretch();

 private:
  template <class T>
  T* in(const char* name) const {
    T* found = m_page->findChild<T*>(QLatin1String(name));
    if (!found) qWarning() << "no" << name;
    return found;
  }
  QTableView* table(const char* name) const { return in<QTableView>(name); }
  void waitForPicture(const QSignalSpy& spy) const { QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty(), patience); }
  void openTable();

  QTemporaryDir m_folder;
  Answering m_answers;
  std::unique_ptr<Theme> m_theme;
  std::unique_ptr<Bridge> m_bridge;
  WorkspaceFacts m_facts;
  std::unique_ptr<Settings> m_settings;
  std::unique_ptr<Omgevingsbeeld> m_page;
};

void OmgevingsbeeldTest::initTestCase() {
  const bool dark = qEnvironmentVariableIsSet("PEILSTOK_PICTURES_DARK");
  m_theme = std::make_unique<Theme>(*qApp, dark ? Scheme::dark : Scheme::light);
  m_bridge = std::make_unique<Bridge>();
  m_page = std::make_unique<Omgevingsbeeld>(*m_theme, *m_bridge, m_answers, now);
  m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("instellingen.ini")));
  m_page->addCommands(*new Commands(*m_settings, m_page.get()));
  m_answers.pdf = m_folder.filePath(QStringLiteral("beeld.pdf"));
  bool opened = false;
  connect(m_bridge.get(), &Bridge::opened, this, [&](const WorkspaceFacts& facts) {
    m_page->setFacts(facts);
    m_facts = facts;
    opened = true;
  });
  m_bridge->open({path(dataDir), path(m_folder.filePath(QStringLiteral("werk.db"))),
                  path(dataDir + QStringLiteral("/example/overlay.json"))});
  QTRY_VERIFY_WITH_TIMEOUT(opened, patience);
  QFile file(m_folder.filePath(QStringLiteral("in.jsonl")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(signalLines());
  file.close();
  const QSignalSpy imported(m_bridge.get(), &Bridge::importFinished);
  app::ImportOptions options;
  options.file = path(file.fileName());
  m_bridge->import(options);
  QTRY_VERIFY_WITH_TIMEOUT(!imported.isEmpty(), patience);
  const QSignalSpy shown(m_page.get(), &Omgevingsbeeld::shown);
  m_page->resize(1170, 714);
  m_page->reload();
  m_page->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
  waitForPicture(shown);
}

void OmgevingsbeeldTest::cleanupTestCase() {
  m_page.reset();
  m_bridge.reset();
}

void OmgevingsbeeldTest::init() {
  while (m_page->stepBack()) {}
  m_page->activateWindow();
  m_page->focusPage();
}

void OmgevingsbeeldTest::openTable() {
  in<QWidget>("map")->setFocus();
  QTest::keyClick(in<QWidget>("map"), Qt::Key_T);
  QVERIFY(table("occurrences")->isVisible());
}

void OmgevingsbeeldTest::showsWhatThereIs() {
  picture(*m_page, "omgevingsbeeld");
  QVERIFY(in<MapView>("map")->isVisible());
  QVERIFY(in<TimelineView>("timeline")->isVisible());
  QCOMPARE(in<QComboBox>("municipality")->currentText(), QStringLiteral("Waterbroek"));
  QCOMPARE(in<MapView>("map")->chart().stops().size(), std::size_t(5));
  QCOMPARE(in<FilterChip>("withoutPlace")->accessibleName(), QStringLiteral("zonder plaats, 1 signaal"));
  QVERIFY(in<FilterChip>("elsewhere")->isVisible());
}

void OmgevingsbeeldTest::tellsWhatIsToCome() {
  ComingStrip strip(*m_theme);
  const QSignalSpy opened(&strip, &ComingStrip::openRequested);
  auto picture = std::make_shared<survey::Picture>();
  picture->own = "GM9001";
  picture->now = now();
  strip.show(picture, m_facts.knowledge);
  QVERIFY(strip.isHidden());  // nothing is to come, and no room is taken to say so
  const auto tonight = survey::beginOf(survey::civilDay(now())) + std::chrono::hours(22);
  picture = std::make_shared<survey::Picture>(*picture);
  picture->coming = {{tonight, false, "GM9001", "Marktplein", true, {7, 3}, 4},
                     {tonight + std::chrono::hours(10), true, "", "", false, {9}, 0}};
  for (int i = 2; i < 7; ++i)
    picture->coming.push_back(
        {tonight + std::chrono::hours(40 + i), false, "GM9003", "Raadhuisplein", true, {20 + i}, 0});
  strip.show(picture, m_facts.knowledge);
  QVERIFY(!strip.isHidden());
  auto buttons = strip.findChildren<QAbstractButton*>();
  QCOMPARE(buttons.size(), 5);
  QCOMPARE(buttons[0]->text(), QStringLiteral("vandaag 22:00  \u00b7  Marktplein  \u00b7  6 signalen"));
  QCOMPARE(buttons[1]->text(), QStringLiteral("morgen  \u00b7  zonder plaats  \u00b7  1 signaal"));
  QVERIFY(buttons[2]->text().contains(QStringLiteral("Raadhuisplein in Kravelduin")));
  buttons[0]->click();
  QCOMPARE(opened.size(), 1);
  QCOMPARE(opened.first().first().toLongLong(), 7);
  buttons[4]->click();
  QTRY_COMPARE(strip.findChildren<QAbstractButton*>().size(), 7);
}

void OmgevingsbeeldTest::everyControlHasAName() {
  for (const bool tables : {false, true}) {
    if (tables) openTable();
    for (const auto* widget : m_page->findChildren<QWidget*>()) {
      if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
      QVERIFY2(!widget->accessibleName().isEmpty(),
               qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()));
    }
  }
}

void OmgevingsbeeldTest::chartsSpeak() {
  for (const char* name : {"map", "timeline", "calendar", "normal"}) {
    auto* view = in<ChartView>(name);
    view->setFocus();
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(view);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    QVERIFY2(!spoken->text(QAccessible::Description).isEmpty(), name);
    QVERIFY2(!spoken->text(QAccessible::Value).isEmpty(), name);
  }
}

void OmgevingsbeeldTest::mapFiltersTheOthers() {
  auto* map = in<MapView>("map");
  auto* timeline = in<TimelineView>("timeline");
  map->setFocus();
  QTest::keyClick(map, Qt::Key_Home);
  QTest::keyClick(map, Qt::Key_Right);
  QVERIFY2(map->here().startsWith(QLatin1String("Kravelduin")), qPrintable(map->here()));
  QTest::keyClick(map, Qt::Key_Return);
  QCOMPARE(m_page->selection().place, std::string("GM9003"));
  QCOMPARE(timeline->chart().countIn(static_cast<int>(Lane::online)), std::int64_t(0));
  QVERIFY(timeline->chart().countIn(static_cast<int>(Lane::buren)) > 0);
  QVERIFY(in<QPushButton>("clear")->isVisible());
  picture(*m_page, "omgevingsbeeld-gemeente");
  QTest::keyClick(map, Qt::Key_Return);
  QVERIFY(m_page->selection().isEmpty());
  QVERIFY(timeline->chart().countIn(static_cast<int>(Lane::online)) > 0);
}

void OmgevingsbeeldTest::timelineBrushesWithKeys() {
  auto* timeline = in<TimelineView>("timeline");
  timeline->setFocus();
  QTest::keyClick(timeline, Qt::Key_End);
  for (int i = 0; i < 6; ++i) QTest::keyClick(timeline, Qt::Key_Left);
  for (int i = 0; i < 3; ++i) QTest::keyClick(timeline, Qt::Key_Left, Qt::ShiftModifier);
  QVERIFY(m_page->selection().stretch);
  const auto [from, until] = *m_page->selection().stretch;
  QVERIFY(from < until);
  openTable();
  const auto* model = table("occurrences")->model();
  for (int row = 0; row < model->rowCount(); ++row) {
    const auto at = Instant{std::chrono::seconds(model->index(row, 0).data(SurveyTableModel::SortRole).toLongLong())};
    QVERIFY(at >= from && at < until);
  }
}

void OmgevingsbeeldTest::timelineZooms() {
  auto* timeline = in<TimelineView>("timeline");
  timeline->setFocus();
  const auto whole = timeline->chart().view();
  QTest::keyClick(timeline, Qt::Key_Plus);
  QVERIFY(timeline->isZoomed());
  const auto closer = timeline->chart().view();
  QVERIFY(closer.second - closer.first < whole.second - whole.first);
  for (int i = 0; i < 40; ++i) QTest::keyClick(timeline, Qt::Key_Plus);
  const auto closest = timeline->chart().view();
  QCOMPARE((closest.second - closest.first).count(), std::int64_t(3600));
  for (int i = 0; i < 60; ++i) QTest::keyClick(timeline, Qt::Key_Minus);
  QVERIFY(!timeline->isZoomed());
  QTest::keyClick(timeline, Qt::Key_Plus);
  QTest::keyClick(timeline, Qt::Key_0);
  QVERIFY(timeline->chart().view() == whole);
}

void OmgevingsbeeldTest::dayIsChosen() {
  auto* calendar = in<CalendarView>("calendar");
  calendar->setFocus();
  QTest::keyClick(calendar, Qt::Key_Home);
  QTest::keyClick(calendar, Qt::Key_Left);
  QVERIFY2(calendar->here().startsWith(QLatin1String("vrijdag 20 november")), qPrintable(calendar->here()));
  QTest::keyClick(calendar, Qt::Key_Return);
  QVERIFY(m_page->selection().stretch);
  QCOMPARE(survey::civilDay(m_page->selection().stretch->first), survey::civilDay(now()) - std::chrono::days(1));
  picture(*m_page, "omgevingsbeeld-dag");
  QTest::keyClick(calendar, Qt::Key_Return);
  QVERIFY(!m_page->selection().stretch);
  QTest::keyClick(calendar, Qt::Key_Down);
  QTest::keyClick(calendar, Qt::Key_Return);  // what still has to come has nothing to show
  QVERIFY(!m_page->selection().stretch);
}

void OmgevingsbeeldTest::standsOutAgainstNormal() {
  const auto& days = in<NormalView>("normal")->chart().days();
  QCOMPARE(days.size(), std::size_t(14));
  const survey::DayFigures& friday = days[days.size() - 2];
  QCOMPARE(friday.count, std::int64_t(13));
  QCOMPARE(friday.usual, 3.0);
  QCOMPARE(friday.change, survey::Change::more);
  QVERIFY2(in<NormalView>("normal")->chart().summary().contains(QStringLiteral("vr 20 nov meer")),
           qPrintable(in<NormalView>("normal")->chart().summary()));
}

void OmgevingsbeeldTest::chipsFilter() {
  auto* chip = in<FilterChip>("withoutPlace");
  chip->setFocus();
  QTest::keyClick(chip, Qt::Key_Space);
  QVERIFY(m_page->selection().withoutPlace);
  openTable();
  QCOMPARE(table("occurrences")->model()->rowCount(), 1);
  QTest::keyClick(in<FilterChip>("elsewhere"), Qt::Key_Space);
  QVERIFY(m_page->selection().elsewhere && !m_page->selection().withoutPlace);
  QCOMPARE(table("occurrences")->model()->rowCount(), 1);
}

void OmgevingsbeeldTest::tableHoldsTheSame() {
  openTable();
  const auto* proxy = table("occurrences")->model();
  std::int64_t lanes = 0;
  for (int lane = 0; lane < TimelineChart::lanes; ++lane) lanes += in<TimelineView>("timeline")->chart().countIn(lane);
  QCOMPARE(std::int64_t(proxy->rowCount()), lanes);
  for (const char* name : {"occurrences", "days", "places"}) {
    QAbstractItemModelTester tester(table(name)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(table(name)->model()->rowCount() > 0);
  }
  table("occurrences")->sortByColumn(2, Qt::DescendingOrder);
  const int first = proxy->index(0, 2).data(SurveyTableModel::SortRole).toInt();
  QVERIFY(first >= proxy->index(proxy->rowCount() - 1, 2).data(SurveyTableModel::SortRole).toInt());
  table("occurrences")->sortByColumn(-1, Qt::AscendingOrder);
  picture(*m_page, "omgevingsbeeld-tabel");
  m_page->findChild<QTabBar*>()->setCurrentIndex(1);
  picture(*m_page, "omgevingsbeeld-dagen");
  m_page->findChild<QTabBar*>()->setCurrentIndex(2);
  picture(*m_page, "omgevingsbeeld-gemeenten");
  m_page->findChild<QTabBar*>()->setCurrentIndex(0);
}

void OmgevingsbeeldTest::tableOpensASignal() {
  openTable();
  const QSignalSpy opened(m_page.get(), &Omgevingsbeeld::openRequested);
  QTableView* view = table("occurrences");
  for (int row = 0; row < view->model()->rowCount() && opened.isEmpty(); ++row) {
    view->setCurrentIndex(view->model()->index(row, 0));
    QTest::keyClick(view, Qt::Key_Return);
  }
  QCOMPARE(opened.size(), 1);
  QVERIFY(opened.front().front().toLongLong() > 0);
}

void OmgevingsbeeldTest::timelineOpensASignal() {
  auto* timeline = in<TimelineView>("timeline");
  timeline->setFocus();
  const QSignalSpy opened(m_page.get(), &Omgevingsbeeld::openRequested);
  for (int i = 0; i < TimelineChart::lanes; ++i) QTest::keyClick(timeline, Qt::Key_Up);
  QTest::keyClick(timeline, Qt::Key_Down);  // fysiek: one signal of the school stands alone
  QTest::keyClick(timeline, Qt::Key_End);
  for (int i = 0; i < 60 && opened.isEmpty(); ++i) {
    QTest::keyClick(timeline, Qt::Key_Left);
    if (timeline->here().contains(QLatin1String("Rietvonder"))) QTest::keyClick(timeline, Qt::Key_Return);
  }
  QCOMPARE(opened.size(), 1);
}

void OmgevingsbeeldTest::escapeLetsGoStepByStep() {
  openTable();
  QTest::keyClick(in<FilterChip>("withoutPlace"), Qt::Key_Space);
  QVERIFY(m_page->stepBack());
  QVERIFY(m_page->selection().isEmpty());
  QVERIFY(table("occurrences")->isVisible());
  QVERIFY(m_page->stepBack());
  QVERIFY(in<MapView>("map")->isVisible());
  QVERIFY(!m_page->stepBack());
}

void OmgevingsbeeldTest::rangesGoBackAndForth() {
  const auto view = [&] { return in<TimelineView>("timeline")->chart().view(); };
  for (const auto& [name, hours] : {std::pair{"range1", 24}, std::pair{"range3", 72}, std::pair{"range7", 168}}) {
    const QSignalSpy shown(m_page.get(), &Omgevingsbeeld::shown);
    in<FilterChip>(name)->setFocus();
    QTest::keyClick(in<FilterChip>(name), Qt::Key_Space);
    waitForPicture(shown);
    QCOMPARE((view().second - view().first).count(), std::int64_t(hours) * 3600);
  }
  QVERIFY(!in<QPushButton>("later")->isEnabled());
  const auto before = view();
  for (const char* name : {"earlier", "later"}) {
    const QSignalSpy shown(m_page.get(), &Omgevingsbeeld::shown);
    QTest::mouseClick(in<QPushButton>(name), Qt::LeftButton);
    waitForPicture(shown);
  }
  QVERIFY(view() == before);
}

void OmgevingsbeeldTest::quietStretchSaysSo() {
  const auto go = [&](const char* name) {
    const QSignalSpy shown(m_page.get(), &Omgevingsbeeld::shown);
    QTest::mouseClick(in<QPushButton>(name), Qt::LeftButton);
    waitForPicture(shown);
  };
  for (int i = 0; i < 10; ++i) go("earlier");
  auto* banner = m_page->findChild<Banner*>();
  QVERIFY(banner->isVisible());
  picture(*m_page, "omgevingsbeeld-stil");
  const QSignalSpy shown(m_page.get(), &Omgevingsbeeld::shown);
  auto* button = banner->findChild<QPushButton*>();
  QTest::mouseClick(button, Qt::LeftButton);
  waitForPicture(shown);
  QVERIFY(!banner->isVisible());
  for (int i = 0; i < 12 && in<QPushButton>("later")->isEnabled(); ++i) go("later");
}

void OmgevingsbeeldTest::printsOnA4() {
  auto* map = in<MapView>("map");
  map->setFocus();
  QTest::keyClick(map, Qt::Key_P);
  QVERIFY(QFileInfo(m_answers.pdf).size() > 5000);
  QFile::remove(m_answers.pdf);
  QTest::keyClick(map, Qt::Key_P, Qt::ControlModifier);
  QVERIFY(QFileInfo(m_answers.pdf).size() > 5000);
  for (QAction* action : m_page->findChildren<QAction*>())
    if (action->text().startsWith(QLatin1String("Opslaan als PDF"))) action->trigger();
  QCOMPARE(m_answers.suggested, QStringLiteral("Omgevingsbeeld Waterbroek 2026-11-21.pdf"));
  QVERIFY(m_answers.told.isEmpty());
  const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES");
  if (!folder.isEmpty()) QFile::copy(m_answers.pdf, folder + QStringLiteral("/omgevingsbeeld.pdf"));
}

void OmgevingsbeeldTest::boundariesComeAndGo() {
  QFile file(m_folder.filePath(QStringLiteral("grenzen.geojson")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"statcode": "GM9001"},
    "geometry": {"type": "Polygon", "coordinates": [[[5.2,52.53],[5.29,52.52],[5.3,52.58],[5.21,52.58],[5.2,52.53]]]}}]})");
  file.close();
  m_answers.boundaries = file.fileName();
  const auto act = [&](const QString& text) {
    for (QAction* action : m_page->findChildren<QAction*>())
      if (action->text().startsWith(text)) action->trigger();
  };
  const QSignalSpy shown(m_page.get(), &Omgevingsbeeld::shown);
  act(QStringLiteral("Grenzen laden"));
  waitForPicture(shown);
  QVERIFY(in<MapView>("map")->whole().contains(QStringLiteral("sinds")));
  picture(*m_page, "omgevingsbeeld-grenzen");
  const QSignalSpy again(m_page.get(), &Omgevingsbeeld::shown);
  act(QStringLiteral("Terug naar de schets"));
  waitForPicture(again);
  QVERIFY(in<MapView>("map")->whole().contains(QStringLiteral("schets")));
  m_answers.boundaries = m_folder.filePath(QStringLiteral("in.jsonl"));
  act(QStringLiteral("Grenzen laden"));
  QTRY_COMPARE_WITH_TIMEOUT(m_answers.told.size(), 1, patience);
  m_answers.told.clear();
}

void OmgevingsbeeldTest::fitsANarrowWindow() {
  m_page->resize(610, 330);
  QTest::qWait(50);
  for (const auto* widget : m_page->findChildren<ChartView*>()) {
    const int right = widget->mapTo(m_page.get(), QPoint(widget->width(), 0)).x();
    QVERIFY2(right <= m_page->width(), qPrintable(widget->objectName()));
    QVERIFY2(widget->height() >= 80, qPrintable(widget->objectName()));
  }
  picture(*m_page, "omgevingsbeeld-smal");
  m_page->resize(1170, 714);
}

void OmgevingsbeeldTest::emptyWorkspaceSaysWhy() {
  Bridge bridge;
  Omgevingsbeeld page(*m_theme, bridge, m_answers, now);
  connect(&bridge, &Bridge::opened, &page, &Omgevingsbeeld::setFacts);
  const QSignalSpy shown(&page, &Omgevingsbeeld::shown);
  bridge.open({path(dataDir), path(m_folder.filePath(QStringLiteral("leeg.db"))), {}});
  page.resize(1000, 600);
  page.show();
  QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
  const auto states = page.findChildren<EmptyState*>();
  const auto seen = std::count_if(states.begin(), states.end(), [](const EmptyState* one) { return one->isVisible(); });
  QCOMPARE(seen, 1);
  picture(page, "omgevingsbeeld-leeg");
}

void OmgevingsbeeldTest::failedRequestSaysSo() {
  Bridge closed;  // no workspace is open: every request fails
  Omgevingsbeeld page(*m_theme, closed, m_answers, now);
  const auto told = m_answers.told.size();
  page.resize(1170, 714);
  page.show();
  page.setFacts(m_facts);
  auto* failed = page.findChild<EmptyState*>(QStringLiteral("surveyFailed"));
  QTRY_VERIFY_WITH_TIMEOUT(failed->isVisible(), patience);
  QVERIFY(failed->findChildren<QLabel*>().first()->text().contains(QStringLiteral("kon niet worden gemaakt")));
  QCOMPARE(m_answers.told.size(), told);  // said where the picture would stand, and not in a dialog besides
  page.focusPage();
  auto* again = qobject_cast<QPushButton*>(page.focusWidget());
  QVERIFY(again && again->text().contains(QStringLiteral("proberen")));
  again->click();
  QVERIFY(!failed->isVisible());
  QTRY_VERIFY_WITH_TIMEOUT(failed->isVisible(), patience);
  QTRY_COMPARE(page.focusWidget(), again);
}

void OmgevingsbeeldTest::calendarGoesWithAPastStretch() {
  auto* calendar = in<CalendarView>("calendar");
  const auto holds = [&](Instant moment) {
    const auto [first, last] = calendar->chart().range();
    const auto day = survey::civilDay(moment);
    return first <= day && day <= last;
  };
  QVERIFY(holds(now()));
  QVERIFY(calendar->chart().coming(3).startsWith(QStringLiteral("Komt eraan")));
  auto* back = in<QPushButton>("earlier");
  for (int i = 0; i < 8; ++i) {
    const QSignalSpy shown(m_page.get(), &Omgevingsbeeld::shown);
    back->click();
    waitForPicture(shown);
  }
  const Instant then = now() - std::chrono::hours(24 * 7 * 8);
  QVERIFY(holds(then) && !holds(now()));
  QVERIFY(!calendar->chart().coming(3).contains(QStringLiteral("Komt eraan")));
  QVERIFY(!calendar->chart().coming(3).contains(QStringLiteral("komende")));
  auto* forth = in<QPushButton>("later");
  while (forth->isEnabled()) {
    const QSignalSpy shown(m_page.get(), &Omgevingsbeeld::shown);
    forth->click();
    waitForPicture(shown);
  }
  QVERIFY(holds(now()));
}

QTEST_MAIN(OmgevingsbeeldTest)
#include "omgevingsbeeld_test.moc"
