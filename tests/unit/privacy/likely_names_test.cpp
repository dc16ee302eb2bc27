// What is pointed out as somebody's name while one types, and what only looks like one.

#include "privacy/likely_names.h"

#include "support/catch.h"

using namespace peilstok;

namespace {

std::vector<std::string> names(const std::string& text) {
  std::vector<std::string> found;
  for (const Span span : privacy::likelyNames(text)) found.push_back(text::slice(text, span));
  return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("given names are pointed out, with what follows") {
  CHECK(names("Ik sprak met Kevin op straat.") == Names{"Kevin"});
  CHECK(names("Mark zei dat hij komt.") == Names{"Mark"});  // also where a capital says nothing
  CHECK(names("Dat hoorde ik van Jan de Vries.") == Names{"Jan de Vries"});
  CHECK(names("Fatima El Amrani en Piet waren erbij.") == Names{"Fatima El Amrani", "Piet"});
  CHECK(names("jan de vries en piet van dijk") == Names{"jan de vries", "piet van dijk"});
  CHECK(names("Het is Kevin's fiets.") == Names{"Kevin's"});
  CHECK(names("\u201CSanne\u201D riep iemand.") == Names{"Sanne"});
  CHECK(names("Ik ben Ben Bakker.") == Names{"Ben Bakker"});
  CHECK(names("Ben Bakker belde. Daarna sprak ik met Ben.") == Names{"Ben Bakker", "Ben"});
}

TEST_CASE("so are initials and what follows a form of address") {
  CHECK(names("Gebeld door J.P. de Vries over de kermis.") == Names{"J.P. de Vries"});
  CHECK(names("mevrouw Jansen belde, en dhr. Van Dijk ook") == Names{"mevrouw Jansen", "dhr. Van Dijk"});
  CHECK(names("Zijn buurman kevin zag het; wijkagent Smit weet het.") == Names{"buurman kevin", "wijkagent Smit"});
}

TEST_CASE("months, places, streets and ordinary words are left alone") {
  for (const char* text : {"Op 1 jan is het feest.",
                           "Vanaf 1 Jan 2027 geldt een verbod.",
                           "In Jan. 2026 was er onrust.",
                           "Alkmaar, Utrecht en Waterbroek.",
                           "We komen uit Anna Paulowna.",
                           "Afspreken op de Jan Steenstraat.",
                           "Rellen bij de Johan de Wittlaan en het Anna Paulownaplein.",
                           "Kom naar de Sint Jan.",
                           "Ben je er morgen ook?",
                           "Wil iemand mee?",
                           "Max. vijf personen.",
                           "ben de enige",
                           "een ton vuurwerk",
                           "De gemeente belt de wijkagent.",
                           "P.S. Morgen weer.",
                           "N.V. Nuon",
                           "Meneer komt morgen.",
                           "de familie van het slachtoffer",
                           "https://voorbeeld.nl/Kevin",
                           ""}) {
    INFO(text);
    CHECK(names(text).empty());
  }
}

TEST_CASE("what is masked anyway is not pointed out") {
  CHECK(names("Jan de Vries, Dorpsstraat 4, belde.").empty());
  CHECK(names("[naam_met_adres:1a2b3c4d] belde Kevin").size() == 1);
}

TEST_CASE("spans count code points, in order and apart") {
  const std::string text = "\U0001F621 Kevin en caf\u00E9 Sanne en Kevin";
  std::uint32_t last = 0;
  for (const Span span : privacy::likelyNames(text)) {
    CHECK(span.begin >= last);
    last = span.end;
  }
  CHECK(names(text) == Names{"Kevin", "Sanne", "Kevin"});
}
