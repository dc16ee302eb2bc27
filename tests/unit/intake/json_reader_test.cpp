#include "intake/json_reader.h"

#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "intake/json_object.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

using Seen = std::vector<std::string>;

JsonHandler collect(Seen& seen) {
  JsonHandler handler;
  handler.object = [&seen](std::uint64_t row, std::string_view text) {
    seen.push_back(std::to_string(row) + " " + std::string(text));
    return true;
  };
  handler.rejected = [&seen](const Rejected& r) { seen.push_back(std::to_string(r.row) + "!" + r.code); };
  return handler;
}

template <class Parser>
void feedIn(Parser& parser, std::string_view s, std::size_t chunk) {
  for (std::size_t at = 0; at < s.size(); at += chunk) parser.feed(s.substr(at, chunk));
}

Seen documentIn(JsonShape shape, std::string_view s, std::size_t chunk, const Limits& limits) {
  Seen seen;
  JsonDocumentParser parser(shape, limits, collect(seen));
  feedIn(parser, s, chunk);
  if (!parser.finish()) seen.emplace_back("malformed");
  return seen;
}

Seen document(JsonShape shape, std::string_view s, const Limits& limits = {}) {
  const Seen whole = documentIn(shape, s, s.size() + 1, limits);
  for (const std::size_t chunk : {1u, 2u, 3u, 7u}) REQUIRE(documentIn(shape, s, chunk, limits) == whole);
  return whole;
}

Seen lines(std::string_view s, const Limits& limits = {}) {
  const auto in = [&](std::size_t chunk) {
    Seen seen;
    JsonLinesParser parser(limits, collect(seen));
    feedIn(parser, s, chunk);
    parser.finish();
    return seen;
  };
  const Seen whole = in(s.size() + 1);
  for (const std::size_t chunk : {1u, 2u, 3u, 7u}) REQUIRE(in(chunk) == whole);
  return whole;
}

Limits atMost(std::size_t bytes) {
  Limits limits;
  limits.maxFieldBytes = limits.maxRecordBytes = bytes;
  return limits;
}

ColumnMapping generic() {
  ColumnMapping mapping;
  mapping.id = "generic";
  mapping.columns = {{"text", {"tekst", "message"}}, {"author", {"auteur"}}, {"reach", {"bereik", "views"}}};
  return mapping;
}

}  // namespace

TEST_CASE("JSON lines keep their line numbers", "[intake][json]") {
  CHECK(lines("{\"a\":1}\n\n  \r\n{\"b\":2}\r\n{\"c\":3}") == Seen{"1 {\"a\":1}", "4 {\"b\":2}", "5 {\"c\":3}"});
  CHECK(lines("") == Seen{});
  CHECK(lines("{\"a\":1}\n{\"bbbbbbbbbb\":2}\n{}\n", atMost(8)) == Seen{"1 {\"a\":1}", "2!too_long", "3 {}"});
  CHECK(lines("{\"a\":1}\n{\"bbbbbbbbbb\":2}", atMost(8)) == Seen{"1 {\"a\":1}", "2!too_long"});
}

TEST_CASE("An array goes out object by object", "[intake][json]") {
  const auto array = [](std::string_view s, const Limits& limits = {}) {
    return document(JsonShape::array, s, limits);
  };
  CHECK(array(" [ {\"a\":1} , {\"b\":{\"c\":[2]}}\n] \n") == Seen{"1 {\"a\":1}", "2 {\"b\":{\"c\":[2]}}"});
  CHECK(array("[]") == Seen{});
  CHECK(array(R"([{"a":"}{\"]"},{"b":"\\"}])") == Seen{R"(1 {"a":"}{\"]"})", R"(2 {"b":"\\"})"});
  CHECK(array("[{\"a\":1},7,[{\"x\":1}],{\"b\":2}]") == Seen{"1 {\"a\":1}", "2!bad_json", "3!bad_json", "4 {\"b\":2}"});
  CHECK(array("[{\"aaaaaaaa\":1},{}]", atMost(8)) == Seen{"1!too_long", "2 {}"});
}

TEST_CASE("A broken array loses what is broken", "[intake][json]") {
  const auto array = [](std::string_view s, const Limits& limits = {}) {
    return document(JsonShape::array, s, limits);
  };
  CHECK(array("[{\"a\":1},{\"b\":") == Seen{"1 {\"a\":1}", "2!bad_json"});
  CHECK(array("[{\"a\":1},") == Seen{"1 {\"a\":1}", "2!bad_json"});
  CHECK(array("[{\"a\":1}] x") == Seen{"1 {\"a\":1}", "malformed"});
  CHECK(array("{\"a\":1}") == Seen{"malformed"});
  CHECK(array("") == Seen{"malformed"});
  CHECK(array("[{\"a\":{\"b\":1},{\"c\":1},{\"d\":1}]", atMost(10)) == Seen{"1!too_long", "malformed"});
  // A missing quote ends with its line, so that the next object is still found.
  CHECK(array("[{\"a\":\"b},\n{\"c\":2}}, {\"d\":3}]").back() == "2 {\"d\":3}");
}

TEST_CASE("An envelope gives the objects of its array", "[intake][json]") {
  const auto envelope = [](std::string_view s) { return document(JsonShape::envelope, s); };
  CHECK(envelope(R"({"meta":{"n":[{"x":1}]},"names":["a","b"],"data":[{"a":1},{"b":2}],"next":null})") ==
        Seen{"1 {\"a\":1}", "2 {\"b\":2}"});
  CHECK(envelope(R"({"data": [ {"a":"]"} ] , "s":"[{"})") == Seen{"1 {\"a\":\"]\"}"});
  CHECK(envelope(R"({"data":[[{"a":1}]]})") == Seen{});
  CHECK(envelope(R"({"data":[{"a":1})") == Seen{"1 {\"a\":1}", "2!bad_json"});
}

TEST_CASE("Objects may follow one another over many lines", "[intake][json]") {
  CHECK(document(JsonShape::objects, "{\n \"a\": 1\n}\n{\"b\":2}\nrommel\n{\"c\":3}") ==
        Seen{"1 {\n \"a\": 1\n}", "2 {\"b\":2}", "3!bad_json", "4 {\"c\":3}"});
}

TEST_CASE("Generated documents come back whole, in order", "[intake][json]") {
  std::mt19937 engine(5);
  const auto random = [&engine] { return static_cast<unsigned>(engine()); };
  for (int round = 0; round < 200; ++round) {
    nlohmann::json array = nlohmann::json::array();
    for (unsigned n = random() % 6; n > 0; --n) {
      nlohmann::json object = {{"id", random() % 100}, {"s", std::string(random() % 9, "\"\\{}[]\n"[random() % 7])}};
      if (random() % 2) object["in"] = {{"deep", {1, "}", nullptr}}};
      array.push_back(object);
    }
    Seen expected;
    for (const auto& object : array) expected.push_back(std::to_string(expected.size() + 1) + " " + object.dump());
    REQUIRE(document(JsonShape::array, array.dump()) == expected);
    REQUIRE(document(JsonShape::envelope, nlohmann::json{{"a", "x"}, {"d", array}}.dump()) == expected);
    const Seen indented = document(JsonShape::array, array.dump(2));
    REQUIRE(indented.size() == expected.size());
    for (std::size_t i = 0; i < indented.size(); ++i)
      REQUIRE(nlohmann::json::parse(indented[i].substr(indented[i].find(' '))) == array[i]);
  }
}

TEST_CASE("Neither form grows with one endless record", "[intake][json]") {
  const std::string block(1u << 20, 'x');
  Seen seen;
  JsonLinesParser linesParser({}, collect(seen));
  JsonDocumentParser arrayParser(JsonShape::array, {}, collect(seen));
  linesParser.feed("{\"a\":\"");
  arrayParser.feed("[{\"a\":\"");
  for (int i = 0; i < 64; ++i) {
    linesParser.feed(block);
    arrayParser.feed(block);
  }
  CHECK(linesParser.heldBytes() < 8u << 20);
  CHECK(arrayParser.heldBytes() < 16u << 20);
  linesParser.feed("\"}\n{}\n");
  arrayParser.feed("\"},{}]");
  CHECK(linesParser.finish());
  CHECK(arrayParser.finish());
  CHECK(seen == Seen{"1!too_long", "2 {}", "1!too_long", "2 {}"});
}

TEST_CASE("The sink can stop a document", "[intake][json]") {
  int count = 0;
  JsonHandler handler;
  handler.object = [&](std::uint64_t, std::string_view) { return ++count < 2; };
  handler.rejected = [](const Rejected&) {};
  JsonDocumentParser parser(JsonShape::array, {}, handler);
  CHECK_FALSE(parser.feed("[{},{},{},{}]"));
  CHECK(parser.stopped());
  CHECK(count == 2);
}

TEST_CASE("One object becomes a record", "[intake][json]") {
  JsonObjectReader reader(generic());
  RawRecord record;
  SECTION("in the form of the contract it goes out whole") {
    const std::string object = R"({"id":"s1","text":"hé","reach":[{"at":"x","count":4}]})";
    CHECK(reader.read(object, record) == JsonOutcome::contract);
    CHECK(record.json == object);
    CHECK(record.fields.empty());
  }
  SECTION("otherwise by the names of the mapping") {
    CHECK(reader.read(R"({"Message ":"hallo","auteur":null,"views":12,"other":1.50})", record) == JsonOutcome::mapped);
    CHECK(record.json.empty());
    CHECK(record.fields == std::map<std::string, std::string>{{"text", "hallo"}, {"reach", "12"}});
  }
  SECTION("the preferred name wins, whatever the order, unless there is nothing in it") {
    CHECK(reader.read(R"({"message":"b","tekst":"a","views":1.5,"bereik":-2})", record) == JsonOutcome::mapped);
    CHECK(record.fields.at("text") == "a");
    CHECK(record.fields.at("reach") == "-2");
    CHECK(reader.read(R"({"tekst":" ","message":"b"})", record) == JsonOutcome::mapped);
    CHECK(record.fields == std::map<std::string, std::string>{{"text", "b"}});  // nothing left of the object before
  }
  SECTION("a text that is no string is no contract; nested members are not ours") {
    CHECK(reader.read(R"({"text":5})", record) == JsonOutcome::noText);
    CHECK(reader.read(R"({"text":"a","text":5})", record) == JsonOutcome::noText);
    CHECK(reader.read(R"({"text":5,"text":"a"})", record) == JsonOutcome::contract);
    CHECK(reader.read(R"({"x":{"text":"a","tekst":"b"},"y":["tekst"]})", record) == JsonOutcome::noText);
    CHECK(reader.read(R"({"tekst":""})", record) == JsonOutcome::mapped);
    CHECK(record.fields.at("text").empty());
  }
  SECTION("what is no object is refused") {
    for (const char* bad :
         {"", "{", "[]", "7", "{\"a\":1}x", "{\"a\":01}", "{\"a\":\"\xFF\"}", "{a:1}", "{\"a\":1e999}", " {}"})
      CHECK(reader.read(bad, record) == JsonOutcome::invalid);
    CHECK(reader.read(R"({"text":"a\u0000b"})", record) == JsonOutcome::notText);
    CHECK(reader.read(R"({"tekst":"a\u0000b"})", record) == JsonOutcome::notText);
  }
  SECTION("depth has a limit") {
    const auto nested = [](std::size_t depth) {
      return "{\"text\":\"a\",\"x\":" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
    };
    CHECK(reader.read(nested(kMaxJsonDepth), record) == JsonOutcome::contract);
    CHECK(reader.read(nested(kMaxJsonDepth + 1), record) == JsonOutcome::invalid);
    CHECK(reader.read(nested(1000000), record) == JsonOutcome::invalid);
  }
}

TEST_CASE("A probe sees what the beginning shows", "[intake][json]") {
  JsonProbe probe = probeObject(R"({"a":1,"data":[{"text":"x"}],"b":)");
  CHECK(probe.names == std::vector<std::string>{"a", "data", "b"});
  CHECK(probe.arrayOfObjects);
  CHECK_FALSE(probe.textMember);
  CHECK_FALSE(probe.valid);
  probe = probeObject(R"({"text":"x","tags":["a",{"b":1}],"in":{"l":[{"c":1}]}})");
  CHECK(probe.textMember);
  CHECK(probe.valid);
  CHECK_FALSE(probe.arrayOfObjects);
}
