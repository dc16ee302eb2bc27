// Accounts: "@name", "u/name", and what stands behind "snap:" or "insta:".

#include <algorithm>
#include <array>
#include <string_view>

#include "privacy/matchers.h"
#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

constexpr std::size_t kLongestName = 256;

struct Name {
  std::size_t end = 0;
  bool letter = false;  ///< has a letter
  bool marked = false;  ///< has a digit, dot or underscore: no ordinary word
};

/// Dots belong to a name when a name goes on behind them, but not when a new sentence begins there.
Name readName(const Folded& t, std::size_t at) {
  Name name{at, false, false};
  bool capitals = false;
  for (std::size_t i = at; i - at < kLongestName;) {
    const char32_t c = t.at(i);
    if (isWordChar(c)) {
      capitals = capitals || isUpper(c);
      name.letter = name.letter || isLetter(c);
      name.marked = name.marked || isDigit(c) || c == U'_';
      name.end = ++i;
    } else if ((c == U'.' || c == U'-') && i > at && isWordChar(t.at(i + 1)) && (capitals || !isUpper(t.at(i + 1)))) {
      name.marked = name.marked || c == U'.';
      ++i;
    } else {
      break;
    }
  }
  // What is longer is masked as a whole too, without reading it twice.
  while (name.letter && isWordChar(t.at(name.end))) ++name.end;
  return name;
}

/// "20u", "8uur", "19.30h": a time behind an @ or a colon.
bool isTimeOfDay(const Folded& t, std::size_t begin, std::size_t end) {
  std::size_t i = begin;
  while (i < end && (isDigit(t.at(i)) || t.at(i) == U'.')) ++i;
  if (i == begin) return false;
  const std::string rest = t.lowered(i, end);
  return rest.empty() || rest == "u" || rest == "h" || rest == "uur" || rest == "pm" || rest == "am" ||
         (rest[0] == 'u' && rest.size() > 1 && rest.find_first_not_of("0123456789", 1) == std::string::npos);
}

/// "verz@melen", "m@rokkanen": an a in disguise and nobody's name. What stands before it is a piece of a word; behind a
/// whole one ("hoi@kees") or before a name that goes on with digits or dots somebody is meant.
bool isLetterInDisguise(const Folded& t, std::size_t at, const Name& name) {
  constexpr std::size_t kMostBefore = 12;
  std::size_t begin = at;
  while (begin > 0 && at - begin <= kMostBefore && isAsciiLetter(t.before(begin))) --begin;
  if (begin == at || at - begin > kMostBefore || isWordChar(t.before(begin)) || name.marked) return false;
  const char32_t before = t.before(begin), after = t.at(name.end);
  if (before == U'.' || before == U'-' || before == U'@' || after == U'@' || after == U'.' || after == U'-')
    return false;
  for (std::size_t i = at + 1; i < name.end; ++i)
    if (!isAsciiLetter(t.at(i)) || isUpper(t.at(i)) != isUpper(t.at(at + 1))) return false;
  if (isUpper(t.at(at + 1)) && !isUpper(t.before(at))) return false;
  const std::string piece = t.lowered(begin, at), rest = t.lowered(at + 1, name.end);
  const auto isVowel = [](char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; };
  // No a is missing behind another vowel, and where mail goes to is an address.
  return !isOrdinaryWord(piece) && !isUnitOrPronoun(piece) && platformCue(piece) == PlatformCue::none &&
         platformCue(rest) == PlatformCue::none && !isMailProvider(rest) && !isVowel(piece.back());
}

std::size_t matchAtSign(const Folded& t, std::size_t at) {
  const Name name = readName(t, at + 1);
  if (name.letter && isLetterInDisguise(t, at, name)) return 0;
  if (!name.letter || name.end - at < 3 || isTimeOfDay(t, at + 1, name.end)) return 0;
  if (isBroadcastName(t.lowered(at + 1, name.end))) return 0;
  if (t.at(name.end) != U'@') return name.end;
  const Name server = readName(t, name.end + 1);  // "@name@server.nl"
  return server.letter && server.marked ? server.end : name.end;
}

std::size_t matchReddit(const Folded& t, std::size_t at) {
  std::size_t i = at;
  if (t.at(i) == U'/') {
    if (isWordChar(t.before(at)) || t.before(at) == U'/' || t.before(at) == U'.') return 0;
    ++i;
  }
  if (t.at(i) != U'u' || t.at(i + 1) != U'/' || t.inUrl(at)) return 0;
  if (i == at) {  // "8 u/dag" is hours a day, "m.b.t. u/hem" a choice of words
    std::size_t back = at;
    while (back > 0 && at - back < 2 && t.before(back) == U' ') --back;
    if (isDigit(t.before(back)) || t.before(at) == U'/' || t.before(at) == U'.') return 0;
  }
  const std::size_t begin = i + 2;
  std::size_t end = begin;
  bool letter = false;
  for (; end - begin < kLongestName && (isWordChar(t.at(end)) || t.at(end) == U'-'); ++end)
    letter = letter || isLetter(t.at(end));
  while (end > begin && t.before(end) == U'-') --end;
  if (!letter || end - begin < 3 || isTimeOfDay(t, begin, end)) return 0;
  return isUnitOrPronoun(t.lowered(begin, end)) ? 0 : end;
}

constexpr auto kArticles = std::to_array<std::string_view>({"een", "n", "de", "die", "deze", "dit", "dat", "volgende"});

/// The name of a platform and a colon or equals sign stand before `at`; also "roblox naam:".
PlatformCue platformBefore(const Folded& t, std::size_t at) {
  std::size_t i = at;
  while (i > 0 && at - i < 3 && t.before(i) == U' ') --i;
  if (t.before(i) != U':' && t.before(i) != U'=') return PlatformCue::none;
  const Word cue = wordBefore(t, i - 1, " ");
  if (cue.empty() || isDigit(t.before(cue.begin)) || t.before(cue.begin) == U'_') return PlatformCue::none;
  // "een snap: kom allemaal": a message that was sent, not the name of an account.
  const Word article = wordBefore(t, cue.begin, " ");
  if (std::ranges::find(kArticles, article.low) != kArticles.end() && platformCue(cue.low) != PlatformCue::none)
    return PlatformCue::full;
  if (cue.low == "naam" && platformCue(wordBefore(t, cue.begin, " ").low) != PlatformCue::none)
    return PlatformCue::brief;
  return platformCue(cue.low);
}

/// A hand, an arrow or another picture between a platform and a name.
bool isPointing(char32_t c) { return c == U'>' || (c >= 0x2190 && c < kBarrier && !isLetter(c)); }

/// Before the spaces and pointing signs that end at `at`.
std::size_t beforePointing(const Folded& t, std::size_t at) {
  constexpr std::size_t kMost = 6;
  std::size_t i = at;
  while (i > 0 && at - i < kMost && (t.before(i) == U' ' || isPointing(t.before(i)))) --i;
  if (i < at && t.at(i) == U'>' && (t.before(i) == U'-' || t.before(i) == U'=')) --i;
  return i;
}

/// Looks like no ordinary word: an underscore, or digits behind at least six letters.
bool isUnlikeWords(const std::string& low) {
  if (low.find('_') != std::string::npos) return true;
  const std::size_t digit = low.find_first_of("0123456789");
  constexpr std::size_t kLetters = 6;
  return digit != std::string::npos && digit >= kLetters;
}

/// ASCII letters up to what cannot be inside a name: as most words are, and then no name is marked.
bool isBareWord(const Folded& t, std::size_t at) {
  std::size_t end = at;
  while (isAsciiLetter(t.at(end))) ++end;
  const char32_t c = t.at(end);
  return c < 0x80 && !isWordChar(c) && c != U'.' && c != U'-';
}

/// "snap kees_99", "insta is lotte.xk98", "insta -> kees_99": only what no ordinary word looks like, and behind a full
/// name of a platform ("gebruiker kees_99") even less.
std::size_t matchLooselyNamed(const Folded& t, std::size_t at) {
  if (isBareWord(t, at)) return 0;
  const Name name = readName(t, at);
  if (!name.letter || !name.marked || isDigit(t.at(at))) return 0;
  Word cue = wordBefore(t, beforePointing(t, at), " ");
  const bool said = cue.low == "is" || cue.low == "heet" || cue.low == "naam";
  if (said) cue = wordBefore(t, cue.begin, " ");
  const PlatformCue platform = cue.empty() ? PlatformCue::none : platformCue(cue.low);
  if (platform == PlatformCue::none) return 0;
  const std::string low = t.lowered(at, name.end);
  const bool digits = low.find_first_of("0123456789_") != std::string::npos;
  constexpr std::size_t kShortest = 5;
  if (!(said || digits) || low.size() < kShortest) return 0;
  if (platform == PlatformCue::full && !isUnlikeWords(low)) return 0;
  return isTimeOfDay(t, at, name.end) || isOrdinaryWord(low) || t.at(name.end) == U'/' ? 0 : name.end;
}

/// "regendrop#4821"; a year is a hashtag that clings to the word before it.
std::size_t matchNumbered(const Folded& t, std::size_t at) {
  if (!t.hasNumberedName() || t.inUrl(at)) return 0;
  const Name name = readName(t, at);
  if (!name.letter || t.at(name.end) != U'#') return 0;
  std::size_t end = name.end + 1;
  constexpr std::size_t kDigits = 4;
  while (end - name.end <= kDigits + 1 && isDigit(t.at(end))) ++end;
  if (end - name.end != kDigits + 1 || isWordChar(t.at(end))) return 0;
  return t.startsWith(name.end + 1, "19") || t.startsWith(name.end + 1, "20") ? 0 : end;
}

/// Nothing of the same sentence follows.
bool endsClause(const Folded& t, std::size_t at) {
  const std::size_t i = skipSpaces(t, at, 3);
  const char32_t c = t.at(i);
  return i >= t.size() || (!isWordChar(c) && c != U' ' && c != U'\'' && c != U'-' && c != U'%');
}

std::size_t matchNamed(const Folded& t, std::size_t at) {
  const PlatformCue cue = platformBefore(t, at);
  if (cue == PlatformCue::none) return isLetter(t.at(at)) ? matchLooselyNamed(t, at) : 0;
  const Name name = readName(t, at);
  if (!name.letter || name.end - at < 2 || isTimeOfDay(t, at, name.end)) return 0;
  if (t.startsWith(name.end, "://") || (name.marked && t.at(name.end) == U'/')) return 0;  // an address
  if (isOrdinaryWord(t.lowered(at, name.end))) return 0;
  return cue == PlatformCue::brief || name.marked || endsClause(t, name.end) ? name.end : 0;
}

}  // namespace

std::size_t matchAccount(const Folded& t, std::size_t at) {
  const char32_t c = t.at(at);
  if (c == U'@') return matchAtSign(t, at);
  if (c == U'/' || (c == U'u' && t.at(at + 1) == U'/')) {
    if (const std::size_t end = matchReddit(t, at)) return end;
  }
  if (const std::size_t end = c == U'/' ? 0 : matchNumbered(t, at)) return end;
  return c == U'/' ? 0 : matchNamed(t, at);
}

}  // namespace peilstok::privacy
