#pragma once
// The real window on a workspace that was filled before, and what is looked at while it is timed.

#include <filesystem>

#include "bridge/bridge.h"
#include "main_window.h"
#include "models/signal_list_model.h"
#include "screens/postvak/filter_bar.h"
#include "screens/postvak/signal_view.h"
#include "screenshot.h"
#include "settings/settings.h"
#include "theme/theme.h"
#include "window/watched_application.h"

namespace peilstok::bench {

/// Everything that main() makes, with settings of its own.
class Desk {
 public:
  /// `folder` holds the workspace, werk.db, and takes the settings.
  Desk(WatchedApplication& application, const std::filesystem::path& data, const QString& folder);

  /// Shows the window and opens the workspace; until the first rows stand painted.
  Timing open();
  /// Gives the window the focus and waits until it is at rest.
  void settle();

  ui::MainWindow& window() { return m_window; }
  ui::Bridge& bridge() { return m_bridge; }
  ui::Theme& theme() { return m_theme; }
  ui::SignalView* view() { return m_view; }
  ui::FilterBar* filter() { return m_filter; }
  const ui::SignalListModel* model() const { return static_cast<const ui::SignalListModel*>(m_view->model()); }
  std::int64_t current() const { return model()->numberAt(m_view->currentIndex().row()); }
  /// Every row in sight has its texts; true of a list without rows too.
  bool rowsStand() const;
  std::int64_t stored() const { return m_stored; }

 private:
  WatchedApplication& m_application;
  ui::Settings m_settings;
  ui::Theme m_theme;
  ui::PicturePrompts m_prompts;
  ui::Bridge m_bridge;
  ui::MainWindow m_window;
  ui::WorkspacePlaces m_places;
  ui::SignalView* m_view;
  ui::FilterBar* m_filter;
  std::int64_t m_stored = -1;
};

/// What the kernel says of this process, in MB.
struct Memory {
  double rss = 0, pss = 0, anonymous = 0;
};
Memory memory();

}  // namespace peilstok::bench
