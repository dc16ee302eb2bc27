#include "language/typo_index.h"

#include <algorithm>
#include <array>

namespace peilstok::language {

namespace {

constexpr std::array<std::string_view, 3> kRows = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

/// Next to each other on the keyboard.
bool isNeighbour(char a, char b) {
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    const std::size_t at = kRows[row].find(a);
    if (at == std::string_view::npos) continue;
    for (std::size_t other = row == 0 ? 0 : row - 1; other < std::min(row + 2, kRows.size()); ++other) {
      const std::size_t beside = kRows[other].find(b);
      if (beside == std::string_view::npos) continue;
      const std::size_t gap = beside > at ? beside - at : at - beside;
      return gap <= 1;
    }
  }
  return false;
}

/// Letters that sound alike in Dutch.
bool isSoundAlike(char a, char b) {
  constexpr std::string_view kPairs = "dt td sz zs vf fv ck kc iy yi gh hg bp pb";
  for (std::size_t i = 0; i + 1 < kPairs.size(); i += 3)
    if (kPairs[i] == a && kPairs[i + 1] == b) return true;
  return false;
}

/// `longer` has one letter more than `shorter`; where, or npos.
std::size_t extraLetter(std::string_view longer, std::string_view shorter) {
  std::size_t at = 0;
  while (at < shorter.size() && longer[at] == shorter[at]) ++at;
  return longer.substr(at + 1) == shorter.substr(at) ? at : std::string_view::npos;
}

bool isDoubled(std::string_view s, std::size_t at) {
  return (at > 0 && s[at - 1] == s[at]) || (at + 1 < s.size() && s[at + 1] == s[at]);
}

}  // namespace

double slip(std::string_view form, std::string_view word) {
  constexpr double kFirstLetter = 2;
  if (form.size() == word.size()) {
    std::size_t at = 0;
    while (at < form.size() && form[at] == word[at]) ++at;
    if (at == form.size()) return 0;
    const double first = at == 0 ? kFirstLetter : 0;
    if (form.substr(at + 1) == word.substr(at + 1)) {
      const bool easy = isNeighbour(form[at], word[at]) || isSoundAlike(form[at], word[at]);
      return first + (easy ? 2 : 3);
    }
    const bool swapped = at + 1 < form.size() && form[at] == word[at + 1] && form[at + 1] == word[at] &&
                         form.substr(at + 2) == word.substr(at + 2);
    return swapped ? 1 + first : 0;
  }
  if (form.size() == word.size() + 1) {
    const std::size_t at = extraLetter(form, word);
    if (at == std::string_view::npos) return 0;
    if (isDoubled(form, at)) return 1;
    const bool beside = (at > 0 && isNeighbour(form[at], form[at - 1])) ||
                        (at + 1 < form.size() && isNeighbour(form[at], form[at + 1]));
    return (at == 0 ? kFirstLetter : 0) + (beside ? 2 : 2.5);
  }
  if (form.size() + 1 == word.size()) {
    const std::size_t at = extraLetter(word, form);
    if (at == std::string_view::npos) return 0;
    if (isDoubled(word, at)) return 1;
    return (at == 0 ? kFirstLetter : 0) + (isVowel(word[at]) ? 1.5 : 2);
  }
  return 0;
}

double dearestSlip(std::size_t letters) { return letters < 5 ? 1.5 : letters == 5 ? 2 : letters <= 7 ? 2.5 : 3; }

void TypoIndex::add(const std::string& word) {
  if (word.size() < kFewestLetters || word.size() > kMostLetters) return;
  if (!std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return;
  m_words.push_back(word);
}

void TypoIndex::close() {
  std::sort(m_words.begin(), m_words.end());
  m_words.erase(std::unique(m_words.begin(), m_words.end()), m_words.end());
  for (std::uint32_t w = 0; w < m_words.size(); ++w)
    for (std::size_t gone = 0; gone <= m_words[w].size(); ++gone) m_keys.push_back({hashWithout(m_words[w], gone), w});
  std::sort(m_keys.begin(), m_keys.end(),
            [](const Key& a, const Key& b) { return a.hash != b.hash ? a.hash < b.hash : a.word < b.word; });
}

/// FNV-1a of the form without the letter at `gone`.
std::uint32_t TypoIndex::hashWithout(std::string_view form, std::size_t gone) {
  std::uint32_t hash = 2166136261U;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (i != gone) hash = (hash ^ static_cast<unsigned char>(form[i])) * 16777619U;
  return hash;
}

std::size_t TypoIndex::firstOf(std::uint32_t hash) const {
  const auto it = std::lower_bound(m_keys.begin(), m_keys.end(), hash,
                                   [](const Key& key, std::uint32_t wanted) { return key.hash < wanted; });
  return static_cast<std::size_t>(it - m_keys.begin());
}

}  // namespace peilstok::language
