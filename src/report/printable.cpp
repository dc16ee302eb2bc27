#include "report/printable.h"

#include <algorithm>

#include "base/text.h"

namespace peilstok::report {

namespace {

// A text of nothing but newlines would fill a thousand pages.
constexpr std::string_view kMostNewlines = "\n\n\n";

bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

bool isNoCharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

/// Embeddings, overrides and isolates: of a stranger's text they would turn ours too.
bool turnsDirection(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool breaksLine(char32_t c) { return c == '\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029; }

}  // namespace

std::string printable(std::string_view words) {
  const std::string sound = text::isValidUtf8(words) ? std::string(words) : text::repaired(words);
  std::string out;
  out.reserve(sound.size());
  for (std::size_t at = 0; at < sound.size();) {
    const char32_t c = text::next(sound, at);
    if (c == '\r' || breaksLine(c)) {
      if (c == '\r' && at < sound.size() && sound[at] == '\n') continue;
      if (!out.ends_with(kMostNewlines)) out += '\n';
    } else if (c == '\t') {
      out += '\t';
    } else if (!isControl(c) && !isNoCharacter(c) && !turnsDirection(c)) {
      text::append(out, c);
    }
  }
  return out;
}

std::string printableLine(std::string_view words) {
  std::string out = printable(words);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return out;
}

std::string escapedXml(std::string_view words) {
  std::string out;
  for (const char c : printable(words)) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

}  // namespace peilstok::report
