// The worker's part about exercises. Their clock is that of the computer; the workspace tells the time of the story.

#include "app/debrief.h"
#include "bridge/worker.h"
#include "print/file.h"
#include "report/document.h"

namespace peilstok::ui {

Result<std::vector<ScenarioRow>> Worker::scenarios() {
  if (!m_workspace) return noWorkspace;
  const auto all = loadExercises(*m_knowledge);
  if (!all) return all.error();
  std::vector<ScenarioRow> rows;
  for (const Exercise& one : *all) {
    ScenarioRow row{one.id,    one.title, one.about, {}, one.length / one.speed, static_cast<int>(one.signals.size()),
                    one.begins};
    for (const ExerciseSource& source : one.sources) row.sources.push_back(source.what + " (" + source.checked + ")");
    rows.push_back(std::move(row));
  }
  return rows;
}

ExerciseStanding Worker::standingOf(const app::RunningExercise& running) {
  using State = ExerciseStanding::State;
  const Instant now = m_clock.base();
  const app::ExerciseClock clock = running.clock();
  const std::int64_t played = clock.playedAt(now);
  ExerciseStanding standing;
  standing.title = running.exercise.title;
  standing.speed = clock.speed();
  standing.story = running.exercise.momentAt(played);
  standing.minute = static_cast<int>(played / 60);
  standing.minutes = running.exercise.length;
  standing.of = static_cast<int>(running.exercise.signals.size());
  standing.signals = static_cast<int>(app::due(running.exercise, -1, running.state.playedUpTo).signals.size());
  if (running.state.stopped) standing.state = State::stopped;
  else if (played >= running.exercise.lengthInSeconds()) standing.state = State::done;
  else standing.state = clock.runsAt(now) ? State::runs : State::held;
  m_clock.setAhead(m_clock.aheadFor(standing.story));
  return standing;
}

Result<ExerciseStanding> Worker::exerciseStanding() {
  if (!m_workspace) return noWorkspace;
  const auto running = app::runningExercise(*m_workspace);
  if (!running && running.error().code == ErrorCode::wrong_use) return ExerciseStanding{};
  if (!running) return running.error();
  return standingOf(*running);
}

Result<WorkspaceFacts> Worker::startExercise(const std::string& scenario, int speed) {
  if (!m_workspace) return noWorkspace;
  const auto found = app::findExercise(*m_knowledge, scenario);
  if (!found) return found.error();
  if (const auto begun = app::startExercise(*m_workspace, *found, speed, m_clock.base()); !begun) return begun.error();
  // Another municipality plays, so the knowledge is read with it.
  if (const auto opened = openWith(m_overlay); !opened) return opened.error();
  return facts();
}

Result<ExerciseTurn> Worker::playExercise() {
  if (!m_workspace) return noWorkspace;
  auto played = app::play(*m_workspace, {}, m_clock.base());
  if (!played) return played.error();
  auto standing = exerciseStanding();
  if (!standing) return standing.error();
  return ExerciseTurn{std::move(*standing), std::move(played->injects), std::move(played->jumps),
                      static_cast<int>(played->signals.size())};
}

Result<ExerciseStanding> Worker::stepExercise(ExerciseStep step) {
  if (!m_workspace) return noWorkspace;
  const Instant now = m_clock.base();
  const auto done = step == ExerciseStep::pause    ? app::pauseExercise(*m_workspace, now)
                    : step == ExerciseStep::resume ? app::resumeExercise(*m_workspace, now)
                                                   : app::stopExercise(*m_workspace, now);
  return done ? exerciseStanding() : done.error();
}

Result<ExerciseStanding> Worker::setExerciseSpeed(int speed) {
  if (!m_workspace) return noWorkspace;
  const auto done = app::setExerciseSpeed(*m_workspace, speed, m_clock.base());
  return done ? exerciseStanding() : done.error();
}

Result<DebriefPage> Worker::debrief() {
  if (!m_workspace) return noWorkspace;
  const auto report = app::debrief(*m_workspace, m_clock.base());
  if (!report) return report.error();
  return DebriefPage{report->title, report::toMarkdown(*report)};
}

Result<void> Worker::writeDebrief(const std::filesystem::path& file) {
  if (!m_workspace) return noWorkspace;
  const auto report = app::debrief(*m_workspace, m_clock.base());
  if (!report) return report.error();
  return print::writeReport(*report, file);
}

}  // namespace peilstok::ui
