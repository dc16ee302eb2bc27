#pragma once
// Places named in a text: municipalities and towns by name, squares, streets and stations by their form.

#include <string>
#include <unordered_map>
#include <vector>

#include "analyse/sentence_view.h"
#include "knowledge/knowledge.h"
#include "model/assessment.h"

namespace peilstok::analyse {

class PlaceFinder {
 public:
  PlaceFinder(const Gazetteer& gazetteer, const Vocabulary& vocabulary);

  /// Says which names of places begin with a form, and which form of street or spot it has.
  void describe(const std::string& form, WordInfo& info) const;

  /// Finds places in reading order and marks their tokens in the view. `own` is the own municipality ("" unknown).
  std::vector<PlaceMention> find(TextView& view, const std::string& own) const;

 private:
  struct Name {
    std::vector<std::string> words;
    std::vector<std::size_t> entries;  ///< into the gazetteer
  };
  struct Found {
    std::size_t first = 0, last = 0;
    const Name* name = nullptr;  ///< null for a place known by its form only
    PlaceKind kind = PlaceKind::plek;
  };

  Found nameAt(const TextView& view, std::size_t at, bool lowerCaseText) const;
  Found formAt(const TextView& view, std::size_t at, bool lowerCaseText) const;
  PlaceMention settle(const Found& found, const TextView& view, const std::string& own, const std::string& named) const;
  std::vector<std::string> codesOf(const Name& name) const;

  const Gazetteer& m_gazetteer;
  std::vector<std::vector<Name>> m_names;                       ///< names that share their first word, longest first
  std::unordered_map<std::string, std::int32_t> m_byFirstWord;  ///< into m_names
  int m_preposition = -1, m_spot = -1, m_article = -1, m_group = -1;
};

}  // namespace peilstok::analyse
