// Out of many texts those that are alike: found whatever their order, also when they come in pieces.

#include "group/clusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <span>

#include "group/likeness.h"
#include "group/pairing.h"
#include "group/sketch.h"
#include "made_wording.h"
#include "support/catch.h"

using namespace peilstok;
using peilstok::test::wording;

namespace {

using Texts = std::vector<Wording>;
/// Texts that are together, each by the place it has in a list that does not change.
using Parts = std::set<std::vector<std::uint32_t>>;

std::vector<Sketch> sketchesOf(const Texts& texts) {
  std::vector<Sketch> out;
  for (const Wording& text : texts) out.push_back(group::sketchOf(text, GroupingRules{}));
  return out;
}

/// Lays `order` of the texts beside each other, in pieces of at most `piece`.
Parts partsOf(const Texts& texts, const std::vector<std::uint32_t>& order, std::size_t piece) {
  Texts ordered;
  for (const std::uint32_t at : order) ordered.push_back(texts[at]);
  const std::vector<Sketch> sketches = sketchesOf(ordered);
  group::Clusters clusters(ordered.size());
  for (std::size_t from = 0; from < ordered.size(); from += piece) {
    const auto upTo = std::span(sketches).first(std::min(ordered.size(), from + piece));
    const auto joined = group::joinAlike(
        upTo, from, GroupingRules{}, [&](std::uint32_t at) { return Result<Wording>(ordered[at]); }, clusters);
    REQUIRE(joined);
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> byLeader;
  for (std::uint32_t i = 0; i < ordered.size(); ++i) byLeader[clusters.leader(i)].push_back(order[i]);
  Parts parts;
  for (auto& [leader, members] : byLeader) {
    std::sort(members.begin(), members.end());
    if (members.size() > 1) parts.insert(members);
  }
  return parts;
}

/// Texts of drawn words, a third of them changed copies of one before.
Texts drawnTexts(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  Texts texts;
  while (texts.size() < count) {
    Wording text;
    if (!texts.empty() && below(3) == 0) {
      text = texts[below(texts.size())];
      if (!text.empty() && below(2) == 0) text[below(text.size())].form = "woord" + std::to_string(below(900));
      if (below(3) == 0) text.push_back({"niet", WordRole::decisive});
      if (below(3) == 0) text.push_back({"plaats" + std::to_string(below(5)), WordRole::place});
      if (below(4) == 0 && text.size() > 4) text.resize(text.size() - 2);
    } else {
      for (std::size_t i = below(25); i-- > 0;)
        text.push_back({"woord" + std::to_string(below(below(2) == 0 ? 30 : 900)),
                        below(2) == 0 ? WordRole::telling : WordRole::little});
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

TEST_CASE("what is alike comes together, directly or by way of another") {
  const std::string text = "politie heeft gisteravond _in _onze straat drie jongens staande gehouden _en meegenomen";
  const Texts texts = {wording(text), wording("heel iets anders over _het zwembad _en _de wethouder"),
                       wording(text + " naar bureau"), wording(text + " naar bureau zeggen buren"),
                       wording(text + " !niet")};
  CHECK(partsOf(texts, {0, 1, 2, 3, 4}, 9) == Parts{{0, 2, 3, 4}});
  CHECK(partsOf({}, {}, 9).empty());
  CHECK(partsOf({wording(""), wording(""), wording("schande"), wording("schande")}, {0, 1, 2, 3}, 9).empty());
}

TEST_CASE("neither the order of texts nor the pieces in which they come matter") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const Texts texts = drawnTexts(400, seed);
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    const Parts parts = partsOf(texts, order, texts.size());
    CHECK(parts.size() > 20);
    std::mt19937 random(seed);
    for (const std::size_t piece : {texts.size(), std::size_t{1}, std::size_t{37}}) {
      std::shuffle(order.begin(), order.end(), random);
      CAPTURE(seed, piece);
      CHECK(partsOf(texts, order, piece) == parts);
    }
  }
}

TEST_CASE("nearly all that is alike is found, and nothing else is joined") {
  const Texts texts = drawnTexts(1500, 99);
  std::vector<std::uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  const std::vector<Sketch> sketches = sketchesOf(texts);
  group::Clusters found(texts.size()), all(texts.size());
  REQUIRE(group::joinAlike(
      sketches, 0, GroupingRules{}, [&](std::uint32_t at) { return Result<Wording>(texts[at]); }, found));
  const std::vector<group::Compared> compared(texts.begin(), texts.end());
  std::size_t alike = 0, met = 0;
  for (std::uint32_t a = 0; a < texts.size(); ++a)
    for (std::uint32_t b = a + 1; b < texts.size(); ++b) {
      if (sketches[a].words == 0 || sketches[b].words == 0) continue;
      const bool open = sketches[a].isOpen() && sketches[b].isOpen();
      const double likeness = group::likeness(texts[a], texts[b]);
      REQUIRE(group::areAlike(compared[a], compared[b], GroupingRules{}.likeness) ==
              (likeness >= GroupingRules{}.likeness));
      const bool same = sketches[a].words == sketches[b].words || (open && likeness >= GroupingRules{}.likeness);
      if (!same) continue;
      all.join(a, b);
      ++alike;
      met += found.leader(a) == found.leader(b) ? 1 : 0;
    }
  CHECK(alike > 300);
  CHECK(double(met) >= 0.95 * double(alike));
  for (std::uint32_t a = 0; a < texts.size(); ++a) REQUIRE(all.leader(a) == all.leader(found.leader(a)));
}

TEST_CASE("a great many texts that are half alike take no more than a few comparisons each") {
  Texts texts;
  for (int i = 0; i < 3000; ++i) {
    std::string text = "lees meer _op _onze site _en abonneer _je _op _de nieuwsbrief voor elk bericht _uit _de regio";
    for (int k = 0; k < 14; ++k) text += " eigen" + std::to_string(i * 14 + k);
    texts.push_back(wording(text));
  }
  const auto pairs = group::findPairs(sketchesOf(texts), 0);
  CHECK(pairs.same.empty());
  CHECK(pairs.likely.size() <= 48 * texts.size());
}

TEST_CASE("equal texts are joined by the first of them, however many there are") {
  Texts texts(5000, wording("kom allemaal _naar _het plein _en neem vrienden mee"));
  const auto pairs = group::findPairs(sketchesOf(texts), 0);
  CHECK(pairs.same.size() == 4999);
  CHECK(pairs.likely.empty());
}

TEST_CASE("what the sieve leaves out of the old ones makes no pair") {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const std::vector<Sketch> all = sketchesOf(drawnTexts(3000, seed));
    const std::size_t firstFresh = all.size() - 60;
    const group::Sieve sieve(std::span<const Sketch>(all).subspan(firstFresh));
    std::vector<Sketch> kept;
    std::vector<std::uint32_t> places;
    for (std::uint32_t at = 0; at < all.size(); ++at) {
      if (at < firstFresh && !sieve.mayMeet(all[at])) continue;
      kept.push_back(all[at]);
      places.push_back(at);
    }
    CHECK(kept.size() < all.size());
    const auto whole = group::findPairs(all, firstFresh);
    const auto some = group::findPairs(kept, kept.size() - 60);
    const auto backInPlace = [&](std::vector<group::Pair> pairs) {
      for (group::Pair& pair : pairs) pair = {places[pair.first], places[pair.second]};
      return pairs;
    };
    CHECK(backInPlace(some.same) == whole.same);
    CHECK(backInPlace(some.likely) == whole.likely);
  }
}

TEST_CASE("when a text cannot be read the work stops with that error") {
  const std::string text = "politie heeft gisteravond _in _onze straat drie jongens staande gehouden _en meegenomen";
  const auto sketches = sketchesOf({wording(text), wording(text + " naar bureau")});
  group::Clusters clusters(2);
  const auto failed = group::joinAlike(
      sketches, 0, GroupingRules{},
      [](std::uint32_t) {
        return Result<Wording>(Error{ErrorCode::database_corrupt, "x"});
      },
      clusters);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().code == ErrorCode::database_corrupt);
}
