// Cards are found by any form of a word and by words that mean about the same, and not by words that only look alike.

#include "app/card_search.h"

#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

Card card(const std::string& id, const std::string& name, const std::string& what) {
  Card made;
  made.id = id;
  made.name = name;
  made.what = what;
  return made;
}

std::set<std::string> found(const std::vector<Card>& cards, std::string_view word) {
  return app::CardSearch(cards, OwnPlace::shipped()).with(word);
}

const std::vector<Card>& cards() {
  static const std::vector<Card> all{
      card("A-1", "Oproep tot rellen weerleggen", "Zeg wat niet klopt."),
      card("A-2", "Praten met relaties", "Bel wie je kent."),
      card("A-3", "Noodverordening", "Bij ernstige wanordelijkheden."),
      card("A-4", "Een persbericht", "De gemeente legt uit wat zij doet."),
  };
  return all;
}

}  // namespace

TEST_CASE("a word is found in every form, and not in a word that begins alike") {
  CHECK(found(cards(), "relletje") == std::set<std::string>{"A-1", "A-3"});
  CHECK(found(cards(), "relatie") == std::set<std::string>{"A-2"});
  CHECK(found(cards(), "rela").empty());
}

TEST_CASE("what people call it otherwise is found too") {
  CHECK(found(cards(), "rellen").contains("A-3"));  // wanordelijkheden
  CHECK(found(cards(), "woordvoering") == std::set<std::string>{"A-4"});
  CHECK(found(cards(), "Woordvoerders") == std::set<std::string>{"A-4"});
  CHECK(found(cards(), "noodbevel") == std::set<std::string>{"A-3"});
  CHECK(found(cards(), "zeppelin").empty());
  CHECK(found(cards(), "").empty());
}

TEST_CASE("words that a new user typed find shipped cards") {
  const std::vector<Card>& shipped = realKnowledge()->cards;
  const app::CardSearch search(shipped, OwnPlace::shipped());
  for (const char* word : {"rellen", "woordvoering", "demonstratie", "nepnieuws", "jeugd"}) {
    INFO(word);
    CHECK(search.with(word).size() >= 2);
    CHECK(search.with(word).size() < shipped.size() / 2);
  }
}
