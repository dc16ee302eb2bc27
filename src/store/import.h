#pragma once
// One file coming in: all of it or nothing.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/assessments.h"
#include "store/database.h"
#include "store/grouping.h"
#include "store/store.h"

namespace peilstok::store {

/// The first failure undoes everything at once, so that the lock does not stay; whatever is asked afterwards gives that
/// same failure.
class SqliteImport final : public ImportTransaction {
 public:
  static Result<std::unique_ptr<ImportTransaction>> begin(std::shared_ptr<Database> database, const hash::Key& key,
                                                          const std::string& fileName, const std::string& fileHash,
                                                          const std::string& format, Instant now,
                                                          const std::string& origin);

  Result<bool> add(const NewSignal& signal) override;
  Result<void> reject(const RejectedRow& row) override;
  Result<std::vector<std::string>> termsWithoutBaseForm() override;
  Result<void> setBaseForms(const std::vector<std::pair<std::string, std::string>>& termAndBase) override;
  Result<void> finishSketches() override;
  Result<ImportSummary> commit(std::uint64_t recordsRead) override;

 private:
  Result<void> tell();
  SqliteImport(std::shared_ptr<Database> database, const hash::Key& key, Transaction&& transaction);

  Result<void> insertRun(const std::string& fileName, const std::string& fileHash, const std::string& format,
                         Instant now);
  Result<void> findLastNumber();
  Result<bool> store(const NewSignal& added);
  Result<bool> isKnownFromBefore(const NewSignal& added);
  Result<void> layAside(std::int64_t number, const NoiseMark& mark);
  /// Why nothing can be done any more, if so.
  Result<void> open() const;
  Error fail(const Error& error);

  /// Two keys of each signal arrive in random order, so pages of both indexes are wanted all the time. With the
  /// cache for daily work an import would read most of them again and again.
  class LargeCache {
   public:
    explicit LargeCache(Database& database);
    ~LargeCache();
    LargeCache(const LargeCache&) = delete;
    LargeCache& operator=(const LargeCache&) = delete;

   private:
    Database& m_database;
  };

  std::shared_ptr<Database> m_database;  ///< first member: outlives the transaction
  LargeCache m_cache;
  hash::Key m_key;
  std::optional<Transaction> m_transaction;
  std::optional<Error> m_failure;
  FrameworkRows m_frameworks;
  ImportSummary m_summary;
  SketchWriter m_sketches;
  std::int64_t m_lastBefore = 0;  ///< highest number before this import
  Instant m_at;
  std::string m_origin, m_fileHash;
  std::map<std::string, std::int64_t> m_noiseSteps;  ///< by noise rule
};

}  // namespace peilstok::store
