#pragma once
// Has a file taken apart by a process that is shut in, and watches over it.

#include "intake/apart.h"

namespace peilstok::intake::confined {

/// As `takeApart`, elsewhere. Besides what goes wrong inside the file: reader_crashed, reader_silent when nothing came
/// for too long, reader_garbled.
Result<void> takeApart(const std::filesystem::path& file, const ApartTask& task, const Limits& limits, Pieces& pieces);

}  // namespace peilstok::intake::confined
