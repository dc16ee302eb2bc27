// noise: the lists of what is laid aside as it comes in.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/noise.h"
#include "base/file.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/session.h"

namespace peilstok::cli {

namespace {

constexpr std::size_t kMostFile = 256u << 10;

/// A rule as it is given on the command line, or the file that holds some.
struct NoiseOptions {
  std::string file, id, name, why, role;
  std::vector<std::string> words, accounts, sites;
  std::string weekday, from, until, firstDay, lastDay;
  int weekOfMonth = 0;
};

Json listOf(const std::string& commaSeparated) {
  Json out = Json::array();
  for (const std::string& one : text::split(commaSeparated, ','))
    if (const auto trimmed = text::trimmed(one); !trimmed.empty()) out.push_back(std::string(trimmed));
  return out;
}

/// A document of schema noise/1 with the one rule that the options tell of.
std::string documentFrom(const NoiseOptions& options, Instant now) {
  Json rule = {{"id", options.id},
               {"name", options.name.empty() ? options.id : options.name},
               {"why", options.why},
               {"checked", civil::formatDate(now)}};
  for (const std::string& group : options.words) rule["words"].push_back(listOf(group));
  if (!options.accounts.empty()) rule["accounts"] = options.accounts;
  if (!options.sites.empty()) rule["sites"] = options.sites;
  Json when = Json::object();
  for (const auto& [key, value] :
       {std::pair("weekday", &options.weekday), std::pair("from", &options.from), std::pair("until", &options.until),
        std::pair("first_day", &options.firstDay), std::pair("last_day", &options.lastDay)})
    if (!value->empty()) when[key] = *value;
  if (options.weekOfMonth > 0) when["week_of_month"] = options.weekOfMonth;
  if (!when.empty()) rule["when"] = std::move(when);
  return Json{{"schema", "noise/1"}, {"rules", Json::array({std::move(rule)})}}.dump();
}

Result<std::string> document(const NoiseOptions& options, Instant now) {
  if (!options.file.empty()) return file::read(options.file, kMostFile);
  if (options.id.empty() || options.why.empty())
    return Error{ErrorCode::wrong_use, "a rule needs --id and --why, or a --file"};
  return documentFrom(options, now);
}

Json entryJson(const app::NoiseEntry& entry) {
  const NoiseRule& rule = entry.rule;
  return {{"id", rule.id},
          {"name", rule.name},
          {"why", rule.why},
          {"own", rule.own},
          {"in_force", entry.inForce},
          {"words", rule.words},
          {"accounts", rule.accounts},
          {"sites", rule.sites},
          {"recurs", rule.when.limits()},
          {"laid_aside", entry.closed}};
}

ExitStatus runList(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto list = app::noiseList(**workspace);
  if (!list) return session.fail(list.error());
  Output out;
  for (const app::NoiseEntry& entry : list->entries) {
    if (session.json()) {
      out.json(entryJson(entry));
      continue;
    }
    out.line(fmt::format("{} {} {:>6}  {}", column(entry.rule.id, 24),
                         column(!entry.inForce   ? "uit"
                                : entry.rule.own ? "eigen"
                                                 : "meegeleverd",
                                12),
                         entry.closed, printable(entry.rule.name)));
  }
  for (const std::string& problem : list->problems) out.line("kan niet worden gelezen: " + printable(problem));
  return finished(out, session);
}

ExitStatus runAdd(const Session& session, const NoiseOptions& options) {
  const auto written = document(options, session.nowOrClock());
  if (!written) return session.fail(written.error());
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto added = app::addNoise(**workspace, *written, options.role, session.nowOrClock());
  if (!added) return session.fail(added.error());
  Output out;
  for (const NoiseRule& rule : *added) {
    if (session.json()) out.json({{"added", rule.id}});
    else out.line(fmt::format("Ruisregel {} geldt vanaf de volgende import.", rule.id));
  }
  return finished(out, session);
}

ExitStatus runRemove(const Session& session, const std::string& id, const std::string& role) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  if (const auto done = app::removeNoise(**workspace, id, role, session.nowOrClock()); !done)
    return session.fail(done.error());
  Output out;
  if (session.json()) out.json({{"removed", id}});
  else out.line(fmt::format("Ruisregel {} geldt niet meer. Wat hij weglegde, ligt er nog (noise undo {}).", id, id));
  return finished(out, session);
}

ExitStatus runBack(const Session& session, const std::string& id, const std::string& role) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  if (const auto done = app::restoreNoise(**workspace, id, role); !done) return session.fail(done.error());
  Output out;
  if (session.json()) out.json({{"restored", id}});
  else out.line(fmt::format("Ruisregel {} geldt weer.", id));
  return finished(out, session);
}

Json numbersJson(const std::vector<std::int64_t>& numbers) {
  Json out = Json::array();
  for (const std::int64_t number : numbers) out.push_back("S" + std::to_string(number));
  return out;
}

/// The rules that are to be tried: one by its id, those of a file or options, or all in force.
Result<std::vector<NoiseRule>> rulesToTry(app::Workspace& workspace, const NoiseOptions& options, Instant now) {
  if (!options.file.empty() || !options.words.empty() || !options.accounts.empty() || !options.sites.empty()) {
    const auto written = document(options, now);
    if (!written) return written.error();
    return app::checkedNoise(*written, workspace.pipeline().knowledge());
  }
  const auto list = app::noiseList(workspace);
  if (!list) return list.error();
  std::vector<NoiseRule> rules;
  for (const app::NoiseEntry& entry : list->entries)
    if (options.id.empty() ? entry.inForce : entry.rule.id == options.id) rules.push_back(entry.rule);
  if (rules.empty()) return Error{ErrorCode::not_found, options.id};
  return rules;
}

ExitStatus runTry(const Session& session, const NoiseOptions& options) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto rules = rulesToTry(**workspace, options, session.nowOrClock());
  if (!rules) return session.fail(rules.error());
  const auto trials = app::tryNoise(**workspace, *rules);
  if (!trials) return session.fail(trials.error());
  Output out;
  for (const app::NoiseTrial& trial : *trials) {
    if (session.json()) {
      out.json({{"rule", trial.rule},
                {"would_lay_aside", trial.layAside},
                {"would_keep", trial.keep},
                {"examples", numbersJson(trial.examples)},
                {"kept", numbersJson(trial.kept)}});
      continue;
    }
    out.line(fmt::format("{}: zou {} wegleggen en {} toch laten zien", trial.rule, trial.layAside, trial.keep));
    for (const std::int64_t number : trial.examples) out.line(fmt::format("  S{}", number));
    for (const std::int64_t number : trial.kept) out.line(fmt::format("  S{} blijft: fase, geweld of politie", number));
  }
  return finished(out, session);
}

ExitStatus runUndo(const Session& session, const std::string& id, const std::string& role) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto undone = app::undoNoise(**workspace, id, role, session.nowOrClock());
  if (!undone) return session.fail(undone.error());
  Output out;
  if (session.json()) out.json({{"step", undone->step}, {"ids", numbersJson(undone->signals)}});
  else
    out.line(fmt::format("{} in het postvak (stap {}).",
                         undone->signals.size() == 1 ? "1 signaal ligt weer"
                                                     : fmt::format("{} signalen liggen weer", undone->signals.size()),
                         undone->step));
  return finished(out, session);
}

void addRuleOptions(CLI::App* verb, NoiseOptions& options) {
  verb->add_option("--file", options.file, "A document of schema noise/1");
  verb->add_option("--name", options.name, "Name of the rule");
  verb->add_option("--why", options.why, "Why what fits it is harmless");
  verb->add_option("--words", options.words,
                   "Wordings with commas between them, of which one must stand in the text; a star stands for the rest "
                   "of a word. May be given more than once: then each must hold");
  verb->add_option("--site", options.sites, "Where it stood, as \"nieuws.example\"");
  verb->add_option("--account", options.accounts, "A sender; only accounts of organisations, such as your own");
  verb->add_option("--weekday", options.weekday, "maandag .. zondag");
  verb->add_option("--week", options.weekOfMonth, "1: the first such weekday of the month, up to 5");
  verb->add_option("--from", options.from, "Time of day, 11:30");
  verb->add_option("--until", options.until, "Time of day");
  verb->add_option("--first-day", options.firstDay, "Date, 2026-07-12");
  verb->add_option("--last-day", options.lastDay, "Date, included");
  verb->add_option("--role", options.role, "Your function, never a name");
}

}  // namespace

void addNoise(CLI::App& app, const Session& session, ExitStatus& status) {
  CLI::App* noise = app.add_subcommand(
      "noise", "What is laid aside as it comes in: known harmless sources and things that recur. Nothing is removed.");
  noise->require_subcommand(1);
  CLI::App* list = noise->add_subcommand("list", "All rules, with how many signals lie closed by each");
  list->callback([&session, &status] { status = runList(session); });

  auto added = std::make_shared<NoiseOptions>();
  CLI::App* add = noise->add_subcommand("add", "Add an own rule, or put another in its place");
  add->add_option("--id", added->id, "Short name in small letters");
  addRuleOptions(add, *added);
  add->callback([&session, &status, added] { status = runAdd(session, *added); });

  auto tried = std::make_shared<NoiseOptions>();
  CLI::App* trial = noise->add_subcommand("try", "What rules would do with what is stored; changes nothing");
  trial->add_option("id", tried->id, "A rule; without one all in force, or the one that the options tell of");
  addRuleOptions(trial, *tried);
  trial->callback([&session, &status, tried] {
    if (tried->id.empty() && (!tried->words.empty() || !tried->accounts.empty() || !tried->sites.empty()))
      tried->id = "proef";
    if (tried->why.empty()) tried->why = "proef";
    status = runTry(session, *tried);
  });

  auto id = std::make_shared<std::string>();
  auto role = std::make_shared<std::string>();
  const auto withRule = [&](const char* name, const char* what) {
    CLI::App* verb = noise->add_subcommand(name, what);
    verb->add_option("id", *id, "The rule")->required();
    verb->add_option("--role", *role, "Your function, never a name");
    return verb;
  };
  withRule("remove", "Remove an own rule, or switch one of ours off")->callback([&session, &status, id, role] {
    status = runRemove(session, *id, *role);
  });
  withRule("back", "Let one of ours hold again")->callback([&session, &status, id, role] {
    status = runBack(session, *id, *role);
  });
  withRule("undo", "Put back in the inbox what a rule laid aside")->callback([&session, &status, id, role] {
    status = runUndo(session, *id, *role);
  });
}

}  // namespace peilstok::cli
