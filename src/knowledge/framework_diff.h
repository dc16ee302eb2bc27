#pragma once
// What differs between two weegkaders, by id and field.

#include <filesystem>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"

namespace peilstok {

struct FrameworkChange {
  enum class Kind { added, removed, changed };
  Kind kind = Kind::changed;
  std::string part;   ///< "indicators", "limits", ...
  std::string id;     ///< of the indicator, criterion, phase or rule; a condition is "phase/condition"; may be empty
  std::string field;  ///< of what changed; empty where the whole was added or removed
  std::string from, to;
};

/// What a path that a person gave stands for: a data folder, a framework ("framework/1") or a variant
/// ("framework-variant/1"), told by content. What the path leaves open comes from `dataDir`. Error: knowledge_invalid
/// with "file:line: reason".
Result<KnowledgeSources> recogniseFramework(const std::filesystem::path& path, const std::filesystem::path& dataDir);

/// A variant file as text; its form is not looked at yet. Error: knowledge_invalid with "file:0: reason".
Result<VariantText> readVariant(const std::filesystem::path& file);

/// All differences in the order of the first, then what only the second has. The order in which things stand in a file
/// makes none, except among the rules of urgency, of which the first that fits counts. Error: knowledge_invalid.
Result<std::vector<FrameworkChange>> diffFrameworks(const KnowledgeSources& from, const KnowledgeSources& to);

}  // namespace peilstok
