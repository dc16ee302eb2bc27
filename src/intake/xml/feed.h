#pragma once
// RSS 0.9x, 1.0 and 2.0, and Atom: each item a record.

#include <cstdio>
#include <string>
#include <string_view>

#include "base/result.h"
#include "intake/pieces.h"
#include "intake/record.h"

namespace peilstok::intake {

/// The beginning of a text is that of a feed. `start` is UTF-8 without blanks in front.
bool isFeed(std::string_view start);

/// A moment in the form of RFC 822, with its zone as an offset instead of a name, so that `civil::parseLoose` reads it;
/// anything else unchanged.
std::string withOffset(std::string_view moment);

/// Reads a whole feed: title, text, url, author, received, id and platform ("rss") of each item. Rows are ordinals from
/// 1. Errors: malformed, too_large, not_text (an encoding that is not understood), file_not_readable, cancelled.
Result<void> readFeed(std::FILE* file, const Limits& limits, Pieces& pieces);

}  // namespace peilstok::intake
