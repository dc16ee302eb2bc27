#include "intake/json_reader.h"

#include "base/text.h"

namespace peilstok::intake {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

JsonLinesParser::JsonLinesParser(const Limits& limits, JsonHandler handler)
    : m_limit(limits.maxFieldBytes), m_handler(std::move(handler)) {}

bool JsonLinesParser::feed(std::string_view utf8) {
  while (!utf8.empty() && !m_stopped) {
    const std::size_t end = utf8.find('\n');
    if (end == std::string_view::npos) {
      keep(utf8);
      break;
    }
    endLine(utf8.substr(0, end));
    utf8.remove_prefix(end + 1);
  }
  return !m_stopped;
}

bool JsonLinesParser::finish() {
  if (!m_stopped && (m_tooLong || !m_line.empty())) endLine({});
  return !m_stopped;
}

void JsonLinesParser::keep(std::string_view part) {
  m_tooLong = m_tooLong || part.size() > m_limit - m_line.size();
  if (m_tooLong) m_line.clear();
  else m_line += part;
}

/// `line` is what this chunk has of the line; earlier parts are in m_line.
void JsonLinesParser::endLine(std::string_view line) {
  ++m_rows;
  if (m_tooLong || line.size() > m_limit - m_line.size()) {
    m_handler.rejected({m_rows, "too_long"});
  } else {
    if (!m_line.empty()) line = m_line += line;
    line = text::trimmed(line);
    if (!line.empty()) m_stopped = !m_handler.object(m_rows, line);
  }
  m_line.clear();
  m_tooLong = false;
}

JsonDocumentParser::JsonDocumentParser(JsonShape shape, const Limits& limits, JsonHandler handler)
    : m_shape(shape), m_limit(limits.maxRecordBytes), m_handler(std::move(handler)) {}

bool JsonDocumentParser::feed(std::string_view utf8) {
  std::size_t at = 0;
  while (at < utf8.size() && !m_stopped && m_state != State::broken) at = step(utf8, at);
  return !m_stopped && m_state != State::broken;
}

/// Reads on from `at`; returns where the next step begins.
std::size_t JsonDocumentParser::step(std::string_view s, std::size_t at) {
  switch (m_state) {
    case State::between: return readBetween(s, at);
    case State::object: return readObject(s, at);
    case State::other: return readOther(s, at);
    case State::start:
      if (m_shape == JsonShape::objects) m_state = State::between;
      else open(s[at++]);
      return at;
    case State::envelope: readEnvelope(s[at]); return m_state == State::object ? at : at + 1;
    case State::after:
      if (!isSpace(s[at])) m_state = State::broken;
      return at + 1;
    case State::broken: break;
  }
  return s.size();
}

void JsonDocumentParser::open(char c) {
  if (isSpace(c)) return;
  if (c != (m_shape == JsonShape::array ? '[' : '{')) {
    m_state = State::broken;
  } else {
    m_depth = 1;
    m_state = m_shape == JsonShape::array ? State::between : State::envelope;
  }
}

/// Looks for an array of objects directly in the one top-level object; everything else is passed over.
void JsonDocumentParser::readEnvelope(char c) {
  if (passString(c) || isSpace(c)) return;
  if (c == '{' && m_arrayOpened) {
    m_envelopeDepth = m_depth - 1;
    m_arrayOpened = false;
    beginElement(State::object);
    return;
  }
  m_arrayOpened = c == '[' && m_depth == 1;
  if (c == '{' || c == '[') ++m_depth;
  if ((c == '}' || c == ']') && --m_depth == 0) m_state = State::after;
}

std::size_t JsonDocumentParser::readBetween(std::string_view s, std::size_t at) {
  const char c = s[at];
  if (c == '{') {
    beginElement(State::object);
    return at;
  }
  if (c == ']' && m_shape != JsonShape::objects) endArray();
  else if (!isSpace(c) && c != ',') {
    beginElement(State::other);
    return at;
  }
  return at + 1;
}

void JsonDocumentParser::endArray() {
  m_depth = m_envelopeDepth;
  m_state = m_shape == JsonShape::envelope ? State::envelope : State::after;
}

void JsonDocumentParser::beginElement(State state) {
  m_state = state;
  m_depth = 0;
  m_inString = m_escaped = m_tooLong = false;
  m_held.clear();
}

/// Follows strings; true while inside one (or at one of its quotes).
bool JsonDocumentParser::passString(char c) {
  if (!m_inString) {
    m_inString = c == '"';
    return m_inString;
  }
  if (c == '\n') m_inString = m_escaped = false;
  else if (m_escaped) m_escaped = false;
  else if (c == '\\') m_escaped = true;
  else if (c == '"') m_inString = false;
  return true;
}

/// Only braces count: an object with a bracket too many is one bad record, not the end of the file.
std::size_t JsonDocumentParser::readObject(std::string_view s, std::size_t at) {
  for (std::size_t i = at; i < s.size(); ++i) {
    const char c = s[i];
    if (passString(c)) continue;
    if (c == '{') ++m_depth;
    if (c != '}' || --m_depth > 0) continue;
    endObject(s.substr(at, i + 1 - at));
    return i + 1;
  }
  keep(s.substr(at));
  return s.size();
}

void JsonDocumentParser::keep(std::string_view part) {
  m_tooLong = m_tooLong || part.size() > m_limit - m_held.size();
  if (m_tooLong) m_held.clear();
  else m_held += part;
}

void JsonDocumentParser::endObject(std::string_view rest) {
  m_state = State::between;
  if (m_tooLong || rest.size() > m_limit - m_held.size()) return reject("too_long");
  if (!m_held.empty()) rest = m_held += rest;
  m_stopped = !m_handler.object(++m_rows, rest);
  m_held.clear();
}

/// An element that is no object: passed over up to the comma or the end of the array.
std::size_t JsonDocumentParser::readOther(std::string_view s, std::size_t at) {
  for (std::size_t i = at; i < s.size(); ++i) {
    const char c = s[i];
    if (passString(c)) continue;
    const bool ends = m_shape == JsonShape::objects ? c == '\n' : c == ',' || c == ']';
    if (m_depth == 0 && ends) {
      endOther();
      return i;
    }
    if (c == '[' || c == '{') ++m_depth;
    if ((c == ']' || c == '}') && m_depth > 0) --m_depth;
  }
  return s.size();
}

void JsonDocumentParser::endOther() {
  m_state = State::between;
  reject("bad_json");
}

void JsonDocumentParser::reject(const char* code) {
  ++m_rows;
  m_handler.rejected({m_rows, code});
}

Result<void> JsonDocumentParser::finish() {
  if (m_stopped) return {};
  const Error malformed{ErrorCode::malformed, "JSON"};
  switch (m_state) {
    case State::start:
    case State::broken: return malformed;
    case State::after: return {};
    case State::between:
      if (m_shape != JsonShape::objects) reject("bad_json");  // cut off; what would have followed is unknown
      return {};
    case State::envelope:
    case State::other: reject("bad_json"); return {};
    case State::object: break;
  }
  // Cut off within one record. When that "record" is over the limit, its braces never balanced: more than one is lost.
  reject(m_tooLong ? "too_long" : "bad_json");
  if (m_tooLong) return malformed;
  return {};
}

}  // namespace peilstok::intake
