// A municipality's own variant of the weegkader: changes by id, laid over the document that ships before it is read.
// So the result passes every check that the framework itself passes, and ours stays as it is.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

namespace {

constexpr const char* kFile = "framework/weegkader.json";
constexpr const char* kHashedAs = "framework/variant";

Node textNode(std::string words, const Node& at) {
  Node node;
  node.type = Node::Type::string;
  node.text = std::move(words);
  node.line = at.line;
  node.document = at.document;
  return node;
}

Node flagNode(bool value, const Node& at) {
  Node node = textNode({}, at);
  node.type = Node::Type::boolean;
  node.boolean = value;
  return node;
}

/// From here on complaints about `node` point at where the variant changed it.
void standsAt(Node& node, const Node& change) {
  node.line = change.line;
  node.document = change.document;
}

Node* member(Node& object, std::string_view key) {
  for (auto& [name, value] : object.members)
    if (name == key) return &value;
  return nullptr;
}

void setMember(Node& object, const std::string& key, Node value) {
  if (Node* there = member(object, key)) *there = std::move(value);
  else object.members.emplace_back(key, std::move(value));
}

Node* itemWithId(Node& list, const std::string& id) {
  const auto at = std::find_if(list.items.begin(), list.items.end(), [&](const Node& n) { return n.str("id") == id; });
  return at == list.items.end() ? nullptr : &*at;
}

class Layering {
 public:
  Layering(Node framework, const Node& variant, Loading& loading)
      : m_result(std::move(framework)), m_variant(variant), m_loading(loading) {}

  Node run() {
    for (const auto& [key, change] : m_variant.find("changes")->members) lay(key, change);
    return std::move(m_result);
  }

 private:
  void lay(const std::string& key, const Node& change) {
    if (key == "criteria") layById("criteria", "criterion", change);
    else if (key == "indicators") layById("indicators", "indicator", change);
    else if (key == "urgency") layById("urgency", "rule of urgency", change);
    else if (key == "add_indicators") addIndicators(change);
    else if (key == "add_conditions") addConditions(change);
    else if (change.type == Node::Type::object) layMembers(m_result, key, change);
    else setMember(m_result, key, change);
  }

  /// Numbers that stand together: those that are named are replaced, the others stay.
  void layMembers(Node& root, const std::string& key, const Node& change) {
    Node* there = member(root, key);
    if (!there) return root.members.emplace_back(key, change), void();
    for (const auto& [name, value] : change.members) setMember(*there, name, value);
    standsAt(*there, change);
  }

  void layById(const std::string& list, const char* what, const Node& changes) {
    Node& ours = *member(m_result, list);
    for (const auto& [id, change] : changes.members) {
      Node* one = itemWithId(ours, id);
      if (!one) {
        m_loading.complain(change, fmt::format("there is no {} '{}' to change", what, id));
        continue;
      }
      const int strength = one->integer("strength");
      for (const auto& [key, value] : change.members) setMember(*one, key, value);
      if (one->integer("strength") != strength) groundStrength(*one, change);
      standsAt(*one, change);
    }
    standsAt(ours, changes);
  }

  /// What our file says of a strength does not speak for another one.
  void groundStrength(Node& indicator, const Node& change) {
    if (!change.find("source"))
      setMember(indicator, "source",
                textNode(fmt::format("Variant {} {}", m_variant.str("name"), m_variant.str("version")), change));
    if (!change.find("verified")) setMember(indicator, "verified", flagNode(false, change));
  }

  void addIndicators(const Node& own) {
    for (const Node& one : own.items) {
      // A variant brings no rules of language and no code: from a text such an indicator would always be nee.
      if (one.strings("answered_by") != std::vector<std::string>{"person"})
        m_loading.complain(one, fmt::format("own indicator '{}' can only be answered_by person", one.str("id")));
      member(m_result, "indicators")->items.push_back(one);
    }
  }

  void addConditions(const Node& own) {
    for (const Node& one : own.items) {
      auto& phases = member(m_result, "phases")->items;
      const auto at = std::find_if(phases.begin(), phases.end(), [&](const Node& phase) {
        return phase.str("phase") == one.str("phase") && phase.str("step") == one.str("step");
      });
      if (at == phases.end())
        m_loading.complain(one,
                           fmt::format("there is no phase '{}' with step '{}'", one.str("phase"), one.str("step")));
      else member(*at, "enter")->items.push_back(*one.find("condition"));
    }
  }

  Node m_result;
  const Node& m_variant;
  Loading& m_loading;
};

/// The first number of "1.10.0": what is another there means something else.
int majorOf(const std::string& version) { return std::atoi(version.c_str()); }

std::optional<Node> shippedDocument(Loading& loading, const KnowledgeSources& sources) {
  return sources.framework.empty() ? loading.document(kFile, "framework")
                                   : loading.documentInstead(sources.framework, kFile, "framework");
}

}  // namespace

std::optional<Node> frameworkDocument(Loading& loading, const KnowledgeSources& sources,
                                      std::optional<FrameworkVariant>& variant) {
  auto shipped = shippedDocument(loading, sources);
  if (!sources.variant) return shipped;
  const auto own = loading.textDocument(sources.variant->json, sources.variant->name, kHashedAs, "framework-variant");
  if (!shipped || !own) return std::nullopt;
  const std::string version = shipped->str("version");
  variant = FrameworkVariant{own->str("name"), own->str("version"), own->str("based_on")};
  if (majorOf(variant->basedOn) != majorOf(version)) {
    loading.complain(*own->find("based_on"), fmt::format("made for weegkader {}, and this is {}; between them meanings "
                                                         "changed",
                                                         variant->basedOn, version));
    return std::nullopt;
  }
  Node result = Layering(std::move(*shipped), *own, loading).run();
  if (!loading.fits(result, "framework")) return std::nullopt;
  setMember(result, "version", textNode(version + "+" + variant->version, *own));
  return result;
}

}  // namespace peilstok::knowledge
