#pragma once
// One JSON object as a record: in the form of the command-line contract, or mapped by the names of its members.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/reader.h"

namespace peilstok::intake {

/// Deeper than any export nests.
inline constexpr int kMaxJsonDepth = 64;

enum class JsonOutcome {
  contract,  ///< has a string "text": the whole object is in RawRecord::json
  mapped,    ///< RawRecord::fields holds the scalar members that the mapping knows
  noText,    ///< valid, but neither gives a text
  notText,   ///< the text, or a field, holds U+0000
  invalid,   ///< no JSON object, or too deep
};

/// Checks objects and turns them into records. Keeps its buffers from one object to the next.
class JsonObjectReader {
 public:
  explicit JsonObjectReader(const ColumnMapping& mapping);

  /// Fills `fields` or `json` of the record; leaves `row` alone.
  JsonOutcome read(std::string_view object, RawRecord& record);

 private:
  class Events;
  struct Target {
    std::size_t field, rank;
  };
  struct Slot {
    std::string value;
    std::size_t rank = 0;
    bool present = false;
  };

  void take(const std::string& key, std::string_view value);
  void giveFields(RawRecord& record) const;

  std::vector<std::string> m_fields;
  std::unordered_map<std::string, std::vector<Target>> m_targets;  ///< member name in lower case -> fields it may fill
  std::vector<Slot> m_slots;
  std::size_t m_textField = 0;
  bool m_sawNul = false;
};

/// What the beginning of a file shows of its first object; the object may be cut off.
struct JsonProbe {
  std::vector<std::string> names;  ///< members of the object itself
  bool textMember = false;         ///< "text" with a string
  bool arrayOfObjects = false;     ///< a member is an array whose first element is an object
  bool valid = false;              ///< complete and well-formed
};
JsonProbe probeObject(std::string_view object);

}  // namespace peilstok::intake
