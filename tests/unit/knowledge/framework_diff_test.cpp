// What differs between two weegkaders, whatever the order in their files.

#include "knowledge/framework_diff.h"

#include <algorithm>

#include "data_copy.h"

using namespace peilstok;
using peilstok::test::DataCopy;

namespace {

const std::filesystem::path kData = PEILSTOK_TEST_DATA_DIR;
constexpr const char* kFile = "framework/weegkader.json";

std::vector<FrameworkChange> against(const DataCopy& copy) {
  const auto changes = diffFrameworks({kData}, {copy.root()});
  INFO((changes ? std::string() : changes.error().detail));
  REQUIRE(changes);
  return *changes;
}

std::string shown(const FrameworkChange& one) {
  const char* kinds[] = {"added", "removed", "changed"};
  return std::string(kinds[static_cast<int>(one.kind)]) + " " + one.part + " " + one.id + " " + one.field + ": " +
         one.from + " -> " + one.to;
}

bool has(const std::vector<FrameworkChange>& changes, const std::string& wanted) {
  return std::any_of(changes.begin(), changes.end(), [&](const FrameworkChange& one) { return shown(one) == wanted; });
}

}  // namespace

TEST_CASE("the same framework differs in nothing", "[knowledge][diff]") {
  const DataCopy copy;
  CHECK(against(copy).empty());
}

TEST_CASE("what was changed is named by id and field", "[knowledge][diff]") {
  const DataCopy copy;
  copy.replace(kFile, "\"incident_hours\": 48", "\"incident_hours\": 72");
  copy.replace(kFile, "\"max_points\": 18", "\"max_points\": 17");
  copy.replace(kFile, "\"max_points\": 8", "\"max_points\": 9");
  copy.replace(kFile, "\"points_by_strength\": [0, 2, 4, 7]", "\"points_by_strength\": [0, 2, 4, 8]");
  copy.replace(kFile, "\"words\": \"De spanning loopt op.\"", "\"words\": \"Er is spanning.\"");
  copy.replace(kFile, "\"anchor\": \"Zakelijk, of gewone kritiek, hoe scherp ook.\"", "\"anchor\": \"Zakelijk.\"");
  copy.replace(kFile, "\"minimum_total\": 50", "\"minimum_total\": 45");
  const auto changes = against(copy);
  CHECK(changes.size() == 7);
  CHECK(has(changes, "changed limits  incident_hours: 48 -> 72"));
  CHECK(has(changes, "changed criteria taalgebruik max_points: 18 -> 17"));
  CHECK(has(changes, "changed points_by_strength  : [0, 2, 4, 7] -> [0, 2, 4, 8]"));
  CHECK(has(changes, "changed urgency spanning words: De spanning loopt op. -> Er is spanning."));
  CHECK(
      has(changes, "changed criteria taalgebruik/0 anchor: Zakelijk, of gewone kritiek, hoe scherp ook. -> Zakelijk."));
  CHECK(has(changes, "changed phases spanning/stapeling minimum_total: 50 -> 45"));
}

TEST_CASE("what was added and removed is named by id", "[knowledge][diff]") {
  const VariantText variant{"eigen.json", R"({"schema": "framework-variant/1", "name": "x", "version": "0.1.0",
    "based_on": "1.0.0", "changes": {"add_conditions": [{"phase": "escalatie", "condition": {"id": "eigen.x",
    "words": "x", "all": ["onvrede"]}}]}})"};
  const auto there = diffFrameworks({kData}, {kData, {}, variant});
  REQUIRE(there);
  CHECK(has(*there, "changed version  : 1.0.0 -> 1.0.0+0.1.0"));
  CHECK(has(*there, "added phases escalatie/eigen.x :  -> {all: [onvrede], id: eigen.x, words: x}"));
  CHECK(there->size() == 2);
  const auto back = diffFrameworks({kData, {}, variant}, {kData});
  REQUIRE(back);
  CHECK(has(*back, "removed phases escalatie/eigen.x : {all: [onvrede], id: eigen.x, words: x} -> "));
}

TEST_CASE("the order in a file makes no difference, except among the rules of urgency", "[knowledge][diff]") {
  const DataCopy copy;
  copy.replace(kFile, "\"high_needs_source\": [\"A\", \"B\", \"C\"]", "\"high_needs_source\": [\"C\", \"A\", \"B\"]");
  copy.replace(kFile, "\"range_share\": 0.6,\n  \"next_questions\": 3",
               "\"next_questions\": 3,\n  \"range_share\": 0.6");
  copy.replace(kFile, "\"all\": [\"geruchtstijl\", \"kwetsbaar_object\"]",
               "\"all\": [\"kwetsbaar_object\", \"geruchtstijl\"]");
  CHECK(against(copy).empty());
  copy.replace(kFile,
               "{\"id\": \"spanning\", \"level\": \"deze_week\", \"words\": \"De spanning loopt op.\", \"phases\": "
               "[\"spanning\"]},",
               "");
  copy.replace(kFile, "{\"id\": \"geen_haast\"",
               "{\"id\": \"spanning\", \"level\": \"deze_week\", \"words\": \"De spanning loopt op.\", \"phases\": "
               "[\"spanning\"]},\n{\"id\": \"geen_haast\"");
  const auto changes = against(copy);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].field == "order");
}

TEST_CASE("a path is told by what stands in it", "[knowledge][diff]") {
  const DataCopy copy;
  const auto folder = recogniseFramework(copy.root(), kData);
  REQUIRE(folder);
  CHECK(folder->dataDir == copy.root());
  const auto file = recogniseFramework(copy.root() / kFile, kData);
  REQUIRE(file);
  CHECK(file->framework == copy.root() / kFile);
  CHECK(file->dataDir == kData);
  copy.write("v.json", "{\"schema\": \"framework-variant/1\"}");
  const auto variant = recogniseFramework(copy.root() / "v.json", kData);
  REQUIRE(variant);
  CHECK(variant->variant);
  copy.write("other.json", "{\n\"schema\": \"cards/1\"}");
  const auto other = recogniseFramework(copy.root() / "other.json", kData);
  REQUIRE_FALSE(other);
  CHECK(other.error().detail.find("other.json:2: schema is neither") == 0);
  CHECK(recogniseFramework(copy.root() / "none.json", kData).error().detail == "none.json:0: cannot be read");
}

TEST_CASE("a framework that is not sound has no differences", "[knowledge][diff]") {
  const DataCopy copy;
  copy.replace(kFile, "\"max_points\": 18", "\"max_points\": 19");
  const auto changes = diffFrameworks({kData}, {copy.root()});
  REQUIRE_FALSE(changes);
  CHECK(changes.error().detail.find("add up to 101") != std::string::npos);
}

TEST_CASE("the files beside the weegkader are compared too", "[knowledge][diff]") {
  const DataCopy copy;
  copy.replace("framework/zicht.json", "\"high_at_least\": 3", "\"high_at_least\": 4");
  copy.replace("framework/verval.json", "\"around_km\": 40", "\"around_km\": 30");
  const auto changes = diffFrameworks({PEILSTOK_TEST_DATA_DIR}, {copy.root()});
  REQUIRE(changes);
  REQUIRE(changes->size() == 2);
  CHECK((*changes)[0].part == "zicht/high_at_least");
  CHECK((*changes)[0].from == "3");
  CHECK((*changes)[0].to == "4");
  CHECK((*changes)[1].part == "verval/around_km");
  copy.write("framework/verloop.json", "{}");
  CHECK(diffFrameworks({PEILSTOK_TEST_DATA_DIR}, {copy.root()}).error().code == ErrorCode::knowledge_invalid);
}
