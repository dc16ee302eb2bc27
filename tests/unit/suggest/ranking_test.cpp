#include "support/catch.h"

#include "suggest/ranking.h"
#include "support/sample_cards.h"

using namespace peilstok;
using namespace peilstok::test;
using suggest::Candidate;

namespace {

int fit(const Scene& scene, const Card& card) {
  const suggest::Situation situation = suggest::situationOf(scene.answers, scene.knowledge, scene.assessment);
  // Nine others without grounds: a ground of this card alone is one of ten.
  std::vector<Card> cards(9, sampleCard("X-00"));
  cards.push_back(card);
  return suggest::Rating(situation, scene.knowledge, cards).rate(card).fit;
}

Card withFits(std::vector<std::string> fits) {
  Card card = sampleCard("X-01", "interveniëren");
  card.fits = std::move(fits);
  return card;
}

}  // namespace

TEST_CASE("the more of the picture a card answers, the better it fits", "[suggest]") {
  Scene scene;
  const Card two = withFits({"een", "twee"}), one = withFits({"een"});
  const int none = fit(scene, two);
  scene.yes("een");
  const int half = fit(scene, two);
  CHECK(half > none);
  CHECK(half == fit(scene, one));
  scene.yes("twee");
  CHECK(fit(scene, two) > half);
  CHECK(fit(scene, two) > fit(scene, one));
  scene.answer("twee", Answer::nee);
  CHECK(fit(scene, two) == half);
}

TEST_CASE("a ground that few cards answer says more than one that all do", "[suggest]") {
  Scene scene;
  scene.yes("een");
  scene.yes("twee");
  const Card rare = withFits({"een"}), common = withFits({"twee"});
  std::vector<Card> cards(8, withFits({"twee"}));
  cards.push_back(rare);
  cards.push_back(common);
  const suggest::Situation situation = suggest::situationOf(scene.answers, scene.knowledge, scene.assessment);
  const suggest::Rating rating(situation, scene.knowledge, cards);
  CHECK(rating.rate(rare).fit > rating.rate(common).fit);
}

TEST_CASE("a card made for a ground goes before one that it merely fits", "[suggest]") {
  Scene scene;
  Card card = withFits({"een", "twee"});
  const int without = fit(scene, card);
  card.madeFor = {"een"};
  CHECK(fit(scene, card) == without);
  scene.yes("twee");
  const int fits = fit(scene, card);
  card.madeFor = {"twee"};
  CHECK(fit(scene, card) == fits + scene.knowledge.ranking.madeFor);
}

TEST_CASE("what was seen here counts a little, and less the fewer times", "[suggest]") {
  Scene scene;
  Card card = withFits({"een"});
  const int unseen = fit(scene, card);
  card.experience.unknown = 5;
  CHECK(fit(scene, card) == unseen);
  card.experience.helped = 1;
  const int once = fit(scene, card);
  card.experience.helped = 9;
  CHECK(once > unseen);
  CHECK(fit(scene, card) > once);
  CHECK(fit(scene, card) <= unseen + scene.knowledge.ranking.experienceMost);
  card.experience = {};
  card.experience.backfired = 2;
  CHECK(fit(scene, card) < unseen);
}

TEST_CASE("what may take longer than is left fits less", "[suggest]") {
  Scene scene;
  Card card = withFits({"een"});
  card.leadTimeHours = {1, 8};
  const int untimed = fit(scene, card);
  scene.answers.hoursToEvent = 9;
  CHECK(fit(scene, card) == untimed);
  scene.answers.hoursToEvent = 7;
  CHECK(fit(scene, card) < untimed);
}

TEST_CASE("breadth is taken for, also where the fit alone would not", "[suggest]") {
  Scene scene;
  BreadthRule rule{"breed", {"concrete_mobilisatie"}, {"een"}, {"bestuursrecht"}, {}, false};
  scene.knowledge.ranking.breadth = {rule};
  scene.knowledge.ranking.most = 3;
  std::vector<Card> cards{sampleCard("A-01"), sampleCard("A-02", "communiceren"), sampleCard("A-03", "civiel"),
                          sampleCard("A-04", "bestuursrecht")};
  cards[3].lightness = 5;
  const auto chosen = [&] {
    const suggest::Situation situation = suggest::situationOf(scene.answers, scene.knowledge, scene.assessment);
    const suggest::Rating rating(situation, scene.knowledge, cards);
    std::vector<Candidate> all;
    for (const Card& card : cards) all.push_back(rating.rate(card));
    std::string ids;
    for (const Candidate& one : suggest::choose(std::move(all), situation, scene.knowledge.ranking))
      ids += one.card->id + (one.breadth ? "* " : " ");
    return ids;
  };
  CHECK(chosen().find("A-04") == std::string::npos);
  scene.yes("een");
  CHECK(chosen().find("A-04*") != std::string::npos);
  scene.in(Phase::rust);
  CHECK(chosen().find("A-04") == std::string::npos);
}

TEST_CASE("light goes first in low phases, what fits in grave ones", "[suggest]") {
  Scene scene;
  Card light = withFits({"een", "twee", "drie"}), heavy = withFits({"vier", "vijf", "drie"});
  light.lightness = 1;
  heavy.lightness = 5;
  scene.yes("drie");
  scene.in(Phase::sluimerend_ongenoegen);
  CHECK(fit(scene, light) > fit(scene, heavy));
  scene.yes("vier");
  scene.in(Phase::escalatie);
  CHECK(fit(scene, heavy) > fit(scene, light));
  scene.answer("vier", Answer::nee);
  CHECK(fit(scene, light) > fit(scene, heavy));  // with grounds alike the lightest still wins
}

TEST_CASE("reversible, cheap and harmless count for a card", "[suggest]") {
  Scene scene;
  const Card base = withFits({"een"});
  Card other = base;
  other.reversible = "ja";
  CHECK(fit(scene, other) > fit(scene, base));
  other.reversible = "nee";
  CHECK(fit(scene, other) < fit(scene, base));
  other = base;
  other.effort = "klein";
  CHECK(fit(scene, other) > fit(scene, base));
  other.effort = "groot";
  CHECK(fit(scene, other) < fit(scene, base));
  other = base;
  other.sideEffects = {"hoge_kosten"};
  CHECK(fit(scene, other) < fit(scene, base));
  other = base;
  other.phases = {"concrete_mobilisatie"};
  CHECK(fit(scene, other) > fit(scene, base));
}

TEST_CASE("a red rag costs more while the call is not widely known", "[suggest]") {
  Scene scene;
  Card message = sampleCard("COM-03", "communiceren"), other = message;
  message.publicMessage = true;
  message.sideEffects = {"rode_lap"};
  other.publicMessage = true;
  other.sideEffects = {"hoge_kosten"};
  CHECK(fit(scene, message) < fit(scene, other));
  scene.yes("groot_bereik");
  CHECK(fit(scene, message) == fit(scene, other));
}

TEST_CASE("what the law holds back fits less", "[suggest]") {
  Scene scene;
  Card card = withFits({"een"});
  const int usable = fit(scene, card);
  for (const CardStatus status :
       {CardStatus::alleen_met_juridisch_advies, CardStatus::vereist_raadsbesluit, CardStatus::niet_door_gemeente}) {
    card.status = status;
    CHECK(fit(scene, card) < usable);
  }
}

TEST_CASE("asking the police goes up when a mark says so", "[suggest]") {
  Scene scene;
  Card police = sampleCard("SIG-03"), other = sampleCard("SIG-04");
  police.fits = {"wapens", "dreiging", "een"};
  other.fits = {"wapens", "twee", "een"};
  CHECK(fit(scene, police) == fit(scene, other));
  scene.assessment.consultPoliceNow = true;
  CHECK(fit(scene, police) > fit(scene, other));
  police.category = "strafrecht";
  CHECK(fit(scene, police) == fit(scene, other));
}

TEST_CASE("ties break by lightness, then by id", "[suggest]") {
  Card a = sampleCard("A-02"), b = sampleCard("A-01"), c = sampleCard("A-03");
  c.lightness = 1;
  std::vector<Candidate> candidates(3);
  candidates[0].card = &a;
  candidates[1].card = &b;
  candidates[2].card = &c;
  suggest::sortByFit(candidates);
  CHECK(candidates[0].card == &c);
  CHECK(candidates[1].card == &b);
  CHECK(candidates[2].card == &a);
  candidates[2].fit = 1;
  suggest::sortByFit(candidates);
  CHECK(candidates[0].card == &a);
}
