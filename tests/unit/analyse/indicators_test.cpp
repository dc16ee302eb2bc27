#include "support/catch.h"

#include "support/asked.h"

using namespace peilstok;
using namespace peilstok::test;
using namespace std::chrono_literals;

TEST_CASE("what the text says is ja, what it does not say is nee or unknown", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("middelen_meenemen") == nee);
  CHECK(asked.get("middelen_meenemen").source == "tekst");
  CHECK(asked.answer("tegenpartij_aangekondigd") == onbekend);  // silence says nothing about it
  CHECK(asked.answer("media_pikt_op") == onbekend);             // no text can tell
  CHECK(asked.get("media_pikt_op").source.empty());
  Finding finding;
  finding.indicator = "middelen_meenemen";
  asked.reading.findings = {finding};
  CHECK(asked.answer("middelen_meenemen") == nee);  // strength 0: seen, does not count
  asked.reading.findings[0].strength = 1;
  CHECK(asked.answer("middelen_meenemen") == ja);
  asked.reading.dutch = false;
  CHECK(asked.answer("middelen_meenemen") == ja);
  CHECK(asked.answer("gemelde_oproep") == onbekend);
  asked.reading = {};
  asked.signal.text = " \n";
  CHECK(asked.answer("middelen_meenemen") == onbekend);  // there was nothing to read
  asked.signal.title = "kop";
  CHECK(asked.answer("middelen_meenemen") == nee);
}

TEST_CASE("of several findings the strongest is the evidence, and a known fact is stronger than a word",
          "[indicators]") {
  Asked asked;
  Finding weak;
  weak.indicator = "middelen_meenemen";
  weak.strength = 1;
  asked.reading.findings = {weak};
  CHECK(asked.get("middelen_meenemen").strength == 1);
  asked.reading.findings.push_back(weak);
  asked.reading.findings[1].strength = 3;
  CHECK(asked.get("middelen_meenemen").strength == 3);

  asked.reading.findings = {weak, weak};
  asked.reading.findings[0].indicator = "lokale_afzender";
  asked.reading.findings[1].indicator = "datum_en_tijd";
  CHECK(asked.get("lokale_afzender").strength == 1);
  CHECK(asked.get("datum_en_tijd").strength == 1);
  asked.signal.channel = Channel::school;
  asked.reading.futureMoment = asked.reading.momentHasClock = true;
  asked.reading.moment = kNow + 5h;
  CHECK(asked.get("lokale_afzender").strength == 0);
  CHECK(asked.get("lokale_afzender").source == "bron");
  CHECK(asked.get("datum_en_tijd").strength == 0);
}

TEST_CASE("a call that is only reported is a sign of one elsewhere", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("gemelde_oproep") == nee);
  asked.reading.call.reported = true;
  CHECK(asked.answer("gemelde_oproep") == ja);
}

TEST_CASE("a person's own answer wins, also when it is onbekend", "[indicators]") {
  Asked asked;
  asked.reading.namesOwnPlace = true;
  CHECK(asked.get("plek_genoemd").source == "plaats");
  for (const Answer own : {ja, nee, onbekend}) {
    asked.signal.indicators = {{"plek_genoemd", own}, {"bestaat_niet", ja}};
    CHECK(asked.answer("plek_genoemd") == own);
    CHECK(asked.get("plek_genoemd").source == "mens");
  }
}

TEST_CASE("a place counts when it is ours, and is open when nobody knows whose it is", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("plek_genoemd") == nee);
  PlaceMention place;
  place.kind = PlaceKind::plek;
  place.certainty = PlaceCertainty::zeker;
  place.municipality = "GM0363";
  asked.reading.where = {place};
  CHECK(asked.answer("plek_genoemd") == nee);
  asked.reading.where[0].municipality.clear();
  CHECK(asked.answer("plek_genoemd") == onbekend);
  asked.reading.where[0].kind = PlaceKind::gemeente;
  CHECK(asked.answer("plek_genoemd") == nee);
  asked.reading.namesOwnPlace = true;
  CHECK(asked.answer("plek_genoemd") == ja);
}

TEST_CASE("a moment needs a day with a time, and lies within the framework's hours", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("datum_en_tijd") == nee);
  CHECK(asked.answer("binnen_72_uur") == nee);
  asked.reading.futureMoment = true;
  asked.reading.momentHasClock = true;
  asked.reading.moment = kNow + 72h;
  CHECK(asked.answer("datum_en_tijd") == ja);
  CHECK(asked.answer("binnen_72_uur") == ja);
  CHECK(asked.all().hoursToEvent == 72.0);
  asked.reading.moment = kNow + 72h + 1s;
  CHECK(asked.answer("binnen_72_uur") == nee);
  asked.reading.momentHasClock = false;
  asked.reading.when = {mention(*asked.reading.moment, Grain::day)};
  CHECK(asked.answer("datum_en_tijd") == nee);
  asked.reading.when[0].grain = Grain::part_of_day;
  CHECK(asked.answer("datum_en_tijd") == ja);
  asked.reading.futureMoment = false;
  CHECK(asked.answer("datum_en_tijd") == nee);
  CHECK_FALSE(asked.all().hoursToEvent);
}

TEST_CASE("of a day without an hour the days are counted and not the hours to midnight", "[indicators]") {
  Asked asked;
  asked.reading.futureMoment = true;
  asked.reading.moment = kNow + 30h;
  asked.reading.when = {mention(kNow + 30h, Grain::day)};
  const Answers day = asked.all();
  CHECK(day.hoursToEvent == 30.0);
  REQUIRE(day.daysToEvent);
  CHECK((*day.daysToEvent == 1 || *day.daysToEvent == 2));
  asked.reading.when.push_back(mention(kNow + 40h, Grain::minute));  // the hour of that day stands elsewhere
  CHECK(asked.all().hoursToEvent == 40.0);
  CHECK_FALSE(asked.all().daysToEvent);
  asked.reading.when[1].start = kNow + 60h;  // of another day
  CHECK(asked.all().daysToEvent);
  asked.reading.when = {mention(kNow + 30h, Grain::part_of_day)};
  CHECK_FALSE(asked.all().daysToEvent);
}

TEST_CASE("who calls for an attack does not say that nobody is threatened", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("geweld_tegen_personen") == nee);
  asked.reading.call = {true, CallKind::geweld, false, false};
  CHECK(asked.answer("geweld_tegen_personen") == onbekend);
  asked.reading.call.kind = CallKind::samenkomst;
  CHECK(asked.answer("geweld_tegen_personen") == nee);
}

TEST_CASE("a spot beside the names of other municipalities leaves open where it is", "[indicators]") {
  Asked asked;
  CHECK(asked.answer("plek_genoemd") == nee);
  asked.reading.doubtfulSpot = true;
  CHECK(asked.answer("plek_genoemd") == onbekend);
}

TEST_CASE("what needs an occasion counts beside something that opens one", "[indicators]") {
  Asked asked;
  Framework& framework = asked.known.framework;
  framework.indicators[indexOf(framework, "plek_genoemd")].needsOccasion = true;
  asked.reading.namesOwnPlace = true;
  CHECK(asked.answer("plek_genoemd") == ja);  // a framework in which nothing opens an occasion asks for none
  framework.indicators[indexOf(framework, "middelen_meenemen")].opensOccasion = true;
  CHECK(asked.answer("plek_genoemd") == nee);
  asked.signal.indicators = {{"middelen_meenemen", onbekend}};
  CHECK(asked.answer("plek_genoemd") == nee);
  asked.signal.indicators = {{"middelen_meenemen", ja}};
  CHECK(asked.answer("plek_genoemd") == ja);
  asked.signal.indicators.clear();
  Finding finding;
  finding.indicator = "middelen_meenemen";
  finding.strength = 2;
  asked.reading.findings = {finding};
  CHECK(asked.answer("plek_genoemd") == ja);
  asked.reading.findings[0].strength = 0;
  CHECK(asked.answer("plek_genoemd") == nee);
}

TEST_CASE("a moment that has begun counts until it is over", "[indicators]") {
  Asked asked;
  asked.reading.futureMoment = true;
  asked.reading.moment = kNow - 2h;
  asked.reading.when = {mention(kNow - 2h, Grain::part_of_day, kNow + 4h)};
  CHECK(asked.all().hoursToEvent == 0.0);
  CHECK(asked.answer("binnen_72_uur") == ja);
  asked.reading.when[0].end = kNow;
  CHECK_FALSE(asked.all().hoursToEvent);
  asked.reading.when.push_back(mention(kNow + 30h, Grain::minute));
  asked.reading.when.push_back(mention(kNow + 5h, Grain::minute));
  CHECK(asked.all().hoursToEvent == 5.0);
}

TEST_CASE("source, observation, language and municipality are passed on", "[indicators]") {
  Asked asked;
  asked.signal.reliability = Reliability{'B', 2};
  asked.signal.observed = Observed::gezien;
  asked.reading.dutch = false;
  const Answers answers = asked.all();
  CHECK(answers.reliability == Reliability{'B', 2});
  CHECK(answers.observed == Observed::gezien);
  CHECK_FALSE(answers.dutch);
  CHECK(answers.municipality == "GM0361");
  CHECK(answers.byIndicator.size() == asked.known.framework.indicators.size());
}
