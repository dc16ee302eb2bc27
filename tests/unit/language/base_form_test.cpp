#include "language/base_form.h"

#include <fstream>
#include <random>

#include "support/real_knowledge.h"

using peilstok::language::BaseForms;

namespace {

const BaseForms& bases() {
  static const auto knowledge = peilstok::test::realKnowledge();
  static const BaseForms forms(knowledge->words, knowledge->irregularForms);
  return forms;
}

struct PairScore {
  int same = 0, met = 0, different = 0, merged = 0;
};

/// Counts over a list of pairs under tests/language; what was read wrongly is shown when the test fails.
PairScore scoreOf(const std::string& name, std::string& wrong) {
  std::ifstream file(std::string(PEILSTOK_TEST_SOURCE_DIR) + "/language/" + name);
  REQUIRE(file.is_open());
  PairScore score;
  std::string line;
  std::getline(file, line);  // the names of the columns
  while (std::getline(file, line)) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    const std::string form = line.substr(0, first), other = line.substr(first + 1, second - first - 1);
    const std::string verdict = line.substr(second + 1);
    REQUIRE((verdict == "same" || verdict == "different"));
    const std::string base = bases().of(form), otherBase = bases().of(other);
    const bool meet = base == otherBase;
    const bool same = verdict == "same";
    ++(same ? score.same : score.different);
    if (meet) ++(same ? score.met : score.merged);
    if (meet != same) wrong += "\n  " + form + " (" + base + ") / " + other + " (" + otherBase + ")";
  }
  return score;
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
  for (int i = 0; i < 5000; ++i) {
    const std::string& word = knowledge->words[pick(random)];
    const std::string base = bases().of(word);
    CAPTURE(word, base);
    const bool irregular = knowledge->irregularForms.count(word) > 0 || base != word;
    CHECK((base == word || bases().isWord(base) || irregular));
    CHECK(bases().of(base) == base);
  }
  for (const auto& [form, base] : knowledge->irregularForms) {
    CAPTURE(form, base);
    CHECK(bases().of(base) == base);
  }
}

TEST_CASE("a word that is in no list meets its own forms by a sure ending or by its last part") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"azc-protesten", "azc-protest"}, {"winkelramen", "winkelraam"}, {"amerikaanse", "amerikaans"},
      {"marokkanen", "marokkaan"},      {"syriërs", "syriër"},         {"wijkteams", "wijkteam"}};
  for (const auto& [form, other] : pairs) {
    CAPTURE(form, other);
    CHECK(bases().of(form) == bases().of(other));
  }
}

TEST_CASE("odd input is left alone, and a long one is not taken apart") {
  for (const std::string form : {"", "e", "'s", "en", "je", "-", "--", "ge", "ën", "ë", "\xc3", "ste", "st", "jes"}) {
    CAPTURE(form);
    CHECK(bases().of(form) == form);
  }
  std::string longForm;
  for (int i = 0; i < 2000; ++i) longForm += "zaterdag";
  CHECK(bases().of(longForm) == longForm);
}

TEST_CASE("pairs of forms that were told apart by hand") {
  std::string wrong;
  const PairScore score = scoreOf("lemma_pairs.tsv", wrong);
  INFO(score.met << " of " << score.same << " met, " << score.merged << " of " << score.different << " merged");
  INFO(wrong);
  CHECK(score.met >= 417);
  CHECK(score.merged <= 0);
}

TEST_CASE("pairs that no rule was made with") {
  std::string wrong;
  const PairScore score = scoreOf("lemma_pairs_held.tsv", wrong);
  INFO(score.met << " of " << score.same << " met, " << score.merged << " of " << score.different << " merged");
  CHECK(score.met >= 205);
  CHECK(score.merged <= 0);
}
