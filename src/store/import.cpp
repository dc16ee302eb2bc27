#include "store/import.h"

#include "store/handling.h"
#include "store/log_chain.h"
#include "store/search.h"
#include "store/signals.h"

namespace peilstok::store {

namespace {

constexpr const char* kInsertRun = "INSERT INTO import_run (file_name, file_hash, format, at) VALUES (?1, ?2, ?3, ?4)";
constexpr const char* kFinishRun =
    "UPDATE import_run SET read = ?2, stored = ?3, duplicates = ?4, rejected = ?5, laid_aside = ?6 WHERE id = ?1";
constexpr const char* kLastNumber = "SELECT coalesce(max(number), 0) FROM signal";
constexpr const char* kInsertRejected = "INSERT INTO rejected_row (run, row, code) VALUES (?1, ?2, ?3)";

constexpr const char* kImportCache = "PRAGMA cache_size = -65536";  // KiB

/// Reading one new text costs about as much as reading what ten old ones left in the index.
constexpr std::uint64_t kTextsPerNewText = 10;

}  // namespace

// Without it the work is only slower, so a refusal is no failure.
SqliteImport::LargeCache::LargeCache(Database& database) : m_database(database) {
  static_cast<void>(m_database.execute(kImportCache));
}
SqliteImport::LargeCache::~LargeCache() { static_cast<void>(m_database.execute(kDailyCache)); }

SqliteImport::SqliteImport(std::shared_ptr<Database> database, const hash::Key& key, Transaction&& transaction)
    : m_database(std::move(database)),
      m_cache(*m_database),
      m_key(key),
      m_transaction(std::move(transaction)),
      m_sketches(*m_database) {}

Result<std::unique_ptr<ImportTransaction>> SqliteImport::begin(std::shared_ptr<Database> database, const hash::Key& key,
                                                               const std::string& fileName, const std::string& fileHash,
                                                               const std::string& format, Instant now,
                                                               const std::string& origin) {
  // Within another import this would be a part of that one, and go down with it.
  if (database->inTransaction()) return Error{ErrorCode::wrong_use, "an import is under way"};
  auto transaction = Transaction::begin(*database);
  if (!transaction) return transaction.error();
  std::unique_ptr<SqliteImport> import(new SqliteImport(std::move(database), key, std::move(*transaction)));
  import->m_at = now;
  import->m_origin = origin;
  import->m_fileHash = fileHash;
  if (const auto run = import->insertRun(fileName, fileHash, format, now); !run) return run.error();
  if (const auto last = import->findLastNumber(); !last) return last.error();
  return std::unique_ptr<ImportTransaction>(std::move(import));
}

Result<void> SqliteImport::insertRun(const std::string& fileName, const std::string& fileHash,
                                     const std::string& format, Instant now) {
  if (auto done = Query(*m_database, kInsertRun, fileName, fileHash, format, now).run(); !done) return done;
  m_summary.run = m_database->lastInsertId();
  return {};
}

Result<void> SqliteImport::findLastNumber() {
  const auto last = m_database->integer(kLastNumber);
  if (!last) return last.error();
  m_lastBefore = *last;
  return {};
}

Result<void> SqliteImport::open() const {
  if (m_failure) return *m_failure;
  if (!m_transaction) return Error{ErrorCode::wrong_use, "the import is finished"};
  return {};
}

Error SqliteImport::fail(const Error& error) {
  m_failure = error;
  m_transaction.reset();
  return error;
}

/// The pseudonyms in a text are others in each period, so the same record may be there under another digest.
Result<bool> SqliteImport::isKnownFromBefore(const NewSignal& added) {
  Result<bool> known = false;
  for (std::size_t i = 0; known && !*known && i < added.earlierContentKeys.size(); ++i)
    known = isStored(*m_database, contentDigest(added.earlierContentKeys[i], m_key));
  return known;
}

/// One step for each rule, so that what a rule laid aside in this import can be taken back at once.
Result<void> SqliteImport::layAside(std::int64_t number, const NoiseMark& mark) {
  auto step = m_noiseSteps.find(mark.rule);
  if (step == m_noiseSteps.end()) {
    const auto next = nextStep(*m_database);
    if (!next) return next.error();
    step = m_noiseSteps.emplace(mark.rule, *next).first;
  }
  return layAsideAsNoise(*m_database, step->second, number, mark, m_at);
}

Result<bool> SqliteImport::store(const NewSignal& added) {
  const auto known = isKnownFromBefore(added);
  if (!known || *known) return known ? Result<bool>(false) : known;
  const auto stored = insertSignal(*m_database, m_summary.run, added, contentDigest(added.contentKey, m_key));
  if (!stored) return stored.error();
  if (!*stored) return false;
  const std::int64_t number = **stored;
  const StoredAssessment made = added.row ? StoredAssessment{} : rowOf(added.assessment);
  const auto assessment =
      insertFirstAssessment(*m_database, m_frameworks, number, added.signal, added.row ? *added.row : made);
  if (!assessment) return assessment.error();
  if (added.meeting != 0)
    if (const auto done = insertMeeting(*m_database, number, added.meeting); !done) return done.error();
  if (const auto done = m_sketches.add(number, added.sketch); !done) return done.error();
  if (added.noise.rule.empty()) return true;
  if (const auto aside = layAside(number, added.noise); !aside) return aside.error();
  ++m_summary.laidAside;
  return true;
}

Result<bool> SqliteImport::add(const NewSignal& added) {
  if (const auto usable = open(); !usable) return usable.error();
  // These two are the caller's to correct; the import itself is not harmed.
  if (added.signal.access == Access::besloten_zonder_uitnodiging) return Error{ErrorCode::access_not_allowed, {}};
  if (added.signal.text.empty()) return Error{ErrorCode::wrong_use, "a signal without text"};
  const auto stored = store(added);
  if (!stored) return fail(stored.error());
  if (*stored) ++m_summary.stored;
  else ++m_summary.duplicates;
  return stored;
}

Result<void> SqliteImport::reject(const RejectedRow& row) {
  if (auto usable = open(); !usable) return usable;
  if (auto done = Query(*m_database, kInsertRejected, m_summary.run, row.row, row.code).run(); !done)
    return fail(done.error());
  ++m_summary.rejected;
  return {};
}

Result<std::vector<std::string>> SqliteImport::termsWithoutBaseForm() {
  if (const auto usable = open(); !usable) return usable.error();
  const bool few = m_summary.stored * kTextsPerNewText < static_cast<std::uint64_t>(m_lastBefore);
  auto terms = few ? listNewTermsWithoutBaseForm(*m_database, m_lastBefore) : listTermsWithoutBaseForm(*m_database);
  if (!terms) return fail(terms.error());
  return terms;
}

Result<void> SqliteImport::setBaseForms(const std::vector<std::pair<std::string, std::string>>& termAndBase) {
  if (auto usable = open(); !usable) return usable;
  if (auto done = writeBaseForms(*m_database, termAndBase); !done) return fail(done.error());
  return {};
}

Result<void> SqliteImport::finishSketches() {
  if (auto usable = open(); !usable) return usable;
  if (auto done = m_sketches.finish(); !done) return fail(done.error());
  return {};
}

/// No name of the file: what a file is called may say whom it is about.
Result<void> SqliteImport::tell() {
  const std::string run = "import " + std::to_string(m_summary.run);
  LogEntry entry{log_action::kImport, run, kLogDone, kLogProgram, m_at, {{"rij", run}}, 0};
  entry.detail["gelezen"] = std::to_string(m_summary.read);
  entry.detail["opgeslagen"] = std::to_string(m_summary.stored);
  entry.detail["dubbel"] = std::to_string(m_summary.duplicates);
  entry.detail["geweigerd"] = std::to_string(m_summary.rejected);
  entry.detail["ruis"] = std::to_string(m_summary.laidAside);
  if (!m_fileHash.empty()) entry.detail["bestand"] = m_fileHash;
  const auto line = appendLine(*m_database, entry, m_origin, m_at);
  return line ? Result<void>() : line.error();
}

Result<ImportSummary> SqliteImport::commit(std::uint64_t recordsRead) {
  if (const auto done = finishSketches(); !done) return done.error();
  m_summary.read = recordsRead;
  if (const auto done = Query(*m_database, kFinishRun, m_summary.run, m_summary.read, m_summary.stored,
                              m_summary.duplicates, m_summary.rejected, m_summary.laidAside)
                            .run();
      !done)
    return fail(done.error());
  if (const auto told = tell(); !told) return fail(told.error());
  if (const auto done = m_transaction->commit(); !done) return fail(done.error());
  m_transaction.reset();
  return m_summary;
}

}  // namespace peilstok::store
