#include "store/signals.h"

#include <unordered_map>

#include "base/text.h"
#include "model/json.h"
#include "store/assessments.h"

namespace peilstok::store {

namespace {

constexpr std::size_t kExcerpt = 200;
constexpr const char* kIsStored = "SELECT 1 FROM signal WHERE content_key = ?1";
constexpr const char* kInsertSignal = R"sql(
INSERT INTO signal (content_key, fold_key, run, import_row, external_id, received, channel, platform, access, observed,
                    reliability, municipality, url, author, extras, title, text)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
)sql";
constexpr const char* kIndexSignal = "INSERT INTO signal_fts (rowid, title, text) VALUES (?1, ?2, ?3)";
constexpr const char* kUnindexSignal = R"sql(
INSERT INTO signal_fts (signal_fts, rowid, title, text) SELECT 'delete', number, title, text FROM signal
WHERE number = ?1
)sql";
constexpr const char* kRemoveSignal = "DELETE FROM signal WHERE number = ?1";
constexpr const char* kReadSignal = R"sql(
SELECT s.number, s.external_id, r.file_name, s.import_row, r.at, s.received, s.channel, s.platform, s.access,
       s.observed, s.reliability, s.municipality, s.url, s.author, s.extras, s.title, s.text
FROM signal s JOIN import_run r ON r.id = s.run
WHERE s.number = ?1
)sql";
constexpr const char* kNumberOfExternalId =
    "SELECT max(number) FROM signal WHERE external_id = ?1 AND external_id <> ''";
constexpr const char* kFoldKey = "SELECT fold_key FROM signal WHERE number = ?1";
constexpr const char* kLookAlikes = R"sql(
SELECT number FROM signal WHERE fold_key = ?1 AND fold_key <> 0 AND number <> ?2 ORDER BY number DESC LIMIT ?3
)sql";
constexpr const char* kCountLookAlikes = "SELECT count(*) FROM signal WHERE fold_key = ?1 AND fold_key <> 0";
// One more code point than an excerpt holds, so that it is known whether something fell off.
constexpr const char* kReadRow = R"sql(
SELECT t.number, CASE WHEN s.title <> '' THEN substr(s.title, 1, 201) ELSE substr(s.text, 1, 201) END, t.received,
       s.platform, t.channel, s.observed, t.place, t.phase, t.step, t.urgency, t.certainty, t.total, t.consult,
       t.is_call, t.lock, s.fold_key
FROM signal_state t JOIN signal s ON s.number = t.number
WHERE t.number = ?1
)sql";
// A page at a time: no read stays open while the visitor works, so the log can be cleared and the visitor may write.
constexpr int kPage = 64;
constexpr const char* kVisitPage = R"sql(
SELECT s.number, s.external_id, r.file_name, s.import_row, r.at, s.received, s.channel, s.platform, s.access,
       s.observed, s.reliability, s.municipality, s.url, s.author, s.extras, s.title, s.text,
       a.id, a.signal, f.version, f.hash, a.now, a.total, a.low, a.high, a.certainty, a.phase, a.step, a.urgency,
       a.consult, a.is_call, a.lock, a.place, a.body
FROM signal s
CROSS JOIN signal_state t ON t.number = s.number
CROSS JOIN assessment a ON a.id = t.assessment
CROSS JOIN framework f ON f.id = a.framework
CROSS JOIN import_run r ON r.id = s.run
WHERE s.number > ?1 ORDER BY s.number LIMIT ?2
)sql";

std::optional<std::string> reliabilityWord(const std::optional<Reliability>& value) {
  if (!value) return std::nullopt;
  return std::string(1, value->source) + std::to_string(value->credibility);
}

std::optional<Reliability> reliabilityFrom(const std::optional<std::string>& word) {
  if (!word || word->size() != 2) return std::nullopt;
  return Reliability{(*word)[0], (*word)[1] - '0'};
}

/// SQLite's integers have a sign; all 64 bits are kept.
std::int64_t asInteger(std::uint64_t key) { return static_cast<std::int64_t>(key); }

Result<StoredSignal> columnsOfSignal(Query& row) {
  StoredSignal stored;
  Signal& signal = stored.signal;
  stored.number = row.integer();
  signal.id = "S" + std::to_string(stored.number);
  stored.externalId = row.text();
  stored.importFile = row.text();
  stored.importRow = static_cast<std::uint64_t>(row.integer());
  stored.storedAt = row.moment();
  signal.received = row.optionalMoment();
  signal.channel = row.optionalWord<Channel>();
  signal.platform = row.text();
  signal.access = row.optionalWord<Access>();
  signal.observed = row.optionalWord<Observed>();
  signal.reliability = reliabilityFrom(row.optionalText());
  signal.municipality = row.text();
  signal.url = row.text();
  signal.author = row.text();
  const std::string extras = row.text();
  signal.title = row.text();
  signal.text = row.text();
  if (!json::readSignalExtras(extras, signal))
    return Error{ErrorCode::database_corrupt, "extras of " + signal.id + " cannot be read"};
  return stored;
}

SignalRow columnsOfRow(Query& row, std::int64_t& foldKey) {
  SignalRow out;
  out.number = row.integer();
  out.excerpt = row.text();
  if (text::countCodePoints(out.excerpt) > kExcerpt) out.excerpt = text::shortened(out.excerpt, kExcerpt - 1);
  out.received = row.optionalMoment();
  out.platform = row.text();
  out.channel = row.optionalWord<Channel>();
  out.observed = row.optionalWord<Observed>();
  out.place = row.text();
  out.phase = row.word<Phase>();
  out.step = row.word<Step>();
  out.urgency = row.rank<UrgencyLevel>();
  out.certainty = row.word<Certainty>();
  out.total = row.number();
  out.consultPoliceNow = row.flag();
  out.isCall = row.flag();
  out.demonstrationLock = row.flag();
  foldKey = row.integer();
  return out;
}

/// How many others look like a row. Each group is counted once, so one call never costs more than the whole index.
class LookAlikeCounts {
 public:
  explicit LookAlikeCounts(Database& database) : m_database(database) {}

  Result<int> others(std::int64_t foldKey) {
    if (foldKey == 0) return 0;
    if (const auto known = m_counts.find(foldKey); known != m_counts.end()) return known->second;
    Query query(m_database, kCountLookAlikes, foldKey);
    const auto row = query.next();
    if (!row) return row.error();
    return m_counts[foldKey] = query.number() - 1;
  }

 private:
  Database& m_database;
  std::unordered_map<std::int64_t, int> m_counts;
};

struct Visited {
  StoredSignal signal;
  StoredAssessment assessment;
};

Result<std::vector<Visited>> readPage(Database& database, std::int64_t after) {
  std::vector<Visited> page;
  Query query(database, kVisitPage, after, kPage);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return page;
    auto signal = columnsOfSignal(query);
    if (!signal) return signal.error();
    Visited visited{std::move(*signal), columnsOfAssessment(query)};
    if (const auto sound = query.sound(); !sound) return sound.error();
    page.push_back(std::move(visited));
  }
}

}  // namespace

std::vector<unsigned char> contentDigest(const std::string& contentKey, const hash::Key& key) {
  constexpr int digits = 32;
  const std::string hex = hash::keyed(contentKey, key, digits);
  const auto value = [&](std::size_t i) { return hex[i] <= '9' ? hex[i] - '0' : hex[i] - 'a' + 10; };
  std::vector<unsigned char> bytes;
  bytes.reserve(hex.size() / 2);
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes.push_back(static_cast<unsigned char>(value(i) * 16 + value(i + 1)));
  return bytes;
}

Result<bool> isStored(Database& database, Bytes digest) { return Query(database, kIsStored, digest).next(); }

Result<std::int64_t> insertSignal(Database& database, std::int64_t run, const NewSignal& added, Bytes digest) {
  const Signal& signal = added.signal;
  const auto done = Query(database, kInsertSignal, digest, asInteger(added.foldKey), run, added.importRow,
                          added.externalId, signal.received, signal.channel, signal.platform, signal.access,
                          signal.observed, reliabilityWord(signal.reliability), signal.municipality, signal.url,
                          signal.author, json::writeSignalExtras(signal), signal.title, signal.text)
                        .run();
  if (!done) return done.error();
  const std::int64_t number = database.lastInsertId();
  if (const auto indexed = Query(database, kIndexSignal, number, signal.title, signal.text).run(); !indexed)
    return indexed.error();
  return number;
}

Result<void> removeSignal(Database& database, std::int64_t number) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  // First the index: it can only forget a text that it is shown.
  if (auto done = Query(database, kUnindexSignal, number).run(); !done) return done;
  if (auto done = Query(database, kRemoveSignal, number).run(); !done) return done;
  return transaction->commit();
}

Result<StoredSignal> readSignal(Database& database, std::int64_t number) {
  Query query(database, kReadSignal, number);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::not_found, "S" + std::to_string(number)};
  auto stored = columnsOfSignal(query);
  if (const auto sound = query.sound(); !sound) return sound.error();
  return stored;
}

Result<std::optional<std::int64_t>> numberOfExternalId(Database& database, const std::string& externalId) {
  Query query(database, kNumberOfExternalId, externalId);
  const auto row = query.next();
  if (!row) return row.error();
  const std::int64_t number = query.integer();  // numbers start at 1; nothing found reads as 0
  return number == 0 ? std::nullopt : std::optional(number);
}

Result<std::vector<std::int64_t>> readLookAlikes(Database& database, std::int64_t number, int limit) {
  Query key(database, kFoldKey, number);
  const auto there = key.next();
  if (!there) return there.error();
  if (!*there) return Error{ErrorCode::not_found, "S" + std::to_string(number)};
  std::vector<std::int64_t> numbers;
  Query query(database, kLookAlikes, key.integer(), number, limit < 0 ? 0 : limit);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return numbers;
    numbers.push_back(query.integer());
  }
}

Result<std::vector<SignalRow>> readRows(Database& database, const std::vector<std::int64_t>& numbers) {
  std::vector<SignalRow> rows;
  rows.reserve(numbers.size());
  LookAlikeCounts lookAlikes(database);
  for (const std::int64_t number : numbers) {
    Query query(database, kReadRow, number);
    const auto there = query.next();
    if (!there) return there.error();
    if (!*there) continue;
    std::int64_t foldKey = 0;
    SignalRow row = columnsOfRow(query, foldKey);
    if (const auto sound = query.sound(); !sound) return sound.error();
    const auto others = lookAlikes.others(foldKey);
    if (!others) return others.error();
    row.lookAlikes = *others;
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<void> visitSignals(Database& database,
                          const std::function<bool(const StoredSignal&, const StoredAssessment&)>& visit) {
  std::int64_t after = 0;
  while (true) {
    const auto page = readPage(database, after);
    if (!page) return page.error();
    if (page->empty()) return {};
    for (const auto& [signal, assessment] : *page)
      if (!visit(signal, assessment)) return {};
    after = page->back().signal.number;
  }
}

}  // namespace peilstok::store
