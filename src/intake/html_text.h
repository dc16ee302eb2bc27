#pragma once
// The text of a piece of HTML, as somebody would read it aloud.

#include <string>
#include <string_view>

namespace peilstok::intake {

/// Paragraphs, list items and table rows on lines of their own; no scripts, styles or tags. Characters that were
/// written by name or number are themselves. Text without any tags comes out with its blanks made single.
/// What nests deeper than any message does is left out. `html` is UTF-8, of any quality.
std::string textOfHtml(std::string_view html);

}  // namespace peilstok::intake
