#pragma once
// What every verb shares: the global options, the knowledge, the database and how an error leaves the program.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/exercise.h"
#include "app/workspace.h"
#include "base/result.h"
#include "cli/exit_status.h"

namespace CLI {
class App;
}

namespace peilstok::cli {

struct GlobalOptions {
  std::string program;  ///< as it was called; knowledge may lie beside it
  std::string data, overlay, variant, database, now;
  bool json = false;
};

class Session {
 public:
  explicit Session(const GlobalOptions& options) : m_options(options) {}

  bool json() const { return m_options.json; }
  /// The moment given with --now.
  std::optional<Instant> now() const;
  /// The same, else the clock's; in an exercise that plays, once its workspace is open, the moment of its story.
  Instant nowOrClock() const;
  /// The moment given with --now, else the clock's, whatever plays.
  Instant nowOrWallClock() const;

  /// Folder of the knowledge.
  std::filesystem::path dataFolder() const;
  /// What the options say of the knowledge; reads the variant of --variant.
  Result<KnowledgeSources> sources() const;
  /// Loads the knowledge and tries every rule on its own examples; one that fails refuses the whole.
  Result<std::shared_ptr<const app::Pipeline>> pipeline() const;
  /// The same with the variant of the weegkader that the workspace adopted, unless --variant names another; what there
  /// is to say about it goes to stderr.
  Result<std::shared_ptr<const app::Pipeline>> workspacePipeline(bool readOnly) const;
  /// The same where a workspace is not needed: one that is not there adopted nothing, and of one that cannot be read
  /// stderr says so.
  Result<std::shared_ptr<const app::Pipeline>> pipelineInForce() const;
  /// What a workspace knows, with its own texts of cards; what ships where there is no workspace or it cannot be read,
  /// of which stderr says so.
  Result<std::shared_ptr<const Knowledge>> knowledgeInForce() const;
  /// Where the database is, there or not; wrong_use when nobody said and no default can be told.
  Result<std::filesystem::path> databaseFile() const;
  /// Where the secret half of the signing key of a workspace lies: `named`, else in the user's own folder.
  Result<std::filesystem::path> signingKeyFile(const std::string& named, const store::Store& store) const;
  /// Opens the database; for writing it is made when it is not there, with the folder of the default place.
  Result<std::unique_ptr<app::Workspace>> workspace(bool readOnly) const;
  Result<std::unique_ptr<app::Workspace>> workspace(std::shared_ptr<const app::Pipeline> pipeline, bool readOnly) const;
  /// The database alone, for what needs no knowledge.
  Result<std::unique_ptr<store::Store>> store(bool readOnly) const;

  /// Says on stderr what went wrong, as one line or with --json as one object, and gives the exit status.
  ExitStatus fail(const Error& error) const;

 private:
  /// Makes the folder of the default place when the database is going to be made there.
  static void prepareFolder(const std::filesystem::path& database);

  /// From now on the clock tells the time of the story, where one plays.
  void followStory(app::Workspace& workspace) const;

  const GlobalOptions& m_options;
  mutable std::optional<app::RunningExercise> m_running;
};

/// One English sentence for an error, its detail included; always one line.
std::string errorSentence(const Error& error);
/// The same as a line for a person or, with `json`, as {"error":{"code","message"}}.
std::string errorLine(const Error& error, bool json);

/// Each adds its verbs; a verb that ran puts its result in `status`.
void addAssess(CLI::App& app, const Session& session, ExitStatus& status);
void addImport(CLI::App& app, const Session& session, ExitStatus& status);
void addWatch(CLI::App& app, const Session& session, ExitStatus& status);
void addCourse(CLI::App& app, const Session& session, ExitStatus& status);
void addJudging(CLI::App& app, const Session& session, ExitStatus& status);
void addHandling(CLI::App& app, const Session& session, ExitStatus& status);
void addGroups(CLI::App& app, const Session& session, ExitStatus& status);
void addBrowse(CLI::App& app, const Session& session, ExitStatus& status);
void addCards(CLI::App& app, const Session& session, ExitStatus& status);
void addReport(CLI::App& app, const Session& session, ExitStatus& status);
void addUpkeep(CLI::App& app, const Session& session, ExitStatus& status);
void addFramework(CLI::App& app, const Session& session, ExitStatus& status);
void addDeciding(CLI::App& app, const Session& session, ExitStatus& status);
void addLookup(CLI::App& app, const Session& session, ExitStatus& status);
void addSurroundings(CLI::App& app, const Session& session, ExitStatus& status);
void addNoise(CLI::App& app, const Session& session, ExitStatus& status);
void addRetention(CLI::App& app, const Session& session, ExitStatus& status);
void addFeedback(CLI::App& app, const Session& session, ExitStatus& status);
void addDossier(CLI::App& app, const Session& session, ExitStatus& status);
void addEvaluate(CLI::App& app, const Session& session, ExitStatus& status);
void addLogbook(CLI::App& app, const Session& session, ExitStatus& status);
void addExercise(CLI::App& app, const Session& session, ExitStatus& status);
void addBundle(CLI::App& app, const Session& session, ExitStatus& status);

}  // namespace peilstok::cli
