// A dossier as one JSON object and as lines for a person.

#include <fmt/format.h>

#include "cli/dossier_verbs.h"
#include "model/dossier_json.h"
#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

Json momentJson(const std::optional<Instant>& moment) { return moment ? Json(civil::format(*moment)) : Json(nullptr); }

Json phaseJson(const CoursePhase& one, const Framework& framework) {
  return {{"from", civil::format(one.from)},
          {"phase", word(one.phase)},
          {"step", stepJson(one.step)},
          {"reason", word(one.reason)},
          {"words", report::courseReasonWords(framework, one.reason)},
          {"signals", one.signals}};
}

std::string itemLine(const DossierItem& item) {
  std::string line = fmt::format("  {} {}: {}", item.id, word(item.kind), printable(item.text));
  if (!item.fileName.empty()) line += fmt::format(" [{}, {} bytes]", printable(item.fileName), item.fileSize);
  if (!item.asked.empty()) line += "; aan " + printable(item.asked);
  if (!item.owner.empty()) line += "; " + printable(item.owner);
  if (item.due) line += ", uiterlijk " + report::momentWords(*item.due);
  if (item.state != ItemState::open) line += fmt::format("; {}", word(item.state));
  if (!item.outcome.empty()) line += ": " + printable(item.outcome);
  if (!item.taken.empty()) line += "; ik heb hem: " + printable(item.taken);
  return line;
}

void printTasks(Output& out, const char* title, const std::vector<RoomTask>& tasks) {
  if (!tasks.empty()) out.line(title);
  for (const RoomTask& one : tasks)
    out.line(fmt::format("  {}{}{}{}", printable(one.text), one.owner.empty() ? "" : "; " + printable(one.owner),
                         one.due ? ", uiterlijk " + report::momentWords(*one.due) : "", one.done ? "; gedaan" : ""));
}

Json sinceJson(const std::optional<PhaseSince>& one) {
  if (!one) return nullptr;
  return {{"phase", word(one->phase)}, {"step", stepJson(one->step)}, {"since", civil::format(one->since)}};
}

}  // namespace

Json heldJson(const DossierPhase& held) {
  return {{"own", sinceJson(held.own)},
          {"program", sinceJson(held.program)},
          {"heavier_unjudged", held.heavierUnjudged},
          {"words", report::heldWords(held)}};
}

Json detailJson(const app::DossierDetail& detail, const Knowledge& knowledge) {
  Json out = json::dossierJson(detail.dossier);
  Json history = Json::array(), rows = Json::array(), violations = Json::array(), moments = Json::array();
  Json decisions = Json::array(), outcomes = Json::array();
  for (const CoursePhase& one : detail.course.history) history.push_back(phaseJson(one, knowledge.framework));
  for (const store::SignalRow& row : detail.signals) rows.push_back(rowJson(row));
  for (const Violation& one : detail.violations) violations.push_back(json::violationJson(one));
  for (const Instant moment : detail.moments) moments.push_back(civil::format(moment));
  for (const store::StoredDecision& one : detail.decisions)
    decisions.push_back({{"decision", one.id},
                         {"signal", "S" + std::to_string(one.signal)},
                         {"card", one.decision.card},
                         {"at", civil::format(one.decision.at)},
                         {"role", one.decision.role},
                         {"reason", one.decision.reason},
                         {"withdrawn", one.withdrawn}});
  for (const store::StoredOutcome& one : detail.outcomes)
    outcomes.push_back({{"signal", "S" + std::to_string(one.signal)},
                        {"happened", word(one.outcome.happened)},
                        {"at", civil::format(one.outcome.at)}});
  out["phase"] = {{"id", word(detail.phase)}, {"step", stepJson(detail.step)}};
  out["phase_held"] = heldJson(detail.held);
  out["phase_held"]["by"] = textOrNull(detail.held.by);
  out["phase_held"]["because"] = textOrNull(detail.held.because);
  out["phase_held"]["signal"] =
      detail.held.signal == 0 ? Json(nullptr) : Json("S" + std::to_string(detail.held.signal));
  out["course"] = {{"history", std::move(history)},
                   {"review_by", momentJson(detail.course.reviewBy)},
                   {"review_overdue", detail.course.reviewOverdue}};
  out["rows"] = std::move(rows);
  out["decisions"] = std::move(decisions);
  out["outcomes"] = std::move(outcomes);
  out["violations"] = std::move(violations);
  out["moments"] = std::move(moments);
  out["evaluate"] = detail.evaluate;
  return out;
}

std::string violationLine(const Violation& violation) {
  const std::string where = violation.item == 0 ? "het dossier" : fmt::format("onderdeel {}", violation.item);
  switch (violation.lack) {
    case Lack::eigenaar: return fmt::format("D{}: {} heeft geen eigenaar", violation.dossier, where);
    case Lack::moment: return fmt::format("D{}: {} heeft geen volgend moment", violation.dossier, where);
    case Lack::verklaring:
      return fmt::format("D{}: er is geen andere verklaring voor dezelfde signalen", violation.dossier);
  }
  return where;
}

void printDetail(Output& out, const app::DossierDetail& detail, const Knowledge& knowledge) {
  const Dossier& dossier = detail.dossier;
  const DossierHead& head = dossier.head;
  out.line(fmt::format("D{}: {}", dossier.number, printable(head.title)));
  out.line(fmt::format("Eigenaar: {}; volgend moment: {}", printable(head.owner),
                       head.next ? report::momentWords(*head.next) : "geen"));
  out.line("Fase: " + report::heldWords(detail.held));
  if (head.closed) out.line("Gesloten: " + printable(head.closedBecause));
  else if (!head.closedBecause.empty()) out.line("Heropend: " + printable(head.closedBecause));
  if (!head.place.empty()) out.line("Plaats: " + report::municipalityName(knowledge, head.place));
  out.line(fmt::format("Leidt dit tot iets fysieks: {}; eerder gezien volgens de politie: {}",
                       report::saidWords(head.physical), report::saidWords(head.seenBefore)));
  for (const CoursePhase& one : detail.course.history)
    out.line(fmt::format("  {}: {}; {}", report::momentWords(one.from), report::phaseWords(one.phase, one.step),
                         report::courseReasonWords(knowledge.framework, one.reason)));
  if (detail.course.reviewBy)
    out.line(fmt::format("Opnieuw duiden: {}{}", report::momentWords(*detail.course.reviewBy),
                         detail.course.reviewOverdue ? ", dat moment is voorbij" : ""));
  if (dossier.meeting.step != MeetingStep::geen) out.line(fmt::format("Overleg: {}", word(dossier.meeting.step)));
  for (const store::SignalRow& row : detail.signals) out.line("  " + rowLine(row));
  for (const DossierItem& item : dossier.items) out.line(itemLine(item));
  for (const Handover& one : dossier.handovers)
    out.line(fmt::format("Overgedragen aan {}, {}: {}", printable(one.to), report::momentWords(one.at),
                         printable(one.note)));
  for (const Violation& one : detail.violations) out.line("Let op: " + violationLine(one));
  if (detail.evaluate) out.line("Nog te evalueren.");
}

void printRoom(Output& out, const RoomPicture& room, const DossierPhase& held) {
  const std::string name = fmt::format("D{}", room.dossier);
  out.line(room.title.empty() ? name : name + ": " + printable(room.title));
  out.line("Fase: " + report::heldWords(held));
  if (room.meeting.step != MeetingStep::geen) out.line(fmt::format("Overleg: {}", word(room.meeting.step)));
  for (const RoomFact& one : room.facts)
    out.line(fmt::format("  gegeven ({}): {}", word(one.sureness), printable(one.text)));
  for (const std::string& one : room.explanations) out.line("  verklaring: " + printable(one));
  for (const RoomScenario& one : room.scenarios)
    out.line(fmt::format("  scenario ({}): {}{}", word(one.likelihood), printable(one.text),
                         one.nothing ? " (als er niets gebeurt)" : ""));
  for (const RoomDecision& one : room.decisions)
    out.line(fmt::format("  besluit: {}; {}{}", printable(one.text), printable(one.who),
                         one.dissent.empty() ? "" : "; tegen: " + printable(one.dissent)));
  printTasks(out, "Acties:", room.actions);
  printTasks(out, "Vragen:", room.questions);
  out.line(fmt::format("Niet getoond: {}", room.held));
}

}  // namespace peilstok::cli
