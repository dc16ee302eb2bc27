// What is still as the build checked it is not checked again at a start, and whatever was changed is.

#include "app/pipeline.h"
#include "base/hash.h"
#include "data_copy.h"
#include "knowledge/shipped.h"
#include "support/real_knowledge.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

/// With the whole list of words, so that a copy is what ships.
void makeWhole(const DataCopy& copy) {
  copy.write("language/words.txt", contentOf(std::filesystem::path(PEILSTOK_TEST_DATA_DIR) / "language/words.txt"));
}

std::string refusal(const DataCopy& copy) {
  const auto loaded = app::Pipeline::load(KnowledgeSources{copy.root(), {}});
  return loaded ? "" : loaded.error().detail;
}

}  // namespace

TEST_CASE("the hashes that are built in are those of the files") {
  CHECK(realKnowledge()->framework.hash == knowledge::shippedWeighingHash());
  for (const char* file : {"language/words.txt", "cards/civiel.json", "municipalities/towns.csv"})
    CHECK(knowledge::shippedHash(file) == hash::sha256OfFile(std::filesystem::path(PEILSTOK_TEST_DATA_DIR) / file));
  CHECK(knowledge::shippedHash("language/none.json").empty());
  CHECK(knowledge::shippedHash("").empty());
}

TEST_CASE("what ships passes every check and example") {
  for (const std::string& problem : app::Pipeline::problems(KnowledgeSources{PEILSTOK_TEST_DATA_DIR, {}}))
    FAIL_CHECK(problem);
}

TEST_CASE("a changed file is held against its schema, and a changed rule against its examples") {
  const DataCopy copy;
  makeWhole(copy);
  CHECK(refusal(copy) == "");
  const std::string file = "cards/civiel.json", cards = copy.read(file);
  copy.replace(file, "\"id\"", "\"idd\"");
  CHECK(refusal(copy).find("cards/civiel.json:") != std::string::npos);
  copy.write(file, cards);
  CHECK(refusal(copy) == "");
  // One rule that no longer does what its example says, in a file that is sound for the rest.
  const std::string rules = "language/rules/dreiging.json";
  const std::string hits = "\"hits\": [";
  copy.replace(rules, hits, hits + "\"Het is vandaag mooi weer\", ");
  CHECK(refusal(copy).find("Het is vandaag mooi weer") != std::string::npos);
}
