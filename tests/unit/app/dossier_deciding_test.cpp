// Decisions of a meeting that name a card: the gates of `decide`, on the signal that the dossier rests on.

#include "app/dossier_deciding.h"

#include <set>

#include "app/deciding.h"
#include "app/dossiers.h"
#include "app/forms.h"
#include "model/words.h"
#include "own_place.h"
#include "suggest/gates.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

const Instant kSaturday = moment("2026-11-21T12:00:00+01:00");
constexpr const char* kRole = "burgemeester";

DossierItem explanation() {
  DossierItem item;
  item.kind = ItemKind::verklaring;
  item.text = "Het kan een afscheidsfeest zijn";
  return item;
}

/// Nobody wrote down what else it may be.
std::int64_t openBare(OwnPlace& place, const std::vector<std::int64_t>& signals) {
  DossierHead head;
  head.title = "Onrust op het Marktplein";
  head.owner = "OOV-adviseur";
  head.next = kSaturday;
  const auto number = app::openDossier(*place.workspace, head, signals, kRole, kFriday);
  REQUIRE(number);
  return *number;
}

std::int64_t open(OwnPlace& place, const std::vector<std::int64_t>& signals) {
  const auto number = openBare(place, signals);
  REQUIRE(app::change(*place.workspace, number, explanation(), kRole, kFriday));
  return number;
}

DossierItem decision(const std::string& card) {
  DossierItem item;
  item.kind = ItemKind::besluit;
  item.text = "Dit doen we";
  item.because = "dit past nu het best";
  item.card = card;
  item.owner = "Communicatie";
  item.present = "burgemeester, politie";
  item.dissent = "Communicatie wil wachten";
  item.mandate = "burgemeester";
  return item;
}

app::MeetingNeeds needs(OwnPlace& place, std::int64_t dossier, const std::string& card) {
  const auto found = app::meetingNeeds(*place.workspace, dossier, card);
  REQUIRE(found);
  return *found;
}

/// Everything that the card asks for beside the item.
app::CardReasons reasons(OwnPlace& place, std::int64_t dossier, const std::string& card) {
  const app::DecisionNeeds asked = needs(place, dossier, card).needs;
  app::CardReasons out;
  if (!asked.gate.empty()) out.despite = "er is niets anders";
  for (const std::string& id : asked.lighter) out.lighter.push_back({id, "dat is al gedaan"});
  if (!asked.silence) return out;
  out.lookAgain = kSaturday;
  out.wakes = {"media_pikt_op"};
  return out;
}

Result<std::int64_t> decide(OwnPlace& place, std::int64_t dossier, const std::string& card,
                            const app::CardReasons& said) {
  return app::decideInDossier(*place.workspace, dossier, decision(card), said, kRole, kFriday);
}

std::string refusal(OwnPlace& place, std::int64_t dossier, const std::string& card, const app::CardReasons& said) {
  const auto kept = decide(place, dossier, card, said);
  return kept ? "" : std::string(codeWord(kept.error().code)) + ": " + kept.error().detail;
}

void fill(OwnPlace& place, std::int64_t signal, const std::string& form, const std::string& card) {
  FilledForm filled{form, card, kFriday, "OOV-adviseur", {}};
  for (const FormStep& step : place.workspace->knowledge().form(form)->steps) {
    filled.steps[step.id].text = "antwoord";
    for (const FormChoice& choice : step.choices)
      if (!choice.stops && filled.steps[step.id].choice.empty()) filled.steps[step.id].choice = choice.id;
  }
  REQUIRE(app::fillIn(*place.workspace, signal, filled));
}

app::DossierDetail detailOf(OwnPlace& place, std::int64_t dossier) {
  auto detail = app::dossierDetail(*place.workspace, dossier, kFriday);
  REQUIRE(detail);
  return *detail;
}

/// What was decided in it.
std::vector<DossierItem> decided(const app::DossierDetail& detail) {
  std::vector<DossierItem> out;
  for (const DossierItem& item : detail.dossier.items)
    if (item.kind == ItemKind::besluit) out.push_back(item);
  return out;
}

/// A card for which `wanted` holds and that law does not keep out.
template <class Wanted>
std::string cardThat(OwnPlace& place, Wanted wanted) {
  for (const Card& card : place.workspace->knowledge().cards)
    if (wanted(card) && card.status != CardStatus::niet_gebruiken && card.status != CardStatus::nog_geen_recht)
      return card.id;
  FAIL("no such card");
  return {};
}

}  // namespace

TEST_CASE("a decision of the meeting rests on the heaviest signal of its dossier") {
  OwnPlace place;
  const auto grumble = place.signal(kGrumble), call = place.signal(kCall);
  const auto dossier = open(place, {grumble, call});
  CHECK(needs(place, dossier, "COM-01").signal == call);
  CHECK(needs(place, open(place, {grumble}), "COM-01").signal == grumble);
  const auto ground = app::groundOf(*place.workspace, detailOf(place, dossier).dossier);
  REQUIRE(ground);
  CHECK(ground->stored.number == call);
}

TEST_CASE("without a signal there is nothing that a decision on a card could rest on") {
  OwnPlace place;
  const auto dossier = open(place, {});
  CHECK(refusal(place, dossier, "COM-01", {}) == "refused_by_rule: no signal in the dossier");
  CHECK(codeOf(app::meetingNeeds(*place.workspace, dossier, "COM-99")) == ErrorCode::not_found);
}

TEST_CASE("from oplopende spanningen up a decision comes behind another explanation") {
  OwnPlace place;
  const auto dossier = openBare(place, {place.signal(kCall)});
  const auto plain = [&] { return app::change(*place.workspace, dossier, decision({}), kRole, kFriday); };
  const auto refused = plain();
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::refused_by_rule);
  CHECK(refused.error().cause == Cause::no_other_explanation);
  const auto onCard = decide(place, dossier, "COM-01", reasons(place, dossier, "COM-01"));
  REQUIRE_FALSE(onCard);
  CHECK(onCard.error().cause == Cause::no_other_explanation);
  CHECK(decided(detailOf(place, dossier)).empty());
  // Only deciding waits for it; facts, actions and whom to tell do not.
  DossierItem task = decision({});
  task.kind = ItemKind::actie;
  task.due = kSaturday;
  CHECK(app::change(*place.workspace, dossier, task, kRole, kFriday));
  const auto explained = app::change(*place.workspace, dossier, explanation(), kRole, kFriday);
  REQUIRE(explained);
  const auto made = plain();
  REQUIRE(made);
  CHECK(decide(place, dossier, "COM-01", reasons(place, dossier, "COM-01")));
  // One that was withdrawn explains nothing any more; what was decided before can still be read back.
  DossierItem away = *detailOf(place, dossier).dossier.item(*explained);
  away.state = ItemState::vervallen;
  away.outcome = "navraag leert dat het geen feest is";
  REQUIRE(app::change(*place.workspace, dossier, away, kRole, kFriday));
  CHECK_FALSE(plain());
  DossierItem kept = *detailOf(place, dossier).dossier.item(*made);
  kept.readBack = kFriday;
  CHECK(app::change(*place.workspace, dossier, kept, kRole, kFriday));
}

TEST_CASE("below oplopende spanningen a decision asks for no other explanation") {
  OwnPlace place;
  const auto dossier = openBare(place, {place.signal(kGrumble)});
  CHECK(app::change(*place.workspace, dossier, decision({}), kRole, kFriday));
}

TEST_CASE("what keeps a decision out is told by its cause, with what it speaks of") {
  OwnPlace place;
  const auto dossier = open(place, {place.signal(kCall)});
  const std::string card = cardThat(place, [](const Card& one) { return one.restricts && !one.publicMessage; });
  const auto asked = decide(place, dossier, card, reasons(place, dossier, card));
  REQUIRE_FALSE(asked);
  CHECK(asked.error().cause == Cause::forms_missing);
  CHECK(asked.error().about == std::vector<std::string>{kRightsTest});
  const auto empty = decide(place, open(place, {}), "COM-01", {});
  REQUIRE_FALSE(empty);
  CHECK(empty.error().cause == Cause::no_signal);
}

TEST_CASE("a card that restricts people is refused until the test against fundamental rights is filled in") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  const std::string card = cardThat(place, [](const Card& one) { return one.restricts && !one.publicMessage; });
  CHECK(mentions(refusal(place, dossier, card, reasons(place, dossier, card)), "not filled in: grondrechtentoets"));
  CHECK(decided(detailOf(place, dossier)).empty());
  fill(place, call, kRightsTest, card);
  CHECK(refusal(place, dossier, card, reasons(place, dossier, card)) == "");
  const app::DossierDetail detail = detailOf(place, dossier);
  REQUIRE(detail.decisions.size() == 1);
  CHECK(detail.decisions.at(0).decision.forms.size() == 1);
}

TEST_CASE("a card that says something in public asks for the red rag test") {
  OwnPlace place;
  const auto dossier = open(place, {place.signal(kCall)});
  const std::string card = cardThat(place, [](const Card& one) { return one.publicMessage && !one.restricts; });
  CHECK(mentions(refusal(place, dossier, card, reasons(place, dossier, card)), "not filled in: rode_lap_toets"));
}

TEST_CASE("what law keeps out no reason lets in, and a gate that may be passed asks for one") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  for (const Card& card : place.workspace->knowledge().cards) {
    if (card.status != CardStatus::niet_gebruiken) continue;
    CHECK(mentions(refusal(place, dossier, card.id, {{}, "toch", {}, {}}), "refused_by_rule: status:"));
    break;
  }
  for (const Card& card : place.workspace->knowledge().cards) {
    const app::DecisionNeeds asked = needs(place, dossier, card.id).needs;
    if (asked.refused || asked.gate.empty() || !asked.asked.empty()) continue;
    app::CardReasons said = reasons(place, dossier, card.id);
    said.despite = "";
    CHECK(mentions(refusal(place, dossier, card.id, said), "although a gate says " + asked.gate));
    said.despite = "afgeweken omdat er niets anders is";
    CHECK(refusal(place, dossier, card.id, said) == "");
    CHECK(detailOf(place, dossier).decisions.at(0).decision.gate == asked.gate);
    break;
  }
}

TEST_CASE("a decision and its item are kept together, with everything that was said") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  CHECK(mentions(refusal(place, dossier, "COM-01", {}), "a moment to look again"));
  const auto entry = decide(place, dossier, "COM-01", reasons(place, dossier, "COM-01"));
  REQUIRE(entry);
  const app::DossierDetail detail = detailOf(place, dossier);
  const DossierItem item = decided(detail).at(0);
  REQUIRE(detail.decisions.size() == 1);
  const store::StoredDecision& kept = detail.decisions.at(0);
  CHECK(item.decision == kept.id);
  CHECK(kept.signal == call);
  CHECK(kept.decision.reason == item.because);
  CHECK(kept.decision.present == "burgemeester, politie");
  CHECK(kept.decision.dissent == "Communicatie wil wachten");
  CHECK(kept.decision.lookAgain == kSaturday);
  CHECK(kept.phase == Phase::oplopende_spanningen);
  CHECK(app::dueDecisions(*place.workspace, kSaturday)->size() == 1);
}

TEST_CASE("a decision keeps its card, and a card comes with its decision only") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  REQUIRE(decide(place, dossier, "COM-01", reasons(place, dossier, "COM-01")));
  DossierItem item = decided(detailOf(place, dossier)).at(0);
  item.share = true;
  CHECK(app::change(*place.workspace, dossier, item, kRole, kFriday));
  item.card = "INT-15";
  CHECK(codeOf(app::change(*place.workspace, dossier, item, kRole, kFriday)) == ErrorCode::wrong_use);
  item = decision("COM-01");
  CHECK(codeOf(app::change(*place.workspace, dossier, item, kRole, kFriday)) == ErrorCode::wrong_use);
  item.decision = detailOf(place, dossier).decisions.at(0).id;
  CHECK(app::change(*place.workspace, dossier, item, kRole, kFriday));
  item.card = "INT-15";
  CHECK(codeOf(app::change(*place.workspace, dossier, item, kRole, kFriday)) == ErrorCode::wrong_use);
}

TEST_CASE("a call for a demonstration anywhere in the dossier asks for the test of a measure against gatherings") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto march = place.signal(kDemonstration);
  const auto dossier = open(place, {call, march});
  const auto ground = app::groundOf(*place.workspace, detailOf(place, dossier).dossier);
  REQUIRE(ground);
  const auto alone = place.workspace->detail(march);
  REQUIRE(alone);
  CHECK(ground->assessment.demonstrationLock == alone->assessment.demonstrationLock);
  CHECK(ground->assessment.demonstrationLock);
}

TEST_CASE("a decision that was withdrawn asks no second look, until it stands again") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  REQUIRE(decide(place, dossier, "COM-01", reasons(place, dossier, "COM-01")));
  const auto due = [&] { return app::dueDecisions(*place.workspace, kSaturday)->size(); };
  REQUIRE(due() == 1);
  DossierItem item = decided(detailOf(place, dossier)).at(0);
  item.state = ItemState::vervallen;
  item.outcome = "er is nieuws";
  REQUIRE(app::change(*place.workspace, dossier, item, kRole, kFriday));
  CHECK(due() == 0);
  CHECK(detailOf(place, dossier).decisions.at(0).withdrawn);
  CHECK(place.workspace->detail(call)->decisions.at(0).withdrawn);
  CHECK(app::prefilled(detailOf(place, dossier), place.workspace->knowledge()).cards.empty());
  // What was decided stays readable; only nobody has to look at it again.
  CHECK(place.store().decisions(call)->size() == 1);
  item.state = ItemState::open;
  item.outcome.clear();
  REQUIRE(app::change(*place.workspace, dossier, item, kRole, kFriday));
  CHECK(due() == 1);
  CHECK_FALSE(detailOf(place, dossier).decisions.at(0).withdrawn);
}

TEST_CASE("a decision that another dossier still holds to is not withdrawn") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call}), other = open(place, {call});
  REQUIRE(decide(place, dossier, "COM-01", reasons(place, dossier, "COM-01")));
  DossierItem item = decided(detailOf(place, dossier)).at(0);
  DossierItem also = decision("COM-01");
  also.decision = item.decision;
  REQUIRE(app::change(*place.workspace, other, also, kRole, kFriday));
  item.state = ItemState::vervallen;
  item.outcome = "hoort in het andere dossier";
  REQUIRE(app::change(*place.workspace, dossier, item, kRole, kFriday));
  CHECK(app::dueDecisions(*place.workspace, kSaturday)->size() == 1);
}

TEST_CASE("each decision of a dossier waits for its own look, until it is withdrawn or the dossier is closed") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  REQUIRE(decide(place, dossier, "COM-01", reasons(place, dossier, "COM-01")));
  const std::string next = cardThat(place, [&](const Card& one) {
    const app::DecisionNeeds asked = needs(place, dossier, one.id).needs;
    return one.id != "COM-01" && !asked.refused && asked.asked.empty();
  });
  app::CardReasons said = reasons(place, dossier, next);
  said.lookAgain = kSaturday;
  REQUIRE(decide(place, dossier, next, said));
  const auto due = [&] {
    std::set<std::string> cards;
    const auto waiting = app::dueDecisions(*place.workspace, kSaturday);
    REQUIRE(waiting);
    for (const app::Due& one : *waiting) cards.insert(one.decision.decision.card);
    return cards;
  };
  CHECK(due() == std::set<std::string>{"COM-01", next});
  DossierItem item = decided(detailOf(place, dossier)).at(1);
  item.state = ItemState::vervallen;
  item.outcome = "niet nodig";
  REQUIRE(app::change(*place.workspace, dossier, item, kRole, kFriday));
  CHECK(due() == std::set<std::string>{"COM-01"});
  DossierHead head = detailOf(place, dossier).dossier.head;
  head.closed = true;
  head.closedBecause = "het bleef rustig";
  REQUIRE(app::change(*place.workspace, dossier, head, kRole, kFriday));
  CHECK(due().empty());
}

TEST_CASE("a decision on a signal of a dossier waits for another explanation too") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = openBare(place, {call});
  Decision made;
  made.card = "COM-01";
  made.role = kRole;
  made.reason = "dit past nu het best";
  const auto refused = app::decide(*place.workspace, call, made, kFriday);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().cause == Cause::no_other_explanation);
  REQUIRE(app::change(*place.workspace, dossier, explanation(), kRole, kFriday));
  const auto asked = app::decide(*place.workspace, call, made, kFriday);
  CHECK((asked || asked.error().cause != Cause::no_other_explanation));
}

TEST_CASE("room to scale up looks at what was decided on every signal of the dossier") {
  OwnPlace place;
  const auto grumble = place.signal(kGrumble), call = place.signal(kCall);
  const auto dossier = open(place, {grumble, call});
  // A card that can be decided on for the lighter signal and closes one that is open for the heavier.
  const Card* closer = nullptr;
  std::string closed;
  for (const Card& card : place.workspace->knowledge().cards) {
    const auto asked = app::needsOf(*place.workspace, grumble, card.id);
    if (!asked->asked.empty() || asked->refused) continue;
    for (const Closing& one : card.closings)
      if (closed.empty() && needs(place, dossier, one.card).needs.gate.empty()) {
        closer = &card;
        closed = one.card;
      }
    if (closer) break;
  }
  REQUIRE(closer);
  const auto asked = app::needsOf(*place.workspace, grumble, closer->id);
  Decision made;
  made.card = closer->id;
  made.role = kRole;
  made.reason = "dit past nu het best";
  made.owner = "Communicatie";
  made.despite = asked->gate.empty() ? "" : "er is niets anders";
  made.lookAgain = kSaturday;
  made.wakes = {"media_pikt_op"};
  for (const std::string& id : asked->lighter) made.lighter.push_back({id, "dat is al gedaan"});
  REQUIRE(app::decide(*place.workspace, grumble, made, kFriday));
  CHECK(needs(place, dossier, closed).signal == call);
  CHECK(needs(place, dossier, closed).needs.gate == "opschaalruimte:" + closer->id);
  // A dossier without that signal has its room still.
  CHECK(needs(place, open(place, {call}), closed).needs.gate.empty());
}

TEST_CASE("a decision that was withdrawn leaves its room again") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto dossier = open(place, {call});
  const Card* closer = nullptr;
  std::string closed;
  for (const Card& card : place.workspace->knowledge().cards) {
    const app::DecisionNeeds asked = needs(place, dossier, card.id).needs;
    if (!asked.asked.empty() || asked.refused) continue;
    for (const Closing& one : card.closings)
      if (closed.empty() && needs(place, dossier, one.card).needs.gate.empty()) {
        closer = &card;
        closed = one.card;
      }
    if (closer) break;
  }
  REQUIRE(closer);
  REQUIRE(decide(place, dossier, closer->id, reasons(place, dossier, closer->id)));
  CHECK(needs(place, dossier, closed).needs.gate == "opschaalruimte:" + closer->id);
  DossierItem item = decided(detailOf(place, dossier)).at(0);
  item.state = ItemState::vervallen;
  item.outcome = "toch niet";
  REQUIRE(app::change(*place.workspace, dossier, item, kRole, kFriday));
  CHECK(needs(place, dossier, closed).needs.gate.empty());
}

TEST_CASE("what import stored tells that an assembly is protected") {
  OwnPlace place;
  const auto march = place.signal(kDemonstration), call = place.signal(kCall);
  const auto rows = place.store().rows({march, call});
  REQUIRE(rows);
  CHECK(rows->at(0).demonstrationLock);
  CHECK_FALSE(rows->at(1).demonstrationLock);
  CHECK(place.store().currentAssessment(march)->demonstrationLock);
}
