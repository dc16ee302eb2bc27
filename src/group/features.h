#pragma once
// By what two texts are compared: their telling words, and each two words that stand beside each other.

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/wording.h"

namespace peilstok::group {

/// One well-spread number out of two.
std::uint64_t joined(std::uint64_t a, std::uint64_t b);
std::uint64_t hashOfWord(std::string_view form);

/// What stands for any place and for any time.
inline constexpr std::uint64_t kAnyPlace = 0x70, kAnyTime = 0x74;

/// A text without the words that decide, with one sign for each place and one for each run of times.
struct Skeleton {
  struct Word {
    std::uint64_t hash = 0;
    bool telling = false;
  };
  std::vector<Word> words;
  std::size_t own = 0;      ///< words that are no such sign
  std::size_t telling = 0;  ///< of those, what the text is about
};

Skeleton skeletonOf(const Wording& wording);

/// Sorted, each once.
std::vector<std::uint64_t> featuresOf(const Skeleton& skeleton);

}  // namespace peilstok::group
