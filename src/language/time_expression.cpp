#include "language/time_expression.h"

#include <algorithm>

#include "language/time_pieces.h"
#include "language/time_resolve.h"

namespace peilstok::language {

namespace {

/// A clock time belongs to a day that was named at most this many sentences before it.
constexpr int kSentencesBack = 2;

/// Lends the days that were named to the clock times that have none.
class DayLender {
 public:
  DayLender(const std::vector<TimePiece>& pieces, const std::vector<std::optional<Resolved>>& resolved,
            const TimeTokens& tokens)
      : m_pieces(pieces), m_resolved(resolved), m_tokens(tokens) {}

  /// The piece whose day piece `i` leans on: the last one named before it, else the next in its own sentence.
  /// A day that lies behind us is only lent within its sentence. Must be asked in order.
  std::optional<std::size_t> lender(std::size_t i) {
    if (i > 0 && names(i - 1)) m_last = i - 1;
    if (m_pieces[i].hasDay() || m_pieces[i].elapsed) return std::nullopt;
    if (m_last && leansOn(i, *m_last)) return m_last;
    if (i + 1 < m_pieces.size() && names(i + 1) && sentence(i + 1) == sentence(i) && agree(i, i + 1)) return i + 1;
    return std::nullopt;
  }

  /// True when the day and the clock time that leans on it are one moment: they stand in one sentence, or the clock
  /// time opens its own ("Zaterdag is het zover. 21.00 uur op de Markt.").
  bool oneMoment(std::size_t i, std::size_t day) const {
    const TimePiece& d = m_pieces[day];
    if (d.clock || d.endClock || !d.endDay.empty()) return false;
    return sentence(i) == sentence(day) || opensSentence(i);
  }

 private:
  bool names(std::size_t i) const { return m_resolved[i] && m_resolved[i]->day; }
  int sentence(std::size_t i) const { return m_tokens.at(m_pieces[i].first).sentence; }
  bool leansOn(std::size_t i, std::size_t day) const {
    const int distance = sentence(i) - sentence(day);
    if (distance == 0) return agree(i, day);
    return distance <= kSentencesBack && !m_resolved[day]->time.past && !m_pieces[i].pastNear;
  }
  /// "Gisteren hoorde ik dat ze om 21.00 uur komen": the one is told, the other is to come.
  bool agree(std::size_t i, std::size_t day) const {
    if (m_resolved[day]->time.past == m_pieces[i].pastNear) return true;
    const std::size_t from = std::min(m_pieces[i].last, m_pieces[day].last);
    const std::size_t to = std::max(m_pieces[i].first, m_pieces[day].first);
    for (std::size_t k = from; k < to; ++k)
      if (breaksClause(m_tokens, k)) return false;
    return true;
  }
  bool opensSentence(std::size_t i) const {
    const std::size_t first = m_pieces[i].first;
    for (std::size_t k = first; k > 0 && m_tokens.sameSentence(k - 1, first); --k)
      if (m_tokens.isWord(k - 1) && !m_tokens.is(k - 1, TimeRole::joins) && !m_tokens.is(k - 1, TimeRole::clockCue))
        return false;
    return true;
  }

  const std::vector<TimePiece>& m_pieces;
  const std::vector<std::optional<Resolved>>& m_resolved;
  const TimeTokens& m_tokens;
  std::optional<std::size_t> m_last;
};

/// Finds the times of one text.
class TimeReader {
 public:
  TimeReader(const TimeTokens& tokens, Instant received)
      : m_tokens(tokens), m_calendar(received), m_pieces(findPieces(tokens)), m_resolved(m_pieces.size()) {}

  std::vector<TimeFound> read() {
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
      if (m_pieces[i].hasDay() || m_pieces[i].elapsed) m_resolved[i] = resolve(m_pieces[i], m_calendar, std::nullopt);
    std::vector<std::optional<TimeFound>> found(m_pieces.size());
    std::vector<bool> taken(m_pieces.size());
    DayLender days(m_pieces, m_resolved, m_tokens);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
      const auto lender = days.lender(i);
      found[i] = timeOf(i, lender);
      if (!found[i]) continue;
      found[i]->mention.span = spanOf(i);
      if (lender && !taken[*lender] && days.oneMoment(i, *lender)) {
        taken[*lender] = true;
        found[i]->dayWords = spanOf(*lender);
        found[i]->hasDay = true;
      }
    }
    for (std::size_t i = 1; i < m_pieces.size(); ++i)
      if (!taken[i] && !taken[i - 1] && sayTheSame(i - 1, i)) {
        // What says more stays: a clock time, then a part of the day.
        const bool first = !m_pieces[i].clock && (m_pieces[i - 1].clock || m_pieces[i].part == PartOfDay::none);
        const std::size_t stays = first ? i - 1 : i, goes = first ? i : i - 1;
        taken[goes] = true;
        if (found[stays]) found[stays]->dayWords = spanOf(goes);
      }
    std::vector<TimeFound> out;
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
      if (found[i] && !taken[i]) out.push_back(std::move(*found[i]));
    return out;
  }

 private:
  Span spanOf(std::size_t i) const {
    return {m_tokens.at(m_pieces[i].first).span.begin, m_tokens.at(m_pieces[i].last - 1).span.end};
  }

  std::optional<TimeFound> timeOf(std::size_t i, const std::optional<std::size_t>& lender) const {
    if (m_pieces[i].hasDay() || m_pieces[i].elapsed)
      return m_resolved[i] ? std::optional(m_resolved[i]->time) : std::nullopt;
    TimePiece piece = m_pieces[i];
    std::optional<DayContext> context;
    if (lender) {
      const TimePiece& day = m_pieces[*lender];
      context = DayContext{*m_resolved[*lender]->day, day.part};
      piece.habit = piece.habit || day.habit;
      piece.holiday = day.holiday;
    }
    // "30 februari bij de brug om 20.00 uur" is not today; neither is "elke dinsdag om 20.00 uur".
    if (!lender && i > 0 && m_pieces[i - 1].hasDay() && !m_resolved[i - 1] &&
        m_tokens.sameSentence(m_pieces[i - 1].first, piece.first))
      return std::nullopt;
    auto time = resolve(piece, m_calendar, context);
    if (!time) return std::nullopt;
    if (lender) time->time.past = time->time.past || m_resolved[*lender]->time.past;
    return time->time;
  }

  /// "de dodenherdenking, 4 mei", "morgen (vrijdag 20 november)": the same day named twice.
  bool sayTheSame(std::size_t a, std::size_t b) const {
    constexpr std::size_t kLongestGap = 2;
    const TimePiece &one = m_pieces[a], &two = m_pieces[b];
    if (!m_resolved[a] || !m_resolved[b] || !m_resolved[a]->day || m_resolved[a]->day != m_resolved[b]->day ||
        (one.clock && two.clock) || two.first - one.last > kLongestGap || !m_tokens.sameSentence(one.first, two.first))
      return false;
    for (std::size_t k = one.last; k < two.first; ++k)
      if (m_tokens.isWord(k) ? m_tokens.form(k) != "op" : !m_tokens.isKind(k, TokenKind::punctuation)) return false;
    return true;
  }

  const TimeTokens& m_tokens;
  const Calendar m_calendar;
  const std::vector<TimePiece> m_pieces;
  std::vector<std::optional<Resolved>> m_resolved;
};

}  // namespace

std::vector<TimeFound> findTimes(const TokenisedText& text, Instant received, const TimeVocabulary& words,
                                 std::span<const TimeWord* const> meanings) {
  const TimeTokens tokens(text.tokens, words, meanings);
  if (!tokens.promising()) return {};
  return TimeReader(tokens, received).read();
}

}  // namespace peilstok::language
