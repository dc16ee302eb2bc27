// Dutch licence plates, sidecodes 1 to 14.

#include <array>
#include <string>
#include <string_view>

#include "privacy/matchers.h"
#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

/// L is a letter and D a digit, in the order of the sidecodes.
constexpr auto kSidecodes = std::to_array<std::string_view>({"LL-DD-DD", "DD-DD-LL", "DD-LL-DD", "LL-DD-LL", "LL-LL-DD",
                                                             "DD-LL-LL", "DD-LLL-D", "D-LLL-DD", "LL-DDD-L", "L-DDD-LL",
                                                             "LLL-DD-L", "L-DD-LLL", "D-LL-DDD", "DDD-LL-D"});

struct Shape {
  std::size_t end = 0;
  bool separated = false, loose = false, lowerCase = false;  ///< loose: spaces or dots stand between the groups
  std::string_view code;                                     ///< the sidecode that fits
  std::string letters;                                       ///< in lower case, a space between groups
  std::string digits;
};

bool isWithoutDashes(std::string_view code, std::string_view found) {
  std::size_t k = 0;
  for (const char place : code)
    if (place != '-' && (k == found.size() || found[k++] != place)) return false;
  return k == found.size();
}

/// The letters of a plate in lower case, with a space between groups.
std::string letterGroups(const Folded& t, std::size_t at, std::string_view code, bool separated) {
  std::string letters;
  std::size_t i = at;
  for (const char place : code) {
    if (place == 'L') letters += static_cast<char>(lower(t.at(i)));
    if (place == '-' && !letters.empty() && letters.back() != ' ') letters += ' ';
    if (place != '-' || separated) ++i;
  }
  if (!letters.empty() && letters.back() == ' ') letters.pop_back();
  return letters;
}

/// Reads six letters and digits, in three groups when something stands between them; false when they are no
/// sidecode. `separated` says which of the two is tried.
bool readShape(const Folded& t, std::size_t at, bool separated, Shape& shape) {
  std::string found;
  std::size_t i = at, characters = 0;
  char32_t sign = 0;
  while (characters < 6) {
    const char32_t c = t.at(i++);
    if (isDigit(c)) {
      found += 'D';
      shape.digits += static_cast<char>(c);
    } else if (isAsciiLetter(c)) {
      found += 'L';
      shape.lowerCase = shape.lowerCase || !isAsciiUpper(c);
    } else {
      if (!separated || (c != U'-' && c != U' ' && c != U'.') || (sign != 0 && c != sign)) return false;
      sign = c;
      found += '-';
      continue;
    }
    ++characters;
  }
  for (const std::string_view code : kSidecodes) {
    if (separated ? code != found : !isWithoutDashes(code, found)) continue;
    shape.end = i;
    shape.code = code;
    shape.separated = separated;
    shape.loose = sign == U' ' || sign == U'.';
    shape.letters = letterGroups(t, at, code, separated);
    return true;
  }
  return false;
}

/// Letter groups that are units, months and small words rather than part of a plate.
bool hasWordGroup(const Shape& shape) {
  std::size_t begin = 0;
  while (begin < shape.letters.size()) {
    const std::size_t end = std::min(shape.letters.find(' ', begin), shape.letters.size());
    const std::string_view group = std::string_view(shape.letters).substr(begin, end - begin);
    // With dashes and capitals "GB" or "KL" is what real plates have; a month or a small word is not.
    const bool real = shape.separated && !shape.lowerCase && group != "mrt" && group != "tm" &&
                      group.find_first_of("aeiou") == std::string_view::npos;
    if (!real && isPlateLookAlike(group)) return true;
    begin = end + 1;
  }
  return false;
}

bool isYear(std::string_view digits) {
  return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
}

/// Without dashes, or in small letters, much else looks like a plate; `named` says that the text calls it one.
bool isPlausible(const Shape& shape, bool named) {
  if (named) return true;
  if (shape.loose || hasWordGroup(shape)) return false;
  if (shape.separated) return !shape.lowerCase || shape.letters.find_first_of("aeiouy") == std::string::npos;
  if (shape.lowerCase || shape.code == "DD-DD-LL") return false;  // "1234AB" is a postcode
  // Codes of this shape that are in daily use: "WK2026", and "GM0361" of a municipality.
  return !(shape.code == "LL-DD-DD" && (isYear(shape.digits) || shape.letters == "gm"));
}

bool namedAsPlate(const Folded& t, std::size_t at) {
  Word word = wordBefore(t, at, " :=.");
  if (word.low == "is" || word.low == "nr") word = wordBefore(t, word.begin, " :");
  return isPlateWord(word.low);
}

bool standsAlone(const Folded& t, std::size_t at, std::size_t end) {
  const char32_t b = t.before(at), c = t.at(end), next = t.at(end + 1);
  if (b != 0 && b < 0x80 && std::string_view("-/.@#=+_\\&").find(static_cast<char>(b)) != std::string_view::npos)
    return false;
  if (isWordChar(c) || c == U'@') return false;
  if (b == U':' && at >= 2 && isWordChar(t.at(at - 2)) && !namedAsPlate(t, at)) return false;  // "ECLI:NL:...:BW1140"
  return !((c == U'-' && isWordChar(next)) || ((c == U'.' || c == U':' || c == U',') && isDigit(next)));
}

std::size_t readRun(const Folded& t, std::size_t at, std::size_t most, bool digits) {
  std::size_t i = at;
  while (i - at < most && (digits ? isDigit(t.at(i)) : isAsciiUpper(t.at(i)))) ++i;
  return i;
}

/// "1-ABC-123" of Belgium, by its shape alone.
std::size_t matchBelgian(const Folded& t, std::size_t at) {
  constexpr std::size_t kGroup = 3;
  if (!isDigit(t.at(at)) || t.at(at + 1) != U'-') return 0;
  const std::size_t letters = readRun(t, at + 2, kGroup, false);
  if (letters - at != 2 + kGroup || t.at(letters) != U'-') return 0;
  const std::size_t end = readRun(t, letters + 1, kGroup, true);
  return end - letters == 1 + kGroup ? end : 0;
}

/// "K-XY 1234" of Germany: a shape of so little that the text must call it a plate.
std::size_t matchGerman(const Folded& t, std::size_t at) {
  const std::size_t town = readRun(t, at, 3, false);
  if (town == at || (t.at(town) != U'-' && t.at(town) != U' ')) return 0;
  const std::size_t letters = readRun(t, town + 1, 2, false);
  if (letters == town + 1) return 0;
  const std::size_t digits = t.at(letters) == U' ' || t.at(letters) == U'-' ? letters + 1 : letters;
  const std::size_t end = readRun(t, digits, 4, true);
  return end != digits && namedAsPlate(t, at) ? end : 0;
}

std::size_t matchForeign(const Folded& t, std::size_t at) {
  const std::size_t end = isDigit(t.at(at)) ? matchBelgian(t, at) : matchGerman(t, at);
  return end != 0 && standsAlone(t, at, end) ? end : 0;
}

}  // namespace

std::size_t matchLicencePlate(const Folded& t, std::size_t at) {
  // Every sidecode has a digit among its first five characters, and at the second to fourth place a dash or a change.
  if (!t.digitWithin(at, 8) || t.inUrl(at)) return 0;
  if (!isDigit(t.at(at)) && !isAsciiLetter(t.at(at))) return 0;
  for (const bool separated : {false, true}) {
    Shape shape;
    if (!readShape(t, at, separated, shape) || !standsAlone(t, at, shape.end)) continue;
    const bool named = namedAsPlate(t, at);
    // Without dashes a flight or an order looks the same.
    if (!named && !separated && namedAsReference(t, at)) return 0;
    return isPlausible(shape, named) ? shape.end : 0;
  }
  return matchForeign(t, at);
}

}  // namespace peilstok::privacy
