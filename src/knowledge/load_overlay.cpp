// A municipality's own file, laid over the national lists: itself, its neighbours, towns, spots and plans.

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

namespace {

class OverlayReader {
 public:
  OverlayReader(std::string file, Loading& loading, Knowledge& knowledge)
      : m_file(std::move(file)), m_loading(loading), m_knowledge(knowledge) {}

  void read(const Node& root) {
    for (const Node& node : root.list("municipalities")) readMunicipality(node);
    m_knowledge.ownMunicipality = root.list("municipalities").front().str("code");
    for (const Node& pair : root.list("neighbours")) readNeighbours(pair);
    for (const Node& node : root.list("towns")) addEntry(node, node.str("town"), PlaceKind::woonplaats);
    for (const Node& node : root.list("places"))
      addEntry(node, node.str("name"), fromWord<PlaceKind>(node.str("kind")).value_or(PlaceKind::plek));
    for (const Node& node : root.list("incidents")) readContext(node);
    for (const Node& node : root.list("contacts")) readContact(node);
    if (const Node* own = root.find("escalation")) readOwnEscalation(*own, m_loading, m_knowledge.escalation);
    if (const Node* now = root.find("now")) {
      m_knowledge.storyNow = civil::parseIso(now->text);
      if (!m_knowledge.storyNow) m_loading.complain(m_file, now->line, fmt::format("'{}' is not a moment", now->text));
    }
  }

 private:
  /// A code of the national list is replaced, so that a municipality can name itself.
  void readMunicipality(const Node& node) {
    Municipality m{node.str("code"),          node.str("name"),        node.str("province"),
                   node.str("safety_region"), node.str("police_unit"), node.integer("inhabitants"),
                   node.num("lon"),           node.num("lat")};
    auto& all = m_knowledge.gazetteer.municipalities;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Municipality& one) { return one.code == m.code; });
    if (at == all.end() || at->name != m.name)
      m_knowledge.gazetteer.entries.push_back({m.name, PlaceKind::gemeente, m.code});
    if (at == all.end()) all.push_back(std::move(m));
    else *at = std::move(m);
  }

  void readNeighbours(const Node& pair) {
    const std::string &a = pair.items[0].text, &b = pair.items[1].text;
    const bool first = isKnown(a, pair), second = isKnown(b, pair);  // name both
    if (a == b) m_loading.complain(m_file, pair.line, "a municipality is not its own neighbour");
    else if (first && second) addNeighbours(a, b, m_knowledge.gazetteer);
  }

  void addEntry(const Node& node, const std::string& name, PlaceKind kind) {
    if (isKnown(node.str("code"), node)) m_knowledge.gazetteer.entries.push_back({name, kind, node.str("code")});
  }

  void readContext(const Node& node) {
    ContextItem item;
    item.kind = fromWord<ContextKind>(node.str("kind")).value_or(ContextKind::incident);
    item.theme = node.str("theme");
    item.municipality = node.str("municipality");
    item.outcome = fromWord<Outcome>(node.str("outcome")).value_or(Outcome::onbekend);
    if (const Node* at = node.find("at")) {
      item.at = civil::parseIso(at->text);
      if (!item.at) m_loading.complain(m_file, at->line, fmt::format("'{}' is not a moment", at->text));
    }
    if (item.municipality.empty() || isKnown(item.municipality, node))
      m_knowledge.localContext.push_back(std::move(item));
  }

  void readContact(const Node& node) {
    const ChannelContact contact{node.str("channel"), node.str("group"), {}};
    const std::vector<CoverageChannel>& channels = m_knowledge.framework.coverage.channels;
    if (std::none_of(channels.begin(), channels.end(), [&](const auto& one) { return one.id == contact.channel; }))
      return m_loading.complain(m_file, node.line, fmt::format("there is no channel '{}'", contact.channel));
    const std::optional<Instant> last = civil::parseIso(node.str("last"));
    if (!last) return m_loading.complain(m_file, node.line, fmt::format("'{}' is not a moment", node.str("last")));
    m_knowledge.contacts.push_back(contact);
    m_knowledge.contacts.back().last = *last;
  }

  bool isKnown(const std::string& code, const Node& at) {
    if (m_knowledge.gazetteer.municipality(code)) return true;
    m_loading.complain(m_file, at.line, fmt::format("there is no municipality '{}'", code));
    return false;
  }

  std::string m_file;
  Loading& m_loading;
  Knowledge& m_knowledge;
};

}  // namespace

void loadOverlay(const std::filesystem::path& file, Loading& loading, Knowledge& knowledge) {
  if (const auto root = loading.outsideDocument(file, "overlay"))
    OverlayReader(file.filename().string(), loading, knowledge).read(*root);
}

}  // namespace peilstok::knowledge
