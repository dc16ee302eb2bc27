#pragma once
// When two messages say the same, as data/grouping/groepering.json has it.

#include <string>
#include <vector>

namespace peilstok {

struct GroupingRules {
  double likeness = 0.6;                  ///< 0..1: words and pairs of words that two texts share, of those of either
  std::size_t fewestWords = 5;            ///< with fewer, only the same words are alike
  std::size_t fewestLetters = 10;         ///< with fewer, a text is compared with nothing
  std::vector<std::string> decisive;      ///< lexicons of words by which two texts that look alike are not the same
  std::vector<std::string> decisiveTags;  ///< those of them that count in hashtags around a text too
  std::string frame;                      ///< lexicon of words that only say that a text was passed on
};

}  // namespace peilstok
