#include "analyse/noise.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "language/tokens.h"

namespace peilstok::analyse {

namespace {

constexpr const char* kCallForViolence = "oproep_tot_geweld";

/// The examples of one rule, tried with a key of their own so that senders can be compared.
void tryExamples(const NoiseRule& rule, std::vector<std::string>& problems) {
  constexpr hash::Key key{};
  const NoiseFilter filter({rule}, {key});
  const auto fits = [&](const NoiseExample& example) {
    Signal signal;
    signal.text = example.text;
    signal.received = example.received;
    signal.url = example.url;
    if (!example.account.empty()) signal.author = hash::pseudonymOfAccount(example.account, key);
    return filter.match(signal) != nullptr;
  };
  const auto complain = [&](const char* what, const NoiseExample& example) {
    problems.push_back(fmt::format("{}:{}: noise rule '{}' {}: {}", rule.file, rule.line, rule.id, what, example.text));
  };
  for (const NoiseExample& example : rule.hits)
    if (!fits(example)) complain("must fit", example);
  for (const NoiseExample& example : rule.misses)
    if (fits(example)) complain("must not fit", example);
}

}  // namespace

NoiseFilter::NoiseFilter(std::vector<NoiseRule> rules, const std::vector<hash::Key>& keys) : m_rules(std::move(rules)) {
  for (const NoiseRule& rule : m_rules) {
    Ready ready{language::WordGroups(rule.words), {}};
    for (const std::string& account : rule.accounts)
      for (const hash::Key& key : keys)
        for (const std::string& written : {account, '@' + account})  // exports have it either way
          ready.senders.push_back(hash::pseudonymOfAccount(written, key));
    m_ready.push_back(std::move(ready));
  }
}

const NoiseRule* NoiseFilter::match(const Signal& signal) const {
  std::string lowered;
  std::optional<language::BytePairs> pairs;
  std::optional<std::vector<language::Token>> tokens;
  for (std::size_t i = 0; i < m_rules.size(); ++i) {
    const NoiseRule& rule = m_rules[i];
    const Ready& ready = m_ready[i];
    if (!rule.accounts.empty() &&
        (signal.author.empty() || std::ranges::find(ready.senders, signal.author) == ready.senders.end()))
      continue;
    if (!rule.sites.empty() && std::ranges::find(rule.sites, siteOf(signal.url)) == rule.sites.end()) continue;
    if (!rule.when.holds(signal.received)) continue;
    if (ready.words.empty()) return &rule;
    if (!pairs) {
      lowered = text::asciiLower(signal.text);
      pairs.emplace(lowered);
    }
    if (!ready.words.mayStandIn(lowered, *pairs)) continue;
    if (!tokens) tokens = language::tokenise(signal.text).tokens;
    if (ready.words.find(*tokens)) return &rule;
  }
  return nullptr;
}

std::string siteOf(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  std::string site = text::asciiLower(url);
  if (site.starts_with("www.")) site.erase(0, 4);
  return site.find('.') == std::string::npos ? std::string() : site;
}

NoiseBar barredFromNoise(const Assessment& a) {
  const bool violent = a.call.isCall && (a.call.kind == CallKind::geweld || a.call.kind == CallKind::vernieling);
  const bool called = std::ranges::any_of(
      a.findings, [](const Finding& one) { return one.indicator == kCallForViolence && one.strength > 0; });
  if (violent || called) return NoiseBar::oproep_met_geweld;
  if (a.phase.phase != Phase::rust && a.phase.phase != Phase::sluimerend_ongenoegen) return NoiseBar::fase;
  return a.consultPoliceNow ? NoiseBar::politie : NoiseBar::none;
}

std::vector<std::string> problemsWithNoise(const std::vector<NoiseRule>& rules) {
  std::vector<std::string> problems;
  for (const NoiseRule& rule : rules) {
    const std::size_t before = problems.size();
    for (const auto& group : rule.words)
      for (const std::string& wording : group)
        if (const std::string problem = language::WordGroups::problemWith(wording); !problem.empty())
          problems.push_back(fmt::format("{}:{}: noise rule '{}': {}", rule.file, rule.line, rule.id, problem));
    if (problems.size() == before) tryExamples(rule, problems);
  }
  return problems;
}

}  // namespace peilstok::analyse
