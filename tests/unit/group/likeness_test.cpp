// How alike two texts are, and in which words they differ.

#include "group/likeness.h"

#include "made_wording.h"
#include "support/catch.h"

using namespace peilstok;
using peilstok::test::wording;
using Words = std::vector<std::string>;

namespace {

double like(const std::string& a, const std::string& b) { return group::likeness(wording(a), wording(b)); }
group::Difference differ(const std::string& a, const std::string& b) {
  return group::difference(wording(a), wording(b));
}

const std::string kText = "politie heeft gisteravond _in _onze straat drie jongens staande gehouden";

}  // namespace

TEST_CASE("likeness is one for the same words, and none for others") {
  CHECK(like(kText, kText) == 1);
  CHECK(like(kText, "wethouder opent morgen _het nieuwe zwembad") == 0);
  CHECK(like("", "") == 1);
  CHECK(like(kText, "") == 0);
}

TEST_CASE("likeness is the same from both sides, and less with every change") {
  const std::string one = kText + " vannacht", two = "gemeente" + kText.substr(7) + " vannacht";
  CHECK(like(kText, one) == like(one, kText));
  CHECK(like(kText, one) < 1);
  CHECK(like(kText, two) < like(kText, one));
}

TEST_CASE("places, times and words that decide do not make texts less alike") {
  CHECK(like(kText + " P:breda T:zaterdag", kText + " P:ede T:zondag !niet") == 1);
  CHECK(like(kText + " P:breda", kText) < 1);
}

TEST_CASE("a slip in a longer word does not count, another word does") {
  CHECK(like(kText, "poltie" + kText.substr(7)) == 1);
  CHECK(like(kText, "politei" + kText.substr(7)) == 1);
  CHECK(like(kText, "gemeente" + kText.substr(7)) < 1);
  // Short words are too easily another word.
  CHECK(like("rode brug _en kat", "rode brug _en kap") < 1);
}

TEST_CASE("texts with nothing between them but decoration are copies") {
  const auto same = differ(kText + " P:breda !niet", kText + " P:breda !niet");
  CHECK(same.likeness == Likeness::kopie);
  CHECK(same.here.empty());
}

TEST_CASE("another place, and nothing else, is the same call elsewhere") {
  const auto other = differ(kText + " T:zaterdag P:breda", kText + " T:zaterdag P:ede");
  CHECK(other.likeness == Likeness::zelfde_oproep_andere_plaats);
  CHECK(other.here == Words{"breda"});
  CHECK(other.there == Words{"ede"});
  CHECK(differ(kText + " T:zaterdag P:breda", kText + " T:zondag P:ede").likeness == Likeness::lijkt_op_maar);
  CHECK(differ(kText + " P:breda", kText + " P:breda P:ede").likeness == Likeness::lijkt_op_maar);
}

TEST_CASE("a word that decides is named on the side that has it") {
  const auto denied = differ(kText + " P:breda", kText + " !niet P:breda");
  CHECK(denied.likeness == Likeness::lijkt_op_maar);
  CHECK(denied.here.empty());
  CHECK(denied.there == Words{"niet"});
  const auto twice = differ(kText + " !niet !niet", kText + " !niet");
  CHECK(twice.here == Words{"niet"});
  CHECK(twice.there.empty());
}

TEST_CASE("the same words that decide in another order are told whole") {
  const auto turned = differ("_is !niet T:zaterdag _maar T:zondag", "_is !niet T:zondag _maar T:zaterdag");
  CHECK(turned.likeness == Likeness::lijkt_op_maar);
  CHECK(turned.here == Words{"niet", "zaterdag", "zondag"});
  CHECK(turned.there == Words{"niet", "zondag", "zaterdag"});
}

TEST_CASE("shared words are those that all have, without little ones") {
  const std::vector<Wording> three = {wording("rellen _in P:breda rellen vuurwerk"),
                                      wording("vuurwerk _in rellen P:breda"),
                                      wording("P:breda vuurwerk rellen _in haven")};
  CHECK(group::sharedWords(three, 9) == Words{"rellen", "breda", "vuurwerk"});
  CHECK(group::sharedWords(three, 1) == Words{"rellen"});
  CHECK(group::sharedWords({}, 9).empty());
}
