#include "group/clusters.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <unordered_map>

#include "group/likeness.h"
#include "group/pairing.h"

namespace peilstok::group {

namespace {

/// Texts that were asked for, since most are asked for again soon. Bounded.
class Memory {
 public:
  explicit Memory(const WordingOf& wordingOf) : m_wordingOf(wordingOf) {}

  /// Stays when the memory forgets it.
  Result<std::shared_ptr<const Compared>> at(std::uint32_t place) {
    constexpr std::size_t kMost = 4096;
    if (const auto known = m_known.find(place); known != m_known.end()) return known->second;
    auto wording = m_wordingOf(place);
    if (!wording) return wording.error();
    if (m_known.size() >= kMost) m_known.clear();
    return m_known.emplace(place, std::make_shared<const Compared>(std::move(*wording))).first->second;
  }

 private:
  const WordingOf& m_wordingOf;
  std::unordered_map<std::uint32_t, std::shared_ptr<const Compared>> m_known;
};

}  // namespace

Clusters::Clusters(std::size_t count) : m_up(count) { std::iota(m_up.begin(), m_up.end(), 0U); }

std::uint32_t Clusters::leader(std::uint32_t at) {
  while (m_up[at] != at) at = m_up[at] = m_up[m_up[at]];
  return at;
}

void Clusters::join(std::uint32_t a, std::uint32_t b) {
  a = leader(a);
  b = leader(b);
  m_up[std::max(a, b)] = std::min(a, b);
}

Result<std::vector<std::uint32_t>> joinAlike(std::span<const Sketch> sketches, std::size_t firstFresh,
                                             const GroupingRules& rules, const WordingOf& wordingOf,
                                             Clusters& clusters) {
  const Pairs pairs = findPairs(sketches, firstFresh);
  std::vector<std::uint32_t> together;
  const auto join = [&](const Pair& pair) {
    clusters.join(pair.first, pair.second);
    together.insert(together.end(), {pair.first, pair.second});
  };
  for (const Pair& pair : pairs.same) join(pair);
  Memory memory(wordingOf);
  for (const Pair& pair : pairs.likely) {
    if (clusters.leader(pair.first) == clusters.leader(pair.second)) continue;
    const auto second = memory.at(pair.second);
    if (!second) return second.error();
    const auto first = memory.at(pair.first);
    if (!first) return first.error();
    if (areAlike(**first, **second, rules.likeness)) join(pair);
  }
  std::sort(together.begin(), together.end());
  together.erase(std::unique(together.begin(), together.end()), together.end());
  return together;
}

}  // namespace peilstok::group
