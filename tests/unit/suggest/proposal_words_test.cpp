#include "support/catch.h"

#include <algorithm>

#include "suggest/suggest.h"
#include "suggest/words.h"
#include "support/sample_cards.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

const Suggestion* find(const Assessment& assessment, const std::string& id) {
  for (const Suggestion& one : assessment.suggestions)
    if (one.card == id) return &one;
  return nullptr;
}

bool contains(const std::vector<std::string>& lines, const std::string& part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

/// COM-01, one card to look at and one more: three are always shown, so nothing is pressed out.
Scene sceneWith(const Card& card) {
  Scene scene;
  scene.knowledge.cards = {sampleCard("COM-01", "communiceren"), card, sampleCard("X-98", "nazorg")};
  return scene;
}

Suggestion suggested(Scene scene, const std::string& id) {
  suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
  const Suggestion* one = find(scene.assessment, id);
  REQUIRE(one);
  return *one;
}

}  // namespace

TEST_CASE("a proposal says why", "[suggest]") {
  Card card = sampleCard("X-01");
  card.fits = {"een", "twee", "drie", "wapens", "vier"};
  card.reversible = "ja";
  card.leadTimeHours = {1, 4};
  Scene scene = sceneWith(card);
  CHECK(suggested(scene, "X-01").because ==
        std::vector<std::string>{"hoort bij de fase concrete_mobilisatie", "is terug te draaien"});
  for (const char* id : {"een", "twee", "drie", "wapens"}) scene.yes(id);
  const Suggestion one = suggested(scene, "X-01");
  CHECK(one.because ==
        std::vector<std::string>{"ja wapens", "ja een", "ja twee", "lichtste middel dat past", "is terug te draaien"});
  CHECK(one.decides == "burgemeester");
  CHECK(one.leadTimeFrom == 1.0);
  CHECK(one.leadTimeTo == 4.0);
  Card lighter = sampleCard("X-02", "nazorg");
  lighter.lightness = 1;
  lighter.fits = {"een"};
  scene.knowledge.cards.push_back(lighter);
  CHECK_FALSE(contains(suggested(scene, "X-01").because, "lichtste"));
  CHECK(contains(suggested(scene, "X-02").because, "lichtste"));
}

TEST_CASE("silence and the best message say why they are there", "[suggest]") {
  Card message = sampleCard("COM-02", "communiceren"), worse = sampleCard("COM-03", "communiceren");
  worse.lightness = 5;
  message.publicMessage = worse.publicMessage = true;
  message.fits = worse.fits = {"een"};
  Scene scene = sceneWith(message);
  scene.yes("een");
  scene.knowledge.cards.push_back(worse);
  CHECK(contains(suggested(scene, "COM-01").because, "niet reageren"));
  CHECK(contains(suggested(scene, "COM-02").because, "boodschap die nu het best past"));
  CHECK_FALSE(contains(suggested(scene, "COM-03").because, "boodschap"));
}

TEST_CASE("the police card names the marks", "[suggest]") {
  Card card = sampleCard("SIG-03");
  card.fits = {"wapens", "dreiging"};
  Scene scene = sceneWith(card);
  scene.assessment.consultPoliceNow = true;
  scene.assessment.consultBecause = {"Middelen meenemen", "Dreiging"};
  scene.yes("wapens");
  CHECK(suggested(scene, "SIG-03").because[0].find("Middelen meenemen, Dreiging") != std::string::npos);
  CHECK(suggested(scene, "SIG-03").rank == 1);
}

TEST_CASE("a proposal says what to mind", "[suggest]") {
  const Card quiet = sampleCard("X-01");
  CHECK(suggested(sceneWith(quiet), "X-01").caution.empty());

  Card card = quiet;
  card.status = CardStatus::niet_door_gemeente;
  card.statusNote = "Het OM beslist.";
  card.sideEffectNote = "Kan tegenstellingen scherper maken.";
  card.conditions = {"Eerste voorwaarde.", "Tweede voorwaarde."};
  card.closings = {{"COM-01", "x"}, {"BESTAAT-NIET", "y"}};
  const auto caution = suggested(sceneWith(card), "X-01").caution;
  CHECK(caution == std::vector<std::string>{"niet aan de gemeente zelf: Het OM beslist.",
                                            "Kan tegenstellingen scherper maken.", "hierna kan niet meer: kaart COM-01",
                                            "voorwaarde: Eerste voorwaarde."});
  card = quiet;
  card.status = CardStatus::vereist_raadsbesluit;
  CHECK(contains(suggested(sceneWith(card), "X-01").caution, "de raad"));
}

TEST_CASE("silence out of its phase is listed with a warning", "[suggest]") {
  Scene scene = sceneWith(sampleCard("X-01"));
  CHECK_FALSE(contains(suggested(scene, "COM-01").caution, "past slecht in deze fase"));
  scene.knowledge.cards[0].phases = {"rust"};
  const Suggestion one = suggested(scene, "COM-01");
  CHECK(contains(one.caution, "past slecht in deze fase"));
  CHECK(one.rank == 3);
  // What fits badly is not praised as the lightest means that fits, even where it has a ground.
  scene.knowledge.cards[0].fits = {"een"};
  scene.knowledge.cards[1].lightness = scene.knowledge.cards[2].lightness = 5;
  scene.yes("een");
  CHECK_FALSE(contains(suggested(scene, "COM-01").because, "lichtste"));
}

TEST_CASE("what rests on own knowledge is named, the law first", "[suggest]") {
  Card card = sampleCard("X-01");
  card.toVerify = {"effort", "decides"};
  CHECK(suggested(sceneWith(card), "X-01").caution ==
        std::vector<std::string>{"nog te controleren: wie besluit, de inspanning"});
  card.legalBasis = {{"art. 1", true}};
  CHECK(suggested(sceneWith(card), "X-01").caution ==
        std::vector<std::string>{"nog te controleren: wie besluit, de inspanning"});
  card.legalBasis.push_back({"art. 2", false});
  CHECK(suggested(sceneWith(card), "X-01").caution[0] ==
        "nog te controleren: de juridische grondslag, wie besluit, de inspanning");
  card.toVerify.push_back("where");
  CHECK(suggested(sceneWith(card), "X-01").caution[0] ==
        "nog te controleren: de juridische grondslag, wie besluit, de inspanning en nog 1 punt");
}

TEST_CASE("facts older than half a year are called old", "[suggest]") {
  Card card = sampleCard("X-01");
  card.checked = "2026-05-19";  // six months to the day
  CHECK(suggested(sceneWith(card), "X-01").caution.empty());
  card.checked = "2026-05-18";
  CHECK(suggested(sceneWith(card), "X-01").caution ==
        std::vector<std::string>{"langer dan een half jaar niet nagekeken, voor het laatst op 18 mei 2026"});
  card.checked = "2026-08-31";  // there is no 31 February
  Scene scene = sceneWith(card);
  scene.knowledge.cards[0].checked = "2027-02-01";
  scene.assessment.now = *civil::parseIso("2027-02-28T12:00:00+01:00");
  CHECK(suggested(scene, "X-01").caution.empty());
  scene.assessment.now = *civil::parseIso("2027-03-01T12:00:00+01:00");
  CHECK(contains(suggested(scene, "X-01").caution, "31 augustus 2026"));
}

TEST_CASE("what may come too late says so", "[suggest]") {
  Card card = sampleCard("X-01");
  card.leadTimeHours = {1, 6.5};
  Scene scene = sceneWith(card);
  scene.answers.hoursToEvent = 6.5;
  CHECK(suggested(scene, "X-01").caution.empty());
  scene.answers.hoursToEvent = 6.4;
  CHECK(suggested(scene, "X-01").caution ==
        std::vector<std::string>{"kan te laat komen: kan 6,5 uur duren, er is nog 6 uur"});
}

TEST_CASE("a message that could spread the call says so", "[suggest]") {
  Card card = sampleCard("COM-02", "communiceren");
  card.publicMessage = true;
  card.sideEffects = {"rode_lap"};
  Scene scene = sceneWith(card);
  CHECK(contains(suggested(scene, "COM-02").caution, "nog niet breed bekend"));
  scene.yes("groot_bereik");
  CHECK(suggested(scene, "COM-02").caution.empty());
}

TEST_CASE("every status and key has its words", "[suggest]") {
  CHECK(suggest::words::status(CardStatus::bruikbaar).empty());
  for (const CardStatus status :
       {CardStatus::alleen_met_juridisch_advies, CardStatus::vereist_raadsbesluit, CardStatus::niet_door_gemeente,
        CardStatus::nog_geen_recht, CardStatus::niet_gebruiken})
    CHECK_FALSE(suggest::words::status(status).empty());
  CHECK(suggest::words::cardKey("legal_basis") == "de juridische grondslag");
  CHECK(suggest::words::cardKey("iets_anders") == "iets_anders");
  CHECK(suggest::words::hours(0.5) == "0,5");
  CHECK(suggest::words::hours(48) == "48");
}
