#pragma once
// From what is stored to a report; both front ends write their reports through here.

#include <cstdint>
#include <filesystem>
#include <string>

#include "app/workspace.h"
#include "report/document.h"

namespace peilstok::app {

/// One signal, weighed again with the framework in force. Error: not_found and those of the store.
Result<report::Report> signalReport(Workspace& workspace, std::int64_t number, Instant made);

/// Counts by phase, the most urgent signals, calls and places. `rows` at most in each list.
Result<report::Report> overviewReport(Workspace& workspace, Instant made, std::size_t rows = 25);

/// Writes a report in the form that the file's extension names: .html, .md or .json. A file that was there is replaced
/// only once the new one is complete. Errors: wrong_use (another extension), output_not_writable.
Result<void> writeReport(const report::Report& report, const std::filesystem::path& file);

}  // namespace peilstok::app
