// E-mail addresses, also spelled out: "naam (at) domein punt nl".

#include <array>
#include <string_view>

#include "privacy/matchers.h"
#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

constexpr std::size_t kLongestLocal = 254;
constexpr std::size_t kLongestDomain = 255;
constexpr int kMostSpelledParts = 6;

bool isLocalSign(char32_t c) { return c == U'.' || c == U'-' || c == U'+' || c == U'%'; }
bool isLocalChar(char32_t c) { return isWordChar(c) || isLocalSign(c); }

/// An address begins at the first letter of its run, save for a few signs that cling to its front.
bool beginsHere(const Folded& t, std::size_t at) {
  std::size_t i = at;
  while (i > 0 && at - i < 4 && isLocalSign(t.before(i))) --i;
  return !isLocalChar(t.before(i));
}

/// End of "label.label.tld" at `at`, or 0. A last label that is no top-level domain falls off.
std::size_t readDomain(const Folded& t, std::size_t at) {
  std::size_t best = 0, label = at, i = at;
  bool letters = true;
  for (; i - at <= kLongestDomain; ++i) {
    const char32_t c = t.at(i);
    if (isLetter(c)) continue;
    if (isDigit(c) || (c == U'-' && i > label)) {
      letters = false;
      continue;
    }
    if (letters && i - label >= 2 && label > at) best = i;
    if (c != U'.' || i == label) break;
    label = i + 1;
    letters = true;
  }
  return best;
}

struct Sign {
  std::size_t end = 0;    ///< behind the sign, or 0 when there is none
  bool bareWord = false;  ///< "at" or "punt" without brackets
};

/// "(at)", "[punt]", " dot ": one of the spellings, in brackets or as a word between spaces.
template <std::size_t N>
Sign readSpelledSign(const Folded& t, std::size_t at, const std::array<std::string_view, N>& spellings) {
  const std::size_t i = skipSpaces(t, at, 2);
  const char32_t open = t.at(i);
  const char32_t close = open == U'(' ? U')' : open == U'[' ? U']' : open == U'{' ? U'}' : open == U'<' ? U'>' : 0;
  const std::size_t begin = close == 0 ? i : skipSpaces(t, i + 1, 1);
  const char32_t first = lower(t.at(begin));  // tells at once that nearly no word is one of them
  for (const std::string_view name : spellings) {
    if (first != static_cast<char32_t>(name[0]) || !t.startsWith(begin, name)) continue;
    const std::size_t end = begin + name.size();
    if (close == 0) {
      // A full stop needs a space before it only: "voorbeeld .com".
      if (i > at && (t.at(end) == U' ' || name == ".")) return {skipSpaces(t, end, 2), true};
      continue;
    }
    const std::size_t closing = skipSpaces(t, end, 1);
    if (t.at(closing) == close) return {skipSpaces(t, closing + 1, 2), false};
  }
  return {};
}

constexpr std::array<std::string_view, 6> kAtSpellings = {"at",         "@",           "apenstaartje",
                                                          "apenstaart", "apestaartje", "apestaart"};
constexpr std::array<std::string_view, 3> kDotSpellings = {"punt", "dot", "."};

Sign readAt(const Folded& t, std::size_t at) { return readSpelledSign(t, at, kAtSpellings); }
Sign readDot(const Folded& t, std::size_t at) { return readSpelledSign(t, at, kDotSpellings); }

std::size_t readLabel(const Folded& t, std::size_t at, std::size_t most) {
  std::size_t i = at;
  while (i - at < most && (isWordChar(t.at(i)) || (i > at && t.at(i) == U'-' && isWordChar(t.at(i + 1))))) ++i;
  return i;
}

struct Spelled {
  std::size_t end = 0;
  bool spelledDot = false;
};

/// "gmail punt com", "gmail.com", "mail (dot) x.nl"; the last part must be a top-level domain.
Spelled readSpelledDomain(const Folded& t, std::size_t at) {
  Spelled best;
  bool spelled = false;
  std::size_t i = at;
  for (int part = 0; part < kMostSpelledParts; ++part) {
    const std::size_t end = readLabel(t, i, 64);
    if (end == i) break;
    if (part > 0 && isTopLevelDomain(t.lowered(i, end))) best = {end, spelled};
    if (t.at(end) == U'.') {
      i = end + 1;
      continue;
    }
    const Sign dot = readDot(t, end);
    if (dot.end == 0) break;
    spelled = true;
    i = dot.end;
  }
  return best;
}

/// "naam (at) domein punt nl", "voor punt achter at domein punt nl", "naam @ domein.nl".
std::size_t matchSpelledOut(const Folded& t, std::size_t at) {
  std::size_t i = at;
  for (int part = 0; part < kMostSpelledParts; ++part) {
    const std::size_t end = readLabel(t, i, 64);
    if (end == i) return 0;
    if (const Sign sign = readAt(t, end); sign.end != 0) {
      const Spelled domain = readSpelledDomain(t, sign.end);
      return domain.end != 0 && (domain.spelledDot || !sign.bareWord || t.at(skipSpaces(t, end, 2)) == U'@')
                 ? domain.end
                 : 0;
    }
    if (t.at(end) == U'.') {
      i = end + 1;
      continue;
    }
    const Sign dot = readDot(t, end);
    if (dot.end == 0) return 0;
    i = dot.end;
  }
  return 0;
}

}  // namespace

std::size_t matchEmail(const Folded& t, std::size_t at) {
  if (!t.mayHoldEmail() || !beginsHere(t, at)) return 0;
  std::size_t i = at;
  while (i - at <= kLongestLocal && isLocalChar(t.at(i))) ++i;
  if (t.at(i) == U'@' && i - at <= kLongestLocal) {
    if (const std::size_t end = readDomain(t, i + 1)) return end;
  }
  return matchSpelledOut(t, at);
}

}  // namespace peilstok::privacy
