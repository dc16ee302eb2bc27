#pragma once
// How fast a group of signals grows.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "model/signal.h"

namespace peilstok::group {

/// What one signal tells of growth.
struct Sighting {
  std::optional<Instant> received;
  std::vector<ReachCount> reach;  ///< readings, in any order
};

/// Within a stretch that ends with the last thing known of the group.
struct Pace {
  int minutes = 0;
  std::int64_t copies = 0;  ///< that came in
  std::int64_t reach = 0;   ///< by how much all readings together rose; below 0 when they fell
};

inline constexpr std::array<int, 3> kPaceMinutes = {5, 60, 24 * 60};

struct Growing {
  std::optional<Instant> until;  ///< the last receipt or reading; empty when nothing has a moment
  std::int64_t reach = 0;        ///< the last readings of all of them together
  std::array<Pace, kPaceMinutes.size()> paces;
};

Growing growing(const std::vector<Sighting>& sightings);

}  // namespace peilstok::group
