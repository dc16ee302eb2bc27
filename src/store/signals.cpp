#include "store/signals.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>

#include "base/text.h"
#include "model/json.h"
#include "store/assessments.h"
#include "store/grouping.h"
#include "store/handling.h"
#include "store/inquiries.h"
#include "store/judgements.h"
#include "store/search.h"

namespace peilstok::store {

namespace {

constexpr std::size_t kExcerpt = 200;
constexpr const char* kIsStored = "SELECT 1 FROM signal WHERE content_key = ?1";
constexpr const char* kNumberOfDigest = "SELECT number FROM signal WHERE content_key = ?1";
constexpr const char* kInsertSignal = R"sql(
INSERT INTO signal (content_key, run, import_row, external_id, received, channel, platform, access, observed,
                    reliability, municipality, url, author, extras, title, text)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
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
constexpr const char* kCountLookAlikes = "SELECT count(*) FROM kin WHERE kin = ?1 AND contrast = ?2 AND place = ?3";
constexpr const char* kCountGrowth = R"sql(
SELECT count(*) FROM kin WHERE kin = ?1 AND contrast = ?2 AND place = ?3 AND received >= (
  SELECT max(received) FROM kin WHERE kin = ?1 AND contrast = ?2 AND place = ?3) - ?4
)sql";
constexpr const char* kCountMerged = "SELECT count(*) FROM handling WHERE merged_into = ?1 AND merged_into > 0";
// The stretch with the words of a search, each between two marks; a text that has them itself only shows odd marks.
constexpr const char* kSnippet = R"sql(
SELECT snippet(signal_fts, -1, char(2), char(3), char(8230), 24) FROM signal_fts
WHERE signal_fts MATCH ?1 AND rowid = ?2
)sql";
// One more code point than an excerpt holds, so that it is known whether something fell off.
constexpr const char* kReadRow = R"sql(
SELECT t.number, CASE WHEN s.title <> '' THEN substr(s.title, 1, 201) ELSE substr(s.text, 1, 201) END, t.received,
       s.platform, t.channel, s.observed, t.place, t.phase, t.step, t.urgency, t.lapses, t.certainty, t.total,
       t.consult, t.is_call, t.lock, (SELECT a.now FROM assessment a WHERE a.id = t.assessment), k.kin, k.contrast, k.place, h.tray,
       h.owner, h.scaled_up, h.until, h.grow_hours, h.grow_count, h.seen_up_to, h.merged_into, h.reason, h.note, h.rule
FROM signal_state t JOIN signal s ON s.number = t.number LEFT JOIN kin k ON k.signal = t.number
LEFT JOIN handling h ON h.signal = t.number
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

SignalRow columnsOfRow(Query& row, Kinship& kinship) {
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
  out.lapses = row.optionalMoment();
  out.certainty = row.word<Certainty>();
  out.total = row.number();
  out.consultPoliceNow = row.flag();
  out.isCall = row.flag();
  out.demonstrationLock = row.flag();
  out.weighed = row.moment();
  kinship = {out.number, row.integer(), static_cast<std::uint32_t>(row.integer()),
             static_cast<std::uint32_t>(row.integer())};
  out.handling = columnsOfHandling(row);
  return out;
}

/// How many others say the same as a row, and how many of those came within the window of growth. Each group is counted
/// once, so one call never costs more than the whole index.
class LookAlikeCounts {
 public:
  explicit LookAlikeCounts(Database& database) : m_database(database) {}

  Result<void> fill(const Kinship& k, SignalRow& row) {
    if (k.kin == 0) return {};
    const auto group = std::tuple(k.kin, k.contrast, k.place);
    auto known = m_counts.find(group);
    if (known == m_counts.end()) {
      const auto all = one(Query(m_database, kCountLookAlikes, k.kin, k.contrast, k.place));
      if (!all) return all.error();
      constexpr int kHour = 3600;
      const auto recent =
          *all > 1 ? one(Query(m_database, kCountGrowth, k.kin, k.contrast, k.place, growthHours * kHour)) : 1;
      if (!recent) return recent.error();
      known = m_counts.emplace(group, Counts{*all - 1, *recent - 1}).first;
    }
    row.lookAlikes = known->second.others;
    row.grew = std::max(0, known->second.grew);
    return {};
  }

 private:
  struct Counts {
    int others = 0, grew = 0;
  };
  static Result<int> one(Query&& query) {
    const auto row = query.next();
    if (!row) return row.error();
    return query.number();
  }

  Database& m_database;
  std::map<std::tuple<std::int64_t, std::uint32_t, std::uint32_t>, Counts> m_counts;
};

constexpr char32_t kHitBegins = 2, kHitEnds = 3;

/// The code points before the first hit that are left out, so that it stands within an excerpt: a stretch is counted in
/// words, and one word may be a link of a hundred signs.
std::uint32_t leftOut(const std::string& marked) {
  constexpr std::uint32_t kBefore = 60;
  std::uint32_t first = 0;
  for (std::size_t at = 0; at < marked.size(); ++first)
    if (text::next(marked, at) == kHitBegins) break;
  return first > kExcerpt / 2 ? first - kBefore : 0;
}

/// The stretch around what was found, at most as long as an excerpt, with where the words stand in it.
void takeSnippet(const std::string& marked, SignalRow& row) {
  std::string plain;
  std::vector<Span> hits;
  const std::uint32_t skipped = leftOut(marked);
  if (skipped > 0) plain = "\u2026";
  std::uint32_t seen = 0, count = skipped > 0 ? 1 : 0, begin = 0;
  for (std::size_t at = 0; at < marked.size() && count < kExcerpt;) {
    const std::size_t from = at;
    const char32_t c = text::next(marked, at);
    if (c == kHitBegins) {
      begin = count;
    } else if (c == kHitEnds) {
      hits.push_back({begin, count});
    } else if (seen++ >= skipped) {
      plain.append(marked, from, at - from);
      ++count;
    }
  }
  row.excerpt = std::move(plain);
  row.hits = std::move(hits);
}

Result<void> showWhatWasFound(Database& database, const std::string& expression, SignalRow& row) {
  Query query(database, kSnippet, expression, row.number);
  const auto there = query.next();
  if (!there) return there.error();
  if (*there) takeSnippet(query.text(), row);
  return {};
}

Result<int> countMerged(Database& database, std::int64_t number) {
  Query query(database, kCountMerged, number);
  const auto there = query.next();
  if (!there) return there.error();
  return query.number();
}

/// What people answered later belongs to the signal as it is known.
Result<void> addReplies(Database& database, StoredSignal& stored) {
  const auto replies = readReplies(database, stored.number);
  if (!replies) return replies.error();
  applyReplies(stored.signal, *replies);
  return {};
}

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

Result<std::vector<Visited>> readPageWithReplies(Database& database, std::int64_t after) {
  auto page = readPage(database, after);
  if (!page) return page;
  for (Visited& one : *page)
    if (const auto done = addReplies(database, one.signal); !done) return done.error();
  return page;
}

}  // namespace

std::string contentKey(const std::string& externalId, const Signal& signal) {
  // A link or an id of the source tells two posts with the same words apart; without one the moment does.
  std::string identity = externalId + '\n' + signal.url + '\n' + signal.text;
  if (signal.received) identity += '\n' + std::to_string(signal.received->time_since_epoch().count());
  return hash::sha256(identity).substr(7, 32);
}

std::vector<unsigned char> contentDigest(const std::string& contentKey, const hash::Key& key) {
  std::vector<unsigned char> bytes(16);
  const int digits = static_cast<int>(bytes.size()) * 2;
  [[maybe_unused]] const bool read = hash::fromHex(hash::keyed(contentKey, key, digits), bytes);
  assert(read);
  return bytes;
}

Result<bool> isStored(Database& database, Bytes digest) { return Query(database, kIsStored, digest).next(); }

Result<std::optional<std::int64_t>> numberOfDigest(Database& database, Bytes digest) {
  Query query(database, kNumberOfDigest, digest);
  const auto there = query.next();
  if (!there) return there.error();
  return *there ? std::optional(query.integer()) : std::nullopt;
}

/// A record that is there already is told by the key that refuses it: asking for it first would seek twice.
Result<std::optional<std::int64_t>> insertSignal(Database& database, std::int64_t run, const NewSignal& added,
                                                 Bytes digest) {
  const Signal& signal = added.signal;
  const auto done =
      Query(database, kInsertSignal, digest, run, added.importRow, added.externalId, signal.received, signal.channel,
            signal.platform, signal.access, signal.observed, reliabilityWord(signal.reliability), signal.municipality,
            signal.url, signal.author, json::writeSignalExtras(signal), signal.title, signal.text)
          .run();
  if (!done && database.refusedAsDouble()) return std::optional<std::int64_t>();
  if (!done) return done.error();
  const std::int64_t number = database.lastInsertId();
  if (const auto indexed = Query(database, kIndexSignal, number, signal.title, signal.text).run(); !indexed)
    return indexed.error();
  return std::optional(number);
}

Result<void> removeSignal(Database& database, std::int64_t number) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  // First the index: it can only forget a text that it is shown.
  if (auto done = Query(database, kUnindexSignal, number).run(); !done) return done;
  if (auto done = eraseSketch(database, number); !done) return done;
  if (auto done = Query(database, kRemoveSignal, number).run(); !done) return done;
  return transaction->commit();
}

Result<StoredSignal> readSignal(Database& database, std::int64_t number) {
  Query query(database, kReadSignal, number);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::not_found, "S" + std::to_string(number)};
  auto stored = columnsOfSignal(query);
  if (!stored) return stored;
  if (const auto sound = query.sound(); !sound) return sound.error();
  if (const auto done = addReplies(database, *stored); !done) return done.error();
  return stored;
}

Result<std::optional<std::int64_t>> numberOfExternalId(Database& database, const std::string& externalId) {
  Query query(database, kNumberOfExternalId, externalId);
  const auto row = query.next();
  if (!row) return row.error();
  const std::int64_t number = query.integer();  // numbers start at 1; nothing found reads as 0
  return number == 0 ? std::nullopt : std::optional(number);
}

namespace {

constexpr const char* kWork = R"sql(
SELECT (SELECT count(*) FROM decision WHERE signal = ?1),
       (SELECT count(*) FROM inquiry i WHERE i.signal = ?1 AND NOT EXISTS (SELECT 1 FROM reply r
          WHERE r.signal = ?1 AND r.inquiry = i.id AND r.answer <> 'geen_antwoord'))
)sql";

/// What was done with it beside judging.
Result<void> countWork(Database& database, SignalRow& row) {
  Query query(database, kWork, row.number);
  const auto there = query.next();
  if (!there) return there.error();
  row.decisions = static_cast<int>(query.integer());
  row.openQuestions = static_cast<int>(query.integer());
  return query.sound();
}

}  // namespace

Result<std::vector<SignalRow>> readRows(Database& database, const std::vector<std::int64_t>& numbers,
                                        const std::vector<std::vector<std::string>>& words) {
  std::vector<SignalRow> rows;
  rows.reserve(numbers.size());
  LookAlikeCounts lookAlikes(database);
  const auto expression = words.empty() ? std::nullopt : matchExpression(words);
  for (const std::int64_t number : numbers) {
    Query query(database, kReadRow, number);
    const auto there = query.next();
    if (!there) return there.error();
    if (!*there) continue;
    Kinship kinship;
    SignalRow row = columnsOfRow(query, kinship);
    if (const auto sound = query.sound(); !sound) return sound.error();
    if (const auto counted = lookAlikes.fill(kinship, row); !counted) return counted.error();
    const auto merged = countMerged(database, number);
    if (!merged) return merged.error();
    row.merged = *merged;
    auto judges = readJudges(database, number);
    if (!judges) return judges.error();
    row.judgedBy = std::move(*judges);
    if (!row.judgedBy.empty()) {
      const auto standing = readStandingOf(database, number);
      if (!standing) return standing.error();
      row.judged = *standing;
    }
    if (const auto counted = countWork(database, row); !counted) return counted.error();
    if (expression)
      if (const auto found = showWhatWasFound(database, *expression, row); !found) return found.error();
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<void> visitSignals(Database& database,
                          const std::function<bool(const StoredSignal&, const StoredAssessment&)>& visit) {
  std::int64_t after = 0;
  while (true) {
    const auto page = readPageWithReplies(database, after);
    if (!page) return page.error();
    if (page->empty()) return {};
    for (const auto& [signal, assessment] : *page)
      if (!visit(signal, assessment)) return {};
    after = page->back().signal.number;
  }
}

}  // namespace peilstok::store
