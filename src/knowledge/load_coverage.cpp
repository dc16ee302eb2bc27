// The channels of the coverage, and what certainty needs of them.

#include <algorithm>

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

namespace {

constexpr const char* kFile = "framework/zicht.json";

/// The values whose words stand in a list; the schema has refused any other word.
template <class Value>
std::vector<Value> values(const Node& node, const char* key) {
  std::vector<Value> out;
  for (const std::string& one : node.strings(key))
    if (const auto value = fromWord<Value>(one)) out.push_back(*value);
  return out;
}

CoverageChannel readChannel(const Node& node) {
  CoverageChannel channel;
  channel.id = node.str("id");
  channel.name = node.str("name");
  channel.channels = values<Channel>(node, "channels");
  channel.access = values<Access>(node, "access");
  channel.police = values<PoliceJudgement>(node, "police");
  channel.asked = node.strings("asked");
  channel.elsewhere = node.flag("elsewhere");
  channel.hidden = node.flag("hidden");
  channel.freshDays = node.num("fresh_days");
  return channel;
}

}  // namespace

void loadCoverage(Loading& loading, Framework& framework) {
  const auto root = loading.document(kFile, "coverage");
  if (!root) return;
  CoverageRules& rules = framework.coverage;
  rules.middleAtLeast = root->integer("middle_at_least");
  rules.highAtLeast = root->integer("high_at_least");
  for (const Node& node : root->list("channels")) {
    rules.channels.push_back(readChannel(node));
    for (const std::string& role : rules.channels.back().asked)
      if (std::none_of(framework.indicators.begin(), framework.indicators.end(),
                       [&](const Indicator& one) { return one.ask == role; }))
        loading.complain(kFile, node.line, "no indicator asks '" + role + "'");
  }
  if (rules.middleAtLeast > rules.highAtLeast)
    loading.complain(kFile, root->line, "middle_at_least is above high_at_least");
  if (rules.highAtLeast > static_cast<int>(rules.channels.size()))
    loading.complain(kFile, root->line, "high_at_least is more than there are channels");
}

}  // namespace peilstok::knowledge
