#pragma once
// Takes a file apart that has no rows by itself.

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "intake/pieces.h"
#include "intake/reader.h"

namespace peilstok::intake {

struct ApartTask {
  FileKind kind = FileKind::xlsx;
  bool look = false;                  ///< only the beginning of each sheet
  std::vector<std::uint32_t> sheets;  ///< of a workbook that is read
};

/// In a process that is shut in, unless `limits.worker` says otherwise. Errors: those of the reader for the kind,
/// reader_crashed, reader_silent, reader_garbled; cancelled when the pieces said stop.
Result<void> takeApart(const std::filesystem::path& file, const ApartTask& task, const Limits& limits, Pieces& pieces);

/// Loads what reading a kind needs of the system, which a process that is shut in cannot do any more.
void prepareFor(FileKind kind);

/// In this process. Takes over the file, which is at its beginning and allows seeking.
Result<void> takeApartHere(std::FILE* file, const ApartTask& task, const Limits& limits, Pieces& pieces);

}  // namespace peilstok::intake
