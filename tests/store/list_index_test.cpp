// Lists are answered from memory; whatever was written since, by whom and however it ended, they say what the file
// says.

#include "store/list_index.h"

#include <algorithm>

#include "store/assessments.h"
#include "store/signals.h"
#include "store/workspace_file.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

/// Every order and some filters.
std::vector<SignalFilter> filters() {
  std::vector<SignalFilter> made;
  for (const auto order :
       {SortOrder::urgency, SortOrder::newest, SortOrder::oldest, SortOrder::phase, SortOrder::channel}) {
    made.emplace_back();
    made.back().order = order;
    made.push_back(made.back());
    made.back().tray = Tray::postvak;
  }
  made.emplace_back().words = {{"plein", "markt"}};
  made.emplace_back().place = "GM0361";
  made.emplace_back().owner = "OOV-adviseur";
  made.emplace_back().onlyConsult = true;
  made.emplace_back().phase = Phase::escalatie;
  return made;
}

/// The store that was there all the time says what one says that reads the file now.
void checkLikeNew(Store& store, const std::filesystem::path& file) {
  const auto fresh = opened(file);
  for (const SignalFilter& filter : filters()) {
    CAPTURE(static_cast<int>(filter.order), filter.words, filter.place, filter.owner);
    CHECK(*store.numbers(filter) == *fresh->numbers(filter));
    CHECK(*store.count(filter) == static_cast<std::int64_t>(fresh->numbers(filter)->size()));
    std::int64_t sum = 0;
    const auto phases = store.phaseCounts(filter);
    for (const PhaseCount& one : *phases) sum += one.count;
    CHECK(sum == *fresh->count(filter));
  }
  const auto trays = store.trayCounts(), freshTrays = fresh->trayCounts();
  REQUIRE(trays->size() == freshTrays->size());
  for (std::size_t i = 0; i < trays->size(); ++i) {
    CHECK((*trays)[i].tray == (*freshTrays)[i].tray);
    CHECK((*trays)[i].count == (*freshTrays)[i].count);
  }
}

std::vector<NewSignal> someSignals(Dice& dice, int from, int count) {
  std::vector<NewSignal> made;
  for (int i = from; i < from + count; ++i) {
    made.push_back(anySignal(dice, i));
    made.back().assessment.consultPoliceNow = dice.chance(30);
  }
  return made;
}

Result<std::int64_t> give(Store& store, std::vector<std::int64_t> numbers, Tray tray, const std::string& owner) {
  HandlingStep step{HandlingVerb::sluit, at(1'800'100'000), "OOV-adviseur", {}};
  for (const auto number : numbers) {
    Handling after = *store.handling(number);
    after.tray = tray;
    after.owner = owner;
    after.reason = tray == Tray::gesloten ? CloseReason::ruis : CloseReason::geen;
    step.changes.push_back({number, *store.handling(number), after});
  }
  return store.handle(step);
}

Assessment other(Phase phase, UrgencyLevel urgency) {
  Assessment made;
  made.frameworkVersion = "1.0.0";
  made.frameworkHash = "sha256:00";
  made.phase.phase = phase;
  made.urgency.level = urgency;
  made.consultPoliceNow = true;
  return made;
}

}  // namespace

TEST_CASE("lists follow what is done through the same store") {
  const Folder folder;
  const auto file = folder / "x.db";
  const auto store = opened(file);
  Dice dice(61);
  CHECK(store->numbers({})->empty());
  import(*store, someSignals(dice, 0, 60));
  checkLikeNew(*store, file);
  const auto step = give(*store, {3, 4, 60}, Tray::gesloten, "OOV-adviseur");
  REQUIRE(step);
  CHECK(*store->count({}) == 60);
  checkLikeNew(*store, file);
  REQUIRE(store->undoHandling(*step, at(1'800'100'100), "OOV-adviseur"));
  checkLikeNew(*store, file);
  REQUIRE(store->addAssessment(7, other(Phase::escalatie, UrgencyLevel::nu)));
  SignalFilter pressing;
  pressing.atLeast = UrgencyLevel::nu;
  pressing.phase = Phase::escalatie;
  CHECK(std::ranges::count(*store->numbers(pressing), 7) == 1);
  checkLikeNew(*store, file);
  import(*store, someSignals(dice, 100, 5));
  CHECK(*store->count({}) == 65);
  checkLikeNew(*store, file);
}

TEST_CASE("lists follow more changes than are told one by one") {
  const Folder folder;
  const auto file = folder / "x.db";
  const auto store = opened(file);
  Dice dice(62);
  import(*store, someSignals(dice, 0, 10));
  CHECK(*store->count({}) == 10);
  import(*store, someSignals(dice, 10, 2500));
  CHECK(*store->count({}) == 2510);
  checkLikeNew(*store, file);
}

TEST_CASE("lists follow what another window or program does") {
  const Folder folder;
  const auto file = folder / "x.db";
  const auto store = opened(file);
  const auto window = opened(file);
  Dice dice(63);
  import(*store, someSignals(dice, 0, 30));
  CHECK(*window->count({}) == 30);
  REQUIRE(give(*store, {1, 2}, Tray::weggelegd, "Wijkmanager"));
  REQUIRE(give(*window, {3}, Tray::gesloten, "OOV-adviseur"));
  checkLikeNew(*store, file);
  checkLikeNew(*window, file);
  Stranger(file).run("UPDATE signal_state SET urgency = 3, received = 4102444800 WHERE number = 9");
  CHECK(store->numbers({})->front() == 9);
  CHECK(window->numbers({})->front() == 9);
}

TEST_CASE("lists forget what was undone, also when they were asked meanwhile") {
  const Folder folder;
  const auto file = folder / "x.db";
  const auto store = opened(file);
  Dice dice(64);
  import(*store, someSignals(dice, 0, 10));
  CHECK(*store->count({}) == 10);
  for (const bool asked : {false, true}) {
    {
      auto import = store->beginImport("a", "h", "csv");
      REQUIRE(import);
      for (const NewSignal& one : someSignals(dice, 20, 3)) CHECK(*(*import)->add(one));
      if (asked) CHECK(*store->count({}) == 13);
    }
    CHECK(*store->count({}) == 10);
    checkLikeNew(*store, file);
  }
  HandlingStep stale{HandlingVerb::sluit, at(0), "", {}};
  Handling away;
  away.tray = Tray::gesloten;
  stale.changes = {{1, {}, away}, {2, away, {}}};
  CHECK(store->handle(stale).error().code == ErrorCode::changed_meanwhile);
  SignalFilter closed;
  closed.tray = Tray::gesloten;
  CHECK(*store->count(closed) == 0);
  checkLikeNew(*store, file);
}

TEST_CASE("lists follow signals that go, and those around them are still found") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(65);
  import(*opened(file), someSignals(dice, 0, 40));
  const auto database = openWorkspaceFile(file, false, at(0));
  REQUIRE(database);
  ListIndex lists(**database);
  CHECK(*lists.count({}) == 40);
  for (const std::int64_t gone : {1, 17, 18, 40, 99}) {
    REQUIRE(removeSignal(**database, gone));
    const auto fresh = opened(file);
    for (const SignalFilter& filter : filters()) CHECK(*lists.numbers(filter) == *fresh->numbers(filter));
  }
  CHECK(*lists.count({}) == 36);
}

TEST_CASE("a word that the program does not have ends a list, until it is gone") {
  const Folder folder;
  const auto file = folder / "x.db";
  const auto store = opened(file);
  import(*store, {plainSignal("een", "1"), plainSignal("twee", "2")});
  CHECK(*store->count({}) == 2);
  Stranger stranger(file);
  stranger.run("PRAGMA ignore_check_constraints = ON; UPDATE signal_state SET phase = 'paniek' WHERE number = 2");
  CHECK(store->numbers({}).error().code == ErrorCode::database_corrupt);
  CHECK(store->count({}).error().code == ErrorCode::database_corrupt);
  stranger.run("UPDATE signal_state SET phase = 'rust' WHERE number = 2");
  CHECK(store->numbers({})->size() == 2);
}
