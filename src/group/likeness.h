#pragma once
// How alike two wordings are, and in which words they differ.

#include <cstdint>
#include <string>
#include <vector>

#include "knowledge/grouping.h"
#include "model/wording.h"

namespace peilstok::group {

/// 0..1: telling words and pairs of neighbouring words that both have, of those that either has (Jaccard), without
/// places, times and words that decide. A slip of the pen in a longer word does not count.
double likeness(const Wording& a, const Wording& b);

/// A text with what is compared of it, which is made once.
struct Compared {
  explicit Compared(Wording words);

  Wording wording;
  std::vector<std::uint64_t> features;
};

/// Whether the likeness of two is at least so much.
bool areAlike(const Compared& a, const Compared& b, double least);

struct Difference {
  Likeness likeness = Likeness::kopie;
  std::vector<std::string> here, there;  ///< places, times and words that decide which the other does not have
};

/// Of two wordings that are alike.
Difference difference(const Wording& here, const Wording& there);

/// Telling words, places, times and words that decide that all have, in the order of the first; at most so many.
std::vector<std::string> sharedWords(const std::vector<Wording>& wordings, std::size_t most);

}  // namespace peilstok::group
