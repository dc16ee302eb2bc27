#pragma once
// Which texts are worth laying beside each other, out of very many, by their sketches alone.

#include <cstdint>
#include <span>
#include <vector>

#include "model/wording.h"

namespace peilstok::group {

/// Two places in a list of sketches, the lower one first.
struct Pair {
  std::uint32_t first = 0, second = 0;
  bool operator==(const Pair&) const = default;
};

struct Pairs {
  std::vector<Pair> same;    ///< with the same words: each to the first that has them
  std::vector<Pair> likely;  ///< to be compared by their texts; of sketches with the same words only the first is here
};

/// All pairs of which at least one stands at `firstFresh` or behind it. In time and room proportional to the number of
/// sketches; which pairs they are does not hang on the order of the sketches. Of a great many texts that are all half
/// alike, each is only paired with those that are most like it.
Pairs findPairs(std::span<const Sketch> sketches, std::size_t firstFresh);

/// Tells of an old sketch whether it may be paired with one of some fresh ones, so that of a million that lie there
/// only few have to be kept in memory. Lets every one through that may, and one in ten or so that may not.
class Sieve {
 public:
  explicit Sieve(std::span<const Sketch> fresh);
  bool mayMeet(const Sketch& old) const;

 private:
  std::size_t wordOf(std::uint64_t key) const { return key / 64 & (m_seen.size() - 1); }

  std::vector<std::uint64_t> m_seen;  ///< a bit for each key of the fresh ones, some shared; a power of two in size
};

}  // namespace peilstok::group
