// retention and purge: how long what is kept, and the clearing away of what is past its term.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/retention.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/words.h"

namespace peilstok::cli {

namespace {

struct TermOptions {
  std::string kind;
  int days = 0;
  std::string role;
};

Json termJson(const app::TermInForce& one) {
  return {{"kind", word(one.term.kind)},
          {"name", one.term.name},
          {"days", one.days},
          {"own", one.own},
          {"shipped_days", one.term.days},
          {"least", one.term.least},
          {"most", one.term.most},
          {"from", one.term.from},
          {"ground", one.term.ground},
          {"verified", one.term.verified},
          {"checked", one.term.checked}};
}

ExitStatus runTerms(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto terms = app::termsInForce(**workspace);
  if (!terms) return session.fail(terms.error());
  Output out;
  for (const app::TermInForce& one : *terms) {
    if (session.json()) {
      out.json(termJson(one));
      continue;
    }
    out.line(fmt::format("{} {:>5} dagen{}  {}, vanaf {}", column(word(one.term.kind), 15), one.days,
                         one.own ? " (eigen)" : "", one.term.name, one.term.from));
    out.line(
        fmt::format("  {}{}", one.term.ground,
                    one.term.verified ? "" : fmt::format(" [nog te controleren, stand van {}]", one.term.checked)));
  }
  return finished(out, session);
}

ExitStatus runSet(const Session& session, const TermOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto kind = fromWord<RetentionKind>(options.kind).value_or(RetentionKind::niet_opgevolgd);
  if (const auto done = app::setTerm(**workspace, kind, options.days, options.role); !done) return session.fail(done.error());
  Output out;
  if (session.json()) out.json({{"kind", options.kind}, {"days", options.days}});
  else if (options.days == 0) out.line(options.kind + ": de meegeleverde termijn geldt weer.");
  else out.line(fmt::format("{}: {} dagen.", options.kind, options.days));
  return finished(out, session);
}

Json partJson(const app::RetentionPart& part) {
  Json ids = Json::array(), dossiers = Json::array(), files = Json::array();
  for (const std::int64_t number : part.signals) ids.push_back("S" + std::to_string(number));
  for (const std::int64_t number : part.dossiers) dossiers.push_back("D" + std::to_string(number));
  for (const auto& file : part.files) files.push_back(file.filename().string());
  return {{"kind", word(part.term.term.kind)},
          {"days", part.term.days},
          {"goes", part.goes},
          {"stays", part.stays},
          {"next_goes", part.nextGoes ? Json(civil::format(*part.nextGoes)) : Json(nullptr)},
          {"why", part.term.term.name + ", vanaf " + part.term.term.from},
          {"ground", part.term.term.ground},
          {"verified", part.term.term.verified},
          {"signals", std::move(ids)},
          {"dossiers", std::move(dossiers)},
          {"files", std::move(files)}};
}

void writePart(Output& out, const app::RetentionPart& part) {
  if (part.goes == 0 && part.stays == 0) return;
  out.line(fmt::format("{} {:>5} gaat weg, {:>5} blijft  {} ({} dagen vanaf {}){}",
                       column(word(part.term.term.kind), 15), part.goes, part.stays, part.term.term.name,
                       part.term.days, part.term.term.from,
                       part.nextGoes ? "; het eerste gaat weg op " + civil::formatDate(*part.nextGoes) : ""));
}

ExitStatus runPurge(const Session& session, bool dryRun, const std::string& role) {
  auto workspace = session.workspace(dryRun);
  if (!workspace) return session.fail(workspace.error());
  const auto plan = app::planRetention(**workspace, session.nowOrClock());
  if (!plan) return session.fail(plan.error());
  Result<PurgeLine> line = PurgeLine{};
  if (!dryRun) line = app::carryOut(**workspace, *plan, role);
  if (!line) return session.fail(line.error());
  Output out;
  if (session.json()) {
    Json parts = Json::array(), removed = Json::object();
    for (const auto& part : plan->parts) parts.push_back(partJson(part));
    for (const auto& [kind, count] : line->removed) removed[kind] = count;
    out.json({{"dry_run", dryRun},
              {"at", civil::format(plan->at)},
              {"parts", std::move(parts)},
              {"removed", std::move(removed)},
              {"line", line->id == 0 ? Json(nullptr) : Json(line->id)}});
  } else {
    for (const auto& part : plan->parts) writePart(out, part);
    if (dryRun) out.line("Proef: er is niets verwijderd.");
    else if (line->id == 0) out.line("Er is niets voorbij zijn termijn.");
    else out.line(fmt::format("Verwijderd en verantwoord in regel {}.", line->id));
  }
  return finished(out, session);
}

ExitStatus runAccount(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto lines = (*workspace)->store().purgeLines();
  if (!lines) return session.fail(lines.error());
  Output out;
  for (const PurgeLine& line : *lines) {
    Json removed = Json::object();
    std::string words;
    for (const auto& [kind, count] : line.removed) {
      removed[kind] = count;
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", kind, count);
    }
    if (session.json())
      out.json(
          {{"line", line.id}, {"at", civil::format(line.at)}, {"role", line.role}, {"removed", std::move(removed)}});
    else out.line(fmt::format("{} {}  {}", line.id, civil::format(line.at), words));
  }
  return finished(out, session);
}

}  // namespace

void addRetention(CLI::App& app, const Session& session, ExitStatus& status) {
  CLI::App* terms = app.add_subcommand("retention", "How long what is kept, and on what ground");
  auto set = std::make_shared<TermOptions>();
  CLI::App* change = terms->add_subcommand("set", "Set the days of a term; 0 takes the own days back");
  change->add_option("kind", set->kind, "Which term")->required()->check(CLI::IsMember(wordsOf<RetentionKind>()));
  change->add_option("days", set->days, "Days")->required()->check(CLI::NonNegativeNumber);
  change->add_option("--role", set->role, "Your function, never a name");
  change->callback([&session, &status, set] { status = runSet(session, *set); });
  CLI::App* account = terms->add_subcommand("account", "What was removed so far, in figures");
  account->callback([&session, &status] { status = runAccount(session); });
  terms->callback([&session, &status, terms] {
    if (terms->get_subcommands().empty()) status = runTerms(session);
  });

  auto dryRun = std::make_shared<bool>(false);
  auto role = std::make_shared<std::string>();
  CLI::App* purge = app.add_subcommand(
      "purge", "Apply the retention terms: says what goes and what stays, removes it, and writes one line of account");
  purge->add_flag("--dry-run", *dryRun, "Only say what would go");
  purge->add_option("--role", *role, "Your function, never a name");
  purge->callback([&session, &status, dryRun, role] { status = runPurge(session, *dryRun, *role); });
}

}  // namespace peilstok::cli
