#include "model/dossier.h"

#include <algorithm>

namespace peilstok {

namespace {

void lay(Dossier& dossier, const DossierEntry&, const DossierHead& head) { dossier.head = head; }

void lay(Dossier& dossier, const DossierEntry& entry, DossierItem item) {
  if (item.id == 0) {
    item.id = entry.id;
    item.at = entry.at;
    item.by = entry.role;
    dossier.items.push_back(std::move(item));
    return;
  }
  const auto there = std::ranges::find(dossier.items, item.id, &DossierItem::id);
  if (there == dossier.items.end()) return;
  item.at = there->at;
  item.by = there->by;
  *there = std::move(item);
}

void lay(Dossier& dossier, const DossierEntry&, const SignalsJoin& join) {
  for (const std::int64_t signal : join.signals)
    if (std::ranges::find(dossier.signals, signal) == dossier.signals.end()) dossier.signals.push_back(signal);
}

void lay(Dossier& dossier, const DossierEntry&, const SignalsLeave& leave) {
  std::erase_if(dossier.signals,
                [&](std::int64_t signal) { return std::ranges::find(leave.signals, signal) != leave.signals.end(); });
}

void lay(Dossier& dossier, const DossierEntry&, const Meeting& meeting) { dossier.meeting = meeting; }

void lay(Dossier& dossier, const DossierEntry& entry, Handover handover) {
  handover.at = entry.at;
  handover.by = entry.role;
  dossier.head.owner = handover.to;
  dossier.handovers.push_back(std::move(handover));
}

void lay(Dossier& dossier, const DossierEntry&, const Evaluation& evaluation) { dossier.evaluation = evaluation; }

bool asksForOwner(const DossierItem& item) {
  return item.state == ItemState::open && (item.kind == ItemKind::vraag || item.kind == ItemKind::actie);
}

/// A partner's own people are theirs to show.
std::string ownerFor(const DossierItem& item) {
  return item.origin == ItemOrigin::partner ? std::string() : item.owner;
}

RoomTask taskOf(const DossierItem& item) {
  return {item.text, ownerFor(item), item.due, item.state == ItemState::gedaan};
}

RoomDecision decisionOf(const DossierItem& item) {
  return {item.text, ownerFor(item), item.mandate, item.dissent, item.at, item.readBack};
}

/// Puts an item where the room looks for it; false when there is no such place.
bool show(RoomPicture& room, const DossierItem& item) {
  switch (item.kind) {
    // Where nobody said as of when it holds, it holds as of when it was laid down.
    case ItemKind::gegeven: room.facts.push_back({item.text, item.sureness, item.known.value_or(item.at)}); return true;
    case ItemKind::vraag: room.questions.push_back(taskOf(item)); return true;
    case ItemKind::verklaring: room.explanations.push_back(item.text); return true;
    case ItemKind::scenario: room.scenarios.push_back({item.text, item.likelihood, item.nothing}); return true;
    case ItemKind::besluit: room.decisions.push_back(decisionOf(item)); return true;
    case ItemKind::actie: room.actions.push_back(taskOf(item)); return true;
    case ItemKind::bijlage:
    case ItemKind::opschaling:
    case ItemKind::les:
    case ItemKind::notitie: return false;
  }
  return false;
}

}  // namespace

const DossierItem* Dossier::item(std::int64_t wanted) const {
  const auto there = std::ranges::find(items, wanted, &DossierItem::id);
  return there == items.end() ? nullptr : &*there;
}

void apply(Dossier& dossier, const DossierEntry& entry) {
  if (dossier.number == 0) {
    dossier.number = entry.dossier;
    dossier.opened = entry.at;
  }
  dossier.lastEntry = entry.id;
  std::visit([&](const auto& act) { lay(dossier, entry, act); }, entry.act);
}

Dossier fold(const std::vector<DossierEntry>& entries, std::optional<Instant> until) {
  Dossier dossier;
  for (const DossierEntry& entry : entries)
    if (!until || entry.at <= *until) apply(dossier, entry);
  return dossier;
}

int weightOf(Phase phase, Step step) {
  switch (phase) {
    case Phase::rust: return 0;
    case Phase::sluimerend_ongenoegen: return 1;
    case Phase::oplopende_spanningen: return step == Step::concrete_mobilisatie ? 4 : 2;
    case Phase::na_de_escalatie: return 3;
    case Phase::escalatie: return 5;
  }
  return 0;
}

std::vector<Instant> momentsOf(const std::vector<DossierEntry>& entries) {
  std::vector<Instant> moments;
  for (const DossierEntry& entry : entries) moments.push_back(entry.at);
  std::ranges::sort(moments);
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments;
}

std::vector<Violation> violationsOf(const Dossier& dossier, Phase phase) {
  std::vector<Violation> found;
  if (dossier.head.closed || dossier.number == 0) return found;
  const auto lacks = [&](std::int64_t item, const std::string& owner, const std::optional<Instant>& moment) {
    if (owner.empty()) found.push_back({dossier.number, item, Lack::eigenaar});
    if (!moment) found.push_back({dossier.number, item, Lack::moment});
  };
  lacks(0, dossier.head.owner, dossier.head.next);
  for (const DossierItem& item : dossier.items)
    if (asksForOwner(item)) lacks(item.id, item.owner, item.due);
  const bool explained = std::ranges::any_of(dossier.items, [](const DossierItem& item) {
    return item.kind == ItemKind::verklaring && item.state != ItemState::vervallen;
  });
  if (phase >= Phase::oplopende_spanningen && !explained) found.push_back({dossier.number, 0, Lack::verklaring});
  return found;
}

bool mayBeShown(const DossierItem& item) {
  const bool kept = item.tlp && (*item.tlp == Tlp::red || *item.tlp == Tlp::amber_strict);
  return item.share && !kept && item.origin != ItemOrigin::politie && item.state != ItemState::vervallen;
}

RoomPicture roomPicture(const Dossier& dossier, Phase phase, Step step) {
  RoomPicture room;
  room.dossier = dossier.number;
  room.title = dossier.head.roomTitle;
  room.phase = phase;
  room.step = step;
  room.meeting = dossier.meeting;
  room.meeting.present.clear();
  for (const DossierItem& item : dossier.items) {
    const bool shown = mayBeShown(item) && show(room, item);
    if (!shown && item.state != ItemState::vervallen) ++room.held;
  }
  return room;
}

}  // namespace peilstok
