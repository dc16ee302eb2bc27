#include "language/glued_words.h"

#include <set>
#include <string>

#include "support/catch.h"

using namespace peilstok::language;

namespace {

std::vector<std::string> cutUp(const std::string& text) {
  static const std::set<std::string, std::less<>> words = {"alles", "moet", "kapot", "al", "les", "na", "naar", "ar"};
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (const std::size_t end :
       cutIntoWords(text, [](std::string_view part) { return words.count(part) > 0 ? 1.0 : -1.0; })) {
    out.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return out;
}

}  // namespace

TEST_CASE("glued words come apart, the fewest and longest first") {
  CHECK(cutUp("allesmoetkapot") == std::vector<std::string>{"alles", "moet", "kapot"});
  CHECK(cutUp("naar") == std::vector<std::string>{"naar"});
  CHECK(cutUp("moet20kapot") == std::vector<std::string>{"moet", "20", "kapot"});
}

TEST_CASE("what is not altogether words stays whole") {
  CHECK(cutUp("allesmoetx").empty());
  CHECK(cutUp("").empty());
  CHECK(cutUp(std::string(100, 'a')).empty());
}
