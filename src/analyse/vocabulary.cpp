#include "analyse/vocabulary.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <map>

#include "base/text.h"
#include "language/language_id.h"
#include "language/spelling.h"

namespace peilstok::analyse {

namespace {

constexpr std::size_t kMostCached = 200'000;

/// Forms of running text. Most are words that no rule speaks of; all those share a few values, so that the table stays
/// small and the value is at hand.
struct FormCache {
  std::uint64_t serial = 0;
  language::FormTable<const WordInfo*> words;
  std::deque<WordInfo> meant;
  std::map<std::int8_t, WordInfo> plain;  ///< by form of street or spot

  const WordInfo* keep(WordInfo info) {
    if (!info.isPlain()) return &meant.emplace_back(std::move(info));
    return &plain.emplace(info.placeForm, info).first->second;
  }
  void clear() {
    words.clear();
    meant.clear();
    plain.clear();
  }
};

FormCache& formCache() {
  thread_local FormCache cache;
  return cache;
}

// Rough expectations: a function word against any other word of the rules.
constexpr double kCommon = 1000, kRare = 10;

}  // namespace

Vocabulary::Vocabulary(const Knowledge& knowledge, const language::BaseForms& baseForms) : m_baseForms(baseForms) {
  static std::atomic<std::uint64_t> serials{0};
  m_serial = ++serials;
  for (const Lexicon& lexicon : knowledge.lexicons) {
    const auto number = static_cast<std::uint16_t>(m_lexiconNames.size());
    m_lexiconNames.push_back(lexicon.id);
    m_lexiconNumbers[lexicon.id] = number;
    m_expectedOf.push_back(0);
    m_longestOf.push_back(1);
    if (number >= kMostLexicons) continue;  // the analyser refuses the whole
    for (const LexiconEntry& entry : lexicon.entries) {
      std::vector<WordKey> words;
      for (const std::string& word : text::split(entry.text, ' '))
        if (!word.empty()) words.push_back(intern(word));
      if (words.empty()) continue;
      m_longestOf.back() = std::max(m_longestOf.back(), words.size());
      double rarest = kCommon;
      for (const WordKey& word : words) rarest = std::min(rarest, expected(word));
      m_expectedOf.back() += rarest;
      if (words.size() > 1) {
        addPhrase({std::move(words), 0, number, static_cast<float>(entry.weight)});
        continue;
      }
      Membership& m = (words[0].exact ? m_byExact : m_byBase)[words[0].id];
      m.lexicons.push_back(number);
      if (lexicon.id == "sentiment") {
        m.weight = static_cast<float>(entry.weight);
        m.weighted = true;
      }
    }
  }
}

void Vocabulary::addPhrase(PhraseEntry phrase) {
  for (std::size_t i = 1; i < phrase.words.size(); ++i)
    if (expected(phrase.words[i]) < expected(phrase.words[phrase.rarest])) phrase.rarest = i;
  const WordKey key = phrase.words[phrase.rarest];
  (key.exact ? m_phrasesByExact : m_phrasesByBase)[key.id].push_back(static_cast<std::uint32_t>(m_phrases.size()));
  m_phrases.push_back(std::move(phrase));
}

WordKey Vocabulary::intern(std::string_view word) {
  const bool exact = !word.empty() && word[0] == '=';
  const std::string form(exact ? word.substr(1) : word);
  m_byLength[form.size()].push_back(form);
  auto& numbers = exact ? m_exact : m_base;
  auto& common = exact ? m_commonExact : m_commonBase;
  const std::string key = exact ? form : m_baseForms.of(form);
  const auto [it, isNew] = numbers.try_emplace(key, static_cast<std::uint32_t>(numbers.size() + 1));
  if (common.size() <= it->second) common.resize(it->second + 1u);
  if (isNew || language::isFunctionWord(form)) common[it->second] = language::isFunctionWord(form);
  return {exact, it->second};
}

double Vocabulary::expected(WordKey key) const {
  return (key.exact ? m_commonExact : m_commonBase)[key.id] ? kCommon : kRare;
}

void Vocabulary::close(Completion completion) {
  m_completion = std::move(completion);
  for (auto& [length, words] : m_byLength) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }
}

int Vocabulary::lexiconNumber(const std::string& id) const {
  const auto it = m_lexiconNumbers.find(id);
  return it == m_lexiconNumbers.end() ? -1 : it->second;
}

void Vocabulary::beginText() const {
  FormCache& cache = formCache();
  if (cache.serial == m_serial && cache.words.size() <= kMostCached) return;
  cache.clear();
  cache.serial = m_serial;
}

const WordInfo& Vocabulary::info(const std::string& form) const {
  FormCache& cache = formCache();
  if (const WordInfo* const* known = cache.words.find(form)) return **known;
  return *cache.words.add(form, cache.keep(resolve(form)));
}

bool Vocabulary::lookUp(const std::string& form, WordInfo& info) const {
  bool found = false;
  if (const auto it = m_exact.find(form); it != m_exact.end()) {
    info.exact = it->second;
    found = true;
  }
  if (const auto it = m_base.find(m_baseForms.of(form)); it != m_base.end()) {
    info.base = it->second;
    found = true;
  }
  const auto take = [&](const std::unordered_map<std::uint32_t, Membership>& table, std::uint32_t id) {
    const auto it = id == 0 ? table.end() : table.find(id);
    if (it == table.end()) return;
    for (const std::uint16_t lexicon : it->second.lexicons) info.lexicons.set(lexicon);
    if (it->second.weighted) {
      info.weight = it->second.weight;
      info.weighted = true;
    }
  };
  take(m_byExact, info.exact);
  take(m_byBase, info.base);
  return found;
}

WordInfo Vocabulary::resolve(const std::string& form) const {
  WordInfo info;
  const bool known = lookUp(form, info);
  info.time = language::timeWord(form);
  if (!known && !m_baseForms.isWord(form)) {
    if (language::hasWildcard(form)) {
      addWildcard(form, info);
    } else {
      for (const std::string& variant : language::spellingVariants(form)) {
        WordInfo other;
        if (!info.time) info.time = language::timeWord(variant);
        if (lookUp(variant, other)) {
          merge(other, info);
          break;
        }
        if (m_baseForms.isWord(variant)) break;
      }
    }
  }
  if (info.lexicons.none()) addCompound(form, info);
  info.functionWord = language::isFunctionWord(form);
  const auto phrases = [&](const auto& table, std::uint32_t id) {
    const auto it = id == 0 ? table.end() : table.find(id);
    if (it != table.end()) info.phrases.insert(info.phrases.end(), it->second.begin(), it->second.end());
  };
  phrases(m_phrasesByExact, info.exact);
  phrases(m_phrasesByBase, info.base);
  if (m_completion) m_completion(form, info);
  return info;
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

/// A compound belongs where its last part belongs ("vuurwerkbommen" where "bommen" does); of a hyphenated word
/// every part counts ("azc-protest").
void Vocabulary::addCompound(const std::string& form, WordInfo& info) const {
  constexpr std::size_t kShortestTail = 4, kShortestHead = 3, kLongestCompound = 40;
  if (form.size() > kLongestCompound) return;
  if (form.find('-') != std::string::npos) {
    for (const std::string& part : text::split(form, '-')) {
      WordInfo other;
      if (part.size() >= 3 && lookUp(part, other)) info.lexicons |= other.lexicons;
    }
    return;
  }
  for (std::size_t at = kShortestHead; at + kShortestTail <= form.size(); ++at) {
    if ((static_cast<unsigned char>(form[at]) & 0xC0) == 0x80) continue;
    const std::string_view head = std::string_view(form).substr(0, at);
    const bool linked =
        head.size() > kShortestHead && head.back() == 's' && m_baseForms.isWord(head.substr(0, head.size() - 1));
    if (!linked && !m_baseForms.isWord(head)) continue;
    WordInfo other;
    if (!lookUp(form.substr(at), other) || other.lexicons.none()) continue;
    info.lexicons = other.lexicons;
    return;
  }
}

void Vocabulary::merge(const WordInfo& from, WordInfo& into) const {
  if (into.exact == 0) into.exact = from.exact;
  if (into.base == 0) into.base = from.base;
  into.lexicons |= from.lexicons;
  if (from.weighted && !into.weighted) {
    into.weight = from.weight;
    into.weighted = true;
  }
}

}  // namespace peilstok::analyse
