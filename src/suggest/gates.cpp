#include "suggest/gates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "model/words.h"

namespace peilstok::suggest {

namespace {

bool tooLate(const Card& card, const Situation& situation) {
  return situation.hoursLeft && card.leadTimeHours[0] > *situation.hoursLeft && boundToMoment(card, situation);
}

/// The card that was played before and leaves no room for this one.
const Card* closedBy(const Card& card, const Situation& situation) {
  const auto at = std::find_if(situation.played.begin(), situation.played.end(), [&](const Card* earlier) {
    return std::any_of(earlier->closings.begin(), earlier->closings.end(),
                       [&](const Closing& one) { return one.card == card.id; });
  });
  return at == situation.played.end() ? nullptr : *at;
}

bool rightsTested(const Card& card, const Situation& situation) {
  return std::find(situation.rightsTested.begin(), situation.rightsTested.end(), card.id) !=
         situation.rightsTested.end();
}

/// The first sign that the card makes things worse, or nothing.
const Indicator* counterindication(const Card& card, const Situation& situation) {
  for (const Counterindication& one : card.unfitWhen)
    for (const std::string& id : one.indicators)
      if (const Indicator* yes = situation.yesTo(id)) return yes;
  return nullptr;
}

bool hasOccasion(const Card& card, const Situation& situation) {
  return card.onlyWhen.empty() || std::any_of(card.onlyWhen.begin(), card.onlyWhen.end(),
                                              [&](const std::string& id) { return situation.yesTo(id) != nullptr; });
}

/// A spot, street or town in the own municipality; the municipality's own name is no place to stand.
bool namesPlace(const Assessment& assessment, const std::string& municipality) {
  if (municipality.empty()) return false;
  return std::any_of(assessment.where.begin(), assessment.where.end(), [&](const PlaceMention& place) {
    return place.kind != PlaceKind::gemeente && place.role == PlaceRole::hier && place.municipality == municipality;
  });
}

}  // namespace

const Indicator* Situation::yesTo(std::string_view id) const {
  const auto at = std::find_if(yes.begin(), yes.end(), [&](const Indicator* one) { return one->id == id; });
  return at == yes.end() ? nullptr : *at;
}

bool isDemonstration(const Answers& answers, const Knowledge& knowledge) {
  const std::vector<Indicator>& indicators = knowledge.framework.indicators;
  for (std::size_t i = 0; i < indicators.size() && i < answers.byIndicator.size(); ++i)
    if (indicators[i].id == kDemonstration) return answers.byIndicator[i].answer == Answer::ja;
  return false;
}

Situation situationOf(const Answers& answers, const Knowledge& knowledge, const Assessment& assessment) {
  Situation situation;
  const std::vector<Indicator>& indicators = knowledge.framework.indicators;
  for (std::size_t i = 0; i < indicators.size() && i < answers.byIndicator.size(); ++i)
    if (answers.byIndicator[i].answer == Answer::ja) situation.yes.push_back(&indicators[i]);
  std::stable_sort(situation.yes.begin(), situation.yes.end(),
                   [](const Indicator* a, const Indicator* b) { return a->strength > b->strength; });
  situation.phase = assessment.phase.phase;
  situation.step = assessment.phase.step;
  situation.phaseId = situation.step == Step::none ? word(situation.phase) : word(situation.step);
  situation.demonstrationLock = isDemonstration(answers, knowledge);
  situation.identityKnown = situation.yesTo("aanhouding_opruiing") != nullptr;
  situation.placeKnown = situation.yesTo("plek_genoemd") || situation.yesTo("kwetsbaar_object") ||
                         namesPlace(assessment, answers.municipality);
  const auto& known = knowledge.ranking.widelyKnown;
  situation.widelyKnown =
      std::any_of(known.begin(), known.end(), [&](const std::string& id) { return situation.yesTo(id) != nullptr; });
  situation.consultPolice = assessment.consultPoliceNow;
  // A day without an hour lasts until midnight: whoever acts on that day may still be in time.
  constexpr double kDay = 24;
  situation.hoursLeft = answers.hoursToEvent;
  if (situation.hoursLeft && answers.daysToEvent) *situation.hoursLeft += kDay;
  if (!assessment.phase.grounds.empty()) situation.carries = assessment.phase.grounds.front().indicator;
  situation.now = assessment.now;
  return situation;
}

bool boundToMoment(const Card& card, const Situation& situation) {
  // Only what is still to come can be missed. In rust and sluimerend ongenoegen nothing is planned; in an escalation
  // the moment is now and every hour counts.
  if (situation.phase != Phase::oplopende_spanningen && situation.phase != Phase::na_de_escalatie) return false;
  const bool afterwards = card.category == "nazorg" || card.category == "strafrecht";
  return !(afterwards && situation.phase == Phase::na_de_escalatie);
}

bool mayBeLate(const Card& card, const Situation& situation) {
  return situation.hoursLeft && card.leadTimeHours[1] > *situation.hoursLeft && boundToMoment(card, situation);
}

bool inPhase(const Card& card, const Situation& situation) {
  // A card may name oplopende_spanningen as a whole: then both steps are meant.
  return std::any_of(card.phases.begin(), card.phases.end(),
                     [&](const std::string& id) { return id == situation.phaseId || id == word(situation.phase); });
}

std::string blockedBy(const Card& card, const Situation& situation) {
  if (card.status == CardStatus::nog_geen_recht) return "status:nog_geen_recht";
  if (card.status == CardStatus::niet_gebruiken) return "status:niet_gebruiken";
  if (!inPhase(card, situation) && card.id != kSilenceCard) return fmt::format("fase:{}", situation.phaseId);
  if (!hasOccasion(card, situation)) return "aanleiding:ontbreekt";
  if (const Indicator* sign = counterindication(card, situation)) return "tegenaanwijzing:" + sign->id;
  if (const Card* earlier = closedBy(card, situation)) return "opschaalruimte:" + earlier->id;
  if (situation.demonstrationLock && (card.restricts || card.restrictsAssembly) && !rightsTested(card, situation))
    return "betogingsslot:wom_toets";
  if (card.needsIdentity && !situation.identityKnown) return "identiteit:onbekend";
  if (tooLate(card, situation))
    return fmt::format("doorlooptijd:{}_uur_over", static_cast<long>(std::floor(*situation.hoursLeft)));
  if (card.needsPlace && !situation.placeKnown) return "plek:onbekend";
  return {};
}

}  // namespace peilstok::suggest
