#pragma once
// How wide the columns of a table are on paper.

#include <vector>

#include "report/document.h"

namespace peilstok::report {

/// A share of the width for each column, together 1. No column is narrower than its longest word, as far as there is
/// room; what is left goes to the columns with the most to say. `line` is how many characters fit on a whole line.
std::vector<double> columnShares(const Table& table, int line = 100);

}  // namespace peilstok::report
