#pragma once
// One row as a file delivered it, before it becomes a signal.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
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
                     ///< unknown_value, unterminated_quote, encrypted, attachment_broken
};

/// What a reader hands over as it goes. `record` returns false to stop (the user pressed stop).
struct Sink {
  std::function<bool(RawRecord&&)> record;
  std::function<void(const Rejected&)> rejected;
  std::function<void(std::uint64_t bytesDone)> progress;  ///< may be empty
  /// What only reading could tell, as in FileProfile::doubts; the same code may come more than once. May be empty.
  std::function<void(std::string_view code)> doubt;
  /// Asked while there is nothing to hand over; true stops. May be empty.
  std::function<bool()> stopAsked;
  /// Told before the first record: the words of what shuts in the process that reads (docs/import.md). May be empty,
  /// and is not called when the program reads by itself.
  std::function<void(const std::vector<std::string>&)> restricted;
};

/// Who takes apart files that may have been made to harm: another run of a program, shut in.
struct Worker {
  std::filesystem::path program;  ///< started with --import-worker; empty for the program that is running
  bool here = false;              ///< this process does it itself, as it does where no other can be started
  std::chrono::milliseconds silence = std::chrono::seconds(30);  ///< as long as nothing may come
  std::chrono::milliseconds waiting = std::chrono::minutes(10);  ///< as long as may be waited in all
};

/// Limits against hostile files. Chosen so that no honest export comes near them.
struct Limits {
  std::size_t maxFieldBytes = 1u << 20;  ///< one cell or one JSON line: 1 MiB
  std::size_t maxColumns = 2000;
  std::size_t maxRecordBytes = 4u << 20;
  std::size_t sniffBytes = 64u << 10;
  std::uint64_t maxUnpackedBytes = 2ULL << 30;  ///< all that is read of a file that is packed
  std::uint64_t maxUnpackedRatio = 250;         ///< of one large part; a sheet of equal rows comes to about 60
  std::uint64_t maxParts = 10000;               ///< files within one
  std::size_t maxLetterBytes = 48u << 20;       ///< one letter with all its attachments
  std::uint64_t maxCells = 50'000'000;          ///< of all sheets that are read
  std::uint64_t maxSharedBytes = 128u << 20;    ///< texts of a workbook that have to stay in memory
  Worker worker;
  std::filesystem::path pdfProgram;  ///< takes the text out of a PDF; empty for the pdftotext that is installed
};

}  // namespace peilstok::intake
