#include "store/judgements.h"

#include "store/rows.h"

#include <nlohmann/json.hpp>

namespace peilstok::store {

namespace {

constexpr const char* kInsertJudgement = R"sql(
INSERT INTO judgement (signal, assessment, at, kind, proposal_seen, phase, step, levels, role, note)
SELECT t.number, t.assessment, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM signal_state t WHERE t.number = ?1
)sql";
constexpr const char* kHasOutcome = "SELECT 1 FROM outcome WHERE signal = ?1 LIMIT 1";
constexpr const char* kInsertOutcome = R"sql(
INSERT INTO outcome (signal, at, recorded, happened, role, note)
SELECT t.number, ?2, ?3, ?4, ?5, ?6 FROM signal_state t WHERE t.number = ?1
)sql";
constexpr const char* kJudgementsOf = R"sql(
SELECT j.id, j.signal, a.phase, a.step, a.body, j.at, j.kind, j.proposal_seen, j.phase, j.step, j.levels, j.role, j.note
FROM judgement j JOIN assessment a ON a.id = j.assessment WHERE j.signal = ?1 ORDER BY j.id
)sql";
constexpr const char* kJudgesOf = "SELECT DISTINCT role FROM judgement WHERE signal = ?1 ORDER BY role";
// The last of each signal, where the phase it was laid beside is the phase of today.
constexpr const char* kStanding = R"sql(
SELECT j.signal, j.phase, j.step FROM judgement j
JOIN assessment a ON a.id = j.assessment JOIN signal_state t ON t.number = j.signal
WHERE j.id IN (SELECT max(id) FROM judgement GROUP BY signal) AND t.phase = a.phase AND t.step = a.step
ORDER BY j.signal
)sql";
constexpr const char* kStandingOf = R"sql(
SELECT j.signal, j.phase, j.step FROM judgement j
JOIN assessment a ON a.id = j.assessment JOIN signal_state t ON t.number = j.signal
WHERE j.id = (SELECT max(id) FROM judgement WHERE signal = ?1) AND t.phase = a.phase AND t.step = a.step
)sql";
constexpr const char* kAllJudgements = R"sql(
SELECT j.id, j.signal, a.phase, a.step, a.body, j.at, j.kind, j.proposal_seen, j.phase, j.step, j.levels, j.role, j.note
FROM judgement j JOIN assessment a ON a.id = j.assessment ORDER BY j.at, j.id
)sql";
// The last word about each signal, with what was concluded last before it happened.
constexpr const char* kAllOutcomes = R"sql(
SELECT o.id, o.signal, o.at, o.recorded, o.happened, o.role, o.note, a.phase, a.step, a.certainty, a.body
FROM outcome o JOIN assessment a ON a.id = coalesce(
       (SELECT max(id) FROM assessment WHERE signal = o.signal AND now <= o.at),
       (SELECT min(id) FROM assessment WHERE signal = o.signal))
WHERE o.id = (SELECT max(id) FROM outcome WHERE signal = o.signal)
ORDER BY o.at, o.id
)sql";

std::string levelsText(const std::map<std::string, int>& levels) { return nlohmann::json(levels).dump(); }

std::map<std::string, int> levelsOf(const std::string& written) {
  std::map<std::string, int> levels;
  const auto json = nlohmann::json::parse(written, nullptr, false);
  if (!json.is_object()) return levels;
  for (const auto& [criterion, level] : json.items())
    if (level.is_number_integer()) levels[criterion] = level.get<int>();
  return levels;
}

/// Levels of the criteria that were known, in the body of an assessment.
std::map<std::string, int> proposedLevels(const std::string& body) {
  std::map<std::string, int> levels;
  const auto json = nlohmann::json::parse(body, nullptr, false);
  if (!json.is_object() || !json.contains("criteria")) return levels;
  for (const auto& one : json["criteria"])
    if (one.is_object() && one.contains("id") && one.contains("level") && !one.value("unknown", true))
      levels[one["id"].get<std::string>()] = one["level"].get<int>();
  return levels;
}

std::vector<std::string> yesAnswers(const std::string& body) {
  std::vector<std::string> yes;
  const auto json = nlohmann::json::parse(body, nullptr, false);
  if (!json.is_object() || !json.contains("answers")) return yes;
  for (const auto& [indicator, answer] : json["answers"].items())
    if (answer == word(Answer::ja)) yes.push_back(indicator);
  return yes;
}

StoredJudgement judgementColumns(Query& row) {
  StoredJudgement one;
  one.id = row.integer();
  one.signal = row.integer();
  one.proposedPhase = row.word<Phase>();
  one.proposedStep = row.word<Step>();
  one.proposedLevels = proposedLevels(row.text());
  one.judgement.at = row.moment();
  one.judgement.kind = row.word<JudgementKind>();
  one.judgement.proposalSeen = row.flag();
  one.judgement.phase = row.word<Phase>();
  one.judgement.step = row.word<Step>();
  one.judgement.levels = levelsOf(row.text());
  one.judgement.role = row.text();
  one.judgement.note = row.text();
  return one;
}

StandingPhase standingColumns(Query& row) {
  StandingPhase one;
  one.phase = row.word<Phase>();
  one.step = row.word<Step>();
  return one;
}

StoredOutcome outcomeColumns(Query& row) {
  StoredOutcome one;
  one.id = row.integer();
  one.signal = row.integer();
  one.outcome.at = row.moment();
  one.outcome.recorded = row.moment();
  one.outcome.happened = row.word<Happened>();
  one.outcome.role = row.text();
  one.outcome.note = row.text();
  one.phase = row.word<Phase>();
  one.step = row.word<Step>();
  one.certainty = row.word<Certainty>();
  one.yes = yesAnswers(row.text());
  return one;
}

Error noSignal(std::int64_t signal) { return {ErrorCode::not_found, "S" + std::to_string(signal)}; }

template <class Row, class Columns, class Visit>
Result<void> visitRows(Query& query, Columns columns, Visit visit) {
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return {};
    const Row one = columns(query);
    if (const auto sound = query.sound(); !sound) return sound.error();
    if (!visit(one)) return {};
  }
}

}  // namespace

Result<std::int64_t> insertJudgement(Database& database, std::int64_t signal, const Judgement& j) {
  const auto done = Query(database, kInsertJudgement, signal, j.at, j.kind, j.proposalSeen, j.phase, j.step,
                          levelsText(j.levels), j.role, j.note)
                        .run();
  if (!done) return done.error();
  return added(database, noSignal(signal));
}

Result<std::int64_t> insertOutcome(Database& database, std::int64_t signal, const EventOutcome& o) {
  const auto done = Query(database, kInsertOutcome, signal, o.at, o.recorded, o.happened, o.role, o.note).run();
  if (!done) return done.error();
  return added(database, noSignal(signal));
}

Result<bool> hasOutcome(Database& database, std::int64_t signal) { return Query(database, kHasOutcome, signal).next(); }

Result<std::vector<StoredJudgement>> readJudgements(Database& database, std::int64_t signal) {
  std::vector<StoredJudgement> all;
  Query query(database, kJudgementsOf, signal);
  const auto read = visitRows<StoredJudgement>(query, judgementColumns, [&](const StoredJudgement& one) {
    all.push_back(one);
    return true;
  });
  if (!read) return read.error();
  return all;
}

Result<std::vector<std::string>> readJudges(Database& database, std::int64_t signal) {
  Query query(database, kJudgesOf, signal);
  return allRows<std::string>(query, [](Query& row) { return row.text(); });
}

Result<std::vector<std::pair<std::int64_t, StandingPhase>>> readStanding(Database& database) {
  std::vector<std::pair<std::int64_t, StandingPhase>> standing;
  Query query(database, kStanding);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return standing;
    const std::int64_t signal = query.integer();
    standing.emplace_back(signal, standingColumns(query));
    if (const auto sound = query.sound(); !sound) return sound.error();
  }
}

Result<std::optional<StandingPhase>> readStandingOf(Database& database, std::int64_t signal) {
  Query query(database, kStandingOf, signal);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return std::optional<StandingPhase>();
  query.integer();
  const StandingPhase standing = standingColumns(query);
  if (const auto sound = query.sound(); !sound) return sound.error();
  return std::optional(standing);
}

Result<void> visitJudgements(Database& database, const std::function<bool(const StoredJudgement&)>& visit) {
  Query query(database, kAllJudgements);
  return visitRows<StoredJudgement>(query, judgementColumns, visit);
}

Result<void> visitOutcomes(Database& database, const std::function<bool(const StoredOutcome&)>& visit) {
  Query query(database, kAllOutcomes);
  return visitRows<StoredOutcome>(query, outcomeColumns, visit);
}

}  // namespace peilstok::store
