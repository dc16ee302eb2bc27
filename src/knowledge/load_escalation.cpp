// Whom to tell when.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

namespace {

constexpr std::array<std::string_view, 8> kPlaces = {"binnen", "dossier", "fase",    "haast",
                                                     "moment", "omdat",   "oordeel", "wacht"};

/// A message may only hold what is known to be no personal data.
void checkMessage(const EscalationRule& rule, const Node& node, Loading& loading) {
  for (std::size_t at = rule.message.find('{'); at != std::string::npos; at = rule.message.find('{', at + 1)) {
    const std::size_t end = rule.message.find('}', at);
    const std::string place = rule.message.substr(at + 1, end == std::string::npos ? end : end - at - 1);
    if (end == std::string::npos || std::ranges::find(kPlaces, place) == kPlaces.end())
      loading.complain(node, fmt::format("rule '{}': there is no {{{}}}", rule.id, place));
  }
}

template <class E>
std::optional<E> wordAt(const Node& node, const char* key) {
  return node.find(key) ? fromWord<E>(node.str(key)) : std::nullopt;
}

EscalationRule readRule(const Node& node, Loading& loading) {
  EscalationRule rule;
  rule.id = node.str("id");
  rule.name = node.str("name");
  rule.why = node.str("why");
  const Node& when = *node.find("when");
  rule.phases = when.strings("phases");
  rule.physical = wordAt<Answer>(when, "physical");
  rule.seenBefore = wordAt<Answer>(when, "seen_before");
  rule.atLeast = wordAt<UrgencyLevel>(when, "urgency");
  rule.to = node.str("to");
  rule.deputy = node.str("deputy");
  rule.waitMinutes = node.integer("wait_minutes");
  rule.message = node.str("message");
  rule.ground = node.str("ground");
  rule.checked = node.str("checked");
  rule.verified = node.flag("verified");
  if (!isRealDate(rule.checked)) loading.complain(node, fmt::format("rule '{}': no such date", rule.id));
  if (rule.to == rule.deputy) loading.complain(node, fmt::format("rule '{}': nobody is their own deputy", rule.id));
  checkMessage(rule, node, loading);
  return rule;
}

bool has(const std::vector<std::string>& ids, const std::string& id) { return std::ranges::find(ids, id) != ids.end(); }

}  // namespace

void readOwnEscalation(const Node& node, Loading& loading, Escalation& escalation) {
  for (const Node& one : node.list("rules")) {
    escalation.rules.push_back(readRule(one, loading));
    escalation.rules.back().own = true;
  }
  escalation.without = node.strings("without");
}

void loadEscalation(Loading& loading, Escalation& escalation) {
  // In the order in which ours stand; what the municipality adds comes last.
  std::vector<EscalationRule> own = std::move(escalation.rules), all;
  std::vector<std::string> shipped;
  UniqueIds ids(loading, "rule of escalation");
  for (const std::string& file : loading.list("escalation")) {
    const auto root = loading.document(file, "escalation");
    if (!root) continue;
    for (const Node& node : root->list("rules")) {
      EscalationRule rule = readRule(node, loading);
      ids.add(rule.id, file, node.line);
      shipped.push_back(rule.id);
      if (has(escalation.without, rule.id)) continue;
      const auto instead = std::ranges::find(own, rule.id, &EscalationRule::id);
      all.push_back(instead == own.end() ? std::move(rule) : *instead);
    }
  }
  for (EscalationRule& rule : own)
    if (!has(shipped, rule.id)) all.push_back(std::move(rule));
  for (const std::string& id : escalation.without)
    if (!has(shipped, id)) loading.complain("overlay: there is no rule of escalation '" + id + "'");
  escalation.rules = std::move(all);
}

}  // namespace peilstok::knowledge
