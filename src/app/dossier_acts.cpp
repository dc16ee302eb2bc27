#include "app/dossier_acts.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/dossier_picture.h"
#include "app/masked.h"
#include "app/scaling_up.h"
#include "knowledge/knowledge.h"
#include "privacy/likely_names.h"

namespace peilstok::app {

namespace {

constexpr std::size_t kHashLength = 71;  // "sha256:" and 64 digits
constexpr const char* kHashBegin = "sha256:";

Error missing(const std::string& what) { return {ErrorCode::wrong_use, "missing: " + what}; }

Result<void> maskTexts(std::initializer_list<ToMask> texts) {
  for (const ToMask& one : texts) {
    auto masked = maskedText(*one.text, one.most, one.what);
    if (!masked) return masked.error();
    *one.text = std::move(*masked);
  }
  return {};
}

Result<void> mask(DossierHead& head) {
  return maskLines({{&head.title, kMostTitle, "title"},
                    {&head.roomTitle, kMostTitle, "room_title"},
                    {&head.place, kMostRole, "place"},
                    {&head.owner, kMostRole, "owner"},
                    {&head.closedBecause, kMostNote, "because"}});
}

Result<void> mask(DossierItem& item) {
  if (item.kind != ItemKind::bijlage) {
    // A hash is not masked but checked, where there is a file; elsewhere nothing is typed there.
    item.fileName.clear();
    item.fileHash.clear();
    item.fileSize = 0;
  }
  if (auto ok = maskTexts({{&item.text, kMostNote, "text"}, {&item.outcome, kMostNote, "outcome"}}); !ok) return ok;
  return maskLines({{&item.owner, kMostRole, "owner"},
                    {&item.asked, kMostRole, "asked"},
                    {&item.because, kMostNote, "because"},
                    {&item.card, kMostRole, "card"},
                    {&item.mandate, kMostRole, "mandate"},
                    {&item.present, kMostNote, "present"},
                    {&item.dissent, kMostNote, "dissent"},
                    {&item.lighter, kMostNote, "lighter"},
                    {&item.taken, kMostRole, "taken"},
                    {&item.fileName, kMostTitle, "file"}});
}

Result<void> mask(SignalsJoin&) { return {}; }
Result<void> mask(SignalsLeave& leave) { return maskLines({{&leave.because, kMostNote, "because"}}); }

Result<void> mask(Meeting& meeting) {
  if (meeting.present.size() > kMostPresent) return Error{ErrorCode::too_large, "present"};
  for (std::string& one : meeting.present)
    if (auto ok = maskLines({{&one, kMostRole, "present"}}); !ok) return ok;
  std::erase(meeting.present, std::string());
  return {};
}

Result<void> mask(Handover& handover) {
  if (auto ok = maskTexts({{&handover.note, kMostNote, "note"}}); !ok) return ok;
  return maskLines({{&handover.to, kMostRole, "to"}});
}

Result<void> mask(Evaluation& e) {
  if (e.cards.size() > kMostCards) return Error{ErrorCode::too_large, "cards"};
  for (CardWorked& one : e.cards)
    if (auto ok = maskLines({{&one.note, kMostNote, "note"}}); !ok) return ok;
  if (auto ok = maskTexts({{&e.whatHappened, kMostNote, "what_happened"}}); !ok) return ok;
  return maskLines({{&e.role, kMostRole, "role"},
                    {&e.readingNote, kMostNote, "reading_note"},
                    {&e.skippedBecause, kMostNote, "skipped_because"}});
}

/// Moments that can be written down and read again; no person means another.
Result<void> checkMoments(std::initializer_list<std::optional<Instant>> moments) {
  for (const auto& moment : moments)
    if (moment && civil::parseIso(civil::format(*moment)) != moment)
      return Error{ErrorCode::wrong_use, "a moment lies between 1970 and 2200"};
  return {};
}

/// The room reads no names, and what it may read is known before it does.
Result<void> namesNobody(std::initializer_list<const std::string*> texts) {
  const bool names =
      std::ranges::any_of(texts, [](const std::string* text) { return !privacy::likelyNames(*text).empty(); });
  if (!names) return {};
  return Error{ErrorCode::refused_by_rule, "the name of a person, it seems; the room reads none", Cause::name_for_room};
}

Result<void> fits(const DossierHead& head, const Dossier& before, const Knowledge& knowledge) {
  if (auto ok = checkMoments({head.next, head.reviewed}); !ok) return ok;
  if (head.closed && before.head.closed) return Error{ErrorCode::wrong_use, "the dossier is closed; reopen it first"};
  if (head.title.empty()) return missing("a title");
  if (auto ok = namesNobody({&head.roomTitle}); !ok) return ok;
  if (head.closed && head.closedBecause.empty()) return missing("why it is closed");
  if (const auto open = std::ranges::count_if(before.items, isOpenTask); head.closed && open > 0)
    return Error{ErrorCode::wrong_use,
                 fmt::format("still open: {} of its questions and actions; end or withdraw them first", open),
                 Cause::open_items};
  if (!head.closed && head.owner.empty()) return missing("an owner, by function");
  if (!head.closed && !head.next) return missing("the next moment");
  if (head.phase ? !knowledge.framework.phase(*head.phase, head.step) : head.step != Step::none)
    return Error{ErrorCode::wrong_use, "the weegkader has no such phase and step"};
  return {};
}

Result<void> checkFile(const DossierItem& item) {
  if (item.fileName.empty() || item.fileName.find_first_of("/\\") != std::string::npos)
    return missing("the name of a file, without its folder");
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  const bool hash = item.fileHash.size() == kHashLength && item.fileHash.starts_with(kHashBegin) &&
                    std::all_of(item.fileHash.begin() + 7, item.fileHash.end(), digit);
  return hash && item.fileSize >= 0 ? Result<void>() : missing("the hash and size of the file");
}

/// What a kind of item cannot do without.
Result<void> complete(const DossierItem& item) {
  if (item.kind == ItemKind::bijlage) {
    if (auto ok = checkFile(item); !ok) return ok;
  } else if (item.text.empty()) {
    return missing("a text");
  }
  const bool task = item.kind == ItemKind::vraag || item.kind == ItemKind::actie;
  if (task && item.state == ItemState::open && item.owner.empty()) return missing("an owner, by function");
  if (task && item.state == ItemState::open && !item.due) return missing("the moment at which it is due");
  if (item.state == ItemState::vervallen && item.outcome.empty()) return missing("why it is withdrawn");
  if (item.kind == ItemKind::vraag && item.state == ItemState::gedaan && item.outcome.empty())
    return missing("the answer");
  if (item.kind == ItemKind::besluit && item.because.empty()) return missing("the reason");
  if (item.kind == ItemKind::les && item.owner.empty()) return missing("an owner, by function");
  if (item.kind == ItemKind::les && item.state == ItemState::gedaan && item.outcome.empty())
    return missing("what shows that it was learned");
  if (item.kind == ItemKind::opschaling && item.asked.empty()) return missing("whom, by function");
  if (item.waitMinutes < 0 || item.waitMinutes > kMostWaitMinutes)
    return Error{ErrorCode::wrong_use, "to wait is at most a week"};
  return {};
}

/// Whom no rule names may be told too, for a reason that is written down.
Result<void> citesRule(const DossierItem& item, const Knowledge& knowledge) {
  const std::string& because = item.because;
  const std::string byRule = kByRule, despite = kDespiteRules;
  if (because.starts_with(byRule) && knowledge.escalation.rule(because.substr(byRule.size()))) return {};
  if (because.starts_with(despite) && because.size() > despite.size()) return {};
  return missing("the rule, as \"regel ID\", or \"afgeweken omdat ...\"");
}

Result<void> fits(const DossierItem& item, const Dossier& before, const Knowledge& knowledge) {
  const DossierItem* const was = before.item(item.id);
  if (item.id != 0 && !was) return Error{ErrorCode::not_found, fmt::format("D{}: item {}", before.number, item.id)};
  if (was && was->kind != item.kind) return Error{ErrorCode::wrong_use, "an item stays what it is"};
  if (was && item.readBack && *item.readBack < was->at)
    return Error{ErrorCode::wrong_use, "a decision is read back after it was made"};
  if (auto ok = checkMoments({item.due, item.known, item.readBack}); !ok) return ok;
  if (auto ok = complete(item); !ok) return ok;
  if (item.share && item.state != ItemState::vervallen)
    if (auto ok = namesNobody({&item.text, &item.outcome, &item.owner, &item.mandate, &item.dissent}); !ok) return ok;
  return item.kind == ItemKind::opschaling && !was ? citesRule(item, knowledge) : Result<void>();
}

bool isIn(const Dossier& dossier, std::int64_t signal) {
  return std::ranges::find(dossier.signals, signal) != dossier.signals.end();
}

Result<void> fits(const SignalsJoin& join, const Dossier& before, const Knowledge&) {
  if (join.signals.empty()) return missing("a signal");
  for (const std::int64_t one : join.signals)
    if (isIn(before, one)) return Error{ErrorCode::wrong_use, fmt::format("S{} is in it already", one)};
  return {};
}

Result<void> fits(const SignalsLeave& leave, const Dossier& before, const Knowledge&) {
  if (leave.signals.empty()) return missing("a signal");
  if (leave.because.empty()) return missing("why it does not belong here");
  for (const std::int64_t one : leave.signals)
    if (!isIn(before, one)) return Error{ErrorCode::wrong_use, fmt::format("S{} is not in it", one)};
  return {};
}

Result<void> fits(const Meeting& meeting, const Dossier&, const Knowledge&) {
  return checkMoments({meeting.began, meeting.stepBegan, meeting.next});
}

Result<void> fits(const Handover& handover, const Dossier&, const Knowledge&) {
  return handover.to.empty() ? missing("to whom, by function") : Result<void>();
}

Result<void> fits(const Evaluation& e, const Dossier&, const Knowledge& knowledge) {
  if (e.skipped() && e.role.empty()) return missing("who skips it, by function");
  for (const CardWorked& one : e.cards)
    if (!knowledge.card(one.card)) return Error{ErrorCode::not_found, "a card of the evaluation"};
  return {};
}

Result<void> checkSignals(Workspace& workspace, const std::vector<std::int64_t>& signals) {
  if (signals.size() > kMostSignals) return Error{ErrorCode::too_large, "signals"};
  for (const std::int64_t one : signals)
    if (const auto there = workspace.store().handling(one); !there) return there.error();
  return {};
}

/// A card is decided on with everything it asks for, so an item names one only with its decision; and a decision keeps
/// its card.
Result<void> checkCard(const DossierItem& item, const DossierItem* was) {
  const bool same = was && was->card == item.card && was->decision == item.decision;
  if (same || item.kind != ItemKind::besluit) return {};
  if (was && was->decision != 0)
    return Error{ErrorCode::wrong_use, "a decision keeps its card; withdraw it and decide anew"};
  if (!item.card.empty() && item.decision == 0) return Error{ErrorCode::wrong_use, "missing: the decision on its card"};
  return {};
}

Result<void> checkItem(Workspace& workspace, const DossierItem& item, const Dossier& before) {
  if (!item.card.empty() && !workspace.knowledge().card(item.card)) return Error{ErrorCode::not_found, "that card"};
  const DossierItem* was = before.item(item.id);
  if (const auto ok = checkCard(item, was); !ok) return ok;
  if (item.decision == 0 || (was && was->decision == item.decision)) return {};
  for (const std::int64_t signal : before.signals) {
    const auto decisions = workspace.store().decisions(signal);
    if (!decisions) return decisions.error();
    for (const store::StoredDecision& one : *decisions) {
      if (one.id != item.decision) continue;
      if (item.card.empty() || item.card == one.decision.card) return {};
      return Error{ErrorCode::wrong_use, fmt::format("decision {} is on another card", one.id)};
    }
  }
  return Error{ErrorCode::not_found, fmt::format("decision {} on a signal of the dossier", item.decision)};
}

}  // namespace

Result<DossierAct> maskedAct(DossierAct act) {
  if (const auto ok = std::visit([](auto& one) { return mask(one); }, act); !ok) return ok.error();
  return act;
}

Result<void> checkNamed(Workspace& workspace, const DossierAct& act, const Dossier& before) {
  if (const auto* join = std::get_if<SignalsJoin>(&act)) return checkSignals(workspace, join->signals);
  if (const auto* item = std::get_if<DossierItem>(&act)) return checkItem(workspace, *item, before);
  const auto* head = std::get_if<DossierHead>(&act);
  if (head && !head->place.empty() && !workspace.knowledge().gazetteer.municipality(head->place))
    return Error{ErrorCode::wrong_use, "no municipality has that code"};
  return {};
}

Result<void> mayEnter(const DossierAct& act, const Dossier& before, const Knowledge& knowledge) {
  const auto* head = std::get_if<DossierHead>(&act);
  const bool opens = head && !head->closed;
  // What was learned is often seen only after it was closed.
  const auto* item = std::get_if<DossierItem>(&act);
  const bool looksBack = std::holds_alternative<Evaluation>(act) || (item && item->kind == ItemKind::les);
  if (before.head.closed && !opens && !looksBack)
    return Error{ErrorCode::wrong_use, "the dossier is closed; reopen it first"};
  return std::visit([&](const auto& one) { return fits(one, before, knowledge); }, act);
}

Result<void> explained(Workspace& workspace, const DossierAct& act, const std::vector<DossierEntry>& entries,
                       Instant now) {
  const auto* item = std::get_if<DossierItem>(&act);
  if (!item || item->kind != ItemKind::besluit || item->id != 0) return {};
  const auto isLacking = [](const std::vector<Violation>& violations) {
    return std::ranges::any_of(violations, [](const Violation& one) { return one.lack == Lack::verklaring; });
  };
  // Where it lacks in no phase the signals need not be read again for theirs.
  if (!isLacking(violationsOf(fold(entries), Phase::escalatie))) return {};
  const auto detail = pictureOf(workspace, entries, now, std::nullopt);
  if (!detail) return detail.error();
  if (!isLacking(detail->violations)) return {};
  return Error{ErrorCode::refused_by_rule, "no other explanation yet; from oplopende spanningen up it comes first",
               Cause::no_other_explanation};
}

Result<void> explainedInDossiers(Workspace& workspace, std::int64_t signal, Instant now) {
  const auto open = dossiersOf(workspace, signal);
  if (!open) return open.error();
  DossierItem decision;
  decision.kind = ItemKind::besluit;
  for (const std::int64_t dossier : *open) {
    const auto entries = workspace.store().dossierEntries(dossier);
    if (!entries) return entries.error();
    if (const auto ok = explained(workspace, decision, *entries, now); !ok) return ok;
  }
  return {};
}

bool changedSince(const std::vector<DossierEntry>& entries, const DossierAct& act, std::int64_t seen) {
  const auto* item = std::get_if<DossierItem>(&act);
  const ActKind kind = kindOf(act);
  const bool whole = kind == ActKind::hoofd || kind == ActKind::overleg || kind == ActKind::evaluatie;
  if (!whole && (!item || item->id == 0)) return false;
  return std::ranges::any_of(entries, [&](const DossierEntry& entry) {
    if (entry.id <= seen) return false;
    // A handover changes the owner, which stands in the head.
    if (kind == ActKind::hoofd && kindOf(entry.act) == ActKind::overdracht) return true;
    if (entry.act.index() != act.index()) return false;
    return whole || std::get<DossierItem>(entry.act).id == item->id;
  });
}

}  // namespace peilstok::app
