#include "app/exercise_clock.h"

#include <algorithm>

namespace peilstok::app {

ExerciseClock ExerciseClock::begun(Instant at, int speed, std::int64_t length) {
  return ExerciseClock({{at, 0, speed, true}}, length);
}

std::int64_t ExerciseClock::playedAt(Instant moment) const {
  std::int64_t played = 0;
  for (const ClockPiece& piece : m_pieces) {
    if (moment < piece.from) break;
    played = piece.story + (piece.runs ? (moment - piece.from).count() * piece.speed : 0);
  }
  return std::clamp<std::int64_t>(played, 0, m_length);
}

bool ExerciseClock::runsAt(Instant moment) const {
  return !m_pieces.empty() && m_pieces.back().runs && playedAt(moment) < m_length;
}

void ExerciseClock::add(Instant now, std::int64_t story, bool runs) {
  // A clock of the computer that was set back must not undo what came before.
  const Instant from = m_pieces.empty() ? now : std::max(now, m_pieces.back().from);
  m_pieces.push_back({from, story, speed(), runs});
}

void ExerciseClock::pause(Instant now) {
  if (!m_pieces.empty() && m_pieces.back().runs) add(now, playedAt(std::max(now, m_pieces.back().from)), false);
}

void ExerciseClock::resume(Instant now) {
  if (!m_pieces.empty() && !m_pieces.back().runs) add(now, m_pieces.back().story, true);
}

void ExerciseClock::setSpeed(int speed, Instant now) {
  if (m_pieces.empty() || speed == m_pieces.back().speed) return;
  const bool runs = m_pieces.back().runs;
  add(now, playedAt(std::max(now, m_pieces.back().from)), runs);
  m_pieces.back().speed = speed;
}

void ExerciseClock::moveTo(std::int64_t story, Instant now) {
  if (m_pieces.empty()) return;
  const std::int64_t to = std::min(story, m_length);
  if (to > playedAt(std::max(now, m_pieces.back().from))) add(now, to, m_pieces.back().runs);
}

}  // namespace peilstok::app
