// The trace of a text: what makes it another, and what does not.

#include "group/sketch.h"

#include "made_wording.h"
#include "support/catch.h"

using namespace peilstok;
using peilstok::test::wording;

namespace {

Sketch sketch(const std::string& written) { return group::sketchOf(wording(written), GroupingRules{}); }

int agreeing(const Sketch& a, const Sketch& b) {
  int count = 0;
  for (std::size_t row = 0; row < Sketch::kRows; ++row) count += a.rows[row] == b.rows[row] ? 1 : 0;
  return count;
}

const std::string kCall = "kom allemaal _naar plein verzamelen vrienden fakkels";

}  // namespace

TEST_CASE("what says too little has no sketch") {
  for (const char* const written : {"", "!niet", "_de _het _een _van", "schande", "rel", "mee _eens", "P:breda", "a b"})
    CHECK(sketch(written) == Sketch{});
  for (const char* const written : {"rellen P:breda", "blokkade P:a12 T:nu", "rellen vanavond", "_wat _een onzin"})
    CHECK(sketch(written).words != 0);
}

TEST_CASE("a word that decides changes the contrast and nothing else") {
  const Sketch call = sketch(kCall + " T:zaterdag P:breda");
  for (const std::string& changed :
       {kCall + " T:zondag P:breda", kCall + " T:zaterdag !niet P:breda", kCall + " !niet T:zaterdag P:breda"}) {
    const Sketch other = sketch(changed);
    CAPTURE(changed);
    CHECK(other.words == call.words);
    CHECK(other.rows == call.rows);
    CHECK(other.contrast != call.contrast);
    CHECK(other.place == call.place);
  }
  CHECK(sketch(kCall + " !wel P:breda !niet P:ede").contrast != sketch(kCall + " !niet P:breda !wel P:ede").contrast);
}

TEST_CASE("another place changes the place and nothing else") {
  const Sketch call = sketch(kCall + " T:zaterdag P:breda");
  const Sketch other = sketch(kCall + " T:zaterdag P:tilburg");
  CHECK(other.words == call.words);
  CHECK(other.contrast == call.contrast);
  CHECK(other.place != call.place);
  CHECK(sketch(kCall + " P:breda P:ede").place != sketch(kCall + " P:ede P:breda").place);
  // One place more is no other place.
  CHECK(sketch(kCall + " P:breda P:ede").contrast != sketch(kCall + " P:breda").contrast);
}

TEST_CASE("a short text only looks like one with the same words") {
  const Sketch call = sketch("T:zaterdag rellen _in P:breda");
  CHECK_FALSE(call.isOpen());
  CHECK(sketch("T:zaterdag rellen _in P:ede").words == call.words);
  CHECK(sketch("T:zaterdag feest _in P:breda").words != call.words);
  // Nothing is left of these without the places and times: they are what they name.
  CHECK(sketch("T:zaterdag P:breda").words != sketch("T:zaterdag P:ede").words);
  CHECK(sketch("T:zaterdag P:breda").words == sketch("T:zaterdag P:breda").words);
}

TEST_CASE("the more two texts share, the more rows agree") {
  const std::string tail = " straat avond politie buurt ruzie herrie fiets school brug kerk";
  const Sketch whole = sketch(kCall + tail);
  REQUIRE(whole.isOpen());
  CHECK(agreeing(whole, sketch(kCall + tail)) == 32);
  const int oneWord = agreeing(whole, sketch(kCall + tail + " extra"));
  const int half = agreeing(whole, sketch(kCall + " heel andere woorden staan hierachter zonder enig verband"));
  const int none = agreeing(whole, sketch("niets hiervan lijkt ergens op wat daarboven geschreven werd"));
  CHECK(oneWord >= 26);
  CHECK(half < oneWord);
  CHECK(half > none);
  CHECK(none <= 3);
}
