#pragma once
// A thin, typed door to SQLite. Private to src/store/: no other folder includes this.

#include <cassert>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/words.h"

struct sqlite3;
struct sqlite3_stmt;

namespace peilstok::store {

/// `readWrite` makes the file when it is not there. `immutable` reads a file on a medium that nobody can write to.
enum class OpenMode { readWrite, readOnly, immutable, memory };

/// KiB of the file that a connection keeps in memory. What is in sight at once fits well in it; a larger cache fills up
/// with whatever was ever looked at.
inline constexpr const char* kDailyCache = "PRAGMA cache_size = -8192";

using Bytes = std::span<const unsigned char>;

/// One connection and its prepared statements. Belongs to one thread at a time.
class Database {
 public:
  /// `name` is UTF-8. Nothing in the file is read or written yet.
  static Result<std::unique_ptr<Database>> open(const std::string& name, OpenMode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Runs one or more statements that have no parameters and whose rows nobody needs.
  Result<void> execute(const char* sql);
  /// First column of the only row; for pragmas and counts.
  Result<std::int64_t> integer(const char* sql);

  /// From now on the rows of this table that are written through this connection are noted, for `takeWritten`.
  void watch(const char* table);
  /// Rows that were written since this was asked last, also what was undone again; nothing when they were too many to
  /// tell one by one. Each may be told more than once.
  std::optional<std::vector<std::int64_t>> takeWritten();
  /// Changes whenever another connection wrote in the file; only comparing it says something.
  Result<std::int64_t> outsideChanges();

  std::int64_t lastInsertId() const;
  /// True when what failed last on this connection did so because a row with the same key is there.
  bool refusedAsDouble() const;
  bool inTransaction() const;
  /// Transactions that this connection has committed; only comparing it says something.
  std::int64_t commits() const { return m_commits; }
  /// True when the engine could open the file for reading only.
  bool isReadOnly() const;
  /// Whether the last connection to close moves the write-ahead log into the file.
  Result<void> setCheckpointOnClose(bool enabled);
  /// A complete copy of what is committed, into a new file. Not while this connection holds the write lock.
  Result<void> copyTo(const std::string& name);

  /// The reason of the last failure on this connection. Never quotes values, so never imported text. One that says
  /// that the file is damaged is remembered.
  Error failure(int code, const char* doing) const;
  /// Damage was met: what is written now could end up anywhere in the file, so nothing may be.
  bool isDamaged() const { return m_damaged; }
  sqlite3* handle() const { return m_handle.get(); }

 private:
  friend class Query;
  struct CloseConnection {
    void operator()(sqlite3* handle) const;
  };
  struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const;
  };
  using StatementPtr = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

  explicit Database(sqlite3* handle) : m_handle(handle) {}
  Result<StatementPtr> prepare(const char* sql, bool keep);
  /// Takes the statement of this text out of the cache, or prepares it.
  Result<StatementPtr> take(const char* sql);
  void giveBack(const char* sql, StatementPtr statement);
  static void noteWritten(void* self, int operation, const char* schema, const char* table, long long row);

  std::int64_t m_commits = 0;
  mutable bool m_damaged = false;
  std::unique_ptr<sqlite3, CloseConnection> m_handle;
  /// By the address of the text: statements are constants of this folder.
  std::unordered_map<const char*, StatementPtr> m_statements;
  std::string m_watched;
  std::vector<std::int64_t> m_written;
};

/// One use of a statement: binds ?1, ?2, ... in the order given, steps, and reads columns in running order.
/// `sql` must be a constant. Values are copied. The statement goes back to the connection's cache at the end.
class Query {
 public:
  template <class... Values>
  Query(Database& database, const char* sql, const Values&... values)
      : Query(database, sql, sizeof...(values), Begin{}) {
    int index = 0;
    (bind(++index, values), ...);
  }
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// True when there is a row to read; the next column read is its first.
  Result<bool> next();
  /// Steps to the end.
  Result<void> run();

  std::int64_t integer();
  int number() { return static_cast<int>(integer()); }
  bool flag() { return integer() != 0; }
  /// Well-formed UTF-8, whatever is in the file.
  std::string text();
  /// As they are in the file; until the next row.
  std::string_view bytes();
  std::vector<unsigned char> blob();
  Instant moment() { return Instant{std::chrono::seconds{integer()}}; }
  std::optional<Instant> optionalMoment();
  std::optional<std::string> optionalText();
  template <class E>
  E word() {
    return known(fromWord<E>(bytes()));
  }
  template <class E>
  std::optional<E> optionalWord() {
    if (!isNull()) return word<E>();
    ++m_column;
    return std::nullopt;
  }
  /// A rank of an enum whose values are numbered from 0.
  template <class E>
  E rank() {
    const auto value = integer();
    const bool inside = value >= 0 && value < static_cast<std::int64_t>(Words<E>::table.size());
    return known(inside ? std::optional<E>(static_cast<E>(value)) : std::nullopt);
  }
  /// False when a word or rank was read that the program does not have: someone else wrote in the file.
  Result<void> sound() const;

 private:
  struct Begin {};
  Query(Database& database, const char* sql, std::size_t count, Begin);

  bool isNull() const;
  template <class E>
  E known(std::optional<E> value) {
    m_sound = m_sound && value.has_value();
    return value.value_or(E{});
  }

  template <class T>
  void bind(int index, const T& value) {
    if constexpr (std::is_same_v<T, Instant>) bindInteger(index, value.time_since_epoch().count());
    else if constexpr (std::is_enum_v<T>) bindText(index, ::peilstok::word(value));
    else if constexpr (std::is_integral_v<T>) bindInteger(index, static_cast<std::int64_t>(value));
    else if constexpr (std::is_convertible_v<const T&, std::string_view>) bindText(index, value);
    else bindBlob(index, value);
  }
  template <class T>
  void bind(int index, const std::optional<T>& value) {
    if (value) bind(index, *value);
    else bindNull(index);
  }
  void bindInteger(int index, std::int64_t value);
  void bindText(int index, std::string_view value);
  void bindBlob(int index, Bytes value);
  void bindNull(int index);
  void note(int code);

  Database& m_database;
  const char* m_sql;
  Database::StatementPtr m_statement;
  std::optional<Error> m_error;
  int m_column = 0;
  bool m_sound = true;
};

/// Everything since `begin` is undone unless `commit` succeeded. Takes the write lock at once, so that a conflict shows
/// before any work is done; inside another transaction it is a savepoint.
class Transaction {
 public:
  static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Result<void> commit();
  void rollBack();

 private:
  Transaction(Database& database, bool nested) : m_database(&database), m_nested(nested) {}

  Database* m_database;  ///< null once it ended
  bool m_nested;
};

}  // namespace peilstok::store
