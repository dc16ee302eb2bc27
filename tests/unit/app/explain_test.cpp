#include "app/explain.h"

#include "support/catch.h"

using namespace peilstok;

namespace {

Knowledge smallKnowledge() {
  Knowledge k;
  for (const char* id : {"taalgebruik", "concreetheid", "politie"}) {
    Criterion c;
    c.id = id;
    c.name = id;
    c.levels = {{"niveau nul", ""}, {"niveau een", ""}, {"niveau twee", ""}, {"niveau drie", ""}};
    k.framework.criteria.push_back(c);
  }
  PhaseEntry entry;
  entry.phase = Phase::oplopende_spanningen;
  entry.step = Step::spanning;
  Condition condition;
  condition.id = "dreigende_taal";
  condition.words = "dreigende taal zonder plek";
  entry.enter.push_back(condition);
  k.framework.phases.push_back(entry);
  return k;
}

Assessment sample() {
  Assessment a;
  a.signalId = "S1";
  a.frameworkVersion = "1.0.0";
  CriterionResult language{"taalgebruik", 3, false, 100, 180, {{"bedreiging", 100, 100, Answer::ja, "tekst"}}, {}};
  CriterionResult concrete{"concreetheid", 1, false, -20, 180, {{"ironie", -20, -60, Answer::ja, "mens"}}, {}};
  CriterionResult police{"politie", 0, true, 0, 120, {}, {"politie_bevestigt"}};
  a.criteria = {language, concrete, police};
  a.score = {80, 60, 300};
  a.findings.push_back({"dreiging.direct", "taalgebruik", "bedreiging", {0, 8}, "we pakken", 3, ""});
  a.phase = {Phase::oplopende_spanningen, Step::spanning, "dreigende_taal", {{"bedreiging", "er wordt gedreigd"}}, {}};
  a.blocked = {{"BES-01", "fase:spanning"}, {"BES-02", "fase:spanning"}};
  return a;
}

const app::ExplainStep& step(const std::vector<app::ExplainStep>& steps, const std::string& id) {
  for (const auto& s : steps)
    if (s.id == id) return s;
  FAIL("no such step");
  return steps.front();
}

bool says(const app::ExplainStep& s, const std::string& words) {
  for (const auto& line : s.lines)
    if (line.find(words) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("the chain runs from text to cards", "[explain]") {
  const auto steps = app::explain(Signal{}, sample(), smallKnowledge());
  std::vector<std::string> ids;
  for (const auto& s : steps) ids.push_back(s.id);
  CHECK(ids == std::vector<std::string>{"tekst", "aanwijzingen", "criteria", "totaal", "fase", "urgentie", "vragen",
                                        "kaarten", "weegkader"});
  for (const auto& s : steps) CHECK_FALSE(s.lines.empty());
}

TEST_CASE("the sum is written out, with what counts down", "[explain]") {
  const auto steps = app::explain(Signal{}, sample(), smallKnowledge());
  CHECK(says(step(steps, "totaal"), "10,0 (taalgebruik) - 2,0 (concreetheid) = 8,0 van 100."));
  CHECK(says(step(steps, "criteria"), "bedreiging: ja volgens de tekst, +10,0"));
  CHECK(says(step(steps, "criteria"), "ironie: ja volgens een mens, -2,0 (voluit -6,0"));
  CHECK_FALSE(says(step(steps, "criteria"), "+10,0 (voluit"));
}

TEST_CASE("unknown is said, not counted as nought", "[explain]") {
  const auto steps = app::explain(Signal{}, sample(), smallKnowledge());
  CHECK(says(step(steps, "criteria"), "politie: onbekend"));
  CHECK_FALSE(says(step(steps, "criteria"), "politie: 0,0"));
}

TEST_CASE("the rule of the phase and the reasons of blocked cards are named", "[explain]") {
  const auto steps = app::explain(Signal{}, sample(), smallKnowledge());
  CHECK(says(step(steps, "fase"), "dreigende taal zonder plek"));
  CHECK(says(step(steps, "fase"), "Grond: er wordt gedreigd"));
  CHECK(says(step(steps, "kaarten"), "Tegengehouden: 2 kaarten"));
  CHECK(step(steps, "fase").title.find("stap spanning") != std::string::npos);
}

TEST_CASE("a finding without strength says that it does not count, and why", "[explain]") {
  Assessment a = sample();
  CHECK(says(step(app::explain(Signal{}, a, smallKnowledge()), "aanwijzingen"), "kracht 3"));
  a.findings[0].strength = 0;
  a.findings[0].note = "ontkend";
  CHECK(says(step(app::explain(Signal{}, a, smallKnowledge()), "aanwijzingen"), "telt niet mee: ontkend"));
}

TEST_CASE("a text of several lines stays one line", "[explain]") {
  Signal signal;
  signal.text = "een\ntwee";
  CHECK(says(step(app::explain(signal, sample(), smallKnowledge()), "tekst"), "“een twee”"));
}
