// The interventiekaart: one file a category.

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

namespace {

constexpr const char* kLeaveItCard = "COM-01";  // deliberately not reacting must always be there to propose

void readFacts(const Node& node, Card& card) {
  for (const Node& n : node.list("legal_basis")) card.legalBasis.push_back({n.str("text"), n.flag("verified")});
  for (const Node& n : node.list("precedents"))
    card.precedents.push_back(
        {n.str("ecli"), n.str("court"), n.str("date"), n.str("outcome"), n.str("lesson"), n.flag("verified")});
  for (const Node& n : node.list("examples"))
    card.examples.push_back({n.str("what"), n.str("result"), n.str("source"), n.flag("verified")});
  card.conditions = node.strings("conditions");
  card.status = fromWord<CardStatus>(node.str("status")).value_or(CardStatus::bruikbaar);
  card.statusNote = node.str("status_note");
  card.statusSource = node.str("status_source");
  card.checked = node.str("checked");
  card.sources = node.strings("sources");
  card.toVerify = node.strings("to_verify");
}

void readProperties(const Node& node, Card& card) {
  card.lightness = node.integer("lightness", 1);
  card.reversible = node.str("reversible");
  card.effort = node.str("effort");
  card.cost = node.str("cost");
  card.leadTimeHours = {node.list("lead_time_hours")[0].number, node.list("lead_time_hours")[1].number};
  card.needsIdentity = node.flag("needs_identity");
  card.needsPlace = node.flag("needs_place");
  card.restricts = node.flag("restricts");
  card.restrictsAssembly = node.flag("restricts_assembly");
  card.publicMessage = node.flag("public_message");
  card.sideEffects = node.strings("side_effects");
  card.sideEffectNote = node.str("side_effect_note");
}

Card readCard(const Node& node) {
  Card card;
  card.id = node.str("id");
  card.version = node.integer("version", 1);
  card.name = node.str("name");
  card.what = node.str("what");
  card.category = node.str("category");
  card.where = node.str("where");
  card.phases = node.strings("phases");
  card.decides = node.str("decides");
  card.carriesOut = node.strings("carries_out");
  for (const Node& n : node.list("closings")) card.closings.push_back({n.str("card"), n.str("why")});
  card.fits = node.strings("fits");
  card.madeFor = node.strings("made_for");
  card.onlyWhen = node.strings("only_when");
  for (const Node& n : node.list("unfit_when")) card.unfitWhen.push_back({n.strings("indicators"), n.str("why")});
  card.steps = node.strings("steps");
  card.script = node.strings("script");
  card.record = node.strings("record");
  card.mayWe = node.str("may_we");
  readFacts(node, card);
  readProperties(node, card);
  return card;
}

void checkCard(const Card& card, const Node& node, const std::string& file, const Framework& framework,
               Loading& loading) {
  const auto complain = [&](const std::string& what) {
    loading.complain(file, node.line, fmt::format("card '{}': {}", card.id, what));
  };
  const auto indicators = [&](const char* key, const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      if (!framework.indicator(id)) complain(fmt::format("{}: there is no indicator '{}'", key, id));
  };
  indicators("fits", card.fits);
  indicators("made_for", card.madeFor);
  indicators("only_when", card.onlyWhen);
  for (const Counterindication& one : card.unfitWhen) indicators("unfit_when", one.indicators);
  for (const std::string& id : card.madeFor)
    if (std::find(card.fits.begin(), card.fits.end(), id) == card.fits.end())
      complain("made_for: '" + id + "' does not stand in fits");
  const bool usable = card.status != CardStatus::niet_gebruiken && card.status != CardStatus::nog_geen_recht;
  if (usable && card.phases.empty()) complain("has no phase in which it can be used");
  if (!usable && card.statusNote.empty()) complain("does not say why it may not be used");
  if (!isRealDate(card.checked)) complain("'" + card.checked + "' is not a date");
  if (card.leadTimeHours[0] > card.leadTimeHours[1]) complain("lead_time_hours go down");
  for (const std::string& key : card.toVerify)
    if (!node.find(key)) complain("to_verify: there is no key '" + key + "'");
}

/// Cards that one card closes must exist; this can only be told when all are read.
struct ClosingToCheck {
  std::string file, card, closes;
  int line;
};

void checkClosings(const std::vector<ClosingToCheck>& closings, const UniqueIds& ids, Loading& loading) {
  for (const ClosingToCheck& one : closings) {
    if (!ids.contains(one.closes))
      loading.complain(one.file, one.line,
                       fmt::format("card '{}': closes: there is no card '{}'", one.card, one.closes));
    else if (one.closes == one.card)
      loading.complain(one.file, one.line, fmt::format("card '{}' closes itself", one.card));
  }
}

}  // namespace

void loadCards(Loading& loading, const Framework& framework, std::vector<Card>& cards) {
  UniqueIds ids(loading, "card");
  std::vector<ClosingToCheck> closings;
  bool complete = true;
  for (const std::string& file : loading.list("cards")) {
    const auto root = loading.document(file, "cards");
    complete = complete && root;
    if (!root) continue;
    for (const Node& node : root->list("cards")) {
      cards.push_back(readCard(node));
      cards.back().shippedVersion = cards.back().version;
      const Card& card = cards.back();
      ids.add(card.id, file, node.line);
      checkCard(card, node, file, framework, loading);
      for (const Closing& other : card.closings) closings.push_back({file, card.id, other.card, node.line});
    }
  }
  // With a file missing every reference to its cards would be a mistake too, and hide the one that matters.
  if (!complete) return;
  checkClosings(closings, ids, loading);
  if (!ids.contains(kLeaveItCard)) loading.complain("cards", 0, fmt::format("card '{}' is missing", kLeaveItCard));
}

}  // namespace peilstok::knowledge

namespace peilstok {

Result<std::vector<Card>> readCards(const OwnText& text, const Knowledge& known) {
  knowledge::Loading loading(known.dataDir);
  std::vector<Card> cards;
  knowledge::UniqueIds ids(loading, "card");
  std::vector<knowledge::ClosingToCheck> closings;
  const auto isBeside = [&](const std::string& id) {
    return std::find(text.beside.begin(), text.beside.end(), id) != text.beside.end();
  };
  if (const auto root = loading.textDocument(text.json, text.name, "", "cards"))
    for (const knowledge::Node& node : root->list("cards")) {
      cards.push_back(knowledge::readCard(node));
      ids.add(cards.back().id, text.name, node.line);
      knowledge::checkCard(cards.back(), node, text.name, known.framework, loading);
      const std::string& id = cards.back().id;
      for (const Closing& other : cards.back().closings)
        if (other.card == id || !(known.card(other.card) || isBeside(other.card)))
          closings.push_back({text.name, id, other.card, node.line});
    }
  knowledge::checkClosings(closings, ids, loading);
  if (!loading.isSound()) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  return cards;
}

}  // namespace peilstok
