#pragma once
// A JSON file as a tree that remembers on which line each value stood, so that a refusal can point at it.

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace peilstok::knowledge {

class Node {
 public:
  enum class Type { null, boolean, number, string, array, object };

  // Defined where Node is complete: it holds pairs with itself, which not every compiler can destroy before that.
  Node();
  Node(const Node&);
  Node(Node&&) noexcept;
  Node& operator=(const Node&);
  Node& operator=(Node&&) noexcept;
  ~Node();

  Type type = Type::null;
  int line = 0;
  int document = 0;  ///< which of the documents that were read it stands in; whoever reads several numbers them
  bool boolean = false;
  double number = 0;
  bool integral = false;
  std::string text;
  std::vector<Node> items;                            ///< of an array
  std::vector<std::pair<std::string, Node>> members;  ///< of an object, in file order

  const Node* find(std::string_view key) const;

  // Typed reading after the schema was checked; a missing key gives the default.
  std::string str(std::string_view key, std::string fallback = {}) const;
  double num(std::string_view key, double fallback = 0) const;
  int integer(std::string_view key, int fallback = 0) const;
  bool flag(std::string_view key, bool fallback = false) const;
  std::vector<std::string> strings(std::string_view key) const;
  const std::vector<Node>& list(std::string_view key) const;
};

/// Reads JSON with // comments. Refused: anything that is not JSON, a key that stands twice in one object, nesting
/// over 40 levels. Error knowledge_invalid with "name:line: reason".
Result<Node> parseDocument(std::string_view json, const std::string& name, int document = 0);
Result<Node> readDocument(const std::filesystem::path& file);

/// Checks a document against a schema in the subset of JSON Schema that data/schema/ uses: type, required,
/// properties, additionalProperties (false or a schema), items, minItems, maxItems, enum, const, pattern (a name: id,
/// word, card-id, date, version, municipality-code), minLength, minimum, maximum, uniqueBy (ours: no two items with the
/// same value of this key), $ref to "#/$defs/...". Empty when all is well; otherwise lines "name:line: reason".
std::vector<std::string> checkSchema(const Node& document, const Node& schema, const std::string& name);
/// The same for a tree put together from several documents: each value is named by `names[its document]`.
std::vector<std::string> checkSchema(const Node& document, const Node& schema, const std::vector<std::string>& names);

}  // namespace peilstok::knowledge
