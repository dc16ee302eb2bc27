#include "store/dossier_lines.h"

#include <fmt/format.h>

#include "model/words.h"

namespace peilstok::store {

namespace {

using Detail = std::map<std::string, std::string>;

constexpr std::size_t kMostNamed = 20;  // a line is for reading; the entry itself has them all

void put(Detail& detail, const char* key, const std::string& value) {
  if (!value.empty()) detail[key] = value;
}
void put(Detail& detail, const char* key, const std::optional<Instant>& moment) {
  if (moment) detail[key] = logStamp(*moment);
}
void put(Detail& detail, const char* key, const std::optional<bool>& flag) {
  if (flag) detail[key] = *flag ? "ja" : "nee";
}

const char* tell(Detail& detail, const DossierHead& head, const Dossier& before) {
  put(detail, "bij", head.owner);
  put(detail, "volgende", head.next);
  put(detail, "gemeente", head.place);
  if (head.roomTitle != before.head.roomTitle) detail["titel_zaal"] = head.roomTitle.empty() ? "nee" : "ja";
  put(detail, "fysiek", head.physical);
  put(detail, "eerder_gezien", head.seenBefore);
  if (head.phase) detail["fase"] = word(*head.phase);
  if (head.step != Step::none) detail["stap"] = word(head.step);
  if (head.reviewed != before.head.reviewed) put(detail, "bekeken", head.reviewed);
  if (before.number == 0) return log_action::kOpenDossier;
  if (head.closed == before.head.closed) return log_action::kChangeDossier;
  return head.closed ? log_action::kCloseDossier : log_action::kReopenDossier;
}

const char* tell(Detail& detail, const DossierItem& item, const Dossier& before) {
  const DossierItem* const was = before.item(item.id);
  detail["soort"] = word(item.kind);
  detail["staat"] = word(item.state);
  detail["delen"] = item.share ? "ja" : "nee";
  if (item.id != 0) detail["onderdeel"] = std::to_string(item.id);
  if (item.tlp) detail["tlp"] = word(*item.tlp);
  put(detail, "bij", item.owner);
  put(detail, "uiterlijk", item.due);
  put(detail, "aan", item.asked);
  put(detail, "kaart", item.card);
  put(detail, "bestand", item.fileHash);
  put(detail, "aangenomen", item.taken);
  if (item.decision != 0) detail["besluit"] = std::to_string(item.decision);
  if (was == nullptr) return log_action::kAddItem;
  if (item.taken != was->taken && was->taken.empty()) return log_action::kTakeItem;
  if (item.state == was->state) return log_action::kChangeItem;
  if (item.state == ItemState::open) return log_action::kReopenItem;
  return item.state == ItemState::gedaan ? log_action::kFinishItem : log_action::kWithdrawItem;
}

void putSignals(Detail& detail, const std::vector<std::int64_t>& signals) {
  detail["aantal"] = std::to_string(signals.size());
  if (signals.size() > kMostNamed) return;
  std::string names;
  for (const std::int64_t number : signals) names += fmt::format("{}S{}", names.empty() ? "" : " ", number);
  detail["signalen"] = names;
}

const char* tell(Detail& detail, const SignalsJoin& join, const Dossier&) {
  putSignals(detail, join.signals);
  return log_action::kJoin;
}

const char* tell(Detail& detail, const SignalsLeave& leave, const Dossier&) {
  putSignals(detail, leave.signals);
  return log_action::kLeave;
}

const char* tell(Detail& detail, const Meeting& meeting, const Dossier&) {
  detail["stap"] = word(meeting.step);
  put(detail, "volgende", meeting.next);
  return log_action::kMeet;
}

const char* tell(Detail& detail, const Handover& handover, const Dossier&) {
  put(detail, "aan", handover.to);
  return log_action::kHandOver;
}

const char* tell(Detail& detail, const Evaluation& evaluation, const Dossier&) {
  detail["overgeslagen"] = evaluation.skipped() ? "ja" : "nee";
  if (evaluation.skipped()) return log_action::kEvaluate;
  detail["afloop"] = word(evaluation.happened);
  detail["lezing"] = word(evaluation.reading);
  return log_action::kEvaluate;
}

}  // namespace

LogEntry lineOf(const DossierEntry& entry, const Dossier& before) {
  LogEntry line;
  line.object = "D" + std::to_string(entry.dossier);
  line.actor = entry.role;
  line.at = entry.at;
  line.detail["rij"] = fmt::format("dossierregel {}", entry.id);
  line.action = std::visit([&](const auto& act) { return tell(line.detail, act, before); }, entry.act);
  return line;
}

}  // namespace peilstok::store
