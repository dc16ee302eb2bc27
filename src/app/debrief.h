#pragma once
// What an exercise's workspace tells of what the team did, for the talk afterwards.

#include "app/exercise.h"
#include "report/debrief.h"

namespace peilstok::app {

/// The moment of the story at which something was done. A moment before the exercise began, or in a story that plays
/// later than today, was laid down by a clock of the story itself and stands as it is.
Instant storyMoment(const RunningExercise& running, Instant done);

/// Errors: those of `runningExercise` and of the store.
Result<report::Report> debrief(Workspace& workspace, Instant made);

}  // namespace peilstok::app
