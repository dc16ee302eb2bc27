// The weights of the proposal.

#include <fmt/format.h>

#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

namespace {

constexpr const char* kFile = "ranking/voorstel.json";

std::map<std::string, int> weightsIn(const Node& root, const char* key) {
  std::map<std::string, int> out;
  for (const auto& [name, value] : root.find(key)->members) out[name] = static_cast<int>(value.number);
  return out;
}

}  // namespace

void loadRanking(Loading& loading, const Framework& framework, Ranking& ranking) {
  const auto root = loading.document(kFile, "ranking");
  if (!root) return;
  const auto count = [&](const char* key) { return static_cast<std::size_t>(root->integer(key)); };
  ranking.inPhase = root->integer("in_phase");
  ranking.onePhase = root->integer("one_phase");
  ranking.twoPhases = root->integer("two_phases");
  ranking.grounds = root->integer("grounds");
  ranking.groundsCounted = root->integer("grounds_counted");
  ranking.leastGrounds = root->find("least_grounds")->number;
  ranking.madeFor = root->integer("made_for");
  ranking.carries = root->integer("carries");
  ranking.lightness = weightsIn(*root, "lightness");
  ranking.reversible = weightsIn(*root, "reversible");
  ranking.effort = weightsIn(*root, "effort");
  ranking.status = weightsIn(*root, "status");
  ranking.sideEffect = root->integer("side_effect");
  ranking.sideEffectsMost = root->integer("side_effects_most");
  ranking.spreads = root->integer("spreads");
  ranking.mayBeLate = root->integer("may_be_late");
  ranking.slow = root->integer("slow");
  ranking.slowHours = root->find("slow_hours")->number;
  ranking.askPolice = root->integer("ask_police");
  ranking.experienceMost = root->integer("experience_most");
  ranking.experienceDoubt = root->integer("experience_doubt");
  ranking.widelyKnown = root->strings("widely_known");
  ranking.least = count("least");
  ranking.most = count("most");
  ranking.ofOneCategory = count("of_one_category");
  ranking.withoutIdentity = count("without_identity");
  ranking.worthShowing = root->integer("worth_showing");
  for (const Node& node : root->list("breadth"))
    ranking.breadth.push_back({node.str("why"), node.strings("phases"), node.strings("when_any"),
                               node.strings("categories"), node.strings("cards"), node.flag("on_the_spot")});
  const auto check = [&](const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      if (!framework.indicator(id)) loading.complain(*root, fmt::format("there is no indicator '{}'", id));
  };
  check(ranking.widelyKnown);
  for (const BreadthRule& rule : ranking.breadth) check(rule.whenAny);
  if (ranking.least > ranking.most) loading.complain(*root, "least is more than most");
}

}  // namespace peilstok::knowledge
