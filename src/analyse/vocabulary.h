#pragma once
// Every word that a lexicon or a pattern speaks of, with a number, so that reading compares numbers and not strings.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "knowledge/knowledge.h"
#include "language/base_form.h"

namespace peilstok::analyse {

/// What a word form means to the rules. 0 stands for "no rule speaks of it".
struct WordInfo {
  std::uint32_t exact = 0;              ///< number of the very form
  std::uint32_t base = 0;               ///< number of its base form
  std::vector<std::uint16_t> lexicons;  ///< lexicons that hold it as a single word
  float weight = 0;                     ///< sentiment, -1..1
  bool weighted = false;
};

/// A word as a lexicon or pattern asks for it: any form, or exactly this one.
struct WordKey {
  bool exact = false;
  std::uint32_t id = 0;
  bool operator==(const WordKey&) const = default;
  bool matches(const WordInfo& info) const { return id != 0 && (exact ? info.exact == id : info.base == id); }
};

/// An entry of more than one word.
struct PhraseEntry {
  std::vector<WordKey> words;
  std::uint16_t lexicon = 0;
  float weight = 0;
};

/// Filled while the knowledge is compiled, then only read. `info` keeps a cache per thread, since a few thousand
/// forms make up most running text.
class Vocabulary {
 public:
  Vocabulary(const Knowledge& knowledge, const language::BaseForms& baseForms);

  WordKey intern(std::string_view word);
  /// To be called once, after all words were interned.
  void close();

  const WordInfo& info(const std::string& form) const;
  /// Calls `visit` with each phrase whose first word is this one, longest first of either kind.
  template <class Visit>
  void phrasesFrom(const WordInfo& first, Visit visit) const {
    const auto each = [&](const auto& table, std::uint32_t id) {
      const auto it = id == 0 ? table.end() : table.find(id);
      if (it != table.end())
        for (const PhraseEntry& phrase : it->second) visit(phrase);
    };
    each(m_phrasesByBase, first.base);
    each(m_phrasesByExact, first.exact);
  }
  /// Number of a lexicon, or -1.
  int lexiconNumber(const std::string& id) const;
  const std::string& lexiconName(std::uint16_t number) const { return m_lexiconNames[number]; }

 private:
  WordInfo resolve(const std::string& form) const;
  bool lookUp(const std::string& form, WordInfo& info) const;
  void addCompound(const std::string& form, WordInfo& info) const;
  void addWildcard(const std::string& form, WordInfo& info) const;
  void merge(const WordInfo& from, WordInfo& into) const;

  struct Membership {
    std::vector<std::uint16_t> lexicons;
    float weight = 0;
    bool weighted = false;
  };

  const language::BaseForms& m_baseForms;
  std::unordered_map<std::string, std::uint32_t> m_exact, m_base;
  std::unordered_map<std::uint32_t, Membership> m_byExact, m_byBase;
  std::unordered_map<std::uint32_t, std::vector<PhraseEntry>> m_phrasesByExact, m_phrasesByBase;
  std::unordered_map<std::size_t, std::vector<std::string>> m_byLength;  ///< interned words, for wildcards
  std::unordered_map<std::string, std::uint16_t> m_lexiconNumbers;
  std::vector<std::string> m_lexiconNames;
  std::uint64_t m_serial = 0;  ///< tells this vocabulary's cache from another's
};

}  // namespace peilstok::analyse
