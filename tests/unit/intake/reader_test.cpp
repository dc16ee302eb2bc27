#include "intake/reader.h"

#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "intake/mapping.h"
#include "support/catch.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
namespace fs = std::filesystem;

namespace {

/// A file of its own for the length of a test.
class File {
 public:
  explicit File(std::string_view content)
      : path(fs::temp_directory_path() / ("peilstok_reader_test_" + std::to_string(std::random_device{}()))) {
    std::ofstream(path, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
  }
  ~File() { fs::remove(path); }
  const fs::path path;
};

std::vector<ColumnMapping> mappings() {
  ColumnMapping generic;
  generic.id = "generic";
  generic.columns = {{"text", {"tekst", "bericht", "message"}},
                     {"author", {"auteur"}},
                     {"date", {"datum"}},
                     {"reach", {"bereik"}},
                     {"url", {"link"}}};
  ColumnMapping tool;
  tool.id = "tool";
  tool.recognise = {{"Bericht", "Geplaatst door"}, {"Melding", "Code"}};
  tool.columns = {{"text", {"Bericht", "Melding"}}, {"author", {"Geplaatst door"}}, {"date", {"Datum"}}};
  tool.delimiter = '^';
  return {tool, generic};
}

Result<FileProfile> sniffed(std::string_view content, const std::string& format = "auto", const Limits& limits = {}) {
  return sniff(File(content).path, mappings(), format, limits);
}

std::string refused(std::string_view content, const std::string& format = "auto", const Limits& limits = {}) {
  const auto profile = sniffed(content, format, limits);
  return profile ? "read as " + profile->mapping : codeWord(profile.error().code);
}

bool doubts(const FileProfile& profile, std::string_view code) {
  return std::find(profile.doubts.begin(), profile.doubts.end(), code) != profile.doubts.end();
}

struct Read {
  std::vector<RawRecord> records;
  std::vector<std::string> rejected;  ///< "3!too_long"
  std::uint64_t progress = 0;
  std::string error;
};

Read readAll(std::string_view content, const std::string& format = "auto", const Limits& limits = {}) {
  const File file(content);
  Read result;
  const auto profile = sniff(file.path, mappings(), format, limits);
  if (!profile) {
    result.error = codeWord(profile.error().code);
    return result;
  }
  Sink sink;
  sink.record = [&](RawRecord&& record) { return result.records.push_back(std::move(record)), true; };
  sink.rejected = [&](const Rejected& r) { result.rejected.push_back(std::to_string(r.row) + "!" + r.code); };
  sink.progress = [&](std::uint64_t bytes) { result.progress = bytes; };
  const auto done = read(file.path, *profile, sink, limits);
  if (!done) result.error = codeWord(done.error().code);
  return result;
}

using Fields = std::map<std::string, std::string>;
using Words = std::vector<std::string>;

std::string utf16le(std::string_view ascii) {
  std::string out = "\xFF\xFE";
  for (const char c : ascii) out += {c, '\0'};
  return out;
}

}  // namespace

TEST_CASE("A table is recognised by its content", "[intake][reader]") {
  for (const char delimiter : {';', ',', '\t', '|'}) {
    std::string csv = "Datum;Tekst;Auteur\n19-11;hallo;a\n20-11;\"dag, allemaal; tot | zo\tdan\";b\n";
    for (std::size_t i = 0; i < csv.find("20-11") + 6; ++i)
      if (csv[i] == ';') csv[i] = delimiter;
    csv[csv.size() - 3] = delimiter;
    const auto profile = sniffed(csv);
    REQUIRE(profile);
    CHECK(profile->kind == FileKind::csv);
    CHECK(profile->delimiter == delimiter);
    CHECK(profile->header == Words{"Datum", "Tekst", "Auteur"});
    CHECK(profile->mapping == "generic");
    CHECK(profile->fieldColumns == std::map<std::string, int>{{"author", 2}, {"date", 0}, {"text", 1}});
    CHECK(profile->bytes == csv.size());
    CHECK(profile->doubts == Words{"generic_mapping"});
  }
}

TEST_CASE("A tool is recognised when all its words are there", "[intake][reader]") {
  auto profile = sniffed("bericht;GEPLAATST DOOR ;Datum\na;b;c\n");
  REQUIRE(profile);
  CHECK(profile->mapping == "tool");
  CHECK(profile->mappingInForce.columns.contains("text"));
  CHECK(profile->doubts.empty());
  profile = sniffed("bericht;geplaatst;Datum\na;b;c\n");
  REQUIRE(profile);
  CHECK(profile->mapping == "generic");
}

TEST_CASE("A format can be forced", "[intake][reader]") {
  const auto profile = sniffed("Melding^Datum\na, b^1\nc^2\n", "tool");
  REQUIRE(profile);
  CHECK(profile->mapping == "tool");
  CHECK(profile->delimiter == '^');
  CHECK(refused("Inhoud;Datum\na;1\n", "tool") == "no_text_column");
  CHECK(refused("Tekst;Datum\na;1\n", "xls") == "wrong_use");
  CHECK(refused("Tekst;Datum\na;1\n", "xlsx") == "malformed");
  CHECK(refused("Tekst;Datum\na;1\n", "json") == "malformed");
  CHECK(refused("[{\"text\":\"a\"}]", "jsonl") == "malformed");
  CHECK(refused("een brief, zonder kolommen", "csv") == "no_text_column");
}

TEST_CASE("A table without a known text column still shows its columns", "[intake][reader]") {
  const File file("opmerking;Datum\na;1\nb;2\n");
  CHECK(sniff(file.path, mappings()).error().code == ErrorCode::no_text_column);
  const auto profile = sniffColumns(file.path, mappings());
  REQUIRE(profile);
  CHECK(profile->header == std::vector<std::string>{"opmerking", "Datum"});
  CHECK(profile->fieldColumns == std::map<std::string, int>{{"date", 1}});
  CHECK(sniffColumns(File("").path, mappings()).error().code == ErrorCode::empty_file);

  ColumnMapping own;
  own.id = "eigen";
  own.columns = {{"text", {"opmerking"}}};
  const auto pointedOut = sniff(file.path, {own}, own.id);
  REQUIRE(pointedOut);
  CHECK(pointedOut->fieldColumns == std::map<std::string, int>{{"text", 0}});
}

TEST_CASE("One column of texts, with whatever signs in them", "[intake][reader]") {
  const auto result = readAll("Bericht\nhallo, allemaal; tot zo\n\nnog een | bericht\n");
  REQUIRE(result.error.empty());
  REQUIRE(result.records.size() == 2);
  CHECK(result.records[0].fields == Fields{{"text", "hallo, allemaal; tot zo"}});
  CHECK(result.records[1].row == 4);
  CHECK(refused("Hallo\nallemaal\n") == "unknown_format");
}

TEST_CASE("What cannot be imported is refused with its reason", "[intake][reader]") {
  CHECK(refused("") == "empty_file");
  CHECK(refused("\xEF\xBB\xBF \n\n") == "empty_file");
  CHECK(refused("a;b\n1;2\n3;4\n") == "no_text_column");
  CHECK(refused(std::string("Tekst;Datum\na\0b;c\n", 18)) == "not_text");
  CHECK(refused("PK\x03\x04 tekst", "auto", test::readHere()) == "malformed");
  CHECK(refused("PK\x03\x04 tekst", "csv") == "not_text");
  CHECK(refused("%PDF-1.7\ntekst", "csv") == "not_text");
  CHECK(refused("{\\rtf1 tekst}") == "not_text");
  Limits limits;
  limits.maxColumns = 3;
  CHECK(refused("tekst;b;c;d\n1;2;3;4\n", "auto", limits) == "too_many_columns");
  CHECK(refused("tekst;b;c\n1;2;3\n", "auto", limits) == "read as generic");
  std::string wide;
  for (int i = 0; i < 100000; ++i) wide += "a,";
  CHECK(refused(wide) == "too_many_columns");
  CHECK(sniff(fs::temp_directory_path(), mappings()).error().code == ErrorCode::is_directory);
  CHECK(sniff(fs::temp_directory_path() / "peilstok_no_such_file", mappings()).error().code ==
        ErrorCode::file_not_found);
}

TEST_CASE("Rows become records; bad rows are left out and told", "[intake][reader]") {
  const auto result =
      readAll("Datum;Tekst;Auteur\n1;hallo;a\n2\n\n3;tot\n4;\"twee\nregels\";;extra\n5;;c\n6;\"open\n7;x;y\n");
  CHECK(result.error.empty());
  CHECK(result.rejected == Words{"3!missing_columns", "8!unterminated_quote"});
  REQUIRE(result.records.size() == 5);
  CHECK(result.records[0].row == 2);
  CHECK(result.records[0].fields == Fields{{"author", "a"}, {"date", "1"}, {"text", "hallo"}});
  CHECK(result.records[0].json.empty());
  CHECK(result.records[1].row == 5);
  CHECK(result.records[1].fields == Fields{{"date", "3"}, {"text", "tot"}});
  CHECK(result.records[2].fields == Fields{{"date", "4"}, {"text", "twee\nregels"}});
  CHECK(result.records[3].fields == Fields{{"author", "c"}, {"date", "5"}, {"text", ""}});
  CHECK(result.records[4].row == 9);
}

TEST_CASE("A sink that does not take the record finds no remains of the one before", "[intake][reader]") {
  const File file("Tekst;Auteur;Link\na;b;x\nc;;\nd;;y\n");
  const auto profile = sniff(file.path, mappings());
  REQUIRE(profile);
  std::vector<Fields> seen;
  Sink sink;
  sink.record = [&](RawRecord&& record) { return seen.push_back(record.fields), true; };
  REQUIRE(read(file.path, *profile, sink));
  CHECK(seen == std::vector<Fields>{
                    {{"author", "b"}, {"text", "a"}, {"url", "x"}}, {{"text", "c"}}, {{"text", "d"}, {"url", "y"}}});
}

TEST_CASE("Every encoding gives the same records", "[intake][reader]") {
  const Fields expected = {{"text", "café"}, {"author", "a"}};
  for (const std::string& content : {std::string("\xEF\xBB\xBFTekst;Auteur\ncafé;a\n"),
                                     std::string("Tekst;Auteur\ncafé;a\n"), std::string("Tekst;Auteur\ncaf\xE9;a\n")}) {
    const auto result = readAll(content);
    REQUIRE(result.records.size() == 1);
    CHECK(result.records[0].fields == expected);
  }
  std::string wide = utf16le("Tekst;Auteur\ncaf_;a\n");
  wide[wide.find('_')] = '\xE9';
  CHECK(readAll(wide).records.at(0).fields == expected);
  CHECK(readAll(wide.substr(2)).records.at(0).fields == expected);
  CHECK(doubts(*sniffed(wide.substr(2)), "encoding_guessed"));
  CHECK_FALSE(doubts(*sniffed(wide), "encoding_guessed"));
}

TEST_CASE("The first accent may come long after the first bytes", "[intake][reader]") {
  std::string csv = "Tekst;Auteur\n";
  while (csv.size() < 200000) csv += "zonder accenten;a\n";
  const auto result = readAll(csv + "caf\xE9;b\n");
  CHECK(result.records.back().fields.at("text") == "café");
  CHECK(readAll(csv + "café;b\n").records.back().fields.at("text") == "café");
  CHECK(result.progress == csv.size() + 7);
}

TEST_CASE("A NUL beyond the first bytes refuses its row", "[intake][reader]") {
  std::string csv = "Tekst;Auteur\n";
  while (csv.size() < 100000) csv += "bericht;a\n";
  const auto result = readAll(csv + std::string("b\0;b\n", 5) + "c;d\n");
  CHECK(result.error.empty());
  REQUIRE(result.rejected.size() == 1);
  CHECK(result.rejected[0].ends_with("!not_text"));
  CHECK(result.records.back().fields.at("text") == "c");
}

TEST_CASE("The spreadsheet hint is no header", "[intake][reader]") {
  const auto result = readAll("sep=|\r\nTekst|Auteur\r\na;b,c|d\r\n");
  REQUIRE(result.records.size() == 1);
  CHECK(result.records[0].row == 2);
  CHECK(result.records[0].fields == Fields{{"author", "d"}, {"text", "a;b,c"}});
}

TEST_CASE("The delimiter is doubted when rows disagree", "[intake][reader]") {
  const auto profile = sniffed("Tekst,Auteur\na,b,c,d\nb\nc,d\n");
  REQUIRE(profile);
  CHECK(profile->delimiter == ',');
  CHECK(doubts(*profile, "delimiter_guessed"));
  CHECK_FALSE(doubts(*sniffed("Tekst,Auteur\na,b\nb,c\nc,d\n"), "delimiter_guessed"));
}

TEST_CASE("JSON in its forms is recognised", "[intake][reader]") {
  const auto form = [](std::string_view s, const std::string& format = "auto") -> std::string {
    const auto profile = sniffed(s, format);
    if (!profile) return codeWord(profile.error().code);
    if (profile->kind == FileKind::jsonl) return "jsonl";
    if (profile->kind == FileKind::csv) return "csv";
    return profile->jsonShape == JsonShape::array      ? "array"
           : profile->jsonShape == JsonShape::envelope ? "envelope"
                                                       : "objects";
  };
  CHECK(form(" [\n{\"text\":\"a\"}]") == "array");
  CHECK(form("[]") == "array");
  CHECK(form("{\"text\":\"a\"}\n{\"text\":\"b\"}\n") == "jsonl");
  CHECK(form("{\"text\":\"a\"\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n") == "jsonl");  // the first line is a bad one
  CHECK(form("{\"text\":\"a\",\"reach\":[{\"count\":1}]}") == "jsonl");             // one record, no envelope
  CHECK(form("{\n\"text\":\"a\",\n\"reach\":[{\"count\":1}]\n}\n") == "objects");
  CHECK(form("{\"data\":[{\"tekst\":\"a\"},{\"tekst\":\"b\"}]}") == "envelope");
  CHECK(form("{\"data\":[\n{\"tekst\":\"a\"},\n{\"tekst\":\"b\"}]}") == "envelope");
  CHECK(form("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "json") == "objects");
  CHECK(form("[a];tekst\n1;2\n3;4\n") == "csv");
  CHECK(form("{tekst};tekst\n1;2\n3;4\n") == "csv");
}

TEST_CASE("JSON records: contract, mapped, refused", "[intake][reader]") {
  const auto result =
      readAll("{\"id\":\"s1\",\"text\":\"a\"}\n\n{\"Tekst\":\"b\",\"auteur\":\"c\"}\n{\"x\":1}\n{\"text\"\n");
  CHECK(result.error.empty());
  REQUIRE(result.records.size() == 2);
  CHECK(result.records[0].json == "{\"id\":\"s1\",\"text\":\"a\"}");
  CHECK(result.records[0].fields.empty());
  CHECK(result.records[1].row == 3);
  CHECK(result.records[1].json.empty());
  CHECK(result.records[1].fields == Fields{{"author", "c"}, {"text", "b"}});
  CHECK(result.rejected == Words{"4!missing_columns", "5!bad_json"});
}

TEST_CASE("The records of an array, an envelope and lines are the same", "[intake][reader]") {
  const std::string a = R"({"bericht":"a","geplaatst door":"x"})", b = R"({"bericht":"b"})";
  for (const std::string& content :
       {"[" + a + "," + b + "]", "{\"d\":[" + a + ",\n" + b + "],\"n\":2}", a + "\n" + b}) {
    INFO(content);
    const auto profile = sniffed(content);
    REQUIRE(profile);
    CHECK(profile->mapping == "tool");
    const auto result = readAll(content);
    REQUIRE(result.records.size() == 2);
    CHECK(result.records[0].row == 1);
    CHECK(result.records[0].fields == Fields{{"author", "x"}, {"text", "a"}});
    CHECK(result.records[1].fields == Fields{{"text", "b"}});
  }
}

TEST_CASE("A file that ends too soon keeps what was read", "[intake][reader]") {
  const auto result = readAll("[{\"text\":\"a\"},{\"text\":\"b");
  CHECK(result.error.empty());
  CHECK(result.records.size() == 1);
  CHECK(result.rejected == Words{"2!bad_json"});
  CHECK(readAll("[{\"text\":\"a\"}] {").error == "malformed");
}

TEST_CASE("Stopping is reported as such", "[intake][reader]") {
  for (const char* content :
       {"Tekst;Auteur\na;b\nc;d\n", "[{\"text\":\"a\"},{\"text\":\"b\"}]", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n"}) {
    const File file(content);
    const auto profile = sniff(file.path, mappings());
    REQUIRE(profile);
    int count = 0;
    Sink sink;
    sink.record = [&](RawRecord&&) { return ++count, false; };
    const auto done = read(file.path, *profile, sink);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::cancelled);
    CHECK(count == 1);
  }
}

TEST_CASE("Columns set by a person are followed, not the mapping", "[intake][reader]") {
  const File file("a;b\nx;y\n");
  FileProfile profile;
  profile.delimiter = ';';
  profile.header = {"a", "b"};
  profile.fieldColumns = {{"text", 1}, {"author", -1}};
  Sink sink;
  std::vector<Fields> seen;
  sink.record = [&](RawRecord&& record) { return seen.push_back(record.fields), true; };
  REQUIRE(read(file.path, profile, sink));
  CHECK(seen == std::vector<Fields>{{{"text", "y"}}});
  profile.fieldColumns.clear();
  CHECK(read(file.path, profile, sink).error().code == ErrorCode::no_text_column);
  CHECK(read(file.path / "none", profile, sink).error().code != ErrorCode::internal);
}

TEST_CASE("Whatever a file holds, sniffing and reading end", "[intake][reader]") {
  std::mt19937 engine(31);
  const auto random = [&engine] { return static_cast<unsigned>(engine()); };
  const std::string_view pieces[] = {"Tekst",
                                     "\"text\":",
                                     "bericht",
                                     ";",
                                     ",",
                                     "\t",
                                     "\n",
                                     "\r\n",
                                     "\"",
                                     "{",
                                     "}",
                                     "[",
                                     "]",
                                     "\xFF\xFE",
                                     "\xEF\xBB\xBF",
                                     "sep=;",
                                     "\xE9",
                                     "é",
                                     "1",
                                     " ",
                                     "\\",
                                     "{\"tekst\":\"a\"}"};
  Limits limits;
  limits.maxFieldBytes = 20;
  limits.maxRecordBytes = 40;
  limits.maxColumns = 6;
  limits.sniffBytes = 60;
  int read = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string content;
    for (unsigned i = random() % 40; i > 0; --i) content += pieces[random() % std::size(pieces)];
    if (random() % 10 == 0) content += '\0';
    const char* formats[] = {"auto", "auto", "auto", "csv", "json", "jsonl", "tool"};
    const auto result = readAll(content, formats[random() % std::size(formats)], limits);
    for (const RawRecord& record : result.records) REQUIRE(record.json.empty() == record.fields.contains("text"));
    read += result.error.empty();
  }
  CHECK(read > 50);  // or the test would say nothing about reading
}
