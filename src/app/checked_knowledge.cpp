#include "app/checked_knowledge.h"

#include "analyse/analyser.h"

namespace peilstok::app {

Result<std::shared_ptr<const Knowledge>> loadCheckedKnowledge(const std::filesystem::path& dataDir,
                                                              const std::filesystem::path& overlay) {
  Result<std::shared_ptr<const Knowledge>> knowledge = loadKnowledge(dataDir, overlay);
  if (!knowledge) return knowledge;
  std::vector<std::string> problems;
  const analyse::Analyser analyser(*knowledge, &problems);
  if (problems.empty()) problems = analyser.failingExamples();
  if (problems.empty()) return knowledge;
  std::string lines;
  for (const std::string& problem : problems) lines += (lines.empty() ? "" : "\n") + problem;
  return Error{ErrorCode::knowledge_invalid, lines};
}

}  // namespace peilstok::app
