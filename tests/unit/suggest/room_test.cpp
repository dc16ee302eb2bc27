// Opschaalruimte: over every pair of the cards that ship, and against the gate that keeps a closed card out.

#include "suggest/room.h"

#include <map>
#include <set>

#include "suggest/suggest.h"
#include "support/sample_cards.h"

using namespace peilstok;
using namespace peilstok::test;
using suggest::ScalingRoom;

namespace {

using Pair = std::pair<std::string, std::string>;

const std::vector<Card>& shipped() { return realKnowledge()->cards; }

bool usable(const Card& card) {
  return card.status != CardStatus::niet_gebruiken && card.status != CardStatus::nog_geen_recht;
}

/// Every closed pair of the cards that ship, the one that was played first.
std::vector<std::pair<const Card*, const Card*>> closedPairs() {
  const ScalingRoom room(shipped());
  std::vector<std::pair<const Card*, const Card*>> out;
  for (std::size_t i = 0; i < room.size(); ++i)
    for (std::size_t j = 0; j < room.size(); ++j)
      if (!room.isOpen(i, j)) out.emplace_back(&room.card(i), &room.card(j));
  return out;
}

const std::string* gateOf(const Assessment& assessment, const std::string& card) {
  for (const Blocked& one : assessment.blocked)
    if (one.card == card) return &one.reason;
  return nullptr;
}

}  // namespace

TEST_CASE("room is what the cards say of each other, and counts as it is counted", "[suggest]") {
  std::vector<Card> cards{sampleCard("A-01"), sampleCard("A-02"), sampleCard("A-03")};
  cards[0].closings = {{"A-02", "daarom"}, {"Z-99", "een kaart die er niet is, sluit niets"}};
  cards[2].closings = {{"A-01", "en daarom"}, {"A-02", "en daarom ook"}};
  const ScalingRoom room(cards);
  REQUIRE(room.size() == 3);
  CHECK_FALSE(room.isOpen(0, 1));
  CHECK(room.why(0, 1) == "daarom");
  CHECK(room.isOpen(1, 0));
  CHECK(room.why(1, 0).empty());
  CHECK(room.openAfter(0) == 1);
  CHECK(room.openAfter(1) == 2);
  CHECK(room.openAfter(2) == 0);
  CHECK(room.find("A-03") == 2);
  CHECK(room.find("Z-99") == room.size());
  const std::vector<Card> none;
  CHECK(ScalingRoom(none).find("A-01") == 0);
}

TEST_CASE("over all pairs of the cards that ship: none closes itself, each closing has a reason", "[suggest][data]") {
  const ScalingRoom room(shipped());
  REQUIRE(room.size() == 112);
  std::size_t closings = 0, closed = 0;
  for (std::size_t i = 0; i < room.size(); ++i) {
    const Card& card = room.card(i);
    CAPTURE(card.id);
    CHECK(room.find(card.id) == i);
    CHECK(room.isOpen(i, i));
    closings += card.closings.size();
    std::size_t open = 0;
    for (std::size_t j = 0; j < room.size(); ++j) {
      CHECK(room.isOpen(i, j) == room.why(i, j).empty());
      if (i != j && room.isOpen(i, j)) ++open;
      if (!room.isOpen(i, j)) ++closed;
    }
    CHECK(room.openAfter(i) == open);
  }
  CHECK(closed == closings);  // every card that a closing names is there, and none is named twice
  CHECK(closed > 50);
}

TEST_CASE("no two cards close each other, and no row of closings comes back to where it began", "[suggest][data]") {
  std::map<std::string, std::set<std::string>> after;  // everything that is closed after a card, further on too
  for (const auto& [played, later] : closedPairs()) after[played->id].insert(later->id);
  for (std::size_t round = 0; round < shipped().size(); ++round)
    for (auto& [card, closed] : after) {
      std::set<std::string> more = closed;
      for (const std::string& one : closed)
        if (const auto at = after.find(one); at != after.end()) more.insert(at->second.begin(), at->second.end());
      closed = std::move(more);
    }
  for (const auto& [card, closed] : after) {
    CAPTURE(card);
    CHECK(closed.count(card) == 0);
  }
}

TEST_CASE("only what can be played closes anything, and only what could be played is closed", "[suggest][data]") {
  for (const auto& [played, later] : closedPairs()) {
    CAPTURE(played->id, later->id);
    CHECK(usable(*played));
    CHECK(usable(*later));
    // Looking and asking stay open whatever was done.
    CHECK(later->category != "signaleren");
  }
}

TEST_CASE("a closed card is no heavier than the one that closes it", "[suggest][data]") {
  // Opschaalruimte is room to go up. The one exception asks for less than what closes it, for all that it weighs more:
  // after a letter that names a term and a judge, asking somebody to take a post down is no free request any more.
  const std::set<Pair> exceptions{{"CIV-07", "INT-12"}};
  std::set<Pair> heavier;
  for (const auto& [played, later] : closedPairs())
    if (later->lightness > played->lightness) heavier.emplace(played->id, later->id);
  CHECK(heavier == exceptions);
}

TEST_CASE("a closed card can come after the one that closes it", "[suggest][data]") {
  // Phases go down as well as up, so silence and quiet preparation stay closed also where they would only be used
  // once it is calm again; and after a demonstration was ended, its conditions belong to what is over.
  const std::set<std::string> broughtBack{"COM-01", "COM-15", "BES-16", "BES-17", "INT-20"};
  const auto rank = [](const std::string& phase) {
    return std::find(kAllPhases.begin(), kAllPhases.end(), phase) - kAllPhases.begin();
  };
  for (const auto& [played, later] : closedPairs()) {
    CAPTURE(played->id, later->id);
    std::ptrdiff_t first = 99, last = -1;
    for (const std::string& phase : played->phases) first = std::min(first, rank(phase));
    for (const std::string& phase : later->phases) last = std::max(last, rank(phase));
    CHECK((last >= first || broughtBack.count(later->id) == 1));
  }
}

TEST_CASE("who speaks in public cannot go back to saying nothing", "[suggest][data]") {
  // These two speak of what lives in a neighbourhood and name no event, so they say nothing of a call.
  const std::set<std::string> nameNoEvent{"COM-16", "COM-17"};
  const ScalingRoom room(shipped());
  const std::size_t silence = room.find("COM-01");
  std::set<std::string> open;
  for (std::size_t i = 0; i < room.size(); ++i)
    if (room.card(i).publicMessage && room.isOpen(i, silence)) open.insert(room.card(i).id);
  CHECK(open == nameNoEvent);
  CHECK(room.openAfter(silence) == room.size() - 1);  // and silence closes nothing: speaking later is possible
}

TEST_CASE("over generated tables, a card is closed exactly when one that was played closes it", "[suggest]") {
  Random random(81);
  int seen = 0;
  for (int round = 0; round < 300; ++round) {
    Scene scene = randomScene(random);
    const int most = random.number(2, 15);
    for (int n = 1; n <= most; ++n) {
      scene.knowledge.cards.push_back(randomCard(random, n, scene.knowledge.framework));
      for (int other = 1; other <= most; ++other)
        if (other != n && random.chance(15))
          scene.knowledge.cards.back().closings.push_back({"K-" + std::to_string(other), "waarom"});
    }
    suggest::CardsOnTable table;
    for (int n = 1; n <= most; ++n)
      if (random.chance(25)) table.played.push_back("K-" + std::to_string(n));
    table.played.emplace_back("Z-99");  // taken from the map since
    suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
    const Assessment before = scene.assessment;
    suggest::suggest(scene.answers, scene.knowledge, scene.assessment, table);

    const ScalingRoom room(scene.knowledge.cards);
    for (std::size_t j = 0; j < room.size(); ++j) {
      const std::string& id = room.card(j).id;
      std::string closer;
      for (std::size_t i = 0; i < room.size() && closer.empty(); ++i)
        if (std::find(table.played.begin(), table.played.end(), room.card(i).id) != table.played.end() &&
            !room.isOpen(i, j))
          closer = room.card(i).id;
      const std::string *now = gateOf(scene.assessment, id), *then = gateOf(before, id);
      CAPTURE(round, id, closer);
      // Gates that come before keep their word; what comes after is only asked when there is room.
      const bool earlier = then && (then->rfind("status:", 0) == 0 || then->rfind("fase:", 0) == 0);
      if (closer.empty() || earlier) {
        REQUIRE((now ? *now : "") == (then ? *then : ""));
      } else {
        REQUIRE(now);
        REQUIRE(*now == "opschaalruimte:" + closer);
        ++seen;
      }
    }
  }
  CHECK(seen > 100);
}
