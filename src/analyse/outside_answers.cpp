#include "analyse/outside_answers.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/text.h"

namespace peilstok::analyse {

using std::chrono::seconds;

namespace {

/// Counts in order of time, one a moment: two tools that count at once differ, and that is no growth.
std::vector<ReachCount> inOrder(std::vector<ReachCount> counts) {
  std::erase_if(counts, [](const ReachCount& one) { return one.count < 0; });
  std::sort(counts.begin(), counts.end(),
            [](const ReachCount& a, const ReachCount& b) { return a.at != b.at ? a.at < b.at : a.count > b.count; });
  const auto sameMoment = [](const ReachCount& a, const ReachCount& b) { return a.at == b.at; };
  counts.erase(std::unique(counts.begin(), counts.end(), sameMoment), counts.end());
  return counts;
}

/// Whether a count grew enough from an earlier one within the window. Growth that was measured over a longer time may
/// or may not have come within it: unknown. `enough(from, to)` must stay true when `from` gets smaller.
template <class Enough>
Answer grew(const std::vector<ReachCount>& counts, seconds window, Enough enough) {
  std::vector<std::size_t> lowest;  // positions in the window, counts ascending: the front is the lowest
  std::size_t front = 0;
  std::int64_t lowestEver = std::numeric_limits<std::int64_t>::max();
  bool perhaps = false;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    while (front < lowest.size() && counts[i].at - counts[lowest[front]].at > window) ++front;
    if (front < lowest.size() && enough(counts[lowest[front]].count, counts[i].count)) return Answer::ja;
    if (i > 0 && enough(lowestEver, counts[i].count)) perhaps = true;
    lowestEver = std::min(lowestEver, counts[i].count);
    while (lowest.size() > front && counts[lowest.back()].count >= counts[i].count) lowest.pop_back();
    lowest.push_back(i);
  }
  return perhaps ? Answer::onbekend : Answer::nee;
}

bool doubled(std::int64_t from, std::int64_t to, std::int64_t least) {
  return from <= std::numeric_limits<std::int64_t>::max() / 2 && to >= 2 * from && to - from >= least;
}

}  // namespace

void answerFromReach(const Signal& signal, const Framework& framework, OutsideAnswers& out) {
  const std::vector<ReachCount> counts = inOrder(signal.reach);
  const auto large = [&](const ReachCount& one) { return one.count >= framework.largeReach; };
  if (std::any_of(counts.begin(), counts.end(), large)) out.add("groot_bereik", Answer::ja, "bereik");
  if (counts.size() < 2) return;
  const auto twice = [&](std::int64_t from, std::int64_t to) { return doubled(from, to, framework.doublingLeast); };
  out.add("verdubbeling_24u", grew(counts, seconds(std::llround(framework.doublingHours * 3600)), twice), "bereik");
  const auto exploded = [&](std::int64_t from, std::int64_t to) {
    return from < to && to - from >= std::int64_t{framework.explosiveCount};
  };
  const seconds minutes(std::int64_t{framework.explosiveMinutes} * 60);
  out.add("explosieve_groei", grew(counts, minutes, exploded), "bereik");
}

void answerFromPolice(const Signal& signal, OutsideAnswers& out) {
  if (!signal.police) return;
  const PoliceJudgement judgement = signal.police->judgement;
  if (judgement == PoliceJudgement::wordt_iets) {
    out.add("politie_bevestigt", Answer::ja, "politie");
    out.add("politie_wordt_niets", Answer::nee, "politie");
  } else if (judgement == PoliceJudgement::wordt_niets && !text::trimmed(signal.police->reason).empty()) {
    // Without a reason it counts as not asked: the worst misses of recent years began with an unexplained "nothing".
    out.add("politie_wordt_niets", Answer::ja, "politie");
    out.add("politie_bevestigt", Answer::nee, "politie");
  }
}

void answerFromChannel(const Signal& signal, OutsideAnswers& out) {
  if (!signal.channel) return;
  switch (*signal.channel) {
    case Channel::inwoner:
    case Channel::school:
    case Channel::ondernemer:
    case Channel::jongerenwerk:
    case Channel::politie: out.add("lokale_afzender", Answer::ja, "bron"); break;
    case Channel::monitoring:
    case Channel::collega:
    case Channel::media:
    case Channel::buurgemeente:
    case Channel::anders: break;
  }
}

}  // namespace peilstok::analyse
