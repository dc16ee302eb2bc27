#pragma once
// Letters into records: one file with one letter, or a box full of them.

#include <cstdio>

#include "base/result.h"
#include "intake/pieces.h"

namespace peilstok::intake::mail {

/// Rows are letters, counted from 1. Of each: text, title, received, author, id and platform ("e-mail"). A letter that
/// carries other letters gives a record for each of those instead, with what was written above them at the end of the
/// text. Rejected: too_long (the letter or its text), encrypted, not_text (no letter in it). Doubt: attachment_left.
/// Errors: file_not_readable, cancelled. Holds one letter at a time.
Result<void> readLetterFile(std::FILE* file, const Limits& limits, Pieces& pieces);
Result<void> readMailbox(std::FILE* file, const Limits& limits, Pieces& pieces);

}  // namespace peilstok::intake::mail
