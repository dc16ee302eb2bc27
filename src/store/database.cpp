#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/text.h"

namespace peilstok::store {

namespace {

constexpr const char* kDataVersion = "PRAGMA data_version";
// Above this it is quicker to read all rows of a table than to seek each.
constexpr std::size_t kMostWritten = 2000;

ErrorCode codeOf(int extended) {
  if (extended == SQLITE_READONLY_DBMOVED) return ErrorCode::database_unreadable;
  // A write that the system refuses is a disk that takes no more: over quota or over a limit.
  if (extended == SQLITE_IOERR_WRITE) return ErrorCode::disk_full;
  switch (extended & 0xFF) {
    case SQLITE_FULL: return ErrorCode::disk_full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return ErrorCode::database_locked;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return ErrorCode::database_read_only;  // the file was there: its companions cannot be made
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_IOERR: return ErrorCode::database_unreadable;
    case SQLITE_NOTADB: return ErrorCode::database_not_ours;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT: return ErrorCode::database_corrupt;
    case SQLITE_TOOBIG: return ErrorCode::too_large;
    case SQLITE_INTERRUPT: return ErrorCode::cancelled;
    default: return ErrorCode::internal;
  }
}

int flagsOf(OpenMode mode) {
  constexpr int shared = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (mode) {
    case OpenMode::readWrite: return shared | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::readOnly: return shared | SQLITE_OPEN_READONLY;
    case OpenMode::immutable: return shared | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case OpenMode::memory: return shared | SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
  }
  return shared;
}

/// A file name as the URI that says that nobody will change the file.
std::string immutableUri(const std::string& name) {
  std::string uri = name.starts_with('/') ? "file://" : "file:///";
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~:").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri + "?immutable=1";
}

Error damageMet() { return {ErrorCode::database_corrupt, "damage was met before"}; }

}  // namespace

void Database::CloseConnection::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void Database::FinalizeStatement::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::~Database() { m_statements.clear(); }

Result<std::unique_ptr<Database>> Database::open(const std::string& name, OpenMode mode) {
  // Counting the engine's memory takes a lock at every allocation, and nobody asks for the count. It is refused when
  // the engine was begun already by somebody else; then it counts.
  [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3* handle = nullptr;
  const std::string target = mode == OpenMode::immutable ? immutableUri(name) : name;
  const int code = sqlite3_open_v2(target.c_str(), &handle, flagsOf(mode), nullptr);
  std::unique_ptr<Database> database(new Database(handle));  // owns the handle even when opening failed
  if (code != SQLITE_OK) return database->failure(code, "open");
  const auto count = [](void* commits) {
    ++*static_cast<std::int64_t*>(commits);
    return 0;  // anything else would undo the transaction
  };
  sqlite3_commit_hook(handle, count, &database->m_commits);
  return database;
}

Error Database::failure(int code, const char* doing) const {
  m_damaged = m_damaged || (code & 0xFF) == SQLITE_CORRUPT;
  return {codeOf(code), fmt::format("{}: {} ({})", doing, sqlite3_errstr(code), code)};
}

Result<void> Database::execute(const char* sql) {
  const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return failure(code, "execute");
  return {};
}

Result<std::int64_t> Database::integer(const char* sql) {
  Query query(*this, sql);
  const auto row = query.next();
  if (!row) return row.error();
  return *row ? query.integer() : 0;
}

void Database::noteWritten(void* self, int, const char*, const char* table, long long row) {
  auto& database = *static_cast<Database*>(self);
  if (database.m_written.size() <= kMostWritten && database.m_watched == table) database.m_written.push_back(row);
}

void Database::watch(const char* table) {
  m_watched = table;
  sqlite3_update_hook(handle(), noteWritten, this);
}

std::optional<std::vector<std::int64_t>> Database::takeWritten() {
  auto written = std::exchange(m_written, {});
  if (written.size() > kMostWritten) return std::nullopt;
  return written;
}

Result<std::int64_t> Database::outsideChanges() { return integer(kDataVersion); }

std::int64_t Database::lastInsertId() const { return sqlite3_last_insert_rowid(handle()); }
bool Database::refusedAsDouble() const { return sqlite3_extended_errcode(handle()) == SQLITE_CONSTRAINT_UNIQUE; }
bool Database::inTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }
bool Database::isReadOnly() const { return sqlite3_db_readonly(handle(), "main") == 1; }

Result<void> Database::setCheckpointOnClose(bool enabled) {
  const int code = sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, enabled ? 0 : 1, nullptr);
  if (code != SQLITE_OK) return failure(code, "configure");
  return {};
}

Result<void> Database::copyTo(const std::string& name) {
  auto target = open(name, OpenMode::readWrite);
  if (!target) return target.error();
  sqlite3_backup* backup = sqlite3_backup_init((*target)->handle(), "main", handle(), "main");
  if (backup == nullptr) return (*target)->failure(sqlite3_extended_errcode((*target)->handle()), "back-up");
  const int stepped = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  if (stepped != SQLITE_DONE) return (*target)->failure(stepped, "back-up");
  if (finished != SQLITE_OK) return (*target)->failure(finished, "back-up");
  return {};
}

Result<Database::StatementPtr> Database::prepare(const char* sql, bool keep) {
  sqlite3_stmt* statement = nullptr;
  const unsigned flags = keep ? SQLITE_PREPARE_PERSISTENT : 0;
  const int code = sqlite3_prepare_v3(handle(), sql, -1, flags, &statement, nullptr);
  StatementPtr owned(statement);
  if (code == SQLITE_OK) return owned;
  // Statements are constants that fit our schema, so one that does not compile meets a schema that is not ours any
  // more. The message can be shown: it quotes the statement's own names and no value.
  if (code == SQLITE_ERROR)
    return Error{ErrorCode::database_corrupt, fmt::format("prepare: {}", sqlite3_errmsg(handle()))};
  return failure(code, "prepare");
}

Result<Database::StatementPtr> Database::take(const char* sql) {
  const auto kept = m_statements.find(sql);
  if (kept != m_statements.end() && kept->second) return std::move(kept->second);
  return prepare(sql, true);
}

void Database::giveBack(const char* sql, StatementPtr statement) { m_statements[sql] = std::move(statement); }

Query::Query(Database& database, const char* sql, std::size_t count, Begin) : m_database(database), m_sql(sql) {
  auto statement = database.take(sql);
  if (!statement) {
    m_error = statement.error();
    return;
  }
  m_statement = std::move(*statement);
  assert(static_cast<std::size_t>(sqlite3_bind_parameter_count(m_statement.get())) == count);
  static_cast<void>(count);
}

Query::~Query() {
  if (!m_statement) return;
  sqlite3_reset(m_statement.get());
  sqlite3_clear_bindings(m_statement.get());  // a text of a megabyte must not stay with an idle statement
  m_database.giveBack(m_sql, std::move(m_statement));
}

Result<bool> Query::next() {
  if (m_error) return *m_error;
  m_column = 0;
  if (m_database.isDamaged() && sqlite3_stmt_readonly(m_statement.get()) == 0) {
    m_error = damageMet();
    return *m_error;
  }
  const int code = sqlite3_step(m_statement.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  m_error = m_database.failure(code, "step");
  return *m_error;
}

Result<void> Query::run() {
  while (true) {
    const auto row = next();
    if (!row) return row.error();
    if (!*row) return {};
  }
}

std::int64_t Query::integer() { return sqlite3_column_int64(m_statement.get(), m_column++); }

std::string_view Query::bytes() {
  const int column = m_column++;
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string Query::text() { return text::repaired(bytes()); }
bool Query::isNull() const { return sqlite3_column_type(m_statement.get(), m_column) == SQLITE_NULL; }

std::vector<unsigned char> Query::blob() {
  const int column = m_column++;
  const auto* bytes = static_cast<const unsigned char*>(sqlite3_column_blob(m_statement.get(), column));
  const int size = sqlite3_column_bytes(m_statement.get(), column);
  return bytes == nullptr ? std::vector<unsigned char>{} : std::vector<unsigned char>(bytes, bytes + size);
}

std::optional<Instant> Query::optionalMoment() {
  const bool none = isNull();
  const Instant value = moment();
  return none ? std::nullopt : std::optional<Instant>(value);
}

std::optional<std::string> Query::optionalText() {
  const bool none = isNull();
  std::string value = text();
  return none ? std::nullopt : std::optional<std::string>(std::move(value));
}

Result<void> Query::sound() const {
  if (!m_sound) return Error{ErrorCode::database_corrupt, "unknown word in a column"};
  return {};
}

void Query::note(int code) {
  if (code != SQLITE_OK && !m_error) m_error = m_database.failure(code, "bind");
}

void Query::bindInteger(int index, std::int64_t value) {
  if (m_statement) note(sqlite3_bind_int64(m_statement.get(), index, value));
}

void Query::bindText(int index, std::string_view value) {
  // An empty view may have no address, which SQLite would take for NULL.
  const char* bytes = value.data() == nullptr ? "" : value.data();
  if (m_statement)
    note(sqlite3_bind_text64(m_statement.get(), index, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bindBlob(int index, Bytes value) {
  if (m_statement) note(sqlite3_bind_blob64(m_statement.get(), index, value.data(), value.size(), SQLITE_TRANSIENT));
}

void Query::bindNull(int index) {
  if (m_statement) note(sqlite3_bind_null(m_statement.get(), index));
}

Result<Transaction> Transaction::begin(Database& database) {
  if (database.isDamaged()) return damageMet();
  const bool nested = database.inTransaction();
  if (auto begun = database.execute(nested ? "SAVEPOINT inner" : "BEGIN IMMEDIATE"); !begun) return begun.error();
  return Transaction(database, nested);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_nested(other.m_nested) {}

Transaction::~Transaction() { rollBack(); }

Result<void> Transaction::commit() {
  assert(m_database != nullptr);
  auto done = m_database->isDamaged() ? Result<void>(damageMet())
                                      : m_database->execute(m_nested ? "RELEASE inner" : "COMMIT");
  if (done) m_database = nullptr;
  else rollBack();
  return done;
}

void Transaction::rollBack() {
  if (m_database == nullptr) return;
  Database& database = *std::exchange(m_database, nullptr);
  // After a full disk SQLite has undone everything itself; undoing again would only fail.
  if (!database.inTransaction()) return;
  static_cast<void>(database.execute(m_nested ? "ROLLBACK TO inner; RELEASE inner" : "ROLLBACK"));
}

}  // namespace peilstok::store
