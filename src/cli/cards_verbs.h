#pragma once
// The sub-verbs of cards that fill a file of their own.

#include "cli/session.h"

namespace peilstok::cli {

/// validate, diff, export, import, history, back, used, room.
void addCardVerbs(CLI::App& cards, const Session& session, ExitStatus& status);

}  // namespace peilstok::cli
