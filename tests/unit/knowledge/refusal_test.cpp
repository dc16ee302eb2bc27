// Whatever is wrong in a file of knowledge refuses the whole, naming file and line.

#include <fmt/format.h>

#include "data_copy.h"

using namespace peilstok;
using peilstok::test::DataCopy;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// One change to one file, and what must be said about it. `anchor` is a text on the line that must be named; empty
/// when it is the line of the change.
struct Spoiled {
  const char* name;
  const char* file;
  const char* from;
  const char* to;
  const char* said;
  const char* anchor;
};

const Spoiled kSpoiled[] = {
    {"unknown key", "framework/weegkader.json", "\"range_share\": 0.6", "\"range_shere\": 0.6",
     "unknown key 'range_shere'", ""},
    {"a key twice", "framework/weegkader.json", "\"range_share\": 0.6", "\"range_share\": 0.6, \"range_share\": 0.5",
     "stands twice", ""},
    {"duplicate indicator", "framework/weegkader.json", "\"id\": \"datum_en_tijd\"", "\"id\": \"plek_genoemd\"",
     "duplicate id 'plek_genoemd'",
     "{\n      \"id\": \"plek_genoemd\",\n      \"criterion\": \"concreetheid\",\n      \"name\": \"Dag"},
    {"criterion of an indicator", "framework/weegkader.json", "\"criterion\": \"concreetheid\"",
     "\"criterion\": \"concreet\"", "there is no criterion 'concreet'", "{\n      \"id\": \"plek_genoemd\""},
    {"sum of points", "framework/weegkader.json", "\"max_points\": 18", "\"max_points\": 19", "add up to 101",
     "[\n    {\n      \"id\": \"taalgebruik\""},
    {"levels out of order", "framework/weegkader.json", "\"level\": 1,", "\"level\": 2,", "levels must be 0, 1, 2, 3",
     "{\n          \"level\": 2,"},
    {"points that go down", "framework/weegkader.json", "[0, 2, 4, 7]", "[0, 6, 3, 10]",
     "must begin at 0 and not go down", ""},
    {"upward in none", "framework/weegkader.json", "\"none\": [\"vreedzame_betoging\"]", "\"none\": [\"grove_taal\"]",
     "'grove_taal' counts up and may not stand in none", "{\n          \"id\": \"zwakke_oproep\""},
    {"downward in all", "framework/weegkader.json", "\"all\": [\"onvrede\"]", "\"all\": [\"ironie\"]",
     "'ironie' counts down and may only stand in none", "{\n          \"id\": \"onvrede_geuit\""},
    {"indicator of a condition", "framework/weegkader.json", "\"all\": [\"onvrede\"]", "\"all\": [\"onvreden\"]",
     "there is no indicator 'onvreden'", "{\n          \"id\": \"onvrede_geuit\""},
    {"condition without indicators", "framework/weegkader.json", "\"all\": [\"onvrede\"]", "\"minimum_total\": 10",
     "asks for no indicator", "{\n          \"id\": \"onvrede_geuit\""},
    {"at_least above of", "framework/weegkader.json", "\"at_least\": 2", "\"at_least\": 20",
     "of and at_least do not fit", "{\n          \"id\": \"gemeld_met_plek_en_tijd\""},
    {"step without a phase for it", "framework/weegkader.json", "\"step\": \"spanning\",", "", "needs one",
     "{\n      \"phase\": \"oplopende_spanningen\""},
    {"two phases of one rank", "framework/weegkader.json", "\"rank\": 20", "\"rank\": 10", "rank 10 was there before",
     "{\n      \"phase\": \"oplopende_spanningen\""},
    {"urgency after the last", "framework/weegkader.json", "\"phases\": [\"escalatie\"]", "\"consult_police\": false",
     "is ever reached", ""},
    {"a noise rule twice", "noise/algemeen.json", "\"id\": \"nl_alert_test\"", "\"id\": \"proefalarm\"",
     "duplicate id 'proefalarm'", "{\n      \"id\": \"proefalarm\",\n      \"name\": \"Testbericht"},
    {"a noise rule that fits everything", "noise/algemeen.json",
     "\"words\": [[\"sirene\", \"sirenes\", \"luchtalarm\", \"proefalarm\", \"luchtalarmen\"]],", "",
     "needs words, accounts or sites", "{\n      \"id\": \"proefalarm\""},
    {"a week of no weekday", "noise/algemeen.json", "\"weekday\": \"maandag\", ", "", "week_of_month needs a weekday",
     ""},
    {"no time of day", "noise/algemeen.json", "\"from\": \"11:30\"", "\"from\": \"11.30\"", "'11.30' is no time of day",
     ""},
    {"a time that ends before it begins", "noise/algemeen.json", "\"until\": \"13:30\"", "\"until\": \"11:00\"",
     "until is not later than from", ""},
    {"a partner that is not there", "routing/wie_erbij.json", "\"jongerenwerk\"]", "\"jongerenwerkers\"]",
     "'jongerenwerkers' is no partner and no function", "{\n      \"id\": \"jongeren\""},
    {"a function that is a partner", "routing/wie_erbij.json", "\"id\": \"leerplicht\"", "\"id\": \"scholen\"",
     "function 'scholen' is a partner already", ""},
    {"an indicator of routing", "routing/wie_erbij.json", "\"indicators\": [\"verstoring_gaande\"]",
     "\"indicators\": [\"verstoring\"]", "there is no indicator 'verstoring'", ""},
    {"a term outside its bounds", "retention/bewaartermijnen.json", "\"days\": 30, \"least\": 7, \"most\": 92",
     "\"days\": 300, \"least\": 7, \"most\": 92", "the days lie outside its own bounds", "{\n      \"id\": \"ruis\""},
    {"a term that is missing", "retention/bewaartermijnen.json", "\"id\": \"besluit\"", "\"id\": \"gesloten\"",
     "duplicate id 'gesloten'", "{\n      \"id\": \"gesloten\",\n      \"name\": \"Waarop"},
    {"a channel in two lanes", "survey/omgeving.json", "\"buren\": [\"buurgemeente\"]",
     "\"buren\": [\"buurgemeente\", \"media\"]", "channel 'media' stands in two lanes", ""},
    {"a channel in no lane", "survey/omgeving.json", "\"school\", ", "", "channel 'school' stands in no lane",
     "{\n    \"online\""},
    {"a category of no card", "survey/omgeving.json", "\"communication\": \"communiceren\"",
     "\"communication\": \"praten\"", "no card has the category 'praten'", ""},
    {"more weeks than there are", "survey/omgeving.json", "\"weeks_least\": 4", "\"weeks_least\": 9",
     "weeks_least is more than weeks", ""},
    {"indicator of a rule", "language/rules/oproep.json", "\"indicator\": \"", "\"indicator\": \"x_",
     "there is no indicator 'x_", "{\"id\":"},
    {"a silencing context that is none", "language/rules/oproep.json", "\"silenced_by\": [\"ontkend\"",
     "\"silenced_by\": [\"ontkent\"", "'ontkent' is not one of the allowed words", ""},
    {"a rule without a near miss", "language/rules/oproep.json", "\"misses\": [", "\"misses\": [], \"x\": [",
     "needs at least 1", ""},
    {"weight of a word", "language/lexicons/sentiment.json", "0.7]", "1.7]", "outside -1..1", ""},
    {"entry of a lexicon", "language/lexicons/sentiment.json", "[\"mooi\", 0.7]", "[\"mooi\"]",
     "an entry is words or [words, weight]", ""},
    {"base that is a form", "language/irregular.json", "\"kwam\": \"kom\"", "\"kwam\": \"kwamen\"", "is itself a form",
     ""},
    {"a word in two groups of synonyms", "language/synonyms.json", "[\"politie\"", "[\"betoging\"",
     "'betoging' stands in two groups", ""},
    {"words out of order", "language/words.txt", "komen\n", "aap\n", "sorted", ""},
    {"CSV row with too few cells", "municipalities/towns.csv", "1e Exloërmond,GM1681", "1e Exloërmond", "needs 2 cells",
     ""},
    {"CSV row with an empty cell", "municipalities/towns.csv", "1e Exloërmond,GM1681", ",GM1681", "needs 2 cells", ""},
    {"CSV quote that does not close", "municipalities/municipalities.csv", "\"Nuenen,", "\"\"Nuenen,", "needs 8 cells",
     ""},
    {"CSV code nobody has", "municipalities/neighbours.csv", "GM0014,GM1699", "GM0014,GM0001",
     "there is no municipality 'GM0001'", ""},
    {"CSV number", "municipalities/municipalities.csv", "6.62096", "6,62096", "needs 8 cells", ""},
    {"CSV number that is none", "municipalities/municipalities.csv", "6.62096", "6.62o96", "must be numbers", ""},
    {"CSV number without a value", "municipalities/municipalities.csv", "6.62096", "nan", "must be numbers", ""},
    {"CSV header", "municipalities/nicknames.csv", "name,code", "naam,code", "the header must be", ""},
    {"duplicate municipality", "municipalities/municipalities.csv", "GM0034,", "GM0014,",
     "'GM0014' was there before, at municipalities/municipalities.csv:2", ""},
    {"a card's fits", "cards/civiel.json", "\"fits\": [", "\"fits\": [\"verzonnen\",",
     "there is no indicator 'verzonnen'", "{\n      \"id\": \"CIV-01\""},
    {"a card's closes", "cards/nazorg.json", "\"COM-01\"", "\"COM-99\"", "there is no card 'COM-99'",
     "{\n      \"id\": \"NAZ-03\""},
    {"a card's date", "cards/civiel.json", "\"checked\": \"2026-03-31\"", "\"checked\": \"2026-02-30\"",
     "is not a date", "{\n      \"id\": \"CIV-01\""},
    {"duplicate card in another file", "cards/nazorg.json", "\"id\": \"NAZ-01\"", "\"id\": \"CIV-01\"",
     "'CIV-01' was there before, at cards/civiel.json", "{\n      \"id\": \"CIV-01\""},
    {"a card that closes itself", "cards/nazorg.json", "\"COM-01\"", "\"NAZ-03\"", "card 'NAZ-03' closes itself",
     "{\n      \"id\": \"NAZ-03\""},
    {"a closing without a reason", "cards/civiel.json", "\"why\": \"Een dagvaarding is een reactie", "\"wy\": \"x",
     "unknown key 'wy'", ""},
    {"made_for beside fits", "cards/civiel.json", "\"made_for\": []", "\"made_for\": [\"onvrede\"]",
     "card 'CIV-01': made_for: 'onvrede' does not stand in fits", "{\n      \"id\": \"CIV-01\""},
    {"indicator of made_for", "cards/civiel.json", "\"made_for\": []", "\"made_for\": [\"verzonnen\"]",
     "made_for: there is no indicator 'verzonnen'", "{\n      \"id\": \"CIV-01\""},
    {"indicator of an occasion", "cards/civiel.json", "\"only_when\": [", "\"only_when\": [\"verzonnen\",",
     "only_when: there is no indicator 'verzonnen'", "{\n      \"id\": \"CIV-01\""},
    {"indicator of a counterindication", "cards/civiel.json", "\"unfit_when\": []",
     "\"unfit_when\": [{\"indicators\": [\"verzonnen\"], \"why\": \"x\"}]",
     "unfit_when: there is no indicator 'verzonnen'", "{\n      \"id\": \"CIV-01\""},
    {"a counterindication of nothing", "cards/civiel.json", "\"unfit_when\": []",
     "\"unfit_when\": [{\"indicators\": [], \"why\": \"x\"}]", "needs at least 1", ""},
    {"a lead time that goes down", "cards/civiel.json", "\"lead_time_hours\": [\n        672,",
     "\"lead_time_hours\": [\n        6720,", "lead_time_hours go down", "{\n      \"id\": \"CIV-01\""},
    {"a key to verify that is none", "cards/civiel.json", "\"to_verify\": [", "\"to_verify\": [\"prijs\",",
     "to_verify: there is no key 'prijs'", "{\n      \"id\": \"CIV-01\""},
    {"a category of a card", "cards/civiel.json", "\"category\": \"civiel\"", "\"category\": \"recht\"",
     "'recht' is not one of", ""},
    {"a number of a card", "cards/civiel.json", "\"id\": \"CIV-01\"", "\"id\": \"CIV-1\"",
     "does not have the form card-id", ""},
    {"a card of the kennisbank", "kennisbank/codewoorden.json", "\"SIG-11\"", "\"SIG-99\"",
     "entry 'code_koffie_drinken': there is no card 'SIG-99'", "{\n      \"id\": \"code_koffie_drinken\""},
    {"an indicator of the kennisbank", "kennisbank/codewoorden.json", "\"indicators\": [\n        \"codewoord\"",
     "\"indicators\": [\n        \"codewoorden\"", "entry 'code_koffie_drinken': there is no indicator 'codewoorden'",
     "{\n      \"id\": \"code_koffie_drinken\""},
    {"a date of the kennisbank", "kennisbank/mag_dit.json", "\"checked\": \"2026-03-31\"",
     "\"checked\": \"2026-03-32\"", "entry 'mag_eigen_account_lezen': '2026-03-32' is not a date",
     "{\n      \"id\": \"mag_eigen_account_lezen\""},
    {"mag_dit without an answer", "kennisbank/mag_dit.json", "\"answer\": \"ja\",", "",
     "entry 'mag_eigen_account_lezen': does not say whether it may", "{\n      \"id\": \"mag_eigen_account_lezen\""},
    {"an answer that is none", "kennisbank/mag_dit.json", "\"answer\": \"ja\"", "\"answer\": \"soms\"",
     "'soms' is not one of", ""},
    {"a code word without words", "kennisbank/codewoorden.json",
     "\"words\": [\n        \"koffie drinken\",\n        \"koffiedrinken\"\n      ],", "",
     "entry 'code_koffie_drinken': does not say how it is written", "{\n      \"id\": \"code_koffie_drinken\""},
    {"a symbol without words", "kennisbank/mag_dit.json", "\"kind\": \"mag_dit\"", "\"kind\": \"symbool\"",
     "does not say how it is written", "{\n      \"id\": \"mag_eigen_account_lezen\""},
    {"duplicate entry in another file", "kennisbank/mag_dit.json", "\"id\": \"mag_eigen_account_lezen\"",
     "\"id\": \"code_koffie_drinken\"", "'code_koffie_drinken' was there before, at kennisbank/codewoorden.json:4",
     "{\n      \"id\": \"code_koffie_drinken\""},
    {"a signal of a link", "barriers/barrieremodel.json", "\"onvrede\"", "\"onvreden\"",
     "link 'voedingsbodem': there is no indicator 'onvreden'", "{\n      \"id\": \"voedingsbodem\""},
    {"a partner of a link", "barriers/barrieremodel.json", "\"jongerenwerk\"", "\"jeugdwerk\"",
     "link 'voedingsbodem': there is no partner 'jeugdwerk'", "{\n      \"id\": \"voedingsbodem\""},
    {"a card of a barrier", "barriers/barrieremodel.json", "\"INT-07\"", "\"INT-99\"",
     "link 'voedingsbodem': there is no card 'INT-99'", "{\n          \"name\": \"Inwoners merken"},
    {"a step asked after a later one", "worksheets/desinformatie.json", "\"prefill\": \"gerucht\"",
     "\"only_if\": {\"step\": \"antwoorden\", \"choice\": \"ja\"}",
     "form 'desinformatie': step 'gerucht': only_if names no earlier step with that choice", "{\n  \"schema\""},
    {"a step asked after a choice that is none", "worksheets/desinformatie.json", "\"id\": \"bevestigd\",",
     "\"id\": \"bevestigd\", \"only_if\": {\"step\": \"antwoorden\", \"choice\": \"misschien\"},",
     "step 'bevestigd': only_if names no earlier step with that choice", "{\n  \"schema\""},
    {"a draft with a step that is none", "worksheets/desinformatie.json", "\"{feit}\"", "\"{feiten}\"",
     "form 'desinformatie': draft: there is no step 'feiten'", "{\n  \"schema\""},
    {"a draft with a step that does not close", "worksheets/desinformatie.json", "\"{feit}\"", "\"{feit\"",
     "draft: there is no step 'feit'", "{\n  \"schema\""},
    {"a form's date", "worksheets/desinformatie.json", "\"checked\": \"2026-03-31\"", "\"checked\": \"2026-13-31\"",
     "form 'desinformatie': '2026-13-31' is not a date", "{\n  \"schema\""},
    {"what is put in beforehand", "worksheets/desinformatie.json", "\"prefill\": \"gerucht\"",
     "\"prefill\": \"roddel\"", "'roddel' is not one of", ""},
    {"duplicate form in another file", "worksheets/desinformatie.json", "\"id\": \"desinformatie\"",
     "\"id\": \"bewust_niet_reageren\"",
     "'bewust_niet_reageren' was there before, at worksheets/bewust_niet_reageren.json", "{\n  \"schema\""},
    {"a step twice", "worksheets/desinformatie.json", "\"id\": \"bevestigd\"", "\"id\": \"gerucht\"",
     "steps: duplicate id 'gerucht'", "{\n      \"id\": \"gerucht\",\n      \"question\": \"Wie bevestigde"},
    {"who knows of the call", "ranking/voorstel.json", "\"groot_bereik\"", "\"groot_gehoor\"",
     "there is no indicator 'groot_gehoor'", "{\n  \"schema\""},
    {"when breadth is asked", "ranking/voorstel.json", "\"politie_bevestigt\"", "\"politie_weet\"",
     "there is no indicator 'politie_weet'", "{\n  \"schema\""},
    {"least above most", "ranking/voorstel.json", "\"least\": 3", "\"least\": 8", "least is more than most",
     "{\n  \"schema\""},
    {"a weight that is none", "ranking/voorstel.json", "\"in_phase\": 200", "\"in_phase\": -1", "below 0", ""},
    {"a weight of a phase", "ranking/voorstel.json", "\"spanning\": 160", "\"spanningen\": 160",
     "unknown key 'spanningen'", ""},
    {"a day that does not exist", "calendar/calendar.json", "\"12-31\"", "\"12-32\"", "is not a day",
     "{\n        \"fixed\": \"12-32\""},
    {"a rule of two kinds", "calendar/calendar.json", "\"easter\": -49", "\"easter\": -49, \"once\": \"2026-01-01\"",
     "a rule is one of", "{\n        \"easter\""},
    {"a phase of a partner", "partners/partners.json", "\"spanning\"", "\"spanningen\"", "'spanningen' is not one of",
     ""},
    {"a field of a mapping", "mappings/coosto.json", "\"text\": [", "\"tekst\": [", "unknown key 'tekst'", ""},
};

/// The line on which a text with line ends in it begins.
int lineOf(const std::string& content, const std::string& anchor) {
  const std::size_t at = content.find(anchor);
  REQUIRE(at != std::string::npos);
  return test::lineAt(content, at);
}

}  // namespace

TEST_CASE("a copy of the data loads as it is", "[knowledge][refusal]") {
  const DataCopy copy;
  CHECK(copy.refusal() == "");
  CHECK(copy.refusal("example/overlay.json") == "");
}

TEST_CASE("each mistake is refused with file and line", "[knowledge][refusal]") {
  const DataCopy copy;
  for (const Spoiled& one : kSpoiled) {
    CAPTURE(one.name);
    const std::string sound = copy.read(one.file);
    int line = copy.replace(one.file, one.from, one.to);
    if (*one.anchor) line = lineOf(copy.read(one.file), one.anchor);
    const std::string detail = copy.refusal();
    CAPTURE(detail);
    CHECK(has(detail, one.said));
    CHECK(has(detail, fmt::format("{}:{}: ", one.file, line)));
    copy.write(one.file, sound);
  }
  CHECK(copy.refusal() == "");
}

TEST_CASE("exactly four levels are asked for", "[knowledge][refusal]") {
  const DataCopy copy;
  std::string content = copy.read("framework/weegkader.json");
  const std::size_t begin = content.find("{\n          \"level\": 3"), end = content.find('}', begin);
  const std::size_t comma = content.rfind(',', begin);
  copy.write("framework/weegkader.json", content.erase(comma, end + 1 - comma));
  const std::string detail = copy.refusal();
  CHECK(has(detail, "criteria[0].levels: has 3 items, needs at least 4"));
  CHECK(has(detail, "framework/weegkader.json:"));
}

TEST_CASE("a missing file, folder or card is refused", "[knowledge][refusal]") {
  {
    const DataCopy copy;
    copy.remove("calendar/calendar.json");
    CHECK(has(copy.refusal(), "calendar/calendar.json:0: cannot be read"));
  }
  {
    const DataCopy copy;
    copy.remove("language/rules");
    CHECK(has(copy.refusal(), "language/rules:0: holds no .json file"));
  }
  {
    const DataCopy copy;
    std::string content = copy.read("cards/communiceren.json");
    for (std::size_t at; (at = content.find("\"COM-01\"")) != std::string::npos;) content.replace(at, 8, "\"COM-91\"");
    copy.write("cards/communiceren.json", content);
    // Much else names the card, so not everything that is wrong is in the first twenty lines.
    const auto problems = knowledgeProblems({copy.root()});
    CHECK(std::any_of(problems.begin(), problems.end(),
                      [](const std::string& one) { return has(one, "card 'COM-01' is missing"); }));
  }
  CHECK_FALSE(loadKnowledge("no-such-folder"));
}

TEST_CASE("a form without which nobody can decide must be there", "[knowledge][refusal]") {
  for (const char* form : {"grondrechtentoets", "rode_lap_toets"}) {
    const DataCopy copy;
    copy.remove(fmt::format("worksheets/{}.json", form));
    CHECK(has(copy.refusal(), fmt::format("worksheets:0: form '{}' is missing", form)));
  }
  const DataCopy copy;
  copy.remove("worksheets/desinformatie.json");
  CHECK(copy.refusal() == "");
}

TEST_CASE("what may be used has a phase, and what may not says why", "[knowledge][refusal]") {
  const DataCopy copy;
  const std::string file = "cards/civiel.json", sound = copy.read(file);
  copy.replace(file, "\"status\": \"bruikbaar\"", "\"status\": \"niet_gebruiken\"");
  CHECK(has(copy.refusal(), "card 'CIV-01': does not say why it may not be used"));
  copy.replace(file, "\"status_note\": \"\"", "\"status_note\": \"het mag niet\"");
  CHECK(copy.refusal() == "");
  copy.write(file, sound);
  const std::string phases =
      "\"phases\": [\n        \"spanning\",\n        \"escalatie\",\n        \"na_de_escalatie\"\n      ]";
  copy.replace(file, phases, "\"phases\": []");
  CHECK(has(copy.refusal(), "card 'CIV-01': has no phase in which it can be used"));
}

TEST_CASE("bytes that are no text are refused", "[knowledge][refusal]") {
  const DataCopy copy;
  copy.write("municipalities/nicknames.csv", "name,code\nMok\xffum,GM0363\n");
  CHECK(has(copy.refusal(), "municipalities/nicknames.csv:0: is not UTF-8"));
}

TEST_CASE("an overlay beyond its limit is refused", "[knowledge][refusal]") {
  const DataCopy copy;
  copy.write("example/large.json", "[" + std::string(3u << 20, ' ') + "]");
  CHECK(has(copy.refusal("example/large.json"), "large.json:0: is too large"));
}

TEST_CASE("many mistakes are all collected, twenty are shown", "[knowledge][refusal]") {
  const DataCopy copy;
  std::string rows = "name,code\n";
  for (int i = 0; i < 30; ++i) rows += "Naam" + std::to_string(i) + ",GM0000\n";
  copy.write("municipalities/nicknames.csv", rows);
  copy.replace("calendar/calendar.json", "\"12-31\"", "\"12-32\"");
  const std::string detail = copy.refusal();
  CHECK(std::count(detail.begin(), detail.end(), '\n') == 20);
  CHECK(has(detail, "... and 11 more"));
}

TEST_CASE("an overlay is checked as strictly", "[knowledge][refusal]") {
  const DataCopy copy;
  const std::string file = "example/overlay.json", sound = copy.read(file);
  const auto refused = [&](const std::string& from, const std::string& to) {
    const int line = copy.replace(file, from, to);
    const std::string detail = copy.refusal(file);
    copy.write(file, sound);
    return fmt::format("{}|{}", has(detail, fmt::format("overlay.json:{}", line)) ? "line" : "no line", detail);
  };
  CHECK(has(refused("\"2026-11-14T21:00:00+01:00\"", "\"14 november\""), "line|overlay.json"));
  CHECK(has(refused("\"2026-11-14T21:00:00+01:00\"", "\"14 november\""), "is not a moment"));
  CHECK(has(refused("\"note\"", "\"remark\""), "unknown key 'remark'"));
  CHECK(has(refused("\"kind\": \"straat\"", "\"kind\": \"steeg\""), "'steeg' is not one of the allowed words"));
  CHECK(has(refused("\"outcome\": \"opkomst\"", "\"outcome\": \"druk\""), "'druk' is not one of"));
  std::string stranger = sound;
  const std::size_t places = stranger.find("\"places\"");
  stranger.replace(stranger.find("GM9001", places), 6, "GM9999");
  copy.write(file, stranger);
  CHECK(has(copy.refusal(file), "there is no municipality 'GM9999'"));
  CHECK(has(copy.refusal("example/none.json"), "none.json:0: cannot be read"));
}

TEST_CASE("an overlay may name a municipality of the national list as its own", "[knowledge][refusal]") {
  const DataCopy copy;
  copy.write("example/own.json", R"({"schema": "overlay/1", "municipalities": [{"code": "GM0014", "name": "Groningen",
    "province": "Groningen", "safety_region": "Groningen", 
    "police_unit": "Noord-Nederland", "inhabitants": 1, "lon": 6.6, "lat": 53.2}]})");
  const auto knowledge = copy.load("example/own.json");
  REQUIRE(knowledge);
  CHECK((*knowledge)->ownMunicipality == "GM0014");
  CHECK((*knowledge)->gazetteer.municipalities.size() == 342);
  CHECK((*knowledge)->gazetteer.municipality("GM0014")->inhabitants == 1);
}
