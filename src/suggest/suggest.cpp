#include "suggest/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "suggest/gates.h"
#include "suggest/ranking.h"
#include "suggest/words.h"

namespace peilstok::suggest {

namespace {

constexpr std::size_t kGroundsShown = 3;
constexpr std::size_t kKeysShown = 3;

/// What holds for the proposal as a whole while its parts are put into words.
struct Frame {
  const Situation& situation;
  const std::vector<Card>& cards;
  const Framework& framework;
  const Assessment& assessment;
  const Card* message = nullptr;
  int lightest = 0;  ///< lightness of the lightest allowed card that has a ground

  const Card* card(const std::string& id) const {
    const auto at = std::find_if(cards.begin(), cards.end(), [&](const Card& one) { return one.id == id; });
    return at == cards.end() ? nullptr : &*at;
  }
  std::string phaseName() const {
    for (const PhaseEntry& one : framework.phases)
      if (one.phase == situation.phase && one.step == situation.step) return one.name;
    return std::string(situation.phaseId);
  }
};

std::vector<std::string> reasons(const Candidate& candidate, const Frame& frame) {
  const Card& card = *candidate.card;
  std::vector<std::string> out;
  if (candidate.policeCard) out.push_back(fmt::format(words::kPolice, text::joined(frame.assessment.consultBecause)));
  for (std::size_t i = 0; i < candidate.grounds.size() && i < kGroundsShown; ++i) {
    const Indicator& one = *candidate.grounds[i];
    out.push_back(one.whenYes.empty() ? one.name : one.whenYes);
  }
  if (card.id == kSilenceCard) out.emplace_back(words::kSilence);
  if (&card == frame.message) out.emplace_back(words::kMessage);
  if (!candidate.grounds.empty() && !candidate.outOfPhase && card.lightness == frame.lightest)
    out.emplace_back(words::kLightest);
  if (candidate.breadth) out.push_back(candidate.breadth->why);
  if (out.empty()) out.push_back(fmt::format(words::kPhase, frame.phaseName()));
  if (card.reversible == "ja") out.emplace_back(words::kReversible);
  if (const std::string seen = experienceWords(card.experience); !seen.empty() && card.experience.helped > 0)
    out.push_back(fmt::format(words::kExperience, seen));
  return out;
}

/// Keys that still rest on own knowledge, those that the law asks about first.
std::string toVerify(const Card& card) {
  static constexpr auto first =
      std::to_array<std::string_view>({"legal_basis", "status", "may_we", "decides", "lead_time_hours", "conditions"});
  std::vector<std::string> keys = card.toVerify;
  const auto unverified = [](const LegalBasis& one) { return !one.verified; };
  if (std::any_of(card.legalBasis.begin(), card.legalBasis.end(), unverified) &&
      std::find(keys.begin(), keys.end(), "legal_basis") == keys.end())
    keys.emplace_back("legal_basis");
  const auto place = [](const std::string& key) { return std::find(first.begin(), first.end(), key) - first.begin(); };
  std::stable_sort(keys.begin(), keys.end(),
                   [&](const std::string& a, const std::string& b) { return place(a) < place(b); });
  if (keys.empty()) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < keys.size() && i < kKeysShown; ++i) names.emplace_back(words::cardKey(keys[i]));
  const std::size_t more = keys.size() - names.size();
  if (more == 0) return text::joined(names);
  return more == 1 ? fmt::format(words::kOneMore, text::joined(names))
                   : fmt::format(words::kMore, text::joined(names), more);
}

/// The day on which a card was last looked at when that is over half a year ago.
std::string outdated(const Card& card, Instant now) {
  const std::optional<Instant> checked = civil::parseIso(card.checked);
  if (!checked || !checkedLongAgo(card.checked, now)) return {};
  return words::date(civil::fromInstant(*checked).date);
}

void addTime(const Card& card, const Situation& situation, std::vector<std::string>& out) {
  if (!mayBeLate(card, situation)) return;
  out.push_back(fmt::format(words::kMayBeLate, words::hours(card.leadTimeHours[1]),
                            words::hours(std::floor(*situation.hoursLeft))));
}

std::vector<std::string> cautions(const Candidate& candidate, const Frame& frame) {
  const Card& card = *candidate.card;
  std::vector<std::string> out;
  if (candidate.outOfPhase) out.emplace_back(words::kOutOfPhase);
  const std::string_view status = words::status(card.status);
  if (!status.empty())
    out.push_back(card.statusNote.empty() ? std::string(status) : fmt::format("{}: {}", status, card.statusNote));
  if (!card.sideEffectNote.empty()) out.push_back(card.sideEffectNote);
  if (card.experience.helped == 0 && card.experience.nothing + card.experience.backfired > 0)
    out.push_back(fmt::format(words::kExperience, experienceWords(card.experience)));
  if (candidate.spreads) out.emplace_back(words::kRedRag);
  addTime(card, frame.situation, out);
  std::vector<std::string> closed;
  for (const Closing& one : card.closings)
    if (const Card* other = frame.card(one.card)) closed.push_back(other->name);
  if (!closed.empty()) out.push_back(fmt::format(words::kCloses, text::joined(closed)));
  if (!card.conditions.empty()) out.push_back(fmt::format(words::kCondition, card.conditions.front()));
  if (const std::string keys = toVerify(card); !keys.empty()) out.push_back(fmt::format(words::kToVerify, keys));
  if (const std::string day = outdated(card, frame.situation.now); !day.empty())
    out.push_back(fmt::format(words::kOutdated, day));
  return out;
}

Suggestion inWords(const Candidate& candidate, int rank, const Frame& frame) {
  const Card& card = *candidate.card;
  Suggestion suggestion;
  suggestion.card = card.id;
  suggestion.rank = rank;
  suggestion.fit = static_cast<double>(candidate.fit) / 1000.0;
  suggestion.because = reasons(candidate, frame);
  suggestion.caution = cautions(candidate, frame);
  suggestion.decides = card.decides;
  suggestion.leadTimeFrom = card.leadTimeHours[0];
  suggestion.leadTimeTo = card.leadTimeHours[1];
  return suggestion;
}

/// Lightness of the lightest card that has a ground; above every card when none has.
int lightestThatFits(const std::vector<Candidate>& candidates) {
  int lightest = 6;
  for (const Candidate& one : candidates)
    if (!one.grounds.empty() && !one.outOfPhase) lightest = std::min(lightest, one.card->lightness);
  return lightest;
}

}  // namespace

void suggest(const Answers& answers, const Knowledge& knowledge, Assessment& assessment, const CardsOnTable& table) {
  const std::vector<Card>& cards = table.cards ? *table.cards : knowledge.cards;
  Situation situation = situationOf(answers, knowledge, assessment);
  situation.rightsTested = table.rightsTested;
  for (const Card& card : cards)
    if (std::find(table.played.begin(), table.played.end(), card.id) != table.played.end())
      situation.played.push_back(&card);
  assessment.suggestions.clear();
  assessment.blocked.clear();
  const Rating rating(situation, knowledge, cards);
  std::vector<Candidate> allowed;
  for (const Card& card : cards) {
    std::string reason = blockedBy(card, situation);
    if (reason.empty()) allowed.push_back(rating.rate(card));
    else assessment.blocked.push_back({card.id, std::move(reason)});
  }
  Frame frame{situation, cards, knowledge.framework, assessment, nullptr, lightestThatFits(allowed)};
  const std::vector<Candidate> chosen = choose(std::move(allowed), situation, knowledge.ranking);
  frame.message = bestMessage(chosen);
  int rank = 0;
  for (const Candidate& one : chosen) assessment.suggestions.push_back(inWords(one, ++rank, frame));
}

}  // namespace peilstok::suggest
