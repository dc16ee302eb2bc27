#pragma once
// From a report to a row of items.

#include "print/item.h"
#include "report/document.h"

namespace peilstok::print {

Flow composed(const report::Report& report, const Composer& composer);

}  // namespace peilstok::print
