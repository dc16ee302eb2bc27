#include "group/pairing.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>
#include <utility>

#include "group/features.h"

namespace peilstok::group {

namespace {

// A text must agree with another in all three rows of one of the bands, and in so many rows at all. Texts that share
// six tenths of their features do so in 96 of 100 cases, seven tenths in 99, a fifth in 1.
constexpr std::size_t kBands = 16;
constexpr int kFewestAgreeing = 12;
// What is in one band with many others is only laid beside its neighbours in the order of the rows.
constexpr std::size_t kNeighbours = 64;
constexpr std::size_t kMostLikely = 24;  ///< pairs of one sketch

/// A key of which many are equal, with the place of its sketch.
struct Entry {
  std::uint32_t key = 0, at = 0;
};

/// Sorts by key; entries of one key keep their order. Goes over the entries once for each eleven bits of the key, so
/// that ten times the entries take ten times as long.
void sortByKey(std::vector<Entry>& entries, std::vector<Entry>& room) {
  constexpr unsigned kBits = 11, kKeyBits = 32;
  room.resize(entries.size());
  for (unsigned shift = 0; shift < kKeyBits; shift += kBits) {
    const auto digit = [&](const Entry& e) { return e.key >> shift & ((1U << kBits) - 1); };
    std::array<std::uint32_t, 1U << kBits> from{};
    for (const Entry& e : entries) ++from[digit(e)];
    std::uint32_t sum = 0;
    for (std::uint32_t& count : from) sum += std::exchange(count, sum);
    for (const Entry& e : entries) room[from[digit(e)]++] = e;
    std::swap(entries, room);
  }
}

// Both are 0 for a sketch that is not compared so, and for no other.
std::uint32_t wordsKey(const Sketch& s) { return s.words == 0 ? 0 : static_cast<std::uint32_t>(s.words >> 32U) | 1U; }

/// The rows of a band lie apart, so that each row is in one or two bands, and no two rows in more than one.
std::uint32_t bandKey(const Sketch& s, std::size_t band) {
  constexpr std::size_t kSecond = 11, kThird = 21, n = Sketch::kRows;
  const std::uint32_t key = std::uint32_t{s.rows[band * 2]} | std::uint32_t{s.rows[(band * 2 + kSecond) % n]} << 8U |
                            std::uint32_t{s.rows[(band * 2 + kThird) % n]} << 16U;
  return key | 1U << 24U;
}

class Finder {
 public:
  Finder(std::span<const Sketch> sketches, std::size_t firstFresh)
      : m_sketches(sketches), m_firstFresh(firstFresh), m_first(sketches.size() - firstFresh, true) {
    const std::size_t wanted = std::bit_ceil(std::max<std::size_t>(16 * m_first.size(), 1U << 12U));
    m_seen.resize(std::min<std::size_t>(wanted, 1U << 24U) / 64);
  }

  Pairs find() {
    collect(wordsKey);
    walk([&](std::span<Entry> run) { takeSame(run); });
    for (std::size_t band = 0; band < kBands; ++band) {
      collect([band](const Sketch& s) { return s.isOpen() ? bandKey(s, band) : 0; });
      walk([&](std::span<Entry> run) { takeLikely(run); });
    }
    settle();
    return std::move(m_pairs);
  }

 private:
  struct Likely {
    Pair pair;
    int agreeing = 0;
  };

  static int agreeing(const Sketch& a, const Sketch& b) {
    int count = 0;
    for (std::size_t row = 0; row < Sketch::kRows; ++row) count += a.rows[row] == b.rows[row] ? 1 : 0;
    return count;
  }

  bool isFresh(std::uint32_t at) const { return at >= m_firstFresh; }

  /// The entries of all fresh sketches that have a key, and of others that may have the key of one of those.
  template <class KeyOf>
  void collect(KeyOf keyOf) {
    m_entries.clear();
    std::fill(m_seen.begin(), m_seen.end(), 0);
    const auto bit = [&](std::uint32_t key) { return key * 0x9E3779B1U & (m_seen.size() * 64 - 1); };
    const auto take = [&](std::size_t at, std::uint32_t key) {
      m_entries.push_back({key, static_cast<std::uint32_t>(at)});
    };
    for (std::size_t at = m_firstFresh; at < m_sketches.size(); ++at)
      if (const std::uint32_t key = keyOf(m_sketches[at]); key != 0 && m_first[at - m_firstFresh]) {
        m_seen[bit(key) / 64] |= std::uint64_t{1} << (bit(key) % 64);
        take(at, key);
      }
    if (m_entries.empty()) return;
    for (std::size_t at = 0; at < m_firstFresh; ++at)
      if (const std::uint32_t key = keyOf(m_sketches[at]); (m_seen[bit(key) / 64] >> (bit(key) % 64) & 1U) != 0)
        if (key != 0) take(at, key);
    sortByKey(m_entries, m_room);
  }

  /// Calls `visit` with the entries of each key that more than one has.
  template <class Visit>
  void walk(Visit visit) {
    for (std::size_t from = 0, to = 0; from < m_entries.size(); from = to) {
      to = from + 1;
      while (to < m_entries.size() && m_entries[to].key == m_entries[from].key) ++to;
      if (to - from > 1) visit(std::span(m_entries).subspan(from, to - from));
    }
  }

  void takeSame(std::span<Entry> run) {
    const auto order = [&](const Entry& e) { return std::tie(sketch(e).words, e.at); };
    std::sort(run.begin(), run.end(), [&](const Entry& a, const Entry& b) { return order(a) < order(b); });
    std::uint32_t first = run.front().at;
    for (const Entry& e : run.subspan(1)) {
      if (m_sketches[first].words != sketch(e).words) {
        first = e.at;
        continue;
      }
      if (!isFresh(e.at)) continue;
      m_pairs.same.push_back({first, e.at});
      m_first[e.at - m_firstFresh] = false;
    }
  }

  void takeLikely(std::span<Entry> run) {
    std::vector<Entry> each(run.begin(), run.end());
    const auto order = [&](const Entry& e) { return std::tie(sketch(e).rows, sketch(e).words, e.at); };
    std::sort(each.begin(), each.end(), [&](const Entry& a, const Entry& b) { return order(a) < order(b); });
    const auto same = [&](const Entry& a, const Entry& b) { return sketch(a).words == sketch(b).words; };
    each.erase(std::unique(each.begin(), each.end(), same), each.end());
    for (std::size_t i = 0; i < each.size(); ++i)
      for (std::size_t k = i + 1; k < std::min(each.size(), i + 1 + kNeighbours); ++k) {
        const std::uint32_t a = std::min(each[i].at, each[k].at), b = std::max(each[i].at, each[k].at);
        if (!isFresh(b)) continue;
        if (const int count = agreeing(m_sketches[a], m_sketches[b]); count >= kFewestAgreeing)
          m_likely.push_back({{a, b}, count});
      }
    if (m_likely.size() < m_doublesAt) return;
    leaveOutDoubles();
    m_doublesAt = std::max(m_doublesAt, 2 * m_likely.size());
  }

  const Sketch& sketch(const Entry& e) const { return m_sketches[e.at]; }

  /// Each pair once: it may have been met in every band.
  void leaveOutDoubles() {
    const auto places = [](const Likely& l) { return std::tie(l.pair.first, l.pair.second); };
    std::sort(m_likely.begin(), m_likely.end(),
              [&](const Likely& a, const Likely& b) { return places(a) < places(b); });
    m_likely.erase(std::unique(m_likely.begin(), m_likely.end(),
                               [](const Likely& a, const Likely& b) { return a.pair == b.pair; }),
                   m_likely.end());
  }

  /// Of the pairs of one sketch the most alike. Only what is in more pairs than may be kept is put in order: of most
  /// sketches all are, and the ends of all pairs would take more room than the pairs.
  void settle() {
    leaveOutDoubles();
    std::vector<std::uint32_t> count(m_sketches.size());
    for (const Likely& one : m_likely) {
      ++count[one.pair.first];
      ++count[one.pair.second];
    }
    struct End {
      std::uint32_t at = 0;
      int differing = 0;
      std::uint64_t other = 0;
      std::uint32_t pair = 0;
    };
    std::vector<End> ends;
    std::vector<bool> kept(m_likely.size());
    for (std::uint32_t i = 0; i < m_likely.size(); ++i) {
      const auto& [pair, agreed] = m_likely[i];
      kept[i] = count[pair.first] <= kMostLikely || count[pair.second] <= kMostLikely;
      if (count[pair.first] > kMostLikely) ends.push_back({pair.first, -agreed, m_sketches[pair.second].words, i});
      if (count[pair.second] > kMostLikely) ends.push_back({pair.second, -agreed, m_sketches[pair.first].words, i});
    }
    const auto order = [](const End& e) { return std::tie(e.at, e.differing, e.other); };
    std::sort(ends.begin(), ends.end(), [&](const End& a, const End& b) { return order(a) < order(b); });
    for (std::size_t i = 0, from = 0; i < ends.size(); ++i) {
      if (ends[i].at != ends[from].at) from = i;
      if (i - from < kMostLikely) kept[ends[i].pair] = true;
    }
    for (std::size_t i = 0; i < m_likely.size(); ++i)
      if (kept[i]) m_pairs.likely.push_back(m_likely[i].pair);
  }

  std::span<const Sketch> m_sketches;
  std::size_t m_firstFresh;
  std::vector<bool> m_first;          ///< of the fresh ones: none before it has the same words
  std::vector<std::uint64_t> m_seen;  ///< keys of fresh sketches, a bit for each, some shared
  std::vector<Entry> m_entries, m_room;
  std::vector<Likely> m_likely;
  std::size_t m_doublesAt = 1U << 18U;  ///< when so many were met doubles are left out, so that they take no room
  Pairs m_pairs;
};

}  // namespace

Pairs findPairs(std::span<const Sketch> sketches, std::size_t firstFresh) {
  return Finder(sketches, firstFresh).find();
}

namespace {

/// Calls `visit` with a number for each key of a sketch until it gives true; true when it did. The keys of each band
/// and those of the words are kept apart.
template <class Visit>
bool anyKey(const Sketch& s, Visit visit) {
  if (const std::uint32_t key = wordsKey(s); key != 0 && visit(joined(key, kBands))) return true;
  if (!s.isOpen()) return false;
  for (std::size_t band = 0; band < kBands; ++band)
    if (visit(joined(bandKey(s, band), band))) return true;
  return false;
}

}  // namespace

Sieve::Sieve(std::span<const Sketch> fresh) {
  constexpr std::size_t kBitsOfKey = 64, kFewest = 1U << 12U, kMost = 1U << 26U;
  const std::size_t wanted = std::bit_ceil(kBitsOfKey * (kBands + 1) * fresh.size());
  m_seen.resize(std::clamp(wanted, kFewest, kMost) / 64);
  for (const Sketch& s : fresh)
    anyKey(s, [&](std::uint64_t key) {
      m_seen[wordOf(key)] |= std::uint64_t{1} << (key % 64);
      return false;
    });
}

bool Sieve::mayMeet(const Sketch& old) const {
  return anyKey(old, [&](std::uint64_t key) { return (m_seen[wordOf(key)] >> (key % 64) & 1U) != 0; });
}

}  // namespace peilstok::group
