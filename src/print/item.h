#pragma once
// What is drawn, in order, with the tags around it. An item is never broken: it stands on one page.

#include <string>
#include <variant>
#include <vector>

#include "print/pages.h"
#include "print/text.h"

namespace peilstok::print {

/// Begins an element of the structure ("P", "Table", "LI").
struct Open {
  const char* tag;
};
struct Close {};

/// Lines [first, last) of a text at a place in the item. `tag` is the innermost element; a text that goes on is "Span".
struct Words {
  TextPtr text;
  int first = 0, last = 0;
  double x = 0, y = 0;
  Ink ink = kBlack;
  const char* tag = "Span";
};

/// Something that is only seen: it has no tag.
struct Rule {
  double x = 0, y = 0, width = 0, height = 0;
  Ink ink = kHair;
};

using Mark = std::variant<Open, Close, Words, Rule>;

struct Item {
  Measure measure;
  std::vector<Mark> marks;
  std::string outline;  ///< of a heading: its words in the outline
  int level = 0;        ///< of a heading: 1 to 4
};

/// A whole paper before it is cut in pages.
struct Flow {
  std::vector<Item> items;
  std::vector<std::size_t> heads;  ///< of each table, the item that is its head
};

}  // namespace peilstok::print
