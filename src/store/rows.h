#pragma once
// What the files of the aggregates share: reading all rows of a query, and the number of the row that was just added.

#include <vector>

#include "store/database.h"

namespace peilstok::store {

/// Every row as `columns` reads it. A word that the program does not have ends it: someone else wrote in the file.
template <class Row, class Columns>
Result<std::vector<Row>> allRows(Query& query, Columns columns) {
  std::vector<Row> all;
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return all;
    all.push_back(columns(query));
    if (const auto sound = query.sound(); !sound) return sound.error();
  }
}

/// The first column of every row.
inline Result<std::vector<std::int64_t>> allNumbers(Query& query) {
  return allRows<std::int64_t>(query, [](Query& row) { return row.integer(); });
}

/// The id of the row that the last statement added, or `otherwise` when it added none.
inline Result<std::int64_t> added(Database& database, Error otherwise) {
  constexpr const char* kRowsChanged = "SELECT changes()";
  const auto changes = database.integer(kRowsChanged);
  if (!changes) return changes.error();
  if (*changes == 0) return otherwise;
  return database.lastInsertId();
}

}  // namespace peilstok::store
