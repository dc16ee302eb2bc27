#pragma once
// Telling back to whoever told us of a signal: the text, and that it was done or why not.

#include <string>

#include "app/workspace.h"

namespace peilstok::app {

/// What may be told back about a signal as it stands now; no personal data is in it. Of an exercise it begins
/// with that word. Error: not_found.
Result<std::string> feedbackText(Workspace& workspace, std::int64_t signal);

/// Lays down that something was told back, or why not; what is typed is masked. Errors: not_found; wrong_use when it
/// was not done and no reason is given.
Result<std::int64_t> recordFeedback(Workspace& workspace, std::int64_t signal, Feedback feedback);

}  // namespace peilstok::app
