#include "group/pace.h"

#include <algorithm>

namespace peilstok::group {

namespace {

/// The last reading up to a moment; 0 before the first one.
std::int64_t reachAt(const Sighting& sighting, Instant moment) {
  const ReachCount* last = nullptr;
  for (const ReachCount& one : sighting.reach)
    if (one.at <= moment && (!last || one.at >= last->at)) last = &one;
  return last ? last->count : 0;
}

std::optional<Instant> lastOf(const std::vector<Sighting>& sightings) {
  std::optional<Instant> last;
  const auto take = [&](Instant moment) { last = last ? std::max(*last, moment) : moment; };
  for (const Sighting& sighting : sightings) {
    if (sighting.received) take(*sighting.received);
    for (const ReachCount& one : sighting.reach) take(one.at);
  }
  return last;
}

}  // namespace

Growing growing(const std::vector<Sighting>& sightings) {
  Growing out;
  for (std::size_t i = 0; i < kPaceMinutes.size(); ++i) out.paces[i].minutes = kPaceMinutes[i];
  out.until = lastOf(sightings);
  if (!out.until) return out;
  for (const Sighting& sighting : sightings) {
    const std::int64_t now = reachAt(sighting, *out.until);
    out.reach += now;
    for (Pace& pace : out.paces) {
      const Instant from = *out.until - std::chrono::minutes(pace.minutes);
      pace.reach += now - reachAt(sighting, from);
      pace.copies += sighting.received && *sighting.received > from ? 1 : 0;
    }
  }
  return out;
}

}  // namespace peilstok::group
