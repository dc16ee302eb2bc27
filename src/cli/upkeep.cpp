// verify, framework: is what we rest on sound, and which version is it?

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/output.h"
#include "cli/session.h"

namespace peilstok::cli {

namespace {

ExitStatus runVerify(const Session& session) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto report = (*workspace)->verify();
  if (!report) return session.fail(report.error());
  Output out;
  if (session.json()) {
    out.json({{"sound", report->sound},
              {"signals", report->signals},
              {"assessments", report->assessments},
              {"schema_version", report->schemaVersion},
              {"problems", report->problems}});
  } else {
    out.line(fmt::format("{}: {} signals, {} assessments, schema {}", report->sound ? "sound" : "NOT SOUND",
                         report->signals, report->assessments, report->schemaVersion));
    for (const auto& problem : report->problems) out.line("  " + printable(problem));
  }
  return finished(out, session, report->sound ? ExitStatus::done : ExitStatus::cannot_read);
}

ExitStatus runFramework(const Session& session) {
  const auto pipeline = session.pipeline();
  if (!pipeline) return session.fail(pipeline.error());
  const Knowledge& k = (*pipeline)->knowledge();
  Output out;
  if (session.json()) {
    out.json({{"version", k.framework.version},
              {"hash", k.framework.hash},
              {"name", k.framework.name},
              {"criteria", k.framework.criteria.size()},
              {"indicators", k.framework.indicators.size()},
              {"rules", k.rules.size()},
              {"lexicons", k.lexicons.size()},
              {"cards", k.cards.size()},
              {"municipalities", k.gazetteer.municipalities.size()}});
  } else {
    out.line(fmt::format("{} {}\n{}", k.framework.name, k.framework.version, k.framework.hash));
    out.line(fmt::format("{} criteria, {} indicators, {} rules, {} lexicons, {} cards, {} municipalities",
                         k.framework.criteria.size(), k.framework.indicators.size(), k.rules.size(), k.lexicons.size(),
                         k.cards.size(), k.gazetteer.municipalities.size()));
  }
  return finished(out, session);
}

}  // namespace

void addUpkeep(CLI::App& app, const Session& session, ExitStatus& status) {
  CLI::App* verify = app.add_subcommand("verify", "Check the database; exit 3 when it is not sound");
  verify->callback([&session, &status] { status = runVerify(session); });
  CLI::App* framework =
      app.add_subcommand("framework", "The weegkader in force: version, hash, and how much there is of it");
  framework->callback([&session, &status] { status = runFramework(session); });
}

}  // namespace peilstok::cli
