#include "analyse/sentence_view.h"

#include <algorithm>
#include <tuple>

namespace peilstok::analyse {

namespace {

using language::Token;
using language::TokenKind;

/// Form of a name of several words once it is one token; no text can hold it, since forms have no spaces.
constexpr const char* kGroupForm = "een groep";
constexpr std::size_t kFewestSpacedLetters = 4, kMostSpacedLetters = 24;

bool isSingleLetter(const Token& t) { return t.kind == TokenKind::word && t.span.length() == 1; }

/// "r e l l e n" becomes one token when the letters together are a word the rules or the language know.
void mergeSpacedLetters(std::vector<Token>& tokens, const Vocabulary& vocabulary,
                        const language::BaseForms& baseForms) {
  std::size_t run = 0, longest = 0;
  for (const Token& t : tokens) {
    run = isSingleLetter(t) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  if (longest < kFewestSpacedLetters) return;
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
      if (info.exact != 0 || info.base != 0 || info.lexicons.any() || baseForms.isWord(merged.form)) {
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

/// Finds the entries of several words, each by its rarest word.
void markPhrases(TextView& view, const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    for (const std::uint32_t number : view.tokens[i].info->phrases) {
      const PhraseEntry& phrase = vocabulary.phrase(number);
      if (i < phrase.rarest || i - phrase.rarest + phrase.words.size() > view.tokens.size()) continue;
      const std::size_t first = i - phrase.rarest;
      if (view.tokens[first].token->sentence != view.tokens[i].token->sentence) continue;
      bool fits = true;
      for (std::size_t k = 0; fits && k < phrase.words.size(); ++k)
        fits = phrase.words[k].matches(*view.tokens[first + k].info) &&
               view.tokens[first + k].token->sentence == view.tokens[i].token->sentence;
      if (fits)
        view.phrases.push_back(
            {static_cast<std::uint32_t>(first), phrase.lexicon, static_cast<std::uint16_t>(phrase.words.size())});
    }
  }
  if (view.phrases.empty()) return;
  std::sort(view.phrases.begin(), view.phrases.end(), [](const PhraseHit& a, const PhraseHit& b) {
    return std::tie(a.first, b.length, a.lexicon) < std::tie(b.first, a.length, b.lexicon);
  });
  for (std::size_t i = 0; i < view.phrases.size(); ++i) {
    TokenView& t = view.tokens[view.phrases[i].first];
    if (t.phraseCount == 0) t.phrases = static_cast<std::uint32_t>(i);
    ++t.phraseCount;
    t.lexicons.set(view.phrases[i].lexicon);
  }
}

/// Names of people for who they are, and the words that point back to them within two sentences ("die lui", "ze").
void markGroups(TextView& view, int group, int pointer) {
  constexpr int kSentencesBack = 2;
  int last = -kSentencesBack - 1;
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    TokenView& t = view.tokens[i];
    const int sentence = t.token->sentence;
    if (const std::size_t length = view.longestEntry(i, group)) {
      t.groupLength = static_cast<std::uint16_t>(length);
      last = sentence;
    } else if (sentence - last <= kSentencesBack) {
      t.groupLength = static_cast<std::uint16_t>(view.longestEntry(i, pointer));
    }
  }
}

/// A name of several words ("mensen met een handicap") becomes one token, so that every distance in the text is the
/// same whoever is named.
bool mergeGroupNames(std::vector<Token>& tokens, const Vocabulary& vocabulary, int group) {
  if (group < 0) return false;
  std::vector<std::pair<std::size_t, std::size_t>> names;  // first token and number of tokens
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    for (const std::uint32_t number : vocabulary.info(tokens[i].form).phrases) {
      const PhraseEntry& phrase = vocabulary.phrase(number);
      if (phrase.lexicon != group || i < phrase.rarest) continue;
      const std::size_t first = i - phrase.rarest;
      if (first + phrase.words.size() > tokens.size()) continue;
      bool fits = true;
      for (std::size_t k = 0; fits && k < phrase.words.size(); ++k)
        fits = tokens[first + k].kind == TokenKind::word && tokens[first + k].sentence == tokens[i].sentence &&
               phrase.words[k].matches(vocabulary.info(tokens[first + k].form));
      if (fits) names.emplace_back(first, phrase.words.size());
    }
  }
  if (names.empty()) return false;
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first < b.first : a.second > b.second; });
  std::vector<Token> out;
  out.reserve(tokens.size());
  auto name = names.begin();
  for (std::size_t i = 0; i < tokens.size();) {
    while (name != names.end() && name->first < i) ++name;
    const bool here = name != names.end() && name->first == i;
    const std::size_t last = here ? i + name->second - 1 : i;
    const std::uint32_t end = tokens[last].span.end;
    if (here) tokens[i].form = kGroupForm;
    out.push_back(std::move(tokens[i]));
    out.back().span.end = end;
    i = last + 1;
  }
  tokens = std::move(out);
  return true;
}

/// An imperative also opens behind what does not belong to it: an emoji, an account, a hashtag, a mask, a mark, or a
/// word that only leads in ("dus", "ff serieus", "jongens"). Else one emoji in front would hide an imperative.
void markOpenings(TextView& view, int leadIn) {
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    view.tokens[i].opens = view.tokens[i].sentenceStart;
    if (i == 0) continue;
    const TokenView& before = view.tokens[i - 1];
    const bool apart = before.token->kind != TokenKind::word && before.token->kind != TokenKind::number;
    const bool leads = before.opens && view.has(i - 1, leadIn);
    if (apart || leads) view.tokens[i].opens = true;
  }
}

bool isQuote(const std::string& form) {
  return form == "\"" || form == "“" || form == "”" || form == "„" || form == "«" || form == "»" || form == "‘" ||
         form == "’" || form == "'";
}

/// An apostrophe quotes only where it stands as a quotation mark does: space on one side, none on the other.
bool isApostrophe(const std::string& form) { return form == "'" || form == "’"; }

/// Marks what stands between a pair of quotation marks; a lone mark marks nothing. Linear: each mark closes the last
/// one.
void markQuotes(TextView& view) {
  std::size_t open = view.tokens.size();
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    const Token& t = *view.tokens[i].token;
    if (t.kind != TokenKind::punctuation || !isQuote(t.form)) continue;
    if (open == view.tokens.size()) {
      const bool apart = i == 0 || t.spaceBefore || view.tokens[i - 1].token->kind != TokenKind::word;
      if (apart || !isApostrophe(t.form)) open = i;
    } else {
      for (std::size_t k = open + 1; k < i; ++k) view.tokens[k].quoted = true;
      open = view.tokens.size();
    }
  }
}

}  // namespace

TextView viewOf(const std::string& utf8, const Vocabulary& vocabulary, const language::BaseForms& baseForms) {
  static const WordInfo nothing;
  vocabulary.beginText();
  const int group = vocabulary.lexiconNumber("groep");
  TextView view;
  view.source = language::tokenise(utf8);
  mergeSpacedLetters(view.source.tokens, vocabulary, baseForms);
  mergeGroupNames(view.source.tokens, vocabulary, group);
  view.tokens.resize(view.source.tokens.size());
  bool quotes = false, groups = false;
  std::uint32_t sentenceBegin = 0;
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    const Token& token = view.source.tokens[i];
    TokenView& t = view.tokens[i];
    t.token = &token;
    const bool lookedUp = token.kind == TokenKind::word || token.kind == TokenKind::hashtag ||
                          token.kind == TokenKind::emoji || token.kind == TokenKind::number;
    t.info = lookedUp ? &vocabulary.info(token.form) : &nothing;
    t.lexicons = t.info->lexicons;
    t.sentenceStart = i == 0 || view.source.tokens[i - 1].sentence != token.sentence;
    if (t.sentenceStart) sentenceBegin = static_cast<std::uint32_t>(i);
    t.sentenceBegin = sentenceBegin;
    const bool named = view.has(i, group);
    groups = groups || named;
    // Who is named must not decide in which language a text is.
    if (token.kind == TokenKind::word && !named && !view.words.enough()) view.words.add(t.info->functionWord);
    quotes = quotes || (token.kind == TokenKind::punctuation && isQuote(token.form));
  }
  markPhrases(view, vocabulary);
  if (groups) markGroups(view, group, vocabulary.lexiconNumber("context.verwijzing"));
  markOpenings(view, vocabulary.lexiconNumber("context.aanloop"));
  if (quotes) markQuotes(view);
  return view;
}

}  // namespace peilstok::analyse
