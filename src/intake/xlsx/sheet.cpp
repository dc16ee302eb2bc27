#include "intake/xlsx/sheet.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace peilstok::intake::xlsx {

namespace {

constexpr std::uint64_t kLastRow = 1048576;  // as many as a sheet can have
constexpr std::uint32_t kLastColumn = 16383;

template <class Number>
bool readNumber(std::string_view s, Number& out) {
  const auto [end, failure] = std::from_chars(s.data(), s.data() + s.size(), out);
  return failure == std::errc{} && end == s.data() + s.size() && !s.empty();
}

/// "AB12": letters and digits. False when it is something else; then nothing is changed.
bool readPlace(std::string_view s, std::uint64_t& row, std::uint32_t& column) {
  std::uint32_t letters = 0;
  std::size_t at = 0;
  for (; at < s.size() && (s[at] | 0x20) >= 'a' && (s[at] | 0x20) <= 'z' && at < 4; ++at)
    letters = letters * 26 + static_cast<std::uint32_t>((s[at] | 0x20) - 'a' + 1);
  std::uint64_t number = 0;
  if (at == 0 || letters - 1 > kLastColumn || !readNumber(s.substr(at), number)) return false;
  if (number == 0 || number > kLastRow) return false;
  row = number;
  column = letters - 1;
  return true;
}

}  // namespace

SheetReader::SheetReader(const CellRules& rules, SharedStrings& shared, const Limits& limits, RowHandler handler,
                         std::uint64_t most)
    : m_rules(rules),
      m_shared(shared),
      m_limits(limits),
      m_handler(std::move(handler)),
      m_most(most),
      m_parser(*this, {}),
      m_inline(limits.maxFieldBytes) {}

Result<void> SheetReader::feed(std::string_view bytes) {
  auto fed = m_parser.feed(bytes);
  if (m_failure) return *m_failure;
  return fed;
}

Result<void> SheetReader::finish() {
  auto finished = m_parser.finish();
  if (m_failure) return *m_failure;
  return finished;
}

void SheetReader::fail(Error error) {
  m_failure = std::move(error);
  m_parser.stop();
}

void SheetReader::stop() {
  m_stopped = true;
  m_parser.stop();
}

void SheetReader::open(xml::Name name, const xml::Attributes& attributes) {
  if (m_in == In::inlineText) return m_inline.open(name, attributes);
  if (!isWorkbookSpace(name.space)) return;
  if (m_in == In::sheet && name.local == "sheetData") m_in = In::data;
  else if (m_in == In::sheet && name.local == "mergeCell") openMerge(attributes);
  else if (m_in == In::data && name.local == "row" && m_rowsGiven < m_most) openRow(attributes);
  else if (m_in == In::row && name.local == "c") openCell(attributes);
  else if (m_in == In::cell && name.local == "v") m_in = In::value;
  else if (m_in == In::cell && name.local == "is") m_in = In::inlineText;
}

void SheetReader::close(xml::Name name) {
  if (!isWorkbookSpace(name.space)) return;
  if (m_in == In::inlineText) {
    if (name.local == "is") m_in = In::cell;
    else m_inline.close(name);
  } else if (m_in == In::value && name.local == "v") {
    m_in = In::cell;
  } else if (m_in == In::cell && name.local == "c") {
    m_in = In::row;
    endCell();
  } else if (m_in == In::row && name.local == "row") {
    m_in = In::data;
    endRow();
  } else if (m_in == In::data && name.local == "sheetData") {
    m_in = In::sheet;
  }
}

void SheetReader::text(std::string_view utf8) {
  if (m_in == In::inlineText) m_inline.text(utf8);
  if (m_in == In::value && m_value.size() <= m_limits.maxFieldBytes)
    m_value += utf8.substr(0, m_limits.maxFieldBytes + 1 - m_value.size());
}

void SheetReader::openRow(const xml::Attributes& attributes) {
  m_in = In::row;
  std::uint64_t said = 0;
  const bool says = readNumber(attributes.get("r"), said) && said > 0 && said <= kLastRow;
  m_row = says ? said : m_row + 1;
  m_column = m_used = m_rowBytes = 0;
  m_refused = nullptr;
}

void SheetReader::openCell(const xml::Attributes& attributes) {
  m_in = In::cell;
  if (++m_cellsSeen > m_limits.maxCells) return fail({ErrorCode::unpacks_too_large, "cells"});
  std::uint64_t row = 0;
  std::uint32_t column = 0;
  m_cell = readPlace(attributes.get("r"), row, column) ? column : m_column;
  m_column = m_cell + 1;
  const std::string_view type = attributes.get("t");
  m_type = type == "s"                                   ? Type::shared
           : type == "inlineStr"                         ? Type::inlineText
           : type == "b"                                 ? Type::boolean
           : type == "str" || type == "e" || type == "d" ? Type::plain
                                                         : Type::number;
  m_style = 0;
  readNumber(attributes.get("s"), m_style);
  m_value.clear();
  m_inline.begin();
}

void SheetReader::endCell() {
  std::uint64_t index = 0;
  switch (m_type) {
    case Type::shared: {
      const std::string_view value = text::trimmed(m_value);
      if (value.empty()) return;
      if (!readNumber(value, index)) return fail({ErrorCode::malformed, "shared string"});
      const auto shared = m_shared.at(index);
      return shared ? setCell(*shared) : fail(shared.error());
    }
    case Type::inlineText: return setCell(m_inline.finish());
    case Type::plain: unescape(m_value); return setCell(m_value);
    case Type::boolean: {
      const std::string_view value = text::trimmed(m_value);
      return setCell(value == "1" ? "true" : value == "0" ? "false" : value);
    }
    case Type::number: return setCell(numberText());
  }
}

std::string SheetReader::numberText() const {
  const std::string_view written = text::trimmed(m_value);
  double value = 0;
  if (!readNumber(written, value)) return std::string(written);
  const NumberKind kind = m_style < m_rules.styles.size() ? m_rules.styles[m_style] : NumberKind::plain;
  return kind == NumberKind::plain ? plainNumber(value) : momentText(value, kind, m_rules.from1904);
}

void SheetReader::setCell(std::string_view text) {
  if (text.empty() || m_refused != nullptr) return;
  m_rowBytes += text.size();
  if (text.size() > m_limits.maxFieldBytes || m_rowBytes > m_limits.maxRecordBytes || m_cell >= m_limits.maxColumns) {
    m_refused = "too_long";
    return;
  }
  if (text.find('\0') != std::string_view::npos) {
    m_refused = "not_text";
    return;
  }
  if (m_cells.size() <= m_cell) m_cells.resize(m_cell + 1);
  for (; m_used <= m_cell; ++m_used) m_cells[m_used].clear();
  m_cells[m_cell].assign(text);
}

void SheetReader::endRow() {
  bool goOn = true;
  if (m_refused != nullptr) {
    goOn = m_handler.rejected({m_row, m_refused});
  } else {
    const auto blank = [](const std::string& cell) { return text::trimmed(cell).empty(); };
    const auto end = m_cells.begin() + static_cast<std::ptrdiff_t>(m_used);
    if (std::all_of(m_cells.begin(), end, blank)) return;
    m_views.assign(m_cells.begin(), end);
    goOn = m_handler.row(m_row, m_views);
  }
  ++m_rowsGiven;
  if (!goOn) stop();
}

void SheetReader::openMerge(const xml::Attributes& attributes) {
  if (!m_handler.merged) return;
  const std::string_view reference = attributes.get("ref");
  const std::size_t colon = reference.find(':');
  Area area;
  if (colon == std::string_view::npos) return;
  if (!readPlace(reference.substr(0, colon), area.firstRow, area.firstColumn)) return;
  if (!readPlace(reference.substr(colon + 1), area.lastRow, area.lastColumn)) return;
  if (area.lastRow < area.firstRow || area.lastColumn < area.firstColumn) return;
  if (!m_handler.merged(area)) stop();
}

}  // namespace peilstok::intake::xlsx
