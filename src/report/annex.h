#pragma once
// Keeps a paper short without leaving anything out unsaid.

#include <string>
#include <vector>

#include "report/document.h"

namespace peilstok::report {

/// As long as `pages` pages of A4 at most, as far as that can be told without setting it. Where all of it does not fit,
/// the longest sections keep their beginning and say in which annex the whole of them stands; the annexes follow, the
/// first on a page of its own. Sections whose id is in `whole` go to one as they are; those in `last` are only cut when
/// nothing is left to cut of the others.
Report withAnnexesWithin(const Report& report, int pages, const std::vector<std::string>& whole = {},
                         const std::vector<std::string>& last = {});

/// The part of a paper before its annexes, as it would be printed by itself.
Report withoutAnnexes(Report report);

}  // namespace peilstok::report
