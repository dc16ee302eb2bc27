#include "model/json_source.h"

#include "base/text.h"

namespace peilstok::json {

namespace {

constexpr int kMaxDepth = 16;

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Value of the \uXXXX escape at `at`, or -1 when there is none.
int unicodeEscape(std::string_view s, std::size_t at) {
  if (at + 6 > s.size() || s[at] != '\\' || s[at + 1] != 'u') return -1;
  int value = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hexDigit(s[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool isHighSurrogate(int v) { return v >= 0xD800 && v <= 0xDBFF; }
bool isLowSurrogate(int v) { return v >= 0xDC00 && v <= 0xDFFF; }

/// Exports cut texts in the middle of an emoji, and some hold NUL. Neither is a reason to lose a signal: such a
/// character becomes U+FFFD, one for one, so that spans stay right.
std::string repairedJson(std::string_view bytes) {
  const std::string valid = text::repaired(bytes);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size();) {
    if (valid[at] == '\0') {
      out += "\xEF\xBF\xBD";
      ++at;
    } else if (valid[at] != '\\') {
      out += valid[at++];
    } else if (const int code = unicodeEscape(valid, at); code < 0) {
      out.append(valid, at, 2);
      at += 2;
    } else if (isHighSurrogate(code) && isLowSurrogate(unicodeEscape(valid, at + 6))) {
      out.append(valid, at, 12);
      at += 12;
    } else {
      const bool bad = code == 0 || isHighSurrogate(code) || isLowSurrogate(code);
      out.append(bad ? std::string_view("\\ufffd") : std::string_view(valid).substr(at, 6));
      at += 6;
    }
  }
  return out;
}

/// Depth is checked before parsing: a line of nothing but brackets would otherwise cost a hundred times its size.
bool tooDeep(std::string_view s) {
  int depth = 0;
  bool inString = false;
  for (std::size_t at = 0; at < s.size(); ++at) {
    if (inString) {
      if (s[at] == '\\') ++at;
      else if (s[at] == '"') inString = false;
    } else if (s[at] == '"') {
      inString = true;
    } else if (s[at] == '{' || s[at] == '[') {
      if (++depth > kMaxDepth) return true;
    } else if (s[at] == '}' || s[at] == ']') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<nlohmann::json> parseObject(std::string_view bytes) {
  const std::string source = repairedJson(bytes);
  if (tooDeep(source)) return Error{ErrorCode::malformed, "json: nested too deeply"};
  nlohmann::json value = nlohmann::json::parse(source, nullptr, false);
  if (value.is_discarded()) return Error{ErrorCode::malformed, "json"};
  if (!value.is_object()) return Error{ErrorCode::malformed, "json: not an object"};
  return value;
}

}  // namespace peilstok::json
