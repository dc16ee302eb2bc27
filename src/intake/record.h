#pragma once
// One row as a file delivered it, before it becomes a signal.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace peilstok::intake {

/// Field names a mapping may fill (see data/mappings): text, title, received, date, time, author, url, platform, id,
/// reach, likes, shares, comments, municipality, channel, access, observed. For JSON in the form of the command-line
/// contract the whole object is in `json` instead.
struct RawRecord {
  std::uint64_t row = 0;  ///< 1-based: record number as a spreadsheet would show it (header included)
  std::map<std::string, std::string> fields;
  std::string json;  ///< one JSON object as delivered, or empty
};

/// Why a row was left out; reading goes on.
struct Rejected {
  std::uint64_t row = 0;
  std::string code;  ///< empty_text, bad_date, bad_json, missing_columns, too_long, not_text, toegang_niet_toegestaan,
                     ///< unknown_value, unterminated_quote
};

/// What a reader hands over as it goes. `record` returns false to stop (the user pressed stop).
struct Sink {
  std::function<bool(RawRecord&&)> record;
  std::function<void(const Rejected&)> rejected;
  std::function<void(std::uint64_t bytesDone)> progress;  ///< may be empty
};

/// Limits against hostile files. Chosen so that no honest export comes near them.
struct Limits {
  std::size_t maxFieldBytes = 1u << 20;  ///< one cell or one JSON line: 1 MiB
  std::size_t maxColumns = 2000;
  std::size_t maxRecordBytes = 4u << 20;
  std::size_t sniffBytes = 64u << 10;
};

}  // namespace peilstok::intake
