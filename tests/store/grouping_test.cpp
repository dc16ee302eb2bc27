// Which signals say the same: kept by number, joined, and gone with their signal.

#include "store/signals.h"
#include "store/workspace_file.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

Sketch sketchOf(std::uint64_t words, std::uint32_t contrast = 1, std::uint32_t place = 2) {
  Sketch sketch{words, contrast, place, {}};
  sketch.rows[31] = static_cast<std::uint8_t>(words);
  return sketch;
}

std::vector<NewSignal> signalsWith(std::size_t count, std::uint64_t firstWords) {
  std::vector<NewSignal> signals;
  for (std::size_t i = 0; i < count; ++i) {
    signals.push_back(plainSignal("tekst", std::to_string(firstWords + i)));
    signals.back().sketch = sketchOf(firstWords + i);
  }
  return signals;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("sketches are kept by number, across blocks and imports") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  for (const std::size_t count : {1u, 2u, 300u, 1u, 255u, 256u})
    import(*store, signalsWith(count, 1 + static_cast<std::uint64_t>(*store->lastNumber())));
  const auto sketches = store->sketches(0, 815);
  REQUIRE(sketches->size() == 816);
  CHECK((*sketches)[0] == Sketch{});
  for (std::size_t i = 1; i < sketches->size(); ++i) REQUIRE((*sketches)[i] == sketchOf(i));
  CHECK(store->sketches(0, 2)->size() == 3);
  CHECK(store->verify()->sound);
}

TEST_CASE("an import that is undone leaves no sketch and no group") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, signalsWith(3, 1));
  {
    auto transaction = store->beginImport("a.csv", "sha256:1", "csv");
    for (const NewSignal& added : signalsWith(300, 10)) REQUIRE(*(*transaction)->add(added));
    REQUIRE((*transaction)->finishSketches());
    CHECK((*store->sketches(0, 303))[300] == sketchOf(306));
    Grouping grouping;
    grouping.upTo = 303;
    grouping.kin = {{300, 1, 1, 2}, {1, 1, 1, 2}};
    REQUIRE(store->setGrouping(grouping));
    CHECK(*store->lookAlikes(1, 9) == Numbers{300});
  }
  CHECK(*store->groupedUpTo() == 3);
  CHECK(store->lookAlikes(1, 9)->empty());
  CHECK((*store->sketches(0, 303))[300] == Sketch{});
  CHECK(store->verify()->sound);
}

TEST_CASE("kin that turn out to be one are joined") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, signalsWith(6, 1));
  Grouping grouping;
  grouping.upTo = 6;
  grouping.kin = {{1, 1, 5, 6}, {3, 1, 5, 6}, {2, 2, 5, 6}, {4, 2, 5, 7}, {5, 2, 8, 6}};
  REQUIRE(store->setGrouping(grouping));
  CHECK(*store->lookAlikes(1, 9) == Numbers{3});
  CHECK(store->copyGroups(9)->size() == 1);
  CHECK(store->countCopies(1)->signals == 2);
  CHECK(store->countCopies(3)->signals == 1);
  REQUIRE(store->setGrouping({6, {{6, 1, 5, 6}}, {{2, 1}}, {}}));
  CHECK(*store->lookAlikes(1, 9) == Numbers{6, 3, 2});
  CHECK(*store->otherKin(1, true, 9) == Numbers{4});
  CHECK(*store->otherKin(1, false, 9) == Numbers{5});
  CHECK(*store->kinship(4) == Kinship{4, 1, 5, 7});
  CHECK_FALSE(store->kinship(99)->has_value());
  CHECK(store->copyGroups(9)->front().count == 4);
  CHECK(store->copyGroups(0)->empty());
  CHECK(store->countCopies(1)->groups == 1);
  CHECK(store->verify()->sound);
}

TEST_CASE("what a signal tells of its text goes with it") {
  const Folder folder;
  const auto file = folder / "x.db";
  auto signals = signalsWith(3, 1);
  for (NewSignal& one : signals) one.meeting = 12;
  auto store = opened(file);
  import(*store, signals);
  REQUIRE(store->setGrouping({3, {{1, 1, 5, 6}, {2, 1, 5, 6}, {3, 1, 5, 6}}, {}, {}}));
  CHECK(*store->sameMeeting(2, 9) == Numbers{3, 1});
  {
    const auto database = openWorkspaceFile(file, false, at(0), kMigrations);
    REQUIRE(database);
    REQUIRE(removeSignal(**database, 2));
  }
  CHECK((*store->sketches(0, 3))[2] == Sketch{});
  CHECK((*store->sketches(0, 3))[3] == sketchOf(3));
  CHECK(*store->lookAlikes(1, 9) == Numbers{3});
  CHECK(*store->sameMeeting(1, 9) == Numbers{3});
  CHECK(store->text(2).error().code == ErrorCode::not_found);
  CHECK(store->text(3)->text == "tekst");
  CHECK(store->verify()->sound);
}

TEST_CASE("verify sees a group that does not agree with its signals, and a sketch that is cut off") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), signalsWith(3, 1));
  Stranger stranger(file);
  SECTION("another moment") { stranger.run("INSERT INTO kin VALUES (2, 1, 5, 6, 17)"); }
  SECTION("a kin that came later") { stranger.run("INSERT INTO kin VALUES (2, 3, 5, 6, NULL)"); }
  SECTION("one that was never laid beside others") {
    stranger.run("UPDATE grouped SET up_to = 1");
    stranger.run("INSERT INTO kin VALUES (2, 1, 5, 6, NULL)");
  }
  const auto store = opened(file);
  REQUIRE(store->verify()->problems.size() == 1);
  CHECK(mentions(store->verify()->problems.front(), "group: S2"));
  CHECK(mentions(stranger.attempt("UPDATE sketch SET body = x'00'"), "CHECK"));
}
