#include "language/typo_index.h"

#include "support/catch.h"

using namespace peilstok::language;

namespace {

std::string nearest(const std::string& form) {
  static const TypoIndex index = [] {
    TypoIndex made;
    for (const char* word : {"rellen", "ruiten", "allemaal", "vuurwerk", "vergeten", "stadion"}) made.add(word);
    made.close();
    return made;
  }();
  std::string best;
  double least = 100;
  index.near(form, [&](const std::string& word, double cost) {
    if (cost < least) {
      least = cost;
      best = word;
    }
  });
  return best;
}

}  // namespace

TEST_CASE("a form one slip away finds its word") {
  CHECK(nearest("riuten") == "ruiten");
  CHECK(nearest("vuurwrk") == "vuurwerk");
  CHECK(nearest("allemmaal") == "allemaal");
  CHECK(nearest("vergetem") == "vergeten");
  CHECK(nearest("stdion") == "stadion");
}

TEST_CASE("a form two slips away, or too short, finds nothing") {
  CHECK(nearest("relatie").empty());
  CHECK(nearest("rel").empty());
  CHECK(nearest("riuetn").empty());
}

TEST_CASE("slips are told apart by how easily they are made") {
  CHECK(slip("riuten", "ruiten") == 1);
  CHECK(slip("rellem", "rellen") == 2);  // m is beside n
  CHECK(slip("rellex", "rellen") == 3);
  CHECK(slip("bellen", "rellen") > slip("rellem", "rellen"));
  CHECK(slip("rellen", "rellen") == 0);
  CHECK(slip("rel", "rellen") == 0);
}
