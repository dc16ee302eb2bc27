#pragma once
// What travels between the window and the worker about exercises.

#include <string>
#include <vector>

#include "app/exercise.h"

namespace peilstok::ui {

/// A scenario to choose from.
struct ScenarioRow {
  std::string id, title, about;
  std::vector<std::string> sources;  ///< what each is, with when it was read
  int minutes = 0;                   ///< of real time, at its own speed
  int signals = 0;
  Instant begins;
};

/// How far the exercise of this workspace is.
struct ExerciseStanding {
  enum class State { none, runs, held, done, stopped } state = State::none;
  std::string title;
  int speed = 1;
  Instant story;                ///< where the story stands
  int minute = 0, minutes = 0;  ///< of the story: played, and in all
  int signals = 0, of = 0;      ///< brought in, and in all
  bool isGoing() const { return state == State::runs || state == State::held || state == State::done; }
};

/// What the timer brought: how far it is, and what is to be said aloud.
struct ExerciseTurn {
  ExerciseStanding standing;
  std::vector<ExerciseInject> injects;
  std::vector<ExerciseJump> jumps;
  int signals = 0;  ///< that came in just now
};

enum class ExerciseStep { pause, resume, stop };

/// What to talk about afterwards, as Markdown; without a score.
struct DebriefPage {
  std::string title, text;
};

}  // namespace peilstok::ui
