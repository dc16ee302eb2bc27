#include "group/features.h"

#include <algorithm>

#include "base/hash.h"

namespace peilstok::group {

std::uint64_t joined(std::uint64_t a, std::uint64_t b) {
  // The finisher of MurmurHash3 over both: every bit of either reaches every bit of the outcome.
  std::uint64_t h = a * 0x9E3779B97F4A7C15ULL + b;
  h = (h ^ (h >> 33U)) * 0xFF51AFD7ED558CCDULL;
  h = (h ^ (h >> 33U)) * 0xC4CEB9FE1A85EC53ULL;
  return h ^ (h >> 33U);
}

std::uint64_t hashOfWord(std::string_view form) { return joined(hash::fnv1a(form), form.size()); }

Skeleton skeletonOf(const Wording& wording) {
  Skeleton out;
  out.words.reserve(wording.size());
  for (const WordingWord& word : wording) {
    switch (word.role) {
      case WordRole::telling:
      case WordRole::little:
        out.words.push_back({hashOfWord(word.form), word.role == WordRole::telling});
        ++out.own;
        out.telling += word.role == WordRole::telling ? 1 : 0;
        break;
      case WordRole::place: out.words.push_back({kAnyPlace, false}); break;
      case WordRole::time:
        if (out.words.empty() || out.words.back().hash != kAnyTime) out.words.push_back({kAnyTime, false});
        break;
      case WordRole::decisive: break;
    }
  }
  return out;
}

std::vector<std::uint64_t> featuresOf(const Skeleton& skeleton) {
  std::vector<std::uint64_t> features;
  features.reserve(2 * skeleton.words.size());
  for (std::size_t i = 0; i < skeleton.words.size(); ++i) {
    const Skeleton::Word& word = skeleton.words[i];
    if (word.telling) features.push_back(word.hash);
    if (i + 1 < skeleton.words.size()) features.push_back(joined(word.hash, skeleton.words[i + 1].hash));
  }
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

}  // namespace peilstok::group
