// From proposal to decision: what a card asks, what refuses it, what is kept, and when to look again.

#include "app/deciding.h"

#include "app/cards.h"
#include "app/forms.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

using Ids = std::vector<std::string>;

const Instant kSaturday = moment("2026-11-21T12:00:00+01:00");

app::DecisionNeeds needs(OwnPlace& place, std::int64_t signal, const std::string& card) {
  const auto found = app::needsOf(*place.workspace, signal, card);
  REQUIRE(found);
  return *found;
}

/// Fills in a form for a card: every step, with the first choice that does not stop or, where asked, one that does.
void fill(OwnPlace& place, std::int64_t signal, const char* form, const std::string& card, bool stopping = false) {
  FilledForm filled{form, card, kFriday, "OOV-adviseur", {}};
  for (const FormStep& step : place.workspace->knowledge().form(form)->steps) {
    filled.steps[step.id].text = "antwoord";
    for (const FormChoice& choice : step.choices)
      if (choice.stops == stopping) {
        filled.steps[step.id].choice = choice.id;
        break;
      }
    if (filled.steps[step.id].choice.empty() && !step.choices.empty())
      filled.steps[step.id].choice = step.choices.front().id;
  }
  REQUIRE(app::fillIn(*place.workspace, signal, filled));
}

/// A decision that says everything that is asked of it.
Decision sound(OwnPlace& place, std::int64_t signal, const std::string& card) {
  const app::DecisionNeeds asked = needs(place, signal, card);
  Decision d;
  d.card = card;
  d.role = "burgemeester";
  d.reason = "dit past nu het best";
  if (!asked.gate.empty()) d.despite = "er is niets anders";
  for (const std::string& id : asked.lighter) d.lighter.push_back({id, "dat is al gedaan"});
  if (asked.silence) {
    d.owner = "Communicatie";
    d.lookAgain = kSaturday;
    d.wakes = {"media_pikt_op"};
  }
  return d;
}

Result<std::int64_t> decide(OwnPlace& place, std::int64_t signal, const Decision& decision, Instant now = kFriday) {
  return app::decide(*place.workspace, signal, decision, now);
}

/// Why a decision is not kept, as the word of its code and its detail; "" when it is.
std::string refusal(OwnPlace& place, std::int64_t signal, const Decision& decision) {
  const auto kept = decide(place, signal, decision);
  return kept ? "" : std::string(codeWord(kept.error().code)) + ": " + kept.error().detail;
}

std::string gateOf(OwnPlace& place, std::int64_t signal, const std::string& card) {
  const auto detail = place.workspace->detail(signal);
  REQUIRE(detail);
  for (const Blocked& one : detail->assessment.blocked)
    if (one.card == card) return one.reason;
  return {};
}

}  // namespace

TEST_CASE("a card that was proposed asks who decides, why, and why no lighter one") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const app::DecisionNeeds asked = needs(place, call, "INT-15");
  CHECK(asked.gate.empty());
  CHECK_FALSE(asked.refused);
  CHECK(asked.forms.empty());
  CHECK(asked.stops.empty());
  CHECK_FALSE(asked.silence);
  REQUIRE_FALSE(asked.lighter.empty());
  for (const std::string& id : asked.lighter) {
    CHECK(place.card(id).lightness < place.card("INT-15").lightness);
    CHECK(place.card(id).category != "signaleren");  // looking stops nothing, so it is no lighter means
  }
  CHECK(codeOf(app::needsOf(*place.workspace, call, "COM-99")) == ErrorCode::not_found);
  CHECK(codeOf(app::needsOf(*place.workspace, 99, "COM-01")) == ErrorCode::not_found);
  CHECK(codeOf(decide(place, 99, sound(place, call, "INT-15"))) == ErrorCode::not_found);
}

TEST_CASE("a decision that misses something is refused, and everything that is missing is named") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const Decision whole = sound(place, call, "INT-15");
  REQUIRE_FALSE(whole.lighter.empty());
  Decision one = whole;
  one.reason = " \n ";
  CHECK(refusal(place, call, one) == "wrong_use: missing: a reason");
  one = whole;
  one.role.clear();
  CHECK(refusal(place, call, one) == "wrong_use: missing: who decides, by function");
  one = whole;
  const std::string lighter = one.lighter.front().card;
  one.lighter.erase(one.lighter.begin());
  CHECK(refusal(place, call, one) == "wrong_use: missing: why not the lighter card " + lighter);
  one = whole;
  one.lighter.front().whyNot.clear();
  CHECK(refusal(place, call, one) == "wrong_use: missing: why not the lighter card " + lighter);
  one = whole;
  one.lookAgain = kFriday;
  CHECK(mentions(refusal(place, call, one), "a moment to look again that is still to come"));
  one = whole;
  one.wakes = {"verzonnen"};
  CHECK(mentions(refusal(place, call, one), "a sign that exists instead of 'verzonnen'"));
  one = {};
  one.card = "INT-15";
  const std::string all = refusal(place, call, one);
  CHECK(mentions(all, "a reason; who decides, by function; why not the lighter card "));
  CHECK(place.store().decisions(call)->empty());
  CHECK(refusal(place, call, whole) == "");
}

TEST_CASE("a lighter card that was named must be one, so that nothing else is kept under its name") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  for (const char* name : {"COM-99", "Jan 06-12345678", "\xff"}) {
    Decision one = sound(place, call, "INT-15");
    one.lighter.push_back({name, "daarom"});
    CHECK(codeOf(decide(place, call, one)) == ErrorCode::wrong_use);
  }
  CHECK(place.store().decisions(call)->empty());
}

TEST_CASE("what people type with a decision is masked, and a line that is too long is refused") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  Decision one = sound(place, call, "INT-15");
  one.reason = "gebeld met 06-12345678\nen toen";
  one.role = "burgemeester @jansen";
  one.mandate = "namens jan@voorbeeld.example";
  one.present = one.dissent = one.owner = "bel 06-12345678";
  one.lighter.front().whyNot = "dat zei @jansen al";
  REQUIRE(decide(place, call, one));
  const Decision kept = place.store().decisions(call)->front().decision;
  CHECK(kept.reason == "gebeld met [telefoon] en toen");
  for (const std::string& text :
       {kept.role, kept.mandate, kept.present, kept.dissent, kept.owner, kept.lighter.front().whyNot})
    for (const char* secret : {"jansen", "voorbeeld.example", "12345678"}) CHECK_FALSE(mentions(text, secret));
  one.dissent = std::string(2001, 'x');
  CHECK(codeOf(decide(place, call, one)) == ErrorCode::too_large);
  one.dissent.clear();
  one.lighter.front().whyNot = std::string(2001, 'x');
  CHECK(codeOf(decide(place, call, one)) == ErrorCode::too_large);
}

TEST_CASE("a card that restricts is refused until the grondrechtentoets passes") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  REQUIRE(place.card("BES-09").restricts);
  CHECK(needs(place, call, "BES-09").forms == Ids{kRightsTest});
  const Decision one = sound(place, call, "BES-09");
  CHECK(refusal(place, call, one) == "refused_by_rule: not filled in: grondrechtentoets");
  fill(place, call, kRightsTest, "BES-11");  // the test of another card says nothing of this one
  CHECK(mentions(refusal(place, call, one), "not filled in"));
  FilledForm half{kRightsTest, "BES-09", kFriday, "OOV", {}};
  half.steps["einde"].text = "morgen";
  REQUIRE(app::fillIn(*place.workspace, call, half));
  CHECK(mentions(refusal(place, call, one), "not filled in"));
  fill(place, call, kRightsTest, "BES-09", true);
  const app::DecisionNeeds stopped = needs(place, call, "BES-09");
  CHECK(stopped.forms.empty());
  CHECK_FALSE(stopped.stops.empty());
  CHECK(refusal(place, call, one).rfind("refused_by_rule: Beslist dit niet", 0) == std::string::npos);
  CHECK(mentions(refusal(place, call, one), "refused_by_rule: Beslis dit niet"));
  fill(place, call, kRightsTest, "BES-09");
  CHECK(needs(place, call, "BES-09").stops.empty());
  REQUIRE(decide(place, call, one));
  const auto kept = place.store().decisions(call);
  REQUIRE(kept->size() == 1);
  const auto forms = place.store().forms(call);
  CHECK(kept->front().decision.forms == std::vector<std::int64_t>{forms->back().id});
}

TEST_CASE("a public message asks for the rode-lap-toets") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  CHECK(needs(place, call, "COM-07").forms == Ids{kRedRagTest});
  CHECK(mentions(refusal(place, call, sound(place, call, "COM-07")), "not filled in: rode_lap_toets"));
  fill(place, call, kRedRagTest, "COM-07", true);
  CHECK(mentions(refusal(place, call, sound(place, call, "COM-07")), "refused_by_rule: Plaats dit niet"));
  fill(place, call, kRedRagTest, "COM-07");
  REQUIRE(decide(place, call, sound(place, call, "COM-07")));
  // One that restricts as well asks for both.
  CHECK(needs(place, call, "BES-13").forms == Ids{kRightsTest, kRedRagTest});
}

TEST_CASE("the lock of a demonstration opens for the card whose test was passed") {
  OwnPlace place;
  const auto both = place.signal(kCall, {{"indicators", {{"vreedzame_betoging", "ja"}}}});
  REQUIRE(gateOf(place, both, "BES-09") == "betogingsslot:wom_toets");
  CHECK(needs(place, both, "BES-09").refused);
  CHECK(needs(place, both, "BES-09").forms == Ids{kRightsTest});
  Decision one = sound(place, both, "BES-09");
  CHECK(mentions(refusal(place, both, one), "refused_by_rule: not filled in: grondrechtentoets"));
  fill(place, both, kRightsTest, "BES-09", true);  // complete, but it says: do not
  CHECK(gateOf(place, both, "BES-09") == "betogingsslot:wom_toets");
  CHECK(mentions(refusal(place, both, one), "refused_by_rule: "));
  fill(place, both, kRightsTest, "BES-09");
  CHECK(gateOf(place, both, "BES-09").empty());
  CHECK(gateOf(place, both, "BES-11") == "betogingsslot:wom_toets");
  one = sound(place, both, "BES-09");
  CHECK(one.despite.empty());
  REQUIRE(decide(place, both, one));
  // Who fills it in again and then sees a reason to stop, closes the lock again.
  fill(place, both, kRightsTest, "BES-09", true);
  CHECK(gateOf(place, both, "BES-09") == "betogingsslot:wom_toets");
}

TEST_CASE("what only touches gatherings needs the test where people want to demonstrate") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto both = place.signal(kCall, {{"indicators", {{"vreedzame_betoging", "ja"}}}});
  REQUIRE(place.card("INT-11").restrictsAssembly);
  REQUIRE_FALSE(place.card("INT-11").restricts);
  CHECK(needs(place, call, "INT-11").forms.empty());
  CHECK(needs(place, both, "INT-11").forms == Ids{kRightsTest});
}

TEST_CASE("what is no law is never decided on, whatever is said or filled in") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  for (const char* id : {"BES-21", "BES-22", "BES-25", "BES-26"}) {
    CAPTURE(id);
    for (const char* form : {kRightsTest, kRedRagTest}) fill(place, call, form, id);
    const app::DecisionNeeds asked = needs(place, call, id);
    CHECK(asked.refused);
    CHECK(mentions(asked.gate, "status:"));
    Decision one = sound(place, call, id);
    one.despite = "de raad wil het";
    CHECK(refusal(place, call, one) == "refused_by_rule: " + asked.gate);
  }
}

TEST_CASE("a gate that is no matter of law is passed with a reason, and both are kept") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const app::DecisionNeeds asked = needs(place, call, "INT-16");
  REQUIRE(asked.gate == "doorlooptijd:23_uur_over");
  CHECK_FALSE(asked.refused);
  Decision one = sound(place, call, "INT-16");
  one.despite.clear();
  CHECK(refusal(place, call, one) ==
        "wrong_use: missing: why it is chosen although a gate says doorlooptijd:23_uur_over");
  one.despite = "de beveiliging is er al";
  one.gate = "status:verzonnen";  // the gate is what it is, not what is said
  REQUIRE(decide(place, call, one));
  const Decision kept = place.store().decisions(call)->front().decision;
  CHECK(kept.gate == "doorlooptijd:23_uur_over");
  CHECK(kept.despite == "de beveiliging is er al");
}

TEST_CASE("deliberately not reacting needs an owner, a moment and a sign that is not there yet") {
  OwnPlace place;
  const auto grumble = place.signal(kGrumble);
  CHECK(needs(place, grumble, "COM-01").silence);
  const Decision whole = sound(place, grumble, "COM-01");
  Decision one = whole;
  one.owner.clear();
  CHECK(refusal(place, grumble, one) == "wrong_use: missing: who keeps an eye on it, by function");
  one = whole;
  one.lookAgain.reset();
  CHECK(refusal(place, grumble, one) == "wrong_use: missing: a moment to look again");
  one = whole;
  one.wakes.clear();
  CHECK(refusal(place, grumble, one) == "wrong_use: missing: at least one sign that wakes it");
  one = whole;
  one.wakes = {"media_pikt_op", "onvrede"};
  CHECK(refusal(place, grumble, one) == "wrong_use: the sign 'onvrede' is there already, so it wakes nobody");
  REQUIRE(decide(place, grumble, whole));
  const Decision kept = place.store().decisions(grumble)->front().decision;
  CHECK(kept.owner == "Communicatie");
  CHECK(kept.lookAgain == kSaturday);
  CHECK(kept.wakes == Ids{"media_pikt_op"});
}

TEST_CASE("a decision keeps the text of the card and the weighing as they were then") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto detail = place.workspace->detail(call);
  REQUIRE(detail);
  REQUIRE(decide(place, call, sound(place, call, "INT-15")));
  nlohmann::ordered_json document = nlohmann::ordered_json::parse(app::cardDocument({&place.card("INT-15")}));
  document["cards"][0]["name"] = "Meer toezicht";
  REQUIRE(app::saveCards(*place.workspace, document.dump(), "OOV", "", kFriday));
  REQUIRE(decide(place, call, sound(place, call, "INT-15")));
  document["cards"][0]["name"] = "Nog meer toezicht";
  REQUIRE(app::saveCards(*place.workspace, document.dump(), "OOV", "", kFriday));
  const auto stored = place.store().signal(call);
  REQUIRE(place.store().addAssessment(call, place.workspace->pipeline().assess(stored->signal, kSaturday)));
  const auto all = place.store().decisions(call);
  REQUIRE(all->size() == 2);
  CHECK((*all)[0].cardOrigin == CardOrigin::peilstok);
  CHECK((*all)[0].cardVersion == place.card("INT-15").shippedVersion);
  CHECK((*all)[1].cardOrigin == CardOrigin::gemeente);
  CHECK((*all)[1].cardVersion == 1);
  for (const store::StoredDecision& one : *all) {
    CHECK(one.phase == detail->assessment.phase.phase);
    CHECK(one.step == detail->assessment.phase.step);
    CHECK(one.total == detail->assessment.score.total);
    CHECK(one.decision.at == kFriday);
  }
}

TEST_CASE("a decision points at the text that people had before them, also when an own one is broken") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  TextVersion broken;
  broken.key = "INT-15";
  broken.origin = CardOrigin::gemeente;
  broken.at = kFriday;
  broken.body = "{";
  REQUIRE(place.store().addTexts({broken}));
  REQUIRE(place.workspace->reloadCards());
  REQUIRE(place.card("INT-15").origin == CardOrigin::peilstok);
  REQUIRE(decide(place, call, sound(place, call, "INT-15")));
  CHECK(place.store().decisions(call)->front().cardOrigin == CardOrigin::peilstok);
}

TEST_CASE("what was decided closes what it closes, for this signal alone") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto other = place.signal(kGrumble);
  fill(place, call, kRedRagTest, "COM-07");
  CHECK(gateOf(place, call, "COM-01").empty());
  REQUIRE(decide(place, call, sound(place, call, "COM-07")));
  CHECK(gateOf(place, call, "COM-01") == "opschaalruimte:COM-07");
  CHECK(gateOf(place, other, "COM-01").empty());
  const auto detail = place.workspace->detail(call);
  CHECK(std::none_of(detail->assessment.suggestions.begin(), detail->assessment.suggestions.end(),
                     [](const Suggestion& one) { return one.card == "COM-01"; }));
  // A gate like any other: it can be passed, when somebody says why.
  Decision silence = sound(place, call, "COM-01");
  CHECK_FALSE(silence.despite.empty());
  CHECK(refusal(place, call, silence) == "");
}

TEST_CASE("a decision wants to be looked at again from its moment on") {
  OwnPlace place;
  const auto grumble = place.signal(kGrumble);
  const auto call = place.signal(kCall);
  REQUIRE(decide(place, grumble, sound(place, grumble, "COM-01")));
  REQUIRE(decide(place, call, sound(place, call, "INT-15")));  // without a moment: nothing waits
  CHECK(app::dueDecisions(*place.workspace, kSaturday - std::chrono::seconds(1))->empty());
  const auto due = app::dueDecisions(*place.workspace, kSaturday);
  REQUIRE(due);
  REQUIRE(due->size() == 1);
  CHECK(due->front().decision.signal == grumble);
  CHECK(due->front().momentPassed);
  CHECK(due->front().woken.empty());
  Decision anew = sound(place, grumble, "COM-01");
  anew.lookAgain = kSaturday + std::chrono::hours(24);
  REQUIRE(decide(place, grumble, anew, kSaturday));  // who decides anew looked again
  CHECK(app::dueDecisions(*place.workspace, kSaturday)->empty());
}

TEST_CASE("the first moment comes first") {
  OwnPlace place;
  for (const int hours : {30, 10, 20}) {
    const auto signal = place.signal(std::string(kGrumble) + std::string(static_cast<std::size_t>(hours), '!'));
    Decision one = sound(place, signal, "COM-01");
    one.lookAgain = kFriday + std::chrono::hours(hours);
    REQUIRE(decide(place, signal, one));
  }
  const auto due = app::dueDecisions(*place.workspace, kFriday + std::chrono::hours(40));
  REQUIRE(due);
  REQUIRE(due->size() == 3);
  CHECK(due->at(0).decision.decision.lookAgain == kFriday + std::chrono::hours(10));
  CHECK(due->at(2).decision.decision.lookAgain == kFriday + std::chrono::hours(30));
}

TEST_CASE("a look-alike that comes later wakes a decision, an earlier one does not") {
  OwnPlace place;
  const nlohmann::json seen = {{"media_pikt_op", "ja"}};
  const auto grumble = place.signal(kGrumble);
  REQUIRE(decide(place, grumble, sound(place, grumble, "COM-01")));
  const Instant later = kFriday + std::chrono::hours(10);
  const auto due = [&] {
    const auto found = app::dueDecisions(*place.workspace, later);
    REQUIRE(found);
    return *found;
  };
  // One that came in before, although it was laid down after.
  place.signal(kGrumble, {{"received", "2026-11-20T21:00:00+01:00"}, {"indicators", seen}});
  CHECK(due().empty());
  // One that came later but is about something else, and one that looks like it but shows nothing.
  place.signal(kCall, {{"received", "2026-11-21T07:00:00+01:00"}, {"indicators", seen}});
  place.signal(kGrumble, {{"received", "2026-11-21T07:00:00+01:00"}});
  CHECK(due().empty());
  place.signal(kGrumble, {{"received", "2026-11-21T07:30:00+01:00"}, {"indicators", seen}});
  REQUIRE(due().size() == 1);
  CHECK(due().front().decision.signal == grumble);
  CHECK(due().front().woken == Ids{"media_pikt_op"});
  CHECK_FALSE(due().front().momentPassed);
}

TEST_CASE("a decision is also woken by its own signal, when time makes a sign true") {
  OwnPlace place;
  const auto call = place.signal("Zaterdag 28 november om 21.00 uur allemaal naar het Marktplein");
  Decision one = sound(place, call, "COM-01");
  one.wakes = {"binnen_72_uur"};
  one.lookAgain = moment("2026-12-01T12:00:00+01:00");
  REQUIRE(refusal(place, call, one) == "");
  CHECK(app::dueDecisions(*place.workspace, kSaturday)->empty());
  const auto due = app::dueDecisions(*place.workspace, moment("2026-11-27T12:00:00+01:00"));
  REQUIRE(due);
  REQUIRE(due->size() == 1);
  CHECK(due->front().woken == Ids{"binnen_72_uur"});
}
