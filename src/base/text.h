#pragma once
// UTF-8 text and places in it. Every span in the program counts Unicode code points of the text as delivered.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace peilstok {

/// Half-open stretch [begin, end) in code points.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  std::uint32_t length() const { return end - begin; }
};

namespace text {

/// True when every byte belongs to a well-formed, shortest-form UTF-8 sequence (no surrogates).
bool isValidUtf8(std::string_view bytes);

/// The same text with each malformed sequence replaced by U+FFFD. Well-formed input comes back unchanged.
std::string repaired(std::string_view bytes);

/// Reads the code point that starts at `at` (must be < bytes.size(), well-formed) and moves `at` past it.
char32_t next(std::string_view bytes, std::size_t& at);

/// Appends one code point as UTF-8.
void append(std::string& out, char32_t codePoint);

std::size_t countCodePoints(std::string_view utf8);
std::u32string toCodePoints(std::string_view utf8);
std::string fromCodePoints(std::u32string_view codePoints);

/// The bytes of the code points [span.begin, span.end); clipped to the text.
std::string slice(std::string_view utf8, Span span);

/// Simple ASCII-only lower case; for header names, codes and keys, never for language.
std::string asciiLower(std::string_view s);
std::string_view trimmed(std::string_view s);
std::vector<std::string> split(std::string_view s, char separator);
std::string joined(std::span<const std::string> parts, std::string_view between = ", ");

/// Text cut to at most `limit` code points, with an ellipsis when something fell off.
std::string shortened(std::string_view utf8, std::size_t limit);

}  // namespace text
}  // namespace peilstok
