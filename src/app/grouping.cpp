#include "app/grouping.h"

#include <set>

#include "group/clusters.h"
#include "group/meeting.h"
#include "group/sketch.h"

namespace peilstok::app {

namespace {

constexpr std::int64_t kPiece = 20'000;

/// Puts down what is together: kin that turned out to be one, and signals that had none.
Result<store::Grouping> groupingOf(store::Store& store, const std::vector<Sketch>& sketches, std::int64_t firstFresh,
                                   const std::vector<std::uint32_t>& together, group::Clusters& clusters) {
  store::Grouping out;
  out.upTo = std::ssize(sketches) - 1;
  std::set<std::int64_t> known;
  std::vector<std::uint32_t> newcomers;
  for (const std::uint32_t at : together) {
    const auto kinship = at < firstFresh ? store.kinship(at) : Result(std::optional<store::Kinship>{});
    if (!kinship) return kinship.error();
    if (!*kinship) {
      newcomers.push_back(at);
      continue;
    }
    clusters.join(at, static_cast<std::uint32_t>((*kinship)->kin));
    known.insert((*kinship)->kin);
  }
  for (const std::int64_t kin : known)
    if (const std::int64_t leader = clusters.leader(static_cast<std::uint32_t>(kin)); leader != kin)
      out.joined.emplace_back(kin, leader);
  for (const std::uint32_t at : newcomers)
    out.kin.push_back({at, clusters.leader(at), sketches[at].contrast, sketches[at].place});
  return out;
}

/// Lays the signals from `first` to `last` beside each other and all before them.
Result<void> layBeside(store::Store& store, const Pipeline& pipeline, std::int64_t first, std::int64_t last,
                       std::vector<std::pair<std::int64_t, std::int64_t>> meetings) {
  const auto sketches = store.sketches(last);
  if (!sketches) return sketches.error();
  group::Clusters clusters(sketches->size());
  const auto together = group::joinAlike(
      *sketches, static_cast<std::size_t>(first), pipeline.knowledge().grouping,
      [&](std::uint32_t at) { return wordingOf(store, pipeline, at); }, clusters);
  if (!together) return together.error();
  auto grouping = groupingOf(store, *sketches, first, *together, clusters);
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
  return layBeside(store, pipeline, first, last, std::move(meetings));
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
                                     const Pipeline& pipeline) {
  if (const auto done = transaction.finishSketches(); !done) return done.error();
  const auto upTo = store.groupedUpTo(), last = store.lastNumber();
  if (!upTo || !last) return upTo ? last.error() : upTo.error();
  if (*upTo >= *last) return store::CopyCounts{};
  if (const auto done = layBeside(store, pipeline, *upTo + 1, *last, {}); !done) return done.error();
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
