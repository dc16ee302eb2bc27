// Which words an unknown form stands for: disguises, abbreviations, words by ear, glued words, slips of the finger.

#include "analyse/vocabulary.h"

#include <algorithm>

#include "base/text.h"
#include "language/given_names.h"
#include "language/glued_words.h"
#include "language/language_id.h"
#include "language/spelling.h"
#include "language/time_numbers.h"

namespace peilstok::analyse {
namespace {

/// Ends in a long vowel and one consonant: before an ending with -e the vowel is written once ("straat", "straten").
bool opensSyllable(std::string_view stem) {
  const std::size_t n = stem.size();
  constexpr std::string_view kVowels = "aeiou";
  const auto isVowel = [&](char c) { return kVowels.find(c) != std::string_view::npos; };
  return n >= 3 && stem[n - 2] == stem[n - 3] && isVowel(stem[n - 2]) && !isVowel(stem[n - 1]);
}

/// False for an ending that no stem like this takes: behind an -e stands no other -e, a lone -n stands behind an -e
/// alone ("vindn"), before an -e a long vowel is written once ("daagen"), and -te stands behind a voiceless letter.
bool fitsBehind(std::string_view stem, std::string_view tail) {
  constexpr std::string_view kVoiceless = "tkfschpqx";
  const char last = stem.back();
  if (tail == "n") return last == 'e' && stem[stem.size() - 2] != 'e';
  if (tail == "te") return kVoiceless.find(last) != std::string_view::npos;
  if (tail == "de") return last == 'f' || last == 's' || kVoiceless.find(last) == std::string_view::npos;
  if (tail == "en" && stem.ends_with("en")) return false;
  return tail[0] != 'e' || (last != 'e' && !opensSyllable(stem));
}

/// No Dutch word has three of the same letter in a row.
bool hasTripleLetter(std::string_view form) {
  for (std::size_t i = 2; i < form.size(); ++i)
    if (form[i] == form[i - 1] && form[i] == form[i - 2]) return true;
  return false;
}

}  // namespace

Vocabulary::Known Vocabulary::known(const std::string& form) const {
  WordInfo info;
  if (lookUp(form, info) || m_times.contains(form) || language::isFunctionWord(form)) return Known::weighed;
  if (m_baseForms.isWord(form)) return Known::word;
  if (language::numberShape(form).kind != language::NumberShape::Kind::none) return Known::word;  // "13u" hides no word
  // An ending shows a word, but not of a form with digits or signs in it ("n3gers") or with a stretched letter.
  const bool letters = form.find_first_of("0123456789@$") == std::string::npos &&
                       form.find("\u20ac") == std::string::npos && !hasTripleLetter(form);
  if (letters && (endsLikeForm(form) || isPlainCompound(form) || isGraded(form))) return Known::word;
  const std::string& base = baseOf(form);  // little words have no forms ("datje")
  if (letters && base != form && !language::isFunctionWord(base) && (m_baseForms.isWord(base) || isCompound(form)))
    return Known::word;
  if (m_completion) m_completion(form, info);
  return info.placeNames >= 0 ? Known::word : Known::no;
}

namespace {

/// What a part of glued words costs: the rarer the word, the more.
constexpr double kLittleCost = 0.7, kTinyCost = 0.8, kWeighedCost = 1, kWordCost = 1.4, kInflectedCost = 2.1,
                 kShortCost = 2.2, kTwoLittleCost = 2.4;

/// Little words that compounds and names also hold ("overlast", "Vandermeer"); they do not show that words are glued.
bool isParticle(std::string_view word) {
  static constexpr std::string_view kParticles[] = {
      "aan",  "al",     "als",  "ben",  "bij",  "dan",  "de",   "den",  "en",   "er",  "haar", "hun",  "kan", "kom",
      "laat", "mag",    "mee",  "met",  "meer", "nog",  "nu",   "om",   "ons",  "ook", "op",   "over", "te",  "tegen",
      "toch", "tussen", "uit",  "uur",  "van",  "voor", "waar", "was",  "weer", "wel", "wie",  "wil",  "zo",  "zonder",
      "zou",  "zal",    "hier", "daar", "want", "doen", "doet", "komt", "zijn", "in",  "na",   "gaan", "neem"};
  return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
}

/// Words of two letters that are no little words of Dutch alone; others are too often a scrap of a longer one.
bool isShortWord(std::string_view word) {
  static constexpr std::string_view kShort[] = {"af", "ga", "in", "is", "me", "na", "nl", "zo"};
  return std::find(std::begin(kShort), std::end(kShort), word) != std::end(kShort);
}

/// A word that is rather two little ones where words are glued: "zijnde".
bool isTwoLittleWords(std::string_view word) {
  constexpr std::size_t kShortest = 2;
  for (std::size_t at = kShortest; at + kShortest <= word.size(); ++at)
    if (language::isFunctionWord(word.substr(0, at)) && language::isFunctionWord(word.substr(at))) return true;
  return false;
}

/// True for letters of which some have the accents that Dutch uses, and nothing else (two bytes of UTF-8, the first
/// C3).
bool hasOnlyAccents(std::string_view form) {
  bool accents = false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const auto byte = static_cast<unsigned char>(form[i]);
    if (byte == 0xC3) {
      accents = true;
      ++i;
    } else if (byte < 'a' || byte > 'z') {
      return false;
    }
  }
  return accents;
}

/// True when the words look like a sentence written as one ("komallemaalnaarhetplein"); Dutch glues nouns together as a
/// matter of course.
bool looksLikeSentence(const std::string& form, const std::vector<std::string>& words,
                       const language::TimeVocabulary& times) {
  constexpr std::size_t kShortestSentence = 9, kShortestBeside = 3;
  if (words.size() < 2) return false;
  std::size_t telling = 0, little = 0, days = 0;
  for (const std::string& word : words) {
    const bool functionWord = language::isFunctionWord(word);
    const language::TimeWord* time = times.meaning(word);
    days += time && time->dayOffset && word.size() >= 6;
    little += functionWord;
    telling += (functionWord || startsNoCompound(word)) && !isParticle(word);
  }
  // "jodenzijnratten": no compound has "zijn" between two long words.
  constexpr std::size_t kLongPart = 5;
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (words[i] == "zijn" && words[i - 1].size() >= kLongPart && words[i + 1].size() >= kLongPart) return true;
  const bool isLong = form.size() >= kShortestSentence;
  const bool longEnough = form.size() * 2 >= words.size() * 5;  // many scraps are no words
  // "sloopdeboel": no compound has an article between two words.
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if ((words[i] == "de" || words[i] == "het" || words[i] == "een") && words[i - 1].size() >= kShortestBeside &&
        words[i + 1].size() >= kShortestBeside)
      return isLong;
  // "immigrantenzijndepest": no compound has two little words among its parts, and two that are none.
  constexpr std::size_t kLittle = 2, kWords = 4;
  if (words.size() >= kWords && little >= kLittle && isLong && longEnough) return true;
  if (words.size() == 2) return (little == 2 && telling >= 1) || (days == 1 && isLong);
  return isLong && telling >= 1 && longEnough;
}

}  // namespace

/// True for two words that make no compound: one is a little word that none begins or ends with ("zijnslecht", "jehok",
/// "schoppentot"), or both are little ("zijnzo"). Less sure than a whole sentence.
bool Vocabulary::isGlued(const std::vector<std::string>& words) const {
  constexpr std::size_t kShortestOther = 4, kShortestWeighed = 3, kShortestLast = 3;
  if (words.size() != 2) return false;
  const auto little = [](const std::string& word) { return language::isFunctionWord(word); };
  const auto other = [&](const std::string& word) {
    return !little(word) &&
           (word.size() >= kShortestOther || (word.size() >= kShortestWeighed && known(word) == Known::weighed));
  };
  return (little(words[0]) && little(words[1])) || (startsNoCompound(words[0]) && other(words[1])) ||
         ((words[1] == "is" || words[1] == "tot" || (little(words[1]) && words[1].size() >= kShortestLast)) &&
          other(words[0]));
}

/// Finds the words that a form stands for when it is none itself. What is most certain goes first; a word of the list
/// is never taken for another one.
void Vocabulary::rewrite(const std::string& form, WordInfo& info) const {
  if (const std::string* before = m_spellingsBeforeWord.find(form)) {
    info.beforeWord = *before;
    info.hasBeforeWord = true;
  }
  if (const std::string* meant = m_spellings.find(form)) {
    info.rewriting = Rewriting::habit;
    info.reading = text::split(*meant, ' ');
    return;
  }
  const auto stands = [&](Rewriting how, std::string word) {
    info.rewriting = how;
    info.reading = {std::move(word)};
  };
  info.known = m_baseForms.isWord(form) || known(form) != Known::no;
  if (info.known) {
    if (std::string name = nameBehind(form, true); !name.empty()) stands(Rewriting::name, std::move(name));
    else if (std::string word = surelyMeantBy(form); !word.empty()) stands(Rewriting::guess, std::move(word));
    return;
  }
  if (const std::string joined = language::withoutSpelling(form); !joined.empty() && known(joined) == Known::weighed)
    return stands(Rewriting::disguise, joined);
  if (language::hasWildcard(form)) return;
  const std::vector<std::string> variants = language::spellingVariants(form);
  if (std::string word = undisguised(form, variants); !word.empty())
    return stands(language::isScantDisguise(form) ? Rewriting::scant : Rewriting::disguise, std::move(word));
  constexpr std::size_t kShortest = 3;
  if (form.size() < kShortest) return;
  if (std::string word = soundingLike(form, variants); !word.empty()) return stands(Rewriting::habit, std::move(word));
  separate(form, info);
  if (info.rewriting != Rewriting::none) return;
  if (std::string name = nameBehind(form, false); !name.empty()) return stands(Rewriting::name, std::move(name));
  if (std::string word = surelyMeantBy(form); !word.empty()) return stands(Rewriting::guess, std::move(word));
  if (isGlued(info.parts) && !hasPlaceForm(form)) {
    const bool named =
        std::any_of(info.parts.begin(), info.parts.end(), [&](const auto& part) { return isName(part); });
    info.rewriting = named ? Rewriting::name : Rewriting::guess;
    info.reading = info.parts;
    return;
  }
  // What may be a compound of its own is not given up for less.
  if (isCompound(form)) return;
  if (std::string word = meantBy(form, language::dearestSlip(form.size())); !word.empty())
    stands(Rewriting::guess, std::move(word));
}

/// The word that digits, signs, stretched letters or look-alikes hide; empty when there is none.
std::string Vocabulary::undisguised(const std::string& form, const std::vector<std::string>& variants) const {
  // "jan3" rather numbers a name, "f-35" is one, and "eritreeërs" has its accents by right: a form that is merely put
  // together like a word does not make those a disguise.
  const bool numbered = form.back() >= '0' && form.back() <= '9';
  const bool doubtful = numbered || form.find('-') != std::string::npos || hasOnlyAccents(form);
  // Words that stand in a list go before forms that are only put together like a word ("reellen").
  for (const bool listed : {true, false})
    for (const std::string& variant : variants) {
      const std::string* meant = m_spellings.find(variant);
      const std::string& word = meant ? *meant : variant;
      if (word.find(' ') != std::string::npos) continue;
      const bool holds = listed ? known(word) == Known::weighed || m_baseForms.isWord(word)
                                : (!doubtful && (known(word) != Known::no || isCompound(word))) || hasPlaceForm(word);
      if (holds) return word;
    }
  return {};
}

/// The word that is written as it sounds; empty when there is none.
std::string Vocabulary::soundingLike(const std::string& form, const std::vector<std::string>& variants) const {
  const bool whole = isCompound(form) || hasPlaceForm(form);
  for (const std::string& base : {form, variants.empty() ? std::string{} : variants.back()})
    for (const std::string& alike : language::soundAlikes(base)) {
      // The n at the end is left out of any word; the other sounds are only heard in words that weigh.
      const Known k = known(alike);
      if (k == Known::weighed || (k == Known::word && alike == base + "n" && !whole)) return alike;
    }
  return {};
}

/// Finds the words that stand against each other in a form; they are what it means when they look like a sentence.
void Vocabulary::separate(const std::string& form, WordInfo& info) const {
  constexpr std::size_t kShortestGlued = 4;
  if (form.size() < kShortestGlued || form.find('-') != std::string::npos) return;
  info.parts = cut(form);
  const std::size_t parts = info.parts.size();
  if (parts < 2 || (parts > 2 && form.size() * 2 < parts * 5)) info.parts.clear();
  if (!looksLikeSentence(form, info.parts, m_times)) return;
  info.rewriting = Rewriting::disguise;
  info.reading = info.parts;
}

/// True for the name of a group.
bool Vocabulary::isName(const std::string& word) const {
  WordInfo info;
  return m_names.group >= 0 && lookUp(word, info) && info.lexicons[static_cast<std::size_t>(m_names.group)];
}

/// The name of a group that is one slip of the finger away from a form which no list has; empty when there is none.
/// Names are often long and of foreign spelling, and a form with a slip in one may still be put together like a word
/// ("asilzoekers").
std::string Vocabulary::nameBehind(const std::string& form, bool looksKnown) const {
  constexpr std::size_t kShortest = 6;
  constexpr double kSwapped = 1, kVowel = 1.5, kBeside = 2;
  if (m_names.group < 0 || form.size() < kShortest || m_baseForms.isWord(form)) return {};
  if (!std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return {};
  WordInfo self;
  if (lookUp(form, self) || language::isGivenName(form) || hasPlaceForm(form)) return {};
  const bool inflected = looksKnown && m_baseForms.isWord(baseOf(form));
  const double dearest = form.size() == kShortest ? kSwapped : inflected ? kVowel : kBeside;
  return nearest(form, dearest, [&](const std::string& word) { return isName(word); });
}

/// "rustiger", "duurder", "hoogste": the word list only holds the plain form.
bool Vocabulary::isGraded(std::string_view form) const {
  for (const std::string_view tail : {"er", "der", "ere", "dere", "ste", "sten"}) {
    if (form.size() < tail.size() + 3 || !form.ends_with(tail)) continue;
    const std::string stem(form.substr(0, form.size() - tail.size()));
    if (m_baseForms.isWord(stem) || (tail[0] == 'e' && baseOf(stem + "e") != stem + "e")) return true;
  }
  return false;
}

bool Vocabulary::hasPlaceForm(const std::string& form) const {
  WordInfo info;
  if (m_completion) m_completion(form, info);
  return info.placeForm >= 0;
}

/// True when a listed word is left once a common ending is cut; rough, for parts of which there are many.
bool Vocabulary::endsLikeForm(std::string_view part) const {
  for (const std::string_view tail : {"en", "n", "t", "s", "e", "de", "te"}) {
    if (part.size() < tail.size() + 3 || !part.ends_with(tail)) continue;
    const std::string_view stem = part.substr(0, part.size() - tail.size());
    if (fitsBehind(stem, tail) && m_baseForms.isWord(stem) && !language::isFunctionWord(stem)) return true;
  }
  return false;
}

/// "langzame": a word in -e that the rules know without it.
bool Vocabulary::isInflectedAdjective(std::string_view part) const {
  return part.back() == 'e' && part[part.size() - 2] != 'j' && mayHaveBase(part) && m_base.contains(baseOf(part));
}

/// The words that are written against each other in a form, or nothing.
std::vector<std::string> Vocabulary::cut(const std::string& form) const {
  const auto cost = [&](std::string_view part) -> double {
    if (part.size() < 2) return -1;
    if (language::isFunctionWord(part)) return part.size() == 2 ? kTinyCost : kLittleCost;
    if (part.size() == 2) return isShortWord(part) ? kTinyCost : -1;
    const std::string word(part);
    if (part.size() > 3 && (m_exact.contains(word) || m_base.contains(word) || m_times.contains(part)))
      return kWeighedCost;
    if (m_baseForms.isWord(part)) {
      const bool weighed =
          mayHaveBase(part) && m_base.contains(baseOf(part)) && !language::isFunctionWord(baseOf(part));
      if (part.size() == 3) return weighed ? kWordCost : kShortCost;
      return weighed ? kWeighedCost : isTwoLittleWords(part) ? kTwoLittleCost : kWordCost;
    }
    if (part.size() < 4) return -1;
    if (endsLikeForm(part) || isInflectedAdjective(part)) return kInflectedCost;
    if (part.size() < 5) return -1;
    WordInfo info;
    if (m_completion) m_completion(word, info);
    return info.placeNames >= 0 ? kInflectedCost : -1;
  };
  std::vector<std::string> words;
  std::size_t begin = 0;
  for (const std::size_t end : language::cutIntoWords(form, cost)) {
    words.push_back(form.substr(begin, end - begin));
    begin = end;
  }
  return words;
}

const language::TypoIndex& Vocabulary::typos() const {
  std::call_once(m_typosMade, [this] {
    const auto inflected = [&](const std::string& base) {
      if (base.size() < 4) return;
      std::vector<std::string> forms = {base + "t", base + "s", "ge" + base + "d", "ge" + base + "t"};
      const std::size_t n = base.size();
      if (opensSyllable(base)) forms.push_back(base.substr(0, n - 2) + base[n - 1] + "en");
      else forms.insert(forms.end(), {base + "en", base + base.back() + "en"});
      for (const std::string& form : forms)
        if (m_baseForms.isWord(form) || m_baseForms.of(form) == base) m_typos.add(form);
    };
    for (const auto& [length, words] : m_byLength)
      for (const std::string& word : words) m_typos.add(word);
    for (const auto& [base, number] : m_base.entries())
      if (number < m_spokenBase.size() && m_spokenBase[number]) inflected(base);
    for (const std::string_view word : m_times.forms()) m_typos.add(std::string(word));
    for (const std::string_view word : language::functionWords()) m_typos.add(std::string(word));
    m_typos.close();
  });
  return m_typos;
}

/// True when a listed word is nearer to the form than the word wanted, which is `slip` away. Only tries what can be
/// nearer: a swapped or doubled letter costs 1, a missing vowel 1.5, anything else 2 or more.
bool Vocabulary::isRivalled(const std::string& form, const std::string& wanted, double slip) const {
  constexpr double kSwapped = 1, kVowel = 1.5, kOther = 2;
  if (slip <= kSwapped) return false;
  bool rivalled = false;
  const auto rival = [&](const std::string& word) {
    if (rivalled || word == wanted || word == form || !m_baseForms.isWord(word)) return;
    const double other = language::slip(form, word);
    rivalled = other > 0 && other < slip && baseOf(word) != baseOf(wanted);
  };
  const std::string_view added = slip > kOther ? "abcdefghijklmnopqrstuvwxyz" : slip > kVowel ? "aeiouy" : "";
  for (std::size_t i = 0; i <= form.size() && !rivalled; ++i) {
    const bool doubled = i > 0 && i < form.size() && form[i] == form[i - 1];
    if (i < form.size() && (doubled || slip > kOther)) rival(std::string(form).erase(i, 1));
    if (i < form.size()) rival(std::string(form).insert(i, 1, form[i]));
    for (const char c : added) rival(std::string(form).insert(i, 1, c));
    std::string near = form;
    if (i + 1 < form.size()) {
      std::swap(near[i], near[i + 1]);
      rival(near);
      near = form;
    }
    if (i == form.size() || slip <= kOther) continue;
    for (const char c : added) {
      near[i] = c;
      rival(near);
    }
  }
  return rivalled;
}

/// The word behind a form that no list has and that is put together like a word by chance: "schoppeen" ("schop" and
/// "peen"). Only swapped and doubled letters are that sure.
std::string Vocabulary::surelyMeantBy(const std::string& form) const {
  constexpr std::size_t kShortest = 6;
  constexpr double kSure = 1;
  WordInfo self;
  if (form.size() < kShortest || m_baseForms.isWord(form) || endsLikeForm(form) || lookUp(form, self)) return {};
  return meantBy(form, kSure);
}

/// Of the words one slip away that count the nearest, when that slip is believed and no listed word is nearer still.
std::string Vocabulary::nearest(const std::string& form, double dearest,
                                const std::function<bool(const std::string&)>& counts) const {
  std::string best;
  double least = dearest + 0.01;
  typos().near(form, [&](const std::string& word, double slip) {
    if (slip >= least || !counts(word)) return;
    least = slip;
    best = word;
  });
  return best.empty() || isRivalled(form, best, least) ? std::string{} : best;
}

/// The word that the rules speak of and that is one slip of the finger away, when no ordinary word is nearer.
std::string Vocabulary::meantBy(const std::string& form, double dearest) const {
  const bool letters = std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || language::isGivenName(form) || hasPlaceForm(form)) return {};
  return nearest(form, dearest, [](const std::string&) { return true; });
}

}  // namespace peilstok::analyse
