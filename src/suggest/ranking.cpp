#include "suggest/ranking.h"

#include <algorithm>

namespace peilstok::suggest {

namespace {

// The parts of the fit, in thousandths. What the grounds say weighs most; the rest tells cards apart that fit alike.
constexpr int kInPhase = 200;
constexpr int kGrounds = 450;
constexpr int kEnoughGrounds = 4;  // a card with many possible grounds need not have them all
constexpr int kMadeForPhase = 60;  // for one phase alone; half of it for two
constexpr int kReversible = 70, kPartlyReversible = 35;
constexpr int kSmallEffort = 50, kMiddleEffort = 25;
constexpr int kSideEffect = 20, kSideEffectsMost = 80;
constexpr int kSpreads = 100;          // a red rag for who had not heard of it yet
constexpr int kNoDemonstration = 200;  // made for a demonstration, and this is none
constexpr int kCarries = 120;          // made for what opened the phase
constexpr int kTooSlow = 200;          // in an escalation, for what cannot begin within kSlowHours
constexpr double kSlowHours = 12;
constexpr int kPolice = 300;  // a mark says: within the hour

// How many to put forward.
constexpr std::size_t kLeast = 3, kMost = 7;
constexpr std::size_t kOfOneKind = 3;  // never one answer: not seven ways of asking around either
constexpr std::size_t kWithoutIdentity = 3;
constexpr int kWorthShowing = 350;

/// How much a light means is preferred. The graver the phase, the less: then what fits may be heavy.
int lightnessWeight(const Situation& situation) {
  switch (situation.phase) {
    case Phase::rust:
    case Phase::sluimerend_ongenoegen: return 200;
    case Phase::oplopende_spanningen: return situation.step == Step::concrete_mobilisatie ? 110 : 160;
    case Phase::escalatie: return 40;
    case Phase::na_de_escalatie: return 150;
  }
  return 200;
}

/// Share of the fit that is left by what the law says of the card, in thousandths.
int lawfulness(CardStatus status) {
  switch (status) {
    case CardStatus::bruikbaar: return 1000;
    case CardStatus::alleen_met_juridisch_advies: return 850;
    case CardStatus::vereist_raadsbesluit: return 800;
    case CardStatus::niet_door_gemeente: return 700;
    case CardStatus::nog_geen_recht:
    case CardStatus::niet_gebruiken: return 0;
  }
  return 0;
}

/// A card that asks the police: one for signalling whose grounds are, for the most part, marks to consult them.
bool asksPolice(const Card& card, const Framework& framework) {
  if (card.category != "signaleren") return false;
  const auto marked = std::count_if(card.fits.begin(), card.fits.end(), [&](const std::string& id) {
    return std::any_of(framework.indicators.begin(), framework.indicators.end(),
                       [&](const Indicator& one) { return one.consultPolice && one.id == id; });
  });
  return 2 * static_cast<std::size_t>(marked) > card.fits.size();
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

int groundsPart(const Candidate& candidate) {
  const int of = std::min(kEnoughGrounds, static_cast<int>(candidate.card->fits.size()));
  return of == 0 ? 0 : kGrounds * std::min(of, static_cast<int>(candidate.grounds.size())) / of;
}

int phasePart(const Candidate& candidate) {
  if (candidate.outOfPhase) return 0;
  const std::size_t phases = candidate.card->phases.size();
  return kInPhase + (phases == 1 ? kMadeForPhase : phases == 2 ? kMadeForPhase / 2 : 0);
}

int easePart(const Card& card, const Situation& situation) {
  int part = lightnessWeight(situation) * (5 - std::clamp(card.lightness, 1, 5)) / 4;
  if (card.reversible == "ja") part += kReversible;
  if (card.reversible == "deels") part += kPartlyReversible;
  if (card.effort == "klein") part += kSmallEffort;
  if (card.effort == "middel") part += kMiddleEffort;
  return part;
}

/// What speaks against the card, whatever its grounds.
int againstPart(const Candidate& candidate, const Situation& situation) {
  const Card& card = *candidate.card;
  int part = std::min(kSideEffectsMost, kSideEffect * static_cast<int>(card.sideEffects.size()));
  if (candidate.spreads) part += kSpreads;
  if (situation.phase == Phase::escalatie && card.leadTimeHours[0] > kSlowHours) part += kTooSlow;
  const bool restricts = card.restricts || card.restrictsAssembly;
  if (restricts && !situation.demonstrationLock && has(card.fits, kDemonstration)) part += kNoDemonstration;
  return part;
}

/// Keeps count of what was taken, so that the list stays mixed.
class Selection {
 public:
  explicit Selection(const std::vector<Candidate>& all) : m_all(all), m_taken(all.size(), 0) {}

  std::size_t size() const { return m_size; }
  std::size_t withoutIdentity() const { return m_withoutIdentity; }
  bool taken(std::size_t i) const { return m_taken[i] != 0; }

  void take(std::size_t i) {
    if (taken(i)) return;
    m_taken[i] = 1;
    ++m_size;
    if (!m_all[i].card->needsIdentity) ++m_withoutIdentity;
  }

  std::size_t ofKind(const std::string& category) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_all.size(); ++i)
      if (taken(i) && m_all[i].card->category == category && m_all[i].card->id != kSilenceCard) ++count;
    return count;
  }

  /// Room is kept for the cards that need no identity.
  bool roomFor(const Card& card) const {
    return m_size < kMost && (!card.needsIdentity || m_size - m_withoutIdentity < kMost - kWithoutIdentity);
  }

 private:
  const std::vector<Candidate>& m_all;
  std::vector<char> m_taken;
  std::size_t m_size = 0, m_withoutIdentity = 0;
};

}  // namespace

Candidate rate(const Card& card, const Situation& situation, const Framework& framework) {
  Candidate candidate;
  candidate.card = &card;
  for (const Indicator* one : situation.yes)
    if (has(card.fits, one->id)) candidate.grounds.push_back(one);
  candidate.outOfPhase = !inPhase(card, situation);
  candidate.policeCard = situation.consultPolice && asksPolice(card, framework);
  candidate.spreads = card.publicMessage && !situation.widelyKnown && has(card.sideEffects, "rode_lap");

  int fit = groundsPart(candidate) + easePart(card, situation) + phasePart(candidate);
  if (has(card.fits, situation.carries)) fit += kCarries;
  fit -= againstPart(candidate, situation);
  fit = std::max(0, fit) * lawfulness(card.status) / 1000;
  if (candidate.outOfPhase) fit /= 2;
  if (candidate.policeCard) fit += kPolice;
  candidate.fit = std::clamp(fit, 0, 1000);
  return candidate;
}

void sortByFit(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.fit != b.fit) return a.fit > b.fit;
    if (a.card->lightness != b.card->lightness) return a.card->lightness < b.card->lightness;
    return a.card->id < b.card->id;
  });
}

const Card* bestMessage(const std::vector<Candidate>& candidates) {
  const auto at = std::find_if(candidates.begin(), candidates.end(), [](const Candidate& one) {
    return one.card->category == "communiceren" && one.card->id != kSilenceCard;
  });
  return at == candidates.end() ? nullptr : at->card;
}

std::vector<Candidate> choose(std::vector<Candidate> candidates) {
  sortByFit(candidates);
  Selection chosen(candidates);
  const Card* message = bestMessage(candidates);
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (candidates[i].card->id == kSilenceCard || candidates[i].card == message) chosen.take(i);
  for (std::size_t i = 0; i < candidates.size() && candidates[i].fit >= kWorthShowing; ++i) {
    const Card& card = *candidates[i].card;
    if (!chosen.taken(i) && chosen.roomFor(card) && chosen.ofKind(card.category) < kOfOneKind) chosen.take(i);
  }
  for (std::size_t i = 0; i < candidates.size() && chosen.withoutIdentity() < kWithoutIdentity; ++i)
    if (!candidates[i].card->needsIdentity && chosen.size() < kMost) chosen.take(i);
  for (std::size_t i = 0; i < candidates.size() && chosen.size() < kLeast; ++i) chosen.take(i);

  std::vector<Candidate> out;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (chosen.taken(i)) out.push_back(std::move(candidates[i]));
  return out;
}

}  // namespace peilstok::suggest
