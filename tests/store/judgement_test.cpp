// Judgements and outcomes: added beside the current assessment, never changed, gone only with their signal.

#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

Judgement deviation() {
  Judgement one;
  one.kind = JudgementKind::wijk_af;
  one.at = at(1'800'000'100);
  one.proposalSeen = true;
  one.phase = Phase::oplopende_spanningen;
  one.step = Step::spanning;
  one.levels = {{"taalgebruik", 2}};
  one.role = "OOV-adviseur";
  one.note = "de wijkagent kent de groep";
  return one;
}

EventOutcome outcome(Instant when, Happened happened) {
  return {when, at(1'900'000'000), happened, "OOV-adviseur", ""};
}

/// Outcomes as they are told, by signal.
std::vector<StoredOutcome> outcomesOf(Store& store) {
  std::vector<StoredOutcome> all;
  REQUIRE(store.forEachOutcome([&](const StoredOutcome& one) {
    all.push_back(one);
    return true;
  }));
  return all;
}

}  // namespace

TEST_CASE("a judgement stands beside the assessment that was current") {
  const Folder folder;
  Dice dice(31);
  const auto store = opened(folder / "x.db");
  const NewSignal given = anySignal(dice, 1);
  import(*store, {given});
  REQUIRE(store->addJudgement(1, deviation()));
  const Assessment next = anyAssessment(dice);
  REQUIRE(store->addAssessment(1, next));
  REQUIRE(store->addJudgement(1, deviation()));
  const auto all = store->judgements(1);
  REQUIRE(all);
  REQUIRE(all->size() == 2);
  CHECK((*all)[0].proposedPhase == given.assessment.phase.phase);
  CHECK((*all)[1].proposedPhase == next.phase.phase);
  CHECK((*all)[1].proposedStep == next.phase.step);
  const Judgement& found = (*all)[0].judgement;
  CHECK(found.kind == JudgementKind::wijk_af);
  CHECK(found.at == deviation().at);
  CHECK(found.proposalSeen);
  CHECK(found.phase == Phase::oplopende_spanningen);
  CHECK(found.step == Step::spanning);
  CHECK(found.levels == deviation().levels);
  CHECK(found.role == "OOV-adviseur");
  CHECK(found.note == deviation().note);
  int visited = 0;
  REQUIRE(store->forEachJudgement([&](const StoredJudgement&) { return ++visited < 1; }));
  CHECK(visited == 1);
}

TEST_CASE("what is not there cannot be judged, and a deviation needs a reason") {
  const Folder folder;
  Dice dice(32);
  const auto store = opened(folder / "x.db");
  import(*store, {anySignal(dice, 1)});
  CHECK(store->addJudgement(2, deviation()).error().code == ErrorCode::not_found);
  CHECK(store->addOutcome(2, outcome(at(1), Happened::niets)).error().code == ErrorCode::not_found);
  Judgement bare = deviation();
  bare.note.clear();
  CHECK_FALSE(store->addJudgement(1, bare));
  CHECK(store->judgements(1)->empty());
}

TEST_CASE("the last word on what came of a signal holds, beside what was concluded before it happened") {
  const Folder folder;
  Dice dice(33);
  const auto store = opened(folder / "x.db");
  NewSignal given = anySignal(dice, 1);
  given.assessment.now = at(1'800'000'000);
  import(*store, {given, anySignal(dice, 2)});
  Assessment later = anyAssessment(dice);
  later.now = at(1'800'010'000);
  REQUIRE(store->addAssessment(1, later));
  REQUIRE(store->addOutcome(1, outcome(at(1'800'005'000), Happened::niets)));
  auto all = outcomesOf(*store);
  REQUIRE(all.size() == 1);
  CHECK(all[0].phase == given.assessment.phase.phase);
  REQUIRE(store->addOutcome(1, outcome(at(1'800'020'000), Happened::ernstig)));
  all = outcomesOf(*store);
  REQUIRE(all.size() == 1);
  CHECK(all[0].outcome.happened == Happened::ernstig);
  CHECK(all[0].phase == later.phase.phase);
  CHECK(all[0].certainty == later.certainty);
}

TEST_CASE("judgements and outcomes are never changed and go only with their signal") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(34);
  {
    const auto store = opened(file);
    import(*store, {anySignal(dice, 1)});
    REQUIRE(store->addJudgement(1, deviation()));
    REQUIRE(store->addOutcome(1, outcome(at(1'800'000'000), Happened::licht)));
    CHECK(store->verify()->sound);
  }
  Stranger stranger(file);
  CHECK(stranger.attempt("UPDATE judgement SET note = 'anders'") == "a judgement is never changed");
  CHECK(stranger.attempt("DELETE FROM judgement") == "a judgement is never removed alone");
  CHECK(stranger.attempt("UPDATE outcome SET happened = 'niets'") == "an outcome is never changed");
  CHECK(stranger.attempt("DELETE FROM outcome") == "an outcome is never removed alone");
  stranger.run("PRAGMA foreign_keys = ON; DELETE FROM signal WHERE number = 1");
  CHECK(stranger.text("SELECT (SELECT count(*) FROM judgement) + (SELECT count(*) FROM outcome)") == "0");
}
