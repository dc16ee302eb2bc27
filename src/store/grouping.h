#pragma once
// Which signals say the same: their sketches, and what was found by laying them beside each other.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

Result<std::int64_t> readGroupedUpTo(Database& database);
Result<std::vector<Sketch>> readSketches(Database& database, std::int64_t first, std::int64_t last);
/// Sketches of `first` and the numbers behind it, beside what stands in the same blocks. All or nothing.
Result<void> writeSketches(Database& database, std::int64_t first, std::span<const Sketch> sketches);
/// All or nothing; within a transaction, whoever began that undoes it when this fails.
Result<void> writeGrouping(Database& database, const Grouping& grouping);
Result<SignalText> readText(Database& database, std::int64_t number);
/// Within a transaction: blots out what the sketch of a signal that goes tells of its text.
Result<void> eraseSketch(Database& database, std::int64_t number);

/// Within a transaction: the key of the place and moment that a signal names.
Result<void> insertMeeting(Database& database, std::int64_t signal, std::int64_t key);

Result<std::optional<Kinship>> readKinship(Database& database, std::int64_t signal);
Result<std::vector<std::int64_t>> readLookAlikes(Database& database, std::int64_t signal, int limit);
Result<std::vector<std::int64_t>> readOtherKin(Database& database, std::int64_t signal, bool sameContrast, int limit);
Result<std::vector<std::int64_t>> readSameMeeting(Database& database, std::int64_t signal, int limit);
Result<std::vector<CopyGroup>> readCopyGroups(Database& database, int limit);
Result<std::vector<CopyGroup>> readMeetingGroups(Database& database, int limit);
Result<CopyCounts> countCopies(Database& database, std::int64_t from);
Result<std::vector<std::int64_t>> readMergeHeads(Database& database);

/// Writes the sketches of an import as they come, a block at a time. Within a transaction.
class SketchWriter {
 public:
  explicit SketchWriter(Database& database) : m_database(database) {}

  /// Numbers must rise.
  Result<void> add(std::int64_t number, const Sketch& sketch);
  Result<void> finish();

 private:
  Database& m_database;
  std::int64_t m_first = 0;
  std::vector<Sketch> m_waiting;  ///< of m_first and the numbers behind it
};

}  // namespace peilstok::store
