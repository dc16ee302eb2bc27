// Which signals are noise, and which are shown whatever a list says.

#include "analyse/noise.h"

#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::analyse;

namespace {

NoiseRule rule(const std::string& id) {
  NoiseRule made;
  made.id = id;
  made.name = id;
  return made;
}

Signal signal(const std::string& text, const char* received = "") {
  Signal made;
  made.text = text;
  if (*received != '\0') made.received = civil::parseIso(received);
  return made;
}

std::string matched(const NoiseFilter& filter, const Signal& s) {
  const NoiseRule* found = filter.match(s);
  return found ? found->id : "";
}

}  // namespace

TEST_CASE("something that recurs only fits at its own time") {
  NoiseRule sirens = rule("proefalarm");
  sirens.words = {{"sirene", "sirenes"}};
  sirens.when.weekday = 0;
  sirens.when.weekOfMonth = 1;
  sirens.when.fromMinute = 11 * 60 + 30;
  sirens.when.untilMinute = 13 * 60;
  const NoiseFilter filter({sirens});
  CHECK(matched(filter, signal("Die sirenes weer", "2026-11-02T12:00:00+01:00")) == "proefalarm");
  CHECK(matched(filter, signal("Die sirenes weer", "2026-11-02T11:29:59+01:00")).empty());
  CHECK(matched(filter, signal("Die sirenes weer", "2026-11-02T13:00:00+01:00")).empty());
  CHECK(matched(filter, signal("Die sirenes weer", "2026-11-09T12:00:00+01:00")).empty());  // the second Monday
  CHECK(matched(filter, signal("Die sirenes weer", "2026-11-03T12:00:00+01:00")).empty());  // Tuesday
  CHECK(matched(filter, signal("Die sirenes weer")).empty());                               // nobody knows when
  CHECK(matched(filter, signal("Iets anders", "2026-11-02T12:00:00+01:00")).empty());
  CHECK(matched(filter, signal("Die sirenes weer", "2026-07-06T12:00:00+02:00")) == "proefalarm");  // summer time
}

TEST_CASE("days of an event are both included") {
  NoiseRule fair = rule("kermis");
  fair.words = {{"kermis*"}};
  fair.when.firstDay = "2026-07-12";
  fair.when.lastDay = "2026-07-20";
  const NoiseFilter filter({fair});
  CHECK(matched(filter, signal("de kermis", "2026-07-11T23:59:59+02:00")).empty());
  CHECK(matched(filter, signal("de kermis", "2026-07-12T00:00:00+02:00")) == "kermis");
  CHECK(matched(filter, signal("de kermis", "2026-07-20T23:59:59+02:00")) == "kermis");
  CHECK(matched(filter, signal("de kermis", "2026-07-21T00:00:00+02:00")).empty());
}

TEST_CASE("a sender is known by its pseudonym under any of the keys, never without one") {
  NoiseRule own = rule("eigen_account");
  own.accounts = {"gemeentewaterbroek"};
  const hash::Key before{1}, now{2}, other{3};
  Signal post = signal("Morgen is het gemeentehuis dicht");
  for (const hash::Key& key : {before, now}) {
    post.author = hash::pseudonymOfAccount("GemeenteWaterbroek", key);
    CHECK(matched(NoiseFilter({own}, {before, now}), post) == "eigen_account");
  }
  post.author = hash::pseudonymOfAccount("@GemeenteWaterbroek", now);
  CHECK(matched(NoiseFilter({own}, {now}), post) == "eigen_account");
  post.author = hash::pseudonymOfAccount("gemeentewaterbroek", other);
  CHECK(matched(NoiseFilter({own}, {before, now}), post).empty());
  CHECK(matched(NoiseFilter({own}), post).empty());
  post.author.clear();
  CHECK(matched(NoiseFilter({own}, {now}), post).empty());
}

TEST_CASE("a site is known by its name in the link, and by nothing else") {
  CHECK(siteOf("https://www.Nieuws.example/artikel?x=1") == "nieuws.example");
  CHECK(siteOf("http://lokaal.nieuws.example:8080") == "lokaal.nieuws.example");
  CHECK(siteOf("nieuws.example/een") == "nieuws.example");
  CHECK(siteOf("[link:1a2b3c4d]").empty());
  CHECK(siteOf("").empty());
  NoiseRule site = rule("site");
  site.sites = {"nieuws.example"};
  const NoiseFilter filter({site});
  Signal post = signal("Een bericht");
  CHECK(matched(filter, post).empty());
  post.url = "https://nieuws.example/een";
  CHECK(matched(filter, post) == "site");
  post.url = "https://nieuws.example.elders.example/een";
  CHECK(matched(filter, post).empty());
}

TEST_CASE("the first rule that fits is told") {
  NoiseRule a = rule("a"), b = rule("b");
  a.words = {{"markt"}};
  b.words = {{"markt", "plein"}};
  CHECK(matched(NoiseFilter({a, b}), signal("op de markt")) == "a");
  CHECK(matched(NoiseFilter({a, b}), signal("op het plein")) == "b");
  CHECK(matched(NoiseFilter(), signal("op het plein")).empty());
}

TEST_CASE("a call with violence, a higher phase and the police mark are never silenced") {
  Assessment calm;
  CHECK(barredFromNoise(calm) == NoiseBar::none);
  calm.phase.phase = Phase::sluimerend_ongenoegen;
  CHECK(barredFromNoise(calm) == NoiseBar::none);
  for (const Phase phase : {Phase::oplopende_spanningen, Phase::escalatie, Phase::na_de_escalatie}) {
    Assessment raised;
    raised.phase.phase = phase;
    CHECK(barredFromNoise(raised) == NoiseBar::fase);
  }
  for (const CallKind kind : {CallKind::geweld, CallKind::vernieling}) {
    Assessment call;
    call.call.kind = kind;
    CHECK(barredFromNoise(call) == NoiseBar::none);  // only told of
    call.call.isCall = true;
    CHECK(barredFromNoise(call) == NoiseBar::oproep_met_geweld);
  }
  Assessment found;
  found.findings.push_back({"oproep.geweld", "taalgebruik", "oproep_tot_geweld", {0, 3}, "sla", 2, ""});
  CHECK(barredFromNoise(found) == NoiseBar::oproep_met_geweld);
  found.findings[0].strength = 0;  // silenced by its context
  CHECK(barredFromNoise(found) == NoiseBar::none);
  Assessment police;
  police.consultPoliceNow = true;
  CHECK(barredFromNoise(police) == NoiseBar::politie);
}

TEST_CASE("a rule that is wrong about its own examples, or its words, says so") {
  NoiseRule wrong = rule("fout");
  wrong.file = "ruis.json";
  wrong.line = 4;
  wrong.words = {{"kermis"}};
  wrong.hits = {{"naar het circus", std::nullopt, "", ""}};
  wrong.misses = {{"naar de kermis", std::nullopt, "", ""}};
  const auto problems = problemsWithNoise({wrong});
  REQUIRE(problems.size() == 2);
  CHECK(problems[0] == "ruis.json:4: noise rule 'fout' must fit: naar het circus");
  CHECK(problems[1] == "ruis.json:4: noise rule 'fout' must not fit: naar de kermis");
  wrong.words = {{"k*"}};
  CHECK(problemsWithNoise({wrong}).size() == 1);
}
