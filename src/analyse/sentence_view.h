#pragma once
// A tokenised text with everything a rule may ask of each token.

#include <cstdint>
#include <utility>
#include <vector>

#include "analyse/vocabulary.h"
#include "language/tokens.h"

namespace peilstok::analyse {

struct LexiconHit {
  std::uint16_t lexicon = 0;
  std::uint16_t length = 1;  ///< tokens it covers
};

struct TokenView {
  const language::Token* token = nullptr;
  const WordInfo* info = nullptr;
  std::vector<LexiconHit> hits;   ///< lexicon entries that begin here, longest first
  std::uint16_t timeLength = 0;   ///< tokens of the time expression that begins here, or 0
  std::uint16_t placeLength = 0;  ///< tokens of the place that begins here, or 0
  bool inTime = false;            ///< part of a time expression
  bool negation = false;          ///< part of a negation that really negates
  bool clauseBreak = false;       ///< a new clause begins after this token
  bool sentenceStart = false;
  bool opens = false;   ///< an imperative may stand here: the sentence begins, or what leads in ends
  bool quoted = false;  ///< stands between quotation marks
};

struct TextView {
  language::TokenisedText source;
  std::vector<TokenView> tokens;

  bool has(std::size_t at, std::uint16_t lexicon) const {
    for (const LexiconHit& hit : tokens[at].hits)
      if (hit.lexicon == lexicon) return true;
    return false;
  }
  Span span(std::size_t first, std::size_t last) const {
    return {tokens[first].token->span.begin, tokens[last - 1].token->span.end};
  }
};

/// Tokenises, merges letters that were set apart ("r e l l e n"), looks every word up and marks lexicon entries.
TextView viewOf(const std::string& utf8, const Vocabulary& vocabulary, const language::BaseForms& baseForms);

}  // namespace peilstok::analyse
