#pragma once
// How many pages of A4 a report takes, without setting it. Private to report.

#include "report/document.h"

namespace peilstok::report {

/// An estimate on the safe side: it counts letters and not their widths. The measures are those of src/print; the tests
/// of the decision note hold it to the PDF.
int pagesNeeded(const Report& report);

/// Height of what stands under a heading, in points.
double heightOf(const Section& section);

}  // namespace peilstok::report
