#include "intake/table_rows.h"

#include <utility>

#include "base/text.h"

namespace peilstok::intake {

TableRows::TableRows(const std::map<std::string, int>& fieldColumns, const Sink& sink) : m_sink(sink) {
  for (const auto& [field, column] : fieldColumns) {
    if (column < 0) continue;
    m_columns.push_back({field, static_cast<std::size_t>(column), field == "text"});
    if (m_columns.back().isText) m_textColumn = m_columns.back().column;
  }
}

// Walks the columns and what is left of the record before side by side: both are in the order of the field names.
bool TableRows::take(std::uint64_t row, std::span<const std::string_view> cells) {
  m_record.row = row;
  auto& fields = m_record.fields;
  auto at = fields.begin();
  for (const Column& column : m_columns) {
    const std::string_view value = column.column < cells.size() ? cells[column.column] : std::string_view{};
    if (!column.isText && text::trimmed(value).empty()) continue;
    while (at != fields.end() && at->first < column.field) at = fields.erase(at);
    if (at == fields.end() || at->first != column.field) at = fields.emplace_hint(at, column.field, value);
    else at->second.assign(value);
    ++at;
  }
  fields.erase(at, fields.end());
  return m_sink.record(std::move(m_record));
}

}  // namespace peilstok::intake
