// Cells around municipalities: they do not overlap, hold their own point, and do not care for the order of rows.

#include "survey/region.h"

#include <algorithm>
#include <random>

#include "support/catch.h"
#include "support/real_knowledge.h"

using namespace peilstok;
using namespace peilstok::survey;

namespace {

/// Municipalities at drawn points within about 60 km, each the neighbour of its three nearest.
Gazetteer drawn(unsigned seed, int count) {
  std::mt19937 engine(seed);
  std::uniform_real_distribution<double> lon(5.0, 5.8), lat(51.9, 52.4);
  Gazetteer gazetteer;
  for (int i = 0; i < count; ++i) {
    Municipality m;
    m.code = "GM" + std::to_string(1000 + i);
    m.name = m.code;
    m.lon = lon(engine);
    m.lat = lat(engine);
    gazetteer.municipalities.push_back(m);
  }
  const Projection projection(5.4, 52.1);
  const auto point = [&](const Municipality& m) { return projection.toPlane(m.lon, m.lat); };
  for (const Municipality& m : gazetteer.municipalities) {
    std::vector<const Municipality*> others;
    for (const Municipality& other : gazetteer.municipalities)
      if (other.code != m.code) others.push_back(&other);
    std::sort(others.begin(), others.end(), [&](const Municipality* a, const Municipality* b) {
      return distance(point(*a), point(m)) < distance(point(*b), point(m));
    });
    for (std::size_t i = 0; i < 3 && i < others.size(); ++i) {
      gazetteer.neighbours[m.code].push_back(others[i]->code);
      gazetteer.neighbours[others[i]->code].push_back(m.code);
    }
  }
  return gazetteer;
}

}  // namespace

TEST_CASE("every cell holds its own point and no other's", "[survey][region]") {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const Gazetteer gazetteer = drawn(seed, 24);
    const Region region = regionAround(gazetteer, "GM1000");
    REQUIRE(region.own == "GM1000");
    REQUIRE(region.cells.front().part == Part::own);
    for (const Cell& cell : region.cells) {
      CAPTURE(seed, cell.code);
      CHECK(contains(cell.rings, cell.point));
      for (const Cell& other : region.cells)
        if (other.code != cell.code) CHECK_FALSE(contains(cell.rings, other.point));
    }
  }
}

TEST_CASE("cells do not overlap, and a spot belongs to the municipality whose point is nearest", "[survey][region]") {
  std::mt19937 engine(7);
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const Gazetteer gazetteer = drawn(seed, 24);
    const Region region = regionAround(gazetteer, "GM1000");
    std::uniform_real_distribution<double> x(region.frame.low.x, region.frame.high.x);
    std::uniform_real_distribution<double> y(region.frame.low.y, region.frame.high.y);
    for (int i = 0; i < 200; ++i) {
      const Point spot{x(engine), y(engine)};
      std::vector<const Cell*> holding;
      for (const Cell& cell : region.cells)
        if (contains(cell.rings, spot)) holding.push_back(&cell);
      CAPTURE(seed, spot.x, spot.y);
      REQUIRE(holding.size() <= 1);
      const auto nearest = std::min_element(
          region.cells.begin(), region.cells.end(),
          [&](const Cell& a, const Cell& b) { return distance(a.point, spot) < distance(b.point, spot); });
      // Land that no cell reaches is sea; what one does reach is the nearest one's.
      if (!holding.empty()) CHECK(holding.front()->code == nearest->code);
      const Municipality* municipality = gazetteer.municipality(nearest->code);
      const double reach = reachOf(gazetteer, *municipality);
      if (distance(nearest->point, spot) < reach * 0.98) CHECK_FALSE(holding.empty());
    }
  }
}

TEST_CASE("the order of rows does not show", "[survey][region]") {
  Gazetteer gazetteer = drawn(5, 24);
  const Region before = regionAround(gazetteer, "GM1003");
  std::mt19937 engine(11);
  std::shuffle(gazetteer.municipalities.begin(), gazetteer.municipalities.end(), engine);
  for (auto& [code, list] : gazetteer.neighbours) std::shuffle(list.begin(), list.end(), engine);
  const Region after = regionAround(gazetteer, "GM1003");
  REQUIRE(after.cells.size() == before.cells.size());
  for (std::size_t i = 0; i < before.cells.size(); ++i) {
    CHECK(after.cells[i].code == before.cells[i].code);
    CHECK(after.cells[i].rings == before.cells[i].rings);
  }
}

TEST_CASE("no cell runs out to sea", "[survey][region]") {
  const auto knowledge = test::realKnowledge();
  for (const char* code : {"GM0518", "GM0448", "GM0400", "GM1696", "GM0363"}) {
    const Region region = regionAround(knowledge->gazetteer, code);
    const Cell* own = region.cell(code);
    REQUIRE(own != nullptr);
    const double reach = reachOf(knowledge->gazetteer, *knowledge->gazetteer.municipality(code));
    CHECK(reach <= 22);
    for (const Ring& ring : own->rings)
      for (const Point& p : ring) CHECK(distance(p, own->point) <= reach * 1.0001);
  }
}

TEST_CASE("every municipality has a map with its neighbours", "[survey][region]") {
  const auto knowledge = test::realKnowledge();
  for (const Municipality& m : knowledge->gazetteer.municipalities) {
    const Region region = regionAround(knowledge->gazetteer, m.code);
    CAPTURE(m.code);
    REQUIRE_FALSE(region.cells.empty());
    REQUIRE_FALSE(region.frame.isEmpty());
    CHECK(region.cells.front().code == m.code);
    CHECK(region.isSchematic());
    const auto neighbours = knowledge->gazetteer.neighbours.find(m.code);
    const auto shown = std::count_if(region.cells.begin(), region.cells.end(),
                                     [](const Cell& cell) { return cell.part == Part::neighbour; });
    CHECK(static_cast<std::size_t>(shown) ==
          (neighbours == knowledge->gazetteer.neighbours.end() ? 0 : neighbours->second.size()));
  }
}

TEST_CASE("of two at one point the first by code has it", "[survey][region]") {
  Gazetteer gazetteer;
  for (const char* code : {"GM0002", "GM0001"}) {
    Municipality m;
    m.code = m.name = code;
    m.lon = 5;
    m.lat = 52;
    gazetteer.municipalities.push_back(m);
  }
  gazetteer.neighbours = {{"GM0001", {"GM0002"}}, {"GM0002", {"GM0001"}}};
  const Region region = regionAround(gazetteer, "GM0001");
  CHECK(region.cell("GM0001")->rings.size() == 1);
  CHECK(region.cell("GM0002")->rings.empty());
}

TEST_CASE("an unknown code has no map", "[survey][region]") {
  CHECK(regionAround(test::realKnowledge()->gazetteer, "GM0000").cells.empty());
  CHECK(regionAround({}, "").own.empty());
}

TEST_CASE("an outline of a file stands in the place of the cell", "[survey][region]") {
  const auto knowledge = test::realKnowledge(true);
  Boundaries boundaries;
  boundaries.areas["GM9001"] = {{{5.2, 52.5}, {5.3, 52.5}, {5.3, 52.6}, {5.2, 52.6}}};
  const Region region = regionAround(knowledge->gazetteer, "GM9001", boundaries);
  CHECK(region.cell("GM9001")->official);
  CHECK(region.cell("GM9001")->rings.front().size() == 4);
  CHECK_FALSE(region.cell("GM9002")->official);
  CHECK(region.isSchematic());
}
