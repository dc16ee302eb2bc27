#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/pipeline.h"

namespace peilstok::app {

/// Finds cards by a word: in any form of it ("rellen", "relletje"), or by a word that means about the same in the
/// synonyms of the knowledge. Immutable once made; any thread.
class CardSearch {
 public:
  CardSearch(const std::vector<Card>& cards, std::shared_ptr<const Pipeline> pipeline);

  /// Ids of the cards in whose name, description, executors or law it stands. A longer word counts for the words that
  /// it is put together of.
  std::set<std::string> with(std::string_view word) const;

 private:
  std::vector<std::string> alike(const std::string& base) const;

  std::shared_ptr<const Pipeline> m_pipeline;
  std::map<std::string, std::set<std::string>> m_cards;        ///< by base form of a word
  std::map<std::string, std::vector<std::string>> m_synonyms;  ///< base forms that mean about the same, itself too
};

}  // namespace peilstok::app
