#include "analyse/context.h"

#include <algorithm>
#include <array>

namespace peilstok::analyse {

namespace {

using language::TokenKind;

constexpr std::array<std::string_view, kContexts> kWords = {
    "ontkend", "gemeld", "vraag", "verleden", "figuurlijk", "grap", "tegenspraak", "gewoon", "spot", "komend"};
constexpr std::array<std::string_view, 6> kReaches = {"zinsdeel", "zin",      "zin_zonder_moment",
                                                      "vorige",   "volgende", "tekst"};

// How far a negation reaches, in tokens of the same clause. Dutch puts "niet" before what it denies ("ga daar niet
// naartoe") or right behind a short imperative ("kom niet"). "Zonder" denies only the thing right behind it.
constexpr std::size_t kReachBefore = 4, kReachBehind = 2, kBriefReach = 2;

// In a main clause "niet" stands at the end, behind the object ("wij slopen onze eigen stad niet"), with at most the
// loose part of the verb behind it ("wij gooien hun ruiten niet in").
constexpr std::size_t kReachToEnd = 8, kLoosePart = 1;

// What begins within the hour may as well have begun.
constexpr std::chrono::hours kNotYet{1};

// A few words between quotation marks may be scare quotes ("we gaan 'koffie drinken'"); more are someone else's.
constexpr std::size_t kQuotedWords = 3;

std::size_t sentenceEnd(const TextView& view, std::size_t at) {
  const std::uint32_t begin = view.tokens[at].sentenceBegin;
  while (at < view.tokens.size() && view.tokens[at].sentenceBegin == begin) ++at;
  return at;
}

bool isPunctuation(const TokenView& t, std::string_view marks) {
  return t.token->kind == TokenKind::punctuation && t.token->form.find_first_of(marks) != std::string::npos;
}

/// Where what a sentence announces ends: behind a colon with the text, else with the next sentence and with the
/// quotation that is open there.
std::size_t announcedUntil(const TextView& view, std::size_t end) {
  std::size_t last = end;
  while (last > 0 && view.tokens[last - 1].token->kind == TokenKind::newline) --last;
  if (last > 0 && isPunctuation(view.tokens[last - 1], ":")) return view.tokens.size();
  if (end < view.tokens.size()) end = sentenceEnd(view, end);
  while (end < view.tokens.size() && view.tokens[end].quoted && view.tokens[end - 1].quoted) ++end;
  return end;
}

/// True when all of the moment lies behind us: the words say so, or a date or year does ("in 1998"). A time of day may
/// have been read as one of today that passed just now, so it does not tell.
bool isGone(const language::TimeFound& time, Instant received) {
  if (time.past) return true;
  int days = 0;
  switch (time.mention.grain) {
    case Grain::day: days = 1; break;
    case Grain::week: days = 7; break;
    case Grain::month: days = 31; break;
    case Grain::year: days = 366; break;
    default: return false;
  }
  return std::max(time.mention.start, time.mention.end.value_or(time.mention.start)) + std::chrono::days{days} <
         received;
}

}  // namespace

std::optional<Context> contextFromWord(std::string_view word) {
  for (std::size_t i = 0; i < kWords.size(); ++i)
    if (kWords[i] == word) return static_cast<Context>(i);
  return std::nullopt;
}

std::string_view contextWord(Context context) { return kWords[static_cast<std::size_t>(context)]; }

std::optional<Reach> reachFromWord(std::string_view word) {
  for (std::size_t i = 0; i < kReaches.size(); ++i)
    if (kReaches[i] == word) return static_cast<Reach>(i);
  return std::nullopt;
}

ContextReader::ContextReader(const Vocabulary& vocabulary)
    : m_negation(vocabulary.lexiconNumber("context.ontkenning")),
      m_shortNegation(vocabulary.lexiconNumber("context.ontkenning_kort")),
      m_noNegation(vocabulary.lexiconNumber("context.schijnontkenning")),
      m_clause(vocabulary.lexiconNumber("context.zinsdeelgrens")),
      m_speech(vocabulary.lexiconNumber("context.citaat")),
      m_forward(vocabulary.lexiconNumber("context.doorgeven")),
      m_noQuestion(vocabulary.lexiconNumber("context.schijnvraag")),
      m_turn(vocabulary.lexiconNumber("context.wending")),
      m_ownTurn(vocabulary.lexiconNumber("context.eigen_wending")),
      m_means(vocabulary.lexiconNumber("middel")),
      m_disorder(vocabulary.lexiconNumber("verstoring")),
      m_ownClause(vocabulary.lexiconNumber("context.eigen_zin")),
      m_now(vocabulary.lexiconNumber("context.nu")) {
  for (const int lexicon : {m_noNegation, m_negation, m_clause, m_means, m_disorder})
    if (lexicon >= 0) m_prepared.set(static_cast<std::size_t>(lexicon));
}

void ContextReader::flag(Context context, std::size_t first, std::size_t last) {
  const auto bit = static_cast<std::uint16_t>(1u << static_cast<unsigned>(context));
  for (std::size_t i = first; i < std::min(last, m_flags.size()); ++i) m_flags[i] |= bit;
}

void ContextReader::prepare(TextView& view, const std::vector<language::TimeFound>& times, Instant received) {
  m_flags.assign(view.tokens.size(), 0);
  std::size_t sparedUntil = 0;
  bool questions = false, quotes = false;
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    TokenView& t = view.tokens[i];
    quotes = quotes || t.quoted;
    if (t.token->kind == TokenKind::punctuation) {
      t.clauseBreak = isPunctuation(t, ",;:()");
      questions = questions || isPunctuation(t, "?");
    }
    if ((t.lexicons & m_prepared).none()) continue;
    if (const std::size_t length = view.longestEntry(i, m_noNegation)) sparedUntil = std::max(sparedUntil, i + length);
    if (const std::size_t length = i < sparedUntil ? 0 : view.longestEntry(i, m_negation))
      for (std::size_t k = i; k < i + length; ++k) view.tokens[k].negation = true;
    t.clauseBreak = t.clauseBreak || view.has(i, m_clause);
    m_menacing = m_menacing || view.has(i, m_means) || view.has(i, m_disorder);
  }
  if (questions) markQuestions(view);
  if (quotes) markQuotations(view);
  markTimes(view, times, received);
}

/// A sentence with a question mark asks, unless it calls in the form of a question ("wie gaat er mee?").
void ContextReader::markQuestions(const TextView& view) {
  for (std::size_t begin = 0; begin < view.tokens.size();) {
    const std::size_t end = sentenceEnd(view, begin);
    bool asks = false, calls = false;
    for (std::size_t i = begin; i < end; ++i) {
      asks = asks || isPunctuation(view.tokens[i], "?");
      calls = calls || view.has(i, m_noQuestion);
    }
    if (asks && !calls) flag(Context::vraag, begin, end);
    begin = end;
  }
}

/// What stands between quotation marks is reported, when a verb of saying stands outside them in the same sentence or
/// one beside it, or when it is more than a few words of a longer text. Not when the writer asks to pass it on: then he
/// calls himself. One saying verb is looked for per quotation, so that this stays linear.
void ContextReader::markQuotations(const TextView& view) {
  std::vector<std::pair<std::size_t, std::size_t>> stretches;
  bool forwards = false, others = false;
  for (std::size_t i = 0; i < view.tokens.size();) {
    if (!view.tokens[i].quoted) {
      forwards = forwards || view.has(i, m_forward);
      others = others || view.tokens[i].token->kind == TokenKind::word;
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < view.tokens.size() && view.tokens[i].quoted) ++i;
    stretches.emplace_back(begin, i);
  }
  if (forwards || !others) return;
  for (const auto& [begin, end] : stretches) {
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) words += view.tokens[i].token->kind == TokenKind::word;
    bool said = words >= kQuotedWords;
    const auto near = [&](std::size_t i, std::size_t edge) {
      return !view.tokens[i].quoted && view.has(i, m_speech) &&
             std::abs(int(view.tokens[i].token->sentence) - int(view.tokens[edge].token->sentence)) <= 1;
    };
    for (std::size_t i = begin > 20 ? begin - 20 : 0; !said && i < begin; ++i) said = near(i, begin);
    for (std::size_t i = end; !said && i < std::min(view.tokens.size(), end + 20); ++i) said = near(i, end - 1);
    if (said) flag(Context::gemeld, begin, end);
  }
}

/// A sentence that names a time gone by looks back; when it names one to come as well, only the clause does.
void ContextReader::markTimes(const TextView& view, const std::vector<language::TimeFound>& times, Instant received) {
  std::size_t at = 0;
  std::vector<std::pair<std::size_t, std::size_t>> gone;
  for (const language::TimeFound& time : times) {
    while (at < view.tokens.size() && view.tokens[at].token->span.end <= time.mention.span.begin) ++at;
    if (at == view.tokens.size()) break;
    const std::size_t end = at + std::max<std::size_t>(view.tokens[at].timeLength, 1);
    if (isGone(time, received)) gone.emplace_back(at, end);
    else m_comingTokens.push_back(at);
    if (!time.past && time.mention.start > received + kNotYet) markComing(view, at, end);
  }
  for (const auto& [first, last] : gone) {
    mark(view, Context::verleden, Reach::zinsdeel, first, last);
    mark(view, Context::verleden, Reach::zin_zonder_moment, first, last);
  }
}

/// A clause that names a time to come is not about what happens now. A time that stands by itself in front ("zaterdag
/// 21.00, containers in brand") holds for the next clause too.
void ContextReader::markComing(const TextView& view, std::size_t first, std::size_t last) {
  m_aheadTokens.push_back(first);
  mark(view, Context::komend, Reach::zinsdeel, first, last);
  const std::size_t end = sentenceEnd(view, first);
  std::size_t next = last;
  while (next < end && (view.tokens[next].inTime || view.tokens[next].token->kind == TokenKind::punctuation)) ++next;
  if (first == view.tokens[first].sentenceBegin && next > last && next < end)
    mark(view, Context::komend, Reach::zinsdeel, next, next + 1);
}

/// What is announced lies ahead in every sentence that does not say that it happens now.
void ContextReader::markAnnounced(const TextView& view) {
  for (std::size_t begin = 0; begin < view.tokens.size();) {
    const std::size_t end = sentenceEnd(view, begin);
    bool now = false;
    for (std::size_t i = begin; i < end; ++i) now = now || view.has(i, m_now);
    if (!now) flag(Context::komend, begin, end);
    begin = end;
  }
}

bool ContextReader::mark(const TextView& view, Context context, Reach reach, std::size_t first, std::size_t last) {
  if (first >= last || last > view.tokens.size()) return false;
  if (context == Context::gewoon && m_menacing) return false;
  // What only looks like a negation ("vergeet niet") denies nothing from farther away either.
  const auto denies = [](const TokenView& t) { return t.negation; };
  const auto words = view.tokens.begin();
  if (context == Context::ontkend && std::none_of(words + std::ptrdiff_t(first), words + std::ptrdiff_t(last), denies))
    return false;
  if (context == Context::komend && reach == Reach::tekst) {
    // Only what is still ahead announces anything, and only for who does not speak of now.
    const auto ahead = [&](std::size_t i) { return i >= first && i < last; };
    if (std::none_of(m_aheadTokens.begin(), m_aheadTokens.end(), ahead)) return false;
    markAnnounced(view);
    m_announced = true;
    return true;
  }
  std::size_t begin = view.tokens[first].sentenceBegin, end = sentenceEnd(view, first);
  switch (reach) {
    case Reach::zin: break;
    case Reach::tekst:
      begin = 0;
      end = view.tokens.size();
      break;
    case Reach::zinsdeel:
      while (first > begin && !view.tokens[first - 1].clauseBreak) --first;
      while (last < end && !view.tokens[last - 1].clauseBreak) ++last;
      begin = first;
      end = last;
      break;
    case Reach::zin_zonder_moment: {
      const auto coming = std::lower_bound(m_comingTokens.begin(), m_comingTokens.end(), begin);
      if (coming != m_comingTokens.end() && *coming < end) return false;
      break;
    }
    case Reach::vorige:
      if (begin > 0) begin = view.tokens[begin - 1].sentenceBegin;
      break;
    case Reach::volgende: end = announcedUntil(view, end); break;
  }
  if (context == Context::gemeld) {  // until the writer speaks for himself ("..., maar wij gaan")
    const auto own = [&](std::size_t i) { return view.has(i, m_ownTurn) && !view.tokens[i].quoted; };
    for (std::size_t i = last; i < end; ++i)
      if (own(i)) end = i;
  }
  flag(context, begin, end);
  return true;
}

std::size_t ContextReader::turnBehind(const TextView& view, std::size_t last) const {
  const std::size_t end = sentenceEnd(view, last - 1);
  while (last < end && !(view.has(last, m_turn) && view.tokens[last - 1].clauseBreak)) ++last;
  return last;
}

void ContextReader::addCounterSpeech(const TextView& view, std::size_t first, std::size_t last) {
  flag(Context::tegenspraak, view.tokens[first].sentenceBegin, turnBehind(view, last));
}

bool ContextReader::negated(const TextView& view, std::size_t first, std::size_t last) const {
  const std::uint16_t sentence = view.tokens[first].token->sentence;
  const auto brief = [&](std::size_t i) { return view.has(i, m_shortNegation); };
  for (std::size_t i = first; i < last; ++i)
    if (view.tokens[i].negation && !brief(i)) return true;
  for (std::size_t i = first, steps = 0; i-- > 0 && steps < kReachBefore; ++steps) {
    if (view.tokens[i].token->sentence != sentence || view.tokens[i].clauseBreak) break;
    if (view.tokens[i].negation && (steps < kBriefReach || !brief(i))) return true;
  }
  for (std::size_t i = last, steps = 0; i < view.tokens.size() && steps < kReachBehind; ++i, ++steps) {
    if (view.tokens[i].token->sentence != sentence || view.tokens[i].clauseBreak) break;
    if (view.tokens[i].negation && !brief(i)) return true;
  }
  return !view.tokens[last - 1].clauseBreak && deniedAtEnd(view, last);
}

/// True when the clause of the match ends in a negation, with nothing in between that has a verb of its own.
bool ContextReader::deniedAtEnd(const TextView& view, std::size_t last) const {
  const std::uint16_t sentence = view.tokens[last - 1].token->sentence;
  const auto ends = [&](std::size_t i) {
    return i >= view.tokens.size() || view.tokens[i].token->sentence != sentence ||
           view.tokens[i].token->kind == TokenKind::punctuation || view.tokens[i].token->kind == TokenKind::newline;
  };
  for (std::size_t i = last; i < last + kReachToEnd && !ends(i) && !view.tokens[i].clauseBreak; ++i) {
    if (view.tokens[i].negation && !view.has(i, m_shortNegation)) return ends(i + 1) || ends(i + 1 + kLoosePart);
    if (view.has(i, m_ownClause)) return false;
  }
  return false;
}

bool ContextReader::holds(Context context, const TextView& view, std::size_t first, std::size_t last) const {
  if (context == Context::ontkend && negated(view, first, last)) return true;
  const auto bit = static_cast<std::uint16_t>(1u << static_cast<unsigned>(context));
  return std::any_of(m_flags.begin() + static_cast<std::ptrdiff_t>(first),
                     m_flags.begin() + static_cast<std::ptrdiff_t>(last),
                     [bit](std::uint16_t flags) { return (flags & bit) != 0; });
}

}  // namespace peilstok::analyse
