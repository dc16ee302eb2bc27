#include "survey/boundary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/text.h"
#include "survey/geometry.h"

namespace peilstok::survey {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 6> kCodeProperties = {"statcode", "gemeentecode",  "code",
                                                             "gm_code",  "gemeente_code", "identificatie"};
// The Netherlands with its sea, generously: what lies elsewhere is no Dutch municipality.
constexpr double kLonLeast = 2, kLonMost = 8, kLatLeast = 50, kLatMost = 54.5;
constexpr double kTolerance = 0.04;  // km; doubled until few enough corners are left

/// False when brackets nest deeper than allowed: asked of the bytes, before anything is built from them.
bool isShallow(std::string_view json, int most) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      if (c == '\\') ++i;
      else if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      if (++depth > most) return false;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return true;
}

const Json* member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto at = object.find(key);
  return at == object.end() ? nullptr : &*at;
}

std::string textOf(const Json& object, const char* key) {
  const Json* value = member(object, key);
  return value && value->is_string() ? value->get<std::string>() : std::string();
}

/// "GM0361" of "GM0361", "gm361", "0361" or "NL.IMBAG.GM0361"-like ends; empty when it is no such thing.
std::string asCode(std::string_view written) {
  const std::string_view trimmed = text::trimmed(written);
  const std::size_t digits = trimmed.find_last_not_of("0123456789") + 1;
  const std::string_view number = trimmed.substr(digits);
  const std::string before = text::asciiLower(trimmed.substr(0, digits));
  const bool marked = before.empty() || before.ends_with("gm");
  if (!marked || number.empty() || number.size() > 4) return {};
  return "GM" + std::string(4 - number.size(), '0') + std::string(number);
}

std::string codeOf(const Json& feature) {
  const Json* properties = member(feature, "properties");
  if (!properties || !properties->is_object()) return {};
  for (const std::string_view wanted : kCodeProperties)
    for (const auto& [key, value] : properties->items())
      if (text::asciiLower(key) == wanted && value.is_string())
        if (std::string code = asCode(value.get_ref<const std::string&>()); !code.empty()) return code;
  return {};
}

std::optional<GeoPoint> pointOf(const Json& position) {
  if (!position.is_array() || position.size() < 2 || !position[0].is_number() || !position[1].is_number())
    return std::nullopt;
  const double x = position[0].get<double>(), y = position[1].get<double>();
  if (!std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
  const bool metres = std::abs(x) > 180 || std::abs(y) > 90;
  const GeoPoint point = metres ? fromRijksdriehoek(x, y) : GeoPoint{x, y};
  const bool inside =
      point.lon >= kLonLeast && point.lon <= kLonMost && point.lat >= kLatLeast && point.lat <= kLatMost;
  return inside ? std::optional(point) : std::nullopt;
}

/// Reads features one by one and counts what they hold.
class Reading {
 public:
  Reading(const std::set<std::string>& wanted, const BoundaryLimits& limits) : m_wanted(wanted), m_limits(limits) {}

  void feature(const Json& feature) {
    const std::string code = codeOf(feature);
    const Json* geometry = member(feature, "geometry");
    if (code.empty() || !geometry) return;
    m_anyCode = true;
    if (m_wanted.find(code) == m_wanted.end()) return;
    const Json* coordinates = member(*geometry, "coordinates");
    if (!coordinates || !coordinates->is_array()) return;
    std::vector<GeoRing>& rings = m_areas[code];
    if (textOf(*geometry, "type") == "Polygon") polygon(*coordinates, rings);
    if (textOf(*geometry, "type") == "MultiPolygon")
      for (const Json& one : *coordinates) polygon(one, rings);
  }

  bool isTooLarge() const { return m_rings > m_limits.rings || m_points > m_limits.points; }
  bool anyCode() const { return m_anyCode; }
  std::map<std::string, std::vector<GeoRing>> take() {
    std::erase_if(m_areas, [](const auto& one) { return one.second.empty(); });
    return std::move(m_areas);
  }

 private:
  void polygon(const Json& rings, std::vector<GeoRing>& out) {
    if (!rings.is_array()) return;
    for (const Json& positions : rings) {
      if (!positions.is_array() || ++m_rings > m_limits.rings) return;
      if ((m_points += positions.size()) > m_limits.points) return;
      GeoRing ring;
      for (const Json& position : positions) {
        const std::optional<GeoPoint> point = pointOf(position);
        if (!point) return;  // one corner that is nowhere makes the whole outline no outline
        ring.push_back(*point);
      }
      if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
      if (ring.size() >= 3) out.push_back(std::move(ring));
    }
  }

  const std::set<std::string>& m_wanted;
  const BoundaryLimits& m_limits;
  std::map<std::string, std::vector<GeoRing>> m_areas;
  std::size_t m_rings = 0, m_points = 0;
  bool m_anyCode = false;
};

double rounded(double degrees) { return std::round(degrees * 1e5) / 1e5; }

std::vector<GeoRing> simpler(const std::vector<GeoRing>& rings, double tolerance) {
  std::vector<GeoRing> out;
  for (const GeoRing& ring : rings) {
    const GeoPoint origin = ring.front();
    const Projection projection(origin.lon, origin.lat);
    const Point unit = projection.toPlane(origin.lon + 1, origin.lat + 1);
    Ring flat;
    for (const GeoPoint& p : ring) flat.push_back(projection.toPlane(p.lon, p.lat));
    GeoRing kept;
    for (const Point& p : simplified(flat, tolerance))
      kept.push_back({rounded(origin.lon + p.x / unit.x), rounded(origin.lat + p.y / unit.y)});
    if (!kept.empty()) out.push_back(std::move(kept));
  }
  return out;
}

std::vector<GeoRing> fewCorners(const std::vector<GeoRing>& rings, std::size_t most) {
  const auto corners = [](const std::vector<GeoRing>& all) {
    std::size_t sum = 0;
    for (const GeoRing& ring : all) sum += ring.size();
    return sum;
  };
  std::vector<GeoRing> out = simpler(rings, kTolerance);
  for (double tolerance = kTolerance * 2; corners(out) > most; tolerance *= 2) out = simpler(rings, tolerance);
  return out;
}

Error malformed(const char* why) { return {ErrorCode::malformed, why}; }

}  // namespace

Result<Boundaries> readBoundaries(std::string_view geoJson, const std::set<std::string>& wanted,
                                  const BoundaryLimits& limits) {
  if (geoJson.size() > limits.bytes) return Error{ErrorCode::too_large, "the file is larger than is read"};
  if (!isShallow(geoJson, limits.depth)) return malformed("nested deeper than GeoJSON is");
  const Json root = Json::parse(geoJson, nullptr, false);
  const std::string type = textOf(root, "type");
  Reading reading(wanted, limits);
  const Json* features = member(root, "features");
  if (type == "Feature") {
    reading.feature(root);
  } else if (type == "FeatureCollection" && features && features->is_array()) {
    if (features->size() > limits.features) return Error{ErrorCode::too_large, "more features than are read"};
    for (const Json& feature : *features) reading.feature(feature);
  } else {
    return malformed("neither a FeatureCollection nor a Feature");
  }
  if (reading.isTooLarge()) return Error{ErrorCode::too_large, "more rings or points than are read"};
  if (!reading.anyCode()) return malformed("no feature has a code of a municipality");
  Boundaries found;
  for (auto& [code, rings] : reading.take())
    if (auto few = fewCorners(rings, limits.pointsKept); !few.empty()) found.areas[code] = std::move(few);
  if (found.areas.empty()) return Error{ErrorCode::not_found, "no area of this municipality or its neighbours"};
  return found;
}

std::string writeBoundaries(const Boundaries& boundaries) {
  Json areas = Json::object();
  for (const auto& [code, rings] : boundaries.areas) {
    Json list = Json::array();
    for (const GeoRing& ring : rings) {
      Json corners = Json::array();
      for (const GeoPoint& p : ring) corners.push_back({p.lon, p.lat});
      list.push_back(std::move(corners));
    }
    areas[code] = std::move(list);
  }
  return Json{{"since", boundaries.since}, {"areas", std::move(areas)}}.dump();
}

Boundaries readKeptBoundaries(std::string_view written) {
  const BoundaryLimits limits;
  if (written.empty() || written.size() > limits.bytes || !isShallow(written, limits.depth)) return {};
  const Json root = Json::parse(written, nullptr, false);
  const Json* areas = member(root, "areas");
  if (!areas || !areas->is_object()) return {};
  Boundaries kept;
  kept.since = textOf(root, "since");
  for (const auto& [code, rings] : areas->items()) {
    if (!rings.is_array()) return {};
    for (const Json& corners : rings) {
      GeoRing ring;
      if (!corners.is_array()) return {};
      for (const Json& corner : corners) {
        const auto point = pointOf(corner);
        if (!point) return {};
        ring.push_back(*point);
      }
      if (ring.size() >= 3) kept.areas[code].push_back(std::move(ring));
    }
  }
  return kept;
}

GeoPoint fromRijksdriehoek(double x, double y) {
  struct Term {
    int p, q;
    double k;
  };
  static constexpr std::array north = {Term{0, 1, 3235.65389}, Term{2, 0, -32.58297}, Term{0, 2, -0.24750},
                                       Term{2, 1, -0.84978},   Term{0, 3, -0.06550},  Term{2, 2, -0.01709},
                                       Term{1, 0, -0.00738},   Term{4, 0, 0.00530},   Term{2, 3, -0.00039},
                                       Term{4, 1, 0.00033},    Term{1, 1, -0.00012}};
  static constexpr std::array east = {Term{1, 0, 5260.52916}, Term{1, 1, 105.94684}, Term{1, 2, 2.45656},
                                      Term{3, 0, -0.81885},   Term{1, 3, 0.05594},   Term{3, 1, -0.05607},
                                      Term{0, 1, 0.01199},    Term{3, 2, -0.00256},  Term{1, 4, 0.00128},
                                      Term{0, 2, 0.00022},    Term{2, 0, -0.00022},  Term{5, 0, 0.00026}};
  const double dx = (x - 155000) * 1e-5, dy = (y - 463000) * 1e-5;
  const auto sum = [&](const auto& terms) {
    double total = 0;
    for (const Term& term : terms) total += term.k * std::pow(dx, term.p) * std::pow(dy, term.q);
    return total;
  };
  return {5.38720621 + sum(east) / 3600, 52.15517440 + sum(north) / 3600};
}

}  // namespace peilstok::survey
