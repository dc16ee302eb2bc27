// From light to dark with every place open: what stands there then looks as in a window that began so. And a window
// that was built before the sheet was put on looks as one that was built under it.

#include <QtTest>
#include <map>
#include <optional>

#include "screens/postvak/signal_view.h"
#include "settings_desk.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

constexpr int rest = 250;  // what is read for a place comes a moment after it

/// A window on the example, in a folder that a later window may open again.
struct Window {
  Settings settings;
  Theme theme;
  AgreeingPrompts prompts;
  Bridge bridge;
  std::unique_ptr<MainWindow> window;
  bool builtBare = false;

  Window(const QString& folder, Scheme scheme, bool undressed = false)
      : settings(folder + QStringLiteral("/instellingen.ini")), theme(*qApp, scheme) {
    settings.setWelcomed(true);
    settings.setTourSeen(true);
    settings.setFunction(QStringLiteral("OOV-adviseur"));
    {
      std::optional<Theme::Undressed> building;
      if (undressed) building.emplace(theme);
      builtBare = qApp->styleSheet().isEmpty();
      window = std::make_unique<MainWindow>(theme, bridge, settings, prompts, bridge.clock());
    }
    window->resize(1366, 768);
    window->show();
    window->start({toPath(QStringLiteral(PEILSTOK_TEST_DATA_DIR)), toPath(folder + QStringLiteral("/werk.db")), {}},
                  true);
  }
  bool stands() const {
    const auto* view = window->findChild<SignalView*>();
    return QTest::qWaitFor([&] { return view->model()->rowCount() > 0; }, patience);
  }
  /// Each place as it is painted, the bar with the time below it left out.
  std::map<Place, QImage> pictures() const {
    std::map<Place, QImage> made;
    for (const Place place : allPlaces) {
      window->go(place);
      QTest::qWait(rest);
      made[place] = window->centralWidget()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
    return made;
  }
};

/// The part of the pixels that are another.
double difference(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return 1;
  qint64 other = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) other += a.pixel(x, y) == b.pixel(x, y) ? 0 : 1;
  return static_cast<double>(other) / (static_cast<double>(a.width()) * a.height());
}

}  // namespace

class ThemeSwitchTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QApplication::setCursorFlashTime(0); }
  void looksAsIfItBeganSo();
  void looksTheSameWhenDressedLater();
};

void ThemeSwitchTest::looksAsIfItBeganSo() {
  // An age that passes a minute, or a row that is chosen, may differ; a colour or a height that stayed behind is more.
  constexpr double most = 0.004;
  const QTemporaryDir folder;
  std::map<Place, QImage> light, dark, lightAgain;
  {
    Window one(folder.path(), Scheme::light);
    QVERIFY(one.stands());
    one.pictures();  // all of it read once
    light = one.pictures();
    one.theme.setScheme(Scheme::dark);
    dark = one.pictures();
    one.theme.setScheme(Scheme::light);
    lightAgain = one.pictures();
  }
  Window fresh(folder.path(), Scheme::dark);
  QVERIFY(fresh.stands());
  fresh.pictures();
  const auto begun = fresh.pictures();
  for (const Place place : allPlaces) {
    const QString name = placeName(place);
    if (qEnvironmentVariableIsSet("PEILSTOK_PICTURES")) {
      const QString pictures = qEnvironmentVariable("PEILSTOK_PICTURES");
      dark[place].save(QStringLiteral("%1/switched-%2.png").arg(pictures, name));
      begun.at(place).save(QStringLiteral("%1/begun-%2.png").arg(pictures, name));
    }
    const auto told = [&](double part) { return QStringLiteral("%1: %2").arg(name).arg(part); };
    const double back = difference(light[place], lightAgain[place]), same = difference(dark[place], begun.at(place));
    QVERIFY2(back < most, qPrintable(told(back)));
    QVERIFY2(difference(light[place], dark[place]) > 0.5, qPrintable(name));
    QVERIFY2(same < most, qPrintable(told(same)));
  }
}

void ThemeSwitchTest::looksTheSameWhenDressedLater() {
  constexpr double most = 0.004;
  const QTemporaryDir folder;
  std::map<Place, QImage> under;
  {
    Window one(folder.path(), Scheme::light);
    QVERIFY(one.stands());
    QVERIFY(!one.builtBare);
    one.pictures();
    under = one.pictures();
  }
  Window later(folder.path(), Scheme::light, true);
  QVERIFY(later.builtBare);
  QVERIFY(!qApp->styleSheet().isEmpty());
  QVERIFY(later.stands());
  later.pictures();
  const auto dressed = later.pictures();
  for (const Place place : allPlaces) {
    const double part = difference(under[place], dressed.at(place));
    QVERIFY2(part < most, qPrintable(QStringLiteral("%1: %2").arg(placeName(place)).arg(part)));
  }
}

QTEST_MAIN(ThemeSwitchTest)
#include "theme_switch_test.moc"
