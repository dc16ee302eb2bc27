#include "analyse/context.h"

#include <algorithm>
#include <array>

namespace peilstok::analyse {

namespace {

using language::TokenKind;

constexpr std::array<std::string_view, kContexts> kWords = {"ontkend",    "gemeld", "vraag",       "verleden",
                                                            "figuurlijk", "grap",   "tegenspraak", "gewoon"};

// How far a negation reaches, in tokens of the same clause. Dutch puts "niet" before what it denies ("ga daar niet
// naartoe") or right behind a short imperative ("kom niet").
constexpr std::size_t kReachBefore = 4, kReachBehind = 2;

}  // namespace

std::optional<Context> contextFromWord(std::string_view word) {
  for (std::size_t i = 0; i < kWords.size(); ++i)
    if (kWords[i] == word) return static_cast<Context>(i);
  return std::nullopt;
}

std::string_view contextWord(Context context) { return kWords[static_cast<std::size_t>(context)]; }

ContextReader::ContextReader(const Vocabulary& vocabulary)
    : m_negation(vocabulary.lexiconNumber("context.ontkenning")),
      m_noNegation(vocabulary.lexiconNumber("context.schijnontkenning")),
      m_clause(vocabulary.lexiconNumber("context.zinsdeelgrens")),
      m_report(vocabulary.lexiconNumber("context.melding")),
      m_speech(vocabulary.lexiconNumber("context.citaat")),
      m_past(vocabulary.lexiconNumber("context.verleden")),
      m_aftermath(vocabulary.lexiconNumber("context.nasleep")),
      m_game(vocabulary.lexiconNumber("context.sport_spel")),
      m_figure(vocabulary.lexiconNumber("context.beeldspraak")),
      m_irony(vocabulary.lexiconNumber("context.ironie")),
      m_ordinaryWords(vocabulary.lexiconNumber("context.gewoon")),
      m_means(vocabulary.lexiconNumber("middel")),
      m_disorder(vocabulary.lexiconNumber("verstoring")) {}

void ContextReader::flag(std::uint16_t sentence, Context context) {
  if (m_flags.size() <= sentence) m_flags.resize(sentence + 1u, 0);
  m_flags[sentence] = static_cast<std::uint8_t>(m_flags[sentence] | (1u << static_cast<unsigned>(context)));
}

bool ContextReader::flagged(std::uint16_t sentence, Context context) const {
  return sentence < m_flags.size() && ((m_flags[sentence] >> static_cast<unsigned>(context)) & 1u) != 0;
}

void ContextReader::prepare(TextView& view, const std::vector<language::TimeFound>& times) {
  const auto is = [&](std::size_t i, int lexicon) { return view.has(i, lexicon); };
  std::size_t sparedUntil = 0;
  bool ordinary = false, menacing = false;
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    TokenView& t = view.tokens[i];
    const std::uint16_t sentence = t.token->sentence;
    if (const std::size_t length = view.longestEntry(i, m_noNegation)) sparedUntil = std::max(sparedUntil, i + length);
    if (const std::size_t length = i < sparedUntil ? 0 : view.longestEntry(i, m_negation))
      for (std::size_t k = i; k < i + length; ++k) view.tokens[k].negation = true;
    t.clauseBreak = is(i, m_clause) || (t.token->kind == TokenKind::punctuation &&
                                        t.token->form.find_first_of(",;:()") != std::string::npos);
    if (is(i, m_report)) flag(sentence, Context::gemeld);
    if (is(i, m_past)) flag(sentence, Context::verleden);
    if (is(i, m_game) || is(i, m_figure)) flag(sentence, Context::figuurlijk);
    if (is(i, m_irony)) m_joke = true;
    ordinary = ordinary || is(i, m_ordinaryWords);
    menacing = menacing || is(i, m_means) || is(i, m_disorder);
    if (t.token->kind == TokenKind::punctuation && t.token->form.find('?') != std::string::npos)
      flag(sentence, Context::vraag);
    if (t.quoted && m_speech >= 0) {
      // Words between quotation marks with a verb of saying in the same sentence or the ones beside it.
      for (std::size_t k = i > 40 ? i - 40 : 0; k < std::min(view.tokens.size(), i + 40); ++k)
        if (!view.tokens[k].quoted && is(k, m_speech) &&
            std::abs(int(view.tokens[k].token->sentence) - int(sentence)) <= 1) {
          flag(sentence, Context::gemeld);
          break;
        }
    }
  }
  m_ordinary = ordinary && !menacing;
  // A coming moment outweighs a word that looks back ("net als toen: zaterdag weer").
  for (const language::TimeFound& time : times) {
    const auto it = std::partition_point(view.tokens.begin(), view.tokens.end(), [&](const TokenView& t) {
      return t.token->span.end <= time.mention.span.begin;
    });
    if (it == view.tokens.end()) continue;
    const std::uint16_t sentence = it->token->sentence;
    if (time.past) {
      flag(sentence, Context::verleden);
    } else if (flagged(sentence, Context::verleden)) {
      m_flags[sentence] =
          static_cast<std::uint8_t>(m_flags[sentence] & ~(1u << static_cast<unsigned>(Context::verleden)));
    }
  }
  if (m_aftermath < 0) return;
  for (std::size_t i = 0; i < view.tokens.size(); ++i)
    if (is(i, m_aftermath)) flag(view.tokens[i].token->sentence, Context::verleden);
}

bool ContextReader::negated(const TextView& view, std::size_t first, std::size_t last) const {
  const std::uint16_t sentence = view.tokens[first].token->sentence;
  for (std::size_t i = first; i < last; ++i)
    if (view.tokens[i].negation) return true;
  for (std::size_t i = first, steps = 0; i-- > 0 && steps < kReachBefore; ++steps) {
    if (view.tokens[i].token->sentence != sentence || view.tokens[i].clauseBreak) break;
    if (view.tokens[i].negation) return true;
  }
  for (std::size_t i = last, steps = 0; i < view.tokens.size() && steps < kReachBehind; ++i, ++steps) {
    if (view.tokens[i].token->sentence != sentence || view.tokens[i].clauseBreak) break;
    if (view.tokens[i].negation) return true;
  }
  return false;
}

bool ContextReader::holds(Context context, const TextView& view, std::size_t first, std::size_t last) const {
  if (context == Context::ontkend) return negated(view, first, last);
  if (context == Context::grap) return m_joke;
  if (context == Context::gewoon) return m_ordinary;
  return flagged(view.tokens[first].token->sentence, context);
}

}  // namespace peilstok::analyse
