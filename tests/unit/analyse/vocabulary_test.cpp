#include "analyse/vocabulary.h"

#include <memory>
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

namespace {

/// The words that a form is read as; empty when it means what it says.
std::string readingOf(const std::string& form) {
  static const auto knowledge = test::realKnowledge();
  static const language::BaseForms bases(knowledge->words, knowledge->irregularForms);
  static const auto vocabulary = [] {
    auto made = std::make_unique<Vocabulary>(*knowledge, bases);
    made->close();
    return made;
  }();
  vocabulary->beginText();
  std::string words;
  for (const std::string& word : vocabulary->info(form).reading) words += (words.empty() ? "" : " ") + word;
  return words;
}

}  // namespace

TEST_CASE("a slip of the finger in the name of a group is seen, also where the form is put together like a word") {
  for (const char* form : {"asilzoekers", "asoelzoekers", "asielzpekers", "asielzoekeers"})
    CHECK(readingOf(form) == "asielzoekers");
  CHECK(readingOf("marokaknen") == "marokkanen");
  CHECK(readingOf("vluctelingen") == "vluchtelingen");
  CHECK(readingOf("vluchtelingen").empty());
  CHECK(readingOf("christelijken").empty());
}

TEST_CASE("an ending or a compound that Dutch does not make hides no slip") {
  CHECK(readingOf("schoppeen") == "schoppen");  // "schop" and "peen"
  CHECK(readingOf("mogeen") == "mogen");
  CHECK(readingOf("daagen") == "dagen");
  for (const char* right : {"kettingen", "wagens", "straten", "stappen", "winkelramen", "tafelpoten"})
    CHECK(readingOf(right).empty());
}

TEST_CASE("words without a blank come apart where a little word shows that they are no compound") {
  CHECK(readingOf("zijnslecht") == "zijn slecht");
  CHECK(readingOf("turkenzijn") == "turken zijn");
  CHECK(readingOf("zijnzo") == "zijn zo");
  CHECK(readingOf("immigrantenzijndepest") == "immigranten zijn de pest");
  CHECK(readingOf("sloopdeboel") == "sloop de boel");
  for (const char* compound : {"overlast", "vuurwerkverbod", "samenzijn", "aanhoudingen", "voordeurslot", "eenheid"})
    CHECK(readingOf(compound).empty());
}
