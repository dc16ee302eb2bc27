// import: reads files into the database.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <iterator>

#include "app/import_summary.h"
#include "base/file.h"
#include "base/hash.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/watching.h"
#include "intake/mapping.h"
#include "model/words.h"

namespace peilstok::cli {

namespace {

struct ImportVerb {
  std::vector<std::string> files;
  std::string format = "auto", mapping, municipality, sheet, access, channel;
  bool allSheets = false, dryRun = false, requireAccess = false, keepMapping = false;
};

std::string progressLine(const app::ImportProgress& p) {
  const double share = p.bytesTotal > 0 ? static_cast<double>(p.bytesDone) / static_cast<double>(p.bytesTotal) : 0;
  const std::string left = p.secondsLeft < 0 ? "" : fmt::format(", {:.0f} s left", p.secondsLeft);
  return fmt::format("{} rows, {:.0f} %{}", p.rows, share * 100, left);
}

Result<std::optional<intake::ColumnMapping>> ownMapping(const std::string& name) {
  if (name.empty()) return std::optional<intake::ColumnMapping>{};
  const auto bytes = file::read(name, 1u << 20);
  if (!bytes) return bytes.error();
  auto mapping = intake::parseMapping(*bytes);
  if (!mapping)
    return Error{mapping.error().code, std::filesystem::path(name).filename().string() + ": " + mapping.error().detail};
  return std::optional<intake::ColumnMapping>(std::move(*mapping));
}

Result<void> checkArguments(const ImportVerb& verb, const Knowledge& knowledge) {
  if (!verb.municipality.empty() && !knowledge.gazetteer.municipality(verb.municipality))
    return Error{ErrorCode::wrong_use, "--gemeente: no municipality has that code"};
  const auto formats = app::importFormats(knowledge);
  if (std::find(formats.begin(), formats.end(), verb.format) == formats.end())
    return Error{ErrorCode::wrong_use, fmt::format("--format: one of {}", fmt::join(formats, ", "))};
  return {};
}

/// A folder that is gone when the run ends.
class ScratchFolder {
 public:
  ScratchFolder()
      : m_path(std::filesystem::temp_directory_path() / ("peilstok-" + hash::keyed("scratch", hash::randomKey(), 16))) {
    std::filesystem::create_directory(m_path);
    std::filesystem::permissions(m_path, std::filesystem::perms::owner_all);
  }
  ~ScratchFolder() {
    std::error_code code;
    std::filesystem::remove_all(m_path, code);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

/// A dry run changes nothing: a database that is there is opened for reading, and where there is none it leaves none.
Result<std::unique_ptr<app::Workspace>> openFor(const ImportVerb& verb, const Session& session,
                                                std::shared_ptr<const app::Pipeline> pipeline,
                                                std::optional<ScratchFolder>& scratch) {
  if (!verb.dryRun) return session.workspace(std::move(pipeline), false);
  const auto file = session.databaseFile();
  if (!file) return file.error();
  std::error_code code;
  if (std::filesystem::exists(*file, code)) return session.workspace(std::move(pipeline), true);
  scratch.emplace();
  return app::Workspace::open(scratch->path() / "dry-run.db", std::move(pipeline));
}

ExitStatus importFile(app::Workspace& workspace, const Session& session, const app::ImportOptions& options,
                      const std::atomic<bool>& stopAsked, Output& out) {
  const bool terminal = stderrIsTerminal();
  const auto progress = [terminal](const app::ImportProgress& p) {
    if (terminal) showProgress(progressLine(p));
  };
  const auto report = workspace.import(options, progress, stopAsked);
  if (terminal) endProgress();
  if (!report) return session.fail(report.error());
  out.json(app::importSummary(*report, options.dryRun), !session.json());
  return report->summary.rejected > 0 ? ExitStatus::done_with_rejected : ExitStatus::done;
}

ExitStatus runImport(const Session& session, const ImportVerb& verb) {
  auto mapping = ownMapping(verb.mapping);
  if (!mapping) return session.fail(mapping.error());
  auto pipeline = session.workspacePipeline(verb.dryRun);
  if (!pipeline) return session.fail(pipeline.error());
  if (auto ok = checkArguments(verb, (*pipeline)->knowledge()); !ok) return session.fail(ok.error());
  std::optional<ScratchFolder> scratch;
  auto workspace = openFor(verb, session, std::move(*pipeline), scratch);
  if (!workspace) return session.fail(workspace.error());
  // The file at hand is then undone as a whole.
  const std::atomic<bool>& stopAsked = stopOnInterrupt();
  Output out;
  ExitStatus status = ExitStatus::done;
  for (const auto& file : verb.files) {
    app::ImportOptions options;
    options.file = file;
    options.format = verb.format;
    options.mapping = *mapping;
    options.keepColumns = verb.keepMapping;
    options.municipality = verb.municipality;
    options.access = fromWord<Access>(verb.access);
    options.channel = fromWord<Channel>(verb.channel);
    options.requireAccess = verb.requireAccess;
    options.sheet = verb.allSheets ? intake::kAllSheets : verb.sheet;
    options.now = session.now();
    options.dryRun = verb.dryRun;
    status = combined(status, importFile(**workspace, session, options, stopAsked, out));
    if (stopAsked) break;
  }
  return finished(out, session, status);
}

}  // namespace

void addImport(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<ImportVerb>();
  CLI::App* verb = app.add_subcommand(
      "import",
      "Read files, mask personal data, weigh and store. Each file lands as a whole or not at all; rows that "
      "cannot be read are reported and left out (exit 1). Prints one summary object a file.");
  verb->add_option("files", options->files, "Files to read")->required();
  verb->add_option("--format", options->format,
                   "auto, csv, json, jsonl, xlsx, rss, eml, mbox, whatsapp, text, html, pdf or the id of a mapping "
                   "(obi4wan, coosto, ...)")
      ->capture_default_str();
  CLI::Option* mapping = verb->add_option("--mapping", options->mapping,
                                          "A mapping of column names of your own (JSON, as in data/mappings)");
  verb->add_flag("--keep-mapping", options->keepMapping,
                 "Use that mapping in this workspace for every later file with the same columns")
      ->needs(mapping);
  verb->add_option("--gemeente", options->municipality, "CBS code (GM0361) for records that name no municipality");
  verb->add_option("--access", options->access, "How rows that do not say so were obtained")
      ->check(CLI::IsMember(wordsOf<Access>()));
  verb->add_option("--channel", options->channel, "By which door rows came in that do not say so")
      ->check(CLI::IsMember(wordsOf<Channel>()));
  verb->add_flag("--require-access", options->requireAccess,
                 "Refuse a file (exit 4) when it is not known of every row how it was obtained");
  CLI::Option* sheet = verb->add_option("--sheet", options->sheet,
                                        "Of a workbook the sheet of this name; without it the one that fits best");
  verb->add_flag("--all-sheets", options->allSheets, "Of a workbook every sheet that holds messages")->excludes(sheet);
  verb->add_flag("--dry-run", options->dryRun, "Read, mask and weigh, but store nothing");
  verb->callback([&session, &status, options] { status = runImport(session, *options); });
}

}  // namespace peilstok::cli
