#pragma once
// JSON lines, and JSON files of any length, cut into the texts of their objects without loading the file.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "intake/reader.h"

namespace peilstok::intake {

struct JsonHandler {
  /// The text of one object, not yet checked; it lives until the call returns. False stops the reading.
  std::function<bool(std::uint64_t row, std::string_view object)> object;
  std::function<void(const Rejected&)> rejected;
};

/// One object a line. Rows are line numbers; empty lines are counted and not handed on.
class JsonLinesParser {
 public:
  JsonLinesParser(const Limits& limits, JsonHandler handler);

  /// False once the handler has said stop.
  bool feed(std::string_view utf8);
  bool finish();

  std::size_t heldBytes() const { return m_line.capacity(); }

 private:
  void keep(std::string_view part);
  void endLine(std::string_view line);

  const std::size_t m_limit;
  JsonHandler m_handler;
  std::string m_line;  ///< the part of a line that came with earlier chunks
  bool m_tooLong = false;
  bool m_stopped = false;
  std::uint64_t m_rows = 0;
};

/// A whole JSON file. An object ends where its braces balance outside strings; a raw line end inside a string, which
/// JSON forbids, ends that string, so that one missing quote does not swallow the rest. Rows are ordinals from 1.
class JsonDocumentParser {
 public:
  JsonDocumentParser(JsonShape shape, const Limits& limits, JsonHandler handler);

  /// False once nothing more can be read: the handler said stop, or the form is broken (see finish()).
  bool feed(std::string_view utf8);
  /// `malformed` when the form of the whole, not just of one object, is broken.
  Result<void> finish();

  bool stopped() const { return m_stopped; }
  std::size_t heldBytes() const { return m_held.capacity(); }

 private:
  enum class State { start, envelope, between, object, other, after, broken };

  std::size_t step(std::string_view s, std::size_t at);
  void open(char c);
  void readEnvelope(char c);
  std::size_t readBetween(std::string_view s, std::size_t at);
  std::size_t readObject(std::string_view s, std::size_t at);
  std::size_t readOther(std::string_view s, std::size_t at);
  bool passString(char c);
  void beginElement(State state);
  void keep(std::string_view part);
  void endObject(std::string_view rest);
  void endOther();
  void endArray();
  void reject(const char* code);

  const JsonShape m_shape;
  const std::size_t m_limit;
  JsonHandler m_handler;
  State m_state = State::start;
  bool m_stopped = false;
  std::uint64_t m_rows = 0;

  bool m_inString = false, m_escaped = false;
  std::uint64_t m_depth = 0;  ///< of the envelope, or within one element
  std::uint64_t m_envelopeDepth = 0;
  bool m_arrayOpened = false;  ///< an array directly in the envelope began and nothing of it was seen yet
  std::string m_held;          ///< the part of an object that came with earlier chunks
  bool m_tooLong = false;
};

}  // namespace peilstok::intake
