#include "analyse/pattern.h"

#include "support/real_knowledge.h"

using namespace peilstok;
using namespace peilstok::analyse;

namespace {

/// Number of tokens that a pattern covers in a text, or 0.
std::size_t covered(const std::string& source, const std::string& text) {
  static const auto knowledge = test::realKnowledge();
  static const language::BaseForms bases(knowledge->words, knowledge->irregularForms);
  Vocabulary vocabulary(*knowledge, bases);
  const auto pattern = compilePattern(source, vocabulary);
  REQUIRE(pattern);
  vocabulary.close();
  const TextView view = viewOf(text, vocabulary);
  for (std::size_t i = 0; i < view.tokens.size(); ++i)
    if (const std::size_t end = matchAt(*pattern, view, i)) return end - i;
  return 0;
}

std::string refusal(const std::string& source) {
  static const auto knowledge = test::realKnowledge();
  static const language::BaseForms bases(knowledge->words, knowledge->irregularForms);
  Vocabulary vocabulary(*knowledge, bases);
  const auto pattern = compilePattern(source, vocabulary);
  return pattern ? std::string() : pattern.error().detail;
}

}  // namespace

TEST_CASE("a word matches in any form, an exact word only in its own") {
  CHECK(covered("bom", "twee bommen") == 1);
  CHECK(covered("=bom", "twee bommen") == 0);
  CHECK(covered("=bommen", "twee bommen") == 1);
}

TEST_CASE("gaps are bounded and stay within the sentence") {
  CHECK(covered("kom ..2 plein", "kom naar het plein") == 4);
  CHECK(covered("kom ..1 plein", "kom naar het plein") == 0);
  CHECK(covered("kom ..4 plein", "kom maar. Het plein is leeg") == 0);
}

TEST_CASE("alternatives, optional elements and the beginning of a sentence") {
  CHECK(covered("(plein|station) =nu", "naar het station nu") == 2);
  CHECK(covered("kom =allemaal? naar", "kom naar huis") == 2);
  CHECK(covered("kom =allemaal? naar", "kom allemaal naar huis") == 3);
  CHECK(covered("^ kom", "hij zegt kom") == 0);
  CHECK(covered("^ kom", "Dag. Kom maar") == 1);
}

TEST_CASE("a lexicon entry may be more than one word") { CHECK(covered("@doorsturen", "stuur door aub") == 2); }

TEST_CASE("patterns that cannot be meant are refused") {
  CHECK_FALSE(refusal("").empty());
  CHECK_FALSE(refusal("..3 kom").empty());
  CHECK_FALSE(refusal("kom ..3").empty());
  CHECK_FALSE(refusal("kom ..99 plein").empty());
  CHECK_FALSE(refusal("@bestaatniet").empty());
  CHECK_FALSE(refusal("#bestaatniet").empty());
  CHECK(refusal("kom ..3 #plek").empty());
}

TEST_CASE("alternatives of several words are written out") {
  const auto out = writtenOut("(de straat op|=nu|in actie) komen");
  REQUIRE(out);
  CHECK(out->size() == 3);
  CHECK_FALSE(writtenOut("(de straat op"));
}
