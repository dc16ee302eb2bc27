#include "survey/geometry.h"

#include <cmath>

#include "support/catch.h"

using namespace peilstok::survey;

namespace {

const Ring kSquare{{0, 0}, {2, 0}, {2, 2}, {0, 2}};

}  // namespace

TEST_CASE("degrees become km around the centre", "[survey][geometry]") {
  const Projection projection(5.0, 52.0);
  CHECK(projection.toPlane(5.0, 52.0) == Point{0, 0});
  CHECK(std::abs(projection.toPlane(5.0, 52.1).y - 11.12) < 0.001);
  CHECK(std::abs(projection.toPlane(5.1, 52.0).x - 11.12 * std::cos(52.0 * 3.14159265 / 180)) < 0.001);
}

TEST_CASE("area and inside", "[survey][geometry]") {
  CHECK(signedArea(kSquare) == 4);
  CHECK(contains(kSquare, {1, 1}));
  CHECK_FALSE(contains(kSquare, {3, 1}));
  CHECK_FALSE(contains(Ring{}, {0, 0}));
  const std::vector<Ring> holed{kSquare, {{0.5, 0.5}, {1.5, 0.5}, {1.5, 1.5}, {0.5, 1.5}}};
  CHECK_FALSE(contains(holed, {1, 1}));
  CHECK(contains(holed, {0.2, 0.2}));
}

TEST_CASE("a ring is cut half way between two points", "[survey][geometry]") {
  const Ring half = nearerTo(kSquare, {0, 1}, {2, 1});
  CHECK(std::abs(signedArea(half) - 2) < 1e-9);
  CHECK(contains(half, {0.5, 1}));
  CHECK_FALSE(contains(half, {1.5, 1}));
  CHECK(nearerTo(kSquare, {-10, 1}, {-4, 1}).empty());
  CHECK(within(kSquare, {1, 1}, {5, 5}).size() == 4);
}

TEST_CASE("simplifying keeps corners and leaves out what lies on a line", "[survey][geometry]") {
  Ring dotted;
  for (int i = 0; i <= 20; ++i) dotted.push_back({i * 0.1, 0});
  dotted.push_back({2, 2});
  dotted.push_back({0, 2});
  const Ring kept = simplified(dotted, 0.01);
  CHECK(kept.size() == 4);
  CHECK(std::abs(signedArea(kept) - 4) < 1e-9);
  CHECK(simplified({{0, 0}, {1, 1}, {2, 2}, {3, 3}}, 0.01).empty());
  CHECK(simplified({}, 1).empty());
}
