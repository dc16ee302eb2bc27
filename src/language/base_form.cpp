#include "language/base_form.h"

#include <algorithm>

namespace peilstok::language {

namespace {

bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

bool endsWith(const std::string& s, std::string_view tail) {
  return s.size() > tail.size() && std::string_view(s).substr(s.size() - tail.size()) == tail;
}

std::string cut(const std::string& s, std::size_t count) { return s.substr(0, s.size() - count); }

/// One vowel between consonants at the end ("strat"): the syllable was open, so the vowel was long.
bool endsInSingleVowelAndConsonant(const std::string& s) {
  const std::size_t n = s.size();
  return n >= 2 && !isVowel(s[n - 1]) && isVowel(s[n - 2]) && (n == 2 || !isVowel(s[n - 3]));
}

/// Rough count of syllables.
int vowelGroups(const std::string& s) {
  int groups = 0;
  for (std::size_t i = 0; i < s.size(); ++i) groups += isVowel(s[i]) && (i == 0 || !isVowel(s[i - 1]));
  return groups;
}

bool endsInDoubledConsonant(const std::string& s) {
  return s.size() >= 3 && s[s.size() - 1] == s[s.size() - 2] && !isVowel(s.back());
}

/// "huiz" -> "huis", "briev" -> "brief": Dutch hardens what ends a syllable.
std::string hardened(std::string s) {
  if (s.back() == 'z') s.back() = 's';
  if (s.back() == 'v') s.back() = 'f';
  return s;
}

std::string lengthened(const std::string& s) {
  std::string out = s.substr(0, s.size() - 1);
  out += out.back();
  out += s.back();
  return out;
}

}  // namespace

BaseForms::BaseForms(const std::vector<std::string>& sortedWords,
                     const std::unordered_map<std::string, std::string>& irregular)
    : m_words(sortedWords), m_irregular(irregular) {}

bool BaseForms::isWord(std::string_view form) const {
  return std::binary_search(m_words.begin(), m_words.end(), form, std::less<>());
}

std::string BaseForms::of(std::string_view view) const {
  const std::string form(view);
  if (form.size() < 3) return form;
  if (const auto it = m_irregular.find(form); it != m_irregular.end()) return it->second;
  const std::string base = nounOrVerb(form);
  if (const auto it = m_irregular.find(base); it != m_irregular.end()) return it->second;
  return base;
}

std::string BaseForms::nounOrVerb(const std::string& form) const {
  if (const std::string base = withoutDiminutive(form); !base.empty()) return base;
  if (const std::string base = withoutPlural(form); !base.empty()) return base;
  if (const std::string base = withoutTense(form); !base.empty()) return base;
  return form;
}

/// The word a bare stem stands for once spelling is put right, or empty. Long vowels go first: "straten" is of
/// "straat"; "wegen" of "weeg" only because the list knows it.
std::string BaseForms::knownStem(std::string stem) const {
  if (stem.size() < 3 && !(stem.size() == 2 && isVowel(stem[0]))) return {};
  if (endsInDoubledConsonant(stem)) {
    stem.pop_back();
    return stem.size() >= 3 && isWord(stem) ? stem : std::string{};
  }
  const std::string hard = hardened(stem);
  if (endsInSingleVowelAndConsonant(hard)) {
    // "straten" is of "straat". A short vowel that stays short ("dagen" of "dag") is rare: those stand in the list of
    // irregular forms, since the rule would make "wap" of "wapen".
    // In a longer word the last vowel is often unstressed and stays as it is ("verzamelen" of "verzamel").
    const std::string longVowel = lengthened(hard);
    if (isWord(longVowel)) return longVowel;
    if (vowelGroups(hard) < 2) return {};
  }
  return hard.size() >= 3 && isWord(hard) ? hard : std::string{};
}

std::string BaseForms::withoutDiminutive(const std::string& form) const {
  std::string f = form;
  if (endsWith(f, "jes")) f.pop_back();
  if (!endsWith(f, "je") || f.size() < 5) return {};
  static constexpr std::string_view tails[] = {"etje", "tje", "pje", "kje", "je"};
  for (const auto tail : tails) {
    if (!endsWith(f, tail)) continue;
    const std::string stem = cut(f, tail.size());
    if (tail == "kje" && endsWith(stem, "in") && isWord(stem + "g")) return stem + "g";  // woninkje -> woning
    if (tail == "etje") {
      if (const std::string known = knownStem(stem); !known.empty()) return known;
    } else if (stem.size() >= 3 && isWord(stem)) {
      return stem;
    }
  }
  return {};
}

std::string BaseForms::withoutPlural(const std::string& form) const {
  if (endsWith(form, "'s") && isWord(cut(form, 2))) return cut(form, 2);
  if (endsWith(form, "s") && form.size() >= 6) {
    const std::string stem = cut(form, 1);
    if (!endsWith(stem, "s") && isWord(stem)) return stem;
  }
  if (endsWith(form, "en") && form.size() >= 5) return knownStem(cut(form, 2));
  return {};
}

/// True when an infinitive of this stem is in the list: "kom" (komen), "gooi" (gooien), "stop" (stoppen).
bool BaseForms::isVerbStem(const std::string& stem) const {
  const std::size_t n = stem.size();
  if (n < 2) return false;
  if (isWord(stem + "en")) return true;
  if (isVowel(stem.back())) return false;  // ga, sta, doe, zie: irregular, and in that list
  if (endsInSingleVowelAndConsonant(stem)) return isWord(stem + stem.back() + "en");
  if (n >= 3 && isVowel(stem[n - 2]) && stem[n - 2] == stem[n - 3]) {  // loop -> lopen, beloof -> beloven
    std::string open = stem.substr(0, n - 2);
    const char last = stem.back();
    if (isWord(open + last + "en")) return true;
    if (last == 'f') return isWord(open + "ven");
    if (last == 's') return isWord(open + "zen");
    return false;
  }
  if (stem.back() == 'f') return isWord(cut(stem, 1) + "ven");
  if (stem.back() == 's') return isWord(cut(stem, 1) + "zen");
  return false;
}

std::string BaseForms::withoutTense(const std::string& form) const {
  const bool participle = form.size() >= 5 && form.compare(0, 2, "ge") == 0;  // "gewaarschuwden" are people
  if (!participle && isVerbStem(form)) return {};                             // "rust" is of "rusten", not of "rus"
  // Three letters are too few to tell a stem from a word that merely looks like one ("bende" is not of "bennen");
  // only the short verbs of every day take a bare -t ("komt").
  const auto stem = [this](const std::string& s, std::size_t least) {
    return s.size() >= least && isVerbStem(s) ? s : std::string{};
  };
  for (const std::string_view tail : {"ten", "den", "te", "de", "t"})
    if (endsWith(form, tail))
      if (std::string s = stem(cut(form, tail.size()), tail == "t" ? 3 : 4); !s.empty()) return s;
  if (participle) {
    for (const std::string_view tail : {"d", "t"})
      if (endsWith(form, tail))
        if (std::string s = stem(form.substr(2, form.size() - 2 - tail.size()), 4); !s.empty()) return s;
  }
  if (endsWith(form, "end"))
    if (std::string s = knownStem(cut(form, 3)); !s.empty() && isVerbStem(s)) return s;
  if (endsWith(form, "e") && form.size() >= 4) return knownStem(cut(form, 1));  // grote -> groot, witte -> wit
  return {};
}

}  // namespace peilstok::language
