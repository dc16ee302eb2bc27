#include "intake/mapping.h"

#include <fstream>
#include <random>
#include <string>

#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

const std::string kGood = R"({"schema":"mapping/1","id":"demo","name":"Demo","source":"hier","delimiter":"\t",
  "decimal_comma":true,"recognise":[["A","B"],["C"]],"columns":{"text":["Tekst","Bericht"],"author":["Auteur"]}})";

std::string with(const std::string& from, const std::string& to) {
  std::string json = kGood;
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

class Folder {
 public:
  Folder()
      : path(std::filesystem::temp_directory_path() /
             ("peilstok_mapping_test_" + std::to_string(std::random_device{}()))) {
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(path / name, std::ios::binary) << content;
  }
  const std::filesystem::path path;
};

}  // namespace

TEST_CASE("A mapping is read whole", "[intake][mapping]") {
  const auto mapping = parseMapping(kGood);
  REQUIRE(mapping);
  CHECK(mapping->id == "demo");
  CHECK(mapping->name == "Demo");
  CHECK(mapping->source == "hier");
  CHECK(mapping->delimiter == '\t');
  CHECK(mapping->decimalComma);
  CHECK(mapping->recognise == std::vector<std::vector<std::string>>{{"A", "B"}, {"C"}});
  CHECK(mapping->columns.at("text") == std::vector<std::string>{"Tekst", "Bericht"});
}

TEST_CASE("Whatever does not belong in a mapping refuses it", "[intake][mapping]") {
  const std::string bad[] = {
      "",
      "[]",
      "{\"schema\":",
      with("mapping/1", "mapping/2"),
      with("\"demo\"", "\"csv\""),
      with("\"demo\"", "\"De mo\""),
      with("\"demo\"", "7"),
      with("\"source\"", "\"sources\""),
      with("\"author\"", "\"ethnicity\""),
      with("\"text\"", "\"title\""),
      with("[\"Auteur\"]", "\"Auteur\""),
      with("[\"Auteur\"]", "[]"),
      with("[\"Auteur\"]", "[\" \"]"),
      with("[\"C\"]", "[]"),
      with("[\"C\"]", "[3]"),
      with("\"\\t\"", "\"ab\""),
      with("\"\\t\"", "\"\\\"\""),
      with("true", "1"),
      with("\"recognise\"", "\"recognize\""),
  };
  for (const std::string& json : bad) {
    INFO(json);
    const auto mapping = parseMapping(json);
    REQUIRE_FALSE(mapping);
    CHECK(mapping.error().code == ErrorCode::knowledge_invalid);
  }
}

TEST_CASE("A folder of mappings", "[intake][mapping]") {
  const Folder folder;
  folder.write("b.json", kGood);
  folder.write("a.json", with("demo", "other"));
  folder.write("readme.txt", "not a mapping");
  auto mappings = loadMappings(folder.path);
  REQUIRE(mappings);
  REQUIRE(mappings->size() == 2);
  CHECK(mappings->front().id == "other");

  folder.write("c.json", "{}");
  mappings = loadMappings(folder.path);
  REQUIRE_FALSE(mappings);
  CHECK(mappings.error().code == ErrorCode::knowledge_invalid);
  CHECK(mappings.error().detail.starts_with("c.json"));

  folder.write("c.json", kGood);
  CHECK_FALSE(loadMappings(folder.path));  // the same id twice
  CHECK(loadMappings(folder.path / "none").error().code == ErrorCode::file_not_found);
}

TEST_CASE("Tools are recognised by their header words", "[intake][mapping]") {
  const std::vector<ColumnMapping> mappings = {*parseMapping(kGood), *parseMapping(with("[\"C\"]", "[\"C\",\"D\"]"))};
  CHECK(recognised({"x", " b ", "A"}, mappings) == &mappings[0]);
  CHECK(recognised({"A"}, mappings) == nullptr);
  CHECK(recognised({"c"}, {mappings[1]}) == nullptr);
}

TEST_CASE("Columns by preference, the first of equals", "[intake][mapping]") {
  const auto columns = columnsOf(*parseMapping(kGood), {"auteur", "BERICHT", " tekst", "Auteur"});
  CHECK(columns == std::map<std::string, int>{{"author", 0}, {"text", 2}});
}
