// Plain text that is no table, and pages of HTML.

#include <fstream>

#include "intake/reader.h"
#include "intake/text/page.h"
#include "support/catch.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
using test::ScratchFile;

namespace {

/// "kind[ doubts]: row=text" or what went wrong, through the same door as any file.
std::string read(std::string_view bytes, const std::string& format = "auto", Limits limits = test::readHere()) {
  const ScratchFile file;
  std::ofstream(file.path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const auto profile = sniff(file.path, {}, format, limits);
  if (!profile) return codeWord(profile.error().code);
  std::string seen = profile->kind == FileKind::text ? "text" : profile->kind == FileKind::page ? "page" : "another";
  for (const std::string& doubt : profile->doubts) seen += " " + doubt;
  seen += ":";
  Sink sink;
  sink.record = [&](RawRecord&& record) {
    return seen += " " + std::to_string(record.row) + "=" + record.fields.at("text"), true;
  };
  sink.rejected = [&](const Rejected& rejected) { seen += " " + std::to_string(rejected.row) + "! " + rejected.code; };
  const auto done = intake::read(file.path, *profile, sink, limits);
  return done ? seen : seen + " " + codeWord(done.error().code);
}

}  // namespace

TEST_CASE("A text that is nothing else is one message", "[intake][text]") {
  CHECK(read("Beste mensen,\n\nkom allemaal om acht uur.\nGroet\n") ==
        "text read_as_text: 1=Beste mensen,\n\nkom allemaal om acht uur.\nGroet\n");
  CHECK(read("kom allemaal naar caf\xC3\xA9 het plein") ==
        "text read_as_text: 1=kom allemaal naar caf\xC3\xA9 het plein");
  CHECK(read("12 34 56 78") == "unknown_format");
  CHECK(read("hallo") == "unknown_format");
  CHECK(read("hallo", "text") == "text: 1=hallo");
  CHECK(read("", "text") == "empty_file");
}

TEST_CASE("A page of HTML is one message", "[intake][text]") {
  CHECK(read("<html><body><p>een<p>tw&eacute;e</body></html>") ==
        "page: 1=een\ntw\xC3\xA9"
        "e");
  CHECK(read("<!-- x --><!DOCTYPE HTML>\n<p>caf\xE9") == "page: 1=caf\xC3\xA9");
  CHECK(read("<!doctype html><script>een</script><style>twee</style>drie") == "page: 1=drie");
  CHECK(read("<p>een</p>") == "unknown_format");
  CHECK(read("een twee drie", "html") == "malformed");
}

TEST_CASE("The same comes of a page in a process that is shut in", "[intake][text][confined]") {
  Limits elsewhere;
  elsewhere.worker.program = PEILSTOK_TEST_CLI;
  const std::string page = "<html><body><p>een<p>caf\xE9</body></html>";
  CHECK(read(page, "auto", elsewhere) == read(page));
}

TEST_CASE("A text or a page over its limit is left out", "[intake][text]") {
  Limits limits = test::readHere();
  limits.maxFieldBytes = 100;
  CHECK(read(std::string(101, 'x'), "text", limits) == "text: 1! too_long");
  CHECK(read("<html>" + std::string(101, 'x'), "auto", limits) == "page: 1! too_long");
  CHECK(read("<html>" + std::string(2000, ' ') + "x", "auto", limits) == "page: 1! too_long");
}

TEST_CASE("A page cut in any place is a page or no known format", "[intake][text]") {
  const std::string whole = "<!DOCTYPE html><html><body><p>caf\xC3\xA9 <b>een</b></body></html>";
  for (std::size_t at = 1; at < whole.size(); ++at) {
    const std::string seen = read(whole.substr(0, at));
    CHECK((seen.starts_with("page:") || seen == "unknown_format"));
  }
}
