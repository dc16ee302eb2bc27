#include "language/base_form.h"

#include <random>

#include "support/real_knowledge.h"

using peilstok::language::BaseForms;

namespace {

const BaseForms& bases() {
  static const auto knowledge = peilstok::test::realKnowledge();
  static const BaseForms forms(knowledge->words, knowledge->irregularForms);
  return forms;
}

}  // namespace

TEST_CASE("forms of one word meet under one base form") {
  const std::vector<std::vector<std::string>> families = {
      {"rel", "rellen", "relletje", "relletjes"},
      {"bom", "bommen"},
      {"mes", "messen"},
      {"huis", "huizen", "huisje"},
      {"wapen", "wapens"},
      {"brief", "brieven"},
      {"straat", "straten"},
      {"fakkel", "fakkels"},
      {"agent", "agenten"},
      {"kom", "komen", "komt"},
      {"loop", "lopen", "loopt"},
      {"sloop", "slopen", "sloopt", "sloopte", "gesloopt"},
      {"gooi", "gooien", "gooit", "gooide", "gegooid"},
      {"groot", "grote"},
      {"boos", "boze"},
      {"plein", "pleinen", "pleintje"},
      {"winkel", "winkels"},
      {"brand", "branden", "brandt", "brandde"},
      {"verzamel", "verzamelen", "verzamelt"},
      {"waarschuw", "waarschuwen", "waarschuwt", "waarschuwde", "gewaarschuwd"}};
  for (const auto& family : families)
    for (const std::string& form : family) {
      CAPTURE(form);
      CHECK(bases().of(form) == bases().of(family.front()));
    }
}

TEST_CASE("words that only look alike stay apart") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"bom", "boom"},   {"man", "maan"},         {"rel", "relatie"}, {"rust", "rus"},
      {"tocht", "toch"}, {"feest", "fee"},        {"kost", "kos"},    {"mes", "meest"},
      {"brand", "bran"}, {"wacht", "wacht-even"}, {"plaats", "plaat"}};
  for (const auto& [a, b] : pairs) {
    CAPTURE(a, b);
    CHECK(bases().of(a) != bases().of(b));
  }
}

TEST_CASE("a base form is a known word or the form itself, and its own base") {
  const auto knowledge = peilstok::test::realKnowledge();
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> pick(0, knowledge->words.size() - 1);
  int changedTwice = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string& word = knowledge->words[pick(random)];
    const std::string base = bases().of(word);
    CAPTURE(word, base);
    const bool irregular = knowledge->irregularForms.count(word) > 0 || base != word;
    CHECK((base == word || bases().isWord(base) || irregular));
    changedTwice += bases().of(base) != base;
  }
  // A second application may still shorten a rare form; it must stay rare, or word forms would not meet.
  CHECK(changedTwice < 250);
}
