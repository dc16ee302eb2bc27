#pragma once
// What a text says, word by word, as far as it tells one text from another; and the short trace of it that is stored.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace peilstok {

/// What a word does in telling two texts apart.
enum class WordRole : std::uint8_t {
  telling,   ///< what the text is about
  little,    ///< the, of, and
  place,     ///< a place, whatever its number of words
  time,      ///< a day, a part of it, a time of the clock
  decisive,  ///< turns round what the rest says: not, cancelled, another number, who is named
};

struct WordingWord {
  std::string form;  ///< folded, with disguises and habits undone
  WordRole role = WordRole::telling;
  bool operator==(const WordingWord&) const = default;
};

/// The words of one text in their order, without what only surrounds them: links, accounts, emoji, marks, "RT", and the
/// hashtags around the text. Depends on the text and the knowledge alone; a long text is cut off.
using Wording = std::vector<WordingWord>;

/// The trace of a wording by which texts that look alike find each other without being read again.
struct Sketch {
  static constexpr std::size_t kRows = 32;

  std::uint64_t words = 0;     ///< equal for the same words but for those that decide; 0: compared with nothing
  std::uint32_t contrast = 0;  ///< of the words that decide, times included, and where places stand among them
  std::uint32_t place = 0;     ///< of the places
  /// Two texts agree in as great a part of these as they share words and pairs of words; all 0 in a short text, which
  /// only looks like one with the same words.
  std::array<std::uint8_t, kRows> rows{};

  bool isOpen() const { return rows != decltype(rows){}; }
  bool operator==(const Sketch&) const = default;
};

/// How two signals that look alike go together.
enum class Likeness {
  kopie,                        ///< the same text, but for slips and decoration
  zelfde_oproep_andere_plaats,  ///< the same but for the places
  lijkt_op_maar,                ///< the same but for a word that decides
  zelfde_plaats_en_tijd,        ///< other words for the same place and moment
};

}  // namespace peilstok
