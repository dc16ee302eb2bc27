#include "store/retention.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "store/dossiers.h"
#include "store/drafts.h"
#include "store/keys.h"
#include "store/rows.h"
#include "store/signals.h"

namespace peilstok::store {

namespace {

using Json = nlohmann::ordered_json;

// A page at a time, so that whoever looks may write.
constexpr const char* kFacts = R"sql(
SELECT s.number, r.at, h.tray, h.reason, coalesce(h.owner <> '' OR h.scaled_up, 0), coalesce(h.merged_into, 0),
  (SELECT max(l.at) FROM handling_line l WHERE l.signal = s.number),
  (SELECT max(d.at) FROM decision d WHERE d.signal = s.number),
  nullif(max(coalesce((SELECT max(j.at) FROM judgement j WHERE j.signal = s.number), 0),
             coalesce((SELECT max(o.recorded) FROM outcome o WHERE o.signal = s.number), 0),
             coalesce((SELECT max(f.at) FROM filled_form f WHERE f.signal = s.number), 0)), 0),
  nullif(max(coalesce((SELECT max(i.at) FROM inquiry i WHERE i.signal = s.number), 0),
             coalesce((SELECT max(y.at) FROM reply y WHERE y.signal = s.number), 0),
             coalesce((SELECT max(b.at) FROM feedback b WHERE b.signal = s.number), 0)), 0)
FROM signal s CROSS JOIN import_run r ON r.id = s.run LEFT JOIN handling h ON h.signal = s.number
WHERE s.number > ?1 AND s.number < ?2 ORDER BY s.number LIMIT 256
)sql";
constexpr const char* kMergedInto = "SELECT count(*) FROM handling WHERE merged_into = ?1";
constexpr const char* kDraftAges = "SELECT at FROM draft ORDER BY at";
// An answer goes with what it answers.
constexpr const char* kEmptyRunAges = R"sql(
SELECT at FROM import_run r WHERE NOT EXISTS (SELECT 1 FROM signal WHERE run = r.id)
UNION ALL
SELECT at FROM bundle b WHERE b.kind = 'doorzending' AND NOT EXISTS (SELECT 1 FROM bundle_signal WHERE bundle = b.id)
ORDER BY at
)sql";
constexpr const char* kRemoveOldDrafts = "DELETE FROM draft WHERE at <= ?1";
constexpr const char* kRemoveEmptyRuns = R"sql(
DELETE FROM import_run WHERE at <= ?1 AND NOT EXISTS (SELECT 1 FROM signal WHERE run = import_run.id)
)sql";
constexpr const char* kRemoveEmptyBundles = R"sql(
DELETE FROM bundle
WHERE at <= ?1 AND kind = 'doorzending' AND NOT EXISTS (SELECT 1 FROM bundle_signal WHERE bundle = bundle.id)
)sql";
constexpr const char* kRemoveLooseAnswers =
    "DELETE FROM bundle WHERE kind = 'antwoord' AND id NOT IN (SELECT answer FROM bundle_answer)";
constexpr const char* kChanges = "SELECT changes()";
constexpr const char* kAddLine = "INSERT INTO purge_line (at, role, removed) VALUES (?1, ?2, ?3)";
constexpr const char* kReadLines = "SELECT id, at, role, removed FROM purge_line ORDER BY id";

RetentionFacts columnsOfFacts(Query& row) {
  RetentionFacts facts;
  facts.number = row.integer();
  facts.stored = row.moment();
  facts.tray = row.optionalWord<Tray>().value_or(Tray::postvak);
  facts.reason = row.optionalWord<CloseReason>().value_or(CloseReason::geen);
  facts.taken = row.flag();
  facts.into = row.integer();
  facts.handled = row.optionalMoment();
  facts.decided = row.optionalMoment();
  facts.judged = row.optionalMoment();
  facts.asked = row.optionalMoment();
  return facts;
}

std::vector<Instant> momentsOnly(Result<std::vector<Instant>>&& read, std::optional<Error>& failure) {
  if (read) return std::move(*read);
  failure = read.error();
  return {};
}

Result<std::vector<Instant>> moments(Database& database, const char* sql) {
  Query query(database, sql);
  return allRows<Instant>(query, [](Query& row) { return row.moment(); });
}

/// Runs one removal and counts what it took.
Result<std::int64_t> removed(Database& database, Query&& query) {
  if (const auto done = query.run(); !done) return done.error();
  return database.integer(kChanges);
}

std::map<std::string, std::int64_t> countsIn(const std::string& text) {
  std::map<std::string, std::int64_t> counts;
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return counts;
  for (const auto& [kind, count] : json.items())
    if (count.is_number_integer()) counts[kind] = count.get<std::int64_t>();
  return counts;
}

/// Whether all of them are as they were, and nothing was merged into them since.
Result<bool> areUnchanged(Database& database, const SignalsToPurge& together) {
  for (const RetentionFacts& was : together.signals) {
    Query facts(database, kFacts, was.number - 1, was.number + 1);
    const auto now = allRows<RetentionFacts>(facts, columnsOfFacts);
    if (!now) return now.error();
    if (now->size() != 1 || now->front() != was) return false;
    Query members(database, kMergedInto, was.number);
    const auto merged = allRows<std::int64_t>(members, [](Query& row) { return row.integer(); });
    if (!merged) return merged.error();
    if (merged->front() != std::ranges::count(together.signals, was.number, &RetentionFacts::into)) return false;
  }
  return true;
}

/// How many went: all of them or none. Between the plan and the lock somebody may have decided something.
Result<std::int64_t> removeTogether(Database& database, const SignalsToPurge& together) {
  const auto unchanged = areUnchanged(database, together);
  if (!unchanged) return unchanged.error();
  if (!*unchanged) return std::int64_t{0};
  for (const RetentionFacts& one : together.signals) {
    if (const auto done = removeDraftsOf(database, one.number); !done) return done.error();
    if (const auto done = removeSignal(database, one.number); !done) return done.error();
  }
  return static_cast<std::int64_t>(together.signals.size());
}

/// The parts of an order that are no signals; adds what went to `counts`.
Result<void> removeOthers(Database& database, const PurgeOrder& order, std::map<std::string, std::int64_t>& counts) {
  const auto add = [&](RetentionKind kind, const Result<std::int64_t>& count) -> Result<void> {
    if (!count) return count.error();
    if (*count > 0) counts[std::string(word(kind))] += *count;
    return {};
  };
  if (order.draftsUpTo)
    if (auto ok =
            add(RetentionKind::concepten, removed(database, Query(database, kRemoveOldDrafts, *order.draftsUpTo)));
        !ok)
      return ok;
  if (order.runsUpTo) {
    for (const char* const emptied : {kRemoveEmptyRuns, kRemoveEmptyBundles})
      if (auto ok = add(RetentionKind::importverslag, removed(database, Query(database, emptied, *order.runsUpTo)));
          !ok)
        return ok;
    if (auto ok = Query(database, kRemoveLooseAnswers).run(); !ok) return ok;
  }
  if (!order.dossiers.empty())
    if (auto ok = add(RetentionKind::dossier, removeDossiers(database, order.dossiers)); !ok) return ok;
  if (!order.keysUpTo) return {};
  return add(RetentionKind::sleutel, destroyKeys(database, *order.keysUpTo, order.at));
}

}  // namespace

Result<void> visitRetained(Database& database, const std::function<bool(const RetentionFacts&)>& visit) {
  for (std::int64_t after = 0;;) {
    Query query(database, kFacts, after, std::numeric_limits<std::int64_t>::max());
    const auto page = allRows<RetentionFacts>(query, columnsOfFacts);
    if (!page) return page.error();
    if (page->empty()) return {};
    for (const RetentionFacts& facts : *page)
      if (!visit(facts)) return {};
    after = page->back().number;
  }
}

Result<RetentionOthers> readRetentionOthers(Database& database, Instant now) {
  RetentionOthers others;
  std::optional<Error> failure;
  others.drafts = momentsOnly(moments(database, kDraftAges), failure);
  others.emptyRuns = momentsOnly(moments(database, kEmptyRunAges), failure);
  if (failure) return *failure;
  auto keys = livingKeysBefore(database, now);
  if (!keys) return keys.error();
  others.keys = std::move(*keys);
  auto dossiers = readClosedDossiers(database);
  if (!dossiers) return dossiers.error();
  others.dossiers = std::move(*dossiers);
  return others;
}

Result<PurgeLine> removeNamed(Database& database, const PurgeOrder& order) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  PurgeLine line{0, order.at, order.role, {}};
  if (order.copies > 0) line.removed[std::string(word(RetentionKind::reservekopie))] = order.copies;
  for (const SignalsToPurge& one : order.signals) {
    const auto removed = removeTogether(database, one);
    if (!removed) return removed.error();
    if (*removed > 0) line.removed[std::string(word(one.kind))] += *removed;
  }
  if (const auto done = removeOthers(database, order, line.removed); !done) return done.error();
  const Json written = line.removed;
  if (const auto done = Query(database, kAddLine, line.at, line.role, written.dump()).run(); !done) return done.error();
  line.id = database.lastInsertId();
  if (const auto done = transaction->commit(); !done) return done.error();
  return line;
}

Result<std::vector<PurgeLine>> readPurgeLines(Database& database) {
  Query query(database, kReadLines);
  return allRows<PurgeLine>(query, [](Query& row) {
    PurgeLine line;
    line.id = row.integer();
    line.at = row.moment();
    line.role = row.text();
    line.removed = countsIn(row.text());
    return line;
  });
}

}  // namespace peilstok::store
