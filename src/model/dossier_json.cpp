#include "model/dossier_json.h"

#include <nlohmann/json.hpp>

#include "model/words.h"

namespace peilstok::json {

namespace {

using Json = nlohmann::ordered_json;

Json momentOrNull(const std::optional<Instant>& moment) {
  return moment ? Json(civil::format(*moment)) : Json(nullptr);
}
Json flagOrNull(const std::optional<bool>& flag) { return flag ? Json(*flag) : Json(nullptr); }
template <class E>
Json wordOrNull(const std::optional<E>& value) {
  return value ? Json(word(*value)) : Json(nullptr);
}
Json stepOrNull(Step step) { return step == Step::none ? Json(nullptr) : Json(word(step)); }

/// A title that nobody gave is not written, so that a head without one stays as it always was.
Json bodyOf(const DossierHead& head) {
  Json out = headJson(head);
  if (head.roomTitle.empty()) out.erase("room_title");
  return out;
}

/// All but what the fold lays down.
Json bodyOf(const DossierItem& item) {
  Json out = itemJson(item);
  out.erase("at");
  out.erase("by");
  return out;
}

Json bodyOf(const SignalsJoin& join) { return {{"signals", join.signals}}; }
Json bodyOf(const SignalsLeave& leave) { return {{"signals", leave.signals}, {"because", leave.because}}; }
Json bodyOf(const Meeting& meeting) { return meetingJson(meeting); }
Json bodyOf(const Handover& handover) { return {{"to", handover.to}, {"note", handover.note}}; }
Json bodyOf(const Evaluation& evaluation) { return evaluationJson(evaluation); }

Json taskJson(const RoomTask& task) {
  return {{"text", task.text}, {"owner", task.owner}, {"due", momentOrNull(task.due)}, {"done", task.done}};
}

template <class Row, class Write>
Json listOf(const std::vector<Row>& rows, Write write) {
  Json out = Json::array();
  for (const Row& row : rows) out.push_back(write(row));
  return out;
}

Json names(const std::vector<std::int64_t>& signals) {
  return listOf(signals, [](std::int64_t number) { return Json("S" + std::to_string(number)); });
}

}  // namespace

std::string writeAct(const DossierAct& act) {
  const Json body = std::visit([](const auto& one) { return bodyOf(one); }, act);
  return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json headJson(const DossierHead& head) {
  return {{"title", head.title},
          {"room_title", head.roomTitle},
          {"place", head.place},
          {"owner", head.owner},
          {"next", momentOrNull(head.next)},
          {"closed", head.closed},
          {"closed_because", head.closedBecause},
          {"physical", flagOrNull(head.physical)},
          {"seen_before", flagOrNull(head.seenBefore)},
          {"reviewed", momentOrNull(head.reviewed)},
          {"phase", wordOrNull(head.phase)},
          {"step", stepOrNull(head.step)}};
}

Json itemJson(const DossierItem& item) {
  return {{"id", item.id},
          {"kind", word(item.kind)},
          {"state", word(item.state)},
          {"at", civil::format(item.at)},
          {"by", item.by},
          {"text", item.text},
          {"owner", item.owner},
          {"due", momentOrNull(item.due)},
          {"outcome", item.outcome},
          {"origin", word(item.origin)},
          {"share", item.share},
          {"tlp", wordOrNull(item.tlp)},
          {"sureness", word(item.sureness)},
          {"known", momentOrNull(item.known)},
          {"likelihood", word(item.likelihood)},
          {"nothing", item.nothing},
          {"asked", item.asked},
          {"because", item.because},
          {"card", item.card},
          {"mandate", item.mandate},
          {"present", item.present},
          {"dissent", item.dissent},
          {"lighter", item.lighter},
          {"decision", item.decision},
          {"read_back", momentOrNull(item.readBack)},
          {"wait_minutes", item.waitMinutes},
          {"taken", item.taken},
          {"file_name", item.fileName},
          {"file_hash", item.fileHash},
          {"file_size", item.fileSize}};
}

Json meetingJson(const Meeting& meeting) {
  return {{"step", word(meeting.step)},
          {"began", momentOrNull(meeting.began)},
          {"step_began", momentOrNull(meeting.stepBegan)},
          {"present", meeting.present},
          {"next", momentOrNull(meeting.next)}};
}

Json evaluationJson(const Evaluation& e) {
  return {{"at", civil::format(e.at)},
          {"role", e.role},
          {"happened", word(e.happened)},
          {"what_happened", e.whatHappened},
          {"reading", word(e.reading)},
          {"reading_note", e.readingNote},
          {"cards", listOf(e.cards,
                           [](const CardWorked& one) {
                             return Json{{"card", one.card}, {"result", word(one.result)}, {"note", one.note}};
                           })},
          {"skipped_because", e.skippedBecause}};
}

Json dossierJson(const Dossier& dossier) {
  return {{"id", "D" + std::to_string(dossier.number)},
          {"opened", civil::format(dossier.opened)},
          {"head", headJson(dossier.head)},
          {"signals", names(dossier.signals)},
          {"items", listOf(dossier.items, itemJson)},
          {"meeting", meetingJson(dossier.meeting)},
          {"handovers",
           listOf(dossier.handovers,
                  [](const Handover& one) {
                    return Json{{"at", civil::format(one.at)}, {"by", one.by}, {"to", one.to}, {"note", one.note}};
                  })},
          {"evaluation", dossier.evaluation ? evaluationJson(*dossier.evaluation) : Json(nullptr)},
          {"last_entry", dossier.lastEntry}};
}

Json violationJson(const Violation& violation) {
  return {{"id", "D" + std::to_string(violation.dossier)},
          {"item", violation.item == 0 ? Json(nullptr) : Json(violation.item)},
          {"lack", word(violation.lack)}};
}

Json roomJson(const RoomPicture& room) {
  return {
      {"id", "D" + std::to_string(room.dossier)},
      {"title", room.title},
      {"phase", word(room.phase)},
      {"step", stepOrNull(room.step)},
      {"facts",
       listOf(room.facts,
              [](const RoomFact& one) {
                return Json{{"text", one.text}, {"sureness", word(one.sureness)}, {"known", momentOrNull(one.known)}};
              })},
      {"scenarios",
       listOf(room.scenarios,
              [](const RoomScenario& one) {
                return Json{{"text", one.text}, {"likelihood", word(one.likelihood)}, {"nothing", one.nothing}};
              })},
      {"explanations", room.explanations},
      {"decisions", listOf(room.decisions,
                           [](const RoomDecision& one) {
                             return Json{{"text", one.text},
                                         {"who", one.who},
                                         {"mandate", one.mandate},
                                         {"dissent", one.dissent},
                                         {"at", civil::format(one.at)},
                                         {"read_back", momentOrNull(one.readBack)}};
                           })},
      {"actions", listOf(room.actions, taskJson)},
      {"questions", listOf(room.questions, taskJson)},
      {"meeting", meetingJson(room.meeting)},
      {"held", room.held}};
}

}  // namespace peilstok::json
