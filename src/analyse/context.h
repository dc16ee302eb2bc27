#pragma once
// In which light a stretch of text stands: denied, reported, asked, past, figurative, joking, countered, an ordinary
// outing, mocking, or still to come. What is grammar (negation, quotation marks, question marks, times) is found here;
// everything else is said by rules that name a `context` and a `reach`.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analyse/sentence_view.h"
#include "language/time_expression.h"

namespace peilstok::analyse {

enum class Context : std::uint8_t {
  ontkend,
  gemeld,
  vraag,
  verleden,
  figuurlijk,
  grap,
  tegenspraak,
  gewoon,
  spot,
  komend
};
inline constexpr int kContexts = 10;

std::optional<Context> contextFromWord(std::string_view word);
std::string_view contextWord(Context context);

/// How far a context reaches from the words that set it.
enum class Reach : std::uint8_t {
  zinsdeel,           ///< the clauses that the words stand in
  zin,                ///< the sentence
  zin_zonder_moment,  ///< the sentence, unless it names a moment to come
  vorige,             ///< the sentence and the one before
  volgende,           ///< the sentence and the next; a quotation that opens there to its end, and all behind a colon
  tekst,
};

std::optional<Reach> reachFromWord(std::string_view word);

/// The contexts of one text, token by token.
class ContextReader {
 public:
  explicit ContextReader(const Vocabulary& vocabulary);

  /// Finds negations, clause ends, questions, quotations and times gone by; must run before the rest.
  void prepare(TextView& view, const std::vector<language::TimeFound>& times, Instant received);

  /// Sets a context around tokens [first, last), as far as `reach` says. False when it cannot hold here: a moment to
  /// come is named, means are named with an ordinary outing, or what looks like a negation is none.
  bool mark(const TextView& view, Context context, Reach reach, std::size_t first, std::size_t last);

  /// The text announces a moment to come, so what it tells in the present tense is still to happen.
  bool announced() const { return m_announced; }

  /// Where in the sentence the writer turns round behind token `last` ("niet naar het plein, kom naar de markt"), or
  /// the end of the sentence.
  std::size_t turnBehind(const TextView& view, std::size_t last) const;

  /// Says that counter-speech stands at tokens [first, last): it holds for its sentence up to such a turn.
  void addCounterSpeech(const TextView& view, std::size_t first, std::size_t last);

  /// True when the context holds for any of the tokens [first, last).
  bool holds(Context context, const TextView& view, std::size_t first, std::size_t last) const;

 private:
  void flag(Context context, std::size_t first, std::size_t last);
  bool negated(const TextView& view, std::size_t first, std::size_t last) const;
  bool deniedAtEnd(const TextView& view, std::size_t last) const;
  void markQuestions(const TextView& view);
  void markQuotations(const TextView& view);
  void markComing(const TextView& view, std::size_t first, std::size_t last);
  void markTimes(const TextView& view, const std::vector<language::TimeFound>& times, Instant received);

  void markAnnounced(const TextView& view);

  int m_negation, m_shortNegation, m_noNegation, m_clause, m_speech, m_forward, m_noQuestion, m_turn, m_ownTurn,
      m_means, m_disorder, m_ownClause, m_now;
  LexiconSet m_prepared;                    ///< lexicons that `prepare` asks each token for
  std::vector<std::uint16_t> m_flags;       ///< per token, one bit a context
  std::vector<std::size_t> m_comingTokens;  ///< where moments to come are named
  std::vector<std::size_t> m_aheadTokens;   ///< of these, where one is named that has not begun yet
  bool m_announced = false;                 ///< a rule saw a moment being announced
  bool m_menacing = false;                  ///< means or disorder are named: no ordinary outing
};

}  // namespace peilstok::analyse
