#pragma once
// Places named in a text: municipalities and towns by name, squares, streets and stations by their form.

#include <string>
#include <unordered_map>
#include <vector>

#include "analyse/sentence_view.h"
#include "knowledge/knowledge.h"
#include "language/base_form.h"
#include "language/form_table.h"
#include "model/assessment.h"

namespace peilstok::analyse {

/// What a text says of where.
struct Places {
  std::vector<PlaceMention> named;  ///< in reading order
  bool ownSpot = false;             ///< a spot without a name of its own in the own municipality ("het gemeentehuis")
  bool doubtfulSpot = false;        ///< such a spot beside names of other municipalities: it may be there
};

class PlaceFinder {
 public:
  /// All three must outlive the finder. The vocabulary may still be open.
  PlaceFinder(const Gazetteer& gazetteer, const Vocabulary& vocabulary, const language::BaseForms& baseForms);

  /// Says which names of places begin with a form, which form of street or spot it has, and whether it is a word.
  void describe(const std::string& form, WordInfo& info) const;

  /// Finds places in one pass and marks their tokens in the view. `own` is the own municipality ("" unknown).
  Places find(TextView& view, const std::string& own) const;

 private:
  struct Name {
    std::vector<std::string> words;
    std::vector<std::size_t> entries;  ///< into the gazetteer
    std::vector<std::string> codes;    ///< sorted, each once
    bool ordinary = false;             ///< all its words are ordinary words too
    bool town = false;                 ///< a municipality bears it
    bool spot = false;                 ///< only the municipality's own list has it
    std::string seat;                  ///< municipality of that name when it outweighs the others by far, or ""
  };
  /// How sure it is that a name is meant as a place: `perhaps` needs another place beside it.
  enum class Evidence { none, perhaps, sure };
  struct Found {
    std::size_t first = 0, last = 0;
    const Name* name = nullptr;  ///< null for a place known by its form only
    PlaceKind kind = PlaceKind::plek;
    bool generic = false;  ///< a spot without a name of its own
    bool part = false;     ///< a part of the town it begins with ("Rotterdam Centraal")
    Evidence evidence = Evidence::sure;
    PlaceRole role = PlaceRole::hier;
    explicit operator bool() const { return last > 0; }
  };
  struct Text;
  struct Lexicons {
    int preposition, strong, article, spot, head, townHead, properSpot, noSpot, group;
    int ordinary, rare, abroad, foreign, club, behind, part, subject, title, firmSubject, given, common;
    int compared, comers;
  };

  Found nameAt(const Text& text, std::size_t at) const;
  Evidence oneWord(const Text& text, std::size_t at, const Name& name) const;
  Evidence severalWords(const Text& text, std::size_t at, const Name& name) const;
  Evidence numberName(const Text& text, std::size_t at) const;
  bool afterPerson(const Text& text, std::size_t at) const;
  bool nearby(const Name& name, const std::string& own) const;

  Found spotAt(const Text& text, std::size_t at) const;
  Found formAt(const Text& text, std::size_t at, std::size_t from) const;
  Found bareFormAt(const Text& text, std::size_t at, std::size_t from) const;
  Found formlessAt(const Text& text, std::size_t at) const;
  std::size_t nameEnd(const Text& text, std::size_t at) const;
  std::size_t formBegin(const Text& text, std::size_t at, std::size_t from) const;

  std::vector<Found> collect(const Text& text) const;
  PlaceRole roleOf(const Text& text, const std::vector<Found>& found, std::size_t k) const;
  void settle(const Text& text, const std::vector<Found>& found, Places& places) const;
  bool settleName(const Text& text, const std::vector<Found>& found, std::size_t k, PlaceMention& mention) const;
  void settleSpot(const Text& text, const std::vector<Found>& found, std::size_t k, PlaceMention& mention) const;

  const Gazetteer& m_gazetteer;
  const language::BaseForms& m_baseForms;
  Lexicons m_lexicons;
  std::vector<std::vector<Name>> m_names;                    ///< names that share their first word, longest first
  language::FormTable<std::int32_t> m_byFirstWord;           ///< into m_names
  std::unordered_map<std::string, std::string> m_provinces;  ///< of each municipality
};

}  // namespace peilstok::analyse
