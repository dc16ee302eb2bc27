#include "analyse/involve.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/tokens.h"
#include "model/words.h"

namespace peilstok::analyse {

namespace {

template <class T>
bool has(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// One condition after another; each that holds adds what showed it.
class Conditions {
 public:
  Conditions(const Weighed& weighed, const Knowledge& knowledge) : m_weighed(weighed), m_knowledge(knowledge) {}

  std::optional<InvolvedReason> hold(const RoutingRule& rule, const language::WordGroups& words) {
    InvolvedReason reason{rule.id, rule.why, {}};
    const bool all = indicators(rule, reason) && calls(rule) && channels(rule) && phases(rule) &&
                     masked(rule, reason) && place(rule, reason) && wordings(words, reason);
    return all ? std::optional(std::move(reason)) : std::nullopt;
  }

 private:
  bool indicators(const RoutingRule& rule, InvolvedReason& reason) const {
    if (rule.indicators.empty()) return true;
    const auto& known = m_knowledge.framework.indicators;
    bool any = false;
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (!has(rule.indicators, known[i].id) || m_weighed.answers.byIndicator[i].answer != Answer::ja) continue;
      any = true;
      reason.evidence.push_back(seen(known[i].id));
    }
    return any;
  }

  /// Where the text showed an indicator, if it did.
  InvolvedEvidence seen(const std::string& indicator) const {
    for (const Finding& one : m_weighed.assessment.findings)
      if (one.indicator == indicator && one.strength > 0) return {indicator, one.span, one.text};
    return {indicator, std::nullopt, {}};
  }

  bool calls(const RoutingRule& rule) const {
    const Call& call = m_weighed.assessment.call;
    return rule.calls.empty() || (call.isCall && has(rule.calls, call.kind));
  }
  bool channels(const RoutingRule& rule) const {
    return rule.channels.empty() || (m_weighed.signal.channel && has(rule.channels, *m_weighed.signal.channel));
  }
  bool phases(const RoutingRule& rule) const {
    const PhaseResult& phase = m_weighed.assessment.phase;
    return rule.phases.empty() ||
           has(rule.phases, std::string(phase.step == Step::none ? word(phase.phase) : word(phase.step)));
  }

  bool masked(const RoutingRule& rule, InvolvedReason& reason) const {
    if (rule.masked.empty()) return true;
    const auto& all = m_weighed.assessment.masked;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Masked& one) { return has(rule.masked, one.kind); });
    if (found == all.end()) return false;
    reason.evidence.push_back({{}, found->span, "[" + std::string(word(found->kind)) + "]"});
    return true;
  }

  bool place(const RoutingRule& rule, InvolvedReason& reason) const {
    if (rule.place == RoutingPlace::any) return true;
    const std::string& own = m_weighed.signal.municipality;
    if (own.empty()) return false;
    for (const PlaceMention& one : m_weighed.assessment.where) {
      // Where people come from, somebody must know of it; what it is only compared with has no part in it.
      if (one.municipality.empty() || one.municipality == own || one.role == PlaceRole::elders ||
          one.certainty == PlaceCertainty::aangenomen)
        continue;
      if (m_knowledge.gazetteer.areNeighbours(own, one.municipality) != (rule.place == RoutingPlace::buurgemeente))
        continue;
      reason.evidence.push_back({{}, one.span, one.text});
      return true;
    }
    return false;
  }

  bool wordings(const language::WordGroups& words, InvolvedReason& reason) {
    if (words.empty()) return true;
    if (!m_tokens) m_tokens = language::tokenise(m_weighed.maskedText).tokens;
    const auto places = words.find(*m_tokens);
    if (!places) return false;
    for (const Span& span : *places)
      reason.evidence.push_back({{}, m_weighed.toDelivered(span), text::slice(m_weighed.maskedText, span)});
    return true;
  }

  const Weighed& m_weighed;
  const Knowledge& m_knowledge;
  std::optional<std::vector<language::Token>> m_tokens;
};

Involved& entryOf(std::vector<Involved>& list, const std::string& id, bool partner, const std::string& name) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const Involved& one) { return one.id == id; });
  if (at != list.end()) return *at;
  list.push_back({id, partner, name, {}});
  return list.back();
}

}  // namespace

Involvement::Involvement(const Knowledge& knowledge) {
  for (const RoutingRule& rule : knowledge.routing.rules) m_words.emplace_back(rule.words);
}

std::vector<Involved> Involvement::of(const Weighed& weighed, const Knowledge& knowledge) const {
  std::vector<Involved> out;
  Conditions conditions(weighed, knowledge);
  const auto& rules = knowledge.routing.rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto reason = conditions.hold(rules[i], m_words[i]);
    if (!reason) continue;
    for (const std::string& id : rules[i].to) {
      const Partner* const partner = knowledge.partner(id);
      const RoutingFunction* const function = knowledge.routing.function(id);
      const std::string name = partner ? partner->name : function ? function->name : id;
      entryOf(out, id, partner != nullptr, name).because.push_back(*reason);
    }
  }
  return out;
}

std::vector<std::string> Involvement::problems(const Routing& routing) {
  std::vector<std::string> problems;
  for (const RoutingRule& rule : routing.rules)
    for (const auto& group : rule.words)
      for (const std::string& wording : group)
        if (const std::string problem = language::WordGroups::problemWith(wording); !problem.empty())
          problems.push_back(fmt::format("{}:{}: routing rule '{}': {}", rule.file, rule.line, rule.id, problem));
  return problems;
}

std::vector<Involved> together(const std::vector<std::vector<Involved>>& lists) {
  std::vector<Involved> out;
  for (const auto& list : lists)
    for (const Involved& one : list) {
      Involved& entry = entryOf(out, one.id, one.partner, one.name);
      for (const InvolvedReason& reason : one.because) {
        const bool known = std::any_of(entry.because.begin(), entry.because.end(),
                                       [&](const InvolvedReason& other) { return other.rule == reason.rule; });
        if (!known) entry.because.push_back(reason);
      }
    }
  return out;
}

}  // namespace peilstok::analyse
