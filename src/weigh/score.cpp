// The total, its range, and how certain the picture is.

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "weigh/weigh.h"

namespace peilstok::weigh {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

/// A source of which it is said that it cannot be judged (F) is as unknown as one of which nothing is said.
bool sourceKnown(const Answers& answers) { return answers.reliability && answers.reliability->source != 'F'; }

}  // namespace

double unknownShare(const Answers& answers, const Plan& plan) {
  // Who said it and whether it was seen weigh as much as a strong indicator each.
  const std::int64_t quality = plan.framework().pointsByStrength[3];
  std::int64_t all = 2 * quality;
  std::int64_t unknown = (sourceKnown(answers) ? 0 : quality) + (answers.observed ? 0 : quality);
  for (std::size_t i = 0; i < plan.indicatorCount(); ++i) {
    all += plan.weight(i);
    if (answerTo(answers, i) == Answer::onbekend) unknown += plan.weight(i);
  }
  return all > 0 ? static_cast<double>(unknown) / static_cast<double>(all) : 1.0;
}

Score score(const std::vector<CriterionResult>& criteria, double unknown, const Framework& framework) {
  Tenths sum = 0;
  for (const CriterionResult& one : criteria) sum += one.points;
  Score result;
  result.total = std::clamp(sum, Tenths{0}, kTotalMost);
  // In whole millionths, so that no rounding of binary fractions shifts a bound by a tenth.
  const double opened = std::clamp(unknown * framework.rangeShare, 0.0, 1.0);
  const std::int64_t share = std::llround(opened * static_cast<double>(kMillion));
  const std::int64_t below = (result.total * share + kMillion - 1) / kMillion;
  const std::int64_t above = ((kTotalMost - result.total) * share + kMillion - 1) / kMillion;
  result.low = result.total - static_cast<Tenths>(below);
  result.high = result.total + static_cast<Tenths>(above);
  return result;
}

namespace {

Certainty withoutCoverage(const Answers& answers, double unknown, const Framework& framework) {
  const CertaintyRules& rules = framework.certainty;
  if (!answers.dutch) return Certainty::laag;
  const bool goodSource =
      answers.reliability && rules.highNeedsSource.find(answers.reliability->source) != std::string::npos;
  const bool firstHand = answers.observed == Observed::gezien || answers.observed == Observed::ervaren;
  if (unknown < rules.highBelow && goodSource && firstHand) return Certainty::hoog;
  return unknown < rules.middleBelow ? Certainty::midden : Certainty::laag;
}

/// The most that may be said with so many channels in view.
Certainty mostWith(int seen, const CoverageRules& rules) {
  if (rules.channels.empty() || seen >= rules.highAtLeast) return Certainty::hoog;
  return seen >= rules.middleAtLeast ? Certainty::midden : Certainty::laag;
}

}  // namespace

Certainty certainty(const Answers& answers, double unknown, const Framework& framework, bool* capped) {
  const Certainty word = withoutCoverage(answers, unknown, framework);
  const Certainty most = mostWith(answers.coverage.seen(), framework.coverage);
  if (capped) *capped = word > most;
  return std::min(word, most);
}

}  // namespace peilstok::weigh
