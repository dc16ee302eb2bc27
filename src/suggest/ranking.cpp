#include "suggest/ranking.h"

#include <algorithm>
#include <cmath>

#include "model/words.h"

namespace peilstok::suggest {

namespace {

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

int weightOf(const std::map<std::string, int>& weights, std::string_view word) {
  const auto at = weights.find(std::string(word));
  return at == weights.end() ? 0 : at->second;
}

/// A card that asks the police: one for signalling whose grounds are, for the most part, marks to consult them.
bool asksPolice(const Card& card, const Framework& framework) {
  if (card.category != "signaleren") return false;
  const auto marked = std::count_if(card.fits.begin(), card.fits.end(), [&](const std::string& id) {
    const Indicator* one = framework.indicator(id);
    return one && one->consultPolice;
  });
  return 2 * static_cast<std::size_t>(marked) > card.fits.size();
}

int phasePart(const Candidate& candidate, const Ranking& ranking) {
  if (candidate.outOfPhase) return 0;
  const std::size_t phases = candidate.card->phases.size();
  return ranking.inPhase + (phases == 1 ? ranking.onePhase : phases == 2 ? ranking.twoPhases : 0);
}

/// How light, how easy to undo, how little work. The graver the phase, the less a light means is preferred.
int easePart(const Card& card, const Situation& situation, const Ranking& ranking) {
  return weightOf(ranking.lightness, situation.phaseId) * (5 - std::clamp(card.lightness, 1, 5)) / 4 +
         weightOf(ranking.reversible, card.reversible) + weightOf(ranking.effort, card.effort);
}

/// What was seen here before. A few times say little, so it only tells apart cards that fit alike.
int experiencePart(const CardExperience& seen, const Ranking& ranking) {
  const int told = seen.helped + seen.nothing + seen.backfired;
  if (told == 0) return 0;
  const int balance = seen.helped - seen.nothing - 2 * seen.backfired;
  return std::clamp(balance * ranking.experienceMost / (told + ranking.experienceDoubt), -ranking.experienceMost,
                    ranking.experienceMost);
}

bool applies(const BreadthRule& rule, const Situation& situation) {
  if (!has(rule.phases, situation.phaseId)) return false;
  return rule.whenAny.empty() || std::any_of(rule.whenAny.begin(), rule.whenAny.end(),
                                             [&](const std::string& id) { return situation.yesTo(id) != nullptr; });
}

bool answers(const Card& card, const BreadthRule& rule) {
  return has(rule.categories, card.category) && (rule.cards.empty() || has(rule.cards, card.id)) && (!rule.onTheSpot || (card.needsPlace && card.where == "fysiek"));
}

/// Keeps count of what was taken, so that the list stays mixed.
class Selection {
 public:
  Selection(std::vector<Candidate>& all, const Ranking& ranking)
      : m_all(all), m_ranking(ranking), m_taken(all.size(), 0) {}

  std::size_t size() const { return m_size; }
  std::size_t withoutIdentity() const { return m_withoutIdentity; }
  bool taken(std::size_t i) const { return m_taken[i] != 0; }

  void take(std::size_t i) {
    if (taken(i) || m_size == m_ranking.most) return;
    m_taken[i] = 1;
    ++m_size;
    if (!m_all[i].card->needsIdentity) ++m_withoutIdentity;
  }

  /// The best that answers the rule, unless one that was taken already does.
  void takeFor(const BreadthRule& rule) {
    for (std::size_t i = 0; i < m_all.size(); ++i) {
      if (!answers(*m_all[i].card, rule)) continue;
      if (!taken(i)) m_all[i].breadth = &rule;
      return take(i);
    }
  }

  std::size_t ofKind(const std::string& category) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_all.size(); ++i)
      if (taken(i) && m_all[i].card->category == category && m_all[i].card->id != kSilenceCard) ++count;
    return count;
  }

  /// Room is kept for the cards that need no identity.
  bool roomFor(const Card& card) const {
    return m_size < m_ranking.most && ofKind(card.category) < m_ranking.ofOneCategory &&
           (!card.needsIdentity || m_size - m_withoutIdentity + m_ranking.withoutIdentity < m_ranking.most);
  }

 private:
  std::vector<Candidate>& m_all;
  const Ranking& m_ranking;
  std::vector<char> m_taken;
  std::size_t m_size = 0, m_withoutIdentity = 0;
};

}  // namespace

Rating::Rating(const Situation& situation, const Knowledge& knowledge, const std::vector<Card>& cards)
    : m_situation(situation),
      m_knowledge(knowledge),
      m_cards(static_cast<double>(std::max<std::size_t>(2, cards.size()))) {
  for (const Card& card : cards)
    for (const std::string& id : card.fits) ++m_uses[id];
  std::vector<double> weights;
  for (const Indicator* one : situation.yes) weights.push_back(weight(one->id));
  std::sort(weights.begin(), weights.end(), std::greater<>());
  double sum = 0;
  for (std::size_t i = 0; i < weights.size() && i < static_cast<std::size_t>(knowledge.ranking.groundsCounted); ++i)
    sum += weights[i];
  m_most = std::max(knowledge.ranking.leastGrounds, sum);
}

/// How much a ground says: strong ones more than weak ones, and those that few cards answer more than a place and a
/// time, which nearly every card can do something with.
double Rating::weight(const std::string& indicator) const {
  const auto uses = m_uses.find(indicator);
  const Indicator* one = m_knowledge.framework.indicator(indicator);
  if (!one || uses == m_uses.end()) return 0;
  const int strength = indicator == kDemonstration ? 3 : one->strength;
  return (strength + 1) / 4.0 * std::log(m_cards / uses->second) / std::log(m_cards);
}

int Rating::groundsPart(const Candidate& candidate) const {
  double sum = 0;
  for (const Indicator* one : candidate.grounds) sum += weight(one->id);
  return static_cast<int>(std::lround(m_knowledge.ranking.grounds * std::min(1.0, sum / m_most)));
}

/// What speaks against the card, whatever its grounds.
int Rating::againstPart(const Candidate& candidate) const {
  const Ranking& ranking = m_knowledge.ranking;
  const Card& card = *candidate.card;
  int part = std::min(ranking.sideEffectsMost, ranking.sideEffect * static_cast<int>(card.sideEffects.size()));
  if (candidate.spreads) part += ranking.spreads;
  if (mayBeLate(card, m_situation)) part += ranking.mayBeLate;
  if (m_situation.phase == Phase::escalatie && card.leadTimeHours[0] > ranking.slowHours) part += ranking.slow;
  return part;
}

Candidate Rating::rate(const Card& card) const {
  const Ranking& ranking = m_knowledge.ranking;
  Candidate candidate;
  candidate.card = &card;
  for (const Indicator* one : m_situation.yes)
    if (has(card.fits, one->id)) candidate.grounds.push_back(one);
  candidate.outOfPhase = !inPhase(card, m_situation);
  candidate.policeCard = m_situation.consultPolice && asksPolice(card, m_knowledge.framework);
  candidate.spreads = card.publicMessage && !m_situation.widelyKnown && has(card.sideEffects, "rode_lap");

  int fit = groundsPart(candidate) + easePart(card, m_situation, ranking) + phasePart(candidate, ranking);
  if (std::any_of(candidate.grounds.begin(), candidate.grounds.end(),
                  [&](const Indicator* one) { return has(card.madeFor, one->id); }))
    fit += ranking.madeFor;
  if (has(card.fits, m_situation.carries)) fit += ranking.carries;
  fit += experiencePart(card.experience, ranking) - againstPart(candidate);
  fit = std::max(0, fit) * weightOf(ranking.status, word(card.status)) / 1000;
  if (candidate.outOfPhase) fit /= 2;
  if (candidate.policeCard) fit += ranking.askPolice;
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
    return one.card->category == "communiceren" && one.card->publicMessage;
  });
  return at == candidates.end() ? nullptr : at->card;
}

std::vector<Candidate> choose(std::vector<Candidate> candidates, const Situation& situation, const Ranking& ranking) {
  sortByFit(candidates);
  Selection chosen(candidates, ranking);
  const Card* message = bestMessage(candidates);
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (candidates[i].card->id == kSilenceCard || candidates[i].card == message) chosen.take(i);
  for (const BreadthRule& rule : ranking.breadth)
    if (applies(rule, situation)) chosen.takeFor(rule);
  for (std::size_t i = 0; i < candidates.size() && candidates[i].fit >= ranking.worthShowing; ++i)
    if (!chosen.taken(i) && chosen.roomFor(*candidates[i].card)) chosen.take(i);
  for (std::size_t i = 0; i < candidates.size() && chosen.withoutIdentity() < ranking.withoutIdentity; ++i)
    if (!candidates[i].card->needsIdentity) chosen.take(i);
  for (std::size_t i = 0; i < candidates.size() && chosen.size() < ranking.least; ++i) chosen.take(i);

  std::vector<Candidate> out;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (chosen.taken(i)) out.push_back(std::move(candidates[i]));
  return out;
}

}  // namespace peilstok::suggest
