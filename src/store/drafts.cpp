#include "store/drafts.h"

#include "store/rows.h"

namespace peilstok::store {

namespace {

constexpr const char* kReadDraft = "SELECT key, version, at, body FROM draft WHERE key = ?1";
constexpr const char* kAddDraft = "INSERT INTO draft (key, version, at, body) VALUES (?1, 1, ?2, ?3)";
constexpr const char* kWriteDraft = "UPDATE draft SET version = version + 1, at = ?2, body = ?3 WHERE key = ?1";
// The key stays with its version: were it to begin anew, who read the old text could write over the new one unseen.
constexpr const char* kEmptyDraft = "UPDATE draft SET body = '' WHERE key = ?1";
constexpr const char* kRemoveDraftsOf = "DELETE FROM draft WHERE key LIKE ?1";
constexpr const char* kReadViews = "SELECT name, body FROM saved_view ORDER BY name";
constexpr const char* kWriteView = R"sql(
INSERT INTO saved_view (name, body) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET body = excluded.body
)sql";
constexpr const char* kRemoveView = "DELETE FROM saved_view WHERE name = ?1";

}  // namespace

Result<std::optional<Draft>> readDraft(Database& database, const std::string& key) {
  Query query(database, kReadDraft, key);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return std::optional<Draft>();
  Draft draft;
  draft.key = query.text();
  draft.version = query.number();
  draft.at = query.moment();
  draft.body = query.text();
  return std::optional(std::move(draft));
}

Result<int> writeDraft(Database& database, const Draft& draft) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  const auto there = readDraft(database, draft.key);
  if (!there) return there.error();
  const int version = *there ? (*there)->version : 0;
  const bool anyText = *there && !(*there)->body.empty();
  if (anyText && version != draft.version) return Error{ErrorCode::changed_meanwhile, draft.key};
  const char* const statement = *there ? kWriteDraft : kAddDraft;
  if (const auto done = Query(database, statement, draft.key, draft.at, draft.body).run(); !done) return done.error();
  if (const auto done = transaction->commit(); !done) return done.error();
  return version + 1;
}

Result<void> removeDraft(Database& database, const std::string& key) { return Query(database, kEmptyDraft, key).run(); }
Result<void> removeDraftsOf(Database& database, std::int64_t signal) {
  return Query(database, kRemoveDraftsOf, "S" + std::to_string(signal) + "/%").run();
}

Result<std::vector<SavedView>> readViews(Database& database) {
  Query query(database, kReadViews);
  return allRows<SavedView>(query, [](Query& row) {
    SavedView view;
    view.name = row.text();
    view.body = row.text();
    return view;
  });
}

Result<void> writeView(Database& database, const SavedView& view) {
  if (view.name.empty()) return Error{ErrorCode::wrong_use, "a view without a name"};
  return Query(database, kWriteView, view.name, view.body).run();
}

Result<void> removeView(Database& database, const std::string& name) {
  return Query(database, kRemoveView, name).run();
}

}  // namespace peilstok::store
