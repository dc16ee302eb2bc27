// report: one signal, a dossier, a card, the monitoring of a period or all of it, as a file.

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/dossiers.h"
#include "app/period.h"
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
  std::string from, until, format, handover;
  bool onePage = false;
};

const std::vector<std::string> kForms = {"pdf", "odt", "docx", "html", "md", "json"};
/// These are text, so they may go to stdout.
const std::vector<std::string> kTextForms = {"html", "md", "json"};

const std::vector<std::pair<std::string, app::DossierPaper>> kPapers = {
    {"besluitnota", app::DossierPaper::besluitnota},   {"situatie", app::DossierPaper::situatie},
    {"feitenrelaas", app::DossierPaper::feitenrelaas}, {"leesmap", app::DossierPaper::leesmap},
    {"overdracht", app::DossierPaper::overdracht},
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

Result<report::Report> periodReport(app::Workspace& workspace, const ReportOptions& options, Instant made) {
  if (options.id != kOverview)
    return Error{ErrorCode::wrong_use, "a period is reported of all signals, not of " + options.id};
  app::PeriodQuery query;
  query.made = made;
  query.from = *civil::parseIso(options.from);
  query.until = options.until.empty() ? made : *civil::parseIso(options.until);
  return app::periodReport(workspace, query, options.onePage);
}

Result<report::Report> makeReport(app::Workspace& workspace, const ReportOptions& options, Instant made) {
  if (!options.from.empty()) return periodReport(workspace, options, made);
  if (!options.handover.empty()) return app::handoverOf(workspace, options.handover, made);
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
  app::stamp(*report, std::move(*imprint));
  return report;
}

/// What goes together, before anything is opened.
Result<void> sound(const ReportOptions& options) {
  if (!options.handover.empty() && (!options.from.empty() || options.id != kOverview))
    return Error{ErrorCode::wrong_use, "--handover is of all open dossiers of a function"};
  if (options.from.empty() && !options.until.empty()) return Error{ErrorCode::wrong_use, "--until needs --from"};
  if (options.from.empty() && options.onePage) return Error{ErrorCode::wrong_use, "--one-page needs --from"};
  if (options.to.empty() && std::ranges::find(kTextForms, options.format) == kTextForms.end())
    return Error{ErrorCode::wrong_use, "--to is needed, or --format html, md or json for stdout"};
  const std::string extension = std::filesystem::path(options.to).extension().string();
  if (!options.to.empty() && !options.format.empty() && text::asciiLower(extension) != "." + options.format)
    return Error{ErrorCode::wrong_use, "--format and the extension of --to are not the same"};
  return {};
}

ExitStatus runReport(const Session& session, const ReportOptions& options) {
  if (const auto fit = sound(options); !fit) return session.fail(fit.error());
  auto workspace = session.workspace(true);
  if (!workspace) return session.fail(workspace.error());
  const auto report = paper(**workspace, options, session.nowOrClock());
  if (!report) return session.fail(report.error());
  Output out;
  if (options.to.empty()) {
    auto words = report::written(*report, "." + options.format);
    if (!words) return session.fail(words.error());
    if (words->ends_with('\n')) words->pop_back();
    out.line(*words);
    return finished(out, session);
  }
  if (auto ok = print::writeReport(*report, options.to); !ok) return session.fail(ok.error());
  if (session.json()) out.json({{"kind", report->kind}, {"title", report->title}, {"file", options.to}});
  else out.line(report->title + ": " + options.to);
  return finished(out, session);
}

void addPeriodOptions(CLI::App& verb, ReportOptions& options) {
  const auto isMoment = [](const std::string& words) {
    return civil::parseIso(words) ? std::string() : std::string("not a moment in ISO 8601 between 1970 and 2200");
  };
  verb.add_option("--from", options.from, "The monitoring of a period: its first moment, ISO 8601")->check(isMoment);
  verb.add_option("--until", options.until, "The moment at which the period ends (default: --now, else now)")
      ->check(isMoment);
  verb.add_flag("--one-page", options.onePage, "Of a period: one page for a daily meeting");
  verb.add_option("--format", options.format, "Form of the report; html, md and json go to stdout without --to")
      ->check(CLI::IsMember(kForms));
}

}  // namespace

void addReport(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App* verb =
      app.add_subcommand("report", "Write one signal, a period or an overview of the monitoring to a file");
  verb->add_option(
      "id", options->id,
      "S1042, 1042 or the id that the source gave; D12 for a dossier; COM-01 for a card; overzicht (default)");
  verb->add_option("--handover", options->handover,
                   "The folder of every open dossier of this function, for who takes over");
  verb->add_option("--kind", options->kind, "Which paper of a dossier")
      ->capture_default_str()
      ->check(CLI::IsMember(paperNames()));
  verb->add_option("--to", options->to,
                   "File to write; its extension chooses the form: .pdf, .odt, .docx, .html, .md or .json");
  addPeriodOptions(*verb, *options);
  verb->add_option("--tlp", options->tlp, "With whom it may be shared, a label of the Traffic Light Protocol 2.0")
      ->capture_default_str()
      ->check(CLI::IsMember(wordsOf<Tlp>()));
  verb->add_option("--classification", options->classification, "Of the house itself; stands beside the label");
  verb->callback([&session, &status, options] { status = runReport(session, *options); });
}

}  // namespace peilstok::cli
