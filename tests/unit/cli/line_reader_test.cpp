#include "cli/line_reader.h"

#include <fmt/format.h>

#include <random>
#include <sstream>

#include "support/catch.h"

using peilstok::cli::LineReader;
using Outcome = LineReader::Outcome;

namespace {

std::vector<std::pair<Outcome, std::string>> readAll(const std::string& bytes, std::size_t limit) {
  std::istringstream in(bytes);
  LineReader reader(in, limit);
  std::vector<std::pair<Outcome, std::string>> out;
  std::string line;
  for (Outcome outcome = reader.next(line); outcome != Outcome::end; outcome = reader.next(line)) {
    out.emplace_back(outcome, line);
    if (outcome == Outcome::failed) break;
  }
  return out;
}

}  // namespace

TEST_CASE("lines with any end are handed over without it", "[cli]") {
  const auto lines = readAll("een\r\ntwee\n\ndrie", 100);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].second == "een");
  CHECK(lines[1].second == "twee");
  CHECK(lines[2].second.empty());
  CHECK(lines[3].second == "drie");
}

TEST_CASE("nothing gives no line, one line end gives one empty line", "[cli]") {
  CHECK(readAll("", 10).empty());
  CHECK(readAll("\n", 10).size() == 1);
  CHECK(readAll("a\n", 10).size() == 1);
}

TEST_CASE("a line at the limit passes, one byte more does not, and the next is read", "[cli]") {
  const std::size_t limit = 200000;  // several buffers long
  const auto lines = readAll(fmt::format("{:a>{}}\n{:b>{}}\nc\n", "", limit, "", limit + 1), limit);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].first == Outcome::line);
  CHECK(lines[0].second.size() == limit);
  CHECK(lines[1].first == Outcome::too_long);
  CHECK(lines[1].second.empty());
  CHECK(lines[2] == std::pair<Outcome, std::string>{Outcome::line, "c"});
}

TEST_CASE("any lines come back as they were written", "[cli]") {
  std::mt19937 random(5);
  const auto pick = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  for (int round = 0; round < 50; ++round) {
    std::vector<std::string> written;
    std::string bytes;
    for (int i = pick(20); i > 0; --i) {
      written.emplace_back(static_cast<std::size_t>(pick(3) == 0 ? pick(150000) : pick(40)),
                           static_cast<char>('a' + pick(26)));
      bytes += written.back() + "\n";
    }
    const auto lines = readAll(bytes, 1u << 20);
    REQUIRE(lines.size() == written.size());
    for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i].second == written[i]);
  }
}
