#pragma once
// What is left of a text when it is laid beside another: its words with their role, without decoration.

#include <vector>

#include "analyse/sentence_view.h"
#include "model/wording.h"

namespace peilstok::analyse {

class WordingReader {
 public:
  /// The vocabulary must outlive it.
  WordingReader(const Vocabulary& vocabulary, const GroupingRules& rules);

  /// Of a view in which times and places are marked.
  Wording read(const TextView& view) const;

 private:
  class Collector;
  std::vector<int> m_decisive;      ///< numbers of lexicons
  std::vector<int> m_decisiveTags;  ///< those that count in hashtags around the text
  int m_frame;
};

}  // namespace peilstok::analyse
