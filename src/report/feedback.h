#pragma once
// What whoever told us of a signal may hear back: a few Dutch sentences without anything about a person in them.

#include <optional>
#include <string>

#include "base/clock.h"
#include "model/handling.h"

namespace peilstok::report {

/// What is known of how it went.
struct FeedbackFacts {
  std::optional<Instant> received;
  Handling handling;      ///< of the signal, or of the one it was merged into
  bool merged = false;    ///< it was laid with others
  bool decided = false;   ///< that somebody decided on it is the last thing that was done with it
  bool police = false;    ///< the police were asked
  std::string signature;  ///< name of the municipality; may be empty
};

std::string feedbackText(const FeedbackFacts& facts);

}  // namespace peilstok::report
