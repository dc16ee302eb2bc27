// Tables, workbooks and JSON that came with a letter.

#include "intake/mail/attachments.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/file.h"
#include "intake/mapping.h"
#include "support/catch.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
using test::ScratchFile;
using test::textRow;
using Lines = std::vector<std::string>;

namespace {

const std::string kHead = "From: A <a@voorbeeld.nl>\nSubject: Lijst\nDate: Thu, 19 Nov 2026 16:05:00 +0100\n";
constexpr const char* kTable = "Datum;Bericht\n2026-11-19 16:05;Zaterdag naar het plein\n2026-11-19 16:07;\n";

const std::vector<ColumnMapping>& generic() {
  static const std::vector<ColumnMapping> mappings = [] {
    const auto bytes = file::read(std::string(PEILSTOK_TEST_DATA_DIR) + "/mappings/generic.json", 1u << 20);
    REQUIRE(bytes);
    return std::vector{*parseMapping(*bytes)};
  }();
  return mappings;
}

std::string base64(const std::string& bytes) {
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t k = 0; k < 3; ++k)
      three = three << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : signs[three >> (18 - 6 * k) & 63];
    if (i % 57 == 54) out += '\n';
  }
  return out + "\n";
}

/// `border` parts what the letter holds; a letter in a letter needs another one.
std::string attached(const std::string& type, const std::string& bytes, const std::string& border = "grens") {
  return "--" + border + "\nContent-Type: " + type +
         "\nContent-Disposition: attachment; filename=\"Jan de Vries.bin\"\nContent-Transfer-Encoding: base64\n\n" +
         base64(bytes);
}

std::string letterOf(const std::string& text, const std::string& attachments, const std::string& border = "grens") {
  return kHead + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=" + border + "\n\n--" + border +
         "\nContent-Type: text/plain\n\n" + text + "\n" + attachments + "--" + border + "--\n";
}

std::string bytesOf(const test::WorkbookFile& book) {
  const ScratchFile file;
  book.write(file.path);
  std::ifstream in(file.path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

test::WorkbookFile book() {
  test::WorkbookFile made;
  made.sheet("Berichten", textRow(1, {"Datum", "Bericht"}) + textRow(2, {"2026-11-19", "uit het werkboek"}));
  made.sheet("Meer", textRow(1, {"Bericht"}) + textRow(2, {"van het tweede blad"}));
  return made;
}

/// Records as "row=text", rejections as "row! code", doubts as "? code".
Lines readAll(const std::string& bytes, const Limits& limits = test::readHere()) {
  const ScratchFile file;
  std::ofstream(file.path, std::ios::binary) << bytes;
  Lines lines;
  const auto profile = sniff(file.path, generic(), "auto", limits);
  REQUIRE(profile);
  Sink sink;
  sink.record = [&](RawRecord&& record) {
    const std::string text = record.json.empty() ? record.fields["text"] : record.json;
    for (const auto& [field, value] : record.fields) CHECK(value.find("Vries") == std::string::npos);
    lines.push_back(std::to_string(record.row) + "=" + text);
    return true;
  };
  sink.rejected = [&](const Rejected& rejected) {
    lines.push_back(std::to_string(rejected.row) + "! " + rejected.code);
  };
  sink.doubt = [&](std::string_view code) {
    if (code != "generic_mapping") lines.push_back("? " + std::string(code));
  };
  if (const auto done = intake::read(file.path, *profile, sink, limits); !done)
    lines.emplace_back(codeWord(done.error().code));
  return lines;
}

Limits apart() {
  Limits limits;
  limits.worker.program = PEILSTOK_TEST_CLI;
  return limits;
}

}  // namespace

TEST_CASE("what is attached is read under the row of its letter", "[intake][mail]") {
  for (const Limits& limits : {test::readHere(), apart()}) {
    CHECK(readAll(letterOf("Zie de lijst", attached("text/csv", kTable)), limits) ==
          Lines{"1=Zie de lijst", "1=Zaterdag naar het plein", "1="});
    CHECK(readAll(letterOf("Zie het boek", attached("application/octet-stream", bytesOf(book()))), limits) ==
          Lines{"1=Zie het boek", "1=uit het werkboek", "1=van het tweede blad"});
    CHECK(readAll(letterOf("Zie", attached("application/json", R"([{"text":"a b"},{"text":"c d"}])")), limits) ==
          Lines{"1=Zie", R"(1={"text":"a b"})", R"(1={"text":"c d"})"});
    CHECK(readAll(letterOf("Zie", attached("text/plain", "{\"text\":\"a b\"}\n{\"text\":\"c d\"}\n")), limits).size() ==
          3);
  }
}

TEST_CASE("a workbook in a letter in a letter is read", "[intake][mail]") {
  const std::string inner =
      letterOf("Van de wijkagent", attached("application/vnd.ms-excel", bytesOf(book()), "binnen"), "binnen");
  const Lines seen = readAll(letterOf("Ter kennisname", "--grens\nContent-Type: message/rfc822\n\n" + inner), apart());
  CHECK(std::ranges::count(seen, "1=uit het werkboek") == 1);
  CHECK(std::ranges::count(seen, "? attachment_left") == 0);
}

TEST_CASE("only what was not read is told of", "[intake][mail]") {
  const std::string picture = attached("image/png", "\x89PNG\r\n");
  CHECK(readAll(letterOf("Zie", attached("text/csv", kTable) + picture)) ==
        Lines{"? attachment_left", "1=Zie", "1=Zaterdag naar het plein", "1="});
  for (const std::string& other :
       {std::string("zomaar wat tekst van iemand"), std::string("a;b\n1;2\n"), std::string("%PDF-1.4\n"),
        std::string("<html><body>x</body></html>"), kHead + "\nbrief", std::string("PK\x03\x04 stuk"), std::string(),
        std::string("\0\1\2\3", 4)}) {
    CAPTURE(other);
    const Lines seen = readAll(letterOf("Zie", attached("application/octet-stream", other)));
    CHECK(std::ranges::count(seen, "? attachment_left") == 1);
    CHECK(std::ranges::count(seen, "1=Zie") == 1);
    CHECK(seen.size() == 2);
  }
}

TEST_CASE("a letter without words is left out when its attachment gave rows, and only then", "[intake][mail]") {
  CHECK(readAll(letterOf("", attached("text/csv", "Datum;Bericht\n2026-11-19;Naar het plein\n"))) ==
        Lines{"1=Naar het plein"});
  CHECK(readAll(letterOf("", attached("text/csv", "a;b\n1;2\n"))) == Lines{"? attachment_left", "1="});
  const std::string box = "From a Thu Nov 19 16:05:00 2026\n" + letterOf("", attached("text/csv", kTable)) +
                          "\nFrom a Thu Nov 19 16:06:00 2026\n" + letterOf("tweede", "");
  CHECK(readAll(box) == Lines{"1=Zaterdag naar het plein", "1=", "2=tweede"});
}

TEST_CASE("an attachment that is broken harms neither its letter nor the rest", "[intake][mail]") {
  const std::string whole = bytesOf(book());
  for (const std::size_t part : {2u, 3u, 4u}) {
    const Lines seen =
        readAll(letterOf("Zie", attached("application/octet-stream", whole.substr(0, whole.size() / part)) +
                                    attached("text/csv", kTable)),
                apart());
    CHECK(std::ranges::count(seen, "1=Zie") == 1);
    CHECK(std::ranges::count(seen, "1=Zaterdag naar het plein") == 1);
    CHECK(std::ranges::count(seen, "? attachment_left") == 1);
  }
  const Lines cut = readAll(letterOf("Zie", attached("application/json", R"([{"text":"a b"},{"text":)")));
  CHECK(cut == Lines{"1=Zie", R"(1={"text":"a b"})", "1! bad_json"});
  test::WorkbookFile half;
  half.sheet("Blad", textRow(1, {"Bericht"}) + textRow(2, {"voor de breuk"}) + "<c></row>");
  const Lines seen = readAll(letterOf("Zie", attached("application/octet-stream", bytesOf(half))), apart());
  CHECK(seen == Lines{"1=Zie", "? attachment_left"});
}

TEST_CASE("a bomb in a letter is left, and the letter read", "[intake][mail]") {
  test::WorkbookFile bomb;
  std::string rows = textRow(1, {"Bericht"});
  rows.append(40u << 20, ' ');
  bomb.sheet("Blad", rows + textRow(2, {"na de bom"}));
  const Lines seen = readAll(letterOf("Zie", attached("application/octet-stream", bytesOf(bomb))), apart());
  CHECK(std::ranges::count(seen, "1=Zie") == 1);
  CHECK(std::ranges::count(seen, "? attachment_left") == 1);
}
