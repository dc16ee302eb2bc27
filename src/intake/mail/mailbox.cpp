#include "intake/mail/mailbox.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "intake/mail/forwarded.h"
#include "intake/mail/letter.h"

namespace peilstok::intake::mail {

namespace {

constexpr std::size_t kChunk = 64u << 10;
constexpr std::string_view kFrom = "From ";
constexpr std::string_view kPlatform = "e-mail";

/// Letters into records.
class Records {
 public:
  Records(const Limits& limits, Pieces& pieces) : m_limits(limits), m_pieces(pieces) {}

  /// False when the pieces said stop.
  bool take(std::string_view bytes) {
    ++m_row;
    const auto letter = readLetter(bytes, m_limits);
    return letter ? give(*letter, {}) : reject("not_text");
  }
  bool takeTooLong() { return ++m_row, reject("too_long"); }

 private:
  bool reject(const char* code) { return m_pieces.rejected({m_row, code}); }

  /// `notes` is what was written in the letters that this one came in.
  bool give(const Letter& letter, const std::string& notes) {
    if (letter.attachmentLeft) m_pieces.doubt("attachment_left");
    const Passed passed = takeApart(letter.text);
    const std::string own = joined(passed.forwarded, passed.note);
    const std::string all = joined(own, notes);
    if (letter.inside.empty()) return giveRecord(letter, all) && giveAttached(letter);
    return giveAttached(letter) && std::all_of(letter.inside.begin(), letter.inside.end(),
                                               [&](const Letter& inner) { return give(inner, all); });
  }

  bool giveAttached(const Letter& letter) {
    return std::ranges::all_of(letter.attached,
                               [&](const std::string& one) { return m_pieces.attachment(m_row, one, true); });
  }

  bool giveRecord(const Letter& letter, std::string text) {
    if (letter.tooLong || text.size() > m_limits.maxFieldBytes) return reject("too_long");
    if (letter.encrypted && text.empty()) return reject("encrypted");
    RawRecord record;
    record.row = m_row;
    record.fields["text"] = std::move(text);
    record.fields["platform"] = kPlatform;
    const auto set = [&](const char* field, std::string_view value) {
      if (!value.empty() && value.size() <= m_limits.maxFieldBytes) record.fields[field] = value;
    };
    set("title", bareSubject(letter.subject));
    set("author", letter.author);
    set("received", letter.received);
    set("id", letter.id);
    return m_pieces.record(std::move(record));
  }

  const Limits& m_limits;
  Pieces& m_pieces;
  std::uint64_t m_row = 0;
};

/// "16:05" is in it, as in the moment of the line that begins a letter and seldom in a sentence that begins so.
bool holdsClock(std::string_view line) {
  const auto isDigit = [&](std::size_t at) { return line[at] >= '0' && line[at] <= '9'; };
  for (std::size_t at = 2; at + 2 < line.size(); ++at)
    if (line[at] == ':' && isDigit(at - 1) && isDigit(at - 2) && isDigit(at + 1) && isDigit(at + 2)) return true;
  return false;
}

/// Cuts a box into letters. A line "From " with a clock in it after an empty one begins the next; one that a letter
/// itself had was written as ">From ".
class Cutter {
 public:
  Cutter(const Limits& limits, Records& records) : m_limits(limits), m_records(records) {}

  bool feed(std::string_view bytes) {
    while (!bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      const std::string_view piece = bytes.substr(0, end == std::string_view::npos ? end : end + 1);
      bytes.remove_prefix(piece.size());
      if (!take(piece, end != std::string_view::npos)) return false;
    }
    return true;
  }
  bool finish() { return take({}, true) && endLetter(); }

 private:
  /// A piece of a line, perhaps with its end. Only the first bytes of a line are waited for.
  bool take(std::string_view piece, bool ends) {
    m_lineStart += piece.substr(0, std::min(piece.size(), kLineStart - std::min(kLineStart, m_lineStart.size())));
    if (!m_decided) {
      m_held += piece;
      if (!ends && m_held.size() < kLineStart) return true;
      if (!decide()) return false;
    } else if (!m_isFrom) {
      add(piece);
    }
    if (!ends) return true;
    m_blankBefore = m_lineStart == "\n" || m_lineStart == "\r\n";
    m_lineStart.clear();
    m_decided = m_isFrom = false;
    return true;
  }

  bool decide() {
    m_decided = true;
    m_isFrom = m_blankBefore && m_held.starts_with(kFrom) && holdsClock(m_held);
    if (m_isFrom && !endLetter()) return false;
    const std::size_t quotes = std::min(m_held.find_first_not_of('>'), m_held.size());
    const bool escaped = quotes > 0 && std::string_view(m_held).substr(quotes).starts_with(kFrom);
    if (!m_isFrom) add(std::string_view(m_held).substr(escaped ? 1 : 0));
    m_held.clear();
    return true;
  }

  void add(std::string_view bytes) {
    m_open = m_open || !bytes.empty();
    m_tooLong = m_tooLong || m_letter.size() + bytes.size() > m_limits.maxLetterBytes;
    if (!m_tooLong) m_letter += bytes;
  }

  bool endLetter() {
    const bool open = std::exchange(m_open, false);
    const bool goOn = !open || (m_tooLong ? m_records.takeTooLong() : m_records.take(m_letter));
    m_letter.clear();
    m_tooLong = false;
    return goOn;
  }

  static constexpr std::size_t kLineStart = 512;

  const Limits& m_limits;
  Records& m_records;
  std::string m_letter, m_held, m_lineStart;
  bool m_blankBefore = true, m_decided = false, m_isFrom = false, m_open = false, m_tooLong = false;
};

std::uint64_t sizeOf(std::FILE* file) {
  std::fseek(file, 0, SEEK_END);
  const long end = std::ftell(file);
  std::rewind(file);
  return end > 0 ? static_cast<std::uint64_t>(end) : 0;
}

/// Hands the file to `take` bit by bit, without the mark that an editor put in front.
template <class Take>
Result<void> stream(std::FILE* file, Pieces& pieces, Take take) {
  const std::uint64_t bytes = sizeOf(file);
  std::vector<char> chunk(kChunk);
  std::uint64_t done = 0;
  while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file)) {
    std::string_view read(chunk.data(), count);
    if (done == 0 && read.starts_with("\xEF\xBB\xBF")) read.remove_prefix(3);
    done += count;
    if (!take(read) || !pieces.progress(static_cast<std::uint32_t>(done * 1000 / std::max(bytes, done))))
      return Error{ErrorCode::cancelled, {}};
  }
  if (std::ferror(file) != 0) return Error{ErrorCode::file_not_readable, {}};
  return {};
}

}  // namespace

Result<void> readLetterFile(std::FILE* file, const Limits& limits, Pieces& pieces) {
  Records records(limits, pieces);
  std::string letter;
  bool tooLong = false;
  auto read = stream(file, pieces, [&](std::string_view bytes) {
    tooLong = tooLong || letter.size() + bytes.size() > limits.maxLetterBytes;
    if (!tooLong) letter += bytes;
    return true;
  });
  if (!read) return read;
  const bool goOn = tooLong ? records.takeTooLong() : records.take(letter);
  return goOn ? Result<void>() : Error{ErrorCode::cancelled, {}};
}

Result<void> readMailbox(std::FILE* file, const Limits& limits, Pieces& pieces) {
  Records records(limits, pieces);
  Cutter cutter(limits, records);
  auto read = stream(file, pieces, [&](std::string_view bytes) { return cutter.feed(bytes); });
  if (!read) return read;
  return cutter.finish() ? Result<void>() : Error{ErrorCode::cancelled, {}};
}

}  // namespace peilstok::intake::mail
