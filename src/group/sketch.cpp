#include "group/sketch.h"

#include <algorithm>
#include <limits>

#include "group/features.h"

namespace peilstok::group {

namespace {

std::size_t lettersOf(const Wording& wording) {
  std::size_t letters = 0;
  for (const WordingWord& word : wording) letters += word.form.size();
  return letters;
}

/// Enough to say that whoever writes the same did not do so by chance: three words of which one is telling, or two
/// things named.
bool saysSomething(const Wording& wording, const GroupingRules& rules) {
  if (lettersOf(wording) < rules.fewestLetters) return false;
  std::size_t telling = 0, named = 0;
  for (const WordingWord& word : wording) {
    telling += word.role == WordRole::telling ? 1 : 0;
    named += word.role == WordRole::place || word.role == WordRole::time ? 1 : 0;
  }
  return telling + named >= 2 || (telling == 1 && wording.size() >= 3);
}

/// Of the skeleton where that says enough by itself, else of all words.
std::uint64_t wordsKey(const Wording& wording, const Skeleton& skeleton) {
  const bool enough = skeleton.telling > 0 && skeleton.words.size() >= 3;
  std::uint64_t key = enough ? 1 : 2;
  if (enough)
    for (const Skeleton::Word& word : skeleton.words) key = joined(key, word.hash);
  else
    for (const WordingWord& word : wording) key = joined(key, hashOfWord(word.form));
  return std::max<std::uint64_t>(key, 1);
}

/// The least value of each row over all features. Rows are drawn four at a time out of one number.
void fillRows(const std::vector<std::uint64_t>& features, Sketch& sketch) {
  constexpr std::size_t kLanes = 4;
  constexpr unsigned kLaneBits = 16;
  std::array<std::uint16_t, Sketch::kRows> least;
  least.fill(std::numeric_limits<std::uint16_t>::max());
  for (const std::uint64_t feature : features) {
    for (std::size_t row = 0; row < Sketch::kRows; row += kLanes) {
      const std::uint64_t drawn = joined(feature, row);
      for (std::size_t lane = 0; lane < kLanes; ++lane)
        least[row + lane] = std::min(least[row + lane], static_cast<std::uint16_t>(drawn >> (kLaneBits * lane)));
    }
  }
  // The least of many is small: its last bits are what is spread evenly.
  for (std::size_t row = 0; row < Sketch::kRows; ++row) sketch.rows[row] = static_cast<std::uint8_t>(least[row]);
  if (!sketch.isOpen()) sketch.rows[0] = 1;
}

}  // namespace

Sketch sketchOf(const Wording& wording, const GroupingRules& rules) {
  Sketch sketch;
  if (!saysSomething(wording, rules)) return sketch;
  const Skeleton skeleton = skeletonOf(wording);
  sketch.words = wordsKey(wording, skeleton);
  std::uint64_t contrast = 0, place = 0;
  for (const WordingWord& word : wording) {
    if (word.role == WordRole::place) {
      place = joined(place, hashOfWord(word.form));
      contrast = joined(contrast, kAnyPlace);
    } else if (word.role == WordRole::time || word.role == WordRole::decisive) {
      contrast = joined(contrast, hashOfWord(word.form));
    }
  }
  sketch.contrast = static_cast<std::uint32_t>(contrast);
  sketch.place = static_cast<std::uint32_t>(place);
  if (skeleton.own >= rules.fewestWords) fillRows(featuresOf(skeleton), sketch);
  return sketch;
}

}  // namespace peilstok::group
