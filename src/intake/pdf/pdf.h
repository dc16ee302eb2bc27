#pragma once
// The text of a PDF, through pdftotext of poppler. Our own process becomes that program after it was shut in: it gets
// the file as its standard input and may read its libraries and tables, and nothing else (docs/import.md).

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/record.h"

namespace peilstok::intake::pdf {

bool isPdf(std::string_view head);

/// Each page that has text is a record, under the number of the page; the platform is "pdf". Errors:
/// pdf_reader_missing, pdf_locked, pdf_without_text, malformed (cut off, or no PDF inside), unpacks_too_large,
/// reader_crashed, reader_silent, reader_garbled; cancelled.
Result<void> readPdf(const std::filesystem::path& file, const Sink& sink, const Limits& limits);

/// What a worker is told to become a reader of PDF, behind kWorkerArgument; and back: the program that it is to be.
std::vector<std::string> argumentsFor(const std::filesystem::path& program);
std::optional<std::string> programIn(const std::vector<std::string>& arguments);

/// Shuts this process in, tells on the first line what holds, and goes on as that program. Ends with a status other
/// than 0 when that was not possible.
[[noreturn]] void becomeReader(const std::string& program);

}  // namespace peilstok::intake::pdf
