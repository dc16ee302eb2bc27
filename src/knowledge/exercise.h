#pragma once
// A scenario to practise with: signals and injects on a time line, and what really happened, to talk about afterwards.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "knowledge/knowledge.h"
#include "model/exercise.h"
#include "model/handling.h"
#include "model/signal.h"

namespace peilstok {

struct ExerciseSource {
  std::string id, what, address;
  std::string checked;    ///< ISO date on which somebody last looked at it
  bool verified = false;  ///< it was found to say so
};

/// The story leaps to a later moment: what lies between is told, not played.
struct ExerciseJump {
  int minute = 0;
  Instant to;
  std::string words;
};

/// A signal with its moment of receipt and its counts filled in.
struct ExerciseSignal {
  int minute = 0;
  ExerciseAim aim = ExerciseAim::signaal;
  Signal signal;  ///< its id is its own within the exercise
};

/// What is known of the surroundings from a minute on; goes along with every signal after it.
struct ExerciseContext {
  int minute = 0;
  ContextItem item;
};

/// What an inject answers: an indicator, or without one the police's judgement.
struct InjectAnswer {
  std::string indicator;
  ReplyWord answer = ReplyWord::onbekend;
};

/// What whoever leads the exercise says, and to which function.
struct ExerciseInject {
  int minute = 0;
  InjectKind kind = InjectKind::telefoontje;
  std::string to, text;
  std::optional<InjectAnswer> answers;
};

/// What really happened. With a phase: it was reached then, as one sees in hindsight.
struct ExerciseFact {
  Instant at;
  std::string what, source;  ///< `source` is the id of one
  std::optional<std::pair<Phase, Step>> phase;
  bool verified = false;  ///< the source says so, the moment included
  std::string checked;    ///< ISO date on which somebody last looked
};

struct Exercise {
  std::string id, title, about;
  std::string municipality;         ///< code of the municipality that plays
  std::vector<std::string> others;  ///< codes of others that are in it
  std::vector<std::string> goals, questions;
  int speed = 1;   ///< minutes of the story in one minute of the clock, unless one asks for another
  int length = 0;  ///< minutes of the story that are played
  Instant begins;
  std::vector<ExerciseJump> jumps;  ///< by minute
  std::vector<ExerciseSource> sources;
  std::vector<ExerciseContext> context;  ///< by minute
  std::vector<ExerciseSignal> signals;   ///< by minute
  std::vector<ExerciseInject> injects;   ///< by minute
  std::vector<ExerciseFact> really;      ///< by moment
  std::string document;                  ///< all of it, as it was read

  /// Where the story stands after so many seconds of it were played.
  Instant momentAt(std::int64_t seconds) const;
  /// The other way round; a moment that is not played is the seconds at which the story leaps over it. Between 0 and
  /// the length.
  std::int64_t secondsAt(Instant moment) const;
  std::int64_t lengthInSeconds() const { return std::int64_t{length} * 60; }
  const ExerciseSource* source(const std::string& id) const;
};

/// Every scenario in the folder `exercises` of the data, by id. Error: knowledge_invalid with every mistake.
Result<std::vector<Exercise>> loadExercises(const Knowledge& knowledge);

/// One scenario of schema exercise/1, checked as ours are. Error: knowledge_invalid with every mistake.
Result<Exercise> readExercise(const OwnText& text, const Knowledge& knowledge);

}  // namespace peilstok
