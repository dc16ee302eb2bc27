// Telephone numbers: Dutch mobile and landline in all usual spacings, and numbers with a country code.

#include <algorithm>
#include <array>
#include <string_view>

#include "privacy/digit_groups.h"
#include "privacy/matchers.h"
#include "privacy/spelled_digits.h"
#include "privacy/word_lists.h"

namespace peilstok::privacy {

namespace {

constexpr std::string_view kSigns = " -./()_*~";
/// A mobile number is told by its first digits, also when the line breaks inside it.
constexpr std::string_view kMobileSigns = " -./()_*~\n";

/// Area codes of three digits, and those of companies and internet numbers.
constexpr auto kShortCodes = std::to_array<std::string_view>(
    {"010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038",
     "040", "043", "045", "046", "050", "053", "055", "058", "070", "071", "072", "073",
     "074", "075", "076", "077", "078", "079", "082", "084", "085", "087", "088", "091"});

/// First three digits of the area codes of four.
constexpr auto kLongCodes =
    std::to_array<std::string_view>({"011", "016", "017", "018", "022", "025", "029", "031", "032", "034",
                                     "041", "047", "048", "049", "051", "052", "054", "056", "057", "059"});

/// Country codes behind "00"; elsewhere "00" begins numbers of orders and files.
constexpr auto kNearCountries = std::to_array<std::string_view>(
    {"31", "32",  "33",  "34",  "39",  "40",  "41",  "43",  "44",  "45",  "46",  "47",  "48", "49",
     "90", "212", "213", "216", "351", "352", "353", "359", "380", "420", "421", "597", "599"});

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::size_t areaCodeLength(std::string_view digits) {
  if (has(kShortCodes, digits.substr(0, 3))) return 3;
  return has(kLongCodes, digits.substr(0, 3)) ? 4 : 0;
}

/// What stands before allows a number to begin at `at`.
bool mayBegin(const Folded& t, std::size_t at) {
  const char32_t c = t.before(at);
  if (c == U'#' || c == U'_' || c == 0x20AC || c == U'$') return false;
  if (isDigit(c)) return false;
  if (isLetter(c)) return isTelephoneWord(wordBefore(t, at, "").low);
  constexpr std::u32string_view joining = U"-.,/:+*~";
  const bool joins = c != 0 && joining.find(c) != std::u32string_view::npos;
  return !(joins && at >= 2 && isDigit(t.at(at - 2)));
}

/// What stands behind allows a number to end at `end`.
bool mayEnd(const Folded& t, std::size_t end) {
  const char32_t c = t.at(end), next = t.at(end + 1);
  if (isWordChar(c) || c == U'%') return false;
  if (c == U':') return !isDigit(next);
  return !((c == U'.' || c == U'-' || c == U'*' || c == U'~') && isDigit(next) && next != U'0');
}

/// A bracket that opens right before the number must close inside it.
bool bracketCloses(const Folded& t, std::size_t begin, std::size_t end) {
  if (t.at(begin) != U'(') return true;
  for (std::size_t i = begin + 1; i < end; ++i)
    if (t.at(i) == U')') return true;
  return false;
}

/// "06 - 12 - 18 - 24 - 30 - 36": pairs that go on as they began are a series, not a number.
bool isSeries(const DigitGroups& groups, std::size_t k) {
  if (k >= groups.count() || groups[k].sign == U' ' || groups[k].sign != groups[1].sign) return false;
  for (std::size_t i = 0; i <= k; ++i)
    if (groups[i].size() != 2) return false;
  return true;
}

/// End of the number of ten digits with a leading zero, or 0.
std::size_t nationalEnd(const DigitGroups& groups) {
  const std::string_view digits = groups.digits();
  if (digits.size() < 10 || digits[0] != '0' || digits[1] == '0') return 0;
  const bool machine = digits.substr(0, 3) == "097";  // eleven digits, for devices
  const std::size_t k = groups.groupsFor(machine ? 11 : 10);
  if (k == 0) return 0;
  const std::size_t first = groups[0].size();
  if (digits[1] == '6') {
    if (first == 1 && groups[1].size() != 1) return 0;
    if ((first >= 2 && groups.isDate()) || isSeries(groups, k)) return 0;
    return groups[k - 1].end;
  }
  const std::size_t area = machine ? 3 : areaCodeLength(digits);
  if (area == 0 || (first != area && first != groups[k - 1].upTo)) return 0;
  return groups[k - 1].end;
}

/// End of what follows the country code 31 in the digits from `from` on, or 0.
std::size_t dutchEnd(const DigitGroups& groups, std::size_t from) {
  std::size_t begin = from;
  if (groups.digits().size() > begin && groups.digits()[begin] == '0') ++begin;  // "+31 (0)6"
  const std::size_t k = groups.groupsFor(begin + 9);
  if (k == 0 || groups.digits()[begin] == '0') return 0;
  return groups[k - 1].end;
}

/// "+10.000.000": thousands, not a telephone number.
bool isAmount(const DigitGroups& groups) {
  if (groups.count() < 2 || groups[0].size() > 3 || groups.digits().size() > 9) return false;
  for (std::size_t k = 1; k < groups.count(); ++k)
    if (groups[k].sign != U'.' || groups[k].size() != 3) return false;
  return true;
}

/// End of a number of 8 to 15 digits with its country code, or 0. `prefix` digits ("00") do not count.
std::size_t internationalEnd(const DigitGroups& groups, std::size_t prefix) {
  if (groups.digits().size() <= prefix || groups.digits()[prefix] == '0') return 0;
  if (groups.digits().compare(prefix, 2, "31") == 0)
    if (const std::size_t end = dutchEnd(groups, prefix + 2)) return end;
  std::size_t end = 0;
  for (std::size_t k = 0; k < groups.count(); ++k) {
    const std::size_t total = groups[k].upTo - prefix;
    if (total > 15) break;
    if (total >= 8) end = groups[k].end;
    // A complete number and a space: what follows is more likely a count than more of the number.
    if (total >= 11 && k + 1 < groups.count() && groups[k + 1].sign == U' ') break;
  }
  return isAmount(groups) ? 0 : end;
}

std::size_t matchPlus(const Folded& t, std::size_t begin, std::size_t plus) {
  if (isWordChar(t.before(begin))) return 0;
  std::size_t i = plus + 1;
  if (t.at(i) == U' ' && t.at(i + 1) == U'3' && t.at(i + 2) == U'1') ++i;
  if (!isDigit(t.at(i))) return 0;
  const DigitGroups groups(t, i, kSigns);
  const std::size_t end = internationalEnd(groups, 0);
  return end != 0 && !isCurrency(wordAt(t, skipSpaces(t, end)).low) ? end : 0;
}

std::size_t matchZero(const Folded& t, std::size_t begin) {
  const DigitGroups groups(t, begin, t.at(begin + 1) == U'6' ? kMobileSigns : kSigns);
  const std::string_view digits = groups.digits();
  if (digits.size() < 10) return 0;
  if (digits[1] != '0') return nationalEnd(groups);
  if (groups[0].size() < 4 || !(has(kNearCountries, digits.substr(2, 2)) || has(kNearCountries, digits.substr(2, 3))))
    return 0;
  return internationalEnd(groups, 2);
}

/// "31612345678", as messaging apps write it.
std::size_t matchBareCountryCode(const Folded& t, std::size_t begin) {
  if (!t.startsWith(begin, "316")) return 0;
  std::size_t i = begin;
  while (i - begin < 12 && isDigit(t.at(i))) ++i;
  return i - begin == 11 ? i : 0;
}

/// Whether a number that holds words or look-alike letters may begin at `at`.
bool mayBeSpelled(const Folded& t, std::size_t at) {
  if (t.at(at) == U'0' || t.at(at) == U'O' || t.at(at) == U'o') return t.at(at + 1) == U'6';
  return t.startsWith(at, "nul") || t.startsWith(at, "zero");
}

}  // namespace

std::size_t matchSpelledTelephone(const Folded& t, std::size_t at) {
  if (!mayBeSpelled(t, at) || !mayBegin(t, at)) return 0;
  if (DigitGroups(t, at, kSigns).isDate()) return 0;  // "06-12-2026 twaalf uur"
  constexpr std::size_t kDigits = 10;
  const SpelledNumber number = readSpelledNumber(t, at, kDigits);
  const std::string_view digits = number.digits;
  if (!number.spelled || digits.size() != kDigits || digits[0] != '0') return 0;
  return digits[1] == '6' || areaCodeLength(digits) != 0 ? number.end : 0;
}

std::size_t matchTelephone(const Folded& t, std::size_t at) {
  if (!mayBegin(t, at)) return 0;
  const std::size_t first = t.at(at) == U'(' ? at + 1 : at;
  std::size_t end = 0;
  if (t.at(first) == U'+') end = matchPlus(t, at, first);
  else if (t.at(first) == U'0') end = matchZero(t, first);
  else if (first == at) end = matchBareCountryCode(t, at);
  if (end == 0 || !mayEnd(t, end) || !bracketCloses(t, at, end)) return 0;
  return namedAsReference(t, at) ? 0 : end;
}

}  // namespace peilstok::privacy
