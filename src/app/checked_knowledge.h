#pragma once
// Knowledge that may be used: loaded, its patterns understood, and every rule right about its own examples.

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "knowledge/knowledge.h"

namespace peilstok::app {

/// Both front ends start here. Error: knowledge_invalid, one line "file:line: reason" for each thing that is wrong.
Result<std::shared_ptr<const Knowledge>> loadCheckedKnowledge(const std::filesystem::path& dataDir,
                                                              const std::filesystem::path& overlay = {});

}  // namespace peilstok::app
