// Words that a text must hold, as people write them in a list.

#include "language/word_groups.h"

#include "base/text.h"
#include "support/catch.h"

using namespace peilstok;
using language::WordGroups;

namespace {

/// What stood in the text for each group, with bars between; "-" when a group was missing.
std::string found(const std::vector<std::vector<std::string>>& groups, const std::string& text) {
  const WordGroups words(groups);
  const auto places = words.find(language::tokenise(text).tokens);
  const std::string lowered = text::asciiLower(text);
  if (places) CHECK(words.mayStandIn(lowered, language::BytePairs(lowered)));
  if (!places) return "-";
  std::string out;
  for (const Span& span : *places) out += (out.empty() ? "" : "|") + text::slice(text, span);
  return out;
}

}  // namespace

TEST_CASE("a plain word stands for itself, in capitals too") {
  CHECK(found({{"kermis"}}, "Naar de KERMIS!") == "KERMIS");
  CHECK(found({{"kermis"}}, "#kermis is open") == "#kermis");
  CHECK(found({{"kermis"}}, "kermissen") == "-");
  CHECK(found({{"kermis"}}, "zomerkermis") == "-");
  CHECK(found({{"café"}}, "in het Café") == "Café");
  CHECK(found({{"112"}}, "bel 112 nu") == "112");
}

TEST_CASE("a star stands for whatever comes before or behind") {
  CHECK(found({{"kermis*"}}, "de kermisattracties") == "kermisattracties");
  CHECK(found({{"*kermis"}}, "de zomerkermis") == "zomerkermis");
  CHECK(found({{"*kermis*"}}, "de zomerkermissen") == "zomerkermissen");
  CHECK(found({{"*kermis"}}, "de kermisbaas") == "-");
}

TEST_CASE("words in a row must stand in a row") {
  CHECK(found({{"te koop"}}, "Fiets te koop") == "te koop");
  CHECK(found({{"te koop"}}, "te duur, koop niet") == "-");
  CHECK(found({{"like en deel*"}}, "Like en deelt dit") == "Like en deelt");
}

TEST_CASE("every group must stand, and of a group the first that does is told") {
  CHECK(found({{"prijs", "gewonnen"}, {"klik"}}, "klik hier, u heeft gewonnen") == "gewonnen|klik");
  CHECK(found({{"prijs", "gewonnen"}, {"klik"}}, "u heeft gewonnen") == "-");
  CHECK(found({}, "wat dan ook").empty());
}

TEST_CASE("what cannot be a wording says why") {
  CHECK(WordGroups::problemWith("kermis").empty());
  CHECK(WordGroups::problemWith("nl-alert").empty());
  CHECK(WordGroups::problemWith("financiële vrijheid").empty());
  for (const char* wrong : {"", "  ", "*", "**", "a*", "kermis!", "ker*mis", "...", "@gemeente"}) {
    CAPTURE(wrong);
    CHECK_FALSE(WordGroups::problemWith(wrong).empty());
  }
}
