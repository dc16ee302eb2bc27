#pragma once
// Rows of a table into records.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "intake/record.h"

namespace peilstok::intake {

/// The record is filled anew for each row but its map is kept: unless the sink moved it away, a row costs no
/// allocation.
class TableRows {
 public:
  TableRows(const std::map<std::string, int>& fieldColumns, const Sink& sink);

  /// True when a row of so many cells reaches the column with the text.
  bool reachesText(std::size_t cells) const { return m_textColumn < cells; }
  /// False when the sink said stop. An empty cell is an absent field, save for the text: that a row has none must be
  /// seen further on.
  bool take(std::uint64_t row, std::span<const std::string_view> cells);

 private:
  struct Column {
    std::string field;
    std::size_t column;
    bool isText;
  };

  const Sink& m_sink;
  std::vector<Column> m_columns;
  std::size_t m_textColumn = SIZE_MAX;
  RawRecord m_record;
};

}  // namespace peilstok::intake
