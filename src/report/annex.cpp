#include "report/annex.h"

#include <fmt/format.h>

#include <algorithm>

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
    section.blocks.push_back(Paragraph{fmt::format("Hier staat niet alles; het geheel staat in bijlage {}.", number)});
    all.id = kAnnex + std::to_string(number);
    all.heading = fmt::format("Bijlage {}: {}", number, all.heading);
    all.newPage = annexes.empty();
    annexes.push_back(std::move(all));
  }
  std::ranges::move(annexes, std::back_inserter(report.sections));
  return report;
}

Report withoutAnnexes(Report report) {
  std::erase_if(report.sections, [](const Section& section) { return section.id.starts_with(kAnnex); });
  return report;
}

}  // namespace peilstok::report
