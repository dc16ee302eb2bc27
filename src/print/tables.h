#pragma once
// Tables, charts and room to sign as items: a row is one item, so that it stands on one page.

#include "print/item.h"
#include "report/document.h"

namespace peilstok::print {

void addTable(Flow& flow, const report::Table& table, const Composer& composer);
void addBars(Flow& flow, const report::Bars& bars, const Composer& composer);
void addSignatures(Flow& flow, const report::Signatures& signatures, const Composer& composer);

}  // namespace peilstok::print
