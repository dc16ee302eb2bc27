#include "store/handling.h"

#include <nlohmann/json.hpp>

#include "store/rows.h"

namespace peilstok::store {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kReadHandling = R"sql(
SELECT h.tray, h.owner, h.scaled_up, h.until, h.grow_hours, h.grow_count, h.seen_up_to, h.merged_into, h.reason,
       h.note, h.rule
FROM signal s LEFT JOIN handling h ON h.signal = s.number WHERE s.number = ?1
)sql";
constexpr const char* kNextStep = "SELECT coalesce(max(step), 0) + 1 FROM handling_line";
constexpr const char* kInsertLine = R"sql(
INSERT INTO handling_line (step, signal, at, verb, role, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
)sql";
constexpr const char* kWriteHandling = R"sql(
INSERT INTO handling (signal, line, tray, owner, scaled_up, until, grow_hours, grow_count, seen_up_to, merged_into,
                      reason, note, rule)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (signal) DO UPDATE SET line = excluded.line, tray = excluded.tray, owner = excluded.owner,
  scaled_up = excluded.scaled_up, until = excluded.until, grow_hours = excluded.grow_hours,
  grow_count = excluded.grow_count, seen_up_to = excluded.seen_up_to, merged_into = excluded.merged_into,
  reason = excluded.reason, note = excluded.note, rule = excluded.rule
)sql";
constexpr const char* kWriteTray = "UPDATE signal_state SET tray = ?2 WHERE number = ?1";
constexpr const char* kLinesOfSignal = R"sql(
SELECT id, step, signal, at, verb, role, before, after FROM handling_line WHERE signal = ?1 ORDER BY id
)sql";
constexpr const char* kLinesOfStep = R"sql(
SELECT id, step, signal, at, verb, role, before, after FROM handling_line WHERE step = ?1 ORDER BY id
)sql";
constexpr const char* kLastLine = "SELECT line FROM handling WHERE signal = ?1";
// Of what came later, only what lies within the hours asked for before the newest: growth is a pace, not a sum.
constexpr const char* kAsleep = R"sql(
SELECT h.signal, (
    SELECT count(*) FROM kin l
    WHERE l.kin = k.kin AND l.contrast = k.contrast AND l.place = k.place AND l.signal > h.seen_up_to
      AND l.received >= (
        SELECT max(n.received) FROM kin n
        WHERE n.kin = k.kin AND n.contrast = k.contrast AND n.place = k.place AND n.signal > h.seen_up_to
      ) - h.grow_hours * 3600),
  h.tray, h.owner, h.scaled_up, h.until, h.grow_hours, h.grow_count, h.seen_up_to, h.merged_into, h.reason, h.note,
  h.rule
FROM handling h LEFT JOIN kin k ON k.signal = h.signal WHERE h.tray = 'weggelegd' ORDER BY h.signal
)sql";
constexpr const char* kLaidAsideBy = R"sql(
SELECT signal FROM handling WHERE rule = ?1 AND rule <> '' AND tray = 'gesloten' ORDER BY signal
)sql";
constexpr const char* kMergedInto = "SELECT signal FROM handling WHERE merged_into = ?1 AND merged_into > 0 ORDER BY 1";

/// Only what is not as it is for a new signal.
std::string written(const Handling& h) {
  Json out = Json::object();
  if (h.tray != Tray::postvak) out["tray"] = word(h.tray);
  if (!h.owner.empty()) out["owner"] = h.owner;
  if (h.scaledUp) out["scaled_up"] = true;
  if (h.until) out["until"] = h.until->time_since_epoch().count();
  if (h.grows) out["grows"] = {{"hours", h.grows.hours}, {"count", h.grows.count}};
  if (h.seenUpTo != 0) out["seen_up_to"] = h.seenUpTo;
  if (h.into != 0) out["into"] = h.into;
  if (h.reason != CloseReason::geen) out["reason"] = word(h.reason);
  if (!h.note.empty()) out["note"] = h.note;
  if (!h.rule.empty()) out["rule"] = h.rule;
  return out.dump();
}

std::int64_t integerIn(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

std::string textIn(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

Handling handlingFrom(const std::string& text) {
  Handling h;
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return h;
  h.tray = fromWord<Tray>(textIn(json, "tray")).value_or(Tray::postvak);
  h.owner = textIn(json, "owner");
  h.scaledUp = json.value("scaled_up", Json(false)) == Json(true);
  if (json.contains("until")) h.until = Instant{std::chrono::seconds{integerIn(json, "until")}};
  if (const auto at = json.find("grows"); at != json.end() && at->is_object())
    h.grows = {static_cast<int>(integerIn(*at, "hours")), static_cast<int>(integerIn(*at, "count"))};
  h.seenUpTo = integerIn(json, "seen_up_to");
  h.into = integerIn(json, "into");
  h.reason = fromWord<CloseReason>(textIn(json, "reason")).value_or(CloseReason::geen);
  h.note = textIn(json, "note");
  h.rule = textIn(json, "rule");
  return h;
}

Result<std::vector<HandlingLine>> collectLines(Query&& query) {
  return allRows<HandlingLine>(query, [](Query& row) {
    HandlingLine line;
    line.id = row.integer();
    line.step = row.integer();
    line.signal = row.integer();
    line.at = row.moment();
    line.verb = row.word<HandlingVerb>();
    line.role = row.text();
    line.before = handlingFrom(row.text());
    line.after = handlingFrom(row.text());
    return line;
  });
}

Result<void> writeOne(Database& database, std::int64_t step, const HandlingStep& done, const HandlingChange& change) {
  const Handling& h = change.after;
  if (auto line = Query(database, kInsertLine, step, change.signal, done.at, done.verb, done.role,
                        written(change.before), written(h))
                      .run();
      !line)
    return line;
  const std::int64_t line = database.lastInsertId();
  if (auto state = Query(database, kWriteHandling, change.signal, line, h.tray, h.owner, h.scaledUp, h.until,
                         h.grows.hours, h.grows.count, h.seenUpTo, h.into, h.reason, h.note, h.rule)
                       .run();
      !state)
    return state;
  return Query(database, kWriteTray, change.signal, static_cast<int>(h.tray)).run();
}

}  // namespace

Handling columnsOfHandling(Query& row) {
  Handling h;
  h.tray = row.optionalWord<Tray>().value_or(Tray::postvak);
  h.owner = row.text();
  h.scaledUp = row.flag();
  h.until = row.optionalMoment();
  h.grows.hours = row.number();
  h.grows.count = row.number();
  h.seenUpTo = row.integer();
  h.into = row.integer();
  h.reason = row.optionalWord<CloseReason>().value_or(CloseReason::geen);
  h.note = row.text();
  h.rule = row.text();
  return h;
}

Result<Handling> readHandling(Database& database, std::int64_t signal) {
  Query query(database, kReadHandling, signal);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::not_found, "S" + std::to_string(signal)};
  Handling h = columnsOfHandling(query);
  if (const auto sound = query.sound(); !sound) return sound.error();
  return h;
}

Result<std::int64_t> insertHandling(Database& database, const HandlingStep& step) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  const auto number = database.integer(kNextStep);
  if (!number) return number.error();
  for (const HandlingChange& change : step.changes) {
    const auto now = readHandling(database, change.signal);
    if (!now) return now.error();
    if (*now != change.before) return Error{ErrorCode::changed_meanwhile, "S" + std::to_string(change.signal)};
    if (const auto done = writeOne(database, *number, step, change); !done) return done.error();
  }
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  return *number;
}

Result<std::int64_t> undoHandling(Database& database, std::int64_t step, Instant at, const std::string& role) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  const auto lines = collectLines(Query(database, kLinesOfStep, step));
  if (!lines) return lines.error();
  if (lines->empty()) return Error{ErrorCode::not_found, "step " + std::to_string(step)};
  HandlingStep undo{HandlingVerb::maak_ongedaan, at, role, {}};
  for (const HandlingLine& line : *lines) {
    Query last(database, kLastLine, line.signal);
    const auto there = last.next();
    if (!there) return there.error();
    if (!*there || last.integer() != line.id)
      return Error{ErrorCode::changed_meanwhile, "S" + std::to_string(line.signal)};
    undo.changes.push_back({line.signal, line.after, line.before});
  }
  const auto number = insertHandling(database, undo);
  if (!number) return number.error();
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  return *number;
}

Result<std::vector<HandlingLine>> readHandlingLines(Database& database, std::int64_t signal) {
  return collectLines(Query(database, kLinesOfSignal, signal));
}

Result<std::vector<HandlingLine>> readHandlingStep(Database& database, std::int64_t step) {
  return collectLines(Query(database, kLinesOfStep, step));
}

Result<std::vector<Asleep>> readAsleep(Database& database) {
  Query query(database, kAsleep);
  return allRows<Asleep>(query, [](Query& row) {
    Asleep one;
    one.signal = row.integer();
    one.grew = row.number();
    one.handling = columnsOfHandling(row);
    return one;
  });
}

Result<std::int64_t> nextStep(Database& database) { return database.integer(kNextStep); }

Result<void> layAsideAsNoise(Database& database, std::int64_t step, std::int64_t signal, const NoiseMark& mark,
                             Instant at) {
  Handling after;
  after.tray = Tray::gesloten;
  after.reason = CloseReason::ruis;
  after.rule = mark.rule;
  after.note = mark.name;
  return writeOne(database, step, {HandlingVerb::sluit, at, kNoiseRole, {}}, {signal, {}, after});
}

Result<std::vector<std::int64_t>> readLaidAsideBy(Database& database, const std::string& rule) {
  Query query(database, kLaidAsideBy, rule);
  return allNumbers(query);
}

Result<std::vector<std::int64_t>> readMergedInto(Database& database, std::int64_t signal) {
  Query query(database, kMergedInto, signal);
  return allNumbers(query);
}

}  // namespace peilstok::store
