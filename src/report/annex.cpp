#include "report/annex.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "base/text.h"
#include "report/paper_length.h"

namespace peilstok::report {

namespace {

constexpr const char* kAnnex = "bijlage-";

struct AnnexLimits {
  std::size_t rows = 0;        ///< of a table or a list
  std::size_t characters = 0;  ///< of a cell, an item or a paragraph
};

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

/// How much of each section stays, in steps: all of it, and then less and less.
constexpr std::array<AnnexLimits, 8> kSteps = {{{std::numeric_limits<std::size_t>::max(), 2000},
                                                {8, 400},
                                                {5, 250},
                                                {4, 180},
                                                {3, 130},
                                                {2, 110},
                                                {1, 100},
                                                {1, 70}}};

/// What is left of a section, and whether anything was cut.
bool shorten(Section& section, const AnnexLimits& limits) {
  bool cut = false;
  for (Block& block : section.blocks) cut = std::visit([&](auto& one) { return shorten(one, limits); }, block) || cut;
  return cut;
}

bool isIn(const std::vector<std::string>& ids, const Section& section) {
  return std::ranges::find(ids, section.id) != ids.end();
}

/// `steps`: of each section how far it is cut. Sections in `whole` go to an annex as they are.
Report withAnnexes(Report report, const std::vector<std::size_t>& steps, const std::vector<std::string>& whole) {
  std::vector<Section> annexes;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    Section& section = report.sections[i];
    Section all = section;
    bool cut = isIn(whole, section);
    if (cut) section.blocks.clear();
    else cut = shorten(section, kSteps[steps[i]]);
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

double heightAt(Section section, std::size_t step) {
  shorten(section, kSteps[step]);
  return heightOf(section);
}

/// The section, of those that may be cut now, of which the next step takes most room away; none when all are as short
/// as they can be.
std::optional<std::size_t> longest(const Report& report, const std::vector<std::size_t>& steps,
                                   const std::vector<std::string>& spared) {
  std::optional<std::size_t> found;
  double most = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (isIn(spared, report.sections[i]) || steps[i] + 1 == kSteps.size()) continue;
    const double now = heightAt(report.sections[i], steps[i]);
    if (now <= most || now <= heightAt(report.sections[i], kSteps.size() - 1)) continue;
    most = now;
    found = i;
  }
  return found;
}

}  // namespace

Report withAnnexesWithin(const Report& report, int pages, const std::vector<std::string>& whole,
                         const std::vector<std::string>& last) {
  std::vector<std::string> sparedAtFirst = whole;
  sparedAtFirst.insert(sparedAtFirst.end(), last.begin(), last.end());
  std::vector<std::size_t> steps(report.sections.size(), 0);
  for (;;) {
    Report made = withAnnexes(report, steps, whole);
    if (pagesNeeded(withoutAnnexes(made)) <= pages) return made;
    auto next = longest(report, steps, sparedAtFirst);
    if (!next) next = longest(report, steps, whole);
    if (!next) return made;
    ++steps[*next];
  }
}

Report withoutAnnexes(Report report) {
  std::erase_if(report.sections, [](const Section& section) { return section.id.starts_with(kAnnex); });
  return report;
}

}  // namespace peilstok::report
