// Whom to tell of a dossier: which rules hold, who of a chain is next, and that one "ik heb hem" stops the rest.

#include "app/scaling_up.h"

#include "app/judging.h"

#include <algorithm>

#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

const Instant kSaturday = moment("2026-11-21T12:00:00+01:00");
constexpr const char* kRole = "OOV-adviseur";

std::int64_t open(OwnPlace& place, std::optional<bool> physical = std::nullopt) {
  DossierHead head;
  head.title = "Bel jan@voorbeeld.example over de hangplek";
  head.owner = kRole;
  head.next = kSaturday;
  head.physical = physical;
  const auto number = app::openDossier(*place.workspace, head, {place.signal(kCall)}, kRole, kFriday);
  REQUIRE(number);
  return *number;
}

std::vector<app::ScalingStep> advice(OwnPlace& place, std::int64_t dossier, Instant now = kFriday) {
  const auto detail = app::dossierDetail(*place.workspace, dossier, now);
  REQUIRE(detail);
  return app::adviseScaling(*detail, place.workspace->knowledge(), now);
}

/// Empty when the rule does not hold.
std::optional<app::ScalingStep> step(OwnPlace& place, std::int64_t dossier, const std::string& rule,
                                     Instant now = kFriday) {
  for (app::ScalingStep& one : advice(place, dossier, now))
    if (one.rule == rule) return one;
  return std::nullopt;
}

Instant minutes(int count) { return kFriday + std::chrono::minutes(count); }

}  // namespace

TEST_CASE("a rule holds by phase, by the two fixed questions and by urgency") {
  OwnPlace place;
  const auto unknown = open(place);
  CHECK(step(place, unknown, "oproep_piket"));
  CHECK(step(place, unknown, "fysiek_vragen"));
  CHECK_FALSE(step(place, unknown, "fysiek_politie"));
  CHECK_FALSE(step(place, unknown, "eerder_gezien"));
  CHECK_FALSE(step(place, unknown, "spanning_oov"));
  CHECK_FALSE(step(place, unknown, "escalatie_burgemeester"));
  const auto yes = open(place, true), no = open(place, false);
  CHECK(step(place, yes, "fysiek_politie"));
  CHECK(step(place, yes, "bestuur_inlichten"));
  CHECK_FALSE(step(place, yes, "fysiek_vragen"));
  CHECK_FALSE(step(place, no, "fysiek_politie"));
  CHECK_FALSE(step(place, no, "fysiek_vragen"));
}

TEST_CASE("what may be said holds the dossier and its phase, and nothing that people typed") {
  OwnPlace place;
  for (const app::ScalingStep& one : advice(place, open(place, true))) {
    CAPTURE(one.rule);
    CHECK(mentions(one.message, "D1"));
    CHECK_FALSE(mentions(one.message, "{"));
    CHECK_FALSE(mentions(one.message, "hangplek"));
    CHECK_FALSE(mentions(one.message, "jan"));
    CHECK_FALSE(one.because.empty());
    CHECK_FALSE(one.ground.empty());
  }
}

TEST_CASE("what may be said tells whose estimate it is, and claims nothing that the program only supposes") {
  OwnPlace place;
  const auto dossier = open(place);
  const auto signal = app::dossierDetail(*place.workspace, dossier, kFriday)->dossier.signals.front();
  CHECK(mentions(step(place, dossier, "oproep_piket")->message,
                 "Inschatting van Peilstok, door niemand beoordeeld: concrete mobilisatie."));
  CHECK(mentions(step(place, dossier, "oproep_piket")->message, "Er kwam 1 signaal binnen"));
  REQUIRE(app::judge(*place.workspace, signal, deviating(kFriday, kRole, "er is nog geen groep")));
  CHECK_FALSE(step(place, dossier, "oproep_piket"));
  const auto now = step(place, dossier, "spanning_oov");
  REQUIRE(now);
  CHECK(mentions(now->message, "Onze inschatting: spanning (eigen oordeel; Peilstok kwam op concrete mobilisatie)."));
  CHECK_FALSE(mentions(now->message, "is verstoord"));
}

TEST_CASE("after the wait the deputy is next, and after the deputy nobody") {
  OwnPlace place;
  const auto dossier = open(place);
  const char* rule = "oproep_piket";
  CHECK(step(place, dossier, rule)->next == "piketfunctionaris OOV");
  const auto told = app::scaleUp(*place.workspace, dossier, rule, kRole, kFriday);
  REQUIRE(told);
  auto now = step(place, dossier, rule, minutes(29));
  CHECK(now->item == *told);
  CHECK(now->next.empty());
  CHECK(now->until == minutes(30));
  CHECK(codeOf(app::scaleUp(*place.workspace, dossier, rule, kRole, minutes(29))) == ErrorCode::wrong_use);
  CHECK(step(place, dossier, rule, minutes(30))->next == "teamleider openbare orde en veiligheid");
  const auto deputy = app::scaleUp(*place.workspace, dossier, rule, kRole, minutes(30));
  REQUIRE(deputy);
  now = step(place, dossier, rule, minutes(120));
  CHECK(now->item == *deputy);
  CHECK(now->next.empty());
  const auto detail = app::dossierDetail(*place.workspace, dossier, minutes(120));
  const DossierItem* item = detail->dossier.item(*deputy);
  CHECK(item->asked == "teamleider openbare orde en veiligheid");
  CHECK(item->because == "regel oproep_piket");
  CHECK(item->waitMinutes == 30);
}

TEST_CASE("one who has it stops the rest of the chain, and nobody else can have it") {
  OwnPlace place;
  const auto dossier = open(place);
  const char* rule = "oproep_piket";
  const auto first = app::scaleUp(*place.workspace, dossier, rule, kRole, kFriday);
  const auto second = app::scaleUp(*place.workspace, dossier, rule, kRole, minutes(31));
  REQUIRE(second);
  CHECK(codeOf(app::take(*place.workspace, dossier, *first, "", minutes(32))) == ErrorCode::wrong_use);
  CHECK(codeOf(app::take(*place.workspace, dossier, 99, "piket", minutes(32))) == ErrorCode::not_found);
  REQUIRE(app::take(*place.workspace, dossier, *first, "piket", minutes(32)));
  CHECK(step(place, dossier, rule, minutes(500))->next.empty());
  CHECK(step(place, dossier, rule, minutes(500))->taken == "piket");
  CHECK(codeOf(app::take(*place.workspace, dossier, *second, "teamleider", minutes(33))) ==
        ErrorCode::changed_meanwhile);
  CHECK(codeOf(app::take(*place.workspace, dossier, *first, "teamleider", minutes(33))) ==
        ErrorCode::changed_meanwhile);
  CHECK(step(place, dossier, "communicatie_piket", minutes(500))->next == "piketfunctionaris communicatie");
}

TEST_CASE("whom no rule names is told for a reason, and a step cites its rule or that") {
  OwnPlace place;
  const auto dossier = open(place);
  CHECK(codeOf(app::scaleUp(*place.workspace, dossier, "verzonnen", kRole, kFriday)) == ErrorCode::not_found);
  CHECK(codeOf(app::scaleUp(*place.workspace, dossier, "nazorg", kRole, kFriday)) == ErrorCode::wrong_use);
  for (const char* because : {"", "zomaar", "afgeweken omdat ", "regel verzonnen"})
    CHECK(codeOf(app::scaleUpDespite(*place.workspace, dossier, "marktmeester", because, kRole, kFriday)) ==
          ErrorCode::wrong_use);
  CHECK(codeOf(app::scaleUpDespite(*place.workspace, dossier, "", "afgeweken omdat het moet", kRole, kFriday)) ==
        ErrorCode::wrong_use);
  const auto told = app::scaleUpDespite(*place.workspace, dossier, "marktmeester", "afgeweken omdat de markt er staat",
                                        kRole, kFriday);
  REQUIRE(told);
  REQUIRE(app::take(*place.workspace, dossier, *told, "marktmeester", minutes(5)));
}

TEST_CASE("of a closed dossier nobody is told") {
  OwnPlace place;
  const auto dossier = open(place);
  DossierHead head = app::dossierDetail(*place.workspace, dossier, kFriday)->dossier.head;
  head.closed = true;
  head.closedBecause = "voorbij";
  REQUIRE(app::change(*place.workspace, dossier, head, kRole, kFriday));
  CHECK(advice(place, dossier).empty());
}
