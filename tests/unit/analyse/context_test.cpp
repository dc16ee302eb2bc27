// In which light words are read, and how far each light reaches.

#include <algorithm>

#include "analyse/analyser.h"
#include "analyse/context.h"
#include "support/real_knowledge.h"

using namespace peilstok;

namespace {

analyse::Reading read(const std::string& text) {
  static const analyse::Analyser analyser(test::realKnowledge());
  return analyser.read(text, "GM0361", *civil::parseIso("2026-11-19T16:05:00+01:00"));
}

bool counts(const analyse::Reading& reading, const std::string& indicator) {
  return std::any_of(reading.findings.begin(), reading.findings.end(),
                     [&](const Finding& f) { return f.indicator == indicator && f.strength > 0; });
}

int strongest(const analyse::Reading& reading, const std::string& indicator) {
  int most = 0;
  for (const Finding& f : reading.findings)
    if (f.indicator == indicator) most = std::max(most, f.strength);
  return most;
}

}  // namespace

TEST_CASE("contexts and reaches have a word each") {
  for (int i = 0; i < analyse::kContexts; ++i) {
    const auto context = static_cast<analyse::Context>(i);
    CHECK(analyse::contextFromWord(analyse::contextWord(context)) == context);
  }
  CHECK_FALSE(analyse::contextFromWord("ironisch"));
  CHECK(analyse::reachFromWord("zinsdeel") == analyse::Reach::zinsdeel);
  CHECK(analyse::reachFromWord("tekst") == analyse::Reach::tekst);
  CHECK_FALSE(analyse::reachFromWord("alinea"));
}

TEST_CASE("a call that someone else makes is reported") {
  for (const char* text : {"Er gaat een oproep rond. \"Zaterdag 20u allemaal naar het Marktplein. Neem vuurwerk mee.\"",
                           "Dit kregen ouders vandaag: 'zaterdag 20u rellen op het Marktplein'",
                           "De tekst luidt:\nZaterdag 21.00 allemaal naar het Marktplein",
                           "De verdachte schreef: 'kom allemaal zaterdag naar het Marktplein, neem cobra's mee'",
                           "Op Snapchat staat dat we zaterdag met z'n allen naar het Marktplein gaan"}) {
    CAPTURE(text);
    const auto r = read(text);
    CHECK_FALSE(r.call.isCall);
    CHECK(r.call.reported);
    CHECK_FALSE(counts(r, "middelen_meenemen"));
  }
  SECTION("who asks to pass it on calls himself") {
    CHECK(read("Deel deze oproep: zaterdag 21.00 uur allemaal naar het Marktplein").call.isCall);
    CHECK(read("'Zaterdag 21.00 uur allemaal naar het Marktplein' stuur door naar iedereen").call.isCall);
  }
  SECTION("a text that is nothing but a quotation is the writer's own") {
    CHECK(read("\"Zaterdag 21.00 uur allemaal naar het Marktplein\"").call.isCall);
  }
}

TEST_CASE("a question asks or calls") {
  CHECK(read("Wie gaat er mee zaterdag 20u naar het Marktplein?").call.isCall);
  CHECK(read("Zaterdag 20u allemaal naar het Marktplein, begrepen?").call.isCall);
  CHECK_FALSE(read("Gaan we zaterdag allemaal naar het Marktplein?").call.isCall);
  CHECK_FALSE(read("weet iemand of we zaterdag allemaal naar het Marktplein gaan").call.isCall);
}

TEST_CASE("negation denies its own clause only") {
  CHECK_FALSE(read("Het klopt niet dat we zaterdag met zijn allen naar het Marktplein gaan").call.isCall);
  CHECK(read("Vergeet niet: zaterdag 20u allemaal naar het Marktplein").call.isCall);
  const auto redirected = read("Ga niet naar het Waagplein, kom allemaal naar het Marktplein om 22u");
  CHECK(redirected.call.isCall);
  CHECK(counts(redirected, "oproep_tot_komen"));
}

TEST_CASE("a negation at the end of a clause denies what the clause says") {
  CHECK_FALSE(read("Wij slopen onze eigen stad niet").call.isCall);
  CHECK_FALSE(read("Zaterdag bestormen we dat oude gemeentehuis niet").call.isCall);
  CHECK(read("Sloop die boel als ze weer niet luisteren").call.isCall);
  CHECK(read("Kom allemaal naar het plein dit pikken we niet").call.isCall);
}

TEST_CASE("what is still to come does not go on now") {
  CHECK(counts(read("Op de Dijk gaat het los op straat"), "verstoring_gaande"));
  CHECK_FALSE(counts(read("Dit weekend gaat het los op straat"), "verstoring_gaande"));
  CHECK_FALSE(counts(read("Zaterdag 21.00 uur: containers in brand"), "verstoring_gaande"));
  CHECK(counts(read("Morgen demonstratie, nu al stenen naar de politie"), "verstoring_gaande"));
}

TEST_CASE("counter-speech reaches back to what it answers") {
  const auto r = read("Zaterdag 20u allemaal naar het Marktplein. Trap er niet in!");
  CHECK_FALSE(r.call.isCall);
  CHECK(counts(r, "tegenspraak"));
}

TEST_CASE("the past silences its clause, a coming moment lifts what looks back") {
  CHECK_FALSE(counts(read("Ze gooiden vuurwerk naar de bus en staken containers in brand"), "oproep_tot_geweld"));
  CHECK(read("Net als toen: zaterdag 20u allemaal naar het Marktplein").call.isCall);
}

TEST_CASE("sport is figurative until something literal stands beside it") {
  CHECK_FALSE(counts(read("We gaan ze slopen zaterdag uit bij de koploper"), "oproep_tot_geweld"));
  CHECK(counts(read("Zaterdag rellen bij het stadion na de wedstrijd"), "oproep_tot_geweld"));
}

TEST_CASE("a joke weakens a call and never takes it away") {
  const auto plain = read("Zaterdag 20u allemaal naar het Marktplein");
  const auto joking = read("Zaterdag 20u allemaal naar het Marktplein. Haha grapje");
  CHECK(strongest(plain, "oproep_tot_komen") == 2);
  CHECK(strongest(joking, "oproep_tot_komen") == 1);
  CHECK(joking.call.isCall);
  SECTION("nor one two sentences away") {
    const auto far = read("Hahaha wat een dag. Nou ja. Zaterdag 20u allemaal naar het Marktplein");
    CHECK(strongest(far, "oproep_tot_komen") == 2);
  }
}

TEST_CASE("an ordinary outing does not silence a call in another sentence") {
  const auto r = read("Het concert was leuk. Zaterdag 20u allemaal naar het gemeentehuis!");
  CHECK(counts(r, "oproep_tot_komen"));
}

TEST_CASE("mockery turns praise around") {
  const auto meant = read("Geweldig idee van de gemeente, die nieuwe speeltuin");
  CHECK(meant.sentiment.label == SentimentLabel::positief);
  CHECK_FALSE(counts(meant, "ironie"));
  const auto mocked = read("Geweldig idee hoor gemeente, weer drie maanden de weg open");
  CHECK(mocked.sentiment.label == SentimentLabel::negatief);
  CHECK(counts(mocked, "ironie"));
  CHECK(counts(mocked, "onvrede"));
}
