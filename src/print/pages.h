#pragma once
// From a long row of items to pages. Nothing here knows what an item shows.

#include <cstddef>
#include <vector>

namespace peilstok::print {

/// What matters of an item for where it comes: heights in points.
struct Measure {
  double before = 0;  ///< air above it; none at the top of a page
  double height = 0;
  bool keepWithNext = false;
  bool newPage = false;
  int table = -1;     ///< the table of which this is a row: on a new page its head comes first
  bool head = false;  ///< it is the head of that table
};

struct Placed {
  std::size_t item = 0;
  double y = 0;  ///< from the top of the room for text
};

struct Page {
  std::vector<Placed> items;
  int repeats = -1;  ///< the table whose head stands above the first item once more
};

/// Items that are kept together come on one page, unless they are higher than a page. `room` is the height of a page;
/// `heads` the height of the head of each table.
std::vector<Page> paginated(const std::vector<Measure>& items, const std::vector<double>& heads, double room);

}  // namespace peilstok::print
