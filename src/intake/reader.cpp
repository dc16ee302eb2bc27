#include "intake/reader.h"

#include <fstream>
#include <optional>
#include <vector>

#include "intake/apart.h"
#include "intake/chat/chat_reader.h"
#include "intake/csv.h"
#include "intake/encoding.h"
#include "intake/json_object.h"
#include "intake/json_reader.h"
#include "intake/mail/attachments.h"
#include "intake/pdf/pdf.h"
#include "intake/table_rows.h"

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

Result<void> readTable(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  if (!profile.fieldColumns.contains("text")) return Error{ErrorCode::no_text_column, {}};
  TableRows rows(profile.fieldColumns, sink);
  // The hint on the first line is no row to whoever made the file; what stands in the header's place is never one.
  const std::uint64_t hint = profile.separatorLine ? 1 : 0;
  std::uint64_t skip = hint + 1;
  const auto reject = [&](const Rejected& rejected) {
    if (sink.rejected) sink.rejected({rejected.row - hint, rejected.code});
  };
  CsvHandler handler;
  handler.record = [&](std::uint64_t row, std::span<const std::string_view> cells) {
    if (skip > 0) return --skip, true;
    if (rows.reachesText(cells.size())) return rows.take(row - hint, cells);
    return reject({row, "missing_columns"}), true;
  };
  handler.rejected = [&](const Rejected& rejected) {
    if (skip > 0) --skip;  // the header itself; sniffing has passed it, so only a changed file comes here
    reject(rejected);
  };
  CsvParser parser(profile.delimiter, limits, handler);
  bool goOn = true;
  auto read = stream(file, profile, sink, [&](std::string_view utf8) { return goOn = parser.feed(utf8); });
  if (!read) return read;
  if (!goOn || !parser.finish()) return cancelled();
  return {};
}

/// What all files that are taken apart have in common: whatever a kind does not have breaks the reading off.
class SinkPieces : public Pieces {
 public:
  SinkPieces(const FileProfile& profile, const Sink& sink) : m_profile(profile), m_sink(sink) {}

  bool sheet(std::uint32_t, std::string_view, bool) override { return false; }
  bool row(std::uint64_t, std::span<const std::string_view>) override { return false; }
  bool merged(const Area&) override { return true; }
  bool record(RawRecord&&) override { return false; }
  bool rejected(const Rejected& rejected) override {
    if (m_sink.rejected) m_sink.rejected(rejected);
    return true;
  }
  void doubt(std::string_view code) override {
    if (m_sink.doubt) m_sink.doubt(code);
  }
  bool progress(std::uint32_t thousandths) override {
    if (m_sink.progress) m_sink.progress(m_profile.bytes * thousandths / 1000);
    return !stopAsked();
  }
  bool stopAsked() override { return m_sink.stopAsked && m_sink.stopAsked(); }
  void restricted(const std::vector<std::string>& words) override {
    if (m_sink.restricted) m_sink.restricted(words);
  }

 protected:
  const FileProfile& m_profile;
  const Sink& m_sink;
};

/// The rows of the sheets that were chosen, each by its own columns. Cells at the end of a row that are empty are not
/// in the file, so a short row is no broken one.
class SheetRows final : public SinkPieces {
 public:
  using SinkPieces::SinkPieces;

  bool sheet(std::uint32_t index, std::string_view, bool) override {
    if (index >= m_profile.sheets.size()) return false;
    m_headerRow = m_profile.sheets[index].headerRow;
    m_rows.emplace(m_profile.sheets[index].fieldColumns, m_sink);
    return true;
  }
  bool row(std::uint64_t row, std::span<const std::string_view> cells) override {
    return m_rows && (row <= m_headerRow || m_rows->take(row, cells));
  }
  bool rejected(const Rejected& rejected) override {
    return rejected.row <= m_headerRow || SinkPieces::rejected(rejected);
  }

 private:
  std::uint64_t m_headerRow = 0;
  std::optional<TableRows> m_rows;
};

Result<void> readWorkbook(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  for (const std::uint32_t sheet : profile.sheetsRead)
    if (!profile.sheets.at(sheet).fits()) return Error{ErrorCode::no_text_column, {}};
  SheetRows rows(profile, sink);
  return takeApart(file, {FileKind::xlsx, false, profile.sheetsRead}, limits, rows);
}

/// Items of a feed, letters and the like, whose parts have names of ours already.
class NamedRecords final : public SinkPieces {
 public:
  using SinkPieces::SinkPieces;
  bool record(RawRecord&& record) override { return m_sink.record(std::move(record)); }
};

/// Letters, with the rows of what is attached to them.
class Letters final : public SinkPieces {
 public:
  Letters(const FileProfile& profile, const Sink& sink, const Limits& limits)
      : SinkPieces(profile, sink), m_rows(profile, sink, limits) {}
  bool record(RawRecord&& record) override { return m_rows.letter(std::move(record)); }
  bool attachment(std::uint64_t row, std::string_view bytes, bool last) override {
    return m_rows.attachment(row, bytes, last);
  }
  mail::AttachmentRows& rows() { return m_rows; }

 private:
  mail::AttachmentRows m_rows;
};

Result<void> readLetters(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  Letters letters(profile, sink, limits);
  auto read = takeApart(file, {profile.kind, false, {}}, limits, letters);
  if (!read) return read;
  return letters.rows().finish() ? Result<void>() : cancelled();
}

Result<void> readItems(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  NamedRecords records(profile, sink);
  return takeApart(file, {profile.kind, false, {}}, limits, records);
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

/// Twice over the file: which number of a date is the day, no single message can tell.
Result<void> readChat(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  chat::DayOrder order;
  Sink silent;
  auto looked = stream(file, profile, silent, [&](std::string_view utf8) {
    order.look(utf8);
    return !sink.stopAsked || !sink.stopAsked();
  });
  if (!looked) return looked;
  order.finish();
  if (sink.doubt && order.isGuess()) sink.doubt("day_or_month");
  if (sink.doubt && !order.dayFirst()) sink.doubt("month_first");
  chat::ChatReader reader(order.dayFirst(), sink, limits);
  bool goOn = true;
  auto read = stream(file, profile, sink, [&](std::string_view utf8) { return goOn = reader.feed(utf8); });
  if (!read) return read;
  if (!goOn || !reader.finish()) return cancelled();
  return {};
}

/// A text that is nothing else is one message.
Result<void> readText(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  RawRecord record;
  record.row = 1;
  std::string& text = record.fields["text"];
  auto read = stream(file, profile, sink, [&](std::string_view utf8) {
    text += utf8;
    return text.size() <= limits.maxFieldBytes;
  });
  if (!read) return read;
  if (text.size() <= limits.maxFieldBytes) return sink.record(std::move(record)) ? Result<void>() : cancelled();
  if (sink.rejected) sink.rejected({1, "too_long"});
  return {};
}

}  // namespace

Result<void> read(const fs::path& file, const FileProfile& profile, const Sink& sink, const Limits& limits) {
  switch (profile.kind) {
    case FileKind::csv: return readTable(file, profile, sink, limits);
    case FileKind::jsonl: return readLines(file, profile, sink, limits);
    case FileKind::json: return readDocument(file, profile, sink, limits);
    case FileKind::xlsx: return readWorkbook(file, profile, sink, limits);
    case FileKind::letter:
    case FileKind::mailbox: return readLetters(file, profile, sink, limits);
    case FileKind::feed:
    case FileKind::page: return readItems(file, profile, sink, limits);
    case FileKind::chat: return readChat(file, profile, sink, limits);
    case FileKind::text: return readText(file, profile, sink, limits);
    case FileKind::pdf: return pdf::readPdf(file, sink, limits);
  }
  return Error{ErrorCode::internal, "kind"};
}

}  // namespace peilstok::intake
