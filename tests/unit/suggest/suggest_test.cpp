#include "support/catch.h"

#include <algorithm>
#include <set>

#include "suggest/gates.h"
#include "suggest/suggest.h"
#include "support/sample_cards.h"
#include "weigh/weigh.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

const Suggestion* find(const Assessment& assessment, const std::string& id) {
  for (const Suggestion& one : assessment.suggestions)
    if (one.card == id) return &one;
  return nullptr;
}

/// COM-01, one card to look at and one more: three are always shown, so nothing is pressed out.
Scene sceneWith(const Card& card) {
  Scene scene;
  scene.knowledge.cards = {sampleCard("COM-01", "communiceren"), card, sampleCard("X-98", "nazorg")};
  return scene;
}

/// What must hold of every proposal, whatever the cards.
void checkProposal(const Scene& scene) {
  const Assessment& out = scene.assessment;
  std::set<std::string> blocked, allowed, shown;
  for (const Blocked& one : out.blocked) {
    REQUIRE(blocked.insert(one.card).second);
    REQUIRE(one.reason.find(':') != std::string::npos);
  }
  std::size_t withoutIdentity = 0, shownWithoutIdentity = 0;
  bool message = false;
  for (const Card& card : scene.knowledge.cards) {
    if (blocked.count(card.id)) continue;
    allowed.insert(card.id);
    if (!card.needsIdentity) ++withoutIdentity;
    if (card.category == "communiceren" && card.id != "COM-01") message = true;
  }
  REQUIRE(out.suggestions.size() <= 7);
  REQUIRE(out.suggestions.size() >= std::min<std::size_t>(3, allowed.size()));
  bool messageShown = false;
  double last = 1.0;
  for (std::size_t i = 0; i < out.suggestions.size(); ++i) {
    const Suggestion& one = out.suggestions[i];
    const auto card = std::find_if(scene.knowledge.cards.begin(), scene.knowledge.cards.end(),
                                   [&](const Card& c) { return c.id == one.card; });
    REQUIRE(allowed.count(one.card) == 1);
    REQUIRE(shown.insert(one.card).second);
    REQUIRE(one.rank == static_cast<int>(i) + 1);
    REQUIRE(one.fit >= 0.0);
    REQUIRE(one.fit <= last);
    REQUIRE_FALSE(one.because.empty());
    last = one.fit;
    if (!card->needsIdentity) ++shownWithoutIdentity;
    if (card->category == "communiceren" && card->id != "COM-01") messageShown = true;
  }
  REQUIRE(shownWithoutIdentity >= std::min<std::size_t>(3, withoutIdentity));
  if (allowed.count("COM-01")) REQUIRE(shown.count("COM-01") == 1);
  if (message) REQUIRE(messageShown);
}

}  // namespace

TEST_CASE("every proposal keeps its promises, over generated cards", "[suggest]") {
  Random random(71);
  for (int round = 0; round < 500; ++round) {
    Scene scene = randomScene(random);
    Card silence = sampleCard("COM-01", "communiceren");
    silence.phases = {"rust", "spanning"};
    scene.knowledge.cards.push_back(silence);
    for (int n = random.number(0, 40); n > 0; --n)
      scene.knowledge.cards.push_back(randomCard(random, n, scene.knowledge.framework));
    suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
    checkProposal(scene);
    REQUIRE(find(scene.assessment, "COM-01"));

    Scene other = scene;  // the order of the cards does not matter
    random.shuffle(other.knowledge.cards);
    suggest::suggest(other.answers, other.knowledge, other.assessment);
    REQUIRE(other.assessment.suggestions.size() == scene.assessment.suggestions.size());
    for (std::size_t i = 0; i < scene.assessment.suggestions.size(); ++i) {
      REQUIRE(other.assessment.suggestions[i].card == scene.assessment.suggestions[i].card);
      REQUIRE(other.assessment.suggestions[i].because == scene.assessment.suggestions[i].because);
    }
  }
}

TEST_CASE("every proposal keeps its promises, over the real cards", "[suggest][data]") {
  const auto knowledge = realKnowledge();
  Random random(72);
  for (int round = 0; round < 200; ++round) {
    Scene scene;
    scene.knowledge = *knowledge;
    scene.answers = randomAnswers(random, knowledge->framework);
    weigh::weigh(scene.answers, weigh::Plan(knowledge->framework), scene.assessment, false);
    suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
    checkProposal(scene);
    REQUIRE(scene.assessment.suggestions.size() >= 3);
    REQUIRE(find(scene.assessment, "COM-01"));
    if (scene.assessment.demonstrationLock)
      for (const Suggestion& one : scene.assessment.suggestions)
        for (const Card& card : knowledge->cards)
          if (card.id == one.card) REQUIRE_FALSE((card.restricts || card.restrictsAssembly));
  }
}

TEST_CASE("the list stays mixed: three of a kind at most when others are there", "[suggest]") {
  Scene scene;
  scene.knowledge.cards = {sampleCard("COM-01", "communiceren")};
  for (int i = 1; i <= 6; ++i) {
    Card light = sampleCard("SIG-0" + std::to_string(i), "signaleren"),
         other = sampleCard("NAZ-0" + std::to_string(i), "nazorg");
    light.lightness = 1;
    light.fits = other.fits = {"een"};
    scene.knowledge.cards.push_back(light);
    scene.knowledge.cards.push_back(other);
  }
  scene.yes("een");
  suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
  const auto kind = [&](const std::string& prefix) {
    return std::count_if(scene.assessment.suggestions.begin(), scene.assessment.suggestions.end(),
                         [&](const Suggestion& one) { return one.card.rfind(prefix, 0) == 0; });
  };
  CHECK(scene.assessment.suggestions.size() == 7);
  CHECK(kind("SIG") == 3);
  CHECK(kind("NAZ") == 3);
}

TEST_CASE("what hardly fits is only shown to make up the least number", "[suggest]") {
  Scene scene;
  for (int i = 1; i <= 9; ++i) {
    scene.knowledge.cards.push_back(sampleCard("X-0" + std::to_string(i), "soort " + std::to_string(i)));
    scene.knowledge.cards.back().lightness = 5;
  }
  suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
  CHECK(scene.assessment.suggestions.size() == 3);
  for (Card& card : scene.knowledge.cards) card.fits = {"een"};
  // A ground that every card answers says nothing, so there are others too, which do not fit the phase.
  for (int i = 10; i < 90; ++i) {
    scene.knowledge.cards.push_back(sampleCard("Y-" + std::to_string(i)));
    scene.knowledge.cards.back().phases = {"rust"};
  }
  scene.yes("een");
  suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
  CHECK(scene.assessment.suggestions.size() == 7);
}

TEST_CASE("an arrest makes room for cards that need an identity, but not for all", "[suggest]") {
  Scene scene;
  for (int i = 1; i <= 9; ++i) {
    Card card = sampleCard("X-0" + std::to_string(i), "soort " + std::to_string(i));
    card.needsIdentity = i <= 6;
    if (card.needsIdentity) card.fits = {"een"};
    scene.knowledge.cards.push_back(card);
  }
  scene.yes("een");
  scene.yes("aanhouding_opruiing");
  suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
  REQUIRE(scene.assessment.suggestions.size() == 7);
  CHECK(scene.assessment.suggestions[3].card == "X-04");
  CHECK(scene.assessment.suggestions[4].card == "X-07");
}

TEST_CASE("a demonstration locks what restricts, and the gate is written in the assessment", "[suggest]") {
  Card card = sampleCard("X-01");
  card.restricts = true;
  Scene scene = sceneWith(card);
  suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
  CHECK_FALSE(suggest::isDemonstration(scene.answers, scene.knowledge));
  CHECK(scene.assessment.blocked.empty());
  scene.yes("vreedzame_betoging");
  suggest::suggest(scene.answers, scene.knowledge, scene.assessment);
  CHECK(suggest::isDemonstration(scene.answers, scene.knowledge));
  REQUIRE(scene.assessment.blocked.size() == 1);
  CHECK(scene.assessment.blocked[0].card == "X-01");
  CHECK(scene.assessment.blocked[0].reason == "betogingsslot:wom_toets");
}
