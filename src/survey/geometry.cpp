#include "survey/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace peilstok::survey {

namespace {

constexpr double kKmPerDegree = 111.2, kPi = 3.14159265358979323846;

/// Sutherland-Hodgman against one half-plane: keeps where (p - on) . out <= 0.
Ring clipped(const Ring& ring, Point on, Point out) {
  const auto beyond = [&](Point p) { return (p.x - on.x) * out.x + (p.y - on.y) * out.y; };
  Ring kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    const double da = beyond(a), db = beyond(b);
    if (da <= 0) kept.push_back(a);
    if ((da < 0 && db > 0) || (da > 0 && db < 0)) {
      const double t = da / (da - db);
      kept.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    }
  }
  return kept.size() < 3 ? Ring{} : kept;
}

double offLine(Point p, Point a, Point b) {
  const double dx = b.x - a.x, dy = b.y - a.y, length = std::hypot(dx, dy);
  if (length < 1e-12) return distance(p, a);
  const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (length * length), 0.0, 1.0);
  return distance(p, {a.x + t * dx, a.y + t * dy});
}

/// Marks which points of [first, last] stay. With a list of its own and not by calling itself: a hostile line may be
/// as deep as it is long.
void keepCorners(const Ring& line, double tolerance, std::vector<bool>& stays) {
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    std::size_t farthest = first;
    double most = tolerance;
    for (std::size_t i = first + 1; i < last; ++i)
      if (const double off = offLine(line[i], line[first], line[last]); off > most) {
        most = off;
        farthest = i;
      }
    if (farthest == first) continue;
    stays[farthest] = true;
    open.emplace_back(first, farthest);
    open.emplace_back(farthest, last);
  }
}

}  // namespace

Projection::Projection(double lon, double lat)
    : m_lon(lon), m_lat(lat), m_kmPerLon(kKmPerDegree * std::cos(lat * kPi / 180)) {}

Point Projection::toPlane(double lon, double lat) const {
  return {(lon - m_lon) * m_kmPerLon, (lat - m_lat) * kKmPerDegree};
}

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double signedArea(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return twice / 2;
}

bool contains(const Ring& ring, Point point) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    if ((a.y > point.y) == (b.y > point.y)) continue;
    if (point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

bool contains(const std::vector<Ring>& rings, Point point) {
  bool inside = false;
  for (const Ring& ring : rings) inside = inside != contains(ring, point);
  return inside;
}

Ring nearerTo(const Ring& ring, Point mine, Point other) {
  return clipped(ring, {(mine.x + other.x) / 2, (mine.y + other.y) / 2}, {other.x - mine.x, other.y - mine.y});
}

Ring within(const Ring& ring, Point low, Point high) {
  Ring kept = clipped(ring, low, {-1, 0});
  kept = clipped(kept, low, {0, -1});
  kept = clipped(kept, high, {1, 0});
  return clipped(kept, high, {0, 1});
}

Ring disc(Point centre, double radius, int corners) {
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * kPi * i / corners;
    ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
  return ring;
}

Ring simplified(const Ring& ring, double tolerance) {
  if (ring.size() < 4) return std::abs(signedArea(ring)) < 1e-9 ? Ring{} : ring;
  // A ring has no ends: it is cut at its first corner and at the one farthest from it.
  const auto far = std::max_element(ring.begin(), ring.end(), [&](Point a, Point b) {
    return distance(a, ring.front()) < distance(b, ring.front());
  });
  const auto middle = static_cast<std::size_t>(far - ring.begin());
  Ring line = ring;
  line.push_back(ring.front());
  Ring kept;
  for (const auto& [first, last] : {std::pair{std::size_t{0}, middle}, std::pair{middle, line.size() - 1}}) {
    const Ring half(line.begin() + static_cast<std::ptrdiff_t>(first),
                    line.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    std::vector<bool> stays(half.size(), false);
    stays.front() = true;
    keepCorners(half, tolerance, stays);
    for (std::size_t i = 0; i + 1 < half.size(); ++i)
      if (stays[i]) kept.push_back(half[i]);
  }
  return kept.size() < 3 || std::abs(signedArea(kept)) < 1e-9 ? Ring{} : kept;
}

void Box::add(Point point) {
  low = {std::min(low.x, point.x), std::min(low.y, point.y)};
  high = {std::max(high.x, point.x), std::max(high.y, point.y)};
}

}  // namespace peilstok::survey
