#include "store/log_chain.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/hash.h"
#include "base/text.h"
#include "model/handling.h"
#include "store/rows.h"

namespace peilstok::store {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRow = "rij";     // names the row that a line tells of: "besluit 7"
constexpr const char* kSeal = "zegel";  // hash of what that row held when the line was written

constexpr const char* kInsert = R"sql(
INSERT INTO log_line (regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0), ?10, ?11)
)sql";
constexpr const char* kHead = "SELECT regel, hash FROM log_line ORDER BY regel DESC LIMIT 1";
constexpr const char* kOne = R"sql(
SELECT regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, coalesce(corrigeert, 0), vorige, hash
FROM log_line WHERE regel = ?1
)sql";
constexpr const char* kAll = R"sql(
SELECT regel, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, coalesce(corrigeert, 0), vorige, hash
FROM log_line WHERE tijdstempel >= ?1 AND (?2 = '' OR object = ?2) ORDER BY regel
)sql";
constexpr const char* kByHash = "SELECT regel FROM log_line WHERE hash = ?1";
// The engine itself keeps the highest number that it ever gave out.
constexpr const char* kEverGiven = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log_line'), 0)";

/// What people make rows of, each of which has a line of the logbook. What a noise list laid aside is told by the line
/// of its import. A line seals the columns of its row as they were written, which nothing changes afterwards; the
/// counts of an import come later than its line, so those are not sealed.
struct LoggedRows {
  std::string kind;
  std::string last;     ///< the highest id
  std::string after;    ///< the ids from one on of which a line has to tell
  std::string content;  ///< what is sealed of one row; empty for nothing
};

/// The order of the columns is part of every seal that was written, so it never changes.
LoggedRows logged(const char* kind, const std::string& table, const std::string& columns, const char* only = "") {
  std::string sealed;
  for (const std::string& column : text::split(columns, ' '))
    if (!column.empty()) sealed += (sealed.empty() ? "quote(" : " || ',' || quote(") + column + ")";
  return {kind, "SELECT coalesce(max(id), 0) FROM " + table, "SELECT id FROM " + table + " WHERE id > ?1" + only,
          sealed.empty() ? sealed : "SELECT " + sealed + " FROM " + table + " WHERE id = ?1"};
}

/// Statements are known by their address, so these stay where they are.
const std::vector<LoggedRows> kLogged = {
    logged("afloop", "outcome", "signal at recorded happened role note"),
    logged("afzender", "sender_line", "key trusted name organisation function at role"),
    logged("antwoord", "reply", "signal inquiry at indicator answer role note"),
    logged("behandeling", "handling_line", "step signal at verb role before after", " AND role <> 'ruislijst'"),
    logged("besluit", "decision", "signal assessment card card_text at look_again body"),
    logged("bundel", "bundle",
           "way bundle_id kind key known organisation function made at hash tlp framework_version framework_hash note "
           "body"),
    logged("dossierregel", "dossier_entry", "dossier at role kind item body"),
    logged("ervaring", "card_use", "card at result signal role note"),
    logged("formulier", "filled_form", "signal form card at role steps"),
    logged("import", "import_run", ""),
    logged("oordeel", "judgement", "signal assessment at kind proposal_seen phase step levels role note"),
    logged("opruiming", "purge_line", "at role removed"),
    logged("terugkoppeling", "feedback", "signal at given way role note"),
    logged("vraag", "inquiry", "signal at indicator asked question role"),
};

/// Fit for one line of a file: whole UTF-8 without control characters.
std::string oneLine(const std::string& text, const char* otherwise) {
  std::string line = text::repaired(text);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return line.empty() ? otherwise : line;
}

std::string detailText(const std::map<std::string, std::string>& detail) {
  Json out = Json::object();
  for (const auto& [key, value] : detail) out[oneLine(key, "?")] = oneLine(value, "");
  return out.dump(-1, ' ', false);
}

LogLine lineColumns(Query& row) {
  LogLine line;
  line.number = row.integer();
  line.stamp = row.text();
  line.action = row.text();
  line.object = row.text();
  line.result = row.text();
  line.origin = row.text();
  line.actor = row.text();
  line.detail = row.text();
  line.corrects = row.integer();
  line.previous = row.text();
  line.hash = row.text();
  return line;
}

/// The texts of an object; none when it is no object of texts.
std::map<std::string, std::string> textsIn(const std::string& detail) {
  std::map<std::string, std::string> texts;
  const Json json = Json::parse(detail, nullptr, false);
  if (!json.is_object()) return texts;
  for (const auto& [key, value] : json.items())
    if (value.is_string()) texts[key] = value.get<std::string>();
  return texts;
}

/// The hash of a row ("besluit 7") as it stands; empty when it is not there, or of a kind that has none.
Result<std::string> sealOf(Database& database, const std::string& row) {
  const std::size_t blank = row.find(' ');
  const std::string kind = row.substr(0, blank);
  std::int64_t id = 0;
  const char* const end = row.data() + row.size();
  if (blank == std::string::npos || std::from_chars(row.data() + blank + 1, end, id).ptr != end) return std::string();
  const auto logged = std::ranges::find(kLogged, kind, &LoggedRows::kind);
  if (logged == kLogged.end() || logged->content.empty()) return std::string();
  Query query(database, logged->content.c_str(), id);
  const auto there = query.next();
  if (!there) return there.error();
  return *there ? hash::blake2b(row + '\n' + query.text()) : std::string();
}

/// Walks the chain once, and keeps which rows it tells of.
class ChainCheck {
 public:
  explicit ChainCheck(const std::function<void(const std::string&)>& problem) : m_problem(problem) {}

  void take(const LogLine& line) {
    const std::int64_t due = m_head.lines + 1;
    if (m_head.lines == 0 && line.action != log_action::kBegin) m_problem("the first line is not the beginning");
    if (line.number != due) m_problem(fmt::format("line {} stands where {} is due", line.number, due));
    if (line.previous != m_head.hash) m_problem(fmt::format("line {} does not follow on the one before", line.number));
    if (hashOf(line) != line.hash) m_problem(fmt::format("line {} is not as it was written", line.number));
    m_head = {line.number, line.hash};
    auto texts = textsIn(line.detail);
    if (const auto row = texts.find(kRow); row != texts.end()) {
      m_rows.insert(row->second);
      if (const auto seal = texts.find(kSeal); seal != texts.end())
        m_sealed.push_back({line.number, row->second, seal->second});
    }
    if (line.action == log_action::kPurge || line.action == log_action::kRemove) m_lastRemoval = line.number;
    if (line.number == 1) m_begin = std::move(texts);
  }

  bool tellsOf(const std::string& row) const { return m_rows.contains(row); }
  /// Up to which row of a kind nothing needs to be told: it was there before the logbook.
  std::int64_t before(const std::string& kind) const {
    const auto at = m_begin.find(kind);
    if (at == m_begin.end()) return 0;
    const Json number = Json::parse(at->second, nullptr, false);
    return number.is_number_integer() ? number.get<std::int64_t>() : 0;
  }
  struct Sealed {
    std::int64_t line = 0;
    std::string row, seal;
  };
  const std::vector<Sealed>& sealed() const { return m_sealed; }
  /// What was told of before this line may have been removed by rule.
  std::int64_t lastRemoval() const { return m_lastRemoval; }
  LogHead head() const { return m_head.lines == 0 ? LogHead{} : m_head; }

 private:
  const std::function<void(const std::string&)>& m_problem;
  LogHead m_head{0, noHash()};
  std::set<std::string> m_rows;
  std::vector<Sealed> m_sealed;
  std::int64_t m_lastRemoval = 0;
  std::map<std::string, std::string> m_begin;
};

Result<void> checkRows(Database& database, const ChainCheck& chain,
                       const std::function<void(const std::string&)>& problem) {
  for (const LoggedRows& logged : kLogged) {
    Query query(database, logged.after.c_str(), chain.before(logged.kind));
    const auto ids = allNumbers(query);
    if (!ids) return ids.error();
    for (const std::int64_t id : *ids)
      if (const std::string row = fmt::format("{} {}", logged.kind, id); !chain.tellsOf(row))
        problem("no line tells of " + row);
  }
  return {};
}

/// What a line tells of is still as it was written, or went by retention.
Result<void> checkSeals(Database& database, const ChainCheck& chain,
                        const std::function<void(const std::string&)>& problem) {
  for (const ChainCheck::Sealed& one : chain.sealed()) {
    const auto now = sealOf(database, one.row);
    if (!now) return now.error();
    if (now->empty() && one.line > chain.lastRemoval())
      problem(fmt::format("{}, of which line {} tells, is gone", one.row, one.line));
    if (!now->empty() && *now != one.seal)
      problem(fmt::format("{} is not as it was when line {} told of it", one.row, one.line));
  }
  return {};
}

}  // namespace

Result<std::int64_t> appendLine(Database& database, const LogEntry& entry, const std::string& origin, Instant now) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  const auto head = readLogHead(database);
  if (!head) return head.error();
  if (entry.corrects < 0 || entry.corrects > head->lines)
    return Error{ErrorCode::not_found, fmt::format("line {} of the logbook", entry.corrects)};
  LogLine line;
  line.number = head->lines + 1;
  line.stamp = logStamp(entry.at.value_or(now));
  line.action = oneLine(entry.action, "?");
  line.object = oneLine(entry.object, "werkruimte");
  line.result = oneLine(entry.result, kLogDone);
  line.origin = oneLine(origin, kLogProgram);
  line.actor = oneLine(entry.actor, kUnnamedFunction);
  auto detail = entry.detail;
  if (const auto row = detail.find(kRow); row != detail.end()) {
    auto seal = sealOf(database, row->second);
    if (!seal) return seal.error();
    if (!seal->empty()) detail[kSeal] = std::move(*seal);
  }
  line.detail = detailText(detail);
  line.corrects = entry.corrects;
  line.previous = head->lines == 0 ? noHash() : head->hash;
  line.hash = hashOf(line);
  if (const auto done = Query(database, kInsert, line.number, line.stamp, line.action, line.object, line.result,
                              line.origin, line.actor, line.detail, line.corrects, line.previous, line.hash)
                            .run();
      !done)
    return done.error();
  if (const auto done = transaction->commit(); !done) return done.error();
  return line.number;
}

Result<void> beginLog(Database& database, Instant now) {
  constexpr std::size_t kMarkBytes = 16;
  const hash::Key random = hash::randomKey();
  LogEntry entry{log_action::kBegin, {}, kLogDone, kLogProgram, now, {}, 0};
  entry.detail["merk"] = hash::toHex(std::span(random).first(kMarkBytes));
  for (const LoggedRows& logged : kLogged) {
    const auto last = database.integer(logged.last.c_str());
    if (!last) return last.error();
    if (*last > 0) entry.detail[logged.kind] = std::to_string(*last);
  }
  const auto done = appendLine(database, entry, kLogProgram, now);
  return done ? Result<void>() : done.error();
}

Result<LogLine> readLogLine(Database& database, std::int64_t number) {
  Query query(database, kOne, number);
  const auto there = query.next();
  if (!there) return there.error();
  if (!*there) return Error{ErrorCode::not_found, fmt::format("line {} of the logbook", number)};
  return lineColumns(query);
}

Result<void> visitLog(Database& database, const LogFilter& filter, const std::function<bool(const LogLine&)>& visit) {
  Query query(database, kAll, filter.since ? logStamp(*filter.since) : std::string(), filter.object);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row || !visit(lineColumns(query))) return {};
  }
}

Result<LogHead> readLogHead(Database& database) {
  Query query(database, kHead);
  const auto there = query.next();
  if (!there) return there.error();
  if (!*there) return LogHead{};
  LogHead head;
  head.lines = query.integer();
  head.hash = query.text();
  return head;
}

Result<std::optional<std::int64_t>> numberOfHash(Database& database, const std::string& hash) {
  Query query(database, kByHash, hash);
  const auto there = query.next();
  if (!there) return there.error();
  return *there ? std::optional(query.integer()) : std::nullopt;
}

Result<LogHead> checkLog(Database& database, const std::function<void(const std::string&)>& problem) {
  ChainCheck chain(problem);
  const auto walked = visitLog(database, {}, [&](const LogLine& line) {
    chain.take(line);
    return true;
  });
  if (!walked) return walked.error();
  const LogHead head = chain.head();
  if (head.lines == 0) problem("there is no line at all");
  const auto given = database.integer(kEverGiven);
  if (!given) return given.error();
  if (*given != head.lines) problem(fmt::format("{} lines were written and {} are there", *given, head.lines));
  if (const auto done = checkRows(database, chain, problem); !done) return done.error();
  if (const auto done = checkSeals(database, chain, problem); !done) return done.error();
  return head;
}

}  // namespace peilstok::store
