// The rules of the omgevingsbeeld and the lists.

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

namespace {

constexpr const char* kFile = "survey/omgeving.json";

void readLanes(const Node& lanes, Loading& loading, SurveyRules& rules) {
  for (const auto& [name, channels] : lanes.members)
    for (const Node& channel : channels.items) {
      const auto known = fromWord<Channel>(channel.text);
      const auto lane = fromWord<Lane>(name);
      if (known && lane && !rules.lanes.emplace(*known, *lane).second)
        loading.complain(kFile, channel.line, fmt::format("channel '{}' stands in two lanes", channel.text));
    }
  for (const auto& [channel, name] : Words<Channel>::table)
    if (rules.lanes.find(channel) == rules.lanes.end())
      loading.complain(kFile, lanes.line, fmt::format("channel '{}' stands in no lane", name));
}

}  // namespace

void loadSurveyRules(Loading& loading, const std::vector<Card>& cards, SurveyRules& rules) {
  const auto root = loading.document(kFile, "survey");
  if (!root) return;
  readLanes(*root->find("lanes"), loading, rules);
  rules.otherwise = fromWord<Lane>(root->str("otherwise")).value_or(Lane::online);
  rules.communication = root->str("communication");
  const bool known =
      std::any_of(cards.begin(), cards.end(), [&](const Card& one) { return one.category == rules.communication; });
  if (!cards.empty() && !known)
    loading.complain(kFile, root->find("communication")->line,
                     fmt::format("no card has the category '{}'", rules.communication));
  const Node& normal = *root->find("normal");
  rules.weeks = normal.integer("weeks");
  rules.weeksLeast = normal.integer("weeks_least");
  rules.least = normal.integer("least");
  rules.times = normal.num("times");
  if (rules.weeksLeast > rules.weeks) loading.complain(kFile, normal.line, "weeks_least is more than weeks");
  const Node& hours = *root->find("urgency_hours");
  for (const UrgencyLevel level : {UrgencyLevel::nu, UrgencyLevel::vandaag, UrgencyLevel::deze_week})
    rules.urgencyHours[static_cast<std::size_t>(level)] = hours.integer(std::string(word(level)).c_str());
  rules.listedMost = static_cast<std::size_t>(root->integer("listed_most"));
  const Node& calendar = *root->find("calendar");
  rules.calendarDaysBack = calendar.integer("days_back");
  rules.calendarDaysAhead = calendar.integer("days_ahead");
}

}  // namespace peilstok::knowledge
