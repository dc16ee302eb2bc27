#pragma once
// In which light a stretch of text stands: denied, reported, asked, past, figurative, joking, countered, or an ordinary
// outing.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analyse/sentence_view.h"
#include "language/time_expression.h"

namespace peilstok::analyse {

enum class Context : std::uint8_t { ontkend, gemeld, vraag, verleden, figuurlijk, grap, tegenspraak, gewoon };
inline constexpr int kContexts = 8;

std::optional<Context> contextFromWord(std::string_view word);
std::string_view contextWord(Context context);

/// Knows the marker lexicons (their ids begin with "context.").
class ContextReader {
 public:
  explicit ContextReader(const Vocabulary& vocabulary);

  /// Marks negations and clause ends in the view; must run before `holds`.
  void prepare(TextView& view, const std::vector<language::TimeFound>& times);

  /// Says that a rule of counter-speech matched in this sentence.
  void addCounterSpeech(std::uint16_t sentence) { flag(sentence, Context::tegenspraak); }

  bool holds(Context context, const TextView& view, std::size_t first, std::size_t last) const;

 private:
  void flag(std::uint16_t sentence, Context context);
  bool flagged(std::uint16_t sentence, Context context) const;
  bool negated(const TextView& view, std::size_t first, std::size_t last) const;

  int m_negation, m_noNegation, m_clause, m_report, m_speech, m_past, m_aftermath, m_game, m_figure, m_irony,
      m_ordinaryWords, m_means, m_disorder;
  std::vector<std::uint8_t> m_flags;  ///< per sentence, one bit a context
  bool m_joke = false, m_ordinary = false;
};

}  // namespace peilstok::analyse
