// report: one signal or the whole monitoring as a file.

#include <CLI/CLI.hpp>

#include "app/reports.h"
#include "cli/output.h"
#include "cli/session.h"

namespace peilstok::cli {

namespace {

constexpr const char* kOverview = "overzicht";

struct ReportOptions {
  std::string id = kOverview, to;
};

Result<report::Report> makeReport(app::Workspace& workspace, const std::string& id, Instant made) {
  if (id == kOverview) return app::overviewReport(workspace, made);
  const auto number = workspace.find(id);
  if (!number) return number.error();
  return app::signalReport(workspace, *number, made);
}

ExitStatus runReport(const Session& session, const ReportOptions& options) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto report = makeReport(**workspace, options.id, session.nowOrClock());
  if (!report) return session.fail(report.error());
  if (auto ok = app::writeReport(*report, options.to); !ok) return session.fail(ok.error());
  Output out;
  if (session.json()) out.json({{"kind", report->kind}, {"title", report->title}, {"file", options.to}});
  else out.line(report->title + ": " + options.to);
  return finished(out, session);
}

}  // namespace

void addReport(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App* verb = app.add_subcommand("report", "Write one signal, or an overview of the monitoring, to a file");
  verb->add_option("id", options->id,
                   "S1042, 1042 or the id that the source gave; overzicht (default) for the overview");
  verb->add_option("--to", options->to, "File to write; its extension chooses the form: .html, .md or .json")
      ->required();
  verb->callback([&session, &status, options] { status = runReport(session, *options); });
}

}  // namespace peilstok::cli
