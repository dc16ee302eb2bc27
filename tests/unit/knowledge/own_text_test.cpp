// Cards and entries that a municipality writes itself are checked as ours are.

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "model/json.h"
#include "support/real_knowledge.h"

using namespace peilstok;
using Json = nlohmann::ordered_json;

namespace {

const Knowledge& shipped() { return *test::realKnowledge(); }

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A card of ours as a document would hold it, under another number where one is given.
Json body(const std::string& id, const std::string& as = {}) {
  Json one = Json::parse(json::writeCard(*shipped().card(id)));
  if (!as.empty()) one["id"] = as;
  return one;
}

std::string document(const std::vector<Json>& cards) { return Json{{"schema", "cards/1"}, {"cards", cards}}.dump(1); }

/// Why a document of cards is refused; "" when it is taken.
std::string refusal(const std::string& text) {
  const auto cards = readCards({"eigen.json", text}, shipped());
  if (cards) return "";
  CHECK(cards.error().code == ErrorCode::knowledge_invalid);
  return cards.error().detail;
}

std::string kennisRefusal(const std::string& entry) {
  const auto entries =
      readKennisbank({"eigen.json", R"({"schema": "kennisbank/1", "entries": [)" + entry + "]}"}, shipped());
  return entries ? "" : entries.error().detail;
}

}  // namespace

TEST_CASE("our own cards are taken back as they were written", "[knowledge][own]") {
  std::vector<Json> all;
  for (const Card& card : shipped().cards) all.push_back(body(card.id));
  const auto cards = readCards({"eigen.json", document(all)}, shipped());
  INFO((cards ? std::string() : cards.error().detail));
  REQUIRE(cards);
  REQUIRE(cards->size() == shipped().cards.size());
  for (std::size_t i = 0; i < cards->size(); ++i) {
    Card back = (*cards)[i];
    back.shippedVersion = shipped().cards[i].shippedVersion;
    CHECK(json::writeCard(back) == json::writeCard(shipped().cards[i]));
  }
}

TEST_CASE("a card may close one of ours or one beside it, but never itself", "[knowledge][own]") {
  Json first = body("COM-03", "GEM-01"), second = body("COM-04", "GEM-02");
  first["closings"] = Json::array({{{"card", "GEM-02"}, {"why", "daarom"}}, {{"card", "COM-01"}, {"why", "daarom"}}});
  CHECK(refusal(document({first, second})) == "");
  CHECK(has(refusal(document({first})), "card 'GEM-01': closes: there is no card 'GEM-02'"));
  first["closings"] = Json::array({{{"card", "GEM-01"}, {"why", "daarom"}}});
  CHECK(has(refusal(document({first})), "card 'GEM-01' closes itself"));
  Json ours = body("COM-03");  // a text over one of ours is no other card
  ours["closings"] = Json::array({{{"card", "COM-03"}, {"why", "daarom"}}});
  CHECK(has(refusal(document({ours})), "card 'COM-03' closes itself"));
}

TEST_CASE("a mistake in an own card is named with the line it is on", "[knowledge][own]") {
  Json card = body("COM-03");
  card["fits"] = Json::array({"verzonnen"});
  card["made_for"] = Json::array();
  CHECK(has(refusal(document({card})), "eigen.json:4: card 'COM-03': fits: there is no indicator 'verzonnen'"));
  card = body("COM-03");
  card.erase("may_we");
  CHECK(has(refusal(document({card})), "may_we"));
  card = body("COM-03");
  card["prijs"] = 3;
  CHECK(has(refusal(document({card})), "unknown key 'prijs'"));
  CHECK(has(refusal(document({body("COM-03"), body("COM-03")})), "COM-03"));
  for (const char* wrong :
       {"", "[]", "{", "\"cards\"", R"({"schema": "cards/1"})", R"({"schema": "cards/2", "cards": []})",
        R"({"schema": "cards/1", "cards": []})", R"({"schema": "cards/1", "cards": [3]})", "\xff"})
    CHECK(has(refusal(wrong), "eigen.json:"));
}

TEST_CASE("an own entry of the kennisbank is checked as ours are, and known as own", "[knowledge][own]") {
  const std::string rest =
      R"("text": "Zo is het.", "checked": "2026-10-01", "sources": [{"text": "raad", "verified": true}]})";
  const std::string sound = R"({"id": "eigen_begrip", "kind": "begrip", "title": "Wijktafel", )" + rest;
  const auto entries =
      readKennisbank({"eigen.json", R"({"schema": "kennisbank/1", "entries": [)" + sound + "]}"}, shipped());
  REQUIRE(entries);
  REQUIRE(entries->size() == 1);
  CHECK(entries->front().own);
  CHECK(entries->front().confirmed());
  CHECK(has(kennisRefusal(R"({"id": "eigen", "kind": "mag_dit", "title": "Mag dit?", )" + rest),
            "does not say whether it may"));
  CHECK(has(kennisRefusal(R"({"id": "eigen", "kind": "codewoord", "title": "Thee", )" + rest), "how it is written"));
  CHECK(has(kennisRefusal(R"({"id": "eigen", "kind": "begrip", "title": "x", "cards": ["COM-99"], )" + rest),
            "there is no card 'COM-99'"));
  CHECK(has(kennisRefusal(R"({"id": "eigen", "kind": "begrip", "title": "x", "indicators": ["niets"], )" + rest),
            "there is no indicator 'niets'"));
  CHECK(has(kennisRefusal(sound + "," + sound), "eigen_begrip"));
  CHECK_FALSE(kennisRefusal("3").empty());
}
