// Themes of what is forwarded.

#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

void loadThemes(Loading& loading, std::vector<SubjectTheme>& themes) {
  const auto root = loading.document("forwarding/themas.json", "forwarding");
  if (!root) return;
  for (const Node& node : root->list("themes"))
    themes.push_back({node.str("id"), node.str("name"), node.strings("words")});
}

}  // namespace peilstok::knowledge
