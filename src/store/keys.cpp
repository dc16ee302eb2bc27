#include "store/keys.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/rows.h"
#include "store/signals.h"

namespace peilstok::store {

namespace {

constexpr const char* kLivingKeys = R"sql(
SELECT period, ends, key FROM pseudonym_key WHERE key IS NOT NULL ORDER BY ends DESC, id DESC
)sql";
constexpr const char* kAddKey = R"sql(
INSERT INTO pseudonym_key (period, ends, made, key) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (period) DO NOTHING
)sql";
constexpr const char* kHasKey = "SELECT 1 FROM pseudonym_key WHERE period = ?1";
constexpr const char* kDestroyKeys =
    "UPDATE pseudonym_key SET key = NULL, destroyed = ?2 WHERE key IS NOT NULL AND ends <= ?1";
constexpr const char* kChanges = "SELECT changes()";
constexpr const char* kReadRecordKey = "SELECT record_key FROM workspace WHERE id = 1";
constexpr const char* kWriteRecordKey = "UPDATE workspace SET record_key = ?1 WHERE id = 1";
constexpr const char* kGuardOfSignals = "SELECT sql FROM sqlite_schema WHERE name = 'signal_is_immutable'";
constexpr const char* kDropGuard = "DROP TRIGGER signal_is_immutable";
constexpr const char* kPage =
    "SELECT number, external_id, received, url, text FROM signal WHERE number > ?1 ORDER BY number LIMIT 256";
constexpr const char* kWriteDigest = "UPDATE OR IGNORE signal SET content_key = ?2 WHERE number = ?1";

struct LivingKey {
  std::string period;
  Instant ends;
  hash::Key key{};
};

Result<std::vector<LivingKey>> readLiving(Database& database) {
  Query query(database, kLivingKeys);
  return allRows<LivingKey>(query, [](Query& row) {
    LivingKey living;
    living.period = row.text();
    living.ends = row.moment();
    const auto bytes = row.blob();
    if (bytes.size() == living.key.size()) std::ranges::copy(bytes, living.key.begin());
    return living;
  });
}

struct Record {
  std::int64_t number = 0;
  std::string contentKey;
};

Result<std::vector<Record>> readPage(Database& database, std::int64_t after) {
  Query query(database, kPage, after);
  return allRows<Record>(query, [](Query& row) {
    Record record;
    Signal signal;
    record.number = row.integer();
    const std::string externalId = row.text();
    signal.received = row.optionalMoment();
    signal.url = row.text();
    signal.text = row.text();
    record.contentKey = contentKey(externalId, signal);
    return record;
  });
}

Result<void> writeDigests(Database& database, const hash::Key& key) {
  for (std::int64_t after = 0;;) {
    const auto page = readPage(database, after);
    if (!page) return page.error();
    if (page->empty()) return {};
    for (const Record& record : *page)
      if (auto done = Query(database, kWriteDigest, record.number, contentDigest(record.contentKey, key)).run(); !done)
        return done;
    after = page->back().number;
  }
}

/// The guard that keeps signals from being changed is lifted within the transaction and put back as it was.
Result<hash::Key> makeRecordKey(Database& database) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  std::string guard;
  {
    Query query(database, kGuardOfSignals);
    const auto there = query.next();
    if (!there) return there.error();
    guard = *there ? query.text() : std::string();
  }
  if (guard.empty()) return Error{ErrorCode::database_corrupt, "signals are not guarded"};
  if (const auto done = database.execute(kDropGuard); !done) return done.error();
  const hash::Key key = hash::randomKey();
  if (const auto done = writeDigests(database, key); !done) return done.error();
  if (const auto done = database.execute(guard.c_str()); !done) return done.error();
  if (const auto done = Query(database, kWriteRecordKey, Bytes(key)).run(); !done) return done.error();
  if (const auto done = transaction->commit(); !done) return done.error();
  return key;
}

}  // namespace

Period periodOf(Instant moment) {
  const LocalTime local = civil::fromInstant(moment);
  constexpr unsigned kMonths = 3;
  const unsigned quarter = (static_cast<unsigned>(local.date.month()) - 1) / kMonths;
  const auto first = local.date.year() / std::chrono::month{quarter * kMonths + 1} / std::chrono::day{1};
  const auto next = std::chrono::year_month_day{first.year() / first.month() / first.day()} + std::chrono::months{3};
  return {fmt::format("{}-K{}", static_cast<int>(local.date.year()), quarter + 1), civil::toInstant(next)};
}

Result<bool> hasKeyOf(Database& database, Instant now) { return Query(database, kHasKey, periodOf(now).name).next(); }

Result<PseudonymKeys> pseudonymKeys(Database& database, Instant now, bool mayMake) {
  const Period period = periodOf(now);
  for (const bool made : {false, true}) {
    const auto living = readLiving(database);
    if (!living) return living.error();
    PseudonymKeys keys;
    bool found = false;
    for (const LivingKey& one : *living) {
      if (one.period != period.name) keys.earlier.push_back(one.key);
      else keys.current = one.key;
      found = found || one.period == period.name;
    }
    if (found) return keys;
    if (!mayMake) {
      keys.current = hash::randomKey();
      return keys;
    }
    if (made) break;
    const hash::Key fresh = hash::randomKey();
    if (const auto done = Query(database, kAddKey, period.name, period.ends, now, Bytes(fresh)).run(); !done)
      return done.error();
  }
  return Error{ErrorCode::database_corrupt, "the key of this quarter was destroyed"};
}

Result<std::vector<KeyAge>> livingKeysBefore(Database& database, Instant now) {
  const auto living = readLiving(database);
  if (!living) return living.error();
  std::vector<KeyAge> ages;
  for (const LivingKey& one : *living)
    if (one.ends <= now) ages.push_back({one.period, one.ends});
  return ages;
}

Result<std::int64_t> destroyKeys(Database& database, Instant until, Instant now) {
  if (const auto done = Query(database, kDestroyKeys, until, now).run(); !done) return done.error();
  return database.integer(kChanges);
}

Result<hash::Key> recordKey(Database& database) {
  hash::Key key{};
  std::vector<unsigned char> bytes;
  {
    Query query(database, kReadRecordKey);
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return Error{ErrorCode::database_corrupt, "the workspace has lost its key"};
    bytes = query.blob();
  }
  if (bytes.size() == key.size()) {
    std::ranges::copy(bytes, key.begin());
    return key;
  }
  return database.isReadOnly() ? Result<hash::Key>(key) : makeRecordKey(database);
}

}  // namespace peilstok::store
