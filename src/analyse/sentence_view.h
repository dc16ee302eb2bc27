#pragma once
// A tokenised text with everything a rule may ask of each token.

#include <cstdint>
#include <vector>

#include "analyse/vocabulary.h"
#include "language/language_id.h"
#include "language/tokens.h"

namespace peilstok::analyse {

/// A lexicon entry of more than one word that begins at a token.
struct PhraseHit {
  std::uint32_t first = 0;
  std::uint16_t lexicon = 0;
  std::uint16_t length = 1;  ///< tokens it covers
  float weight = 0;          ///< sentiment
};

struct TokenView {
  const language::Token* token = nullptr;
  const WordInfo* info = nullptr;
  LexiconSet lexicons;        ///< lexicons of which an entry begins here
  std::uint32_t phrases = 0;  ///< the phrases that begin here: [phrases, phrases + phraseCount) of the view
  std::uint16_t phraseCount = 0;
  std::uint16_t timeLength = 0;     ///< tokens of the time expression that begins here, or 0
  std::uint16_t placeLength = 0;    ///< tokens of the place that begins here, or 0
  std::uint16_t groupLength = 0;    ///< tokens that name people for who they are, or point back to them, or 0
  std::uint32_t sentenceBegin = 0;  ///< first token of its sentence
  bool inTime = false;              ///< part of a time expression
  bool negation = false;            ///< part of a negation that really negates
  bool clauseBreak = false;         ///< a new clause begins after this token
  bool sentenceStart = false;
  bool opens = false;   ///< an imperative may stand here: the sentence begins, or what leads in ends
  bool quoted = false;  ///< stands between quotation marks
};

struct TextView {
  language::TokenisedText source;
  std::vector<TokenView> tokens;
  std::vector<PhraseHit> phrases;  ///< in order of where they begin, longest first
  language::WordCount words;

  /// `lexicon` is a number of the vocabulary; -1 stands for one that is not there.
  bool has(std::size_t at, int lexicon) const {
    return lexicon >= 0 && tokens[at].lexicons[static_cast<std::size_t>(lexicon)];
  }
  /// Calls `visit` with the length of each entry of the lexicon that begins here, longest first, until it says true.
  template <class Visit>
  bool anyEntry(std::size_t at, std::size_t lexicon, Visit visit) const {
    const TokenView& t = tokens[at];
    if (!t.lexicons[lexicon]) return false;
    for (std::size_t i = t.phrases; i < t.phrases + t.phraseCount; ++i)
      if (phrases[i].lexicon == lexicon && visit(std::size_t{phrases[i].length})) return true;
    return t.info->lexicons[lexicon] && visit(std::size_t{1});
  }
  /// Tokens of the longest entry of the lexicon that begins here, or 0.
  std::size_t longestEntry(std::size_t at, int lexicon) const {
    std::size_t longest = 0;
    if (lexicon >= 0)
      anyEntry(at, static_cast<std::size_t>(lexicon), [&](std::size_t length) {
        longest = length;
        return true;
      });
    return longest;
  }
  Span span(std::size_t first, std::size_t last) const {
    return {tokens[first].token->span.begin, tokens[last - 1].token->span.end};
  }
};

/// Tokenises, puts words in the place of the disguises, abbreviations, glued words and slips that stand for them,
/// looks every word up and marks lexicon entries. Spans stay those of the text as given.
TextView viewOf(const std::string& utf8, const Vocabulary& vocabulary);

}  // namespace peilstok::analyse
