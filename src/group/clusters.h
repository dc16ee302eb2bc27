#pragma once
// What is alike, directly or by way of others, brought together.

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/result.h"
#include "knowledge/grouping.h"
#include "model/wording.h"

namespace peilstok::group {

/// Places 0..n-1, each with others or alone. The outcome does not hang on the order in which they are joined.
class Clusters {
 public:
  explicit Clusters(std::size_t count);

  /// The lowest place of those that `at` is together with.
  std::uint32_t leader(std::uint32_t at);
  void join(std::uint32_t a, std::uint32_t b);

 private:
  std::vector<std::uint32_t> m_up;
};

/// The words of the text at a place.
using WordingOf = std::function<Result<Wording>(std::uint32_t at)>;

/// Joins what is alike of which at least one stands at `firstFresh` or behind it: sketches pair them, their wordings
/// decide. Gives every place that has come to be together with another. Fails as `wordingOf` does.
Result<std::vector<std::uint32_t>> joinAlike(std::span<const Sketch> sketches, std::size_t firstFresh,
                                             const GroupingRules& rules, const WordingOf& wordingOf,
                                             Clusters& clusters);

}  // namespace peilstok::group
