#include "knowledge/shipped.h"

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "knowledge/loading.h"
#include "knowledge/shipped_files.h"

namespace peilstok::knowledge {

std::string_view shippedHash(std::string_view file) {
  const auto at = std::ranges::lower_bound(kShippedFiles, file, {}, &ShippedFile::name);
  return at != kShippedFiles.end() && at->name == file ? at->hash : std::string_view{};
}

bool isAsShipped(const std::filesystem::path& dataDir, const std::string& file) {
  const std::string_view shipped = shippedHash(file);
  return !shipped.empty() && hash::sha256OfFile(dataDir / std::filesystem::path(file)) == shipped;
}

const std::string& shippedWeighingHash() {
  static const std::string whole = [] {
    std::map<std::string, std::string> weighing;
    for (const ShippedFile& file : kShippedFiles)
      if (bearsOnWeighing(file.name)) weighing.emplace(file.name, file.hash);
    return hashOfAll(weighing);
  }();
  return whole;
}

}  // namespace peilstok::knowledge
