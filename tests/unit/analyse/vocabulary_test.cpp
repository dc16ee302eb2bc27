#include "analyse/vocabulary.h"

#include <set>

#include "base/text.h"
#include "support/real_knowledge.h"

using namespace peilstok;
using namespace peilstok::analyse;

TEST_CASE("no word whose base form the rules speak of is passed over") {
  const auto knowledge = test::realKnowledge();
  const language::BaseForms bases(knowledge->words, knowledge->irregularForms);
  Vocabulary vocabulary(*knowledge, bases);
  vocabulary.close();
  std::set<std::string> spokenOf;
  for (const Lexicon& lexicon : knowledge->lexicons)
    for (const LexiconEntry& entry : lexicon.entries)
      if (entry.text[0] != '=' && entry.text.find(' ') == std::string::npos && entry.text.back() != '-')
        spokenOf.insert(bases.of(entry.text));
  REQUIRE(spokenOf.size() > 500);
  std::size_t met = 0;
  const auto check = [&](const std::string& word) {
    if (spokenOf.count(bases.of(word)) == 0) return;
    ++met;
    vocabulary.beginText();
    INFO(word << " of " << bases.of(word));
    CHECK(vocabulary.info(word).base != 0);
  };
  for (const std::string& word : knowledge->words) check(word);
  for (const auto& [form, base] : knowledge->irregularForms)
    if (form[0] != '-') check(form);
  for (const std::string& base : spokenOf)
    for (const char* form : {"en", "t", "te", "de", "s", "e", "je", "jes", "er", "ste"}) check(base + form);
  CHECK(met > 2000);
}
