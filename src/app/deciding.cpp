#include "app/deciding.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/dossier_acts.h"
#include "app/forms.h"
#include "app/logbook.h"
#include "app/masked.h"
#include "suggest/gates.h"

namespace peilstok::app {

namespace {

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Forms without which a card may not be decided on. What only touches gatherings needs the test where people want to
/// demonstrate.
std::vector<const char*> formsFor(const Card& card, bool demonstration) {
  std::vector<const char*> forms;
  if (card.restricts || (demonstration && card.restrictsAssembly)) forms.push_back(kRightsTest);
  if (card.publicMessage) forms.push_back(kRedRagTest);
  return forms;
}

/// Gates that no reason opens: what is not law, and a demonstration as long as nobody tested the card against it.
bool cannotBePassed(const std::string& gate) {
  return gate.starts_with("status:") || gate.starts_with("betogingsslot:");
}

/// Looking and asking stop nothing, so they are no lighter means; they can be done beside any other. Nor does help and
/// accounting afterwards, but for another card of that kind.
bool isMeans(const Card& lighter, const Card& card) {
  return lighter.category != "signaleren" && (lighter.category != "nazorg" || card.category == "nazorg");
}

/// Whether anything keeps it out that people cannot explain away.
Result<void> mayDecide(const DecisionNeeds& needs) {
  // What is no law stays so; the lock of a demonstration opens with its test, so that is asked for first.
  if (needs.gate.starts_with("status:")) return Error{ErrorCode::refused_by_rule, needs.gate};
  if (!needs.forms.empty())
    return Error{ErrorCode::refused_by_rule, fmt::format("not filled in: {}", fmt::join(needs.forms, ", ")),
                 Cause::forms_missing, needs.forms};
  if (!needs.stops.empty()) return Error{ErrorCode::refused_by_rule, fmt::format("{}", fmt::join(needs.stops, "; "))};
  if (needs.refused) return Error{ErrorCode::refused_by_rule, needs.gate};
  return {};
}

/// Everything that is still missing, in one sentence each.
std::vector<std::string> missingIn(const Decision& d, const DecisionNeeds& needs, const Knowledge& knowledge,
                                   Instant now) {
  std::vector<std::string> missing;
  if (d.reason.empty()) missing.emplace_back("a reason");
  if (d.role.empty()) missing.emplace_back("who decides, by function");
  if (!needs.gate.empty() && d.despite.empty())
    missing.push_back("why it is chosen although a gate says " + needs.gate);
  for (const std::string& id : needs.lighter) {
    const bool said = std::any_of(d.lighter.begin(), d.lighter.end(),
                                  [&](const LighterCard& one) { return one.card == id && !one.whyNot.empty(); });
    if (!said) missing.push_back("why not the lighter card " + id);
  }
  for (const LighterCard& one : d.lighter)
    if (!knowledge.card(one.card)) missing.emplace_back("a card that exists, where it is said why not a lighter one");
  if (d.lookAgain && *d.lookAgain <= now) missing.emplace_back("a moment to look again that is still to come");
  for (const std::string& id : d.wakes)
    if (!knowledge.framework.indicator(id)) missing.push_back("a sign that exists instead of '" + id + "'");
  if (!needs.silence) return missing;
  if (d.owner.empty()) missing.emplace_back("who keeps an eye on it, by function");
  if (!d.lookAgain) missing.emplace_back("a moment to look again");
  if (d.wakes.empty()) missing.emplace_back("at least one sign that wakes it");
  return missing;
}

Result<void> maskAll(Decision& d) {
  if (auto ok = maskLines({{&d.role, kMostRole, "role"},
                           {&d.mandate, kMostRole, "mandate"},
                           {&d.owner, kMostRole, "owner"},
                           {&d.present, kMostNote, "present"},
                           {&d.reason, kMostNote, "reason"},
                           {&d.dissent, kMostNote, "dissent"},
                           {&d.despite, kMostNote, "despite"}});
      !ok)
    return ok;
  for (LighterCard& one : d.lighter)
    if (auto ok = maskLines({{&one.whyNot, kMostNote, "why_not"}}); !ok) return ok;
  return {};
}

/// Indicators of `wakes` that hold now in the signal itself or in one that looks like it and came later.
Result<std::vector<std::string>> wokenBy(Workspace& workspace, const store::StoredDecision& waiting, Instant now) {
  std::vector<std::string> woken;
  if (waiting.decision.wakes.empty()) return woken;
  auto numbers = workspace.store().lookAlikes(waiting.signal, 50);
  if (!numbers) return numbers.error();
  numbers->insert(numbers->begin(), waiting.signal);
  for (const std::int64_t number : *numbers) {
    const auto stored = workspace.store().signal(number);
    if (!stored) return stored.error();
    const auto& received = stored->signal.received;
    if (number != waiting.signal && (!received || *received <= waiting.decision.at)) continue;
    const Assessment assessment =
        workspace.pipeline().assess(stored->signal, now, {.suggestions = false, .outlook = false, .involve = false});
    for (const std::string& id : waiting.decision.wakes)
      if (isYes(assessment, id) && !has(woken, id)) woken.push_back(id);
  }
  return woken;
}

}  // namespace

bool isYes(const Assessment& assessment, const std::string& indicator) {
  for (const CriterionResult& criterion : assessment.criteria)
    for (const Contribution& one : criterion.contributions)
      if (one.indicator == indicator && one.answer == Answer::ja) return true;
  return false;
}

DecisionNeeds needsOf(const SignalDetail& detail, const Card& card, const Knowledge& knowledge) {
  DecisionNeeds needs;
  const auto& blocked = detail.assessment.blocked;
  const auto gate = std::find_if(blocked.begin(), blocked.end(), [&](const Blocked& b) { return b.card == card.id; });
  if (gate != blocked.end()) needs.gate = gate->reason;
  needs.refused = cannotBePassed(needs.gate);
  if (needs.gate.starts_with("status:")) return needs;  // nothing that people could say would help
  for (const Suggestion& one : detail.assessment.suggestions) {
    const Card* other = knowledge.card(one.card);
    if (other && other->lightness < card.lightness && isMeans(*other, card)) needs.lighter.push_back(other->id);
  }
  for (const char* id : formsFor(card, detail.assessment.demonstrationLock)) {
    needs.asked.emplace_back(id);
    const Form* form = knowledge.form(id);
    const store::StoredForm* filled = lastForm(detail.forms, id, card.id);
    if (!form) continue;
    if (!filled) {
      needs.forms.emplace_back(id);
      continue;
    }
    const FormState state = stateOf(*form, filled->form.steps);
    if (!state.complete()) needs.forms.emplace_back(id);
    needs.stops.insert(needs.stops.end(), state.stops.begin(), state.stops.end());
  }
  needs.silence = card.id == suggest::kSilenceCard;
  return needs;
}

Result<DecisionNeeds> needsOf(Workspace& workspace, std::int64_t signal, const std::string& card) {
  const Card* chosen = workspace.knowledge().card(card);
  if (!chosen) return Error{ErrorCode::not_found, card};
  const auto detail = workspace.detail(signal);
  if (!detail) return detail.error();
  return needsOf(*detail, *chosen, workspace.knowledge());
}

Result<Decision> checked(Workspace& workspace, const SignalDetail& detail, Decision decision, const std::string& object,
                         Instant now) {
  const Knowledge& knowledge = workspace.knowledge();
  const Card* card = knowledge.card(decision.card);
  if (!card) return Error{ErrorCode::not_found, decision.card};
  const DecisionNeeds needs = needsOf(detail, *card, knowledge);
  if (auto ok = maskAll(decision); !ok) return ok.error();
  if (const auto ok = mayDecide(needs); !ok)
    return noteRefusal(workspace.store(), ok.error(),
                       {log_action::kDecide, object, {}, decision.role, now, {{"kaart", card->id}}, 0});
  decision.at = now;
  decision.gate = needs.gate;
  decision.forms.clear();
  for (const char* id : formsFor(*card, detail.assessment.demonstrationLock))
    if (const store::StoredForm* form = lastForm(detail.forms, id, card->id)) decision.forms.push_back(form->id);
  const std::vector<std::string> missing = missingIn(decision, needs, knowledge, now);
  if (!missing.empty()) return Error{ErrorCode::wrong_use, fmt::format("missing: {}", fmt::join(missing, "; "))};
  for (const std::string& id : decision.wakes)
    if (isYes(detail.assessment, id))
      return Error{
          ErrorCode::wrong_use, "the sign '" + id + "' is there already, so it wakes nobody", Cause::sign_holds, {id}};
  return decision;
}

Result<std::int64_t> decide(Workspace& workspace, std::int64_t signal, Decision decision, Instant now) {
  const auto detail = workspace.detail(signal);
  if (!detail) return detail.error();
  const auto by = maskedLine(decision.role, kMostRole, "role");
  if (!by) return by.error();
  if (const auto ok = explainedInDossiers(workspace, signal, now); !ok)
    return noteRefusal(
        workspace.store(), ok.error(),
        {log_action::kDecide, "S" + std::to_string(signal), {}, *by, now, {{"kaart", decision.card}}, 0});
  const auto sound = checked(workspace, *detail, std::move(decision), "S" + std::to_string(signal), now);
  if (!sound) return sound.error();
  return workspace.store().addDecision(signal, *sound, workspace.knowledge().card(sound->card)->origin);
}

Result<std::vector<Due>> dueDecisions(Workspace& workspace, Instant now) {
  auto waiting = workspace.store().waiting();
  if (!waiting) return waiting.error();
  std::vector<Due> out;
  for (store::StoredDecision& one : *waiting) {
    auto woken = wokenBy(workspace, one, now);
    if (!woken) return woken.error();
    const bool passed = one.decision.lookAgain && *one.decision.lookAgain <= now;
    if (passed || !woken->empty()) out.push_back({std::move(one), std::move(*woken), passed});
  }
  return out;
}

suggest::CardsOnTable cardsOnTable(const std::vector<store::StoredDecision>& decisions,
                                   const std::vector<store::StoredForm>& forms, const Knowledge& knowledge) {
  suggest::CardsOnTable table;
  table.cards = &knowledge.cards;
  for (const store::StoredDecision& one : decisions)
    if (!one.withdrawn) table.played.push_back(one.decision.card);
  const Form* test = knowledge.form(kRightsTest);
  for (const store::StoredForm& one : forms) {
    if (!test || one.form.form != test->id || has(table.rightsTested, one.form.card)) continue;
    const store::StoredForm* last = lastForm(forms, test->id, one.form.card);
    if (stateOf(*test, last->form.steps).passed()) table.rightsTested.push_back(one.form.card);
  }
  return table;
}

}  // namespace peilstok::app
