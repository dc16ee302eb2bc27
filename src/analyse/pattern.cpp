#include "analyse/pattern.h"

#include <algorithm>

#include "base/text.h"

namespace peilstok::analyse {

namespace {

using language::TokenKind;

constexpr int kWidestGap = 16;

Result<Element> compileElement(std::string source, Vocabulary& vocabulary) {
  Element element;
  if (source.rfind("..", 0) == 0) {
    const std::string digits = source.substr(2);
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos || digits.size() > 2 ||
        std::stoi(digits) > kWidestGap)
      return Error{ErrorCode::knowledge_invalid, "a gap is written ..N with N at most 16, not '" + source + "'"};
    element.gap = std::stoi(digits);
    return element;
  }
  if (source.size() > 1 && source.front() == '!') {
    element.absent = true;
    source.erase(0, 1);
  }
  if (source.size() > 1 && source.back() == '?') {
    element.optional = true;
    source.pop_back();
  }
  if (source.size() > 2 && source.front() == '(' && source.back() == ')') source = source.substr(1, source.size() - 2);
  if (source.find_first_of("()") != std::string::npos)
    return Error{ErrorCode::knowledge_invalid, "brackets do not match in '" + source + "'"};
  for (const std::string& part : text::split(source, '|')) {
    Result<Atom> atom = compileAtom(part, vocabulary);
    if (!atom) return atom.error();
    element.atoms.push_back(*atom);
  }
  return element;
}

/// How often a class of tokens may be expected, on the scale of Vocabulary::expected.
double expected(TokenClass c) {
  switch (c) {
    case TokenClass::time:
    case TokenClass::place:
    case TokenClass::number: return 300;
    case TokenClass::group: return 150;
    case TokenClass::emoji:
    case TokenClass::mention: return 100;
    case TokenClass::mask:
    case TokenClass::url: return 50;
  }
  return 0;
}

double expected(const Element& element, const Vocabulary& vocabulary) {
  double sum = 0;
  for (const Atom& atom : element.atoms) {
    switch (atom.kind) {
      case Atom::Kind::word: sum += vocabulary.expected(atom.word); break;
      case Atom::Kind::lexicon: sum += vocabulary.expected(atom.lexicon); break;
      case Atom::Kind::tokenClass: sum += expected(atom.tokenClass); break;
    }
  }
  return sum;
}

/// Most tokens that an element covers. Times and places are short; a longer one is not looked for from behind.
std::size_t longest(const Element& element, const Vocabulary& vocabulary) {
  constexpr std::size_t kLongestRecognised = 16;
  if (element.gap >= 0) return static_cast<std::size_t>(element.gap);
  if (element.absent) return 0;
  std::size_t most = 1;
  for (const Atom& atom : element.atoms) {
    if (atom.kind == Atom::Kind::lexicon) most = std::max(most, vocabulary.longestEntry(atom.lexicon));
    if (atom.kind == Atom::Kind::tokenClass) most = std::max(most, kLongestRecognised);
  }
  return most;
}

void chooseRarest(Pattern& pattern, const Vocabulary& vocabulary) {
  std::vector<std::pair<double, std::uint32_t>> counts;
  std::vector<std::size_t> before;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < pattern.elements.size(); ++i) {
    const Element& element = pattern.elements[i];
    before.push_back(sum);
    sum += longest(element, vocabulary);
    if (element.gap < 0 && !element.optional && !element.absent)
      counts.emplace_back(expected(element, vocabulary), static_cast<std::uint32_t>(i));
  }
  std::sort(counts.begin(), counts.end());
  pattern.rarest = counts.front().second;
  pattern.mostBefore = before[pattern.rarest];
  for (std::size_t i = 1; i < counts.size(); ++i) pattern.required.push_back(counts[i].second);
}

std::size_t continueFrom(const Pattern& pattern, const TextView& view, std::size_t element, std::size_t at,
                         std::uint16_t sentence);

/// True when the sentence goes on at `at` with more than marks and emoji. Looks at a few tokens only.
bool wordFollows(const TextView& view, std::size_t at, std::uint16_t sentence) {
  constexpr std::size_t kMostMarks = 12;
  for (std::size_t i = at; i < view.tokens.size() && i < at + kMostMarks; ++i) {
    const language::Token& t = *view.tokens[i].token;
    if (t.sentence != sentence) return false;
    if (t.kind == TokenKind::word || t.kind == TokenKind::number || t.kind == TokenKind::mention) return true;
  }
  return false;
}

/// Tries one element with each of its atoms and goes on behind it.
std::size_t tryElement(const Pattern& pattern, const TextView& view, std::size_t index, std::size_t at,
                       std::uint16_t sentence) {
  if (at >= view.tokens.size() || view.tokens[at].token->sentence != sentence) return 0;
  const TokenView& t = view.tokens[at];
  for (const Atom& atom : pattern.elements[index].atoms) {
    std::size_t end = 0;
    switch (atom.kind) {
      case Atom::Kind::word:
        if (atom.word.matches(*t.info)) end = continueFrom(pattern, view, index + 1, at + 1, sentence);
        break;
      case Atom::Kind::lexicon:
        view.anyEntry(at, atom.lexicon, [&](std::size_t length) {
          end = continueFrom(pattern, view, index + 1, at + length, sentence);
          return end != 0;
        });
        break;
      case Atom::Kind::tokenClass:
        if (classFits(atom.tokenClass, t)) {
          const std::size_t length = atom.tokenClass == TokenClass::time    ? t.timeLength
                                     : atom.tokenClass == TokenClass::place ? t.placeLength
                                     : atom.tokenClass == TokenClass::group ? t.groupLength
                                                                            : 1;
          end = continueFrom(pattern, view, index + 1, at + length, sentence);
        }
        break;
    }
    if (end != 0) return end;
  }
  return 0;
}

std::size_t continueFrom(const Pattern& pattern, const TextView& view, std::size_t index, std::size_t at,
                         std::uint16_t sentence) {
  if (index == pattern.elements.size()) return pattern.atSentenceEnd && wordFollows(view, at, sentence) ? 0 : at;
  const Element& element = pattern.elements[index];
  if (element.absent) {
    const bool inside = at < view.tokens.size() && view.tokens[at].token->sentence == sentence;
    return inside && fits(element, view, at) ? 0 : continueFrom(pattern, view, index + 1, at, sentence);
  }
  if (element.gap >= 0) {
    for (int skipped = 0; skipped <= element.gap; ++skipped) {
      if (const std::size_t end =
              continueFrom(pattern, view, index + 1, at + static_cast<std::size_t>(skipped), sentence))
        return end;
      const std::size_t next = at + static_cast<std::size_t>(skipped);
      if (next >= view.tokens.size() || view.tokens[next].token->sentence != sentence) return 0;
    }
    return 0;
  }
  if (const std::size_t end = tryElement(pattern, view, index, at, sentence)) return end;
  return element.optional ? continueFrom(pattern, view, index + 1, at, sentence) : 0;
}

}  // namespace

Result<Atom> compileAtom(const std::string& source, Vocabulary& vocabulary) {
  Atom atom;
  if (source.empty()) return Error{ErrorCode::knowledge_invalid, "an empty alternative"};
  // As one word it would never be found, and nobody would know.
  if (source.find(' ') != std::string::npos)
    return Error{ErrorCode::knowledge_invalid, "'" + source + "' is several words where one is asked"};
  if (source[0] == '@') {
    const int number = vocabulary.lexiconNumber(source.substr(1));
    if (number < 0) return Error{ErrorCode::knowledge_invalid, "no lexicon '" + source.substr(1) + "'"};
    atom.kind = Atom::Kind::lexicon;
    atom.lexicon = static_cast<std::uint16_t>(number);
    return atom;
  }
  if (source[0] == '#') {
    static constexpr std::pair<std::string_view, TokenClass> classes[] = {
        {"tijd", TokenClass::time},          {"plek", TokenClass::place},
        {"getal", TokenClass::number},       {"url", TokenClass::url},
        {"emoji", TokenClass::emoji},        {"masker", TokenClass::mask},
        {"vermelding", TokenClass::mention}, {"groep", TokenClass::group}};
    for (const auto& [name, value] : classes) {
      if (source.substr(1) != name) continue;
      atom.kind = Atom::Kind::tokenClass;
      atom.tokenClass = value;
      return atom;
    }
    return Error{ErrorCode::knowledge_invalid, "no class '" + source + "'"};
  }
  atom.word = vocabulary.intern(source);
  return atom;
}

Result<Element> compileChoice(const std::string& source, Vocabulary& vocabulary) {
  Result<Element> element = compileElement(source, vocabulary);
  if (element && (element->gap >= 0 || element->optional || element->absent))
    return Error{ErrorCode::knowledge_invalid, "something that must stand there, not '" + source + "'"};
  return element;
}

Result<std::vector<std::string>> writtenOut(const std::string& source) {
  constexpr std::size_t kMost = 64;
  std::vector<std::string> done, open = {source};
  while (!open.empty()) {
    const std::string s = std::move(open.back());
    open.pop_back();
    std::size_t from = std::string::npos, to = 0;
    for (std::size_t at = s.find('('); at != std::string::npos; at = s.find('(', at + 1)) {
      const std::size_t close = s.find(')', at);
      if (close == std::string::npos)
        return Error{ErrorCode::knowledge_invalid, "a bracket is not closed in '" + source + "'"};
      if (s.substr(at, close - at).find(' ') == std::string::npos) continue;
      from = at;
      to = close;
      break;
    }
    if (from == std::string::npos) {
      done.push_back(s);
      continue;
    }
    std::string single;  // alternatives of one word stay together in one pattern
    std::vector<std::string> choices;
    for (const std::string& part : text::split(std::string_view(s).substr(from + 1, to - from - 1), '|')) {
      if (part.find(' ') == std::string::npos) single += (single.empty() ? "" : "|") + part;
      else choices.push_back(part);
    }
    if (!single.empty()) choices.push_back("(" + single + ")");
    const bool optional = to + 1 < s.size() && s[to + 1] == '?';
    if (optional) choices.emplace_back();
    for (const std::string& choice : choices)
      open.push_back(s.substr(0, from) + choice + s.substr(to + (optional ? 2u : 1u)));
    if (done.size() + open.size() > kMost)
      return Error{ErrorCode::knowledge_invalid, "too many alternatives in '" + source + "'"};
  }
  return done;
}

Result<Pattern> compilePattern(const std::string& source, Vocabulary& vocabulary) {
  Pattern pattern;
  for (const std::string& part : text::split(source, ' ')) {
    if (part.empty()) continue;
    if (part == "^") {
      if (!pattern.elements.empty()) return Error{ErrorCode::knowledge_invalid, "'^' stands only at the beginning"};
      pattern.atSentenceStart = true;
      continue;
    }
    if (pattern.atSentenceEnd) return Error{ErrorCode::knowledge_invalid, "'$' stands only at the end"};
    if (part == "$") {
      pattern.atSentenceEnd = true;
      continue;
    }
    Result<Element> element = compileElement(part, vocabulary);
    if (!element) return element.error();
    pattern.elements.push_back(std::move(*element));
  }
  if (pattern.elements.empty()) return Error{ErrorCode::knowledge_invalid, "an empty pattern"};
  const Element &first = pattern.elements.front(), &last = pattern.elements.back();
  if (first.gap >= 0 || first.optional || first.absent || (last.gap >= 0 && !pattern.atSentenceEnd))
    return Error{ErrorCode::knowledge_invalid,
                 "a pattern neither begins nor ends with something that may be absent: '" + source + "'"};
  chooseRarest(pattern, vocabulary);
  return pattern;
}

bool fits(const Atom& atom, const TextView& view, std::size_t at) {
  switch (atom.kind) {
    case Atom::Kind::word: return atom.word.matches(*view.tokens[at].info);
    case Atom::Kind::lexicon: return view.has(at, atom.lexicon);
    case Atom::Kind::tokenClass: return classFits(atom.tokenClass, view.tokens[at]);
  }
  return false;
}

bool fits(const Element& element, const TextView& view, std::size_t at) {
  return std::any_of(element.atoms.begin(), element.atoms.end(),
                     [&](const Atom& atom) { return fits(atom, view, at); });
}

bool classFits(TokenClass c, const TokenView& t) {
  switch (c) {
    case TokenClass::time: return t.timeLength > 0;
    case TokenClass::place: return t.placeLength > 0;
    case TokenClass::number: return t.token->kind == TokenKind::number;
    case TokenClass::url: return t.token->kind == TokenKind::url;
    case TokenClass::emoji: return t.token->kind == TokenKind::emoji;
    case TokenClass::mask: return t.token->kind == TokenKind::mask;
    case TokenClass::group: return t.groupLength > 0;
    case TokenClass::mention: return t.token->kind == TokenKind::mention || t.token->kind == TokenKind::mask;
  }
  return false;
}

std::size_t matchAt(const Pattern& pattern, const TextView& view, std::size_t at) {
  if (pattern.atSentenceStart && !view.tokens[at].opens) return 0;
  return continueFrom(pattern, view, 0, at, view.tokens[at].token->sentence);
}

}  // namespace peilstok::analyse
