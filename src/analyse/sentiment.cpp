#include "analyse/sentiment.h"

#include <algorithm>
#include <cmath>

namespace peilstok::analyse {

namespace {

using language::TokenKind;

constexpr double kNeutralBand = 0.15;  // |polarity| below this is neutral
constexpr double kSqueeze = 1.5;       // one clear word gives about 0.3
constexpr std::size_t kMostWords = 50;

// "Niet goed" is less bad than "slecht", and "niet slecht" less good than "goed".
constexpr double kNegatedGood = -0.75, kNegatedBad = -0.45;
constexpr double kStrengthened = 1.35, kWeakened = 0.6, kMostEmphasis = 2.0;
constexpr double kTooGood = -0.5, kTooBad = 1.2;          // "te mooi", "te saai"
constexpr double kShouted = 1.2, kExclaimed = 1.15;       // capitals, "!"
constexpr double kAskedGood = 0.25, kAskedBad = 0.6;      // "weet iemand een goede loodgieter?"
constexpr double kBeforeBut = 0.6, kAfterBut = 1.3;       // "mooi, maar te duur"
constexpr double kConceded = 0.4;                         // "ondanks de slechte recensies"
constexpr double kMocked = -0.7, kMockery = -0.2;         // praise in mockery; the least that mockery says
constexpr std::size_t kReachAhead = 5, kReachBehind = 4;  // of a negation, in tokens of its clause

double squeezed(double sum) {
  const double polarity = std::clamp(sum / (std::abs(sum) + kSqueeze), -1.0, 1.0);
  return std::round(polarity * 100.0) / 100.0;
}

double negated(double weight) { return weight * (weight > 0 ? kNegatedGood : kNegatedBad); }

struct WeightedWord {
  std::size_t first = 0, last = 0;
  double weight = 0;
  bool negated = false, grief = false;
};

/// Reads a text sentence by sentence and gathers what weighs.
class MoodReader {
 public:
  MoodReader(const TextView& view, const MoodLexicons& lexicons) : m_view(view), m_in(lexicons) {}

  std::vector<WeightedWord> read() {
    if (m_in.words < 0) return {};
    for (std::size_t begin = 0; begin < m_view.tokens.size();) {
      std::size_t end = begin + 1;
      while (end < m_view.tokens.size() && !m_view.tokens[end].sentenceStart) ++end;
      readSentence(begin, end);
      begin = end;
    }
    return std::move(m_found);
  }

 private:
  void readSentence(std::size_t begin, std::size_t end) {
    const std::size_t firstFound = m_found.size();
    std::size_t negatedUntil = begin, clauseBegin = begin;
    double emphasis = 1, part = 1, concession = 1;
    bool excess = false, asks = false;
    int marks = 0;  // of question and exclamation
    bool exclaims = false;
    for (std::size_t i = begin; i < end;) {
      const TokenView& t = m_view.tokens[i];
      std::size_t next = i + 1;
      if (t.placeLength == 0 && !t.info->weighted && (t.lexicons & m_in.all).none()) {  // as most words are
        emphasis = 1;
        excess = false;
      } else if (t.placeLength > 0) {  // names of places mean nothing ("Blije", "Goor")
        next = std::min(end, i + t.placeLength);
      } else if (const PhraseHit* phrase = phraseAt(i)) {
        next = std::min(end, i + phrase->length);
        if (add(i, next, static_cast<double>(phrase->weight) * concession * part, emphasis, excess, i < negatedUntil))
          concession = 1;
        emphasis = 1;
        excess = false;
      } else if (const std::size_t length = m_view.longestEntry(i, m_in.negation)) {
        next = i + length;
        if (endsClause(next, end)) negateBack(clauseBegin, i);
        else negatedUntil = next + kReachAhead;
        emphasis = 1;
        excess = false;
      } else if (modifies(i, m_in.strong, end)) {
        emphasis = std::min(emphasis * kStrengthened, kMostEmphasis);
      } else if (modifies(i, m_in.weak, end)) {
        emphasis *= kWeakened;
      } else if (m_view.has(i, m_in.excess)) {
        excess = true;
      } else {
        if (t.info->weighted && !repeats(i) &&
            add(i, next, static_cast<double>(t.info->weight) * concession * part, emphasis, excess, i < negatedUntil))
          concession = 1;  // it bears on one word
        emphasis = 1;
        excess = false;
        if (m_view.has(i, m_in.contrast)) {
          // What comes behind "maar" is what the writer means.
          for (std::size_t k = firstFound; k < m_found.size(); ++k) m_found[k].weight *= kBeforeBut;
          part = kAfterBut;
          concession = 1;
        }
        if (m_view.has(i, m_in.concession)) concession = kConceded;
      }
      if (t.clauseBreak) {
        negatedUntil = next;
        clauseBegin = next;
      }
      if (m_view.has(i, m_in.joint)) clauseBegin = next;
      if (t.token->kind == TokenKind::punctuation) {
        for (const char c : t.token->form) {
          marks += c == '?' || c == '!';
          asks = asks || c == '?';
          exclaims = exclaims || c == '!';
        }
      }
      i = next;
    }
    // "Waarom?!" and "???" do not ask.
    for (std::size_t k = firstFound; k < m_found.size(); ++k) {
      double& weight = m_found[k].weight;
      if (asks && marks == 1) weight *= weight > 0 ? kAskedGood : kAskedBad;
      else if (exclaims) weight *= kExclaimed;
    }
  }

  /// The longest phrase of the lexicon that begins here, or null.
  const PhraseHit* phraseAt(std::size_t i) const {
    const TokenView& t = m_view.tokens[i];
    for (std::size_t k = t.phrases; k < t.phrases + t.phraseCount; ++k)
      if (m_view.phrases[k].lexicon == m_in.words) return &m_view.phrases[k];
    return nullptr;
  }

  /// A modifier counts as such right before what it modifies; else "vreselijk" is a word like others.
  bool modifies(std::size_t i, int lexicon, std::size_t end) const {
    if (!m_view.has(i, lexicon) || i + 1 >= end) return false;
    const TokenView& next = m_view.tokens[i + 1];
    return (next.info->weighted && next.info->weight != 0) || phraseAt(i + 1) || m_view.has(i + 1, m_in.strong) ||
           m_view.has(i + 1, m_in.weak) || m_view.has(i + 1, m_in.excess);
  }

  /// True when no more than a closing word ("meer", "van") and marks stand between here and the end of the clause.
  bool endsClause(std::size_t i, std::size_t end) const {
    for (std::size_t words = 0; i < end; ++i) {
      const TokenView& t = m_view.tokens[i];
      if (t.clauseBreak || t.token->kind == TokenKind::emoji) return true;
      if (t.token->kind == TokenKind::punctuation) continue;
      if (words++ > 0 || !m_view.has(i, m_in.tail)) return false;
    }
    return true;
  }

  /// "Het boek overtuigt me niet": a negation at the end of a clause turns around what stands before it.
  void negateBack(std::size_t clauseBegin, std::size_t at) {
    if (m_found.empty()) return;
    WeightedWord& word = m_found.back();
    if (word.negated || word.first < clauseBegin || at - word.last > kReachBehind) return;
    word.weight = negated(word.weight);
    word.negated = true;
  }

  /// A row of the same emoji says it once.
  bool repeats(std::size_t i) const {
    return i > 0 && m_view.tokens[i].token->kind == TokenKind::emoji &&
           m_view.tokens[i - 1].token->form == m_view.tokens[i].token->form;
  }

  bool add(std::size_t first, std::size_t last, double weight, double emphasis, bool excess, bool isNegated) {
    if (weight == 0) return false;
    const language::Token& token = *m_view.tokens[first].token;
    const bool infinitive = !token.form.empty() && token.form.back() == 'n';  // "te genieten"
    if (excess && !infinitive) weight *= weight > 0 ? kTooGood : kTooBad;
    // "Niet zo mooi" denies the whole; the emphasis does not make the denial stronger.
    weight = isNegated ? negated(weight) : weight * emphasis;
    if (token.allCaps) weight *= kShouted;
    m_found.push_back({first, last, weight, isNegated, m_view.has(first, m_in.grief)});
    return true;
  }

  const TextView& m_view;
  const MoodLexicons& m_in;
  std::vector<WeightedWord> m_found;
};

}  // namespace

MoodLexicons::MoodLexicons(const Vocabulary& vocabulary)
    : words(vocabulary.lexiconNumber("sentiment")),
      grief(vocabulary.lexiconNumber("sentiment.verdriet")),
      negation(vocabulary.lexiconNumber("sentiment.ontkenning")),
      strong(vocabulary.lexiconNumber("sentiment.versterker")),
      weak(vocabulary.lexiconNumber("sentiment.verzwakker")),
      excess(vocabulary.lexiconNumber("sentiment.overmaat")),
      contrast(vocabulary.lexiconNumber("sentiment.tegenstelling")),
      concession(vocabulary.lexiconNumber("sentiment.toegeving")),
      tail(vocabulary.lexiconNumber("sentiment.staart")),
      joint(vocabulary.lexiconNumber("sentiment.voeg")) {
  for (const int lexicon : {words, grief, negation, strong, weak, excess, contrast, concession, tail, joint})
    if (lexicon >= 0) all.set(static_cast<std::size_t>(lexicon));
}

Mood moodOf(const TextView& view, const MoodLexicons& lexicons, bool mocking) {
  std::vector<WeightedWord> found = MoodReader(view, lexicons).read();
  if (mocking)
    for (WeightedWord& word : found) word.weight *= word.weight > 0 ? kMocked : 1;
  Mood mood;
  mood.darkest = view.tokens.size();
  double sum = 0, withoutGrief = 0, lowest = 0;
  for (const WeightedWord& word : found) {
    sum += word.weight;
    if (!word.grief) withoutGrief += word.weight;
    if (!word.grief && word.weight < lowest) {
      lowest = word.weight;
      mood.darkest = word.first;
    }
  }
  mood.anger = std::min(0.0, squeezed(withoutGrief));
  Sentiment& out = mood.sentiment;
  out.polarity = mocking ? std::min(squeezed(sum), kMockery) : squeezed(sum);
  out.label = out.polarity <= -kNeutralBand  ? SentimentLabel::negatief
              : out.polarity >= kNeutralBand ? SentimentLabel::positief
                                             : SentimentLabel::neutraal;
  out.words.reserve(std::min(found.size(), kMostWords));
  for (std::size_t i = 0; i < found.size() && i < kMostWords; ++i) {
    const Span span = view.span(found[i].first, found[i].last);
    out.words.push_back({span, text::slice(view.source.text, span), found[i].weight});
  }
  return mood;
}

}  // namespace peilstok::analyse
