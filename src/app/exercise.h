#pragma once
// Playing a scenario in a workspace of its own: its clock, what is due, and taking that in. The workspace keeps the
// scenario and how far it was played, so that another run of the program goes on where the last one was.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/exercise_clock.h"
#include "app/workspace.h"
#include "knowledge/exercise.h"

namespace peilstok::app {

/// Where signals of an exercise say that they came from.
inline constexpr const char* kExerciseOrigin = "oefening";

/// Whether the file is marked as one for exercises: nothing of it counts, and everything that leaves it says so.
Result<bool> isExercise(store::Store& store);

/// Marks it. For who knows that it is one, as the window does of its own exercise file; the mark is never taken off.
Result<void> markAsExercise(store::Store& store);

/// Error: in_exercise, when the file is marked. To be asked before anything that counts or leaves.
Result<void> mustBeReal(store::Store& store);

/// Faster nobody could read what comes in.
inline constexpr int kMostSpeed = 60;

/// What an exercise is at, as the workspace keeps it.
struct ExerciseState {
  int run = 0;  ///< how many were begun in this workspace
  std::string id, title;
  std::vector<ClockPiece> clock;
  std::int64_t playedUpTo = -1;  ///< second of the story up to which everything was brought in
  std::optional<Instant> stopped;
};

/// A scenario with its state. Errors: wrong_use when none was begun; malformed; knowledge_invalid when the scenario
/// that was kept does not fit this version any more.
struct RunningExercise {
  Exercise exercise;
  ExerciseState state;
  ExerciseClock clock() const { return {state.clock, exercise.lengthInSeconds()}; }
};
Result<RunningExercise> runningExercise(Workspace& workspace);

/// One of ours by its id, or the file at that path. Errors: not_found; knowledge_invalid, also for personal data.
Result<Exercise> findExercise(const Knowledge& knowledge, const std::string& idOrFile);

/// Begins a scenario, marks the workspace, and makes the municipality that plays its own; `speed` 0 takes the
/// scenario's. Errors: real_workspace when something is in it and it was not marked; wrong_use while another is going
/// on.
Result<void> startExercise(Workspace& workspace, const Exercise& exercise, int speed, Instant now);

/// What is to come in of a stretch of the story: after second `after`, up to and with second `upTo`.
struct ExerciseDue {
  std::vector<const ExerciseSignal*> signals;
  std::vector<const ExerciseInject*> injects;
  std::vector<const ExerciseJump*> jumps;
};
ExerciseDue due(const Exercise& exercise, std::int64_t after, std::int64_t upTo);

/// How far to play; without any of these to where the clock stands.
struct PlayWish {
  std::optional<Instant> until{};  ///< a moment of the story
  std::optional<int> minutes{};    ///< of the story, from where it stands
  bool all = false;
};

struct BroughtIn {
  std::int64_t number = 0;
  ExerciseSignal signal;
};

struct Played {
  std::vector<BroughtIn> signals;
  std::vector<ExerciseInject> injects;
  std::vector<ExerciseJump> jumps;
  std::int64_t upTo = 0;  ///< second of the story
};

/// Takes in what is due and moves the clock when asked to go ahead of it. Every signal comes in once, also when the
/// program stopped halfway; then the injects of that stretch are told again. Errors: wrong_use (none going on, or a
/// moment that was played); those of `take`.
Result<Played> play(Workspace& workspace, const PlayWish& wish, Instant now);

/// Holds the clock, lets it go on, or ends the exercise, after which it can only be talked about. Error: wrong_use.
Result<void> pauseExercise(Workspace& workspace, Instant now);
Result<void> resumeExercise(Workspace& workspace, Instant now);
/// So many minutes of the story in one minute from now on, 1 to `kMostSpeed`.
Result<void> setExerciseSpeed(Workspace& workspace, int speed, Instant now);
Result<void> stopExercise(Workspace& workspace, Instant now);

/// The id under which a signal of the scenario is stored.
std::string exerciseSignalId(const ExerciseState& state, const std::string& signal);

}  // namespace peilstok::app
