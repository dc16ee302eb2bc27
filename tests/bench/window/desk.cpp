#include "window/desk.h"

#include <fstream>
#include <sstream>
#include <string>

#include "bridge/text.h"

namespace peilstok::bench {

namespace {

constexpr int patience = 120'000;  // then something is wrong
constexpr int restTime = 400;      // the detail, the counts and what is due come after the list

ui::Settings& seen(ui::Settings& settings) {
  settings.setWelcomed(true);
  settings.setTourSeen(true);
  settings.setFunction(QStringLiteral("OOV-adviseur"));
  return settings;
}

}  // namespace

Desk::Desk(WatchedApplication& application, const std::filesystem::path& data, const QString& folder)
    : m_application(application),
      m_settings(folder + QStringLiteral("/instellingen.ini")),
      m_theme(application, ui::Scheme::light),
      m_window(m_theme, m_bridge, seen(m_settings), m_prompts, systemClock()),
      m_places{data, std::filesystem::path(folder.toStdString()) / "werk.db", {}},
      m_view(m_window.findChild<ui::SignalView*>()),
      m_filter(m_window.findChild<ui::FilterBar*>()) {
  QObject::connect(&m_window, &ui::MainWindow::listShown, &m_window,
                   [this](std::int64_t stored) { m_stored = stored; });
}

Timing Desk::open() {
  const auto act = [this] {
    m_window.resize(1366, 768);
    m_window.show();
    m_window.start(m_places, false);
  };
  return m_application.time(
      act, [this] { return m_stored > 0 && model()->rowCount() > 0 && rowsStand(); }, patience);
}

void Desk::settle() {
  m_window.activateWindow();
  WatchedApplication::rest(restTime);
  m_view->setFocus();
  WatchedApplication::rest(restTime);
}

bool Desk::rowsStand() const {
  const int last = model()->rowCount() - 1;
  const int bottom = m_view->rowAt(m_view->viewport()->height() - 1);
  for (int row = m_view->rowAt(0); row >= 0 && row <= (bottom < 0 ? last : bottom); ++row)
    if (!model()->prepared(row)) return false;
  return true;
}

Memory memory() {
  Memory made;
  std::ifstream file("/proc/self/smaps_rollup");
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string name;
    double kilobytes = 0;
    words >> name >> kilobytes;
    if (name == "Rss:") made.rss = kilobytes / 1024;
    if (name == "Pss:") made.pss = kilobytes / 1024;
    if (name == "Anonymous:") made.anonymous = kilobytes / 1024;
  }
  return made;
}

}  // namespace peilstok::bench
