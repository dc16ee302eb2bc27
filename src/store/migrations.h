#pragma once
// The schema's history, one text for each step. The texts stand in src/store/sql/ and are never edited once released;
// the build turns them into the definition of this table (see embed_sql.cmake).

#include <vector>

namespace peilstok::store {

/// One step of the schema. Its SQL ends by setting user_version to `version`.
struct Migration {
  int version = 0;
  const char* name = "";
  const char* sql = "";
};

/// In order, numbered from 1 without gaps; the last one is the schema that this program writes.
extern const std::vector<Migration> kMigrations;

}  // namespace peilstok::store
