#include "analyse/sentiment.h"

#include <algorithm>
#include <cmath>

namespace peilstok::analyse {

namespace {

constexpr double kNeutralBand = 0.15;   // |polarity| below this is neutral
constexpr double kSqueeze = 1.5;        // one clear word gives about 0.5
constexpr double kNegatedShare = -0.7;  // "niet goed" is less bad than "slecht"
constexpr double kMocking = -0.2;       // the least that mockery says
constexpr double kIntensified = 1.4, kShouted = 1.2, kAfterBut = 1.3;
constexpr std::size_t kNegationReach = 3;

}  // namespace

Sentiment sentimentOf(const TextView& view, const Vocabulary& vocabulary, std::size_t* darkest) {
  const int intensifier = vocabulary.lexiconNumber("context.versterker");
  const int contrast = vocabulary.lexiconNumber("context.tegenstelling");
  const int phrases = vocabulary.lexiconNumber("sentiment");
  double sum = 0;
  bool behindBut = false;
  double lowest = 0;
  if (darkest) *darkest = view.tokens.size();
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    const TokenView& t = view.tokens[i];
    if (t.sentenceStart) behindBut = false;
    if (view.has(i, contrast)) behindBut = true;
    if (!t.info->weighted || phrases < 0) continue;
    double weight = static_cast<double>(t.info->weight);
    for (std::size_t k = i, steps = 0; k-- > 0 && steps < kNegationReach; ++steps) {
      if (view.tokens[k].token->sentence != t.token->sentence || view.tokens[k].clauseBreak) break;
      if (view.tokens[k].negation) {
        weight *= kNegatedShare;
        break;
      }
    }
    if (i > 0 && view.has(i - 1, intensifier)) weight *= kIntensified;
    if (t.token->allCaps) weight *= kShouted;
    if (behindBut) weight *= kAfterBut;
    sum += weight;
    if (darkest && weight < lowest) {
      lowest = weight;
      *darkest = i;
    }
  }
  Sentiment out;
  out.polarity = std::clamp(sum / (std::abs(sum) + kSqueeze), -1.0, 1.0);
  out.polarity = std::round(out.polarity * 100.0) / 100.0;
  out.label = out.polarity <= -kNeutralBand  ? SentimentLabel::negatief
              : out.polarity >= kNeutralBand ? SentimentLabel::positief
                                             : SentimentLabel::neutraal;
  return out;
}

Sentiment mocking(const Sentiment& literal) {
  return {SentimentLabel::negatief, std::min(-std::abs(literal.polarity), kMocking)};
}

}  // namespace peilstok::analyse
