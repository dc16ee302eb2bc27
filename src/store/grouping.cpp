#include "store/grouping.h"

#include <algorithm>
#include <utility>

#include "store/rows.h"

namespace peilstok::store {

namespace {

constexpr const char* kGroupedUpTo = "SELECT up_to FROM grouped WHERE id = 1";
constexpr const char* kSetGroupedUpTo = "UPDATE grouped SET up_to = ?1 WHERE id = 1";
constexpr const char* kReadBlocks = "SELECT block, body FROM sketch WHERE block BETWEEN ?1 AND ?2 ORDER BY block";
constexpr const char* kReadBlock = "SELECT body FROM sketch WHERE block = ?1";
constexpr const char* kWriteBlock = R"sql(
INSERT INTO sketch (block, body) VALUES (?1, ?2) ON CONFLICT (block) DO UPDATE SET body = excluded.body
)sql";
constexpr const char* kAddKin = R"sql(
INSERT INTO kin (signal, kin, contrast, place, received)
SELECT number, ?2, ?3, ?4, received FROM signal WHERE number = ?1
ON CONFLICT (signal) DO UPDATE SET kin = excluded.kin, contrast = excluded.contrast, place = excluded.place
)sql";
constexpr const char* kJoinKin = "UPDATE kin SET kin = ?2 WHERE kin = ?1";
constexpr const char* kAddMeeting =
    "INSERT INTO meeting (signal, place_and_time) VALUES (?1, ?2) ON CONFLICT (signal) DO NOTHING";
constexpr const char* kReadText = "SELECT text, municipality, received FROM signal WHERE number = ?1";
constexpr const char* kReadKinship = "SELECT signal, kin, contrast, place FROM kin WHERE signal = ?1";
constexpr const char* kIsThere = "SELECT 1 FROM signal WHERE number = ?1";
constexpr const char* kLookAlikes = R"sql(
SELECT o.signal FROM kin k JOIN kin o ON o.kin = k.kin AND o.contrast = k.contrast AND o.place = k.place
WHERE k.signal = ?1 AND o.signal <> ?1 ORDER BY o.received DESC, o.signal DESC LIMIT ?2
)sql";
// From group to group by the index, however many signals are in each.
constexpr const char* kNextPlace = R"sql(
SELECT contrast, place, signal FROM kin WHERE kin = ?1 AND contrast = ?2 AND place > ?3
ORDER BY place, received, signal LIMIT 1
)sql";
constexpr const char* kNextContrast = R"sql(
SELECT contrast, place, signal FROM kin WHERE kin = ?1 AND contrast > ?2
ORDER BY contrast, place, received, signal LIMIT 1
)sql";
constexpr const char* kSameMeeting = R"sql(
SELECT o.signal FROM meeting m JOIN meeting o ON o.place_and_time = m.place_and_time
WHERE m.signal = ?1 AND o.signal <> ?1 ORDER BY o.signal DESC LIMIT ?2
)sql";
constexpr const char* kCopyGroups = R"sql(
SELECT min(signal), count(*) FROM kin GROUP BY kin, contrast, place HAVING count(*) > 1 ORDER BY 2 DESC, 1 LIMIT ?1
)sql";
// Of two that do not say the same; copies of one text are a group already.
constexpr const char* kMeetingGroups = R"sql(
SELECT min(m.signal), count(*) FROM meeting m LEFT JOIN kin k ON k.signal = m.signal GROUP BY m.place_and_time
HAVING count(DISTINCT coalesce(k.kin || ' ' || k.contrast || ' ' || k.place, 's' || m.signal)) > 1
ORDER BY 2 DESC, 1 LIMIT ?1
)sql";
constexpr const char* kCountCopies = R"sql(
SELECT count(*), count(DISTINCT k.kin || ' ' || k.contrast || ' ' || k.place) FROM kin k
WHERE k.signal >= ?1 AND EXISTS (
  SELECT 1 FROM kin o WHERE o.kin = k.kin AND o.contrast = k.contrast AND o.place = k.place AND o.signal <> k.signal)
)sql";
constexpr const char* kMergeHeads =
    "SELECT DISTINCT merged_into FROM handling WHERE merged_into > 0 ORDER BY merged_into";

constexpr std::int64_t kOfBlock = 256;
constexpr std::size_t kBytes = 48;
using Block = std::vector<unsigned char>;

Block emptyBlock() { return Block(static_cast<std::size_t>(kOfBlock) * kBytes); }

template <class Number>
unsigned char* put(unsigned char* at, Number value) {
  for (std::size_t i = 0; i < sizeof value; ++i) *at++ = static_cast<unsigned char>(value >> (8 * i));
  return at;
}

template <class Number>
const unsigned char* take(const unsigned char* at, Number& value) {
  value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) value |= static_cast<Number>(Number{*at++} << (8 * i));
  return at;
}

void write(const Sketch& sketch, unsigned char* at) {
  at = put(put(put(at, sketch.words), sketch.contrast), sketch.place);
  std::copy(sketch.rows.begin(), sketch.rows.end(), at);
}

Sketch sketchAt(const unsigned char* at) {
  Sketch sketch;
  at = take(take(take(at, sketch.words), sketch.contrast), sketch.place);
  std::copy(at, at + Sketch::kRows, sketch.rows.begin());
  return sketch;
}

Result<Block> readBlock(Database& database, std::int64_t number) {
  Query query(database, kReadBlock, number);
  const auto there = query.next();
  if (!there) return there.error();
  if (!*there) return emptyBlock();
  Block block = query.blob();
  if (block.size() != emptyBlock().size()) return Error{ErrorCode::database_corrupt, "a sketch is cut off"};
  return block;
}

Result<std::vector<std::int64_t>> numbersOf(Query&& query) { return allNumbers(query); }

Kinship columnsOfKinship(Query& row) {
  return {row.integer(), row.integer(), static_cast<std::uint32_t>(row.integer()),
          static_cast<std::uint32_t>(row.integer())};
}

}  // namespace

Result<std::int64_t> readGroupedUpTo(Database& database) { return database.integer(kGroupedUpTo); }

Result<std::vector<Sketch>> readSketches(Database& database, std::int64_t first, std::int64_t last) {
  std::vector<Sketch> sketches(static_cast<std::size_t>(last + 1 - first));
  Query query(database, kReadBlocks, first / kOfBlock, last / kOfBlock);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return sketches;
    const std::int64_t begin = query.integer() * kOfBlock;
    const Block block = query.blob();
    if (block.size() != static_cast<std::size_t>(kOfBlock) * kBytes)
      return Error{ErrorCode::database_corrupt, "a sketch is cut off"};
    for (std::int64_t at = std::max(first, begin); at < std::min(begin + kOfBlock, last + 1); ++at)
      sketches[static_cast<std::size_t>(at - first)] =
          sketchAt(block.data() + static_cast<std::size_t>(at - begin) * kBytes);
  }
}

namespace {

Result<void> writeBlocks(Database& database, std::int64_t first, std::span<const Sketch> sketches) {
  while (!sketches.empty()) {
    const std::int64_t number = first / kOfBlock, within = first % kOfBlock;
    auto block = readBlock(database, number);
    if (!block) return block.error();
    const auto count = std::min(sketches.size(), static_cast<std::size_t>(kOfBlock - within));
    for (std::size_t i = 0; i < count; ++i)
      write(sketches[i], block->data() + (static_cast<std::size_t>(within) + i) * kBytes);
    if (auto done = Query(database, kWriteBlock, number, Bytes(*block)).run(); !done) return done;
    first += static_cast<std::int64_t>(count);
    sketches = sketches.subspan(count);
  }
  return {};
}

}  // namespace

Result<void> writeSketches(Database& database, std::int64_t first, std::span<const Sketch> sketches) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  if (auto done = writeBlocks(database, first, sketches); !done) return done;
  return transaction->commit();
}

Result<void> SketchWriter::add(std::int64_t number, const Sketch& sketch) {
  if (number - m_first >= kOfBlock)
    if (auto done = finish(); !done) return done;
  if (m_waiting.empty()) m_first = number;
  m_waiting.resize(static_cast<std::size_t>(number - m_first));
  m_waiting.push_back(sketch);
  return (number + 1) % kOfBlock == 0 ? finish() : Result<void>{};
}

/// Without a savepoint, at which SQLite would write out the words it has gathered for its index: an import undoes all
/// of it anyway when one block fails.
Result<void> SketchWriter::finish() { return writeBlocks(m_database, m_first, std::exchange(m_waiting, {})); }

Result<void> insertMeeting(Database& database, std::int64_t signal, std::int64_t key) {
  return Query(database, kAddMeeting, signal, key).run();
}

namespace {

Result<void> writeAllOf(Database& database, const Grouping& grouping) {
  for (const auto& [number, key] : grouping.meetings)
    if (auto done = insertMeeting(database, number, key); !done) return done;
  for (const auto& [kin, into] : grouping.joined)
    if (auto done = Query(database, kJoinKin, kin, into).run(); !done) return done;
  for (const Kinship& k : grouping.kin)
    if (auto done = Query(database, kAddKin, k.signal, k.kin, k.contrast, k.place).run(); !done) return done;
  return Query(database, kSetGroupedUpTo, grouping.upTo).run();
}

}  // namespace

/// Within an import without a savepoint of its own. What was changed since a savepoint is kept in memory, and SQLite
/// walks along all of that at the end of every statement: thousands of kin would take time by their square.
Result<void> writeGrouping(Database& database, const Grouping& grouping) {
  if (database.inTransaction()) return writeAllOf(database, grouping);
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  if (auto done = writeAllOf(database, grouping); !done) return done;
  return transaction->commit();
}

Result<SignalText> readText(Database& database, std::int64_t number) {
  Query query(database, kReadText, number);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::not_found, "S" + std::to_string(number)};
  SignalText text;
  text.text = query.text();
  text.municipality = query.text();
  text.received = query.optionalMoment();
  return text;
}

Result<void> eraseSketch(Database& database, std::int64_t number) {
  const auto upTo = readGroupedUpTo(database);
  if (!upTo) return upTo.error();
  if (number > *upTo) return {};
  auto block = readBlock(database, number / kOfBlock);
  if (!block) return block.error();
  write(Sketch{}, block->data() + static_cast<std::size_t>(number % kOfBlock) * kBytes);
  return Query(database, kWriteBlock, number / kOfBlock, Bytes(*block)).run();
}

Result<std::optional<Kinship>> readKinship(Database& database, std::int64_t signal) {
  Query query(database, kReadKinship, signal);
  const auto row = query.next();
  if (!row) return row.error();
  return *row ? std::optional(columnsOfKinship(query)) : std::nullopt;
}

Result<std::vector<std::int64_t>> readLookAlikes(Database& database, std::int64_t signal, int limit) {
  const auto there = Query(database, kIsThere, signal).next();
  if (!there) return there.error();
  if (!*there) return Error{ErrorCode::not_found, "S" + std::to_string(signal)};
  return numbersOf(Query(database, kLookAlikes, signal, std::max(limit, 0)));
}

Result<std::vector<std::int64_t>> readOtherKin(Database& database, std::int64_t signal, bool sameContrast, int limit) {
  std::vector<std::int64_t> numbers;
  const auto own = readKinship(database, signal);
  if (!own) return own.error();
  if (!*own) return numbers;
  const Kinship& k = **own;
  std::int64_t contrast = sameContrast ? std::int64_t{k.contrast} : -1, place = -1;
  while (std::ssize(numbers) < limit) {
    Query query = sameContrast ? Query(database, kNextPlace, k.kin, contrast, place)
                               : Query(database, kNextContrast, k.kin, contrast);
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) break;
    contrast = query.integer();
    place = query.integer();
    if (sameContrast ? place != k.place : contrast != k.contrast) numbers.push_back(query.integer());
  }
  return numbers;
}

Result<std::vector<std::int64_t>> readSameMeeting(Database& database, std::int64_t signal, int limit) {
  return numbersOf(Query(database, kSameMeeting, signal, limit));
}

Result<std::vector<CopyGroup>> readCopyGroups(Database& database, int limit) {
  Query query(database, kCopyGroups, limit);
  return allRows<CopyGroup>(query, [](Query& row) { return CopyGroup{row.integer(), row.integer()}; });
}

Result<std::vector<CopyGroup>> readMeetingGroups(Database& database, int limit) {
  Query query(database, kMeetingGroups, limit);
  return allRows<CopyGroup>(query, [](Query& row) { return CopyGroup{row.integer(), row.integer()}; });
}

Result<CopyCounts> countCopies(Database& database, std::int64_t from) {
  Query query(database, kCountCopies, from);
  const auto row = query.next();
  if (!row) return row.error();
  return CopyCounts{query.integer(), query.integer()};
}

Result<std::vector<std::int64_t>> readMergeHeads(Database& database) { return numbersOf(Query(database, kMergeHeads)); }

}  // namespace peilstok::store
