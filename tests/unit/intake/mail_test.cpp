// Letters and boxes full of them.

#include "intake/mail/mailbox.h"

#include <fstream>

#include "intake/apart.h"
#include "intake/mail/form.h"
#include "intake/reader.h"
#include "support/catch.h"
#include "support/seen_pieces.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
using test::ScratchFile;
using Lines = std::vector<std::string>;

namespace {

void write(const ScratchFile& file, std::string_view bytes) {
  std::ofstream(file.path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// What comes of these bytes; in a process that is shut in when `program` is given.
Lines pieces(std::string_view bytes, FileKind kind, Limits limits = test::readHere()) {
  const ScratchFile file;
  write(file, bytes);
  test::SeenPieces seen;
  const auto read = takeApart(file.path, {kind, false, {}}, limits, seen);
  if (!read) seen.lines.push_back(codeWord(read.error().code));
  return seen.lines;
}

Lines letter(std::string_view bytes, const Limits& limits = test::readHere()) {
  return pieces(bytes, FileKind::letter, limits);
}
Lines box(std::string_view bytes, const Limits& limits = test::readHere()) {
  return pieces(bytes, FileKind::mailbox, limits);
}

const std::string kHead =
    "From: A <A@voorbeeld.nl>\nSubject: Plein\nDate: Thu, 19 Nov 2026 16:05:00 +0100\nMessage-ID: <1@x>\n";
/// All of a record but its text.
std::string told(const std::string& text, const std::string& title = "Plein") {
  return "1= author=a@voorbeeld.nl id=1@x platform=e-mail received=2026-11-19T15:05:00Z text=" + text +
         " title=" + title;
}

std::string withText(const std::string& type, const std::string& body) {
  return kHead + "MIME-Version: 1.0\nContent-Type: " + type + "\n\n" + body;
}

std::string part(const std::string& type, const std::string& body) {
  return "--grens\nContent-Type: " + type + "\n\n" + body + "\n";
}

std::string several(const std::string& kind, const std::string& parts) {
  return withText("multipart/" + kind + "; boundary=grens", parts + "--grens--\n");
}

std::string readAs(std::string_view bytes, const std::string& format = "auto") {
  const ScratchFile file;
  write(file, bytes);
  const auto profile = sniff(file.path, {}, format);
  if (!profile) return codeWord(profile.error().code);
  if (profile->kind == FileKind::letter) return "letter";
  return profile->kind == FileKind::mailbox ? "mailbox" : "another";
}

}  // namespace

TEST_CASE("A letter of plain text", "[intake][mail]") {
  CHECK(letter(kHead + "\nKom naar het plein\n") == Lines{told("Kom naar het plein")});
  CHECK(letter("\xEF\xBB\xBF" + kHead + "\nKom") == Lines{told("Kom")});
  CHECK(letter("Subject: x\n\n") == Lines{"1= platform=e-mail text= title=x"});
  CHECK(letter("Date: gisteren\nSubject: x\n\na") == Lines{"1= platform=e-mail text=a title=x"});
}

TEST_CASE("Every way to write a letter with an accent gives the same record", "[intake][mail]") {
  const Lines expected = {told("caf\xC3\xA9 \xE2\x82\xAC")};
  CHECK(letter(withText("text/plain; charset=utf-8", "caf\xC3\xA9 \xE2\x82\xAC")) == expected);
  CHECK(letter(withText("text/plain; charset=windows-1252", "caf\xE9 \x80")) == expected);
  CHECK(letter(withText("text/plain; charset=utf-8", "caf\xE9 \x80")) == expected);
  CHECK(letter(withText("text/plain", "caf\xE9")) == Lines{told("caf\xC3\xA9")});
  CHECK(letter(withText("text/plain", "caf\xC3\xA9 \xE2\x82\xAC")) == expected);
  CHECK(letter(kHead +
               "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
               "Y2Fmw6kg4oKs\n") == expected);
  CHECK(letter(kHead + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                       "Content-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 =E2=\n=82=AC\n") == expected);
  CHECK(letter(withText("text/plain; charset=utf-16", std::string("\xFF\xFE"
                                                                  "c\0a\0f\0\xE9\0 \0\xAC\x20",
                                                                  14))) == expected);
}

TEST_CASE("Names and subjects in other letters", "[intake][mail]") {
  CHECK(letter("From: =?utf-8?q?Ren=C3=A9?= <r@x.nl>\nSubject: =?iso-8859-1?Q?Caf=E9?= =?utf-8?B?IOKCrA==?=\n\na") ==
        Lines{"1= author=r@x.nl platform=e-mail text=a title=Caf\xC3\xA9 \xE2\x82\xAC"});
  CHECK(letter("Subject: caf\xE9\n\na") == Lines{"1= platform=e-mail text=a title=caf\xC3\xA9"});
  CHECK(letter("Subject: =?koi8-r?B?8NLJ18XU?=\n\na") ==
        Lines{"1= platform=e-mail text=a title=\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82"});
}

TEST_CASE("Of several forms of a text the plain one is read, else the HTML", "[intake][mail]") {
  const std::string plain = part("text/plain", "plat"), html = part("text/html", "<p>op<p>gemaakt"),
                    none = part("text/plain", " ");
  CHECK(letter(several("alternative", plain + html)) == Lines{told("plat")});
  CHECK(letter(several("alternative", html + plain)) == Lines{told("plat")});
  CHECK(letter(several("alternative", none + html)) == Lines{told("op\ngemaakt")});
  CHECK(letter(several("mixed", plain + html)) == Lines{told("plat\nop\ngemaakt")});
  CHECK(letter(withText("text/html", "<b>een</b><br>twee")) == Lines{told("een\ntwee")});
}

TEST_CASE("Lines that were broken to be sent become whole", "[intake][mail]") {
  CHECK(letter(withText("text/plain; format=flowed", "een \ntwee\ndrie\n-- \nnaam")) == Lines{told("een twee\ndrie")});
}

TEST_CASE("An attachment is told of, and the letter is read", "[intake][mail]") {
  const Lines expected = {"? attachment_left", told("tekst")}, offered = {told("tekst"), "? attachment_left"};
  CHECK(letter(several("mixed", part("text/plain", "tekst") + part("image/png", "x"))) == expected);
  CHECK(letter(several("mixed", part("text/plain", "tekst") +
                                    part("text/csv\nContent-Disposition: attachment; filename=a.csv", "a;b"))) ==
        offered);
  CHECK(letter(several("mixed", part("text/plain", "tekst") +
                                    part("text/plain\nContent-Disposition: attachment", "b"))) == offered);
  CHECK(letter(several("signed", part("text/plain", "tekst") + part("application/pgp-signature", "x"))) ==
        Lines{told("tekst")});
}

TEST_CASE("A letter within a letter is the record, and what was written with it is kept", "[intake][mail]") {
  const std::string inner = "From: B <b@x.nl>\nSubject: FW: Binnen\nDate: Wed, 18 Nov 2026 12:00:00 +0100\n\nkom";
  const std::string record =
      "author=b@x.nl platform=e-mail received=2026-11-18T11:00:00Z text=kom\n\nlet op title=Binnen";
  CHECK(letter(several("mixed", part("text/plain", "let op\n-- \nNaam") + part("message/rfc822", inner))) ==
        Lines{"1= " + record});
  CHECK(letter(several("mixed", part("text/plain", "let op") + part("message/rfc822", inner) +
                                    part("message/rfc822", inner))) == Lines{"1= " + record, "1= " + record});
  CHECK(letter(withText("message/rfc822",
                        several("mixed", part("text/plain", "let op") + part("message/rfc822", inner)))) ==
        Lines{"1= " + record});
}

TEST_CASE("A letter that is passed on in the text", "[intake][mail]") {
  CHECK(letter("Subject: FW: Plein\n\nLet op\n\nVan: A\nVerzonden: nu\nAan: B\n\nKom\n") ==
        Lines{"1= platform=e-mail text=Kom\n\nLet op title=Plein"});
}

TEST_CASE("A locked letter is left out", "[intake][mail]") {
  CHECK(letter(several("encrypted; protocol=\"application/pgp-encrypted\"",
                       part("application/pgp-encrypted", "Version: 1") + part("application/octet-stream", "x"))) ==
        Lines{"1! encrypted"});
  CHECK(letter(withText("application/pkcs7-mime; smime-type=enveloped-data", "x")) == Lines{"1! encrypted"});
}

TEST_CASE("A box of letters", "[intake][mail]") {
  const std::string from = "From a@x.nl Thu Nov 19 16:05:00 2026\n";
  const std::string one = "Subject: een\n\nFrom hier\n>From daar\n>>From ginds\n", two = "Subject: twee\n\nb\n";
  const Lines expected = {"1= platform=e-mail text=From hier\nFrom daar\n>From ginds title=een",
                          "2= platform=e-mail text=b title=twee"};
  CHECK(box(from + one + "\n" + from + two) == expected);
  std::string windows;
  for (const char c : from + one + "\n" + from + two) windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(box(windows) == expected);
  CHECK(box(from) == Lines{});
  const std::string longLine = std::string(200000, 'x');
  CHECK(box(from + "Subject: a\n\n" + longLine + "\n\n" + from + two) ==
        Lines{"1= platform=e-mail text=" + longLine + " title=a", "2= platform=e-mail text=b title=twee"});
}

TEST_CASE("Letters over a limit are left out, and the next is read", "[intake][mail]") {
  const std::string from = "From a@x.nl Thu Nov 19 16:05:00 2026\n";
  Limits limits = test::readHere();
  limits.maxLetterBytes = 300;
  CHECK(box(from + "Subject: a\n\n" + std::string(400, 'x') + "\n\n" + from + "Subject: b\n\nb\n", limits) ==
        Lines{"1! too_long", "2= platform=e-mail text=b title=b"});
  CHECK(letter(kHead + "\n" + std::string(400, 'x'), limits) == Lines{"1! too_long"});
  limits.maxLetterBytes = 1u << 20;
  limits.maxFieldBytes = 100;
  CHECK(letter(kHead + "\n" + std::string(400, 'x'), limits) == Lines{"1! too_long"});
  CHECK(letter(kHead + "\n" + std::string(4000, 'x'), limits) == Lines{"1! too_long"});
}

TEST_CASE("Parts within parts end somewhere", "[intake][mail]") {
  std::string deep = kHead + "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n";
  for (int i = 0; i < 2000; ++i) deep += "Content-Type: message/rfc822\n\n";
  const Lines seen = letter(deep + "Subject: x\n\na");
  REQUIRE(seen.size() == 2);
  CHECK(seen[0] == "? attachment_left");
  std::string many;
  for (int i = 0; i < 2000; ++i) many += part("text/plain", "a");
  CHECK(letter(several("mixed", many)).front() == "? attachment_left");
}

TEST_CASE("A letter cut in any place gives a record or a reason", "[intake][mail]") {
  const std::string whole =
      several("mixed", part("text/plain; charset=koi8-r", "tekst \xC1") + part("text/html", "<p>\xE9") +
                           part("message/rfc822", kHead + "\nkom"));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const Lines seen = letter(whole.substr(0, at));
    REQUIRE(!seen.empty());
    REQUIRE(seen.back().starts_with("1"));
  }
}

TEST_CASE("The same comes from a process that is shut in, in whatever character set", "[intake][mail][confined]") {
  Limits elsewhere;
  elsewhere.worker.program = PEILSTOK_TEST_CLI;
  for (const std::string charset : {"utf-8", "iso-8859-1", "iso-8859-2", "koi8-r", "windows-1251", "gb2312", "big5",
                                    "iso-2022-jp", "utf-7", "shift_jis", "iso-8859-15", "onbekend"}) {
    const std::string whole = "Subject: =?" + charset +
                              "?Q?a=C1?=\nDate: Thu, 19 Nov 2026 16:05:00 +0100\nFrom: a@b.nl\n" +
                              "MIME-Version: 1.0\nContent-Type: text/plain; charset=" + charset + "\n\na \xC1\xE9 b\n";
    INFO(charset);
    const Lines here = letter(whole);
    Lines shut = letter(whole, elsewhere);
    REQUIRE(shut.size() == 2);
    CHECK(shut.front().starts_with("process"));
    CHECK(shut.back() == here.back());
  }
}

TEST_CASE("Letters are recognised by how they begin", "[intake][mail]") {
  CHECK(readAs(kHead + "\na") == "letter");
  CHECK(readAs("Received: x\n\tby y\nReturn-Path: <>\nSubject: a\n\n\x01\x02\x03") == "letter");
  CHECK(readAs("From a@x.nl Thu Nov 19 16:05:00 2026\n" + kHead + "\na") == "mailbox");
  CHECK(readAs("From a@x.nl Thu Nov 19 16:05:00 2026\nzomaar") != "mailbox");
  CHECK(readAs("Subject: a\nTo: b\n\nc") != "letter");
  CHECK(readAs("From;Subject;Date;Text\na;b;2026-11-19;c\n") != "letter");
  CHECK(readAs("Van: ik\n" + kHead) == "letter");
  CHECK(readAs("Een regel zonder naam\n" + kHead) != "letter");
  CHECK(readAs("a;b\n1;2\n", "eml") == "malformed");
  CHECK(readAs(kHead + "\na", "csv") != "letter");
}
