// The kennisbank of a workspace: ours and own entries, and finding in them.

#include "app/lookup.h"

#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

using Ids = std::vector<std::string>;

KennisEntry entry(const std::string& id, const std::string& title, const std::string& text) {
  KennisEntry one;
  one.id = id;
  one.kind = "begrip";
  one.title = title;
  one.text = text;
  return one;
}

Ids idsOf(const std::vector<const KennisEntry*>& found) {
  Ids ids;
  for (const KennisEntry* one : found) ids.push_back(one->id);
  return ids;
}

app::KennisQuery asking(const std::string& words = {}, const std::string& kind = {}, const std::string& card = {},
                        const std::string& indicator = {}) {
  return {words, kind, card, indicator};
}

Ids find(const std::vector<KennisEntry>& entries, const app::KennisQuery& query) {
  return idsOf(app::findKennis(entries, query, OwnPlace::shipped()->analyser()));
}

std::vector<KennisEntry> few() {
  std::vector<KennisEntry> all{entry("een", "Verkeer", "Hier staat iets over een noodbevel."),
                               entry("twee", "Noodbevel", "Een bevel van de burgemeester."),
                               entry("drie", "Vuurwerk", "Wat er op straat mag.")};
  all[0].kind = "bevoegdheid";
  all[0].cards = {"BES-11"};
  all[1].cards = {"BES-11", "BES-12"};
  all[1].indicators = {"politie_bevestigt"};
  all[2].conditions = {"met vergunning"};
  return all;
}

/// An own document of one entry; `more` are members of it.
std::string document(const nlohmann::json& more = nlohmann::json::object()) {
  nlohmann::json one = {{"id", "eigen_tafel"},     {"kind", "begrip"},
                        {"title", "Wijktafel"},    {"text", "Zo heet hier het overleg van de wijk."},
                        {"checked", "2026-10-01"}, {"sources", {{{"text", "werkafspraak"}, {"verified", true}}}}};
  one.update(more);
  return nlohmann::json{{"schema", "kennisbank/1"}, {"entries", {one}}}.dump();
}

Result<Ids> save(OwnPlace& place, const std::string& text) {
  return app::saveKennis(*place.workspace, text, "OOV-adviseur", "eigen woord", kFriday);
}

const KennisEntry* inForce(OwnPlace& place, const std::string& id) {
  static app::KennisInForce known;
  auto found = app::kennisInForce(*place.workspace);
  REQUIRE(found);
  known = std::move(*found);
  for (const KennisEntry& one : known.entries)
    if (one.id == id) return &one;
  return nullptr;
}

}  // namespace

TEST_CASE("a word finds its forms, and a title goes before a text") {
  CHECK(find(few(), asking("noodbevel")) == Ids{"twee", "een"});
  CHECK(find(few(), asking("Noodbevelen")) == Ids{"twee", "een"});
  CHECK(find(few(), asking("NOODBEVEL straat")).empty());  // each must occur
  CHECK(find(few(), asking("straten")) == Ids{"drie"});
  CHECK(find(few(), asking("vergunning")) == Ids{"drie"});
  CHECK(find(few(), asking("bevel burgemeester")) == Ids{"twee"});
}

TEST_CASE("kind, card and indicator choose among entries, with words or without") {
  CHECK(find(few(), asking()).size() == 3);
  CHECK(find(few(), asking(" .,! ")).size() == 3);  // marks ask nothing
  CHECK(find(few(), asking({}, "bevoegdheid")) == Ids{"een"});
  CHECK(find(few(), asking({}, {}, "BES-11")) == Ids{"een", "twee"});
  CHECK(find(few(), asking("noodbevel", {}, "BES-12")) == Ids{"twee"});
  CHECK(find(few(), asking({}, {}, {}, "politie_bevestigt")) == Ids{"twee"});
  CHECK(find(few(), asking({}, "symbool")).empty());
  CHECK(find(few(), asking("xylofoon")).empty());
  CHECK(find(few(), asking("\xff\xfe")).empty() == find(few(), asking("\uFFFD")).empty());
  CHECK(find({}, asking("noodbevel")).empty());
}

TEST_CASE("what people ask is found in the kennisbank that ships") {
  const std::vector<KennisEntry>& all = realKnowledge()->kennisbank;
  const auto first = [&](const std::string& words) {
    const Ids found = find(all, asking(words));
    return found.empty() ? std::string() : found.front();
  };
  CHECK(first("koffie drinken") == "code_koffie_drinken");
  for (const char* words : {"noodverordening", "gebiedsverboden", "betoging", "nepaccounts", "cameratoezicht"}) {
    CAPTURE(words);
    CHECK_FALSE(find(all, asking(words)).empty());
  }
  CHECK_FALSE(find(all, asking({}, "mag_dit")).empty());
  CHECK(find(all, asking("koffie", "mag_dit")).empty());
}

TEST_CASE("code words are found in a text whatever their case, and only as whole words") {
  std::vector<KennisEntry> all{entry("koffie", "Koffie", ""), entry("herres", "Herres", ""),
                               entry("teken", "Teken", "")};
  all[0].words = {"koffie drinken", "koffiedrinken"};
  all[1].words = {"herres"};
  all[2].words = {"\U0001F525"};
  const auto in = [&](const std::string& text) { return idsOf(app::codeWordsIn(all, text)); };
  CHECK(in("Vanavond KOFFIE drinken op het plein") == Ids{"koffie"});
  CHECK(in("koffiedrinken en #Herres") == Ids{"koffie", "herres"});
  CHECK(in("we gaan herressen") == Ids{});
  CHECK(in("koffie, drinken") == Ids{});
  CHECK(in("het wordt heet \U0001F525") == Ids{"teken"});
  CHECK(in("") == Ids{});
  CHECK(in("niets bijzonders") == Ids{});
  all[0].words = {""};
  CHECK(app::codeWordsIn(all, "koffie").empty());
  CHECK(idsOf(app::codeWordsIn(realKnowledge()->kennisbank, "Zaterdag gaan we koffie drinken in Leiden")) ==
        Ids{"code_koffie_drinken"});
}

TEST_CASE("an own entry stands beside ours or over one of them, until it is taken back") {
  OwnPlace place;
  const std::size_t ours = realKnowledge()->kennisbank.size();
  CHECK(app::kennisInForce(*place.workspace)->entries.size() == ours);
  const auto kept = save(place, document());
  REQUIRE(kept);
  CHECK(*kept == Ids{"eigen_tafel"});
  const KennisEntry* own = inForce(place, "eigen_tafel");
  REQUIRE(own);
  CHECK(own->own);
  CHECK(own->title == "Wijktafel");
  REQUIRE(save(place, document({{"title", "Buurttafel"}})));
  CHECK(inForce(place, "eigen_tafel")->title == "Buurttafel");
  CHECK(place.store().texts(TextKind::kennis, "eigen_tafel")->back().version == 2);

  REQUIRE(save(place, document({{"id", "code_koffie_drinken"}})));
  CHECK(inForce(place, "code_koffie_drinken")->title == "Wijktafel");
  CHECK(app::kennisInForce(*place.workspace)->entries.size() == ours + 1);
  REQUIRE(app::takeBackKennis(*place.workspace, "code_koffie_drinken", "OOV", kFriday));
  CHECK(inForce(place, "code_koffie_drinken")->title == "Koffie drinken");
  CHECK_FALSE(inForce(place, "code_koffie_drinken")->own);
  REQUIRE(app::takeBackKennis(*place.workspace, "eigen_tafel", "OOV", kFriday));
  CHECK_FALSE(inForce(place, "eigen_tafel"));
  for (const char* id : {"eigen_tafel", "code_koffie_drinken", "verzonnen", "code_herres"})
    CHECK(codeOf(app::takeBackKennis(*place.workspace, id, "OOV", kFriday)) == ErrorCode::not_found);
}

TEST_CASE("an own entry that was broken in the store is left out and named") {
  OwnPlace place;
  const nlohmann::json sound = nlohmann::json::parse(document())["entries"][0];
  for (const std::string& body :
       {std::string("{"), std::string("[]"), std::string("{}"), std::string("3"), sound.dump()}) {
    TextVersion text;
    text.kind = TextKind::kennis;
    text.key = "code_herres";
    text.origin = CardOrigin::gemeente;
    text.at = kFriday;
    text.body = body;
    REQUIRE(place.store().addTexts({text}));
    const auto known = app::kennisInForce(*place.workspace);
    REQUIRE(known);
    CAPTURE(body.substr(0, 40));
    REQUIRE(known->problems.size() == 1);
    CHECK(mentions(known->problems.front(), "code_herres"));
    CHECK(known->entries.size() == realKnowledge()->kennisbank.size());
    CHECK(inForce(place, "code_herres")->title == "Herres");
  }
}

TEST_CASE("own entries that are wrong, too large or about a person are refused whole") {
  OwnPlace place;
  CHECK(codeOf(save(place, "{")) == ErrorCode::knowledge_invalid);
  CHECK(codeOf(save(place, document({{"kind", "mag_dit"}}))) == ErrorCode::knowledge_invalid);
  CHECK(codeOf(save(place, std::string((1u << 20) + 1, ' '))) == ErrorCode::too_large);
  for (const auto& [key, value] :
       std::vector<std::pair<std::string, nlohmann::json>>{{"title", "Bel 06-12345678"},
                                                           {"text", "Vraag het aan jan.jansen@voorbeeld.example"},
                                                           {"outcome", "@schuilnaam kreeg gelijk"},
                                                           {"lesson", "Bel 06-12345678"},
                                                           {"court", "Bel 06-12345678"},
                                                           {"conditions", {"eerst dit", "en dan 06-12345678 bellen"}},
                                                           {"words", {"@schuilnaam"}}}) {
    CAPTURE(key);
    const auto refused = save(place, document({{key, value}}));
    REQUIRE(codeOf(refused) == ErrorCode::wrong_use);
    CHECK(mentions(refused.error().detail, "entry eigen_tafel holds personal data in " + key));
    CHECK_FALSE(mentions(refused.error().detail, "12345678"));
  }
  CHECK(place.store().currentTexts(TextKind::kennis, CardOrigin::gemeente)->empty());
  REQUIRE(app::saveKennis(*place.workspace, document(), "OOV @jansen", "bel 06-12345678", kFriday));
  const TextVersion kept = place.store().texts(TextKind::kennis, "eigen_tafel")->back();
  CHECK_FALSE(mentions(kept.role, "jansen"));
  CHECK(kept.note == "bel [telefoon]");
}
