#include "session.h"

#include <utility>

#include "exercise/exercise_lead.h"

namespace peilstok::ui {

std::filesystem::path exerciseFile(const std::filesystem::path& database) {
  std::filesystem::path name = database.stem();
  name += u8"-oefening";
  name += database.extension();
  return database.parent_path() / name;
}

Session::Session(Theme& theme, Settings& settings, Prompts& prompts, Clock clock, WorkspacePlaces places,
                 QObject* parent)
    : QObject(parent),
      m_theme(theme),
      m_settings(settings),
      m_prompts(prompts),
      m_clock(std::move(clock)),
      m_places(std::move(places)),
      m_exercise(settings.exercise()) {}

Session::~Session() = default;

std::unique_ptr<Session::Desk> Session::makeDesk(bool exercise) {
  auto made = std::make_unique<Desk>(m_clock);
  made->bridge.open(placesOf(exercise));  // is read while the window is built
  const Theme::Undressed building(m_theme);
  made->window =
      std::make_unique<MainWindow>(m_theme, made->bridge, m_settings, m_prompts, made->bridge.clock(), exercise);
  MainWindow* window = made->window.get();
  // Queued: what asks for it is a part of the window that will be hidden.
  connect(window, &MainWindow::exerciseRequested, this, &Session::change, Qt::QueuedConnection);
  connect(window, &MainWindow::restartRequested, this, &Session::restartRequested, Qt::QueuedConnection);
  connect(window, &MainWindow::anotherRequested, this, &Session::openAnother);
  return made;
}

Session::Desk& Session::desk() {
  auto& made = m_desks[m_exercise ? 1 : 0];
  if (!made) made = makeDesk(m_exercise);
  return *made;
}

WorkspacePlaces Session::placesOf(bool exercise) const {
  WorkspacePlaces places = m_places;
  if (exercise) places.database = exerciseFile(places.database);
  places.exercise = exercise;
  return places;
}

void Session::openAnother() {
  m_others.push_back(makeDesk(m_exercise));
  MainWindow* window = m_others.back()->window.get();
  constexpr int aside = 40;
  window->standAside(this->window().geometry().translated(aside, aside));
  // Queued, and found anew: a window must not be deleted while it is still closing.
  connect(
      window, &MainWindow::closed, this,
      [this, window] { std::erase_if(m_others, [window](const auto& one) { return one->window.get() == window; }); },
      Qt::QueuedConnection);
  window->show();
  start(*m_others.back(), false);
}

void Session::start(Desk& desk, bool example) {
  if (std::exchange(desk.opening, false)) desk.window->expectWorkspace(example);
  else desk.window->start(placesOf(m_exercise), example);
}

MainWindow& Session::window() { return *desk().window; }

void Session::begin(bool example) {
  window().show();
  start(desk(), example);
}

void Session::change(bool exercise, bool example, bool choose) {
  if (exercise == m_exercise) return;
  MainWindow& before = window();
  m_settings.setExercise(exercise);
  m_settings.setGeometry(before.saveGeometry());
  m_exercise = exercise;
  const bool isNew = !m_desks[exercise ? 1 : 0];
  MainWindow& now = window();
  now.restoreGeometry(before.saveGeometry());
  if (ExerciseLead* const lead = choose ? now.exerciseLead() : nullptr) {
    lead->chooseWhenIdle();
    if (!isNew) lead->begin();  // a new one asks by itself
  }
  if (isNew || example) begin(example);
  else now.show();
  now.activateWindow();
  before.hide();  // after the other is there, or the program would think that its last window was closed
}

}  // namespace peilstok::ui
