// The rules that ship: every one is right about its own examples, and the table of the design holds.

#include <algorithm>

#include "analyse/analyser.h"
#include "support/real_knowledge.h"

using namespace peilstok;

namespace {

const analyse::Analyser& analyser() {
  static std::vector<std::string> problems;
  static const analyse::Analyser one(test::realKnowledge(), &problems);
  for (const std::string& problem : problems) FAIL_CHECK(problem);
  return one;
}

analyse::Reading read(const std::string& text) {
  return analyser().read(text, "GM0361", *civil::parseIso("2026-11-19T16:05:00+01:00"));
}

bool counts(const analyse::Reading& reading, const std::string& indicator) {
  return std::any_of(reading.findings.begin(), reading.findings.end(),
                     [&](const Finding& f) { return f.indicator == indicator && f.strength > 0; });
}

}  // namespace

TEST_CASE("every rule matches its hits and none of its near misses") {
  for (const std::string& failure : analyser().failingExamples()) FAIL_CHECK(failure);
  for (const Rule& rule : test::realKnowledge()->rules) {
    CAPTURE(rule.id);
    CHECK_FALSE(rule.hits.empty());
    CHECK_FALSE(rule.misses.empty());
  }
  CHECK(test::realKnowledge()->rules.size() >= 40);
}

TEST_CASE("what looks the same is told apart") {
  SECTION("a call") {
    const auto r = read("vanavond 20u allemaal naar het plein, neem vuurwerk mee");
    CHECK(r.call.isCall);
    CHECK_FALSE(r.call.reported);
    CHECK(counts(r, "oproep_tot_komen"));
    CHECK(counts(r, "middelen_meenemen"));
  }
  SECTION("reported: a sign of something elsewhere") {
    const auto r = read("Politie waarschuwt voor oproepen om vanavond naar het plein te komen");
    CHECK_FALSE(r.call.isCall);
    CHECK(r.call.reported);
    CHECK_FALSE(counts(r, "oproep_tot_komen"));
    CHECK(counts(r, "gemelde_oproep"));
  }
  SECTION("negated and counter-speech count down") {
    for (const char* text :
         {"kom NIET naar het plein", "wie gaat rellen is gek", "Blijf zaterdag thuis en laat je niet ophitsen"}) {
      CAPTURE(text);
      const auto r = read(text);
      CHECK_FALSE(r.call.isCall);
      CHECK_FALSE(counts(r, "oproep_tot_komen"));
      CHECK_FALSE(counts(r, "oproep_tot_geweld"));
      CHECK(counts(r, "tegenspraak"));
    }
  }
  SECTION("figurative, sport, irony: at most weak") {
    for (const char* text : {"sloopte de verdediging", "belastingdienst in de fik haha",
                             "Ik vermoord m'n zusje als ze mijn chips opeet"}) {
      CAPTURE(text);
      const auto r = read(text);
      for (const Finding& f : r.findings)
        if (f.indicator != "ironie") CHECK(f.strength <= 1);
    }
  }
  SECTION("a peaceful demonstration") {
    const auto r = read("zaterdag 14.00 stille tocht, aangemeld");
    CHECK(r.call.peaceful);
    CHECK(counts(r, "vreedzame_betoging"));
    CHECK_FALSE(counts(read("dit is geen demonstratie dit is wraak"), "vreedzame_betoging"));
  }
  SECTION("the past is context, not a moment to come") {
    const auto r = read("vorig jaar met oud en nieuw was het rellen op het plein");
    CHECK_FALSE(r.call.isCall);
    CHECK_FALSE(r.futureMoment);
  }
  SECTION("disguised spellings are the same words") {
    for (const char* word : {"rellen", "r3llen", "rell3n", "r e l l e n", "reeeellen", "r\xD0\xB5ll\xD0\xB5n", "RELLEN",
                             "#rellen", "re\xC2\xADllen", "rell\u20acn"}) {
      CAPTURE(word);
      CHECK(counts(read(std::string(word) + " vanavond bij het station"), "oproep_tot_geweld"));
    }
    for (const char* word : {"negers", "n3gers", "n\u20acgers", "m@rokkanen", "mo$lims"}) {
      CAPTURE(word);
      CHECK(counts(read(std::string(word) + " zijn ratten"), "ontmenselijking"));
    }
  }
}

TEST_CASE("a threat built of parts is read in any order, and not when a part is missing") {
  for (const char* text : {"Ik ga die wethouder vergiftigen", "Die wethouder ga ik een keer vergiftigen",
                           "Ik zweer dat ik die wethouder ga vergiftigen", "Iemand moet die wethouder vergiftigen"}) {
    CAPTURE(text);
    CHECK(counts(read(text), "geweld_tegen_personen"));
  }
  for (const char* text : {"De wethouder wil geen ratten vergiftigen", "Vorig jaar is een wethouder vergiftigd",
                           "In de film gaat iemand de wethouder vergiftigen"}) {
    CAPTURE(text);
    CHECK_FALSE(counts(read(text), "geweld_tegen_personen"));
  }
}

TEST_CASE("what stands before a turn excuses nothing behind it") {
  CHECK(counts(read("Ik ben geen racist, maar Belgen zijn gewoon tuig"), "ontmenselijking"));
  CHECK_FALSE(counts(read("Dat Belgen tuig zijn is gewoon racisme"), "ontmenselijking"));
}

TEST_CASE("who is named never matters") {
  const std::vector<std::string> groups = {"Marokkanen", "Turken",      "Polen",    "Friezen", "Joden",
                                           "moslims",    "christenen",  "boeren",   "Syriërs", "Surinamers",
                                           "liberalen",  "socialisten", "Ajacieden"};
  const std::vector<std::string> posts = {"Die {} zijn ongedierte",
                                          "Zaterdag 21.00 allemaal naar het Marktplein, we pakken die {}",
                                          "De {} in onze straat zijn heel vriendelijk", "Die {} moeten ze ophangen"};
  for (const std::string& post : posts) {
    const auto with = [&](const std::string& group) {
      return read(std::string(post).replace(post.find("{}"), 2, group));
    };
    const auto first = with(groups.front());
    for (const std::string& group : groups) {
      CAPTURE(post, group);
      const auto other = with(group);
      REQUIRE(other.findings.size() == first.findings.size());
      for (std::size_t i = 0; i < first.findings.size(); ++i) {
        CHECK(other.findings[i].rule == first.findings[i].rule);
        CHECK(other.findings[i].strength == first.findings[i].strength);
      }
      CHECK(other.sentiment.polarity == first.sentiment.polarity);
    }
  }
}

TEST_CASE("places: own, named and ambiguous") {
  SECTION("a square belongs to the own municipality unless another is named behind it") {
    CHECK(read("Zaterdag allemaal naar het Marktplein").where.at(0).municipality == "GM0361");
    const auto r = read("Zaterdag allemaal naar het Marktplein in Breda");
    REQUIRE(r.where.size() == 2);
    CHECK(r.where[0].municipality == "GM0758");
    CHECK_FALSE(r.namesOwnPlace);
  }
  SECTION("names that are ordinary words need evidence") {
    CHECK(read("Dat is best een goed idee").where.empty());
    CHECK(read("Een mooie dag").where.empty());
    CHECK_FALSE(read("Zaterdag gaan we naar Best").where.empty());
  }
  SECTION("spans point at the place") {
    const auto r = read("😡 Kom naar het Stationsplein");
    REQUIRE(r.where.size() == 1);
    CHECK(text::slice("😡 Kom naar het Stationsplein", r.where[0].span) == "Stationsplein");
  }
}

TEST_CASE("what stands before an imperative does not hide it") {
  for (const char* before :
       {"", "😀 ", "dus ", "ff serieus ", "@piet ", "#alkmaar ", "[account:12ab] ", "wij zijn boos, "}) {
    CAPTURE(before);
    CHECK(read(std::string(before) + "kom naar het plein vanavond 20u").call.isCall);
  }
  CHECK_FALSE(read("hij wilde niet dat wij kom naar het plein zeiden").call.isCall);
}

TEST_CASE("a spot beside a town elsewhere is not ours") {
  CHECK_FALSE(read("Zaterdag allemaal naar het stationsplein in Hoorn").namesOwnPlace);
  CHECK_FALSE(read("Zaterdag in Den Haag op het Malieveld").namesOwnPlace);
  CHECK(read("wij wonen hier in de wijk").where.empty());
}

TEST_CASE("other languages are said to be so and not weighed by Dutch rules") {
  const auto r =
      read("Everybody should come to the square tomorrow because the weather will be nice and the music is good");
  CHECK_FALSE(r.dutch);
  CHECK(r.language == "en");
  CHECK(r.findings.empty());
}

TEST_CASE("hostile text costs no more than its length") {
  for (const std::string& piece : {std::string("niet "), std::string("((("), std::string("😂"), std::string("rellen "),
                                   std::string("\"rel\" "), std::string("a b c ")}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    CHECK(read(text).findings.size() <= 400);
  }
}

TEST_CASE("a place is where it happens, where people come from, or only compared with") {
  const auto role = [](const std::string& text) {
    const auto r = read(text);
    REQUIRE(r.where.size() == 1);
    return r.where[0].role;
  };
  CHECK(role("Zaterdag allemaal naar Schagen, net als vorige week") == PlaceRole::hier);
  CHECK(role("Zaterdag 21u bij het station van Schagen") == PlaceRole::hier);
  CHECK(role("Die opvang gaat de fik in, net als in Schagen") == PlaceRole::elders);
  CHECK(role("Vorige week in Schagen ging het los, zaterdag zijn wij aan de beurt") == PlaceRole::elders);
  CHECK(role("ik kom met dertig man van schagen") == PlaceRole::herkomst);
  CHECK(role("Een groep uit Schagen komt zaterdag onze kant op") == PlaceRole::herkomst);
  CHECK(read("Die opvang gaat de fik in, net als in Schagen").doubtfulSpot);
  CHECK_FALSE(read("Die opvang gaat de fik in").doubtfulSpot);
}

TEST_CASE("what is announced is a plan and no disorder under way, unless it is said to be now") {
  const auto plan = read("Zaterdag 20u Waagplein. Ramen gaan eruit");
  CHECK(counts(plan, "oproep_tot_geweld"));
  CHECK_FALSE(counts(plan, "verstoring_gaande"));
  CHECK(plan.call.kind == CallKind::vernieling);
  CHECK(counts(read("Ramen gaan eruit op het Waagplein"), "verstoring_gaande"));
  CHECK(counts(read("Zaterdag 20u Waagplein zeiden ze. Nu gaan hier de ramen eruit"), "verstoring_gaande"));
}
