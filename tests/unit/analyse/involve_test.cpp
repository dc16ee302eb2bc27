// Who must be involved: every kind of condition, the evidence it leaves, and several signals together.

#include "analyse/involve.h"

#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::analyse;

namespace {

/// A little knowledge: two indicators, one partner, one function, three municipalities in a row.
Knowledge little() {
  Knowledge k;
  Indicator onvrede, dreiging;
  onvrede.id = "onvrede";
  dreiging.id = "dreiging";
  k.framework.indicators = {onvrede, dreiging};
  Partner wijkagent;
  wijkagent.id = "wijkagent";
  wijkagent.name = "Wijkagent";
  k.partners = {wijkagent};
  k.routing.functions = {{"oov", "Openbare orde", ""}};
  k.gazetteer.neighbours["GM0361"] = {"GM0373"};
  return k;
}

RoutingRule rule(const std::string& id) {
  RoutingRule made;
  made.id = id;
  made.why = "omdat";
  made.to = {"oov"};
  return made;
}

struct Case {
  Knowledge knowledge = little();
  Signal signal;
  std::string text = "Wat is dit voor school";
  Answers answers;
  Assessment assessment;

  Case() {
    answers.byIndicator.resize(2);
    signal.municipality = "GM0361";
  }
  std::vector<Involved> involved() const {
    const std::function<Span(Span)> later = [](Span span) { return Span{span.begin + 10, span.end + 10}; };
    return Involvement(knowledge).of({signal, text, answers, assessment, later}, knowledge);
  }
  /// Ids of the rules that held for the function.
  std::string held(const RoutingRule& one) {
    knowledge.routing.rules = {one};
    const auto all = involved();
    return all.empty() ? "" : all[0].because[0].rule;
  }
};

}  // namespace

TEST_CASE("each condition holds by itself, and only when it is met") {
  Case c;
  RoutingRule words = rule("woorden");
  words.words = {{"school*"}};
  CHECK(c.held(words) == "woorden");
  c.text = "Wat is dit";
  CHECK(c.held(words).empty());

  RoutingRule indicators = rule("aanwijzing");
  indicators.indicators = {"dreiging"};
  CHECK(c.held(indicators).empty());
  c.answers.byIndicator[1].answer = Answer::ja;
  CHECK(c.held(indicators) == "aanwijzing");

  RoutingRule calls = rule("oproep");
  calls.calls = {CallKind::betoging};
  c.assessment.call.kind = CallKind::betoging;
  CHECK(c.held(calls).empty());  // only told of
  c.assessment.call.isCall = true;
  CHECK(c.held(calls) == "oproep");

  RoutingRule channels = rule("kanaal");
  channels.channels = {Channel::school};
  CHECK(c.held(channels).empty());
  c.signal.channel = Channel::school;
  CHECK(c.held(channels) == "kanaal");

  RoutingRule phases = rule("fase");
  phases.phases = {"spanning", "escalatie"};
  CHECK(c.held(phases).empty());
  c.assessment.phase = {Phase::oplopende_spanningen, Step::spanning, {}, {}, {}};
  CHECK(c.held(phases) == "fase");

  RoutingRule masked = rule("afgeschermd");
  masked.masked = {MaskKind::naam_met_adres};
  CHECK(c.held(masked).empty());
  c.assessment.masked = {{MaskKind::naam_met_adres, {3, 9}}};
  CHECK(c.held(masked) == "afgeschermd");
}

TEST_CASE("a place next door is not a place further away") {
  Case c;
  RoutingRule near = rule("buur"), far = rule("elders");
  near.place = RoutingPlace::buurgemeente;
  far.place = RoutingPlace::elders;
  const auto with = [&](const char* code, PlaceCertainty certainty) {
    c.assessment.where = {{{0, 4}, "Daar", PlaceKind::woonplaats, code, certainty}};
    return c.held(near) + "/" + c.held(far);
  };
  CHECK(with("GM0361", PlaceCertainty::zeker) == "/");
  CHECK(with("GM0373", PlaceCertainty::zeker) == "buur/");
  CHECK(with("GM0014", PlaceCertainty::zeker) == "/elders");
  CHECK(with("GM0014", PlaceCertainty::aangenomen) == "/");
  CHECK(with("", PlaceCertainty::meerduidig) == "/");
  c.signal.municipality.clear();
  CHECK(with("GM0373", PlaceCertainty::zeker) == "/");
}

TEST_CASE("all conditions of a rule must hold") {
  Case c;
  RoutingRule both = rule("beide");
  both.words = {{"school"}};
  both.indicators = {"onvrede"};
  CHECK(c.held(both).empty());
  c.answers.byIndicator[0].answer = Answer::ja;
  CHECK(c.held(both) == "beide");
}

TEST_CASE("the evidence tells where, in the text as it was delivered") {
  Case c;
  c.answers.byIndicator[0].answer = Answer::ja;
  c.assessment.findings = {{"boos", "sentiment", "onvrede", {20, 26}, "schande", 2, ""}};
  RoutingRule one = rule("een");
  one.to = {"wijkagent", "oov"};
  one.words = {{"school"}};
  one.indicators = {"onvrede"};
  c.knowledge.routing.rules = {one};
  const auto all = c.involved();
  REQUIRE(all.size() == 2);
  CHECK(all[0].id == "wijkagent");
  CHECK(all[0].partner);
  CHECK(all[0].name == "Wijkagent");
  CHECK_FALSE(all[1].partner);
  CHECK(all[1].name == "Openbare orde");
  const auto& evidence = all[0].because[0].evidence;
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[0].indicator == "onvrede");
  CHECK(evidence[0].text == "schande");
  CHECK(*evidence[0].span == Span{20, 26});
  CHECK(evidence[1].text == "school");
  CHECK(*evidence[1].span == Span{26, 32});  // at 16 in the masked text
}

TEST_CASE("an indicator that no text showed is evidence without a place") {
  Case c;
  c.answers.byIndicator[0] = {Answer::ja, "mens", 0};
  RoutingRule one = rule("een");
  one.indicators = {"onvrede"};
  c.knowledge.routing.rules = {one};
  const auto all = c.involved();
  REQUIRE(all.size() == 1);
  CHECK_FALSE(all[0].because[0].evidence[0].span);
}

TEST_CASE("somebody whom two rules name stands there once with both reasons, for several signals too") {
  Case c;
  RoutingRule a = rule("a"), b = rule("b");
  a.words = {{"school"}};
  b.words = {{"dit"}};
  b.to = {"oov", "wijkagent"};
  c.knowledge.routing.rules = {a, b};
  const auto first = c.involved();
  REQUIRE(first.size() == 2);
  CHECK(first[0].because.size() == 2);
  c.text = "Nog een school";
  const auto second = c.involved();
  const auto both = together({second, first});
  REQUIRE(both.size() == 2);
  CHECK(both[0].id == "oov");
  REQUIRE(both[0].because.size() == 2);
  CHECK(both[0].because[0].rule == "a");
  CHECK(both[0].because[1].rule == "b");
  CHECK(together({}).empty());
}
