#pragma once
// The full-text index and the forms of its words.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/database.h"
#include "store/store.h"

namespace peilstok::store {

/// The words of a filter as a full-text query: forms of a group OR-ed, groups AND-ed. Every form is quoted, so nothing
/// in it can be read as an operator. Empty when a group has no form at all: then nothing can match.
std::optional<std::string> matchExpression(const std::vector<std::vector<std::string>>& groups);

/// Signals in which all of these groups occur, by number.
Result<std::vector<std::int64_t>> listNumbersWith(Database& database,
                                                  const std::vector<std::vector<std::string>>& groups);

Result<std::vector<std::string>> listForms(Database& database, const std::string& base, int limit);
/// Terms of the whole index that have no base form: reads all of it.
Result<std::vector<std::string>> listTermsWithoutBaseForm(Database& database);
/// The same when every signal up to and including `last` was seen to before: reads only the later ones.
Result<std::vector<std::string>> listNewTermsWithoutBaseForm(Database& database, std::int64_t last);
Result<void> writeBaseForms(Database& database, const std::vector<std::pair<std::string, std::string>>& termAndBase);

/// After signals were removed: takes their words out of the index and out of the file. Not within a transaction.
/// Without this the index keeps the words of removed texts until it happens to be rewritten.
Result<void> eraseRemovedWords(Database& database);

}  // namespace peilstok::store
