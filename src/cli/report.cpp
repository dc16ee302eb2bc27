// report: one signal, a dossier, a card, or the whole monitoring, as a file.

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/dossiers.h"
#include "app/reports.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/session.h"
#include "print/file.h"

namespace peilstok::cli {

namespace {

constexpr const char* kOverview = "overzicht";
constexpr std::size_t kLongestClassification = 40;  // it stands beside the label, in head and foot

struct ReportOptions {
  std::string id = kOverview, to, kind = "situatie", tlp = "TLP:AMBER", classification;
};

const std::vector<std::pair<std::string, app::DossierPaper>> kPapers = {
    {"besluitnota", app::DossierPaper::besluitnota},
    {"situatie", app::DossierPaper::situatie},
    {"feitenrelaas", app::DossierPaper::feitenrelaas},
    {"leesmap", app::DossierPaper::leesmap},
};

std::vector<std::string> paperNames() {
  std::vector<std::string> names;
  for (const auto& [name, paper] : kPapers) names.push_back(name);
  return names;
}

bool looksLikeDossier(const std::string& id) {
  return id.size() > 1 && (id[0] == 'D' || id[0] == 'd') &&
         std::ranges::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<report::Report> makeReport(app::Workspace& workspace, const ReportOptions& options, Instant made) {
  if (options.id == kOverview) return app::overviewReport(workspace, made);
  if (looksLikeDossier(options.id)) {
    const auto dossier = app::findDossier(workspace, options.id);
    if (!dossier) return dossier.error();
    const auto paper = std::ranges::find(kPapers, options.kind, &std::pair<std::string, app::DossierPaper>::first);
    return app::dossierPaper(workspace, *dossier, paper->second, made);
  }
  if (workspace.knowledge().card(options.id)) return app::cardPaper(workspace, options.id, made);
  const auto number = workspace.find(options.id);
  if (!number) return number.error();
  return app::signalReport(workspace, *number, made);
}

/// The report with its head and foot.
Result<report::Report> paper(app::Workspace& workspace, const ReportOptions& options, Instant made) {
  if (text::countCodePoints(options.classification) > kLongestClassification)
    return Error{ErrorCode::wrong_use, "--classification: longer than 40 characters"};
  auto report = makeReport(workspace, options, made);
  if (!report) return report;
  auto imprint = app::imprint(workspace, made, fromWord<Tlp>(options.tlp).value_or(Tlp::red), options.classification);
  if (!imprint) return imprint.error();
  report->imprint = std::move(*imprint);
  return report;
}

ExitStatus runReport(const Session& session, const ReportOptions& options) {
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto report = paper(**workspace, options, session.nowOrClock());
  if (!report) return session.fail(report.error());
  if (auto ok = print::writeReport(*report, options.to); !ok) return session.fail(ok.error());
  Output out;
  if (session.json()) out.json({{"kind", report->kind}, {"title", report->title}, {"file", options.to}});
  else out.line(report->title + ": " + options.to);
  return finished(out, session);
}

}  // namespace

void addReport(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App* verb = app.add_subcommand("report", "Write one signal, or an overview of the monitoring, to a file");
  verb->add_option(
      "id", options->id,
      "S1042, 1042 or the id that the source gave; D12 for a dossier; COM-01 for a card; overzicht (default)");
  verb->add_option("--kind", options->kind, "Which paper of a dossier")
      ->capture_default_str()
      ->check(CLI::IsMember(paperNames()));
  verb->add_option("--to", options->to,
                   "File to write; its extension chooses the form: .pdf, .odt, .docx, .html, .md or .json")
      ->required();
  verb->add_option("--tlp", options->tlp, "With whom it may be shared, a label of the Traffic Light Protocol 2.0")
      ->capture_default_str()
      ->check(CLI::IsMember(wordsOf<Tlp>()));
  verb->add_option("--classification", options->classification, "Of the house itself; stands beside the label");
  verb->callback([&session, &status, options] { status = runReport(session, *options); });
}

}  // namespace peilstok::cli
