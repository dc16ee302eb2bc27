// How strongly what happened elsewhere counts, by distance and age.

#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

namespace {

constexpr const char* kFile = "framework/verval.json";

std::vector<FadingRules::Step> readSteps(const Node& root, const char* key, Loading& loading) {
  std::vector<FadingRules::Step> steps;
  for (const Node& node : root.list(key)) {
    const FadingRules::Step step{node.num("days"), node.integer("strength")};
    if (!steps.empty() && (step.days <= steps.back().days || step.strength > steps.back().strength))
      loading.complain(kFile, node.line, "what is older may not count for more, and each step lasts longer");
    steps.push_back(step);
  }
  return steps;
}

}  // namespace

void loadFading(Loading& loading, Framework& framework) {
  const auto root = loading.document(kFile, "fading");
  if (!root) return;
  FadingRules& rules = framework.fading;
  rules.aroundKm = root->num("around_km");
  rules.neighbour = readSteps(*root, "neighbour", loading);
  rules.around = readSteps(*root, "around", loading);
  rules.farther = readSteps(*root, "farther", loading);
  // What is farther away may never count for more: it is enough to look where a step of the farther one ends.
  const auto compare = [&](Nearness near, const std::vector<FadingRules::Step>& steps, const char* key) {
    for (const FadingRules::Step& step : steps)
      if (rules.strength(near, step.days) < step.strength)
        loading.complain(kFile, root->find(key)->line, "what is farther away may not count for more");
  };
  compare(Nearness::neighbour, rules.around, "around");
  compare(Nearness::around, rules.farther, "farther");
}

}  // namespace peilstok::knowledge
