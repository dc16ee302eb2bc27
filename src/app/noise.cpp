#include "app/noise.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <nlohmann/json.hpp>

#include "app/handling.h"
#include "app/masked.h"

namespace peilstok::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostDocument = 256u << 10;
constexpr std::size_t kMostExamples = 5;

/// One rule of a document as a document of its own.
std::string documentOf(const Json& rule) { return Json{{"schema", "noise/1"}, {"rules", Json::array({rule})}}.dump(); }

bool isShipped(const Knowledge& knowledge, const std::string& id) {
  return std::ranges::find(knowledge.noise, id, &NoiseRule::id) != knowledge.noise.end();
}

Result<std::vector<hash::Key>> allKeys(store::Store& store) {
  auto keys = store.pseudonymKeys();
  if (!keys) return keys.error();
  keys->earlier.push_back(keys->current);
  return std::move(keys->earlier);
}

/// The newest numbers of what one rule would do.
class Newest {
 public:
  void add(std::int64_t number) {
    m_numbers.push_front(number);
    if (m_numbers.size() > kMostExamples) m_numbers.pop_back();
  }
  std::vector<std::int64_t> numbers() const { return {m_numbers.begin(), m_numbers.end()}; }

 private:
  std::deque<std::int64_t> m_numbers;
};

}  // namespace

namespace {

Result<NoiseList> rulesHere(Workspace& workspace) {
  const Knowledge& knowledge = workspace.pipeline().knowledge();
  const auto texts = workspace.store().noiseRules();
  if (!texts) return texts.error();
  NoiseList list;
  std::vector<std::string> off;
  for (const store::NoiseText& text : *texts) {
    if (text.body.empty()) {
      off.push_back(text.id);
      continue;
    }
    const auto rules = readNoiseRules({text.id, text.body}, knowledge);
    if (!rules) list.problems.push_back(rules.error().detail);
    else
      for (const NoiseRule& rule : *rules) list.entries.push_back({rule, true, 0});
  }
  for (const NoiseRule& rule : knowledge.noise)
    list.entries.push_back({rule, std::ranges::find(off, rule.id) == off.end(), 0});
  return list;
}

}  // namespace

Result<NoiseList> noiseList(Workspace& workspace) {
  auto list = rulesHere(workspace);
  if (!list) return list;
  for (NoiseEntry& entry : list->entries) {
    const auto closed = workspace.store().laidAsideBy(entry.rule.id);
    if (!closed) return closed.error();
    entry.closed = static_cast<std::int64_t>(closed->size());
  }
  return list;
}

Result<analyse::NoiseFilter> noiseFilter(Workspace& workspace) {
  const auto list = rulesHere(workspace);
  if (!list) return list.error();
  const auto keys = allKeys(workspace.store());
  if (!keys) return keys.error();
  std::vector<NoiseRule> rules;
  for (const NoiseEntry& entry : list->entries)
    if (entry.inForce) rules.push_back(entry.rule);
  return analyse::NoiseFilter(std::move(rules), *keys);
}

Result<std::vector<NoiseRule>> checkedNoise(const std::string& document, const Knowledge& knowledge) {
  if (document.size() > kMostDocument) return Error{ErrorCode::too_large, "noise"};
  auto rules = readNoiseRules({"ruis", document}, knowledge);
  if (!rules) return rules;
  std::string lines;
  for (const std::string& problem : analyse::problemsWithNoise(*rules)) lines += (lines.empty() ? "" : "\n") + problem;
  if (!lines.empty()) return Error{ErrorCode::knowledge_invalid, lines};
  const Json read = Json::parse(document, nullptr, true, true);
  for (Json rule : read.at("rules")) {
    rule.erase("accounts");  // of organisations, such as the municipality's own
    for (const char* const examples : {"hits", "misses"})
      if (rule.contains(examples))
        for (Json& example : rule[examples]) example.erase("account");
    if (const std::string where = personalDataIn(rule); !where.empty())
      return Error{ErrorCode::wrong_use,
                   fmt::format("noise rule {} holds personal data in {}", rule.at("id").get<std::string>(), where)};
  }
  return rules;
}

Result<std::vector<NoiseRule>> addNoise(Workspace& workspace, const std::string& document, const std::string& role,
                                        Instant now) {
  const Knowledge& knowledge = workspace.pipeline().knowledge();
  auto rules = checkedNoise(document, knowledge);
  if (!rules) return rules;
  for (const NoiseRule& rule : *rules)
    if (isShipped(knowledge, rule.id))
      return Error{ErrorCode::wrong_use, fmt::format("{} is one of the rules that ship; choose another id", rule.id)};
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  const Json read = Json::parse(document, nullptr, true, true);
  for (const Json& rule : read.at("rules"))
    if (auto kept = workspace.store().setNoiseRule({rule.at("id"), now, *by, documentOf(rule)}); !kept)
      return kept.error();
  return rules;
}

Result<void> removeNoise(Workspace& workspace, const std::string& id, const std::string& role, Instant now) {
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  if (isShipped(workspace.pipeline().knowledge(), id)) return workspace.store().setNoiseRule({id, now, *by, {}});
  const auto texts = workspace.store().noiseRules();
  if (!texts) return texts.error();
  if (std::ranges::find(*texts, id, &store::NoiseText::id) == texts->end()) return Error{ErrorCode::not_found, id};
  return workspace.store().removeNoiseRule(id, *by);
}

Result<void> restoreNoise(Workspace& workspace, const std::string& id, const std::string& role) {
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  const auto texts = workspace.store().noiseRules();
  if (!texts) return texts.error();
  const auto at = std::ranges::find(*texts, id, &store::NoiseText::id);
  if (at == texts->end() || !at->body.empty()) return Error{ErrorCode::not_found, id + " was not switched off"};
  return workspace.store().removeNoiseRule(id, *by);
}

Result<std::vector<NoiseTrial>> tryNoise(Workspace& workspace, const std::vector<NoiseRule>& rules) {
  const auto keys = allKeys(workspace.store());
  if (!keys) return keys.error();
  std::vector<NoiseTrial> trials;
  std::vector<Newest> aside(rules.size()), kept(rules.size());
  for (const NoiseRule& rule : rules) trials.push_back({rule.id, rule.name, 0, 0, {}, {}});
  std::vector<analyse::NoiseFilter> filters;
  for (const NoiseRule& rule : rules) filters.emplace_back(std::vector{rule}, *keys);
  const Pipeline& pipeline = workspace.pipeline();
  const auto visit = [&](const store::StoredSignal& stored, const store::StoredAssessment& recorded) {
    for (std::size_t i = 0; i < filters.size(); ++i) {
      if (filters[i].match(stored.signal) == nullptr) continue;
      const Assessment assessment =
          pipeline.assess(stored.signal, recorded.now, {.suggestions = false, .outlook = false, .involve = false});
      const bool barred = analyse::barredFromNoise(assessment) != analyse::NoiseBar::none;
      ++(barred ? trials[i].keep : trials[i].layAside);
      (barred ? kept : aside)[i].add(stored.number);
    }
    return true;
  };
  if (const auto done = workspace.store().forEach(visit); !done) return done.error();
  for (std::size_t i = 0; i < trials.size(); ++i) {
    trials[i].examples = aside[i].numbers();
    trials[i].kept = kept[i].numbers();
  }
  return trials;
}

Result<bool> noiseFits(Workspace& workspace, const NoiseRule& rule, std::int64_t signal) {
  const auto keys = allKeys(workspace.store());
  if (!keys) return keys.error();
  const auto stored = workspace.store().signal(signal);
  if (!stored) return stored.error();
  return analyse::NoiseFilter({rule}, *keys).match(stored->signal) != nullptr;
}

Result<NoiseUndone> undoNoise(Workspace& workspace, const std::string& rule, const std::string& role, Instant now) {
  auto signals = workspace.store().laidAsideBy(rule);
  if (!signals) return signals.error();
  if (signals->empty()) return Error{ErrorCode::not_found, "nothing lies closed by " + rule};
  HandlingWish wish;
  wish.verb = HandlingVerb::heropen;
  wish.role = role;
  const auto step = handle(workspace, *signals, wish, now);
  if (!step) return step.error();
  return NoiseUndone{*step, std::move(*signals)};
}

}  // namespace peilstok::app
