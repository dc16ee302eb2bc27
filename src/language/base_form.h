#pragma once
// From a Dutch word form to the form under which all its forms meet ("rellen", "relletje", "gereld" -> "rel").

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/form_table.h"

namespace peilstok::language {

/// Suffix rules whose outcome is kept only when it stands in the word list, so that nothing is cut into a word that
/// does not exist. Immutable; safe from any thread. Keeps references: words and irregular must outlive it.
class BaseForms {
 public:
  BaseForms(const std::vector<std::string>& sortedWords, const std::unordered_map<std::string, std::string>& irregular);

  /// `form` must be case-folded. Returns `form` itself when no rule leads to a known word. A base form is its own base.
  std::string of(std::string_view form) const;

  bool isWord(std::string_view form) const;

 private:
  enum class Compounds { no, yes };

  std::string settled(std::string form, Compounds compounds) const;
  std::string ruled(const std::string& form, Compounds compounds) const;

  std::string withoutDiminutive(const std::string& form) const;
  std::string withoutPlural(const std::string& form, bool listed) const;
  std::string withoutGe(const std::string& form) const;
  std::string ofPrefixedVerb(const std::string& form, bool listed) const;
  std::string ofVerbBehindWord(const std::string& form) const;
  std::string withoutListedEnding(const std::string& form) const;
  std::string ofPresentParticiple(const std::string& form, bool listed) const;
  std::string withoutInflection(const std::string& form, bool listed) const;
  std::string withoutDegree(const std::string& form) const;
  std::string ofCompound(const std::string& form) const;

  std::string knownStem(std::string stem) const;
  std::string infinitive(const std::string& stem) const;
  std::string listedInfinitive(const std::string& stem) const;
  std::string ofInfinitive(const std::string& infinitive) const;
  std::string ofStem(const std::string& stem) const;
  std::string ofVerb(std::string_view prefix, const std::string& stem) const;
  std::string finiteStem(const std::string& form, std::size_t least) const;
  std::vector<std::string> participleStems(const std::string& behindGe, std::string_view prefix) const;
  bool hardensPast(const std::string& stem, std::string_view prefix) const;
  bool isAdjective(const std::string& form) const;
  std::string listed(std::string form) const;
  std::string inTable(const std::string& form) const;

  FormSet m_words;
  FormTable<const std::string*> m_irregular;
};

}  // namespace peilstok::language
