#include "app/import_line.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "app/grouping.h"

namespace peilstok::app {

namespace {

constexpr std::size_t kBatch = 256, kBatchesAhead = 12;

}  // namespace

bool ImportLine::put(Batch&& batch) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_stopped || m_batches.size() < kBatchesAhead; });
  if (m_stopped) return false;
  m_batches.push_back(std::make_unique<Batch>(std::move(batch)));
  m_changed.notify_all();
  return true;
}

Batch* ImportLine::claim() {
  std::unique_lock lock(m_mutex);
  Batch* found = nullptr;
  m_changed.wait(lock, [&] {
    const auto next = std::ranges::find(m_batches, Batch::State::read, [](const auto& one) { return one->state; });
    found = next == m_batches.end() || m_stopped ? nullptr : next->get();
    return found != nullptr || m_stopped || m_finished;
  });
  if (found != nullptr) found->state = Batch::State::taken;
  return found;
}

void ImportLine::weighed(Batch& batch) {
  const std::lock_guard lock(m_mutex);
  batch.state = Batch::State::weighed;
  m_changed.notify_all();
}

bool ImportLine::take(Batch& batch) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock,
                 [&] { return m_batches.empty() ? m_finished : m_batches.front()->state == Batch::State::weighed; });
  if (m_batches.empty()) return false;
  batch = std::move(*m_batches.front());
  m_batches.pop_front();
  m_changed.notify_all();
  return true;
}

void ImportLine::finish() {
  const std::lock_guard lock(m_mutex);
  m_finished = true;
  m_changed.notify_all();
}

void ImportLine::stop() {
  const std::lock_guard lock(m_mutex);
  m_stopped = true;
  m_changed.notify_all();
}

void addDoubt(std::string_view code, std::vector<std::string>& doubts) {
  if (std::ranges::find(doubts, code) == doubts.end()) doubts.emplace_back(code);
}

namespace {

/// One thread's part of the weighing.
class Weigher {
 public:
  explicit Weigher(const ImportWork& work) : m_work(work) {}

  void weigh(Batch& batch) {
    batch.signals.reserve(batch.records.size());
    auto leftOut = batch.leftOut.begin();
    for (std::size_t i = 0; i <= batch.records.size() && !batch.refused && !m_work.cancel; ++i) {
      for (; leftOut != batch.leftOut.end() && leftOut->before == i; ++leftOut)
        batch.rejected.push_back(std::move(leftOut->row));
      if (i < batch.records.size()) take(batch.records[i], batch);
    }
    batch.records = {};
    batch.leftOut = {};
  }

  void take(const intake::RawRecord& record, Batch& batch) {
    auto made = toSignal(record, m_work.pipeline.knowledge().gazetteer, m_work.defaults);
    if (auto* refused = std::get_if<std::string>(&made)) {
      batch.rejected.push_back({record.row, *refused, excerptOf(record, *refused)});
      return;
    }
    store::NewSignal& fresh = std::get<store::NewSignal>(made);
    if (m_work.options.requireAccess && !fresh.signal.access) {
      batch.refused = Error{ErrorCode::access_unknown, "row " + std::to_string(record.row)};
      return;
    }
    const Instant now = nowFor(fresh.signal, m_work.options.now, [&] { return batch.readAt; });
    // Nothing is laid beside what was there in a dry run, so nothing is made ready for it either.
    if (m_work.options.dryRun)
      fresh.assessment = m_work.pipeline.assess(fresh.signal, now, forKeeping(fresh, &m_memory));
    else weighFresh(m_work.pipeline, now, fresh, &m_memory);
    batch.kept.push_back(noiseOf(fresh));
    if (!m_work.options.dryRun) fresh.row = store::rowOf(fresh.assessment);
    // Nobody asks for more of it; what is let go of here the thread that stores has not to let go of.
    Assessment counted;
    counted.phase.phase = fresh.assessment.phase.phase;
    counted.phase.step = fresh.assessment.phase.step;
    fresh.assessment = std::move(counted);
    batch.signals.push_back(std::move(fresh));
  }

 private:
  /// Lays it aside as noise; gives the rule that it fits when it is shown all the same.
  store::NoiseMark noiseOf(store::NewSignal& fresh) const {
    store::NoiseMark kept;
    if (const NoiseRule* rule = m_work.noise.match(fresh.signal)) {
      const bool barred = analyse::barredFromNoise(fresh.assessment) != analyse::NoiseBar::none;
      (barred ? kept : fresh.noise) = {rule->id, rule->name};
    }
    return kept;
  }

  const ImportWork& m_work;
  weigh::Memory m_memory;
};

}  // namespace

Result<void> readRows(const ImportWork& work, ImportLine& line, ReadingNotes& notes, bool andWeigh) {
  std::optional<Weigher> weigher;
  if (andWeigh) weigher.emplace(work);
  Batch empty;
  empty.readAt = work.clock();
  empty.state = andWeigh ? Batch::State::weighed : Batch::State::read;
  Batch batch = empty;
  const auto flush = [&] {
    const std::uint64_t bytes = batch.bytesDone;
    const bool taken = line.put(std::exchange(batch, empty));
    batch.readAt = work.clock();
    batch.bytesDone = bytes;
    return taken;
  };
  intake::Sink sink;
  sink.record = [&](intake::RawRecord&& record) {
    if (work.cancel) return false;
    ++batch.recordsRead;
    if (weigher) weigher->take(record, batch);
    else batch.records.push_back(std::move(record));
    return (batch.recordsRead < kBatch && !batch.refused) || flush();
  };
  sink.rejected = [&](const intake::Rejected& r) {
    ++batch.recordsRead;
    if (weigher) batch.rejected.push_back({r.row, r.code, {}});
    else batch.leftOut.push_back({batch.records.size(), {r.row, r.code, {}}});
  };
  sink.progress = [&](std::uint64_t bytes) { batch.bytesDone = bytes; };
  sink.stopAsked = [&] { return work.cancel.load(); };
  sink.restricted = [&](const std::vector<std::string>& words) { notes.restricted = words; };
  sink.doubt = [&](std::string_view code) { addDoubt(code, notes.doubts); };
  Result<void> read = intake::read(work.options.file, work.profile, sink, work.options.limits);
  if (read && !flush()) read = Error{ErrorCode::cancelled, {}};
  return read;
}

void weighRows(const ImportWork& work, ImportLine& line) {
  Weigher weigher(work);
  while (Batch* batch = line.claim()) {
    weigher.weigh(*batch);
    line.weighed(*batch);
  }
}

std::size_t weighingThreads() {
  constexpr unsigned kMost = 4;
  const unsigned processors = std::thread::hardware_concurrency();
  return processors <= 1 ? 0 : std::min(processors, kMost);
}

}  // namespace peilstok::app
