// peilstok-cli: the program without a screen.

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "cli/session.h"
#include "intake/confined/worker.h"

namespace peilstok::cli {

namespace {

/// A moment in ISO 8601, checked before a verb starts.
CLI::Validator isoMoment() {
  return CLI::Validator(
      [](std::string& words) {
        return civil::parseIso(words) ? std::string() : std::string("not a moment in ISO 8601 between 1970 and 2200");
      },
      "TIME", "moment");
}

void addGlobalOptions(CLI::App& app, GlobalOptions& options) {
  app.add_option("--data", options.data, "Folder with the knowledge (default: beside the program)");
  app.add_option("--overlay", options.overlay, "A municipality's own file, laid over the national lists");
  app.add_option("--variant", options.variant, "A municipality's own changes to the weegkader, laid over it");
  app.add_option(
      "--db", options.database,
      "Database file (default: $PEILSTOK_DB, else peilstok/peilstok.db in $XDG_DATA_HOME or ~/.local/share)");
  app.add_option("--now", options.now, "The moment that counts as now, ISO 8601 (default: when a signal was received)")
      ->check(isoMoment());
  app.add_flag("--json", options.json, "Lists as one JSON object a line, everything else as one object; errors too");
}

/// Wrong use is reported before options were read, so --json is looked for by hand.
bool wantsJson(int argc, char** argv) {
  for (int i = 1; i < argc; ++i)
    if (std::string_view(argv[i]) == "--json") return true;
  return false;
}

ExitStatus wrongUse(const CLI::ParseError& error, bool json) {
  std::fputs((errorLine({ErrorCode::wrong_use, error.what()}, json) + "\n").c_str(), stderr);
  return ExitStatus::wrong_use;
}

ExitStatus run(int argc, char** argv) {
  CLI::App app{
      "Weighs online signals of coming disorder for Dutch municipalities.\n"
      "Exit status: 0 done, 1 done with rejected records, 2 wrong use, 3 input or database cannot be read, "
      "4 refused by a rule.",
      "peilstok-cli"};
  app.set_version_flag("--version", std::string("peilstok-cli ") + PEILSTOK_VERSION);
  app.require_subcommand(1);
  app.fallthrough();  // a global option may stand behind the verb too
  GlobalOptions options;
  options.program = argc > 0 ? argv[0] : "";
  addGlobalOptions(app, options);
  const Session session(options);
  ExitStatus status = ExitStatus::done;
  addAssess(app, session, status);
  addCourse(app, session, status);
  addImport(app, session, status);
  addWatch(app, session, status);
  addBrowse(app, session, status);
  addHandling(app, session, status);
  addGroups(app, session, status);
  addJudging(app, session, status);
  addCards(app, session, status);
  addDeciding(app, session, status);
  addDossier(app, session, status);
  addEvaluate(app, session, status);
  addLookup(app, session, status);
  addSurroundings(app, session, status);
  addBundle(app, session, status);
  addReport(app, session, status);
  addNoise(app, session, status);
  addFeedback(app, session, status);
  addRetention(app, session, status);
  addUpkeep(app, session, status);
  addLogbook(app, session, status);
  addExercise(app, session, status);
  addFramework(app, session, status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& done) {  // --help, --version
    app.exit(done);
    return ExitStatus::done;
  } catch (const CLI::ParseError& error) { return wrongUse(error, wantsJson(argc, argv)); }
  return status;
}

}  // namespace

}  // namespace peilstok::cli

int main(int argc, char** argv) {
  using namespace peilstok;
  if (intake::confined::isWorker(argc, argv)) intake::confined::runWorker(argc, argv);
  try {
    return static_cast<int>(cli::run(argc, argv));
  } catch (const std::exception& unexpected) {
    // The last edge: what a library threw where nothing was expected, out of memory included.
    const Error error{ErrorCode::internal, unexpected.what()};
    std::fputs((cli::errorLine(error, false) + "\n").c_str(), stderr);
    return static_cast<int>(cli::exitStatus(error.code));
  }
}
