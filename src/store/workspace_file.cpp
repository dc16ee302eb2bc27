#include "store/workspace_file.h"

#include <sqlite3.h>

#include <array>
#include <fstream>
#include <system_error>

#include "store/migrate.h"

namespace peilstok::store {

namespace {

namespace fs = std::filesystem;

/// A setting of the connection and what it must read back as; SQLite ignores a pragma that it does not know.
struct Setting {
  const char* set;
  const char* read;
  std::string_view expected;
};

/// Before anything in a file of unknown origin is believed. None of these writes.
constexpr std::array<Setting, 5> kCautious = {{
    {"PRAGMA busy_timeout = 2000", "PRAGMA busy_timeout", "2000"},
    {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0"},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},  // no message of a citizen in a temporary file
}};

constexpr std::array<Setting, 3> kWorking = {{
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"},
    {kDailyCache, "PRAGMA cache_size", "-8192"},
}};

constexpr std::array<Setting, 3> kWriting = {{
    {"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"},
    {"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"},  // what was acknowledged outlives a loss of power
    {"PRAGMA journal_size_limit = 67108864", "PRAGMA journal_size_limit", "67108864"},
}};

Result<void> applySettings(Database& database, std::span<const Setting> settings) {
  for (const Setting& setting : settings) {
    if (auto done = database.execute(setting.set); !done) return done;
    Query query(database, setting.read);
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row || query.text() != setting.expected)
      return Error{ErrorCode::database_unreadable, std::string("not accepted: ") + setting.set};
  }
  return {};
}

Result<void> beCautious(Database& database) {
  const int code = sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (code != SQLITE_OK) return database.failure(code, "configure");
  return applySettings(database, kCautious);
}

std::uint32_t bigEndian(const std::array<unsigned char, 108>& bytes, std::size_t at) {
  return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 | std::uint32_t{bytes[at + 2]} << 8 |
         bytes[at + 3];
}

/// Judges a file by its first bytes, before SQLite sees it: SQLite may finish what another program left half done,
/// and a file that is refused must stay as it is. Offsets: https://sqlite.org/fileformat2.html#the_database_header
Result<void> judgeHeader(const fs::path& file, int newest) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Error{ErrorCode::database_unreadable, "cannot be read"};
  std::array<unsigned char, 108> bytes{};
  stream.read(reinterpret_cast<char*>(bytes.data()), bytes.size());
  const auto size = stream.gcount();
  if (stream.bad()) return Error{ErrorCode::database_unreadable, "cannot be read"};
  if (size == 0) return {};
  constexpr std::string_view magic("SQLite format 3\0", 16);
  const std::string_view begin(reinterpret_cast<const char*>(bytes.data()), magic.size());
  if (size < std::ssize(bytes) || begin != magic) return Error{ErrorCode::database_not_ours, "not a database"};
  const std::uint32_t version = bigEndian(bytes, 60), application = bigEndian(bytes, 68);
  const bool tableless = bytes[100] == 0x0D && bytes[103] == 0 && bytes[104] == 0;
  if (application != kApplicationId && (application != 0 || version != 0 || !tableless))
    return Error{ErrorCode::database_not_ours, "another application's file"};
  if (application == kApplicationId && version > static_cast<std::uint32_t>(newest))
    return Error{ErrorCode::database_newer, "schema " + std::to_string(version)};
  return {};
}

/// What is wrong with the place itself, before the engine is asked. True when the file is there.
Result<bool> judgePlace(const fs::path& file, bool readOnly) {
  std::error_code failed;
  const fs::file_status status = fs::status(file, failed);
  if (fs::is_directory(status)) return Error{ErrorCode::is_directory, {}};
  if (fs::is_regular_file(status)) return true;
  if (status.type() != fs::file_type::not_found) return Error{ErrorCode::database_unreadable, "not a regular file"};
  if (readOnly) return Error{ErrorCode::file_not_found, {}};
  if (!fs::is_directory(file.parent_path(), failed)) return Error{ErrorCode::database_unreadable, "no such folder"};
  return false;
}

Result<int> look(Database& database, const std::vector<Migration>& migrations) {
  if (auto cautious = beCautious(database); !cautious) return cautious.error();
  if (auto set = database.setCheckpointOnClose(false); !set) return set.error();
  return inspectSchema(database, migrations);
}

/// Reading beside a writer needs two small files next to the database. Where none can be made nobody writes either, and
/// the file can be read as it is; unless a log lies there, without which it would read as older than it is.
bool mayReadAlone(const Error& error, fs::path file) {
  std::error_code failed;
  const auto logSize = fs::file_size(file += "-wal", failed);
  return error.code == ErrorCode::database_read_only && (failed || logSize == 0);
}

Result<std::shared_ptr<Database>> openForReading(const fs::path& file, const std::vector<Migration>& migrations) {
  auto database = Database::open(utf8Name(file), OpenMode::readOnly);
  auto version = database ? look(**database, migrations) : Result<int>(database.error());
  if (!version && mayReadAlone(version.error(), file)) {
    database = Database::open(utf8Name(file), OpenMode::immutable);
    version = database ? look(**database, migrations) : Result<int>(database.error());
  }
  if (!version) return version.error();
  if (*version != migrations.back().version)
    return Error{ErrorCode::database_read_only, "schema " + std::to_string(*version) + " must be brought up to date"};
  if (auto set = applySettings(**database, kWorking); !set) return set.error();
  return std::shared_ptr<Database>(std::move(*database));
}

Result<std::shared_ptr<Database>> openForWriting(const fs::path& file, Instant now,
                                                 const std::vector<Migration>& migrations) {
  auto database = Database::open(utf8Name(file), OpenMode::readWrite);
  if (!database) return database.error();
  const auto version = look(**database, migrations);
  if (!version) return version.error();
  if ((*database)->isReadOnly()) return Error{ErrorCode::database_read_only, {}};
  if (*version != migrations.back().version)
    if (auto migrated = migrate(**database, file, migrations, now); !migrated) return migrated.error();
  if (auto set = applySettings(**database, kWriting); !set) return set.error();
  if (auto set = applySettings(**database, kWorking); !set) return set.error();
  if (auto set = (*database)->setCheckpointOnClose(true); !set) return set.error();
  return std::shared_ptr<Database>(std::move(*database));
}

}  // namespace

Result<std::shared_ptr<Database>> openWorkspaceFile(const fs::path& file, bool readOnly, Instant now,
                                                    const std::vector<Migration>& migrations) {
  if (file.empty()) return Error{ErrorCode::file_not_found, "no name"};
  // An absolute name is always a file: SQLite gives "" and ":memory:" another meaning.
  std::error_code failed;
  const fs::path place = fs::absolute(file, failed);
  if (failed) return Error{ErrorCode::database_unreadable, failed.message()};
  const auto there = judgePlace(place, readOnly);
  if (!there) return there.error();
  if (*there)
    if (auto fits = judgeHeader(place, migrations.back().version); !fits) return fits.error();
  return readOnly ? openForReading(place, migrations) : openForWriting(place, now, migrations);
}

}  // namespace peilstok::store
