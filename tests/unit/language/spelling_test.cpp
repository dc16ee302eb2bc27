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
