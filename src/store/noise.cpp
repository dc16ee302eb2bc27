#include "store/noise.h"

#include "store/rows.h"

namespace peilstok::store {

namespace {

constexpr const char* kRead = "SELECT id, at, role, body FROM noise_rule ORDER BY id";
constexpr const char* kWrite = R"sql(
INSERT INTO noise_rule (id, at, role, body) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (id) DO UPDATE SET at = excluded.at, role = excluded.role, body = excluded.body
)sql";
constexpr const char* kRemove = "DELETE FROM noise_rule WHERE id = ?1";

}  // namespace

Result<std::vector<NoiseText>> readNoiseTexts(Database& database) {
  Query query(database, kRead);
  return allRows<NoiseText>(query, [](Query& row) {
    NoiseText rule;
    rule.id = row.text();
    rule.at = row.moment();
    rule.role = row.text();
    rule.body = row.text();
    return rule;
  });
}

Result<void> writeNoiseText(Database& database, const NoiseText& rule) {
  return Query(database, kWrite, rule.id, rule.at, rule.role, rule.body).run();
}

Result<void> removeNoiseText(Database& database, const std::string& id) { return Query(database, kRemove, id).run(); }

}  // namespace peilstok::store
