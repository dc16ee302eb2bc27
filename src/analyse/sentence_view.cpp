#include "analyse/sentence_view.h"

#include <algorithm>
#include <tuple>

namespace peilstok::analyse {

namespace {

using language::Token;
using language::TokenKind;

/// The tokens of a text while they are being rewritten, with what is known of each.
struct Draft {
  std::vector<Token> tokens;
  std::vector<const WordInfo*> infos;
  std::vector<bool> doubtful;  ///< was rewritten in a way that says nothing about the language of the text

  void add(Token token, const WordInfo* info, bool isDoubtful = false) {
    tokens.push_back(std::move(token));
    infos.push_back(info);
    doubtful.push_back(isDoubtful);
  }
  void reserve(std::size_t count) {
    tokens.reserve(count);
    infos.reserve(count);
    doubtful.reserve(count);
  }
};

bool isLookedUp(TokenKind kind) {
  return kind == TokenKind::word || kind == TokenKind::hashtag || kind == TokenKind::emoji || kind == TokenKind::number;
}

/// Marks that a rule may ask for; others may stand for letters, and are not looked up by themselves.
bool isAskedFor(const Token& token) {
  return token.kind == TokenKind::punctuation && (token.form == ":" || token.form == "," || token.form == "?");
}

const WordInfo& nothing() {
  static const WordInfo none;
  return none;
}

const WordInfo* infoOf(const Token& token, const Vocabulary& vocabulary) {
  return isLookedUp(token.kind) || isAskedFor(token) ? &vocabulary.info(token.form) : &nothing();
}

std::vector<const WordInfo*> infosOf(const std::vector<Token>& tokens, const Vocabulary& vocabulary) {
  std::vector<std::string_view> forms;
  forms.reserve(tokens.size());
  for (const Token& t : tokens)
    if (isLookedUp(t.kind) || isAskedFor(t)) forms.push_back(t.form);
  std::vector<const WordInfo*> infos(tokens.size(), &nothing());
  vocabulary.infos(forms, infos.data());
  // Looked up without gaps, then spread from the back.
  std::size_t from = forms.size();
  for (std::size_t i = tokens.size(); i-- > 0;)
    infos[i] = isLookedUp(tokens[i].kind) || isAskedFor(tokens[i]) ? infos[--from] : &nothing();
  return infos;
}

bool isWeighed(const WordInfo& info) { return info.exact != 0 || info.base != 0 || info.lexicons.any(); }

/// Adds the parts of a token; `at` says where each begins in it, in code points.
void addParts(Draft& out, const Token& whole, const std::vector<std::string>& parts,
              const std::vector<std::uint32_t>& at, const Vocabulary& vocabulary, bool doubtful) {
  for (std::size_t k = 0; k < parts.size(); ++k) {
    Token part = whole;
    part.kind = parts[k].find_first_not_of("0123456789") == std::string::npos ? TokenKind::number : TokenKind::word;
    part.form = parts[k];
    part.seams = 0;
    part.span.begin = whole.span.begin + at[k];
    part.span.end = k + 1 < parts.size() ? whole.span.begin + at[k + 1] : whole.span.end;
    part.spaceBefore = k == 0 && whole.spaceBefore;
    if (k > 0) part.capital = false;
    const WordInfo* info = infoOf(part, vocabulary);
    if (info->reading.size() == 1 && (info->rewriting == Rewriting::disguise || info->rewriting == Rewriting::habit)) {
      part.form = info->reading[0];
      info = infoOf(part, vocabulary);
    }
    out.add(std::move(part), info, doubtful);
  }
}

/// Where each of the parts begins in a token of `length` code points whose letters, behind `skipped` signs, are the
/// parts; spread evenly when the letters are not the ones that were written.
std::vector<std::uint32_t> placesOf(const std::vector<std::string>& parts, const std::string& form,
                                    std::uint32_t length, std::uint32_t skipped) {
  std::vector<std::uint32_t> at;
  std::size_t letters = 0;
  for (const std::string& part : parts) letters += part.size();
  const bool same = letters == form.size() && form.size() + skipped == length;
  std::uint32_t sum = skipped;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    at.push_back(k == 0 ? 0 : same ? sum : static_cast<std::uint32_t>(k * length / parts.size()));
    sum += static_cast<std::uint32_t>(parts[k].size());
  }
  return at;
}

constexpr std::size_t kFewestSpacedLetters = 3, kMostSpacedLetters = 64;

bool isSingle(const Token& t) {
  return t.span.length() == 1 && (t.kind == TokenKind::word || t.kind == TokenKind::number);
}
bool isDigit(const Token& t) { return t.kind == TokenKind::number && t.span.length() == 1; }

/// "2 1 . 0 0": the tokens of a clock time whose digits stand apart, or 0.
std::size_t spacedTime(const std::vector<Token>& tokens, std::size_t at) {
  std::size_t i = at;
  const auto digits = [&](std::size_t most) {
    const std::size_t from = i;
    while (i < tokens.size() && i - from < most && isDigit(tokens[i])) ++i;
    return i - from;
  };
  if (digits(2) == 0 || i >= tokens.size() || (tokens[i].form != "." && tokens[i].form != ":")) return 0;
  ++i;
  if (digits(3) != 2) return 0;
  return i - at;
}

/// "r e l l e n" becomes one token when the letters together are a word the rules or the language know, and "k o m
/// n a a r" becomes the words that it holds.
Draft withSpacedLettersJoined(Draft draft, const Vocabulary& vocabulary) {
  std::size_t run = 0, longest = 0;
  for (const Token& t : draft.tokens) {
    run = isSingle(t) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  // A time of spaced digits has two runs of two.
  if (longest < 2) return draft;
  const std::vector<Token>& tokens = draft.tokens;
  Draft out;
  out.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t last = i;
    if (const std::size_t length = isDigit(tokens[i]) ? spacedTime(tokens, i) : 0) {
      Token time = tokens[i];
      time.form.clear();
      for (last = i; last < i + length; ++last) time.form += tokens[last].form;
      time.span.end = tokens[last - 1].span.end;
      const WordInfo* info = infoOf(time, vocabulary);
      out.add(std::move(time), info);
      i = last;
      continue;
    }
    if (tokens[i].kind == TokenKind::word) {
      std::string letters;
      while (last < tokens.size() && last - i < kMostSpacedLetters && isSingle(tokens[last]) &&
             (!isDigit(tokens[last]) || spacedTime(tokens, last) == 0))
        letters += tokens[last++].form;
      if (last - i >= kFewestSpacedLetters) {
        Token joined = tokens[i];
        joined.form = letters;
        joined.span.end = tokens[last - 1].span.end;
        joined.capital = false;
        const WordInfo& info = vocabulary.info(letters);
        const bool isWord =
            isWeighed(info) || (last - i > kFewestSpacedLetters && (info.known || info.reading.size() == 1));
        const std::vector<std::string>& parts = info.reading.size() > 1 ? info.reading : info.parts;
        if (isWord && info.reading.size() <= 1) {
          out.add(std::move(joined), &info);
          i = last;
          continue;
        }
        std::size_t held = 0;
        for (const std::string& part : parts) held += part.size();
        if (parts.size() > 1 && held == last - i) {
          std::size_t at = i;
          for (const std::string& part : parts) {
            Token word = tokens[at];
            word.form = part;
            word.kind = part.find_first_not_of("0123456789") == std::string::npos ? TokenKind::number : TokenKind::word;
            word.capital = false;
            word.span.end = tokens[at + part.size() - 1].span.end;
            at += part.size();
            const WordInfo* known = infoOf(word, vocabulary);
            out.add(std::move(word), known);
          }
          i = last;
          continue;
        }
      }
    }
    last = std::max(last, i + 1);
    for (; i < last; ++i) out.add(tokens[i], draft.infos[i]);
  }
  return out;
}

/// "rel.len", "r!llen", "k#nker": a sign between two halves of a word the rules know, of which one is no word itself.
Draft withHalvesJoined(Draft draft, const Vocabulary& vocabulary) {
  constexpr std::string_view kSigns = "!|.#%&+^~_=";
  const std::vector<Token>& tokens = draft.tokens;
  const auto halved = [&](std::size_t i) -> const WordInfo* {
    if (i + 1 >= tokens.size() || tokens[i].kind != TokenKind::word || tokens[i + 1].spaceBefore) return nullptr;
    const bool tag = tokens[i + 1].kind == TokenKind::hashtag;
    const std::size_t second = tag ? i + 1 : i + 2;
    if (second >= tokens.size() || tokens[second].spaceBefore || (draft.infos[i]->known && draft.infos[second]->known))
      return nullptr;
    const std::string& a = tokens[i].form;
    const std::string& b = tokens[second].form;
    if (a.size() + b.size() < 4 || a.size() + b.size() > 24) return nullptr;
    if (!tag && (tokens[second].kind != TokenKind::word || tokens[i + 1].form.size() != 1)) return nullptr;
    const char sign = tag ? '#' : tokens[i + 1].form[0];
    if (kSigns.find(sign) == std::string_view::npos) return nullptr;
    std::string joined = a;
    if (sign == '!' || sign == '|') joined += 'i';
    else if (sign != '.' && sign != '_') joined += '*';
    const WordInfo& info = vocabulary.info(joined + b);
    return isWeighed(info) ? &info : nullptr;
  };
  bool any = false;
  for (std::size_t i = 0; !any && i + 1 < tokens.size(); ++i)
    any = !tokens[i + 1].spaceBefore && tokens[i].kind == TokenKind::word && halved(i) != nullptr;
  if (!any) return draft;
  Draft out;
  out.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    const WordInfo* info = halved(i);
    const std::size_t length = !info ? 1 : tokens[i + 1].kind == TokenKind::hashtag ? 2 : 3;
    Token token = tokens[i];
    token.span.end = tokens[i + length - 1].span.end;
    if (info) token.form = tokens[i].form + tokens[i + length - 1].form;
    out.add(std::move(token), info ? info : draft.infos[i]);
    i += length;
  }
  return out;
}

/// "schop pen": a blank within a word. One of the halves is no word, and the whole is one.
Draft withBlanksTakenOut(Draft draft, const Vocabulary& vocabulary) {
  constexpr std::size_t kFewestLetters = 6, kMostLetters = 24, kShortestHalf = 2;
  const std::vector<Token>& tokens = draft.tokens;
  const auto isHalf = [&](std::size_t i) {
    return tokens[i].kind == TokenKind::word && tokens[i].form.size() >= kShortestHalf &&
           !draft.infos[i]->hasBeforeWord;
  };
  const auto means = [&](std::size_t i) { return draft.infos[i]->known || !draft.infos[i]->reading.empty(); };
  const auto whole = [&](std::size_t i) -> const WordInfo* {
    if (i + 1 >= tokens.size() || (means(i) && means(i + 1)) || !isHalf(i) || !isHalf(i + 1)) return nullptr;
    const Token &first = tokens[i], &second = tokens[i + 1];
    if (!second.spaceBefore || second.sentence != first.sentence) return nullptr;
    if (second.capital != (second.allCaps && first.allCaps)) return nullptr;
    const std::size_t letters = first.form.size() + second.form.size();
    if (letters < kFewestLetters || letters > kMostLetters) return nullptr;
    const std::string joined = first.form + second.form;
    if (!vocabulary.isListed(joined)) return nullptr;
    const WordInfo& info = vocabulary.info(joined);
    if (info.rewriting != Rewriting::none) return nullptr;
    // A capital inside a sentence begins a name.
    const bool name = first.capital && !first.allCaps && i > 0 && tokens[i - 1].sentence == first.sentence;
    const int group = vocabulary.names().group;
    return !name || (group >= 0 && info.lexicons[static_cast<std::size_t>(group)]) ? &info : nullptr;
  };
  bool any = false;
  for (std::size_t i = 0; !any && i + 1 < tokens.size(); ++i) any = whole(i) != nullptr;
  if (!any) return draft;
  Draft out;
  out.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token token = tokens[i];
    const WordInfo* info = whole(i);
    if (info) {
      ++i;
      token.form += tokens[i].form;
      token.span.end = tokens[i].span.end;
    }
    out.add(std::move(token), info ? info : draft.infos[i]);
  }
  return out;
}

/// The words of "#KomNaarHetPlein" and where they begin, by the seams; empty when it has none.
std::vector<std::string> partsBySeams(const Token& tag, std::vector<std::uint32_t>& at) {
  std::vector<std::string> parts;
  const bool plain =
      std::all_of(tag.form.begin(), tag.form.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (tag.seams == 0 || !plain || tag.form.size() + 1 != tag.span.length() || tag.form.size() > 64) return parts;
  for (std::size_t i = 0; i < tag.form.size(); ++i) {
    if (i == 0 || ((tag.seams >> i) & 1U) != 0) {
      parts.emplace_back();
      at.push_back(static_cast<std::uint32_t>(i == 0 ? 0 : i + 1));
    }
    if (tag.form[i] != '_') parts.back() += tag.form[i];
  }
  const bool whole = std::none_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty(); });
  return whole && parts.size() > 1 ? parts : std::vector<std::string>{};
}

/// Puts the words in the place of the forms that stand for them, and cuts hashtags into their words.
Draft rewritten(Draft draft, const Vocabulary& vocabulary) {
  bool any = false, disguised = false;
  for (std::size_t i = 0; i < draft.tokens.size(); ++i) {
    const WordInfo& info = *draft.infos[i];
    disguised = disguised || info.rewriting == Rewriting::disguise;
    any = any || info.rewriting != Rewriting::none || info.hasBeforeWord ||
          (draft.tokens[i].kind == TokenKind::hashtag && (!info.parts.empty() || draft.tokens[i].seams != 0));
  }
  if (!any) return draft;
  constexpr std::size_t kSurelyNoName = 12, kSurelyAGroup = 8;
  Draft out;
  out.reserve(draft.tokens.size());
  for (std::size_t i = 0; i < draft.tokens.size(); ++i) {
    Token& token = draft.tokens[i];
    const WordInfo& info = *draft.infos[i];
    const bool starts = i == 0 || draft.tokens[i - 1].sentence != token.sentence;
    const bool maybeName = token.capital && !token.allCaps && !starts && token.kind == TokenKind::word;
    if (token.kind == TokenKind::hashtag && !info.known &&
        (info.reading.size() != 1 || info.rewriting == Rewriting::guess || info.rewriting == Rewriting::name)) {
      std::vector<std::uint32_t> at;
      std::vector<std::string> parts = partsBySeams(token, at);
      if (parts.empty() && info.parts.size() > 1) {
        parts = info.parts;
        at = placesOf(parts, token.form, static_cast<std::uint32_t>(token.span.length()), 1);
      }
      if (parts.size() > 1 && parts.size() <= token.span.length()) {
        // Behind a whole word the sign keeps the tag from running on from the sentence before it.
        if (!starts && !out.tokens.empty() && out.tokens.back().kind == TokenKind::word &&
            !out.infos.back()->functionWord) {
          Token sign = token;
          sign.kind = TokenKind::punctuation;
          sign.form = "#";
          sign.span.end = sign.span.begin + 1;
          const WordInfo* nothing = infoOf(sign, vocabulary);
          out.add(std::move(sign), nothing);
          at[0] = 1;
        }
        const bool capitals = token.seams != 0;
        const std::size_t from = out.tokens.size();
        addParts(out, token, parts, at, vocabulary, false);
        for (std::size_t k = from; k < out.tokens.size(); ++k) {
          out.tokens[k].capital = capitals && token.capital;
          if (k > from) out.tokens[k].spaceBefore = false;
        }
        continue;
      }
    }
    const bool number = token.kind == TokenKind::number && info.rewriting != Rewriting::habit;
    const bool holds = number ? false
                       : info.rewriting == Rewriting::disguise
                           ? info.reading.size() == 1 || !maybeName || token.form.size() >= kSurelyNoName
                       : info.rewriting == Rewriting::scant ? disguised
                       : info.rewriting == Rewriting::none  ? false
                       : info.rewriting == Rewriting::name  ? !maybeName || token.form.size() >= kSurelyAGroup
                                                            : !maybeName;
    if (holds && info.reading.size() > 1 && token.span.length() >= info.reading.size()) {
      const bool doubtful = info.rewriting != Rewriting::disguise;
      addParts(out, token, info.reading,
               placesOf(info.reading, token.form, static_cast<std::uint32_t>(token.span.length()), 0), vocabulary,
               doubtful);
      continue;
    }
    if (holds && info.reading.size() == 1) {
      token.form = info.reading[0];
      const WordInfo* meant = infoOf(token, vocabulary);
      out.add(std::move(token), meant, info.rewriting > Rewriting::scant);
      continue;
    }
    const bool beforeWord = info.hasBeforeWord && i + 1 < draft.tokens.size() &&
                            draft.tokens[i + 1].kind == TokenKind::word && draft.tokens[i + 1].spaceBefore &&
                            draft.tokens[i + 1].sentence == token.sentence;
    if (beforeWord) {
      token.form = info.beforeWord;
      const WordInfo* meant = infoOf(token, vocabulary);
      out.add(std::move(token), meant, true);
      continue;
    }
    out.add(std::move(token), draft.infos[i], draft.doubtful[i]);
  }
  return out;
}

Draft draftOf(std::vector<Token> tokens, const Vocabulary& vocabulary) {
  Draft draft;
  draft.tokens = std::move(tokens);
  draft.infos = infosOf(draft.tokens, vocabulary);
  draft.doubtful.resize(draft.tokens.size());
  draft = withHalvesJoined(withSpacedLettersJoined(std::move(draft), vocabulary), vocabulary);
  return rewritten(withBlanksTakenOut(std::move(draft), vocabulary), vocabulary);
}

/// Calls `visit(first, phrase)` for each entry of several words that stands within one sentence, each by its rarest
/// word. `infoAt` and `sentenceAt` tell of a token by its place.
template <class InfoAt, class SentenceAt, class Visit>
void findPhrases(const Vocabulary& vocabulary, bool onlyNames, std::size_t count, InfoAt infoAt, SentenceAt sentenceAt,
                 Visit visit) {
  for (std::size_t i = 0; i < count; ++i) {
    const WordInfo& info = infoAt(i);
    if (!info.hasPhrases) continue;
    for (const PhraseLead& lead : std::span(info.phrases).first(onlyNames ? info.namePhrases : info.phrases.size())) {
      const std::size_t beside = lead.before ? i - 1 : i + 1;
      if (beside >= count || !lead.beside.matches(infoAt(beside))) continue;
      const PhraseEntry& phrase = vocabulary.phrase(lead.phrase);
      if (i < phrase.rarest || i - phrase.rarest + phrase.words.size() > count) continue;
      const std::size_t first = i - phrase.rarest, last = first + phrase.words.size() - 1;
      bool fits = sentenceAt(first) == sentenceAt(last);
      for (std::size_t k = 0; fits && k < phrase.words.size(); ++k) fits = phrase.words[k].matches(infoAt(first + k));
      if (fits) visit(static_cast<std::uint32_t>(first), phrase);
    }
  }
}

void markPhrases(TextView& view, const Vocabulary& vocabulary) {
  findPhrases(
      vocabulary, false, view.tokens.size(), [&](std::size_t i) -> const WordInfo& { return *view.tokens[i].info; },
      [&](std::size_t i) { return view.tokens[i].sentenceBegin; },
      [&](std::uint32_t first, const PhraseEntry& phrase) {
        view.phrases.push_back({first, phrase.lexicon, static_cast<std::uint16_t>(phrase.words.size()), phrase.weight});
      });
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

/// Who is named must not matter, so the names of groups and parties are made one and the same word each before anything
/// else reads them: whatever their length, their capitals and what else the word may mean. A name may also be an
/// adjective with people behind it ("Poolse jongens"), or people from a country ("gezinnen uit Ghana").
class NameMerger {
 public:
  NameMerger(Draft& draft, const Vocabulary& vocabulary)
      : m_draft(draft), m_vocabulary(vocabulary), m_names(vocabulary.names()) {}

  void run() {
    findNames();
    const std::size_t count = m_draft.tokens.size();
    auto phrase = m_phrases.begin();
    std::size_t to = 0;
    for (std::size_t i = 0; i < count;) {
      while (phrase != m_phrases.end() && phrase->first < i) ++phrase;
      std::size_t length = 1;
      const std::string* form = nullptr;
      if (phrase != m_phrases.end() && phrase->first == i) {
        length = phrase->length;
        form = phrase->lexicon == m_names.slur    ? &kSlurForm
               : phrase->lexicon == m_names.party ? &kPartyForm
                                                  : &kGroupForm;
      } else if (m_draft.infos[i]->lexicons.any()) {
        form = nameAt(i, length);
      }
      if (form || to != i) move(i, to, length, form);
      ++to;
      i += length;
    }
    m_draft.tokens.resize(to);
    m_draft.infos.resize(to);
    m_draft.doubtful.resize(to);
  }

 private:
  bool has(std::size_t i, int lexicon) const {
    return i < m_draft.tokens.size() && lexicon >= 0 && m_draft.infos[i]->lexicons[static_cast<std::size_t>(lexicon)];
  }
  const Token& token(std::size_t i) const { return m_draft.tokens[i]; }
  bool sameSentence(std::size_t i, std::size_t k) const {
    return k < m_draft.tokens.size() && token(i).sentence == token(k).sentence;
  }
  bool isGroup(std::size_t i) const { return has(i, m_names.group) || has(i, m_names.slur); }

  /// Some names are ordinary words too ("Schot", "Denk"): only a capital inside the sentence makes them names.
  bool capitalInside(std::size_t i) const { return token(i).capital && i > 0 && sameSentence(i - 1, i); }

  /// The form for the name that begins here and its length in tokens, or null.
  const std::string* nameAt(std::size_t i, std::size_t& length) const {
    if (has(i, m_names.adjective)) {
      std::size_t k = i + 1;
      while (sameSentence(i, k) && has(k, m_names.adjective)) ++k;
      if (sameSentence(i, k) && (has(k, m_names.people) || isGroup(k))) {
        length = k - i + 1;
        return has(k, m_names.slur) ? &kSlurForm : &kGroupForm;
      }
    }
    if (has(i, m_names.people) && sameSentence(i, i + 2) && token(i + 1).form == "uit" && has(i + 2, m_names.country)) {
      length = 3;
      return &kGroupForm;
    }
    if (has(i, m_names.slur)) return &kSlurForm;
    if (has(i, m_names.group) || (has(i, m_names.onlyCapital) && capitalInside(i))) return &kGroupForm;
    if (has(i, m_names.party) && (capitalInside(i) || token(i).allCaps || !m_vocabulary.isWord(token(i).form)))
      return &kPartyForm;
    return nullptr;
  }

  void findNames() {
    findPhrases(
        m_vocabulary, true, m_draft.tokens.size(), [&](std::size_t i) -> const WordInfo& { return *m_draft.infos[i]; },
        [&](std::size_t i) { return token(i).sentence; },
        [&](std::uint32_t first, const PhraseEntry& phrase) {
          m_phrases.push_back({first, phrase.lexicon, static_cast<std::uint16_t>(phrase.words.size())});
        });
    std::sort(m_phrases.begin(), m_phrases.end(), [](const PhraseHit& a, const PhraseHit& b) {
      return std::tie(a.first, b.length) < std::tie(b.first, a.length);
    });
  }

  void move(std::size_t from, std::size_t to, std::size_t length, const std::string* form) {
    Token& target = m_draft.tokens[to];
    const std::uint32_t end = token(from + length - 1).span.end;
    if (to != from) {
      target = std::move(m_draft.tokens[from]);
      m_draft.infos[to] = m_draft.infos[from];
      m_draft.doubtful[to] = m_draft.doubtful[from];
    }
    if (!form) return;
    target.span.end = end;
    target.form = *form;
    target.kind = TokenKind::word;
    target.capital = target.allCaps = false;
    m_draft.infos[to] = &m_vocabulary.info(*form);
  }

  Draft& m_draft;
  const Vocabulary& m_vocabulary;
  const NameLexicons& m_names;
  std::vector<PhraseHit> m_phrases;
};

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

TextView viewOf(const std::string& utf8, const Vocabulary& vocabulary) {
  vocabulary.beginText();
  const int group = vocabulary.lexiconNumber("groep");
  TextView view;
  view.source = language::tokenise(utf8);
  Draft draft = draftOf(std::move(view.source.tokens), vocabulary);
  if (group >= 0) NameMerger(draft, vocabulary).run();
  view.source.tokens = std::move(draft.tokens);
  view.tokens.resize(view.source.tokens.size());
  bool quotes = false, groups = false;
  std::uint32_t sentenceBegin = 0;
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    const Token& token = view.source.tokens[i];
    TokenView& t = view.tokens[i];
    t.token = &token;
    t.info = draft.infos[i];
    t.lexicons = t.info->lexicons;
    t.sentenceStart = i == 0 || view.source.tokens[i - 1].sentence != token.sentence;
    if (t.sentenceStart) sentenceBegin = static_cast<std::uint32_t>(i);
    t.sentenceBegin = sentenceBegin;
    groups = groups || view.has(i, group);
    // Who is named must not decide in which language a text is.
    const bool named = token.form.find(' ') != std::string::npos;
    if (token.kind == TokenKind::word && !named && !view.words.enough())
      view.words.add(t.info->functionWord && !draft.doubtful[i], t.info->languages);
    quotes = quotes || (token.kind == TokenKind::punctuation && isQuote(token.form));
  }
  markPhrases(view, vocabulary);
  if (groups) markGroups(view, group, vocabulary.lexiconNumber("context.verwijzing"));
  markOpenings(view, vocabulary.lexiconNumber("context.aanloop"));
  if (quotes) markQuotes(view);
  return view;
}

}  // namespace peilstok::analyse
