#pragma once
// A page of HTML as a record.

#include <cstdio>

#include "base/result.h"
#include "intake/pieces.h"

namespace peilstok::intake {

/// The text begins as a page of HTML does. `start` is UTF-8 without blanks in front.
bool isPage(std::string_view start);

/// The text of a page is one record, row 1; what it is encoded in its bytes tell. Rejected: too_long (over 8 MB, or its
/// text over its limit). Errors: file_not_readable, cancelled.
Result<void> readPage(std::FILE* file, const Limits& limits, Pieces& pieces);

}  // namespace peilstok::intake
