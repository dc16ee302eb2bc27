#include "analyse/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/characters.h"
#include "language/time_numbers.h"

namespace peilstok::analyse {

namespace {

using language::TimeRole;
using language::Token;
using language::TokenKind;

/// What stands behind so many words no longer tells whether a text is another's copy, and one hostile text of a
/// megabyte must not cost more than a book.
constexpr std::size_t kMostWords = 600;
constexpr std::size_t kFewestLetters = 3;

bool holdsWords(const Token& token) {
  switch (token.kind) {
    case TokenKind::word:
    case TokenKind::number:
    case TokenKind::hashtag: return true;
    // A sign of which the rules know what it stands for is a word where it stands amid words.
    case TokenKind::emoji: return !token.form.empty() && token.form[0] >= 'a' && token.form[0] <= 'z';
    default: return false;
  }
}

/// Names of groups and parties are one word to everything else; here it matters which one it is.
std::string formOf(const Token& token, const std::string& text) {
  if (token.form.find(' ') == std::string::npos) return token.form;
  return language::fold(text::toCodePoints(text::slice(text, token.span)));
}

constexpr const char* kWeekdays[] = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};

/// The same for every way of writing a weekday or an hour; empty for a word that only stands between them.
std::string timeForm(const TextView& view, std::size_t at) {
  const Token& token = *view.tokens[at].token;
  const language::TimeWord* word = view.tokens[at].info->time;
  if (token.kind == TokenKind::number) {
    using Kind = language::NumberShape::Kind;
    const language::NumberShape shape = language::numberShape(token.form);
    const language::TimeWord* next = at + 1 < view.tokens.size() ? view.tokens[at + 1].info->time : nullptr;
    const bool hours = shape.kind == Kind::hours || (shape.kind == Kind::plain && next && next->is(TimeRole::hourWord));
    if (hours) return fmt::format("{:02}:00", shape.value[0]);
    if (shape.kind == Kind::clock) return fmt::format("{:02}:{:02}", shape.value[0], shape.value[1]);
    return token.form;
  }
  if (!word) return view.tokens[at].info->functionWord ? std::string{} : token.form;
  if (word->weekday >= 0) return kWeekdays[word->weekday];
  const bool counts = word->number >= 0 || word->dayOffset || word->part != language::PartOfDay::none;
  const bool between = word->is(TimeRole::clockCue) || word->is(TimeRole::filler) || word->is(TimeRole::joins) ||
                       word->is(TimeRole::hourWord) || word->pointing == language::Pointing::dit ||
                       word->pointing == language::Pointing::komend;
  const bool turns = word->is(TimeRole::past) || word->is(TimeRole::before);  // "kwart over", "kwart voor"
  if (!counts && !turns && (between || view.tokens[at].info->functionWord)) return {};
  return token.form;
}

}  // namespace

class WordingReader::Collector {
 public:
  Collector(const WordingReader& reader, const TextView& view) : m_reader(reader), m_view(view) {
    m_words.reserve(std::min(view.tokens.size(), kMostWords));
    m_frame.reserve(m_words.capacity());
  }

  Wording take() {
    for (std::size_t at = 0; at < m_view.tokens.size() && m_words.size() < kMostWords;) at += one(at);
    trim();
    return std::move(m_words);
  }

 private:
  /// How a word at the edge of the text counts: not at all, only there not, or always.
  enum class Frame : std::uint8_t { none, dropped, kept };

  /// Takes in what begins at a token; gives how many tokens that were.
  std::size_t one(std::size_t at) {
    const TokenView& t = m_view.tokens[at];
    if (t.placeLength > 0) return place(at, t.placeLength);
    if (!holdsWords(*t.token)) return 1;
    if (t.inTime) {
      if (std::string form = timeForm(m_view, at); !form.empty()) add(std::move(form), WordRole::time, Frame::none);
      return 1;
    }
    const std::size_t frame = m_view.longestEntry(at, m_reader.m_frame);
    for (std::size_t i = at; i < at + frame; ++i) addPlain(i, Frame::dropped);
    if (frame > 0) return frame;
    if (const std::size_t length = longest(at, m_reader.m_decisive)) {
      const bool decoration = t.token->ofTag && longest(at, m_reader.m_decisiveTags) == 0;
      for (std::size_t i = at; i < at + length; ++i)
        if (holdsWords(*m_view.tokens[i].token))
          add(formOf(*m_view.tokens[i].token, m_view.source.text), WordRole::decisive,
              decoration ? Frame::dropped : Frame::kept);
      return length;
    }
    if (t.token->kind == TokenKind::number) add(t.token->form, WordRole::decisive, Frame::kept);
    else addPlain(at, isDecoration(*t.token) ? Frame::dropped : Frame::none);
    return 1;
  }

  static bool isDecoration(const Token& token) { return token.ofTag || token.kind == TokenKind::emoji; }

  std::size_t longest(std::size_t at, const std::vector<int>& lexicons) const {
    std::size_t length = 0;
    for (const int lexicon : lexicons) length = std::max(length, m_view.longestEntry(at, lexicon));
    return length;
  }

  void addPlain(std::size_t at, Frame frame) {
    const TokenView& t = m_view.tokens[at];
    if (!holdsWords(*t.token)) return;
    const bool little = t.info->functionWord || t.token->form.size() < kFewestLetters;
    add(formOf(*t.token, m_view.source.text), little ? WordRole::little : WordRole::telling, frame);
  }

  /// Without the article before it.
  std::size_t place(std::size_t at, std::size_t length) {
    std::string name;
    for (std::size_t i = at; i < at + length; ++i) {
      const TokenView& t = m_view.tokens[i];
      const bool leads = name.empty() && t.info->functionWord && i + 1 < at + length;
      if (!leads && holdsWords(*t.token)) name += (name.empty() ? "" : " ") + t.token->form;
    }
    if (!name.empty()) add(std::move(name), WordRole::place, Frame::kept);
    return length;
  }

  void add(std::string form, WordRole role, Frame frame) {
    m_words.push_back({std::move(form), role});
    m_frame.push_back(frame);
  }

  /// Leaves out the decoration before the first and behind the last word of the text itself. Where there is no such
  /// word ("#KomNaarHetPlein") the decoration is the text.
  void trim() {
    const auto itself = [](Frame frame) { return frame == Frame::none; };
    if (std::none_of(m_frame.begin(), m_frame.end(), itself)) return;
    const auto first = std::find_if(m_frame.begin(), m_frame.end(), itself) - m_frame.begin();
    const auto behind = m_frame.rend() - std::find_if(m_frame.rbegin(), m_frame.rend(), itself);
    std::size_t kept = 0;
    for (std::ptrdiff_t i = 0; i < std::ssize(m_frame); ++i) {
      if ((i < first || i >= behind) && m_frame[static_cast<std::size_t>(i)] == Frame::dropped) continue;
      if (kept != static_cast<std::size_t>(i)) m_words[kept] = std::move(m_words[static_cast<std::size_t>(i)]);
      ++kept;
    }
    m_words.resize(kept);
  }

  const WordingReader& m_reader;
  const TextView& m_view;
  Wording m_words;
  std::vector<Frame> m_frame;
};

WordingReader::WordingReader(const Vocabulary& vocabulary, const GroupingRules& rules)
    : m_frame(vocabulary.lexiconNumber(rules.frame)) {
  for (const std::string& id : rules.decisive) m_decisive.push_back(vocabulary.lexiconNumber(id));
  for (const std::string& id : rules.decisiveTags) m_decisiveTags.push_back(vocabulary.lexiconNumber(id));
}

Wording WordingReader::read(const TextView& view) const { return Collector(*this, view).take(); }

}  // namespace peilstok::analyse
