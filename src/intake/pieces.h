#pragma once
// What comes out of a file that has to be taken apart before it has rows, such as a workbook: piece by piece, so that
// it can come from another process too.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "intake/record.h"

namespace peilstok::intake {

/// Merged cells: rows from 1, columns from 0, both ends included.
struct Area {
  std::uint64_t firstRow = 0, lastRow = 0;
  std::uint32_t firstColumn = 0, lastColumn = 0;
};

/// Receives the pieces in the order of the file. Everything lives until the call returns; false stops.
class Pieces {
 public:
  virtual ~Pieces() = default;
  /// A sheet begins; its rows follow. Sheets are counted from 0.
  virtual bool sheet(std::uint32_t index, std::string_view name, bool hidden) = 0;
  virtual bool row(std::uint64_t row, std::span<const std::string_view> cells) = 0;
  virtual bool merged(const Area& area) = 0;
  /// For files whose parts have names of ours already.
  virtual bool record(RawRecord&& record) = 0;
  virtual bool rejected(const Rejected& rejected) = 0;
  /// A part of something that came with the letter of that row and may hold rows, whatever its name says; `last` ends
  /// it. Attachments of a letter come behind its record, one after the other.
  virtual bool attachment(std::uint64_t row, std::string_view bytes, bool last) {
    static_cast<void>(row), static_cast<void>(bytes);
    if (last) doubt("attachment_left");
    return true;
  }
  /// Something that a person should know of what was read; a code of FileProfile::doubts.
  virtual void doubt(std::string_view code) { static_cast<void>(code); }
  /// How much of the work is done, in thousandths.
  virtual bool progress(std::uint32_t thousandths) = 0;
  /// Asked while nothing comes.
  virtual bool stopAsked() { return false; }
  /// What shuts in the process that the pieces come from; told first, and only when there is such a process.
  virtual void restricted(const std::vector<std::string>& words) { static_cast<void>(words); }
};

}  // namespace peilstok::intake
