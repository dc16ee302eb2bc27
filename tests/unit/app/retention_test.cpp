// Which term holds for what, what goes and what stays, and that a removal leaves its line of account.

#include "app/retention.h"

#include "app/handling.h"
#include "app/judging.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Instant after(int days) { return kFriday + std::chrono::days{days}; }

const app::RetentionPart& part(const app::RetentionPlan& plan, RetentionKind kind) {
  for (const app::RetentionPart& one : plan.parts)
    if (one.term.term.kind == kind) return one;
  FAIL("no such part");
  return plan.parts.front();
}

std::vector<std::int64_t> goes(OwnPlace& place, RetentionKind kind, int days) {
  const auto plan = app::planRetention(*place.workspace, after(days));
  REQUIRE(plan);
  return part(*plan, kind).signals;
}

void handle(OwnPlace& place, const std::vector<std::int64_t>& signals, HandlingVerb verb,
            CloseReason reason = CloseReason::geen, std::int64_t into = 0) {
  app::HandlingWish wish;
  wish.verb = verb;
  wish.role = "OOV-adviseur";
  wish.reason = reason;
  wish.into = into;
  REQUIRE(app::handle(*place.workspace, signals, wish, kFriday));
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("the term of a signal follows from what was done with it") {
  OwnPlace place;
  const auto untouched = place.signal("Niemand deed er iets mee"), closed = place.signal("Gesloten"),
             noise = place.signal("Ruis"), taken = place.signal("Opgepakt"), judged = place.signal("Beoordeeld");
  handle(place, {closed}, HandlingVerb::sluit, CloseReason::geen_actie);
  handle(place, {noise}, HandlingVerb::sluit, CloseReason::ruis);
  handle(place, {taken}, HandlingVerb::pak_op);
  handle(place, {judged}, HandlingVerb::sluit, CloseReason::afgehandeld);
  Judgement judgement;
  judgement.at = kFriday;
  REQUIRE(app::judge(*place.workspace, judged, judgement));

  CHECK(goes(place, RetentionKind::ruis, 29).empty());
  CHECK(goes(place, RetentionKind::ruis, 30) == Numbers{noise});
  CHECK(goes(place, RetentionKind::gesloten, 30) == Numbers{closed});
  CHECK(goes(place, RetentionKind::niet_opgevolgd, 91).empty());
  CHECK(goes(place, RetentionKind::niet_opgevolgd, 92) == Numbers{untouched});
  CHECK(goes(place, RetentionKind::in_behandeling, 364).empty());
  CHECK(goes(place, RetentionKind::in_behandeling, 365) == Numbers{taken});
  CHECK(goes(place, RetentionKind::beoordeeld, 365) == Numbers{judged});
}

TEST_CASE("what lies under a decision stays for the term of the decision, whatever else was done") {
  OwnPlace place;
  const auto decided = place.signal(kCall);
  Decision decision;
  decision.card = "COM-01";
  decision.at = kFriday;
  REQUIRE(place.store().addDecision(decided, decision, CardOrigin::peilstok));
  app::HandlingWish close;
  close.verb = HandlingVerb::sluit;
  close.reason = CloseReason::ruis;
  close.note = "toch niets";
  REQUIRE(app::handle(*place.workspace, {decided}, close, kFriday));
  CHECK(goes(place, RetentionKind::ruis, 4000).empty());
  CHECK(goes(place, RetentionKind::besluit, 3652).empty());
  CHECK(goes(place, RetentionKind::besluit, 3653) == Numbers{decided});
  const auto plan = app::planRetention(*place.workspace, after(100));
  CHECK(part(*plan, RetentionKind::besluit).stays == 1);
  CHECK(part(*plan, RetentionKind::besluit).nextGoes == after(3653));
}

TEST_CASE("signals that were merged go together, when the last of them may") {
  OwnPlace place;
  const auto main = place.signal("Vechtpartij bij de bushalte"), other = place.signal("Ruzie bij de bus");
  handle(place, {other}, HandlingVerb::voeg_samen, CloseReason::geen, main);
  handle(place, {main}, HandlingVerb::pak_op);
  CHECK(goes(place, RetentionKind::in_behandeling, 364).empty());
  CHECK(goes(place, RetentionKind::in_behandeling, 365) == Numbers{main, other});
}

TEST_CASE("what is carried out is what was planned, with one line of account") {
  OwnPlace place;
  const auto closed = place.signal("Gesloten met een bijzonder woord: klapperboom"), stays = place.signal("Blijft");
  handle(place, {closed}, HandlingVerb::sluit, CloseReason::geen_actie);
  const auto plan = app::planRetention(*place.workspace, after(31));
  const auto line = app::carryOut(*place.workspace, *plan, "functioneel beheer");
  REQUIRE(line);
  CHECK(line->removed == std::map<std::string, std::int64_t>{{"gesloten", 1}});
  CHECK(codeOf(place.store().signal(closed)) == ErrorCode::not_found);
  CHECK(place.store().signal(stays));
  CHECK(place.store().purgeLines()->size() == 1);
  CHECK(place.workspace->verify()->sound);
  const auto again = app::carryOut(*place.workspace, *app::planRetention(*place.workspace, after(31)), "");
  REQUIRE(again);
  CHECK(again->id == 0);
  CHECK(place.store().purgeLines()->size() == 1);
}

TEST_CASE("a copy that a migration made goes after its term") {
  OwnPlace place;
  const auto copy = place.folder() / "werk.db.v4.bak";
  std::ofstream(copy) << "oud";
  std::ofstream(place.folder() / "ander.db.v4.bak") << "van een ander";
  const auto now = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  CHECK(part(*app::planRetention(*place.workspace, now), RetentionKind::reservekopie).stays == 1);
  const auto later = app::planRetention(*place.workspace, now + std::chrono::days{31});
  CHECK(part(*later, RetentionKind::reservekopie).files == std::vector<std::filesystem::path>{copy});
  REQUIRE(app::carryOut(*place.workspace, *later, ""));
  CHECK_FALSE(std::filesystem::exists(copy));
  CHECK(std::filesystem::exists(place.folder() / "ander.db.v4.bak"));
}

TEST_CASE("the key of a quarter goes with its term, and that of now never does") {
  OwnPlace place;
  place.signal("bel 0612345678");
  CHECK(part(*app::planRetention(*place.workspace, kFriday), RetentionKind::sleutel).stays == 0);
  const Instant newYear = moment("2027-01-01T00:00:00+01:00");
  const auto early = app::planRetention(*place.workspace, newYear + std::chrono::days{91});
  CHECK(part(*early, RetentionKind::sleutel).goes == 0);
  CHECK(part(*early, RetentionKind::sleutel).stays == 1);
  const auto late = app::planRetention(*place.workspace, newYear + std::chrono::days{92});
  CHECK(part(*late, RetentionKind::sleutel).goes == 1);
}

TEST_CASE("own days hold within the bounds of a term, and can be taken back") {
  OwnPlace place;
  const auto days = [&] {
    const auto terms = app::termsInForce(*place.workspace);
    for (const app::TermInForce& one : *terms)
      if (one.term.kind == RetentionKind::gesloten) return one.days;
    return 0;
  };
  CHECK(days() == 30);
  REQUIRE(app::setTerm(*place.workspace, RetentionKind::gesloten, 60, ""));
  CHECK(days() == 60);
  CHECK(codeOf(app::setTerm(*place.workspace, RetentionKind::gesloten, 3, "")) == ErrorCode::wrong_use);
  CHECK(codeOf(app::setTerm(*place.workspace, RetentionKind::gesloten, 4000, "")) == ErrorCode::wrong_use);
  CHECK(days() == 60);
  REQUIRE(app::setTerm(*place.workspace, RetentionKind::gesloten, 0, ""));
  CHECK(days() == 30);
}
