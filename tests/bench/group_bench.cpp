// Brings texts, one a line, together with those that say the same, and prints what that cost and, in FILE, a line for
// each text: what it is together with, the words that decide, and the places. scripts/bench holds that against a truth
// file.
//
//   bench_group DATA TEXTS FILE

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include "analyse/analyser.h"
#include "base/clock.h"
#include "group/clusters.h"
#include "group/sketch.h"
#include "knowledge/knowledge.h"
#include "privacy/mask.h"

namespace {

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

int main(int argc, char** argv) {
  using namespace peilstok;
  if (argc != 4) {
    fmt::print(stderr, "bench_group DATA TEXTS FILE\n");
    return 2;
  }
  const Result<std::shared_ptr<const Knowledge>> knowledge = loadKnowledge(argv[1]);
  std::ifstream in(argv[2], std::ios::binary);
  std::ofstream out(argv[3], std::ios::binary);
  if (!knowledge || !in || !out) {
    fmt::print(stderr, "{}\n", knowledge ? "a file cannot be opened" : knowledge.error().detail);
    return 3;
  }
  const analyse::Analyser analyser(*knowledge);
  const GroupingRules& rules = (*knowledge)->grouping;
  const Instant received = *civil::parseIso("2026-11-19T16:05:00+01:00");
  std::vector<std::string> texts;
  for (std::string line; std::getline(in, line);) texts.push_back(privacy::mask(line).text);
  std::vector<Wording> wordings;
  wordings.reserve(texts.size());
  std::vector<Sketch> sketches;
  sketches.reserve(texts.size());
  double reading = 0, sketching = 0;
  constexpr std::size_t kPiece = 1000;
  for (std::size_t from = 0; from < texts.size(); from += kPiece) {
    const std::size_t to = std::min(texts.size(), from + kPiece);
    wordings.clear();
    const double begun = seconds();
    for (std::size_t i = from; i < to; ++i) wordings.push_back(analyser.wording(texts[i], "", received));
    const double read = seconds();
    for (const Wording& wording : wordings) sketches.push_back(group::sketchOf(wording, rules));
    reading += read - begun;
    sketching += seconds() - read;
  }
  group::Clusters clusters(sketches.size());
  std::size_t compared = 0;
  const double begun = seconds();
  const auto together = group::joinAlike(
      sketches, 0, rules,
      [&](std::uint32_t at) {
        ++compared;
        return Result<Wording>(analyser.wording(texts[at], "", received));
      },
      clusters);
  const double joining = seconds() - begun;
  for (std::uint32_t i = 0; i < sketches.size(); ++i)
    out << clusters.leader(i) << '\t' << sketches[i].contrast << '\t' << sketches[i].place << '\n';
  fmt::print(
      "{{\"texts\": {}, \"together\": {}, \"read_again\": {}, \"words_s\": {:.4f}, \"sketch_s\": {:.4f}, "
      "\"join_s\": {:.4f}}}\n",
      texts.size(), together->size(), compared, reading, sketching, joining);
  return 0;
}
