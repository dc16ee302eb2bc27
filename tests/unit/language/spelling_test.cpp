#include "language/spelling.h"

#include <algorithm>

#include "support/catch.h"

using namespace peilstok::language;

namespace {

bool meets(const std::string& form, const std::string& word) {
  const auto variants = spellingVariants(form);
  return std::find(variants.begin(), variants.end(), word) != variants.end();
}

}  // namespace

TEST_CASE("evasive spellings lead back to the word") {
  CHECK(meets("r3llen", "rellen"));
  CHECK(meets("rell3n", "rellen"));
  CHECK(meets("v1r4l", "viral"));
  CHECK(meets("p1ein", "plein"));
  CHECK(meets("reeeellen", "rellen"));
  CHECK(meets("bommmmen", "bommen"));
  CHECK(meets("r\xD0\xB5ll\xD0\xB5n", "rellen"));  // Cyrillic e
  CHECK(meets("níet", "niet"));
}

TEST_CASE("numbers and plain words are not disguises") {
  CHECK(spellingVariants("1312").empty());
  CHECK(spellingVariants("plein").empty());
  CHECK(spellingVariants("20u").empty());
  CHECK_FALSE(meets("maan", "man"));
}

TEST_CASE("an asterisk stands for exactly one letter between letters") {
  CHECK(hasWildcard("k*nker"));
  CHECK_FALSE(hasWildcard("*nker"));
  CHECK_FALSE(hasWildcard("k*"));
  CHECK(fitsWildcard("k*nker", "kanker"));
  CHECK_FALSE(fitsWildcard("k*nker", "klanker"));
  CHECK_FALSE(fitsWildcard("k*nker", "bunker"));
}

TEST_CASE("no input makes more than a handful of variants") {
  CHECK(spellingVariants(std::string(100000, 'e')).empty());
  CHECK(spellingVariants("1a1a1a1a1aaaa1a1aaaaa").size() <= 24);
}

TEST_CASE("words are recognised as they sound") {
  const auto sounds = [](const std::string& form, const std::string& word) {
    const auto alike = soundAlikes(form);
    return std::find(alike.begin(), alike.end(), word) != alike.end();
  };
  CHECK(sounds("ruite", "ruiten"));
  CHECK(sounds("boeruh", "boeren"));
  CHECK(sounds("egt", "echt"));
  CHECK(sounds("tyd", "tijd"));
  CHECK(soundAlikes("ab").empty());
}

TEST_CASE("each stretched letter is shortened by itself") {
  CHECK(meets("reeeeelllleeen", "rellen"));
  CHECK(meets("trekkkers", "trekkers"));
  CHECK(meets("v\u0308r\u0308ijdag", "vrijdag"));
}

TEST_CASE("letters set apart by dots or hyphens are a word") {
  CHECK(withoutSpelling("f.i.k.") == "fik");
  CHECK(withoutSpelling("f-i-k") == "fik");
  CHECK(withoutSpelling("azc-protest").empty());
  CHECK(withoutSpelling("f.i-k").empty());
  CHECK(isScantDisguise("g4"));
  CHECK_FALSE(isScantDisguise("k4p0t"));
}
