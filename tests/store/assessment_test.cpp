#include "model/json.h"
#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

void checkSame(const StoredAssessment& found, const Assessment& given) {
  CHECK(found.frameworkVersion == given.frameworkVersion);
  CHECK(found.frameworkHash == given.frameworkHash);
  CHECK(found.now == given.now);
  CHECK(found.total == given.score.total);
  CHECK(found.low == given.score.low);
  CHECK(found.high == given.score.high);
  CHECK(found.certainty == given.certainty);
  CHECK(found.phase == given.phase.phase);
  CHECK(found.step == given.phase.step);
  CHECK(found.urgency == given.urgency.level);
  CHECK(found.consultPoliceNow == given.consultPoliceNow);
  CHECK(found.isCall == given.call.isCall);
  CHECK(found.demonstrationLock == given.demonstrationLock);
  CHECK(found.place == (given.where.empty() ? "" : given.where.front().municipality));
  CHECK(found.body == json::writeAssessmentBody(given));
}

}  // namespace

TEST_CASE("a new look is a new assessment and the old one stays") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(21);
  std::vector<NewSignal> given;
  for (int i = 0; i < 50; ++i) given.push_back(anySignal(dice, i));
  std::vector<std::vector<Assessment>> history;
  for (const auto& s : given) history.push_back({s.assessment});
  {
    const auto store = opened(file);
    import(*store, given);
    for (int round = 0; round < 200; ++round) {
      const int which = dice.below(50);
      const Assessment next = anyAssessment(dice);
      const auto id = store->addAssessment(which + 1, next);
      REQUIRE(id);
      CHECK(*id == 51 + round);
      history[static_cast<std::size_t>(which)].push_back(next);
    }
  }
  const auto store = opened(file);
  for (std::size_t i = 0; i < history.size(); ++i) {
    const auto number = static_cast<std::int64_t>(i) + 1;
    const auto all = store->assessments(number);
    REQUIRE(all);
    REQUIRE(all->size() == history[i].size());
    for (std::size_t j = 0; j < all->size(); ++j) checkSame((*all)[j], history[i][history[i].size() - 1 - j]);
    const auto current = store->currentAssessment(number);
    REQUIRE(current);
    CHECK(current->id == all->front().id);
    checkSame(*current, history[i].back());
    const auto rows = store->rows({number});
    CHECK(rows->front().total == history[i].back().score.total);
    CHECK(rows->front().urgency == history[i].back().urgency.level);
    CHECK(rows->front().received == given[i].signal.received);
  }
  const auto report = store->verify();
  CHECK(report->sound);
  CHECK(report->assessments == 250);
}

TEST_CASE("no assessment without its signal") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, {plainSignal("een", "1")});
  CHECK(store->addAssessment(2, {}).error().code == ErrorCode::not_found);
  CHECK(store->currentAssessment(2).error().code == ErrorCode::not_found);
  CHECK(store->assessments(2).error().code == ErrorCode::not_found);
  CHECK(store->signal(0).error().code == ErrorCode::not_found);
  CHECK(store->verify()->assessments == 1);
}

TEST_CASE("the file itself refuses to change or drop an assessment") {
  const Folder folder;
  const auto file = folder / "x.db";
  import(*opened(file), {plainSignal("een", "1"), plainSignal("twee", "2")});
  Stranger stranger(file);
  stranger.run("PRAGMA foreign_keys = ON");
  CHECK(mentions(stranger.attempt("UPDATE assessment SET total = 0"), "never changed"));
  CHECK(mentions(stranger.attempt("UPDATE assessment SET body = '{}' WHERE id = 1"), "never changed"));
  CHECK(mentions(stranger.attempt("DELETE FROM assessment WHERE id = 1"), "never removed alone"));
  CHECK(mentions(stranger.attempt("UPDATE signal SET text = 'anders'"), "never changed"));
  stranger.run("INSERT INTO signal_fts (signal_fts, rowid, title, text) VALUES ('delete', 1, '', 'een')");
  stranger.run("DELETE FROM signal WHERE number = 1");
  CHECK(stranger.text("SELECT count(*) FROM assessment") == "1");
  CHECK(stranger.text("SELECT count(*) FROM signal_state") == "1");
  CHECK(opened(file)->verify()->sound);
}

TEST_CASE("an assessment can be added while an import is under way, and goes down with it") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, {plainSignal("een", "1")});
  {
    auto transaction = store->beginImport("f", "h", "csv");
    REQUIRE(transaction);
    REQUIRE(store->addAssessment(1, {}));
    CHECK(store->addAssessment(9, {}).error().code == ErrorCode::not_found);  // undoes itself alone
    CHECK(store->assessments(1)->size() == 2);
  }
  CHECK(store->assessments(1)->size() == 1);
}
