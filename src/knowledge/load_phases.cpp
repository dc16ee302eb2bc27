// Phases with the conditions under which each is entered, and the rules of urgency.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

namespace {

class PhaseReader {
 public:
  PhaseReader(Loading& loading, const Framework& framework)
      : m_loading(loading), m_framework(framework), m_conditionIds(loading, "condition") {}

  PhaseEntry read(const Node& node) {
    PhaseEntry entry;
    entry.phase = fromWord<Phase>(node.str("phase")).value_or(Phase::rust);
    entry.step = fromWord<Step>(node.str("step")).value_or(Step::none);
    entry.fullEvidence = node.flag("full_evidence");
    entry.rank = node.integer("rank");
    entry.name = node.str("name");
    entry.what = node.str("what");
    entry.exit = node.str("exit");
    if ((entry.step != Step::none) != (entry.phase == Phase::oplopende_spanningen))
      complain(node, "only oplopende_spanningen has steps, and needs one");
    if (entry.phase == Phase::rust && !node.list("enter").empty())
      complain(node, "rust is what is left; it has no conditions");
    if (entry.phase != Phase::rust && node.list("enter").empty())
      complain(node, "a phase without a condition is never entered");
    for (const Node& one : node.list("enter")) entry.enter.push_back(readCondition(one));
    return entry;
  }

 private:
  Condition readCondition(const Node& node) {
    Condition condition;
    condition.id = node.str("id");
    condition.words = node.str("words");
    condition.all = node.strings("all");
    condition.of = node.strings("of");
    condition.none = node.strings("none");
    for (const Node& group : node.list("one_of")) {
      condition.oneOf.emplace_back();
      for (const Node& id : group.items) condition.oneOf.back().push_back(id.text);
    }
    condition.atLeast = node.integer("at_least");
    if (node.find("minimum_total"))
      condition.minimumTotal = static_cast<Tenths>(std::lround(node.num("minimum_total") * 10));
    m_conditionIds.add(condition.id, m_loading.nameOf(node), node.line);
    check(condition, node);
    return condition;
  }

  void check(const Condition& condition, const Node& node) {
    for (const std::string& id : condition.all) checkUpward(id, condition, node);
    for (const std::string& id : condition.of) checkUpward(id, condition, node);
    for (const auto& group : condition.oneOf)
      for (const std::string& id : group) checkUpward(id, condition, node);
    // More threat must never take a phase away, so what counts up cannot stand in the way of one.
    for (const std::string& id : condition.none)
      if (const Indicator* one = known(id, condition, node); one && one->direction > 0)
        complain(node, fmt::format("condition '{}': '{}' counts up and may not stand in none", condition.id, id));
    if (condition.of.empty() != (condition.atLeast == 0) || condition.atLeast > static_cast<int>(condition.of.size()))
      complain(node, fmt::format("condition '{}': of and at_least do not fit together", condition.id));
    if (condition.all.empty() && condition.of.empty() && condition.oneOf.empty())
      complain(node, fmt::format("condition '{}': asks for no indicator, and no phase rests on the total alone",
                                 condition.id));
  }

  /// What counts down cannot help a phase to be entered: it would count up after all.
  void checkUpward(const std::string& id, const Condition& condition, const Node& node) {
    if (const Indicator* one = known(id, condition, node); one && one->direction < 0)
      complain(node, fmt::format("condition '{}': '{}' counts down and may only stand in none", condition.id, id));
  }

  const Indicator* known(const std::string& id, const Condition& condition, const Node& node) {
    const Indicator* one = m_framework.indicator(id);
    if (!one) complain(node, fmt::format("condition '{}': there is no indicator '{}'", condition.id, id));
    return one;
  }

  void complain(const Node& at, const std::string& reason) { m_loading.complain(at, reason); }

  Loading& m_loading;
  const Framework& m_framework;
  UniqueIds m_conditionIds;
};

UrgencyRule readUrgency(const Node& node) {
  UrgencyRule rule;
  rule.id = node.str("id");
  rule.level = fromWord<UrgencyLevel>(node.str("level")).value_or(UrgencyLevel::geen);
  rule.words = node.str("words");
  rule.phases = node.strings("phases");
  if (node.find("within_hours")) rule.withinHours = node.num("within_hours");
  rule.consultPolice = node.flag("consult_police");
  return rule;
}

bool isUnconditional(const UrgencyRule& rule) {
  return rule.phases.empty() && !rule.withinHours && !rule.consultPolice;
}

void readUrgencyRules(const Node& root, Loading& loading, Framework& framework) {
  const std::vector<Node>& nodes = root.list("urgency");
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    framework.urgency.push_back(readUrgency(nodes[i]));
    const bool last = i + 1 == nodes.size();
    if (isUnconditional(framework.urgency.back()) != last)
      loading.complain(nodes[i], last ? "the last rule of urgency must always hold"
                                      : "no rule of urgency after this one is ever reached");
  }
}

}  // namespace

std::pair<Phase, Step> knownPhase(const Node& node, const std::string& file, Loading& loading,
                                  const Framework& framework) {
  const std::pair found(fromWord<Phase>(node.str("phase")).value_or(Phase::rust),
                        fromWord<Step>(node.str("step")).value_or(Step::none));
  if (!framework.phase(found.first, found.second))
    loading.complain(file, node.line, "the weegkader has no such phase and step");
  return found;
}

void loadPhases(const Node& root, Loading& loading, Framework& framework) {
  PhaseReader reader(loading, framework);
  std::set<std::pair<Phase, Step>> seen;
  std::set<int> ranks;
  int rustRank = 0, lowest = 100;
  for (const Node& node : root.list("phases")) {
    framework.phases.push_back(reader.read(node));
    const PhaseEntry& entry = framework.phases.back();
    if (!seen.emplace(entry.phase, entry.step).second) loading.complain(node, "this phase was there before");
    if (!ranks.insert(entry.rank).second) loading.complain(node, fmt::format("rank {} was there before", entry.rank));
    lowest = std::min(lowest, entry.rank);
    if (entry.phase == Phase::rust) rustRank = entry.rank;
  }
  if (rustRank != lowest) loading.complain(*root.find("phases"), "rust must have the lowest rank");
  readUrgencyRules(root, loading, framework);
}

}  // namespace peilstok::knowledge
