#include "intake/xlsx/cell_text.h"

#include <charconv>

#include "base/text.h"

namespace peilstok::intake::xlsx {

namespace {

constexpr std::size_t kEscapeLength = 7;  // "_x000D_"

/// The UTF-16 unit of the escape that stands at `at`, or -1.
int unitAt(std::string_view s, std::size_t at) {
  if (s.compare(at, 2, "_x") != 0 || s.size() - at < kEscapeLength || s[at + kEscapeLength - 1] != '_') return -1;
  int unit = 0;
  const char* const last = s.data() + at + kEscapeLength - 1;
  const auto [end, failure] = std::from_chars(s.data() + at + 2, last, unit, 16);
  return failure == std::errc{} && end == last && unit >= 0 ? unit : -1;
}

bool isHigh(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool isLow(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

bool isWorkbookSpace(std::string_view space) {
  return space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" ||
         space == "http://purl.oclc.org/ooxml/spreadsheetml/main" || space.empty();
}

void unescape(std::string& text) {
  std::size_t at = text.find("_x");
  if (at == std::string::npos) return;
  std::string out = text.substr(0, at);
  while (at < text.size()) {
    const int unit = unitAt(text, at);
    if (unit < 0) {
      out += text[at++];
      continue;
    }
    at += kEscapeLength;
    const int next = isHigh(unit) && at < text.size() ? unitAt(text, at) : -1;
    if (isLow(next)) {
      text::append(out, static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00)));
      at += kEscapeLength;
    } else {
      text::append(out, isHigh(unit) || isLow(unit) ? U'\uFFFD' : static_cast<char32_t>(unit));
    }
  }
  text = std::move(out);
}

void CellText::begin() {
  m_text.clear();
  m_inPiece = m_inPhonetic = m_keepsBlanks = false;
}

void CellText::open(xml::Name name, const xml::Attributes& attributes) {
  if (!isWorkbookSpace(name.space)) return;
  if (name.local == "rPh") m_inPhonetic = true;
  if (name.local != "t") return;
  m_inPiece = true;
  m_keepsBlanks = m_keepsBlanks || attributes.get("space") == "preserve";
}

void CellText::close(xml::Name name) {
  if (!isWorkbookSpace(name.space)) return;
  if (name.local == "rPh") m_inPhonetic = false;
  if (name.local == "t") m_inPiece = false;
}

void CellText::text(std::string_view utf8) {
  if (m_inPiece && !m_inPhonetic && m_text.size() <= m_most) m_text += utf8.substr(0, m_most + 1 - m_text.size());
}

const std::string& CellText::finish() {
  if (!m_keepsBlanks) m_text = text::trimmed(m_text);
  unescape(m_text);
  return m_text;
}

}  // namespace peilstok::intake::xlsx
