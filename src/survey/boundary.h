#pragma once
// Outlines of municipalities from a GeoJSON file that somebody fetched elsewhere, and how the workspace keeps them.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace peilstok::survey {

struct GeoPoint {
  double lon = 0, lat = 0;
  bool operator==(const GeoPoint&) const = default;
};
using GeoRing = std::vector<GeoPoint>;

struct Boundaries {
  std::string since;                                  ///< ISO date on which they were laid down; empty when never
  std::map<std::string, std::vector<GeoRing>> areas;  ///< by code of the municipality
  bool operator==(const Boundaries&) const = default;
};

/// What a file may hold. Beyond it the file is refused (`too_large`): a drawing needs no more.
struct BoundaryLimits {
  std::size_t bytes = 32u << 20;
  int depth = 12;
  std::size_t features = 20'000, rings = 50'000, points = 1'000'000;
  std::size_t pointsKept = 600;  ///< of one municipality, after simplifying
};

/// Reads a FeatureCollection or one Feature with Polygon or MultiPolygon, in degrees (WGS 84) or in metres of the
/// Rijksdriehoek, which is told by its size. The code is a property `statcode`, `gemeentecode`, `code`, `gm_code`,
/// `gemeente_code` or `identificatie`, as "GM0361" or "0361". Only codes in `wanted` are kept, made simpler. Errors:
/// too_large, malformed (no GeoJSON, or no usable area at all: `detail` says which), not_found (none that is wanted).
Result<Boundaries> readBoundaries(std::string_view geoJson, const std::set<std::string>& wanted,
                                  const BoundaryLimits& limits = {});

/// For a setting of the workspace, and back. What cannot be read back is as if it were never laid down.
std::string writeBoundaries(const Boundaries& boundaries);
Boundaries readKeptBoundaries(std::string_view written);

/// Metres of the Rijksdriehoek to degrees, within a metre on land (Schreutelkamp and Strang van Hees, 2001).
GeoPoint fromRijksdriehoek(double x, double y);

}  // namespace peilstok::survey
