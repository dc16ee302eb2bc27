// dossier list, show, room and check: what dossiers there are and what is in them.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/dossier_verbs.h"
#include "model/dossier_json.h"
#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

Json dossierRowJson(const app::DossierRow& row) {
  return {{"id", "D" + std::to_string(row.number)},
          {"title", row.title},
          {"owner", row.owner},
          {"place", textOrNull(row.place)},
          {"next", row.next ? Json(civil::format(*row.next)) : Json(nullptr)},
          {"opened", civil::format(row.opened)},
          {"changed", civil::format(row.changed)},
          {"closed", row.closed},
          {"evaluate", row.evaluate},
          {"overdue", row.overdue},
          {"phase", {{"id", word(row.phase)}, {"step", stepJson(row.step)}}},
          {"phase_held", heldJson(row.held)},
          {"signals", row.signals},
          {"open_items", row.openItems},
          {"violations", row.violations}};
}

std::string dossierRowLine(const app::DossierRow& row) {
  std::string state = row.closed ? "gesloten" : row.next ? report::momentWords(*row.next) : "geen moment";
  if (row.overdue) state += ", voorbij";
  if (row.evaluate) state += ", nog te evalueren";
  const std::string phase = report::heldWords(row.held);
  return fmt::format("{} {} {} {}", column("D" + std::to_string(row.number), 6), column(phase, 62),
                     column(printable(row.title), 40), state);
}

ExitStatus runList(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto rows = app::dossiers(**workspace, session.nowOrClock());
  if (!rows) return session.fail(rows.error());
  Output out;
  for (const app::DossierRow& row : *rows) {
    if (session.json()) out.json(dossierRowJson(row));
    else out.line(dossierRowLine(row));
  }
  if (rows->empty() && !session.json()) out.line("Er is nog geen dossier.");
  return finished(out, session);
}

ExitStatus runRoom(const Session& session, const std::string& id) {
  const auto opened = openDossier(session, id, true);
  if (!opened) return session.fail(opened.error());
  const auto detail = app::dossierDetail(*opened->workspace, opened->number, session.nowOrClock());
  if (!detail) return session.fail(detail.error());
  const RoomPicture room = roomPicture(detail->dossier, detail->phase, detail->step);
  Output out;
  if (session.json()) {
    Json shown = json::roomJson(room);
    shown["phase_held"] = heldJson(detail->held);
    out.json(shown);
  } else {
    printRoom(out, room, detail->held);
  }
  return finished(out, session);
}

ExitStatus runCheck(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto found = app::violations(**workspace, session.nowOrClock());
  if (!found) return session.fail(found.error());
  Output out;
  for (const Violation& one : *found) {
    if (session.json()) out.json(json::violationJson(one));
    else out.line(violationLine(one));
  }
  if (found->empty() && !session.json()) out.line("Elk open dossier is op orde.");
  return finished(out, session, found->empty() ? ExitStatus::done : ExitStatus::done_with_rejected);
}

/// What stands in the part that an act would change, empty when an act changes none.
Json partOf(const Dossier& dossier, const DossierAct& act) {
  if (std::holds_alternative<DossierHead>(act)) return json::headJson(dossier.head);
  if (std::holds_alternative<Meeting>(act)) return json::meetingJson(dossier.meeting);
  const auto* item = std::get_if<DossierItem>(&act);
  const DossierItem* there = item ? dossier.item(item->id) : nullptr;
  return there ? json::itemJson(*there) : Json(nullptr);
}

Json partOf(const DossierAct& act) {
  if (const auto* head = std::get_if<DossierHead>(&act)) return json::headJson(*head);
  if (const auto* meeting = std::get_if<Meeting>(&act)) return json::meetingJson(*meeting);
  const auto* item = std::get_if<DossierItem>(&act);
  return item ? json::itemJson(*item) : Json(nullptr);
}

/// Both texts, so that none is lost: what somebody else made of it, and what was not kept.
void tellClash(Output& out, const Session& session, const OpenedDossier& opened, const DossierAct& mine) {
  const auto entries = opened.workspace->store().dossierEntries(opened.number);
  if (!entries) return;
  const Dossier now = fold(*entries);
  const Json theirs = partOf(now, mine), own = partOf(mine);
  if (session.json()) {
    out.json(
        {{"id", "D" + std::to_string(opened.number)}, {"seen", now.lastEntry}, {"theirs", theirs}, {"yours", own}});
    return;
  }
  out.line(fmt::format("Intussen gewijzigd. Er is niets overschreven; lees beide en leg opnieuw vast met --seen {}.",
                       now.lastEntry));
  for (const auto& [key, value] : own.items())
    if (theirs.is_object() && theirs.value(key, Json()) != value)
      out.line(fmt::format("  {}: er staat nu {}; van jou {}", key, theirs.value(key, Json()).dump(), value.dump()));
}

}  // namespace

bool isDossierId(const std::string& id) {
  return id.size() > 1 && id.size() < 20 && (id[0] == 'D' || id[0] == 'd') &&
         id.find_first_not_of("0123456789", 1) == std::string::npos;
}

Result<std::optional<Instant>> readMoment(const std::string& written, const char* option) {
  if (written.empty()) return std::optional<Instant>();
  const auto moment = civil::parseIso(written);
  if (!moment) return Error{ErrorCode::wrong_use, fmt::format("{}: not a moment", option)};
  return moment;
}

Result<OpenedDossier> openDossier(const Session& session, const std::string& id, bool readOnly) {
  auto workspace = session.workspace(readOnly);
  if (!workspace) return workspace.error();
  const auto number = app::findDossier(**workspace, id);
  if (!number) return number.error();
  return OpenedDossier{std::move(*workspace), *number};
}

ExitStatus changeDossier(const Session& session, const std::string& id, const std::string& role, const ActMaker& make,
                         std::int64_t seen) {
  const auto opened = openDossier(session, id, false);
  if (!opened) return session.fail(opened.error());
  const auto entries = opened->workspace->store().dossierEntries(opened->number);
  if (!entries) return session.fail(entries.error());
  const Dossier before = fold(*entries);
  auto act = make(before);
  if (!act) return session.fail(act.error());
  const std::int64_t since = seen != 0 ? seen : before.lastEntry;
  const auto entry = app::change(*opened->workspace, opened->number, *act, role, session.nowOrClock(), since);
  Output out;
  if (!entry && entry.error().code == ErrorCode::changed_meanwhile) {
    tellClash(out, session, *opened, *act);
    if (const ExitStatus told = finished(out, session); told != ExitStatus::done) return told;
  }
  if (!entry) return session.fail(entry.error());
  const std::string name = "D" + std::to_string(opened->number);
  if (session.json()) out.json({{"id", name}, {"entry", *entry}});
  else out.line(fmt::format("{}: vastgelegd als regel {}.", name, *entry));
  return finished(out, session);
}

ExitStatus showDossier(const Session& session, const std::string& id, const std::string& written) {
  const auto at = readMoment(written, "--at");
  if (!at) return session.fail(at.error());
  const auto opened = openDossier(session, id, true);
  if (!opened) return session.fail(opened.error());
  const auto detail = app::dossierDetail(*opened->workspace, opened->number, session.nowOrClock(), *at);
  if (!detail) return session.fail(detail.error());
  Output out;
  if (session.json()) out.json(detailJson(*detail, opened->workspace->knowledge()));
  else printDetail(out, *detail, opened->workspace->knowledge());
  return finished(out, session);
}

void addDossierLooking(CLI::App& dossier, const Session& session, ExitStatus& status) {
  dossier.add_subcommand("list", "All dossiers: open ones by their next moment, then closed ones")
      ->callback([&session, &status] { status = runList(session); });

  auto shown = std::make_shared<std::string>();
  auto at = std::make_shared<std::string>();
  CLI::App* show = dossier.add_subcommand("show", "One dossier with everything in it, as it is or as it was");
  show->add_option("id", *shown, "D12 or 12")->required();
  show->add_option("--at", *at, "As it was at this moment, ISO 8601");
  show->callback([&session, &status, shown, at] { status = showDossier(session, *shown, *at); });

  auto roomId = std::make_shared<std::string>();
  CLI::App* room = dossier.add_subcommand("room", "Exactly what the room may see of a dossier, and nothing else");
  room->add_option("id", *roomId, "D12 or 12")->required();
  room->callback([&session, &status, roomId] { status = runRoom(session, *roomId); });

  dossier.add_subcommand("check", "What open dossiers miss: an owner, a moment, another explanation; 1 when any does")
      ->callback([&session, &status] { status = runCheck(session); });
}

void addDossier(CLI::App& app, const Session& session, ExitStatus& status) {
  CLI::App* dossier = app.add_subcommand(
      "dossier", "Signals that became a case, with what people know, ask, decide, do and learn about it");
  dossier->require_subcommand(1);
  addDossierChanging(*dossier, session, status);
  addDossierItems(*dossier, session, status);
  addDossierLooking(*dossier, session, status);
  addDossierScaling(*dossier, session, status);
  addDossierMeetings(*dossier, session, status);
}

}  // namespace peilstok::cli
