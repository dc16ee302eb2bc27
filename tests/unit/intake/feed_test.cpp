// Feeds: RSS in its versions, and Atom.

#include "intake/xml/feed.h"

#include <fstream>

#include "base/clock.h"
#include "intake/apart.h"
#include "intake/reader.h"
#include "support/catch.h"
#include "support/seen_pieces.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
using test::ScratchFile;
using Lines = std::vector<std::string>;

namespace {

Lines records(std::string_view xml, const Limits& limits = {}) {
  const ScratchFile file;
  std::ofstream(file.path, std::ios::binary).write(xml.data(), static_cast<std::streamsize>(xml.size()));
  std::FILE* opened = std::fopen(file.path.c_str(), "rb");
  REQUIRE(opened != nullptr);
  test::SeenPieces seen;
  const auto read = readFeed(opened, limits, seen);
  std::fclose(opened);
  if (!read) seen.lines.push_back(codeWord(read.error().code));
  return seen.lines;
}

std::string rss(const std::string& items, const std::string& attributes = {}) {
  return "<rss version=\"2.0\"" + attributes + "><channel><title>Kanaal</title><link>https://kanaal.nl</link>" + items +
         "</channel></rss>";
}

std::string atom(const std::string& entries) {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Bron</title>" + entries + "</feed>";
}

std::string item(const std::string& inside) { return rss("<item>" + inside + "</item>"); }

std::string readAs(std::string_view content, const std::string& format = "auto") {
  const ScratchFile file;
  std::ofstream(file.path, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
  const auto profile = sniff(file.path, {}, format);
  if (!profile) return codeWord(profile.error().code);
  return profile->kind == FileKind::feed ? "feed" : "another";
}

std::string moment(std::string_view written) {
  const auto read = civil::parseLoose(withOffset(written));
  return read ? civil::format(*read) : "none";
}

}  // namespace

TEST_CASE("RSS 2.0", "[intake][feed]") {
  CHECK(
      records(
          rss("<item><title>Kop &amp; staart</title><link> https://x.nl/1 </link><description>&lt;p&gt;Een "
              "&lt;b&gt;bericht&lt;/b&gt;&lt;/p&gt;&lt;p&gt;caf&amp;eacute;&lt;/p&gt;</description><author>a@x.nl (A)"
              "</author><guid isPermaLink=\"false\">g1</guid><pubDate>Thu, 19 Nov 2026 16:05:00 GMT</pubDate>"
              "<category>Nieuws</category></item><item><title>Alleen een kop</title></item>")) ==
      Lines{"1= author=a@x.nl (A) id=g1 platform=rss received=19 Nov 2026 16:05:00 +0000 text=Een bericht\ncaf\xC3\xA9 "
            "title=Kop & staart url=https://x.nl/1",
            "2= platform=rss text= title=Alleen een kop"});
}

TEST_CASE("The fuller text and the better name go first, in whatever order they come", "[intake][feed]") {
  const std::string spaces =
      " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:atom=\"http://www.w3.org/2005/Atom\"";
  const Lines expected = {"1= author=Redactie platform=rss received=2026-11-19T16:05:00Z text=Het hele stuk url=u"};
  const std::string full = "<content:encoded><![CDATA[<p>Het hele <i>stuk</i></p>]]></content:encoded>",
                    brief = "<description>Kort</description>", who = "<dc:creator>Redactie</dc:creator>",
                    mail = "<author>x@y.nl</author>", when = "<dc:date>2026-11-19T16:05:00Z</dc:date><link>u</link>";
  CHECK(records(rss("<item>" + full + brief + who + mail + when + "</item>", spaces)) == expected);
  CHECK(records(rss("<item>" + when + mail + who + brief + full + "</item>", spaces)) == expected);
  CHECK(records(rss("<item><content:encoded/>" + brief + "</item>", spaces)) == Lines{"1= platform=rss text=Kort"});
  CHECK(records(rss("<item><media:group><media:description>Video</media:description></media:group></item>", spaces)) ==
        Lines{"1= platform=rss text=Video"});
}

TEST_CASE("RSS 0.91 with its document type, and RSS 1.0", "[intake][feed]") {
  CHECK(records("<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
                "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"><channel>"
                "<item><title>a</title><description>b &eacute;n c</description></item></channel></rss>") ==
        Lines{"1= platform=rss text=b \xC3\xA9n c title=a"});
  CHECK(records("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                "xmlns=\"http://purl.org/rss/1.0/\"><channel><title>k</title></channel><item rdf:about=\"x\">"
                "<title>a</title><link>l</link><description>b</description></item></rdf:RDF>") ==
        Lines{"1= platform=rss text=b title=a url=l"});
}

TEST_CASE("Atom", "[intake][feed]") {
  CHECK(records(atom("<entry><id>urn:1</id><title>5 &lt; 6</title><link rel=\"self\" href=\"zelf\"/>"
                     "<link rel=\"alternate\" href=\"https://x.nl\"/><updated>2026-11-20T10:00:00+01:00</updated>"
                     "<published>2026-11-19T16:05:00+01:00</published><contributor><name>Een ander</name></contributor>"
                     "<author><name>Redactie</name><email>r@x.nl</email></author><summary>kort</summary>"
                     "<content type=\"html\">&lt;p&gt;lang&lt;/p&gt;&lt;p&gt;en breed</content>"
                     "<source><id>urn:bron</id><title>Bron</title></source></entry>")) ==
        Lines{"1= author=Redactie id=urn:1 platform=rss received=2026-11-19T16:05:00+01:00 text=lang\nen breed "
              "title=5 < 6 url=https://x.nl"});
  CHECK(records(atom("<entry><link href=\"u\"/><updated>2026-11-20T10:00:00Z</updated><content type=\"xhtml\">"
                     "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>een</p><p>5 &lt; 6 <b>&amp;amp;</b></p></div>"
                     "</content></entry>")) ==
        Lines{"1= platform=rss received=2026-11-20T10:00:00Z text=een\n5 < 6 &amp; url=u"});
  CHECK(records(atom("<entry><summary>1 &lt;b&gt; 2</summary></entry>")) == Lines{"1= platform=rss text=1 <b> 2"});
}

TEST_CASE("Moments as feeds write them", "[intake][feed]") {
  CHECK(moment("Thu, 19 Nov 2026 16:05:00 +0100") == "2026-11-19T16:05:00+01:00");
  CHECK(moment("Thursday, 19 Nov 2026 15:05:00 GMT") == "2026-11-19T16:05:00+01:00");
  CHECK(moment("19 Nov 2026 16:05 CET") == "2026-11-19T16:05:00+01:00");
  CHECK(moment("Fri, 19 Jun 2026 16:05:00 CEST") == "2026-06-19T16:05:00+02:00");
  CHECK(moment("Thu, 19 Nov 26 10:05:00 EST") == "2026-11-19T16:05:00+01:00");
  CHECK(moment("2026-11-19T15:05:00Z") == "2026-11-19T16:05:00+01:00");
  CHECK(moment("2026-11-19") == "2026-11-19T00:00:00+01:00");
  CHECK(moment("gisteren") == "none");
  CHECK(moment("Thu, 19 Nov 2026 16:05:00 XYZ") == "none");
}

TEST_CASE("Every encoding gives the same record, whatever the feed says of itself", "[intake][feed]") {
  const Lines expected = {"1= platform=rss text= title=caf\xC3\xA9"};
  const auto said = [](const std::string& encoding, const std::string& title) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + item("<title>" + title + "</title>");
  };
  CHECK(records(said("UTF-8", "caf\xC3\xA9")) == expected);
  CHECK(records("\xEF\xBB\xBF" + said("utf-8", "caf\xC3\xA9")) == expected);
  CHECK(records(said("ISO-8859-1", "caf\xE9")) == expected);
  CHECK(records(said("windows-1252", "caf\xE9")) == expected);
  CHECK(records(said("UTF-8", "caf\xE9")) == expected);
  CHECK(records(said("ISO-8859-1", "caf\xC3\xA9")) == expected);
  std::string wide = "\xFF\xFE";
  for (const char c : said("utf-16", "caf_")) wide += {c == '_' ? '\xE9' : c, '\0'};
  CHECK(records(wide) == expected);
  std::string late = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!--" + std::string(200000, 'x') + "-->";
  CHECK(records(late + item("<title>caf\xE9</title>")) == expected);
  CHECK(records(said("koi8-r", "caf\xE9")) == Lines{"not_text"});
}

TEST_CASE("Characters that XML forbids are blanks", "[intake][feed]") {
  CHECK(records(item("<title>a\x0B"
                     "b\x01</title>")) == Lines{"1= platform=rss text= title=a b"});
}

TEST_CASE("A feed that is broken, or made to harm, is refused", "[intake][feed]") {
  CHECK(records(rss("<item><title>a</title></item><item>")) == Lines{"1= platform=rss text= title=a", "malformed"});
  CHECK(records("<rss>") == Lines{"malformed"});
  CHECK(records("<!DOCTYPE rss [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>" + item("<title>&c;</title>")) ==
        Lines{"malformed"});
  CHECK(records("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + item("<title>&a;</title>")) ==
        Lines{"malformed"});
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  CHECK(records(item(deep)) == Lines{"malformed"});
  CHECK(records(item("<title a=\"" + std::string(1u << 20, 'x') + "\">a</title>")) == Lines{"too_large"});
}

TEST_CASE("An item over a limit is left out, and the next is read", "[intake][feed]") {
  Limits limits;
  limits.maxFieldBytes = 10;
  limits.maxRecordBytes = 25;
  CHECK(records(rss("<item><title>12345678901</title></item><item><title>1234567890</title></item>"
                    "<item><title>1234567890</title><link>1234567890</link><guid>123456</guid></item>"),
                limits) == Lines{"1! too_long", "2= platform=rss text= title=1234567890", "3! too_long"});
}

TEST_CASE("A feed is recognised by its first tag", "[intake][feed]") {
  CHECK(readAs(rss("")) == "feed");
  CHECK(readAs("<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"x\"?><!-- rss -->\n<!DOCTYPE rss>\n" + rss("")) ==
        "feed");
  CHECK(readAs(atom("")) == "feed");
  CHECK(readAs("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"/>") == "feed");
  CHECK(readAs("<rdf:RDF xmlns:rdf=\"x\" xmlns=\"http://purl.org/rss/1.0/\"/>") == "feed");
  CHECK(readAs("<rdf:RDF xmlns:rdf=\"x\"/>") == "unknown_format");
  CHECK(readAs("<feed/>") == "unknown_format");
  CHECK(readAs("<html><rss/></html>") == "another");
  CHECK(readAs("<!-- nooit gesloten <rss>") == "unknown_format");
  CHECK(readAs(rss(""), "rss") == "feed");
  CHECK(readAs("Tekst;Datum\na;1\n", "rss") == "malformed");
}

TEST_CASE("A feed is read through the same door as any file", "[intake][feed]") {
  const ScratchFile file;
  std::ofstream(file.path, std::ios::binary) << rss("<item><title>a</title></item><item><title>b</title></item>");
  const auto profile = sniff(file.path, {});
  REQUIRE(profile);
  CHECK(profile->mapping == "rss");
  CHECK(profile->doubts.empty());
  std::vector<RawRecord> seen;
  std::uint64_t done = 0;
  Sink sink;
  sink.record = [&](RawRecord&& record) { return seen.push_back(std::move(record)), seen.size() < 2; };
  sink.progress = [&](std::uint64_t bytes) { done = bytes; };
  CHECK(read(file.path, *profile, sink, test::readHere()).error().code == ErrorCode::cancelled);
  REQUIRE(seen.size() == 2);
  CHECK(seen[1].row == 2);
  CHECK(seen[1].fields.at("title") == "b");
}
