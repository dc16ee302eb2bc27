// When two messages say the same.

#include <fmt/format.h>

#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

void loadGrouping(Loading& loading, const std::vector<Lexicon>& lexicons, GroupingRules& rules) {
  const auto root = loading.document("grouping/groepering.json", "grouping");
  if (!root) return;
  rules.likeness = root->num("likeness");
  rules.fewestWords = static_cast<std::size_t>(root->integer("fewest_words"));
  rules.fewestLetters = static_cast<std::size_t>(root->integer("fewest_letters"));
  rules.decisive = root->strings("decisive");
  rules.decisiveTags = root->strings("decisive_tags");
  rules.frame = root->str("frame");
  const auto check = [&](const std::string& id) {
    for (const Lexicon& lexicon : lexicons)
      if (lexicon.id == id) return;
    loading.complain(*root, fmt::format("there is no lexicon '{}'", id));
  };
  for (const std::string& id : rules.decisive) check(id);
  for (const std::string& id : rules.decisiveTags) check(id);
  check(rules.frame);
}

}  // namespace peilstok::knowledge
