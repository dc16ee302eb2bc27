#pragma once
// A table as RFC 4180 has it, read as it comes in: any one-byte delimiter, quoted line ends, doubled quotes, all
// three line ends. A quote inside a cell that does not close it is taken literally.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "intake/record.h"

namespace peilstok::intake {

struct CsvHandler {
  /// The cells live until the call returns. False stops the reading.
  std::function<bool(std::uint64_t row, std::span<const std::string_view> cells)> record;
  std::function<void(const Rejected&)> rejected;
};

/// Push parser. What it holds never exceeds a few times `Limits::maxRecordBytes`, whatever comes in, its time is
/// linear in the input, and the way the input is cut makes no difference.
/// Rows are counted from 1 and include empty lines, as a spreadsheet shows them; empty lines are not handed on.
class CsvParser {
 public:
  /// A NUL for `delimiter` means that nothing separates: each record is one cell.
  CsvParser(char delimiter, const Limits& limits, CsvHandler handler);

  /// False once the handler has said stop.
  bool feed(std::string_view utf8);
  bool finish();

  std::size_t heldBytes() const { return m_buffer.capacity() + m_cells.capacity() * sizeof(Cell); }

 private:
  enum class State { cellStart, unquoted, quoted, skipLine };
  struct Cell {
    std::size_t begin, end;  ///< from the start of the record
    bool quoted, doubled;
  };

  void parse(bool atEnd);
  bool step(bool atEnd);
  bool startCell(bool atEnd);
  bool readUnquoted(bool atEnd);
  bool readQuoted(bool atEnd);
  bool skipLine();
  bool endCell(std::size_t end, std::size_t next);
  void endRecord(std::size_t end);
  void handOver();
  bool isBlank() const;
  bool overLimit();
  void rejectTooLong(std::size_t from);
  void rejectUnterminated();
  void reject(const char* code);
  void resumeAfterLine(std::size_t from);
  void restartAt(std::size_t at);
  void compact();
  std::size_t scanEnd() const;
  static bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

  const char m_delimiter;
  const Limits m_limits;
  CsvHandler m_handler;

  std::string m_buffer;
  std::uint64_t m_offset = 0;  ///< bytes of the stream dropped before m_buffer
  std::size_t m_record = 0;    ///< where the record begins
  std::size_t m_position = 0;  ///< next byte to look at
  std::size_t m_cellBegin = 0;
  bool m_doubled = false;      ///< the cell holds doubled quotes
  bool m_afterReturn = false;  ///< the last line ended in \r: a \n right after it belongs to it
  bool m_stopped = false;
  State m_state = State::cellStart;
  std::uint64_t m_rows = 0;  ///< rows behind us

  /// Between these two a quoted cell was seen not to close. Reading again after an unterminated quote leaps over the
  /// stretch; otherwise a file of nothing but opening quotes would take quadratic time.
  std::size_t m_openFrom = 0, m_openUntil = 0;
  bool m_leapt = false;        ///< this cell did so
  std::uint64_t m_reread = 0;  ///< bytes read again outside such stretches

  std::vector<Cell> m_cells;
  std::vector<std::string_view> m_views;
};

}  // namespace peilstok::intake
