// Weighs made answers with the weegkader that ships, without and with the outlook, and orders all cards for each
// picture; prints what one signal costs.
//
//   bench_weigh DATA [--signals N]

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "suggest/suggest.h"
#include "weigh/weigh.h"

namespace {

using namespace peilstok;
using Clock = std::chrono::steady_clock;

struct Cost {
  double mean = 0, median = 0, most = 0;  ///< microseconds a signal; `most` is the 99th of a hundred
};

/// Answers as they come: from hardly anything known to nearly all, from calm to grave.
Answers madeAnswers(std::mt19937& random, const Framework& framework) {
  const auto percent = [&] { return static_cast<int>(random() % 100); };
  const int yes = percent() * 6 / 10, unknown = percent();
  Answers answers;
  for (std::size_t i = 0; i < framework.indicators.size(); ++i) {
    IndicatorAnswer one;
    if (percent() >= unknown) one = {percent() < yes ? Answer::ja : Answer::nee, "tekst", 0};
    if (one.answer == Answer::ja && percent() < 40) one.strength = 1 + static_cast<int>(random() % 3);
    answers.byIndicator.push_back(std::move(one));
  }
  if (percent() < 50) answers.hoursToEvent = percent();
  return answers;
}

Cost summary(std::vector<double> each) {
  Cost cost;
  for (const double one : each) cost.mean += one / static_cast<double>(each.size());
  std::sort(each.begin(), each.end());
  cost.median = each[each.size() / 2];
  cost.most = each[each.size() * 99 / 100];
  return cost;
}

/// The proposal alone: every card held against a picture that was weighed already.
Cost costOfProposals(const std::vector<Answers>& all, const weigh::Plan& plan, const Knowledge& knowledge) {
  std::vector<double> each;
  each.reserve(all.size());
  Assessment assessment;
  for (const Answers& answers : all) {
    weigh::weigh(answers, plan, assessment, false);
    const auto begun = Clock::now();
    suggest::suggest(answers, knowledge, assessment);
    each.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begun).count());
  }
  return summary(std::move(each));
}

/// Each signal by itself, so that the slow ones show.
Cost costOf(const std::vector<Answers>& all, const weigh::Plan& plan, bool outlook, std::size_t& steps) {
  std::vector<double> each;
  each.reserve(all.size());
  Assessment assessment;
  for (const Answers& answers : all) {
    const auto begun = Clock::now();
    weigh::weigh(answers, plan, assessment, outlook);
    each.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begun).count());
    steps += assessment.counterfactual.lower.size() + assessment.counterfactual.higher.size();
  }
  return summary(std::move(each));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "bench_weigh DATA [--signals N]\n");
    return 2;
  }
  const auto loaded = loadKnowledge(argv[1]);
  if (!loaded) {
    fmt::print(stderr, "{}\n", loaded.error().detail);
    return 3;
  }
  const Framework& framework = (*loaded)->framework;
  const weigh::Plan plan(framework);
  const std::size_t signals = argc == 4 ? std::max<std::size_t>(100, std::strtoul(argv[3], nullptr, 10)) : 20'000;
  std::mt19937 random(7);
  std::vector<Answers> all;
  for (std::size_t i = 0; i < signals; ++i) all.push_back(madeAnswers(random, framework));
  std::size_t steps = 0;
  costOf(all, plan, true, steps);  // warms caches; what it cost says nothing
  steps = 0;
  const Cost plain = costOf(all, plan, false, steps), outlook = costOf(all, plan, true, steps);
  const Cost proposal = costOfProposals(all, plan, **loaded);
  fmt::print(
      "{{\"signals\": {}, \"steps\": {}, \"weigh_us\": [{:.2f}, {:.2f}, {:.2f}], \"outlook_us\": [{:.2f}, {:.2f}, "
      "{:.2f}], \"cards\": {}, \"proposal_us\": [{:.2f}, {:.2f}, {:.2f}]}}\n",
      signals, steps, plain.mean, plain.median, plain.most, outlook.mean, outlook.median, outlook.most,
      (*loaded)->cards.size(), proposal.mean, proposal.median, proposal.most);
  return 0;
}
