// The worker's part about the logbook.

#include <deque>
#include <nlohmann/json.hpp>

#include "app/logbook.h"
#include "bridge/worker.h"
#include "store/logbook.h"

namespace peilstok::ui {

namespace {

bool passes(const LogQuery& query, const LogLine& line) {
  if (query.refusedOnly && line.result != kLogRefused) return false;
  return query.actions.empty() || query.actions.contains(line.action);
}

/// The number in "besluit 3" when the row is of this kind, else 0.
std::int64_t rowNumber(const LogLine& line, std::string_view kind) {
  const auto detail = nlohmann::json::parse(line.detail, nullptr, false);
  if (!detail.is_object() || !detail.contains("rij") || !detail["rij"].is_string()) return 0;
  const std::string row = detail["rij"].get<std::string>();
  if (!row.starts_with(kind) || row.size() <= kind.size() + 1 || row[kind.size()] != ' ') return 0;
  return std::strtoll(row.c_str() + kind.size() + 1, nullptr, 10);
}

template <class Row>
LoggedRow rowWith(const Result<std::vector<Row>>& rows, std::int64_t id) {
  if (rows)
    for (const Row& row : *rows)
      if (row.id == id) return row;
  return {};
}

/// What the line tells of, in people's own words: those are kept in the row, and go with it.
LoggedRow rowOf(store::Store& store, const LogLine& line) {
  if (line.object.size() < 2 || (line.object.front() != 'S' && line.object.front() != 'D')) return {};
  const std::int64_t number = std::strtoll(line.object.c_str() + 1, nullptr, 10);
  if (line.object.front() == 'D') {
    const auto id = rowNumber(line, "dossierregel");
    return id != 0 ? rowWith(store.dossierEntries(number), id) : LoggedRow{};
  }
  const std::int64_t signal = number;
  if (const auto id = rowNumber(line, "besluit")) return rowWith(store.decisions(signal), id);
  if (const auto id = rowNumber(line, "oordeel")) return rowWith(store.judgements(signal), id);
  if (const auto id = rowNumber(line, "vraag")) return rowWith(store.inquiries(signal), id);
  if (const auto id = rowNumber(line, "antwoord")) return rowWith(store.replies(signal), id);
  return {};
}

/// The judgements and the acts of dossiers that lines tell of; each dossier is read once.
class RowsOfLines {
 public:
  RowsOfLines(store::Store& store, LogPage& page) : m_store(store), m_page(page) {}

  Result<void> read() {
    for (const LogLine& line : m_page.lines) {
      if (const auto id = rowNumber(line, "oordeel")) m_judgements[id] = line.number;
      else if (line.object.starts_with('D'))
        if (auto ok = readEntry(line, rowNumber(line, "dossierregel")); !ok) return ok;
    }
    if (m_judgements.empty()) return {};
    return m_store.forEachJudgement([this](const store::StoredJudgement& one) {
      const auto line = m_judgements.find(one.id);
      if (line != m_judgements.end()) m_page.rows[line->second] = one;
      return true;
    });
  }

 private:
  Result<void> readEntry(const LogLine& line, std::int64_t id) {
    if (id == 0) return {};
    const std::int64_t dossier = std::strtoll(line.object.c_str() + 1, nullptr, 10);
    if (!m_entries.contains(dossier)) {
      auto entries = m_store.dossierEntries(dossier);
      // What retention took is gone here too.
      if (!entries && entries.error().code == ErrorCode::not_found) return {};
      if (!entries) return entries.error();
      m_entries[dossier] = std::move(*entries);
    }
    for (const DossierEntry& one : m_entries[dossier])
      if (one.id == id) m_page.rows[line.number] = one;
    return {};
  }

  store::Store& m_store;
  LogPage& m_page;
  std::map<std::int64_t, std::int64_t> m_judgements;  ///< judgement -> line
  std::map<std::int64_t, std::vector<DossierEntry>> m_entries;
};

}  // namespace

Result<LogPage> Worker::logPage(const LogQuery& query) {
  if (!m_workspace) return noWorkspace;
  store::Logbook& log = m_workspace->store().logbook();
  LogPage page{query, {}, 0, {}, {}};
  std::deque<LogLine> last;
  const auto read = log.forEach({query.since, query.object}, [&](const LogLine& line) {
    if (line.corrects != 0) page.corrected.insert(line.corrects);
    if (!passes(query, line)) return true;
    ++page.found;
    last.push_front(line);
    if (last.size() > mostLogLines) last.pop_back();
    return true;
  });
  if (!read) return read.error();
  page.lines.assign(std::make_move_iterator(last.begin()), std::make_move_iterator(last.end()));
  const auto head = log.head();
  if (!head) return head.error();
  page.head = *head;
  if (const auto rows = RowsOfLines(m_workspace->store(), page).read(); !rows) return rows.error();
  return page;
}

Result<LogLinePage> Worker::logLine(std::int64_t number) {
  if (!m_workspace) return noWorkspace;
  store::Logbook& log = m_workspace->store().logbook();
  auto line = log.line(number);
  if (!line) return line.error();
  LogLinePage page{std::move(*line), {}, {}};
  page.row = rowOf(m_workspace->store(), page.line);
  const auto read = log.forEach({std::nullopt, page.line.object}, [&](const LogLine& one) {
    if (one.corrects == number) page.corrections.push_back(one);
    return true;
  });
  if (!read) return read.error();
  return page;
}

Result<LogCheck> Worker::checkLog() {
  if (!m_workspace) return noWorkspace;
  auto report = m_workspace->verify();
  if (!report) return report.error();
  return LogCheck{std::move(*report), m_clock()};
}

Result<LogHead> Worker::exportLog(const std::filesystem::path& file) {
  if (!m_workspace) return noWorkspace;
  // Whoever chose a file that is there agreed to it going, but only for a whole new one.
  std::filesystem::path beside = file;
  beside += ".nieuw";
  std::error_code error;
  std::filesystem::remove(beside, error);
  auto head = app::exportLog(*m_workspace, beside);
  if (!head) return head;
  std::filesystem::rename(beside, file, error);
  if (error) return Error{ErrorCode::output_not_writable, error.message()};
  return head;
}

Result<std::int64_t> Worker::correctLine(std::int64_t number, const std::string& role, const std::string& reason) {
  if (!m_workspace) return noWorkspace;
  return app::correctLine(*m_workspace, number, role, reason, m_clock());
}

}  // namespace peilstok::ui
