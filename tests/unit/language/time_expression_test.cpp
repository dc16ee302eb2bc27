#include "language/time_expression.h"

#include <random>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/text.h"
#include "language/tokens.h"
#include "model/words.h"
#include "support/catch.h"
#include "support/real_knowledge.h"

using namespace peilstok;
using namespace peilstok::language;

namespace {

/// A Thursday.
constexpr const char* kReceived = "2026-11-19T16:05:00+01:00";

const TimeVocabulary& words() {
  static const TimeVocabulary kWords(test::realKnowledge()->times);
  return kWords;
}

std::vector<TimeFound> timesIn(std::string_view text, const char* received = kReceived) {
  return findTimes(tokenise(text), *civil::parseIso(received), words());
}

std::string shown(const TimeFound& found) {
  const auto moment = [](Instant at) { return civil::formatDate(at) + " " + civil::formatHourMinute(at); };
  std::string out = moment(found.mention.start);
  if (found.mention.end) out += " > " + moment(*found.mention.end);
  out += " " + std::string(word(found.mention.grain));
  if (found.past) out += " past";
  return out;
}

/// "2026-11-21 21:00 minute | ..."; a range has " > end", words that point back "past".
std::string shown(const std::vector<TimeFound>& times) {
  std::string out;
  for (const auto& found : times) out += (out.empty() ? "" : " | ") + shown(found);
  return out;
}

struct Case {
  const char* text;
  const char* times;
};

void checkAll(const std::vector<Case>& cases, const char* received = kReceived) {
  for (const auto& [text, times] : cases) {
    INFO(text);
    CHECK(shown(timesIn(text, received)) == times);
  }
}

}  // namespace

TEST_CASE("Clock times in digits", "[language][time]") {
  checkAll({
      {"Zaterdag 21.00 uur allemaal naar het Marktplein", "2026-11-21 21:00 minute"},
      {"vanavond 20u naar het plein", "2026-11-19 20:00 minute"},
      {"vanavond 20:30 naar het plein", "2026-11-19 20:30 minute"},
      {"vanavond 20.30u naar het plein", "2026-11-19 20:30 minute"},
      {"vanavond 20u15 bij de brug", "2026-11-19 20:15 minute"},
      {"vanavond 8u30 bij de brug", "2026-11-19 20:30 minute"},
      {"om 20h bij de brug", "2026-11-19 20:00 minute"},
      {"20.00 uur Stationsplein", "2026-11-19 20:00 minute"},
      {"20:00 Stationsplein", "2026-11-19 20:00 minute"},
      {"20.00 Stationsplein", "2026-11-19 20:00 minute"},
      {"1900u bij de brug", "2026-11-19 19:00 minute"},
      {"om 1930 uur bij de brug", "2026-11-19 19:30 minute"},
      {"20uur bij de brug", "2026-11-19 20:00 minute"},
      {"20 uur bij de brug", "2026-11-19 20:00 minute"},
      {"om 20 u bij de brug", "2026-11-19 20:00 minute"},
      {"verzamelen om 9.30", "2026-11-20 09:30 minute"},
      {"morgen om 14.30 uur", "2026-11-20 14:30 minute"},
      {"morgen 08.15 uur", "2026-11-20 08:15 minute"},
      {"morgen om 24.00 uur", "2026-11-21 00:00 minute"},
      {"kom om 0.30 uur", "2026-11-20 00:30 minute"},
      {"om 20⁰⁰ uur op de markt", "2026-11-19 20:00 minute"},
  });
}

TEST_CASE("Clock times in words", "[language][time]") {
  checkAll({
      {"half negen bij de kerk", "2026-11-19 20:30 minute"},
      {"half 9 bij de kerk", "2026-11-19 20:30 minute"},
      {"halfnegen bij de kerk", "2026-11-19 20:30 minute"},
      {"half een", "2026-11-20 12:30 minute"},
      {"kwart over acht", "2026-11-19 20:15 minute"},
      {"kwart voor 9", "2026-11-19 20:45 minute"},
      {"kwart voor één vannacht", "2026-11-20 00:45 minute"},
      {"tien over half negen", "2026-11-19 20:40 minute"},
      {"tien voor half 8 's avonds", "2026-11-19 19:20 minute"},
      {"vijf over acht", "2026-11-19 20:05 minute"},
      {"om 10 over 8", "2026-11-19 20:10 minute"},
      {"10 voor 8 uur bij de flat", "2026-11-19 19:50 minute"},
      {"om acht uur", "2026-11-19 20:00 minute"},
      {"8 uur 's avonds", "2026-11-19 20:00 minute"},
      {"acht uur savonds", "2026-11-19 20:00 minute"},
      {"om 9 's ochtends", "2026-11-20 09:00 minute"},
      {"om 3 uur 's nachts", "2026-11-20 03:00 minute"},
      {"tegen tienen op het plein", "2026-11-19 22:00 hour"},
      {"even na achten", "2026-11-19 20:00 hour"},
      {"om een uur of negen", "2026-11-19 21:00 hour"},
      {"rond de klok van 8", "2026-11-19 20:00 hour"},
      {"om middernacht", "2026-11-20 00:00 minute"},
      {"om acht bij de kerk", "2026-11-19 20:00 minute"},
      {"om 8 verzamelen", "2026-11-19 20:00 minute"},
      {"rond 9 bij de kerk", "2026-11-19 21:00 hour"},
      {"Rond 9.", "2026-11-19 21:00 hour"},
      {"om stipt 8 uur", "2026-11-19 20:00 minute"},
      {"klokslag 12 uur morgen", "2026-11-20 12:00 minute"},
      {"om twintig uur", "2026-11-19 20:00 minute"},
      {"om 5 voor 12", "2026-11-19 23:55 minute"},
  });
}

TEST_CASE("An hour of the dial without part of the day", "[language][time]") {
  checkAll({
      {"om 5 uur", "2026-11-19 17:00 minute"},   // 1-6: the afternoon
      {"om 3 uur", "2026-11-20 15:00 minute"},   // ... of tomorrow when it has gone
      {"om 12 uur", "2026-11-20 12:00 minute"},  // noon
      {"om 8 uur", "2026-11-19 20:00 minute"},   // 7-11: the next one
      {"om 11 uur", "2026-11-19 23:00 minute"},
      {"zaterdag om 8 uur", "2026-11-21 20:00 minute"},   // on a coming day 7-9 is the evening
      {"zaterdag om 10 uur", "2026-11-21 10:00 minute"},  // ... and 10-11 the morning
      {"zaterdag om 2 uur", "2026-11-21 14:00 minute"},
      {"vanochtend om 8 uur", "2026-11-19 08:00 minute"},
      {"vanmiddag 5 uur", "2026-11-19 17:00 minute"},
      {"vanavond 11 uur", "2026-11-19 23:00 minute"},
      {"vanavond 12 uur", "2026-11-20 00:00 minute"},
      {"vanavond om 1 uur", "2026-11-20 01:00 minute"},
      {"vannacht 2 uur", "2026-11-20 02:00 minute"},
      {"vannacht om 23.30 uur", "2026-11-19 23:30 minute"},
      {"vannacht 12 uur", "2026-11-20 00:00 minute"},
      {"zaterdagnacht 3 uur", "2026-11-22 03:00 minute"},
      {"zaterdag om 3 uur 's nachts", "2026-11-21 03:00 minute"},
      {"vandaag om 8 uur", "2026-11-19 20:00 minute"},
      {"zaterdag 8.30 uur", "2026-11-21 08:30 minute"},  // with a point or colon: the clock of 24 hours
      {"zaterdag 8u30", "2026-11-21 20:30 minute"},
      {"zaterdag 3.30 uur", "2026-11-21 15:30 minute"},  // ... but not before dawn
      {"zaterdag 03.30 uur", "2026-11-21 03:30 minute"},
  });
  checkAll({{"om 8 uur", "2026-11-19 08:00 minute"},
            {"om 3 uur", "2026-11-19 15:00 minute"},
            {"vandaag om 9 uur", "2026-11-19 09:00 minute"}},
           "2026-11-19T07:30:00+01:00");
  checkAll({{"om 8 uur", "2026-11-20 08:00 minute"}}, "2026-11-19T22:30:00+01:00");
  // Just gone is still meant; longer gone is tomorrow.
  checkAll({{"20.00 uur", "2026-11-19 20:00 minute"}}, "2026-11-19T20:40:00+01:00");
  checkAll({{"20.00 uur", "2026-11-20 20:00 minute"}}, "2026-11-19T21:40:00+01:00");
}

TEST_CASE("Days around today", "[language][time]") {
  checkAll({
      {"vandaag", "2026-11-19 00:00 day"},
      {"vanavond", "2026-11-19 18:00 part_of_day"},
      {"vanmiddag", "2026-11-19 12:00 part_of_day"},
      {"vanochtend", "2026-11-19 06:00 part_of_day"},
      {"vanmorgen", "2026-11-19 06:00 part_of_day"},
      {"vannacht", "2026-11-20 00:00 part_of_day"},
      {"vanavnd rellen", "2026-11-19 18:00 part_of_day"},
      {"deze avond", "2026-11-19 18:00 part_of_day"},
      {"morgen", "2026-11-20 00:00 day"},
      {"morgen vroeg", "2026-11-20 06:00 part_of_day"},
      {"morgenavond", "2026-11-20 18:00 part_of_day"},
      {"morgen avond", "2026-11-20 18:00 part_of_day"},
      {"morgen in de middag", "2026-11-20 12:00 part_of_day"},
      {"overmorgen", "2026-11-21 00:00 day"},
      {"gisteren", "2026-11-18 00:00 day past"},
      {"eergisteren", "2026-11-17 00:00 day past"},
      {"gisteravond", "2026-11-18 18:00 part_of_day past"},
      {"gisteren om 22.00 uur", "2026-11-18 22:00 minute past"},
      {"afgelopen nacht", "2026-11-19 00:00 part_of_day past"},
      {"#vanavond naar de Markt", "2026-11-19 18:00 part_of_day"},
      {"VANAVOND 20:00!!!", "2026-11-19 20:00 minute"},
      {"de nacht van vrijdag op zaterdag", "2026-11-21 00:00 part_of_day"},
      {"in de nacht van 31 december op 1 januari", "2027-01-01 00:00 part_of_day"},
      {"de nacht van zaterdag 28 op zondag 29 november om 3 uur", "2026-11-29 03:00 minute"},
      {"nacht van afgelopen vrijdag op zaterdag", "2026-11-14 00:00 part_of_day past"},
      {"een nacht van opa", ""},
      {"morgen vrijdag 20.00 uur", "2026-11-20 20:00 minute"},
  });
  // In the small hours the night that is going on is meant.
  checkAll({{"vannacht", "2026-11-19 00:00 part_of_day"}, {"vanavond", "2026-11-19 18:00 part_of_day"}},
           "2026-11-19T01:30:00+01:00");
}

TEST_CASE("Weekdays", "[language][time]") {
  checkAll({
      {"zaterdag", "2026-11-21 00:00 day"},
      {"donderdag", "2026-11-19 00:00 day"},
      {"donderdag 21.00 uur", "2026-11-19 21:00 minute"},
      {"donderdag 14.00 uur", "2026-11-26 14:00 minute"},
      {"donderdagochtend", "2026-11-26 06:00 part_of_day"},
      {"donderdagavond", "2026-11-19 18:00 part_of_day"},
      {"woensdag", "2026-11-25 00:00 day"},
      {"deze zaterdag", "2026-11-21 00:00 day"},
      {"komende zaterdag", "2026-11-21 00:00 day"},
      {"komende donderdag", "2026-11-26 00:00 day"},
      {"aanstaande vrijdag", "2026-11-20 00:00 day"},
      {"vrijdag a.s. 20.00 uur", "2026-11-20 20:00 minute"},
      {"zaterdag aanstaande om 8 uur", "2026-11-21 20:00 minute"},
      {"volgende zaterdag", "2026-11-28 00:00 day"},
      {"volgende week zaterdag", "2026-11-28 00:00 day"},
      {"zaterdag volgende week", "2026-11-28 00:00 day"},
      {"zaterdag over een week", "2026-11-28 00:00 day"},
      {"zaterdag over 14 dagen", "2026-12-05 00:00 day"},
      {"afgelopen zaterdag", "2026-11-14 00:00 day past"},
      {"vorige zaterdag", "2026-11-14 00:00 day past"},
      {"zaterdag jl. om 20.00 uur", "2026-11-14 20:00 minute past"},
      {"vorige week zaterdag", "2026-11-14 00:00 day past"},
      {"sinds zaterdag", "2026-11-14 00:00 day past"},
      {"Zaterdag was het raak", "2026-11-14 00:00 day past"},
      {"Zaterdag is het raak", "2026-11-21 00:00 day"},
      {"zaterdagavond half tien", "2026-11-21 21:30 minute"},
      {"zondagmiddag om 3 uur", "2026-11-22 15:00 minute"},
      {"vrijdagnacht", "2026-11-21 00:00 part_of_day"},
      {"za 20.00 uur", "2026-11-21 20:00 minute"},
      {"za. 21 nov. 20.00 uur", "2026-11-21 20:00 minute"},
      {"zat 20u bij de kerk", "2026-11-21 20:00 minute"},
      {"zat. avond bij de kerk", "2026-11-21 18:00 part_of_day"},
      {"vr om 8 uur", "2026-11-20 20:00 minute"},
      {"vrij a.s. om 8 uur", "2026-11-20 20:00 minute"},
      {"za a.s.", "2026-11-21 00:00 day"},
      {"zo 22 nov", "2026-11-22 00:00 day"},
      {"zo 20.00 uur", "2026-11-22 20:00 minute"},
      {"do 3 dec 19:00", "2026-12-03 19:00 minute"},
      {"za avond", "2026-11-21 18:00 part_of_day"},
      {"zaterdag de 28e", "2026-11-28 00:00 day"},
      {"zaterdag 28e om 20.00 uur", "2026-11-28 20:00 minute"},
      {"vrijdag 13 november", "2026-11-13 00:00 day past"},
      {"zaterdag (21 november) om 20:00", "2026-11-21 20:00 minute"},
      {"20.00 uur aanstaande zaterdag", "2026-11-21 20:00 minute"},
      {"om 8 uur op zaterdag", "2026-11-21 20:00 minute"},
  });
}

TEST_CASE("Short names of weekdays that are ordinary words", "[language][time]") {
  checkAll({
      {"ik kom zo", ""},
      {"zo om 8 uur eten", "2026-11-19 20:00 minute"},
      {"mijn ma is boos", ""},
      {"do not", ""},
      {"wo en di zijn geen woorden", ""},
      {"ik ben zat", ""},
      {"ik ben vrij om 20.00", "2026-11-19 20:00 minute"},
      {"za", ""},
  });
}

TEST_CASE("Dates", "[language][time]") {
  checkAll({
      {"12 oktober", "2027-10-12 00:00 day"},
      {"12 december", "2026-12-12 00:00 day"},
      {"19 november", "2026-11-19 00:00 day"},
      {"18 november", "2027-11-18 00:00 day"},
      {"18 november werden er ruiten ingegooid", "2026-11-18 00:00 day past"},
      {"1 februari werden er ruiten ingegooid", "2027-02-01 00:00 day"},
      {"12 okt 2026", "2026-10-12 00:00 day past"},
      {"12 dec. 2026 om 20:00 uur", "2026-12-12 20:00 minute"},
      {"3e jan 2019", "2019-01-03 00:00 day past"},
      {"12 dec '26", "2026-12-12 00:00 day"},
      {"24dec 20:00", "2026-12-24 20:00 minute"},
      {"24-dec", "2026-12-24 00:00 day"},
      {"twaalf december", "2026-12-12 00:00 day"},
      {"de vijfde december", "2026-12-05 00:00 day"},
      {"eenentwintig december", "2026-12-21 00:00 day"},
      {"12-12", "2026-12-12 00:00 day"},
      {"24-05", "2027-05-24 00:00 day"},
      {"op 2-1 gaat het los", "2027-01-02 00:00 day"},
      {"12/12", "2026-12-12 00:00 day"},
      {"12/12/26 om 20:00", "2026-12-12 20:00 minute"},
      {"12-12-2026", "2026-12-12 00:00 day"},
      {"12.12.2026", "2026-12-12 00:00 day"},
      {"2026-12-12", "2026-12-12 00:00 day"},
      {"29 februari", "2028-02-29 00:00 day"},
      {"29-02-2027", ""},
      {"31 november", ""},
      {"32 december", ""},
      {"12 oktober vorig jaar", "2025-10-12 00:00 day past"},
      {"11-11", "2027-11-11 00:00 day"},
      {"20.00 uur, zaterdag 21 november", "2026-11-21 20:00 minute"},
      {"zaterdag 21-11 20:00", "2026-11-21 20:00 minute"},
      {"4-5 december", "2026-12-04 00:00 > 2026-12-06 00:00 day"},
      {"12 t/m 14 december", "2026-12-12 00:00 > 2026-12-15 00:00 day"},
      {"van 12 tot 14 december", "2026-12-12 00:00 > 2026-12-14 00:00 day"},
      {"4 en 5 december", "2026-12-04 00:00 day | 2026-12-05 00:00 day"},
  });
}

TEST_CASE("Stretches of time from now", "[language][time]") {
  checkAll({
      {"over een uur", "2026-11-19 17:05 minute"},
      {"over 2 uur", "2026-11-19 18:05 minute"},
      {"over een half uur", "2026-11-19 16:35 minute"},
      {"over anderhalf uur", "2026-11-19 17:35 minute"},
      {"over een kwartier", "2026-11-19 16:20 minute"},
      {"over 10 minuten", "2026-11-19 16:15 minute"},
      {"over drie dagen", "2026-11-22 00:00 day"},
      {"over 2 weken", "2026-12-03 00:00 day"},
      {"over een maand", "2026-12-01 00:00 month"},
      {"over 5 jaar", "2031-01-01 00:00 year"},
      {"een week geleden", "2026-11-12 00:00 day past"},
      {"drie dagen geleden", "2026-11-16 00:00 day past"},
      {"2 uur geleden", "2026-11-19 14:05 minute past"},
      {"een half uur geleden", "2026-11-19 15:35 minute past"},
      {"twee jaar geleden", "2024-01-01 00:00 year past"},
      {"een half jaar geleden", "2026-05-01 00:00 month past"},
      {"binnen een uur", "2026-11-19 16:05 > 2026-11-19 17:05 minute"},
      {"een paar dagen geleden", ""},
      {"over enkele dagen", ""},
      {"over 2 dagen terug", "2026-11-21 00:00 day"},
  });
}

TEST_CASE("Weeks, months, years", "[language][time]") {
  checkAll({
      {"dit weekend", "2026-11-21 00:00 > 2026-11-23 00:00 day"},
      {"komend weekend", "2026-11-21 00:00 > 2026-11-23 00:00 day"},
      {"in het weekend", "2026-11-21 00:00 > 2026-11-23 00:00 day"},
      {"volgend weekend", "2026-11-28 00:00 > 2026-11-30 00:00 day"},
      {"vorig weekend", "2026-11-14 00:00 > 2026-11-16 00:00 day past"},
      {"fijn weekend!", ""},
      {"deze week", "2026-11-16 00:00 week"},
      {"volgende week", "2026-11-23 00:00 week"},
      {"vorige week", "2026-11-09 00:00 week past"},
      {"afgelopen week", "2026-11-09 00:00 week past"},
      {"week 48", "2026-11-23 00:00 week"},
      {"week 3", "2027-01-18 00:00 week"},
      {"week 53", "2026-12-28 00:00 week"},
      {"volgende maand", "2026-12-01 00:00 month"},
      {"in december", "2026-12-01 00:00 month"},
      {"in mei", "2027-05-01 00:00 month"},
      {"afgelopen oktober", "2026-10-01 00:00 month past"},
      {"oktober 2025", "2025-10-01 00:00 month past"},
      {"in oktober vorig jaar", "2025-10-01 00:00 month past"},
      {"vorig jaar", "2025-01-01 00:00 year past"},
      {"dit jaar", "2026-01-01 00:00 year"},
      {"in 2012", "2012-01-01 00:00 year past"},
      {"volgend jaar", "2027-01-01 00:00 year"},
      {"vrijdag in week 48", "2026-11-27 00:00 day"},
  });
}

TEST_CASE("Holidays", "[language][time]") {
  checkAll({
      {"met Koningsdag", "2027-04-27 00:00 day"},
      {"Koningsdag 2031", "2031-04-26 00:00 day"},  // the 27th is a Sunday
      {"koningsnacht", "2027-04-26 18:00 part_of_day"},
      {"met Pasen", "2027-03-28 00:00 > 2027-03-30 00:00 day"},
      {"tweede paasdag", "2027-03-29 00:00 day"},
      {"2e paasdag", "2027-03-29 00:00 day"},
      {"Goede Vrijdag", "2027-03-26 00:00 day"},
      {"Hemelvaartsdag", "2027-05-06 00:00 day"},
      {"eerste pinksterdag", "2027-05-16 00:00 day"},
      {"luilak", "2027-05-15 00:00 day"},
      {"carnaval", "2027-02-07 00:00 > 2027-02-10 00:00 day"},
      {"tweede kerstdag 14.00 uur", "2026-12-26 14:00 minute"},
      {"kerstavond", "2026-12-24 18:00 part_of_day"},
      {"pakjesavond", "2026-12-05 18:00 part_of_day"},
      {"met Sinterklaas", "2026-12-05 00:00 day"},
      {"Sinterklaas is jarig", ""},
      {"met oud en nieuw", "2026-12-31 00:00 day"},
      {"oud & nieuw", "2026-12-31 00:00 day"},
      {"met oud en nieuw om 00.00 uur", "2027-01-01 00:00 minute"},
      {"oudejaarsavond 23.00 uur", "2026-12-31 23:00 minute"},
      {"de jaarwisseling", "2026-12-31 00:00 day"},
      {"nieuwjaarsdag", "2027-01-01 00:00 day"},
      {"gelukkig nieuwjaar", ""},
      {"vorig jaar met oud en nieuw was het raak", "2025-12-31 00:00 day past"},
      {"oud en nieuw vorig jaar", "2025-12-31 00:00 day past"},
      {"bevrijdingsdag", "2027-05-05 00:00 day"},
      {"dodenherdenking om 20.00 uur", "2027-05-04 20:00 minute"},
      {"Prinsjesdag", "2027-09-21 00:00 day"},
      {"moederdag", "2027-05-09 00:00 day"},
      {"vaderdag", "2027-06-20 00:00 day"},
      {"valentijnsdag", "2027-02-14 00:00 day"},
      {"de elfde van de elfde", "2027-11-11 00:00 day"},
      {"Halloween was een feest", "2026-10-31 00:00 day past"},
  });
}

TEST_CASE("Ranges", "[language][time]") {
  checkAll({
      {"van 2 tot 5 op het plein", "2026-11-19 14:00 > 2026-11-19 17:00 minute"},
      {"morgen van 2 tot 5", "2026-11-20 14:00 > 2026-11-20 17:00 minute"},
      {"tussen 20.00 en 23.00 uur", "2026-11-19 20:00 > 2026-11-19 23:00 minute"},
      {"zaterdag tussen 8 en 10 uur", "2026-11-21 20:00 > 2026-11-21 22:00 minute"},
      {"zaterdag 20.00-02.00 uur", "2026-11-21 20:00 > 2026-11-22 02:00 minute"},
      {"zaterdag 20-23 uur", "2026-11-21 20:00 > 2026-11-21 23:00 minute"},
      {"20u-23u", "2026-11-19 20:00 > 2026-11-19 23:00 minute"},
      {"morgen van 9 tot 5", "2026-11-20 09:00 > 2026-11-20 17:00 minute"},
      {"morgen van 8 tot 17 uur", "2026-11-20 08:00 > 2026-11-20 17:00 minute"},
      {"van vrijdag tot zondag", "2026-11-20 00:00 > 2026-11-22 00:00 day"},
      {"vrijdag t/m zondag", "2026-11-20 00:00 > 2026-11-23 00:00 day"},
      {"van vrijdag 20.00 uur tot zaterdag 02.00 uur", "2026-11-20 20:00 > 2026-11-21 02:00 minute"},
      {"van vrijdagavond tot zondagmiddag", "2026-11-20 18:00 > 2026-11-22 12:00 part_of_day"},
      {"het duurt tot zondag denk ik", "2026-11-22 00:00 day"},
      {"Tot zaterdag!", "2026-11-21 00:00 day"},
      {"nog 2 dagen tot zaterdag", "2026-11-21 00:00 day"},
      {"vanaf zaterdag", "2026-11-21 00:00 day"},
      {"van 20 nov 20:00 tot 22 nov 12:00", "2026-11-20 20:00 > 2026-11-22 12:00 minute"},
      {"vrijdag 20 november t/m zondag 22 november", "2026-11-20 00:00 > 2026-11-23 00:00 day"},
      {"Vrijdag 4 december van 19.30 tot 22.00 uur", "2026-12-04 19:30 > 2026-12-04 22:00 minute"},
      {"zaterdag tot 23.00 uur", "2026-11-21 00:00 > 2026-11-21 23:00 day"},
      {"van 2 tot 5 personen", ""},
      {"op een schaal van 1 tot 10", ""},
      {"2 tot 3 uur wachten", ""},
  });
}

TEST_CASE("A clock time leans on a day named elsewhere", "[language][time]") {
  checkAll({
      {"Zaterdag allemaal naar de Dam om 21.00 uur", "2026-11-21 21:00 minute"},
      {"Zaterdag is het zover. Om 21.00 uur op de Markt.", "2026-11-21 21:00 minute"},
      {"Om 21.00 uur allemaal naar de Dam deze zaterdag", "2026-11-21 21:00 minute"},
      {"Vanavond naar de Dam, iedereen komt om 8", "2026-11-19 20:00 minute"},
      {"Gisteren was niks. Om 21.00 uur wel.", "2026-11-18 00:00 day past | 2026-11-19 21:00 minute"},
      {"Gisteren begon het bij de kerk om 21.00 uur", "2026-11-18 21:00 minute past"},
      {"zaterdag 14.00 en 20.00 uur", "2026-11-21 14:00 minute | 2026-11-21 20:00 minute"},
      {"📅 zaterdag 21 november\n🕘 20:00 uur\n📍 Markt", "2026-11-21 20:00 minute"},
      {"Zaterdag: 20:00\nZondag: 14:00", "2026-11-21 20:00 minute | 2026-11-22 14:00 minute"},
      {"vandaag 20.00, morgen 21.00", "2026-11-19 20:00 minute | 2026-11-20 21:00 minute"},
  });
}

TEST_CASE("How exact a clock time is", "[language][time]") {
  checkAll({
      {"om 8 uur", "2026-11-19 20:00 minute"},
      {"rond 8 uur", "2026-11-19 20:00 hour"},
      {"zo rond half negen", "2026-11-19 20:30 hour"},
      {"om en nabij 8", "2026-11-19 20:00 hour"},
      {"een uurtje of negen", "2026-11-19 21:00 hour"},
      {"even na achten", "2026-11-19 20:00 hour"},
      {"21.00 uur ongeveer", "2026-11-19 21:00 hour"},
      {"vanaf 20.00 uur", "2026-11-19 20:00 minute"},
      {"14 uur 30", "2026-11-20 14:30 minute"},
      {"20,00 uur", "2026-11-19 20:00 minute"},
      {"gisteren te 23.40 uur", "2026-11-18 23:40 minute past"},
      {"tien minuten voor acht", "2026-11-19 19:50 minute"},
      {"20:15:30", "2026-11-19 20:15 minute"},
  });
}

TEST_CASE("Words around an open hour tell morning from evening", "[language][time]") {
  checkAll({
      {"morgen ontbijt om half 9", "2026-11-20 08:30 minute"},
      {"school begint maandag om 9 uur", "2026-11-23 09:00 minute"},
      {"koffieochtend dinsdag 9 uur", "2026-11-24 09:00 minute"},
      {"zaterdag om 10 uur feest in de loods", "2026-11-21 22:00 minute"},
      {"maandag 8 uur bij de school", "2026-11-23 20:00 minute"},  // a place, not what happens there
  });
}

TEST_CASE("The clause tells past from coming", "[language][time]") {
  checkAll({
      {"De onrust van vannacht houdt de buurt bezig", "2026-11-19 00:00 part_of_day past"},
      {"Vannacht zijn er drie auto's uitgebrand", "2026-11-19 00:00 part_of_day past"},
      {"Vannacht om 3 uur is er een explosie geweest", "2026-11-19 03:00 minute past"},
      {"vannacht wordt de weg afgesloten", "2026-11-20 00:00 part_of_day"},
      {"vannacht gaan we los", "2026-11-20 00:00 part_of_day"},
      {"Zaterdag zijn er ruiten ingegooid", "2026-11-14 00:00 day past"},
      {"In de wijk was het zaterdag onrustig", "2026-11-14 00:00 day past"},
      {"de rellen van zaterdag", "2026-11-14 00:00 day past"},
      {"zaterdag is er een tocht gepland", "2026-11-21 00:00 day"},
      {"Wij hebben een betoging aangemeld voor dinsdag", "2026-11-24 00:00 day"},
      {"de demonstratie van zaterdag gaat niet over het plein", "2026-11-21 00:00 day"},
      {"om 23.40 uur zag melder vier jongens", "2026-11-18 23:40 minute past"},
      {"Om 8 uur stond de straat al vol", "2026-11-19 08:00 minute past"},
      {"Gisteren hoorde ik dat ze om 21.00 uur komen", "2026-11-18 00:00 day past | 2026-11-19 21:00 minute"},
      {"zaterdag is het altijd raak", ""},
      {"zaterdag zoals altijd bij de brug", "2026-11-21 00:00 day"},
  });
}

TEST_CASE("A day and its clock time with words between are one moment", "[language][time]") {
  checkAll({
      {"Zaterdag verzamelen we met zijn allen bij de kerk om 21u", "2026-11-21 21:00 minute"},
      {"Zondag is het zover!! 14.00 uur op het plein", "2026-11-22 14:00 minute"},
      {"Wij zijn zaterdag open. De winkel sluit om 18.00 uur.", "2026-11-21 00:00 day | 2026-11-21 18:00 minute"},
      {"22h bij de brug vanavond", "2026-11-19 22:00 minute"},
      {"Programma vrijdag: 18.00 uur eten, 19.00 uur film", "2026-11-20 18:00 minute | 2026-11-20 19:00 minute"},
      {"zaterdag kan ik niet, zondag half 4", "2026-11-21 00:00 day | 2026-11-22 15:30 minute"},
      {"de dodenherdenking, 4 mei om 19.45 uur", "2027-05-04 19:45 minute"},
      {"morgen (vrijdag 20 november) om 20.00 uur", "2026-11-20 20:00 minute"},
      {"volgende week komt de wethouder dinsdag langs", "2026-11-24 00:00 day"},
      {"vorig jaar werd er met oud en nieuw gesloopt", "2025-12-31 00:00 day past"},
  });
  const TimeFound found = timesIn("Zaterdag verzamelen om 21u").at(0);
  CHECK(found.hasDay);
  const TimeFound apart = timesIn("Zaterdag met zijn allen komen om 21u").at(0);
  CHECK(apart.dayWords == Span{0, 8});
  CHECK(apart.hasDay);
}

TEST_CASE("Days of no certain date, and dates that do not exist", "[language][time]") {
  checkAll({
      {"30 februari 20:00", ""},
      {"29-02-2027 20:00", ""},
      {"31 april bij de brug om 20.00 uur", ""},
      {"elke dinsdag om 20.00 uur", ""},
      {"iedere eerste zaterdag van de maand 14.00 uur", ""},
      {"elke laatste vrijdag van de maand", ""},
      {"op een mooie zaterdag", ""},
      {"vandaag de dag", ""},
  });
}

TEST_CASE("More ways of naming a day", "[language][time]") {
  checkAll({
      {"de 28e om 20 uur weer daar", "2026-11-28 20:00 minute"},
      {"op de 3e wordt de tent afgebroken", "2026-12-03 00:00 day"},
      {"op de 3e verdieping", ""},
      {"hij woont op de 3e", ""},
      {"de 12e van volgende maand", "2026-12-12 00:00 day"},
      {"1 december a.s.", "2026-12-01 00:00 day"},
      {"Op 3 november jl. is aangifte gedaan", "2026-11-03 00:00 day past"},
      {"za 21 en zo 22 november", "2026-11-21 00:00 day | 2026-11-22 00:00 day"},
      {"op 12, 13 en 14 december", "2026-12-12 00:00 day | 2026-12-13 00:00 day | 2026-12-14 00:00 day"},
      {"dinsdag 24", "2026-11-24 00:00 day"},
      {"vandaag over een week", "2026-11-26 00:00 day"},
      {"over precies een week", "2026-11-26 00:00 day"},
      {"#zaterdag21november", "2026-11-21 00:00 day"},
      {"za21nov 20:00", "2026-11-21 20:00 minute"},
      {"op 21.11", "2026-11-21 00:00 day"},
      {"vr. 27/11 om 22:30", "2026-11-27 22:30 minute"},
      {"we vertrekken zat om 9.00 uur", "2026-11-21 09:00 minute"},
      {"ik zat om 9.00 uur", "2026-11-20 09:00 minute"},
      {"in de nacht van za op zo", "2026-11-22 00:00 part_of_day"},
      {"vrijdag op zaterdagnacht", "2026-11-21 00:00 part_of_day"},
      {"zaterdag aan het eind van de middag", "2026-11-21 12:00 part_of_day"},
      {"zaterdga 21:00", "2026-11-21 21:00 minute"},
      {"vanavondd 21:00", "2026-11-19 21:00 minute"},
      {"vandaar en vandaan", ""},
  });
}

TEST_CASE("Counted days, weeks, quarters and seasons", "[language][time]") {
  checkAll({
      {"het eerste weekend van december", "2026-12-05 00:00 > 2026-12-07 00:00 day"},
      {"de eerste zaterdag van de maand", "2026-12-05 00:00 day"},
      {"laatste vrijdag van de maand", "2026-11-27 00:00 day"},
      {"derde dinsdag van september 2014", "2014-09-16 00:00 day past"},
      {"eerste week van januari", "2027-01-04 00:00 week"},
      {"de dag na Koningsdag", "2027-04-28 00:00 day"},
      {"de avond voor Sinterklaas", "2026-12-04 18:00 part_of_day"},
      {"vrijdag na Hemelvaart", "2027-05-07 00:00 day"},
      {"het weekend voor kerst", "2026-12-19 00:00 > 2026-12-21 00:00 day"},
      {"de laatste zaterdag voor kerst", "2026-12-19 00:00 day"},
      {"de week van 23 november", "2026-11-23 00:00 week"},
      {"begin volgende week", "2026-11-23 00:00 week"},
      {"eind van de maand", "2026-11-01 00:00 month"},
      {"medio januari", "2027-01-01 00:00 month"},
      {"eerste kwartaal van 2027", "2027-01-01 00:00 > 2027-04-01 00:00 month"},
      {"volgend kwartaal", "2027-01-01 00:00 > 2027-04-01 00:00 month"},
      {"deze winter", "2026-12-01 00:00 > 2027-03-01 00:00 month"},
      {"afgelopen zomer", "2026-06-01 00:00 > 2026-09-01 00:00 month past"},
      {"zomer 2027", "2027-06-01 00:00 > 2027-09-01 00:00 month"},
      {"in de zomer", ""},
      {"de jaren '80", ""},
      {"Sinds 2019 vragen bewoners om een drempel", "2019-01-01 00:00 year past"},
      {"afgelopen jaarwisseling", "2025-12-31 00:00 day past"},
      {"jaarwisseling 2025-2026", "2025-12-31 00:00 day past"},
      {"oud en nieuw om 12 uur", "2027-01-01 00:00 minute"},
      {"met oud en nieuw om 2 uur 's nachts", "2027-01-01 02:00 minute"},
      {"1e en 2e kerstdag", "2026-12-25 00:00 day | 2026-12-26 00:00 day"},
      {"carnavalsmaandag", "2027-02-08 00:00 day"},
      {"landelijke intocht", "2027-11-13 00:00 day"},
  });
}

TEST_CASE("Prices, texts and measures are no clock times", "[language][time]") {
  checkAll({
      {"kaartjes 21,00 euro, 19.50 in de voorverkoop", ""},
      {"tickets 15.00 euro, aanvang 20.30", "2026-11-19 20:30 minute"},
      {"Johannes 3:16", ""},
      {"schaal 1:50", ""},
      {"5 km in 21:34", ""},
      {"Brandweer was er binnen zes minuten", ""},
  });
}

TEST_CASE("What looks like a time and is none", "[language][time]") {
  checkAll({
      {"24/7 open", ""},
      {"het werd 3-0", ""},
      {"2-1 gewonnen", ""},
      {"het werd 10-8", ""},
      {"kamer 12", ""},
      {"1312", ""},
      {"bel 112", ""},
      {"bel 06-12345678", ""},
      {"€ 20,00", ""},
      {"€ 20.00", ""},
      {"€20.00 per stuk", ""},
      {"voor 12,50 euro", ""},
      {"voor 12.50 euro", ""},
      {"Plein '40-'45", ""},
      {"24 oktoberplein", ""},
      {"1 aprilgrap", ""},
      {"de A12", ""},
      {"groep 8", ""},
      {"8 jaar", ""},
      {"een man van 20", ""},
      {"20% korting", ""},
      {"20.5 procent", ""},
      {"8 uur lang", ""},
      {"24 uur per dag", ""},
      {"een taakstraf van 20 uur", ""},
      {"om de 2 uur", ""},
      {"de afgelopen 24 uur", ""},
      {"ik heb 8 uur gewacht", ""},
      {"al 3 uur bezig", ""},
      {"het 8 uur journaal", ""},
      {"het gaat om 3 mannen", ""},
      {"om 20 euro", ""},
      {"om 8 redenen", ""},
      {"om een of andere reden", ""},
      {"rond 9 mensen", ""},
      {"11 tegen 10", ""},
      {"tegen 2 ploegen", ""},
      {"het is vijf voor twaalf", ""},
      {"de 1.000 mensen", ""},
      {"10-12 jarigen", ""},
      {"10/10", ""},
      {"1/2", ""},
      {"50/50", ""},
      {"na de wedstrijd", ""},
      {"binnenkort", ""},
      {"straks", ""},
      {"goede morgen", ""},
      {"goedemorgen", ""},
      {"elke zaterdag", ""},
      {"blauwe maandag", ""},
      {"'s avonds is het donker", ""},
      {"een mooie avond", ""},
      {"we vieren feest", ""},
      {"met z'n achten", ""},
      {"Jan komt", ""},
      {"ik moet mei horen", ""},
      {"2026", ""},
      {"versie 2.10", ""},
      {"25:00", ""},
      {"20:75", ""},
      {"https://voorbeeld.nl/2026-12-12", ""},
      {"16-jarige", ""},
      {"12 mei straat", ""},
      {"gister-eren", ""},
  });
}

TEST_CASE("Spring, autumn and New Year", "[language][time]") {
  // 28 March 2027: 02:00 becomes 03:00.
  checkAll({{"om 2.30 uur 's nachts", "2027-03-28 03:00 minute"},
            {"morgen", "2027-03-28 00:00 day"},
            {"overmorgen 20.00 uur", "2027-03-29 20:00 minute"}},
           "2027-03-27T23:00:00+01:00");
  CHECK(civil::format(timesIn("zondag 20.00 uur", "2027-03-27T12:00:00+01:00").at(0).mention.start) ==
        "2027-03-28T20:00:00+02:00");
  // 25 October 2026: 03:00 becomes 02:00; the first of the two is meant. An hour from now is an hour on the watch.
  CHECK(civil::format(timesIn("zondag 02.30 uur", "2026-10-24T12:00:00+02:00").at(0).mention.start) ==
        "2026-10-25T02:30:00+02:00");
  CHECK(civil::format(timesIn("over een uur", "2026-10-25T02:30:00+02:00").at(0).mention.start) ==
        "2026-10-25T02:30:00+01:00");
  checkAll({{"vannacht 12 uur", "2027-01-01 00:00 minute"},
            {"morgen", "2027-01-01 00:00 day"},
            {"oud en nieuw", "2026-12-31 00:00 day"},
            {"2 januari", "2027-01-02 00:00 day"},
            {"volgende week", "2027-01-04 00:00 week"},
            {"in januari", "2027-01-01 00:00 month"},
            {"gisteren", "2026-12-30 00:00 day past"}},
           "2026-12-31T20:00:00+01:00");
  checkAll({{"oud en nieuw was heftig", "2026-12-31 00:00 day past"},
            {"vrijdag", "2027-01-01 00:00 day"},
            {"week 53", "2026-12-28 00:00 week"}},
           "2027-01-01T10:00:00+01:00");
}

TEST_CASE("What is told beside the moment", "[language][time]") {
  const auto one = [](const char* text) { return timesIn(text).at(0); };
  CHECK(one("zaterdag 20.00 uur").hasClock);
  CHECK(one("zaterdag 20.00 uur").hasDay);
  CHECK_FALSE(one("zaterdag").hasClock);
  CHECK_FALSE(one("20.00 uur").hasDay);
  CHECK(one("vanavond").hasDay);
  CHECK_FALSE(one("vanavond").hasClock);
  CHECK(one("over een uur").hasClock);
}

TEST_CASE("Spans cover the words of the time", "[language][time]") {
  const auto span = [](std::string_view text) { return text::slice(text, timesIn(text).at(0).mention.span); };
  CHECK(span("Zaterdag 21.00 uur allemaal naar het Marktplein") == "Zaterdag 21.00 uur");
  CHECK(timesIn("Zaterdag 21.00 uur allemaal").at(0).mention.span == Span{0, 18});
  CHECK(span("kom 😡 vanavond om 8 uur!") == "vanavond om 8 uur");
  CHECK(span("zie je vorig jaar met oud en nieuw") == "vorig jaar met oud en nieuw");
  CHECK(span("dus van vrijdag tot zondag.") == "vrijdag tot zondag");
}

namespace {

/// A text put together from pieces of time and of other things.
std::string randomText(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"zaterdag",
                                                  "za",
                                                  "om",
                                                  "8",
                                                  "20.00",
                                                  "uur",
                                                  "half",
                                                  "negen",
                                                  "kwart",
                                                  "over",
                                                  "voor",
                                                  "van",
                                                  "tot",
                                                  "en",
                                                  "tussen",
                                                  "t/m",
                                                  "-",
                                                  ",",
                                                  ".",
                                                  "12",
                                                  "oktober",
                                                  "okt.",
                                                  "2026",
                                                  "12-10",
                                                  "24/7",
                                                  "vorig",
                                                  "jaar",
                                                  "met",
                                                  "oud en nieuw",
                                                  "vanavond",
                                                  "'s avonds",
                                                  "nacht",
                                                  "volgende",
                                                  "week",
                                                  "48",
                                                  "een",
                                                  "dag",
                                                  "geleden",
                                                  "in",
                                                  "de",
                                                  "21e",
                                                  "a.s.",
                                                  "\n",
                                                  "!",
                                                  "😡",
                                                  "plein",
                                                  "r3llen",
                                                  "1900u",
                                                  "middernacht",
                                                  "gisteren",
                                                  "was",
                                                  "31 december",
                                                  "00.00",
                                                  "29 februari",
                                                  "weekend",
                                                  "dit",
                                                  "achten",
                                                  "tegen",
                                                  "é",
                                                  "\u200b",
                                                  "[account:1a]",
                                                  "(",
                                                  ")"};
  std::string out;
  const auto count = random() % 14;
  for (unsigned i = 0; i < count; ++i) {
    out += pieces[random() % pieces.size()];
    if (random() % 4 != 0) out += ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("Spans lie inside the text, in order, without overlap", "[language][time][property]") {
  std::mt19937 random(20261119);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = randomText(random);
    INFO(text);
    const auto received = Instant{std::chrono::seconds{static_cast<std::int64_t>(random() % 2000000000U)}};
    std::uint32_t end = 0;
    for (const auto& found : findTimes(tokenise(text), received, words())) {
      REQUIRE(found.mention.span.begin >= end);
      REQUIRE(found.mention.span.end > found.mention.span.begin);
      end = found.mention.span.end;
      REQUIRE(end <= text::countCodePoints(text));
      if (found.mention.end) REQUIRE(*found.mention.end > found.mention.start);
    }
  }
}

TEST_CASE("White space around a text does not change its times", "[language][time][property]") {
  std::mt19937 random(42);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = randomText(random);
    INFO(text);
    REQUIRE(shown(timesIn(text)) == shown(timesIn("  \t" + text + "   ")));
  }
}

TEST_CASE("Times in a long text take linear time", "[language][time][property]") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "om 8 van 2 tot 5 zaterdag 12 ";
  CHECK_FALSE(timesIn(text).empty());
}

TEST_CASE("Days counted from a date, and dates with \"van\"", "[language][time]") {
  checkAll({
      {"twee dagen voor oudjaar gaan we los", "2026-12-29 00:00 day"},
      {"3 dagen na oudjaar op het plein", "2027-01-03 00:00 day"},
      {"een week na 1 december", "2026-12-08 00:00 day"},
      {"een week voor kerst", "2026-12-18 00:00 day"},
      {"twee weken voor Koningsdag", "2027-04-13 00:00 day"},
      {"op de 15e van februari", "2027-02-15 00:00 day"},
      {"de vijftiende van december om 20.00 uur", "2026-12-15 20:00 minute"},
      {"anderhalve week geleden stond hij hier ook", "2026-11-08 00:00 day past"},
      {"over anderhalve maand", "2027-01-03 00:00 day"},
      {"we komen rond vieren", "2026-11-19 16:00 hour"},
      // Near misses.
      {"3 van december en 4 van november gaan stuk", ""},
      {"twee dagen voor niks gewacht", ""},
      {"de vijfde van links", ""},
      {"we gaan het samen vieren", ""},
  });
}

TEST_CASE("Times in the manner of other languages", "[language][time]") {
  checkAll({
      {"vanavond 9pm bij de brug", "2026-11-19 21:00 minute"},
      {"morgen 9:30pm bij de brug", "2026-11-20 21:30 minute"},
      {"morgen om 11 am bij de brug", "2026-11-20 11:00 minute"},
      {"om 12 am bij de brug", "2026-11-20 00:00 minute"},
      {"dec 24 om 20 uur", "2026-12-24 20:00 minute"},
      {"dec 24 gaan we", "2026-12-24 00:00 day"},
      {"december de 12e komen we", "2026-12-12 00:00 day"},
      {"volgende maand de 3e is het zover", "2026-12-03 00:00 day"},
      {"volgende maand de derde wedstrijd", "2026-12-01 00:00 month"},
      {"in december 24 mensen aangehouden", "2026-12-01 00:00 month"},
      {"Jan 20 euro gegeven", ""},
      {"mei 12", ""},
      {"13 pm", ""},
  });
}

TEST_CASE("Short days and days of the month that close a clause", "[language][time]") {
  checkAll({
      {"do-avond op het plein", "2026-11-19 18:00 part_of_day"},
      {"vr-middag op het plein", "2026-11-20 12:00 part_of_day"},
      {"ma t/m vr dicht", "2026-11-23 00:00 > 2026-11-28 00:00 day"},
      {"van za tot ma feest", "2026-11-21 00:00 > 2026-11-23 00:00 day"},
      {"zijn jullie er de 20ste?", "2026-11-20 00:00 day"},
      {"iedereen komt de 28e!", "2026-11-28 00:00 day"},
      {"hij werd de 3e", ""},
      {"we wonen op de 3e", ""},
      {"2130 uur op de markt", "2026-11-19 21:30 minute"},
      {"1500 uur gewerkt", ""},
      {"aan het eind van de middag komen ze", "2026-11-19 12:00 part_of_day"},
      {"in de loop van de avond gaan we", "2026-11-19 18:00 part_of_day"},
      {"zaterdag aan het eind van de middag", "2026-11-21 12:00 part_of_day"},
      {"aan het eind van de middag was het rustig", ""},
      {"meestal komen ze aan het eind van de middag", ""},
  });
}
