#include "app/scaling_up.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/words.h"
#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::app {

namespace {

Answer answerOf(const std::optional<bool>& said) { return !said ? Answer::onbekend : *said ? Answer::ja : Answer::nee; }

UrgencyLevel urgencyOf(const DossierDetail& detail) {
  UrgencyLevel most = UrgencyLevel::geen;
  for (const store::SignalRow& row : detail.signals) most = std::max(most, row.urgency);
  return most;
}

std::string phaseId(const DossierDetail& detail) {
  const PhaseSince phase = detail.held.forCalling();
  return std::string(phase.step == Step::none ? word(phase.phase) : word(phase.step));
}

bool holds(const EscalationRule& rule, const DossierDetail& detail) {
  const DossierHead& head = detail.dossier.head;
  if (std::ranges::find(rule.phases, phaseId(detail)) == rule.phases.end()) return false;
  if (rule.physical && *rule.physical != answerOf(head.physical)) return false;
  if (rule.seenBefore && *rule.seenBefore != answerOf(head.seenBefore)) return false;
  return !rule.atLeast || urgencyOf(detail) >= *rule.atLeast;
}

/// Puts what is known in the places of a text, in one pass: nothing that is filled in is read again.
std::string filledIn(const std::string& text, const std::map<std::string, std::string>& values) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '{' ? text.find('}', at) : std::string::npos;
    const auto value = end == std::string::npos ? values.end() : values.find(text.substr(at + 1, end - at - 1));
    if (value == values.end()) {
      out += text[at++];
      continue;
    }
    out += value->second;
    at = end + 1;
  }
  return out;
}

/// What came in, as plain facts; what a text calls for is said to be the program's reading.
std::string cameIn(const DossierDetail& detail, const Knowledge& knowledge) {
  const std::size_t count = detail.signals.size();
  if (count == 0) return "Er is nog geen signaal bij.";
  std::string out = count == 1 ? "Er kwam 1 signaal binnen" : fmt::format("Er kwamen {} signalen binnen", count);
  if (const auto& last = detail.signals.front().received)
    out += fmt::format(", {}{}", count == 1 ? "" : "het laatste ", report::momentWords(*last));
  out += ".";
  if (detail.told.empty()) return out;
  const auto calls = std::ranges::find_if(detail.told, [](const SignalTold& one) { return one.call.isCall; });
  const SignalTold& told = calls == detail.told.end() ? detail.told.front() : *calls;
  std::string call = report::callOf(told);
  const std::string one = "Het bericht";
  if (count > 1) call.replace(0, one.size(), "Eén daarvan");
  out += " " + call;
  if (const std::string where = report::whereOf(told, knowledge); !where.empty()) out += "; plaats: " + where;
  if (told.when) out += "; moment: " + report::momentWords(*told.when);
  return out + ".";
}

/// Whose estimate it is: of people, or of the program alone.
std::string estimate(const DossierDetail& detail) {
  const DossierPhase& held = detail.held;
  const PhaseSince phase = held.forCalling();
  const bool own = held.own && !held.heavierUnjudged;
  std::string out = own ? "Onze inschatting: " : "Inschatting van Peilstok, door niemand beoordeeld: ";
  out += report::shortPhase(phase);
  if (own && held.differs())
    out += fmt::format(" (eigen oordeel; Peilstok kwam op {})", report::shortPhase(*held.program));
  else if (own) out += " (eigen oordeel)";
  return out + ".";
}

std::string messageOf(const EscalationRule& rule, const DossierDetail& detail, const Knowledge& knowledge) {
  const auto& next = detail.dossier.head.next;
  return filledIn(rule.message, {{"dossier", fmt::format("D{}", detail.dossier.number)},
                                 {"fase", report::shortPhase(detail.held.forCalling())},
                                 {"haast", report::urgencyWords(urgencyOf(detail))},
                                 {"moment", next ? report::momentWords(*next) : "nog niet bepaald"},
                                 {"omdat", "Dit omdat " + rule.why + "."},
                                 {"binnen", cameIn(detail, knowledge)},
                                 {"oordeel", estimate(detail)},
                                 {"wacht", std::to_string(rule.waitMinutes)}});
}

bool isOf(const DossierItem& item, const EscalationRule& rule) {
  return item.kind == ItemKind::opschaling && item.state != ItemState::vervallen && item.because == kByRule + rule.id;
}

/// How far the chain of a rule is: who was told last, who has it, and who is next.
void follow(ScalingStep& step, const EscalationRule& rule, const Dossier& dossier, Instant now) {
  const DossierItem* last = nullptr;
  for (const DossierItem& item : dossier.items) {
    if (!isOf(item, rule)) continue;
    last = &item;
    if (!item.taken.empty()) step.taken = item.taken;
  }
  step.next = rule.to;
  if (last == nullptr) return;
  step.item = last->id;
  step.until = last->at + std::chrono::minutes(last->waitMinutes);
  const bool deputyTold = last->asked == rule.deputy;
  const bool waits = *step.until > now;
  step.next = !step.taken.empty() || waits || deputyTold ? std::string() : rule.deputy;
}

DossierItem stepItem(const std::string& whom, const std::string& because, const std::string& message, int waitMinutes) {
  DossierItem item;
  item.kind = ItemKind::opschaling;
  item.text = message;
  item.asked = whom;
  item.because = because;
  item.waitMinutes = waitMinutes;
  return item;
}

constexpr int kWaitDespite = 60;  // minutes; where no rule says how long to wait

}  // namespace

std::vector<ScalingStep> adviseScaling(const DossierDetail& detail, const Knowledge& knowledge, Instant now) {
  std::vector<ScalingStep> steps;
  if (detail.dossier.head.closed) return steps;
  for (const EscalationRule& rule : knowledge.escalation.rules) {
    if (!holds(rule, detail)) continue;
    ScalingStep step;
    step.rule = rule.id;
    step.name = rule.name;
    step.whom = rule.to;
    step.deputy = rule.deputy;
    step.waitMinutes = rule.waitMinutes;
    step.because = rule.why;
    step.ground = rule.ground;
    step.verified = rule.verified;
    step.message = messageOf(rule, detail, knowledge);
    follow(step, rule, detail.dossier, now);
    steps.push_back(std::move(step));
  }
  return steps;
}

Result<std::int64_t> scaleUp(Workspace& workspace, std::int64_t dossier, const std::string& rule,
                             const std::string& role, Instant now) {
  if (!workspace.knowledge().escalation.rule(rule)) return Error{ErrorCode::not_found, "that rule"};
  const auto detail = dossierDetail(workspace, dossier, now);
  if (!detail) return detail.error();
  const auto steps = adviseScaling(*detail, workspace.knowledge(), now);
  const auto step = std::ranges::find(steps, rule, &ScalingStep::rule);
  if (step == steps.end()) return Error{ErrorCode::wrong_use, fmt::format("the rule {} does not hold now", rule)};
  if (step->next.empty()) return Error{ErrorCode::wrong_use, fmt::format("nobody is to be told by {} now", rule)};
  return change(workspace, dossier, stepItem(step->next, kByRule + rule, step->message, step->waitMinutes), role, now);
}

Result<std::int64_t> scaleUpDespite(Workspace& workspace, std::int64_t dossier, const std::string& whom,
                                    const std::string& because, const std::string& role, Instant now) {
  const auto detail = dossierDetail(workspace, dossier, now);
  if (!detail) return detail.error();
  const std::string message = fmt::format("Dossier D{}. {} {} Graag contact opnemen. Laat weten of u het oppakt.",
                                          dossier, cameIn(*detail, workspace.knowledge()), estimate(*detail));
  return change(workspace, dossier, stepItem(whom, because, message, kWaitDespite), role, now);
}

Result<std::int64_t> take(Workspace& workspace, std::int64_t dossier, std::int64_t item, const std::string& role,
                          Instant now) {
  if (role.empty()) return Error{ErrorCode::wrong_use, "missing: who has it, by function"};
  const auto entries = workspace.store().dossierEntries(dossier);
  if (!entries) return entries.error();
  const Dossier before = fold(*entries);
  const DossierItem* const there = before.item(item);
  if (!there) return Error{ErrorCode::not_found, fmt::format("D{}: item {}", dossier, item)};
  if (there->kind != ItemKind::opschaling) return Error{ErrorCode::wrong_use, "only a step of scaling up is taken"};
  // One "ik heb hem" stops the rest of the chain, whoever of it says so first.
  for (const DossierItem& other : before.items)
    if (other.kind == ItemKind::opschaling && !other.taken.empty() &&
        (other.id == item || (other.because == there->because && other.because.starts_with(kByRule))))
      return Error{ErrorCode::changed_meanwhile, fmt::format("D{}: item {}", dossier, other.id)};
  DossierItem taken = *there;
  taken.taken = role;
  taken.state = ItemState::gedaan;
  return change(workspace, dossier, std::move(taken), role, now, before.lastEntry);
}

}  // namespace peilstok::app
