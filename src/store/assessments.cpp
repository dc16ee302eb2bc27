#include "store/assessments.h"

#include "model/json.h"

namespace peilstok::store {

namespace {

constexpr const char* kAddFramework =
    "INSERT INTO framework (version, hash) VALUES (?1, ?2) ON CONFLICT (version, hash) DO NOTHING";
constexpr const char* kFrameworkId = "SELECT id FROM framework WHERE version = ?1 AND hash = ?2";
constexpr const char* kInsertAssessment = R"sql(
INSERT INTO assessment (signal, framework, now, total, low, high, certainty, phase, step, urgency, consult, is_call,
                        lock, place, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
)sql";
constexpr const char* kInsertState = R"sql(
INSERT INTO signal_state (number, assessment, phase, step, urgency, certainty, total, consult, is_call, lock, place,
                          received, channel, lapses)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
)sql";
constexpr const char* kUpdateState = R"sql(
UPDATE signal_state
SET assessment = ?2, phase = ?3, step = ?4, urgency = ?5, certainty = ?6, total = ?7, consult = ?8, is_call = ?9,
    lock = ?10, place = ?11, lapses = ?12
WHERE number = ?1
)sql";
constexpr const char* kReadUnsettled = R"sql(
SELECT t.number, t.urgency, a.now, s.municipality, s.received, s.text
FROM signal_state t JOIN assessment a ON a.id = t.assessment JOIN signal s ON s.number = t.number
WHERE t.lapses = 0 ORDER BY t.number LIMIT ?1
)sql";
constexpr const char* kWriteLapses = "UPDATE signal_state SET lapses = ?2 WHERE number = ?1";
constexpr const char* kSignalExists = "SELECT 1 FROM signal WHERE number = ?1";
constexpr const char* kReadCurrent = R"sql(
SELECT a.id, a.signal, f.version, f.hash, a.now, a.total, a.low, a.high, a.certainty, a.phase, a.step, a.urgency,
       a.consult, a.is_call, a.lock, a.place, a.body
FROM signal_state t JOIN assessment a ON a.id = t.assessment JOIN framework f ON f.id = a.framework
WHERE t.number = ?1
)sql";
constexpr const char* kReadAll = R"sql(
SELECT a.id, a.signal, f.version, f.hash, a.now, a.total, a.low, a.high, a.certainty, a.phase, a.step, a.urgency,
       a.consult, a.is_call, a.lock, a.place, a.body
FROM assessment a JOIN framework f ON f.id = a.framework
WHERE a.signal = ?1 ORDER BY a.id DESC
)sql";

Error notFound(std::int64_t number) { return {ErrorCode::not_found, "S" + std::to_string(number)}; }

Result<void> requireSignal(Database& database, std::int64_t number) {
  const auto there = Query(database, kSignalExists, number).next();
  if (!there) return there.error();
  if (!*there) return notFound(number);
  return {};
}

Result<std::int64_t> insertAssessment(Database& database, FrameworkRows& frameworks, std::int64_t number,
                                      const StoredAssessment& a) {
  const auto framework = frameworks.idOf(database, a.frameworkVersion, a.frameworkHash);
  if (!framework) return framework.error();
  const auto done =
      Query(database, kInsertAssessment, number, *framework, a.now, a.total, a.low, a.high, a.certainty, a.phase,
            a.step, a.urgency, a.consultPoliceNow, a.isCall, a.demonstrationLock, a.place, a.body)
          .run();
  if (!done) return done.error();
  return database.lastInsertId();
}

}  // namespace

Result<std::int64_t> FrameworkRows::idOf(Database& database, const std::string& version, const std::string& hash) {
  if (m_id != 0 && version == m_version && hash == m_hash) return m_id;
  if (const auto added = Query(database, kAddFramework, version, hash).run(); !added) return added.error();
  Query query(database, kFrameworkId, version, hash);
  const auto row = query.next();
  if (!row) return row.error();
  m_version = version;
  m_hash = hash;
  m_id = query.integer();
  return m_id;
}

std::string placeOf(const Assessment& assessment) {
  for (const PlaceCertainty wanted : {PlaceCertainty::zeker, PlaceCertainty::aangenomen})
    for (const PlaceMention& mention : assessment.where)
      if (mention.certainty == wanted && mention.role == PlaceRole::hier && !mention.municipality.empty())
        return mention.municipality;
  return {};
}

StoredAssessment rowOf(const Assessment& a) {
  StoredAssessment row;
  row.frameworkVersion = a.frameworkVersion;
  row.frameworkHash = a.frameworkHash;
  row.now = a.now;
  row.total = a.score.total;
  row.low = a.score.low;
  row.high = a.score.high;
  row.certainty = a.certainty;
  row.phase = a.phase.phase;
  row.step = a.phase.step;
  row.urgency = a.urgency.level;
  row.lapses = a.urgency.lapses;
  row.consultPoliceNow = a.consultPoliceNow;
  row.isCall = a.call.isCall;
  row.demonstrationLock = a.demonstrationLock;
  row.place = placeOf(a);
  row.body = json::writeAssessmentBody(a);
  return row;
}

Result<std::int64_t> insertFirstAssessment(Database& database, FrameworkRows& frameworks, std::int64_t number,
                                           const Signal& signal, const StoredAssessment& a) {
  const auto id = insertAssessment(database, frameworks, number, a);
  if (!id) return id.error();
  const auto done =
      Query(database, kInsertState, number, *id, a.phase, a.step, static_cast<int>(a.urgency), a.certainty, a.total,
            a.consultPoliceNow, a.isCall, a.demonstrationLock, a.place, signal.received, signal.channel, a.lapses)
          .run();
  if (!done) return done.error();
  return *id;
}

Result<std::int64_t> insertNextAssessment(Database& database, std::int64_t number, const Assessment& assessment) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  if (const auto there = requireSignal(database, number); !there) return there.error();
  const StoredAssessment a = rowOf(assessment);
  FrameworkRows frameworks;
  const auto id = insertAssessment(database, frameworks, number, a);
  if (!id) return id.error();
  const auto done = Query(database, kUpdateState, number, *id, a.phase, a.step, static_cast<int>(a.urgency),
                          a.certainty, a.total, a.consultPoliceNow, a.isCall, a.demonstrationLock, a.place, a.lapses)
                        .run();
  if (!done) return done.error();
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  return *id;
}

Result<std::vector<UnsettledUrgency>> readUnsettledUrgencies(Database& database, int most) {
  std::vector<UnsettledUrgency> found;
  Query query(database, kReadUnsettled, most);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return found;
    UnsettledUrgency one;
    one.number = query.integer();
    one.level = query.rank<UrgencyLevel>();
    one.weighed = query.moment();
    one.municipality = query.text();
    one.received = query.optionalMoment();
    one.text = query.text();
    if (const auto sound = query.sound(); !sound) return sound.error();
    found.push_back(std::move(one));
  }
}

Result<void> writeLapses(Database& database, std::int64_t number, std::optional<Instant> lapses) {
  // 0 stands for what is not worked out: were it kept here, it would be worked out for ever.
  return Query(database, kWriteLapses, number, lapses && *lapses > Instant{} ? lapses : std::nullopt).run();
}

Result<StoredAssessment> readCurrentAssessment(Database& database, std::int64_t number) {
  Query query(database, kReadCurrent, number);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return notFound(number);
  StoredAssessment stored = columnsOfAssessment(query);
  if (const auto sound = query.sound(); !sound) return sound.error();
  return stored;
}

Result<std::vector<StoredAssessment>> readAssessments(Database& database, std::int64_t number) {
  if (const auto there = requireSignal(database, number); !there) return there.error();
  std::vector<StoredAssessment> all;
  Query query(database, kReadAll, number);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return all;
    all.push_back(columnsOfAssessment(query));
    if (const auto sound = query.sound(); !sound) return sound.error();
  }
}

StoredAssessment columnsOfAssessment(Query& row) {
  StoredAssessment stored;
  stored.id = row.integer();
  stored.signal = row.integer();
  stored.frameworkVersion = row.text();
  stored.frameworkHash = row.text();
  stored.now = row.moment();
  stored.total = row.number();
  stored.low = row.number();
  stored.high = row.number();
  stored.certainty = row.word<Certainty>();
  stored.phase = row.word<Phase>();
  stored.step = row.word<Step>();
  stored.urgency = row.word<UrgencyLevel>();
  stored.consultPoliceNow = row.flag();
  stored.isCall = row.flag();
  stored.demonstrationLock = row.flag();
  stored.place = row.text();
  stored.body = row.text();
  return stored;
}

}  // namespace peilstok::store
