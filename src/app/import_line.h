#pragma once
// Rows on their way through an import: read by one thread, masked and weighed by several, and stored in the order in
// which they were read by the thread that takes them.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "analyse/noise.h"
#include "app/incoming.h"
#include "app/pipeline.h"
#include "app/workspace.h"
#include "intake/reader.h"
#include "store/store.h"
#include "weigh/memory.h"

namespace peilstok::app {

/// A few hundred rows.
struct Batch {
  /// A row that could not be read, with how many records stand before it in its batch.
  struct LeftOut {
    std::size_t before = 0;
    store::RejectedRow row;
  };
  enum class State { read, taken, weighed };

  std::vector<intake::RawRecord> records;
  std::vector<LeftOut> leftOut;
  Instant readAt;  ///< what counts as now for a row without a moment
  std::uint64_t bytesDone = 0;

  std::uint64_t recordsRead = 0;

  // What was made of it; `records` is empty then.
  std::vector<store::NewSignal> signals;
  std::vector<store::NoiseMark> kept;  ///< by which noise rule a signal is shown that it fits; parallel to `signals`
  std::vector<store::RejectedRow> rejected;
  std::optional<Error> refused;  ///< why nothing of the file is taken
  State state = State::read;
};

/// The batches between the threads, in the order of the file. Bounded, so that memory does not grow with the file.
class ImportLine {
 public:
  /// Waits for room; false when nobody takes any more.
  bool put(Batch&& batch);
  /// The first batch that nobody weighs yet: waits for it, and gives null when none will come. To be given to
  /// `weighed`.
  Batch* claim();
  void weighed(Batch& batch);
  /// Waits until the first batch is weighed; false when all were taken and no more will come.
  bool take(Batch& batch);

  /// No more will be put.
  void finish();
  /// Nothing more is taken: whoever waits goes home.
  void stop();

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<std::unique_ptr<Batch>> m_batches;
  bool m_finished = false, m_stopped = false;
};

/// What every thread of one import looks at and none changes.
struct ImportWork {
  const ImportOptions& options;
  const intake::FileProfile& profile;
  const Pipeline& pipeline;
  const IncomingDefaults& defaults;
  const analyse::NoiseFilter& noise;
  const Clock& clock;
  const std::atomic<bool>& cancel;
};

/// What reading alone could tell.
struct ReadingNotes {
  std::vector<std::string> restricted, doubts;
};

/// Each doubt is told once.
void addDoubt(std::string_view code, std::vector<std::string>& doubts);

/// Reads the file and puts its rows on the line; with `andWeigh` masked and weighed.
Result<void> readRows(const ImportWork& work, ImportLine& line, ReadingNotes& notes, bool andWeigh);

/// Masks and weighs batches until none come. Each thread has a memory of its own.
void weighRows(const ImportWork& work, ImportLine& line);

/// How many beside the one that reads: as many as there are processors, for reading takes hardly any time and storing
/// about half of one. No more than a few, as every thread that weighs learns the words of the file for itself.
std::size_t weighingThreads();

}  // namespace peilstok::app
