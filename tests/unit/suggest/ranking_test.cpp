#include "support/catch.h"

#include "suggest/ranking.h"
#include "support/sample_cards.h"

using namespace peilstok;
using namespace peilstok::test;
using suggest::Candidate;

namespace {

int fit(const Scene& scene, const Card& card) {
  const suggest::Situation situation = suggest::situationOf(scene.answers, scene.knowledge, scene.assessment);
  return suggest::rate(card, situation, scene.knowledge.framework).fit;
}

Card withFits(std::vector<std::string> fits) {
  Card card = sampleCard("X-01", "interveniëren");
  card.fits = std::move(fits);
  return card;
}

}  // namespace

TEST_CASE("more grounds that are ja make a card fit better", "[suggest]") {
  Scene scene;
  const Card two = withFits({"een", "twee"}), five = withFits({"een", "twee", "drie", "vier", "vijf"});
  const int none = fit(scene, two);
  scene.yes("een");
  const int one = fit(scene, two);
  CHECK(one > none);
  CHECK(one > fit(scene, five));  // half of its grounds against a fifth
  scene.yes("twee");
  CHECK(fit(scene, two) > one);
  scene.answer("twee", Answer::nee);
  CHECK(fit(scene, two) == one);
  for (const char* id : {"twee", "drie", "vier"}) scene.yes(id);
  CHECK(fit(scene, five) == fit(scene, two));  // four grounds are enough
}

TEST_CASE("light goes first in low phases, what fits in grave ones", "[suggest]") {
  Scene scene;
  Card light = withFits({"een", "twee", "drie"}), heavy = withFits({"vier", "vijf", "drie"});
  light.lightness = 1;
  heavy.lightness = 5;
  scene.yes("vier");
  scene.in(Phase::sluimerend_ongenoegen);
  CHECK(fit(scene, light) > fit(scene, heavy));
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

TEST_CASE("a card made for a demonstration fits less where there is none", "[suggest]") {
  Scene scene;
  Card card = withFits({"vreedzame_betoging", "een"}), other = withFits({"twee", "een"});
  card.restricts = other.restricts = true;
  CHECK(fit(scene, card) < fit(scene, other));
  card.restricts = other.restricts = false;
  CHECK(fit(scene, card) == fit(scene, other));
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
