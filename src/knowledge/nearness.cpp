#include "knowledge/nearness.h"

#include <cmath>

namespace peilstok {

Nearness nearnessOf(const std::string& own, const std::string& other, const Knowledge& knowledge) {
  if (knowledge.gazetteer.areNeighbours(own, other)) return Nearness::neighbour;
  const Municipality* a = knowledge.gazetteer.municipality(own);
  const Municipality* b = knowledge.gazetteer.municipality(other);
  if (!a || !b) return Nearness::farther;
  constexpr double kKmPerDegree = 111.2, kRadians = 3.14159265358979 / 180;
  const double north = (b->lat - a->lat) * kKmPerDegree;
  const double east = (b->lon - a->lon) * kKmPerDegree * std::cos((a->lat + b->lat) / 2 * kRadians);
  return std::hypot(north, east) <= knowledge.framework.fading.aroundKm ? Nearness::around : Nearness::farther;
}

}  // namespace peilstok
