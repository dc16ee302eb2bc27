#include "survey/boundary.h"

#include <cmath>
#include <string>

#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::survey;

namespace {

const std::set<std::string> kWanted{"GM0361", "GM0373"};

std::string feature(const std::string& properties, const std::string& geometry) {
  return R"({"type": "Feature", "properties": )" + properties + R"(, "geometry": )" + geometry + "}";
}

std::string collection(const std::string& features) {
  return R"({"type": "FeatureCollection", "features": [)" + features + "]}";
}

const std::string kPolygon =
    R"({"type": "Polygon", "coordinates": [[[4.7, 52.6], [4.8, 52.6], [4.8, 52.7], [4.7, 52.7], [4.7, 52.6]]]})";

ErrorCode refusal(const std::string& json, const BoundaryLimits& limits = {}) {
  const auto read = readBoundaries(json, kWanted, limits);
  REQUIRE_FALSE(read);
  CHECK_FALSE(read.error().detail.empty());
  return read.error().code;
}

std::size_t areas(const std::string& properties) {
  const auto read = readBoundaries(collection(feature(properties, kPolygon)), kWanted);
  return read ? read->areas.size() : 0;
}

}  // namespace

TEST_CASE("the code is found under the usual names, however it is written", "[survey][boundary]") {
  CHECK(areas(R"({"statcode": "GM0361"})") == 1);
  CHECK(areas(R"({"gemeentecode": "0361"})") == 1);
  CHECK(areas(R"({"Code": " gm361 "})") == 1);
  CHECK(areas(R"({"identificatie": "NL.GM0361"})") == 1);
  CHECK(areas(R"({"statnaam": "Alkmaar", "GM_CODE": "GM0361"})") == 1);
  CHECK(areas(R"({"code": "NH361"})") == 0);
  CHECK(areas(R"({"code": 361})") == 0);
  CHECK(areas(R"({"naam": "GM0361"})") == 0);
  CHECK(areas(R"({"statcode": "GM0361361"})") == 0);
}

TEST_CASE("only what is wanted is kept", "[survey][boundary]") {
  const std::string other = feature(R"({"statcode": "GM0014"})", kPolygon);
  const auto read = readBoundaries(collection(other + "," + feature(R"({"statcode": "GM0373"})", kPolygon)), kWanted);
  REQUIRE(read);
  CHECK(read->areas.size() == 1);
  REQUIRE(read->areas.count("GM0373") == 1);
  CHECK(read->areas.at("GM0373").front().size() == 4);  // the corner that closes the ring is left out
  CHECK(refusal(collection(other)) == ErrorCode::not_found);
}

TEST_CASE("a multipolygon has all its rings, holes too", "[survey][boundary]") {
  const std::string geometry = R"({"type": "MultiPolygon", "coordinates": [
    [[[4.7,52.6],[4.9,52.6],[4.9,52.8],[4.7,52.8],[4.7,52.6]], [[4.78,52.68],[4.82,52.68],[4.82,52.72],[4.78,52.68]]],
    [[[5.0,52.6],[5.1,52.6],[5.1,52.7],[5.0,52.6]]]]})";
  const auto read = readBoundaries(feature(R"({"statcode": "GM0361"})", geometry), kWanted);
  REQUIRE(read);
  CHECK(read->areas.at("GM0361").size() == 3);
}

TEST_CASE("metres of the Rijksdriehoek are told by their size", "[survey][boundary]") {
  const GeoPoint amersfoort = fromRijksdriehoek(155000, 463000);
  CHECK(std::abs(amersfoort.lon - 5.38720621) < 1e-7);
  CHECK(std::abs(amersfoort.lat - 52.1551744) < 1e-7);
  const GeoPoint westertoren = fromRijksdriehoek(120700.723, 487525.502);
  CHECK(std::abs(westertoren.lon - 4.88352559) < 1e-5);
  CHECK(std::abs(westertoren.lat - 52.37453253) < 1e-5);
  const std::string geometry =
      R"({"type": "Polygon", "coordinates": [[[110000,510000],[115000,510000],[115000,515000],[110000,510000]]]})";
  const auto read = readBoundaries(feature(R"({"statcode": "GM0361"})", geometry), kWanted);
  REQUIRE(read);
  CHECK(std::abs(read->areas.at("GM0361").front().front().lat - 52.57) < 0.05);
}

TEST_CASE("what is no outline in the Netherlands is left out", "[survey][boundary]") {
  const auto of = [](const std::string& geometry) {
    return collection(feature(R"({"statcode": "GM0361"})", geometry));
  };
  for (const char* geometry : {R"({"type": "Polygon", "coordinates": [[[4.7,52.6],[99,52.6],[4.8,52.7]]]})",
                               R"({"type": "Polygon", "coordinates": [[[4.7,52.6],["x",52.6],[4.8,52.7]]]})",
                               R"({"type": "Polygon", "coordinates": [[[4.7,52.6],[4.8,52.6]]]})",
                               R"({"type": "Polygon", "coordinates": [[[4.7,52.6],[4.8,52.6],[4.9,52.6],[5.0,52.6]]]})",
                               R"({"type": "Polygon", "coordinates": 3})", R"({"type": "Polygon"})",
                               R"({"type": "Point", "coordinates": [4,52]})", R"(null)", R"([])"})
    CHECK(refusal(of(geometry)) == ErrorCode::not_found);
}

TEST_CASE("what is no GeoJSON is malformed", "[survey][boundary]") {
  for (const char* json : {"", "[]", "3", "{", R"({"type": "FeatureCollection"})",
                           R"({"type": "FeatureCollection", "features": {}})", R"({"type": "Topology"})"})
    CHECK(refusal(json) == ErrorCode::malformed);
  CHECK(refusal(collection(feature(R"({"naam": "x"})", kPolygon))) == ErrorCode::malformed);
  CHECK(refusal(std::string(100'000, '[')) == ErrorCode::malformed);
  CHECK(refusal(R"({"a": ")" + std::string(50'000, '\\')) == ErrorCode::malformed);
}

TEST_CASE("too much is refused", "[survey][boundary]") {
  const std::string one = feature(R"({"statcode": "GM0361"})", kPolygon);
  CHECK(refusal(collection(one), {.bytes = 50}) == ErrorCode::too_large);
  CHECK(refusal(collection(one + "," + one), {.features = 1}) == ErrorCode::too_large);
  CHECK(refusal(collection(one + "," + one), {.rings = 1}) == ErrorCode::too_large);
  CHECK(refusal(collection(one), {.points = 3}) == ErrorCode::too_large);
}

TEST_CASE("an outline is made simpler until it has few corners", "[survey][boundary]") {
  std::string ring;
  for (int i = 0; i < 4000; ++i) {
    const double angle = i * 2 * 3.14159265 / 4000, radius = 0.1 + (i % 2) * 0.002;
    ring += (i ? "," : "") + ("[" + std::to_string(4.8 + radius * std::cos(angle))) + "," +
            std::to_string(52.6 + radius * std::sin(angle)) + "]";
  }
  const auto read = readBoundaries(
      feature(R"({"statcode": "GM0361"})", R"({"type": "Polygon", "coordinates": [[)" + ring + "]]}"), kWanted);
  REQUIRE(read);
  CHECK(read->areas.at("GM0361").front().size() <= BoundaryLimits().pointsKept);
  CHECK(read->areas.at("GM0361").front().size() > 10);
}

TEST_CASE("what is kept comes back the same", "[survey][boundary]") {
  auto read = readBoundaries(feature(R"({"statcode": "GM0361"})", kPolygon), kWanted);
  REQUIRE(read);
  read->since = "2026-11-20";
  CHECK(readKeptBoundaries(writeBoundaries(*read)) == *read);
  CHECK(readKeptBoundaries("").areas.empty());
  CHECK(readKeptBoundaries("{}").areas.empty());
  CHECK(readKeptBoundaries(R"({"areas": {"GM0361": [[[1,2],[3]]]}})").areas.empty());
  CHECK(readKeptBoundaries(R"({"areas": {"GM0361": 3}})").areas.empty());
}
