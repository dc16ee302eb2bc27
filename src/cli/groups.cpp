// groups, group and ungroup: signals that say the same, brought together by a person and taken apart again.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/groups.h"
#include "app/handling.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/words.h"

namespace peilstok::cli {

namespace {

struct GroupOptions {
  std::vector<std::string> ids;
  std::string role;
};

std::string idOf(std::int64_t number) { return "S" + std::to_string(number); }
Json momentOrNull(const std::optional<Instant>& moment) {
  return moment ? Json(civil::format(*moment)) : Json(nullptr);
}

Json membersJson(const app::SignalGroup& group) {
  Json out = Json::array();
  for (const app::GroupMember& member : group.members) {
    out.push_back({{"id", idOf(member.number)},
                   {"external_id", textOrNull(member.externalId)},
                   {"received", momentOrNull(member.received)},
                   {"channel", member.channel ? Json(word(*member.channel)) : Json(nullptr)},
                   {"municipality", textOrNull(member.municipality)},
                   {"merged", member.merged}});
    if (!member.text.empty()) out.back()["text"] = member.text;
  }
  return out;
}

Json countsJson(const std::map<std::string, std::int64_t>& counts) {
  Json out = Json::object();
  for (const auto& [key, count] : counts) out[key.empty() ? "onbekend" : key] = count;
  return out;
}

Json growthJson(const group::Growing& growing) {
  Json out = Json::array();
  for (const group::Pace& pace : growing.paces)
    out.push_back({{"minutes", pace.minutes}, {"copies", pace.copies}, {"reach", pace.reach}});
  return out;
}

Json groupJson(const app::SignalGroup& group) {
  return {{"id", idOf(group.members.front().number)},
          {"state", group.confirmed ? "samengevoegd" : "voorstel"},
          {"likeness", group.confirmed ? Json(nullptr) : Json(word(group.likeness))},
          {"role", textOrNull(group.role)},
          {"at", momentOrNull(group.confirmedAt)},
          {"count", group.count},
          {"shared", group.shared},
          {"by_channel", countsJson(group.byChannel)},
          {"by_municipality", countsJson(group.byMunicipality)},
          {"until", momentOrNull(group.growing.until)},
          {"reach", group.growing.reach},
          {"growth", growthJson(group.growing)},
          {"near", nearJson(group.near)},
          {"members", membersJson(group)}};
}

void printGroup(const app::SignalGroup& group, Output& out) {
  std::vector<std::string> ids;
  constexpr std::size_t kShown = 10;
  for (const app::GroupMember& member : group.members)
    if (ids.size() < kShown) ids.push_back(idOf(member.number));
  out.line(fmt::format("{}: {} signalen, {}", idOf(group.members.front().number), group.count,
                       group.confirmed                     ? "samengevoegd"
                       : group.likeness == Likeness::kopie ? "voorstel"
                                                           : "voorstel: zelfde plaats en tijd, andere woorden"));
  out.line(fmt::format("  {}{}", fmt::join(ids, " "), group.members.size() > kShown ? " ..." : ""));
  if (!group.shared.empty()) out.line(printable(fmt::format("  delen: {}", fmt::join(group.shared, ", "))));
  for (const group::Pace& pace : group.growing.paces)
    if (pace.copies > 1 || pace.reach > 0)
      out.line(fmt::format("  in {} minuten: {} {}, bereik {:+}", pace.minutes, pace.copies,
                           pace.copies == 1 ? "signaal" : "signalen", pace.reach));
  for (const app::NearSignal& near : group.near) {
    std::string line = fmt::format("  {} {}", word(near.likeness), idOf(near.row.number));
    if (!near.here.empty()) line += fmt::format("; hier: {}", fmt::join(near.here, ", "));
    if (!near.there.empty()) line += fmt::format("; daar: {}", fmt::join(near.there, ", "));
    out.line(printable(line));
  }
}

ExitStatus runGroups(const Session& session, const app::GroupsWish& wish) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto groups = app::groups(**workspace, wish);
  if (!groups) return session.fail(groups.error());
  Output out;
  for (const app::SignalGroup& group : *groups) {
    if (session.json()) out.json(groupJson(group));
    else printGroup(group, out);
  }
  if (groups->empty() && !session.json()) out.line("Geen signalen die hetzelfde zeggen.");
  return finished(out, session);
}

ExitStatus runGroup(const Session& session, const GroupOptions& options, bool together) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  std::vector<std::int64_t> numbers;
  for (const std::string& id : options.ids) {
    const auto number = (*workspace)->find(id);
    if (!number) return session.fail(number.error());
    numbers.push_back(*number);
  }
  const auto step = together ? app::confirmGroup(**workspace, numbers, options.role, session.nowOrClock())
                             : app::unmerge(**workspace, numbers, options.role, session.nowOrClock());
  if (!step) return session.fail(step.error());
  Output out;
  Json ids = Json::array();
  for (const std::int64_t number : numbers) ids.push_back(idOf(number));
  if (session.json()) out.json({{"step", *step}, {"ids", std::move(ids)}});
  else out.line(fmt::format("{} (stap {}).", together ? "Samengevoegd" : "Losgehaald", *step));
  return finished(out, session);
}

void addGroup(CLI::App& app, const Session& session, ExitStatus& status, bool together) {
  auto options = std::make_shared<GroupOptions>();
  CLI::App* verb = app.add_subcommand(
      together ? "group" : "ungroup",
      together ? "Merge signals into the first of them; one alone with all that is suggested with it"
               : "Take apart what was merged, however long ago: a signal out of its group, or all that lies under one");
  verb->add_option("ids", options->ids, "S1042, 1042 or the ids that the source gave")->required();
  verb->add_option("--role", options->role, "Your function, never a name");
  verb->callback([&session, &status, options, together] { status = runGroup(session, *options, together); });
}

}  // namespace

void addGroups(CLI::App& app, const Session& session, ExitStatus& status) {
  auto wish = std::make_shared<app::GroupsWish>();
  CLI::App* list = app.add_subcommand("groups",
                                      "Signals that say the same: suggestions, the largest first, then what people "
                                      "merged; with --json one object a line");
  list->add_option("--limit", wish->most, "At most so many suggestions")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  list->add_option("--members", wish->members, "At most so many signals of one group")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  list->add_flag("--same-place", wish->meetings, "Also what names the same place and time in other words");
  list->callback([&session, &status, wish] { status = runGroups(session, *wish); });
  addGroup(app, session, status, true);
  addGroup(app, session, status, false);
}

}  // namespace peilstok::cli
