#include "intake/csv.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/text.h"

namespace peilstok::intake {

namespace {

/// One slice of a large chunk at a time, so that the buffer stays small.
constexpr std::size_t kSlice = 64u << 10;

/// Reading again after an unterminated quote may cost this much, and four times what has been read, in all.
constexpr std::uint64_t kRereadAllowance = 16u << 20;

/// First of three bytes in [at, end), or `end`. Eight bytes at a time: this is where the time of a CSV import goes.
std::size_t findAny(const char* data, std::size_t at, std::size_t end, char a, char b, char c) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  constexpr std::uint64_t tops = 0x8080808080808080ULL;
  const auto fill = [](char x) { return ones * static_cast<unsigned char>(x); };
  const auto zeroByte = [](std::uint64_t w) { return (w - ones) & ~w & tops; };
  const std::uint64_t wa = fill(a), wb = fill(b), wc = fill(c);
  for (; at + 8 <= end; at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, data + at, sizeof word);
    if (zeroByte(word ^ wa) | zeroByte(word ^ wb) | zeroByte(word ^ wc)) break;
  }
  while (at < end && data[at] != a && data[at] != b && data[at] != c) ++at;
  return at;
}

/// Makes each doubled quote one, in place; the new length.
std::size_t undouble(char* data, std::size_t length) {
  std::size_t out = 0;
  for (std::size_t in = 0; in < length; ++in) {
    data[out++] = data[in];
    if (data[in] == '"' && in + 1 < length && data[in + 1] == '"') ++in;
  }
  return out;
}

std::size_t sum(std::size_t a, std::size_t b) { return a > SIZE_MAX - b ? SIZE_MAX : a + b; }

}  // namespace

// Without a delimiter the line feed stands in for it: line ends are always looked at first, so it never separates.
CsvParser::CsvParser(char delimiter, const Limits& limits, CsvHandler handler)
    : m_delimiter(delimiter == '\0' ? '\n' : delimiter), m_limits(limits), m_handler(std::move(handler)) {}

bool CsvParser::feed(std::string_view utf8) {
  while (!utf8.empty() && !m_stopped) {
    const std::string_view slice = utf8.substr(0, kSlice);
    utf8.remove_prefix(slice.size());
    compact();
    m_buffer.append(slice);
    parse(false);
  }
  return !m_stopped;
}

bool CsvParser::finish() {
  parse(true);
  return !m_stopped;
}

void CsvParser::parse(bool atEnd) {
  while (!m_stopped && step(atEnd)) {}
}

/// One cell further; false when more bytes are needed.
bool CsvParser::step(bool atEnd) {
  switch (m_state) {
    case State::cellStart: return startCell(atEnd);
    case State::unquoted: return readUnquoted(atEnd);
    case State::quoted: return readQuoted(atEnd);
    case State::skipLine: return skipLine();
  }
  return false;
}

bool CsvParser::startCell(bool atEnd) {
  if (m_position == m_buffer.size()) {
    if (!atEnd || m_cells.empty()) return false;
    m_cellBegin = m_position;  // the file ends in a delimiter: one more, empty cell
    if (endCell(m_position, m_position)) endRecord(m_position);
    return false;
  }
  const char c = m_buffer[m_position];
  if (m_afterReturn && m_cells.empty()) {
    m_afterReturn = false;
    if (c == '\n') {
      restartAt(m_position + 1);
      return true;
    }
  }
  const bool quote = c == '"';
  m_state = quote ? State::quoted : State::unquoted;
  m_position += quote;
  m_cellBegin = m_position;
  m_doubled = m_leapt = false;
  return true;
}

/// No cell is looked at further than this: one byte over the limit is enough to refuse it, and stopping there makes
/// the outcome the same however much is buffered.
std::size_t CsvParser::scanEnd() const {
  const std::size_t cell = sum(sum(m_cellBegin, m_limits.maxFieldBytes), 1);
  const std::size_t record = sum(sum(m_record, m_limits.maxRecordBytes), 1);
  return std::min({m_buffer.size(), cell, record});
}

bool CsvParser::readUnquoted(bool atEnd) {
  const std::size_t end = scanEnd();
  m_position = findAny(m_buffer.data(), m_position, std::max(m_position, end), m_delimiter, '\n', '\r');
  if (m_position >= end) {
    if (overLimit()) return true;
    if (atEnd && endCell(m_position, m_position)) endRecord(m_position);
    return false;
  }
  const bool lineEnd = isLineEnd(m_buffer[m_position]);
  const std::size_t at = m_position;
  if (endCell(at, at + 1) && lineEnd) endRecord(at);
  return true;
}

bool CsvParser::readQuoted(bool atEnd) {
  const std::size_t end = scanEnd();
  while (m_position < end) {
    // Only from a byte that is no quote: there both readings are in the same state for certain.
    if (m_position >= m_openFrom && m_position < m_openUntil && m_buffer[m_position] != '"') {
      m_position = std::min(m_openUntil, end);
      m_doubled = m_leapt = true;
      continue;
    }
    const void* found = std::memchr(m_buffer.data() + m_position, '"', end - m_position);
    if (found == nullptr) {
      m_position = end;
      break;
    }
    const auto quote = static_cast<std::size_t>(static_cast<const char*>(found) - m_buffer.data());
    const bool lastByte = quote + 1 == m_buffer.size();
    if (lastByte && !atEnd) {
      m_position = quote;
      return overLimit();
    }
    const char next = lastByte ? '\n' : m_buffer[quote + 1];
    if (isLineEnd(next) || next == m_delimiter) {
      if (endCell(quote, quote + (lastByte ? 1 : 2)) && isLineEnd(next)) endRecord(quote + 1);
      return true;
    }
    m_doubled = m_doubled || next == '"';
    m_position = quote + (next == '"' ? 2 : 1);
  }
  if (overLimit()) return true;
  if (!atEnd) return false;
  rejectUnterminated();
  return true;
}

bool CsvParser::skipLine() {
  resumeAfterLine(m_position);
  return m_state != State::skipLine;
}

/// Notes the cell that ends at `end` and goes to `next`; false when it was too much and the record is given up.
bool CsvParser::endCell(std::size_t end, std::size_t next) {
  m_position = end;
  if (overLimit()) return false;
  if (m_cells.size() == m_limits.maxColumns) {
    rejectTooLong(end);
    return false;
  }
  m_cells.push_back({m_cellBegin - m_record, end - m_record, m_state == State::quoted, m_doubled});
  m_position = next;
  m_state = State::cellStart;
  return true;
}

/// `end` is where the line end stands (or the end of the input).
void CsvParser::endRecord(std::size_t end) {
  ++m_rows;
  if (!isBlank()) handOver();
  m_afterReturn = end < m_buffer.size() && m_buffer[end] == '\r';
  restartAt(std::min(end + 1, m_buffer.size()));
}

void CsvParser::handOver() {
  char* record = m_buffer.data() + m_record;
  const std::size_t length = m_cells.back().end;
  if (std::memchr(record, '\0', length) != nullptr) {
    m_handler.rejected({m_rows, "not_text"});
    return;
  }
  m_views.clear();
  for (const Cell& cell : m_cells) {
    std::size_t size = cell.end - cell.begin;
    if (cell.doubled) size = undouble(record + cell.begin, size);
    m_views.emplace_back(record + cell.begin, size);
  }
  m_stopped = !m_handler.record(m_rows, m_views);
}

bool CsvParser::isBlank() const {
  if (m_cells.size() != 1 || m_cells[0].quoted) return false;
  return text::trimmed({m_buffer.data() + m_record, m_cells[0].end}).empty();
}

/// Refuses the record when what has been looked at is over a limit; the limit that comes first decides.
bool CsvParser::overLimit() {
  const std::size_t cell = sum(m_cellBegin, m_limits.maxFieldBytes);
  const std::size_t record = sum(m_record, m_limits.maxRecordBytes);
  if (m_position <= std::min(cell, record)) return false;
  if (cell <= record && m_state == State::quoted) rejectUnterminated();
  else rejectTooLong(std::min(cell, record));
  return true;
}

void CsvParser::rejectTooLong(std::size_t from) {
  reject("too_long");
  resumeAfterLine(from);
}

/// The quote was probably a stray one, so the lines it swallowed are read again as rows of their own.
void CsvParser::rejectUnterminated() {
  reject("unterminated_quote");
  // A leap that the limit cut short may have ended inside a doubled quote: then the old end stands.
  m_openUntil = m_leapt ? std::max(m_openUntil, m_position) : m_position;
  if (!m_leapt) m_openFrom = m_cellBegin;
  const std::size_t resume = findAny(m_buffer.data(), m_record, m_buffer.size(), '\n', '\r', '\r');
  if (resume < m_cellBegin) {  // the row closed quoted cells over several lines before: these are no leap
    m_reread += m_cellBegin - resume;
    if (m_reread > kRereadAllowance + 4 * (m_offset + m_record)) return resumeAfterLine(m_cellBegin);
  }
  resumeAfterLine(resume);
}

void CsvParser::reject(const char* code) {
  ++m_rows;
  m_handler.rejected({m_rows, code});
}

/// Goes on after the first line end at or after `from`, now or as soon as it comes in.
void CsvParser::resumeAfterLine(std::size_t from) {
  const std::size_t at = findAny(m_buffer.data(), from, m_buffer.size(), '\n', '\r', '\r');
  if (at < m_buffer.size()) {
    m_afterReturn = m_buffer[at] == '\r';
    restartAt(at + 1);
    return;
  }
  restartAt(at);
  m_state = State::skipLine;
}

void CsvParser::restartAt(std::size_t at) {
  m_record = m_position = m_cellBegin = at;
  m_cells.clear();
  m_doubled = false;
  m_state = State::cellStart;
}

/// Drops what has been read. Only when that is at least half, so that tiny chunks do not move a long record each time.
void CsvParser::compact() {
  const std::size_t gone = m_record;
  if (gone * 2 < m_buffer.size()) return;
  m_buffer.erase(0, gone);
  m_offset += gone;
  m_record -= gone;
  m_position -= gone;
  m_cellBegin -= gone;
  m_openFrom -= std::min(m_openFrom, gone);
  m_openUntil -= std::min(m_openUntil, gone);
}

}  // namespace peilstok::intake
