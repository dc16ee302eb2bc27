#pragma once
// Text as it may stand on paper. What comes from outside can hold anything; a file that a program refuses to open, or a
// line that reads in another order than it was written, must not come of it.

#include <string>
#include <string_view>

namespace peilstok::report {

/// Well-formed text with only tab, newline and what can be seen. Left out are control characters, code points that are
/// no characters (XML 1.0 forbids two of them), and the marks that turn the direction of all that follows. A separator
/// of lines or paragraphs and a carriage return become a newline, and more than three newlines on end become three.
std::string printable(std::string_view text);

/// The same on one line: newlines and tabs become blanks.
std::string printableLine(std::string_view text);

/// For XML: `printable`, with `&`, `<`, `>` and `"` as entities.
std::string escapedXml(std::string_view text);

}  // namespace peilstok::report
