#pragma once
// From a Dutch word form to the form under which all its forms meet ("rellen", "relletje", "gereld" -> "rel").

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace peilstok::language {

/// Suffix rules whose outcome is kept only when it stands in the word list, so that nothing is cut into a word that
/// does not exist. Immutable; safe from any thread. Keeps references: words and irregular must outlive it.
class BaseForms {
 public:
  BaseForms(const std::vector<std::string>& sortedWords, const std::unordered_map<std::string, std::string>& irregular);

  /// `form` must be case-folded. Returns `form` itself when no rule leads to a known word.
  std::string of(std::string_view form) const;

  bool isWord(std::string_view form) const;

 private:
  std::string nounOrVerb(const std::string& form) const;
  std::string withoutDiminutive(const std::string& form) const;
  std::string withoutPlural(const std::string& form) const;
  std::string withoutTense(const std::string& form) const;
  std::string knownStem(std::string stem) const;
  bool isVerbStem(const std::string& stem) const;

  const std::vector<std::string>& m_words;
  const std::unordered_map<std::string, std::string>& m_irregular;
};

}  // namespace peilstok::language
