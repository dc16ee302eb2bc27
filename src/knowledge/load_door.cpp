// Noise lists, who must be involved, and terms of retention.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok {
namespace knowledge {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                                       "vrijdag", "zaterdag", "zondag"};

std::vector<std::vector<std::string>> readGroups(const Node& node) {
  std::vector<std::vector<std::string>> groups;
  for (const Node& group : node.list("words")) {
    groups.emplace_back();
    for (const Node& wording : group.items) groups.back().push_back(wording.text);
  }
  return groups;
}

/// Minutes since midnight of "11:30"; nothing when it is no time.
std::optional<int> minuteOf(std::string_view written) {
  const auto digit = [&](std::size_t i) { return written[i] >= '0' && written[i] <= '9' ? written[i] - '0' : -100; };
  if (written.size() != 5 || written[2] != ':') return std::nullopt;
  const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
  if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 24 * 60) return std::nullopt;
  return hour * 60 + minute;
}

Recurrence readRecurrence(const Node& node, const std::string& what, Loading& loading) {
  Recurrence when;
  if (const auto day = std::find(kWeekdays.begin(), kWeekdays.end(), node.str("weekday")); day != kWeekdays.end())
    when.weekday = static_cast<int>(day - kWeekdays.begin());
  when.weekOfMonth = node.integer("week_of_month");
  if (when.weekOfMonth > 0 && !when.weekday) loading.complain(node, what + ": week_of_month needs a weekday");
  for (const auto& [key, minute] : {std::pair("from", &when.fromMinute), std::pair("until", &when.untilMinute)}) {
    const Node* written = node.find(key);
    if (!written) continue;
    if (const auto read = minuteOf(written->text)) *minute = *read;
    else loading.complain(*written, fmt::format("{}: {}: '{}' is no time of day", what, key, written->text));
  }
  if (when.untilMinute <= when.fromMinute) loading.complain(node, what + ": until is not later than from");
  when.firstDay = node.str("first_day");
  when.lastDay = node.str("last_day");
  for (const std::string* day : {&when.firstDay, &when.lastDay})
    if (!day->empty() && !isRealDate(*day)) loading.complain(node, fmt::format("{}: '{}' is not a date", what, *day));
  if (!when.firstDay.empty() && !when.lastDay.empty() && when.lastDay < when.firstDay)
    loading.complain(node, what + ": last_day lies before first_day");
  return when;
}

std::vector<NoiseExample> readExamples(const Node& rule, const char* key, const std::string& what, Loading& loading) {
  std::vector<NoiseExample> examples;
  for (const Node& node : rule.list(key)) {
    NoiseExample example{node.str("text"), std::nullopt, text::asciiLower(node.str("account")), node.str("url")};
    if (const Node* received = node.find("received")) {
      example.received = civil::parseIso(received->text);
      if (!example.received) loading.complain(*received, fmt::format("{}: {}: not a moment", what, key));
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

/// "@Gemeente" and "gemeente" are the same sender.
std::string accountName(std::string_view written) {
  std::string name = text::asciiLower(text::trimmed(written));
  while (name.starts_with('@')) name.erase(0, 1);
  return name;
}

NoiseRule readNoiseRule(const Node& node, const std::string& file, Loading& loading) {
  NoiseRule rule;
  rule.id = node.str("id");
  rule.name = node.str("name");
  rule.why = node.str("why");
  rule.checked = node.str("checked");
  rule.file = file;
  rule.line = node.line;
  const std::string what = "noise rule '" + rule.id + "'";
  rule.words = readGroups(node);
  for (const std::string& account : node.strings("accounts")) rule.accounts.push_back(accountName(account));
  for (const std::string& site : node.strings("sites")) rule.sites.push_back(text::asciiLower(text::trimmed(site)));
  if (const Node* when = node.find("when")) rule.when = readRecurrence(*when, what, loading);
  rule.hits = readExamples(node, "hits", what, loading);
  rule.misses = readExamples(node, "misses", what, loading);
  if (rule.words.empty() && rule.accounts.empty() && rule.sites.empty())
    loading.complain(node, what + ": needs words, accounts or sites; a moment alone would lay aside everything");
  if (!isRealDate(rule.checked)) loading.complain(node, fmt::format("{}: '{}' is not a date", what, rule.checked));
  return rule;
}

template <class E>
std::vector<E> wordsOf(const Node& node, std::string_view key) {
  std::vector<E> values;
  for (const std::string& name : node.strings(key))
    if (const auto value = fromWord<E>(name)) values.push_back(*value);
  return values;
}

Signal readExample(const Node& node, const std::string& what, const Knowledge& knowledge, Loading& loading) {
  Signal signal;
  signal.id = "voorbeeld";
  signal.text = node.str("text");
  signal.municipality = node.str("municipality");
  if (!signal.municipality.empty() && !knowledge.gazetteer.municipality(signal.municipality))
    loading.complain(node, fmt::format("{}: no municipality has the code '{}'", what, signal.municipality));
  if (const Node* channel = node.find("channel")) {
    signal.channel = fromWord<Channel>(channel->text);
    if (!signal.channel) loading.complain(*channel, fmt::format("{}: '{}' is no channel", what, channel->text));
  }
  return signal;
}

RoutingRule readRoutingRule(const Node& node, const std::string& file, const Knowledge& knowledge, Loading& loading) {
  RoutingRule rule;
  rule.id = node.str("id");
  rule.name = node.str("name");
  rule.why = node.str("why");
  rule.source = node.str("source");
  rule.checked = node.str("checked");
  rule.verified = node.flag("verified");
  rule.file = file;
  rule.line = node.line;
  rule.to = node.strings("to");
  const Node& when = *node.find("when");
  rule.words = readGroups(when);
  rule.indicators = when.strings("indicators");
  rule.calls = wordsOf<CallKind>(when, "calls");
  rule.channels = wordsOf<Channel>(when, "channels");
  rule.phases = when.strings("phases");
  rule.masked = wordsOf<MaskKind>(when, "masked");
  if (const std::string place = when.str("place"); !place.empty())
    rule.place = place == "elders" ? RoutingPlace::elders : RoutingPlace::buurgemeente;
  const std::string what = "routing rule '" + rule.id + "'";
  rule.hit = readExample(*node.find("hit"), what, knowledge, loading);
  rule.miss = readExample(*node.find("miss"), what, knowledge, loading);
  if (when.members.empty()) loading.complain(when, what + ": has no condition, so it would always hold");
  if (!isRealDate(rule.checked)) loading.complain(node, fmt::format("{}: '{}' is not a date", what, rule.checked));
  for (const std::string& id : rule.indicators)
    if (!knowledge.framework.indicator(id))
      loading.complain(when, fmt::format("{}: there is no indicator '{}'", what, id));
  return rule;
}

}  // namespace

void loadNoise(Loading& loading, std::vector<NoiseRule>& rules) {
  UniqueIds ids(loading, "noise rule");
  for (const std::string& file : loading.list("noise")) {
    const auto root = loading.document(file, "noise");
    if (!root) continue;
    for (const Node& node : root->list("rules")) {
      rules.push_back(readNoiseRule(node, file, loading));
      ids.add(rules.back().id, file, node.line);
      // Ours must show what they do; of an own list nobody demands that.
      if (rules.back().hits.empty() || rules.back().misses.empty())
        loading.complain(node, fmt::format("noise rule '{}': needs hits and misses", rules.back().id));
    }
  }
}

void loadRouting(Loading& loading, Knowledge& knowledge) {
  UniqueIds ids(loading, "routing rule"), functions(loading, "function");
  Routing& routing = knowledge.routing;
  std::vector<std::pair<std::string, Node>> documents;
  for (const std::string& file : loading.list("routing"))
    if (auto root = loading.document(file, "routing")) documents.emplace_back(file, std::move(*root));
  for (const auto& [file, root] : documents)
    for (const Node& node : root.list("functions")) {
      routing.functions.push_back({node.str("id"), node.str("name"), node.str("what")});
      functions.add(routing.functions.back().id, file, node.line);
      if (knowledge.partner(routing.functions.back().id))
        loading.complain(node, fmt::format("function '{}' is a partner already", routing.functions.back().id));
    }
  for (const auto& [file, root] : documents)
    for (const Node& node : root.list("rules")) {
      routing.rules.push_back(readRoutingRule(node, file, knowledge, loading));
      const RoutingRule& rule = routing.rules.back();
      ids.add(rule.id, file, node.line);
      for (const std::string& to : rule.to)
        if (!knowledge.partner(to) && !routing.function(to))
          loading.complain(node, fmt::format("routing rule '{}': '{}' is no partner and no function", rule.id, to));
    }
}

void loadRetention(Loading& loading, std::vector<RetentionTerm>& terms) {
  UniqueIds ids(loading, "term");
  for (const std::string& file : loading.list("retention")) {
    const auto root = loading.document(file, "retention");
    if (!root) continue;
    for (const Node& node : root->list("terms")) {
      const std::string id = node.str("id");
      ids.add(id, file, node.line);
      RetentionTerm term;
      term.kind = fromWord<RetentionKind>(id).value_or(RetentionKind::niet_opgevolgd);
      term.name = node.str("name");
      term.from = node.str("from");
      term.ground = node.str("ground");
      term.checked = node.str("checked");
      term.days = node.integer("days");
      term.least = node.integer("least");
      term.most = node.integer("most");
      term.verified = node.flag("verified");
      if (term.least > term.days || term.days > term.most)
        loading.complain(node, fmt::format("term '{}': the days lie outside its own bounds", id));
      if (!isRealDate(term.checked))
        loading.complain(node, fmt::format("term '{}': '{}' is not a date", id, term.checked));
      terms.push_back(std::move(term));
    }
  }
  for (const auto& [kind, name] : Words<RetentionKind>::table)
    if (!ids.contains(std::string(name))) loading.complain("retention", 0, fmt::format("term '{}' is missing", name));
}

}  // namespace knowledge

Result<std::vector<NoiseRule>> readNoiseRules(const OwnText& text, const Knowledge& known) {
  knowledge::Loading loading(known.dataDir);
  std::vector<NoiseRule> rules;
  if (const auto root = loading.textDocument(text.json, text.name, "", "noise"))
    for (const knowledge::Node& node : root->list("rules")) {
      rules.push_back(knowledge::readNoiseRule(node, text.name, loading));
      rules.back().own = true;
    }
  if (!loading.isSound()) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  return rules;
}

}  // namespace peilstok
