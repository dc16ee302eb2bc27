// What a file is, by its first bytes. Its name plays no part: exports are renamed, and mailed as .txt.

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>

#include "base/text.h"
#include "intake/chat/chat_line.h"
#include "intake/encoding.h"
#include "intake/json_object.h"
#include "intake/json_reader.h"
#include "intake/mail/form.h"
#include "intake/mapping.h"
#include "intake/pdf/pdf.h"
#include "intake/reader.h"
#include "intake/sniff/container.h"
#include "intake/sniff/names.h"
#include "intake/sniff/table_guess.h"
#include "intake/sniff/workbook_guess.h"
#include "intake/text/page.h"
#include "intake/xml/feed.h"

namespace peilstok::intake {

namespace {

namespace fs = std::filesystem;
using Mappings = std::vector<ColumnMapping>;

constexpr std::size_t kRowsLookedAt = 50;
constexpr std::array<std::string_view, 12> kKinds = {"auto", "csv",  "json",     "jsonl", "xlsx", "rss",
                                                     "eml",  "mbox", "whatsapp", "text",  "html", "pdf"};

/// The form in XML that workbooks had for a while before .xlsx.
bool isOldXmlWorkbook(std::string_view start) {
  return start.starts_with('<') && start.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos;
}

/// Words with blanks between them, and no markup: what somebody wrote to be read.
bool isProse(std::string_view text) {
  text = text::trimmed(text);
  if (text.empty() || std::string_view("<{[").find(text.front()) != std::string_view::npos) return false;
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; };
  const auto letters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isLetter));
  const auto blanks = std::count(text.begin(), text.end(), ' ');
  return blanks >= 2 && letters * 2 >= text.size();
}

class Sniffer {
 public:
  Sniffer(const Mappings& mappings, const std::string& format, const Limits& limits, const std::string& sheet,
          bool needsText)
      : m_mappings(mappings),
        m_choice(mappings, format),
        m_format(format),
        m_limits(limits),
        m_sheet(sheet),
        m_needsText(needsText) {}

  Result<FileProfile> run(const fs::path& file);

 private:
  /// The kind that was asked for is this one, or none was.
  bool mayBe(std::string_view kind) const { return m_format == "auto" || m_format == kind || m_choice.forced(); }
  Result<std::string> readHead(const fs::path& file);
  Result<void> decode(std::string_view bytes);
  bool scansAsJson(std::string_view start) const;
  std::optional<Result<FileProfile>> letters(std::string_view bytes);
  Result<FileProfile> named(FileKind kind, const char* mapping);
  Result<FileProfile> plain(FileKind kind, const char* mapping);
  Result<FileProfile> json(std::string_view start);
  std::string firstObject(std::string_view start) const;
  void chooseJsonForm(std::string_view start);
  Result<FileProfile> csv();

  const Mappings& m_mappings;
  const MappingChoice m_choice;
  const std::string& m_format;
  const Limits& m_limits;
  const std::string& m_sheet;
  const bool m_needsText;
  Head m_head;
  FileProfile m_profile;
};

Result<FileProfile> Sniffer::run(const fs::path& file) {
  if (m_choice.forced() == nullptr && std::find(kKinds.begin(), kKinds.end(), m_format) == kKinds.end())
    return Error{ErrorCode::wrong_use, "format"};
  const auto bytes = readHead(file);
  if (!bytes) return bytes.error();
  if (isPackage(*bytes)) {
    if (!mayBe("xlsx")) return Error{ErrorCode::not_text, "zip"};
    auto made = profileWorkbook(file, m_choice, m_sheet, m_needsText, m_limits, m_profile);
    return made ? Result<FileProfile>(std::move(m_profile)) : made.error();
  }
  if (pdf::isPdf(*bytes)) {
    if (!mayBe("pdf")) return Error{ErrorCode::not_text, "pdf"};
    return named(FileKind::pdf, "pdf");
  }
  if (m_format == "pdf") return Error{ErrorCode::malformed, "PDF"};
  if (auto other = otherForm(*bytes, file)) return *other;
  if (auto found = letters(*bytes)) return *found;
  if (auto decoded = decode(*bytes); !decoded) return decoded.error();
  const std::string_view start = text::trimmed(m_head.text);
  if (start.empty()) return Error{ErrorCode::empty_file, "only white space"};
  if (isOldXmlWorkbook(start)) return Error{ErrorCode::old_workbook, "xml"};
  if (m_format == "xlsx") return Error{ErrorCode::malformed, "XLSX"};
  if (mayBe("rss") && isFeed(start)) return named(FileKind::feed, "rss");
  if (m_format == "rss") return Error{ErrorCode::malformed, "RSS"};
  if (m_format == "text") return plain(FileKind::text, "text");
  if (mayBe("whatsapp") && chat::isChat(start)) return plain(FileKind::chat, "whatsapp");
  if (mayBe("html") && isPage(start)) return named(FileKind::page, "html");
  if (m_format == "whatsapp" || m_format == "html") return Error{ErrorCode::malformed, m_format};
  if (m_format == "json" || m_format == "jsonl" || (m_format != "csv" && scansAsJson(start))) return json(start);
  return csv();
}

Result<std::string> Sniffer::readHead(const fs::path& file) {
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
  return bytes;
}

Result<void> Sniffer::decode(std::string_view bytes) {
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

/// Letters say part by part how they are encoded, so they are recognised before the bytes are decoded.
std::optional<Result<FileProfile>> Sniffer::letters(std::string_view bytes) {
  m_profile.mappings = m_mappings;
  if (mayBe("mbox") && mail::isMailbox(bytes)) return named(FileKind::mailbox, "mbox");
  if (mayBe("eml") && mail::isLetter(bytes)) return named(FileKind::letter, "eml");
  m_profile.mappings.clear();
  if (m_format == "eml" || m_format == "mbox") return Result<FileProfile>(Error{ErrorCode::malformed, "mail"});
  return std::nullopt;
}

/// A kind with names of its own, which are a mapping by themselves; and it tells its own encoding.
Result<FileProfile> Sniffer::named(FileKind kind, const char* mapping) {
  m_profile.kind = kind;
  m_profile.mapping = mapping;
  m_profile.doubts.clear();
  return m_profile;
}

/// As `named`, for what is text all through, in the encoding that was found.
Result<FileProfile> Sniffer::plain(FileKind kind, const char* mapping) {
  m_profile.kind = kind;
  m_profile.mapping = mapping;
  return m_profile;
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
  const bool generic = m_choice.settle(probe.names, m_profile);
  if (generic && !probe.textMember) m_profile.doubts.emplace_back("generic_mapping");
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

Result<FileProfile> Sniffer::csv() {
  const std::optional<char> separator = takeSeparatorLine(m_head);
  m_profile.separatorLine = separator.has_value();
  const std::vector<Table> found = guessTables(m_head, separator, m_choice, m_limits);
  const Table& best = found.front();
  const bool single = best.delimiter == '\0';
  if (best.header.size() > m_limits.maxColumns) return Error{ErrorCode::too_many_columns, {}};
  if (!best.plausible() && !single && m_format == "auto") {
    if (!isProse(m_head.text)) return Error{ErrorCode::unknown_format, {}};
    m_profile.doubts.emplace_back("read_as_text");
    return plain(FileKind::text, "text");
  }
  const bool rivalled = found.size() > 1 && found[1].plausible() && found[1].hasText == best.hasText;
  if (!single && !separator && (rivalled || !best.steady(90))) m_profile.doubts.emplace_back("delimiter_guessed");
  m_profile.kind = FileKind::csv;
  m_profile.delimiter = best.delimiter;
  m_profile.header = best.header;
  const bool generic = m_choice.settle(best.header, m_profile);
  m_profile.fieldColumns = columnsOf(m_profile.mappingInForce, best.header);
  if (m_needsText && !m_profile.fieldColumns.contains("text")) return Error{ErrorCode::no_text_column, {}};
  if (generic) m_profile.doubts.emplace_back("generic_mapping");
  return m_profile;
}

}  // namespace

Result<FileProfile> sniff(const fs::path& file, const Mappings& mappings, const std::string& format,
                          const Limits& limits, const std::string& sheet) {
  return Sniffer(mappings, format, limits, sheet, true).run(file);
}

Result<FileProfile> sniffColumns(const fs::path& file, const Mappings& mappings, const std::string& format,
                                 const Limits& limits, const std::string& sheet) {
  return Sniffer(mappings, format, limits, sheet, false).run(file);
}

}  // namespace peilstok::intake
