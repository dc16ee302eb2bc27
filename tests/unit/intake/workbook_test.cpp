// Workbooks: what the cells hold, whatever way they were written down.

#include "intake/xlsx/workbook.h"

#include <cstdio>

#include "intake/xlsx/number_format.h"
#include "support/catch.h"
#include "support/seen_pieces.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
using namespace peilstok::intake::xlsx;
using test::ScratchFile;
using test::SeenPieces;
using test::textRow;
using test::WorkbookFile;
using test::writeZip;
using test::ZipParts;

namespace {

using Lines = std::vector<std::string>;

Lines readFile(const std::filesystem::path& path, const Limits& limits = {}) {
  auto book = Workbook::open(std::fopen(path.c_str(), "rb"), limits);
  if (!book) return {codeWord(book.error().code)};
  SeenPieces seen;
  if (auto read = (*book)->read({0}, seen); !read) seen.lines.push_back(codeWord(read.error().code));
  return seen.lines;
}

Lines readParts(const ZipParts& parts, const Limits& limits = {}) {
  const ScratchFile file;
  writeZip(file.path, parts);
  return readFile(file.path, limits);
}

/// The rows of the first sheet, without the line that begins it.
Lines rowsOf(const WorkbookFile& book, const Limits& limits = {}) {
  Lines lines = readParts(book.parts(), limits);
  if (!lines.empty() && lines[0].starts_with("sheet")) lines.erase(lines.begin());
  return lines;
}

Lines rows(const std::string& xml) { return rowsOf(WorkbookFile().sheet("Blad", xml)); }

Lines looked(const WorkbookFile& book) {
  const ScratchFile file;
  book.write(file.path);
  auto opened = Workbook::open(std::fopen(file.path.c_str(), "rb"), {});
  REQUIRE(opened);
  SeenPieces seen;
  REQUIRE((*opened)->look(seen));
  return seen.lines;
}

std::string cell(const std::string& place, const std::string& type, const std::string& value) {
  return "<c r=\"" + place + "\" t=\"" + type + "\"><v>" + value + "</v></c>";
}

std::string row(const std::string& cells) { return "<row r=\"1\">" + cells + "</row>"; }

}  // namespace

TEST_CASE("Cells of every type", "[intake][xlsx]") {
  WorkbookFile book;
  book.strings("<si><t>gedeeld</t></si><si><r><t>vet </t></r><r><rPr><b/></rPr><t>en gewoon</t></r></si>");
  book.sheet("Blad", row(cell("A1", "s", "0") + cell("B1", "s", " 1 ") + cell("C1", "str", "formule") +
                         cell("D1", "b", "1") + cell("E1", "e", "#N/A") + cell("F1", "d", "2026-11-19T16:05:00") +
                         "<c r=\"G1\"><f>1+1</f><v>2</v></c>" + cell("H1", "n", "-0.5") +
                         "<c r=\"I1\" t=\"inlineStr\"><is><r><t>los</t></r><rPh><t>uitspraak</t></rPh></is></c>"));
  CHECK(rowsOf(book) == Lines{"1: gedeeld|vet en gewoon|formule|true|#N/A|2026-11-19T16:05:00|2|-0.5|los"});
}

TEST_CASE("Rows and cells that do not say where they are follow the ones before", "[intake][xlsx]") {
  CHECK(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"7\"><c r=\"C7\"><v>3</v></c><c><v>4</v></c></row>"
             "<row><c><v>5</v></c></row><row r=\"nul\"><c r=\"?\"><v>6</v></c></row>") ==
        Lines{"1: 1|2", "7: ||3|4", "8: 5", "9: 6"});
}

TEST_CASE("Empty rows are left out and counted", "[intake][xlsx]") {
  CHECK(rows(textRow(1, {"a"}) +
             "<row r=\"2\"/><row r=\"3\"><c r=\"A3\" s=\"4\"/><c r=\"B3\" t=\"s\"><v></v></c></row>" +
             textRow(4, {" ", ""}) + textRow(5, {"", "b"})) == Lines{"1: a", "5: |b"});
}

TEST_CASE("Blanks and escapes in texts", "[intake][xlsx]") {
  CHECK(rows("<row r=\"1\"><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>"
             "<c t=\"inlineStr\"><is><t>\n  b  \n</t></is></c>"
             "<c t=\"inlineStr\"><is><t>c_x000D__x000a_d</t></is></c>"
             "<c t=\"inlineStr\"><is><t>_x005F_x000D_ _x00_ _xZZZZ_ _x</t></is></c>"
             "<c t=\"inlineStr\"><is><t>_xD83D__xDD25_ _xD83D_.</t></is></c></row>") ==
        Lines{"1:  a |b|c\r\nd|_x000D_ _x00_ _xZZZZ_ _x|\xF0\x9F\x94\xA5 \xEF\xBF\xBD."});
  CHECK(rows(row("<c t=\"inlineStr\"><is><t>a_x0000_</t></is></c>")) == Lines{"1! not_text"});
}

TEST_CASE("The strict form of the standard, prefixes, and no namespace at all", "[intake][xlsx]") {
  for (const char* space : {"http://purl.oclc.org/ooxml/spreadsheetml/main", ""}) {
    WorkbookFile book;
    book.space = space;
    book.strings("<si><t>a</t></si>").sheet("Blad", row(cell("A1", "s", "0")));
    CHECK(rowsOf(book) == Lines{"1: a"});
  }
  WorkbookFile book;
  book.sheet("Blad", "");
  book.sheets[0].xml = "<x:worksheet xmlns:x=\"" + book.space +
                       "\" xmlns:y=\"urn:anders\"><x:sheetData><x:row r=\"1\"><x:c><x:v>1</x:v><y:v>2</y:v></x:c>"
                       "<y:c><x:v>3</x:v></y:c></x:row></x:sheetData></x:worksheet>";
  CHECK(rowsOf(book) == Lines{"1: 1"});
}

TEST_CASE("Numbers read as a spreadsheet shows them", "[intake][xlsx]") {
  CHECK(plainNumber(0.1) == "0.1");
  CHECK(plainNumber(0.30000000000000004) == "0.3");
  CHECK(plainNumber(-1234.5) == "-1234.5");
  CHECK(plainNumber(100) == "100");
  CHECK(plainNumber(0) == "0");
  CHECK(plainNumber(999999999999999.9) == "1000000000000000");
  CHECK(plainNumber(1.72612345678901e18) == "1726123456789010000");
  CHECK(plainNumber(1e20) == "100000000000000000000");
  CHECK(plainNumber(1e300) == "1e+300");
  CHECK(plainNumber(0.00025) == "0.00025");
  CHECK(plainNumber(1e-300) == "1e-300");
}

TEST_CASE("Which formats show a moment", "[intake][xlsx]") {
  CHECK(kindOf("dd\\-mm\\-yyyy") == NumberKind::date);
  CHECK(kindOf("[$-413]d mmmm yyyy;@") == NumberKind::date);
  CHECK(kindOf("dd-mm-jjjj") == NumberKind::date);
  CHECK(kindOf("mmm") == NumberKind::date);
  CHECK(kindOf("YYYY\\-MM\\-DD\\ HH:MM:SS") == NumberKind::dateTime);
  CHECK(kindOf("d-m-yyyy h:mm") == NumberKind::dateTime);
  CHECK(kindOf("h:mm AM/PM") == NumberKind::time);
  CHECK(kindOf("mm:ss") == NumberKind::time);
  CHECK(kindOf("[h]:mm") == NumberKind::elapsed);
  for (const char* code : {"General", "Standaard", "0.00E+00", "#,##0.00\" dagen\"", "[Red]0", "0\\d", "_d0", "@", "",
                           "[>100]0;yyyy", "0%", "\"d", "[h"})
    CHECK(kindOf(code) == NumberKind::plain);
  CHECK(builtInKind(14) == NumberKind::date);
  CHECK(builtInKind(20) == NumberKind::time);
  CHECK(builtInKind(22) == NumberKind::dateTime);
  CHECK(builtInKind(46) == NumberKind::elapsed);
  CHECK(builtInKind(49) == NumberKind::plain);
  CHECK(builtInKind(164) == NumberKind::plain);
}

TEST_CASE("Serial numbers in both calendars", "[intake][xlsx]") {
  using enum NumberKind;
  CHECK(momentText(1, date, false) == "1900-01-01");
  CHECK(momentText(59, date, false) == "1900-02-28");
  CHECK(momentText(60, date, false) == "1900-02-29");
  CHECK(momentText(61, date, false) == "1900-03-01");
  CHECK(momentText(46345, date, false) == "2026-11-19");
  CHECK(momentText(0, date, true) == "1904-01-01");
  CHECK(momentText(60, date, true) == "1904-03-01");
  CHECK(momentText(46345 - 1462, date, true) == "2026-11-19");
  CHECK(momentText(46345.670138888889, dateTime, false) == "2026-11-19 16:05:00");
  CHECK(momentText(46345.999999, dateTime, false) == "2026-11-20 00:00:00");
  CHECK(momentText(46345.5, date, false) == "2026-11-19 12:00:00");
  CHECK(momentText(46345.670138888889, time, false) == "16:05:00");
  CHECK(momentText(0.75, dateTime, false) == "18:00:00");
  CHECK(momentText(1.09375, elapsed, false) == "26:15:00");
  CHECK(momentText(-1, date, false) == "-1");
  CHECK(momentText(3e6, date, false) == "3000000");
  CHECK(momentText(46345, plain, false) == "46345");
}

TEST_CASE("Styles decide which numbers are moments", "[intake][xlsx]") {
  WorkbookFile book;
  book.styles(
      "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/><numFmt numFmtId=\"15\" formatCode=\"0.0\"/>",
      "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"15\"/>");
  book.sheet("Blad", row("<c s=\"0\"><v>46345</v></c><c s=\"1\"><v>46345.5</v></c><c s=\"2\"><v>46345</v></c>"
                         "<c s=\"3\"><v>46345</v></c><c s=\"99\"><v>46345</v></c><c s=\"2\"><v>geen getal</v></c>"));
  CHECK(rowsOf(book) == Lines{"1: 46345|2026-11-19 12:00:00|2026-11-19|46345|46345|geen getal"});
  book.properties = "date1904=\"true\"";
  CHECK(rowsOf(book)[0].find("2030-11-20") != std::string::npos);
}

TEST_CASE("A look gives every sheet, its first rows and what is merged", "[intake][xlsx]") {
  std::string many;
  for (int i = 1; i <= 100; ++i) many += textRow(i, {"rij"});
  WorkbookFile book;
  book.sheet("Lang", many,
             "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"B61:B62\"/>"
             "<mergeCell ref=\"D4\"/><mergeCell ref=\"C3:A1\"/></mergeCells>");
  book.sheet("Verborgen &amp; stil", textRow(1, {"x"}), {}, "veryHidden").sheet("Leeg", "");
  const Lines lines = looked(book);
  REQUIRE(lines.size() == 65);
  CHECK(lines[0] == "sheet 0 Lang");
  CHECK(lines[60] == "60: rij");
  CHECK(Lines(lines.begin() + 61, lines.end()) ==
        Lines{"merged 1-2 0-2", "sheet 1 Verborgen & stil hidden", "1: x", "sheet 2 Leeg"});
}

TEST_CASE("Sheets are read in the order that is asked", "[intake][xlsx]") {
  const ScratchFile file;
  WorkbookFile().sheet("Een", textRow(1, {"a"})).sheet("Twee", textRow(3, {"b"})).write(file.path);
  auto book = Workbook::open(std::fopen(file.path.c_str(), "rb"), {});
  REQUIRE(book);
  SeenPieces seen;
  REQUIRE((*book)->read({1, 0}, seen));
  CHECK(seen.lines == Lines{"sheet 1 Twee", "3: b", "sheet 0 Een", "1: a"});
  CHECK(seen.last == 1000);
  CHECK((*book)->read({7}, seen).error().code == ErrorCode::malformed);
}

TEST_CASE("Reading stops when asked", "[intake][xlsx]") {
  const ScratchFile file;
  WorkbookFile().sheet("Een", textRow(1, {"a"}) + textRow(2, {"b"}) + textRow(3, {"c"})).write(file.path);
  auto book = Workbook::open(std::fopen(file.path.c_str(), "rb"), {});
  REQUIRE(book);
  SeenPieces seen;
  seen.stopAfter = 3;
  CHECK((*book)->read({0}, seen).error().code == ErrorCode::cancelled);
  CHECK(seen.lines.back() == "2: b");
}

TEST_CASE("A row over a limit is left out, and the next is read", "[intake][xlsx]") {
  Limits limits;
  limits.maxFieldBytes = 10;
  limits.maxRecordBytes = 15;
  limits.maxColumns = 3;
  const std::string inRow = textRow(1, {"0123456789", "01234"}) + textRow(2, {"0123456789a"}) +
                            textRow(3, {"0123456789", "012345"}) + textRow(4, {"a", "b", "c", "d"}) +
                            "<row r=\"5\"><c r=\"XFD5\" t=\"inlineStr\"><is><t>x</t></is></c></row>" +
                            "<row r=\"6\"><c r=\"XFD6\"/><c r=\"A6\" t=\"str\"><v>ok</v></c></row>";
  CHECK(rowsOf(WorkbookFile().sheet("Blad", inRow), limits) ==
        Lines{"1: 0123456789|01234", "2! too_long", "3! too_long", "4! too_long", "5! too_long", "6: ok"});
}

TEST_CASE("Texts that are too long to share are left out with their row", "[intake][xlsx]") {
  Limits limits;
  limits.maxFieldBytes = 5;
  WorkbookFile book;
  book.strings("<si><t>123456789</t></si><si><t>kort</t></si>");
  book.sheet("Blad", row(cell("A1", "s", "0")) + "<row r=\"2\">" + cell("A2", "s", "1") + "</row>");
  CHECK(rowsOf(book, limits) == Lines{"1! too_long", "2: kort"});
}

TEST_CASE("A workbook over a limit is refused", "[intake][xlsx]") {
  const WorkbookFile cells = WorkbookFile().sheet("Blad", row("<c/><c/><c/><c/>"));
  Limits limits;
  limits.maxCells = 4;
  CHECK(rowsOf(cells, limits).empty());
  limits.maxCells = 3;
  CHECK(rowsOf(cells, limits) == Lines{"unpacks_too_large"});

  WorkbookFile shared;
  std::string items;
  for (int i = 0; i < 100; ++i) items += "<si><t>" + std::string(100, 'a') + "</t></si>";
  shared.strings(items).sheet("Blad", row(cell("A1", "s", "99")));
  limits = {};
  limits.maxSharedBytes = 5000;
  CHECK(rowsOf(shared, limits) == Lines{"unpacks_too_large"});

  limits = {};
  limits.maxParts = 3;
  CHECK(readParts(cells.parts(), limits) == Lines{"unpacks_too_large"});
  limits = {};
  limits.maxUnpackedBytes = 500;
  CHECK(rowsOf(cells, limits) == Lines{"unpacks_too_large"});

  // 24 MB of blanks in a few kB
  CHECK(rowsOf(WorkbookFile().sheet("Blad", std::string(24u << 20, ' '))) == Lines{"unpacks_too_large"});
}

TEST_CASE("A document that defines, nests or hoards is refused", "[intake][xlsx]") {
  const auto refused = [](const std::string& xml) {
    WorkbookFile book;
    book.sheet("Blad", "");
    book.sheets[0].xml = xml;
    return rowsOf(book);
  };
  CHECK(refused("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>") == Lines{"malformed"});
  CHECK(refused("<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\"><worksheet/>") == Lines{"malformed"});
  CHECK(refused("<worksheet>&a;</worksheet>") == Lines{"malformed"});
  CHECK(refused("<worksheet><sheetData>") == Lines{"malformed"});
  CHECK(refused("") == Lines{"malformed"});
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  CHECK(refused(deep) == Lines{"malformed"});
  std::string noise;  // packs badly, so that the ratio is not what refuses it
  std::mt19937 random(1);
  while (noise.size() < 600000) noise += static_cast<char>('a' + random() % 26);
  CHECK(refused("<worksheet a=\"" + noise + "\"/>") == Lines{"too_large"});
  CHECK(refused("<worksheet><!--" + noise + "--></worksheet>") == Lines{"too_large"});
}

TEST_CASE("A text that is not there is no empty text", "[intake][xlsx]") {
  WorkbookFile book;
  book.strings("<si><t>a</t></si>").sheet("Blad", row(cell("A1", "s", "1")));
  CHECK(rowsOf(book) == Lines{"malformed"});
  book.sheets[0].xml = WorkbookFile().sheet("", row(cell("A1", "s", "-1"))).sheets[0].xml;
  CHECK(rowsOf(book) == Lines{"malformed"});
}

TEST_CASE("Zip files that hold something else are called by name", "[intake][xlsx]") {
  CHECK(readParts({{"lijst.csv", "a;b"}}) == Lines{"zip_archive"});
  CHECK(readParts({{"word/document.xml", "<w/>"}}) == Lines{"text_document"});
  CHECK(readParts({{"ppt/presentation.xml", "<p/>"}}) == Lines{"text_document"});
  CHECK(readParts({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}) == Lines{"open_document"});
  CHECK(readParts({{"mimetype", "application/vnd.oasis.opendocument.text"}}) == Lines{"text_document"});
  CHECK(readParts({{"mimetype", "application/epub+zip"}}) == Lines{"zip_archive"});
  CHECK(readParts({{"xl/workbook.bin", "\x01"}}) == Lines{"old_workbook"});
  CHECK(readParts({{"xl/workbook.xml", "<iets/>"}}) == Lines{"zip_archive"});
  const ScratchFile locked;
  writeZip(locked.path, WorkbookFile().sheet("Blad", textRow(1, {"a"})).parts(), "geheim");
  CHECK(readFile(locked.path) == Lines{"encrypted"});
}

TEST_CASE("A damaged zip file is malformed", "[intake][xlsx]") {
  const ScratchFile file;
  std::string many;
  for (int i = 1; i <= 2000; ++i) many += textRow(i, {"rij " + std::to_string(i * 7919)});
  WorkbookFile().sheet("Blad", many).write(file.path);
  const auto size = std::filesystem::file_size(file.path);
  std::FILE* damaged = std::fopen(file.path.c_str(), "r+b");
  REQUIRE(damaged != nullptr);
  std::fseek(damaged, static_cast<long>(size / 2), SEEK_SET);
  std::fwrite("beschadigd", 1, 10, damaged);
  std::fclose(damaged);
  CHECK(readFile(file.path).back() == "malformed");
  std::filesystem::resize_file(file.path, size / 2);
  CHECK(readFile(file.path) == Lines{"malformed"});
}
