#include "analyse/vocabulary.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <map>
#include <tuple>

#include "base/prefetch.h"
#include "base/text.h"
#include "language/given_names.h"
#include "language/glued_words.h"
#include "language/language_id.h"
#include "language/spelling.h"
#include "language/time_numbers.h"

namespace peilstok::analyse {

namespace {

constexpr std::size_t kMostCached = 200'000;

/// Forms of running text. Most are words that no rule speaks of; all those share a few values, so that the table stays
/// small and the value is at hand.
struct FormCache {
  std::uint64_t serial = 0;
  language::FormTable<const WordInfo*> words;
  std::deque<WordInfo> meant;
  std::map<std::tuple<std::int8_t, bool, bool>, WordInfo> plain;  ///< by form of street or spot, known, ordinary
  language::FormTable<std::string> bases;                         ///< base forms, of words and of parts of words

  const WordInfo* keep(WordInfo info) {
    if (!info.isPlain()) return &meant.emplace_back(std::move(info));
    return &plain.emplace(std::tuple(info.placeForm, bool{info.known}, bool{info.ordinary}), info).first->second;
  }
  void clear() {
    words.clear();
    meant.clear();
    plain.clear();
    bases.clear();
  }
};

FormCache& formCache() {
  thread_local FormCache cache;
  return cache;
}

// Rough expectations: a function word against any other word of the rules.
constexpr double kCommon = 1000, kRare = 3;

/// The value at a number, made if it is not there.
template <class Value>
Value& at(std::vector<Value>& table, std::size_t number) {
  if (table.size() <= number) table.resize(number + 1);
  return table[number];
}

}  // namespace

Vocabulary::Vocabulary(const Knowledge& knowledge, const language::BaseForms& baseForms)
    : m_baseForms(baseForms), m_irregular(knowledge.irregularForms) {
  for (const auto& [written, meant] : knowledge.spellings) m_spellings.add(written, meant);
  for (const auto& [written, meant] : knowledge.spellingsBeforeWord) m_spellingsBeforeWord.add(written, meant);
  static std::atomic<std::uint64_t> serials{0};
  m_serial = ++serials;
  std::vector<std::pair<std::uint16_t, WordKey>> single;
  for (const Lexicon& lexicon : knowledge.lexicons) {
    const auto number = static_cast<std::uint16_t>(m_lexiconNames.size());
    m_lexiconNames.push_back(lexicon.id);
    m_expectedOf.push_back(0);
    m_longestOf.push_back(1);
    if (number >= kMostLexicons) continue;  // the analyser refuses the whole
    if (!m_lexiconNumbers.contains(lexicon.id)) m_lexiconNumbers.add(lexicon.id, number);
    m_onlyMood = lexicon.id == "sentiment";
    for (const LexiconEntry& entry : lexicon.entries) {
      if (entry.text.size() > 2 && entry.text.back() == '-' && entry.text.find(' ') == std::string::npos) {
        m_heads.push_back({entry.text.substr(0, entry.text.size() - 1), number, static_cast<float>(entry.weight),
                           lexicon.id == "sentiment"});
        continue;
      }
      std::vector<WordKey> words;
      for (const std::string& word : text::split(entry.text, ' '))
        if (!word.empty()) words.push_back(intern(word));
      if (words.empty()) continue;
      m_longestOf.back() = std::max(m_longestOf.back(), words.size());
      if (words.size() > 1) {
        m_phrases.push_back({std::move(words), 0, number, static_cast<float>(entry.weight)});
        continue;
      }
      single.emplace_back(number, words[0]);
      Membership& m = at(words[0].exact ? m_byExact : m_byBase, words[0].id);
      m.lexicons.push_back(number);
      if (lexicon.id == "sentiment") {
        m.weight = static_cast<float>(entry.weight);
        m.weighted = true;
      }
    }
  }
  m_onlyMood = false;
  for (const auto& [lexicon, word] : single) m_expectedOf[lexicon] += expected(word);
  indexPhrases();
  addNames();
}

/// The forms that stand for names belong where every name belongs: they are people, and whoever is addressed by them
/// may be called upon.
void Vocabulary::addNames() {
  m_names = {lexiconNumber("groep"),
             lexiconNumber("groep.schimp"),
             lexiconNumber("groep.vloekdeel"),
             lexiconNumber("groep.hoofdletter"),
             lexiconNumber("groep.bijvoeglijk"),
             lexiconNumber("groep.mensen"),
             lexiconNumber("groep.land"),
             lexiconNumber("groep.partij"),
             {}};
  for (const int lexicon : {m_names.group, m_names.slur, m_names.onlyCapital, m_names.adjective, m_names.people,
                            m_names.country, m_names.party})
    if (lexicon >= 0) m_names.all.set(static_cast<std::size_t>(lexicon));
  if (m_names.group < 0) return;
  const auto belongs = [&](const std::string& form, std::initializer_list<int> lexicons) {
    Membership& m = at(m_byExact, intern("=" + form).id);
    for (const int lexicon : lexicons)
      if (lexicon >= 0) m.lexicons.push_back(static_cast<std::uint16_t>(lexicon));
  };
  const int person = lexiconNumber("mens"), leadIn = lexiconNumber("context.aanloop");
  belongs(kGroupForm, {m_names.group, person, leadIn});
  belongs(kSlurForm, {m_names.group, person, leadIn, m_names.slur});
}

/// Each phrase by its rarest word.
void Vocabulary::indexPhrases() {
  for (std::uint32_t number = 0; number < m_phrases.size(); ++number) {
    PhraseEntry& phrase = m_phrases[number];
    for (std::size_t i = 1; i < phrase.words.size(); ++i)
      if (expected(phrase.words[i]) < expected(phrase.words[phrase.rarest])) phrase.rarest = i;
    const WordKey key = phrase.words[phrase.rarest];
    m_expectedOf[phrase.lexicon] += expected(key);
    const bool before = phrase.rarest + 1 == phrase.words.size();
    const WordKey beside = phrase.words[before ? phrase.rarest - 1 : phrase.rarest + 1];
    at(key.exact ? m_phrasesByExact : m_phrasesByBase, key.id).push_back({number, beside, before});
  }
}

WordKey Vocabulary::intern(std::string_view word) {
  const bool exact = !word.empty() && word[0] == '=';
  std::string form(exact ? word.substr(1) : word);
  // Rules that spell a word as people do ("ff") speak of the word itself.
  if (const std::string* meant = m_spellings.find(form); meant && meant->find(' ') == std::string::npos) form = *meant;
  // The same words come back in pattern after pattern.
  auto& internedAs = m_interned[(exact ? 1U : 0U) + (m_onlyMood ? 2U : 0U)];
  const auto used = [&](std::uint32_t number) -> WordKey {
    if (!m_onlyMood) ++at(exact ? m_usesOfExact : m_usesOfBase, number);
    return {exact, number};
  };
  if (const std::uint32_t* before = internedAs.find(form)) return used(*before);
  if (!m_onlyMood) m_byLength[form.size()].push_back(form);
  auto& numbers = exact ? m_exact : m_base;
  auto& common = exact ? m_commonExact : m_commonBase;
  const std::string key = exact ? form : m_baseForms.of(form);
  const std::uint32_t* known = numbers.find(key);
  const std::uint32_t number = known ? *known : numbers.add(key, static_cast<std::uint32_t>(numbers.size() + 1));
  if (common.size() <= number) common.resize(number + 1u);
  const bool little = (language::littleWordOf(form) & 1U) != 0;  // of Dutch, function words among them
  if (!known || little) common[number] = little;
  if (!exact && !m_onlyMood) {
    if (m_spokenBase.size() <= number) m_spokenBase.resize(number + 1u);
    m_spokenBase[number] = true;
  }
  internedAs.add(form, number);
  return used(number);
}

double Vocabulary::expected(WordKey key) const {
  const bool common = (key.exact ? m_commonExact : m_commonBase)[key.id];
  // What rules speak of often is a frequent word, as a rule.
  constexpr double kOfUse = 0.2;
  const auto& uses = key.exact ? m_usesOfExact : m_usesOfBase;
  const double ofUses = key.id < uses.size() ? kOfUse * uses[key.id] : 0;
  return common ? kCommon + ofUses : std::min(kRare + ofUses, kCommon);
}

namespace {

bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

/// Letters that every form of a base begins with: those before its last vowels, since no ending changes anything before
/// them, and of a short word the first of those vowels too (but "datum" has "data"). An infinitive may lose its -en.
std::size_t keptLetters(std::string_view base) {
  if (base.size() > 3 && base.ends_with("en")) base.remove_suffix(2);
  std::size_t at = base.size();
  while (at > 0 && !isVowel(base[at - 1])) --at;
  if (at == 0) return base.size();  // "btw"
  while (at > 0 && isVowel(base[at - 1])) --at;
  return at <= 2 ? at + 1 : at;
}

constexpr std::size_t kMostKept = 5, kBeginnings = std::size_t{1} << 18U;

/// Place of the first `count` letters in the table of beginnings.
std::size_t beginning(std::string_view form, std::size_t count) {
  std::uint64_t letters = 0;
  for (std::size_t i = 0; i < count; ++i) letters = letters << 8U | static_cast<unsigned char>(form[i]);
  return (letters * 0x9E3779B97F4A7C15U) >> 46U;
}

/// The length of a form without the letters at the end that endings are made of.
std::size_t withoutEnding(std::string_view form) {
  std::size_t length = form.size();
  const auto ofEnding = [](char c) {
    return c == 'e' || c == 'n' || c == 't' || c == 'd' || c == 's' || c == 'j' || c == 'r' || c == '\'' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  while (length > 1 && ofEnding(form[length - 1])) --length;
  return length;
}

/// The form without the "ge" at `at`, behind which a vowel may have a diaeresis: "geïrriteerd".
std::string withoutGe(std::string_view form, std::size_t at) {
  std::string_view rest = form.substr(at + 2);
  std::string out(form.substr(0, at));
  for (const auto& [marked, plain] : {std::pair<std::string_view, char>{"ï", 'i'}, {"ë", 'e'}, {"ü", 'u'}})
    if (rest.starts_with(marked)) {
      out += plain;
      rest.remove_prefix(marked.size());
    }
  return out.append(rest);
}

constexpr std::size_t kLengths = 32;
std::uint32_t lengthBit(std::size_t length) { return 1U << std::min<std::size_t>(length, kLengths - 1); }

/// The bits of lengths from `least` to `most`.
std::uint32_t lengthBits(std::size_t least, std::size_t most) {
  const std::uint32_t upTo = lengthBit(most) - 1 + lengthBit(most);
  return upTo & ~(lengthBit(least) - 1);
}

}  // namespace

void Vocabulary::expectBase(std::string_view form) {
  if (form.empty()) return;
  m_beginnings[beginning(form, std::min(keptLetters(form), kMostKept))] |= lengthBit(withoutEnding(form));
}

/// False only when no rule can speak of the base form: a base begins as all its forms do, but for "ge-" in front of or
/// within them, and without endings they are about as long: "balletje" of "bal", "eenheden" of "eenheid".
bool Vocabulary::mayHaveBase(std::string_view form) const {
  constexpr std::size_t kMostShorter = 2, kMostLonger = 3, kLastGe = 10;
  const auto expected = [&](std::string_view part) {
    const std::size_t stem = withoutEnding(part);
    const std::uint32_t lengths = lengthBits(stem > kMostShorter ? stem - kMostShorter : 0, stem + kMostLonger);
    for (std::size_t count = 1; count <= std::min(kMostKept, part.size()); ++count)
      if ((m_beginnings[beginning(part, count)] & lengths) != 0) return true;
    return false;
  };
  if (form.empty()) return false;
  if (expected(form)) return true;
  for (std::size_t at = 0; at <= kLastGe && at + 2 < form.size(); ++at)
    if (form[at] == 'g' && form[at + 1] == 'e' && expected(withoutGe(form, at))) return true;
  return false;
}

void Vocabulary::close(Completion completion) {
  m_interned = {};
  m_beginnings.assign(kBeginnings, 0);
  for (const auto& [base, number] : m_base.entries()) expectBase(base);
  // "liepen" is of "liep", and that of "loop": the table may lead to other letters.
  for (const auto& [form, base] : m_irregular)
    if (m_base.contains(base)) expectBase(form);
  m_completion = std::move(completion);
  for (auto& [length, words] : m_byLength) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }
}

int Vocabulary::lexiconNumber(std::string_view id) const {
  const std::uint16_t* number = m_lexiconNumbers.find(id);
  return number ? *number : -1;
}

void Vocabulary::beginText() const {
  FormCache& cache = formCache();
  if (cache.serial == m_serial && cache.words.size() <= kMostCached && cache.bases.size() <= kMostCached) return;
  cache.clear();
  cache.serial = m_serial;
}

const WordInfo& Vocabulary::info(std::string_view form) const {
  FormCache& cache = formCache();
  if (const WordInfo* const* known = cache.words.find(form)) return **known;
  return *cache.words.add(form, cache.keep(resolve(std::string(form))));
}

void Vocabulary::infos(std::span<const std::string_view> forms, const WordInfo** out) const {
  constexpr std::size_t kAhead = 32;
  FormCache& cache = formCache();
  std::array<std::uint32_t, kAhead> hashes;
  std::array<const std::pair<std::string, const WordInfo*>*, kAhead> likely;
  for (; !forms.empty(); forms = forms.subspan(std::min(kAhead, forms.size()))) {
    const std::size_t count = std::min(kAhead, forms.size());
    for (std::size_t i = 0; i < count; ++i) cache.words.expect(hashes[i] = language::hashOfForm(forms[i]));
    for (std::size_t i = 0; i < count; ++i) prefetch(likely[i] = cache.words.likely(hashes[i]));
    for (std::size_t i = 0; i < count; ++i) {
      *out = likely[i] && likely[i]->first == forms[i] ? likely[i]->second : &info(forms[i]);
      prefetch(*out++);
    }
  }
}

const std::string& Vocabulary::baseOf(std::string_view form) const {
  FormCache& cache = formCache();
  if (const std::string* known = cache.bases.find(form)) return *known;
  return cache.bases.add(form, m_baseForms.of(form));
}

/// False only when no rule can speak of the form or its base.
bool Vocabulary::mayBeSpokenOf(std::string_view form) const { return mayHaveBase(form) || m_exact.contains(form); }

bool Vocabulary::lookUp(std::string_view form, WordInfo& info) const {
  bool found = false;
  if (const std::uint32_t* number = m_exact.find(form)) {
    info.exact = *number;
    found = true;
  }
  if (mayHaveBase(form)) {
    if (const std::uint32_t* number = m_base.find(baseOf(form))) {
      info.base = *number;
      found = true;
    }
  }
  const auto take = [&](const std::vector<Membership>& table, std::uint32_t id) {
    if (id == 0 || id >= table.size()) return;
    for (const std::uint16_t lexicon : table[id].lexicons) info.lexicons.set(lexicon);
    if (table[id].weighted && !info.weighted) {
      info.weight = table[id].weight;
      info.weighted = true;
    }
  };
  take(m_byExact, info.exact);
  take(m_byBase, info.base);
  return found;
}

WordInfo Vocabulary::resolve(const std::string& form) const {
  WordInfo info;
  rewrite(form, info);
  // A disguise is described as the word behind it. The others are not always believed: then the form is itself.
  const bool believed = info.rewriting == Rewriting::disguise && info.reading.size() == 1;
  describe(believed ? info.reading[0] : form, info);
  return info;
}

void Vocabulary::describe(const std::string& form, WordInfo& info) const {
  const bool known = lookUp(form, info);
  info.time = language::timeWord(form);
  if (!known && !m_baseForms.isWord(form) && language::hasWildcard(form)) addWildcard(form, info);
  if (!info.weighted) addWeight(form, info);
  if (info.lexicons.none()) addCompound(form, info);
  info.functionWord = language::isFunctionWord(form);
  info.languages = language::littleWordOf(form);
  const auto phrases = [&](const auto& table, std::uint32_t id) {
    if (id < table.size()) info.phrases.insert(info.phrases.end(), table[id].begin(), table[id].end());
  };
  phrases(m_phrasesByExact, info.exact);
  phrases(m_phrasesByBase, info.base);
  info.hasPhrases = !info.phrases.empty();
  const auto behindNames = std::stable_partition(info.phrases.begin(), info.phrases.end(), [&](const PhraseLead& lead) {
    const int lexicon = m_phrases[lead.phrase].lexicon;
    return lexicon == m_names.group || lexicon == m_names.slur || lexicon == m_names.party;
  });
  info.namePhrases = static_cast<std::uint32_t>(behindNames - info.phrases.begin());
  if (m_completion) m_completion(form, info);
}

namespace {

/// No Dutch word has three of the same letter in a row.
bool hasTripleLetter(std::string_view form) {
  for (std::size_t i = 2; i < form.size(); ++i)
    if (form[i] == form[i - 1] && form[i] == form[i - 2]) return true;
  return false;
}

/// Little words that no compound begins with, so that "benzien" is rather a slip.
bool startsNoCompound(std::string_view head) {
  static constexpr std::string_view kHeads[] = {"ben", "heb", "zal", "zou", "dat", "dit",
                                                "wat", "wie", "het", "een", "mij", "hij"};
  return std::find(std::begin(kHeads), std::end(kHeads), head) != std::end(kHeads);
}

}  // namespace

Vocabulary::Known Vocabulary::known(const std::string& form) const {
  WordInfo info;
  if (lookUp(form, info) || language::isTimeWord(form) || language::isFunctionWord(form)) return Known::weighed;
  if (m_baseForms.isWord(form)) return Known::word;
  if (language::numberShape(form).kind != language::NumberShape::Kind::none) return Known::word;  // "13u" hides no word
  // An ending shows a word, but not of a form with digits or signs in it ("n3gers") or with a stretched letter.
  const bool letters = form.find_first_of("0123456789@$") == std::string::npos &&
                       form.find("\u20ac") == std::string::npos && !hasTripleLetter(form);
  if (letters && (endsLikeForm(form) || isPlainCompound(form) || baseOf(form) != form || isGraded(form)))
    return Known::word;
  if (m_completion) m_completion(form, info);
  return info.placeNames >= 0 ? Known::word : Known::no;
}

namespace {

/// What a part of glued words costs: the fewer and the longer words, the better.
constexpr double kWeighedCost = 1, kTinyCost = 1.2, kWordCost = 1.4, kInflectedCost = 1.6, kShortCost = 2.2;

/// Little words that compounds and names also hold ("overlast", "Vandermeer"); they do not show that words are glued.
bool isParticle(std::string_view word) {
  static constexpr std::string_view kParticles[] = {
      "aan",  "al",     "als",  "ben",  "bij",  "dan",  "de",   "den",  "en",   "er",  "haar", "hun",  "kan", "kom",
      "laat", "mag",    "mee",  "met",  "meer", "nog",  "nu",   "om",   "ons",  "ook", "op",   "over", "te",  "tegen",
      "toch", "tussen", "uit",  "uur",  "van",  "voor", "waar", "was",  "weer", "wel", "wie",  "wil",  "zo",  "zonder",
      "zou",  "zal",    "hier", "daar", "want", "doen", "doet", "komt", "zijn", "in",  "na",   "gaan", "neem"};
  return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
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
bool looksLikeSentence(const std::string& form, const std::vector<std::string>& words) {
  constexpr std::size_t kShortestSentence = 9;
  if (words.size() < 2) return false;
  std::size_t telling = 0, little = 0, days = 0;
  for (const std::string& word : words) {
    const bool functionWord = language::isFunctionWord(word);
    const language::TimeWord* time = language::timeWord(word);
    days += time && time->dayOffset && word.size() >= 6;
    little += functionWord;
    telling += functionWord && !isParticle(word);
  }
  // "jodenzijnratten": no compound has "zijn" between two long words.
  constexpr std::size_t kLongPart = 5;
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (words[i] == "zijn" && words[i - 1].size() >= kLongPart && words[i + 1].size() >= kLongPart) return true;
  const bool isLong = form.size() >= kShortestSentence;
  if (words.size() == 2) return (little == 2 && telling >= 1) || (days == 1 && isLong);
  return isLong && telling >= 1 && form.size() >= words.size() * 3;
}

}  // namespace

/// Finds the words that a form stands for when it is none itself. What is most certain goes first; a form that is
/// known is never taken for another word.
void Vocabulary::rewrite(const std::string& form, WordInfo& info) const {
  constexpr std::size_t kShortest = 3;
  const auto stands = [&](Rewriting how, std::string word) {
    info.rewriting = how;
    info.reading = {std::move(word)};
  };
  if (const std::string* before = m_spellingsBeforeWord.find(form)) {
    info.beforeWord = *before;
    info.hasBeforeWord = true;
  }
  if (const std::string* meant = m_spellings.find(form)) {
    info.rewriting = Rewriting::habit;
    info.reading = text::split(*meant, ' ');
    return;
  }
  info.known = m_baseForms.isWord(form) || known(form) != Known::no;
  if (info.known) {
    // A name with a letter missing or two swapped is often put together like a word ("asilzoekers").
    if (std::string name = nameBehind(form); !name.empty()) stands(Rewriting::guess, std::move(name));
    return;
  }
  if (const std::string joined = language::withoutSpelling(form); !joined.empty() && known(joined) == Known::weighed)
    return stands(Rewriting::disguise, joined);
  if (language::hasWildcard(form)) return;
  const std::vector<std::string> variants = language::spellingVariants(form);
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
      if (holds) return stands(language::isScantDisguise(form) ? Rewriting::scant : Rewriting::disguise, word);
    }
  if (form.size() < kShortest) return;
  const bool whole = isCompound(form) || hasPlaceForm(form);
  for (const std::string& base : {form, variants.empty() ? std::string{} : variants.back()})
    for (const std::string& alike : language::soundAlikes(base)) {
      // The n at the end is left out of any word; the other sounds are only heard in words that weigh.
      const Known k = known(alike);
      if (k == Known::weighed || (k == Known::word && alike == base + "n" && !whole))
        return stands(Rewriting::habit, alike);
    }
  constexpr std::size_t kShortestGlued = 5;
  if (form.size() >= kShortestGlued && form.find_first_of("-'") == std::string::npos) {
    info.parts = cut(form);
    if (info.parts.size() < 2 || form.size() + 1 < info.parts.size() * 3) info.parts.clear();
    if (looksLikeSentence(form, info.parts)) {
      info.rewriting = Rewriting::disguise;
      info.reading = info.parts;
      return;
    }
  }
  if (std::string word = meantBy(form); !word.empty()) stands(Rewriting::guess, std::move(word));
}

/// The name of a group that a form stands for which no list has: two letters swapped, or a vowel or the second of a
/// double letter left out. Empty when there is none.
std::string Vocabulary::nameBehind(const std::string& form) const {
  constexpr std::size_t kShortest = 7, kLongest = 20;
  if (m_names.group < 0 || form.size() < kShortest || form.size() > kLongest || m_baseForms.isWord(form)) return {};
  if (!std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return {};
  WordInfo self;
  if (lookUp(form, self) || language::isGivenName(form)) return {};
  const auto isName = [&](const std::string& word) {
    if (!m_exact.contains(word)) return false;
    WordInfo info;
    return lookUp(word, info) && info.lexicons[static_cast<std::size_t>(m_names.group)];
  };
  for (std::size_t i = 1; i < form.size(); ++i) {
    std::string other = form;
    if (i + 1 < form.size()) {
      std::swap(other[i], other[i + 1]);
      if (other != form && isName(other)) return other;
    }
    for (const char c : {'a', 'e', 'i', 'o', 'u', form[i - 1]})
      if (std::string longer = std::string(form).insert(i, 1, c); isName(longer)) return longer;
  }
  return {};
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
  for (const std::string_view tail : {"en", "n", "t", "s", "e", "de", "te"})
    if (part.size() >= tail.size() + 3 && part.ends_with(tail) &&
        m_baseForms.isWord(part.substr(0, part.size() - tail.size())))
      return true;
  return false;
}

/// The words that are written against each other in a form, or nothing.
std::vector<std::string> Vocabulary::cut(const std::string& form) const {
  const auto cost = [&](std::string_view part) -> double {
    if (part.size() < 2) return -1;
    if (language::isFunctionWord(part)) return part.size() == 2 ? kTinyCost : kWeighedCost;
    if (part.size() == 2)
      return part == "is" || part == "me" || part == "nl" || part == "na" || part == "in" ? kTinyCost : -1;
    const std::string word(part);
    if (part.size() > 3 && (m_exact.contains(word) || m_base.contains(word) || language::isTimeWord(part)))
      return kWeighedCost;
    if (m_baseForms.isWord(part)) {
      const bool weighed = mayHaveBase(part) && m_base.contains(baseOf(part));
      return part.size() == 3 ? (weighed ? kWordCost : kShortCost) : (weighed ? kWeighedCost : kWordCost);
    }
    if (part.size() < 4) return -1;
    if (endsLikeForm(part)) return kInflectedCost;
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
      std::vector<std::string> forms = {base + "en", base + base.back() + "en", base + "t",
                                        base + "s",  "ge" + base + "d",         "ge" + base + "t"};
      const std::size_t n = base.size();
      if (base[n - 2] == base[n - 3]) forms.push_back(base.substr(0, n - 2) + base[n - 1] + "en");
      for (const std::string& form : forms)
        if (m_baseForms.isWord(form) || m_baseForms.of(form) == base) m_typos.add(form);
    };
    for (const auto& [length, words] : m_byLength)
      for (const std::string& word : words) m_typos.add(word);
    for (const auto& [base, number] : m_base.entries())
      if (number < m_spokenBase.size() && m_spokenBase[number]) inflected(base);
    for (const std::string_view word : language::timeWordForms()) m_typos.add(std::string(word));
    for (const std::string_view word : language::functionWords()) m_typos.add(std::string(word));
    m_typos.close();
  });
  return m_typos;
}

/// The word that the rules speak of and that is one slip of the finger away, when no ordinary word is as near.
std::string Vocabulary::meantBy(const std::string& form) const {
  const bool letters = std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || language::isGivenName(form) || hasPlaceForm(form)) return {};
  // What may be a compound of its own is only given up for a long word that differs by swapped or doubled letters.
  constexpr std::size_t kLongWord = 9;
  const bool compound = isCompound(form);
  if (compound && form.size() < kLongWord) return {};
  std::string best;
  double least = (compound ? 1 : language::dearestSlip(form.size())) + 0.01;
  typos().near(form, [&](const std::string& word, double slip) {
    if (slip < least) {
      least = slip;
      best = word;
    }
  });
  if (best.empty()) return {};
  bool rivalled = false;
  const auto rival = [&](const std::string& word) {
    if (word == best || word == form || !m_baseForms.isWord(word)) return;
    const double slip = language::slip(form, word);
    rivalled = rivalled || (slip > 0 && slip <= least && baseOf(word) != baseOf(best));
  };
  for (std::size_t i = 0; i <= form.size() && !rivalled; ++i) {
    std::string other = form;
    if (i < form.size()) rival(std::string(form).erase(i, 1));
    if (i + 1 < form.size()) {
      std::swap(other[i], other[i + 1]);
      rival(other);
      other = form;
    }
    for (char c = 'a'; c <= 'z'; ++c) {
      if (i < form.size()) {
        other[i] = c;
        rival(other);
      }
      rival(std::string(form).insert(i, 1, c));
    }
  }
  return rivalled ? std::string{} : best;
}

/// Two listed words of which neither is a little word or a time ("marktautoriteit", but not "vanavondrellen"): settled
/// without looking any further.
bool Vocabulary::isPlainCompound(std::string_view form) const {
  constexpr std::size_t kShortestHead = 3, kShortestTail = 4, kLongest = 40;
  if (form.size() < kShortestHead + kShortestTail + 1 || form.size() > kLongest) return false;
  const auto isPlain = [&](std::string_view part) {
    return m_baseForms.isWord(part) && !language::isTimeWord(part) && !language::isFunctionWord(part);
  };
  for (std::size_t at = kShortestHead; at + kShortestTail <= form.size(); ++at) {
    std::string_view head = form.substr(0, at);
    const bool linked = head.size() > kShortestHead + 1 && head.back() == 's' && isPlain(head.substr(0, at - 1));
    if ((linked || isPlain(head)) && isPlain(form.substr(at))) return true;
  }
  return false;
}

bool Vocabulary::isCompound(std::string_view form) const {
  constexpr std::size_t kShortestHead = 3, kShortestTail = 4, kLongest = 40;
  if (form.size() < kShortestHead + kShortestTail || form.size() > kLongest) return false;
  const auto isPart = [&](std::string_view part) {
    return m_baseForms.isWord(part) || (part.size() >= 5 && baseOf(part) != part);
  };
  for (std::size_t at = kShortestHead; at + kShortestTail <= form.size(); ++at) {
    std::string_view head = form.substr(0, at);
    if (startsNoCompound(head)) continue;
    if (!m_baseForms.isWord(head)) {
      if (head.back() != 's') continue;
      head.remove_suffix(1);
      if (head.size() < kShortestHead || !m_baseForms.isWord(head)) continue;
    }
    if (isPart(form.substr(at))) return true;
  }
  return false;
}

/// "k*nker": every word the rules know that fits; all their lexicons count.
void Vocabulary::addWildcard(const std::string& form, WordInfo& info) const {
  const auto it = m_byLength.find(form.size());
  if (it == m_byLength.end()) return;
  for (const std::string& word : it->second) {
    if (!language::fitsWildcard(form, word)) continue;
    WordInfo other;
    if (lookUp(word, other)) merge(other, info);
  }
}

/// Where a compound belongs of which the last part belongs to `ofTail`. Names of groups are no heads of compounds
/// ("brandweermannen" are no group), but a curse before one makes a slur ("kankerpolen"), and two make one name
/// ("moslimvrouwen").
LexiconSet Vocabulary::compound(std::string_view head, LexiconSet ofTail) const {
  const auto in = [](const LexiconSet& set, int lexicon) {
    return lexicon >= 0 && set[static_cast<std::size_t>(lexicon)];
  };
  if ((ofTail & m_names.all).none()) return ofTail;
  const bool named = in(ofTail, m_names.group) || in(ofTail, m_names.slur);
  WordInfo first;
  lookUp(head, first);
  LexiconSet out;
  if (named && in(first.lexicons, m_names.curse)) {
    out.set(static_cast<std::size_t>(m_names.slur));
  } else if ((named || in(ofTail, m_names.people)) &&
             (in(first.lexicons, m_names.group) || in(first.lexicons, m_names.adjective))) {
    out.set(static_cast<std::size_t>(m_names.group));
  } else {
    out = ofTail & ~m_names.all;
  }
  return out;
}

/// The weight that stands in the lexicon for this form; an -e that the base forms do not know of is no matter.
bool Vocabulary::takeWeight(std::string_view form, WordInfo& info) const {
  WordInfo other;
  if (!lookUp(form, other) || !other.weighted) {
    if (form.size() < 5 || form.back() != 'e') return false;
    other = {};
    if (!lookUp(form.substr(0, form.size() - 1), other) || !other.weighted) return false;
  }
  info.weight = other.weight;
  info.weighted = true;
  return true;
}

/// The sentiment of a form that does not stand in the lexicon itself: an inflected form or a degree ("mooiste"), or a
/// compound of a weighted last part ("superslecht").
void Vocabulary::addWeight(const std::string& form, WordInfo& info) const {
  constexpr std::size_t kShortest = 5, kLongest = 40, kShortestPart = 3, kShortestTail = 4;
  if (form.size() < kShortest || form.size() > kLongest) return;
  const std::string_view whole = form;
  if (whole.back() == 's' && takeWeight(whole.substr(0, whole.size() - 1), info)) return;  // "iets moois"
  if (m_baseForms.isWord(form) || takeWeight(form, info)) return;
  // The comparative is spelled like the inflected form: mooie, mooier; lieve, liever; dure, duurder.
  const std::string_view positive =
      whole.back() == 'e' && !whole.ends_with("ste") ? whole.substr(0, whole.size() - 1) : whole;
  for (const auto& [tail, cut] : {std::pair<std::string_view, std::size_t>{"ste", 3}, {"st", 2}, {"der", 3}, {"er", 1}})
    if (positive.ends_with(tail) && positive.size() - cut >= kShortestPart &&
        takeWeight(positive.substr(0, positive.size() - cut), info))
      return;
  if (m_baseForms.isWord(baseOf(form))) return;
  for (std::size_t at = kShortestPart; at + kShortestTail <= form.size(); ++at) {
    if ((static_cast<unsigned char>(form[at]) & 0xC0) == 0x80) continue;
    const std::string_view tail = whole.substr(at);
    if (mayBeSpokenOf(tail) && m_baseForms.isWord(whole.substr(0, at)) && takeWeight(tail, info)) return;
  }
}

/// A compound belongs where its last part belongs ("vuurwerkbommen" where "bommen" does); of a hyphenated word
/// every part counts ("azc-protest").
void Vocabulary::addCompound(const std::string& form, WordInfo& info) const {
  constexpr std::size_t kShortestTail = 4, kShortestHead = 2, kShortestWord = 3, kLongestCompound = 40;
  if (form.size() > kLongestCompound) return;
  if (form.find('-') != std::string::npos) {
    std::string before;
    for (const std::string& part : text::split(form, '-')) {
      WordInfo other;
      if (part.size() >= 3 && lookUp(part, other)) info.lexicons |= compound(before, other.lexicons);
      before = part;
    }
    return;
  }
  if (!m_baseForms.isWord(form))
    for (const Head& head : m_heads) {
      constexpr std::size_t kShortestRest = 3;
      if (form.size() < head.word.size() + kShortestRest) continue;
      if (!language::fitsWildcard(std::string_view(form).substr(0, head.word.size()), head.word)) continue;
      const std::string rest = form.substr(head.word.size());
      if (known(rest) == Known::no && !isCompound(rest)) continue;
      info.lexicons.set(head.lexicon);
      if (head.weighted) {
        info.weight = head.weight;
        info.weighted = true;
      }
    }
  for (std::size_t at = kShortestHead; at + kShortestTail <= form.size(); ++at) {
    if ((static_cast<unsigned char>(form[at]) & 0xC0) == 0x80) continue;
    const std::string_view head = std::string_view(form).substr(0, at), tail = std::string_view(form).substr(at);
    if (!mayBeSpokenOf(tail)) continue;
    const bool linked =
        head.size() > kShortestWord && head.back() == 's' && m_baseForms.isWord(head.substr(0, head.size() - 1));
    if (!linked && (head.size() < kShortestWord || !m_baseForms.isWord(head))) {
      WordInfo first;
      const bool curse = m_names.curse >= 0 && (m_exact.contains(head) || m_base.contains(head)) &&
                         lookUp(head, first) && first.lexicons[static_cast<std::size_t>(m_names.curse)];
      if (!curse) continue;
    }
    WordInfo other;
    if (!lookUp(tail, other) || other.lexicons.none()) continue;
    const LexiconSet found = compound(head, other.lexicons);
    info.lexicons |= found;
    if (found.any()) return;
  }
}

void Vocabulary::merge(const WordInfo& from, WordInfo& into) const {
  if (into.exact == 0) into.exact = from.exact;
  if (into.base == 0) into.base = from.base;
  into.lexicons |= from.lexicons;
  // Of several words that fit, the hardest is meant: nobody hides a kind one.
  if (from.weighted && (!into.weighted || from.weight < into.weight)) {
    into.weight = from.weight;
    into.weighted = true;
  }
}

}  // namespace peilstok::analyse
