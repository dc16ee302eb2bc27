#include "language/tokens.h"

#include <algorithm>
#include <array>
#include <limits>

#include "language/characters.h"
#include "language/token_shapes.h"

namespace peilstok::language {

namespace {

using namespace std::string_view_literals;

/// Words after which a full stop does not end the sentence.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"aug",  "bijv", "blz",  "burg", "bv",  "ca",   "dec", "dhr", "dr",  "drs", "evt", "excl", "feb", "gem",
     "incl", "ing",  "ir",   "jl",   "max", "mevr", "min", "mr",  "mrt", "mw",  "nov", "nr",   "nrs", "okt",
     "pag",  "prof", "resp", "sept", "st",  "str",  "tel", "vgl", "vr",  "vs",  "wo",  "za",   "zat"});

/// Short words that begin with an apostrophe; anything else after one is taken for a quotation.
constexpr auto kApostropheWords =
    std::to_array<std::string_view>({"t", "s", "n", "m", "k", "r", "d", "ie", "ns", "tis", "tie"});

bool isIn(const auto& table, std::string_view key) { return std::find(table.begin(), table.end(), key) != table.end(); }

class Scanner {
 public:
  Scanner(std::string_view utf8, std::vector<Token>& out) : m_text(utf8), m_out(out) {
    m_out.reserve(m_text.size() / 4 + 4);
  }

  void run() {
    while (m_at < m_text.size()) {
      const char32_t c = m_text.at(m_at);
      if (isLineEnd(c)) {
        lineEnd();
      } else if (isBlank(c)) {
        ++m_at;
        m_space = true;
      } else if (isEmojiGlue(c)) {
        ++m_at;
      } else {
        one(c);
      }
    }
  }

 private:
  void one(char32_t c) {
    if (c < 0x80 && plainWord()) return;
    if (const std::size_t end = shape::emojiEnd(m_text, m_at)) return emoji(end);
    if (isLetter(c) || isDigit(c)) {
      if (const std::size_t end = shape::urlEnd(m_text, m_at)) return plain(TokenKind::url, end);
      if (isDigit(c)) {
        if (const std::size_t end = shape::numberEnd(m_text, m_at)) return plain(TokenKind::number, end);
      } else if (spelled()) {
        return;
      }
      return word(m_at);
    }
    if (c == U'<' || c == U'&') {
      if (markup()) return;
    }
    std::string kind;
    if (const std::size_t end = shape::maskEnd(m_text, m_at, kind)) return push(TokenKind::mask, end, std::move(kind));
    if (c == U'@' || c == U'#') {
      if (const std::size_t end = shape::tagEnd(m_text, m_at)) {
        const std::uint64_t seams = seamsOf(m_at + 1, end);
        push(c == U'@' ? TokenKind::mention : TokenKind::hashtag, end, fold(m_text.part(m_at + 1, end)));
        m_out.back().seams = seams;
        m_out.back().ofTag = c == U'#';
        return;
      }
    }
    if (isApostrophe(c) && apostropheWord()) return;
    punctuation(c);
  }

  /// What is left of a web page: tags are left out, of which some end a line, and entities are read.
  bool markup() {
    bool block = false;
    if (const std::size_t end = shape::tagOfPageEnd(m_text, m_at, block)) {
      if (block) {
        m_out.push_back(make(TokenKind::newline, end, "\n"));
        m_lineStart = m_out.size();
        m_break = Break::line;
        m_space = true;
      }
      m_at = end;
      return true;
    }
    std::string meant;
    const std::size_t end = shape::entityEnd(m_text, m_at, meant);
    if (end == 0) return false;
    if (meant == " ") {
      m_at = end;
      m_space = true;
    } else {
      push(TokenKind::punctuation, end, std::move(meant));
    }
    return true;
  }

  /// Most of all text: ASCII letters up to a space or a mark that no other shape has. False when it is anything else.
  bool plainWord() {
    constexpr std::size_t kLongest = 32;
    std::array<char, kLongest> form;
    std::size_t length = 0, capitals = 0;
    for (; length < kLongest; ++length) {
      const char32_t c = m_text.at(m_at + length), lower = c | 0x20;
      if (lower < U'a' || lower > U'z' || c >= 0x80) break;
      capitals += c != lower;
      form[length] = static_cast<char>(lower);
    }
    if (length == 0 || length == kLongest) return false;
    const std::size_t end = m_at + length;
    const char32_t stop = m_text.at(end);
    bool stops = stop == U' ' || stop == U',' || stop == U'\n' || end >= m_text.size();
    if (!stops && length > 1 && (stop == U'.' || stop == U'!' || stop == U'?')) {
      const char32_t after = m_text.at(end + 1);
      stops = after == U' ' || after == U'\n' || end + 1 >= m_text.size();
    }
    if (!stops) return false;
    const bool capital = m_text.at(m_at) <= U'Z';
    add(TokenKind::word, end, std::string(form.data(), length));
    m_out.back().capital = capital;
    m_out.back().allCaps = length >= 2 && capitals == length;
    m_at = end;
    return true;
  }

  void plain(TokenKind kind, std::size_t end) { push(kind, end, fold(m_text.part(m_at, end))); }

  /// Adds the token [m_at, end) and moves past it.
  void push(TokenKind kind, std::size_t end, std::string form) {
    add(kind, end, std::move(form));
    if (kind == TokenKind::word || kind == TokenKind::hashtag || kind == TokenKind::mention) setCase(m_out.back(), end);
    m_at = end;
  }

  void add(TokenKind kind, std::size_t end, std::string form) {
    if (m_break == Break::line || (m_break == Break::mark && !closes(kind))) {
      if (m_sentence < std::numeric_limits<std::uint16_t>::max()) ++m_sentence;
      m_break = Break::none;
    }
    m_out.push_back(make(kind, end, std::move(form)));
    m_space = false;
  }

  Token make(TokenKind kind, std::size_t end, std::string form) const {
    Token token;
    token.span = {m_text.place(m_at), m_text.place(end - 1) + 1};
    token.kind = kind;
    token.form = std::move(form);
    token.sentence = m_sentence;
    token.spaceBefore = m_space;
    return token;
  }

  /// Closing marks directly after the end of a sentence still belong to it.
  bool closes(TokenKind kind) const {
    return kind == TokenKind::punctuation && !m_space &&
           U"\"')]}!?.…”’»›"sv.find(m_text.at(m_at)) != std::u32string_view::npos;
  }

  /// Where a capital follows a small letter, a digit a letter or the other way round, or an underscore ends.
  std::uint64_t seamsOf(std::size_t from, std::size_t end) const {
    constexpr std::size_t kMost = 64;
    std::uint64_t seams = 0;
    for (std::size_t i = from + 1; i < std::min(end, from + kMost); ++i) {
      const char32_t before = m_text.at(i - 1), c = m_text.at(i);
      if (c == U'_') continue;
      const bool seam = before == U'_' || isDigit(before) != isDigit(c) || (isUpperCase(c) && isLowerCase(before)) ||
                        (isUpperCase(before) && isUpperCase(c) && i + 1 < end && isLowerCase(m_text.at(i + 1)));
      if (seam) seams |= std::uint64_t{1} << (i - from);
    }
    return seams;
  }

  void setCase(Token& token, std::size_t end) const {
    int letters = 0, capitals = 0;
    for (std::size_t i = m_at; i < end; ++i) {
      if (!isLetter(m_text.at(i))) continue;
      const bool upper = isUpperCase(m_text.at(i));
      if (letters == 0) token.capital = upper;
      ++letters;
      capitals += upper;
    }
    token.allCaps = letters >= 2 && capitals == letters;
  }

  void lineEnd() {
    const std::size_t end = m_text.at(m_at) == U'\r' && m_text.at(m_at + 1) == U'\n' ? m_at + 2 : m_at + 1;
    m_out.push_back(make(TokenKind::newline, end, "\n"));
    m_at = end;
    m_space = true;
    m_lineStart = m_out.size();
    m_break = Break::line;
  }

  void emoji(std::size_t end) {
    std::u32string base;
    for (const char32_t c : m_text.part(m_at, end))
      if (c != kEmojiSelector && !isSkinTone(c)) base += c;
    push(TokenKind::emoji, end, text::fromCodePoints(base.empty() ? m_text.part(m_at, end) : base));
  }

  static bool isLetterSign(char32_t c) { return c == U'@' || c == U'$' || c == U'€'; }

  /// End of the word that goes on at `i`. What people put in the place of a letter ("k*nker", "r@llen") is inside it.
  std::size_t wordEnd(std::size_t i) const {
    constexpr std::size_t kMostAsterisks = 6;
    for (;; ++i) {
      const char32_t c = m_text.at(i);
      if (isWordCharacter(c)) continue;
      const char32_t before = i > m_at ? m_text.at(i - 1) : U'\0', after = m_text.at(i + 1);
      if (!isWordCharacter(before)) return i;
      if (isApostrophe(c) && isLetter(after)) continue;
      if (isHyphen(c) && isWordCharacter(after)) continue;
      if (isLetterSign(c) && isLetter(before)) {
        const std::size_t beyond = after == c ? i + 2 : i + 1;  // "sl@@n"
        if (isLetter(m_text.at(beyond))) {
          i = beyond;
          continue;
        }
      }
      if (c != U'*') return i;
      std::size_t beyond = i;
      while (m_text.at(beyond) == U'*' && beyond - i < kMostAsterisks) ++beyond;
      if (!isLetter(m_text.at(beyond))) return i;
      i = beyond;
    }
  }

  void word(std::size_t from) {
    const std::size_t end = wordEnd(from);
    const std::u32string_view written = m_text.part(m_at, end);
    if (std::all_of(written.begin(), written.end(), [](char32_t c) { return c < 0x80 && c != U'`'; }))
      return push(TokenKind::word, end, fold(written));
    std::u32string form(written);
    for (char32_t& c : form) {
      if (isApostrophe(c)) c = U'\'';
      else if (isHyphen(c)) c = U'-';
    }
    push(TokenKind::word, end, fold(form));
  }

  /// 't, 's, 'n and their like. A letter between two apostrophes is a quotation.
  bool apostropheWord() {
    const std::size_t end = shape::lettersEnd(m_text, m_at + 1);
    if (end == m_at + 1 || isDigit(m_text.at(end)) || isApostrophe(m_text.at(end))) return false;
    if (!isIn(kApostropheWords, m_text.lowered(m_at + 1, end))) return false;
    word(m_at + 1);
    return true;
  }

  /// Single letters with the same mark between them: four or more are a word in disguise, two or three with dots
  /// an abbreviation.
  bool spelled() {
    const char32_t mark = m_text.at(m_at + 1);
    if (mark == 0 || U".-_*·•/,~|+="sv.find(mark) == std::u32string_view::npos) return false;
    std::size_t last = m_at;
    bool onlyLetters = true;
    std::u32string letters(1, m_text.at(m_at));
    while (m_text.at(last + 1) == mark && !isWordCharacter(m_text.at(last + 3))) {
      const char32_t c = m_text.at(last + 2);
      if (!isLetter(c) && !isDigit(c)) break;
      onlyLetters = onlyLetters && isLetter(c);
      letters += c;
      last += 2;
    }
    if (letters.size() >= 4) {
      push(TokenKind::word, last + 1, fold(letters));
      return true;
    }
    if (mark != U'.' || letters.size() < 2 || !onlyLetters) return false;
    plain(TokenKind::word, m_text.at(last + 1) == U'.' ? last + 2 : last + 1);
    return true;
  }

  void punctuation(char32_t c) {
    std::size_t end = m_at + 1;
    while (m_text.at(end) == c) ++end;
    const bool touches = !m_space && !m_out.empty();
    const std::size_t before = m_out.size() - 1;
    const bool fullStop = c == U'.' && end == m_at + 1;
    plain(TokenKind::punctuation, end);
    const bool ends =
        fullStop ? !(touches && keepsSentence(before)) : U".!?…‼⁇⁈⁉"sv.find(c) != std::u32string_view::npos;
    if (ends) m_break = Break::mark;
  }

  /// True when the full stop after token `index` belongs to an abbreviation, an initial or a number.
  bool keepsSentence(std::size_t index) const {
    const Token& token = m_out[index];
    if (token.kind == TokenKind::word) return token.span.length() == 1 || isIn(kAbbreviations, token.form);
    if (token.kind != TokenKind::number) return false;
    if (index == m_lineStart) return true;  // the number of a list
    std::size_t next = m_at;
    while (isBlank(m_text.at(next)) && next < m_text.size() && !isLineEnd(m_text.at(next))) ++next;
    return isLowerCase(m_text.at(next)) || isDigit(m_text.at(next));
  }

  enum class Break { none, mark, line };

  VisibleText m_text;
  std::vector<Token>& m_out;
  std::size_t m_at = 0;
  std::size_t m_lineStart = 0;  ///< index of the first token of this line
  std::uint16_t m_sentence = 0;
  Break m_break = Break::none;  ///< what ended the sentence before the next token
  bool m_space = true;
};

/// A text with one word on each line is read as if it stood on one line.
void joinColumn(std::vector<Token>& tokens) {
  constexpr std::size_t kFewestLines = 6;
  std::size_t lines = 0, inLine = 0;
  for (const Token& t : tokens) {
    inLine = t.kind == TokenKind::newline ? 0 : inLine + 1;
    lines += inLine == 1;
    if (inLine > 1) return;
  }
  if (lines < kFewestLines) return;
  std::erase_if(tokens, [](const Token& t) { return t.kind == TokenKind::newline; });
  for (Token& t : tokens) t.sentence = 0;
}

}  // namespace

TokenisedText tokenise(std::string_view utf8) {
  TokenisedText out;
  out.text = std::string(utf8);
  Scanner(utf8, out.tokens).run();
  joinColumn(out.tokens);
  return out;
}

}  // namespace peilstok::language
