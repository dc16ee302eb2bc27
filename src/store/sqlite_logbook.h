#pragma once
// The logbook on SQLite, and the one way in which what people do gets its line.

#include <memory>
#include <string>
#include <utility>

#include "store/database.h"
#include "store/log_chain.h"
#include "store/logbook.h"

namespace peilstok::store {

class SqliteLogbook final : public Logbook {
 public:
  SqliteLogbook(Database& database, Clock clock) : m_database(database), m_clock(std::move(clock)) {}

  void actFrom(const std::string& origin) override { m_origin = origin; }
  Result<std::int64_t> add(const LogEntry& entry) override {
    return appendLine(m_database, entry, m_origin, m_clock());
  }
  Result<LogLine> line(std::int64_t number) override { return readLogLine(m_database, number); }
  Result<void> forEach(const LogFilter& filter, const std::function<bool(const LogLine&)>& visit) override {
    return visitLog(m_database, filter, visit);
  }
  Result<LogHead> head() override { return readLogHead(m_database); }
  Result<std::optional<std::int64_t>> numberOf(const std::string& hash) override {
    return numberOfHash(m_database, hash);
  }

  const std::string& origin() const { return m_origin; }

  /// Does it and writes its lines, all or nothing. `act` gives a Result, `tell` the entry or entries, of what came out
  /// of it.
  template <class Act, class Tell>
  auto logged(Act act, Tell tell) -> decltype(act()) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.error();
    auto done = act();
    if (!done) return done;
    if (const auto lines = addTold(tell(done)); !lines) return lines.error();
    if (const auto kept = transaction->commit(); !kept) return kept.error();
    return done;
  }

 private:
  Result<void> addTold(const LogEntry& entry) {
    const auto line = add(entry);
    return line ? Result<void>() : line.error();
  }
  Result<void> addTold(const std::vector<LogEntry>& entries) {
    for (const LogEntry& entry : entries)
      if (const auto line = add(entry); !line) return line.error();
    return {};
  }

  Database& m_database;
  Clock m_clock;
  std::string m_origin = kLogProgram;
};

}  // namespace peilstok::store
