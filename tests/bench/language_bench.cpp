// Reads texts, one a line, with the whole language engine, and prints what that cost. scripts/bench sets it beside
// its peers.
//
//   bench_language DATA FILE [--lexicon N]    N made-up lexicon entries more

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "analyse/analyser.h"
#include "base/clock.h"
#include "knowledge/knowledge.h"
#include "privacy/mask.h"

namespace {

double cpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main(int argc, char** argv) {
  using namespace peilstok;
  if (argc < 3) {
    fmt::print(stderr, "bench_language DATA FILE [--lexicon N]\n");
    return 2;
  }
  const double begun = cpuSeconds();
  const Result<std::shared_ptr<const Knowledge>> loaded = loadKnowledge(argv[1]);
  if (!loaded) {
    fmt::print(stderr, "{}\n", loaded.error().detail);
    return 3;
  }
  Knowledge own = **loaded;
  if (argc == 5 && std::string(argv[3]) == "--lexicon") {
    Lexicon extra;
    extra.id = "bench";
    // Words of running text, so that entries are met and not only stored.
    for (std::size_t i = 0, want = std::strtoul(argv[4], nullptr, 10); i < want && i < own.words.size(); ++i) {
      const std::size_t at = (i * 7919) % own.words.size();
      extra.entries.push_back({own.words[at], 0});
    }
    own.lexicons.push_back(std::move(extra));
  }
  const auto knowledge = std::make_shared<const Knowledge>(std::move(own));
  std::vector<std::string> problems;
  const analyse::Analyser analyser(knowledge, &problems);
  if (!problems.empty()) {
    fmt::print(stderr, "{}\n", problems.front());
    return 3;
  }
  const double ready = cpuSeconds();

  std::ifstream in(argv[2], std::ios::binary);
  if (!in) {
    fmt::print(stderr, "cannot read {}\n", argv[2]);
    return 3;
  }
  const Instant received = *civil::parseIso("2026-11-19T16:05:00+01:00");
  std::vector<std::string> texts;
  std::size_t bytes = 0, findings = 0, masks = 0;
  for (std::string line; std::getline(in, line);) {
    bytes += line.size();
    texts.push_back(std::move(line));
  }
  const double read = cpuSeconds();
  for (const std::string& text : texts) findings += analyser.read(text, "GM0361", received).findings.size();
  const double analysed = cpuSeconds();
  for (const std::string& text : texts) masks += privacy::mask(text).masked.size();
  const double masked = cpuSeconds();
  const double each = texts.empty() ? 0.0 : 1e6 / static_cast<double>(texts.size());
  fmt::print(
      "{{\"start_ms\": {:.1f}, \"texts\": {}, \"bytes\": {}, \"findings\": {}, \"cpu_s\": {:.4f}, "
      "\"us_per_text\": {:.2f}, \"masks\": {}, \"mask_us_per_text\": {:.2f}}}\n",
      (ready - begun) * 1000, texts.size(), bytes, findings, analysed - read, (analysed - read) * each, masks,
      (masked - analysed) * each);
  return 0;
}
