// What another weegkader would have made of the example workspace.

#include "app/backtest.h"

#include <random>

#include "support/real_knowledge.h"

using namespace peilstok;
namespace fs = std::filesystem;

namespace {

struct Place {
  fs::path folder = fs::temp_directory_path() / ("peilstok-backtest-" + std::to_string(std::random_device{}()));
  std::unique_ptr<app::Workspace> workspace;
  std::atomic<bool> cancel{false};

  Place() {
    fs::create_directories(folder);
    auto opened =
        app::Workspace::open(folder / "werk.db", std::make_shared<const app::Pipeline>(test::realKnowledge(true)));
    REQUIRE(opened);
    workspace = std::move(*opened);
    for (const char* name : {"obi4wan-berichten.csv", "meldingen.jsonl"}) {
      app::ImportOptions options;
      options.file = fs::path(PEILSTOK_TEST_DATA_DIR) / "example" / name;
      REQUIRE(workspace->import(options, {}, cancel));
    }
  }
  ~Place() {
    workspace.reset();
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
  Result<app::BacktestTotals> run(const app::Pipeline& other, std::vector<app::BacktestChange>& changes) {
    return app::backtest(
        *workspace, other, [&](const app::BacktestChange& one) { changes.push_back(one); }, {}, cancel);
  }
};

/// The knowledge of the workspace with another framework in it.
template <class Change>
app::Pipeline changed(Change change) {
  auto knowledge = std::make_shared<Knowledge>(*test::realKnowledge(true));
  change(knowledge->framework);
  return app::Pipeline(std::move(knowledge));
}

}  // namespace

TEST_CASE("the same weegkader changes nothing") {
  Place place;
  std::vector<app::BacktestChange> changes;
  const auto totals = place.run(place.workspace->pipeline(), changes);
  REQUIRE(totals);
  CHECK(totals->signals == *place.workspace->store().count({}));
  CHECK(changes.empty());
  CHECK(totals->changed == 0);
  CHECK(totals->totalChanged == 0);
  CHECK((totals->phases.empty() && totals->certainty.empty()));
}

TEST_CASE("every changed phase is told once, with totals that add up, and nothing is stored") {
  Place place;
  const auto before = place.workspace->store().phaseCounts();
  // No phase but rust can be entered by what it now asks for.
  const app::Pipeline other = changed([](Framework& framework) {
    for (PhaseEntry& phase : framework.phases)
      for (Condition& condition : phase.enter) condition.all = {"vers_account"};
    for (Indicator& one : framework.indicators) one.consultPolice = false;
    framework.certainty.middleBelow = 0;
    framework.certainty.highBelow = 0;
  });
  std::vector<app::BacktestChange> changes;
  const auto totals = place.run(other, changes);
  REQUIRE(totals);
  CHECK(totals->changed > 0);
  CHECK(static_cast<std::int64_t>(changes.size()) == totals->changed);
  std::int64_t sum = 0, last = 0;
  for (const auto& [pair, count] : totals->phases) {
    CHECK(pair.first != pair.second);
    CHECK(pair.second.first == Phase::rust);
    sum += count;
  }
  CHECK(sum == totals->changed);
  for (const app::BacktestChange& one : changes) {
    CHECK(one.number > last);
    last = one.number;
    CHECK(one.from != one.to);
    CHECK(one.rule.empty());
    CHECK(one.totalFrom == one.totalTo);  // no points were changed
  }
  CHECK(totals->consultRemoved > 0);
  CHECK(totals->consultAdded == 0);
  for (const auto& [pair, count] : totals->certainty) CHECK(pair.second == Certainty::laag);
  const auto after = place.workspace->store().phaseCounts();
  REQUIRE((before && after));
  REQUIRE(before->size() == after->size());
  for (std::size_t i = 0; i < before->size(); ++i) CHECK((*before)[i].count == (*after)[i].count);
  CHECK(place.workspace->store().assessments(changes.front().number)->size() == 1);
}

TEST_CASE("a phase that is entered names the rule and its ground") {
  Place place;
  const app::Pipeline other = changed([](Framework& framework) {
    Condition condition;
    condition.id = "altijd";
    condition.words = "x";
    condition.of = {"onvrede", "boze_toon", "oproep_tot_komen"};
    condition.atLeast = 1;
    framework.phases.back().enter.insert(framework.phases.back().enter.begin(), condition);
    framework.phases.back().fullEvidence = false;
  });
  std::vector<app::BacktestChange> changes;
  REQUIRE(place.run(other, changes));
  REQUIRE_FALSE(changes.empty());
  for (const app::BacktestChange& one : changes) {
    CHECK(one.to.first == Phase::escalatie);
    CHECK(one.rule == "altijd");
    CHECK_FALSE(one.ground.words.empty());
  }
}

TEST_CASE("stopping is not finishing") {
  Place place;
  place.cancel = true;
  std::vector<app::BacktestChange> changes;
  CHECK(place.run(place.workspace->pipeline(), changes).error().code == ErrorCode::cancelled);
}
