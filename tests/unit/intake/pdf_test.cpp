// The text of a PDF, by the pdftotext that is installed and by one that goes wrong in every way.

#include "intake/pdf/pdf.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "base/confinement.h"
#include "intake/reader.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::intake;
namespace fs = std::filesystem;

namespace {

class PdfFile {
 public:
  explicit PdfFile(const std::string& bytes) { std::ofstream(m_path, std::ios::binary) << bytes; }
  ~PdfFile() { fs::remove(m_path); }
  const fs::path& path() const { return m_path; }

 private:
  fs::path m_path = fs::temp_directory_path() / ("peilstok-pdf-" + std::to_string(std::random_device{}()));
};

/// A small sound PDF with one line of text a page; `trailer` is added to its trailer.
std::string pdfOf(const std::vector<std::string>& pages, const std::string& trailer = {}) {
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string drawn = "BT /F1 12 Tf 72 720 Td (" + pages[i] + ") Tj ET";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + std::to_string(5 + 2 * i) +
                      " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    objects.push_back("<< /Length " + std::to_string(drawn.size()) + " >>\nstream\n" + drawn + "\nendstream");
  }
  std::ostringstream out;
  out << "%PDF-1.4\n";
  std::vector<std::streamoff> places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places.push_back(out.tellp());
    out << i + 1 << " 0 obj\n" << objects[i] << "\nendobj\n";
  }
  const auto table = out.tellp();
  out << "xref\n0 " << objects.size() + 1 << "\n0000000000 65535 f \n";
  for (const auto place : places) {
    std::string digits = std::to_string(place);
    digits.insert(0, 10 - digits.size(), '0');
    out << digits << " 00000 n \n";
  }
  out << "trailer\n<< /Size " << objects.size() + 1 << " /Root 1 0 R " << trailer << ">>\nstartxref\n"
      << table << "\n%%EOF\n";
  return out.str();
}

Limits limitsHere() {
  Limits limits;
  limits.worker.program = PEILSTOK_TEST_CLI;
  return limits;
}

Limits withFake() {
  Limits limits = limitsHere();
  limits.pdfProgram = PEILSTOK_TEST_PDFTOTEXT;
  limits.worker.silence = std::chrono::seconds(2);
  return limits;
}

struct Seen {
  std::vector<RawRecord> records;
  std::vector<std::string> restricted, doubts;
  std::string error;
};

Seen readAll(const std::string& bytes, const Limits& limits = limitsHere()) {
  const PdfFile file(bytes);
  Seen seen;
  const auto profile = sniff(file.path(), {}, "auto", limits);
  if (!profile) return seen.error = codeWord(profile.error().code), seen;
  CHECK(profile->kind == FileKind::pdf);
  Sink sink;
  sink.record = [&](RawRecord&& record) { return seen.records.push_back(std::move(record)), true; };
  sink.restricted = [&](const std::vector<std::string>& words) { seen.restricted = words; };
  sink.doubt = [&](std::string_view code) { seen.doubts.emplace_back(code); };
  const auto done = intake::read(file.path(), *profile, sink, limits);
  if (!done) seen.error = codeWord(done.error().code);
  return seen;
}

bool holds(const Seen& seen, const char* word) {
  return std::ranges::find(seen.restricted, word) != seen.restricted.end();
}

/// What a program in place of pdftotext comes to when it is told so.
Seen told(const std::string& word) { return readAll("%PDF-1.4\n" + word + "\n%%EOF\n", withFake()); }

}  // namespace

TEST_CASE("each page with text is a record", "[intake][pdf]") {
  const Seen seen = readAll(pdfOf({"Zaterdag    allemaal naar het caf\\351", "", "Bel niet"}));
  CHECK(seen.error.empty());
  REQUIRE(seen.records.size() == 2);
  CHECK(seen.records[0].row == 1);
  CHECK(seen.records[0].fields.at("text") == "Zaterdag allemaal naar het café");
  CHECK(seen.records[0].fields.at("platform") == "pdf");
  CHECK(seen.records[1].row == 3);
  CHECK(seen.doubts == std::vector<std::string>{"read_from_pdf"});
  CHECK(holds(seen, "process"));
  CHECK(holds(seen, "cpu_time"));
}

TEST_CASE("a PDF that cannot be read says why", "[intake][pdf]") {
  CHECK(readAll(pdfOf({""})).error == "pdf_without_text");
  const std::string whole = pdfOf({"Zaterdag allemaal naar het plein", "Zondag weer"});
  CHECK(readAll(whole.substr(0, whole.size() / 2)).error == "malformed");
  CHECK(readAll("%PDF-1.7\nniets meer\n%%EOF\n").error == "malformed");
  const std::string key(64, '1');
  const std::string lock =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + key + "> /U <" + key + "> /P -4 >> /ID [<00> <00>] ";
  CHECK(readAll(pdfOf({"Geheim"}, lock)).error == "pdf_locked");
  Limits limits = limitsHere();
  limits.pdfProgram = "/bestaat/niet/pdftotext";
  CHECK(readAll(whole, limits).error == "pdf_reader_missing");
  limits.pdfProgram = "/etc/hostname";  // there, and no program
  CHECK(readAll(whole, limits).error == "pdf_reader_missing");
}

TEST_CASE("a PDF reader that goes wrong does no harm", "[intake][pdf]") {
  CHECK(told("hang").error == "reader_silent");
  CHECK(told("stort").error == "reader_crashed");
  CHECK(told("vloed").error == "unpacks_too_large");
  CHECK(told("geen utf").error == "reader_garbled");
  CHECK(told("niets").error == "pdf_without_text");
}

TEST_CASE("a PDF reader that asks for ever more memory does not get it", "[intake][pdf]") {
  const Seen seen = told("geheugen");
  CHECK((seen.error == "reader_crashed" || seen.error == "malformed" || seen.error == "reader_silent"));
}

TEST_CASE("a PDF reader that was taken over reaches nothing", "[intake][pdf]") {
  const Seen seen = told("pogingen");
  REQUIRE(seen.records.size() == 1);
  const std::string& tried = seen.records[0].fields.at("text");
  CAPTURE(tried, seen.restricted);
  if (holds(seen, "seccomp"))
    for (const char* attempt : {"netwerk: nee", "starten: nee", "sein: nee"})
      CHECK(tried.find(attempt) != std::string::npos);
  if (holds(seen, "landlock"))
    for (const char* attempt : {"lezen: nee", "schrijven: nee", "ander programma: nee"})
      CHECK(tried.find(attempt) != std::string::npos);
  CHECK(tried.find("omgeving: nee") != std::string::npos);
}

TEST_CASE("reading a PDF stops when that is asked", "[intake][pdf]") {
  const PdfFile file("%PDF-1.4\nhang\n%%EOF\n");
  Sink sink;
  sink.record = [](RawRecord&&) { return true; };
  sink.stopAsked = [] { return true; };
  CHECK(pdf::readPdf(file.path(), sink, withFake()).error().code == ErrorCode::cancelled);
}
