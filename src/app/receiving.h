#pragma once
// Taking in what somebody else sent: looking at it first, then signals into the Postvak, or an answer beside the bundle
// that it answers.

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/senders.h"
#include "app/workspace.h"
#include "exchange/bundle.h"

namespace peilstok::app {

/// Whether a file is a bundle, sound or not: those are taken in here and not by an import.
bool isBundle(const std::filesystem::path& file);

/// What a bundle is, and what it is to this workspace.
struct Inspection {
  exchange::Bundle bundle;
  std::string hash, fingerprint;
  SenderStanding sender;
  std::optional<store::StoredBundle> earlier;   ///< it came in before
  bool older = false;                           ///< a later one of this sender came in before it
  std::size_t here = 0;                         ///< signals of it that are here already
  std::optional<store::StoredBundle> answered;  ///< of an `antwoord`: what was sent from here
};

/// Looks and keeps nothing. The signature holds; whether the sender is believed stands in `sender`. Errors: those of
/// exchange::read; bundle_changed also for another bundle under an id that came in before.
Result<Inspection> inspect(store::Store& store, std::string_view bytes);

struct ReceiveOptions {
  std::string fileName;        ///< without its folder
  bool markUnknown = false;    ///< take in what an unknown sender sent, marked as such
  std::optional<Instant> now;  ///< for weighing, else each signal's moment of receipt
};

struct Received {
  Inspection inspection;
  std::int64_t number = 0;            ///< of the bundle here
  store::ImportSummary summary;       ///< nothing in it for an answer, or for what came in before
  std::vector<std::int64_t> signals;  ///< that are new
};

/// Takes it in: all of it or nothing. What came in before gives nothing new, and says so in `inspection.earlier`.
/// Errors: in_exercise, sender_unknown, sender_distrusted, wrong_use (made here itself), answer_unmatched, cancelled,
/// those of `inspect` and of the store.
Result<Received> receive(Workspace& workspace, std::string_view bytes, const ReceiveOptions& options, Instant now,
                         const std::function<void(const ImportProgress&)>& progress, const std::atomic<bool>& cancel);

}  // namespace peilstok::app
