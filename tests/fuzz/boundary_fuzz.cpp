// Any bytes as a file with outlines: taken or refused with a reason, never more than the limits, and what is taken
// survives being kept.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "survey/boundary.h"
#include "survey/geometry.h"

namespace {

using namespace peilstok;
using namespace peilstok::survey;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const std::string& bytes) {
  BoundaryLimits limits;
  limits.points = 5000;
  limits.rings = 500;
  limits.pointsKept = 60;
  const auto read = readBoundaries(bytes, {"GM0361", "GM0373"}, limits);
  (void)readKeptBoundaries(bytes);
  if (!read) return require(!read.error().detail.empty());
  require(!read->areas.empty());
  for (const auto& [code, rings] : read->areas) {
    require(code == "GM0361" || code == "GM0373");
    std::size_t corners = 0;
    for (const GeoRing& ring : rings) {
      require(ring.size() >= 3);
      corners += ring.size();
      for (const GeoPoint& p : ring) require(p.lon > 1.9 && p.lon < 8.1 && p.lat > 49.9 && p.lat < 54.6);
    }
    require(corners <= limits.pointsKept);
  }
  require(readKeptBoundaries(writeBoundaries(*read)) == *read);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  check(R"({"type": "Feature", "properties": {"statcode": "GM0361"}, "geometry": {"type": "Polygon", "coordinates": )" +
        bytes + "}}");
  check(
      R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "0361"}, "geometry": )" +
      bytes + "}]}");
  return 0;
}
