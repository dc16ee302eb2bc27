#include "privacy/mask.h"

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "base/text.h"
#include "model/words.h"
#include "support/catch.h"

using namespace peilstok;
using privacy::findPersonalData;
using privacy::MaskedText;

// All names, numbers and addresses are invented.
namespace {

struct Hit {
  MaskKind kind;
  const char* text;
  const char* part;  ///< what must be masked, and nothing else
};

constexpr auto A = MaskKind::account;
constexpr auto T = MaskKind::telefoon;
constexpr auto E = MaskKind::email;
constexpr auto N = MaskKind::naam_met_adres;
constexpr auto I = MaskKind::iban;
constexpr auto B = MaskKind::bsn;
constexpr auto K = MaskKind::kenteken;
constexpr auto P = MaskKind::profiellink;

const std::vector<Hit> kHits = {
    // accounts
    {A, "volg @jantje_88 vanavond", "@jantje_88"},
    {A, "@piet kom je ook", "@piet"},
    {A, "door @Anna.Bakker.", "@Anna.Bakker"},
    {A, "bedankt (@kees123)!", "@kees123"},
    {A, "RT @ede_nieuws: rellen", "@ede_nieuws"},
    {A, "bedankt.@marieke", "@marieke"},
    {A, "zie @lisa.Kom ook", "@lisa"},
    {A, "van @sam@social.example", "@sam@social.example"},
    {A, "@jean-luc-12 zegt", "@jean-luc-12"},
    {A, "hoi ＠dirk２ kom", "＠dirk２"},
    {A, "@\xE2\x80\x8Bwil\xE2\x80\x8Bma regelt het", "@\xE2\x80\x8Bwil\xE2\x80\x8Bma"},
    {A, "gepost door u/ede_bewoner", "u/ede_bewoner"},
    {A, "/u/throwaway-991 schrijft", "/u/throwaway-991"},
    {A, "snap: jantje2009", "jantje2009"},
    {A, "hoi@kees kom je", "@kees"},
    {A, "jan@ziggo was het", "@ziggo"},
    {A, "piet@kees_99 was het", "@kees_99"},
    {A, "Bart@Lisa", "@Lisa"},
    {A, "een snap: jantje2009 was het", "jantje2009"},
    {A, "zijn snap: jantje was het", "jantje"},
    {A, "Snap : kevinnn voor locatie", "kevinnn"},
    {A, "mijn insta: lotte.xx", "lotte.xx"},
    {A, "mijn insta is lotte.xkabc", "lotte.xkabc"},
    {A, "zijn snap heet daan.bakt", "daan.bakt"},
    {A, "ig: noah_b", "noah_b"},
    {A, "tg: rellenbaas", "rellenbaas"},
    {A, "TG=rellenbaas", "rellenbaas"},
    {A, "Instagram: noah_b", "noah_b"},
    {A, "snapchat: femkeee, kom", "femkeee"},
    {A, "fb: Jan", "Jan"},
    {A, "roblox naam: Blokje", "Blokje"},
    {A, "snap fietsbel_wouter voor de locatie", "fietsbel_wouter"},
    {A, "gebruiker dakpan77, die weg is", "dakpan77"},
    {A, "insta -> fictie_fleur", "fictie_fleur"},
    {A, "insta \U0001F449 fictie_fleur", "fictie_fleur"},
    {A, "discord: regendrop#4821", "regendrop#4821"},
    // telephone numbers
    {T, "bel 0612345678", "0612345678"},
    {T, "bel 06-12345678.", "06-12345678"},
    {T, "06 12 34 56 78 appen", "06 12 34 56 78"},
    {T, "app 06 - 1234 5678", "06 - 1234 5678"},
    {T, "(06) 12345678", "(06) 12345678"},
    {T, "(0612345678)", "0612345678"},
    {T, "06.12.34.56.78", "06.12.34.56.78"},
    {T, "06/12345678", "06/12345678"},
    {T, "0 6 1 2 3 4 5 6 7 8", "0 6 1 2 3 4 5 6 7 8"},
    {T, "tel0612345678", "0612345678"},
    {T, "+31612345678", "+31612345678"},
    {T, "+31 6 12345678 om 20 uur", "+31 6 12345678"},
    {T, "+31 (0)6 1234 5678", "+31 (0)6 1234 5678"},
    {T, "0031612345678", "0031612345678"},
    {T, "0031 6 12 34 56 78", "0031 6 12 34 56 78"},
    {T, "wa.me/31612345678", "31612345678"},
    {T, "0318-123456", "0318-123456"},
    {T, "0318 12 34 56", "0318 12 34 56"},
    {T, "(0318) 123 456", "(0318) 123 456"},
    {T, "010-1234567", "010-1234567"},
    {T, "020 123 45 67", "020 123 45 67"},
    {T, "088-1234567", "088-1234567"},
    {T, "+49 170 1234567", "+49 170 1234567"},
    {T, "+32470123456", "+32470123456"},
    {T, "0049 170 1234567", "0049 170 1234567"},
    {T, "０６－１２３４５６７８", "０６－１２３４５６７８"},
    {T,
     "06\xE2\x80\x8B"
     "12\xE2\x80\x8B"
     "345678",
     "06\xE2\x80\x8B"
     "12\xE2\x80\x8B"
     "345678"},
    {T, "app 06_7123_4509", "06_7123_4509"},
    {T, "sms 06*71*23*45*09", "06*71*23*45*09"},
    {T, "06 71 23\n00 16 als je wil", "06 71 23\n00 16"},
    {T, "O6 7l23 45O9 snap je", "O6 7l23 45O9"},
    {T, "bel 06-7123OOO9 dan", "06-7123OOO9"},
    {T, "app nul zes zeven een twee drie vier vijf zes nul dus", "nul zes zeven een twee drie vier vijf zes nul"},
    {T, "06 zeven een twee drie vier vijf nul negen", "06 zeven een twee drie vier vijf nul negen"},
    {T, "nulzes, eenentwintig vierendertig zestig elf", "nulzes, eenentwintig vierendertig zestig elf"},
    {T, "NUL ZES ZEVEN EEN TWEE DRIE VIER VIJF ZES NUL", "NUL ZES ZEVEN EEN TWEE DRIE VIER VIJF ZES NUL"},
    // e-mail
    {E, "mail jan@voorbeeld.nl", "jan@voorbeeld.nl"},
    {E, "Mail: Jan.de-Vries+ede@mail.voorbeeld.co.uk.", "Jan.de-Vries+ede@mail.voorbeeld.co.uk"},
    {E, "<piet_12@example.com>", "piet_12@example.com"},
    {E, "mailto:kees@example.org?subject=x", "kees@example.org"},
    {E, "naam (at) domein punt nl", "naam (at) domein punt nl"},
    {E, "naam[at]domein[dot]nl", "naam[at]domein[dot]nl"},
    {E, "voor punt achter at gmail punt com", "voor punt achter at gmail punt com"},
    {E, "jan apenstaartje hotmail punt com", "jan apenstaartje hotmail punt com"},
    {E, "jan @ voorbeeld.nl", "jan @ voorbeeld.nl"},
    {E, "jan＠voorbeeld.nl", "jan＠voorbeeld.nl"},
    {E, "fietsbel AT example DOT com", "fietsbel AT example DOT com"},
    {E, "jantje apestaartje example .com", "jantje apestaartje example .com"},
    {E, "jan punt bakker apenstaart example punt com", "jan punt bakker apenstaart example punt com"},
    // IBAN
    {I, "naar NL20INGB0001234567 graag", "NL20INGB0001234567"},
    {I, "NL44 RABO 0123 4567 89 tnv", "NL44 RABO 0123 4567 89"},
    {I, "iban:nl69test0000000001", "nl69test0000000001"},
    {I, "BE68 5390 0754 7034 graag", "BE68 5390 0754 7034"},
    {I, "TR33 0006 1005 1978 6457 8413 26", "TR33 0006 1005 1978 6457 8413 26"},
    {I, "NL-20-INGB-0001-2345-67", "NL-20-INGB-0001-2345-67"},
    {I, "NL8lVBLD6629944746 graag", "NL8lVBLD6629944746"},
    {I, "N L 3 9 V B L D 7 3 4 0 2 6 0 7 8 8", "N L 3 9 V B L D 7 3 4 0 2 6 0 7 8 8"},
    // BSN
    {B, "zijn bsn is 123456782", "123456782"},
    {B, "BSN: 111222333", "111222333"},
    {B, "1234.56.782 staat erop", "1234.56.782"},
    {B, "123 456 782", "123 456 782"},
    {B, "bsn204060801", "204060801"},
    {B, "(204060801)", "204060801"},
    // licence plates, one for each sidecode
    {K, "auto AB-12-34 gezien", "AB-12-34"},
    {K, "auto 12-34-AB gezien", "12-34-AB"},
    {K, "auto 12-AB-34 gezien", "12-AB-34"},
    {K, "auto BD-12-FG gezien", "BD-12-FG"},
    {K, "auto BD-FG-12 gezien", "BD-FG-12"},
    {K, "auto 12-BD-FG gezien", "12-BD-FG"},
    {K, "auto 12-BDF-3 gezien", "12-BDF-3"},
    {K, "auto 1-BDF-23 gezien", "1-BDF-23"},
    {K, "auto BD-123-F gezien", "BD-123-F"},
    {K, "auto B-123-DF gezien", "B-123-DF"},
    {K, "auto BDF-12-G gezien", "BDF-12-G"},
    {K, "auto B-12-DFG gezien", "B-12-DFG"},
    {K, "auto 1-BD-234 gezien", "1-BD-234"},
    {K, "auto 123-BD-4 gezien", "123-BD-4"},
    {K, "auto GB-12-FG gezien", "GB-12-FG"},
    {K, "busje BD123F reed weg", "BD123F"},
    {K, "busje 12BDF3.", "12BDF3"},
    {K, "busje bd-12-fg", "bd-12-fg"},
    {K, "kenteken: bd 123 f", "bd 123 f"},
    {K, "kenteken 1234AB", "1234AB"},
    {K, "kent. TX 00 GH, grijs", "TX 00 GH"},
    {K, "kenteken R.000.SB doorgeven", "R.000.SB"},
    {K, "een Belg, 1-XYZ-234, stopte", "1-XYZ-234"},
    {K, "kenteken K-XY 1234 komt", "K-XY 1234"},
    // profile links
    {P, "https://www.facebook.com/jan.devries.9", "https://www.facebook.com/jan.devries.9"},
    {P, "facebook.com/profile.php?id=100001234", "facebook.com/profile.php?id=100001234"},
    {P, "zie instagram.com/noah_b/.", "instagram.com/noah_b/"},
    {P, "(https://x.com/pietje)", "https://x.com/pietje"},
    {P, "https://twitter.com/pietje/status/123456782", "https://twitter.com/pietje/status/123456782"},
    {P, "https://m.tiktok.com/@lisa.x?lang=nl", "https://m.tiktok.com/@lisa.x?lang=nl"},
    {P, "t.me/rellenbaas", "t.me/rellenbaas"},
    {P, "https://nl.linkedin.com/in/jan-bakker-12", "https://nl.linkedin.com/in/jan-bakker-12"},
    {P, "snapchat.com/add/kevinnn", "snapchat.com/add/kevinnn"},
    {P, "youtube.com/@edeboys", "youtube.com/@edeboys"},
    {P, "https://mastodon.example/@sam", "https://mastodon.example/@sam"},
    {P, "hxxps://instagram[.]com/noah_b dus", "hxxps://instagram[.]com/noah_b"},
    {P, "instagram punt com slash noah_b", "instagram punt com slash noah_b"},
    {P, "https://vk.com/id000000001", "https://vk.com/id000000001"},
    {P, "https://www.strava.com/athletes/00000001", "https://www.strava.com/athletes/00000001"},
    // names with addresses
    {N, "Jan de Vries, Dorpsstraat 4", "Jan de Vries, Dorpsstraat 4"},
    {N, "die Jan de Vries woont op Lindelaan 12 in Ede", "Jan de Vries woont op Lindelaan 12"},
    {N, "hij heet Karim Zandman en woont aan de Korte Poten 7a.", "Karim Zandman en woont aan de Korte Poten 7a"},
    {N, "de familie Bakker, Molenweg 3", "Bakker, Molenweg 3"},
    {N, "fam. Jansen (Kerkstraat 12-2)", "Jansen (Kerkstraat 12-2"},
    {N, "meneer Oosterling woont nu in de Beukenlaan 5", "Oosterling woont nu in de Beukenlaan 5"},
    {N, "dhr. P. van Dam - Singel 14", "P. van Dam - Singel 14"},
    {N, "Kees woont op Lindelaan 12", "Kees woont op Lindelaan 12"},
    {N, "Samira Voorbeeld uit Ede, Parkweg 9, 6711 AB Ede", "Samira Voorbeeld uit Ede, Parkweg 9, 6711 AB"},
    {N, "jan de vries, dorpsstraat 4", "jan de vries, dorpsstraat 4"},
    {N, "Jan Bakker Dorpsstraat 4", "Jan Bakker Dorpsstraat 4"},
    {N, "hij woont op Lindelaan 12", "Lindelaan 12"},
    {N, "hij woont op de lindelaan 12", "lindelaan 12"},
    {N, "ze woont in Ede aan de Grote Wei 12", "Grote Wei 12"},
    {N, "adres: Lindelaan 12, kom maar", "Lindelaan 12"},
    {N, "bij hem thuis aan de Beukenlaan 5", "Beukenlaan 5"},
    {N, "woont in de Lindelaan op nummer 12", "Lindelaan op nummer 12"},
    {N, "woont Burgemeester van der Tuinlaan 8", "Burgemeester van der Tuinlaan 8"},
    {N, "op Lindelaan 12 woont Piet Jansen", "Lindelaan 12 woont Piet Jansen"},
    {N, "Jan de Vries, Parallelweg Oost 12", "Jan de Vries, Parallelweg Oost 12"},
    {N, "waar die man woont!! molenstraat 33 in ede", "molenstraat 33"},
    {N, "Kerkstraat 12, daar woont Els Bakker", "Kerkstraat 12, daar woont Els Bakker"},
    {N, "Pieter Jansen\nKerkstraat 12\n6711 AB Ede", "Pieter Jansen\nKerkstraat 12\n6711 AB"},
    {N, "Jan Jansen (43) uit Ede, Kerkstraat 12", "Jan Jansen (43) uit Ede, Kerkstraat 12"},
    {N, "familie de Wit aan de Lindelaan 7", "de Wit aan de Lindelaan 7"},
    {N, "Lindelaan 12, familie Bakker", "Lindelaan 12, familie Bakker"},
    {N, "mevrouw De Vries (Kerkstraat 1)", "De Vries (Kerkstraat 1"},
    {N, "Daan Bakker, 6711 AB 12", "Daan Bakker, 6711 AB 12"},
    {N, "Jan de Vries, Zilverschoon 33a", "Jan de Vries, Zilverschoon 33a"},
    {N, "Noah Bakker, hij zit op Kerkstraat 41", "Noah Bakker, hij zit op Kerkstraat 41"},
    {N, "Kevin zit Kerkstraat 8", "Kevin zit Kerkstraat 8"},
    {N, "Youssef Bakker is de huisbaas, adres Beukenlaan 77", "Youssef Bakker is de huisbaas, adres Beukenlaan 77"},
    {N, "Femke Bakker \u2022 Kerkkade 33", "Femke Bakker \u2022 Kerkkade 33"},
    {N, "Woonadres Iris Bakker: Kerksteeg 2", "Iris Bakker: Kerksteeg 2"},
};

const std::vector<const char*> kNearMisses = {
    // no accounts
    "bier @ 5 uur",
    "kom @20u naar het plein",
    "feest @21.00uur",
    "2 stuks @ 1,50",
    "@ iedereen",
    "kom @iedereen!",
    "8 u/dag",
    "40u/week",
    "dat bepaalt u/jij zelf",
    "van 20 t/m 22",
    "en/of",
    "insta: zie bio",
    "snap: ik kom ook",
    "ik snap: dit is raar",
    "verz@melen op het plein",
    "m@rokkanen en VERR@DERS",
    "snap: zaterdag 20.00 uur op het plein",
    "mijn insta is weg.Nu nog een nieuwe",
    "kreeg een snap: vrijdagavond bij het station",
    "deze insta: allemaal naar het plein komen",
    "in haar tg: overmorgen gaan we",
    "Instagram: rellen in Ede breken uit",
    "Telegram: oproep om te komen",
    "tg: 20:00",
    "@home",
    "snap dat niet_ hoor",
    "op tiktok covid19 weer",
    "nummer #2030",
    "rellen#2024",
    // no telephone numbers
    "bel 112",
    "bel 0900-8844",
    "0800 0113",
    "14 0318",
    "14-010",
    "14030",
    "144",
    "1 januari 2026 om 20.00",
    "05-12-2026 19:30",
    "06-12-2026 19",
    "06-12-2026 19.30",
    "06-12-26 20.15",
    "01-02-2026 1030",
    "2024-2025",
    "schooljaar 2025/2026",
    "EUR 1.000.000",
    "+10.000.000 euro",
    "+100.000 mensen",
    "bestelnummer 0612345678",
    "ordernr: 0612345678",
    "A0612345678",
    "06123456789012",
    "061234",
    "1234567890",
    "0012345678",
    "12.345.678",
    "zaaknummer 2026-0612345678",
    "52.0907374",
    "192.168.10.255",
    "06 - 12 - 18 - 24 - 30 - 36",
    "nul op het rekest",
    "nul zes",
    "06-12-2026 twaalf uur",
    "een twee drie vier vijf zes zeven acht negen tien",
    // no e-mail
    "info@ komt later",
    "kijk at home",
    "ik zat at the office",
    "een (at) teken",
    "punt nl",
    // no IBAN
    "NL21INGB0001234567",
    "NL44 RABO 0123 4567 88",
    "NL20",
    "nl 20 mensen",
    "de oliebollenkraam op het plein is open",
    "NL8lVBLD6629944747",
    // no BSN
    "123456781",
    "111111111",
    "nummer 1234567820",
    "€ 123456782",
    "123.456.782 euro",
    "factuurnummer 123456782",
    "123456782,50",
    "12-123456782",
    "x123456782",
    "https://nos.example/artikel/123456782",
    "nos.example/123456782",
    "123 456 782 901",
    // no licence plates
    "A12 richting Utrecht",
    "de A50",
    "6711 AB Ede",
    "6711AB",
    "20:00",
    "20u30",
    "12-34-56",
    "AB-CD-EF",
    "WK2026",
    "bd123f",
    "24-mei-2",
    "1-JAN-26",
    "12-tm-14",
    "20-en-30",
    "12-AB-34-56",
    "SC-AB-12-34",
    "#AB12CD",
    "BD-12",
    "GM0361",
    "vlucht HV5131",
    "klas 4-HAV-2",
    "ECLI:NL:RBXYZ:2012:BD1140",
    // no profile links
    "facebook.com/events/123",
    "facebook.com/groups/edenieuws",
    "https://t.me/joinchat/AAbb12",
    "t.me/+AbCdEfGh",
    "instagram.com/p/Cxyz",
    "https://nos.example/artikel/jan",
    "netflix.com/naam",
    "x.com/",
    "x.com/search?q=ede",
    "youtube.com/watch?v=abc",
    "https://www.linkedin.com/company/bedrijf",
    "tiktok.com/tag/ede",
    "facebook.com",
    "https://gelderlander.example/ede/rellen~a1234/",
    // no name with an address
    "Dorpsstraat 4",
    "verzamelen Dorpsstraat 4",
    "gemeentehuis, Raadhuisplein 1",
    "hij woont in de Dorpsstraat",
    "Jan de Vries komt om 20 uur",
    "Jan de Vries",
    "adres gemeentehuis: Raadhuisplein 1",
    "Adres: Raadhuisplein 1 (gemeentehuis)",
    "Grote Kerk, Kerkplein 1",
    "Dorpsstraat 12 mei",
    "in de Dorpsstraat 20:00",
    "Zaterdag in de Dorpsstraat 200 mensen",
    "Jan van Galenstraat 12",
    "Albert Heijn, Dorpsstraat 4",
    "De Gouden Leeuw, Dorpsstraat 4",
    "Zaterdag, Marktplein 5",
    "we gaan naar de Markt 5 jongens",
    "hij woont hier 12 jaar",
    "hij woont in Ede 12 jaar",
    "Jan de Boer, Groep 8",
    "Kevin zit in Groep 8",
    "Jan de Boer opent zaterdag de markt op Kerkplein 4",
};

std::string describe(const std::vector<Masked>& found, const std::string& s) {
  std::string out;
  for (const Masked& m : found) out += std::string(word(m.kind)) + "{" + text::slice(s, m.span) + "} ";
  return out;
}

constexpr hash::Key kKey = {1, 2, 3, 4, 5, 6, 7, 8};

std::string keyedText(const std::string& s) { return privacy::mask(s, kKey).text; }

void checkSorted(const std::vector<Masked>& found, std::size_t length) {
  std::uint32_t last = 0;
  for (const Masked& m : found) {
    REQUIRE(m.span.begin >= last);
    REQUIRE(m.span.begin < m.span.end);
    last = m.span.end;
  }
  REQUIRE(last <= length);
}

/// Everything that must hold for any text at all.
void checkProperties(const std::string& s, const std::optional<hash::Key>& key) {
  INFO(s);
  const std::size_t length = text::countCodePoints(s);
  const MaskedText out = privacy::mask(s, key);
  REQUIRE(text::isValidUtf8(out.text));
  checkSorted(out.masked, length);
  REQUIRE(out.masked == findPersonalData(s));
  REQUIRE(out.replacements.size() == out.masked.size());

  const std::u32string from = text::toCodePoints(s), to = text::toCodePoints(out.text);
  std::uint32_t a = 0, b = 0;
  for (std::size_t i = 0; i <= out.masked.size(); ++i) {
    const bool last = i == out.masked.size();
    const auto endA = last ? static_cast<std::uint32_t>(from.size()) : out.masked[i].span.begin;
    const auto endB = last ? static_cast<std::uint32_t>(to.size()) : out.replacements[i].begin;
    REQUIRE(from.substr(a, endA - a) == to.substr(b, endB - b));  // untouched outside the masks
    if (endB > b) REQUIRE(out.toDelivered({b, endB}) == Span{a, endA});
    if (last) break;
    const Span inside{out.replacements[i].begin + 1, out.replacements[i].end - 1};
    REQUIRE(out.toDelivered(out.replacements[i]) == out.masked[i].span);
    REQUIRE(out.toDelivered(inside) == out.masked[i].span);
    a = out.masked[i].span.end;
    b = out.replacements[i].end;
  }

  const MaskedText again = privacy::mask(out.text, key);
  INFO("masked again: " << describe(again.masked, out.text) << " in " << out.text);
  REQUIRE(again.masked.empty());
  REQUIRE(again.text == out.text);
}

double secondsFor(const std::string& s) {
  const std::clock_t start = std::clock();  // processor time: other work on the machine does not count
  const auto found = findPersonalData(s);
  const std::clock_t spent = std::clock() - start;
  CHECK(found.size() <= s.size());
  return static_cast<double>(spent) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("each form of personal data is masked, and exactly that part", "[privacy]") {
  for (const Hit& hit : kHits) {
    const std::string s = hit.text;
    const auto found = findPersonalData(s);
    INFO(s << " -> " << describe(found, s));
    CHECK(found.size() == 1);
    if (found.size() != 1) continue;
    CHECK(word(found[0].kind) == word(hit.kind));
    CHECK(text::slice(s, found[0].span) == hit.part);
  }
}

TEST_CASE("what only looks like personal data stays", "[privacy]") {
  for (const char* text : kNearMisses) {
    const std::string s = text;
    const auto found = findPersonalData(s);
    INFO(s << " -> " << describe(found, s));
    CHECK(found.empty());
  }
}

TEST_CASE("hits stay hits inside a sentence", "[privacy]") {
  for (const Hit& hit : kHits) {
    const std::string s = "Zeg het voort. " + std::string(hit.text) + "\nTot dan!";
    const auto found = findPersonalData(s);
    INFO(s << " -> " << describe(found, s));
    CHECK(found.size() == 1);
    if (found.size() == 1) CHECK(text::slice(s, found[0].span) == hit.part);
  }
}

TEST_CASE("near misses stay near misses inside a sentence", "[privacy]") {
  for (const char* miss : kNearMisses) {
    const std::string s = "zeg het voort,\n" + std::string(miss) + "\ntot dan";
    const auto found = findPersonalData(s);
    INFO(s << " -> " << describe(found, s));
    CHECK(found.empty());
  }
}

TEST_CASE("several kinds in one text come in order", "[privacy]") {
  const std::string s = "@piet bel 06-12345678 of mail jan@voorbeeld.nl, auto BD-123-F";
  const MaskedText out = privacy::mask(s);
  CHECK(out.text == "[account] bel [telefoon] of mail [email], auto [kenteken]");
  CHECK(privacy::mask("0612345678 0687654321").text == "[telefoon] [telefoon]");
  CHECK(privacy::mask("0612345678/0687654321, 06-11111111").text == "[telefoon]/[telefoon], [telefoon]");
}

TEST_CASE("the longer or earlier of two overlapping matches wins", "[privacy]") {
  CHECK(privacy::mask("https://x.com/piet/status/123456782").text == "[profiellink]");
  CHECK(privacy::mask("snap: jan@voorbeeld.nl").text == "snap: [email]");
  CHECK(privacy::mask("tg: 0612345678").text == "tg: [telefoon]");
  CHECK(privacy::mask("insta: instagram.com/noah_b").text == "insta: [profiellink]");
}

TEST_CASE("spans count code points", "[privacy]") {
  const auto found = findPersonalData("😡é @piet");
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Masked{MaskKind::account, {3, 8}});
}

TEST_CASE("texts without personal data come back as they are", "[privacy]") {
  for (const char* s : {"", " ", "Kom vanavond naar het plein", "\n\n", "[account]", "[account:1a2b3c4d] zegt"}) {
    const MaskedText out = privacy::mask(s);
    CHECK(out.text == s);
    CHECK(out.masked.empty());
    CHECK(out.toDelivered({0, 1}) == Span{0, 1});
  }
}

TEST_CASE("what only resembles a pseudonym does not hide anything", "[privacy]") {
  CHECK(privacy::mask("[telefoon:0612345678]").text == "[telefoon:[telefoon]]");
  CHECK(privacy::mask("[account:@piet]").text == "[account:[account]]");
  CHECK(privacy::mask("[naam:1a2b3c4d] @piet").text == "[naam:1a2b3c4d] [account]");
}

TEST_CASE("with a key the same value has the same pseudonym", "[privacy]") {
  const std::string piet = "[account:" + hash::keyed("account:piet", kKey) + "]";
  CHECK(keyedText("@piet") == piet);
  CHECK(keyedText("@PIET") == piet);
  CHECK(keyedText("snap: Piet") == "snap: " + piet);
  CHECK(keyedText("@piet2") != piet);
  const std::string phone = "[telefoon:" + hash::keyed("telefoon:0612345678", kKey) + "]";
  for (const char* s : {"0612345678", "06-12 34 56 78", "+31612345678", "+31 (0)6 12345678", "0031 6 12345678"})
    CHECK(keyedText(s) == phone);
  CHECK(keyedText("Jan@Voorbeeld.nl") == "[email:" + hash::keyed("email:jan@voorbeeld.nl", kKey) + "]");
  CHECK(keyedText("jan (at) voorbeeld punt nl") == keyedText("jan@voorbeeld.nl"));
  CHECK(keyedText("NL20 INGB 0001 2345 67") == keyedText("nl20ingb0001234567"));
  CHECK(keyedText("1234.56.782") == "[bsn:" + hash::keyed("bsn:123456782", kKey) + "]");
  CHECK(keyedText("BD-123-F") == keyedText("BD123F"));
  CHECK(keyedText("https://www.instagram.com/noah_b/") == keyedText("instagram.com/Noah_B?hl=nl"));
  CHECK(keyedText("Jan de Vries,  Dorpsstraat 4") == keyedText("jan de vries, dorpsstraat 4"));
  hash::Key other = kKey;
  other[31] = 9;
  CHECK(privacy::mask("@piet", other).text != piet);
}

TEST_CASE("a span of the masked text leads back to the delivered one", "[privacy]") {
  const MaskedText out = privacy::mask("hoi @jan123456789 en 0612345678!");
  REQUIRE(out.text == "hoi [account] en [telefoon]!");
  CHECK(out.toDelivered({0, 3}) == Span{0, 3});
  CHECK(out.toDelivered({4, 13}) == Span{4, 17});
  CHECK(out.toDelivered({0, 6}) == Span{0, 17});
  CHECK(out.toDelivered({12, 16}) == Span{4, 20});
  CHECK(out.toDelivered({14, 16}) == Span{18, 20});
  CHECK(out.toDelivered({5, 5}) == Span{4, 17});
  CHECK(out.toDelivered({4, 4}) == Span{4, 4});
  CHECK(out.toDelivered({0, 28}) == Span{0, 32});
}

TEST_CASE("masking holds its promises on generated text", "[privacy]") {
  std::mt19937 random(20261119);
  const std::vector<std::string> glue = {" ",
                                         "",
                                         ".",
                                         "@",
                                         "-",
                                         "/",
                                         ":",
                                         ",",
                                         "\n",
                                         "(",
                                         ")",
                                         "0",
                                         "6",
                                         "12",
                                         "06",
                                         "+31",
                                         " woont op ",
                                         "Jan ",
                                         "snap: ",
                                         " adres: ",
                                         "https://",
                                         "://",
                                         "x.com/",
                                         "t.me/",
                                         "[account",
                                         "[account:1a2b3c4d]",
                                         "]",
                                         "\xE2\x80\x8B",
                                         "é",
                                         "😡",
                                         " (at) ",
                                         " punt ",
                                         "nl",
                                         "NL",
                                         "AB",
                                         "straat 4",
                                         " Dorpsstraat ",
                                         "familie ",
                                         "bsn ",
                                         "€",
                                         "１",
                                         "_",
                                         " at ",
                                         "u/"};
  for (int round = 0; round < 4000; ++round) {
    std::string s;
    const int parts = 1 + static_cast<int>(random() % 9);
    for (int i = 0; i < parts; ++i) {
      const std::size_t pick = random() % 3;
      if (pick == 0) s += kHits[random() % kHits.size()].text;
      else if (pick == 1 && random() % 3 == 0) s += kNearMisses[random() % kNearMisses.size()];
      for (std::size_t g = random() % 4; g > 0; --g) s += glue[random() % glue.size()];
    }
    if (random() % 2 == 0) checkProperties(s, std::nullopt);
    else checkProperties(s, kKey);
  }
}

TEST_CASE("cutting a text anywhere breaks no promise", "[privacy]") {
  for (const Hit& hit : kHits) {
    const std::u32string s = text::toCodePoints(hit.text);
    for (std::size_t i = 0; i <= s.size(); ++i) {
      checkProperties(text::fromCodePoints(s.substr(0, i)), kKey);
      checkProperties(text::fromCodePoints(s.substr(i)), std::nullopt);
    }
  }
}

TEST_CASE("time grows linearly on texts made to be slow", "[privacy][slow]") {
  std::vector<std::string> units = {"@",
                                    "1",
                                    ".",
                                    "@1",
                                    "1.",
                                    "1 ",
                                    "0 ",
                                    "06 ",
                                    "+3",
                                    "a.",
                                    "a@",
                                    "@a ",
                                    "a-",
                                    "(",
                                    "snap:",
                                    "Jan ",
                                    "Jan de ",
                                    "jan ",
                                    "NL2",
                                    "NL20 ",
                                    "A1",
                                    "12-AB-",
                                    "://",
                                    "t.me/",
                                    "x.com/a ",
                                    "x.com/p ",
                                    " punt a",
                                    "a at ",
                                    "[account",
                                    "Ab, ",
                                    "woont op ",
                                    "Lindelaan 1",
                                    "Aa1 ",
                                    "Lindelaan 12 woont ",
                                    "u/",
                                    "/u/aaa",
                                    "0612345678 ",
                                    "123456782 ",
                                    "a(at)",
                                    "Jan van 't ",
                                    "Lindelaan ",
                                    "'t ",
                                    "@a@",
                                    "\xE2\x80\x8B",
                                    "1\xE2\x80\x8B",
                                    "adres: ",
                                    "aa@aa.aa5"};
  for (const std::string unit :
       {"Jan ", "jan ", "Jan de ", "Lindelaan ", "woont op ", "'t ", "a at ", "en de ", "A. ", "a-", "a'", "a."}) {
    std::string block;  // with a house number in sight, every word is tried
    for (int i = 0; i < 60; ++i) block += unit;
    units.push_back(block + "Straat 1 ");
  }
  for (const std::string& unit : units) {
    std::string small, large;
    while (small.size() < 125'000) small += unit;
    while (large.size() < 1'000'000) large += unit;
    const double base = std::min(secondsFor(small), secondsFor(small));
    const double time = secondsFor(large);
    INFO("\"" << unit.substr(0, 20) << "\": " << base << " s for 125 kB, " << time << " s for 1 MB");
    CHECK(time < 20.0 * base + 0.2);  // eight times as long; a square would be sixty-four
    CHECK(time < 20.0);
  }
}
