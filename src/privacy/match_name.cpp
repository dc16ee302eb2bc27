// A person's name together with an address, and an address that is said to be someone's home.

#include <array>
#include <optional>

#include "language/given_names.h"
#include "privacy/address.h"
#include "privacy/matchers.h"
#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

constexpr std::size_t kMostNameWords = 6;
constexpr int kMostBetween = 9;

struct Name {
  std::array<std::size_t, kMostNameWords> ends{};  ///< where the name may end, shortest first
  std::array<bool, kMostNameWords> full{};         ///< at that end it has a given and a family name
  std::size_t count = 0;
  bool given = false;   ///< begins with a given name or initials
  bool banned = false;  ///< has a word that names no person
};

/// Behind initials such as "J." or "J.P.", or `at`.
std::size_t skipInitials(const Folded& t, std::size_t at) {
  std::size_t i = at;
  while (i - at < 10 && isUpper(t.at(i)) && t.at(i + 1) == U'.') i += 2;
  return i;
}

bool banned(const Word& word) { return isInstitution(word.low) || isNotInName(word.low); }

/// A name in small letters is only read when it begins with a known given name.
Name readName(const Folded& t, std::size_t at) {
  Name name;
  std::size_t i = skipInitials(t, at), words = 0;
  if (i > at) {
    name.given = true;
    words = 1;
    i = skipSpaces(t, i);
  }
  bool small = false, particle = false;
  for (std::size_t k = 0; k < kMostNameWords; ++k) {
    const Word word = wordAt(t, i);
    if (word.empty()) break;
    if (words == 0) {
      name.given = language::isGivenName(word.low);
      small = !word.title;
      if (small && !name.given) break;
    }
    const bool joins = words > 0 && !word.title && isParticle(word.low);
    if (!joins && !word.title && !small) break;
    if (!joins && small && words > 1 && !particle) break;  // one family name
    if (isAddressWord(word.low)) {
      name.banned = name.count == 0;
      break;
    }
    if (!joins && banned(word)) {
      name.banned = name.count == 0 || word.title;
      break;
    }
    particle = joins;
    if (!joins) {
      ++words;
      name.ends[name.count] = word.end;
      name.full[name.count++] = words >= 2;
    }
    i = skipSpaces(t, word.end, 1);
    if (i == word.end) break;
  }
  return name;
}

/// Behind the "de" of "familie de Wit" or "mevrouw De Wit".
std::size_t skipParticles(const Folded& t, std::size_t at) {
  std::size_t i = at;
  for (int k = 0; k < 3; ++k) {
    const Word word = wordAt(t, i);
    if (word.empty() || !isParticle(word.low)) break;
    i = skipSpaces(t, word.end, 1);
  }
  return i;
}

/// What stands between a name and a street.
struct Between {
  bool sign = false;     ///< a comma, dash, bracket, colon or line end
  bool lives = false;    ///< "woont"
  bool stays = false;    ///< "zit", "adres": tells as much, but only before what is surely a street
  bool words = false;    ///< other words, such as "op"
  bool strange = false;  ///< words that say nothing of an address
};

/// Behind "(43" when a bracket closes it, or `at`.
std::size_t behindAge(const Folded& t, std::size_t at) {
  if (t.at(at) != U'(' || !isDigit(t.at(at + 1)) || !isDigit(t.at(at + 2)) || t.at(at + 3) != U')') return at;
  return at + 4;
}

/// Behind the spaces and signs that may stand between a name and its address.
std::size_t skipSigns(const Folded& t, std::size_t at, Between& between) {
  constexpr std::u32string_view signs = U",-:(;|=\n\u2022\u00B7";
  std::size_t i = at;
  for (; i - at < 9; ++i) {
    if (t.at(i) == U' ') continue;
    const std::size_t age = behindAge(t, i);
    if (age == i && signs.find(t.at(i)) == std::u32string_view::npos) break;
    between.sign = true;
    if (age != i) i = age - 1;
  }
  return i;
}

/// End of what is an address behind the words in `between`; `named` says that a whole name stands before it.
std::size_t addressEnd(const Folded& t, std::size_t at, const Between& between, bool named) {
  const StreetForm form = between.lives ? StreetForm::lenient : StreetForm::strict;
  if (const std::size_t end = streetEnd(t, at, form)) return end;
  if (!named || !between.sign || between.words || between.strange) return 0;
  if (const std::size_t end = postcodeAddressEnd(t, at)) return end;
  // "Jan de Vries, Zilverschoon 33a": a street whose name does not tell that it is one.
  const std::size_t end = streetEnd(t, at, StreetForm::lenient);
  return end != 0 && isPlainlyAddress(t, at, end) ? end : 0;
}

/// End of the address that belongs to a name ending at `at`, or 0.
std::size_t addressBehind(const Folded& t, std::size_t at, bool named, Between& between) {
  std::size_t i = at;
  int places = 0;
  bool preposition = false;
  for (int k = 0; k < kMostBetween; ++k) {
    const std::size_t before = i;
    i = skipSigns(t, i, between);
    if (i == before) return 0;
    if (const std::size_t end = addressEnd(t, i, between, named)) return end;
    const Word word = wordAt(t, i);
    if (word.empty()) return 0;
    if (isLiving(word.low)) between.lives = true;
    else if (isStaying(word.low) || isAddressWord(word.low)) between.stays = true;
    else if (isConnector(word.low)) between.words = true;
    else if (named && !word.title && word.low != "uit" && !isInstitution(word.low)) between.strange = true;
    else if (word.low != "uit" && (!word.title || !preposition || isInstitution(word.low) || ++places > 2)) return 0;
    preposition = word.low == "uit" || word.low == "in" || word.low == "te" || (preposition && word.title);
    i = word.end;
  }
  return 0;
}

/// What is known before the address is read.
struct Before {
  bool cue = false;      ///< "meneer" and the like
  bool article = false;  ///< "de": what follows is the name of a place rather than of a person
  bool institution = false;
};

Before beforeName(const Folded& t, std::size_t at) {
  const Word word = wordBefore(t, at, " .:");
  return {isNameCue(word.low), word.low == "de" || word.low == "het" || word.low == "een" || word.low == "'t",
          isInstitution(word.low)};
}

bool accepted(const Name& name, std::size_t k, const Before& before, const Between& between) {
  if (before.cue) return !between.strange || between.lives || between.stays;
  if (before.institution || (before.article && !name.given)) return false;
  const bool lives = between.lives || between.stays;
  if (between.strange) return lives && name.full[k] && name.given;
  if (!name.full[k]) return lives || (name.given && between.sign);
  return lives || between.sign || name.given;
}

/// "Jan de Vries, Dorpsstraat 4", "meneer Jansen woont op de Lindelaan 12".
std::size_t nameThenAddress(const Folded& t, std::size_t at) {
  const Before before = beforeName(t, at);
  const Name name = readName(t, before.cue ? skipParticles(t, at) : at);
  if (name.count == 0 || name.banned) return 0;
  for (std::size_t k = name.count; k-- > 0;) {
    Between between;
    const bool named = before.cue || (name.given && name.full[k]);
    const std::size_t end = addressBehind(t, name.ends[k], named, between);
    if (end != 0 && accepted(name, k, before, between)) return end;
  }
  return 0;
}

/// Behind "de familie", "ene", "meneer": whether such a word stands there, and where the name begins.
struct Cue {
  std::size_t at = 0;
  bool given = false;
};

Cue skipCues(const Folded& t, std::size_t at) {
  Cue cue{at, false};
  for (int k = 0; k < 3; ++k) {
    const Word word = wordAt(t, cue.at);
    if (word.empty() || !(isHousehold(word.low) || word.low == "de" || word.low == "een")) return cue;
    cue.given = cue.given || isHousehold(word.low);
    cue.at = skipSpaces(t, word.end + (t.at(word.end) == U'.' ? 1 : 0));
  }
  return cue;
}

/// "Lindelaan 12 woont Jan Bakker", "Lindelaan 12, familie Bakker".
std::size_t addressThenName(const Folded& t, std::size_t at) {
  const std::size_t street = streetEnd(t, at, StreetForm::strict);
  if (street == 0) return 0;
  Between between;
  std::size_t i = skipSigns(t, street, between);
  Word word = wordAt(t, i);
  if (word.low == "daar" || word.low == "hier") word = wordAt(t, skipSpaces(t, word.end));
  const bool lives = (word.low == "woont" || word.low == "wonen" || word.low == "woonde");
  if (lives || word.low == "bij" || word.low == "van") i = skipSpaces(t, word.end);
  if (i == street) return 0;
  const Cue cue = skipCues(t, i);
  const Name name = readName(t, cue.at);
  if (name.count > 0 && !name.banned && (cue.given || (lives && (name.given || name.full[name.count - 1]))))
    return name.ends[name.count - 1];
  return lives ? street : 0;
}

/// Behind "uit", "woont in", "(43) uit" or "komt uit" that ends a name at `at`, and the spaces after it; or 0.
std::size_t behindLivingIn(const Folded& t, std::size_t at) {
  Between between;
  std::size_t i = skipSigns(t, at, between);
  if (i == at) return 0;
  bool lives = false;
  constexpr int kMostWords = 4;  // "die nu woont in"
  for (int k = 0; k < kMostWords; ++k) {
    const Word word = wordAt(t, i);
    if (word.empty() || word.title) return 0;
    i = skipSpaces(t, word.end);
    if (word.low == "uit" || (lives && (word.low == "in" || word.low == "te"))) return i;
    lives = lives || isLiving(word.low);
    if (!isLiving(word.low) && word.low != "die" && word.low != "nu" && word.low != "komt" && word.low != "hij" &&
        word.low != "ze")
      return 0;
  }
  return 0;
}

/// "Jan de Vries uit Alkmaar": a given and a family name with the place where somebody lives.
std::size_t nameThenPlace(const Folded& t, std::size_t at) {
  if (!isUpper(t.at(at))) return 0;
  const Name name = readName(t, at);
  if (name.count == 0 || name.banned || !name.given || !name.full[name.count - 1]) return 0;
  if (const Before before = beforeName(t, at); before.institution || before.article) return 0;
  const std::size_t place = behindLivingIn(t, name.ends[name.count - 1]);
  if (place == 0) return 0;
  std::size_t end = 0;
  std::size_t i = place;
  constexpr int kMostPlaceWords = 3;  // "Bergen op Zoom", "Den Haag"
  for (int k = 0; k < kMostPlaceWords; ++k) {
    const Word word = wordAt(t, i);
    if (word.empty() || isInstitution(word.low) || (!word.title && (k == 0 || (word.low != "aan" && word.low != "op"))))
      break;
    // A street without a number is read here as well: it tells where somebody lives just as much.
    if (word.title) end = word.end;
    i = skipSpaces(t, word.end, 1);
    if (i == word.end) break;
  }
  return end;
}

}  // namespace

std::size_t matchNameWithPlace(const Folded& t, std::size_t at) { return t.inUrl(at) ? 0 : nameThenPlace(t, at); }

std::size_t matchNameWithAddress(const Folded& t, std::size_t at) {
  if (!t.houseNumberAhead(at) || t.inUrl(at)) return 0;
  std::size_t best = nameThenAddress(t, at);
  best = std::max(best, addressThenName(t, at));
  const std::size_t street = best == 0 ? streetEnd(t, at, StreetForm::lenient) : 0;
  return street != 0 && saidToBeHome(t, at, street) ? street : best;
}

}  // namespace peilstok::privacy
