#pragma once
// The form in which a process that takes a file apart hands over the pieces. Each frame is a letter, the length of what
// follows in four bytes, and that; numbers have their lowest byte first, a text is its length in four bytes and its
// bytes in UTF-8. The first frame is the greeting, the last says that all is done or what went wrong.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/pieces.h"

namespace peilstok::intake::confined {

enum class Frame : char {
  greeting = 'G',  ///< version; words of the restrictions in force
  sheet = 'S',
  row = 'R',
  merged = 'M',
  record = 'F',
  rejected = 'X',
  attachment = 'A',  ///< row of its letter; 1 when this ends it; bytes
  doubt = 'D',
  progress = 'P',
  failed = 'E',  ///< word of the error code, detail
  done = 'Z',    ///< how many frames came before this one
};

/// Writes frames. `send` gets whole ones, several at a time; false stops.
class FrameWriter final : public Pieces {
 public:
  explicit FrameWriter(std::function<bool(std::string_view)> send) : m_send(std::move(send)) {}

  bool greeting(const std::vector<std::string>& restrictions);
  bool sheet(std::uint32_t index, std::string_view name, bool hidden) override;
  bool row(std::uint64_t row, std::span<const std::string_view> cells) override;
  bool merged(const Area& area) override;
  bool record(RawRecord&& record) override;
  bool rejected(const Rejected& rejected) override;
  bool attachment(std::uint64_t row, std::string_view bytes, bool last) override;
  void doubt(std::string_view code) override;
  bool progress(std::uint32_t thousandths) override;
  bool failed(const Error& error);
  bool done();

 private:
  void begin(Frame frame);
  void number(std::uint64_t value, int bytes);
  void text(std::string_view text);
  bool end();
  bool flush();

  std::function<bool(std::string_view)> m_send;
  std::string m_out;
  std::size_t m_frameAt = 0;
  std::uint64_t m_frames = 0;
};

/// Reads frames and believes nothing: whoever wrote them may have been taken over by the file that it read.
class FrameParser {
 public:
  FrameParser(Pieces& pieces, const Limits& limits) : m_pieces(pieces), m_limits(limits) {}

  /// False when nothing more should be read: all is done, something is wrong, or the pieces said stop.
  bool feed(std::string_view bytes);
  /// How it ended; nothing while the last frame has not come. Errors: what the other side says went wrong, cancelled
  /// when the pieces said stop, reader_garbled when a frame cannot be right.
  const std::optional<Result<void>>& outcome() const { return m_outcome; }

 private:
  class Payload;
  bool take(Frame frame, std::string_view bytes);
  bool takeGreeting(Payload& payload);
  bool takeSheet(Payload& payload);
  bool takeRow(Payload& payload);
  bool takeRecord(Payload& payload);
  bool takeAttachment(Payload& payload);
  bool takeFailed(Payload& payload);
  bool garbled(const char* what);
  bool tell(bool goOn);
  std::size_t longest() const;

  Pieces& m_pieces;
  const Limits m_limits;
  std::optional<Result<void>> m_outcome;
  std::string m_held;  ///< the part of a frame that came with earlier bytes
  std::uint64_t m_frames = 0, m_bytes = 0;
  std::uint32_t m_sheets = 0;
  std::size_t m_attached = 0;  ///< bytes of the attachment at hand
  bool m_greeted = false;
  std::vector<std::string_view> m_cells;
};

}  // namespace peilstok::intake::confined
