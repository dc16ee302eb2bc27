#pragma once
// Cards and situations for the tests of the proposals.

#include <string>
#include <vector>

#include "support/random_answers.h"

namespace peilstok::test {

inline const std::vector<std::string> kAllPhases{
    "rust", "sluimerend_ongenoegen", "spanning", "concrete_mobilisatie", "escalatie", "na_de_escalatie"};

/// A card that no gate blocks and about which there is nothing to mind.
inline Card sampleCard(const std::string& id, const std::string& category = "signaleren") {
  Card card;
  card.id = id;
  card.name = "kaart " + id;
  card.category = category;
  card.phases = kAllPhases;
  card.decides = "burgemeester";
  card.reversible = "deels";
  card.effort = "middel";
  card.lightness = 2;
  card.checked = "2026-10-01";
  return card;
}

/// The indicators by which gates and ranking look, and a few to be grounds.
inline Framework sampleFramework() {
  Framework framework = smallFramework({{"a", 1000}});
  for (const char* id : {"plek_genoemd", "kwetsbaar_object", "vreedzame_betoging", "aanhouding_opruiing",
                         "groot_bereik", "een", "twee", "drie", "vier", "vijf"})
    addIndicator(framework, id, "a", 2);
  addIndicator(framework, "wapens", "a", 3).consultPolice = true;
  addIndicator(framework, "dreiging", "a", 3).consultPolice = true;
  PhaseEntry rest;
  rest.name = "Rust";
  framework.phases.push_back(rest);
  return framework;
}

/// Weights of the size of those that ship.
inline Ranking sampleRanking() {
  Ranking ranking;
  ranking.inPhase = 200;
  ranking.onePhase = 60;
  ranking.twoPhases = 30;
  ranking.grounds = 400;
  ranking.groundsCounted = 4;
  ranking.leastGrounds = 1;
  ranking.madeFor = 140;
  ranking.carries = 60;
  for (const std::string& phase : kAllPhases) ranking.lightness[phase] = phase == "escalatie" ? 40 : 200;
  ranking.reversible = {{"ja", 70}, {"deels", 35}, {"nee", 0}};
  ranking.effort = {{"klein", 50}, {"middel", 25}, {"groot", 0}};
  ranking.status = {{"bruikbaar", 1000},
                    {"alleen_met_juridisch_advies", 850},
                    {"vereist_raadsbesluit", 800},
                    {"niet_door_gemeente", 700}};
  ranking.sideEffect = 20;
  ranking.sideEffectsMost = 80;
  ranking.spreads = 100;
  ranking.mayBeLate = 80;
  ranking.slow = 200;
  ranking.slowHours = 12;
  ranking.askPolice = 300;
  ranking.experienceMost = 60;
  ranking.experienceDoubt = 3;
  ranking.widelyKnown = {"groot_bereik"};
  ranking.worthShowing = 350;
  return ranking;
}

struct Scene {
  Knowledge knowledge;
  Answers answers;
  Assessment assessment;

  Scene() {
    knowledge.framework = sampleFramework();
    knowledge.ranking = sampleRanking();
    answers.byIndicator.resize(knowledge.framework.indicators.size());
    answers.municipality = "GM0361";
    assessment.now = *civil::parseIso("2026-11-19T16:00:00+01:00");
    in(Phase::oplopende_spanningen, Step::concrete_mobilisatie);
  }
  void in(Phase phase, Step step = Step::none) {
    assessment.phase.phase = phase;
    assessment.phase.step = step;
  }
  void answer(const std::string& id, Answer value) {
    answers.byIndicator.at(indexOf(knowledge.framework, id)) = {value, "mens"};
  }
  void yes(const std::string& id) { answer(id, Answer::ja); }
};

inline Card randomCard(Random& random, int number, const Framework& framework) {
  const std::vector<std::string> categories{"signaleren", "communiceren", "interveniëren", "bestuursrecht",
                                            "strafrecht", "civiel",       "nazorg"};
  const std::string& category = random.oneOf(categories);
  Card card = sampleCard("K-" + std::to_string(number), category);
  card.phases.clear();
  for (const std::string& phase : kAllPhases)
    if (random.chance(60)) card.phases.push_back(phase);
  card.status = random.chance(60) ? CardStatus::bruikbaar : static_cast<CardStatus>(random.number(0, 5));
  card.lightness = random.number(1, 5);
  card.reversible = random.oneOf(std::vector<std::string>{"ja", "deels", "nee"});
  card.effort = random.oneOf(std::vector<std::string>{"klein", "middel", "groot"});
  card.leadTimeHours[0] = random.number(0, 100);
  card.leadTimeHours[1] = card.leadTimeHours[0] + random.number(0, 100);
  card.needsIdentity = random.chance(25);
  card.needsPlace = random.chance(25);
  card.restricts = random.chance(25);
  card.restrictsAssembly = random.chance(15);
  card.publicMessage = category == "communiceren";
  if (random.chance(50)) card.sideEffects.push_back("rode_lap");
  for (int n = random.number(1, 6); n > 0; --n) card.fits.push_back(random.oneOf(framework.indicators).id);
  return card;
}

inline Scene randomScene(Random& random) {
  Scene scene;
  scene.in(static_cast<Phase>(random.number(0, 4)));
  if (scene.assessment.phase.phase == Phase::oplopende_spanningen)
    scene.assessment.phase.step = random.chance(50) ? Step::spanning : Step::concrete_mobilisatie;
  for (IndicatorAnswer& one : scene.answers.byIndicator) one.answer = static_cast<Answer>(random.number(0, 2));
  scene.assessment.consultPoliceNow = random.chance(30);
  if (random.chance(50)) scene.answers.hoursToEvent = random.number(0, 120);
  return scene;
}

}  // namespace peilstok::test
