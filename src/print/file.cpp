#include "print/file.h"

#include "base/file.h"
#include "base/text.h"
#include "print/pdf.h"

namespace peilstok::print {

Result<void> writeReport(const report::Report& report, const std::filesystem::path& path) {
  const std::string extension = text::asciiLower(path.extension().string());
  const Result<std::string> bytes = extension == ".pdf" ? toPdf(report) : report::written(report, extension);
  if (!bytes) return bytes.error();
  return file::replace(path, *bytes);
}

}  // namespace peilstok::print
