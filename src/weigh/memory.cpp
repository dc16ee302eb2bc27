#include "weigh/memory.h"

namespace peilstok::weigh {

namespace {

/// Everything that `weighed` looks at; equal keys weigh the same.
void writeKey(const Answers& answers, std::string& key) {
  key.clear();
  key += answers.reliability ? answers.reliability->source : '-';
  key += answers.observed ? '+' : '-';
  for (const IndicatorAnswer& one : answers.byIndicator) {
    key += static_cast<char>('0' + static_cast<int>(one.answer));
    if (one.answer != Answer::ja) continue;
    key += static_cast<char>('0' + one.strength);
    key += one.source;
    key += '\0';
  }
}

}  // namespace

const Weighed& Memory::of(const Answers& answers, const Plan& plan) {
  constexpr std::size_t kMost = 4096;
  writeKey(answers, m_key);
  if (const auto known = m_known.find(m_key); known != m_known.end()) return known->second;
  if (m_known.size() >= kMost) m_known.clear();
  Weighed fresh = weighed(answers, plan);
  for (CriterionResult& one : fresh.criteria) one.unknownIndicators = {};
  return m_known.emplace(m_key, std::move(fresh)).first->second;
}

}  // namespace peilstok::weigh
