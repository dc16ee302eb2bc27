#pragma once
// A report in a file, in every form that there is; both front ends write their reports through here.

#include <filesystem>

#include "base/result.h"
#include "report/document.h"

namespace peilstok::print {

/// Writes a report in the form that the file's extension names: .pdf, .odt, .docx, .html, .md or .json. A file that was
/// there is replaced only once the new one is complete. Errors: wrong_use (another extension), output_not_writable.
Result<void> writeReport(const report::Report& report, const std::filesystem::path& file);

}  // namespace peilstok::print
