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
    : m_baseForms(baseForms), m_times(knowledge.times), m_irregular(knowledge.irregularForms) {
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

bool Vocabulary::isListed(const std::string& form) const {
  if (m_baseForms.isWord(form)) return true;
  WordInfo info;
  return mayBeSpokenOf(form) && lookUp(form, info);
}

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
  info.time = m_times.meaning(form);
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

}  // namespace peilstok::analyse
