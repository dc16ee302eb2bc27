// Criteria, indicators and the numbers of the weegkader.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

namespace {

constexpr Tenths kAllPoints = 1000;  // a total runs from 0 to 100 points, so the ceilings must fill exactly that

Tenths tenths(double points) { return static_cast<Tenths>(std::lround(points * 10)); }

AnsweredBy answeredByWord(const std::string& word) {
  if (word == "text") return AnsweredBy::text;
  if (word == "reach") return AnsweredBy::reach;
  if (word == "context") return AnsweredBy::context;
  if (word == "police") return AnsweredBy::police;
  if (word == "source") return AnsweredBy::source;
  if (word == "place") return AnsweredBy::place;
  return AnsweredBy::person;
}

Criterion readCriterion(const Node& node, Loading& loading) {
  Criterion criterion;
  criterion.id = node.str("id");
  criterion.name = node.str("name");
  criterion.what = node.str("what");
  criterion.maxPoints = tenths(node.num("max_points"));
  for (const Node& level : node.list("levels")) {
    if (level.integer("level") != static_cast<int>(criterion.levels.size()))
      loading.complain(level, fmt::format("criterion '{}': levels must be 0, 1, 2, 3 in this order", criterion.id));
    criterion.levels.push_back({level.str("anchor"), level.str("example")});
  }
  return criterion;
}

void readCriteria(const Node& root, Loading& loading, Framework& framework) {
  Tenths sum = 0;
  for (const Node& node : root.list("criteria")) {
    framework.criteria.push_back(readCriterion(node, loading));
    sum += framework.criteria.back().maxPoints;
  }
  if (sum != kAllPoints)
    loading.complain(*root.find("criteria"),
                     fmt::format("max_points add up to {}, not to {}", sum / 10, kAllPoints / 10));
}

Indicator readIndicator(const Node& node) {
  Indicator indicator;
  indicator.id = node.str("id");
  indicator.criterion = node.str("criterion");
  indicator.name = node.str("name");
  indicator.question = node.str("question");
  indicator.whenYes = node.str("when_yes");
  indicator.whenNo = node.str("when_no");
  indicator.strength = node.integer("strength");
  indicator.direction = node.integer("direction");
  indicator.level = node.integer("level");
  indicator.consultPolice = node.flag("consult_police");
  for (const std::string& word : node.strings("answered_by")) indicator.answeredBy.push_back(answeredByWord(word));
  indicator.opensOccasion = node.flag("opens_occasion");
  indicator.needsOccasion = node.flag("needs_occasion");
  indicator.silenceIsUnknown = node.str("text_silence") == "onbekend";
  indicator.ask = node.str("ask");
  indicator.askText = node.str("ask_text");
  indicator.effort = node.integer("effort", 1);
  indicator.source = node.str("source");
  indicator.verified = node.flag("verified");
  return indicator;
}

void checkIndicator(const Indicator& one, const Node& node, Loading& loading, const Framework& framework) {
  const auto complain = [&](const std::string& what) { loading.complain(node, "indicator '" + one.id + "': " + what); };
  if (!framework.criterion(one.criterion)) complain("there is no criterion '" + one.criterion + "'");
  if (one.direction != 0 && one.strength == 0) complain("counts, but has no strength");
  if (one.consultPolice && one.direction <= 0) complain("asks for the police, but does not count up");
  if (one.ask.empty() != one.askText.empty()) complain("has one of ask and ask_text without the other");
  const bool fromText =
      std::find(one.answeredBy.begin(), one.answeredBy.end(), AnsweredBy::text) != one.answeredBy.end();
  if (node.find("text_silence") && !fromText) complain("has text_silence, but no text answers it");
}

void readLimits(const Node& root, Loading& loading, Framework& framework) {
  const Node& limits = *root.find("limits");
  framework.explosiveCount = limits.integer("explosive_count");
  framework.explosiveMinutes = limits.integer("explosive_minutes");
  framework.incidentHours = limits.num("incident_hours");
  framework.plannedDays = limits.num("planned_days");
  framework.measureDays = limits.num("measure_days");
  framework.largeReach = std::llround(limits.num("large_reach"));
  framework.doublingLeast = limits.integer("doubling_least");
  framework.doublingHours = limits.num("doubling_hours");
  framework.soonHours = limits.num("soon_hours");
  framework.counterActionHours = limits.num("counter_action_hours");
  framework.angryPolarity = limits.num("angry_polarity");
  const Node& certainty = *root.find("certainty");
  framework.certainty.highBelow = certainty.num("high_below");
  framework.certainty.middleBelow = certainty.num("middle_below");
  framework.certainty.highNeedsSource.clear();
  for (const std::string& letter : certainty.strings("high_needs_source"))
    framework.certainty.highNeedsSource += letter;
  if (framework.certainty.highBelow > framework.certainty.middleBelow)
    loading.complain(certainty, "high_below is above middle_below");
}

void readQuestions(const Node& root, Loading& loading, Framework& framework) {
  const Node& questions = *root.find("questions");
  QuestionRules& rules = framework.questions;
  rules.plausibility = questions.num("plausibility");
  rules.phaseChange = questions.num("phase_change");
  rules.blindSpot = questions.num("blind_spot");
  const std::vector<Node>& costs = questions.list("costs");
  for (std::size_t i = 0; i < std::size(rules.costs); ++i) rules.costs[i] = costs[i].number;
  if (!std::is_sorted(std::begin(rules.costs), std::end(rules.costs)))
    loading.complain(*questions.find("costs"), "costs must not go down: more effort costs more");
}

void readPoints(const Node& root, Loading& loading, Framework& framework) {
  const Node& points = *root.find("points_by_strength");
  for (std::size_t i = 0; i < 4; ++i) framework.pointsByStrength[i] = tenths(points.items[i].number);
  // A stronger sign that weighs less would break that more threat never lowers the picture.
  if (framework.pointsByStrength[0] != 0 || !std::is_sorted(framework.pointsByStrength, framework.pointsByStrength + 4))
    loading.complain(points, "points_by_strength must begin at 0 and not go down");
  framework.rangeShare = root.num("range_share");
  framework.nextQuestions = root.integer("next_questions");
}

}  // namespace

void loadFramework(Loading& loading, const KnowledgeSources& sources, Framework& framework) {
  const auto root = frameworkDocument(loading, sources, framework.variant);
  if (!root) return;
  framework.version = root->str("version");
  framework.name = root->str("name");
  readPoints(*root, loading, framework);
  readLimits(*root, loading, framework);
  readQuestions(*root, loading, framework);
  readCriteria(*root, loading, framework);
  for (const Node& node : root->list("indicators")) {
    framework.indicators.push_back(readIndicator(node));
    checkIndicator(framework.indicators.back(), node, loading, framework);
  }
  loadPhases(*root, loading, framework);
}

}  // namespace peilstok::knowledge
