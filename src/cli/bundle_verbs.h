#pragma once
// The sub-verbs of bundle, by what they are about.

#include "cli/session.h"

namespace peilstok::cli {

/// key, trust, senders, distrust.
void addBundleKeys(CLI::App& bundle, const Session& session, ExitStatus& status);
/// export, answer, list.
void addBundleSending(CLI::App& bundle, const Session& session, ExitStatus& status);
/// inspect, import.
void addBundleReceiving(CLI::App& bundle, const Session& session, ExitStatus& status);

}  // namespace peilstok::cli
