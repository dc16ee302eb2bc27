#include "cli/session.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "app/debrief.h"
#include "app/exercise.h"
#include "app/in_force.h"
#include "app/signing_key.h"
#include "knowledge/framework_diff.h"
#include "store/logbook.h"

namespace peilstok::cli {

namespace fs = std::filesystem;

namespace {

/// What the logbook says of where an act came from.
constexpr const char* kDoor = "opdrachtregel";

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// The folder of the program itself. The name it was called by is not enough when it was found through PATH.
fs::path programFolder(const std::string& calledAs) {
  std::error_code code;
  const fs::path self = fs::read_symlink("/proc/self/exe", code);
  if (!code) return self.parent_path();
  return fs::absolute(calledAs, code).parent_path();
}

bool holdsKnowledge(const fs::path& folder) {
  std::error_code code;
  return fs::is_directory(folder / "framework", code);
}

/// The user's own folder for what this program keeps, in the XDG data folder; empty when none can be told.
fs::path ownFolder() {
  fs::path base = environment("XDG_DATA_HOME");
  if (base.empty()) {
    const std::string home = environment("HOME");
    if (home.empty()) return {};
    base = fs::path(home) / ".local" / "share";
  }
  return base / "peilstok";
}

/// Where a user's own database lies when nothing was said.
fs::path defaultDatabase() {
  const fs::path folder = ownFolder();
  return folder.empty() ? folder : folder / "peilstok.db";
}

const char* sentence(ErrorCode code) {
  switch (code) {
    case ErrorCode::file_not_found: return "the file is not there";
    case ErrorCode::file_not_readable: return "the file cannot be read";
    case ErrorCode::is_directory: return "this is a folder, not a file";
    case ErrorCode::empty_file: return "the file is empty";
    case ErrorCode::not_text: return "the file holds no text that can be read";
    case ErrorCode::unknown_format: return "the file has none of the known formats";
    case ErrorCode::no_text_column: return "no column with the messages was found";
    case ErrorCode::too_large: return "a record is over its limit";
    case ErrorCode::too_many_columns: return "the table has too many columns";
    case ErrorCode::malformed: return "the content is broken";
    case ErrorCode::zip_archive: return "a zip file that holds no workbook; unpack it and import what is in it";
    case ErrorCode::text_document: return "a text document or presentation; save its table as .xlsx or .csv";
    case ErrorCode::open_document: return "an OpenDocument file; save it as .xlsx or .csv";
    case ErrorCode::old_workbook: return "a workbook in an older or binary form; save it as .xlsx or .csv";
    case ErrorCode::pdf_locked: return "the PDF is locked with a password; save its text";
    case ErrorCode::pdf_without_text: return "the PDF holds no text, only pictures";
    case ErrorCode::pdf_reader_missing:
      return "a PDF is read by pdftotext, which is not here: install poppler-utils, or save the text of the PDF as "
             ".txt";
    case ErrorCode::encrypted: return "the file is locked with a password; save it without one";
    case ErrorCode::reader_crashed: return "reading the file crashed; nothing was stored, and the program is unharmed";
    case ErrorCode::reader_silent: return "reading the file took too long; nothing was stored";
    case ErrorCode::reader_garbled: return "reading the file gave what cannot be right; nothing was stored";
    case ErrorCode::unpacks_too_large: return "the file unpacks to more than is safe; export less at a time";
    case ErrorCode::knowledge_invalid: return "the knowledge was refused";
    case ErrorCode::database_unreadable: return "the database cannot be read";
    case ErrorCode::database_not_ours: return "the database belongs to another program";
    case ErrorCode::database_newer: return "the database was made by a newer version";
    case ErrorCode::database_locked: return "the database is in use";
    case ErrorCode::database_read_only: return "the database cannot be written";
    case ErrorCode::database_corrupt: return "the database is damaged";
    case ErrorCode::disk_full: return "the disk is full";
    case ErrorCode::access_not_allowed:
      return "a closed group that nobody invited us to; nothing was stored. Bring it to the police (the wijkagent or "
             "the digitale wijkagent) and tell the FG (functionaris gegevensbescherming)";
    case ErrorCode::access_unknown:
      return "nobody said how this was obtained; nothing was stored. Say it with --access: open, "
             "besloten_op_uitnodiging, mondeling or politie";
    case ErrorCode::chat_needs_invitation:
      return "a conversation of a closed group; nothing was read or stored. When the municipality was invited to it, "
             "say so with --access besloten_op_uitnodiging; when it was not, bring it to the police (the wijkagent or "
             "the digitale wijkagent)";
    case ErrorCode::refused_by_rule: return "a rule refuses this";
    case ErrorCode::bundle_changed: return "the bundle was changed after it was signed, or is not complete";
    case ErrorCode::bundle_newer: return "the bundle was made by a newer version";
    case ErrorCode::sender_unknown:
      return "the sender is not known here; compare the fingerprint by telephone, then use `bundle trust`";
    case ErrorCode::sender_distrusted: return "the sender is not trusted here any more";
    case ErrorCode::answer_unmatched: return "this answers a bundle that was not sent from here";
    case ErrorCode::key_unusable: return "the signing key cannot be used";
    case ErrorCode::real_workspace:
      return "this workspace holds real work; an exercise is played in an empty workspace or one of its own";
    case ErrorCode::in_exercise:
      return "this workspace is an exercise: nothing of it goes into figures, calibration or bundles";
    case ErrorCode::changed_meanwhile: return "somebody else was first; nothing was changed";
    case ErrorCode::not_found: return "there is nothing with that id";
    case ErrorCode::wrong_use: return "wrong use";
    case ErrorCode::cancelled: return "stopped; nothing was stored";
    case ErrorCode::output_not_writable: return "the output cannot be written";
    case ErrorCode::internal: return "an error in the program itself";
  }
  return "an error in the program itself";
}

}  // namespace

namespace {

std::string oneLine(const std::string& words) {
  std::string line;
  for (const char c : words) {
    if (c == '\n') line += "; ";
    else if (static_cast<unsigned char>(c) >= 0x20) line += c;
  }
  return line;
}

/// What is no error but must be said, as a line of its own.
void sayNotice(const char* code, const std::string& words, bool json) {
  const nlohmann::ordered_json out = {{"notice", {{"code", code}, {"message", oneLine(words)}}}};
  const std::string line = json ? out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                                : fmt::format("peilstok-cli: {}: {}", code, oneLine(words));
  std::fputs((line + "\n").c_str(), stderr);
}

void sayVariant(const app::VariantNotice& notice, bool json) {
  using Kind = app::VariantNotice::Kind;
  const std::string name = notice.variant.empty() ? "that was adopted" : "'" + notice.variant + "'";
  if (notice.kind == Kind::made_for_another)
    return sayNotice("variant_made_for_another",
                     fmt::format("the variant {} was made for weegkader {}; it still fits, and {} is in force", name,
                                 notice.basedOn, notice.inForce),
                     json);
  sayNotice("variant_not_in_force",
            fmt::format("the variant {} no longer fits, so the weegkader that ships is in force: {} ({})", name,
                        notice.inForce, notice.detail),
            json);
}

/// Every run on an exercise says so, so that nobody takes what it prints for real.
void sayExercise(store::Store& store, bool json) {
  if (const auto exercise = app::isExercise(store); !exercise || !*exercise) return;
  const nlohmann::ordered_json notice = {
      {"notice", {{"code", "exercise"}, {"message", "OEFENING: dit is geen echt werk"}}}};
  std::fputs(json ? (notice.dump() + "\n").c_str() : "OEFENING: dit is geen echt werk\n", stderr);
}

}  // namespace

std::string errorSentence(const Error& error) {
  std::string out = sentence(error.code);
  if (error.code == ErrorCode::wrong_use && !error.detail.empty()) out = error.detail;
  else if (!error.detail.empty()) out += " (" + error.detail + ")";
  return oneLine(out);
}

std::string errorLine(const Error& error, bool json) {
  if (!json) return fmt::format("peilstok-cli: {}: {}", codeWord(error.code), errorSentence(error));
  const nlohmann::ordered_json out = {{"error", {{"code", codeWord(error.code)}, {"message", errorSentence(error)}}}};
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::optional<Instant> Session::now() const {
  return m_options.now.empty() ? std::nullopt : civil::parseIso(m_options.now);
}

Instant Session::nowOrClock() const {
  if (const auto given = now()) return *given;
  const Instant wall = systemClock()();
  return m_running ? app::storyMoment(*m_running, wall) : wall;
}

Instant Session::nowOrWallClock() const { return now().value_or(systemClock()()); }

void Session::followStory(app::Workspace& workspace) const {
  const auto exercise = app::isExercise(workspace.store());
  if (!exercise || !*exercise) return;
  if (auto running = app::runningExercise(workspace)) m_running.emplace(std::move(*running));
}

// An installed program finds its knowledge beside itself; one that was only built, where it was built from.
fs::path Session::dataFolder() const {
  if (!m_options.data.empty()) return m_options.data;
  const fs::path program = programFolder(m_options.program);
  for (const fs::path& folder : {program / "data", program / ".." / "share" / "peilstok" / "data"})
    if (holdsKnowledge(folder)) return folder;
  return PEILSTOK_DATA_DIR;
}

Result<KnowledgeSources> Session::sources() const {
  KnowledgeSources out{dataFolder(), m_options.overlay};
  if (m_options.variant.empty()) return out;
  auto variant = readVariant(m_options.variant);
  if (!variant) return variant.error();
  out.variant = std::move(*variant);
  return out;
}

Result<std::shared_ptr<const app::Pipeline>> Session::pipeline() const {
  const auto from = sources();
  return from ? app::Pipeline::load(*from) : from.error();
}

Result<std::shared_ptr<const app::Pipeline>> Session::workspacePipeline(bool readOnly) const {
  auto from = sources();
  if (!from) return from.error();
  const auto file = databaseFile();
  if (!file) return file.error();
  auto loaded = app::loadInForce(*file, readOnly, std::move(*from));
  if (!loaded) return loaded.error();
  if (loaded->notice) sayVariant(*loaded->notice, json());
  return std::move(loaded->pipeline);
}

Result<std::shared_ptr<const app::Pipeline>> Session::pipelineInForce() const {
  if (!databaseFile()) return pipeline();
  auto loaded = workspacePipeline(true);
  if (loaded || loaded.error().code == ErrorCode::knowledge_invalid) return loaded;
  std::fputs((errorLine(loaded.error(), json()) + "\n").c_str(), stderr);
  return pipeline();
}

Result<std::shared_ptr<const Knowledge>> Session::knowledgeInForce() const {
  auto made = pipelineInForce();
  if (!made) return made.error();
  std::error_code code;
  const auto file = databaseFile();
  if (!file || !fs::exists(*file, code)) return (*made)->sharedKnowledge();
  const auto opened = workspace(*made, true);
  if (opened) return (*opened)->sharedKnowledge();
  std::fputs((errorLine(opened.error(), json()) + "\n").c_str(), stderr);
  return (*made)->sharedKnowledge();
}

Result<fs::path> Session::databaseFile() const {
  if (!m_options.database.empty()) return fs::path(m_options.database);
  if (const std::string said = environment("PEILSTOK_DB"); !said.empty()) return fs::path(said);
  fs::path file = defaultDatabase();
  if (file.empty()) return Error{ErrorCode::wrong_use, "say with --db where the database is"};
  return file;
}

Result<std::unique_ptr<app::Workspace>> Session::workspace(bool readOnly) const {
  auto made = workspacePipeline(readOnly);
  if (!made) return made.error();
  return workspace(std::move(*made), readOnly);
}

Result<std::unique_ptr<app::Workspace>> Session::workspace(std::shared_ptr<const app::Pipeline> pipeline,
                                                           bool readOnly) const {
  const auto file = databaseFile();
  if (!file) return file.error();
  if (!readOnly) prepareFolder(*file);
  auto opened = app::Workspace::open(*file, std::move(pipeline), readOnly);
  if (opened) {
    (*opened)->store().logbook().actFrom(kDoor);
    sayExercise((*opened)->store(), json());
    followStory(**opened);
    for (const std::string& problem : (*opened)->cardProblems())
      sayNotice("own_text_left_out", "an own text no longer fits, so ours holds: " + problem, json());
  }
  return opened;
}

Result<std::unique_ptr<store::Store>> Session::store(bool readOnly) const {
  const auto file = databaseFile();
  if (!file) return file.error();
  if (!readOnly) prepareFolder(*file);
  auto opened = store::open(*file, readOnly);
  if (opened) {
    (*opened)->logbook().actFrom(kDoor);
    sayExercise(**opened, json());
  }
  return opened;
}

Result<fs::path> Session::signingKeyFile(const std::string& named, const store::Store& store) const {
  if (!named.empty()) return fs::path(named);
  const fs::path folder = ownFolder();
  if (folder.empty()) return Error{ErrorCode::wrong_use, "--key FILE: there is no place for a key by default"};
  return app::signingKeyFile(folder / "sleutels", store);
}

// Only the folder of the default place is made; a mistyped path should not become one.
void Session::prepareFolder(const fs::path& database) {
  std::error_code code;
  if (database == defaultDatabase() && fs::create_directories(database.parent_path(), code))
    fs::permissions(database.parent_path(), fs::perms::owner_all, code);
}

ExitStatus Session::fail(const Error& error) const {
  std::fputs((errorLine(error, json()) + "\n").c_str(), stderr);
  return exitStatus(error.code);
}

}  // namespace peilstok::cli
