// Times the real window, on the offscreen platform, on a workspace that was filled before; prints JSON.
//
//   bench_window bare SINCE                 a window with an empty table, what no program in Qt can be faster than
//   bench_window start SINCE DATA FOLDER    until the first rows stand painted, and the memory then
//   bench_window use SINCE DATA FOLDER      after that keys, filters, scrolling, and the memory again
//   bench_window scroll SINCE DATA FOLDER   after the start only scrolling
//   bench_window theme SINCE DATA FOLDER    after each place was seen, from light to dark and back
//
// SINCE is the monotonic clock, in nanoseconds, of just before this process was started. FOLDER holds werk.db; `use`
// takes signals on in it, so give it a copy.

#include <fmt/format.h>

#include <QScrollBar>
#include <QTableView>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "window/desk.h"
#include "window/key_session.h"

namespace {

using namespace peilstok;
using namespace peilstok::bench;

constexpr int filterRounds = 9;
constexpr int ticks = 1000, jumps = 300, restAfter = 300;

/// The number below which this part of them lies; -1 of nothing.
double quantile(std::vector<double> values, double part) {
  if (values.empty()) return -1;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

std::string summary(const std::vector<Timing>& timings) {
  std::vector<double> first, whole;
  int lost = 0;
  for (const Timing& one : timings) {
    if (one.first >= 0) first.push_back(one.first);
    if (one.whole >= 0) whole.push_back(one.whole);
    else ++lost;
  }
  const auto four = [](const std::vector<double>& values) {
    return fmt::format("[{:.2f}, {:.2f}, {:.2f}, {:.2f}]", quantile(values, 0.5), quantile(values, 0.95),
                       quantile(values, 0.99), quantile(values, 1));
  };
  return fmt::format(R"({{"n": {}, "lost": {}, "first": {}, "whole": {}}})", timings.size(), lost, four(first),
                     four(whole));
}

std::string summary(const Memory& memory) {
  return fmt::format(R"({{"rss": {:.1f}, "pss": {:.1f}, "anonymous": {:.1f}}})", memory.rss, memory.pss,
                     memory.anonymous);
}

/// From before the process was there until now.
double millisecondsSince(const char* nanoseconds) {
  return milliseconds(Steady::now().time_since_epoch() - std::chrono::nanoseconds(std::atoll(nanoseconds)));
}

std::vector<std::pair<std::string, ui::ListQuery>> filters() {
  std::vector<std::pair<std::string, ui::ListQuery>> made;
  const auto add = [&](std::string name, auto change) {
    ui::ListQuery query;
    change(query);
    made.emplace_back(std::move(name), query);
  };
  for (const auto& [name, phase] :
       {std::pair{"phase rust", Phase::rust}, std::pair{"phase sluimerend", Phase::sluimerend_ongenoegen},
        std::pair{"phase oplopend", Phase::oplopende_spanningen}})
    add(name, [phase = phase](ui::ListQuery& query) {
      query.phase = phase;
      if (phase == Phase::oplopende_spanningen) query.step = Step::spanning;
    });
  for (const char* word : {"politie", "vuurwerk", "marktplein", "mensen"})
    add(fmt::format("word {}", word), [word](ui::ListQuery& query) { query.text = QLatin1String(word); });
  add("word politie, phase rust", [](ui::ListQuery& query) {
    query.text = QStringLiteral("politie");
    query.phase = Phase::rust;
  });
  add("tray all", [](ui::ListQuery& query) { query.tray.reset(); });
  add("tray weggelegd", [](ui::ListQuery& query) { query.tray = Tray::weggelegd; });
  add("calls", [](ui::ListQuery& query) { query.onlyCalls = true; });
  add("newest first", [](ui::ListQuery& query) { query.order = store::SortOrder::newest; });
  return made;
}

/// Each filter set from the whole inbox: until the answer came in the window, and until its rows stand painted.
std::string timeFilters(WatchedApplication& application, Desk& desk) {
  bool listed = false;
  double answered = 0;
  std::size_t rows = 0;
  Steady::time_point begun;
  // The first in line was the window: at this moment the list has taken the answer over.
  const auto connection = QObject::connect(&desk.bridge(), &ui::Bridge::listReady, [&](const ui::ListAnswer& answer) {
    if (!answer.whole) return;
    answered = milliseconds(Steady::now() - begun);
    rows = answer.numbers.size();
    listed = true;
  });
  const auto ask = [&](const ui::ListQuery& query) {
    listed = false;
    begun = Steady::now();
    const Timing timing =
        application.time([&] { desk.filter()->setQuery(query); }, [&] { return listed && desk.rowsStand(); });
    WatchedApplication::rest(30);
    return timing.whole;
  };
  std::string json;
  for (const auto& [name, query] : filters()) {
    std::vector<double> answers, painted;
    for (int i = 0; i < filterRounds; ++i) {
      painted.push_back(ask(query));
      answers.push_back(answered);
      if (i == filterRounds - 1)
        json += fmt::format(R"({}{{"name": "{}", "rows": {}, )", json.empty() ? "" : ", ", name, rows);
      ask({});
    }
    json += fmt::format(R"("answer": [{:.2f}, {:.2f}], "painted": [{:.2f}, {:.2f}]}})", quantile(answers, 0.5),
                        quantile(answers, 1), quantile(painted, 0.5), quantile(painted, 1));
  }
  QObject::disconnect(connection);
  return json;
}

/// The wheel through the list, and jumps all over it as the bar makes when it is dragged.
std::string timeScrolling(WatchedApplication& application, Desk& desk) {
  QScrollBar* bar = desk.view()->verticalScrollBar();
  const int row = desk.view()->rowHeight(0);
  const auto scroll = [&](int to, bool waits) {
    return application.time([&] { bar->setValue(to); }, [&] { return !waits || desk.rowsStand(); });
  };
  std::vector<Timing> wheel, drag;
  bar->setValue(0);
  WatchedApplication::rest(100);
  for (int i = 1; i <= ticks; ++i) wheel.push_back(scroll(i * 3 * row, false));
  for (int i = 1; i <= jumps; ++i)
    drag.push_back(scroll(static_cast<int>(static_cast<std::int64_t>(bar->maximum()) * (i * 7 % jumps) / jumps), true));
  return fmt::format(R"("wheel": {}, "drag": {})", summary(wheel), summary(drag));
}

std::string timeUse(WatchedApplication& application, Desk& desk) {
  std::string json = ", \"keys\": {";
  std::vector<Timing> all;
  for (const auto& [kind, timings] : pressKeys(application, desk)) {
    all.insert(all.end(), timings.begin(), timings.end());
    json += fmt::format(R"("{}": {}, )", kind, summary(timings));
  }
  json += fmt::format(R"("all": {}}})", summary(all));
  json += fmt::format(R"(, "filters": [{}])", timeFilters(application, desk));
  json += ", " + timeScrolling(application, desk);
  WatchedApplication::rest(500);
  return json + fmt::format(R"(, "memory_after": {})", summary(memory()));
}

/// Light and dark, with all places there as after a day's work.
std::string timeTheme(WatchedApplication& application, Desk& desk) {
  constexpr int switches = 12;
  for (const ui::Place place : ui::allPlaces) {
    desk.window().go(place);
    WatchedApplication::rest(150);
  }
  desk.window().go(ui::Place::postvak);
  WatchedApplication::rest(restAfter);
  std::vector<Timing> timings;
  for (int i = 0; i < switches; ++i) {
    const auto scheme = desk.theme().scheme() == ui::Scheme::light ? ui::Scheme::dark : ui::Scheme::light;
    timings.push_back(application.time([&] { desk.theme().setScheme(scheme); }, [] { return true; }));
    WatchedApplication::rest(restAfter);
  }
  return fmt::format(R"("theme": {}, "widgets": {})", summary(timings), QApplication::allWidgets().size());
}

int bare(WatchedApplication& application, const char* since) {
  QMainWindow window;
  window.setCentralWidget(new QTableView);
  window.resize(1366, 768);
  application.time([&] { window.show(); }, [] { return true; });
  fmt::print("{{\"start_ms\": {:.1f}, \"memory\": {}}}\n", millisecondsSince(since), summary(memory()));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (!(what == "bare" && argc == 3) &&
      !((what == "start" || what == "use" || what == "scroll" || what == "theme") && argc == 5)) {
    std::fputs("usage: bench_window bare SINCE | start|use|scroll|theme SINCE DATA FOLDER\n", stderr);
    return 2;
  }
  qputenv("QT_QPA_PLATFORM", "offscreen");
  // Without a screen Qt waits 5 ms before each frame; with one it waits for the next beat of that screen.
  qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
  QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
  WatchedApplication application(argc, argv);
  if (what == "bare") return bare(application, argv[2]);
  Desk desk(application, argv[3], QString::fromLocal8Bit(argv[4]));
  if (desk.open().whole < 0) return 1;
  const double start = millisecondsSince(argv[2]);
  desk.settle();
  std::string json =
      fmt::format(R"({{"start_ms": {:.1f}, "stored": {}, "memory": {})", start, desk.stored(), summary(memory()));
  if (what == "use") json += timeUse(application, desk);
  if (what == "theme") json += ", " + timeTheme(application, desk);
  if (what == "scroll") json += ", " + timeScrolling(application, desk);
  fmt::print("{}}}\n", json);
  return 0;
}
