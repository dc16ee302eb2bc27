#include "intake/confined/frames.h"

#include <algorithm>
#include <array>

#include "base/confinement.h"
#include "base/text.h"
#include "intake/mapping.h"

namespace peilstok::intake::confined {

namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kHeaderBytes = 5;
constexpr std::size_t kSendBytes = 64u << 10;
constexpr std::size_t kAttachmentPiece = 256u << 10;
constexpr std::uint32_t kMostSheets = 1024;
constexpr std::size_t kSheetNameBytes = 1024, kDetailBytes = 200;
constexpr std::uint64_t kLastRow = 1ULL << 32;

/// What may go wrong inside a file. Whatever else the other side says is not believed.
constexpr std::array kErrors = {ErrorCode::file_not_readable, ErrorCode::not_text,     ErrorCode::too_large,
                                ErrorCode::malformed,         ErrorCode::zip_archive,  ErrorCode::text_document,
                                ErrorCode::open_document,     ErrorCode::old_workbook, ErrorCode::encrypted,
                                ErrorCode::unpacks_too_large};
constexpr std::array<std::string_view, 3> kRejections = {"too_long", "not_text", "encrypted"};
constexpr std::array<std::string_view, 1> kDoubts = {"attachment_left"};

template <class Range>
bool holds(const Range& range, std::string_view word) {
  return std::find(range.begin(), range.end(), word) != range.end();
}

bool isText(std::string_view bytes) { return bytes.find('\0') == std::string_view::npos && text::isValidUtf8(bytes); }

}  // namespace

// ---- Writing

void FrameWriter::begin(Frame frame) {
  m_frameAt = m_out.size();
  m_out += static_cast<char>(frame);
  m_out.append(kHeaderBytes - 1, '\0');
}

void FrameWriter::number(std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) m_out += static_cast<char>(value >> (8 * i) & 0xFF);
}

void FrameWriter::text(std::string_view text) {
  number(text.size(), 4);
  m_out += text;
}

bool FrameWriter::end() {
  const std::size_t length = m_out.size() - m_frameAt - kHeaderBytes;
  for (std::size_t i = 0; i < kHeaderBytes - 1; ++i)
    m_out[m_frameAt + 1 + i] = static_cast<char>(length >> (8 * i) & 0xFF);
  ++m_frames;
  return m_out.size() < kSendBytes || flush();
}

bool FrameWriter::flush() {
  const bool sent = m_send(m_out);
  m_out.clear();
  return sent;
}

bool FrameWriter::greeting(const std::vector<std::string>& restrictions) {
  begin(Frame::greeting);
  number(kVersion, 4);
  number(restrictions.size(), 4);
  for (const std::string& word : restrictions) text(word);
  return end() && flush();
}

bool FrameWriter::sheet(std::uint32_t index, std::string_view name, bool hidden) {
  begin(Frame::sheet);
  number(index, 4);
  number(hidden ? 1 : 0, 1);
  text(name.substr(0, kSheetNameBytes));
  return end();
}

bool FrameWriter::row(std::uint64_t row, std::span<const std::string_view> cells) {
  begin(Frame::row);
  number(row, 8);
  number(cells.size(), 4);
  for (const std::string_view cell : cells) text(cell);
  return end();
}

bool FrameWriter::merged(const Area& area) {
  begin(Frame::merged);
  number(area.firstRow, 8);
  number(area.lastRow, 8);
  number(area.firstColumn, 4);
  number(area.lastColumn, 4);
  return end();
}

bool FrameWriter::record(RawRecord&& record) {
  begin(Frame::record);
  number(record.row, 8);
  number(record.fields.size(), 4);
  for (const auto& [field, value] : record.fields) {
    text(field);
    text(value);
  }
  return end();
}

bool FrameWriter::rejected(const Rejected& rejected) {
  begin(Frame::rejected);
  number(rejected.row, 8);
  text(rejected.code);
  return end();
}

// In pieces, each no longer than a frame may be.
bool FrameWriter::attachment(std::uint64_t row, std::string_view bytes, bool last) {
  do {
    const std::string_view piece = bytes.substr(0, kAttachmentPiece);
    bytes.remove_prefix(piece.size());
    begin(Frame::attachment);
    number(row, 8);
    number(last && bytes.empty() ? 1 : 0, 1);
    text(piece);
    if (!end()) return false;
  } while (!bytes.empty());
  return true;
}

void FrameWriter::doubt(std::string_view code) {
  begin(Frame::doubt);
  text(code);
  end();
}

// Sent at once: it is also the sign of life.
bool FrameWriter::progress(std::uint32_t thousandths) {
  begin(Frame::progress);
  number(thousandths, 4);
  return end() && flush();
}

bool FrameWriter::failed(const Error& error) {
  begin(Frame::failed);
  text(codeWord(error.code));
  text(std::string_view(error.detail).substr(0, kDetailBytes));
  return end() && flush();
}

bool FrameWriter::done() {
  begin(Frame::done);
  number(m_frames, 8);
  return end() && flush();
}

// ---- Reading

/// Takes numbers and texts off the front. After the first that is not there nothing is.
class FrameParser::Payload {
 public:
  explicit Payload(std::string_view bytes) : m_bytes(bytes) {}

  std::uint64_t number(std::size_t bytes) {
    if (m_bytes.size() < bytes) m_broken = true;
    if (m_broken) return 0;
    std::uint64_t value = 0;
    for (std::size_t i = bytes; i > 0; --i) value = value << 8 | static_cast<unsigned char>(m_bytes[i - 1]);
    m_bytes.remove_prefix(bytes);
    return value;
  }
  /// A length, and as many bytes.
  std::string_view bytes(std::size_t most) {
    const std::uint64_t length = number(4);
    if (length > m_bytes.size() || length > most) m_broken = true;
    if (m_broken) return {};
    const std::string_view taken = m_bytes.substr(0, static_cast<std::size_t>(length));
    m_bytes.remove_prefix(taken.size());
    return taken;
  }
  std::string_view text(std::size_t most) {
    const std::string_view taken = bytes(most);
    m_broken = m_broken || !isText(taken);
    return m_broken ? std::string_view{} : taken;
  }
  /// Everything was there, and nothing is left.
  bool isWhole() const { return !m_broken && m_bytes.empty(); }

 private:
  std::string_view m_bytes;
  bool m_broken = false;
};

bool FrameParser::garbled(const char* what) {
  m_outcome = Error{ErrorCode::reader_garbled, what};
  return false;
}

bool FrameParser::tell(bool goOn) {
  if (!goOn) m_outcome = Error{ErrorCode::cancelled, {}};
  return goOn;
}

/// No honest frame is longer: a row of the most columns and the most bytes.
std::size_t FrameParser::longest() const { return m_limits.maxRecordBytes + 4 * m_limits.maxColumns + 4096; }

bool FrameParser::feed(std::string_view bytes) {
  if (m_outcome) return false;
  m_bytes += bytes.size();
  if (m_bytes > m_limits.maxUnpackedBytes) return garbled("too much");
  if (!m_held.empty()) {
    m_held += bytes;
    bytes = m_held;
  }
  while (bytes.size() >= kHeaderBytes) {
    const auto length = static_cast<std::size_t>(Payload(bytes.substr(1)).number(4));
    if (length > longest()) return garbled("length");
    if (bytes.size() - kHeaderBytes < length) break;
    if (!take(static_cast<Frame>(bytes[0]), bytes.substr(kHeaderBytes, length))) return false;
    bytes.remove_prefix(kHeaderBytes + length);
  }
  m_held = std::string(bytes);
  return true;
}

bool FrameParser::take(Frame frame, std::string_view bytes) {
  if ((frame == Frame::greeting) == m_greeted) return garbled("order");
  Payload payload(bytes);
  const std::uint64_t before = m_frames++;
  switch (frame) {
    case Frame::greeting: return takeGreeting(payload);
    case Frame::sheet: return takeSheet(payload);
    case Frame::row: return takeRow(payload);
    case Frame::record: return takeRecord(payload);
    case Frame::attachment: return takeAttachment(payload);
    case Frame::failed: return takeFailed(payload);
    case Frame::merged: {
      Area area{payload.number(8), payload.number(8), static_cast<std::uint32_t>(payload.number(4)),
                static_cast<std::uint32_t>(payload.number(4))};
      const bool sound =
          area.firstRow <= area.lastRow && area.lastRow <= kLastRow && area.firstColumn <= area.lastColumn;
      return payload.isWhole() && sound && m_sheets > 0 ? tell(m_pieces.merged(area)) : garbled("merged");
    }
    case Frame::rejected: {
      const std::uint64_t row = payload.number(8);
      const std::string_view code = payload.text(kDetailBytes);
      if (!payload.isWhole() || row == 0 || row > kLastRow || !holds(kRejections, code)) return garbled("rejected");
      return tell(m_pieces.rejected({row, std::string(code)}));
    }
    case Frame::doubt: {
      const std::string_view code = payload.text(kDetailBytes);
      if (!payload.isWhole() || !holds(kDoubts, code)) return garbled("doubt");
      m_pieces.doubt(code);
      return true;
    }
    case Frame::progress: {
      const std::uint64_t thousandths = payload.number(4);
      if (!payload.isWhole() || thousandths > 1000) return garbled("progress");
      return tell(m_pieces.progress(static_cast<std::uint32_t>(thousandths)));
    }
    case Frame::done:
      if (payload.number(8) != before || !payload.isWhole()) return garbled("count");
      m_outcome = Result<void>();
      return false;
  }
  return garbled("kind");
}

bool FrameParser::takeGreeting(Payload& payload) {
  m_greeted = true;
  if (payload.number(4) != kVersion) return garbled("version");
  std::vector<std::string> words = {"process"};
  for (std::uint64_t count = payload.number(4); count > 0; --count) {
    const std::string_view word = payload.text(kDetailBytes);
    if (!holds(restrictionWords(), word) || holds(words, word)) return garbled("restriction");
    words.emplace_back(word);
  }
  if (!payload.isWhole()) return garbled("greeting");
  m_pieces.restricted(words);
  return true;
}

bool FrameParser::takeSheet(Payload& payload) {
  const auto index = static_cast<std::uint32_t>(payload.number(4));
  const std::uint64_t hidden = payload.number(1);
  const std::string_view name = payload.text(kSheetNameBytes);
  if (!payload.isWhole() || hidden > 1 || index >= kMostSheets || ++m_sheets > kMostSheets) return garbled("sheet");
  return tell(m_pieces.sheet(index, name, hidden == 1));
}

bool FrameParser::takeRow(Payload& payload) {
  const std::uint64_t row = payload.number(8), count = payload.number(4);
  if (m_sheets == 0 || row == 0 || row > kLastRow || count > m_limits.maxColumns) return garbled("row");
  m_cells.clear();
  for (std::uint64_t i = 0; i < count; ++i) m_cells.push_back(payload.text(m_limits.maxFieldBytes));
  return payload.isWhole() ? tell(m_pieces.row(row, m_cells)) : garbled("cells");
}

bool FrameParser::takeRecord(Payload& payload) {
  RawRecord record;
  record.row = payload.number(8);
  const std::uint64_t count = payload.number(4);
  if (record.row == 0 || record.row > kLastRow || count > kDetailBytes) return garbled("record");
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string_view field = payload.text(kDetailBytes), value = payload.text(m_limits.maxFieldBytes);
    if (!isField(field) || !record.fields.emplace(field, value).second) return garbled("field");
  }
  return payload.isWhole() ? tell(m_pieces.record(std::move(record))) : garbled("fields");
}

bool FrameParser::takeAttachment(Payload& payload) {
  const std::uint64_t row = payload.number(8), last = payload.number(1);
  const std::string_view bytes = payload.bytes(kAttachmentPiece);
  m_attached += bytes.size();
  if (!payload.isWhole() || row == 0 || row > kLastRow || last > 1 || m_attached > m_limits.maxLetterBytes)
    return garbled("attachment");
  if (last == 1) m_attached = 0;
  return tell(m_pieces.attachment(row, bytes, last == 1));
}

bool FrameParser::takeFailed(Payload& payload) {
  const std::string_view word = payload.text(kDetailBytes), detail = payload.text(kDetailBytes);
  const auto isPlain = [](char c) { return c >= 0x20 && c < 0x7F; };
  const auto code = std::find_if(kErrors.begin(), kErrors.end(), [&](ErrorCode one) { return word == codeWord(one); });
  if (!payload.isWhole() || code == kErrors.end() || !std::all_of(detail.begin(), detail.end(), isPlain))
    return garbled("error");
  m_outcome = Error{*code, std::string(detail)};
  return false;
}

}  // namespace peilstok::intake::confined
