#include "report/annex.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace peilstok::report {

namespace {

constexpr const char* kAnnex = "bijlage-";

bool shorten(std::string& words, const AnnexLimits& limits) {
  if (text::countCodePoints(words) <= limits.characters) return false;
  words = text::shortened(words, limits.characters);
  return true;
}

bool shorten(Paragraph& block, const AnnexLimits& limits) { return shorten(block.text, limits); }

bool shorten(Bullets& block, const AnnexLimits& limits) {
  bool cut = block.items.size() > limits.rows;
  if (cut) block.items.resize(limits.rows);
  for (std::string& one : block.items) cut = shorten(one, limits) || cut;
  return cut;
}

bool shorten(Table& block, const AnnexLimits& limits) {
  bool cut = block.rows.size() > limits.rows;
  if (cut) block.rows.resize(limits.rows);
  for (std::vector<std::string>& row : block.rows)
    for (std::string& cell : row) cut = shorten(cell, limits) || cut;
  return cut;
}

// How many letters of running text stand on a line of A4, and what a heading takes with the room around it.
constexpr std::size_t kLetters = 88;
constexpr int kHeading = 3;

int linesOf(const std::string& words, std::size_t letters) {
  return static_cast<int>(text::countCodePoints(words) / std::max<std::size_t>(letters, 8)) + 1;
}
int linesOf(const Paragraph& block) { return linesOf(block.text, kLetters) + 1; }
int linesOf(const Bullets& block) {
  int lines = 1;
  for (const std::string& one : block.items) lines += linesOf(one, kLetters - 4);
  return lines;
}
int linesOf(const Facts& block) {
  int lines = 1;
  for (const auto& [label, value] : block.items) lines += linesOf(value, kLetters * 2 / 3);
  return lines;
}
int linesOf(const Table& block) {
  const std::size_t letters = kLetters / std::max<std::size_t>(block.columns.size(), 1);
  int lines = 3;
  for (const std::vector<std::string>& row : block.rows) {
    int most = 1;
    for (const std::string& cell : row) most = std::max(most, linesOf(cell, letters));
    lines += most;
  }
  return lines;
}
int linesOf(const Signatures& block) { return 5 * static_cast<int>(block.functions.size()); }
template <class Other>
int linesOf(const Other&) {
  return 4;
}

int linesOf(const Report& report) {
  int lines = 0;
  for (const Section& section : report.sections) {
    lines += kHeading;
    for (const Block& block : section.blocks) lines += std::visit([](const auto& one) { return linesOf(one); }, block);
  }
  return lines;
}

/// The other blocks are short by themselves.
template <class Other>
bool shorten(Other&, const AnnexLimits&) {
  return false;
}

}  // namespace

Report withAnnexes(Report report, const AnnexLimits& limits, const std::vector<std::string>& whole) {
  std::vector<Section> annexes;
  for (Section& section : report.sections) {
    Section all = section;
    bool cut = std::ranges::find(whole, section.id) != whole.end();
    if (cut) section.blocks.clear();
    for (Block& block : section.blocks) cut = std::visit([&](auto& one) { return shorten(one, limits); }, block) || cut;
    if (!cut) continue;
    const std::size_t number = annexes.size() + 1;
    // In the heading: a line of its own in every section would take what it saves.
    if (section.blocks.empty())
      section.blocks.push_back(Paragraph{fmt::format("Dit staat in zijn geheel in bijlage {}.", number)});
    else section.heading += fmt::format(" (niet alles; zie bijlage {})", number);
    all.id = kAnnex + std::to_string(number);
    all.heading = fmt::format("Bijlage {}: {}", number, all.heading);
    all.newPage = annexes.empty();
    annexes.push_back(std::move(all));
  }
  std::ranges::move(annexes, std::back_inserter(report.sections));
  return report;
}

Report withAnnexesWithin(const Report& report, int lines, const std::vector<std::string>& whole) {
  constexpr std::array<AnnexLimits, 7> kTried = {{{8, 400}, {5, 250}, {4, 180}, {3, 130}, {2, 110}, {1, 100}, {1, 70}}};
  for (const AnnexLimits& limits : kTried) {
    Report made = withAnnexes(report, limits, whole);
    if (&limits == &kTried.back() || linesOf(withoutAnnexes(made)) <= lines) return made;
  }
  return report;
}

Report withoutAnnexes(Report report) {
  std::erase_if(report.sections, [](const Section& section) { return section.id.starts_with(kAnnex); });
  return report;
}

}  // namespace peilstok::report
