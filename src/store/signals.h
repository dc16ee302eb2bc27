#pragma once
// The signals themselves: written once, read in many ways.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

/// What identifies a record within one workspace: short, and meaningless outside it.
std::vector<unsigned char> contentDigest(const std::string& contentKey, const hash::Key& key);

Result<bool> isStored(Database& database, Bytes contentDigest);
/// The number of the record of which this is the digest, if it is stored.
Result<std::optional<std::int64_t>> numberOfDigest(Database& database, Bytes contentDigest);
/// Within a transaction: stores it and indexes its words. Gives the number it got, or nothing when a record with this
/// digest is there: then nothing was done. The signal is in no list until it has an assessment (see assessments.h).
Result<std::optional<std::int64_t>> insertSignal(Database& database, std::int64_t run, const NewSignal& added,
                                                 Bytes contentDigest);
/// With everything that hangs on it. Its words stay in the file until eraseRemovedWords (see search.h).
Result<void> removeSignal(Database& database, std::int64_t number);

Result<StoredSignal> readSignal(Database& database, std::int64_t number);
Result<std::optional<std::int64_t>> numberOfExternalId(Database& database, const std::string& externalId);
/// With words the excerpt is the stretch in which they stand.
Result<std::vector<SignalRow>> readRows(Database& database, const std::vector<std::int64_t>& numbers,
                                        const std::vector<std::vector<std::string>>& words);

/// In order of number until `visit` returns false. It may use the same connection, also to write.
Result<void> visitSignals(Database& database,
                          const std::function<bool(const StoredSignal&, const StoredAssessment&)>& visit);

}  // namespace peilstok::store
