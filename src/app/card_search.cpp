#include "app/card_search.h"

#include <utility>

#include "base/text.h"
#include "language/tokens.h"

namespace peilstok::app {

namespace {

constexpr std::size_t kLeastPart = 5;  // letters; shorter words stand by chance in longer ones

std::vector<std::string> basesOf(std::string_view text, const analyse::Analyser& analyser) {
  std::vector<std::string> bases;
  for (const language::Token& token : language::tokenise(text::repaired(text)).tokens)
    if (token.kind == language::TokenKind::word) bases.push_back(analyser.baseForm(token.form));
  return bases;
}

std::string wordsOf(const Card& card) {
  std::string words = card.name + ". " + card.what + ". " + card.category + ". " + card.decides;
  for (const std::string& one : card.carriesOut) words += ". " + one;
  for (const LegalBasis& one : card.legalBasis) words += ". " + one.text;
  return words;
}

}  // namespace

CardSearch::CardSearch(const std::vector<Card>& cards, std::shared_ptr<const Pipeline> pipeline)
    : m_pipeline(std::move(pipeline)) {
  const analyse::Analyser& analyser = m_pipeline->analyser();
  for (const Card& card : cards)
    for (const std::string& base : basesOf(wordsOf(card), analyser)) m_cards[base].insert(card.id);
  for (const std::vector<std::string>& group : m_pipeline->sharedKnowledge()->synonyms) {
    std::vector<std::string> bases;
    for (const std::string& word : group) bases.push_back(analyser.baseForm(word));
    for (const std::string& base : bases) m_synonyms.emplace(base, bases);
  }
}

std::vector<std::string> CardSearch::alike(const std::string& base) const {
  const auto known = m_synonyms.find(base);
  return known == m_synonyms.end() ? std::vector<std::string>{base} : known->second;
}

std::set<std::string> CardSearch::with(std::string_view word) const {
  std::set<std::string> found;
  const std::vector<std::string> bases = basesOf(word, m_pipeline->analyser());
  if (bases.empty()) return found;
  for (const std::string& sought : alike(bases.front()))
    for (const auto& [base, cards] : m_cards)
      if (base == sought || (sought.size() >= kLeastPart && base.find(sought) != std::string::npos))
        found.insert(cards.begin(), cards.end());
  return found;
}

}  // namespace peilstok::app
