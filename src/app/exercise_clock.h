#pragma once
// The clock of an exercise: which second of the story belongs to which moment of real time. The story runs faster, and
// can be held, taken up again and moved ahead.

#include <cstdint>
#include <vector>

#include "base/clock.h"

namespace peilstok::app {

/// From `from` on the story goes on from second `story`, `speed` of its seconds in one real second, or is held.
struct ClockPiece {
  Instant from;
  std::int64_t story = 0;
  int speed = 1;
  bool runs = true;
  bool operator==(const ClockPiece&) const = default;
};

/// What was done with the clock, in order. It keeps all of it, so that what people did can be laid on the story later.
class ExerciseClock {
 public:
  ExerciseClock(std::vector<ClockPiece> pieces, std::int64_t length) : m_pieces(std::move(pieces)), m_length(length) {}
  static ExerciseClock begun(Instant at, int speed, std::int64_t length);

  /// Seconds of the story that were played at this moment: 0 to its length, never less than earlier.
  std::int64_t playedAt(Instant moment) const;
  /// Not held, and not at the end.
  bool runsAt(Instant moment) const;
  int speed() const { return m_pieces.empty() ? 1 : m_pieces.back().speed; }
  Instant beganAt() const { return m_pieces.empty() ? Instant{} : m_pieces.front().from; }

  /// Each goes on from where the story stands; one that changes nothing adds no piece.
  void pause(Instant now);
  void resume(Instant now);
  void setSpeed(int speed, Instant now);
  /// To a later second; an earlier one changes nothing.
  void moveTo(std::int64_t story, Instant now);

  const std::vector<ClockPiece>& pieces() const { return m_pieces; }

 private:
  void add(Instant now, std::int64_t story, bool runs);
  std::vector<ClockPiece> m_pieces;
  std::int64_t m_length;
};

}  // namespace peilstok::app
