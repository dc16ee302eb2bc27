#pragma once
// What travels between the window and the worker about what comes in: groups, noise, what is kept, telling back, what
// was pasted.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/groups.h"
#include "app/noise.h"
#include "app/retention.h"
#include "base/memory_file.h"
#include "bridge/values.h"

namespace peilstok::ui {

using GroupsPtr = std::shared_ptr<const std::vector<app::SignalGroup>>;

/// A rule that somebody thinks of, tried on what is stored.
struct NoiseProof {
  app::NoiseTrial trial;
  bool fitsSignal = true;  ///< the signal it was made from
};

/// What is past its term, and what was removed before.
struct RetentionPage {
  app::RetentionPlan plan;
  std::vector<PurgeLine> account;  ///< the last first, a few
};

/// What may be told back about a signal, and what was.
struct FeedbackPage {
  std::int64_t signal = 0;
  QString text;
  std::vector<Feedback> given;  ///< oldest first
};

/// What was on the clipboard or dropped, as it is to be read. It lies in memory only.
struct Pasted {
  std::shared_ptr<const file::MemoryFile> file;
  QString text;                          ///< when it can also be written down as a note
  std::optional<intake::FileKind> kind;  ///< as what it was recognised; none when nothing can be read of it
};

}  // namespace peilstok::ui
