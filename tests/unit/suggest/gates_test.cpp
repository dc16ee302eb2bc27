#include "support/catch.h"

#include "suggest/gates.h"
#include "support/sample_cards.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

std::string gate(const Scene& scene, const Card& card, const std::vector<const Card*>& played = {},
                 const std::vector<std::string>& tested = {}) {
  suggest::Situation situation = suggest::situationOf(scene.answers, scene.knowledge, scene.assessment);
  situation.played = played;
  situation.rightsTested = tested;
  return suggest::blockedBy(card, situation);
}

}  // namespace

TEST_CASE("only what is not law, or must not be used, is blocked by its status", "[suggest]") {
  Scene scene;
  Card card = sampleCard("X-01");
  const auto with = [&](CardStatus status) {
    card.status = status;
    return gate(scene, card);
  };
  CHECK(with(CardStatus::nog_geen_recht) == "status:nog_geen_recht");
  CHECK(with(CardStatus::niet_gebruiken) == "status:niet_gebruiken");
  for (const CardStatus open : {CardStatus::bruikbaar, CardStatus::alleen_met_juridisch_advies,
                                CardStatus::vereist_raadsbesluit, CardStatus::niet_door_gemeente})
    CHECK(with(open).empty());
}

TEST_CASE("a card is for its phases, by step within oplopende spanningen", "[suggest]") {
  Scene scene;
  Card card = sampleCard("X-01");
  card.phases = {"spanning", "escalatie"};
  CHECK(gate(scene, card) == "fase:concrete_mobilisatie");
  scene.in(Phase::oplopende_spanningen, Step::spanning);
  CHECK(gate(scene, card).empty());
  scene.in(Phase::escalatie);
  CHECK(gate(scene, card).empty());
  scene.in(Phase::rust);
  CHECK(gate(scene, card) == "fase:rust");
  card.id = "COM-01";  // silence is put beside the others in every phase
  CHECK(gate(scene, card).empty());
  card.status = CardStatus::niet_gebruiken;
  CHECK(gate(scene, card) == "status:niet_gebruiken");
}

TEST_CASE("a card that names oplopende spanningen as a whole is for both of its steps", "[suggest]") {
  Scene scene;
  Card card = sampleCard("X-01");
  card.phases = {"oplopende_spanningen"};
  CHECK(gate(scene, card).empty());
  scene.in(Phase::oplopende_spanningen, Step::spanning);
  CHECK(gate(scene, card).empty());
  scene.in(Phase::escalatie);
  CHECK(gate(scene, card) == "fase:escalatie");
  card.phases.clear();
  CHECK(gate(scene, card) == "fase:escalatie");
}

TEST_CASE("a card with an occasion waits for one of them", "[suggest]") {
  Scene scene;
  Card card = sampleCard("X-01");
  CHECK(gate(scene, card).empty());
  card.onlyWhen = {"een", "twee"};
  CHECK(gate(scene, card) == "aanleiding:ontbreekt");
  scene.yes("drie");
  scene.answer("een", Answer::nee);
  CHECK(gate(scene, card) == "aanleiding:ontbreekt");
  scene.yes("twee");
  CHECK(gate(scene, card).empty());
}

TEST_CASE("a sign that makes a card worse keeps it out, by its own name", "[suggest]") {
  Scene scene;
  Card card = sampleCard("X-01");
  card.unfitWhen = {{{"een", "twee"}, "dan maakt het erger"}, {{"drie"}, "dan ook"}};
  CHECK(gate(scene, card).empty());
  scene.answer("een", Answer::nee);
  scene.yes("vier");
  CHECK(gate(scene, card).empty());
  scene.yes("drie");
  CHECK(gate(scene, card) == "tegenaanwijzing:drie");
  scene.yes("twee");
  CHECK(gate(scene, card) == "tegenaanwijzing:twee");  // in the order of the card
}

TEST_CASE("what was played before closes only what it names, and after itself", "[suggest]") {
  Scene scene;
  Card first = sampleCard("X-01"), later = sampleCard("X-02"), other = sampleCard("X-03");
  first.closings = {{"X-02", "wie spreekt, kan niet meer zwijgen"}};
  CHECK(gate(scene, later).empty());
  CHECK(gate(scene, later, {&first}) == "opschaalruimte:X-01");
  CHECK(gate(scene, other, {&first}).empty());
  CHECK(gate(scene, first, {&first}).empty());
  CHECK(gate(scene, first, {&later}).empty());  // the other way round it stays open
  CHECK(gate(scene, later, {&other, &first}) == "opschaalruimte:X-01");
}

TEST_CASE("a peaceful demonstration locks what restricts", "[suggest]") {
  Scene scene;
  Card free = sampleCard("X-01"), restricts = free, assembly = free;
  restricts.restricts = true;
  assembly.restrictsAssembly = true;
  CHECK(gate(scene, restricts).empty());
  CHECK(gate(scene, assembly).empty());
  scene.answer("vreedzame_betoging", Answer::nee);
  CHECK(gate(scene, restricts).empty());
  scene.yes("vreedzame_betoging");
  CHECK(gate(scene, restricts) == "betogingsslot:wom_toets");
  CHECK(gate(scene, assembly) == "betogingsslot:wom_toets");
  CHECK(gate(scene, free).empty());
}

TEST_CASE("the lock of a demonstration opens for the card that was tested, and for no other", "[suggest]") {
  Scene scene;
  scene.yes("vreedzame_betoging");
  Card card = sampleCard("X-01"), assembly = sampleCard("X-02");
  card.restricts = true;
  assembly.restrictsAssembly = true;
  CHECK(gate(scene, card, {}, {"X-02"}) == "betogingsslot:wom_toets");
  CHECK(gate(scene, card, {}, {"X-02", "X-01"}).empty());
  CHECK(gate(scene, assembly, {}, {"X-02"}).empty());
  card.needsIdentity = true;  // the test opens this lock alone
  CHECK(gate(scene, card, {}, {"X-01"}) == "identiteit:onbekend");
}

TEST_CASE("an identity is only there after an arrest", "[suggest]") {
  Scene scene;
  Card card = sampleCard("STR-02", "strafrecht");
  CHECK(gate(scene, card).empty());
  card.needsIdentity = true;
  CHECK(gate(scene, card) == "identiteit:onbekend");
  scene.answer("aanhouding_opruiing", Answer::nee);
  CHECK(gate(scene, card) == "identiteit:onbekend");
  scene.yes("aanhouding_opruiing");
  CHECK(gate(scene, card).empty());
}

TEST_CASE("what takes longer than there is time is blocked", "[suggest]") {
  Scene scene;
  Card card = sampleCard("X-01");
  card.leadTimeHours = {5, 200};
  CHECK(gate(scene, card).empty());  // no moment named
  scene.answers.hoursToEvent = 5.0;
  CHECK(gate(scene, card).empty());
  scene.answers.hoursToEvent = 4.9;
  CHECK(gate(scene, card) == "doorlooptijd:4_uur_over");
  scene.answers.hoursToEvent = 0.0;
  CHECK(gate(scene, card) == "doorlooptijd:0_uur_over");
  scene.answers.daysToEvent = 0;  // a day without an hour lasts until midnight
  CHECK(gate(scene, card).empty());
}

TEST_CASE("only where something is still to come can it be missed", "[suggest]") {
  Scene scene;
  scene.answers.hoursToEvent = 1.0;
  Card card = sampleCard("X-01");
  card.leadTimeHours = {5, 6};
  for (const Phase phase : {Phase::rust, Phase::sluimerend_ongenoegen, Phase::escalatie}) {
    scene.in(phase);
    CHECK(gate(scene, card).empty());
  }
  scene.in(Phase::oplopende_spanningen, Step::spanning);
  CHECK(gate(scene, card) == "doorlooptijd:1_uur_over");
}

TEST_CASE("help and accounting afterwards are not bound to a moment", "[suggest]") {
  Scene scene;
  scene.answers.hoursToEvent = 1.0;
  Card card = sampleCard("NAZ-01", "nazorg");
  card.leadTimeHours = {5, 6};
  CHECK(gate(scene, card) == "doorlooptijd:1_uur_over");
  scene.in(Phase::na_de_escalatie);
  CHECK(gate(scene, card).empty());
  card.category = "strafrecht";
  CHECK(gate(scene, card).empty());
  card.category = "communiceren";
  CHECK(gate(scene, card) == "doorlooptijd:1_uur_over");
}

TEST_CASE("a card that needs a place needs one that is ours", "[suggest]") {
  Scene scene;
  Card card = sampleCard("X-01");
  card.needsPlace = true;
  CHECK(gate(scene, card) == "plek:onbekend");
  PlaceMention place;
  place.municipality = "GM0361";
  scene.assessment.where = {place};
  CHECK(gate(scene, card).empty());
  scene.assessment.where[0].kind = PlaceKind::gemeente;
  CHECK(gate(scene, card) == "plek:onbekend");
  scene.assessment.where[0].kind = PlaceKind::straat;
  CHECK(gate(scene, card).empty());
  scene.assessment.where[0].municipality = "GM0363";  // a street of somebody else's
  CHECK(gate(scene, card) == "plek:onbekend");
  scene.assessment.where[0] = PlaceMention{};
  scene.answers.municipality.clear();
  CHECK(gate(scene, card) == "plek:onbekend");  // two unknowns do not make a match
  scene.yes("kwetsbaar_object");
  CHECK(gate(scene, card).empty());
  scene.answer("kwetsbaar_object", Answer::onbekend);
  scene.yes("plek_genoemd");
  CHECK(gate(scene, card).empty());
}

TEST_CASE("the first gate in order names the reason", "[suggest]") {
  Scene scene;
  scene.yes("vreedzame_betoging");
  scene.yes("een");
  scene.answers.hoursToEvent = 1.0;
  Card card = sampleCard("X-01"), earlier = sampleCard("X-02");
  earlier.closings = {{"X-01", "waarom"}};
  card.onlyWhen = {"twee"};
  card.unfitWhen = {{{"een"}, "waarom"}};
  const std::vector<const Card*> played{&earlier};
  card.status = CardStatus::niet_gebruiken;
  card.phases = {"rust"};
  card.restricts = card.needsIdentity = card.needsPlace = true;
  card.leadTimeHours = {9, 9};
  CHECK(gate(scene, card, played) == "status:niet_gebruiken");
  card.status = CardStatus::bruikbaar;
  CHECK(gate(scene, card, played) == "fase:concrete_mobilisatie");
  card.phases = kAllPhases;
  CHECK(gate(scene, card, played) == "aanleiding:ontbreekt");
  card.onlyWhen.clear();
  CHECK(gate(scene, card, played) == "tegenaanwijzing:een");
  card.unfitWhen.clear();
  CHECK(gate(scene, card, played) == "opschaalruimte:X-02");
  earlier.closings.clear();
  CHECK(gate(scene, card, played) == "betogingsslot:wom_toets");
  card.restricts = false;
  CHECK(gate(scene, card, played) == "identiteit:onbekend");
  card.needsIdentity = false;
  CHECK(gate(scene, card, played) == "doorlooptijd:1_uur_over");
  card.leadTimeHours = {0, 9};
  CHECK(gate(scene, card, played) == "plek:onbekend");
}
