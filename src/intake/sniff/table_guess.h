#pragma once
// How the beginning of a text reads as a table, for each sign that might separate its columns.

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "intake/sniff/names.h"

namespace peilstok::intake {

/// The beginning of a file.
struct Head {
  std::string text;    ///< UTF-8
  bool whole = false;  ///< the file is not longer than this
};

/// One way to read the head as a table, and how well it fits.
struct Table {
  char delimiter = ',';
  std::vector<std::string> header;
  std::size_t rows = 0, sameWidth = 0;
  std::size_t known = 0;  ///< header names that any mapping knows
  bool hasText = false;   ///< one of them is a name for the text

  bool steady(std::size_t percent) const { return sameWidth * 100 >= rows * percent; }
  bool plausible() const;
  auto rank() const { return std::tuple(plausible(), hasText, steady(80), known, header.size()); }
};

/// All ways, the best first. `separator` is the only delimiter when the file itself names it.
std::vector<Table> guessTables(const Head& head, std::optional<char> separator, const MappingChoice& choice,
                               const Limits& limits);

/// "sep=;" on the first line tells a spreadsheet the delimiter. Returns it and takes the line off the head.
std::optional<char> takeSeparatorLine(Head& head);

}  // namespace peilstok::intake
