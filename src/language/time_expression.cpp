#include "language/time_expression.h"

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
    if (m_last && leansOn(i, *m_last)) return m_last;
    if (i + 1 < m_pieces.size() && names(i + 1) && sentence(i + 1) == sentence(i)) return i + 1;
    return std::nullopt;
  }

 private:
  bool names(std::size_t i) const { return m_resolved[i] && m_resolved[i]->day; }
  int sentence(std::size_t i) const { return m_tokens.at(m_pieces[i].first).sentence; }
  bool leansOn(std::size_t i, std::size_t day) const {
    const int distance = sentence(i) - sentence(day);
    return distance == 0 || (distance <= kSentencesBack && !m_resolved[day]->time.past);
  }

  const std::vector<TimePiece>& m_pieces;
  const std::vector<std::optional<Resolved>>& m_resolved;
  const TimeTokens& m_tokens;
  std::optional<std::size_t> m_last;
};

}  // namespace

std::vector<TimeFound> findTimes(const TokenisedText& text, Instant received,
                                 std::span<const TimeWord* const> meanings) {
  const TimeTokens tokens(text.tokens, meanings);
  if (!tokens.promising()) return {};
  const std::vector<TimePiece> pieces = findPieces(tokens);
  std::vector<TimeFound> found;
  if (pieces.empty()) return found;
  const Calendar calendar(received);
  std::vector<std::optional<Resolved>> resolved(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (pieces[i].hasDay()) resolved[i] = resolve(pieces[i], calendar, std::nullopt);
  DayLender days(pieces, resolved, tokens);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const TimePiece& piece = pieces[i];
    const auto lender = days.lender(i);
    std::optional<Resolved> time = resolved[i];
    if (!piece.hasDay()) {
      std::optional<DayContext> context;
      if (lender) context = DayContext{*resolved[*lender]->day, pieces[*lender].part};
      time = resolve(piece, calendar, context);
      if (time && lender) time->time.past = time->time.past || resolved[*lender]->time.past;
    }
    if (!time) continue;
    time->time.mention.span = {tokens.at(piece.first).span.begin, tokens.at(piece.last - 1).span.end};
    found.push_back(std::move(time->time));
  }
  return found;
}

}  // namespace peilstok::language
