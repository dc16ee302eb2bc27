#include <string>

#include "knowledge/document.h"
#include "support/catch.h"

using peilstok::knowledge::checkSchema;
using peilstok::knowledge::parseDocument;

namespace {

std::vector<std::string> check(const std::string& schema, const std::string& document) {
  const auto form = parseDocument(schema, "s.json");
  const auto value = parseDocument(document, "d.json");
  REQUIRE(form);
  REQUIRE(value);
  return checkSchema(*value, *form, "d.json");
}

bool fits(const std::string& schema, const std::string& document) { return check(schema, document).empty(); }

/// One keyword, with a document that fits and one that just does not.
struct Case {
  const char* name;
  const char* schema;
  const char* fitting;
  const char* unfitting;
};

const Case kCases[] = {
    {"type string", R"({"type": "string"})", R"("a")", "1"},
    {"type integer", R"({"type": "integer"})", "2", "2.5"},
    {"type number", R"({"type": "number"})", "2.5", "\"2.5\""},
    {"type boolean", R"({"type": "boolean"})", "false", "null"},
    {"type null", R"({"type": "null"})", "null", "0"},
    {"one of two types", R"({"type": ["string", "array"]})", "[]", "{}"},
    {"required", R"({"type": "object", "required": ["a"]})", R"({"a": 1})", R"({"b": 1})"},
    {"unknown key", R"({"properties": {"a": {}}, "additionalProperties": false})", R"({"a": 1})",
     R"({"a": 1, "b": 2})"},
    {"additional by schema", R"({"additionalProperties": {"type": "string"}})", R"({"x": "y"})", R"({"x": 1})"},
    {"a property's own schema", R"({"properties": {"a": {"type": "boolean"}}})", R"({"a": true})", R"({"a": "true"})"},
    {"items", R"({"items": {"type": "integer"}})", "[1, 2]", R"([1, "2"])"},
    {"minItems", R"({"minItems": 2})", "[1, 2]", "[1]"},
    {"maxItems", R"({"maxItems": 2})", "[1, 2]", "[1, 2, 3]"},
    {"uniqueBy", R"({"uniqueBy": "id"})", R"([{"id": "a"}, {"id": "b"}])",
     R"([{"id": "a"}, {"id": "b"}, {"id": "a"}])"},
    {"enum of words", R"({"enum": ["ja", "nee"]})", R"("nee")", R"("Nee")"},
    {"enum tells types apart", R"({"enum": [1]})", "1", R"("1")"},
    {"const", R"({"const": "framework/1"})", R"("framework/1")", R"("framework/2")"},
    {"minLength", R"({"minLength": 1})", R"("a")", R"("")"},
    {"minimum", R"({"minimum": 0})", "0", "-0.1"},
    {"maximum", R"({"maximum": 3})", "3", "3.1"},
    {"pattern id", R"({"pattern": "id"})", R"("oproep.tot_2")", R"("Oproep")"},
    {"pattern card-id", R"({"pattern": "card-id"})", R"("COM-01")", R"("COM-1")"},
    {"pattern date", R"({"pattern": "date"})", R"("2026-03-31")", R"("31-03-2026")"},
    {"pattern version", R"({"pattern": "version"})", R"("1.0.12")", R"("1.0")"},
    {"a part of a version is a number", R"({"pattern": "version"})", R"("0.0.0")", R"("1..0")"},
    {"without leading zeros", R"({"pattern": "version"})", R"("10.20.30")", R"("01.0.0")"},
    {"pattern municipality-code", R"({"pattern": "municipality-code"})", R"("GM0361")", R"("GM361")"},
    {"an unknown pattern fits nothing", R"({"properties": {"a": {"pattern": "none"}}})", "{}", R"({"a": "x"})"},
    {"$ref", R"({"items": {"$ref": "#/$defs/one"}, "$defs": {"one": {"type": "string"}}})", R"(["a"])", "[1]"},
    {"a type decides before the rest", R"({"type": "array", "items": {"type": "object", "required": ["id"]}})",
     R"([{"id": 1}])", "[[]]"},
};

}  // namespace

TEST_CASE("each keyword of a schema has a hit and a near miss", "[knowledge][schema]") {
  for (const Case& one : kCases) {
    CAPTURE(one.name);
    CHECK(fits(one.schema, one.fitting));
    CHECK_FALSE(fits(one.schema, one.unfitting));
  }
}

TEST_CASE("a refusal names file, line and path", "[knowledge][schema]") {
  const char* schema = R"({"properties": {"a": {"items": {"properties": {"b": {"type": "integer"}}}}}})";
  const auto problems = check(schema, "{\"a\": [\n  {\"b\": 1},\n  {\"b\": \"x\",\n   \"c\": 1}]}");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].rfind("d.json:3: a[1].b: ", 0) == 0);
  CHECK(problems[1] == "d.json:4: a[1]: unknown key 'c'");
}

TEST_CASE("all mistakes are named, not only the first", "[knowledge][schema]") {
  CHECK(check(R"({"items": {"type": "integer"}})", R"(["a", 1, "b", true])").size() == 3);
}
