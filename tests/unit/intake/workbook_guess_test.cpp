// Files that are recognised by what is in them: workbooks with their sheets and headers, and all that is no table.

#include <fstream>

#include "intake/reader.h"
#include "support/catch.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
using test::readHere;
using test::ScratchFile;
using test::textRow;
using test::WorkbookFile;
using test::writeZip;

namespace {

using Words = std::vector<std::string>;
using Fields = std::map<std::string, std::string>;
using Columns = std::map<std::string, int>;

std::vector<ColumnMapping> mappings() {
  ColumnMapping generic;
  generic.id = "generic";
  generic.columns = {{"text", {"tekst", "bericht"}},
                     {"author", {"auteur"}},
                     {"date", {"datum"}},
                     {"reach", {"bereik", "weergaven"}},
                     {"likes", {"likes"}}};
  ColumnMapping tool;
  tool.id = "tool";
  tool.recognise = {{"Inhoud", "Geplaatst door"}};
  tool.columns = {{"text", {"Inhoud"}}, {"author", {"Geplaatst door"}}};
  return {tool, generic};
}

/// A workbook on disk, sniffed and read.
class Book {
 public:
  explicit Book(const WorkbookFile& book) { book.write(m_file.path); }

  Result<FileProfile> sniffed(const std::string& sheet = {}, const std::string& format = "auto") const {
    return sniff(m_file.path, mappings(), format, readHere(), sheet);
  }
  FileProfile profile(const std::string& sheet = {}, const std::string& format = "auto") const {
    auto made = sniffed(sheet, format);
    if (!made) FAIL(codeWord(made.error().code) + (": " + made.error().detail));
    return *made;
  }
  std::string refused(const std::string& sheet = {}, const std::string& format = "auto") const {
    const auto made = sniffed(sheet, format);
    return made ? "read as " + made->mapping : codeWord(made.error().code);
  }
  /// "2: author=a text=b" for each record, "3! too_long" for what was left out, and the error at the end.
  Words records(const std::string& sheet = {}) const {
    const FileProfile made = profile(sheet);
    Words seen;
    Sink sink;
    sink.record = [&](RawRecord&& record) {
      std::string line = std::to_string(record.row) + ":";
      for (const auto& [field, value] : record.fields) line += ' ' + field + '=' + value;
      return seen.push_back(line), true;
    };
    sink.rejected = [&](const Rejected& r) { seen.push_back(std::to_string(r.row) + "! " + r.code); };
    if (auto done = read(m_file.path, made, sink, readHere()); !done) seen.push_back(codeWord(done.error().code));
    return seen;
  }
  const std::filesystem::path& path() const { return m_file.path; }

 private:
  ScratchFile m_file;
};

WorkbookFile plain() {
  return WorkbookFile().sheet("Blad1", textRow(1, {"Datum", "Bericht", "Auteur"}) + textRow(2, {"d", "hallo", "a"}) +
                                           textRow(3, {"", "tot zo"}) + textRow(4, {"d"}));
}

/// A compound file with one stream, as far as its directory.
std::string compound(const std::string& stream) {
  std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  bytes.resize(512);
  bytes[30] = 9;  // sectors of 512 bytes
  bytes[48] = 2;  // the directory is in the third
  bytes.resize(512 * 3);
  for (const std::string& name : {std::string("Root Entry"), stream}) {
    std::string entry;
    for (const char c : name) entry += {c, '\0'};
    entry.resize(128);
    bytes += entry;
  }
  return bytes + std::string(256, '\0');
}

std::string refusedBytes(std::string_view bytes, const std::string& format = "auto") {
  const ScratchFile file;
  std::ofstream(file.path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const auto made = sniff(file.path, mappings(), format, readHere());
  return made ? "read as " + made->mapping : codeWord(made.error().code);
}

}  // namespace

TEST_CASE("A workbook gives the records that its table would", "[intake][workbook]") {
  const Book book(plain());
  const FileProfile profile = book.profile();
  CHECK(profile.kind == FileKind::xlsx);
  CHECK(profile.isTable());
  CHECK(profile.mapping == "generic");
  CHECK(profile.header == Words{"Datum", "Bericht", "Auteur"});
  CHECK(profile.fieldColumns == Columns{{"author", 2}, {"date", 0}, {"text", 1}});
  CHECK(profile.bytes == std::filesystem::file_size(book.path()));
  CHECK(profile.doubts == Words{"generic_mapping"});
  REQUIRE(profile.sheets.size() == 1);
  CHECK(profile.sheets[0].headerRow == 1);
  CHECK(profile.sheetsRead == std::vector<std::uint32_t>{0});
  CHECK(book.records() == Words{"2: author=a date=d text=hallo", "3: text=tot zo", "4: date=d text="});
}

TEST_CASE("What a workbook is called, or is asked to be, changes nothing", "[intake][workbook]") {
  const Book book(plain());
  CHECK(book.refused({}, "xlsx") == "read as generic");
  CHECK(book.refused({}, "tool") == "no_text_column");
  CHECK(book.refused({}, "csv") == "not_text");
  CHECK(book.refused({}, "json") == "not_text");
  const std::filesystem::path renamed = book.path().string() + ".csv";
  std::filesystem::copy_file(book.path(), renamed);
  const auto profile = sniff(renamed, mappings(), "auto", readHere());
  std::filesystem::remove(renamed);
  REQUIRE(profile);
  CHECK(profile->kind == FileKind::xlsx);
}

TEST_CASE("A tool is recognised in a workbook", "[intake][workbook]") {
  const Book book(WorkbookFile().sheet("A", textRow(1, {"Inhoud", "Geplaatst door"}) + textRow(2, {"x", "y"})));
  CHECK(book.profile().mapping == "tool");
  CHECK(book.profile().doubts.empty());
  CHECK(book.records() == Words{"2: author=y text=x"});
}

TEST_CASE("Titles above the header are no header and no records", "[intake][workbook]") {
  const Book book(WorkbookFile().sheet("A", textRow(1, {"Bericht van de week"}) + textRow(3, {"Periode", "week 47"}) +
                                                textRow(5, {"Datum", "Bericht", "Auteur"}) +
                                                textRow(6, {"d", "hallo", "a"})));
  CHECK(book.profile().sheets[0].headerRow == 5);
  CHECK(book.records() == Words{"6: author=a date=d text=hallo"});
}

TEST_CASE("A header in which no name is known is the first wide row", "[intake][workbook]") {
  const Book book(WorkbookFile().sheet(
      "A", textRow(1, {"Rapportage"}) + textRow(2, {"kleur", "maat", "prijs"}) + textRow(3, {"rood", "1", "2"})));
  CHECK(book.refused() == "no_text_column");
  const auto profile = sniffColumns(book.path(), mappings(), "auto", readHere());
  REQUIRE(profile);
  CHECK(profile->header == Words{"kleur", "maat", "prijs"});
  CHECK(profile->sheets[0].headerRow == 2);

  ColumnMapping own;
  own.id = "eigen";
  own.columns = {{"text", {"maat"}}};
  const auto pointedOut = sniff(book.path(), {own}, own.id, readHere());
  REQUIRE(pointedOut);
  CHECK(pointedOut->fieldColumns == Columns{{"text", 1}});
}

TEST_CASE("A header in two rows, with merged cells", "[intake][workbook]") {
  const std::string rows = textRow(1, {"Datum", "Tekst", "Bereik"}) + textRow(2, {"", "", "Weergaven", "Likes"}) +
                           textRow(3, {"d", "hallo", "10", "2"});
  const Book merged(WorkbookFile().sheet("A", rows,
                                         "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
                                         "<mergeCell ref=\"C1:D1\"/></mergeCells>"));
  CHECK(merged.profile().header == Words{"Datum", "Tekst", "Weergaven", "Likes"});
  CHECK(merged.profile().sheets[0].headerRow == 2);
  CHECK(merged.records() == Words{"3: date=d likes=2 reach=10 text=hallo"});

  // A group above the names, and one name that only stands in the upper row.
  const Book grouped(WorkbookFile().sheet(
      "A",
      textRow(1, {"Datum", "Inhoud van het", ""}) + textRow(2, {"", "Bericht", "Auteur"}) + textRow(3, {"d", "x", "a"}),
      "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"));
  CHECK(grouped.profile().header == Words{"Datum", "Bericht", "Auteur"});
  CHECK(grouped.records() == Words{"3: author=a date=d text=x"});
}

TEST_CASE("Of several sheets the one that fits best is read, and the choice is told", "[intake][workbook]") {
  const Book book(
      WorkbookFile()
          .sheet("Toelichting", textRow(1, {"Gemaakt op", "19-11"}))
          .sheet("Kort", textRow(1, {"Bericht"}) + textRow(2, {"kort"}))
          .sheet("Lang", textRow(1, {"Datum", "Bericht"}) + textRow(2, {"d", "lang"}))
          .sheet("Oud", textRow(1, {"Datum", "Bericht", "Auteur"}) + textRow(2, {"d", "oud", "a"}), {}, "hidden"));
  const FileProfile profile = book.profile();
  REQUIRE(profile.sheets.size() == 4);
  CHECK(profile.sheets[3].hidden);
  CHECK_FALSE(profile.sheets[0].fits());
  CHECK(profile.sheetsRead == std::vector<std::uint32_t>{2});
  CHECK(profile.doubts == Words{"generic_mapping", "several_sheets"});
  CHECK(book.records() == Words{"2: date=d text=lang"});
  CHECK(book.records("Kort") == Words{"2: text=kort"});
  CHECK(book.records("Oud") == Words{"2: author=a date=d text=oud"});
  CHECK(book.records(kAllSheets) == Words{"2: text=kort", "2: date=d text=lang"});
  CHECK(book.profile("Kort").doubts == Words{"generic_mapping"});
  CHECK(book.refused("Weg") == "wrong_use");
  CHECK(book.refused("Toelichting") == "no_text_column");
}

TEST_CASE("A workbook without anything to read is empty", "[intake][workbook]") {
  CHECK(Book(WorkbookFile().sheet("A", "")).refused() == "empty_file");
  CHECK(Book(WorkbookFile()).refused() == "empty_file");
  CHECK(Book(WorkbookFile().sheet("A", textRow(1, {"Bericht"}))).records().empty());
}

TEST_CASE("Rows over a limit are told, titles are not", "[intake][workbook]") {
  const std::string big(2u << 20, 'a');
  const Book book(
      WorkbookFile().sheet("A", textRow(1, {big}) + textRow(2, {"Bericht"}) + textRow(3, {big}) + textRow(4, {"b"})));
  CHECK(book.records() == Words{"3! too_long", "4: text=b"});
}

TEST_CASE("Other kinds of files are called by name", "[intake][workbook]") {
  CHECK(refusedBytes(compound("Workbook")) == "old_workbook");
  CHECK(refusedBytes(compound("Book")) == "old_workbook");
  CHECK(refusedBytes(compound("EncryptedPackage")) == "encrypted");
  CHECK(refusedBytes(compound("WordDocument")) == "text_document");
  CHECK(refusedBytes(compound("PowerPoint Document")) == "text_document");
  CHECK(refusedBytes(compound("Workbooks")) == "not_text");
  CHECK(refusedBytes(compound("Iets")) == "not_text");
  CHECK(refusedBytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 en dan niets") == "not_text");
  CHECK(refusedBytes("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                     "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>") == "old_workbook");
  const ScratchFile zip;
  writeZip(zip.path, {{"lijst.csv", "Bericht;Datum\na;b\n"}});
  CHECK(sniff(zip.path, mappings(), "auto", readHere()).error().code == ErrorCode::zip_archive);
  CHECK(sniff(zip.path, mappings(), "xlsx", readHere()).error().code == ErrorCode::zip_archive);
}
