// verify: is what is stored sound?

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

}  // namespace

void addUpkeep(CLI::App& app, const Session& session, ExitStatus& status) {
  CLI::App* verify = app.add_subcommand("verify", "Check the database; exit 3 when it is not sound");
  verify->callback([&session, &status] { status = runVerify(session); });
}

}  // namespace peilstok::cli
