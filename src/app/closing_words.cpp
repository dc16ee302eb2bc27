#include "app/closing_words.h"

#include <array>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace peilstok::app {

namespace {

// Beginnings of words. It is only a first answer that people look at, so it names what is told most and no more.
constexpr std::array<std::string_view, 8> kSerious = {"gewond", "mishandel", "geweld",  "rellen",
                                                      "brand",  "steekpart", "plunder", "overleden"};
constexpr std::array<std::string_view, 8> kLight = {"aanhouding", "aangehouden", "vernieling", "vernield",
                                                    "opstootje",  "ruit",        "vuurwerk",   "schade"};
constexpr std::array<std::string_view, 7> kQuiet = {"rustig verlopen", "rustig gebleven", "bleef rustig",
                                                    "niets gebeurd",   "gebeurde niets",  "niemand gekomen",
                                                    "niemand kwam"};
constexpr std::array<std::string_view, 5> kDenying = {"geen", "zonder", "niet", "nergens", "nauwelijks"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::vector<std::string> wordsOf(const std::string& lower) {
  std::vector<std::string> words(1);
  for (const char c : lower) {
    if (isLetter(c)) words.back() += c;
    else if (!words.back().empty()) words.emplace_back();
  }
  return words;
}

template <std::size_t N>
bool begins(const std::string& word, const std::array<std::string_view, N>& all) {
  for (const std::string_view one : all)
    if (word.starts_with(one)) return true;
  return false;
}

/// Whether one of `all` stands in the words and is not denied by one of the two words before it.
template <std::size_t N>
bool tells(const std::vector<std::string>& words, const std::array<std::string_view, N>& all) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!begins(words[at], all)) continue;
    bool denied = false;
    for (std::size_t back = 1; back <= 2 && back <= at; ++back)
      for (const std::string_view no : kDenying) denied = denied || words[at - back] == no;
    if (!denied) return true;
  }
  return false;
}

}  // namespace

Happened happenedBy(const std::string& closedBecause) {
  const std::vector<std::string> words = wordsOf(text::asciiLower(closedBecause));
  if (tells(words, kSerious)) return Happened::ernstig;
  if (tells(words, kLight)) return Happened::licht;
  const std::string all = text::joined(words, " ");
  for (const std::string_view quiet : kQuiet)
    if (all.find(quiet) != std::string::npos) return Happened::niets;
  return Happened::onbekend;
}

}  // namespace peilstok::app
