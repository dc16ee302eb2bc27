#pragma once
// Recognises a file by its content and streams its records. Memory does not grow with the file.

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "intake/record.h"

namespace peilstok::intake {

enum class Encoding { utf8, utf16le, utf16be, cp1252 };
enum class FileKind { csv, json, jsonl, xlsx, feed, letter, mailbox, chat, text, page, pdf };

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

/// Asked for as a sheet: all that fit. No sheet can have this name.
inline constexpr const char* kAllSheets = "*";

/// One sheet of a workbook.
struct SheetProfile {
  std::string name;
  bool hidden = false;
  std::uint64_t headerRow = 0;              ///< last row of the header; rows up to it are no records
  std::vector<std::string> header;          ///< of each column, from A on
  std::map<std::string, int> fieldColumns;  ///< our field -> column index

  /// A column is known to hold the text.
  bool fits() const { return fieldColumns.contains("text"); }
};

/// What is known of a file after its first bytes.
struct FileProfile {
  FileKind kind = FileKind::csv;
  Encoding encoding = Encoding::utf8;
  char delimiter = ',';             ///< CSV only; NUL for a table of one column, in which nothing separates
  std::vector<std::string> header;  ///< of a table; of a workbook that of the first sheet to read
  std::string mapping;              ///< id of the mapping that fits best ("generic" when no tool was recognised)
  std::map<std::string, int> fieldColumns;  ///< our field -> column index, as the mapping gives
  std::uint64_t bytes = 0;                  ///< size of the file
  std::vector<std::string> doubts;          ///< codes: delimiter_guessed, encoding_guessed, generic_mapping,
                                            ///< several_sheets; and those that reading tells (Sink::doubt)
  ColumnMapping mappingInForce;             ///< the mapping itself; JSON objects are mapped by name, not by column
  JsonShape jsonShape = JsonShape::array;   ///< JSON only
  bool asciiSoFar = false;                  ///< UTF-8 by default: the first bytes held nothing to tell the encoding by
  bool separatorLine = false;               ///< CSV only: the first line is the spreadsheet hint "sep=;" and no header
  std::vector<SheetProfile> sheets;         ///< workbook only: all that have cells, in their order
  std::vector<ColumnMapping> mappings;      ///< mail only: for what is attached
  std::vector<std::uint32_t> sheetsRead;    ///< workbook only: which of them are to be read

  /// Has columns, which a person may point out.
  bool isTable() const { return kind == FileKind::csv || kind == FileKind::xlsx; }
};

/// Looks at the first bytes, and into a workbook. `format` forces a kind or a mapping: "auto", "csv", "json", "jsonl",
/// "xlsx", "rss", "eml", "mbox", "whatsapp", "text", "html", "pdf" or a mapping id. `sheet` is the name of a sheet,
/// kAllSheets, or empty for the one that fits best. Errors: file_not_found, file_not_readable, is_directory,
/// empty_file, not_text, unknown_format, no_text_column, too_many_columns, malformed, one of those for other kinds of
/// file (zip_archive, text_document, open_document, old_workbook, encrypted), unpacks_too_large; wrong_use when
/// `format` is none of these words or there is no such sheet.
Result<FileProfile> sniff(const std::filesystem::path& file, const std::vector<ColumnMapping>& mappings,
                          const std::string& format = "auto", const Limits& limits = {}, const std::string& sheet = {});

/// As `sniff`, but a table of which no column is known to hold the text is no error: its profile has the header and no
/// column for "text", for a person to point one out. It cannot be read with that profile.
Result<FileProfile> sniffColumns(const std::filesystem::path& file, const std::vector<ColumnMapping>& mappings,
                                 const std::string& format = "auto", const Limits& limits = {},
                                 const std::string& sheet = {});

/// Reads the whole file. A bad row goes to `sink.rejected` and reading goes on; only a file that cannot be read on
/// is an error. `cancelled` when the sink said stop.
Result<void> read(const std::filesystem::path& file, const FileProfile& profile, const Sink& sink,
                  const Limits& limits = {});

}  // namespace peilstok::intake
