// A municipality's own variant: laid over ours, checked as a whole, and ours never touched.

#include <fmt/format.h>

#include "data_copy.h"
#include "knowledge/framework_diff.h"

using namespace peilstok;
using peilstok::test::contentOf;
using peilstok::test::DataCopy;
using peilstok::test::lineAt;

namespace {

const std::filesystem::path kData = PEILSTOK_TEST_DATA_DIR;

std::string variant(const std::string& changes, const std::string& version = "0.1.0",
                    const std::string& basedOn = "1.0.0") {
  return fmt::format(
      "{{\n\"schema\": \"framework-variant/1\",\n\"name\": \"Waterbroek\",\n\"version\": \"{}\",\n\"based_on\": "
      "\"{}\",\n\"changes\": {{\n{}\n}}\n}}\n",
      version, basedOn, changes);
}

Result<Framework> laid(const std::string& json) {
  return loadFrameworkAlone({kData, {}, VariantText{"eigen.json", json}});
}

std::string refusal(const std::string& json) {
  const auto framework = laid(json);
  return framework ? "" : framework.error().detail;
}

/// The line of a text in a variant, as complaints name it.
std::string at(const std::string& json, const std::string& anchor) {
  REQUIRE(json.find(anchor) != std::string::npos);
  return fmt::format("eigen.json:{}: ", lineAt(json, json.find(anchor)));
}

const char* kOwnIndicator =
    R"({"id": "eigen.carbid", "criterion": "omgevingsbeeld", "name": "Carbid", "question": "Wordt er geschoten?",
"when_yes": "er wordt carbid geschoten", "strength": 2, "direction": 1, "level": 2, "answered_by": ["person"],
"source": "Ervaring", "verified": false})";

}  // namespace

TEST_CASE("a variant changes what it names and nothing else", "[knowledge][variant]") {
  const auto ours = loadFrameworkAlone({kData});
  REQUIRE(ours);
  const auto theirs = laid(variant(R"("limits": {"incident_hours": 96},
"questions": {"costs": [1, 1, 4]},
"certainty": {"middle_below": 0.5},
"range_share": 0.5,
"next_questions": 2,
"points_by_strength": [0, 1, 4, 8],
"criteria": {"concreetheid": {"max_points": 28}, "bereik": {"max_points": 10}},
"indicators": {"groot_bereik": {"strength": 1, "level": 1}, "zachte_signalen": {"ask": "het team", "effort": 3}},
"urgency": {"spanning": {"words": "Bel het team."}, "concreet_binnen_uren": {"within_hours": 6}})"));
  REQUIRE(theirs);
  CHECK(theirs->version == ours->version + "+0.1.0");
  REQUIRE(theirs->variant);
  CHECK(theirs->variant->name == "Waterbroek");
  CHECK(theirs->variant->basedOn == "1.0.0");
  CHECK(theirs->incidentHours == 96);
  CHECK(theirs->plannedDays == ours->plannedDays);
  CHECK(theirs->questions.costs[2] == 4);
  CHECK(theirs->questions.blindSpot == ours->questions.blindSpot);
  CHECK(theirs->certainty.middleBelow == 0.5);
  CHECK(theirs->certainty.highBelow == ours->certainty.highBelow);
  CHECK(theirs->pointsByStrength[3] == 80);
  CHECK(theirs->nextQuestions == 2);
  CHECK(theirs->criterion("bereik")->maxPoints == 100);
  CHECK(theirs->criterion("taalgebruik")->maxPoints == ours->criterion("taalgebruik")->maxPoints);
  CHECK(theirs->indicator("groot_bereik")->strength == 1);
  CHECK(theirs->indicator("groot_bereik")->direction == ours->indicator("groot_bereik")->direction);
  CHECK(theirs->indicator("zachte_signalen")->ask == "het team");
  CHECK(theirs->indicator("zachte_signalen")->effort == 3);
  CHECK(theirs->indicators.size() == ours->indicators.size());
  CHECK(theirs->urgency[1].withinHours == 6);
  CHECK(theirs->hash != ours->hash);
}

TEST_CASE("what our file says of a strength does not speak for another one", "[knowledge][variant]") {
  const auto theirs =
      laid(variant(R"("indicators": {"groot_bereik": {"strength": 1}, "verdubbeling_24u": {"strength": 3,
"source": "Onze eigen ervaring", "verified": true}, "explosieve_groei": {"strength": 3}})"));
  REQUIRE(theirs);
  CHECK(theirs->indicator("groot_bereik")->source == "Variant Waterbroek 0.1.0");
  CHECK_FALSE(theirs->indicator("groot_bereik")->verified);
  CHECK(theirs->indicator("verdubbeling_24u")->source == "Onze eigen ervaring");
  CHECK(theirs->indicator("verdubbeling_24u")->verified);
  CHECK(theirs->indicator("explosieve_groei")->verified);  // the same strength as ours
}

TEST_CASE("own indicators and conditions join ours", "[knowledge][variant]") {
  const auto theirs = laid(variant(fmt::format(
      R"("add_indicators": [{}], "add_conditions": [{{"phase": "oplopende_spanningen", "step": "spanning",
"condition": {{"id": "eigen.carbid", "words": "Er wordt geschoten.", "all": ["eigen.carbid"]}}}}])",
      kOwnIndicator)));
  REQUIRE(theirs);
  REQUIRE(theirs->indicator("eigen.carbid"));
  const PhaseEntry* phase = theirs->phase(Phase::oplopende_spanningen, Step::spanning);
  REQUIRE(phase);
  CHECK(phase->enter.back().id == "eigen.carbid");
}

TEST_CASE("the hash follows the content of the framework and of the variant", "[knowledge][variant]") {
  const std::string one = variant("\"range_share\": 0.5"), other = variant("\"range_share\": 0.4");
  CHECK(laid(one)->hash == laid(one)->hash);
  CHECK(laid(one)->hash != laid(other)->hash);
  const DataCopy copy;
  const auto before = loadFrameworkAlone({copy.root(), {}, VariantText{"a.json", one}});
  const auto renamed = loadFrameworkAlone({copy.root(), {}, VariantText{"b.json", one}});
  copy.replace("framework/weegkader.json", "\"range_share\": 0.6", "\"range_share\": 0.7");
  const auto after = loadFrameworkAlone({copy.root(), {}, VariantText{"a.json", one}});
  REQUIRE((before && renamed && after));
  CHECK(before->hash == renamed->hash);
  CHECK(before->hash != after->hash);
}

TEST_CASE("loading a variant leaves our file as it was", "[knowledge][variant]") {
  const DataCopy copy;
  const std::string before = copy.read("framework/weegkader.json");
  REQUIRE(loadFrameworkAlone({copy.root(), {}, VariantText{"a.json", variant("\"range_share\": 0.5")}}));
  CHECK(copy.read("framework/weegkader.json") == before);
  CHECK(loadFrameworkAlone({copy.root()})->version == "1.0.0");
}

TEST_CASE("a variant that breaks a property is refused where it does", "[knowledge][variant]") {
  struct Case {
    const char* changes;
    const char* anchor;
    const char* said;
  };
  const std::string notPerson =
      R"("add_indicators": [{"id": "eigen.x", "criterion": "bron", "name": "x", "question": "x", "when_yes": "x",
"strength": 1, "direction": 1, "level": 1, "answered_by": ["text"], "source": "x", "verified": true}])";
  std::string again = kOwnIndicator;
  again.replace(again.find("omgevingsbeeld"), 14, "bron");
  const std::string twice = std::string("\"add_indicators\": [\n") + kOwnIndicator + ",\n" + again + "]";
  const Case cases[] = {
      {"\"indicators\": {\"ironie\": {\"direction\": 1}}", "\"ironie\"", "unknown key 'direction'"},
      {"\"indicators\": {\n\"bestaat_niet\": {\"strength\": 1}}", "\"bestaat_niet\"",
       "there is no indicator 'bestaat_niet' to change"},
      {"\"criteria\": {\n\"niets\": {\"max_points\": 1}}", "\"niets\"", "there is no criterion 'niets' to change"},
      {"\"urgency\": {\n\"niets\": {\"words\": \"x\"}}", "\"niets\"", "there is no rule of urgency 'niets' to change"},
      {"\"limits\": {\n\"repeat\": 3}", "\"repeat\"", "unknown key 'repeat'"},
      {"\"questions\": {\"costs\": [2, 1, 4]}", "\"questions\"", "costs must not go down"},
      {"\"limits\": {\n\"incident_hours\": -1}", "\"incident_hours\"", "-1 is below 0"},
      {"\"criteria\": {\"bereik\": {\"max_points\": 9}}", "\"criteria\"", "max_points add up to 101, not to 100"},
      {"\"points_by_strength\": [0, 5, 4, 7]", "[0, 5", "must begin at 0 and not go down"},
      {"\"indicators\": {\n\"groot_bereik\": {\"strength\": 9}}", "\"groot_bereik\"", "9 is above 3"},
      {"\"indicators\": {\n\"groot_bereik\": {\"strength\": 0}}", "\"groot_bereik\"", "counts, but has no strength"},
      {"\"indicators\": {\n\"grove_taal\": {\"ask\": \"x\"}}", "\"grove_taal\"",
       "one of ask and ask_text without the other"},
      {"\"certainty\": {\n\"high_below\": 0.9}", "\"certainty\"", "high_below is above middle_below"},
      {"\"urgency\": {\n\"geen_haast\": {\"within_hours\": 3}}", "\"geen_haast\"", "must always hold"},
      {notPerson.c_str(), "\"add_indicators\"", "can only be answered_by person"},
      {twice.c_str(), "{\"id\": \"eigen.carbid\", \"criterion\": \"bron\"", "duplicate id 'eigen.carbid'"},
      {"\"add_conditions\": [\n{\"phase\": \"paniek\", \"condition\": {}}]", "\"paniek\"",
       "there is no phase 'paniek'"},
      {"\"add_conditions\": [\n{\"phase\": \"rust\", \"condition\": {\"id\": \"x\", \"words\": \"x\", \"all\": "
       "[\"onvrede\"]}}]",
       "", "rust is what is left"},
      {"\"add_conditions\": [\n{\"phase\": \"escalatie\", \"condition\": {\"id\": \"x\", \"words\": \"x\", \"all\": "
       "[\"onvrede\"], \"none\": [\"grove_taal\"]}}]",
       "\"escalatie\"", "'grove_taal' counts up and may not stand in none"},
      {"\"add_conditions\": [\n{\"phase\": \"escalatie\", \"condition\": {\"id\": \"x\", \"words\": \"x\", "
       "\"minimum_total\": 50}}]",
       "\"escalatie\"", "no phase rests on the total alone"},
      {"\"add_conditions\": [\n{\"phase\": \"escalatie\", \"condition\": {\"id\": \"dreiging\", \"words\": \"x\", "
       "\"all\": [\"onvrede\"]}}]",
       "\"escalatie\"", "condition 'dreiging' was there before"},
  };
  for (const Case& one : cases) {
    INFO(one.changes);
    const std::string json = variant(one.changes);
    const std::string said = refusal(json);
    INFO(said);
    CHECK(said.find(one.said) != std::string::npos);
    if (*one.anchor) CHECK(said.find(at(json, one.anchor)) != std::string::npos);
  }
}

TEST_CASE("every mistake in a variant is named", "[knowledge][variant]") {
  const std::string json = variant(R"("indicators": {"a": {"strength": 1}, "b": {"strength": 1}})");
  const auto problems = knowledgeProblems({kData, {}, VariantText{"eigen.json", json}});
  CHECK(problems.size() == 2);
}

TEST_CASE("a version has three numbers", "[knowledge][variant]") {
  for (const char* bad :
       {"1", "1.0", "1.0.0.0", "..", "1..0", "01.0.0", "1.0.x", "v1.0.0", "1.0.0-rc1", " 1.0.0", ""}) {
    INFO(bad);
    CHECK(refusal(variant("", bad)).find("does not have the form version") != std::string::npos);
    CHECK(refusal(variant("", "1.0.0", bad)).find("does not have the form version") != std::string::npos);
  }
  for (const char* good : {"0.0.0", "0.1.0", "10.20.30"}) CHECK(laid(variant("", good)));
}

TEST_CASE("a variant for another version is laid over, but not over another major one", "[knowledge][variant]") {
  CHECK(laid(variant("", "0.1.0", "1.9.3")));
  CHECK(refusal(variant("", "0.1.0", "2.0.0")).find("made for weegkader 2.0.0, and this is 1.0.0") !=
        std::string::npos);
}

TEST_CASE("what is no variant is refused", "[knowledge][variant]") {
  for (const char* bad : {"", "{", "[]", "{}", "{\"schema\": \"framework/1\"}", "\xff"}) CHECK_FALSE(laid(bad));
}

TEST_CASE("another framework takes the place of the one in the data folder", "[knowledge][variant]") {
  const DataCopy copy;
  copy.replace("framework/weegkader.json", "\"range_share\": 0.6", "\"range_share\": 0.7");
  const std::filesystem::path file = copy.root() / "framework/weegkader.json";
  const auto loaded = loadKnowledge(KnowledgeSources{kData, {}, {}, file});
  REQUIRE(loaded);
  CHECK((*loaded)->framework.rangeShare == 0.7);
  CHECK_FALSE(loadKnowledge(KnowledgeSources{kData, {}, {}, copy.root() / "framework/none.json"}));
}

TEST_CASE("a broken framework does not drag every rule along", "[knowledge][variant]") {
  const DataCopy copy;
  copy.replace("framework/weegkader.json", "\"range_share\"", "\"range_shere\"");
  const auto problems = knowledgeProblems({copy.root()});
  CHECK(problems.size() == 2);  // one key is missing, one unknown
}
