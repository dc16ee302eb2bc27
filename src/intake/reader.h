#pragma once
// Recognises a file by its content and streams its records. Memory does not grow with the file.

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "intake/record.h"

namespace peilstok::intake {

enum class Encoding { utf8, utf16le, utf16be, cp1252 };
enum class FileKind { csv, json, jsonl };

/// How the objects of a JSON file lie: in a top-level array, in an array inside one top-level object, or one after
/// another (also: a single object that is itself a record).
enum class JsonShape { array, envelope, objects };

/// How the columns of one tool are called. From data/mappings/*.json or a user's own file of the same form.
struct ColumnMapping {
  std::string id, name;
  std::vector<std::vector<std::string>> recognise;          ///< header words that together identify the tool
  std::map<std::string, std::vector<std::string>> columns;  ///< our field -> header names in order of preference
  std::string source;                                       ///< where the names were seen
  std::string access;                                       ///< how its material is obtained; empty when that differs
  char delimiter = ',';                                     ///< what the tool usually writes; only a hint
  bool decimalComma = false;                                ///< numbers as "1.234,5"
};

/// What is known of a file after its first bytes.
struct FileProfile {
  FileKind kind = FileKind::csv;
  Encoding encoding = Encoding::utf8;
  char delimiter = ',';             ///< CSV only; NUL for a table of one column, in which nothing separates
  std::vector<std::string> header;  ///< CSV only
  std::string mapping;              ///< id of the mapping that fits best ("generic" when no tool was recognised)
  std::map<std::string, int> fieldColumns;  ///< our field -> column index, as the mapping gives
  std::uint64_t bytes = 0;                  ///< size of the file
  std::vector<std::string> doubts;          ///< codes: delimiter_guessed, encoding_guessed, generic_mapping
  ColumnMapping mappingInForce;             ///< the mapping itself; JSON objects are mapped by name, not by column
  JsonShape jsonShape = JsonShape::array;   ///< JSON only
  bool asciiSoFar = false;                  ///< UTF-8 by default: the first bytes held nothing to tell the encoding by
  bool separatorLine = false;               ///< CSV only: the first line is the spreadsheet hint "sep=;" and no header
};

/// Looks at the first bytes. `format` forces a kind or a mapping: "auto", "csv", "json", "jsonl" or a mapping id.
/// Errors: file_not_found, file_not_readable, is_directory, empty_file, not_text, unknown_format, no_text_column,
/// too_many_columns, malformed; wrong_use when `format` is none of these words.
Result<FileProfile> sniff(const std::filesystem::path& file, const std::vector<ColumnMapping>& mappings,
                          const std::string& format = "auto", const Limits& limits = {});

/// As `sniff`, but a table of which no column is known to hold the text is no error: its profile has the header and no
/// column for "text", for a person to point one out. It cannot be read with that profile.
Result<FileProfile> sniffColumns(const std::filesystem::path& file, const std::vector<ColumnMapping>& mappings,
                                 const std::string& format = "auto", const Limits& limits = {});

/// Reads the whole file. A bad row goes to `sink.rejected` and reading goes on; only a file that cannot be read on
/// is an error. `cancelled` when the sink said stop.
Result<void> read(const std::filesystem::path& file, const FileProfile& profile, const Sink& sink,
                  const Limits& limits = {});

}  // namespace peilstok::intake
