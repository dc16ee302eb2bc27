#include "store/migrate.h"

#include <fmt/format.h>

#include <system_error>

#include "base/hash.h"
#include "store/log_chain.h"

namespace peilstok::store {

namespace {

namespace fs = std::filesystem;

constexpr const char* kReadApplicationId = "PRAGMA application_id";
constexpr const char* kReadVersion = "PRAGMA user_version";
constexpr const char* kCountTables = "SELECT count(*) FROM sqlite_schema";
constexpr const char* kFirstBrokenReference = "PRAGMA foreign_key_check";
constexpr const char* kMakeWorkspace = R"sql(
INSERT INTO workspace (id, pseudonym_key, made, record_key) VALUES (1, zeroblob(32), ?2, ?1)
)sql";

int newestOf(const std::vector<Migration>& migrations) { return migrations.empty() ? 0 : migrations.back().version; }

/// Copies the file as it is under a name that tells its schema. Written under another name first: a back-up that is
/// there is always a whole one. Read through a connection of its own, since SQLite copies nothing from one that holds
/// the write lock; that lock sees to it that nobody changes the file meanwhile.
Result<void> backUp(const fs::path& file, int version) {
  fs::path whole = file;
  whole += fmt::format(".v{}.bak", version);
  fs::path part = whole;
  part += ".part";
  std::error_code failed;
  fs::remove(part, failed);
  auto reader = Database::open(utf8Name(file), OpenMode::readOnly);
  auto copied = reader ? (*reader)->copyTo(utf8Name(part)) : Result<void>(reader.error());
  if (copied) {
    fs::rename(part, whole, failed);
    if (!failed) return {};
    copied = Error{ErrorCode::database_read_only, "back-up: " + failed.message()};
  }
  std::error_code ignored;
  fs::remove(part, ignored);
  return copied;
}

Result<void> runOne(Database& database, const Migration& migration) {
  if (auto ran = database.execute(migration.sql); !ran) {
    // Our own SQL fails only on a file that does not hold the schema it says it has.
    const ErrorCode code = ran.error().code == ErrorCode::internal ? ErrorCode::database_corrupt : ran.error().code;
    return Error{code, fmt::format("migration {}: {}", migration.version, ran.error().detail)};
  }
  const auto version = database.integer(kReadVersion);
  if (!version) return version.error();
  if (*version != migration.version)
    return Error{ErrorCode::internal, fmt::format("migration {} does not set its version", migration.version)};
  return {};
}

/// A migration may rebuild tables while references are not watched; afterwards every one must hold.
Result<void> checkReferences(Database& database) {
  Query query(database, kFirstBrokenReference);
  const auto broken = query.next();
  if (!broken) return broken.error();
  if (*broken) return Error{ErrorCode::database_corrupt, "migration: a reference is broken"};
  return {};
}

/// Keys of pseudonyms are made when they are needed, one a quarter.
Result<void> makeWorkspace(Database& database, Instant now) {
  const hash::Key key = hash::randomKey();
  return Query(database, kMakeWorkspace, Bytes(key), now).run();
}

}  // namespace

std::string utf8Name(const fs::path& file) {
  const std::u8string name = file.generic_u8string();
  return {reinterpret_cast<const char*>(name.data()), name.size()};
}

Result<int> inspectSchema(Database& database, const std::vector<Migration>& migrations) {
  const auto application = database.integer(kReadApplicationId);
  if (!application) return application.error();
  const auto version = database.integer(kReadVersion);
  if (!version) return version.error();
  const auto tables = database.integer(kCountTables);
  if (!tables) return tables.error();
  if (*application == 0 && *tables == 0 && *version == 0) return 0;
  if (*application != kApplicationId) return Error{ErrorCode::database_not_ours, "another application's id"};
  if (*version > newestOf(migrations))
    return Error{ErrorCode::database_newer, fmt::format("schema {}, known {}", *version, newestOf(migrations))};
  if (*version < 1 || *tables == 0) return Error{ErrorCode::database_corrupt, "our id without our tables"};
  return static_cast<int>(*version);
}

Result<void> migrate(Database& database, const fs::path& file, const std::vector<Migration>& migrations, Instant now) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  // Looked at again under the lock: another program may have done the work in between.
  const auto version = inspectSchema(database, migrations);
  if (!version) return version.error();
  if (*version == newestOf(migrations)) return {};
  if (*version > 0)
    if (auto saved = backUp(file, *version); !saved) return saved;
  for (const Migration& migration : migrations)
    if (migration.version > *version)
      if (auto ran = runOne(database, migration); !ran) return ran;
  if (*version == 0)
    if (auto made = makeWorkspace(database, now); !made) return made;
  if (*version < kLogbookSchema && newestOf(migrations) >= kLogbookSchema)
    if (auto begun = beginLog(database, now); !begun) return begun;
  if (auto sound = checkReferences(database); !sound) return sound;
  return transaction->commit();
}

}  // namespace peilstok::store
