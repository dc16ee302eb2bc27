#pragma once
// What somebody wrote down of what they were told, and taking that back.

#include <string>

#include "app/workspace.h"

namespace peilstok::app {

/// Where a note says that it came from.
inline constexpr const char* kNoteOrigin = "notitie";

/// What came of taking a note back.
struct NoteTakenBack {
  bool removed = false;   ///< nothing of it is left in the file
  std::int64_t step = 0;  ///< else the step that closed it, which can be undone
};

/// Removes a note that nothing hangs on. One that somebody did something with (a judgement, decision, form, question,
/// answer, outcome, or a step in the inbox, a merge among them) is closed as a mistake instead, with `note` as its
/// reason: what people did stays. Errors: not_found; wrong_use for a signal that is no note; those of `handle`.
Result<NoteTakenBack> takeBackNote(Workspace& workspace, std::int64_t signal, const std::string& role,
                                   const std::string& note, Instant now);

}  // namespace peilstok::app
