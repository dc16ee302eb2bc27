// Conversations that WhatsApp exported as text.

#include "intake/chat/chat_reader.h"

#include <fstream>

#include "intake/reader.h"
#include "support/catch.h"
#include "support/workbook_file.h"

using namespace peilstok;
using namespace peilstok::intake;
using test::ScratchFile;
using Lines = std::vector<std::string>;

namespace {

/// "hour:minute:seconds first second year sender|text", or "none".
std::string line(std::string_view written) {
  const auto found = chat::chatLine(written);
  if (!found) return "none";
  return std::to_string(found->hour) + ":" + std::to_string(found->minute) + ":" + std::to_string(found->seconds) +
         " " + std::to_string(found->first) + " " + std::to_string(found->second) + " " + std::to_string(found->year) +
         " " + std::string(found->sender) + "|" + std::string(found->text);
}

/// What comes of a conversation through the same door as any file.
Lines records(std::string_view bytes, const Limits& limits = {}) {
  const ScratchFile file;
  std::ofstream(file.path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const auto profile = sniff(file.path, {}, "auto", limits);
  if (!profile) return {codeWord(profile.error().code)};
  if (profile->kind != FileKind::chat) return {"another"};
  Lines seen;
  Sink sink;
  sink.record = [&](RawRecord&& record) {
    std::string all = std::to_string(record.row) + "=";
    for (const auto& [field, value] : record.fields)
      if (field != "platform") all += " " + value;
    return seen.push_back(all), true;
  };
  sink.rejected = [&](const Rejected& rejected) {
    seen.push_back(std::to_string(rejected.row) + "! " + rejected.code);
  };
  sink.doubt = [&](std::string_view code) { seen.push_back("? " + std::string(code)); };
  const auto done = read(file.path, *profile, sink, limits);
  if (!done) seen.push_back(codeWord(done.error().code));
  return seen;
}

const std::string kTwo = "13-11-2026 16:05 - A: een\n14-11-2026 17:05 - B: twee\n";

}  // namespace

TEST_CASE("The ways in which WhatsApp begins a message", "[intake][chat]") {
  CHECK(line("19-11-2026 16:05 - Naam: tekst") == "16:5:0 19 11 2026 Naam|tekst");
  CHECK(line("[19-11-2026, 16:05:12] Naam: tekst") == "16:5:12 19 11 2026 Naam|tekst");
  CHECK(line("\xE2\x80\x8E[19-11-2026 16:05:12] Naam: tekst: meer") == "16:5:12 19 11 2026 Naam|tekst: meer");
  CHECK(line("11/19/26, 4:05 PM - Name: text") == "16:5:0 11 19 2026 Name|text");
  CHECK(line("11/19/26, 12:05\xE2\x80\xAF"
             "AM - Name: text") == "0:5:0 11 19 2026 Name|text");
  CHECK(line("19.11.26, 16:05 - +31 6 12345678: tekst") == "16:5:0 19 11 2026 +31 6 12345678|tekst");
  CHECK(line("2026-11-19, 16:05 - A: b") == "16:5:0 11 19 2026 A|b");
  CHECK(line("19-11-2026 16:05 - A heeft de groep gemaakt") == "16:5:0 19 11 2026 |A heeft de groep gemaakt");
  CHECK(line("[19-11-2026, 16:05:12] Groep: \xE2\x80\x8E"
             "Berichten zijn versleuteld")
            .starts_with("16:5:12 19 11 2026 |"));
  CHECK(line("19-11-2026 16:05 - A:") == "16:5:0 19 11 2026 A|");
  for (const char* other :
       {"", "tekst", "19-11-2026", "19-11-2026 tekst", "19-11-2026 16:05 tekst", "19-11/2026 16:05 - A: b",
        "32-11-2026 16:05 - A: b", "19-11-2026 25:05 - A: b", "19-11-2026 16:65 - A: b", "19-11-2026 13:05 PM - A: b",
        "[19-11-2026 16:05 - A: b", "0-11-2026 16:05 - A: b"})
    CHECK(line(other) == "none");
}

TEST_CASE("Messages of several lines, lines of the program and what has no words", "[intake][chat]") {
  CHECK(records("13-11-2026 16:00 - A heeft de groep gemaakt\r\n13-11-2026 16:05 - A: een\r\n\r\ntwee: drie\r\n"
                "13-11-2026 16:06 - B: <Media weggelaten>\r\n13-11-2026 16:07 - B: IMG-1.jpg (bestand bijgevoegd)\r\n"
                "13-11-2026 16:08 - B: Dit bericht is verwijderd\r\n13-11-2026 16:09 - C: vier") ==
        Lines{"1! system_line", "2= A 2026-11-13T16:05:00+01:00 een\n\ntwee: drie", "3! media_left",
              "4! media_left", "5! media_left", "6= C 2026-11-13T16:09:00+01:00 vier"});
  CHECK(records("[13-11-2026, 16:05:00] A: \xE2\x80\x8E"
                "afbeelding weggelaten\n[13-11-2026, 16:06:00] A: \xE2\x80\x8E<bijgevoegd: a.jpg>\n") ==
        Lines{"1! media_left", "2! media_left"});
}

TEST_CASE("What is the day and what the month, all dates tell together", "[intake][chat]") {
  CHECK(records("5/6/26, 4:05 PM - A: een\n11/19/26, 4:05 PM - A: twee\n") ==
        Lines{"? month_first", "1= A 2026-05-06T16:05:00+02:00 een", "2= A 2026-11-19T16:05:00+01:00 twee"});
  CHECK(records("5-6-2026 16:05 - A: een\n19-11-2026 16:05 - A: twee\n") ==
        Lines{"1= A 2026-06-05T16:05:00+02:00 een", "2= A 2026-11-19T16:05:00+01:00 twee"});
  CHECK(records("5-6-2026 16:05 - A: een\n6-6-2026 16:05 - A: twee\n").front() == "? day_or_month");
  CHECK(records("19-11-2026 16:05 - A: een\n11-19-2026 16:05 - A: twee\n") ==
        Lines{"? day_or_month", "1= A 2026-11-19T16:05:00+01:00 een", "2! bad_date"});
  CHECK(records("2026-11-19, 16:05 - A: een\n2026-11-20, 16:05 - A: twee\n").size() == 2);
}

TEST_CASE("A message over its limit is left out, and the next is read", "[intake][chat]") {
  Limits limits;
  limits.maxFieldBytes = 100;
  const std::string longText(200, 'x');
  CHECK(records(kTwo + longText + "\n15-11-2026 16:05 - A: drie\n", limits).back() ==
        "3= A 2026-11-15T16:05:00+01:00 drie");
  CHECK(records(kTwo + longText + "\n", limits).back() == "2! too_long");
  CHECK(records(kTwo + "15-11-2026 16:05 - A: " + longText, limits).back() == "3! too_long");
}

TEST_CASE("A conversation cut in any place, and fed in any pieces", "[intake][chat]") {
  const std::string whole =
      "\xE2\x80\x8E[13-11-2026, 16:05:00] \xC3\x89\xC3\xA9n: caf\xC3\xA9\nmeer\n14-11-2026 4:05 PM - B: <x>\n";
  const auto all = [&](std::string_view bytes, std::size_t piece) {
    std::string seen;
    Sink sink;
    sink.record = [&](RawRecord&& record) { return seen += record.fields["text"] + "|", true; };
    sink.rejected = [&](const Rejected& rejected) { seen += rejected.code + "|"; };
    const Limits limits;
    chat::ChatReader reader(true, sink, limits);
    for (std::size_t at = 0; at < bytes.size(); at += piece) reader.feed(bytes.substr(at, piece));
    reader.finish();
    return seen;
  };
  for (std::size_t at = 0; at <= whole.size(); ++at) {
    const std::string expected = all(whole.substr(0, at), whole.size());
    for (const std::size_t piece : {1u, 2u, 7u}) CHECK(all(whole.substr(0, at), piece) == expected);
  }
}

TEST_CASE("A conversation is recognised by how its lines begin", "[intake][chat]") {
  CHECK(records(kTwo).size() == 2);
  CHECK(records("\xEF\xBB\xBF" + kTwo).size() == 2);
  CHECK(records("13-11-2026 16:05 - A: een\n") != Lines{"1= A 2026-11-13T16:05:00+01:00 een"});
  CHECK(records("Datum;Tekst\n13-11-2026 16:05;een\n") != Lines{"1= een"});
  CHECK(records("tekst\n" + kTwo).size() == 1);
}
