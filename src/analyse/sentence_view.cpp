#include "analyse/sentence_view.h"

#include <algorithm>

namespace peilstok::analyse {

namespace {

using language::Token;
using language::TokenKind;

constexpr std::size_t kFewestSpacedLetters = 4, kMostSpacedLetters = 24;

bool isSingleLetter(const Token& t) { return t.kind == TokenKind::word && t.span.length() == 1; }

/// "r e l l e n" becomes one token when the letters together are a word the rules or the language know.
void mergeSpacedLetters(std::vector<Token>& tokens, const Vocabulary& vocabulary,
                        const language::BaseForms& baseForms) {
  std::vector<Token> out;
  out.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t j = i;
    while (j < tokens.size() && j - i < kMostSpacedLetters && isSingleLetter(tokens[j])) ++j;
    if (j - i >= kFewestSpacedLetters) {
      Token merged = tokens[i];
      merged.form.clear();
      for (std::size_t k = i; k < j; ++k) merged.form += tokens[k].form;
      const WordInfo& info = vocabulary.info(merged.form);
      if (info.exact != 0 || info.base != 0 || !info.lexicons.empty() || baseForms.isWord(merged.form)) {
        merged.span.end = tokens[j - 1].span.end;
        out.push_back(std::move(merged));
        i = j;
        continue;
      }
    }
    if (j == i) j = i + 1;
    for (; i < j; ++i) out.push_back(std::move(tokens[i]));
  }
  tokens = std::move(out);
}

void markLexicons(TextView& view, const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    TokenView& t = view.tokens[i];
    vocabulary.phrasesFrom(*t.info, [&](const PhraseEntry& phrase) {
      if (i + phrase.words.size() > view.tokens.size()) return;
      bool fits = true;
      for (std::size_t k = 0; fits && k < phrase.words.size(); ++k)
        fits = phrase.words[k].matches(*view.tokens[i + k].info) &&
               view.tokens[i + k].token->sentence == t.token->sentence;
      if (fits) t.hits.push_back({phrase.lexicon, static_cast<std::uint16_t>(phrase.words.size())});
    });
    for (const std::uint16_t lexicon : t.info->lexicons) t.hits.push_back({lexicon, 1});
  }
}

/// An imperative also opens behind what does not belong to it: an emoji, an account, a hashtag, a mask, a mark, or a
/// word that only leads in ("dus", "ff serieus", "jongens"). Else one emoji in front would hide an imperative.
void markOpenings(TextView& view, int leadIn) {
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    view.tokens[i].opens = view.tokens[i].sentenceStart;
    if (i == 0) continue;
    const TokenView& before = view.tokens[i - 1];
    const bool apart = before.token->kind != TokenKind::word && before.token->kind != TokenKind::number;
    const bool leads = before.opens && leadIn >= 0 && view.has(i - 1, static_cast<std::uint16_t>(leadIn));
    if (apart || leads) view.tokens[i].opens = true;
  }
}

bool isQuote(const std::string& form) {
  return form == "\"" || form == "“" || form == "”" || form == "„" || form == "«" || form == "»" || form == "‘" ||
         form == "’";
}

/// Marks what stands between a pair of quotation marks; a lone mark marks nothing. Linear: each mark closes the last
/// one.
void markQuotes(TextView& view) {
  std::size_t open = view.tokens.size();
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    const Token& t = *view.tokens[i].token;
    if (t.kind != TokenKind::punctuation || !isQuote(t.form)) continue;
    if (open == view.tokens.size()) {
      open = i;
    } else {
      for (std::size_t k = open + 1; k < i; ++k) view.tokens[k].quoted = true;
      open = view.tokens.size();
    }
  }
}

}  // namespace

TextView viewOf(const std::string& utf8, const Vocabulary& vocabulary, const language::BaseForms& baseForms) {
  static const WordInfo nothing;
  TextView view;
  view.source = language::tokenise(utf8);
  mergeSpacedLetters(view.source.tokens, vocabulary, baseForms);
  view.tokens.resize(view.source.tokens.size());
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    const Token& token = view.source.tokens[i];
    TokenView& t = view.tokens[i];
    t.token = &token;
    const bool lookedUp = token.kind == TokenKind::word || token.kind == TokenKind::hashtag ||
                          token.kind == TokenKind::emoji || token.kind == TokenKind::number;
    t.info = lookedUp ? &vocabulary.info(token.form) : &nothing;
    t.sentenceStart = i == 0 || view.source.tokens[i - 1].sentence != token.sentence;
  }
  markLexicons(view, vocabulary);
  markOpenings(view, vocabulary.lexiconNumber("context.aanloop"));
  markQuotes(view);
  return view;
}

}  // namespace peilstok::analyse
