#include "knowledge/framework_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "knowledge/load_parts.h"

namespace peilstok {

namespace {

using knowledge::Node;
using Kind = FrameworkChange::Kind;

/// Lists that mean a set: which stands first makes no difference.
bool isSet(const std::string& key) {
  return key == "all" || key == "of" || key == "none" || key == "one_of" || key == "answered_by" || key == "phases" ||
         key == "high_needs_source" || key == "channels" || key == "access" || key == "police" || key == "asked";
}

std::string shown(const Node& node, bool sorted) {
  switch (node.type) {
    case Node::Type::null: return "null";
    case Node::Type::boolean: return node.boolean ? "true" : "false";
    case Node::Type::number: return fmt::format("{}", node.number);
    case Node::Type::string: return node.text;
    case Node::Type::object: {
      std::vector<std::string> parts;
      for (const auto& [key, value] : node.members) parts.push_back(key + ": " + shown(value, isSet(key)));
      std::sort(parts.begin(), parts.end());
      return "{" + fmt::format("{}", fmt::join(parts, ", ")) + "}";
    }
    case Node::Type::array: {
      std::vector<std::string> parts;
      for (const Node& item : node.items) parts.push_back(shown(item, sorted));
      if (sorted) std::sort(parts.begin(), parts.end());
      return "[" + fmt::format("{}", fmt::join(parts, ", ")) + "]";
    }
  }
  return {};
}

/// The files of the weegkader beside weegkader.json, with their schemas.
constexpr std::pair<const char*, const char*> kBeside[] = {
    {"zicht", "coverage"}, {"verloop", "course"}, {"verval", "fading"}, {"ijking", "calibration"}};

/// What tells the items of a list apart; empty for a list of plain values.
std::string idOf(const Node& item) {
  if (item.type != Node::Type::object) return {};
  if (item.find("id")) return item.str("id");
  if (item.find("phase")) return item.find("step") ? item.str("step") : item.str("phase");
  if (item.find("level")) return fmt::format("{}", item.num("level"));
  return {};
}

class Diff {
 public:
  std::vector<FrameworkChange> run(const Node& from, const Node& to) {
    compareMembers(from, to, {}, {}, true);
    return std::move(m_changes);
  }

 private:
  /// `part` is empty at the top, where every member is a part of its own.
  void compareMembers(const Node& from, const Node& to, const std::string& part, const std::string& id, bool top) {
    for (const auto& [key, value] : from.members)
      compare(top ? key : part, id, top ? "" : key, key, &value, to.find(key));
    for (const auto& [key, value] : to.members)
      if (!from.find(key)) compare(top ? key : part, id, top ? "" : key, key, nullptr, &value);
  }

  void compare(const std::string& part, const std::string& id, const std::string& field, const std::string& key,
               const Node* from, const Node* to) {
    if (from && to && hasItemsWithId(*from, *to)) return compareItems(part, id, key, *from, *to);
    if (from && to && from->type == Node::Type::object && to->type == Node::Type::object)
      return compareMembers(*from, *to, part, id, false);
    const std::string before = from ? shown(*from, isSet(key)) : "", after = to ? shown(*to, isSet(key)) : "";
    if (!from || !to || before != after) m_changes.push_back({kindOf(from, to), part, id, field, before, after});
  }

  static bool hasItemsWithId(const Node& from, const Node& to) {
    const auto named = [](const Node& list) {
      return list.type == Node::Type::array &&
             std::all_of(list.items.begin(), list.items.end(), [](const Node& item) { return !idOf(item).empty(); });
    };
    return named(from) && named(to) && !(from.items.empty() && to.items.empty());
  }

  static const Node* withId(const Node& list, const std::string& id) {
    const auto at = std::find_if(list.items.begin(), list.items.end(), [&](const Node& n) { return idOf(n) == id; });
    return at == list.items.end() ? nullptr : &*at;
  }

  void compareItems(const std::string& part, const std::string& outer, const std::string& key, const Node& from,
                    const Node& to) {
    const auto named = [&](const Node& item) { return outer.empty() ? idOf(item) : outer + "/" + idOf(item); };
    for (const Node& item : from.items) {
      if (const Node* other = withId(to, idOf(item))) compareMembers(item, *other, part, named(item), false);
      else m_changes.push_back({Kind::removed, part, named(item), "", shown(item, false), ""});
    }
    for (const Node& item : to.items)
      if (!withId(from, idOf(item))) m_changes.push_back({Kind::added, part, named(item), "", "", shown(item, false)});
    if (key == "urgency") compareOrder(part, from, to);
  }

  /// The first rule that fits counts, so another order among the rules that both have is another meaning.
  void compareOrder(const std::string& part, const Node& from, const Node& to) {
    const auto shared = [](const Node& list, const Node& other) {
      std::vector<std::string> ids;
      for (const Node& item : list.items)
        if (withId(other, idOf(item))) ids.push_back(idOf(item));
      return ids;
    };
    const auto before = shared(from, to), after = shared(to, from);
    if (before != after)
      m_changes.push_back({Kind::changed, part, "", "order", fmt::format("{}", fmt::join(before, ", ")),
                           fmt::format("{}", fmt::join(after, ", "))});
  }

  static Kind kindOf(const Node* from, const Node* to) {
    if (!from) return Kind::added;
    return to ? Kind::changed : Kind::removed;
  }

  std::vector<FrameworkChange> m_changes;
};

/// The document behind `sources`, checked as a whole framework.
Result<Node> checkedDocument(const KnowledgeSources& sources) {
  knowledge::Loading loading(sources.dataDir);
  std::optional<FrameworkVariant> variant;
  auto document = knowledge::frameworkDocument(loading, sources, variant);
  if (document && loading.isSound())
    if (const auto framework = loadFrameworkAlone(sources); !framework) return framework.error();
  if (!document || !loading.isSound()) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  return std::move(*document);
}

}  // namespace

Result<VariantText> readVariant(const std::filesystem::path& file) {
  knowledge::Loading loading{std::filesystem::path()};
  auto json = loading.outsideBytes(file);
  if (!json) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  return VariantText{file.filename().string(), std::move(*json)};
}

Result<KnowledgeSources> recogniseFramework(const std::filesystem::path& path, const std::filesystem::path& dataDir) {
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) return KnowledgeSources{path};
  auto text = readVariant(path);
  if (!text) return text.error();
  const auto document = knowledge::parseDocument(text->json, text->name);
  if (!document) return document.error();
  const std::string schema = document->str("schema");
  KnowledgeSources sources{dataDir};
  if (schema == "framework/1") sources.framework = path;
  else if (schema == "framework-variant/1") sources.variant = std::move(*text);
  else
    return Error{ErrorCode::knowledge_invalid,
                 fmt::format("{}:{}: schema is neither 'framework/1' nor 'framework-variant/1'", text->name,
                             document->find("schema") ? document->find("schema")->line : document->line)};
  return sources;
}

Result<std::vector<FrameworkChange>> diffFrameworks(const KnowledgeSources& from, const KnowledgeSources& to) {
  const auto before = checkedDocument(from);
  if (!before) return before.error();
  const auto after = checkedDocument(to);
  if (!after) return after.error();
  std::vector<FrameworkChange> changes = Diff().run(*before, *after);
  // The rest of the weegkader stands in files beside it, which only another data folder has otherwise.
  for (const auto& [name, schema] : kBeside) {
    const auto file = fmt::format("framework/{}.json", name);
    knowledge::Loading first(from.dataDir), second(to.dataDir);
    const auto one = first.document(file, schema), other = second.document(file, schema);
    for (const knowledge::Loading* loading : {&first, &second})
      if (!loading->isSound()) return Error{ErrorCode::knowledge_invalid, loading->problems()};
    for (FrameworkChange& change : Diff().run(*one, *other)) {
      change.part = fmt::format("{}/{}", name, change.part);
      changes.push_back(std::move(change));
    }
  }
  return changes;
}

}  // namespace peilstok
