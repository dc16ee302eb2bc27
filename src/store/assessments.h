#pragma once
// Assessments: only ever added. The newest of a signal is the current one; lists read it from signal_state.

#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

/// Which framework an assessment was made with, remembered once. Keep one during an import: the row is asked for only
/// when the framework changes.
class FrameworkRows {
 public:
  Result<std::int64_t> idOf(Database& database, const std::string& version, const std::string& hash);

 private:
  std::string m_version, m_hash;
  std::int64_t m_id = 0;
};

/// The municipality a text speaks of: the most certain place, and of those the first. Empty when none is known, or
/// when the name could mean several.
std::string placeOf(const Assessment& assessment);

/// Within a transaction: the first assessment of a new signal, which also puts it in the lists.
Result<std::int64_t> insertFirstAssessment(Database& database, FrameworkRows& frameworks, std::int64_t number,
                                           const Signal& signal, const StoredAssessment& row);
/// A later one; it becomes the current one. Error: not_found.
Result<std::int64_t> insertNextAssessment(Database& database, std::int64_t number, const Assessment& assessment);

Result<std::vector<UnsettledUrgency>> readUnsettledUrgencies(Database& database, int most);
Result<void> writeLapses(Database& database, std::int64_t number, std::optional<Instant> lapses);

Result<StoredAssessment> readCurrentAssessment(Database& database, std::int64_t number);
Result<std::vector<StoredAssessment>> readAssessments(Database& database, std::int64_t number);

/// Reads id, signal, framework version and hash, now, total, low, high, certainty, phase, step, urgency, consult,
/// is_call, lock, place and body, in this order.
StoredAssessment columnsOfAssessment(Query& row);

}  // namespace peilstok::store
