#include "store/dossiers.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/dossier_json.h"
#include "store/rows.h"

namespace peilstok::store {

namespace {

constexpr const char* kInsertDossier = "INSERT INTO dossier (opened) VALUES (?1)";
constexpr const char* kInsertEntry = R"sql(
INSERT INTO dossier_entry (dossier, at, role, kind, item, body)
SELECT d.number, ?2, ?3, ?4, ?5, ?6 FROM dossier d WHERE d.number = ?1
)sql";
constexpr const char* kAddSignal = "INSERT OR IGNORE INTO dossier_signal (dossier, signal) VALUES (?1, ?2)";
constexpr const char* kRemoveSignal = "DELETE FROM dossier_signal WHERE dossier = ?1 AND signal = ?2";
constexpr const char* kNumbers = "SELECT number FROM dossier ORDER BY number";
constexpr const char* kExists = "SELECT 1 FROM dossier WHERE number = ?1";
constexpr const char* kEntries =
    "SELECT id, at, role, kind, item, body FROM dossier_entry WHERE dossier = ?1 AND id > ?2 ORDER BY id";
constexpr const char* kVersions = "SELECT dossier, max(id) FROM dossier_entry GROUP BY dossier ORDER BY dossier";
constexpr const char* kSignalStates = R"sql(
SELECT d.dossier, t.number, t.received, t.phase, t.step, t.assessment, a.now
FROM dossier_signal d JOIN signal_state t ON t.number = d.signal JOIN assessment a ON a.id = t.assessment
ORDER BY d.dossier, d.signal
)sql";
constexpr const char* kSignals = "SELECT signal FROM dossier_signal WHERE dossier = ?1 ORDER BY signal";
constexpr const char* kDossiersOf = "SELECT dossier FROM dossier_signal WHERE signal = ?1 ORDER BY dossier";
// An item as it stands is its last entry; SQLite takes the other columns from the row of the maximum.
constexpr const char* kDecided = R"sql(
SELECT dossier, body, max(id) FROM dossier_entry
WHERE kind = 'onderdeel' AND instr(body, '"decision":') > 0 AND instr(body, '"decision":0') = 0
GROUP BY CASE item WHEN 0 THEN id ELSE item END
)sql";
// A quotation mark within a text is written with a stroke before it, so only the key itself is found.
constexpr const char* kClosed = R"sql(
SELECT dossier FROM (SELECT dossier, body, max(id) FROM dossier_entry WHERE kind = 'hoofd' GROUP BY dossier)
WHERE instr(body, '"closed":true') > 0
)sql";
constexpr const char* kRemoveDossier = "DELETE FROM dossier WHERE number = ?1";

std::string dossierName(std::int64_t number) { return "D" + std::to_string(number); }

std::int64_t itemOf(const DossierAct& act) {
  const auto* item = std::get_if<DossierItem>(&act);
  return item == nullptr ? 0 : item->id;
}

Result<void> keepMembership(Database& database, const DossierEntry& entry) {
  if (const auto* join = std::get_if<SignalsJoin>(&entry.act))
    for (const std::int64_t signal : join->signals)
      if (auto done = Query(database, kAddSignal, entry.dossier, signal).run(); !done) return done;
  if (const auto* leave = std::get_if<SignalsLeave>(&entry.act))
    for (const std::int64_t signal : leave->signals)
      if (auto done = Query(database, kRemoveSignal, entry.dossier, signal).run(); !done) return done;
  return {};
}

/// An entry as it stands in a file that anybody may have written in.
Result<DossierEntry> entryColumns(Query& row, std::int64_t dossier) {
  DossierEntry entry;
  entry.dossier = dossier;
  entry.id = row.integer();
  entry.at = row.moment();
  entry.role = row.text();
  const auto kind = row.word<ActKind>();
  const std::int64_t item = row.integer();
  const std::string body = row.text();
  if (const auto sound = row.sound(); !sound) return sound.error();
  auto act = json::readAct(kind, body);
  if (!act) return Error{ErrorCode::database_corrupt, fmt::format("entry {}: {}", entry.id, act.error().detail)};
  if (itemOf(*act) != item) return Error{ErrorCode::database_corrupt, fmt::format("entry {}: item", entry.id)};
  entry.act = std::move(*act);
  return entry;
}

/// Whether every change is of an item that began before it.
bool itemsBegan(const std::vector<DossierEntry>& entries) {
  Dossier dossier;
  for (const DossierEntry& entry : entries) {
    if (const std::int64_t item = itemOf(entry.act); item != 0 && !dossier.item(item)) return false;
    apply(dossier, entry);
  }
  return true;
}

Result<void> checkDossier(Database& database, std::int64_t number,
                          const std::function<void(const std::string&)>& problem) {
  const auto entries = readDossierEntries(database, number);
  if (!entries) {
    if (entries.error().code != ErrorCode::database_corrupt) return entries.error();
    problem(fmt::format("{}: {}", dossierName(number), entries.error().detail));
    return {};
  }
  const auto kept = readDossierSignals(database, number);
  if (!kept) return kept.error();
  auto signals = fold(*entries).signals;
  std::ranges::sort(signals);
  if (signals != *kept) problem(dossierName(number) + " does not hold the signals that its entries say");
  if (!itemsBegan(*entries)) problem(dossierName(number) + " changes an item that never began");
  if (entries->empty() || !std::holds_alternative<DossierHead>(entries->front().act))
    problem(dossierName(number) + " was never opened");
  return {};
}

}  // namespace

Result<std::int64_t> insertDossier(Database& database, Instant opened) {
  const auto done = Query(database, kInsertDossier, opened).run();
  if (!done) return done.error();
  return database.lastInsertId();
}

Result<std::int64_t> insertDossierEntry(Database& database, const DossierEntry& entry) {
  const auto done = Query(database, kInsertEntry, entry.dossier, entry.at, entry.role, kindOf(entry.act),
                          itemOf(entry.act), json::writeAct(entry.act))
                        .run();
  if (!done) return done.error();
  const auto id = added(database, {ErrorCode::not_found, dossierName(entry.dossier)});
  if (!id) return id;
  if (const auto kept = keepMembership(database, entry); !kept) return kept.error();
  return id;
}

Result<std::vector<std::int64_t>> readDossierNumbers(Database& database) {
  Query query(database, kNumbers);
  return allNumbers(query);
}

Result<std::vector<DossierEntry>> readDossierEntries(Database& database, std::int64_t dossier) {
  const auto there = Query(database, kExists, dossier).next();
  if (!there) return there.error();
  if (!*there) return Error{ErrorCode::not_found, dossierName(dossier)};
  return readDossierEntriesAfter(database, dossier, 0);
}

Result<std::vector<DossierEntry>> readDossierEntriesAfter(Database& database, std::int64_t dossier,
                                                          std::int64_t after) {
  std::vector<DossierEntry> entries;
  Query query(database, kEntries, dossier, after);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return entries;
    auto entry = entryColumns(query, dossier);
    if (!entry) return entry.error();
    entries.push_back(std::move(*entry));
  }
}

Result<std::vector<DossierVersion>> readDossierVersions(Database& database) {
  Query query(database, kVersions);
  return allRows<DossierVersion>(query, [](Query& row) {
    DossierVersion one;
    one.dossier = row.integer();
    one.lastEntry = row.integer();
    return one;
  });
}

Result<std::vector<DossierSignal>> readSignalsOfDossiers(Database& database) {
  Query query(database, kSignalStates);
  return allRows<DossierSignal>(query, [](Query& row) {
    DossierSignal one;
    one.dossier = row.integer();
    one.signal = row.integer();
    one.received = row.optionalMoment();
    one.phase = row.word<Phase>();
    one.step = row.word<Step>();
    one.assessment = row.integer();
    one.weighed = row.moment();
    return one;
  });
}

Result<std::vector<std::int64_t>> readDossierSignals(Database& database, std::int64_t dossier) {
  Query query(database, kSignals, dossier);
  return allNumbers(query);
}

Result<std::vector<std::int64_t>> readDossiersOf(Database& database, std::int64_t signal) {
  Query query(database, kDossiersOf, signal);
  return allNumbers(query);
}

Result<DossierDecisions> readDossierDecisions(Database& database) {
  Query heads(database, kClosed);
  const auto closed = allNumbers(heads);
  if (!closed) return closed.error();
  DossierDecisions out;
  std::set<std::int64_t> stand;
  Query query(database, kDecided);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) break;
    const std::int64_t dossier = query.integer();
    const auto act = json::readAct(ActKind::onderdeel, query.text());
    const auto* item = act ? std::get_if<DossierItem>(&*act) : nullptr;
    if (item == nullptr || item->decision == 0) continue;
    out.any.insert(item->decision);
    if (std::ranges::find(*closed, dossier) == closed->end()) out.open.insert(item->decision);
    (item->state == ItemState::vervallen ? out.withdrawn : stand).insert(item->decision);
  }
  std::erase_if(out.withdrawn, [&](std::int64_t decision) { return stand.contains(decision); });
  return out;
}

Result<std::vector<ClosedDossier>> readClosedDossiers(Database& database) {
  const auto numbers = readDossierNumbers(database);
  if (!numbers) return numbers.error();
  std::vector<ClosedDossier> closed;
  for (const std::int64_t number : *numbers) {
    const auto entries = readDossierEntries(database, number);
    if (!entries) return entries.error();
    if (!entries->empty() && fold(*entries).head.closed) closed.push_back({number, entries->back().at});
  }
  return closed;
}

Result<std::int64_t> removeDossiers(Database& database, const std::vector<std::int64_t>& dossiers) {
  std::int64_t gone = 0;
  const auto closed = readClosedDossiers(database);
  if (!closed) return closed.error();
  for (const ClosedDossier& one : *closed) {
    if (std::ranges::find(dossiers, one.number) == dossiers.end()) continue;
    if (const auto done = Query(database, kRemoveDossier, one.number).run(); !done) return done.error();
    ++gone;
  }
  return gone;
}

Result<void> checkDossiers(Database& database, const std::function<void(const std::string&)>& problem) {
  const auto numbers = readDossierNumbers(database);
  if (!numbers) return numbers.error();
  for (const std::int64_t number : *numbers)
    if (const auto done = checkDossier(database, number, problem); !done) return done;
  return {};
}

}  // namespace peilstok::store
