#pragma once
// Sending: signals from Communication to OOV, and the answer back, each as one signed file. Nothing is sent by the
// program: the file is laid down somewhere, or in a draft of a mail.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/signing_key.h"
#include "app/workspace.h"
#include "exchange/bundle.h"

namespace peilstok::app {

struct ForwardWish {
  std::vector<std::int64_t> signals;
  std::string function;  ///< who sends it, never a name
  std::string note;
  Tlp tlp = Tlp::amber;
  /// Who should be involved; without it, what the rules say.
  std::optional<std::vector<BundleInvolved>> involved{};
};

/// A bundle as it would be sent, to be looked at first.
struct Outgoing {
  exchange::Bundle bundle;            ///< without key, id and signature yet
  std::vector<std::int64_t> signals;  ///< their numbers here, in the order of the bundle
  std::int64_t answers = 0;           ///< of an `antwoord`: number of the bundle that it answers
};

/// Signals as a bundle: all texts masked again, without authors, with what was merged into
/// these signals, and groups as they were merged. Errors: not_found; wrong_use (no signal, no function, no own
/// municipality); too_large; in_exercise; refused_by_rule when a signal came in under a label that does not allow it.
/// The signals with what was merged into them, each once and in order of number: all of it leaves.
Result<std::vector<std::int64_t>> withMerged(store::Store& store, const std::vector<std::int64_t>& signals);

Result<Outgoing> composeForwarding(Workspace& workspace, const ForwardWish& wish, Instant now);

/// The answer to a bundle that came in. Errors: not_found (by its number); wrong_use (an answer has no answer, or
/// nothing was done without a reason), too_large, in_exercise.
Result<Outgoing> composeAnswer(Workspace& workspace, std::int64_t received, AnswerWord word, const std::string& reason,
                               const std::string& function, Instant now);

/// Where a bundle is laid.
struct BundlePlace {
  std::filesystem::path to;  ///< a folder, or the name of a file that is not there yet
  bool mailDraft = false;    ///< and beside it a draft of a mail with the bundle in it
};

struct SentBundle {
  std::int64_t number = 0;
  std::filesystem::path file, mail;  ///< `mail` is empty without a draft
  exchange::Bundle bundle;           ///< as signed
};

/// Signs, writes the files and keeps what was sent: all of it or nothing. Errors: wrong_use (a file is there already),
/// output_not_writable, those of exchange::seal and of the store.
Result<SentBundle> send(Workspace& workspace, Outgoing outgoing, const SigningKey& key, const BundlePlace& place,
                        Instant now);

}  // namespace peilstok::app
