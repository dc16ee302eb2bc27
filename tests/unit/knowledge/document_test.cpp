#include "knowledge/document.h"

#include <random>
#include <string>

#include "support/catch.h"

using peilstok::ErrorCode;
using peilstok::Result;
using peilstok::knowledge::Node;
using peilstok::knowledge::parseDocument;
using peilstok::knowledge::readDocument;

namespace {

Node parsed(const std::string& json) {
  auto document = parseDocument(json, "t.json");
  REQUIRE(document);
  return std::move(*document);
}

std::string refusal(const std::string& json) {
  const auto document = parseDocument(json, "t.json");
  REQUIRE_FALSE(document);
  REQUIRE(document.error().code == ErrorCode::knowledge_invalid);
  return document.error().detail;
}

bool startsWith(const std::string& s, const std::string& head) { return s.rfind(head, 0) == 0; }

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

/// Writes a random tree and, beside it, the line on which each value that is no list begins, in order.
class LineGenerator {
 public:
  explicit LineGenerator(unsigned seed) : m_random(seed) {}

  std::string json;
  std::vector<int> lines;

  void write(int depth) {
    space();
    if (depth > 0 && pick(3) == 0) return writeList(depth);
    static const std::string scalars[] = {"1", "-2.5", "true", "null", "\"a\\nb\"", "\"\"", "12345"};
    lines.push_back(m_line);
    json += scalars[pick(7)];
    space();
  }

 private:
  void writeList(int depth) {
    json += '[';
    const unsigned count = pick(4);
    for (unsigned i = 0; i < count; ++i) {
      if (i) json += ',';
      write(depth - 1);
    }
    space();
    json += ']';
    space();
  }
  void space() {
    for (unsigned i = pick(3); i > 0; --i) {
      const unsigned kind = pick(4);
      json += kind == 0 ? " " : kind == 1 ? "\n" : kind == 2 ? "\r\n" : " // remark [1, \"\n";
      if (kind != 0) ++m_line;
    }
  }
  unsigned pick(unsigned below) { return static_cast<unsigned>(m_random() % below); }

  std::mt19937 m_random;
  int m_line = 1;
};

void collectLines(const Node& node, std::vector<int>& out) {
  if (node.type != Node::Type::array) out.push_back(node.line);
  for (const Node& item : node.items) collectLines(item, out);
}

}  // namespace

TEST_CASE("a value knows the line on which it stands", "[knowledge][document]") {
  const Node root =
      parsed("{\n  \"a\": 1,\n  // remark\n  \"b\": [\n    \"x\",\n    \"y\"\n  ],\n  \"c\": {\"d\": true}\n}\n");
  CHECK(root.line == 1);
  CHECK(root.find("a")->line == 2);
  CHECK(root.find("b")->line == 4);
  CHECK(root.find("b")->items[0].line == 5);
  CHECK(root.find("b")->items[1].line == 6);
  CHECK(root.find("c")->find("d")->line == 8);
}

TEST_CASE("lines are right in generated documents", "[knowledge][document]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    LineGenerator generator(seed);
    generator.write(4);
    CAPTURE(seed, generator.json);
    std::vector<int> found;
    collectLines(parsed(generator.json), found);
    CHECK(found == generator.lines);
  }
}

TEST_CASE("a key that stands twice in one object is refused", "[knowledge][document]") {
  const std::string detail = refusal("{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3\n}");
  CHECK(startsWith(detail, "t.json:4:"));
  CHECK(detail.find("'a' stands twice") != std::string::npos);
  CHECK(parseDocument("{\"a\": {\"a\": 1}, \"b\": {\"a\": 2}}", "t.json"));
}

TEST_CASE("an object of very many keys takes no longer than its length asks", "[knowledge][document]") {
  std::string json = "{";
  for (int i = 0; i < 200000; ++i) json += "\"k" + std::to_string(i) + "\":0,\n";
  CHECK(startsWith(refusal(json + "\"k0\":0}"), "t.json:200001:"));
  CHECK(parsed(json + "\"last\":0}").members.size() == 200001);
}

TEST_CASE("remarks are skipped, but not inside text", "[knowledge][document]") {
  const Node root = parsed("// first\n{ /* in between */ \"a\": \"no // remark\" // last\n}");
  CHECK(root.str("a") == "no // remark");
  CHECK_FALSE(parseDocument("{\"a\": 1} # not a remark", "t.json"));
}

TEST_CASE("nesting stops at forty levels", "[knowledge][document]") {
  CHECK(parseDocument(nested(40), "t.json"));
  CHECK(refusal(nested(41)).find("nested too deeply") != std::string::npos);
  CHECK_FALSE(parseDocument(std::string(1000000, '['), "t.json"));
}

TEST_CASE("what is not JSON is refused with its line", "[knowledge][document]") {
  CHECK(startsWith(refusal("{\n\"a\": 1,\n}"), "t.json:3:"));
  CHECK(startsWith(refusal("{\n\"a\" 1}"), "t.json:2:"));
  CHECK_FALSE(parseDocument("", "t.json"));
  CHECK_FALSE(parseDocument("[1] [2]", "t.json"));
  CHECK_FALSE(parseDocument("{\"a\": NaN}", "t.json"));
  CHECK_FALSE(parseDocument("[\"\xff\"]", "t.json"));
}

TEST_CASE("no beginning of a document passes for a whole one", "[knowledge][document]") {
  const std::string whole = "{\"a\": [1, {\"b\": \"c\\u00e9\"}], \"d\": -1.5e3, \"e\": [true, false, null]}";
  REQUIRE(parseDocument(whole, "t.json"));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(parseDocument(whole.substr(0, length), "t.json"));
  }
}

TEST_CASE("typed reading gives the default when a key is missing or of another type", "[knowledge][document]") {
  const Node root = parsed(R"({"s": "x", "n": 2.6, "f": true, "l": ["p", "q"]})");
  CHECK(root.str("s") == "x");
  CHECK(root.str("n", "other") == "other");
  CHECK(root.integer("n") == 3);
  CHECK(root.num("none", 7) == 7);
  CHECK(root.flag("f"));
  CHECK_FALSE(root.flag("s"));
  CHECK(root.strings("l") == std::vector<std::string>{"p", "q"});
  CHECK(root.list("none").empty());
}

TEST_CASE("a file that is not there is named", "[knowledge][document]") {
  const auto document = readDocument("no-such-folder/none.json");
  REQUIRE_FALSE(document);
  CHECK(startsWith(document.error().detail, "none.json:0:"));
}
