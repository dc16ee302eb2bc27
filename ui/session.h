#pragma once
// Real work and exercise side by side: each a window with a workspace of its own, of which one is shown.

#include <QObject>
#include <memory>
#include <vector>

#include "bridge/bridge.h"
#include "main_window.h"

namespace peilstok::ui {

/// "werk.db" -> "werk-oefening.db", in the same folder.
std::filesystem::path exerciseFile(const std::filesystem::path& database);

class Session : public QObject {
  Q_OBJECT
 public:
  /// `places` are those of real work; the exercise lies beside it.
  Session(Theme& theme, Settings& settings, Prompts& prompts, Clock clock, WorkspacePlaces places,
          QObject* parent = nullptr);
  ~Session() override;

  /// The window that is shown, made when it is asked for first.
  MainWindow& window();
  /// Shows the window and opens its workspace.
  void begin(bool example);
  bool isExercise() const { return m_exercise; }
  /// Goes to the other workspace. What was typed in this one stays in its window. `example` loads the invented
  /// municipality when there is nothing in the other yet.
  /// `choose`: in an exercise where nothing runs, what to practise with is asked at once.
  void change(bool exercise, bool example, bool choose = false);

 Q_SIGNALS:
  void restartRequested();

 private:
  /// One workspace and the window on it. The window goes first: it asks the bridge until its end.
  struct Desk {
    explicit Desk(const Clock& clock) : bridge(clock) {}
    Bridge bridge;
    std::unique_ptr<MainWindow> window;
    bool opening = true;  ///< the workspace was asked for, and nothing was shown of it yet
  };
  void start(Desk& desk, bool example);
  Desk& desk();
  std::unique_ptr<Desk> makeDesk(bool exercise);
  WorkspacePlaces placesOf(bool exercise) const;
  /// A second window on the workspace in sight, with a connection of its own; it goes when it is closed.
  void openAnother();

  Theme& m_theme;
  Settings& m_settings;
  Prompts& m_prompts;
  Clock m_clock;
  WorkspacePlaces m_places;
  bool m_exercise;
  std::unique_ptr<Desk> m_desks[2];  ///< real work, exercise
  std::vector<std::unique_ptr<Desk>> m_others;
};

}  // namespace peilstok::ui
