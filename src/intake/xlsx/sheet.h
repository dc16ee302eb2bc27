#pragma once
// One sheet of a workbook, row by row.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/pieces.h"
#include "intake/xlsx/archive.h"
#include "intake/xlsx/cell_text.h"
#include "intake/xlsx/number_format.h"
#include "intake/xlsx/shared_strings.h"
#include "intake/xml/xml.h"

namespace peilstok::intake::xlsx {

/// What the cells of all sheets need to be understood.
struct CellRules {
  std::vector<NumberKind> styles;  ///< by the style of a cell
  bool from1904 = false;
};

struct RowHandler {
  /// Cells from column A on, empty ones too; they live until the call returns. False stops the reading.
  std::function<bool(std::uint64_t row, std::span<const std::string_view> cells)> row;
  std::function<bool(const Rejected&)> rejected;
  std::function<bool(const Area&)> merged;  ///< may be empty
};

/// Push parser for the XML of a sheet. Rows without any text in them are not handed on. Of a sheet that is only looked
/// at, the first `most` rows come, and the merged cells.
class SheetReader final : private xml::Handler {
 public:
  SheetReader(const CellRules& rules, SharedStrings& shared, const Limits& limits, RowHandler handler,
              std::uint64_t most = UINT64_MAX);

  /// Errors: those of the XML, malformed for a text that is not there, unpacks_too_large for too many cells.
  Result<void> feed(std::string_view bytes);
  Result<void> finish();
  /// True once the handler has said stop.
  bool stopped() const { return m_stopped; }

 private:
  enum class In { sheet, data, row, cell, value, inlineText };
  enum class Type { number, shared, inlineText, plain, boolean };

  void open(xml::Name name, const xml::Attributes& attributes) override;
  void close(xml::Name name) override;
  void text(std::string_view utf8) override;
  void openRow(const xml::Attributes& attributes);
  void openCell(const xml::Attributes& attributes);
  void endCell();
  void setCell(std::string_view text);
  std::string numberText() const;
  void endRow();
  void openMerge(const xml::Attributes& attributes);
  void fail(Error error);
  void stop();

  const CellRules& m_rules;
  SharedStrings& m_shared;
  const Limits m_limits;
  RowHandler m_handler;
  const std::uint64_t m_most;
  xml::Parser m_parser;
  std::optional<Error> m_failure;
  bool m_stopped = false;

  In m_in = In::sheet;
  std::uint64_t m_row = 0, m_rowsGiven = 0, m_cellsSeen = 0;
  std::size_t m_column = 0;  ///< of the next cell that does not say its own
  std::size_t m_cell = 0;    ///< column of the cell that is open
  Type m_type = Type::number;
  std::size_t m_style = 0;
  std::string m_value;
  CellText m_inline;
  const char* m_refused = nullptr;  ///< why this row is
  std::size_t m_rowBytes = 0;
  std::size_t m_used = 0;            ///< cells of m_cells that belong to this row
  std::vector<std::string> m_cells;  ///< keep their room from row to row
  std::vector<std::string_view> m_views;
};

}  // namespace peilstok::intake::xlsx
