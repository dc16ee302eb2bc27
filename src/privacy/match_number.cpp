// Numbers with check digits: IBAN and BSN.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "privacy/digit_groups.h"
#include "privacy/matchers.h"
#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

struct IbanLength {
  std::string_view country;
  std::size_t length;
};

/// Lengths tell where an account number ends when words follow it.
constexpr auto kIbanLengths = std::to_array<IbanLength>(
    {{"ad", 24}, {"ae", 23}, {"al", 28}, {"at", 20}, {"az", 28}, {"ba", 20}, {"be", 16}, {"bg", 22}, {"bh", 22},
     {"br", 29}, {"by", 28}, {"ch", 21}, {"cr", 22}, {"cy", 28}, {"cz", 24}, {"de", 22}, {"dk", 18}, {"do", 28},
     {"ee", 20}, {"eg", 29}, {"es", 24}, {"fi", 18}, {"fo", 18}, {"fr", 27}, {"gb", 22}, {"ge", 22}, {"gi", 23},
     {"gl", 18}, {"gr", 27}, {"hr", 21}, {"hu", 28}, {"ie", 22}, {"il", 23}, {"iq", 23}, {"is", 26}, {"it", 27},
     {"jo", 30}, {"kw", 30}, {"kz", 20}, {"lb", 28}, {"li", 21}, {"lt", 20}, {"lu", 20}, {"lv", 21}, {"ly", 25},
     {"mc", 27}, {"md", 24}, {"me", 22}, {"mk", 19}, {"mt", 31}, {"nl", 18}, {"no", 15}, {"pk", 24}, {"pl", 28},
     {"ps", 29}, {"pt", 25}, {"qa", 29}, {"ro", 24}, {"rs", 22}, {"sa", 24}, {"se", 24}, {"si", 19}, {"sk", 24},
     {"sm", 27}, {"tn", 24}, {"tr", 26}, {"ua", 29}, {"xk", 20}});

std::size_t ibanLength(char32_t first, char32_t second) {
  for (const IbanLength& entry : kIbanLengths)
    if (static_cast<char32_t>(entry.country[0]) == first && static_cast<char32_t>(entry.country[1]) == second)
      return entry.length;
  return 0;
}

bool isIbanChar(char32_t c) { return isDigit(c) || isAsciiLetter(c); }
bool isIbanSign(char32_t c) { return c == U' ' || c == U'.' || c == U'-'; }

/// The digit that a letter in lower case passes for, or the letter.
char digitMeant(char c) {
  if (c == 'o') return '0';
  return c == 'l' || c == 'i' ? '1' : c;
}

bool mayPassForDigit(char32_t c) { return c < 0x80 && digitMeant(static_cast<char>(lower(c))) <= '9'; }

constexpr std::size_t kIbanFront = 4;  ///< country and check digits

/// From where on a number of this country has nothing but digits, or 0 where that is not known.
std::size_t ibanDigitsFrom(std::string_view value) {
  constexpr std::size_t kBankCode = 4;
  if (value.starts_with("nl")) return kIbanFront + kBankCode;
  return value.starts_with("be") || value.starts_with("de") ? kIbanFront : 0;
}

bool hasCheckDigits(std::string_view value) {
  const auto holds = [&](char c) { return c >= '0' && (ibanDigitsFrom(value) != 0 ? digitMeant(c) : c) <= '9'; };
  return holds(value[2]) && holds(value[3]);
}

unsigned remainder97(std::string_view s) {
  unsigned value = 0;
  for (const char c : s) {
    if (c >= '0' && c <= '9') value = (value * 10 + static_cast<unsigned>(c - '0')) % 97;
    else value = (value * 100 + static_cast<unsigned>(c - 'a') + 10) % 97;
  }
  return value;
}

bool elevenTest(std::string_view digits) {
  if (digits.find_first_not_of(digits[0]) == std::string_view::npos) return false;
  int sum = -(digits[8] - '0');
  for (int i = 0; i < 8; ++i) sum += (9 - i) * (digits[static_cast<std::size_t>(i)] - '0');
  return sum % 11 == 0;
}

/// Nothing before `at` makes the number part of a larger number, an amount or a code.
bool standsAloneBefore(const Folded& t, std::size_t at, bool grouped) {
  const char32_t c = t.before(at);
  if (isWordChar(c)) return wordBefore(t, at, "").low == "bsn";
  if (c != 0 && c < 0x80 && std::string_view("#@+/\\$&%").find(static_cast<char>(c)) != std::string_view::npos)
    return false;
  const bool named = wordBefore(t, at, " :=-.").low == "bsn";
  if ((c == U'=' || c == U'-') && !named && at >= 2 && isWordChar(t.at(at - 2))) return false;
  if ((c == U'.' || c == U',' || c == U':') && at >= 2 && isDigit(t.at(at - 2))) return false;
  std::size_t i = at;
  while (i > 0 && at - i < 3 && t.before(i) == U' ') --i;
  if (t.before(i) == 0x20AC || t.before(i) == U'$' || isCurrency(wordBefore(t, i, "").low)) return false;
  return !(grouped && i < at && isDigit(t.before(i)));
}

bool standsAloneBehind(const Folded& t, std::size_t end, bool grouped) {
  const char32_t c = t.at(end), next = t.at(end + 1);
  if (isWordChar(c) || c == U'%' || c == U'@' || c == 0x20AC) return false;
  const bool joins = c == U'.' || c == U',' || c == U':' || c == U'-' || c == U'/';
  if (joins && isWordChar(next) && !(c == U'.' && isLetter(next))) return false;
  const std::size_t i = skipSpaces(t, end);
  if (t.at(i) == 0x20AC || isCurrency(wordAt(t, i).low)) return false;
  return !(grouped && i > end && isDigit(t.at(i)));
}

/// 9, 3.3.3 or 4.2.3 digits with the same sign between the groups; the number of groups, or 0.
std::size_t bsnGroups(const DigitGroups& groups) {
  if (groups.count() == 0) return 0;
  if (groups[0].size() == 9) return 1;
  if (groups.groupsFor(9) != 3 || groups[1].sign != groups[2].sign) return 0;
  const bool thirds = groups[0].size() == 3 && groups[1].size() == 3;
  return thirds || (groups[0].size() == 4 && groups[1].size() == 2) ? 3 : 0;
}

}  // namespace

std::string ibanMeant(std::string value) {
  const std::size_t from = ibanDigitsFrom(value);
  for (std::size_t i = 2; i < value.size(); ++i)
    if (from != 0 && (i < kIbanFront || i >= from)) value[i] = digitMeant(value[i]);
  return value;
}

std::size_t matchIban(const Folded& t, std::size_t at) {
  constexpr std::size_t kReach = 4;  // "N L 2": the first digit, or a letter that passes for it
  if (!isAsciiLetter(t.at(at)) || !(t.digitWithin(at + 2, kReach) || mayPassForDigit(t.at(at + 2)))) return 0;
  const std::size_t second = isIbanSign(t.at(at + 1)) && isIbanSign(t.at(at + 3)) ? at + 2 : at + 1;
  const std::size_t length = ibanLength(lower(t.at(at)), lower(t.at(second)));
  if (length == 0) return 0;
  std::string value;
  std::size_t i = at;
  while (true) {
    if (!isIbanChar(t.at(i))) return 0;
    value += static_cast<char>(lower(t.at(i++)));
    if (value.size() == kIbanFront && !hasCheckDigits(value)) return 0;
    if (value.size() == length) break;
    if (isIbanSign(t.at(i)) && isIbanChar(t.at(i + 1))) ++i;
  }
  if (isWordChar(t.at(i))) return 0;
  const std::string meant = ibanMeant(value);
  const std::size_t from = ibanDigitsFrom(meant);
  if (from != 0 && meant.find_first_not_of("0123456789", from) != std::string::npos) return 0;
  return remainder97(meant.substr(4) + meant.substr(0, 4)) == 1 ? i : 0;
}

std::size_t matchBsn(const Folded& t, std::size_t at) {
  if (isDigit(t.before(at)) || t.inUrl(at)) return 0;
  std::size_t first = at;
  while (first - at < 10 && isDigit(t.at(first))) ++first;
  if (first - at != 9 && first - at != 4 && first - at != 3) return 0;
  const DigitGroups groups(t, at, " .-");
  const std::size_t count = bsnGroups(groups);
  if (count == 0 || !elevenTest(std::string_view(groups.digits()).substr(0, 9))) return 0;
  const std::size_t end = groups[count - 1].end;
  if (!standsAloneBefore(t, at, count > 1) || !standsAloneBehind(t, end, count > 1)) return 0;
  return namedAsReference(t, at) ? 0 : end;
}

bool namedAsReference(const Folded& t, std::size_t at) {
  Word word = wordBefore(t, at, " :#=.");
  if (word.low == "nr" || word.low == "nummer" || word.low == "no" || word.low == "is") {
    if (isReferenceWord(word.low)) return true;
    word = wordBefore(t, word.begin, " -");
  }
  return isReferenceWord(word.low);
}

}  // namespace peilstok::privacy
