#include "app/grouping.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "group/clusters.h"
#include "group/meeting.h"
#include "group/pairing.h"
#include "group/sketch.h"

namespace peilstok::app {

namespace {

constexpr std::int64_t kPiece = 20'000;

/// Sketches that are laid beside each other, by rising number: some old ones, and behind them the fresh.
struct Laid {
  std::vector<Sketch> sketches;
  std::vector<std::int64_t> numbers;
  std::size_t firstFresh = 0;

  void add(std::int64_t number, const Sketch& sketch) {
    numbers.push_back(number);
    sketches.push_back(sketch);
  }
};

/// All from `first` to `last`, and of those before them what may be like one of these.
Result<Laid> readLaid(store::Store& store, std::int64_t first, std::int64_t last) {
  constexpr std::int64_t kAtOnce = 1 << 16;
  Laid laid;
  auto fresh = store.sketches(first, last);
  if (!fresh) return fresh.error();
  const group::Sieve sieve(*fresh);
  for (std::int64_t from = 0; from < first; from += kAtOnce) {
    const auto old = store.sketches(from, std::min(from + kAtOnce, first) - 1);
    if (!old) return old.error();
    for (std::size_t i = 0; i < old->size(); ++i)
      if (sieve.mayMeet((*old)[i])) laid.add(from + static_cast<std::int64_t>(i), (*old)[i]);
  }
  laid.firstFresh = laid.sketches.size();
  if (laid.sketches.empty()) laid.sketches = std::move(*fresh);
  else laid.sketches.insert(laid.sketches.end(), fresh->begin(), fresh->end());
  for (std::int64_t number = first; number <= last; ++number) laid.numbers.push_back(number);
  return laid;
}

/// Numbers that are together, each led by the lowest of them. Only what was joined takes room.
class JoinedNumbers {
 public:
  std::int64_t leader(std::int64_t number) {
    std::int64_t top = number;
    for (auto up = m_up.find(top); up != m_up.end(); up = m_up.find(top)) top = up->second;
    if (top != number) m_up[number] = top;
    return top;
  }
  void join(std::int64_t a, std::int64_t b) {
    a = leader(a);
    b = leader(b);
    if (a != b) m_up[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::unordered_map<std::int64_t, std::int64_t> m_up;
};

/// Puts down what is together: kin that turned out to be one, and signals that had none.
Result<store::Grouping> groupingOf(store::Store& store, const Laid& laid, const std::vector<std::uint32_t>& together,
                                   group::Clusters& clusters) {
  store::Grouping out;
  out.upTo = laid.numbers.back();
  std::set<std::int64_t> known;
  std::vector<std::uint32_t> newcomers;
  JoinedNumbers joined;
  for (const std::uint32_t at : together) {
    const std::int64_t number = laid.numbers[at];
    joined.join(number, laid.numbers[clusters.leader(at)]);
    const auto kinship = at < laid.firstFresh ? store.kinship(number) : Result(std::optional<store::Kinship>{});
    if (!kinship) return kinship.error();
    if (!*kinship) {
      newcomers.push_back(at);
      continue;
    }
    joined.join(number, (*kinship)->kin);
    known.insert((*kinship)->kin);
  }
  for (const std::int64_t kin : known)
    if (const std::int64_t leader = joined.leader(kin); leader != kin) out.joined.emplace_back(kin, leader);
  for (const std::uint32_t at : newcomers) {
    const Sketch& sketch = laid.sketches[at];
    out.kin.push_back({laid.numbers[at], joined.leader(laid.numbers[at]), sketch.contrast, sketch.place});
  }
  return out;
}

/// Lays the signals from `first` to `last` beside each other and all before them.
Result<void> layBeside(store::Store& store, const Pipeline& pipeline, std::int64_t first, std::int64_t last,
                       std::vector<std::pair<std::int64_t, std::int64_t>> meetings, const std::atomic<bool>& cancel) {
  const auto laid = readLaid(store, first, last);
  if (!laid) return laid.error();
  group::Clusters clusters(laid->sketches.size());
  const auto together = group::joinAlike(
      laid->sketches, laid->firstFresh, pipeline.knowledge().grouping,
      [&](std::uint32_t at) -> Result<Wording> {
        if (cancel) return Error{ErrorCode::cancelled, {}};
        return wordingOf(store, pipeline, laid->numbers[at]);
      },
      clusters);
  if (!together) return together.error();
  auto grouping = groupingOf(store, *laid, *together, clusters);
  if (!grouping) return grouping.error();
  grouping->meetings = std::move(meetings);
  return store.setGrouping(*grouping);
}

/// Signals that were stored by a program that took no sketches.
Result<void> sketchPiece(store::Store& store, const Pipeline& pipeline, std::int64_t first, std::int64_t last) {
  std::vector<Sketch> sketches;
  std::vector<std::pair<std::int64_t, std::int64_t>> meetings;
  for (std::int64_t number = first; number <= last; ++number) {
    auto stored = store.signal(number);
    sketches.emplace_back();
    if (!stored && stored.error().code == ErrorCode::not_found) continue;
    if (!stored) return stored.error();
    store::NewSignal fresh;
    fresh.signal = std::move(stored->signal);
    weighFresh(pipeline, fresh.signal.received.value_or(stored->storedAt), fresh);
    sketches.back() = fresh.sketch;
    if (fresh.meeting != 0) meetings.emplace_back(number, fresh.meeting);
  }
  if (auto done = store.setSketches(first, sketches); !done) return done;
  return layBeside(store, pipeline, first, last, std::move(meetings), false);
}

}  // namespace

Pipeline::Options forKeeping(const store::NewSignal& fresh, weigh::Memory* memory) {
  return {.suggestions = false, .outlook = false, .involve = false, .plain = fresh.plain, .memory = memory};
}

void weighFresh(const Pipeline& pipeline, Instant now, store::NewSignal& fresh, weigh::Memory* memory) {
  Wording wording;
  Pipeline::Options options = forKeeping(fresh, memory);
  options.wording = &wording;
  fresh.assessment = pipeline.assess(fresh.signal, now, options);
  fresh.sketch = group::sketchOf(wording, pipeline.knowledge().grouping);
  fresh.meeting = group::meetingKey(fresh.assessment.when, fresh.assessment.where);
}

Result<store::CopyCounts> groupFresh(store::ImportTransaction& transaction, store::Store& store,
                                     const Pipeline& pipeline, const std::atomic<bool>& cancel) {
  if (const auto done = transaction.finishSketches(); !done) return done.error();
  const auto upTo = store.groupedUpTo(), last = store.lastNumber();
  if (!upTo || !last) return upTo ? last.error() : upTo.error();
  if (*upTo >= *last) return store::CopyCounts{};
  if (const auto done = layBeside(store, pipeline, *upTo + 1, *last, {}, cancel); !done) return done.error();
  return store.countCopies(*upTo + 1);
}

Result<void> groupOlder(store::Store& store, const Pipeline& pipeline) {
  while (true) {
    const auto upTo = store.groupedUpTo(), last = store.lastNumber();
    if (!upTo || !last) return upTo ? last.error() : upTo.error();
    if (*upTo >= *last) return {};
    const std::int64_t to = std::min(*upTo + kPiece, *last);
    if (auto done = sketchPiece(store, pipeline, *upTo + 1, to); !done) return done;
  }
}

Result<Wording> wordingOf(store::Store& store, const Pipeline& pipeline, std::int64_t signal) {
  const auto text = store.text(signal);
  if (!text) return text.error();
  return pipeline.analyser().wording(text->text, text->municipality, text->received.value_or(Instant{}));
}

}  // namespace peilstok::app
