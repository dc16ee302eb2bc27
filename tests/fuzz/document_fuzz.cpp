// A document from outside (a municipality's overlay) as it is read and checked before anything rests on it.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "knowledge/document.h"

using namespace peilstok::knowledge;

namespace {

constexpr const char* kSchema = R"({"type": "object", "required": ["schema"], "properties": {
  "schema": {"const": "overlay/1"}, "note": {"type": "string", "minLength": 1},
  "municipalities": {"type": "array", "minItems": 1, "uniqueBy": "code", "items": {"$ref": "#/$defs/one"}},
  "neighbours": {"type": "array", "items":
    {"type": "array", "minItems": 2, "maxItems": 2, "items": {"pattern": "municipality-code"}}},
  "more": {"type": "object", "additionalProperties": {"type": ["number", "null"]}}},
  "$defs": {"one": {"type": "object", "properties": {"code": {"pattern": "id"},
    "lon": {"type": "number", "minimum": -180, "maximum": 180},
    "kind": {"enum": ["plek", "straat", 1, true]}}}}})";

/// Values come in the order of the text, so their lines cannot go back.
int checkLines(const Node& node, int last) {
  if (node.line < last) std::abort();
  last = node.line;
  for (const Node& item : node.items) last = checkLines(item, last);
  for (const auto& [key, member] : node.members) last = checkLines(member, last);
  return last;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto schema = parseDocument(kSchema, "schema");
  if (!schema) std::abort();
  const auto document = parseDocument(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
  if (!document) return 0;
  checkLines(*document, 1);
  for (const std::string& problem : checkSchema(*document, *schema, "fuzz"))
    if (problem.rfind("fuzz:", 0) != 0) std::abort();
  return 0;
}
