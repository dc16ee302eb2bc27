#include "privacy/address.h"

#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

constexpr int kMostStreetWords = 5;
constexpr int kMostWordsBefore = 7;
constexpr std::size_t kFurthestNumber = 300;  ///< more than five of the longest words and a label take
constexpr int kMostSpaces = 14;               ///< one between five words, three before and after each word of a label

/// Letters or a number that belong to the house number: "12a", "12-3", "12-hs", "12 bis". 0 when the digits before
/// them are no house number at all ("12uur", "12-5-2026").
std::size_t additionEnd(const Folded& t, std::size_t at) {
  std::size_t i = at;
  while (i - at < 4 && isAsciiLetter(t.at(i))) ++i;
  if (i > at) {
    const std::string letters = t.lowered(at, i);
    if (isCounted(letters) || letters == "ste" || letters == "de" || isWordChar(t.at(i))) return 0;
    if (letters.size() > 1 && letters != "bis" && letters != "hs" && letters != "hg" && letters != "rd") return 0;
  }
  if ((t.at(i) == U'-' || t.at(i) == U'/') && isWordChar(t.at(i + 1))) {
    std::size_t k = i + 1;
    while (k - i < 6 && isWordChar(t.at(k))) ++k;
    if (k - i == 6 || ((t.at(k) == U'-' || t.at(k) == U'/') && isDigit(t.at(k + 1)))) return 0;
    i = k;
  }
  for (const std::string_view apart : {" bis", " hs", " huis"})
    if (t.startsWith(i, apart) && !isWordChar(t.at(i + apart.size()))) return i + apart.size();
  return i;
}

/// Behind the postcode "1234 AB" at `at`, or 0.
std::size_t postcodeEnd(const Folded& t, std::size_t at) {
  std::size_t i = at;
  while (i - at < 4 && isDigit(t.at(i))) ++i;
  if (i - at != 4) return 0;
  i = skipSpaces(t, i, 1);
  if (!isAsciiUpper(t.at(i)) || !isAsciiUpper(t.at(i + 1)) || isWordChar(t.at(i + 2))) return 0;
  return i + 2;
}

/// Behind ", 1234 AB" when a postcode follows.
std::size_t withPostcode(const Folded& t, std::size_t at) {
  constexpr std::size_t kMostSigns = 4;
  constexpr std::u32string_view signs = U" ,-\n(/|";
  std::size_t i = at;
  while (i - at < kMostSigns && signs.find(t.at(i)) != std::u32string_view::npos) ++i;
  const std::size_t end = i == at ? 0 : postcodeEnd(t, i);
  return end == 0 ? at : end;
}

/// End of the house number at `at` ("12", "nr. 12a", "op nummer 12"), or 0.
std::size_t houseNumberEnd(const Folded& t, std::size_t at) {
  std::size_t i = skipSpaces(t, at);
  for (const std::string_view label : {"op nummer ", "op nr ", "op nr. ", "nummer ", "nr. ", "nr ", "huisnummer "}) {
    if (!t.startsWith(i, label)) continue;
    i = skipSpaces(t, i + label.size());
    break;
  }
  if (i == at || !isDigit(t.at(i)) || t.at(i) == U'0') return 0;
  std::size_t end = i;
  while (isDigit(t.at(end)) && end - i <= 5) ++end;
  if (end - i > 5 || t.at(end) == U'_') return 0;
  end = additionEnd(t, end);
  if (end == 0 || t.at(end) == U'%' || t.at(end) == 0x20AC) return 0;
  const char32_t c = t.at(end);
  if ((c == U':' || c == U'.' || c == U',') && isDigit(t.at(end + 1))) return 0;
  const Word next = wordAt(t, skipSpaces(t, end));
  if (isCounted(next.low) || isCurrency(next.low)) return 0;
  return withPostcode(t, end);
}

/// True when a digit follows after no more words than a street and "op nummer" have; spares reading them.
bool numberFollows(const Folded& t, std::size_t at) {
  int spaces = 0;
  for (std::size_t i = at; i - at < kFurthestNumber; ++i) {
    const char32_t c = t.at(i);
    if (isDigit(c)) return true;
    if (c == U' ') {
      if (++spaces > kMostSpaces) return false;
    } else if (!isLetter(c) && c != U'.' && c != U'-' && c != U'\'') {
      return false;
    }
  }
  return false;
}

/// "1e", "2de", "3ste" before the name of a street; the place behind it and its spaces, or `at`.
std::size_t skipOrdinal(const Folded& t, std::size_t at) {
  if (!isDigit(t.at(at)) || isWordChar(t.before(at))) return at;
  for (const std::string_view ending : {"e ", "de ", "ste "})
    if (t.startsWith(at + 1, ending)) return skipSpaces(t, at + 1 + ending.size());
  return at;
}

bool isArticle(std::string_view low) { return low == "de" || low == "het" || low == "'t" || low == "van"; }

bool hasInstitution(const Folded& t, std::size_t at) {
  std::size_t i = skipSpaces(t, at);
  if (t.at(i) != U'(' && t.at(i) != U',') return false;
  i = skipSpaces(t, i + 1);
  for (int k = 0; k < 3; ++k) {
    const Word word = wordAt(t, i);
    if (word.empty()) return false;
    if (isInstitution(word.low)) return true;
    i = skipSpaces(t, word.end);
  }
  return false;
}

bool institutionBefore(const Folded& t, std::size_t at) {
  std::size_t i = at;
  for (int k = 0; k < 4; ++k) {
    const Word word = wordBefore(t, i, " ,:-(");
    if (word.empty()) return false;
    if (isInstitution(word.low)) return true;
    i = word.begin;
  }
  return false;
}

}  // namespace

std::size_t postcodeAddressEnd(const Folded& t, std::size_t at) {
  if (isWordChar(t.before(at))) return 0;
  std::size_t i = postcodeEnd(t, at);
  if (i == 0) return 0;
  if (t.at(i) == U',' || t.at(i) == U'-') ++i;
  return houseNumberEnd(t, i);
}

bool isPlainlyAddress(const Folded& t, std::size_t begin, std::size_t end) {
  if (end < begin + 2) return false;
  const char32_t last = t.before(end), one = t.at(end - 2);
  return isAsciiLetter(last) && (isDigit(one) || isAsciiUpper(one));
}

std::size_t streetEnd(const Folded& t, std::size_t at, StreetForm form) {
  std::size_t i = skipOrdinal(t, at);
  if ((i == at && isWordChar(t.before(at))) || !numberFollows(t, i)) return 0;
  bool titles = true, kind = false, placeLike = false, namedBefore = false;
  for (int k = 0; k < kMostStreetWords; ++k) {
    const Word word = wordAt(t, i);
    if (word.empty()) return 0;
    const bool particle =
        (isParticle(word.low) && !isFillerBeforeStreet(word.low)) || isArticle(word.low) || word.low == "en";
    const bool named = isStreetName(word.low) || (namedBefore && isDirection(word.low));
    namedBefore = named;
    if (k == 0 && ((!word.title && (particle || isFillerBeforeStreet(word.low) || isLiving(word.low))) ||
                   isAddressWord(word.low) || isCounted(word.low)))
      return 0;
    if (k == 0 && form == StreetForm::strict && !word.title && !named) return 0;
    if (k > 0 && !word.title && !particle && !named && !isStreetWord(word.low)) return 0;
    titles = titles && (word.title || (particle && k > 0));
    kind = kind || isStreetWord(word.low);
    placeLike = k == 0 && isNotInName(word.low);
    std::size_t behind = word.end;
    if (t.at(behind) == U'.' && (word.low == "str" || word.low.ends_with("str"))) ++behind;
    const bool enough = named || kind || (form == StreetForm::lenient && titles && !particle && !placeLike);
    if (enough)
      if (const std::size_t end = houseNumberEnd(t, behind)) return end;
    i = skipSpaces(t, word.end, 1);
    if (i == word.end) return 0;
  }
  return 0;
}

bool saidToBeHome(const Folded& t, std::size_t at, std::size_t end) {
  std::size_t i = at;
  int places = 0;
  for (int k = 0; k < kMostWordsBefore; ++k) {
    const Word word = wordBefore(t, i, " :,.=!\n");
    if (word.empty()) return false;
    if (isLiving(word.low) || word.low == "thuis") return true;
    if (isAddressWord(word.low)) return !hasInstitution(t, end) && !institutionBefore(t, word.begin);
    if (!isFillerBeforeStreet(word.low) && (!word.title || isInstitution(word.low) || ++places > 2)) return false;
    i = word.begin;
  }
  return false;
}

}  // namespace peilstok::privacy
