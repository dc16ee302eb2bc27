#include "app/dossier_deciding.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/dossier_acts.h"
#include "app/logbook.h"
#include "app/masked.h"
#include "report/words.h"
#include "suggest/gates.h"

namespace peilstok::app {

namespace {

std::string nameOf(std::int64_t dossier) { return "D" + std::to_string(dossier); }

/// The rows of its signals that are still there, in order of joining.
Result<std::vector<store::SignalRow>> rowsOf(Workspace& workspace, const Dossier& dossier) {
  std::vector<std::int64_t> there;
  for (const std::int64_t number : dossier.signals) {
    const auto handling = workspace.store().handling(number);
    if (handling) there.push_back(number);
    else if (handling.error().code != ErrorCode::not_found) return handling.error();
  }
  return workspace.store().rows(there);
}

/// Whether any of them calls for a demonstration. Where what is stored does not say so the text is read again: older
/// imports kept no word of it.
Result<bool> anyDemonstration(Workspace& workspace, const std::vector<store::SignalRow>& rows) {
  if (std::ranges::any_of(rows, &store::SignalRow::demonstrationLock)) return true;
  for (const store::SignalRow& row : rows) {
    const auto stored = workspace.store().signal(row.number);
    if (!stored) return stored.error();
    const Assessment anew = workspace.pipeline().assess(stored->signal, row.weighed, {false, false, false});
    if (isYes(anew, std::string(suggest::kDemonstration))) return true;
  }
  return false;
}

/// What was decided in the dossier and on any of its signals, those that were withdrawn left out: a card that was
/// played on one of them leaves no room on another, for it is one case.
Result<std::vector<std::string>> playedIn(Workspace& workspace, const Dossier& dossier,
                                          const std::vector<store::SignalRow>& rows) {
  std::vector<std::string> played;
  const auto add = [&](const std::string& card) {
    if (!card.empty() && std::ranges::find(played, card) == played.end()) played.push_back(card);
  };
  for (const store::SignalRow& row : rows) {
    const auto decisions = workspace.store().decisions(row.number);
    if (!decisions) return decisions.error();
    for (const store::StoredDecision& one : *decisions)
      if (!one.withdrawn) add(one.decision.card);
  }
  // Also on a signal that left since, and what was laid down before a card came with its decision.
  for (const DossierItem& item : dossier.items)
    if (item.kind == ItemKind::besluit && item.state != ItemState::vervallen) add(item.card);
  return played;
}

Decision decisionOf(const DossierItem& item, const CardReasons& reasons, const std::string& role) {
  Decision decision;
  decision.card = item.card;
  decision.role = reasons.decides.empty() ? role : reasons.decides;
  decision.mandate = item.mandate;
  decision.present = item.present;
  decision.reason = item.because;
  decision.dissent = item.dissent;
  decision.owner = reasons.watches.empty() ? item.owner : reasons.watches;
  decision.despite = reasons.despite;
  decision.lighter = reasons.lighter;
  decision.lookAgain = reasons.lookAgain;
  decision.wakes = reasons.wakes;
  return decision;
}

/// In the words that the room and the papers read.
std::string lighterWords(const Decision& decision, const Knowledge& knowledge) {
  std::string words;
  for (const LighterCard& one : decision.lighter)
    words += fmt::format("{}{}: {}", words.empty() ? "" : "; ", report::cardName(knowledge, one.card), one.whyNot);
  return words;
}

}  // namespace

Result<SignalDetail> groundOf(Workspace& workspace, const Dossier& dossier) {
  const auto rows = rowsOf(workspace, dossier);
  if (!rows) return rows.error();
  if (rows->empty()) return Error{ErrorCode::refused_by_rule, "no signal in the dossier", Cause::no_signal};
  const auto heaviest =
      std::ranges::max_element(*rows, {}, [](const store::SignalRow& row) { return weightOf(row.phase, row.step); });
  auto detail = workspace.detail(heaviest->number);
  if (!detail) return detail;
  auto table = cardsOnTable(detail->decisions, detail->forms, workspace.knowledge());
  auto played = playedIn(workspace, dossier, *rows);
  if (!played) return played.error();
  table.played = std::move(*played);
  detail->assessment =
      workspace.pipeline().assess(detail->stored.signal, detail->recorded.now, {.table = std::move(table)});
  if (detail->assessment.demonstrationLock) return detail;
  const auto locked = anyDemonstration(workspace, *rows);
  if (!locked) return locked.error();
  detail->assessment.demonstrationLock = *locked;
  return detail;
}

Result<MeetingNeeds> meetingNeeds(Workspace& workspace, std::int64_t dossier, const std::string& card) {
  const Card* chosen = workspace.knowledge().card(card);
  if (!chosen) return Error{ErrorCode::not_found, card};
  const auto entries = workspace.store().dossierEntries(dossier);
  if (!entries) return entries.error();
  const auto ground = groundOf(workspace, fold(*entries));
  if (!ground) return ground.error();
  return MeetingNeeds{ground->stored.number, needsOf(*ground, *chosen, workspace.knowledge())};
}

Result<std::int64_t> decideInDossier(Workspace& workspace, std::int64_t dossier, DossierItem item,
                                     const CardReasons& reasons, const std::string& role, Instant now) {
  if (item.kind != ItemKind::besluit || item.id != 0 || item.card.empty() || item.decision != 0)
    return Error{ErrorCode::wrong_use, "a new decision that names a card"};
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  const auto entries = workspace.store().dossierEntries(dossier);
  if (!entries) return entries.error();
  const Knowledge& knowledge = workspace.knowledge();
  const Dossier read = fold(*entries);
  if (const auto ok = mayEnter(DossierAct(item), read, knowledge); !ok) return ok.error();
  if (const auto ok = explained(workspace, DossierAct(item), *entries, now); !ok)
    return noteRefusal(workspace.store(), ok.error(),
                       {log_action::kDecide, nameOf(dossier), {}, *by, now, {{"kaart", item.card}}, 0});
  const auto ground = groundOf(workspace, read);
  if (!ground)
    return noteRefusal(workspace.store(), ground.error(),
                       {log_action::kDecide, nameOf(dossier), {}, *by, now, {{"kaart", item.card}}, 0});
  auto decision = checked(workspace, *ground, decisionOf(item, reasons, role), nameOf(dossier), now);
  if (!decision) return decision.error();
  if (item.lighter.empty()) item.lighter = lighterWords(*decision, knowledge);
  auto act = maskedAct(DossierAct(std::move(item)));
  if (!act) return act.error();
  const auto make = [&](const std::vector<DossierEntry>& latest) -> Result<DossierEntry> {
    if (const auto ok = mayEnter(*act, fold(latest), knowledge); !ok) return ok.error();
    return DossierEntry{0, dossier, now, *by, *act};
  };
  const CardOrigin origin = knowledge.card(decision->card)->origin;
  return workspace.store().addDossierDecision(dossier, {ground->stored.number, *decision, origin}, make);
}

}  // namespace peilstok::app
