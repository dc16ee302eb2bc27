#pragma once
// Questions that are put to people about a signal, and what they answer. An answer weighs at once.

#include "app/workspace.h"
#include "model/handling.h"

namespace peilstok::app {

/// Lays down that a question was asked. What is typed is masked. Errors: not_found; wrong_use for an indicator that the
/// weegkader does not have, or without a question.
Result<std::int64_t> ask(Workspace& workspace, std::int64_t signal, Inquiry inquiry);

/// Lays down an answer and weighs the signal again with it; the earlier assessments stay. Errors: not_found; wrong_use
/// for an indicator that the weegkader does not have, or a word of the police's judgement about an indicator.
Result<std::int64_t> answer(Workspace& workspace, std::int64_t signal, Reply reply);

}  // namespace peilstok::app
