#include "cards/card_facts.h"

#include <algorithm>
#include <string_view>

#include "model/words.h"

namespace peilstok::ui {

namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool names(const Card& card, std::string_view phase) {
  return std::find(card.phases.begin(), card.phases.end(), phase) != card.phases.end();
}

bool fits(const Card& card, const PhaseStep& column) {
  // A card may name oplopende_spanningen as a whole: then both steps are meant.
  return names(card, word(column.phase)) || (column.step != Step::none && names(card, word(column.step)));
}

/// The part of the text that names deciders: "burgemeester, op advies van Communicatie" is the burgemeester alone, but
/// who decides together with another decides too.
std::string_view decidingPart(std::string_view text) {
  for (const std::string_view aside : {", op advies", ", na advies", ", na overleg", ", in overleg"})
    text = text.substr(0, text.find(aside));
  return text;
}

Decider deciderNamed(std::string_view who) {
  if (contains(who, "burgemeester")) return Decider::burgemeester;
  if (contains(who, "college") || contains(who, "wethouder")) return Decider::college;
  if (contains(who, "politie") || contains(who, "officier") || contains(who, "OM")) return Decider::politieOm;
  return Decider::anders;
}

}  // namespace

std::vector<int> columnsOf(const Card& card) {
  std::vector<int> columns;
  for (std::size_t i = 0; i < cardPhases.size(); ++i)
    if (fits(card, cardPhases[i])) columns.push_back(static_cast<int>(i));
  if (columns.empty()) columns.push_back(withoutPhase);
  return columns;
}

std::vector<Decider> decidersOf(const Card& card) {
  std::vector<Decider> found;
  const auto add = [&found](Decider decider) {
    if (std::find(found.begin(), found.end(), decider) == found.end()) found.push_back(decider);
  };
  std::string_view rest = decidingPart(card.decides);
  while (!rest.empty()) {
    std::size_t end = rest.size(), next = rest.size();
    for (const std::string_view link : {" of ", " en ", ", "}) {
      const std::size_t at = rest.find(link);
      if (at >= end) continue;
      end = at;
      next = at + link.size();
    }
    const std::string_view who = rest.substr(0, end);
    if (contains(who, "driehoek")) {  // mayor, prosecutor and police together
      add(Decider::burgemeester);
      add(Decider::politieOm);
    } else {
      add(deciderNamed(who));
    }
    rest = rest.substr(next);
  }
  return found;
}

bool isLegal(const Card& card) {
  return card.category == "bestuursrecht" || card.category == "strafrecht" || card.category == "civiel";
}

bool lawUnchecked(const Card& card) {
  const auto unchecked = [](const auto& one) { return !one.verified; };
  if (std::any_of(card.legalBasis.begin(), card.legalBasis.end(), unchecked) ||
      std::any_of(card.precedents.begin(), card.precedents.end(), unchecked))
    return true;
  return std::any_of(card.toVerify.begin(), card.toVerify.end(), [](std::string_view key) {
    return key == "status" || key == "legal_basis" || key == "may_we" || key == "precedents";
  });
}

bool hasNewerText(const Card& card) { return card.basedOn > 0 && card.basedOn < card.shippedVersion; }

}  // namespace peilstok::ui
