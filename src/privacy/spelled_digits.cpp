#include "privacy/spelled_digits.h"

#include <array>
#include <string_view>

namespace peilstok::privacy {

namespace {

struct NumberWord {
  std::string_view word, digits;
};

constexpr auto kUnits = std::to_array<NumberWord>(
    {{"nul", "0"},  {"zero", "0"},  {"een", "1"},   {"één", "1"},  {"one", "1"},   {"twee", "2"},  {"two", "2"},
     {"drie", "3"}, {"three", "3"}, {"vier", "4"},  {"four", "4"}, {"vijf", "5"},  {"five", "5"},  {"zes", "6"},
     {"six", "6"},  {"zeven", "7"}, {"seven", "7"}, {"acht", "8"}, {"eight", "8"}, {"negen", "9"}, {"nine", "9"}});

constexpr auto kTeens = std::to_array<NumberWord>({{"tien", "10"},
                                                   {"elf", "11"},
                                                   {"twaalf", "12"},
                                                   {"dertien", "13"},
                                                   {"veertien", "14"},
                                                   {"vijftien", "15"},
                                                   {"zestien", "16"},
                                                   {"zeventien", "17"},
                                                   {"achttien", "18"},
                                                   {"negentien", "19"}});

constexpr auto kTens = std::to_array<NumberWord>({{"twintig", "2"},
                                                  {"dertig", "3"},
                                                  {"veertig", "4"},
                                                  {"vijftig", "5"},
                                                  {"zestig", "6"},
                                                  {"zeventig", "7"},
                                                  {"tachtig", "8"},
                                                  {"negentig", "9"}});

constexpr std::size_t kMostBetween = 3;

template <std::size_t N>
const NumberWord* startOf(const std::array<NumberWord, N>& list, std::string_view text) {
  for (const NumberWord& entry : list)
    if (text.starts_with(entry.word)) return &entry;
  return nullptr;
}

/// "vierendertig": a unit, "en" and a ten. The length that was read, or 0.
std::size_t readCompound(std::string_view text, std::string& digits) {
  const NumberWord* unit = startOf(kUnits, text);
  if (unit == nullptr) return 0;
  const std::string_view rest = text.substr(unit->word.size());
  for (const std::string_view joint : {"en", "ën"}) {
    if (!rest.starts_with(joint)) continue;
    if (const NumberWord* ten = startOf(kTens, rest.substr(joint.size()))) {
      digits += ten->digits;
      digits += unit->digits;
      return unit->word.size() + joint.size() + ten->word.size();
    }
  }
  return 0;
}

/// One number at the front of a word; the length that was read, or 0.
std::size_t readNumber(std::string_view text, std::string& digits) {
  if (const std::size_t length = readCompound(text, digits)) return length;
  if (const NumberWord* ten = startOf(kTens, text)) {
    digits += ten->digits;
    digits += '0';
    return ten->word.size();
  }
  const NumberWord* entry = startOf(kTeens, text);
  if (entry == nullptr) entry = startOf(kUnits, text);
  if (entry == nullptr) return 0;
  digits += entry->digits;
  return entry->word.size();
}

/// The digits of a word that is nothing but numbers ("zes", "nulzes"), or nothing.
std::string digitsOf(std::string_view word) {
  std::string digits;
  while (!word.empty()) {
    const std::size_t length = readNumber(word, digits);
    if (length == 0) return {};
    word.remove_prefix(length);
  }
  return digits;
}

/// The digit that a character passes for, or 0.
char passesFor(char32_t c) {
  if (isDigit(c)) return static_cast<char>(c);
  if (c == U'O' || c == U'o') return '0';
  return c == U'l' || c == U'I' ? '1' : '\0';
}

/// "O6", "7l23": digits with letters among them that pass for one. Behind the group, or `at`.
std::size_t readLookAlikes(const Folded& t, std::size_t at, SpelledNumber& number) {
  std::string digits;
  bool real = false, letter = false;
  std::size_t i = at;
  constexpr std::size_t kLongest = 12;
  for (; i - at < kLongest && passesFor(t.at(i)) != '\0'; ++i) {
    digits += passesFor(t.at(i));
    (isDigit(t.at(i)) ? real : letter) = true;
  }
  if (!real || isWordChar(t.at(i))) return at;
  number.digits += digits;
  number.spelled = number.spelled || letter;
  return i;
}

std::size_t readGroup(const Folded& t, std::size_t at, SpelledNumber& number) {
  if (const std::size_t end = readLookAlikes(t, at, number); end != at) return end;
  const Word word = wordAt(t, at);
  if (word.empty() || isWordChar(t.at(word.end))) return at;
  const std::string digits = digitsOf(word.low);
  if (digits.empty()) return at;
  number.digits += digits;
  number.spelled = true;
  return word.end;
}

}  // namespace

SpelledNumber readSpelledNumber(const Folded& t, std::size_t at, std::size_t most) {
  constexpr std::u32string_view between = U" ,.-/_*";
  SpelledNumber number;
  for (std::size_t i = at; number.digits.size() < most;) {
    const std::size_t end = readGroup(t, i, number);
    if (end == i) break;
    number.end = i = end;
    while (i - end < kMostBetween && between.find(t.at(i)) != std::u32string_view::npos) ++i;
    if (i == end) break;
  }
  return number;
}

}  // namespace peilstok::privacy
