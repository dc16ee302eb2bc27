// What the clause around a time tells of it.

#include "language/time_pieces.h"

namespace peilstok::language {

namespace {

constexpr std::size_t kReach = 12;

bool isOneOf(std::string_view form, std::initializer_list<std::string_view> forms) {
  for (const auto candidate : forms)
    if (form == candidate) return true;
  return false;
}

/// The verbs of a clause, read outward from the time; the finite verb nearest to it decides.
struct Verbs {
  enum class Tense : std::uint8_t { unknown, past, coming };
  Tense tense = Tense::unknown;
  bool perfect = false, participle = false, coming = false, habitual = false;

  void read(const TimeTokens& t, std::size_t i) {
    perfect |= t.is(i, TimeRole::perfect);
    participle |= t.is(i, TimeRole::participle);
    coming |= t.is(i, TimeRole::ahead);
    const auto before = t.form(t.before(i));
    habitual |= t.is(i, TimeRole::habitual) && before != "zoals" && before != "als";
    if (tense != Tense::unknown) return;
    if (t.is(i, TimeRole::pastVerb)) tense = Tense::past;
    else if (t.is(i, TimeRole::ahead)) tense = Tense::coming;
  }
  bool past() const { return tense == Tense::past || (tense == Tense::unknown && perfect && participle); }
};

/// "bij de school", "achter de kerk": where, not what.
bool namesPlace(const TimeTokens& t, std::size_t i) {
  const std::size_t before = t.before(i);
  const auto isBy = [](std::string_view form) {
    return isOneOf(form, {"bij", "achter", "naast", "voor", "tegenover", "langs", "aan", "vanaf", "buiten"});
  };
  if (isBy(t.form(before))) return true;
  if (!isOneOf(t.form(before), {"de", "het", "'t", "t", "die", "dat", "een", "onze"})) return false;
  const auto ahead = t.form(t.before(before));
  return isBy(ahead) || isOneOf(ahead, {"op", "in"});
}

/// Whether the words beside a clock time make its open hour one of the morning or of the evening.
PartOfDay hintAt(const TimeTokens& t, std::size_t i) {
  const bool morning = t.is(i, TimeRole::morning), evening = t.is(i, TimeRole::evening);
  if (!(morning || evening) || namesPlace(t, i)) return PartOfDay::none;
  return morning ? PartOfDay::ochtend : PartOfDay::avond;
}

}  // namespace

bool breaksClause(const TimeTokens& t, std::size_t i) {
  if (t.is(i, TimeRole::clause)) return true;
  return t.isKind(i, TokenKind::punctuation) && t.form(i).find_first_of(",;:()|") != std::string_view::npos;
}

void markClause(const TimeTokens& t, TimePiece& piece) {
  Verbs verbs;
  std::size_t left = piece.first, right = piece.last;
  bool leftOpen = true, rightOpen = true;  // within the clause
  // "wie heeft vannacht dat spandoek opgehangen": behind the auxiliary these point at a thing and begin no clause.
  const std::size_t ahead = t.before(piece.first);
  const bool asks =
      t.is(ahead, TimeRole::perfect) || (t.form(ahead) == "er" && t.is(t.before(ahead), TimeRole::perfect));
  const bool pointsAtThing = asks && isOneOf(t.form(piece.last), {"dat", "die"});
  for (std::size_t n = 0; n < kReach && (left > 0 || right < t.size()); ++n) {
    if (left > 0 && t.sameSentence(left - 1, piece.first)) {
      --left;
      leftOpen = leftOpen && !breaksClause(t, left);
      if (leftOpen) verbs.read(t, left);
      if (piece.clock && piece.hint == PartOfDay::none) piece.hint = hintAt(t, left);
    }
    if (t.sameSentence(right, piece.last - 1)) {
      rightOpen = rightOpen && ((pointsAtThing && right == piece.last) || !breaksClause(t, right));
      if (rightOpen) verbs.read(t, right);
      if (piece.clock && piece.hint == PartOfDay::none) piece.hint = hintAt(t, right);
      ++right;
    }
  }
  const bool tonight = piece.dayOffset && *piece.dayOffset == 0 && piece.part == PartOfDay::nacht && !piece.habit;
  const std::size_t before = t.before(piece.first);
  const bool happened = t.form(before) == "van" && t.is(t.before(before), TimeRole::disorder);
  piece.habitual = verbs.habitual;
  piece.pastNear |= verbs.past() || happened || (tonight && verbs.participle && !verbs.coming);
}

}  // namespace peilstok::language
