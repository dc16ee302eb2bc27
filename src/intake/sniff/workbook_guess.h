#pragma once
// Which sheet of a workbook holds the messages, and where its header is.

#include <filesystem>
#include <string>

#include "base/result.h"
#include "intake/sniff/names.h"

namespace peilstok::intake {

/// Fills in what a look at the workbook tells: its sheets, which of them to read, header and columns. `sheet` is as
/// with `sniff`. Errors: those of taking it apart, wrong_use for a sheet that is not there, empty_file; no_text_column
/// when `needsText`.
Result<void> profileWorkbook(const std::filesystem::path& file, const MappingChoice& choice, const std::string& sheet,
                             bool needsText, const Limits& limits, FileProfile& profile);

}  // namespace peilstok::intake
