// The municipality's own texts of cards over ours, and what was seen of each card here.

#include "app/cards.h"

#include "model/json.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

using Json = nlohmann::ordered_json;
using Ids = std::vector<std::string>;

/// A document of one card of ours with one key changed.
std::string changedCard(const OwnPlace& place, const std::string& id, const std::string& key, const Json& value) {
  Json document = Json::parse(app::cardDocument({&place.card(id)}));
  document["cards"][0][key] = value;
  return document.dump();
}

Result<app::CardImport> save(OwnPlace& place, const std::string& document, bool dryRun = false) {
  return app::saveCards(*place.workspace, document, "OOV-adviseur", "eigen werkwijze", kFriday, dryRun);
}

std::vector<TextVersion> ownTexts(OwnPlace& place, const std::string& id) {
  std::vector<TextVersion> own;
  const auto all = place.store().texts(TextKind::kaart, id);
  REQUIRE(all);
  for (const TextVersion& one : *all)
    if (one.origin == CardOrigin::gemeente) own.push_back(one);
  return own;
}

/// Knowledge as it would ship later: one card of ours has a new version with another name.
std::shared_ptr<const app::Pipeline> laterShipped(const std::string& id) {
  auto later = std::make_shared<Knowledge>(*realKnowledge(true));
  for (Card& card : later->cards)
    if (card.id == id) {
      ++card.version;
      card.shippedVersion = card.version;
      card.name += " (herzien)";
    }
  return std::make_shared<const app::Pipeline>(later);
}

}  // namespace

TEST_CASE("what ships is laid down once, however often the workspace is opened") {
  OwnPlace place;
  CHECK(place.store().currentTexts(TextKind::kaart, CardOrigin::peilstok)->size() == 112);
  place.open(OwnPlace::shipped());
  const auto versions = app::cardVersions(*place.workspace, "COM-03");
  REQUIRE(versions);
  REQUIRE(versions->size() == 1);
  CHECK(versions->front().version == place.card("COM-03").version);
  CHECK(versions->front().basedOn == 0);
  CHECK(codeOf(app::cardVersions(*place.workspace, "COM-99")) == ErrorCode::not_found);
}

TEST_CASE("an own text goes over ours, and every saving is one version more") {
  OwnPlace place;
  const int ours = place.card("COM-03").version;
  const auto first = save(place, changedCard(place, "COM-03", "name", "Bericht van de gemeente"));
  REQUIRE(first);
  CHECK(first->changed == Ids{"COM-03"});
  CHECK(first->added.empty());
  CHECK(first->same.empty());
  CHECK(place.card("COM-03").name == "Bericht van de gemeente");
  CHECK(place.card("COM-03").origin == CardOrigin::gemeente);
  CHECK(place.card("COM-03").version == 1);
  CHECK(place.card("COM-03").basedOn == ours);
  CHECK(place.card("COM-03").shippedVersion == ours);
  CHECK(place.card("COM-04").origin == CardOrigin::peilstok);
  CHECK(place.workspace->pipeline().knowledge().card("COM-03")->name != "Bericht van de gemeente");
  REQUIRE(save(place, changedCard(place, "COM-03", "name", "Nog een naam")));
  CHECK(place.card("COM-03").version == 2);
  const auto own = ownTexts(place, "COM-03");
  REQUIRE(own.size() == 2);
  CHECK(own[0].version == 1);
  CHECK(own[1].version == 2);
  CHECK(own[1].role == "OOV-adviseur");
  CHECK(own[1].note == "eigen werkwijze");
  CHECK(own[1].at == kFriday);
  place.open(OwnPlace::shipped());  // and it stays so
  CHECK(place.card("COM-03").name == "Nog een naam");
  CHECK(place.workspace->cardProblems().empty());
}

TEST_CASE("the version that a document names does not count") {
  OwnPlace place;
  REQUIRE(save(place, changedCard(place, "COM-03", "version", 42)));
  CHECK(ownTexts(place, "COM-03").empty());  // the same text under another number is the same text
  Json document = Json::parse(changedCard(place, "COM-03", "name", "Anders"));
  document["cards"][0]["version"] = 42;
  REQUIRE(save(place, document.dump()));
  CHECK(place.card("COM-03").version == 1);
}

TEST_CASE("taking in what is there already changes nothing") {
  OwnPlace place;
  std::vector<const Card*> all;
  for (const Card& card : place.workspace->knowledge().cards) all.push_back(&card);
  const std::string document = app::cardDocument(all);
  const auto done = save(place, document);
  REQUIRE(done);
  CHECK(done->same.size() == 112);
  CHECK(done->changed.empty());
  CHECK(done->added.empty());
  CHECK(place.store().currentTexts(TextKind::kaart, CardOrigin::gemeente)->empty());
  REQUIRE(save(place, changedCard(place, "COM-03", "name", "Anders")));
  const auto again = save(place, app::cardDocument({&place.card("COM-03")}));
  REQUIRE(again);
  CHECK(again->same == Ids{"COM-03"});
  CHECK(ownTexts(place, "COM-03").size() == 1);
}

TEST_CASE("a dry run says what would be and keeps nothing") {
  OwnPlace place;
  Json document = Json::parse(changedCard(place, "COM-03", "name", "Anders"));
  Json fresh = document["cards"][0];
  fresh["id"] = "GEM-01";
  document["cards"].push_back(fresh);
  document["cards"].push_back(Json::parse(app::cardDocument({&place.card("COM-04")}))["cards"][0]);
  const auto would = save(place, document.dump(), true);
  REQUIRE(would);
  CHECK(would->changed == Ids{"COM-03"});
  CHECK(would->added == Ids{"GEM-01"});
  CHECK(would->same == Ids{"COM-04"});
  CHECK_FALSE(place.workspace->knowledge().card("GEM-01"));
  CHECK(ownTexts(place, "COM-03").empty());
}

TEST_CASE("a card of the municipality's own stands among ours, and is proposed like them") {
  OwnPlace place;
  Json document = Json::parse(app::cardDocument({&place.card("INT-05")}));
  Json& card = document["cards"][0];
  card["id"] = "GEM-01";
  card["name"] = "Koffiekar op het plein";
  card["unfit_when"] = Json::array();
  card["phases"] = Json::array({"concrete_mobilisatie"});
  card["fits"] = Json::array({"middelen_meenemen", "oproep_tot_komen", "datum_en_tijd"});
  card["made_for"] = card["fits"];
  card["lightness"] = 1;
  const auto done = save(place, document.dump());
  REQUIRE(done);
  CHECK(done->added == Ids{"GEM-01"});
  CHECK(place.card("GEM-01").basedOn == 0);
  CHECK(place.card("GEM-01").shippedVersion == 0);
  CHECK(place.workspace->knowledge().cards.size() == 113);
  const auto detail = place.workspace->detail(place.signal(kCall));
  REQUIRE(detail);
  CHECK(std::any_of(detail->assessment.suggestions.begin(), detail->assessment.suggestions.end(),
                    [](const Suggestion& one) { return one.card == "GEM-01"; }));
}

TEST_CASE("own cards may close one another, whatever the file they came from") {
  OwnPlace place;
  Json document = Json::parse(app::cardDocument({&place.card("INT-05"), &place.card("INT-06")}));
  document["cards"][0]["id"] = "GEM-01";
  document["cards"][0]["closings"] = Json::array({{{"card", "GEM-02"}, {"why", "dan kan het niet meer"}}});
  document["cards"][1]["id"] = "GEM-02";
  document["cards"][1]["closings"] = Json::array();
  REQUIRE(save(place, document.dump()));
  CHECK(place.workspace->cardProblems() == Ids{});
  REQUIRE(place.workspace->knowledge().card("GEM-01"));
  REQUIRE(place.card("GEM-01").closings.size() == 1);
  Json third = Json::parse(app::cardDocument({&place.card("GEM-01")}));
  third["cards"][0]["id"] = "GEM-03";
  const auto kept = save(place, third.dump());
  INFO((kept ? std::string() : kept.error().detail));
  REQUIRE(kept);
  CHECK(place.workspace->knowledge().card("GEM-03"));
  // One that was taken back closes nothing and is closed by nothing, but the others stay what they are.
  REQUIRE(app::takeBackCard(*place.workspace, "GEM-02", "OOV-adviseur", "", kFriday));
  CHECK(place.workspace->cardProblems() == Ids{});
  CHECK(place.workspace->knowledge().card("GEM-01"));
  CHECK_FALSE(place.workspace->knowledge().card("GEM-02"));
}

TEST_CASE("an own text that was taken back leaves ours in force, and is kept") {
  OwnPlace place;
  CHECK(codeOf(app::takeBackCard(*place.workspace, "COM-03", "", "", kFriday)) == ErrorCode::not_found);
  const std::string name = place.card("COM-03").name;
  REQUIRE(save(place, changedCard(place, "COM-03", "name", "Anders")));
  REQUIRE(app::takeBackCard(*place.workspace, "COM-03", "OOV-adviseur", "bel 06-12345678", kFriday));
  CHECK(place.card("COM-03").name == name);
  CHECK(place.card("COM-03").origin == CardOrigin::peilstok);
  CHECK(codeOf(app::takeBackCard(*place.workspace, "COM-03", "", "", kFriday)) == ErrorCode::not_found);
  auto own = ownTexts(place, "COM-03");
  REQUIRE(own.size() == 2);
  CHECK(mentions(own[0].body, "Anders"));
  CHECK(own[1].body.empty());
  CHECK_FALSE(mentions(own[1].note, "12345678"));
  REQUIRE(save(place, changedCard(place, "COM-03", "name", "Toch weer anders")));
  CHECK(place.card("COM-03").version == 3);  // numbers are never given out twice
}

TEST_CASE("a newer text of ours is seen beside an own one, which stays in force") {
  OwnPlace place;
  const int ours = place.card("COM-03").version;
  REQUIRE(save(place, changedCard(place, "COM-03", "name", "Anders")));
  place.open(laterShipped("COM-03"));
  CHECK(place.card("COM-03").name == "Anders");
  CHECK(place.card("COM-03").basedOn == ours);
  CHECK(place.card("COM-03").shippedVersion == ours + 1);
  const auto versions = app::cardVersions(*place.workspace, "COM-03");
  REQUIRE(versions);
  CHECK(versions->size() == 3);
  // Whoever writes it again after that writes it over the newer one.
  REQUIRE(save(place, changedCard(place, "COM-03", "name", "Nog eens")));
  CHECK(place.card("COM-03").basedOn == ours + 1);
}

TEST_CASE("a card with personal data in it is refused, wherever it stands") {
  OwnPlace place;
  const Json value = Json::array({"Bel 06-12345678", "en dan"});
  for (const auto& [key, text] : std::vector<std::pair<std::string, Json>>{
           {"what", "Vraag het aan jan.jansen@voorbeeld.example"},
           {"steps", value},
           {"script", value},
           {"record", Json::array({"kenteken 12-ABC-3"})},
           {"examples",
            Json::array(
                {{{"what", "@schuilnaam zei het"}, {"result", "niets"}, {"source", "eigen"}, {"verified", true}}})}}) {
    CAPTURE(key);
    const auto refused = save(place, changedCard(place, "COM-03", key, text));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::wrong_use);
    CHECK(mentions(refused.error().detail, "COM-03 holds personal data in " + key));
    CHECK_FALSE(mentions(refused.error().detail, "12345678"));
  }
  CHECK(ownTexts(place, "COM-03").empty());
  // Where something was read is no person.
  CHECK(save(place, changedCard(place, "COM-03", "sources", Json::array({"https://x.com/gemeente"}))));
}

TEST_CASE("who saved it is a function, and what stands in the note is masked") {
  OwnPlace place;
  REQUIRE(app::saveCards(*place.workspace, changedCard(place, "COM-03", "name", "Anders"), "OOV-adviseur @jansen",
                         "afgesproken\nmet 06-12345678", kFriday));
  const auto own = ownTexts(place, "COM-03");
  REQUIRE(own.size() == 1);
  CHECK_FALSE(mentions(own[0].role, "jansen"));
  CHECK(own[0].note == "afgesproken met [telefoon]");
  CHECK(codeOf(app::saveCards(*place.workspace, changedCard(place, "COM-03", "name", "Nog"), std::string(101, 'x'), "",
                              kFriday)) == ErrorCode::too_large);
}

TEST_CASE("a document that is wrong or too large keeps nothing") {
  OwnPlace place;
  CHECK(codeOf(save(place, "{")) == ErrorCode::knowledge_invalid);
  CHECK(codeOf(save(place, std::string((4u << 20) + 1, ' '))) == ErrorCode::too_large);
  Json document = Json::parse(changedCard(place, "COM-03", "name", "Anders"));
  Json wrong = document["cards"][0];
  wrong["id"] = "GEM-01";
  wrong["fits"] = Json::array({"verzonnen"});
  document["cards"].push_back(wrong);
  CHECK(codeOf(save(place, document.dump())) == ErrorCode::knowledge_invalid);
  CHECK(ownTexts(place, "COM-03").empty());
}

TEST_CASE("an own text that was broken in the store leaves ours in force and is named") {
  OwnPlace place;
  const std::string name = place.card("COM-03").name;
  const Json sound = Json::parse(app::cardDocument({&place.card("COM-04")}))["cards"][0];
  Json unfit = Json::parse(app::cardDocument({&place.card("COM-03")}))["cards"][0];
  unfit["fits"] = Json::array({"was_er_ooit"});
  for (const std::string& body : {std::string("{"), std::string("[1, 2]"), std::string("{}"), std::string("\"tekst\""),
                                  std::string(2000, '['), unfit.dump(), sound.dump()}) {
    TextVersion text;
    text.key = "COM-03";
    text.origin = CardOrigin::gemeente;
    text.at = kFriday;
    text.body = body;
    REQUIRE(place.store().addTexts({text}));
    REQUIRE(place.workspace->reloadCards());
    CAPTURE(body.substr(0, 60));
    CHECK(place.card("COM-03").name == name);
    CHECK(place.card("COM-03").origin == CardOrigin::peilstok);
    CHECK(place.card("COM-04").origin == CardOrigin::peilstok);  // a text speaks of no other card than its own
    REQUIRE(place.workspace->cardProblems().size() == 1);
    CHECK(mentions(place.workspace->cardProblems().front(), "COM-03"));
  }
  REQUIRE(save(place, changedCard(place, "COM-03", "name", "Anders")));
  CHECK(place.card("COM-03").name == "Anders");
  CHECK(place.workspace->cardProblems().empty());
}

TEST_CASE("cards written out in one workspace are the same in another") {
  OwnPlace here, there;
  Json document = Json::parse(changedCard(here, "COM-03", "name", "Bericht \u201caan\u201d de wijk"));
  document["cards"][0]["lead_time_hours"] = Json::array({0.5, 12});
  Json fresh = document["cards"][0];
  fresh["id"] = "GEM-01";
  document["cards"].push_back(fresh);
  REQUIRE(save(here, document.dump()));
  CardUse use;
  use.card = "COM-03";
  use.at = kFriday;
  use.result = CardResult::hielp;
  use.role = "OOV-adviseur";
  REQUIRE(app::recordUse(*here.workspace, use, kFriday));
  const std::string written = app::cardDocument({&here.card("COM-03"), &here.card("GEM-01")});
  CHECK_FALSE(mentions(written, "OOV-adviseur"));  // neither who wrote it nor what was seen goes along
  CHECK_FALSE(mentions(written, "hielp"));
  REQUIRE(save(there, written));
  for (const char* id : {"COM-03", "GEM-01"}) {
    CAPTURE(id);
    CHECK(app::cardChanges(json::writeCard(here.card(id)), json::writeCard(there.card(id))).empty());
    CHECK(there.card(id).experience.used() == 0);
  }
  CHECK(app::cardDocument({&there.card("COM-03"), &there.card("GEM-01")}) == written);
}

TEST_CASE("what differs between two texts is told by key") {
  CHECK(app::cardChanges(R"({"id": "a", "version": 1, "name": "x"})", R"({"id": "a", "version": 2, "name": "x"})")
            .empty());
  const auto changes = app::cardChanges(R"({"name": "x", "what": "y", "origin": "peilstok"})",
                                        R"({"name": "z", "steps": [1], "experience": {}})");
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].key == "name");
  CHECK(changes[0].before == "\"x\"");
  CHECK(changes[0].after == "\"z\"");
  CHECK(changes[1].key == "what");
  CHECK(changes[1].after.empty());
  CHECK(changes[2].key == "steps");
  CHECK(changes[2].before.empty());
  CHECK(app::cardChanges("{", "{}").empty());
}

TEST_CASE("what a card did is kept beside it, and told in words") {
  OwnPlace place;
  const auto use = [&](CardResult result, const std::string& note = {}) {
    CardUse one;
    one.card = "COM-03";
    one.at = kFriday;
    one.result = result;
    one.role = "Communicatie";
    one.note = note;
    return app::recordUse(*place.workspace, one, kFriday);
  };
  CHECK(experienceWords(place.card("COM-03").experience).empty());
  REQUIRE(use(CardResult::hielp, "gebeld met 06-12345678"));
  CHECK(experienceWords(place.card("COM-03").experience) == "een keer geholpen");
  REQUIRE(use(CardResult::hielp));
  REQUIRE(use(CardResult::averechts));
  REQUIRE(use(CardResult::niets));
  REQUIRE(use(CardResult::onbekend));
  CHECK(experienceWords(place.card("COM-03").experience) ==
        "twee keer geholpen, een keer niets gedaan, een keer averechts gewerkt, een keer gebruikt met onbekende "
        "afloop");
  CHECK(place.card("COM-03").experience.used() == 5);
  const auto uses = place.store().uses("COM-03");
  REQUIRE(uses);
  CHECK(uses->front().note == "gebeld met [telefoon]");
  REQUIRE(save(place, changedCard(place, "COM-03", "name", "Anders")));
  CHECK(place.card("COM-03").experience.used() == 5);  // also when the text is the municipality's own
  place.open(OwnPlace::shipped());
  CHECK(place.card("COM-03").experience.helped == 2);
}

TEST_CASE("counts from ten on are figures") {
  CardExperience seen;
  seen.helped = 9;
  CHECK(experienceWords(seen) == "negen keer geholpen");
  seen.helped = 10;
  CHECK(experienceWords(seen) == "10 keer geholpen");
}

TEST_CASE("a use is of a card that is there, and lies in the past") {
  OwnPlace place;
  CardUse use;
  use.card = "COM-99";
  use.at = kFriday;
  CHECK(codeOf(app::recordUse(*place.workspace, use, kFriday)) == ErrorCode::not_found);
  use.card = "COM-03";
  use.at = kFriday + std::chrono::seconds(1);
  CHECK(codeOf(app::recordUse(*place.workspace, use, kFriday)) == ErrorCode::wrong_use);
  use.at = kFriday;
  use.note = std::string(2001, 'x');
  CHECK(codeOf(app::recordUse(*place.workspace, use, kFriday)) == ErrorCode::too_large);
  CHECK(place.store().uses("COM-03")->empty());
}
