#include "store/search.h"

#include "store/rows.h"

namespace peilstok::store {

namespace {

constexpr const char* kFound = "SELECT rowid FROM signal_fts WHERE signal_fts MATCH ?1";
constexpr const char* kForms = R"sql(
SELECT b.term FROM base_form b CROSS JOIN signal_vocab v ON v.term = b.term
WHERE b.base = ?1 ORDER BY v.cnt DESC, b.term LIMIT ?2
)sql";
constexpr const char* kTermsWithoutBaseForm = R"sql(
SELECT v.term FROM signal_vocab v LEFT JOIN base_form b ON b.term = v.term WHERE b.term IS NULL
)sql";
// An index of a few texts, in memory, tells their terms just as the large one would: same tokenizer.
constexpr const char* kMakeSmallIndex = R"sql(
CREATE VIRTUAL TABLE IF NOT EXISTS temp.later_fts USING fts5(
  title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE IF NOT EXISTS temp.later_vocab USING fts5vocab('temp', 'later_fts', 'row');
)sql";
constexpr const char* kFillSmallIndex = R"sql(
INSERT INTO later_fts (rowid, title, text) SELECT number, title, text FROM signal WHERE number > ?1
)sql";
constexpr const char* kEmptySmallIndex = "INSERT INTO later_fts (later_fts) VALUES ('delete-all')";
constexpr const char* kLaterTermsWithoutBaseForm = R"sql(
SELECT v.term FROM later_vocab v LEFT JOIN base_form b ON b.term = v.term WHERE b.term IS NULL
)sql";
constexpr const char* kWriteBaseForm = R"sql(
INSERT INTO base_form (term, base) VALUES (?1, ?2) ON CONFLICT (term) DO UPDATE SET base = excluded.base
)sql";
constexpr const char* kRemoveUnusedBaseForms =
    "DELETE FROM base_form WHERE term NOT IN (SELECT term FROM signal_vocab)";
constexpr const char* kRewriteIndex = "INSERT INTO signal_fts(signal_fts) VALUES ('optimize')";
constexpr const char* kClearLog = "PRAGMA wal_checkpoint(TRUNCATE)";

Result<std::vector<std::string>> collectTexts(Query&& query) {
  return allRows<std::string>(query, [](Query& row) { return row.text(); });
}

}  // namespace

std::optional<std::string> matchExpression(const std::vector<std::vector<std::string>>& groups) {
  std::string expression;
  for (const auto& group : groups) {
    if (group.empty()) return std::nullopt;
    expression += expression.empty() ? "(" : " AND (";
    for (std::size_t i = 0; i < group.size(); ++i) {
      expression += i == 0 ? "\"" : " OR \"";
      for (const char c : group[i]) {
        if (c == '"') expression += '"';
        expression += c == '\0' ? ' ' : c;  // the query ends at a zero byte
      }
      expression += '"';
    }
    expression += ')';
  }
  return expression;
}

Result<std::vector<std::int64_t>> listNumbersWith(Database& database,
                                                  const std::vector<std::vector<std::string>>& groups) {
  const auto expression = matchExpression(groups);
  if (!expression) return std::vector<std::int64_t>{};
  Query query(database, kFound, *expression);
  return allNumbers(query);
}

Result<std::vector<std::string>> listForms(Database& database, const std::string& base, int limit) {
  return collectTexts(Query(database, kForms, base, limit < 0 ? 0 : limit));
}

Result<std::vector<std::string>> listTermsWithoutBaseForm(Database& database) {
  return collectTexts(Query(database, kTermsWithoutBaseForm));
}

Result<std::vector<std::string>> listNewTermsWithoutBaseForm(Database& database, std::int64_t last) {
  if (const auto made = database.execute(kMakeSmallIndex); !made) return made.error();
  if (const auto filled = Query(database, kFillSmallIndex, last).run(); !filled) return filled.error();
  auto terms = collectTexts(Query(database, kLaterTermsWithoutBaseForm));
  if (const auto emptied = Query(database, kEmptySmallIndex).run(); !emptied) return emptied.error();
  return terms;
}

Result<void> writeBaseForms(Database& database, const std::vector<std::pair<std::string, std::string>>& termAndBase) {
  for (const auto& [term, base] : termAndBase)
    if (auto done = Query(database, kWriteBaseForm, term, base).run(); !done) return done;
  return {};
}

Result<void> eraseRemovedWords(Database& database) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  if (auto done = Query(database, kRewriteIndex).run(); !done) return done;
  if (auto done = Query(database, kRemoveUnusedBaseForms).run(); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  const auto busy = database.integer(kClearLog);
  if (!busy) return busy.error();
  if (*busy != 0) return Error{ErrorCode::database_locked, "the log is still being read"};
  return {};
}

}  // namespace peilstok::store
