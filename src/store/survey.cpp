#include "store/survey.h"

#include "base/text.h"
#include "store/rows.h"

namespace peilstok::store {

namespace {

constexpr std::size_t kExcerpt = 200;  // code points, as in a list

constexpr const char* kExtent = R"sql(
SELECT (SELECT count(*) FROM signal_state), (SELECT count(*) FROM signal_state WHERE received IS NULL),
       (SELECT min(received) FROM signal_state), (SELECT max(received) FROM signal_state)
)sql";
constexpr const char* kCountReceived = "SELECT count(*) FROM signal_state WHERE received >= ?1 AND received < ?2";
constexpr const char* kRows = R"sql(
SELECT t.number, CASE WHEN s.title <> '' THEN substr(s.title, 1, 201) ELSE substr(s.text, 1, 201) END, t.received, t.channel,
       s.platform, t.place, s.municipality,
       substr(s.text, 1, 8000), t.phase, t.step
FROM signal_state t JOIN signal s ON s.number = t.number
WHERE t.received >= ?1 AND t.received < ?2
ORDER BY t.received DESC, t.number DESC LIMIT ?3
)sql";
constexpr const char* kPlacedText = R"sql(
SELECT t.number, t.place, s.municipality, s.received, substr(s.text, 1, 8000)
FROM signal_state t JOIN signal s ON s.number = t.number WHERE t.number = ?1 AND t.place <> ''
)sql";
// By the hour and not by the day: a civil day begins at another hour in summer, but always at a whole one.
constexpr const char* kByHour = R"sql(
SELECT received / 3600 * 3600 AS hour, channel, place, phase, count(*) FROM signal_state
WHERE received >= ?1 AND received < ?2
GROUP BY hour, channel, place, phase ORDER BY hour, channel, place, phase
)sql";
constexpr const char* kReceived = R"sql(
SELECT number, received, channel, place, phase, step, tray FROM signal_state
WHERE received >= ?1 AND received < ?2 ORDER BY received
)sql";
constexpr const char* kDemonstrations =
    "SELECT count(*) FROM signal_state WHERE received >= ?1 AND received < ?2 AND lock = 1";
constexpr const char* kSources = R"sql(
SELECT s.channel, s.access, count(*) FROM signal_state t JOIN signal s ON s.number = t.number
WHERE t.received >= ?1 AND t.received < ?2 GROUP BY s.channel, s.access ORDER BY s.channel, s.access
)sql";
constexpr const char* kDecisions = R"sql(
SELECT d.id, d.signal, d.card, d.at, a.phase, a.step, a.place
FROM decision d JOIN assessment a ON a.id = d.assessment
WHERE d.at >= ?1 AND d.at < ?2 ORDER BY d.at DESC, d.id DESC
)sql";
// The last ones are enough to tell, however many there are.
constexpr const char* kUsualMunicipality = R"sql(
SELECT municipality FROM (SELECT municipality FROM signal ORDER BY number DESC LIMIT 2000)
WHERE municipality <> '' GROUP BY municipality ORDER BY count(*) DESC, municipality LIMIT 1
)sql";
constexpr const char* kUsualPlace = R"sql(
SELECT place FROM (SELECT place FROM signal_state ORDER BY number DESC LIMIT 2000)
WHERE place <> '' GROUP BY place ORDER BY count(*) DESC, place LIMIT 1
)sql";

Result<std::string> firstText(Query&& query) {
  const auto row = query.next();
  if (!row) return row.error();
  return *row ? query.text() : std::string();
}

Result<std::int64_t> firstNumber(Query&& query) {
  const auto row = query.next();
  if (!row) return row.error();
  return *row ? query.integer() : 0;
}

}  // namespace

Result<SurveyExtent> readExtent(Database& database) {
  Query query(database, kExtent);
  const auto row = query.next();
  if (!row) return row.error();
  SurveyExtent extent;
  if (!*row) return extent;
  extent.stored = query.integer();
  extent.undated = query.integer();
  extent.first = query.optionalMoment();
  extent.last = query.optionalMoment();
  return extent;
}

Result<std::int64_t> countReceived(Database& database, Instant from, Instant until) {
  return firstNumber(Query(database, kCountReceived, from, until));
}

Result<std::int64_t> countDemonstrations(Database& database, Instant from, Instant until) {
  return firstNumber(Query(database, kDemonstrations, from, until));
}

Result<std::vector<SurveyRow>> readSurveyRows(Database& database, Instant from, Instant until, std::size_t limit) {
  std::vector<SurveyRow> rows;
  Query query(database, kRows, from, until, static_cast<std::int64_t>(limit));
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) break;
    SurveyRow one;
    one.number = query.integer();
    one.excerpt = text::shortened(query.text(), kExcerpt);
    one.received = query.moment();
    one.channel = query.optionalWord<Channel>();
    one.platform = query.text();
    one.place = query.text();
    one.municipality = query.text();
    one.text = query.text();
    one.phase = query.word<Phase>();
    one.step = query.word<Step>();
    rows.push_back(std::move(one));
  }
  if (const auto sound = query.sound(); !sound) return sound.error();
  return rows;
}

Result<std::vector<PlacedText>> readPlacedTexts(Database& database, const std::vector<std::int64_t>& numbers) {
  std::vector<PlacedText> texts;
  for (const std::int64_t number : numbers) {
    Query query(database, kPlacedText, number);
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) continue;
    PlacedText one;
    one.number = query.integer();
    one.place = query.text();
    one.municipality = query.text();
    one.received = query.optionalMoment();
    one.text = query.text();
    texts.push_back(std::move(one));
  }
  return texts;
}

Result<std::vector<HourRow>> countByHour(Database& database, Instant from, Instant until) {
  std::vector<HourRow> rows;
  Query query(database, kByHour, from, until);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) break;
    HourRow one;
    one.hour = query.moment();
    one.channel = query.optionalWord<Channel>();
    one.place = query.text();
    one.phase = query.word<Phase>();
    one.count = query.integer();
    rows.push_back(std::move(one));
  }
  if (const auto sound = query.sound(); !sound) return sound.error();
  return rows;
}

Result<void> visitReceived(Database& database, Instant from, Instant until,
                           const std::function<bool(const ReceivedRow&)>& visit) {
  Query query(database, kReceived, from, until);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return {};
    ReceivedRow one;
    one.number = query.integer();
    one.received = query.moment();
    one.channel = query.optionalWord<Channel>();
    one.place = query.text();
    one.phase = query.word<Phase>();
    one.step = query.word<Step>();
    one.tray = query.rank<Tray>();
    if (const auto sound = query.sound(); !sound) return sound;
    if (!visit(one)) return {};
  }
}

Result<std::vector<SourceCount>> countSources(Database& database, Instant from, Instant until) {
  Query query(database, kSources, from, until);
  return allRows<SourceCount>(query, [](Query& row) {
    SourceCount one;
    one.channel = row.optionalWord<Channel>();
    one.access = row.optionalWord<Access>();
    one.count = row.integer();
    return one;
  });
}

Result<std::vector<PlacedDecision>> readPlacedDecisions(Database& database, Instant from, Instant until) {
  std::vector<PlacedDecision> rows;
  Query query(database, kDecisions, from, until);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) break;
    PlacedDecision one;
    one.id = query.integer();
    one.signal = query.integer();
    one.card = query.text();
    one.at = query.moment();
    one.phase = query.word<Phase>();
    one.step = query.word<Step>();
    one.place = query.text();
    rows.push_back(std::move(one));
  }
  if (const auto sound = query.sound(); !sound) return sound.error();
  return rows;
}

Result<std::string> readUsualMunicipality(Database& database) {
  auto code = firstText(Query(database, kUsualMunicipality));
  if (!code || !code->empty()) return code;
  return firstText(Query(database, kUsualPlace));
}

}  // namespace peilstok::store
