#pragma once
// The fixed parts of a document of Word: its named styles, lists, settings, head and foot.

#include <vector>

#include "report/document.h"
#include "report/office/zip_parts.h"

namespace peilstok::report::office {

/// Everything but word/document.xml, in the order in which it goes into the archive.
std::vector<Part> docxParts(const Report& report);

/// Width between the margins, in twentieths of a point (166 mm).
inline constexpr int kDocxWidth = 9411;

}  // namespace peilstok::report::office
