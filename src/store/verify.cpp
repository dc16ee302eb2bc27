#include "store/verify.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "store/dossiers.h"
#include "store/log_chain.h"
#include "store/migrations.h"

namespace peilstok::store {

namespace {

constexpr std::size_t kMostProblems = 100;
constexpr const char* kIntegrity = "PRAGMA integrity_check(100)";
constexpr const char* kForeignKeys = "PRAGMA foreign_key_check";
// With rank 1 the index is compared with the texts as well as with itself.
constexpr const char* kFullText = "INSERT INTO signal_fts(signal_fts, rank) VALUES ('integrity-check', 1)";
constexpr const char* kSchema = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema";
constexpr const char* kVersion = "PRAGMA user_version";
constexpr const char* kCountSignals = "SELECT count(*) FROM signal";
constexpr const char* kCountAssessments = "SELECT count(*) FROM assessment";
constexpr const char* kWorkspaces = "SELECT count(*) FROM workspace";
constexpr const char* kWrongStates = R"sql(
SELECT s.number FROM signal s
LEFT JOIN signal_state t ON t.number = s.number
LEFT JOIN assessment a ON a.id = t.assessment
LEFT JOIN handling h ON h.signal = s.number
WHERE a.id IS NULL OR a.signal <> s.number
   OR a.id <> (SELECT max(id) FROM assessment WHERE signal = s.number)
   OR t.phase <> a.phase OR t.step <> a.step OR t.certainty <> a.certainty OR t.total <> a.total
   OR t.urgency <> CASE a.urgency WHEN 'geen' THEN 0 WHEN 'deze_week' THEN 1 WHEN 'vandaag' THEN 2 ELSE 3 END
   OR t.consult <> a.consult OR t.is_call <> a.is_call OR t.lock <> a.lock OR t.place <> a.place
   OR t.received IS NOT s.received OR t.channel IS NOT s.channel
   OR t.tray <> CASE coalesce(h.tray, 'postvak') WHEN 'postvak' THEN 0 WHEN 'weggelegd' THEN 1 WHEN 'gesloten' THEN 2
     ELSE 3 END
   OR h.line <> (SELECT max(id) FROM handling_line WHERE signal = s.number)
LIMIT 100
)sql";

constexpr const char* kWrongKin = R"sql(
SELECT k.signal FROM kin k JOIN signal s ON s.number = k.signal
WHERE k.received IS NOT s.received OR k.kin > k.signal OR k.signal > (SELECT up_to FROM grouped WHERE id = 1)
LIMIT 100
)sql";

// What came with a bundle came with one that was forwarded, and an answer went the other way than what it answers.
constexpr const char* kWrongBundles = R"sql(
SELECT b.id FROM bundle b WHERE b.kind <> 'doorzending' AND EXISTS (SELECT 1 FROM bundle_signal WHERE bundle = b.id)
UNION
SELECT b.id FROM bundle b LEFT JOIN bundle_answer a ON a.answer = b.id LEFT JOIN bundle f ON f.id = a.forwarded
WHERE (a.answer IS NOT NULL AND b.kind <> 'antwoord') OR f.kind <> 'doorzending' OR f.way = b.way
LIMIT 100
)sql";

/// Collects problems. What cannot be read because of damage is a problem too; any other failure ends the work.
class Verification {
 public:
  explicit Verification(Database& database) : m_database(database) {}

  Result<VerifyReport> run() {
    for (const auto step : {&Verification::integrity, &Verification::foreignKeys, &Verification::fullText,
                            &Verification::schema, &Verification::states, &Verification::kin, &Verification::bundles,
                            &Verification::dossiers, &Verification::logbook, &Verification::counts}) {
      const Result<void> done = (this->*step)();
      if (done) continue;
      if (done.error().code != ErrorCode::database_corrupt) return done.error();
      problem("integrity", done.error().detail);
    }
    m_report.sound = m_report.problems.empty();
    return m_report;
  }

 private:
  void problem(const char* code, const std::string& detail) {
    if (m_report.problems.size() == kMostProblems) return;
    m_report.problems.push_back(fmt::format("{}: {}", code, detail));
  }

  Result<void> integrity() {
    Query query(m_database, kIntegrity);
    while (true) {
      const auto row = query.next();
      if (!row) return row.error();
      if (!*row) return {};
      if (const std::string found = query.text(); found != "ok") problem("integrity", found);
    }
  }

  Result<void> foreignKeys() {
    Query query(m_database, kForeignKeys);
    while (true) {
      const auto row = query.next();
      if (!row) return row.error();
      if (!*row) return {};
      const std::string table = query.text();
      problem("foreign_key", fmt::format("{} {}", table, query.integer()));
    }
  }

  Result<void> fullText() {
    if (m_database.isReadOnly()) return {};
    const auto done = Query(m_database, kFullText).run();
    if (!done && done.error().code == ErrorCode::database_corrupt) {
      problem("full_text", "the index does not agree with the texts");
      return {};
    }
    return done;
  }

  using Schema = std::map<std::string, std::string>;

  static Result<Schema> schemaOf(Database& database) {
    Schema schema;
    Query query(database, kSchema);
    while (true) {
      const auto row = query.next();
      if (!row) return row.error();
      if (!*row) return schema;
      std::string name = query.text();
      schema[std::move(name)] = query.text();
    }
  }

  /// The schema as the migrations make it, compared statement by statement.
  Result<void> schema() {
    const auto fresh = Database::open("", OpenMode::memory);
    if (!fresh) return fresh.error();
    for (const Migration& migration : kMigrations)
      if (auto ran = (*fresh)->execute(migration.sql); !ran) return ran;
    const auto wanted = schemaOf(**fresh);
    const auto found = schemaOf(m_database);
    if (!wanted || !found) return wanted ? found.error() : wanted.error();
    for (const auto& [name, sql] : *wanted)
      if (const auto there = found->find(name); there == found->end() || there->second != sql)
        problem("schema", there == found->end() ? "missing " + name : "changed " + name);
    for (const auto& [name, sql] : *found)
      if (!wanted->contains(name)) problem("schema", "unknown " + name);
    return {};
  }

  Result<void> states() {
    Query query(m_database, kWrongStates);
    while (true) {
      const auto row = query.next();
      if (!row) return row.error();
      if (!*row) return {};
      problem("state", fmt::format("S{} is not listed as its newest assessment says", query.integer()));
    }
  }

  Result<void> kin() {
    Query query(m_database, kWrongKin);
    while (true) {
      const auto row = query.next();
      if (!row) return row.error();
      if (!*row) return {};
      problem("group", fmt::format("S{} does not stand with those that look like it", query.integer()));
    }
  }

  Result<void> bundles() {
    Query query(m_database, kWrongBundles);
    while (true) {
      const auto row = query.next();
      if (!row) return row.error();
      if (!*row) return {};
      problem("bundle", fmt::format("bundle {} does not fit what came with it", query.integer()));
    }
  }

  Result<void> dossiers() {
    return checkDossiers(m_database, [this](const std::string& found) { problem("dossier", found); });
  }

  Result<void> logbook() {
    const auto head = checkLog(m_database, [this](const std::string& found) { problem("logbook", found); });
    if (!head) return head.error();
    m_report.log = *head;
    return {};
  }

  Result<void> counts() {
    const auto version = m_database.integer(kVersion);
    if (!version) return version.error();
    m_report.schemaVersion = static_cast<int>(*version);
    if (*version != kMigrations.back().version) problem("schema", fmt::format("version {}", *version));
    const auto signals = m_database.integer(kCountSignals);
    if (!signals) return signals.error();
    m_report.signals = *signals;
    const auto assessments = m_database.integer(kCountAssessments);
    if (!assessments) return assessments.error();
    m_report.assessments = *assessments;
    const auto workspaces = m_database.integer(kWorkspaces);
    if (!workspaces) return workspaces.error();
    if (*workspaces != 1) problem("workspace", "no key");
    return {};
  }

  Database& m_database;
  VerifyReport m_report;
};

}  // namespace

Result<VerifyReport> verifyFile(Database& database) { return Verification(database).run(); }

}  // namespace peilstok::store
