#include "intake/reader.h"

#include <fstream>
#include <vector>

#include "intake/csv.h"
#include "intake/encoding.h"
#include "intake/json_object.h"
#include "intake/json_reader.h"

namespace peilstok::intake {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 256u << 10;

/// Streams the file as UTF-8 into `feed`; stops early when that returns false.
template <class Feed>
Result<void> stream(const fs::path& file, const FileProfile& profile, const Sink& sink, Feed feed) {
  std::error_code failure;
  if (!fs::exists(file, failure)) return Error{ErrorCode::file_not_found, file.string()};
  if (!fs::is_regular_file(file, failure)) return Error{ErrorCode::file_not_readable, file.string()};
  std::ifstream input(file, std::ios::binary);
  if (!input) return Error{ErrorCode::file_not_readable, file.string()};
  Decoder decoder(profile.encoding, profile.asciiSoFar);
  std::vector<char> chunk(kChunk);
  std::uint64_t done = 0;
  while (input) {
    input.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    const auto count = static_cast<std::size_t>(input.gcount());
    if (count == 0) break;
    if (!feed(decoder.feed({chunk.data(), count}))) return {};
    done += count;
    if (sink.progress) sink.progress(done);
  }
  if (input.bad()) return Error{ErrorCode::file_not_readable, file.string()};
  feed(decoder.finish());
  return {};
}

Error cancelled() { return {ErrorCode::cancelled, {}}; }

/// Rows of a table into records. The record is filled anew for each row but its map is kept: unless the sink moved
/// it away, a row costs no allocation.
class TableRows {
 public:
  TableRows(const FileProfile& profile, const Sink& sink)
      : m_sink(sink), m_skip(profile.separatorLine ? 2 : 1), m_offset(profile.separatorLine ? 1 : 0) {
    for (const auto& [field, column] : profile.fieldColumns) {
      if (column < 0) continue;
      m_columns.push_back({field, static_cast<std::size_t>(column), field == "text"});
      if (m_columns.back().isText) m_textColumn = m_columns.back().column;
    }
  }

  bool take(std::uint64_t row, std::span<const std::string_view> cells) {
    if (m_skip > 0) return --m_skip, true;
    if (m_textColumn >= cells.size()) {
      reject({row, "missing_columns"});
      return true;
    }
    m_record.row = row - m_offset;
    fill(cells);
    return m_sink.record(std::move(m_record));
  }

  void reject(const Rejected& rejected) {
    if (m_skip > 0) --m_skip;  // the header itself; sniffing has passed it, so only a changed file comes here
    if (m_sink.rejected) m_sink.rejected({rejected.row - m_offset, rejected.code});
  }

 private:
  struct Column {
    std::string field;
    std::size_t column;
    bool isText;
  };

  /// Walks the columns and what is left of the record before side by side: both are in the order of the field names.
  /// An empty cell is an absent field, save for the text: that a row has none must be seen further on.
  void fill(std::span<const std::string_view> cells) {
    auto& fields = m_record.fields;
    auto at = fields.begin();
    for (const Column& column : m_columns) {
      const std::string_view value = column.column < cells.size() ? cells[column.column] : std::string_view{};
      if (!column.isText && isBlank(value)) continue;
      while (at != fields.end() && at->first < column.field) at = fields.erase(at);
      if (at == fields.end() || at->first != column.field) at = fields.emplace_hint(at, column.field, value);
      else at->second.assign(value);
      ++at;
    }
    fields.erase(at, fields.end());
  }

  static bool isBlank(std::string_view value) { return value.find_first_not_of(" \t\r\n") == std::string_view::npos; }

  const Sink& m_sink;
  int m_skip;
  std::uint64_t m_offset;
  std::vector<Column> m_columns;
  std::size_t m_textColumn = SIZE_MAX;
  RawRecord m_record;
};

Result<void> readTable(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  if (!profile.fieldColumns.contains("text")) return Error{ErrorCode::no_text_column, {}};
  TableRows rows(profile, sink);
  CsvHandler handler;
  handler.record = [&](std::uint64_t row, std::span<const std::string_view> cells) { return rows.take(row, cells); };
  handler.rejected = [&](const Rejected& rejected) { rows.reject(rejected); };
  CsvParser parser(profile.delimiter, limits, handler);
  bool goOn = true;
  auto read = stream(file, profile, sink, [&](std::string_view utf8) { return goOn = parser.feed(utf8); });
  if (!read) return read;
  if (!goOn || !parser.finish()) return cancelled();
  return {};
}

/// The word under which an object that gives no record is reported, or null.
const char* refusal(JsonOutcome outcome) {
  switch (outcome) {
    case JsonOutcome::contract:
    case JsonOutcome::mapped: return nullptr;
    case JsonOutcome::noText: return "missing_columns";
    case JsonOutcome::notText: return "not_text";
    case JsonOutcome::invalid: return "bad_json";
  }
  return nullptr;
}

JsonHandler jsonHandler(JsonObjectReader& reader, RawRecord& record, const Sink& sink) {
  JsonHandler handler;
  handler.rejected = [&sink](const Rejected& rejected) {
    if (sink.rejected) sink.rejected(rejected);
  };
  handler.object = [&reader, &record, &sink](std::uint64_t row, std::string_view object) {
    record.row = row;
    if (const char* code = refusal(reader.read(object, record))) {
      if (sink.rejected) sink.rejected({row, code});
      return true;
    }
    return sink.record(std::move(record));
  };
  return handler;
}

Result<void> readLines(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  JsonObjectReader reader(profile.mappingInForce);
  RawRecord record;
  JsonLinesParser parser(limits, jsonHandler(reader, record, sink));
  bool goOn = true;
  auto read = stream(file, profile, sink, [&](std::string_view utf8) { return goOn = parser.feed(utf8); });
  if (!read) return read;
  if (!goOn || !parser.finish()) return cancelled();
  return {};
}

Result<void> readDocument(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  JsonObjectReader reader(profile.mappingInForce);
  RawRecord record;
  JsonDocumentParser parser(profile.jsonShape, limits, jsonHandler(reader, record, sink));
  auto read = stream(file, profile, sink, [&](std::string_view utf8) { return parser.feed(utf8); });
  if (!read) return read;
  if (parser.stopped()) return cancelled();
  return parser.finish();
}

}  // namespace

Result<void> read(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  switch (profile.kind) {
    case FileKind::csv: return readTable(file, profile, sink, limits);
    case FileKind::jsonl: return readLines(file, profile, sink, limits);
    case FileKind::json: return readDocument(file, profile, sink, limits);
  }
  return Error{ErrorCode::internal, "kind"};
}

}  // namespace peilstok::intake
