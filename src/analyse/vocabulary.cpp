#include "analyse/vocabulary.h"

#include <algorithm>
#include <atomic>

#include "base/text.h"
#include "language/spelling.h"

namespace peilstok::analyse {

namespace {

constexpr std::size_t kMostCached = 200'000;

}  // namespace

Vocabulary::Vocabulary(const Knowledge& knowledge, const language::BaseForms& baseForms) : m_baseForms(baseForms) {
  static std::atomic<std::uint64_t> serials{0};
  m_serial = ++serials;
  for (const Lexicon& lexicon : knowledge.lexicons) {
    const auto number = static_cast<std::uint16_t>(m_lexiconNames.size());
    m_lexiconNames.push_back(lexicon.id);
    m_lexiconNumbers[lexicon.id] = number;
    for (const LexiconEntry& entry : lexicon.entries) {
      std::vector<WordKey> words;
      for (const std::string& word : text::split(entry.text, ' '))
        if (!word.empty()) words.push_back(intern(word));
      if (words.empty()) continue;
      if (words.size() == 1) {
        Membership& m = (words[0].exact ? m_byExact : m_byBase)[words[0].id];
        m.lexicons.push_back(number);
        if (lexicon.id == "sentiment") {
          m.weight = static_cast<float>(entry.weight);
          m.weighted = true;
        }
      } else {
        auto& table = words[0].exact ? m_phrasesByExact : m_phrasesByBase;
        const std::uint32_t first = words[0].id;
        table[first].push_back({std::move(words), number, static_cast<float>(entry.weight)});
      }
    }
  }
}

WordKey Vocabulary::intern(std::string_view word) {
  if (!word.empty() && word[0] == '=') {
    const std::string form(word.substr(1));
    m_byLength[form.size()].push_back(form);
    return {true, m_exact.try_emplace(form, static_cast<std::uint32_t>(m_exact.size() + 1)).first->second};
  }
  const std::string form(word);
  m_byLength[form.size()].push_back(form);
  const std::string base = m_baseForms.of(form);
  return {false, m_base.try_emplace(base, static_cast<std::uint32_t>(m_base.size() + 1)).first->second};
}

void Vocabulary::close() {
  for (auto& [length, words] : m_byLength) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }
  // Longest phrase first, so that "in de fik steken" is not read as "in de fik".
  for (auto* table : {&m_phrasesByExact, &m_phrasesByBase})
    for (auto& [first, phrases] : *table)
      std::stable_sort(phrases.begin(), phrases.end(),
                       [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
}

int Vocabulary::lexiconNumber(const std::string& id) const {
  const auto it = m_lexiconNumbers.find(id);
  return it == m_lexiconNumbers.end() ? -1 : it->second;
}

const WordInfo& Vocabulary::info(const std::string& form) const {
  struct Cache {
    std::uint64_t serial = 0;
    std::unordered_map<std::string, WordInfo> words;
  };
  thread_local Cache cache;
  if (cache.serial != m_serial || cache.words.size() > kMostCached) {
    cache.words.clear();
    cache.serial = m_serial;
  }
  const auto it = cache.words.find(form);
  if (it != cache.words.end()) return it->second;
  return cache.words.emplace(form, resolve(form)).first->second;
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
    info.lexicons.insert(info.lexicons.end(), it->second.lexicons.begin(), it->second.lexicons.end());
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
  if (!known && !m_baseForms.isWord(form)) {
    if (language::hasWildcard(form)) {
      addWildcard(form, info);
    } else {
      for (const std::string& variant : language::spellingVariants(form)) {
        WordInfo other;
        if (lookUp(variant, other)) {
          merge(other, info);
          break;
        }
        if (m_baseForms.isWord(variant)) break;
      }
    }
  }
  if (info.lexicons.empty()) addCompound(form, info);
  std::sort(info.lexicons.begin(), info.lexicons.end());
  info.lexicons.erase(std::unique(info.lexicons.begin(), info.lexicons.end()), info.lexicons.end());
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
      if (part.size() >= 3 && lookUp(part, other))
        info.lexicons.insert(info.lexicons.end(), other.lexicons.begin(), other.lexicons.end());
    }
    return;
  }
  for (std::size_t at = kShortestHead; at + kShortestTail <= form.size(); ++at) {
    if ((static_cast<unsigned char>(form[at]) & 0xC0) == 0x80) continue;
    WordInfo other;
    if (!lookUp(form.substr(at), other) || other.lexicons.empty()) continue;
    std::string head = form.substr(0, at);
    const bool linked =
        head.size() > kShortestHead && head.back() == 's' && m_baseForms.isWord(head.substr(0, head.size() - 1));
    if (!linked && !m_baseForms.isWord(head)) continue;
    info.lexicons = other.lexicons;
    return;
  }
}

void Vocabulary::merge(const WordInfo& from, WordInfo& into) const {
  if (into.exact == 0) into.exact = from.exact;
  if (into.base == 0) into.base = from.base;
  into.lexicons.insert(into.lexicons.end(), from.lexicons.begin(), from.lexicons.end());
  if (from.weighted && !into.weighted) {
    into.weight = from.weight;
    into.weighted = true;
  }
}

}  // namespace peilstok::analyse
