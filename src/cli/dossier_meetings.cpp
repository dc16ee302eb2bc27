// dossier meetings: what was held about a dossier, and how long each step took.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/dossier_verbs.h"
#include "model/meeting.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

long minutesBetween(Instant from, Instant until) {
  return static_cast<long>(std::chrono::duration_cast<std::chrono::minutes>(until - from).count());
}

Json momentJson(const std::optional<Instant>& moment) { return moment ? Json(civil::format(*moment)) : Json(nullptr); }

Json meetingJson(const HeldMeeting& held, const MeetingAgenda& agenda, Instant now) {
  Json steps = Json::array();
  for (const HeldStep& one : held.steps) {
    const long minutes = minutesBetween(one.from, one.until.value_or(now));
    const int target = agenda.minutesFor(one.step);
    steps.push_back({{"step", word(one.step)},
                     {"from", civil::format(one.from)},
                     {"until", momentJson(one.until)},
                     {"minutes", minutes},
                     {"target_minutes", target},
                     {"over", target > 0 && minutes > target}});
  }
  return {{"began", civil::format(held.began)},
          {"ended", momentJson(held.ended)},
          {"present", held.present},
          {"steps", std::move(steps)}};
}

void print(Output& out, const HeldMeeting& held, const MeetingAgenda& agenda, Instant now) {
  out.line(fmt::format("{}, {} min{}", report::momentWords(held.began),
                       minutesBetween(held.began, held.ended.value_or(now)), held.ended ? "" : ", loopt nog"));
  std::string present;
  for (const std::string& one : held.present) present += (present.empty() ? "" : ", ") + printable(one);
  if (!present.empty()) out.line("  aanwezig: " + present);
  for (const HeldStep& one : held.steps) {
    const long minutes = minutesBetween(one.from, one.until.value_or(now));
    const int target = agenda.minutesFor(one.step);
    std::string line = fmt::format("  {}: {}", word(one.step), minutes);
    line += target > 0 ? fmt::format(" van {} min", target) : " min";
    if (target > 0 && minutes > target) line += fmt::format(", {} min over de richttijd", minutes - target);
    out.line(line);
  }
}

ExitStatus runMeetings(const Session& session, const std::string& id) {
  const auto opened = openDossier(session, id, true);
  if (!opened) return session.fail(opened.error());
  const auto entries = opened->workspace->store().dossierEntries(opened->number);
  if (!entries) return session.fail(entries.error());
  const MeetingAgenda& agenda = opened->workspace->knowledge().agenda;
  const std::vector<HeldMeeting> all = meetingsOf(*entries);
  Output out;
  for (const HeldMeeting& held : all) {
    if (session.json()) out.json(meetingJson(held, agenda, session.nowOrClock()));
    else print(out, held, agenda, session.nowOrClock());
  }
  if (session.json()) return finished(out, session);
  if (all.empty()) out.line("Er is nog geen overleg geweest.");
  else if (!agenda.verified) out.line(fmt::format("Richttijden: nog te controleren, genoteerd op {}.", agenda.checked));
  return finished(out, session);
}

}  // namespace

void addDossierMeetings(CLI::App& dossier, const Session& session, ExitStatus& status) {
  auto id = std::make_shared<std::string>();
  CLI::App* meetings = dossier.add_subcommand(
      "meetings", "The meetings that were held about a dossier, and how long each step took beside its target");
  meetings->add_option("id", *id, "D12 or 12")->required();
  meetings->callback([&session, &status, id] { status = runMeetings(session, *id); });
}

}  // namespace peilstok::cli
