#include "knowledge/exercise.h"

#include <algorithm>

namespace peilstok {

namespace {

/// A stretch of the story without a leap in it.
struct Stretch {
  std::int64_t from = 0, until = 0;  ///< seconds played
  Instant begins;
};

std::vector<Stretch> stretches(const Exercise& exercise) {
  std::vector<Stretch> out = {{0, exercise.lengthInSeconds(), exercise.begins}};
  for (const ExerciseJump& jump : exercise.jumps) {
    const std::int64_t at = std::int64_t{jump.minute} * 60;
    out.back().until = at;
    out.push_back({at, exercise.lengthInSeconds(), jump.to});
  }
  return out;
}

}  // namespace

Instant Exercise::momentAt(std::int64_t seconds) const {
  Stretch last{0, 0, begins};
  for (const Stretch& one : stretches(*this))
    if (one.from <= seconds) last = one;
  return last.begins + std::chrono::seconds(seconds - last.from);
}

std::int64_t Exercise::secondsAt(Instant moment) const {
  std::int64_t found = 0;
  for (const Stretch& one : stretches(*this)) {
    if (moment < one.begins) return found;
    found = std::min(one.from + (moment - one.begins).count(), one.until);
  }
  return found;
}

const ExerciseSource* Exercise::source(const std::string& wanted) const {
  const auto at = std::find_if(sources.begin(), sources.end(), [&](const auto& one) { return one.id == wanted; });
  return at == sources.end() ? nullptr : &*at;
}

}  // namespace peilstok
