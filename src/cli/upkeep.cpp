// verify: is what is stored sound?

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/text.h"
#include "cli/output.h"
#include "cli/session.h"
#include "store/logbook.h"

namespace peilstok::cli {

namespace {

ExitStatus runVerify(const Session& session, const std::string& printed) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  auto report = (*workspace)->verify();
  if (!report) return session.fail(report.error());
  if (!printed.empty()) {
    const auto number = (*workspace)->store().logbook().numberOf(text::asciiLower(printed));
    if (!number) return session.fail(number.error());
    if (!*number) {
      report->sound = false;
      report->problems.emplace_back("logbook: the printed hash is not in the chain");
    }
  }
  Output out;
  if (session.json()) {
    out.json({{"sound", report->sound},
              {"signals", report->signals},
              {"assessments", report->assessments},
              {"schema_version", report->schemaVersion},
              {"problems", report->problems},
              {"log_lines", report->log.lines},
              {"log_head", report->log.hash}});
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
  auto printed = std::make_shared<std::string>();
  verify->add_option("--head", *printed, "A hash of the logbook that was printed once; it must still be in the chain");
  verify->callback([&session, &status, printed] { status = runVerify(session, *printed); });
}

}  // namespace peilstok::cli
