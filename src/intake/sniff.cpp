// What a file is, by its first bytes. Its name plays no part: exports are renamed, and mailed as .txt.

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "base/text.h"
#include "intake/csv.h"
#include "intake/encoding.h"
#include "intake/json_object.h"
#include "intake/json_reader.h"
#include "intake/mapping.h"
#include "intake/reader.h"

namespace peilstok::intake {

namespace {

namespace fs = std::filesystem;
using Mappings = std::vector<ColumnMapping>;

constexpr std::string_view kGeneric = "generic";
constexpr std::string_view kDelimiters = ";,\t|";
constexpr std::size_t kRowsLookedAt = 50;

/// Formats that begin like text or nearly so; named because "it is a PDF" says more than "it is not text".
struct Magic {
  std::string_view bytes, name;
};
constexpr std::array<Magic, 5> kBinaryForms = {
    {{"PK\x03\x04", "zip"}, {"%PDF-", "pdf"}, {"\xD0\xCF\x11\xE0", "ole"}, {"\x1F\x8B", "gzip"}, {"{\\rtf", "rtf"}}};

struct Head {
  std::string text;    ///< UTF-8
  bool whole = false;  ///< the file is not longer than this
};

const ColumnMapping* byId(const Mappings& mappings, std::string_view id) {
  const auto found = std::find_if(mappings.begin(), mappings.end(), [&](const auto& m) { return m.id == id; });
  return found == mappings.end() ? nullptr : &*found;
}

/// One way to read the head as a table, and how well it fits.
struct Table {
  char delimiter = ',';
  std::vector<std::string> header;
  std::size_t rows = 0, sameWidth = 0;
  std::size_t known = 0;  ///< header names that any mapping knows
  bool hasText = false;   ///< one of them is a name for the text

  bool steady(std::size_t percent) const { return sameWidth * 100 >= rows * percent; }
  bool plausible() const {
    if (header.size() < 2) return false;
    if (hasText && known >= 2) return true;
    return rows > 0 ? steady(80) : hasText;
  }
  auto rank() const { return std::tuple(plausible(), hasText, steady(80), known, header.size()); }
};

/// All names the mappings know, to tell a header from a first line of prose.
class KnownNames {
 public:
  explicit KnownNames(const Mappings& mappings) {
    for (const ColumnMapping& mapping : mappings)
      for (const auto& [field, names] : mapping.columns)
        for (const std::string& name : names) {
          m_all.insert(headerKey(name));
          if (field == "text") m_text.insert(headerKey(name));
        }
  }
  void count(Table& table) const {
    for (const std::string& name : table.header) {
      table.known += m_all.contains(headerKey(name));
      table.hasText = table.hasText || m_text.contains(headerKey(name));
    }
  }

 private:
  std::unordered_set<std::string> m_all, m_text;
};

/// `limits` without its column limit: the header's own width decides about too_many_columns.
Table readTable(const Head& head, char delimiter, Limits limits, const KnownNames& names) {
  limits.maxColumns = std::max<std::size_t>(limits.maxColumns, head.text.size() + 1);
  Table table;
  table.delimiter = delimiter;
  CsvHandler handler;
  handler.record = [&](std::uint64_t, std::span<const std::string_view> cells) {
    if (table.header.empty()) {
      table.header.assign(cells.begin(), cells.end());
    } else {
      ++table.rows;
      table.sameWidth += cells.size() == table.header.size();
    }
    return table.rows < kRowsLookedAt;
  };
  handler.rejected = [&](const Rejected&) { table.rows += !table.header.empty(); };
  CsvParser parser(delimiter, limits, handler);
  // A row cut off at the end of the head says nothing; but a header must be looked at even when it is.
  if (parser.feed(head.text) && (head.whole || table.header.empty())) parser.finish();
  names.count(table);
  return table;
}

/// "sep=;" on the first line tells a spreadsheet the delimiter. Returns it and takes the line off the head.
std::optional<char> takeSeparatorLine(Head& head) {
  constexpr std::size_t length = 5;
  if (head.text.size() <= length || text::asciiLower(head.text.substr(0, 4)) != "sep=") return std::nullopt;
  const char delimiter = head.text[4];
  const std::size_t next = head.text.compare(length, 2, "\r\n") == 0 ? length + 2 : length + 1;
  const bool lineEnds = head.text[length] == '\n' || head.text[length] == '\r';
  if (!lineEnds || delimiter == '"' || delimiter <= 0) return std::nullopt;
  head.text.erase(0, next);
  return delimiter;
}

class Sniffer {
 public:
  Sniffer(const Mappings& mappings, const std::string& format, const Limits& limits, bool needsText)
      : m_mappings(mappings),
        m_format(format),
        m_limits(limits),
        m_forced(byId(mappings, format)),
        m_needsText(needsText) {}

  Result<FileProfile> run(const fs::path& file) {
    const bool known = m_format == "auto" || m_format == "csv" || m_format == "json" || m_format == "jsonl";
    if (!known && m_forced == nullptr) return Error{ErrorCode::wrong_use, "format"};
    if (auto read = readHead(file); !read) return read.error();
    const std::string_view start = text::trimmed(m_head.text);
    if (start.empty()) return Error{ErrorCode::empty_file, "only white space"};
    if (m_format == "json" || m_format == "jsonl" || (m_format != "csv" && scansAsJson(start))) return json(start);
    return csv();
  }

 private:
  Result<void> readHead(const fs::path& file);
  Result<void> decodeHead(std::string_view bytes);
  bool scansAsJson(std::string_view start) const;
  Result<FileProfile> json(std::string_view start);
  std::string firstObject(std::string_view start) const;
  void chooseJsonForm(std::string_view start);
  Result<FileProfile> csv();
  std::vector<Table> tables(std::optional<char> separator) const;
  Result<FileProfile> profileOf(const Table& table);
  void chooseMapping(const std::vector<std::string>& names);
  void useMapping(const ColumnMapping* mapping);

  const Mappings& m_mappings;
  const std::string& m_format;
  const Limits& m_limits;
  const ColumnMapping* m_forced;
  const bool m_needsText;
  Head m_head;
  FileProfile m_profile;
};

Result<void> Sniffer::readHead(const fs::path& file) {
  std::error_code failure;
  const fs::file_status status = fs::status(file, failure);
  if (status.type() == fs::file_type::not_found) return Error{ErrorCode::file_not_found, file.string()};
  if (failure) return Error{ErrorCode::file_not_readable, file.string()};
  if (fs::is_directory(status)) return Error{ErrorCode::is_directory, file.string()};
  // A pipe or a device cannot be read twice, and might never end.
  if (!fs::is_regular_file(status)) return Error{ErrorCode::file_not_readable, file.string()};
  m_profile.bytes = fs::file_size(file, failure);
  if (failure) return Error{ErrorCode::file_not_readable, file.string()};
  if (m_profile.bytes == 0) return Error{ErrorCode::empty_file, file.string()};

  std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(m_profile.bytes, m_limits.sniffBytes)), '\0');
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Error{ErrorCode::file_not_readable, file.string()};
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (stream.gcount() <= 0) return Error{ErrorCode::file_not_readable, file.string()};
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  m_head.whole = bytes.size() == m_profile.bytes;
  return decodeHead(bytes);
}

Result<void> Sniffer::decodeHead(std::string_view bytes) {
  for (const Magic& magic : kBinaryForms)
    if (bytes.starts_with(magic.bytes)) return Error{ErrorCode::not_text, std::string(magic.name)};
  const EncodingGuess guess = guessEncoding(bytes);
  if (guess.binary) return Error{ErrorCode::not_text, "binary"};
  m_profile.encoding = guess.encoding;
  m_profile.asciiSoFar = guess.asciiOnly;
  if (!guess.certain) m_profile.doubts.emplace_back("encoding_guessed");
  Decoder decoder(guess.encoding, guess.asciiOnly);
  m_head.text = decoder.feed(bytes);
  if (m_head.whole) m_head.text += decoder.finish();
  return {};
}

void Sniffer::useMapping(const ColumnMapping* mapping) {
  if (mapping != nullptr) m_profile.mappingInForce = *mapping;
  else m_profile.mappingInForce.id = kGeneric;
  m_profile.mapping = m_profile.mappingInForce.id;
}

/// The tool that the names betray, provided that its text is there too; else the generic names.
void Sniffer::chooseMapping(const std::vector<std::string>& names) {
  if (m_forced != nullptr) return useMapping(m_forced);
  const ColumnMapping* tool = recognised(names, m_mappings);
  if (tool != nullptr && columnsOf(*tool, names).contains("text")) return useMapping(tool);
  useMapping(byId(m_mappings, kGeneric));
}

// ---- JSON

bool Sniffer::scansAsJson(std::string_view start) const {
  const std::string_view inside = text::trimmed(start.substr(1));
  if (start.front() == '[') return inside.empty() || inside.front() == '{' || inside.front() == ']';
  return start.front() == '{' && (inside.empty() || inside.front() == '"' || inside.front() == '}');
}

Result<FileProfile> Sniffer::json(std::string_view start) {
  if (start.front() != '{' && start.front() != '[') return Error{ErrorCode::malformed, "JSON"};
  if (m_format == "jsonl" && start.front() == '[') return Error{ErrorCode::malformed, "JSON lines"};
  chooseJsonForm(start);
  const JsonProbe probe = probeObject(firstObject(start));
  chooseMapping(probe.names);
  if (!probe.textMember && m_forced == nullptr && m_profile.mapping == kGeneric)
    m_profile.doubts.emplace_back("generic_mapping");
  return m_profile;
}

void Sniffer::chooseJsonForm(std::string_view start) {
  m_profile.kind = FileKind::json;
  if (start.front() == '[') return;
  if (m_format == "jsonl") {
    m_profile.kind = FileKind::jsonl;
    return;
  }
  std::size_t records = 0, lines = 0;  // lines that look like one object each
  for (std::size_t at = 0; at < start.size() && lines < kRowsLookedAt; ++lines) {
    const std::size_t end = std::min(start.find('\n', at), start.size());
    const std::string_view line = text::trimmed(start.substr(at, end - at));
    records += line.starts_with('{') && line.ends_with('}');
    at = end + 1;
  }
  const std::size_t lineEnd = std::min(start.find('\n'), start.size());
  const bool oneLine = lineEnd == start.size();
  const JsonProbe firstLine = probeObject(text::trimmed(start.substr(0, lineEnd)));
  if (m_format != "json" && !oneLine && (firstLine.valid || records >= 2)) {
    m_profile.kind = FileKind::jsonl;
    return;
  }
  const JsonProbe all = oneLine ? firstLine : probeObject(start);
  m_profile.jsonShape = all.arrayOfObjects && !all.textMember ? JsonShape::envelope : JsonShape::objects;
  if (oneLine && m_profile.jsonShape == JsonShape::objects && m_format != "json") m_profile.kind = FileKind::jsonl;
}

/// The first object of the head, or what the head has of it.
std::string Sniffer::firstObject(std::string_view start) const {
  std::string object;
  JsonHandler handler;
  handler.object = [&](std::uint64_t, std::string_view text) {
    object = text;
    return false;
  };
  handler.rejected = [](const Rejected&) {};
  if (m_profile.kind == FileKind::jsonl) {
    JsonLinesParser parser(m_limits, handler);
    if (parser.feed(start)) parser.finish();
  } else {
    JsonDocumentParser(m_profile.jsonShape, m_limits, handler).feed(start);
  }
  return object;
}

// ---- CSV

std::vector<Table> Sniffer::tables(std::optional<char> separator) const {
  const KnownNames names(m_forced != nullptr ? Mappings{*m_forced} : m_mappings);
  std::vector<Table> found;
  std::string delimiters(separator ? std::string(1, *separator) : std::string(kDelimiters));
  if (!separator && m_forced != nullptr && delimiters.find(m_forced->delimiter) == std::string::npos)
    delimiters += m_forced->delimiter;
  for (const char delimiter : delimiters) found.push_back(readTable(m_head, delimiter, m_limits, names));
  std::stable_sort(found.begin(), found.end(), [](const Table& a, const Table& b) { return a.rank() > b.rank(); });
  if (found.front().plausible()) return found;
  Table single = readTable(m_head, '\0', m_limits, names);
  if (single.hasText && single.header.size() == 1) found.insert(found.begin(), std::move(single));
  return found;
}

Result<FileProfile> Sniffer::csv() {
  const std::optional<char> separator = takeSeparatorLine(m_head);
  m_profile.separatorLine = separator.has_value();
  const std::vector<Table> found = tables(separator);
  const Table& best = found.front();
  const bool single = best.delimiter == '\0';
  if (best.header.size() > m_limits.maxColumns) return Error{ErrorCode::too_many_columns, {}};
  if (!best.plausible() && !single && m_format == "auto") return Error{ErrorCode::unknown_format, {}};
  const bool rivalled = found.size() > 1 && found[1].plausible() && found[1].hasText == best.hasText;
  if (!single && !separator && (rivalled || !best.steady(90))) m_profile.doubts.emplace_back("delimiter_guessed");
  return profileOf(best);
}

Result<FileProfile> Sniffer::profileOf(const Table& table) {
  m_profile.kind = FileKind::csv;
  m_profile.delimiter = table.delimiter;
  m_profile.header = table.header;
  chooseMapping(table.header);
  m_profile.fieldColumns = columnsOf(m_profile.mappingInForce, table.header);
  if (m_needsText && !m_profile.fieldColumns.contains("text")) return Error{ErrorCode::no_text_column, {}};
  if (m_forced == nullptr && m_profile.mapping == kGeneric) m_profile.doubts.emplace_back("generic_mapping");
  return m_profile;
}

}  // namespace

Result<FileProfile> sniff(const fs::path& file, const Mappings& mappings, const std::string& format,
                          const Limits& limits) {
  return Sniffer(mappings, format, limits, true).run(file);
}

Result<FileProfile> sniffColumns(const fs::path& file, const Mappings& mappings, const std::string& format,
                                 const Limits& limits) {
  return Sniffer(mappings, format, limits, false).run(file);
}

}  // namespace peilstok::intake
