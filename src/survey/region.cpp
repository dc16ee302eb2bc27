#include "survey/region.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace peilstok::survey {

namespace {

// A cell's corners lie farther from its point than its sides do; with less than this, cells inland would lose theirs.
constexpr double kBeyondHalfWay = 1.55;
constexpr double kReachLeast = 2.5, kReachMost = 22, kReachAlone = 7;  // km; alone: an island
constexpr double kSeen = 1.1;                                          // of the frame's longest side
constexpr double kMargin = 0.16;  // of the frame, on each side: neighbours are cut off beyond their points

/// A municipality with its point on the map.
struct Site {
  const Municipality* municipality;
  Point point;
};

double kmBetween(const Municipality& a, const Municipality& b) {
  return distance({0, 0}, Projection(a.lon, (a.lat + b.lat) / 2).toPlane(b.lon, (a.lat + b.lat) / 2 + b.lat - a.lat));
}

/// Those that can touch a cell, nearest first; equal ones by code, so that no order of rows shows.
std::vector<Site> around(const Site& own, const std::vector<Site>& sites, double reach) {
  std::vector<Site> near;
  for (const Site& site : sites)
    if (site.municipality != own.municipality && distance(site.point, own.point) <= 2 * reach) near.push_back(site);
  std::sort(near.begin(), near.end(), [&](const Site& a, const Site& b) {
    return std::tuple(distance(a.point, own.point), a.municipality->code) <
           std::tuple(distance(b.point, own.point), b.municipality->code);
  });
  return near;
}

Ring cellOf(const Site& own, const std::vector<Site>& sites, double reach) {
  Ring ring = disc(own.point, reach);
  for (const Site& other : around(own, sites, reach)) {
    // Two at one point cannot share it: the first by code has it.
    if (distance(other.point, own.point) < 1e-9 && own.municipality->code < other.municipality->code) continue;
    if (distance(other.point, own.point) < 1e-9) return {};
    ring = nearerTo(ring, own.point, other.point);
  }
  return ring;
}

std::vector<Ring> projected(const std::vector<GeoRing>& rings, const Projection& projection) {
  std::vector<Ring> out;
  for (const GeoRing& ring : rings) {
    Ring one;
    for (const GeoPoint& p : ring) one.push_back(projection.toPlane(p.lon, p.lat));
    out.push_back(std::move(one));
  }
  return out;
}

/// What a picture of the frame may show beside it, however wide or high the picture is.
Box seenAround(const Box& frame) {
  const double half = kSeen * std::max(frame.width(), frame.height());
  const Point centre = frame.centre();
  Box box;
  box.add({centre.x - half, centre.y - half});
  box.add({centre.x + half, centre.y + half});
  return box;
}

void addMargin(Box& box) {
  const double margin = kMargin * std::max(box.width(), box.height());
  box.low = {box.low.x - margin, box.low.y - margin};
  box.high = {box.high.x + margin, box.high.y + margin};
}

bool touches(const Cell& cell, const Box& box) {
  return std::any_of(cell.rings.begin(), cell.rings.end(), [&](const Ring& ring) {
    return std::any_of(ring.begin(), ring.end(), [&](Point p) {
      return p.x >= box.low.x && p.x <= box.high.x && p.y >= box.low.y && p.y <= box.high.y;
    });
  });
}

/// Makes the cells of one region.
class Drawing {
 public:
  Drawing(const Gazetteer& gazetteer, const Municipality& own, const Boundaries& boundaries)
      : m_gazetteer(gazetteer), m_boundaries(boundaries), m_projection(own.lon, own.lat) {
    for (const Municipality& one : gazetteer.municipalities)
      m_sites.push_back({&one, m_projection.toPlane(one.lon, one.lat)});
  }

  Region make(const std::string& own) const {
    Region region;
    region.own = own;
    for (const Site& site : m_sites)
      if (partOf(site, own) != Part::beyond) region.cells.push_back(cell(site, own));
    for (const Cell& one : region.cells) {
      region.frame.add(one.point);
      if (one.part != Part::own) continue;
      for (const Ring& ring : one.rings) std::for_each(ring.begin(), ring.end(), [&](Point p) { region.frame.add(p); });
    }
    addMargin(region.frame);
    const Box seen = seenAround(region.frame);
    for (const Site& site : m_sites) {
      if (partOf(site, own) != Part::beyond || !mayBeSeen(site, seen)) continue;
      Cell beyond = cell(site, own);
      if (touches(beyond, seen)) region.cells.push_back(std::move(beyond));
    }
    std::sort(region.cells.begin(), region.cells.end(),
              [](const Cell& a, const Cell& b) { return std::tie(a.part, a.code) < std::tie(b.part, b.code); });
    return region;
  }

 private:
  Part partOf(const Site& site, const std::string& own) const {
    const std::string& code = site.municipality->code;
    if (code == own) return Part::own;
    return m_gazetteer.areNeighbours(own, code) ? Part::neighbour : Part::beyond;
  }

  static bool mayBeSeen(const Site& site, const Box& frame) {
    const double size = std::hypot(frame.width(), frame.height()) / 2;
    return distance(site.point, frame.centre()) <= size + kReachMost;
  }

  Cell cell(const Site& site, const std::string& own) const {
    const Municipality& m = *site.municipality;
    Cell made{m.code, m.name, partOf(site, own), site.point, {}, false};
    const auto official = m_boundaries.areas.find(m.code);
    if (official != m_boundaries.areas.end()) {
      made.rings = projected(official->second, m_projection);
      made.official = true;
    } else if (Ring ring = cellOf(site, m_sites, reachOf(m_gazetteer, m)); !ring.empty()) {
      made.rings.push_back(std::move(ring));
    }
    return made;
  }

  const Gazetteer& m_gazetteer;
  const Boundaries& m_boundaries;
  Projection m_projection;
  std::vector<Site> m_sites;
};

}  // namespace

const Cell* Region::cell(const std::string& code) const {
  const auto at = std::find_if(cells.begin(), cells.end(), [&](const Cell& one) { return one.code == code; });
  return at == cells.end() ? nullptr : &*at;
}

bool Region::isSchematic() const {
  return std::any_of(cells.begin(), cells.end(),
                     [](const Cell& one) { return one.part != Part::beyond && !one.official; });
}

double reachOf(const Gazetteer& gazetteer, const Municipality& municipality) {
  double farthest = 0;
  const auto neighbours = gazetteer.neighbours.find(municipality.code);
  if (neighbours != gazetteer.neighbours.end())
    for (const std::string& code : neighbours->second)
      if (const Municipality* other = gazetteer.municipality(code))
        farthest = std::max(farthest, kmBetween(municipality, *other));
  if (farthest <= 0) return kReachAlone;
  return std::clamp(farthest / 2 * kBeyondHalfWay, kReachLeast, kReachMost);
}

Region regionAround(const Gazetteer& gazetteer, const std::string& own, const Boundaries& boundaries) {
  const Municipality* municipality = gazetteer.municipality(own);
  if (!municipality) return {};
  return Drawing(gazetteer, *municipality, boundaries).make(own);
}

}  // namespace peilstok::survey
