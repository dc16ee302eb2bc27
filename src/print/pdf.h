#pragma once
// A report as pages: a tagged PDF with its language, title, outline and fonts in it, for reading aloud as for signing.

#include <string>

#include "base/result.h"
#include "report/document.h"

namespace peilstok::print {

/// The same report gives the same pages. Error: internal (the pages could not be written).
Result<std::string> toPdf(const report::Report& report);

}  // namespace peilstok::print
