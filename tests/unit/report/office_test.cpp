// Documents of office programs, read back: whole archives, well-formed parts, real structure, and nothing forbidden
// whatever the text was.

#include <expat.h>
#include <zip.h>

#include <map>
#include <memory>
#include <random>

#include "base/text.h"
#include "report/document.h"
#include "report/printable.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::report;

namespace {

struct Parts {
  std::vector<std::string> names;  ///< in the order of the archive
  std::map<std::string, std::string> bytes;
  bool firstStored = false;
};

Parts unpacked(const std::string& archive) {
  Parts out;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  REQUIRE(zip != nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
    zip_stat_t stat;
    REQUIRE(zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat) == 0);
    if (i == 0) out.firstStored = stat.comp_method == ZIP_CM_STORE;
    std::string bytes(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
    REQUIRE(zip_fread(file, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_fclose(file);
    out.names.emplace_back(stat.name);
    out.bytes[stat.name] = std::move(bytes);
  }
  zip_discard(zip);
  zip_error_fini(&error);
  return out;
}

bool wellFormed(const std::string& xml) {
  std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
  return XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

Report sample(const std::string& words) {
  Report report;
  report.kind = "signaal";
  report.title = "Verslag " + words;
  report.imprint = {"Waterbroek", "Intern", Tlp::amber_strict, Instant{std::chrono::seconds{1795100000}},
                    LogHead{12, std::string(64, 'a')}};
  Facts facts;
  facts.add("Fase", words);
  facts.add("Een label dat te lang is voor de ruimte ernaast " + words, words);
  const Table table{"Bijschrift " + words, {{"Naam"}, {"Aantal", true}}, {{words, "3"}, {"b", words}}, {"Samen", "3"}};
  report.sections = {
      {"een", "Kop " + words, 2, {Paragraph{words}, Bullets{{words, "b"}}, facts}},
      {"twee", "Onderkop", 3, {table, Quote{{{words, ""}, {"gemarkeerd", "1"}}}}, true},
      {"drie",
       "Nog een",
       4,
       {Bars{"Per dag", "Dag", "Signalen", {{words, 3, "gewoonlijk 1"}, {"b", 0, ""}}}, Signatures{{"burgemeester"}}}}};
  return report;
}

void allWellFormed(const Parts& parts) {
  for (const auto& [name, bytes] : parts.bytes) {
    INFO(name);
    if (name.ends_with(".xml") || name.ends_with(".rels")) CHECK(wellFormed(bytes));
  }
}

}  // namespace

TEST_CASE("an OpenDocument text begins with its type and has every part", "[report]") {
  const auto odt = toOdt(sample("woorden"));
  REQUIRE(odt);
  const Parts parts = unpacked(*odt);
  CHECK(parts.names ==
        std::vector<std::string>{"mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"});
  CHECK(parts.firstStored);
  CHECK(parts.bytes.at("mimetype") == "application/vnd.oasis.opendocument.text");
  CHECK(odt->substr(30, 8) == "mimetype");
  allWellFormed(parts);
}

TEST_CASE("headings, header rows, language and marks are real in an OpenDocument text", "[report]") {
  const Parts parts = unpacked(*toOdt(sample("woorden")));
  const std::string& content = parts.bytes.at("content.xml");
  for (const char* level : {"1", "2", "3", "4"})
    CHECK(count(content, std::string("text:outline-level=\"") + level + "\"") == 1);
  CHECK(count(content, "<table:table-header-rows>") == 3);
  CHECK(count(content, "<text:list-item>") == 2);
  CHECK(count(content, "Gemarkeerd") == 1);
  CHECK(content.find("Logboek tot regel 12, hash aaaa") != std::string::npos);
  const std::string& styles = parts.bytes.at("styles.xml");
  CHECK(styles.find("fo:language=\"nl\" fo:country=\"NL\"") != std::string::npos);
  CHECK(styles.find("fo:page-width=\"210mm\" fo:page-height=\"297mm\"") != std::string::npos);
  CHECK(count(styles, "Intern, TLP:AMBER+STRICT") == 2);
  CHECK(styles.find("<text:page-count/>") != std::string::npos);
  CHECK(parts.bytes.at("meta.xml").find("<dc:language>nl-NL</dc:language>") != std::string::npos);
}

TEST_CASE("a document of Word has its styles, header rows, fields and language", "[report]") {
  const auto docx = toDocx(sample("woorden"));
  REQUIRE(docx);
  const Parts parts = unpacked(*docx);
  allWellFormed(parts);
  CHECK(parts.names.front() == "[Content_Types].xml");
  const std::string& document = parts.bytes.at("word/document.xml");
  for (const char* style : {"Heading1", "Heading2", "Heading3", "Heading4"})
    CHECK(count(document, std::string("w:val=\"") + style + "\"") == 1);
  CHECK(count(document, "<w:tblHeader/>") == 3);
  CHECK(count(document, "<w:cantSplit/>") == count(document, "<w:tr>"));
  CHECK(count(document, "<w:pageBreakBefore/>") == 1);
  const std::string& styles = parts.bytes.at("word/styles.xml");
  CHECK(styles.find("w:default=\"1\" w:styleId=\"Normal\"") != std::string::npos);
  CHECK(styles.find("<w:lang w:val=\"nl-NL\"") != std::string::npos);
  CHECK(parts.bytes.at("word/footer1.xml").find(" NUMPAGES ") != std::string::npos);
  CHECK(parts.bytes.at("word/header1.xml").find("Intern, TLP:AMBER+STRICT") != std::string::npos);
}

TEST_CASE("the same report gives the same bytes", "[report]") {
  CHECK(*toOdt(sample("a")) == *toOdt(sample("a")));
  CHECK(*toDocx(sample("a")) == *toDocx(sample("a")));
}

TEST_CASE("whatever the text is, the parts are well-formed and hold nothing forbidden", "[report]") {
  std::mt19937 random(29);
  const auto pick = [&](std::uint32_t n) { return std::uniform_int_distribution<std::uint32_t>(0, n - 1)(random); };
  static constexpr char32_t nasty[] = {0,      1,      0x0B,   0x1B,   0x7F,    0x85,   0x202E,   0x2066,
                                       0xFFFE, 0xFFFF, 0xFDD0, 0x2028, 0x1F525, 0x0627, 0x10FFFF, '<'};
  for (int round = 0; round < 60; ++round) {
    std::string words;
    for (std::uint32_t i = pick(80); i > 0; --i) {
      if (pick(3) == 0) words += static_cast<char>(pick(256));
      else text::append(words, nasty[pick(std::size(nasty))]);
    }
    for (const auto& made : {toOdt(sample(words)), toDocx(sample(words))}) {
      REQUIRE(made);
      const Parts parts = unpacked(*made);
      allWellFormed(parts);
      for (const auto& [name, bytes] : parts.bytes)
        for (const char* bad : {"\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xE2\x80\xAE", "\x1B", "\x0B"})
          CHECK(bytes.find(bad) == std::string::npos);
    }
  }
}

TEST_CASE("a text of a hundred thousand characters is written", "[report]") {
  for (const std::string& words : {std::string(100000, 'x'), std::string(100000, '\n'), std::string(100000, ' ')}) {
    allWellFormed(unpacked(*toOdt(sample(words))));
    allWellFormed(unpacked(*toDocx(sample(words))));
  }
}

TEST_CASE("what may not stand on paper is left out", "[report]") {
  CHECK(printable("a\x01"
                  "b\r\nc\rd\te") == "ab\nc\nd\te");
  CHECK(printable("a\xE2\x80\xAE"
                  "b") == "ab");
  CHECK(printable("a\xFF"
                  "b") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(printable("a\n\n\n\n\n\nb") == "a\n\n\nb");
  CHECK(printableLine("a\nb") == "a b");
  CHECK(escapedXml("<a & \"b\">") == "&lt;a &amp; &quot;b&quot;&gt;");
}

TEST_CASE("an extension chooses the form, another is refused", "[report]") {
  for (const char* extension : {".html", ".md", ".json", ".odt", ".docx"}) CHECK(written(sample("a"), extension));
  const auto refused = written(sample("a"), ".rtf");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::wrong_use);
}

TEST_CASE("every written form shows label, municipality and logbook, and the figures of a chart", "[report]") {
  for (const std::string& page : {toHtml(sample("a")), toMarkdown(sample("a")), toJson(sample("a"))}) {
    CHECK(page.find("AMBER") != std::string::npos);
    CHECK(page.find("Waterbroek") != std::string::npos);
    CHECK(page.find(std::string(64, 'a')) != std::string::npos);
    CHECK(page.find("gewoonlijk 1") != std::string::npos);
  }
}
