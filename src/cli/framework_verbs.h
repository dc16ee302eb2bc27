#pragma once
// The parts of the verb framework that fill a file of their own.

#include <optional>
#include <string>

#include "cli/session.h"

namespace peilstok::cli {

/// The whole weegkader, or with `id` the criterion, indicator or phase of that name. Error: not_found.
ExitStatus showFramework(const Session& session, const Framework& framework, const std::string& id);

struct BacktestOptions {
  std::string with;  ///< a framework, a variant, or a data folder of which the framework is taken
  std::optional<std::int64_t> limit;
};
/// Weighs every stored signal with another weegkader too, and writes what changes; stores nothing.
ExitStatus runBacktest(const Session& session, const BacktestOptions& options);

}  // namespace peilstok::cli
