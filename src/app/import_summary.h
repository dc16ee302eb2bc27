#pragma once
// What an import came to, as JSON: `import` prints it, and it lies beside a file that came in through a watched folder.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/workspace.h"

namespace peilstok::app {

/// The keys and their order are the command-line contract.
nlohmann::ordered_json importSummary(const ImportReport& report, bool dryRun);

/// The words that say what kind of file something is to be read as, ids of mappings included.
std::vector<std::string> importFormats(const Knowledge& knowledge);

/// What somebody should still answer or do about what was imported, as Dutch sentences.
std::vector<std::string> questionsAbout(const ImportReport& report);

/// Rows that were left out, with the code of each.
nlohmann::ordered_json rejectedJson(const std::vector<store::RejectedRow>& rows);

}  // namespace peilstok::app
