#pragma once
// Keeps a paper short without leaving anything out unsaid.

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.h"

namespace peilstok::report {

struct AnnexLimits {
  std::size_t rows = 3;          ///< of a table or a list
  std::size_t characters = 130;  ///< of a cell, an item or a paragraph
};

/// Where a section is longer than it may be, it keeps its beginning and says in which annex all of it stands; the
/// annexes follow, the first on a page of its own. Sections whose id is in `whole` go to one as they are.
Report withAnnexes(Report report, const AnnexLimits& limits, const std::vector<std::string>& whole = {});

/// As long as `lines` lines of A4 at most, as far as that can be told without setting it: the most generous of a few
/// limits that fits, or the strictest.
Report withAnnexesWithin(const Report& report, int lines, const std::vector<std::string>& whole = {});

/// The part of a paper before its annexes, as it would be printed by itself.
Report withoutAnnexes(Report report);

}  // namespace peilstok::report
